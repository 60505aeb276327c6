"""Titles that stand above the line that tells where their item begins (overskrifter på punkter)."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ...spans import Span
from ...text import Line
from ..lines.page import Page
from ..lines.scan import DATED, HEADING, ITEM_HEAD, Token

#: A title is no longer, takes no more lines, and has no more blank ones below it.
LONGEST_TITLE: Final = 250
MOST_LINES: Final = 3
MOST_BLANKS: Final = 4

#: A longer line above a title may go on in it.
_LONGEST_LAST: Final = 70

_BEGINS: Final = re.compile(r"[A-ZÆØÅÄÖÉ0-9\"”“„»«(§]")
#: How a point of a list begins, which is no title.
_POINT: Final = re.compile(r"[0-9]{1,2}[.)]\s+[A-ZÆØÅ]")
_ENDS: Final = (".", ":", ",", ";")


class Title(NamedTuple):
    """A title as found (overskrift): its text in one line, where it stands, and its first and last lines."""

    text: str
    span: Span
    first: int
    last: int


def title_above(page: Page, number: int, floor: int) -> Title | None:
    """Return the title that stands above a line, not before the line `floor`: a short paragraph that no rule knows."""
    above = number - 1
    while above >= floor and not page.lines[above].text and number - above <= MOST_BLANKS:
        above -= 1
    found: list[Line] = []
    while above >= floor and page.lines[above].text and page.tokens[above] is None and len(found) <= MOST_LINES:
        found.append(page.lines[above])
        above -= 1
    if not found:
        return None
    if _is_of_section(page, above, floor, found):
        del found[1:]
    if len(found) > MOST_LINES:
        return None
    text = " ".join(line.text for line in reversed(found))
    if not looks_like_title(text):
        return None
    return Title(text, Span(found[-1].at, found[0].span.end), found[-1].number, found[0].number)


def _is_of_section(page: Page, above: int, floor: int, found: list[Line]) -> bool:
    """Tell whether lines that no blank one parts begin with the text of a section: then the last alone may be a title.

    They stand right below its heading, or the first of them end a sentence.
    """
    if len(found) < 2 or len(found[1].text) > _LONGEST_LAST:
        return False
    below_heading = above >= floor and page.holds(above, HEADING, DATED)
    return below_heading or found[1].text.endswith(_ENDS)


def looks_like_title(text: str) -> bool:
    """Tell whether a text may be a title: it is short, begins with a capital, and ends as no sentence does.

    >>> looks_like_title("Nye bænke langs kajen"), looks_like_title("Godkendt.")
    (True, False)
    """
    if len(text) > LONGEST_TITLE or text.endswith(_ENDS):
        return False
    return _BEGINS.match(text) is not None and _POINT.match(text) is None


def mark(page: Page, title: Title) -> None:
    """Mark the lines of a title as an item's head."""
    for number in range(title.first, title.last + 1):
        page.tokens[number] = Token(ITEM_HEAD, "item title", number)
