"""Items whose texts stand alone, each known to begin at some place (enkeltstående punkter)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from ...layout import Numbered
from ...text import Line
from ...vocabulary import letters
from ..lines.page import Page
from ..lines.scan import DATED, FURNITURE, GROUP, HEADING, ITEM_HEAD, LEAD, MARKER, NUMBER, START, Token
from . import numbered, numbering, titles
from .parts import Block

#: What may stand above a title, and what may stand below one.
_ABOVE: Final = (START, ITEM_HEAD, LEAD, GROUP, FURNITURE)
_BELOW: Final = (HEADING, DATED, ITEM_HEAD, MARKER)
_NUMBER: Final = re.compile(r"([0-9]{1,5})([a-z]?)")


class Start(NamedTuple):
    """Where an item's text starts, and its number and title where others than the text have told them."""

    offset: int
    number: str | None = None
    title: str | None = None


def found(page: Page, starts: Sequence[Start]) -> numbered.Found:
    """Return the items that start at these places."""
    if not page.lines:
        return numbered.Found([], [], [], None)
    firsts = [page.source.line_at(start.offset).number for start in starts]
    lasts = [*firsts[1:], len(page.lines)]
    blocks = [_block(page, first, last, start) for first, last, start in zip(firsts, lasts, starts, strict=True)]
    return numbered.Found(firsts, blocks, [], None)


def _block(page: Page, first: int, last: int, start: Start) -> Block:
    """Return the block of an item; what looks like the number of another one is text."""
    block = _titled(page, [line for line in page.lines[first:last] if line.text], start)
    opened = block.number_span or block.title_span
    text_from = first if opened is None else page.source.line_at(opened.start).number + 1
    for number in range(text_from, last):
        if page.holds(number, START, NUMBER, LEAD):
            page.tokens[number] = None
    return block


def _titled(page: Page, lines: Sequence[Line], start: Start) -> Block:
    """Return the block with the number and the title that its first lines have, or that are told."""
    told = Block(number=start.number, title=start.title)
    for line, below in itertools.zip_longest(lines, lines[1:]):
        token = page.tokens[line.number]
        if token is not None and token.what is NUMBER:
            return _numbered(page, line, below, token, start) or told
        if token is None:
            title = _title(page, line, below, start)
            if title is None:
                return told
            page.tokens[line.number] = Token(ITEM_HEAD, "item title", line.number)
            return Block(number=start.number, title=title, title_span=line.span)
        if token.what not in _ABOVE:
            return told
    return told


def _numbered(page: Page, line: Line, below: Line | None, token: Token, start: Start) -> Block | None:
    """Return the block that a line with a number opens; None where the line begins a list."""
    items, match = page.layout.items, token.match
    plain = _NUMBER.fullmatch(match["number"]) if match else None
    if match is None or plain is None or not isinstance(items, Numbered):
        return None
    title = match.groupdict().get("title") or ""
    if not _is_told(title, start) and not (start.title is None and _is_apart(page, line, below, title)):
        return None
    at = line.at + (match.start("title") if title else match.end("number"))
    candidate = numbering.Candidate(line.number, int(plain[1]), plain[2], title, at, 0.0, (0, 0))
    return numbered.opened(page, items, candidate, None)


def _title(page: Page, line: Line, below: Line | None, start: Start) -> str | None:
    """Return the title that a line is, None for one that is text."""
    if start.title is not None:
        return start.title if _is_told(line.text, start) else None
    return line.text if _is_apart(page, line, below, line.text) else None


def _is_told(title: str, start: Start) -> bool:
    """Tell whether a line has the title that is told."""
    return start.title is not None and letters(title) == letters(start.title)


def _is_apart(page: Page, line: Line, below: Line | None, title: str) -> bool:
    """Tell whether a line stands by itself as a title does: above a heading, a blank line, or nothing."""
    if not titles.looks_like_title(title):
        return False
    return below is None or page.holds(below.number, *_BELOW) or below.number > line.number + 1
