"""People: entries of lists, and the lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat.exceptions import ValueFormatError
from kommunereferat.normalize import (
    Person,
    format_person,
    is_valid_person,
    looks_like_a_name,
    normalize_person,
    parse_person,
    split_people,
)

NAMES = [
    "Anne Holm",
    "Bo K. Dam",
    "Ole Bjørn-Lund",
    "Lis von der Ny",
    "Åse Ø. Friis",
    "René",
    "Ali al-Hassan",
    "Jens O'Brien",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kåre Svane Juul", Person(name="Kåre Svane Juul")),
        ("Christian Holm (F) (Formand)", Person(name="Christian Holm", party="F", roles=("Formand",))),
        ("Erling Friis, (A)", Person(name="Erling Friis", party="A")),
        ("Jette Ravn (erhvervschef)", Person(name="Jette Ravn", title="erhvervschef")),
        ("Per Dam (A) - Deltog", Person(name="Per Dam", party="A", note="Deltog")),
        ("Borgmester Anne Holm (A)", Person(name="Anne Holm", party="A", title="Borgmester")),
        ("Ole Beck, A, formand", Person(name="Ole Beck", party="A", roles=("formand",))),
        ("Ove E. Dal (A) - formand", Person(name="Ove E. Dal", party="A", roles=("formand",))),
        ("Formand Bo Dam (V)", Person(name="Bo Dam", party="V", roles=("Formand",))),
        ("1. næstformand Bo Dam", Person(name="Bo Dam", roles=("1. næstformand",))),
        ("direktør Lis Ny", Person(name="Lis Ny", title="direktør")),
        ("Kommunaldirektør: Lis Ny", Person(name="Lis Ny", title="Kommunaldirektør")),
        ("Teknik- og miljødirektør Lis Ny", Person(name="Lis Ny", title="Teknik- og miljødirektør")),
        ("Konst. direktør Lis Ny", Person(name="Lis Ny", title="Konst. direktør")),
        ("2. viceborgmester Anne Holm (A)", Person(name="Anne Holm", party="A", title="2. viceborgmester")),
        ("Anne Holm (A), 1. viceborgmester", Person(name="Anne Holm", party="A", title="1. viceborgmester")),
        ("Anne Holm (Uden for parti)", Person(name="Anne Holm", party="UP")),
        ("Anne Holm (løsgænger)", Person(name="Anne Holm", party="UP")),
        ("Bo Dam (Enhedslisten)", Person(name="Bo Dam", party="Ø")),
        ("Bo Dam – Venstre", Person(name="Bo Dam", party="V")),
        ("Bo Dam [V]", Person(name="Bo Dam", party="V")),
        ("Bo Dam ( V )", Person(name="Bo Dam", party="V")),
        ("Bo Dam V", Person(name="Bo Dam", party="V")),
        ("Bo V", Person(name="Bo V")),
        ("Bo K.", Person(name="Bo K.")),
        ("Bo Dam.", Person(name="Bo Dam")),
        ("• Anne-Grethe Holm (V)", Person(name="Anne-Grethe Holm", party="V")),
        (
            "Bo Dam (suppleant for Anne Holm)",
            Person(name="Bo Dam", roles=("suppleant",), note="suppleant for Anne Holm"),
        ),
        (
            "Bo Dam (A), Suppleant for Anne Holm (V)",
            Person(name="Bo Dam", party="A", roles=("Suppleant",), note="Suppleant for Anne Holm"),
        ),
        ("Anne Holm (stedfortræder: Bo Dam)", Person(name="Anne Holm", note="stedfortræder: Bo Dam")),
        ("Anne Holm (A, formand)", Person(name="Anne Holm", party="A", roles=("formand",))),
        ("Anne Holm, borgmester og formand", Person(name="Anne Holm", title="borgmester", roles=("formand",))),
        ("Anne Holm (), borgmester, direktør", Person(name="Anne Holm", title="borgmester, direktør")),
        (
            "Sten Dam (centerchef for By, Erhverv og Miljø)",
            Person(name="Sten Dam", title="centerchef for By, Erhverv og Miljø"),
        ),
        (
            "Sten Dam, centerchef for By, Erhverv og Miljø",
            Person(name="Sten Dam", title="centerchef for By, Erhverv og Miljø"),
        ),
        (
            "Sten Dam (centerchef for By, Erhverv og Miljø) - Deltog",
            Person(name="Sten Dam", title="centerchef for By, Erhverv og Miljø", note="Deltog"),
        ),
        ("Sten Dam (centerchef for By", Person(name="Sten Dam", title="centerchef for By")),
        ("Anne Holm (Frie Grønne)", Person(name="Anne Holm", note="Frie Grønne")),
        ("Anne Holm (A) forlod mødet kl. 18", Person(name="Anne Holm", party="A", note="forlod mødet kl. 18")),
        ("Holm, Anne (A)", Person(name="Anne Holm", party="A")),
        ("René, Venstre", Person(name="René", party="V")),
        ("Lis Ny\n  (sekretær)", Person(name="Lis Ny", roles=("sekretær",))),
    ],
)
def test_each_form_of_an_entry_is_read(text: str, expected: Person) -> None:
    assert parse_person(text) == expected
    assert normalize_person(text) == expected.name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A",
        "Formand",
        "Afbud",
        "Ingen",
        "Byrådet",
        "Teknisk Udvalg",
        "Ishøj Kommune",
        "Udvalget drøftede sagen",
        "(A)",
        "12",
        "-",
        "Anne Holm, Bo Dam",
        "Anne Holm (A), Bo Dam (V)",
        "Fraværende: Anne Holm",
        "Anne Holm har orlov",
        "x" * 400,
    ],
)
def test_what_is_not_one_person_is_refused(text: str) -> None:
    assert not is_valid_person(text)
    with pytest.raises(ValueFormatError):
        parse_person(text)


def test_anything_but_text_is_no_valid_person() -> None:
    assert not is_valid_person(None)


def test_a_person_prints_as_the_name() -> None:
    assert str(parse_person("Anne Holm (A)")) == "Anne Holm"


@pytest.mark.parametrize(
    "text", [*NAMES, "ANNE HOLM", "von Holm", "Anne d'Angelo", "Jens Kr. Dam", "Ø. Holm", "Sükrü Demir"]
)
def test_names_look_like_names(text: str) -> None:
    assert looks_like_a_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A",
        "A. B.",
        "anne holm",
        "Anne holm",
        "Anne 2",
        "Formand Anne Holm",
        "direktør",
        "Godkendt",
        "Afbud",
        "Social- og Sundhed",
        "Teknisk Forvaltning",
        "Byrådets Sekretariat",
        "Anne Holm deltog",
        "En Lang Række Af Store Ord Her",
        "Orientering om Plan.",
        "Vi drøftede Sagen.",
        "ØKONOMISKE KONSEKVENSER",
        "Sagsfremstilling",
        "Mødelokale Nord",
        "Anne, Bo",
        "x" * 100,
    ],
)
def test_headings_and_sentences_do_not_look_like_names(text: str) -> None:
    assert not looks_like_a_name(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ole Bjørn, Lis Ny, Ole Dam-Lund og Bo Friis.", ["Ole Bjørn", "Lis Ny", "Ole Dam-Lund", "Bo Friis"]),
        ("A (V), B (A) og C (F)", ["A (V)", "B (A)", "C (F)"]),
        ("Bo Dam, A, formand", ["Bo Dam, A, formand"]),
        ("Bo Dam, SF, Lis Ny, Uden for parti", ["Bo Dam, SF", "Lis Ny, Uden for parti"]),
        ("Bo Dam (V) Lis Ny (C) Formand", ["Bo Dam (V)", "Lis Ny (C) Formand"]),
        ("Bo Dam (V); Lis Ny samt Ole Friis", ["Bo Dam (V)", "Lis Ny", "Ole Friis"]),
        ("Bo Dam (chef for By, Erhverv og Miljø), Lis Ny", ["Bo Dam (chef for By, Erhverv og Miljø)", "Lis Ny"]),
        ("Bo Dam, chef for By, Erhverv og Miljø, Lis Ny", ["Bo Dam, chef for By, Erhverv og Miljø", "Lis Ny"]),
        ("direktør Lis Ny, chefkonsulent Bo Dam", ["direktør Lis Ny", "chefkonsulent Bo Dam"]),
        (
            "Borgmester Bo Dam (V), Lis Ny (A), 1. viceborgmester\n    Ole Friis (A)",
            ["Borgmester Bo Dam (V)", "Lis Ny (A)", "1. viceborgmester\n    Ole Friis (A)"],
        ),
        ("Lis Ny (A), 1. viceborgmester, Bo Dam", ["Lis Ny (A), 1. viceborgmester", "Bo Dam"]),
        ("Lis Ny, Venstre (formand), Bo Dam", ["Lis Ny, Venstre (formand)", "Bo Dam"]),
        ("Lis Ny, (A), Bo Dam", ["Lis Ny, (A)", "Bo Dam"]),
        ("Lis Ny, chef for By, Anne (A)", ["Lis Ny, chef for By", "Anne (A)"]),
        ("Lis Ny, deltog ikke, Bo Dam", ["Lis Ny, deltog ikke", "Bo Dam"]),
        ("Lis Ny, von Holm", ["Lis Ny", "von Holm"]),
        ("• Lis Ny • Bo K.", ["Lis Ny", "Bo K."]),
        ("Lis Ny , Bo Dam, ", ["Lis Ny", "Bo Dam"]),
        ("Lis\nNy", ["Lis\nNy"]),
        (". , ;  og ", []),
        ("", []),
    ],
)
def test_a_list_is_split_into_its_people(text: str, expected: list[str]) -> None:
    people = split_people(text)
    assert [p.text for p in people] == expected
    assert [text[p.start : p.end] for p in people] == expected


PEOPLE = st.builds(
    Person,
    name=st.sampled_from(NAMES),
    party=st.none() | st.sampled_from(["A", "Ø", "UP", "L"]),
    roles=st.lists(st.sampled_from(["formand", "1. næstformand", "suppleant"]), max_size=2, unique=True).map(tuple),
    title=st.none() | st.sampled_from(["borgmester", "direktør for Børn og Unge", "2. viceborgmester"]),
    note=st.none() | st.sampled_from(["deltog ikke", "fra kl. 17.30"]),
)


@given(PEOPLE)
def test_a_formatted_person_is_read_back(person: Person) -> None:
    assert parse_person(format_person(person)) == person


@given(st.lists(PEOPLE.filter(lambda p: p.name != "René"), min_size=1, max_size=6))
def test_a_joined_list_is_split_where_it_was_joined(people: list[Person]) -> None:
    entries = [format_person(p) for p in people]
    text = ", ".join(entries[:-1]) + " og " + entries[-1] if entries[:-1] else entries[0]
    assert [p.text for p in split_people(text)] == entries


@given(st.text(alphabet="ABanos ,.;()[]-–•'\n1øÅ:", max_size=60))
def test_reading_people_raises_nothing_but_its_own_error(text: str) -> None:
    for person in split_people(text):
        assert text[person.start : person.end] == person.text
        assert person.text.strip() == person.text != ""
    if not is_valid_person(text):
        with pytest.raises(ValueFormatError):
            parse_person(text)


def test_a_blank_may_stand_behind_a_hyphen_within_a_name() -> None:
    assert parse_person("Mette Holm- Dam (C)").name == "Mette Holm- Dam"
    assert not looks_like_a_name("Mette Holm-")
