"""Short ways to read a small document by a built-in parser, and to look at what came out."""

from __future__ import annotations

import textwrap

from kommunereferat import AgendaItem, Meeting, parse


def text_of(lines: str) -> str:
    """Return a document that is written as an indented block, without its first line end."""
    return textwrap.dedent(lines).removeprefix("\n")


def sections(item: AgendaItem) -> dict[str | None, str]:
    """Return an item's sections: their texts by their headings."""
    return {section.heading: section.text for section in item.sections}


def decisions(item: AgendaItem) -> list[tuple[str | None, str | None, bool, str]]:
    """Return an item's decisions: body, date, whether it is this meeting's, wording."""
    return [(one.body, str(one.date) if one.date else None, one.current, one.text) for one in item.decisions]


def titles(meeting: Meeting) -> list[tuple[str | None, str | None]]:
    """Return the numbers and titles of a meeting's items."""
    return [(item.number, item.title) for item in meeting.items]


def parser_of(text: str) -> str:
    """Return the name of the parser that reads a text without being told to."""
    return parse(text).source.parser
