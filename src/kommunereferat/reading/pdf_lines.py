"""The lines of a PDF's page, by where they stand: gaps, columns, labels and their values (linjer på en PDF-side).

pdfium gives a page's characters in the order in which they were written, with line ends between lines. Where the first
and the last character of a line stand is asked for each line; where those between stand only for a line that is wider
than its characters.
"""

from __future__ import annotations

import ctypes
import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final

import attrs

#: What pdfium puts where a word was parted at the end of a line, for the hyphen and the line end.
PARTED: Final = "\ufffe"
#: How wide a character is on average, in sizes of the font, where no line has so many that they tell.
_WIDTH: Final = 0.5
_MANY: Final = 40
#: A line that is so much wider than its characters, in sizes of the font, may have a gap.
_WIDER: Final = 1.5
#: A gap from the beginning of one character to that of the next word's first, in sizes of the font.
_GAP: Final = 2.2
#: How far apart, in points, what stands on one line may stand.
_SAME: Final = 2.0
#: A line that is farther from the one above than so many times the usual distance has a blank line above.
_BLANK_LINE: Final = 1.45
#: How far apart lines stand that are set close, in sizes of the font.
_SET_SOLID: Final = 1.2
#: Longer parts are no entries of a list of people.
_LONGEST_ENTRY: Final = 60
_DIGIT: Final = re.compile(r"[0-9]")
#: Signs of fonts for symbols, and ligatures.
_SIGNS: Final = str.maketrans(
    {
        **dict.fromkeys("\uf0b7\uf0b0\uf06c", "•"),
        **dict.fromkeys("\uf0a7\uf06e", "▪"),
        **dict.fromkeys("\uf02d\uf0be", "-"),
        "\uf06f": "◦",
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
    }
)
_FIRST_SIGN: Final = "\uf000"
_LEADER: Final = re.compile(r"(?:[ \u00a0]?\.){5,}")


@attrs.define
class PdfLine:
    """A line of a page (linje på en side): its text, where it begins and ends, in points from the page's lower left.

    `top` is the height of its first character and `bottom` that of its last, which are one unless it was put together
    of two. `gaps` are the places of the parts that gaps part it into.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    parts: tuple[str, ...] = ()
    starts: tuple[float, ...] = ()
    above: int = 0  #: how many blank lines stand above


def page_lines(text: str, places: Places) -> list[PdfLine]:
    """Return the lines of a page in reading order (læserækkefølge)."""
    lines = _with_values_beside(_measured(text, places))
    _space(lines)
    return list(_columns_in_order(lines))


class Places:
    """Where the characters of a page stand (tegnenes plads)."""

    def __init__(self, pdfium: Any, page: Any, text: str) -> None:
        """Take pdfium's functions and a page's text."""
        self._page = page.raw
        self._origin = pdfium.raw.FPDFText_GetCharOrigin
        self._size = pdfium.raw.FPDFText_GetFontSize
        # Some characters may be no text; only where there are such need indices be translated.
        self._index = pdfium.raw.FPDFText_GetCharIndexFromTextIndex if page.count_chars() != len(text) else None
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._to = ctypes.byref(self._x), ctypes.byref(self._y)

    def of(self, index: int) -> tuple[float, float]:
        """Return where the character at this index of the text begins, and the height of its line."""
        if self._index is not None:
            index = self._index(self._page, index)
        if index < 0 or not self._origin(self._page, index, *self._to):
            return 0.0, 0.0
        return self._x.value, self._y.value

    def size_of(self, index: int) -> float:
        """Return the size of the font of a character."""
        if self._index is not None:
            index = self._index(self._page, index)
        return float(self._size(self._page, index)) or 1.0


def _measured(text: str, places: Places) -> list[PdfLine]:
    """Return the lines that are not blank, in the order in which they were written."""
    found: list[tuple[PdfLine, int]] = []
    at = 0
    special = max(text) >= _FIRST_SIGN
    for raw in text.split("\r\n"):
        start, at = at, at + len(raw) + 2
        line = raw.strip()
        if not line:
            continue
        start += raw.index(line[0])
        left, top = places.of(start)
        right, bottom = places.of(start + len(line) - 1)
        found.append((PdfLine(line, left, top, right, bottom, places.size_of(start)), start))
    usual = _usual_width([line for line, _ in found])
    for one, start in found:
        if PARTED not in one.text and one.right - one.left > (usual * len(one.text) + _WIDER) * one.size:
            _part(one, start, places)
        one.text = _LEADER.sub(_closed_up, one.text.translate(_SIGNS) if special else one.text)
    return [line for line, _ in found]


def _usual_width(lines: Sequence[PdfLine]) -> float:
    """Return how wide a character is on average, in sizes of its font, on most lines that have many."""
    widths = sorted(
        (line.right - line.left) / (len(line.text) * line.size)
        for line in lines
        if len(line.text) >= _MANY and line.top == line.bottom
    )
    return widths[len(widths) // 2] if widths else _WIDTH


def _closed_up(leader: re.Match[str]) -> str:
    dots = "." * leader[0].count(".")
    return dots if leader[0].startswith(".") else f" {dots}"


def _part(line: PdfLine, start: int, places: Places) -> None:
    """Find the gaps in a line; in its text, two blanks stand for each."""
    cuts = [0]
    starts = [line.left]
    for blank in re.finditer(r"\s+", line.text):
        before, _ = places.of(start + blank.start() - 1)
        after, _ = places.of(start + blank.end())
        if after - before > _GAP * line.size:
            cuts.append(blank.end())
            starts.append(after)
    if len(cuts) > 1:
        line.parts = tuple(line.text[a:b].strip() for a, b in zip(cuts, [*cuts[1:], None], strict=True))
        line.starts = tuple(starts)
        line.text = "  ".join(line.parts)


def _with_values_beside(lines: list[PdfLine]) -> list[PdfLine]:
    """Put each value beside the label on its height, where labels and values were written as two columns."""
    labels: dict[int, PdfLine] = {}
    kept: list[PdfLine] = []
    for line in lines:
        label = next((labels[key] for key in _keys(line.top) if key in labels), None)
        if label is not None and abs(label.bottom - line.top) <= _SAME and line.left > label.right:
            label.text = f"{label.text} {line.text}"
            label.right, label.bottom = line.right, line.bottom
            labels = {key: other for key, other in labels.items() if other is not label}
            continue
        if line.text.endswith(":") and not line.parts:
            labels[round(line.bottom)] = line
        kept.append(line)
    return kept


def _keys(height: float) -> range:
    return range(round(height) - 2, round(height) + 3)


def _space(lines: Sequence[PdfLine]) -> None:
    """Say above which lines a blank one stands: those that are farther than usual below the one before."""
    pairs = list(itertools.pairwise(lines))
    steps = [round(one.bottom - other.top, 1) for one, other in pairs]
    usual = Counter(step for step in steps if step > _SAME).most_common(1)
    often = usual[0][0] if usual and usual[0][1] > 1 else 0.0
    for step, (_, line) in zip(steps, pairs, strict=True):
        if step > _BLANK_LINE * max(min(often, 2 * line.size), _SET_SOLID * line.size):
            line.above = 1


def _columns_in_order(lines: Sequence[PdfLine]) -> Iterator[PdfLine]:
    """Yield the lines; of lists of people in two columns, first all of the left column, then all of the right one."""
    block: list[PdfLine] = []
    for line in lines:
        if block and not (_is_beside(line) and not line.above and abs(line.starts[1] - block[0].starts[1]) <= _SAME):
            yield from _read_columns(block)
            block = []
        if _is_beside(line):
            block.append(line)
        else:
            yield line
    yield from _read_columns(block)


def _is_beside(line: PdfLine) -> bool:
    """Tell whether two entries without any number stand on the line; a label and its value are none."""
    if len(line.parts) != 2 or _DIGIT.search(line.text):
        return False
    left, right = line.parts
    return max(map(len, line.parts)) <= _LONGEST_ENTRY and (not left.endswith(":") or right.endswith(":"))


def _read_columns(block: Sequence[PdfLine]) -> Iterator[PdfLine]:
    if len(block) < 2:
        yield from block
        return
    for column in (0, 1):
        for line in block:
            yield attrs.evolve(
                line, text=line.parts[column], parts=(), starts=(), above=line.above if not column else 0
            )
