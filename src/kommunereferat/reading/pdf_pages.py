"""The pages of a PDF as one text: heads and feet found by repetition, parted words put together (sider til tekst)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from ..hints import Hint, HintKind
from ..spans import Span
from ..text import SourceText
from .pdf_lines import PARTED, PdfLine

#: How many lines at the top and at the bottom of a page are looked at.
_MARGIN: Final = 6
#: How far apart, in points, one line of a head may stand on two pages.
_APART: Final = 3
#: The share of the pages on which a line stands that is a head or foot.
_SHARE: Final = 0.4
#: Its share of the pages on which anything stands at that height: a heading may begin many pages, too, and on others
#: something else does.
_SHARE_THERE: Final = 0.7
#: From this share of the width on, a line is full.
_FULL: Final = 0.8
_NUMBER: Final = re.compile(r"[0-9]+")
#: What stands after a hyphen that only stands for a word: "bygge- og anlægsudvalget".
_CONJUNCTION: Final = re.compile(r"(?:og|eller|samt|og/eller|til)\b")
_RUNS_ON: Final = re.compile(r"[^.:;!?]\Z")


def pages_text(pages: Sequence[tuple[int, list[PdfLine]]]) -> SourceText:
    """Return the text of pages, each with its number from 1 (sidernes tekst).

    Heads and feet stand behind all the rest, so that what runs over two pages stands in one piece.
    """
    furniture = _heads_and_feet([lines for _, lines in pages])
    written = _Writer()
    for index, (number, lines) in enumerate(pages):
        start = written.length
        body = [line for place, line in enumerate(lines) if (index, place) not in furniture]
        for place, line in enumerate(body):
            # How far the first one stands below the page's head says nothing.
            written.line(line, blank=bool(line.above) if place else bool(start) and not written.runs_on(line))
        written.hint(start, HintKind.PAGE, str(number))
    for (index, place), what in furniture.items():
        number, lines = pages[index]
        start = written.length
        written.line(lines[place], blank=False)
        written.hint(start, HintKind.PAGE, str(number))
        written.hint(start, HintKind.FURNITURE, what)
    return SourceText.of("".join(written.pieces), hints=written.hints, cuts=written.cuts)


class _Writer:
    """Writes lines one below the other."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.hints: list[Hint] = []
        self.cuts: list[tuple[int, int]] = []
        self.length = 0
        self._last: PdfLine | None = None
        self._width = 0.0

    def line(self, line: PdfLine, *, blank: bool) -> None:
        """Write a line, below a blank one if so."""
        if blank:
            self._write("\n")
        first, *others = line.text.split(PARTED)
        self._write(first)
        for other in others:
            self._put_together(other)
        self._write("\n")
        self._last = line
        self._width = max(self._width, line.right)

    def hint(self, start: int, kind: HintKind, value: str) -> None:
        """Say something of what was written since the length was `start`."""
        self.hints.append(Hint(Span(start, self.length), kind, value))

    def runs_on(self, line: PdfLine) -> bool:
        """Tell whether a line on the next page goes on with the sentence that was written last."""
        if self._last is None or not _RUNS_ON.search(self._last.text):
            return False
        return line.text[:1].islower() or self._last.right >= _FULL * self._width

    def _put_together(self, rest: str) -> None:
        """Write the rest of a word that was parted at a line's end; its hyphen and the line end are cut out."""
        start = self.length
        self._write("-\n")
        if rest[:1].isalnum() and not _CONJUNCTION.match(rest):
            self.cuts.append((start + (not rest[0].islower()), start + 2))
        self._write(rest)

    def _write(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


def _heads_and_feet(pages: Sequence[Sequence[PdfLine]]) -> dict[tuple[int, int], str]:
    """Return which lines are heads or feet, by page and line: those that stand alike, numbers aside, on many pages.

    They stand at the top or the bottom in one piece: what is above a head's line, and below a foot's, is one, too.
    """
    found: dict[tuple[int, int], str] = {}
    for what, edge in (("page head", _top), ("page foot", _bottom)):
        seen: Counter[tuple[str, int]] = Counter()
        at: Counter[int] = Counter()  # on how many pages something stands at a height
        for lines in pages:
            keys = {key for index in edge(lines) for key in _keys(lines[index])}
            seen.update(keys)
            at.update({height for _, height in keys})
        least = max(2, len(pages) * _SHARE)
        usual = {key for key, count in seen.items() if count >= max(least, at[key[1]] * _SHARE_THERE)}
        for number, lines in enumerate(pages):
            repeated = [index for index in edge(lines) if not usual.isdisjoint(_keys(lines[index]))]
            for index in _upto(repeated, edge(lines)):
                found[number, index] = what
    return dict(sorted(found.items()))


def _top(lines: Sequence[PdfLine]) -> Sequence[int]:
    """Return the indices of the highest lines, the highest first."""
    return sorted(range(len(lines)), key=lambda index: -lines[index].top)[:_MARGIN]


def _bottom(lines: Sequence[PdfLine]) -> Sequence[int]:
    """Return the indices of the lowest lines, the lowest first."""
    return sorted(range(len(lines)), key=lambda index: lines[index].top)[:_MARGIN]


def _keys(line: PdfLine) -> Iterator[tuple[str, int]]:
    """Yield what two lines of one head have in common: the text without numbers, and nearly the same height."""
    text = _NUMBER.sub("#", line.text)
    height = round(line.top / _APART)
    yield text, height
    yield text, height + 1


def _upto(repeated: Sequence[int], edge: Sequence[int]) -> Sequence[int]:
    """Return the lines from the page's edge on that are repeated, up to the first that is not."""
    count = next((n for n, index in enumerate(edge) if index not in repeated), len(edge))
    return edge[:count]
