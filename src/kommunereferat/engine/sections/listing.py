"""Which lines of a text are points, which are lists within points, and which are running text (punktopstillinger)."""

from __future__ import annotations

import functools
import re
from typing import Final

import attrs

from .enumeration import Mark, MarkKind, Row, is_ordinal, is_wrapped, rows_of, width_of
from .proposers import is_lead, leads_onward, read_lead

#: How many numbers may be missing between two points.
LONGEST_GAP: Final = 3
#: The words that lead in a list are no longer than this.
LONGEST_LEAD: Final = 2000

_GOES_ON: Final = (",", ";", ".", ":", " og", " samt", " eller")
_TWO_WORDS: Final = re.compile(r"\S+\s+\S+\s+\S")


@attrs.define
class _List:
    """A list being read: the mark of its points, and the indent of a list within the last of them."""

    mark: Mark
    indent: int
    inner: int | None = None
    letter: int = 0


class Listing:
    """The lines of a text and the list that is being read (punktopstilling)."""

    def __init__(self, text: str) -> None:
        """Find the lines."""
        self.text = text
        self.rows = rows_of(text)
        self._list: _List | None = None

    @functools.cached_property
    def width(self) -> int:
        """The length of the longest line."""
        return width_of(self.rows)

    @functools.cached_property
    def _indents(self) -> dict[MarkKind, int]:
        """The least indent of each kind of marks; that of the first line is not known."""
        least: dict[MarkKind, int] = {}
        for row in self.rows[1:]:
            if row.mark is not None:
                least[row.mark.kind] = min(row.indent, least.get(row.mark.kind, row.indent))
        return least

    @functools.cached_property
    def last_marked(self) -> int:
        """The index of the last line with a mark, -1 where there is none."""
        return max((i for i, row in enumerate(self.rows) if row.mark), default=-1)

    def end(self) -> None:
        """End the list: the next mark begins another."""
        self._list = None

    def mark_of(self, i: int, paragraph: int | None, *, in_point: bool) -> Mark | None:
        """Return the mark of a line where it is one here, and no number or "at" of running text.

        `paragraph` is where the paragraph begins to which the line above belongs, if it belongs to one; `in_point`
        whether it belongs to a point.
        """
        row = self.rows[i]
        mark = row.mark
        if mark is None:
            return None
        before = self.rows[i - 1] if i and (paragraph is not None or in_point) else None
        match mark.kind:
            case MarkKind.LETTER:
                letter = self._list.letter if self._list else 0
                return mark if mark.number in (1, letter + 1) else None
            case MarkKind.AT if before is not None:
                return mark if self._is_at_point(i, row, before, paragraph) else None
            case MarkKind.NUMBER if before is not None:
                return mark if self._is_number(row, mark, before, self._list if paragraph is None else None) else None
            case _:
                return mark

    def take(self, row: Row, mark: Mark) -> bool:
        """Take a marked line; tell whether it is a point of the list, and not of one within its last point."""
        if self._list is None:
            self._list = _List(mark, row.indent)
            top = True
        else:
            top = self._is_top(self._list, row, mark)
        if mark.kind is MarkKind.LETTER:
            self._list.letter = mark.number
        elif top:
            self._list.letter = 0
        if top:
            self._list.mark = mark
        self._list.inner = None if top else row.indent
        return top

    def is_left_at(self, i: int) -> bool:
        """Tell whether a line without mark, behind a point, is no part of it."""
        row, before = self.rows[i], self.rows[i - 1]
        if row.apart:
            return not self._goes_on_apart(i, row, before)
        if self.is_wrapped(before, row):
            return False
        if is_lead(self.text, row.start, row.end):
            return True
        return self.text[before.end - 1] in ".!?" and self.text[row.start].isupper() and i > self.last_marked

    def is_wrapped(self, before: Row, row: Row) -> bool:
        """Tell whether the line above broke off because it was full."""
        return is_wrapped(self.text, before, row, self.width)

    def ends_a_part(self, row: Row) -> bool:
        """Tell whether a line ends as a point or a sentence does."""
        return self.text.endswith(_GOES_ON, row.start, row.end)

    def _goes_on_apart(self, i: int, row: Row, before: Row) -> bool:
        """Tell whether a point goes on behind a blank line.

        It does where further points follow, and the line is set in, or the sentence above is not at its end.
        """
        if i > self.last_marked:
            return False
        if self._list is not None and row.indent > max(self._list.indent, 0) + 1:
            return True
        unfinished = self.text[before.end - 1] not in ".!?:" and self.text[row.start].islower()
        return unfinished and _TWO_WORDS.match(self.text, row.start, row.end) is not None

    def _is_number(self, row: Row, mark: Mark, before: Row, running: _List | None) -> bool:
        if row.apart:
            return True
        if is_ordinal(self.text, mark):
            return False
        if running is None or running.mark.kind is not MarkKind.NUMBER:
            return mark.number == 1 or not self.is_wrapped(before, row)
        return mark.number == 1 or 0 < mark.number - running.mark.number <= LONGEST_GAP

    def _is_at_point(self, i: int, row: Row, before: Row, paragraph: int | None) -> bool:
        if paragraph is None:
            if self._list is None or self._list.mark.kind is MarkKind.AT:
                return row.apart or self.ends_a_part(before) or not self.is_wrapped(before, row)
            return row.apart and row.indent <= max(self._list.indent, 0) + 1
        followed = i + 1 < len(self.rows) and self.rows[i + 1].mark is not None
        if followed and leads_onward(self.text, row.start, row.end):
            return False
        if row.apart:
            return True
        lead = read_lead(self.text, paragraph, min(before.end, paragraph + LONGEST_LEAD))
        if lead is not None and lead.content is None:
            return True
        return self.ends_a_part(before) and not self.is_wrapped(before, row)

    def _is_top(self, top: _List, row: Row, mark: Mark) -> bool:
        if mark.kind is MarkKind.AT:
            return True
        runs_on = mark.kind is MarkKind.NUMBER and mark.number == top.mark.number + 1
        if top.inner is not None and row.indent >= top.inner > top.indent >= 0:
            return False
        if mark.kind is not top.mark.kind or (mark.style != top.mark.style and not runs_on):
            return False
        if top.indent < 0:
            top.indent = self._indents.get(mark.kind, row.indent)
        return runs_on or row.indent < top.indent + 2
