"""What a document is parted into: head, contents list, blocks of items with their parts (dispositionens dele)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import attrs

from ..layout import Layout
from ..ledger import Entry, EntryKind
from ..model import Access, SectionRole
from ..spans import Span
from ..text import Line, SourceText
from .scan import Token

#: What a line was read as: the kind of entry, the rule, and the index of the item.
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
    """A document's parts, and for each line what it was read as."""

    source: SourceText
    layout: Layout
    tokens: list[Token | None]
    head: list[Line]
    listed: list[Listed]
    blocks: list[Block]
    marks: list[Mark]

    def mark_head(self, rules: Mapping[int, str]) -> None:
        """Mark the lines of the head with the rules that read them; what none read is unparsed."""
        for line in self.head:
            if line.text:
                rule = rules.get(line.number)
                self.marks[line.number] = (EntryKind.HEAD, rule, None) if rule else UNREAD

    def renumber(self, block: int, item: int | None) -> None:
        """Give the lines of a block the index of the item that was read from it, if any was."""
        if block != item:
            for number in range(self.blocks[block].first, self.blocks[block].last):
                kind, rule, before = self.marks[number]
                if before == block:
                    self.marks[number] = (kind, rule, item)

    def reindex(self, indices: Sequence[int]) -> None:
        """Give each line of an item the index that the item has got, by the one it had."""
        self.marks = [mark if mark[2] is None else (mark[0], mark[1], indices[mark[2]]) for mark in self.marks]

    def ledger(self) -> tuple[Entry, ...]:
        """Return the entries that part the whole text; a blank line belongs to what stands before it."""
        entries: list[Entry] = []
        begin = 0
        current: Mark | None = None
        for line, mark in zip(self.source.lines, self.marks, strict=True):
            if current is None:
                current = mark
            elif mark is not current and line.text and mark != current:
                entries.append(Entry(current[0], Span(begin, line.start), current[1], current[2]))
                begin, current = line.start, mark
        if current is not None and len(self.source.text) > begin:
            entries.append(Entry(current[0], Span(begin, len(self.source.text)), current[1], current[2]))
        return tuple(entries)
