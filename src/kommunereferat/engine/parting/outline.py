"""The outline of a document: each line in exactly one place (disposition)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...layout import DatedLines, Layout, Marked, Numbered
from ...ledger import EntryKind
from ...model import Access, SectionRole
from ...spans import Span
from ...text import Line, SourceText
from ...vocabulary import ACCESS, fold
from ..lines.page import Page, scanned
from ..lines.scan import (
    DATED,
    ENTRY,
    FURNITURE,
    GROUP,
    HEADING,
    HEADLESS,
    ITEM_HEAD,
    LEAD,
    MARKER,
    NUMBER,
    START,
    Token,
)
from . import alone, marked, numbered, unnumbered
from .parts import UNREAD, Block, Mark, Outline, Part

#: What a line of an item is read as; each member is looked up once, for that takes longer than asking for it.
_READ_AS_SECTION: Final = EntryKind.SECTION
_READ_AS_HEAD: Final = EntryKind.ITEM_HEAD

#: What a line of an item's head may be.
_OF_ITEM_HEAD: Final = (START, LEAD, NUMBER, ITEM_HEAD)

_IN_CONTENTS: Final[Mark] = (EntryKind.FURNITURE, "contents list", None)

#: What has no meaning where items have no number.
_NUMBERS: Final = (LEAD, NUMBER, ENTRY)


def outline(source: SourceText, layout: Layout, starts: Sequence[alone.Start] | None = None) -> Outline:
    """Part a document by a layout: find where its items start, then go once through the lines of each.

    `starts` says where the items start, if that is known; then there is nothing but items.
    """
    page = scanned(source, layout)
    found = _found(page) if starts is None else alone.found(page, starts)
    first_item = found.starts[0] if found.starts else page.end
    head_end = first_item if found.contents is None else min(found.contents, first_item)
    marks: list[Mark] = [UNREAD] * head_end
    head_again = min(found.contents_end or first_item, first_item)
    marks += [_IN_CONTENTS] * (head_again - head_end)
    marks += [UNREAD] * (page.end - head_again)
    marks += [(EntryKind.FURNITURE, "page foot", None)] * (len(page.lines) - page.end)
    filler = _Filler(page, marks)
    closed = False
    bounds = [*found.starts, page.end]
    for index, block in enumerate(found.blocks):
        block.first, block.last = bounds[index], bounds[index + 1]
        closed = filler.fill(block, index, closed=closed)
    tokens = enumerate(page.tokens)
    furniture = {number: token.rule for number, token in tokens if token is not None and token.what is FURNITURE}
    for number, rule in furniture.items():
        marks[number] = (EntryKind.FURNITURE, rule, None)
    head_lines = (*page.lines[:head_end], *page.lines[head_again:first_item])
    head = [line for line in head_lines if line.number not in furniture]
    listed = [entry for entry in found.listed if head_end <= source.line_at(entry.title_span.start).number < head_again]
    for span in [entry.number_span for entry in listed if entry.number_span]:  # it may look like a page's
        marks[source.line_at(span.start).number] = _IN_CONTENTS
    return Outline(source, layout, head, listed, found.blocks, marks)


def _found(page: Page) -> numbered.Found:
    """Find the items; where there are headings but no item's start, all of them are one item."""
    items = page.layout.items
    if isinstance(items, Numbered):
        tokens = list(page.tokens)
        found = numbered.find(page, items)
        if items.otherwise is not None and not page.is_parted_by(found.starts):
            page.tokens[:] = [None if token is not None and token.what in _NUMBERS else token for token in tokens]
            found = unnumbered.find(page, items.otherwise)
    elif isinstance(items, Marked):
        found = marked.find(page)
    else:
        found = unnumbered.find(page, items)
    if not found.starts and (heading := page.first(HEADING, DATED)) is not None:
        start = min(heading, page.below_head() or heading)
        contents = found.contents if found.contents is not None and found.contents < start else None
        found = numbered.Found([start], [Block()], found.listed, contents)
    return found


class _Filler:
    """Goes through the lines of a block: what is the item's head, what opens a section, what belongs to it."""

    def __init__(self, page: Page, marks: list[Mark]) -> None:
        self.page, self.marks = page, marks
        self.opens_part = (HEADING, DATED) if page.layout.dated_lines is DatedLines.HEADINGS else (HEADING,)
        self.block, self.index = Block(), 0
        self.part: Part | None = None
        self.of_part = UNREAD  #: the mark of the lines of the part that is open
        self.closed = self.began_closed = False

    def fill(self, block: Block, index: int, *, closed: bool) -> bool:
        """Fill a block; return whether a group heading has said that what follows is closed."""
        self.block, self.index, self.part = block, index, None
        self.closed = self.began_closed = closed
        tokens, marks = self.page.tokens, self.marks
        number = block.first
        while number < block.last:
            token, after = tokens[number], number + 1
            if token is not None:
                marks[number] = self._place(token, number)
            else:  # a run of lines that no rule knows is one text
                while after < block.last and tokens[after] is None:
                    after += 1
                marks[number:after] = [self._text(number, after)] * (after - number)
            number = after
        if block.access is None and self.began_closed:
            block.access = Access.CLOSED
        return self.closed

    def _place(self, token: Token, number: int) -> Mark:
        """Put a line that some rule knows where it belongs; return what it was read as."""
        what = token.what
        if what is FURNITURE or token.line != number:
            # A further line of a wrapped heading; furniture is marked later.
            return _READ_AS_SECTION, token.rule, self.index
        line = self.page.lines[number]
        if what in self.opens_part and not self._leads_in(token, line):
            self._open(token, line)
            return self.of_part
        if what is GROUP and (self.part is None or not self._text_follows(number)):
            self._group(line)
            return _READ_AS_HEAD, token.rule, self.index
        if what is MARKER or (self.part is None and what in _OF_ITEM_HEAD):
            self.block.head.append(token)
            return _READ_AS_HEAD, token.rule, self.index
        return self._text(number, number + 1)

    def _text(self, first: int, after: int) -> Mark:
        """Give lines of text to the part that is open; the first ones of an item open one without heading."""
        lines = self.page.lines
        part = self.part
        if part is None:
            if not any(line.text for line in lines[first:after]):
                return _READ_AS_HEAD, "item", self.index
            part = self._begin(Part(None, None, SectionRole.CASE, "text before the first heading", [], first))
        ranges, start, end = part.ranges, lines[first].start, lines[after - 1].end
        if ranges and ranges[-1][1] == start:
            ranges[-1] = (ranges[-1][0], end)
        else:
            ranges.append((start, end))
        return self.of_part

    def _begin(self, part: Part) -> Part:
        """Begin a part of the block: what opens no other belongs to it."""
        self.part = part
        self.of_part = _READ_AS_SECTION, part.rule, self.index
        self.block.parts.append(part)
        return part

    def _group(self, line: Line) -> None:
        access = ACCESS.get(fold(line.text))
        if access is not None:
            self.closed = access is Access.CLOSED
        if self.part is None:
            self.began_closed = self.closed

    def _text_follows(self, number: int) -> bool:
        """Tell whether plain text follows before the next heading: then a group heading is none."""
        for line in self.page.lines[number + 1 : min(self.block.last, number + 7)]:
            if line.text:
                return self.page.tokens[line.number] is None
        return False

    def _leads_in(self, token: Token, line: Line) -> bool:
        """Tell whether a heading right below one of its kind only leads in the text: "Det indstilles:"."""
        part = self.part
        if part is None or token.role is not part.role or token.what is DATED or not line.text.endswith(":"):
            return False
        if part.heading is None or self.page.lines[part.line].text.endswith(":"):
            return False
        return not any(self.page.source.text[slice(*found)].strip() for found in part.ranges)

    def _open(self, token: Token, line: Line) -> None:
        if token.glued is not None and self.part is not None:
            self.part.ranges.append((line.start, token.glued))
        self._begin(self._opened(token, line))

    def _opened(self, token: Token, line: Line) -> Part:
        if token.rule == HEADLESS:
            return Part(None, None, SectionRole.CASE, token.rule, [(line.start, line.end)], line.number)
        last = line if token.lines == 1 else self.page.lines[line.number + token.lines - 1]
        begin = line.at + token.begin if token.glued is None else token.glued
        if token.rest is None:
            end, rest = last.at + len(last.text), []
        else:
            end, rest = token.rest, [(token.rest, last.end)]
        text = self.page.source.text[begin:end].rstrip()
        printed = " ".join(text.split()).strip("* ").rstrip(": ").rstrip("*")
        dated = token.match if token.what is DATED else None
        span = Span(begin, begin + len(text))
        return Part(printed, span, token.role or SectionRole.DECISION, token.rule, rest, line.number, dated)
