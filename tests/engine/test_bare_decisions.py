"""Decisions that are all that their item has, without a heading."""

from __future__ import annotations

import pytest

from kommunereferat.model import Outcome, SectionRole
from tests.engine.plain import read

MINUTES = "Referat\n1. Meddelelser\n{}\n2. Ny havn\nSagsfremstilling\nHavnen er gammel.\nBeslutning\nUdsat.\n"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Intet.", Outcome.NONE),
        ("Der var ingen meddelelser.", Outcome.NONE),
        ("Taget til efterretning.", Outcome.NOTED),
        ("Godkendt.\n\nFraværende: Asta Holm (A)", Outcome.APPROVED),
    ],
)
def test_an_item_s_only_text_is_its_decision_where_it_says_nothing_else(text: str, outcome: Outcome) -> None:
    item = read(MINUTES.format(text)).items[0]
    assert [section.role for section in item.sections] == [SectionRole.DECISION]
    assert [decision.outcome for decision in item.decisions] == [outcome]


@pytest.mark.parametrize(
    "text",
    [
        "Havnen er gammel.",
        "Godkendt.\nHavnen er gammel.",
        "Intet er så smukt som havnen en morgen i maj, når solen står op.",
    ],
)
def test_an_item_s_only_text_is_its_case_where_it_says_anything_else(text: str) -> None:
    item = read(MINUTES.format(text)).items[0]
    assert [section.role for section in item.sections] == [SectionRole.CASE]


def test_an_agenda_decides_nothing() -> None:
    item = read("Dagsorden\n1. Meddelelser\nIntet.\n2. Ny havn\nSagsfremstilling\nHavnen er gammel.\n").items[0]
    assert [section.role for section in item.sections] == [SectionRole.CASE]
