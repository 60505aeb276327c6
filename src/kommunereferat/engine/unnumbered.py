"""Where items start that have no number (punkter uden nummer)."""

from __future__ import annotations

import itertools
import re
from typing import Final

from ..layout import Unnumbered
from ..model import SectionRole
from ..text import Line
from . import segment, titles
from .numbered import Found
from .page import Page
from .parts import Block
from .scan import HEADLESS, Is, Token

#: Of the items behind the first, this share has titles where a document has any.
_TITLED: Final = 0.8

_LIST_START: Final = re.compile(r"1[.)]\s")


def find(page: Page, items: Unnumbered) -> Found:
    """Find the items of a page: by lines that open one, else by the order of the headings."""
    starts = [number for number in range(page.end) if page.holds(number, Is.START)]
    if not starts or not (items.titled is not None or page.is_parted_by(starts)):
        starts = _by_headings(page, items)
    above = _titles(page, items, starts)
    blocks = [Block(title=title.text, title_span=title.span) if title else Block() for title in above]
    for title in filter(None, above):
        titles.mark(page, title)
    starts = [title.first if title else start for start, title in zip(starts, above, strict=True)]
    contents = page.first(Is.CONTENTS)
    return Found(starts, blocks, [], contents if starts and contents is not None and contents < starts[0] else None)


def _titles(page: Page, items: Unnumbered, starts: list[int]) -> list[titles.Title | None]:
    """Return the title above each item's first line, if there is one."""
    nothing: list[titles.Title | None] = [None] * len(starts)
    if items.titled is False:
        return nothing
    begin = page.below_head() or 0
    above = [titles.title_above(page, start, floor) for floor, start in itertools.pairwise([begin, *starts])]
    if items.titled:
        return above
    behind_first = [title is not None for title in above[1:]]
    return above if behind_first and sum(behind_first) >= _TITLED * len(behind_first) else nothing


def _by_headings(page: Page, items: Unnumbered) -> list[int]:
    """Return the first lines of the items where only the headings tell."""
    below_head = page.below_head()
    begin = below_head if below_head is not None else page.first(Is.HEADING, Is.DATED, Is.MARKER)
    if begin is None or not items.orders:
        return []
    headings = _headings(page, items, begin, headless=below_head is not None)
    decided = any(token.role is SectionRole.DECISION and token.what is Is.HEADING for token in headings)
    return [headings[i].line for i in segment.starts(headings, items, decided=decided)]


def _headings(page: Page, items: Unnumbered, begin: int, *, headless: bool) -> list[Token]:
    """Return the headings in order; a text without heading, or a list that opens an item, is one without name."""
    found: list[Token] = []
    spoken = ""
    for line in page.lines[begin : page.end]:
        if not line.text:
            continue
        token = page.tokens[line.number]
        if token is not None and token.what is Is.HEADING and line.indent > 1 and found and not found[-1].name:
            token = page.tokens[line.number] = None  # within an indented list, it is text
        if token is not None and token.what in (Is.HEADING, Is.DATED, Is.MARKER):
            found.append(token)
            spoken = ""
        elif token is None:
            first = headless and not found
            if first or (items.lists_open and _opens_list(line, found, spoken)):
                token = Token(Is.HEADING, HEADLESS, line.number, None, SectionRole.CASE, "", line.at)
                page.tokens[line.number] = token
                found.append(token)
            spoken = line.text
    return found


def _opens_list(line: Line, found: list[Token], spoken: str) -> bool:
    """Tell whether a list begins here behind a decision that is complete: one that announces nothing."""
    decided = bool(found) and found[-1].role is SectionRole.DECISION
    return decided and bool(spoken) and not spoken.endswith(":") and _LIST_START.match(line.text) is not None
