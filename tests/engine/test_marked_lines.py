"""Items, parts and headings that the reader of a document has marked are read by their level, not by their words."""

from __future__ import annotations

from typing import Final

import pytest

from kommunereferat.engine.meeting import LayoutParser
from kommunereferat.exceptions import LayoutError
from kommunereferat.hints import Hint, HintKind
from kommunereferat.layout import Layout, LineRule, Marked, headings
from kommunereferat.model import AgendaItem, Meeting, SectionRole
from kommunereferat.spans import Span
from kommunereferat.text import SourceText

LAYOUT: Final = Layout(
    name="marked",
    readers=["slides"],
    items=Marked(start=(LineRule("item", r"(?:(?P<number>[0-9]{1,3})\. )?(?P<title>\S.*)", level=1),)),
    item_head=(
        LineRule("attachment", r"Bilag: (?P<attachment>\S.*)"),
        LineRule("absent", r"Væk: (?P<absent>\S.*)"),
        LineRule("access", r"Adgang: (?P<access>\S.*)"),
    ),
    headings=headings("Indstilling|Beslutning"),
    heading_levels=[3],
    section_levels=[2],
    closed_text=SectionRole.DECISION,
)


def read(*lines: str) -> Meeting:
    """Read lines; a number and a bar before one is its level, a bar alone begins a part without heading."""
    text, hints = "", []
    for line in lines:
        level, bar, rest = line.partition("|")
        start = len(text)
        text += (rest if bar else line) + "\n"
        if bar:
            end = start + len(rest) if level else start
            hints.append(Hint(Span(start, end), HintKind.HEADING, level or "0"))
    return LayoutParser("marked", (LAYOUT,)).parse(SourceText.of(text, reader="slides", hints=hints))


def item(*lines: str) -> AgendaItem:
    (found,) = read("Referat", *lines).items
    return found


def shown(entry: AgendaItem) -> list[tuple[str, str | None, str]]:
    return [(str(section.role), section.heading, section.text) for section in entry.sections]


def test_every_marked_line_is_an_item_and_no_other() -> None:
    found = read("1|2. Bænke", "1. Borde", "1|Uden nummer", "1|2. Stole", "1|7. Lamper")
    assert [(one.number, one.title) for one in found.items] == [
        ("2", "Bænke"),
        (None, "Uden nummer"),
        ("2", "Stole"),
        ("7", "Lamper"),
    ]


def test_a_line_of_a_level_of_sections_is_a_heading_whatever_it_says() -> None:
    assert shown(item("1|1. Bænke", "2|Havnens egne ord", "Tak.", "2|Baggrund og vurdering", "Slidt.")) == [
        ("other", "Havnens egne ord", "Tak."),
        ("background", "Baggrund og vurdering", "Slidt."),
    ]


def test_a_line_of_another_level_is_a_heading_where_its_words_are() -> None:
    lines = ("1|1. Bænke", "2|Sagsfremstilling", "3|Tak", "Indstilling", "3|Indstilling", "Mal dem.")
    assert shown(item(*lines)) == [
        ("case", "Sagsfremstilling", "Tak\nIndstilling"),
        ("recommendation", "Indstilling", "Mal dem."),
    ]


def test_a_part_without_heading_begins_where_the_reader_says() -> None:
    assert shown(item("1|1. Bænke", "2|Beslutning", "Godkendt.", "|Kajen er slidt.")) == [
        ("decision", "Beslutning", "Godkendt."),
        ("case", None, "Kajen er slidt."),
    ]


def test_the_first_text_of_a_closed_item_has_the_role_that_the_layout_gives_it() -> None:
    assert shown(item("1|1. Leje", "Adgang: Lukket punkt", "|Udsat.", "|Se bilag.")) == [
        ("decision", None, "Udsat."),
        ("case", None, "Se bilag."),
    ]
    assert shown(item("1|1. Leje", "|Udsat.")) == [("case", None, "Udsat.")]


def test_attachments_and_the_absent_are_read_above_the_first_part_alone() -> None:
    entry = item(
        "1|1. Bænke", "Bilag: 1. Kort", "Væk: Bo  Lund", "Væk: Ida Skov", "2|Beslutning", "Godkendt.", "Bilag: Notat"
    )
    assert [one.title for one in entry.attachments] == ["Kort"]
    assert entry.decision is not None
    assert entry.decision.absent == ("Bo Lund", "Ida Skov")
    assert entry.decision.text == "Godkendt.\nBilag: Notat"


def test_the_absent_of_an_item_have_a_place_and_count_once() -> None:
    found = read("Referat", "1|1. Bænke", "Væk: Bo Lund", "2|Beslutning", "Godkendt.", "Afbud: Ida Skov, Bo Lund")
    decided = found.items[0].decision
    assert decided is not None
    assert decided.absent == ("Ida Skov", "Bo Lund")


def test_marked_items_need_a_rule_and_its_level() -> None:
    with pytest.raises(LayoutError, match="need a rule"):
        Marked(start=())
    with pytest.raises(LayoutError, match="'item' names no level"):
        Marked(start=(LineRule("item", r"Punkt (?P<number>[0-9]{1,3})"),))
