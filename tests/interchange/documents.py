"""The meetings that exports are tried on: all invented documents whose meeting has a key."""

from __future__ import annotations

from functools import cache

from kommunereferat import Meeting, parse_file
from tests.places import DOCUMENTS, EXAMPLE_CORPUS, EXAMPLES, PUBLISHED


@cache
def meetings() -> tuple[Meeting, ...]:
    """Return them, each document parsed once."""
    folders = (EXAMPLES, PUBLISHED, EXAMPLE_CORPUS, DOCUMENTS)
    paths = (
        path for folder in folders for path in sorted(folder.iterdir()) if not path.name.endswith((".gold.json", ".md"))
    )
    return tuple(meeting for meeting in map(parse_file, paths) if meeting.key)
