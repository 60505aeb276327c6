"""A text that is one item is read as one, whatever lists and numbers it holds."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat import AgendaItem, Outcome, SourceText, UnknownParserError, ValueFormatError, parse_item
from kommunereferat.engine.meeting import LayoutParser
from tests.engine.plain import ORDERED, PLAIN

CASE = "Sagsfremstilling\nBroen er slidt.\nBeslutning\nGodkendt.\n"


def texts(item: AgendaItem) -> list[str]:
    return [section.text for section in item.sections]


@pytest.mark.parametrize(
    ("above", "number", "title"),
    [
        ("Ny bro\n", None, "Ny bro"),
        ("\n\nNy bro\n\n", None, "Ny bro"),
        ("7. Ny bro\n", "7", "Ny bro"),
        ("Punkt 7: Ny bro\n", "7", "Ny bro"),
        ("7a Ny bro\n\n", "7a", "Ny bro"),
        ("Sagsnr.: 21/117\nNy bro\n", None, "Ny bro"),
        ("Åbent punkt\n7. Ny bro\n", "7", "Ny bro"),
        ("", None, None),
    ],
)
def test_number_and_title_stand_above_the_first_heading(above: str, number: str | None, title: str | None) -> None:
    item = parse_item(above + CASE)
    assert (item.number, item.title, texts(item)) == (number, title, ["Broen er slidt.", "Godkendt."])


@pytest.mark.parametrize(
    "text",
    [
        "Broen er slidt og skal males.\nDen er lang.\n",
        "broen er slidt\n\nDen er lang.\n",
        "Der er to veje:\n1. Mal broen\n2. Riv den ned\n",
        "1. Mal broen\n2. Riv den ned\n",
        "1. mal broen\n\n2. riv den ned\n",
        "Broen er slidt,\n\nog den er lang.",
    ],
)
def test_what_does_not_stand_apart_is_text_and_no_title(text: str) -> None:
    item = parse_item(text)
    assert (item.number, item.title, texts(item)) == (None, None, [text.strip()])


def test_numbered_lines_within_a_case_open_no_other_item() -> None:
    case = "1. Mal broen\n2. Riv den ned\n\nSag nr. 3 Byg en ny\n"
    item = parse_item(f"Ny bro\nSagsfremstilling\n{case}Beslutning\nUdsat.\n4. Mole\nBeslutning\nGodkendt.")
    assert item.title == "Ny bro"
    assert texts(item) == [case.strip(), "Udsat.\n4. Mole", "Godkendt."]


def test_a_line_that_stands_alone_is_a_title() -> None:
    assert parse_item("Orientering fra formanden") == AgendaItem(title="Orientering fra formanden")


@pytest.mark.parametrize("text", ["", "\n \n", "\ufeff"])
def test_a_text_of_blanks_is_an_item_of_nothing(text: str) -> None:
    assert parse_item(text) == AgendaItem()


@pytest.mark.parametrize("date", ["2021-05-03", "mandag den 3. maj 2021", dt.date(2021, 5, 3)])
def test_body_and_date_are_those_of_the_meeting(date: str | dt.date) -> None:
    item = parse_item(f"Ny bro\n{CASE}", body="Havneudvalgets", date=date)
    assert item.decision is not None
    assert (item.decision.body, item.decision.date) == ("Havneudvalget", dt.date(2021, 5, 3))


def test_a_decision_of_another_body_is_not_the_current_one() -> None:
    text = "Ny bro\nBeslutning i Byrådet den 05-05-2021\nUdsat.\nBeslutning\nGodkendt."
    item = parse_item(text, body="Havneudvalget", date="2021-05-07")
    assert [(one.body, one.current, one.outcome) for one in item.decisions] == [
        ("Byrådet", False, Outcome.POSTPONED),
        ("Havneudvalget", True, Outcome.APPROVED),
    ]


def test_without_body_and_date_a_decision_has_none() -> None:
    (decision,) = parse_item(CASE).decisions
    assert (decision.body, decision.date, decision.current) == (None, None, True)


def test_spans_count_in_the_mended_text() -> None:
    source = SourceText.of("Ny bro pÃ¥ Ã†rø\n" + CASE)
    item = parse_item(source)
    assert source[item.spans["title"]] == item.title == "Ny bro på Ærø"
    assert item == parse_item(source.original)


@pytest.mark.parametrize("parser", ["generic", PLAIN, ORDERED, LayoutParser("mine", (PLAIN,))])
def test_a_parser_of_layouts_may_be_named_or_given(parser: str) -> None:
    assert texts(parse_item(CASE, parser=parser)) == ["Broen er slidt.", "Godkendt."]


def test_a_parser_that_is_not_of_layouts_is_refused() -> None:
    with pytest.raises(TypeError, match="made of layouts"):
        parse_item(CASE, parser=object())  # type: ignore[arg-type]  # the mistake
    with pytest.raises(UnknownParserError):
        parse_item(CASE, parser="nobody")


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(ValueFormatError):
        parse_item(CASE, date="i går")


@given(st.text(alphabet="1. ABab:\nÆ-[]()", max_size=120) | st.text(max_size=60))
def test_any_text_is_one_item_of_which_nothing_is_lost(text: str) -> None:
    source = SourceText.of(text)
    item = parse_item(source)
    if item != AgendaItem():
        assert item.spans["whole"].of(source.text).strip() == source.text.strip()


def test_a_text_that_has_lost_its_line_ends_is_read_by_its_headings() -> None:
    item = parse_item(
        "Ny bro Sagsfremstilling " + "Broen er slidt. " * 30 + "Indstilling Mal den. Beslutning Godkendt."
    )
    assert [section.heading for section in item.sections] == ["Sagsfremstilling", "Indstilling", "Beslutning"]
    assert item.title == "Ny bro"
