"""The tables of words that Danish minutes use, and how they are compared."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat.line_rules import HEAD_FIELDS
from kommunereferat.model import Access, Attendance, Kind, Role, SectionRole
from kommunereferat.vocabulary import ACCESS, HEADINGS, KINDS, LABELS, PEOPLE, ROLES, fold

TABLES: list[tuple[str, Iterable[str]]] = [
    ("headings", HEADINGS),
    ("labels", LABELS),
    ("people", PEOPLE),
    ("roles", ROLES),
    ("kinds", KINDS),
    ("access", ACCESS),
]


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("Beslutning", "beslutning"),
        ("BESLUTNING:", "beslutning"),
        ("  Økonomi  og\tfinansiering : ", "økonomi og finansiering"),
        ("**Bilag:**", "bilag"),
        ("_Bilag_", "bilag"),
        ("Sagsnr.:", "sagsnr"),
        ("*", ""),
        ("", ""),
    ],
)
def test_a_heading_is_compared_without_case_blanks_colon_and_emphasis(printed: str, folded: str) -> None:
    assert fold(printed) == folded


@given(st.text(alphabet=st.sampled_from("aÅ *_:. \n")))
def test_folding_twice_changes_no_more_than_the_signs_at_the_ends(text: str) -> None:
    assert fold(text).casefold() == fold(text)
    assert "  " not in fold(text)


@pytest.mark.parametrize(("name", "table"), TABLES, ids=[name for name, _ in TABLES])
def test_all_keys_are_written_as_they_are_compared(name: str, table: Iterable[str]) -> None:
    assert [key for key in table if fold(key) != key] == [], name


def test_every_role_has_a_heading() -> None:
    assert set(HEADINGS.values()) == set(SectionRole)


def test_labels_fill_facts_of_the_meeting() -> None:
    assert {field for field in LABELS.values() if field is not None} <= HEAD_FIELDS


def test_the_tables_take_no_new_words() -> None:
    with pytest.raises(TypeError):
        HEADINGS["ny"] = SectionRole.OTHER  # type: ignore[index]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("sagens kerne", SectionRole.SUMMARY),
        ("problemstilling", SectionRole.TOPIC),
        ("sagens opståen", SectionRole.BACKGROUND),
        ("baggrund og vurdering", SectionRole.BACKGROUND),
        ("supplerende oplysninger", SectionRole.CASE),
        ("retsgrundlag", SectionRole.LEGAL_BASIS),
        ("planforhold", SectionRole.POLICY_CONTEXT),
        ("økonomiske og personalemæssige bemærkninger", SectionRole.ECONOMY),
        ("beslutningen træffes af", SectionRole.COMPETENCE),
        ("kommunikation/høring", SectionRole.COMMUNICATION),
        ("sagsgang", SectionRole.PREVIOUS_TREATMENT),
        ("påtegning", SectionRole.OTHER),
    ],
)
def test_headings_have_the_roles_of_the_contract(heading: str, role: SectionRole) -> None:
    assert HEADINGS[heading] is role


def test_a_list_of_people_says_what_everyone_in_it_is() -> None:
    assert PEOPLE["afbud"].attendance is Attendance.ABSENT
    assert PEOPLE["til stede"].attendance is Attendance.PRESENT
    assert PEOPLE["medlemmer"].attendance is None
    assert PEOPLE["administration"].role is Role.OFFICIAL
    assert PEOPLE["næstformand"].role is Role.VICE_CHAIR


def test_words_of_kind_and_access_are_told_apart() -> None:
    assert (KINDS["dagsorden"], KINDS["beslutningsprotokol"]) == (Kind.AGENDA, Kind.MINUTES)
    assert (ACCESS["åben dagsorden"], ACCESS["lukket punkt"]) == (Access.OPEN, Access.CLOSED)
