"""The lines of a source around some spans, with what the spans cover (uddrag)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from . import phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..spans import Span
    from ..text import Line, SourceText

#: So many lines are shown before and after each span, and so many in all.
_AROUND: Final = 2
_LINES: Final = 60
#: So many characters of a line are shown on each side of what is marked in it, and at each end of that.
_BESIDE: Final = 60
_MARKED: Final = 400


class ExcerptLine(NamedTuple):
    """One line of the source (uddragslinje): its number from 1, and its pieces, each with whether a span covers it.

    What is long is cut short, and controls are taken out.
    """

    number: int
    pieces: tuple[tuple[str, bool], ...]

    @property
    def text(self) -> str:
        """The line as it is shown."""
        return "".join(text for text, _ in self.pieces)

    @property
    def is_marked(self) -> bool:
        """Whether a span covers any of it."""
        return any(marked for _, marked in self.pieces)

    @property
    def carets(self) -> str:
        """Carets to stand below what is covered; empty where that is nothing or all."""
        if all(marked or not text.strip() for text, marked in self.pieces):
            return ""
        return "".join(("^" if marked else " ") * len(text) for text, marked in self.pieces).rstrip()


def excerpt(text: SourceText, spans: Sequence[Span]) -> tuple[tuple[ExcerptLine, ...], int]:
    """Return the lines that show the spans, and how many are left out because there are too many."""
    covered = _merged(spans)
    numbers: set[int] = set()
    for start, end in covered:
        first, last = text.line_at(start).number, text.line_at(max(start, end - 1)).number
        numbers.update(range(max(first - _AROUND, 0), min(last + _AROUND + 1, len(text.lines))))
    shown = sorted(numbers)
    lines = [_line(text, text.lines[number], covered) for number in shown[:_LINES]]
    return tuple(lines), len(shown) - len(lines)


def _merged(spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Return the ranges that the spans cover together, in ascending order."""
    merged: list[tuple[int, int]] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], span.end)
        else:
            merged.append((span.start, span.end))
    return merged


def _line(text: SourceText, line: Line, covered: Sequence[tuple[int, int]]) -> ExcerptLine:
    end = line.start + len(text.text[line.start : line.end].rstrip())
    within = [(max(a, line.start), min(b, end)) for a, b in covered if a < end and b > line.start]
    edges = [line.start, *[edge for one in within for edge in one], end]
    pieces = []
    for number, (a, b) in enumerate(pairwise(edges)):
        marked = number % 2 == 1
        head = _MARKED if marked else _BESIDE if number else 0 if within else 2 * _BESIDE
        tail = _MARKED if marked else 0 if number == len(edges) - 2 else _BESIDE
        if a < b:
            pieces.append((_shortened(text.text[a:b], head, tail), marked))
    return ExcerptLine(line.number + 1, tuple(pieces))


def _shortened(piece: str, head: int, tail: int) -> str:
    """Return a piece in which at most so many characters stand at its beginning and its end."""
    if len(piece) > head + tail + 1:
        piece = f"{piece[:head]}…{piece[len(piece) - tail :]}"
    return phrases.printable(piece).replace("\t", " ")
