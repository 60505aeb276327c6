"""What decisions and the head say of who took part in an item."""

from __future__ import annotations

import datetime as dt

import pytest

from kommunereferat import parse
from kommunereferat.model import AgendaItem, Attendance, Meeting, Movement, Substitution

HEAD = "Referat\nByrådet\nOnsdag den 3. marts 2021\nMedlemmer:\nAnne Holm (A)\nBo Lund (V)\n"
ITEMS = "\n1. Lån\nBeslutning\nGodkendt.\n\n2. Leje\nBeslutning\nUdsat.\n"


def item(decision: str) -> AgendaItem:
    return parse(f"{HEAD}\n1. Lån\nBeslutning\n{decision}\n").items[0]


def meeting(head: str) -> Meeting:
    return parse(HEAD + head + ITEMS)


def attendance(head: str, name: str) -> Attendance:
    return next(person.attendance for person in meeting(head).participants if person.name == name)


@pytest.mark.parametrize(
    "said",
    [
        "Bo Lund (V) erklærede sig inhabil og deltog ikke i behandlingen.",
        "Bo Lund deltog ikke i sagens behandling på grund af inhabilitet.",
        "Byrådet erklærede Bo Lund (V) for inhabil i punktets behandling.",
        "Af habilitetsmæssige grunde deltog Bo Lund (V) ikke i behandlingen.",
        "Inhabil: Bo Lund",
    ],
)
def test_the_disqualified_are_named_and_absent(said: str) -> None:
    found = item(f"Godkendt. {said}")
    assert found.disqualified == ("Bo Lund",)
    assert found.decision is not None
    assert found.decision.absent == ("Bo Lund",)


@pytest.mark.parametrize(
    "said",
    [
        "Bo Lund deltog ikke i behandlingen.",
        "Byrådet erklærede Bo Lund (V) for ikke inhabil i punktets behandling.",
        "Afbud: Bo Lund",
        "Bo Lund deltog ikke.\n\nByrådet drøftede reglerne om inhabilitet.",
    ],
)
def test_nobody_is_disqualified_who_is_not_said_to_be(said: str) -> None:
    assert item(f"Godkendt. {said}").disqualified == ()


def test_a_substitute_in_an_item_is_named_with_his_place() -> None:
    text = f"{HEAD}\n1. Lån\nBeslutning\nGodkendt.\nAfbud: Bo Lund (V) (stedfortræder: Ea Ravn (V))\n"
    found = parse(text).items[0]
    assert found.substitutes == (Substitution(name="Ea Ravn", replaces="Bo Lund"),)
    assert found.spans["substitutes[0]"].of(text) == "Ea Ravn"


def test_who_came_and_left_during_an_item_is_told() -> None:
    found = item("Bo Lund (V) ankom kl. 17.30. Anne Holm forlod mødet efter behandlingen. Godkendt.")
    assert found.arrived == (Movement(name="Bo Lund", time=dt.time(17, 30)),)
    assert found.left == (Movement(name="Anne Holm"),)


def test_decisions_of_other_bodies_say_nothing_of_this_meeting() -> None:
    text = "\n1. Lån\nTidligere beslutninger\nAnbefales. Bo Lund (V) er inhabil.\nBeslutning\nGodkendt.\n"
    assert parse(HEAD + text).items[0].disqualified == ()


def test_what_the_head_says_of_an_item_is_told_of_that_item() -> None:
    text = "Bo Lund (V) ankom kl. 17.32 under behandlingen af punkt 2\n"
    first, second = meeting(text).items
    assert (first.arrived, second.arrived) == ((), (Movement(name="Bo Lund", time=dt.time(17, 32)),))


def test_items_are_the_same_with_a_nought_before_their_numbers() -> None:
    items = ITEMS.replace("1.", "01.").replace("2.", "02.")
    found = parse(f"{HEAD}Bo Lund (V) forlod mødet under behandlingen af punkt 2.\n{items}").items
    assert [(one.number, [move.name for move in one.left]) for one in found] == [("01", []), ("02", ["Bo Lund"])]


def test_who_is_disqualified_from_items_by_the_head_is_told_of_each() -> None:
    found = meeting("Bo Lund erklærede sig inhabil i punkterne 1 og 2.\n")
    assert [one.disqualified for one in found.items] == [("Bo Lund",), ("Bo Lund",)]
    assert [person.attendance for person in found.participants] == [Attendance.PRESENT, Attendance.PRESENT]


def test_head_and_decision_are_joined_and_nobody_comes_twice() -> None:
    text = "Bo Lund erklærede sig inhabil i punkterne 1 og 2.\n"
    items = "\n1. Lån\nBeslutning\nGodkendt. Bo Lund og Anne Holm er inhabile.\n\n2. Leje\nBeslutning\nUdsat.\n"
    assert parse(HEAD + text + items).items[0].disqualified == ("Bo Lund", "Anne Holm")


def test_an_absence_from_some_items_only_is_none_from_the_meeting() -> None:
    assert attendance("Fraværende:\nIda Skov (A), sag 2-9\n", "Ida Skov") is Attendance.PRESENT
    assert attendance("Fraværende:\nIda Skov (A), sag 1-2\n", "Ida Skov") is Attendance.ABSENT
    assert attendance("Anne Holm deltog ikke under punkterne 1-2.\n", "Anne Holm") is Attendance.PRESENT


@pytest.mark.parametrize(
    "line",
    [
        "Forfald: Ida Skov (A)",
        "Udeblev uden afbud: Ida Skov (A)",
        "Fraværende som varslet: Ida Skov (A)",
        "Ikke til stede: Ida Skov (A)",
        "Ida Skov (A) havde lovligt forfald.",
        "Ida Skov (A) havde meldt afbud",
        "Ida Skov (A) var fraværende",
    ],
)
def test_absence_is_told_by_many_words(line: str) -> None:
    assert attendance(f"{line}\n", "Ida Skov") is Attendance.ABSENT


def test_the_head_of_an_item_may_list_the_absent() -> None:
    text = f"{HEAD}\n1. Lån\nSagsnr.: 21/1234\nFraværende: Bo Lund\nAfbud:\nBeslutning\nGodkendt.\n"
    decision = parse(text).items[0].decision
    assert decision is not None
    assert decision.absent == ("Bo Lund",)
    assert decision.spans["absent[0]"].of(text) == "Bo Lund"


@pytest.mark.parametrize(
    ("said", "absent"),
    [
        ("Bo Dam (V) deltog ikke under punkterne 3-4.", ()),
        ("Bo Dam (V) deltog ikke i punkt 4.", ()),
        ("Bo Dam (V) deltog ikke under punkterne 1-4.", ("Bo Dam",)),
        ("Bo Dam deltog ikke i behandlingen af sag nr. 1.", ("Bo Dam",)),
        ("Bo Dam deltog ikke under punkt 3, og Ea Lind var fraværende.", ("Ea Lind",)),
        ("Bo Dam deltog ikke i mødet.", ("Bo Dam",)),
        ("Bo Dam deltog ikke i sag 12/345.", ("Bo Dam",)),
    ],
)
def test_who_took_no_part_in_other_items_is_not_absent_from_this_one(said: str, absent: tuple[str, ...]) -> None:
    decision = item(f"Godkendt.\n\n{said}").decisions[0]
    assert decision.absent == absent
    assert {field for field in decision.spans if field.startswith("absent")} == {
        f"absent[{i}]" for i in range(len(absent))
    }
