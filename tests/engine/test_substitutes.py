"""Absences and substitutes that a head tells in sentences."""

from __future__ import annotations

import pytest

from kommunereferat.engine.people.participants import Entry, read_people
from kommunereferat.engine.people.substitutes import read_remarks
from kommunereferat.model import Attendance, Kind, Participant, Role
from kommunereferat.spans import Span
from kommunereferat.text import SourceText
from kommunereferat.vocabulary import People

Told = dict[str, tuple[Role, Attendance]]


def told(remark: str, *listed: str, kind: Kind | None = Kind.MINUTES) -> Told:
    return {one.name: (one.role, one.attendance) for one in participants(remark, *listed, kind=kind)}


def participants(remark: str, *listed: str, kind: Kind | None = Kind.MINUTES) -> list[Participant]:
    entries = [Entry(text, Span(0, len(text)), People()) for text in listed]
    return read_remarks(list(SourceText.of(remark).lines), read_people(entries)[0], kind)


@pytest.mark.parametrize(
    "remark",
    [
        "Bo Dam (V) deltog for Anne Holm (V).",
        "Bo Dam deltog som suppleant for Anne Holm.",
        "Bo Dam er indkaldt i stedet for Anne Holm.",
        "Bo Dam er deltagende i stedet for Anne Holm",
        "Bo Dam er stedfortræder for Anne Holm.",
        "Afbud fra Anne Holm. I stedet mødte Bo Dam.",
        "Afbud fra Anne Holm stedfortræder Bo Dam.",
        "Anne Holm (V) var fraværende. Som suppleant indkaldtes Bo Dam (V).",
        "Anne Holm deltog ikke. Stedfortræder er Bo Dam.",
    ],
)
def test_a_substitute_and_the_one_in_whose_stead_he_comes_are_told(remark: str) -> None:
    found = told(remark, "Anne Holm (V)", "Carl Ny (C)")
    assert found == {
        "Anne Holm": (Role.MEMBER, Attendance.ABSENT),
        "Carl Ny": (Role.MEMBER, Attendance.UNKNOWN),
        "Bo Dam": (Role.SUBSTITUTE, Attendance.PRESENT),
    }


def test_several_absentees_may_have_several_substitutes() -> None:
    remark = (
        "Til mødet var Anne Holm (V) og Carl Ny (A) fraværende. Som suppleanter indkaldtes Bo Dam (V) og Ea Ravn (A)."
    )
    found = told(remark, "Anne Holm (V)", "Carl Ny (A)")
    assert [name for name, (_, attendance) in found.items() if attendance is Attendance.ABSENT] == [
        "Anne Holm",
        "Carl Ny",
    ]
    assert [name for name, (role, _) in found.items() if role is Role.SUBSTITUTE] == ["Bo Dam", "Ea Ravn"]


def test_remarks_may_follow_each_other_without_a_full_stop() -> None:
    remark = "Bo Dam er deltagende i stedet for Anne Holm Ea Ravn er deltagende i stedet for Carl Ny"
    found = told(remark, "Anne Holm (V)", "Carl Ny (A)")
    assert found["Anne Holm"][1] is found["Carl Ny"][1] is Attendance.ABSENT
    assert found["Bo Dam"][0] is found["Ea Ravn"][0] is Role.SUBSTITUTE


def test_in_an_agenda_nobody_knows_yet_whether_the_substitute_comes() -> None:
    assert told("Bo Dam deltager for Anne Holm.", kind=Kind.AGENDA)["Bo Dam"] == (Role.SUBSTITUTE, Attendance.UNKNOWN)


def test_a_substitute_has_the_party_that_is_printed() -> None:
    (found,) = [one for one in participants("Bo Dam (V) deltog for Anne Holm (V).") if one.name == "Bo Dam"]
    assert found.party is not None
    assert found.party.letter == "V"


def test_one_who_is_listed_stays_what_the_list_says() -> None:
    assert told("Bo Dam deltog for Anne Holm.", "Bo Dam (V)")["Bo Dam"] == (Role.MEMBER, Attendance.UNKNOWN)


def test_an_absentee_who_is_not_listed_is_a_participant_too() -> None:
    assert told("Afbud fra Anne Holm.") == {"Anne Holm": (Role.MEMBER, Attendance.ABSENT)}


@pytest.mark.parametrize("remark", ["Afbud fra Anne Holm (V).", "Bo Dam deltog for Anne Holm (V)."])
def test_an_absentee_who_is_not_listed_has_the_party_that_is_printed(remark: str) -> None:
    (found,) = [one for one in participants(remark) if one.name == "Anne Holm"]
    assert found.party is not None
    assert found.party.letter == "V"


def test_one_who_leaves_early_was_there() -> None:
    assert told("Anne Holm forlod mødet efter punkt 5.", "Anne Holm (V)") == {
        "Anne Holm": (Role.MEMBER, Attendance.UNKNOWN)
    }


@pytest.mark.parametrize("remark", ["Ekstraordinært møde.", "Kl. 17.00 besøg af havnefogeden.", ""])
def test_other_remarks_name_nobody(remark: str) -> None:
    assert told(remark) == {}


def test_words_in_capitals_that_are_no_names_name_nobody() -> None:
    assert told("Fanø Kommune deltog for Kultur Udvalget.") == {}
    assert told("Afbud fra Fanø Kommune.") == {}


def test_a_remark_as_long_as_an_article_is_not_read() -> None:
    assert told("Afbud fra Anne Holm. " + "Havnen er gammel. " * 100) == {}


def test_a_substitute_points_to_where_he_is_named() -> None:
    remark = "Bo Dam (V) deltog for Anne Holm (V)."
    (found,) = [one for one in participants(remark) if one.name == "Bo Dam"]
    assert (found.spans["name"].of(remark), found.spans["whole"].of(remark)) == ("Bo Dam", "Bo Dam (V)")


def test_an_absentee_points_to_where_he_is_named() -> None:
    remark = "Afbud fra Anne Holm."
    (found,) = participants(remark)
    assert found.spans["name"].of(remark) == "Anne Holm"


def test_somebody_on_leave_is_absent_and_has_a_substitute() -> None:
    assert told("Anne Holm har orlov og Bo Dam er indkaldt som stedfortræder.") == {
        "Anne Holm": (Role.MEMBER, Attendance.ABSENT),
        "Bo Dam": (Role.SUBSTITUTE, Attendance.PRESENT),
    }


def test_who_took_no_part_in_one_item_was_at_the_meeting() -> None:
    remark = "Anne Holm deltog ikke i behandlingen af pkt. 4."
    assert told(remark) == {"Anne Holm": (Role.MEMBER, Attendance.UNKNOWN)}
    assert told(remark, "Anne Holm (A)") == {"Anne Holm": (Role.MEMBER, Attendance.UNKNOWN)}
