"""Where items begin that have no number: where the order of headings begins again."""

from __future__ import annotations

import time
from typing import Any

import attrs
import pytest

from kommunereferat.layout import Unnumbered
from kommunereferat.model import SectionRole
from tests.engine.plain import ORDERED, PLAIN, numbers, read, sections


def headings(text: str, **changes: Any) -> list[list[str | None]]:
    """Return the headings of each item of a document in which every heading has a text."""
    lines = "".join(f"{line}\n{'' if line.startswith('(') else 'Tekst.'}\n" for line in text.split())
    meeting = read(lines, attrs.evolve(ORDERED, **changes) if changes else ORDERED)
    return [[section.heading for section in item.sections] for item in meeting.items]


def test_an_item_begins_where_the_order_of_headings_begins_again() -> None:
    assert headings("Resumé Indstilling Beslutning Bilag Resumé Beslutning") == [
        ["Resumé", "Indstilling", "Beslutning", "Bilag"],
        ["Resumé", "Beslutning"],
    ]


def test_items_without_number_have_neither_number_nor_title() -> None:
    meeting = read("Resumé\nHavnen.\nBeslutning\nGodkendt.\n", ORDERED)
    assert [(item.number, item.title) for item in meeting.items] == [(None, None)]


def test_a_heading_that_comes_twice_is_in_two_items() -> None:
    assert headings("Beslutning Beslutning Beslutning") == [["Beslutning"], ["Beslutning"], ["Beslutning"]]


def test_a_decision_that_stands_before_its_case_opens_the_item() -> None:
    text = "Resumé Indstilling Beslutning Sagsfremstilling Bilag Resumé Beslutning Sagsfremstilling Bilag"
    assert headings(text) == [
        ["Resumé", "Indstilling", "Beslutning", "Sagsfremstilling", "Bilag"],
        ["Resumé", "Beslutning", "Sagsfremstilling", "Bilag"],
    ]


def test_a_document_keeps_to_one_order() -> None:
    """By the other order, the case behind the decision would begin the next item."""
    text = "Sagsfremstilling Indstilling Beslutning Sagsfremstilling Indstilling Beslutning"
    assert headings(text) == [["Sagsfremstilling", "Indstilling", "Beslutning"]] * 2


def test_in_minutes_every_item_is_decided_where_that_is_possible() -> None:
    assert headings("Sagsfremstilling Beslutning Økonomi Sagsfremstilling Beslutning") == [
        ["Sagsfremstilling", "Beslutning", "Økonomi"],
        ["Sagsfremstilling", "Beslutning"],
    ]


def test_an_agenda_s_items_need_no_decision() -> None:
    assert (
        headings("Sagsfremstilling Indstilling Sagsfremstilling Indstilling")
        == [["Sagsfremstilling", "Indstilling"]] * 2
    )


CLOSING = Unnumbered.of(
    {"Resumé": 0.0, "Sagsfremstilling": 0.0, "Beslutning": 1.0},
    "Resumé|Sagsfremstilling|Beslutning|Bilag",
    closes=["Bilag"],
)


def test_nothing_follows_a_heading_that_closes_an_item() -> None:
    text = "Beslutning Bilag Resumé Beslutning"
    assert headings(text, items=CLOSING) == [["Beslutning", "Bilag"], ["Resumé", "Beslutning"]]


ALONE = Unnumbered.of(
    {"Resumé": 0.0, "Tidligere beslutninger": 0.0, "Beslutning": 1.0},
    "Tidligere beslutninger|Resumé|Beslutning",
    alone=["Tidligere beslutninger"],
)


def test_a_heading_that_is_an_item_by_itself_has_no_company() -> None:
    text = "Tidligere beslutninger\nx\nResumé\nx\nBeslutning\nx\nTidligere beslutninger\nx\nTidligere beslutninger\nx\n"
    meeting = read(text, ORDERED, items=ALONE)
    assert [len(item.sections) for item in meeting.items] == [1, 2, 1, 1]


def test_dated_decisions_may_come_several_times_in_one_item() -> None:
    meeting = read(
        """
        Resumé
        Havnen.
        Beslutning i Teknisk Udvalg den 1. maj 2021
        Anbefales.
        Beslutning i Økonomiudvalget den 2. maj 2021
        Anbefales.
        Beslutning
        Godkendt.
        """,
        ORDERED,
    )
    assert [len(item.sections) for item in meeting.items] == [4]


def test_a_document_without_headings_has_no_items() -> None:
    assert read("Referat\nHavneudvalget\nDer skete intet.\n", ORDERED).items == ()


OPEN = Unnumbered.of(
    {"": 0.0, "Resumé": 0.0, "Beslutning": 1.0},
    "Resumé|Sagsfremstilling|Indstilling||Beslutning",
    closes=["Beslutning"],
    lists_open=True,
)
SHUT = attrs.evolve(OPEN, lists_open=False)
LISTS = attrs.evolve(ORDERED, head_ends=("Åben dagsorden",), items=OPEN)


def test_text_below_the_end_of_the_head_opens_an_item_without_heading() -> None:
    meeting = read("Referat\nÅben dagsorden\nVelkommen.\nNyt fra havnen.\nBeslutning\nNoteret.\n", LISTS)
    assert sections(meeting) == [(None, "Velkommen.\nNyt fra havnen."), ("Beslutning", "Noteret.")]
    assert meeting.items[0].sections[0].role is SectionRole.CASE


def test_a_list_behind_a_complete_decision_opens_the_next_item() -> None:
    meeting = read(
        """
        Åben dagsorden
        Resumé
        Havnen.
        Beslutning
        Godkendt

         1. Nyt fra havnen
         2. Nyt fra molen

        Beslutning
        Noteret
        """,
        LISTS,
    )
    assert [sections(meeting, i) for i in range(2)] == [
        [("Resumé", "Havnen."), ("Beslutning", "Godkendt")],
        [(None, "1. Nyt fra havnen\n 2. Nyt fra molen"), ("Beslutning", "Noteret")],
    ]


@pytest.mark.parametrize("decision", ["Godkendt med disse bemærkninger:", ""])
def test_a_list_that_a_decision_announces_is_part_of_it(decision: str) -> None:
    text = f"Åben dagsorden\nResumé\nHavnen.\nBeslutning\n{decision}\n 1. Molen også\n 2. Kajen også\n"
    meeting = read(text, LISTS)
    assert len(meeting.items) == 1
    assert sections(meeting)[1][1].endswith("1. Molen også\n 2. Kajen også")


def test_a_list_opens_no_item_where_the_layout_does_not_say_so() -> None:
    text = "Åben dagsorden\nResumé\nHavnen.\nBeslutning\nGodkendt\n 1. Molen også\n"
    assert len(read(text, LISTS, items=SHUT).items) == 1


def test_a_list_outside_of_a_decision_opens_no_item() -> None:
    assert len(read("Åben dagsorden\nResumé\nHavnen.\n 1. Molen\nBeslutning\nGodkendt\n", LISTS).items) == 1


def test_a_heading_within_an_indented_list_without_heading_is_text() -> None:
    meeting = read(
        """
        Åben dagsorden
         1. Nyt fra havnen

          Bilag

          1 bilag

        Beslutning
        Noteret
        """,
        LISTS,
    )
    assert [heading for heading, _ in sections(meeting)] == [None, "Beslutning"]


def test_many_headings_take_no_longer_than_their_number() -> None:
    start = time.perf_counter()
    meeting = read("Resumé\nx\nIndstilling\nx\nBeslutning\nx\n" * 1000, ORDERED)
    assert len(meeting.items) == 1000
    assert time.perf_counter() - start < 20


def test_numbered_lines_are_no_items_in_a_layout_without_numbers() -> None:
    meeting = read("Resumé\n1. Havnen.\n2. Molen.\nBeslutning\nGodkendt.\n", ORDERED)
    assert numbers(meeting) == [None]
    assert sections(meeting)[0] == ("Resumé", "1. Havnen.\n2. Molen.")


def test_a_layout_without_numbers_knows_the_lines_of_an_item_s_head() -> None:
    meeting = read("Resumé\nHavnen.\nBeslutning\nGodkendt.\n", ORDERED, item_head=PLAIN.item_head)
    assert len(meeting.items) == 1
