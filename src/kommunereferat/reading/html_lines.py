"""HTML as lines of text: paragraphs, lists with their marks, rows of tables, headings and links (HTML til linjer).

A fragment is walked through without recursion, so that no depth of it is too deep.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from ..exceptions import MissingExtraError
from ..hints import HintKind

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from .sheet import Sheet


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


#: What holds no text to read.
SKIPPED: Final = _tags(
    "area audio base canvas datalist embed head iframe img input link map meta noscript object picture script select "
    "source style svg template textarea title track video"
)
#: What stands as a paragraph, with a blank line before and after it.
_PARAGRAPHS: Final = _tags(
    "address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr "
    "main nav ol p pre section table ul"
)
#: What begins a line.
_LINES: Final = _tags("caption li tr")
_HEADINGS: Final = _tags("h1 h2 h3 h4 h5 h6")
_CELLS: Final = _tags("td th")
_BOLD: Final = _tags("b strong")
_LISTS: Final = _tags("ol ul")
_DIGITS: Final = re.compile(r"[0-9]{1,6}")
_ROMAN: Final = (("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1))


def parse_html(html: str) -> LexborHTMLParser:
    """Return the tree of an HTML text (HTML-træ). Raises `MissingExtraError`."""
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ImportError as error:
        raise MissingExtraError("html", "reading HTML") from error
    return LexborHTMLParser(html)


class BoldLine(NamedTuple):
    """A line that is bold from end to end, and stands in no list and no table: it may be a heading (fed linje)."""

    start: int
    end: int


@attrs.define
class _List:
    """A list being written."""

    ordered: bool
    style: str = "1"
    number: int = 1


@attrs.define
class HtmlWriter:
    """Writes HTML on a sheet (HTML-skriver).

    `level` says of which level a heading is, None for one that is text. `bold` are the lines that are bold all along.
    """

    sheet: Sheet
    level: Callable[[LexborNode], int | None]
    bold: list[BoldLine] = attrs.field(factory=list, init=False)
    _lists: list[_List] = attrs.field(factory=list, init=False)
    _cell: int = attrs.field(default=0, init=False)  #: within how many cells
    _strong: int = attrs.field(default=0, init=False)  #: within how many bold elements
    _line: int = attrs.field(default=0, init=False)  #: where the line begins
    _plain: bool = attrs.field(default=False, init=False)  #: whether something on the line is not bold
    _starts: list[int] = attrs.field(factory=list, init=False)  #: where elements began that hints are made of
    _place: list[int] = attrs.field(factory=list, init=False)  #: the row and column in each table being written

    def write(self, nodes: Iterable[LexborNode]) -> None:
        """Write nodes and all that is in them."""
        for node in nodes:
            self._walk(node)
            self._end_line()

    def _walk(self, top: LexborNode) -> None:
        node: LexborNode | None = top
        depth = 0
        while node is not None:
            below = self._enter(node)
            if below is not None:
                node, depth = below, depth + 1
                continue
            while node is not None:
                if depth == 0:
                    return
                if (beside := node.next) is not None:
                    node = beside
                    break
                node, depth = node.parent, depth - 1
                if node is not None:
                    self._leave(node, node.tag or "")

    def _enter(self, node: LexborNode) -> LexborNode | None:
        """Begin a node; return its first child where there is something to go into."""
        tag = node.tag or ""
        if tag == "-text":
            self._text(node.text_content or "")
            return None
        if tag in SKIPPED or tag[:1] in "-!":
            return None
        if tag == "br":
            self._break()
            return None
        self._open(node, tag)
        if (child := node.child) is None:
            self._leave(node, tag)
        return child

    def _text(self, text: str) -> None:
        if text.isspace() or not text:
            self.sheet.write(text)
            return
        if self.sheet.at_line_start:
            self._line, self._plain = self.sheet.begin(), False
        if not self._strong:
            self._plain = True
        self.sheet.write(text)

    def _break(self) -> None:
        if self._cell:
            self.sheet.write(" ")
        else:
            self._note_bold()
            self.sheet.break_line()

    def _open(self, node: LexborNode, tag: str) -> None:
        if tag in _PARAGRAPHS or tag in _LINES:
            self._end_line(blank=tag in _PARAGRAPHS)
        if tag in _BOLD:
            self._strong += 1
        elif tag in _LISTS:
            self._lists.append(_list(node, ordered=tag == "ol"))
        elif tag == "li" or tag in _HEADINGS or tag == "a":
            if tag == "li":
                self.sheet.prefix(self._mark(node))
            self._starts.append(self.sheet.length)
        elif tag == "table":
            self._place += [0, 0]
        elif tag == "tr" and self._place:
            self._place[-2:] = [self._place[-2] + 1, 0]
        elif tag in _CELLS:
            self._open_cell()

    def _leave(self, node: LexborNode, tag: str) -> None:
        if tag in _BOLD:
            self._strong -= 1
        elif tag in _CELLS:
            self._leave_cell()
        elif tag == "table":
            del self._place[-2:]
        elif tag in _HEADINGS:
            self._leave_heading(node)
        elif tag == "a":
            start, target = self._starts.pop(), node.attributes.get("href")
            if target:
                self.sheet.hint(HintKind.LINK, target.strip(), start)
        elif tag == "li":
            self.sheet.prefix("")
            self.sheet.hint(HintKind.ITEM, str(len(self._lists) or 1), self._starts.pop())
        elif tag in _LISTS:
            self._lists.pop()
        if tag in _PARAGRAPHS or tag in _LINES:
            self._end_line(blank=tag in _PARAGRAPHS)

    def _leave_heading(self, node: LexborNode) -> None:
        start, level = self._starts.pop(), self.level(node)
        if level is not None:
            self.sheet.hint(HintKind.HEADING, str(level), start)
        self._plain = True  # a heading by itself is none by its bold type

    def _open_cell(self) -> None:
        if not self._cell and self._place:
            self._place[-1] += 1
            if self._place[-1] > 1:
                self.sheet.write(" | ")
        elif self._cell:
            self.sheet.write(" ")
        self._cell += 1
        self._plain = True
        self._starts.append(self.sheet.length)

    def _leave_cell(self) -> None:
        start = self._starts.pop()
        self._cell -= 1
        if not self._cell and self._place:
            self.sheet.hint(HintKind.CELL, f"{self._place[-2]},{self._place[-1]}", start)

    def _end_line(self, *, blank: bool = False) -> None:
        """End the line; within a cell nothing but a blank does."""
        if self._cell:
            self.sheet.write(" ")
            return
        self._note_bold()
        self.sheet.end_line(blank=blank and not self._lists)

    def _note_bold(self) -> None:
        if not (self.sheet.at_line_start or self._plain or self._lists or self._place):
            self.bold.append(BoldLine(self._line, self.sheet.length))
        self._plain = False

    def _mark(self, node: LexborNode) -> str:
        indent = "  " * (len(self._lists) - 1)
        if not self._lists or not self._lists[-1].ordered:
            return f"{indent}• "
        own = self._lists[-1]
        number = _number(node.attributes.get("value"), own.number)
        own.number = number + 1
        return f"{indent}{_numeral(number, own.style)}. "


def _list(node: LexborNode, *, ordered: bool) -> _List:
    given = node.attributes
    return _List(ordered, given.get("type") or "1", _number(given.get("start"), 1))


def _number(printed: str | None, otherwise: int) -> int:
    return int(printed) if printed and _DIGITS.fullmatch(printed) else otherwise


def _numeral(number: int, style: str) -> str:
    """Return a number as a list of that style has it: 1, a, A, i or I."""
    if style.lower() == "a" and 0 < number <= 26:
        letter = chr(96 + number)
        return letter if style == "a" else letter.upper()
    if style.lower() == "i" and 0 < number < 40:
        roman = ""
        for sign, worth in _ROMAN:
            while number >= worth:
                roman, number = roman + sign, number - worth
        return roman if style == "i" else roman.upper()
    return str(number)
