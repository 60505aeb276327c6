"""The outline of a document: head, contents list, items with their sections, page furniture; each line in exactly one place (disposition)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

import attrs

from ..layout import DatedLines, Layout, Numbered, Unnumbered
from ..model import Access, Entry, EntryKind, SectionRole
from ..spans import Span
from ..text import Line, SourceText
from ..vocabulary import ACCESS, fold
from . import numbering, segment
from .scan import Is, Rules, Token, rules_of, scan

#: What ends an entry of a contents list: dot leaders, a tab, a page number.
_PAGE: Final = re.compile(r"(?:\s*\.{3,}\s*|\t\s*|\s{2,}|\s*…+\s*)[0-9]{0,4}\s*\Z")
#: How a title begins to which a number is glued: with a capital, a quote, or a number of its own ("1. behandling af ...").
_GLUED_TITLE: Final = re.compile(r"[A-ZÆØÅ\"”“»(§]|[0-9]{1,4}(?:\.|-årig|\s)\s?[a-zæøå]")
_LIST_START: Final = re.compile(r"1[.)]\s")


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
    marks: list[tuple[EntryKind, str, int | None]]

    def mark_head(self, rules: Mapping[int, str]) -> None:
        """Mark the lines of the head with the rules that read them; what none read is unparsed."""
        for line in self.head:
            if line.text:
                rule = rules.get(line.number)
                self.marks[line.number] = (
                    (EntryKind.HEAD, rule, None) if rule else (EntryKind.UNPARSED, "no rule", None)
                )

    def renumber(self, block: int, item: int | None) -> None:
        """Give the lines of a block the index of the item that was read from it, if any was."""
        if block != item:
            for number in range(self.blocks[block].first, self.blocks[block].last):
                kind, rule, before = self.marks[number]
                if before == block:
                    self.marks[number] = (kind, rule, item)

    def ledger(self) -> tuple[Entry, ...]:
        """Return the entries that part the whole text; a blank line belongs to what stands before it."""
        entries: list[Entry] = []
        begin = 0
        current: tuple[EntryKind, str, int | None] | None = None
        for line, mark in zip(self.source.lines, self.marks, strict=True):
            if current is None:
                current = mark
            elif line.text and mark != current:
                entries.append(Entry(current[0], Span(begin, line.start), current[1], current[2]))
                begin, current = line.start, mark
        if current is not None and len(self.source.text) > begin:
            entries.append(Entry(current[0], Span(begin, len(self.source.text)), current[1], current[2]))
        return tuple(entries)


def outline(source: SourceText, layout: Layout) -> Outline:
    """Part a document by a layout."""
    rules = rules_of(layout)
    tokens = scan(source, rules)
    return _Builder(source, layout, rules, tokens).build()


class _Builder:
    """Builds one outline: finds the regions, then goes once through the lines of each."""

    def __init__(self, source: SourceText, layout: Layout, rules: Rules, tokens: list[Token | None]) -> None:
        self.source, self.layout, self.rules, self.tokens = source, layout, rules, tokens
        self.lines = source.lines
        self.marks: list[tuple[EntryKind, str, int | None]] = [(EntryKind.UNPARSED, "no rule", None)] * len(self.lines)
        self.end = self._foot()

    def build(self) -> Outline:
        items = self.layout.items
        if isinstance(items, Numbered):
            starts, blocks, listed, contents = self._numbered(items)
        else:
            starts, blocks, listed, contents = *self._unnumbered(items), [], None
        head_end = min(
            [n for n in (contents, starts[0] if starts else None) if n is not None], default=self._first_heading()
        )
        if not starts and head_end < self.end:
            starts, blocks = [head_end], [Block()]
            if not any(t and t.what in (Is.HEADING, Is.DATED) for t in self.tokens[head_end : self.end]):
                starts, blocks = [], []
        self._mark(range(head_end), EntryKind.HEAD, "head")
        if starts:
            self._mark(range(head_end, starts[0]), EntryKind.FURNITURE, "contents list")
        else:
            self._mark(
                range(head_end, self.end),
                EntryKind.UNPARSED if contents is None else EntryKind.FURNITURE,
                "contents list",
            )
        bounds = [*starts, self.end]
        closed = False
        for index, block in enumerate(blocks):
            block.first, block.last = bounds[index], bounds[index + 1]
            closed = self._fill(block, index, closed=closed)
        self._mark(range(self.end, len(self.lines)), EntryKind.FURNITURE, "page foot")
        self._mark_furniture()
        head = [line for line in self.lines[:head_end] if not self._is(line.number, Is.FURNITURE)]
        return Outline(self.source, self.layout, self.tokens, head, listed, blocks, self.marks)

    def _mark(self, numbers: range, kind: EntryKind, rule: str, item: int | None = None) -> None:
        self.marks[numbers.start : numbers.stop] = [(kind, rule, item)] * len(numbers)

    def _mark_furniture(self) -> None:
        for number, token in enumerate(self.tokens):
            if token is not None and token.what is Is.FURNITURE:
                self.marks[number] = (EntryKind.FURNITURE, token.rule, None)

    def _is(self, number: int, *what: Is) -> bool:
        token = self.tokens[number]
        return token is not None and token.what in what

    def _foot(self) -> int:
        """Return the number of the line at which the page's foot begins: nothing known stands below it."""
        foot = len(self.lines)
        for number in range(len(self.lines) - 1, -1, -1):
            token = self.tokens[number]
            if token is not None:
                if token.what is Is.FOOT:
                    foot = number
                elif token.what in (Is.HEADING, Is.DATED, Is.MARKER):
                    break
        return foot

    def _first_heading(self) -> int:
        known = (n for n in range(self.end) if self._is(n, Is.HEADING, Is.DATED, Is.MARKER))
        return next(known, self._head_end() or self.end)

    def _head_end(self) -> int | None:
        """Return the number of the line after one that the layout says ends the head, if there is one."""
        if self.layout.head_ends:
            for line in self.lines[: self.end]:
                if line.text and len(line.text) < 80 and fold(line.text) in self.layout.head_ends:
                    return line.number + 1
        return None

    # Numbered items

    def _numbered(self, items: Numbered) -> tuple[list[int], list[Block], list[Listed], int | None]:
        contents = next((n for n in range(self.end) if self._is(n, Is.CONTENTS)), None)
        after_head = self._head_end() or 0
        listed = self._listed(contents) if contents is not None else []
        chosen = self._chosen(items, listed, max(after_head, (contents or -1) + 1))
        starts: list[int] = []
        blocks: list[Block] = []
        for candidate in chosen:
            block, start = self._opened(items, candidate)
            starts.append(max(start, starts[-1] + 1 if starts else 0))
            blocks.append(block)
        if contents is not None and starts and contents >= starts[0]:
            contents = None
        listed = [entry for entry in listed if not starts or entry.title_span.start < self.lines[starts[0]].start]
        return starts, blocks, listed, contents

    def _listed(self, contents: int) -> list[Listed]:
        """Read the contents list: from its heading to where its numbers are over."""
        listed: list[Listed] = []
        access: Access | None = None
        for line in self.lines[contents + 1 : self.end]:
            token = self.tokens[line.number]
            if not line.text:
                continue
            if token is not None and token.what in (Is.HEADING, Is.DATED):
                break
            if (known := ACCESS.get(fold(line.text))) is not None:
                access = known
                continue
            if token is not None and token.what in (Is.ENTRY, Is.NUMBER) and token.match is not None:
                groups = token.match.groupdict()
                title = _PAGE.sub("", groups.get("title") or "").strip()
                if title:
                    at = line.at + token.match.start("title")
                    number_span = (
                        Span(line.at + token.match.start("number"), line.at + token.match.end("number"))
                        if groups.get("number")
                        else None
                    )
                    listed.append(Listed(groups.get("number"), title, access, number_span, Span(at, at + len(title))))
        return listed

    def _chosen(self, items: Numbered, listed: list[Listed], begin: int) -> list[numbering.Candidate]:
        names: dict[int, set[str]] = {}
        for entry in listed:
            if entry.number and (digits := re.match(r"[0-9]+", entry.number)):
                names.setdefault(int(digits.group()), set()).add(numbering.beginning(entry.title))
        candidates: list[numbering.Candidate] = []
        segment_number = 0
        seen_entries = {entry.title_span.start for entry in listed}
        for line in self.lines[begin : self.end]:
            token = self.tokens[line.number]
            if token is None:
                continue
            if token.what in (Is.HEADING, Is.DATED, Is.ITEM_HEAD):
                segment_number += 1
            if token.what is not Is.NUMBER or token.match is None:
                continue
            for number, suffix, title, at in _numbers(token.match, glued=items.glued):
                if _PAGE.search(title) and not items.title_below:
                    continue
                if items.title_below and not title:
                    title = self._below(line.number)[0]
                in_list = line.at + at in seen_entries
                points = numbering.score(
                    line,
                    number,
                    title,
                    self.tokens,
                    self.lines,
                    {} if in_list else names,
                    below=items.title_below,
                    glued=items.glued,
                )
                candidates.append(
                    numbering.Candidate(line.number, number, suffix, title, line.at + at, points, segment_number)
                )
        return numbering.choose(candidates)

    def _below(self, number: int) -> tuple[str, Span | None, int]:
        """Return the title that stands below a line: the next lines that no rule knows, up to a blank one."""
        found: list[Line] = []
        for line in self.lines[number + 1 : min(number + 8, self.end)]:
            if not line.text:
                if found:
                    break
            elif self.tokens[line.number] is None:
                found.append(line)
            else:
                break
        if not found:
            return "", None, number
        return " ".join(line.text for line in found), Span(found[0].at, found[-1].span.end), found[-1].number

    def _opened(self, items: Numbered, candidate: numbering.Candidate) -> tuple[Block, int]:
        """Return the block that a candidate opens, and the first line that belongs to it."""
        line = self.lines[candidate.line]
        block = Block(number=f"{candidate.number}{candidate.suffix}")
        token = self.tokens[candidate.line]
        match = token.match if token else None
        digits = match.start("number") if match else 0
        block.number_span = Span(line.at + digits, line.at + digits + len(block.number or ""))
        if items.title_below:
            title, span, last = self._below(candidate.line)
            block.title, block.title_span = title or None, span
            taken = range(candidate.line + 1, last + 1)
        else:
            block.title, block.title_span, taken = self._continued(candidate)
        for number in taken:
            if self.lines[number].text:
                self.tokens[number] = Token(Is.ITEM_HEAD, "item title", number)
        start = candidate.line
        above = start - 1
        while above >= 0 and (not self.lines[above].text or self._is(above, Is.LEAD, Is.GROUP)):
            if self.lines[above].text:
                start = above
            above -= 1
        return block, start

    def _continued(self, candidate: numbering.Candidate) -> tuple[str | None, Span | None, range]:
        """Return the title on the candidate's own line, with the next line where it is wrapped."""
        title = candidate.title
        if not title:
            return None, None, range(0)
        span = Span(candidate.title_at, candidate.title_at + len(title))
        after = candidate.line + 1
        if len(title) >= 50 and after + 1 < self.end and not title.endswith("."):
            below, beneath = self.lines[after], self.lines[after + 1]
            wrapped = bool(below.text) and self.tokens[after] is None and len(below.text) < 90
            if (
                wrapped
                and (not beneath.text or self.tokens[after + 1] is not None)
                and not below.text.endswith((".", ":"))
            ):
                return f"{title} {below.text}", Span(span.start, below.span.end), range(after, after + 1)
        return title, span, range(0)

    # Items without number

    def _unnumbered(self, items: Unnumbered) -> tuple[list[int], list[Block]]:
        head_end = self._head_end()
        begin = head_end if head_end is not None else self._first_heading()
        headings = self._headings(items, begin, headless=head_end is not None)
        decided = any(t.role is SectionRole.DECISION and t.what is Is.HEADING for t in headings)
        opened = segment.starts(headings, items, decided=decided)
        return [headings[i].line for i in opened], [Block() for _ in opened]

    def _headings(self, items: Unnumbered, begin: int, *, headless: bool) -> list[Token]:
        """Return the headings in order; a text without heading, and a list that opens an item, count as headings without name."""
        found: list[Token] = []
        spoken = ""
        for line in self.lines[begin : self.end]:
            if not line.text:
                continue
            token = self.tokens[line.number]
            if token is not None and line.indent > 1 and found and not found[-1].name and token.what is Is.HEADING:
                token = self.tokens[line.number] = None  # within an indented list
            if token is not None and token.what in (Is.HEADING, Is.DATED, Is.MARKER):
                found.append(token)
                spoken = ""
            elif token is None:
                deciding = bool(found) and found[-1].role is SectionRole.DECISION
                opens_list = (
                    items.lists_open
                    and deciding
                    and bool(spoken)
                    and not spoken.endswith(":")
                    and _LIST_START.match(line.text)
                )
                if (headless and not found) or opens_list:
                    token = Token(Is.HEADING, "text without heading", line.number, None, SectionRole.CASE, "", line.at)
                    self.tokens[line.number] = token
                    found.append(token)
                spoken = line.text
        return found

    # What every item has

    def _fill(self, block: Block, index: int, *, closed: bool) -> bool:
        """Go through the lines of a block; return whether a group heading has said that what follows is closed."""
        part: Part | None = None
        closed_before = closed
        for number in range(block.first, block.last):
            line, token = self.lines[number], self.tokens[number]
            if token is not None and token.line != number:
                if token.what is not Is.FURNITURE:
                    self.marks[number] = (EntryKind.SECTION, token.rule, index)
                continue
            what = token.what if token is not None else None
            if token is not None and what is Is.GROUP and (part is None or not self._has_text(number + 1, block.last)):
                closed = _says_closed(line.text, closed=closed)
                closed_before = closed if part is None else closed_before
                self.marks[number] = (EntryKind.ITEM_HEAD, token.rule, index)
            elif token is not None and (
                what is Is.HEADING or (what is Is.DATED and self.layout.dated_lines is DatedLines.HEADINGS)
            ):
                if token.glued is not None and part is not None:
                    part.ranges.append((line.start, token.glued))
                part = self._part(token, line)
                block.parts.append(part)
                self.marks[number] = (EntryKind.SECTION, token.rule, index)
            elif what is Is.FURNITURE:
                continue
            elif token is not None and part is None and what in (Is.LEAD, Is.NUMBER, Is.ITEM_HEAD, Is.MARKER):
                block.head.append(token)
                self.marks[number] = (EntryKind.ITEM_HEAD, token.rule, index)
            elif what is Is.MARKER:
                self.marks[number] = (EntryKind.ITEM_HEAD, "marker", index)
            else:
                if part is None and line.text:
                    part = Part(None, None, SectionRole.CASE, "text before the first heading", [], number)
                    block.parts.append(part)
                if part is not None:
                    if part.ranges and part.ranges[-1][1] == line.start:
                        part.ranges[-1] = (part.ranges[-1][0], line.end)
                    else:
                        part.ranges.append((line.start, line.end))
                self.marks[number] = (
                    (EntryKind.SECTION, part.rule, index) if part else (EntryKind.ITEM_HEAD, "item", index)
                )
        if block.access is None and closed_before:
            block.access = Access.CLOSED
        return closed

    def _has_text(self, first: int, last: int) -> bool:
        """Tell whether plain text follows before the next heading: then a group heading is none."""
        for number in range(first, min(last, first + 6)):
            if self.lines[number].text:
                return self.tokens[number] is None
        return False

    def _part(self, token: Token, line: Line) -> Part:
        if token.rule == "text without heading":
            return Part(None, None, SectionRole.CASE, token.rule, [(line.start, line.end)], line.number)
        last = self.lines[line.number + token.lines - 1]
        begin, end = line.at, last.span.end
        if token.glued is not None:
            begin = token.glued
        rest: list[tuple[int, int]] = []
        if token.rest is not None:
            end = token.rest
            rest = [(token.rest, last.end)]
        printed = " ".join(self.source.text[begin:end].split()).strip("* ").rstrip(": ").rstrip("*")
        return Part(
            heading=printed,
            heading_span=Span(begin, begin + len(self.source.text[begin:end].rstrip())),
            role=token.role or SectionRole.DECISION,
            rule=token.rule,
            ranges=rest,
            line=line.number,
            dated=token.match if token.what is Is.DATED else None,
        )


def _says_closed(text: str, *, closed: bool) -> bool:
    known = ACCESS.get(fold(text))
    return closed if known is None else known is Access.CLOSED


def _numbers(match: re.Match[str], *, glued: bool) -> list[tuple[int, str, str, int]]:
    """Return the readings of a line as number, suffix and title: one, or more where the number is glued to a title that may begin with a digit."""
    groups = match.groupdict()
    digits = match["number"]
    title = groups.get("title") or ""
    at = match.start("title") if title else match.end("number")
    plain = re.fullmatch(r"([0-9]{1,5})([a-z]?)", digits)
    if plain is None:
        return []
    readings = [(int(plain[1]), plain[2], title, at)]
    if glued:
        whole = match.string[match.start("number") :]
        run = re.match(r"[0-9]+", whole)
        length = min(len(run.group()) if run else 0, 4)
        readings = [
            (int(whole[:n]), "", whole[n:], match.start("number") + n)
            for n in range(1, length + 1)
            if whole[0] != "0" and _GLUED_TITLE.match(whole, n)
        ]
    return readings
