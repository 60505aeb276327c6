"""Labels of the head that stand above each other, and the values behind the last of them."""

from __future__ import annotations

import pytest

from kommunereferat import Meeting
from tests.engine.plain import codes, read

LABELS = "Mødested:\nDeltagere:\nFraværende:\nReferent: "


def stacked(values: str, labels: str = LABELS, absent: str = "Fraværende: Bo Dam Molen er slidt.") -> Meeting:
    return read(f"Referat\nHavneudvalget\n5. maj 2021\n{labels}{values}\n1. Molen\nBeslutning\nGodkendt.\n{absent}\n")


def people(meeting: Meeting) -> list[tuple[str, str, str]]:
    return [(one.name, one.role.value, one.attendance.value) for one in meeting.participants]


@pytest.mark.parametrize(
    ("place", "absent"),
    [
        ("Kajgade, Tolden Mødesalen", "Bo Dam"),
        ("Tolden, det gamle pakhus", "Bo Dam"),
        ("Kajgade 2", "Bo Dam"),
        ("Tolden, lokale 4", "Ingen"),
    ],
)
def test_values_are_dealt_out_to_their_labels(place: str, absent: str) -> None:
    meeting = stacked(f"{place} Anne Marie Holm, Ole Vig, Per Krag {absent} Ida Skov")
    listed = [(name, "member", "present") for name in ("Anne Marie Holm", "Ole Vig", "Per Krag")]
    away = [("Bo Dam", "member", "absent")] if absent != "Ingen" else []
    assert (meeting.place, people(meeting)) == (place, [*listed, *away, ("Ida Skov", "secretary", "present")])
    assert "stacked-labels" not in codes(meeting)


def test_several_who_are_absent_are_told_by_an_item_that_names_them() -> None:
    absent = "Fraværende: Bo Dam, Ea Lind Molen er slidt."
    found = people(stacked("Tolden Salen Anne Holm, Per Krag Bo Dam, Ea Lind Ida Skov", absent=absent))
    assert [name for name, _, attendance in found if attendance == "absent"] == ["Bo Dam", "Ea Lind"]


def test_what_nothing_tells_is_left_out_and_said() -> None:
    meeting = stacked("Kajgade Anne Holm, Ole Vig, Per Krag Jon Elv Ida Skov", absent="")
    assert (meeting.place, people(meeting)) == (None, [("Ole Vig", "member", "present")])
    assert "stacked-labels" in codes(meeting)


def test_without_a_place_the_first_name_begins_the_value() -> None:
    found = people(stacked("Anne Holm, Ole Vig Ida Skov", "Deltagere:\nReferent: "))
    assert found == [
        ("Anne Holm", "member", "present"),
        ("Ole Vig", "member", "present"),
        ("Ida Skov", "secretary", "present"),
    ]


def test_those_absent_may_end_the_values() -> None:
    found = people(stacked("Anne Holm, Ole Vig Bo Dam", "Deltagere:\nFraværende: "))
    assert found[-1] == ("Bo Dam", "member", "absent")


def test_two_names_of_other_lengths_are_not_parted() -> None:
    assert people(stacked("Anne Holm, Ole Bo Vig Ida Skov", "Deltagere:\nReferent: ")) == [
        ("Anne Holm", "member", "present")
    ]


@pytest.mark.parametrize(
    "labels", ["Deltagere: ", "Gæster:\nDeltagere: ", "Fraværende:\nDeltagere: ", "Deltagere:\nMøde: "]
)
def test_other_labels_are_read_as_they_stand(labels: str) -> None:
    assert "stacked-labels" not in codes(stacked("Anne Holm, Ole Vig, Per Krag", labels))
