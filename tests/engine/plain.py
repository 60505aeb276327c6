"""A plain layout with numbered items and one without numbers, and short ways to read a text by them."""

from __future__ import annotations

import textwrap
from typing import Any, Final

import attrs

from kommunereferat.engine.meeting import LayoutParser
from kommunereferat.engine.parting.outline import outline
from kommunereferat.engine.parting.parts import Outline
from kommunereferat.layout import DATED_DECISIONS, Clue, Layout, LineRule, Numbered, Unnumbered, headings
from kommunereferat.ledger import EntryKind
from kommunereferat.model import Meeting, Section
from kommunereferat.text import SourceText

START: Final = LineRule("numbered item", r"(?P<number>[0-9]{1,4}[a-z]?)\.\s(?P<title>\S.*)")
HEADINGS: Final = headings(
    "Resumé|Sagsfremstilling|Lovgrundlag|Bevilling|Økonomi|Økonomi og finansiering|Indstilling|Tidligere beslutninger"
    "|Tidligere behandling|Beslutning|Bilag"
)
#: Numbered items, common headings, "Side 2" at the foot of a page.
PLAIN: Final = Layout(
    name="plain",
    clues=(Clue("anything", r"\S", 1.0),),
    items=Numbered(start=(START,)),
    item_head=(
        LineRule("case number", r"Sagsnr\. (?P<case_number>[0-9/-]{4,20})"),
        LineRule("KLE number", r"KLE (?P<kle>[0-9.]{2,8}(?:[. ][A-Z][0-9]{2})?)"),
        LineRule("document number", r"Dok\. (?P<document_number>[0-9-]{4,20})"),
        LineRule("access", r"Punktet er (?P<access>åbent|lukket|hemmeligt)"),
    ),
    headings=HEADINGS,
    dated=DATED_DECISIONS,
    furniture=(LineRule("page number", r"Side [0-9]{1,3}"),),
)
#: The same without numbers: an item begins where the order of headings begins again.
ORDERED: Final = attrs.evolve(
    PLAIN,
    items=Unnumbered.of(
        {"Resumé": 0.0, "Sagsfremstilling": 0.2, "Beslutning": 1.0, "Indstilling": 1.0},
        "Resumé|Sagsfremstilling|Lovgrundlag|Bevilling|Økonomi|Indstilling|Beslutning|Bilag",
        "Resumé|Indstilling|Beslutning|Sagsfremstilling|Lovgrundlag|Bevilling|Økonomi|Bilag",
    ),
)


def text_of(lines: str) -> str:
    """Return a document that is written as an indented block, without its first line end."""
    return textwrap.dedent(lines).removeprefix("\n")


def read(lines: str, layout: Layout = PLAIN, **changes: Any) -> Meeting:
    """Read a document by a layout, of which some fields may be other ones."""
    changed = attrs.evolve(layout, **changes) if changes else layout
    return LayoutParser("plain", (changed,)).parse(SourceText.of(text_of(lines)))


def parted(lines: str, layout: Layout = PLAIN, **changes: Any) -> Outline:
    """Part a document by a layout, of which some fields may be other ones."""
    return outline(SourceText.of(text_of(lines)), attrs.evolve(layout, **changes) if changes else layout)


def codes(meeting: Meeting) -> set[str]:
    """Return the codes of a meeting's diagnostics."""
    return {diagnostic.code for diagnostic in meeting.diagnostics}


def numbers(meeting: Meeting) -> list[str | None]:
    """Return the numbers of a meeting's items."""
    return [item.number for item in meeting.items]


def titles(meeting: Meeting) -> list[str | None]:
    """Return the titles of a meeting's items."""
    return [item.title for item in meeting.items]


def sections(meeting: Meeting, item: int = 0) -> list[tuple[str | None, str]]:
    """Return headings and texts of one item's sections."""
    return [(section.heading, section.text) for section in meeting.items[item].sections]


def section(meeting: Meeting, heading: str, item: int = 0) -> Section:
    """Return an item's section with this heading."""
    return next(one for one in meeting.items[item].sections if one.heading == heading)


def ledger(meeting: Meeting) -> list[tuple[EntryKind, str, int | None, str]]:
    """Return the entries of the ledger: kind, rule, item, and the text without blanks around it."""
    source = meeting.source.text
    assert source is not None
    return [(one.kind, one.rule, one.item, source[one.span].strip()) for one in meeting.coverage.entries]
