"""Where items start that have no number (punkter uden nummer)."""

from __future__ import annotations

import re
from typing import Final

from ..layout import Unnumbered
from ..model import SectionRole
from ..text import Line
from . import segment
from .page import Page
from .scan import Is, Token

#: What a heading without name is read by: the text before the first heading, or a list that opens an item.
HEADLESS: Final = "text without heading"

_LIST_START: Final = re.compile(r"1[.)]\s")


def find(page: Page, items: Unnumbered) -> list[int]:
    """Return the first lines of the items of a page."""
    below_head = page.below_head()
    begin = below_head if below_head is not None else page.first(Is.HEADING, Is.DATED, Is.MARKER)
    if begin is None:
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
