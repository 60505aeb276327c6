"""The ledger: every character of a source's text belongs to exactly one entry (dækning)."""

from __future__ import annotations

import enum
from typing import Final

import attrs

from .spans import Span


class EntryKind(enum.StrEnum):
    """What a stretch of the source was read as (tekstens anvendelse)."""

    HEAD = "head"  #: the meeting's facts and participants
    ITEM_HEAD = "item_head"  #: an item's number, title, case number, access
    SECTION = "section"  #: a heading and its text
    FURNITURE = "furniture"  #: cookie banners, page heads and feet, contents lists
    UNPARSED = "unparsed"  #: what no rule knows


@attrs.frozen
class Entry:
    """One entry of the ledger (post): a stretch of the source, what it was read as, by which rule, for which item."""

    kind: EntryKind
    span: Span
    rule: str
    item: int | None = None


@attrs.frozen
class Coverage:
    """The ledger: entries that part the source's text without gap or overlap (dækning).

    `share` is the part of the characters that are not blank which some rule knows, from 0.0 to 1.0; 1.0 for a text that
    is blank.
    """

    entries: tuple[Entry, ...]
    characters: int
    unparsed: int

    @property
    def share(self) -> float:
        """The part of the characters that are not blank which some rule knows."""
        return 1.0 if not self.characters else 1 - self.unparsed / self.characters


NO_COVERAGE: Final = Coverage(entries=(), characters=0, unparsed=0)
