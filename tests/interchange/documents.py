"""The meetings that exports are tried on: all invented documents whose meeting has a key."""

from __future__ import annotations

from functools import cache

from kommunereferat import Meeting, parse_file
from tests.places import DOCUMENTS, EXAMPLE_CORPUS, EXAMPLES


@cache
def meetings() -> tuple[Meeting, ...]:
    """Return them, each document parsed once."""
    paths = (path for folder in (EXAMPLES, EXAMPLE_CORPUS, DOCUMENTS) for path in sorted(folder.glob("*.txt")))
    return tuple(meeting for meeting in map(parse_file, paths) if meeting.key)
