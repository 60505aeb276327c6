"""`Layout`, `Numbered`, `Unnumbered`: a malformed declaration raises when it is made."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from kommunereferat.exceptions import LayoutError
from kommunereferat.layout import (
    DATED_DECISIONS,
    Clue,
    Layout,
    LineRule,
    Numbered,
    Unnumbered,
    headings,
)
from kommunereferat.model import Attendance, SectionRole
from kommunereferat.vocabulary import HEADINGS, People

START = LineRule("numbered item", r"(?P<number>[0-9]+)\. (?P<title>\S.*)")
CLUE = Clue("a title", "^Referat", 0.6)


def layout(**declared: Any) -> Layout:
    usual: dict[str, Any] = {
        "name": "nordby",
        "clues": (CLUE,),
        "items": Numbered(start=(START,)),
        "headings": headings("Sagsfremstilling|Beslutning"),
    }
    return Layout(**(usual | declared))


def unnumbered(*orders: str, **declared: Any) -> Unnumbered:
    return Unnumbered.of({"Sagsfremstilling": 0.0}, *(orders or ("Sagsfremstilling|Beslutning",)), **declared)


@pytest.mark.parametrize("name", ["", "Nordby", " nordby", "nordby ", "nordby:", "nord  by"])
def test_a_name_that_is_empty_has_capitals_or_loose_blanks_is_refused(name: str) -> None:
    with pytest.raises(LayoutError, match="name is lower case"):
        layout(name=name)


def test_a_layout_without_clues_is_refused() -> None:
    with pytest.raises(LayoutError, match="'nordby' has no clue"):
        layout(clues=())


@pytest.mark.parametrize("code", ["Fanø", "563", "05630", "", "٠٥٦٣"])
def test_a_municipality_that_is_no_four_digit_code_is_refused(code: str) -> None:
    with pytest.raises(LayoutError, match="four-digit code"):
        layout(municipality=code)


def test_a_code_that_no_municipality_has_is_refused() -> None:
    with pytest.raises(LayoutError, match="no municipality has the code '9999'"):
        layout(municipality="9999")


@pytest.mark.parametrize("threshold", [0, -1, 1.5])
def test_a_threshold_out_of_range_is_refused(threshold: float) -> None:
    with pytest.raises(LayoutError, match="threshold"):
        layout(threshold=threshold)


def test_a_layout_whose_clues_weigh_less_than_its_threshold_is_refused() -> None:
    with pytest.raises(LayoutError, match=r"can never be claimed: its clues weigh less than 0\.7"):
        layout(threshold=0.7)


def test_weights_that_only_rounding_keeps_below_the_threshold_are_enough() -> None:
    """0.1 three times is a little more than 0.3, and 0.7 and 0.1 a little less than 0.8."""
    assert layout(clues=(Clue("a", "a", 0.7), Clue("b", "b", 0.1)), threshold=0.8).threshold == 0.8


def test_a_layout_without_headings_is_refused() -> None:
    with pytest.raises(LayoutError, match="no headings"):
        layout(headings={})


def test_an_empty_heading_is_refused() -> None:
    with pytest.raises(LayoutError, match="empty heading"):
        layout(headings=headings("Beslutning", {" : ": SectionRole.CASE}))


def test_an_empty_marker_is_refused() -> None:
    with pytest.raises(LayoutError, match="empty heading"):
        layout(markers=("Indhold", "*"))


def test_headings_that_are_not_written_as_the_engine_compares_them_are_refused() -> None:
    with pytest.raises(LayoutError, match=r"use headings\(\) to write Beslutning: as"):
        layout(headings={"Beslutning:": SectionRole.DECISION})


@pytest.mark.parametrize(
    "items",
    [
        unnumbered("Sagsfremstilling|Bilag"),
        Unnumbered.of({"Bilag": 0.0}, "Sagsfremstilling|Beslutning"),
        unnumbered(alone=("Bilag",)),
        unnumbered(closes=("Bilag",)),
    ],
)
def test_items_told_by_headings_that_the_layout_has_not_are_refused(items: Unnumbered) -> None:
    with pytest.raises(LayoutError, match="not among its headings: bilag"):
        layout(items=items)


def test_items_may_be_told_by_a_marker_or_by_text_without_heading() -> None:
    items = Unnumbered.of({"": 0.0, "Indhold": 0.0}, "Indhold|Sagsfremstilling||Beslutning")
    assert layout(items=items, markers=("Indhold",)).items is items


def test_a_heading_of_closed_items_that_the_layout_has_not_is_refused() -> None:
    with pytest.raises(LayoutError, match="not among its headings: åben beslutning"):
        layout(closed=("Åben beslutning",))


def test_a_label_that_fills_no_fact_of_the_meeting_is_refused() -> None:
    with pytest.raises(LayoutError, match="labels fill facts of the meeting, not number, room"):
        layout(labels={"Sal": "room", "Nr.": "number", "Dato": "date"})


def test_numbered_items_without_a_rule_are_refused() -> None:
    with pytest.raises(LayoutError, match="need a rule"):
        Numbered(start=())


def test_an_item_s_rule_without_a_number_is_refused() -> None:
    with pytest.raises(LayoutError, match="'titled' has no group 'number'"):
        Numbered(start=(START, LineRule("titled", r"Punkt (?P<title>.+)")))


def test_items_without_number_and_without_an_order_are_refused() -> None:
    with pytest.raises(LayoutError, match="need an order"):
        Unnumbered.of({"Sagsfremstilling": 0.0})


def test_a_layout_error_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="no clue"):
        layout(clues=())


def test_own_labels_stand_beside_the_common_ones_whatever_their_case_and_colon() -> None:
    own = layout(labels={"Møderum:": "place", "Tid": None})
    assert own.labels["møderum"] == "place"
    assert own.labels["tid"] is None
    assert own.labels["dato"] == "date"


def test_own_lists_of_people_are_known_whatever_their_case_and_colon() -> None:
    absent = People(attendance=Attendance.ABSENT)
    assert layout(people={"Meldt fra:": absent}).people["meldt fra"] is absent


def test_names_of_lines_are_written_as_the_engine_compares_them() -> None:
    made = layout(
        head_ends=("Åben dagsorden:",), groups=("LUKKET MØDE",), markers=("Indhold",), contents=("Oversigt ",)
    )
    assert made.head_ends == ("åben dagsorden",)
    assert made.groups == {"lukket møde"}
    assert made.markers == {"indhold"}
    assert made.contents == ("oversigt",)


def test_clues_of_the_head_come_before_those_of_the_whole_text() -> None:
    anywhere, head = Clue("it names Fanø", "Fanø", 0.3, None), Clue("a title", "^Referat", 0.3)
    assert layout(clues=(anywhere, head)).clues == (head, anywhere)


def test_a_layout_does_not_change() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        layout().version = "2"  # type: ignore[misc]


def test_two_layouts_are_never_equal() -> None:
    """They are looked up by what they are, and patterns and functions compare badly."""
    assert layout() != layout()


def test_headings_are_chosen_from_the_vocabulary_with_their_roles() -> None:
    chosen = headings("Resumé|Økonomi og finansiering|Beslutning")
    assert dict(chosen) == {
        "resumé": SectionRole.SUMMARY,
        "økonomi og finansiering": SectionRole.ECONOMY,
        "beslutning": SectionRole.DECISION,
    }


def test_own_headings_go_before_those_of_the_vocabulary() -> None:
    assert headings("Beslutning", {"BESLUTNING:": SectionRole.CASE})["beslutning"] is SectionRole.CASE


def test_a_layout_may_have_nothing_but_own_headings() -> None:
    assert dict(headings("", {"Det koster": SectionRole.ECONOMY})) == {"det koster": SectionRole.ECONOMY}


def test_a_heading_that_the_vocabulary_has_not_is_refused() -> None:
    with pytest.raises(LayoutError, match="no heading 'Det koster'"):
        headings("Beslutning|Det koster")


def test_chosen_headings_take_no_new_ones() -> None:
    with pytest.raises(TypeError):
        headings("Beslutning")["bilag"] = SectionRole.ATTACHMENTS  # type: ignore[index]


@pytest.mark.parametrize(
    ("line", "body", "date"),
    [
        ("Beslutning i Byrådet den 03-05-2021", "Byrådet", "03-05-2021"),
        ("Beslutning Byrådet den 3. maj 2021:", "Byrådet", "3. maj 2021"),
        ("Beslutning i Byrådet, mandag den 3. maj 2021", "Byrådet", "3. maj 2021"),
        ("Beslutning fra Byrådet, 3. maj 2021, pkt. 12:", "Byrådet", "3. maj 2021"),
        ("Beslutninger truffet af Teknisk Udvalg d. 3/5/2021", "Teknisk Udvalg", "3/5/2021"),
        ("Byrådets beslutning på mødet den 3. maj 2021", "Byrådet", "3. maj 2021"),
        ("Beslutning den 3.5.2021:", None, "3.5.2021"),
        ("Beslutning 3. maj 2021", None, "3. maj 2021"),
    ],
)
def test_the_headings_of_dated_decisions_name_body_and_date(line: str, body: str | None, date: str) -> None:
    matches = [match for rule in DATED_DECISIONS if (match := rule.match(line))]
    assert matches
    groups = matches[0].groupdict()
    assert (groups.get("body"), groups["date"]) == (body, date)


@pytest.mark.parametrize(
    "line",
    [
        "Beslutning",
        "Beslutning om ny havneplads den 3. maj",
        "Beslutning i Byrådet",
        "Byrådet traf den 3. maj 2021 beslutning",
        "Beslutning i Byrådet den 3. maj 2021 blev truffet uden afstemning",
    ],
)
def test_sentences_about_decisions_are_no_headings_of_dated_ones(line: str) -> None:
    assert not any(rule.match(line) for rule in DATED_DECISIONS)


def test_each_heading_of_the_vocabulary_can_be_chosen() -> None:
    assert dict(headings("|".join(HEADINGS))) == dict(HEADINGS)
