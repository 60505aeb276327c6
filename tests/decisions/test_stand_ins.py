"""Who took part in whose stead."""

from __future__ import annotations

import pytest

from kommunereferat.engine.people.stand_ins import read_stand_ins


def told(text: str, *, sure: bool = False) -> list[tuple[str, str | None]]:
    return [(one.found.value, one.replaces.value if one.replaces else None) for one in read_stand_ins(text, sure=sure)]


@pytest.mark.parametrize(
    "text",
    [
        "Afbud: Lis Toft (Stedfortræder: Jan Bak)",
        "Afbud: Lis Toft (A) (stedfortræder: Jan Bak (A))",
        "Afbud fra Lis Toft stedfortræder Jan Bak",
        "Afbud:\n\nLis Toft (A), stedfortræder Jan Bak (A)\n",
        "Jan Bak (A) var indkaldt som stedfortræder for Lis Toft (A).",
        "Jan Bak (A) deltog i mødet som suppleant for Lis Toft (A).",
        "Jan Bak (A), Suppleant for Lis Toft (A)",
        "Jan Bak (3. suppleant) deltog i stedet for Lis Toft.",
        "Jan Bak er stedfortræder for Lis Toft.",
        "Jan Bak deltog for Lis Toft.",
        "Som stedfortræder for Lis Toft (A) mødte Jan Bak (A).",
        "I stedet for Lis Toft deltog Jan Bak.",
        "Fraværende: Lis Toft (A), der blev afløst af Jan Bak (A).",
        "Lis Toft har orlov, og Jan Bak er indkaldt som stedfortræder.",
    ],
)
def test_a_substitute_comes_in_the_stead_of_somebody(text: str) -> None:
    assert told(text) == [("Jan Bak", "Lis Toft")]


@pytest.mark.parametrize(
    "text",
    [
        "Jan Bak mødte som stedfortræder",
        "Jan Bak (A) deltog som stedfortræder.",
        "Jan Bak deltog i stedet.",
        "I stedet mødte Jan Bak.",
        "Afbud fra Lis Toft (A). Som suppleant er indkaldt Jan Bak (A).",
        "Fraværende: Lis Toft (A) - Jan Bak (A) deltog som stedfortræder",
        "Rette stedfortræder Jan Bak deltog.",
    ],
)
def test_a_substitute_of_nobody_named_has_come_all_the_same(text: str) -> None:
    assert told(text) == [("Jan Bak", None)]


def test_a_name_may_end_like_the_verb_behind_it() -> None:
    assert told("Lis Toft har orlov, og Ib Agger er indkaldt som stedfortræder.") == [("Ib Agger", "Lis Toft")]


def test_several_substitutes_replace_as_many_in_their_order() -> None:
    assert told("Jan Bak (A) og Bo Ek (V) deltog som stedfortrædere for Lis Toft (A) og Ib Vang (V).") == [
        ("Jan Bak", "Lis Toft"),
        ("Bo Ek", "Ib Vang"),
    ]


def test_where_their_number_differs_nobody_is_said_to_replace_anybody() -> None:
    assert told("Jan Bak deltog som stedfortræder for Lis Toft (A) og Ib Vang (V).") == [("Jan Bak", None)]


def test_one_who_is_named_twice_comes_once() -> None:
    assert told("Jan Bak deltog i stedet. Jan Bak deltog for Lis Toft.") == [("Jan Bak", "Lis Toft")]


@pytest.mark.parametrize(
    "text",
    [
        "Jan Bak blev valgt som stedfortræder for Lis Toft.",
        "Medlem: Lis Toft. Suppleant: Jan Bak",
        "Medlem: Lis Toft, suppleant Jan Bak",
        "Udvalget deltog for Kommunen.",
        "I stedet ønskes en ny plan.",
    ],
)
def test_elections_and_other_things_tell_of_no_substitute(text: str) -> None:
    assert told(text) == []


def test_where_a_text_is_known_to_tell_of_presence_a_label_suffices() -> None:
    assert told("Stedfortræder: Jan Bak (A)", sure=True) == [("Jan Bak", None)]
