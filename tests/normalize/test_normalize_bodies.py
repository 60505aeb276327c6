"""Names and types of councils and committees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat.exceptions import ValueFormatError
from kommunereferat.normalize import (
    BodyName,
    BodyType,
    body_type,
    format_body,
    is_body_name,
    is_valid_body,
    normalize_body,
    parse_body,
)

PLAIN = {
    "Byrådet": BodyType.COUNCIL,
    "Ishøj Byråd": BodyType.COUNCIL,
    "Kommunalbestyrelsen": BodyType.COUNCIL,
    "Borgerrepræsentationen": BodyType.COUNCIL,
    "Regionsrådet": BodyType.COUNCIL,
    "Økonomiudvalget": BodyType.FINANCE_COMMITTEE,
    "Økonomi- og Planudvalget": BodyType.FINANCE_COMMITTEE,
    "Økonomi- og Erhvervsudvalget": BodyType.FINANCE_COMMITTEE,
    "Udvalget for Økonomi og Erhverv": BodyType.FINANCE_COMMITTEE,
    "Plan- og Økonomiudvalget": BodyType.FINANCE_COMMITTEE,
    "Vækstudvalget": BodyType.STANDING_COMMITTEE,
    "Teknisk Udvalg": BodyType.STANDING_COMMITTEE,
    "Klima-, Miljø- og Teknikudvalget": BodyType.STANDING_COMMITTEE,
    "Teknik, Erhverv, Plan og Miljøudvalget": BodyType.STANDING_COMMITTEE,
    "Børn & Læringsudvalget": BodyType.STANDING_COMMITTEE,
    "Udvalget for Job & Arbejdsmarked": BodyType.STANDING_COMMITTEE,
    "Udvalget for Klima og Cirkulær Økonomi": BodyType.STANDING_COMMITTEE,
    "Det Rådgivende Udvalg for Trafik": BodyType.STANDING_COMMITTEE,
    "§ 17, stk. 4-udvalget for klima": BodyType.SPECIAL_COMMITTEE,
    "Opgaveudvalget om Unge": BodyType.SPECIAL_COMMITTEE,
    "Ældrerådet": BodyType.ADVISORY,
    "Handicaprådet": BodyType.ADVISORY,
    "Greve Seniorråd": BodyType.ADVISORY,
    "Grønt Råd": BodyType.ADVISORY,
    "Ungdomsrådet": BodyType.ADVISORY,
    "Magistraten": BodyType.OTHER,
    "Bevillingsnævnet": BodyType.OTHER,
    "Beredskabskommissionen": BodyType.OTHER,
    "Hovedudvalget": BodyType.OTHER,
    "MED-udvalget": BodyType.OTHER,
}
AROUND = [
    "{}",
    "{}:",
    "Møde i {}",
    "Referat af møde i {}",
    "Referat fra {} den 3. maj 2021",
    "Åbent referat fra mødet i {}",
    "Ekstraordinært møde i {}",
    "Tillægsdagsorden til {}",
    "Dagsorden - {}",
    "Udskrift af beslutningsprotokol for møde i {}",
    "Udvalg: {}",
    "Udvalg {}",
    "Møde nr. 8 i {}",
    "Beslutning i {}, Tirsdag den 02. december 2014",
    "Beslutning {} den 12-03-2020",
    "{} d. 4. maj 2020 Punkt 3",
    "{}, 4. maj 2020, pkt. 3:",
    "{} 2022-2025",
    "{} (2014 - 2017)",
    "{} 2014 og frem",
    "{}s møde",
    "{}s beslutning i mødet den 3. maj 2007",
    "“{}”",
]


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("name", PLAIN)
def test_the_plain_name_is_found_in_titles_and_headings(name: str, around: str) -> None:
    assert normalize_body(around.format(name)) == name


@pytest.mark.parametrize("name", [n for n in PLAIN if n.endswith(("et", "en", "Udvalg", "Byråd")) and " for " not in n])
def test_a_genitive_is_taken_off(name: str) -> None:
    assert normalize_body(name + "s") == name


@pytest.mark.parametrize(("name", "expected"), PLAIN.items())
def test_the_type_is_told_by_the_name(name: str, expected: BodyType) -> None:
    assert body_type(name) is expected
    assert parse_body(name) == BodyName(name, expected)
    assert is_body_name(name)


@pytest.mark.parametrize("what", ["teknik", "teknik og miljø", "teknik, miljø og klima"])
def test_what_a_committee_is_for_may_stand_in_small_letters(what: str) -> None:
    assert is_body_name(f"Udvalget for {what}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Byråd", "Byrådet"),
        ("Økonomiudvalg", "Økonomiudvalget"),
        ("Kommunalbestyrelse", "Kommunalbestyrelsen"),
        ("Borgerrepræsentation", "Borgerrepræsentationen"),
        ("Handicapråd 2022-2025", "Handicaprådet"),
        ("Plan-, Teknik- og Miljøudvalg", "Plan-, Teknik- og Miljøudvalget"),
        ("Aarhus Byråd", "Aarhus Byråd"),
        ("Teknisk Udvalg", "Teknisk Udvalg"),
    ],
)
def test_an_indefinite_name_is_made_definite_where_it_is_one_word(text: str, expected: str) -> None:
    assert normalize_body(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KULTUR- OG FRITIDSUDVALGET", "Kultur- og Fritidsudvalget"),
        ("UDVALGET FOR BØRN OG UNGE", "Udvalget for Børn og Unge"),
        ("økonomiudvalget", "Økonomiudvalget"),
        ("Kultur-  og\nFritidsudvalget", "Kultur- og Fritidsudvalget"),
    ],
)
def test_capitals_and_blanks_are_made_ordinary(text: str, expected: str) -> None:
    assert normalize_body(text) == expected


@pytest.mark.parametrize("text", ["Referat", "Punkt 3", "Anne Holm", "Udvalget", "Fritidsområdet", ""])
def test_a_text_without_a_body_comes_back_as_it_is(text: str) -> None:
    assert normalize_body(text) == text
    assert not is_valid_body(text)
    with pytest.raises(ValueFormatError):
        parse_body(text)


@pytest.mark.parametrize(
    "text",
    [
        "Udvalget godkendte indstillingen",
        "udvalget",
        "Anbefales til Økonomiudvalget",
        "Udvalget for Teknik godkendte det",
        "Råd",
        "§ 3",
        "Byrådet.",
        "Samråd",
        "A" * 200,
        "Fritidsområdet",
        "Økonomi",
        "Formanden for Byrådet",
        "Byrådet 2",
        "      ",
        "Udvalg Miljøudvalget",
        "Udvalget for teknik holder møde",
    ],
)
def test_sentences_and_other_words_are_no_body_names(text: str) -> None:
    assert not is_body_name(text)


def test_anything_but_text_is_no_valid_body() -> None:
    assert not is_valid_body(None)


@given(st.sampled_from(sorted(PLAIN)))
def test_a_formatted_body_is_read_back(name: str) -> None:
    body = parse_body(name)
    assert parse_body(format_body(body)) == body
    assert str(body) == name


@given(st.text(alphabet="BYRÅDETbyrådet udvalgs-.,:0123456789()§\n", max_size=80))
def test_normalizing_is_done_once_and_never_raises(text: str) -> None:
    name = normalize_body(text)
    assert name.strip() == name
    body_type(name)
    assert isinstance(is_body_name(text), bool)
    assert isinstance(is_valid_body(text), bool)


def test_a_term_of_office_may_have_years_of_two_digits() -> None:
    assert normalize_body("Plan- og Miljøudvalget (18-21)") == "Plan- og Miljøudvalget"
