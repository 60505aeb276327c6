"""Parties and local lists by their letters."""

from __future__ import annotations

import datetime as dt
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat.exceptions import ValueFormatError
from kommunereferat.normalize import (
    OUTSIDE,
    Party,
    format_party,
    is_known_party,
    is_valid_party,
    match_party,
    normalize_party,
    parse_party,
)

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ"


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("A", "A"),
        ("(A)", "A"),
        ("[Ø]", "Ø"),
        (" /V/ ", "V"),
        ("A\u030a", "Å"),
        ("Liste L", "L"),
        ("Gruppe A", "A"),
        ("Gruppe\xa0F.", "F"),
        ("SF", "F"),
        ("DF", "O"),
        ("LA", "I"),
        ("EL", "Ø"),
        ("KD", "K"),
        ("RV", "B"),
        ("ALT", "Å"),
        ("KF", "C"),
        ("DD", "Æ"),
        ("Soc.dem.", "A"),
        ("Rad.", "B"),
        ("Venstre", "V"),
        ("VENSTRE", "V"),
        ("venstre", "V"),
        ("Venstre, Danmarks Liberale Parti", "V"),
        ("Socialdemokratiet", "A"),
        ("Det Konservative Folkeparti", "C"),
        ("SF - Socialistisk Folkeparti", "F"),
        ("Enhedslisten – De Rød-Grønne", "Ø"),
        ("Det Radikale  Venstre", "B"),
        ("UP", "UP"),
        ("UP1", "UP"),
        ("UP-1", "UP"),
        ("UFP", "UP"),
        ("uden for parti", "UP"),
        ("Uden for partierne", "UP"),
        ("Udenfor parti", "UP"),
        ("Løsgænger", "UP"),
        ("A (Socialdemokratiet)", "A"),
        ("A - Socialdemokratiet", "A"),
        ("V: Venstre", "V"),
        ("Venstre (V)", "V"),
        ("L (Lokallisten)", "L"),
        ("UP (Uden for parti)", "UP"),
    ],
)
def test_each_printed_form_of_a_party_is_read(text: str, letter: str) -> None:
    assert normalize_party(text) == letter
    assert is_valid_party(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "()",
        "a",
        "Ä",
        "AB",
        "alt",
        "sf",
        "direktør",
        "formand",
        "Anne Holm (A)",
        "A (V)",
        "B (formand)",
        "Liste",
        "x" * 500,
    ],
)
def test_what_is_no_party_is_refused(text: str) -> None:
    assert not is_valid_party(text)
    assert match_party(text) is None
    with pytest.raises(ValueFormatError):
        parse_party(text)


def test_anything_but_text_is_no_valid_party() -> None:
    assert not is_valid_party(None)


def test_the_name_takes_no_part_in_comparing() -> None:
    assert Party("A", "Socialdemokratiet") == Party("A")
    assert len({Party("A", "Socialdemokratiet"), Party("A")}) == 1
    assert Party("A") != Party("B")


def test_a_party_prints_as_its_letter() -> None:
    assert str(parse_party("Venstre")) == "V"


def test_a_party_has_one_letter_or_is_outside() -> None:
    with pytest.raises(ValueError, match="regex"):
        Party("AB")


def test_a_party_survives_pickling() -> None:
    assert pickle.loads(pickle.dumps(OUTSIDE)) == OUTSIDE  # noqa: S301 - our own bytes


def test_a_letter_stands_for_another_party_at_another_time() -> None:
    assert parse_party("D", on=dt.date(2003, 1, 1)).name == "Centrum-Demokraterne"
    assert parse_party("D", on=dt.date(2019, 1, 1)).name == "Nye Borgerlige"
    assert parse_party("D", on=dt.date(2012, 1, 1)).name is None
    assert parse_party("K").name == "Kristendemokraterne"


def test_an_abbreviation_of_two_parties_means_the_one_of_its_time() -> None:
    assert parse_party("KrF", on=dt.date(2001, 1, 1)).letter == "Q"
    assert parse_party("KrF", on=dt.date(2010, 1, 1)).letter == "K"


def test_a_name_outside_its_time_still_means_its_party() -> None:
    assert parse_party("Alternativet", on=dt.date(1990, 1, 1)).letter == "Å"


def test_a_local_list_goes_before_a_national_party_in_its_term() -> None:
    assert parse_party("D", on=dt.date(2017, 12, 31), municipality="0201").name == "Det nye Allerød"
    assert parse_party("D", on=dt.date(2018, 1, 1), municipality="0201").name == "Nye Borgerlige"


def test_a_term_of_office_begins_in_the_year_after_the_election() -> None:
    assert is_known_party("L", on=dt.date(2018, 1, 1), municipality="0230")
    assert not is_known_party("L", on=dt.date(2017, 12, 31), municipality="0230")
    assert is_known_party("L", on=dt.date(2025, 12, 31), municipality="0230")
    assert not is_known_party("L", on=dt.date(2026, 1, 1), municipality="0230")


def test_a_local_list_is_known_by_name_where_the_place_is_known() -> None:
    assert parse_party("Borgerlisten", municipality="0320") == Party("Å")
    assert parse_party("Borgerlisten", municipality="0320").name == "Borgerlisten"
    assert not is_valid_party("Borgerlisten")


def test_a_local_letter_without_a_date_is_looked_up_in_the_newest_term() -> None:
    assert parse_party("N", municipality="0250").name == "Fjordlandslisten"
    assert parse_party("A", municipality="0250").name == "Socialdemokratiet"
    assert parse_party("L", municipality="0101").name is None


def test_an_unknown_letter_is_a_party_without_a_name() -> None:
    party = parse_party("X")
    assert party.name is None
    assert not is_known_party("X")
    assert format_party(party) == "X"


def test_national_letters_are_known_in_their_time() -> None:
    assert is_known_party("Å")
    assert is_known_party("Å", on=dt.date(2016, 1, 1))
    assert not is_known_party("Å", on=dt.date(2014, 1, 1))
    assert is_known_party("Å", on=dt.date(2014, 1, 1), municipality="0730")
    assert is_known_party("UP", on=dt.date(1950, 1, 1))


def test_a_list_is_known_anywhere_in_its_municipality_without_a_date() -> None:
    assert is_known_party("H", municipality="0250")
    assert not is_known_party("H", municipality="0101")


@given(st.sampled_from(LETTERS), st.none() | st.dates(), st.sampled_from([None, "0230", "0730", "0101"]))
def test_a_formatted_party_is_read_back(letter: str, on: dt.date | None, municipality: str | None) -> None:
    party = parse_party(letter, on=on, municipality=municipality)
    assert parse_party(format_party(party), on=on, municipality=municipality) == party


@given(st.text(alphabet=st.sampled_from("AVSFupUP()[]-. 1LisetGrubØåÅ:\n"), max_size=30))
def test_reading_a_party_raises_nothing_but_its_own_error(text: str) -> None:
    assert is_valid_party(text) == (match_party(text) is not None)
    if not is_valid_party(text):
        with pytest.raises(ValueFormatError):
            parse_party(text)
