"""Where items start that have no number (punkter uden nummer)."""

from __future__ import annotations

import itertools
import re
from typing import Final

from ...layout import Unnumbered
from ...model import SectionRole
from ...normalize.bodies import is_body_name
from ...normalize.dates import find_date
from ...text import Line
from ...vocabulary import KINDS, fold
from ..lines.page import Page
from ..lines.scan import CONTENTS, DATED, HEADING, HEADLESS, MARKER, START, Token
from . import segment, titles
from .numbered import Found, title_below
from .parts import Block

#: Of the items behind the first, this share has titles where a document has any.
_TITLED: Final = 0.8

_HEADINGS: Final = (HEADING, DATED, MARKER)
_LIST_START: Final = re.compile(r"1[.)]\s")


def find(page: Page, items: Unnumbered) -> Found:
    """Find the items of a page: by lines that open one, else by the order of the headings."""
    starts = [number for number in page.numbers_of(START) if number < page.end]
    if not starts or not (items.titled is not None or page.is_parted_by(starts)):
        starts = _by_headings(page, items)
    found = _titles(page, items, starts)
    blocks = [Block(title=title.text, title_span=title.span) if title else Block() for title in found]
    for title in filter(None, found):
        titles.mark(page, title)
    starts = [min(title.first, start) if title else start for start, title in zip(starts, found, strict=True)]
    contents = page.first(CONTENTS)
    return Found(starts, blocks, [], contents if starts and contents is not None and contents < starts[0] else None)


def _titles(page: Page, items: Unnumbered, starts: list[int]) -> list[titles.Title | None]:
    """Return the title above each item's first line, if there is one, or below it where that is the item's own."""
    nothing: list[titles.Title | None] = [None] * len(starts)
    if items.titled is False:
        return nothing
    begin = page.below_head() or 0
    above = [titles.title_above(page, start, floor) for floor, start in itertools.pairwise([begin, *starts])]
    if items.titled:
        return above
    if _most_are_titled(above[1:]):
        return [_below_head(page, starts[0], begin), *above[1:]]
    below = [_below(page, start, end) for start, end in itertools.pairwise([*starts, page.end])]
    return below if _most_are_titled(below[1:]) else nothing


def _below_head(page: Page, start: int, begin: int) -> titles.Title | None:
    """Return the title above the first item: no more than what stands below the facts of the head."""
    above = [line for line in page.lines[begin:start] if line.text]
    floor = next((line.number + 1 for line in reversed(above) if _is_fact(line.text)), begin)
    last = above[-1].number if above else begin
    return titles.title_above(page, start, floor) or titles.title_above(page, start, max(floor, last))


def _is_fact(text: str) -> bool:
    """Tell whether a line of the head says something of the meeting."""
    return ":" in text or fold(text) in KINDS or is_body_name(text) or find_date(text) is not None


def _most_are_titled(found: list[titles.Title | None]) -> bool:
    """Tell whether enough items have a title to take them for titles."""
    return bool(found) and sum(title is not None for title in found) >= _TITLED * len(found)


def _below(page: Page, start: int, end: int) -> titles.Title | None:
    """Return the title that stands below the line that opens an item, as a paragraph of its own."""
    if not page.holds(start, START):
        return None
    text, span, last = title_below(page, start)
    if span is None or last >= end or not titles.looks_like_title(text):
        return None
    return titles.Title(text, span, page.source.line_at(span.start).number, last)


def _by_headings(page: Page, items: Unnumbered) -> list[int]:
    """Return the first lines of the items where only the headings tell."""
    below_head = page.below_head()
    begin = below_head if below_head is not None else page.first(HEADING, DATED, MARKER)
    if begin is None or not items.orders:
        return []
    headings = _headings(page, items, begin, headless=below_head is not None)
    decided = any(token.role is SectionRole.DECISION and token.what is HEADING for token in headings)
    return [headings[i].line for i in segment.starts(headings, items, decided=decided)]


def _headings(page: Page, items: Unnumbered, begin: int, *, headless: bool) -> list[Token]:
    """Return the headings in order; a text without heading, or a list that opens an item, is one without name."""
    found: list[Token] = []
    spoken = ""
    for line in page.lines[begin : page.end]:
        if not line.text:
            continue
        token = page.tokens[line.number]
        if token is not None and token.what is HEADING and line.indent > 1 and found and not found[-1].name:
            token = page.tokens[line.number] = None  # within an indented list, it is text
        if token is not None and token.what in _HEADINGS:
            found.append(token)
            spoken = ""
        elif token is None:
            first = headless and not found
            if first or (items.lists_open and _opens_list(line, found, spoken)):
                token = Token(HEADING, HEADLESS, line.number, None, SectionRole.CASE, "", line.at)
                page.tokens[line.number] = token
                found.append(token)
            spoken = line.text
    return found


def _opens_list(line: Line, found: list[Token], spoken: str) -> bool:
    """Tell whether a list begins here behind a decision that is complete: one that announces nothing."""
    decided = bool(found) and found[-1].role is SectionRole.DECISION
    return decided and bool(spoken) and not spoken.endswith(":") and _LIST_START.match(line.text) is not None
