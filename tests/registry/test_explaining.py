"""`explain` tells why a parser reads a document, and which line was read by which rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kommunereferat import EntryKind, ExplainedLine, explain
from tests.registry.fakes import fake

if TYPE_CHECKING:
    from tests.registry.conftest import Site

MINUTES = "Nordby\n\n  1. Skolen\nBeslutning: godkendt"
LEDGER = (
    "entry = lambda kind, start, end, rule, item=None: Entry(EntryKind(kind), Span(start, end), rule, item); "
    "ledger = Coverage(entries=({}), characters=9, unparsed=0); "
    "return Meeting(kind=None, municipality=None, body=None, date=None, coverage=ledger)"
)
ENTRIES = (
    "entry('head', 0, 8, 'name of the place'), entry('item_head', 8, 20, 'numbered item', 0), "
    "entry('section', 20, 32, 'heading: beslutning', 0), entry('section', 32, 40, 'text', 0)"
)


@pytest.fixture(autouse=True)
def parsers(installed: Site) -> None:
    installed.install(
        "kommunereferat",
        generic=fake("generic"),
        nordby=fake("nordby", score=0.75, reason="it names Nordby", parse=LEDGER.format(ENTRIES)),
        østby=fake("østby", score=0.5, reason="it has a place"),
    )


def test_the_parser_its_version_its_reasons_and_the_candidates_are_told() -> None:
    told = explain(MINUTES)
    assert (told.parser, told.version, told.reasons) == ("nordby", "3", ("it names Nordby",))
    assert [candidate.name for candidate in told.candidates] == ["nordby", "østby"]


def test_each_line_has_the_kind_the_rule_and_the_item_it_was_read_as() -> None:
    head, blank, item, heading = explain(MINUTES).lines
    assert head == ExplainedLine(number=1, kind=EntryKind.HEAD, rule="name of the place", item=None, text="Nordby")
    assert (blank.number, blank.text) == (2, "")
    assert item == ExplainedLine(number=3, kind=EntryKind.ITEM_HEAD, rule="numbered item", item=0, text="1. Skolen")
    assert (heading.kind, heading.rule) == (EntryKind.SECTION, "heading: beslutning")


def test_a_line_that_no_entry_covers_is_unparsed() -> None:
    lines = explain("Vestby", parser="generic").lines
    assert [(line.kind, line.rule, line.item) for line in lines] == [(EntryKind.UNPARSED, "", None)]


def test_a_line_between_two_entries_is_unparsed(installed: Site) -> None:
    entries = "entry('head', 0, 2, 'first'), entry('section', 9, 12, 'last', 0)"
    installed.install("gaps", gaps=fake("gaps", parse=LEDGER.format(entries)))
    told = explain("abc\ndef\nghi\njkl", parser="gaps")
    assert [line.rule for line in told.lines] == ["first", "", "", ""]


def test_a_parser_that_the_caller_names_is_explained_without_candidates() -> None:
    told = explain(MINUTES, parser="generic")
    assert (told.parser, told.reasons, told.candidates) == ("generic", ("named by the caller",), ())


def test_a_municipality_can_be_told() -> None:
    assert explain("Vestby", municipality="Lolland").reasons == ("no parser for Lolland claims the document",)


def test_the_explanation_can_be_read_by_people() -> None:
    assert str(explain(MINUTES)) == (
        "Parser: nordby 3\n"
        "  it names Nordby\n"
        "Candidates:\n"
        "  nordby 0.75\n"
        "  østby 0.50\n"
        "    it has a place\n"
        "Lines:\n"
        "    1  head            name of the place               Nordby\n"
        "    3  item_head[0]    numbered item                   1. Skolen\n"
        "    4  section[0]      heading: beslutning             Beslutning: godkendt"
    )


def test_an_explanation_without_candidates_has_no_such_lines() -> None:
    assert "Candidates" not in str(explain(MINUTES, parser="generic"))
