"""A recommendation while it is being read, and its points (punkter)."""

from __future__ import annotations

import re
from typing import Final

import attrs

from .enumeration import Mark, MarkKind

_FOLLOWING: Final = re.compile(r"følgende|nedenstående|nedennævnte")

#: What may stand in a cell before that of a point; a number is left out already.
_LEADS: Final = ("", "at", "At")


@attrs.define
class Point:
    """A point or a paragraph (punkt): its pieces, each with what joins it to the one before."""

    pieces: list[tuple[int, int, str]]

    @classmethod
    def of(cls, rows: list[tuple[int, int]]) -> Point:
        """Make a point of lines, or parts of lines, that run on."""
        return cls([(start, end, " " if i else "") for i, (start, end) in enumerate(rows)])

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.pieces[-1][1]

    def text_of(self, text: str) -> str:
        """Return its wording, wrapped lines joined, out of its cell where it stands in a table."""
        said = "".join([join + text[start:end] for start, end, join in self.pieces])
        lead, bar, cell = said.partition("|")
        point = cell.strip("| \t")
        return f"{lead.strip()} {point}".lstrip() if bar and point and lead.strip() in _LEADS else said


@attrs.define
class Draft:
    """A recommendation being read (udkast til indstilling)."""

    who: tuple[int, int] | None = None
    recipient: tuple[int, int] | None = None
    led: bool = False  #: whether words lead it in
    open: bool = False  #: whether what is recommended stands below those words
    content: int | None = None  #: where within the first paragraph begins what is recommended
    paragraphs: list[Point] = attrs.Factory(list)
    listed: list[Point] = attrs.Factory(list)
    first_mark: Mark | None = None
    unmarked: bool = False  #: whether the points have neither numbers nor bullets
    with_at: bool = False  #: whether a listed point begins with "at"

    @property
    def empty(self) -> bool:
        """Whether nothing has been read yet."""
        return not (self.led or self.paragraphs or self.listed)

    def points(self, text: str) -> list[Point]:
        """Return the enumerated points, else the paragraphs."""
        if not self.listed or self._is_aside(text):
            return self.paragraphs
        if self.content is None or not self.paragraphs:
            return self.listed
        said = self.paragraphs[0]
        at_list = self.first_mark is not None and self.first_mark.kind is MarkKind.AT
        if at_list and self.content < said.end and text[said.end - 1] != ":":
            return [Point([(self.content, said.end, "")]), *self.listed]
        return self.listed

    def _is_aside(self, text: str) -> bool:
        """Tell whether the list is none of points: all has been said before it, and ended with a full stop."""
        if self.open or self.with_at or not self.paragraphs:
            return False
        said = self.paragraphs[-1]
        return text[said.end - 1] == "." and not _FOLLOWING.search(text, said.start, said.end)
