"""The 98 municipalities, and where a text mentions them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat.exceptions import UnknownMunicipalityError
from kommunereferat.normalize import (
    Municipality,
    all_municipalities,
    find_municipalities,
    format_municipality,
    is_valid_municipality,
    normalize_municipality,
    parse_municipality,
)


def counts(text: str, *, places: bool = False) -> list[tuple[str, int]]:
    return [(m.municipality.name, m.mentions) for m in find_municipalities(text, places=places)]


def test_there_are_98_with_codes_and_names_of_their_own() -> None:
    everyone = all_municipalities()
    assert len(everyone) == 98
    assert len({m.code for m in everyone}) == len({m.name for m in everyone}) == 98


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Frederikssund", "0250"),
        ("frederikssund kommune", "0250"),
        ("0250", "0250"),
        ("250", "0250"),
        (" Ishøj Kommune ", "0183"),
        ("ISHØJ KOMMUNE", "0183"),
        ("ishoej", "0183"),
        ("Ishoj", "0183"),
        ("ishoj.dk", "0183"),
        ("https://www.ishoj.dk/politik", "0183"),
        ("dagsordener.greve.dk", "0253"),
        ("rksk.dk", "0760"),
        ("Københavns Kommune", "0101"),
        ("Københavns", "0101"),
        ("Kobenhavn", "0101"),
        ("koebenhavn", "0101"),
        ("Århus", "0751"),
        ("A\u030arhus", "0751"),
        ("Høje Taastrup", "0169"),
        ("høje-tåstrup", "0169"),
        ("Bornholms Regionskommune", "0400"),
        ("Bornholm", "0400"),
        ("Nordfyn", "0480"),
        ("Vesthimmerlands Kommune", "0820"),
        ("Ikast Brande", "0756"),
        ("Lyngby Taarbæk", "0173"),
        ("Ishøj Kommunes", "0183"),
        ("sonderborgkommune", "0540"),
    ],
)
def test_each_way_to_name_a_municipality_is_known(text: str, code: str) -> None:
    assert parse_municipality(text).code == code
    assert is_valid_municipality(text)


@pytest.mark.parametrize("text", ["", "Andeby", "0999", "99", "Kommune", "andeby.dk", "x" * 500, "٢٥٠"])
def test_what_is_no_municipality_is_refused(text: str) -> None:
    assert not is_valid_municipality(text)
    with pytest.raises(UnknownMunicipalityError):
        parse_municipality(text)


def test_anything_but_text_is_no_valid_municipality() -> None:
    assert not is_valid_municipality(250)


def test_the_error_suggests_the_nearest_name() -> None:
    with pytest.raises(UnknownMunicipalityError, match="'Frederikssund'"):
        parse_municipality("Fredrikssund Kommune")


def test_the_error_says_what_to_give_where_nothing_is_near() -> None:
    with pytest.raises(UnknownMunicipalityError, match="such as"):
        parse_municipality("qqqq")


def test_the_name_stands_without_kommune() -> None:
    assert normalize_municipality("Københavns Kommune") == "København"
    assert str(parse_municipality("0183")) == "Ishøj"


def test_a_code_has_four_digits() -> None:
    with pytest.raises(ValueError, match="regex"):
        Municipality("250", "Frederikssund")


def test_the_official_name_is_written_in_full() -> None:
    assert format_municipality(parse_municipality("0101")) == "Københavns Kommune"
    assert format_municipality(Municipality("9999", "Andeby")) == "Andeby Kommune"


@given(st.sampled_from(all_municipalities()))
def test_a_formatted_municipality_is_read_back(one: Municipality) -> None:
    assert parse_municipality(format_municipality(one)) == one
    assert parse_municipality(one.name) == parse_municipality(one.code) == one


@given(st.sampled_from(all_municipalities()))
def test_every_municipality_is_found_by_its_official_name(one: Municipality) -> None:
    text = f"Her i {format_municipality(one)}s lokaler."
    (found,) = find_municipalities(text)
    assert found.municipality == one
    assert text[found.start : found.end] == f"{format_municipality(one)}s"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ishøj Kommune, Ishøj Kommunes og Greve Kommune", [("Ishøj", 2), ("Greve", 1)]),
        ("ISHØJ KOMMUNE", [("Ishøj", 1)]),
        ("Ishøj kommune", [("Ishøj", 1)]),
        ("Ishøj\nKommune", [("Ishøj", 1)]),
        ("Høje Taastrup Kommune", [("Høje-Taastrup", 1)]),
        ("I Høje-Taastrup Kommune", [("Høje-Taastrup", 1)]),
        ("Bornholms Regionskommune", [("Bornholm", 1)]),
        ("Aarhus Byråd og Aarhus Byråds udvalg", [("Aarhus", 2)]),
        ("se www.ishoj.dk og post@ishoj.dk", [("Ishøj", 2)]),
        ("Sagsnr. 330-2018-3619", [("Slagelse", 1)]),
        ("sag 999-2018-3619, 4330-2018-1, 2018-3619", []),
        ("Andeby Kommune, kommunen, en Kommune", []),
        ("Kommune", []),
        ("Andeby Byråd, Byråd, andeby.dk, .dk, -2018-1", []),
        ("Ishøj Kommunalbestyrelses plan", [("Ishøj", 1)]),
        ("Borgerrepræsentationens møde", [("København", 1)]),
        ("se dagsordener.vardekommune.dk, varde.dk, KOEGE.DK og koge.dk", [("Varde", 2), ("Køge", 2)]),
        ("furesoe.meetingsplus.dk, meetingsplus.dk, greve.lokalavisen.dk", [("Furesø", 1)]),
        ("mors.dk, rksk.dk, fmk.dk", [("Morsø", 1), ("Ringkøbing-Skjern", 1), ("Faaborg-Midtfyn", 1)]),
        ("nr. 20-330-2018-3619", []),
        ("Svendborg Musikskole", []),
        ("hans mors kommune, ad vejen kommunes folk", []),
        ("Ishøj", []),
        ("", []),
    ],
)
def test_mentions_are_counted_the_most_frequent_first(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected


def test_equal_counts_stand_in_the_order_of_the_text() -> None:
    assert counts("Greve Kommune og Ishøj Kommune") == [("Greve", 1), ("Ishøj", 1)]
    assert counts("Ishøj Kommune og Greve Kommune") == [("Ishøj", 1), ("Greve", 1)]


def test_the_first_mention_is_told_whatever_its_kind() -> None:
    text = "Se ishoj.dk hos Ishøj Kommune"
    (found,) = find_municipalities(text)
    assert text[found.start : found.end] == "ishoj.dk"


def test_bare_places_count_only_on_demand() -> None:
    assert counts("Mødet holdes i Ishøj og Høje-Taastrup", places=True) == [("Ishøj", 1), ("Høje-Taastrup", 1)]
    assert counts("mødet holdes i ishøj", places=True) == []


@given(st.text(alphabet="IshøjKomune Byrd.k-0123456789\n", max_size=80))
def test_finding_municipalities_never_raises(text: str) -> None:
    for m in find_municipalities(text, places=True):
        assert 0 <= m.start < m.end <= len(text)
    assert isinstance(is_valid_municipality(text), bool)


def test_a_code_that_is_no_text_is_refused_with_what_to_give() -> None:
    with pytest.raises(TypeError, match="a municipality is given as text, such as 'Ishøj' or '0183', not int"):
        normalize_municipality(101)  # type: ignore[arg-type]  # the mistake
