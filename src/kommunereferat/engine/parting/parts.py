"""What a document is parted into: head, contents list, blocks of items with their parts (dispositionens dele)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import attrs

from ...layout import Layout
from ...ledger import Entry, EntryKind
from ...model import Access, SectionRole
from ...spans import Span
from ...text import Line, SourceText
from ..lines.scan import Token

#: What a line was read as: the kind of entry, the rule, and the index of the block, or of the item.
Mark = tuple[EntryKind, str, int | None]

#: A line that no rule knows.
UNREAD: Mark = (EntryKind.UNPARSED, "no rule", None)


@attrs.define
class Part:
    """A section as found: its heading, where that stands, its role, and the ranges of its content."""

    heading: str | None
    heading_span: Span | None
    role: SectionRole
    rule: str
    ranges: list[tuple[int, int]]
    line: int
    dated: re.Match[str] | None = None


@attrs.define
class Block:
    """An item as found: its number and title with their places, the lines of its head, and its parts."""

    number: str | None = None
    number_span: Span | None = None
    title: str | None = None
    title_span: Span | None = None
    access: Access | None = None
    head: list[Token] = attrs.Factory(list)
    parts: list[Part] = attrs.Factory(list)
    first: int = 0
    last: int = 0

    def is_empty(self, source: SourceText) -> bool:
        """Tell whether there is nothing in it to read: no number, title or other line of a head, and headings alone."""
        if self.number is not None or self.title is not None or self.head:
            return False
        return not any(source.text[start:end].strip() for part in self.parts for start, end in part.ranges)


class Listed(NamedTuple):
    """An entry of the contents list."""

    number: str | None
    title: str
    access: Access | None
    number_span: Span | None
    title_span: Span


@attrs.define
class Outline:
    """A document's parts, and for each line what it was read as, with the index of its block.

    `items` has for each block the index of the item that was read from it, if any was.
    """

    source: SourceText
    layout: Layout
    head: list[Line]
    listed: list[Listed]
    blocks: list[Block]
    marks: list[Mark]
    items: list[int | None] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.items = [*range(len(self.blocks))]

    def mark_head(self, rules: Mapping[int, str]) -> None:
        """Mark the lines of the head with the rules that read them; what none read is unparsed."""
        for line in self.head:
            if line.text:
                rule = rules.get(line.number)
                self.marks[line.number] = (EntryKind.HEAD, rule, None) if rule else UNREAD

    def renumber(self, block: int, item: int | None) -> None:
        """Give a block the index of the item that was read from it, if any was."""
        self.items[block] = item

    def reindex(self, indices: Sequence[int]) -> None:
        """Give each block the index that its item has got, by the one it had."""
        self.items = [None if item is None else indices[item] for item in self.items]

    def ledger(self) -> tuple[Entry, ...]:
        """Return the entries that part the whole text; a blank line belongs to what stands before it."""
        if not self.marks:
            return ()
        entries: list[Entry] = []
        begin, above = 0, self.marks[0]
        current = self._numbered(above)
        for line, mark in zip(self.source.lines, self.marks, strict=True):
            if mark is above or not line.text:
                continue
            above, found = mark, self._numbered(mark)
            if found != current:
                entries.append(Entry(current[0], Span(begin, line.start), current[1], current[2]))
                begin, current = line.start, found
        entries.append(Entry(current[0], Span(begin, len(self.source.text)), current[1], current[2]))
        return tuple(entries)

    def _numbered(self, mark: Mark) -> Mark:
        """Return what a line was read as, with the index of the item in place of the block's."""
        kind, rule, block = mark
        return mark if block is None or self.items[block] == block else (kind, rule, self.items[block])
