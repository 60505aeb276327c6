"""HTML as lines of text: paragraphs, lists with their marks, rows of tables, headings and links (HTML til linjer).

A fragment is walked through without recursion, so that no depth of it is too deep.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

import attrs

from ..hints import HintKind
from .sheet import BLANK_LINE, Sheet

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


#: What holds no text to read: scripts, pictures, the fields of forms; and what an author has struck out.
SKIPPED: Final = _tags(
    "area audio base canvas datalist del embed head iframe img input link map meta noscript object picture script "
    "select source style svg template textarea title track video"
)
#: What stands as a paragraph, with a blank line before and after it, and what only begins and ends a line.
_PARAGRAPHS: Final = _tags(
    "address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 "
    "h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul"
)
_LINES: Final = _tags("body button caption legend li summary tr")
BLOCKS: Final = _PARAGRAPHS | _LINES
CELLS: Final = _tags("td th")
#: What makes a table one that lays out the page, whose cells are no cells but parts of it.
_LAID_OUT: Final = "h1, h2, h3, h4, h5, h6, table"
#: Lists that stand deeper are indented no more.
_DEEPEST: Final = 8
_DIGITS: Final = re.compile(r"[0-9]{1,6}")
_ROMAN: Final = (("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1))


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
    _plain: bool = attrs.field(default=False, init=False)  #: whether something on the line is not bold
    _starts: list[int] = attrs.field(factory=list, init=False)  #: where elements began that hints are made of
    _place: list[int] = attrs.field(factory=list, init=False)  #: the row and column in each table being written
    _layouts: list[bool] = attrs.field(factory=list, init=False)  #: whether each table lays out the page
    _margins: list[str] = attrs.field(factory=list, init=False)  #: that of each list's entry being written
    _kept: int = attrs.field(default=0, init=False)  #: within how many elements whose line ends count

    def write(self, nodes: Iterable[LexborNode]) -> None:
        """Write nodes and all that is in them."""
        for node in nodes:
            self._walk(node)
            self._end_line()

    def _walk(self, top: LexborNode) -> None:
        node: LexborNode | None = top
        depth = 0
        while node is not None:
            below = self._enter(node, node.tag or "")
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
                if node is not None and (tag := node.tag or "") in _ACTIVE:
                    self._leave(node, tag)

    def _enter(self, node: LexborNode, tag: str) -> LexborNode | None:
        """Begin a node; return its first child where there is something to go into."""
        if tag == "-text":
            text = node.text_content or ""
            if text.isspace():  # as between blocks: half of all texts
                self.sheet.blank = True
            else:
                self._text(text)
            return None
        if tag in _ACTIVE:
            self._open(node, tag)
            if (below := node.child) is None:
                self._leave(node, tag)
            return below
        if tag == "br":
            self._break()
        elif tag in SKIPPED or tag[:1] in "-!":
            self._skip(node)
        else:
            return node.child
        return None

    def _skip(self, node: LexborNode) -> None:
        """Leave out a node that holds no text to read."""

    def _text(self, text: str) -> None:
        if not self._strong:
            self._plain = True
        if not self._kept:
            self.sheet.write(text)
            return
        for number, line in enumerate(text.split("\n")):
            if number:
                self._break()
            self.sheet.write(line)

    def _break(self) -> None:
        if self._cell:
            self.sheet.blank = True
        else:
            self._note_bold()
            self.sheet.break_line()

    def _open(self, node: LexborNode, tag: str) -> None:
        opens, _, is_block, is_paragraph = _ACTIVE[tag]
        if is_block:
            self._end_line(blank=is_paragraph)
        if opens is not None:
            opens(self, node)

    def _leave(self, node: LexborNode, tag: str) -> None:
        _, leaves, is_block, is_paragraph = _ACTIVE[tag]
        if leaves is not None:
            leaves(self, node)
        if is_block:
            self._end_line(blank=is_paragraph)

    def _open_bold(self, _: LexborNode) -> None:
        self._strong += 1

    def _leave_bold(self, _: LexborNode) -> None:
        self._strong -= 1

    def _open_kept(self, _: LexborNode) -> None:
        self._kept += 1

    def _leave_kept(self, _: LexborNode) -> None:
        self._kept -= 1

    def _open_list(self, node: LexborNode) -> None:
        self._lists.append(_list(node, ordered=node.tag == "ol"))

    def _leave_list(self, _: LexborNode) -> None:
        self._lists.pop()

    def _open_entry(self, node: LexborNode) -> None:
        mark = self._mark(node)
        self._margins.append("")
        self._set_margin(" " * len(mark))
        self.sheet.prefix(mark)
        self._starts.append(self.sheet.length)

    def _leave_entry(self, _: LexborNode) -> None:
        self._margins.pop()
        self.sheet.prefix("")
        self.sheet.margin = self._margins[-1] if self._margins else ""
        self.sheet.hint(HintKind.ITEM, str(len(self._lists) or 1), self._starts.pop())

    def _set_margin(self, margin: str) -> None:
        self.sheet.prefix("")
        self.sheet.margin = self._margins[-1] = margin

    def _open_heading(self, _: LexborNode) -> None:
        if self._margins:  # what is headed is no entry of a list
            self._set_margin("")
        self._starts.append(self.sheet.length)

    def _leave_heading(self, node: LexborNode) -> None:
        start, level = self._starts.pop(), self.level(node)
        if level is not None:
            self.sheet.hint(HintKind.HEADING, str(level), start)
        self._plain = True  # a heading by itself is none by its bold type

    def _open_link(self, _: LexborNode) -> None:
        self._starts.append(self.sheet.length)

    def _leave_link(self, node: LexborNode) -> None:
        self._link((node.attributes.get("href") or "").strip(), self._starts.pop())

    def _link(self, target: str, start: int) -> None:
        if target:
            self.sheet.hint(HintKind.LINK, target, start)

    def _open_table(self, node: LexborNode) -> None:
        self._layouts.append(not self._cell and _lays_out(node))
        self._place += [0, 0]

    def _leave_table(self, _: LexborNode) -> None:
        self._layouts.pop()
        del self._place[-2:]

    def _open_row(self, _: LexborNode) -> None:
        if self._place:
            self._place[-2:] = [self._place[-2] + 1, 0]

    def _open_cell(self, _: LexborNode) -> None:
        if self._layouts and self._layouts[-1]:
            self._end_line()
            return
        if not self._cell and self._place:
            self._place[-1] += 1
            if self._place[-1] > 1:
                self.sheet.write(" | ")
        elif self._cell:
            self.sheet.blank = True
        self._cell += 1
        self._plain = True
        self._starts.append(self.sheet.length)

    def _leave_cell(self, _: LexborNode) -> None:
        if self._layouts and self._layouts[-1]:
            self._end_line()
            return
        start = self._starts.pop()
        self._cell -= 1
        if not self._cell and self._place:
            self.sheet.hint(HintKind.CELL, f"{self._place[-2]},{self._place[-1]}", start)

    def _end_line(self, *, blank: bool = False) -> None:
        """End the line; within a cell nothing but a blank does."""
        sheet = self.sheet
        if self._cell:
            sheet.blank = True
            return
        if not sheet.at_line_start:
            self._note_bold()
            sheet.at_line_start = True
        if blank and not self._lists:
            sheet.wanted = BLANK_LINE
        elif not sheet.wanted:
            sheet.wanted = 1

    def _note_bold(self) -> None:
        if not (self._plain or self._lists or self._place or self.sheet.at_line_start):
            self.bold.append(BoldLine(self.sheet.line_start, self.sheet.length))
        self._plain = False

    def _mark(self, node: LexborNode) -> str:
        indent = "  " * min(len(self._lists) - 1, _DEEPEST)
        if not self._lists or not self._lists[-1].ordered:
            return f"{indent}• "
        own = self._lists[-1]
        number = _number(node.attributes.get("value"), own.number)
        own.number = number + 1
        return f"{indent}{_numeral(number, own.style)}. "


_Act: TypeAlias = Callable[[HtmlWriter, "LexborNode"], None]
#: What is done at the beginning and at the end of an element.
_OPENING: Final[Mapping[str, _Act]] = {
    **dict.fromkeys(("b", "strong"), HtmlWriter._open_bold),  # noqa: SLF001 - its own
    **dict.fromkeys(("ol", "ul"), HtmlWriter._open_list),  # noqa: SLF001
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), HtmlWriter._open_heading),  # noqa: SLF001
    **dict.fromkeys(CELLS, HtmlWriter._open_cell),  # noqa: SLF001
    "a": HtmlWriter._open_link,  # noqa: SLF001
    "li": HtmlWriter._open_entry,  # noqa: SLF001
    "pre": HtmlWriter._open_kept,  # noqa: SLF001
    "table": HtmlWriter._open_table,  # noqa: SLF001
    "tr": HtmlWriter._open_row,  # noqa: SLF001
}
_LEAVING: Final[Mapping[str, _Act]] = {
    **dict.fromkeys(("b", "strong"), HtmlWriter._leave_bold),  # noqa: SLF001
    **dict.fromkeys(("ol", "ul"), HtmlWriter._leave_list),  # noqa: SLF001
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), HtmlWriter._leave_heading),  # noqa: SLF001
    **dict.fromkeys(CELLS, HtmlWriter._leave_cell),  # noqa: SLF001
    "a": HtmlWriter._leave_link,  # noqa: SLF001
    "li": HtmlWriter._leave_entry,  # noqa: SLF001
    "pre": HtmlWriter._leave_kept,  # noqa: SLF001
    "table": HtmlWriter._leave_table,  # noqa: SLF001
}
#: The elements at whose beginning or end something is done: what, whether they stand on lines of their own, and whether
#: with blank ones around.
_ACTIVE: Final = {
    tag: (_OPENING.get(tag), _LEAVING.get(tag), tag in BLOCKS, tag in _PARAGRAPHS) for tag in BLOCKS.union(_OPENING)
}


def _lays_out(table: LexborNode) -> bool:
    """Tell whether a table lays out the page: headings or other tables stand in it."""
    return any(child.css_first(_LAID_OUT) is not None for child in table.iter())


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
