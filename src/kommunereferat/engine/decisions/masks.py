"""Names that are masked, as in pseudonymised minutes: "[navn]", "[PERSON 1]" (maskerede navne).

A mask stands where a name would; so it is read as one, that lists run on behind it, and is then left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ..people.name_lists import Found
from .votes import FoundVotes

_MASK: Final = re.compile(r"\[[^\W\d_][\w -]{1,30}\]")


def with_stand_ins(text: str) -> str:
    """Return a text of the same length in which each mask looks like a name.

    >>> with_stand_ins("Afbud: [navn] (A)")
    'Afbud: Xx Xxx (A)'
    """
    return _MASK.sub(lambda mask: "Xx X".ljust(len(mask.group()), "x"), text) if "[" in text else text


def unmasked(found: Iterable[Found], text: str) -> tuple[Found, ...]:
    """Return what was not read from a mask."""
    return tuple(one for one in found if not text.startswith("[", one.start))


def unmasked_votes(votes: FoundVotes, text: str) -> FoundVotes:
    """Return a ballot without masks."""
    return votes._replace(
        in_favour=unmasked(votes.in_favour, text),
        against=unmasked(votes.against, text),
        abstain=unmasked(votes.abstain, text),
    )
