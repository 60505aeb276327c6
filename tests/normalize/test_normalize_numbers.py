"""Case numbers, KLE numbers and personal numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat.exceptions import ValueFormatError
from kommunereferat.normalize import (
    CaseNumber,
    CaseNumberForm,
    find_case_numbers,
    find_kle_numbers,
    find_personal_numbers,
    format_case_number,
    format_kle,
    is_valid_case_number,
    is_valid_kle,
    mask_personal_numbers,
    match_case_number,
    normalize_case_number,
    normalize_kle,
    parse_case_number,
    parse_kle,
)

FORMS = [
    ("00.22.00-P35-3-18", CaseNumberForm.KLE),
    ("04.08.00-G01-3429-18", CaseNumberForm.KLE),
    ("09.00.00-A00-1-14", CaseNumberForm.KLE),
    ("82.20.00-P20-31-17", CaseNumberForm.KLE),
    ("00.30.10-Ø00-4-16", CaseNumberForm.KLE),
    ("07/3026", CaseNumberForm.YEAR_NUMBER),
    ("26/483", CaseNumberForm.YEAR_NUMBER),
    ("19/11679", CaseNumberForm.YEAR_NUMBER),
    ("101128/19", CaseNumberForm.NUMBER_YEAR),
    ("330-2018-3619", CaseNumberForm.MUNICIPALITY),
    ("330-2018-500301", CaseNumberForm.MUNICIPALITY),
    ("306_2016_11967", CaseNumberForm.MUNICIPALITY),
    ("2012-28504", CaseNumberForm.FULL_YEAR_NUMBER),
    ("2010-3082", CaseNumberForm.FULL_YEAR_NUMBER),
    ("2019-005413", CaseNumberForm.FULL_YEAR_NUMBER),
    ("018520-2013", CaseNumberForm.NUMBER_FULL_YEAR),
    ("053164-2012", CaseNumberForm.NUMBER_FULL_YEAR),
    ("21-015217", CaseNumberForm.SHORT_YEAR_NUMBER),
    ("20-010677K", CaseNumberForm.SHORT_YEAR_NUMBER),
    ("EMN-2019-05413", CaseNumberForm.PREFIXED),
    ("1-51-71-3321-08", CaseNumberForm.PLAN),
    ("BR 366/07", CaseNumberForm.COUNCIL),
    ("BOR 17/2012", CaseNumberForm.COUNCIL),
]
DOUBTFUL = [
    ("299836", CaseNumberForm.DIGITS),
    ("020-002", CaseNumberForm.PAIR),
    ("14/40", CaseNumberForm.YEAR_NUMBER),
    ("2012-2031", CaseNumberForm.FULL_YEAR_NUMBER),
    ("54.00.00 G00", CaseNumberForm.KLE_SUBJECT),
    ("S2018-123", CaseNumberForm.PREFIXED),
    ("050527-2012", CaseNumberForm.NUMBER_FULL_YEAR),
    ("999-2018-3619", CaseNumberForm.MUNICIPALITY),
]


@pytest.mark.parametrize(("text", "form"), FORMS)
def test_each_form_is_known_without_a_label(text: str, form: CaseNumberForm) -> None:
    number = match_case_number(text)
    assert number is not None
    assert number.form is form
    assert str(number) == text
    assert is_valid_case_number(text)


@pytest.mark.parametrize(("text", "form"), DOUBTFUL)
def test_a_doubtful_form_needs_a_label(text: str, form: CaseNumberForm) -> None:
    assert match_case_number(text) is None
    assert not is_valid_case_number(text)
    number = match_case_number(text, labelled=True)
    assert number is not None
    assert number.form is form
    assert parse_case_number(f"Sagsnr.: {text}") == number
    assert parse_case_number(text, labelled=True) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "2014-2017",
        "2018/19",
        "08/09",
        "10/2014",
        "999-2018-3619",
        "19/11679/3",
        "Sag nr. 129",
        "Punkt 8",
        "x" * 500,
        "0101901234",
        "1.2.3",
        "19/",
        "A",
        "K",
        "12-K",
    ],
)
def test_what_is_no_case_number_is_refused(text: str) -> None:
    assert not is_valid_case_number(text)
    with pytest.raises(ValueFormatError):
        parse_case_number(text)


def test_anything_but_text_is_no_valid_case_number() -> None:
    assert not is_valid_case_number(1912345)
    assert not is_valid_kle(None)


def test_what_may_be_a_personal_number_is_no_case_number() -> None:
    assert match_case_number("010190-2012") is None
    assert not is_valid_case_number("010190-1234")


def test_behind_its_label_six_digits_and_a_year_are_a_case_number_whatever_date_they_look_like() -> None:
    assert match_case_number("070761-2037") is None
    assert match_case_number("070761-2037", labelled=True) is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("00.22.04-G01-8-18", {"year": 2018, "sequence": "8", "kle": "00.22.04", "facet": "G01", "system": "SBSYS"}),
        ("07/3026", {"year": 2007, "sequence": "3026", "system": "Acadre"}),
        ("98/3026", {"year": 1998, "sequence": "3026"}),
        ("101128/19", {"year": 2019, "sequence": "101128", "system": None}),
        ("330-2018-3619", {"year": 2018, "sequence": "3619", "municipality": "0330"}),
        ("2012-28504", {"year": 2012, "sequence": "28504", "system": "eDoc"}),
        ("018520-2013", {"year": 2013, "sequence": "018520"}),
        ("20-010677K", {"year": 2020, "sequence": "010677", "suffix": "K"}),
        ("EMN-2019-05413", {"year": 2019, "sequence": "05413", "prefix": "EMN"}),
        ("1-51-71-3321-08", {"year": 2008, "sequence": "3321", "prefix": "1-51-71"}),
        ("BR 366/07", {"year": 2007, "sequence": "366", "prefix": "BR"}),
        ("BOR 17/2012", {"year": 2012, "sequence": "17", "prefix": "BOR"}),
    ],
)
def test_the_parts_of_a_number_are_told(text: str, expected: dict[str, object]) -> None:
    number = parse_case_number(text)
    assert {key: getattr(number, key) for key in expected} == expected


def test_numbers_with_the_same_text_are_equal() -> None:
    assert parse_case_number("19/11679") == CaseNumber(text="19/11679", form=CaseNumberForm.DIGITS)
    assert len({parse_case_number("19/11679"), parse_case_number("Sagsid.: 19/11679")}) == 1


@pytest.mark.parametrize(
    "label",
    [
        "Sagsnr. ",
        "Sagsnr.: ",
        "Sagsnr: ",
        "Sagnr.: ",
        "Sagsnummer: ",
        "Sagsid.: ",
        "Sags ID: ",
        "Acadre sagsnr.: ",
        "SAGSNR.: ",
        "Journalnr.: ",
        "Journal nr.:\n",
        "J.nr. ",
        "J. nr.: ",
        "Dok.nr.: ",
        "Dok.nr ",
        "Dokumentnr. ",
        "Dok. ",
        "Dok.nr er ",
    ],
)
def test_each_printed_label_is_left_out(label: str) -> None:
    assert str(parse_case_number(label + "19/117")) == "19/117"
    found = list(find_case_numbers(f"Om {label}14/40."))
    assert [(str(m.value), m.label) for m in found] == [("14/40", label)]


def test_a_number_is_normalized_without_label_blanks_and_underscores() -> None:
    assert normalize_case_number("J.nr. 82.20.00 - P20 - 31 - 17") == "82.20.00-P20-31-17"
    assert normalize_case_number("306_2016_11967") == "306-2016-11967"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sagsnr. 299836", ["299836"]),
        ("Sag 306-2009-600", ["306-2009-600"]),
        ("Sagsnr. S2018-123 og EMN-2019-05413.", ["S2018-123", "EMN-2019-05413"]),
        ("se BR 366/07, og AB 19/11679", ["BR 366/07", "19/11679"]),
        ("(26114/08)", ["26114/08"]),
        ("Dok.nr. 330-2018-500301 / 330-2018-500312", ["330-2018-500301", "330-2018-500312"]),
        ("00.22.04.G01\n19/11679", ["19/11679"]),
        ("J.nr.: 13.05.16.G00. Sagsnr.: 11/10551", ["11/10551"]),
        ("20-010677K", ["20-010677K"]),
        ("i 2019", []),
        ("budget 2014-2017, skoleåret 2018/19, 1/2 og 14/40", []),
        ("/node/65/1619?agendaId=2017", []),
        ("tlf. 43570102 og 2003007573", []),
        ("cpr 010190-2012", []),
        ("lokalplan 4.1-12", []),
        ("matr.nr. 7a, 1234 afgørelser", []),
        ("Sag nr. 1299", []),
        ("ingen tal", []),
    ],
)
def test_case_numbers_are_found_in_running_text(text: str, expected: list[str]) -> None:
    found = list(find_case_numbers(text))
    assert [str(m.value) for m in found] == expected
    assert [text[m.start : m.end] for m in found] == expected


@given(st.sampled_from([text for text, _ in FORMS + DOUBTFUL]))
def test_a_formatted_case_number_is_read_back(text: str) -> None:
    number = parse_case_number(text, labelled=True)
    assert parse_case_number(format_case_number(number), labelled=True) == number


@given(st.text(alphabet="0123456789.-/_ KGPØSagsnr:\n", max_size=40))
def test_reading_numbers_raises_nothing_but_their_own_error(text: str) -> None:
    for read in (parse_case_number, parse_kle):
        try:
            read(text)
        except ValueFormatError as error:
            assert error.value == text  # noqa: PT017 - not raising is as good
    for case in find_case_numbers(text):
        assert text[case.start : case.end] == str(case.value)
    for kle in find_kle_numbers(text):
        assert text[kle.start : kle.end] == str(kle.value)
    assert len(mask_personal_numbers(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("00.22.04.G01", ("00", "00.22", "00.22.04", "G01", "Kommunens styrelse", "Generelle sager")),
        ("00.22.04 G01", ("00", "00.22", "00.22.04", "G01", "Kommunens styrelse", "Generelle sager")),
        (
            "15.20.24 + P35",
            (
                "15",
                "15.20",
                "15.20.24",
                "P35",
                "Arbejdsmarked og beskæftigelsesindsats",
                "Mødereferater og mødeforberedelse",
            ),
        ),
        ("54.00.00 G00", ("54", "54.00", "54.00.00", "G00", "Uddannelse", "Efter faste regler i almindelighed")),
        ("15.20.00", ("15", "15.20", "15.20.00", None, "Arbejdsmarked og beskæftigelsesindsats", None)),
        ("15.20", ("15", "15.20", None, None, "Arbejdsmarked og beskæftigelsesindsats", None)),
        ("15", ("15", None, None, None, "Arbejdsmarked og beskæftigelsesindsats", None)),
        ("34.10.10 G99", ("34", "34.10", "34.10.10", "G99", None, None)),
    ],
)
def test_the_parts_of_a_kle_number_are_told(text: str, parts: tuple[str | None, ...]) -> None:
    number = parse_kle(text)
    assert (number.main_group, number.group, number.subject, number.facet, number.title, number.facet_title) == parts
    assert str(number) == text


@pytest.mark.parametrize(
    "text", ["", "1.2.3", "00.22.04 g01", "00.22.04-G01-8-18", "00.22.04G01", "A00", "00.22.04.", "0" * 99]
)
def test_what_is_no_kle_number_is_refused(text: str) -> None:
    assert not is_valid_kle(text)
    with pytest.raises(ValueFormatError):
        parse_kle(text)


def test_a_label_before_a_kle_number_is_left_out() -> None:
    assert str(parse_kle("KLE-nr.: 00.22.04")) == "00.22.04"
    assert normalize_kle("KLE: 00.22.04-G01") == "00.22.04 G01"


def test_kle_numbers_with_the_same_text_are_equal() -> None:
    assert parse_kle("00.22.04 G01") == parse_kle("KLE 00.22.04 G01")
    assert parse_kle("00.22.04 G01") != parse_kle("00.22.04.G01")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("J. nr. 00.32.00 S00Retur til dagsorden", ["00.32.00 S00"]),
        ("J.nr.: 00.22.02", ["00.22.02"]),
        ("KLE: 15.20.00, 00.22.04-G01", ["15.20.00", "00.22.04-G01"]),
        ("Sagsnr.: 00.22.02-G01-44-18", []),
        ("den 01.02.05", []),
        ("15.20.00", []),
        ("1.00.22.04 G01", []),
        ("ingen tal", []),
    ],
)
def test_kle_numbers_are_found_with_a_facet_or_a_label(text: str, expected: list[str]) -> None:
    found = list(find_kle_numbers(text))
    assert [str(m.value) for m in found] == expected
    assert [text[m.start : m.end] for m in found] == expected


@given(st.from_regex(r"\A[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}([ .+-][A-ZÆØÅ][0-9]{2})?)?)?\Z"))
def test_a_formatted_kle_number_is_read_back(text: str) -> None:
    number = parse_kle(text)
    again = parse_kle(format_kle(number))
    assert (again.main_group, again.subject, again.facet) == (number.main_group, number.subject, number.facet)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("010190-1234", "######-####"),
        ("0101901234", "##########"),
        ("010190 1234", "###### ####"),
        ("010190–1234", "######–####"),
        ("290200-1234 og 290204-1234", "######-#### og ######-####"),
        ("(010190-1234)", "(######-####)"),
        ("nr. 010190-2012.", "nr. ######-####."),
    ],
)
def test_personal_numbers_are_masked_digit_by_digit(text: str, masked: str) -> None:
    assert mask_personal_numbers(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "018520-2013",
        "320190-1234",
        "290201-1234",
        "000190-1234",
        "010090-1234",
        "1010190-1234",
        "010190-12345",
        "010190-1234-5",
        "3-010190-1234",
        "A010190-1234",
        "010190-1234/2",
        "5790001234567",
        "43570102",
        "",
    ],
)
def test_other_numbers_are_no_personal_numbers(text: str) -> None:
    assert list(find_personal_numbers(text)) == []
    assert mask_personal_numbers(text) == text


def test_the_place_of_each_personal_number_is_told() -> None:
    text = "Anne, 010190-1234, og Bo, 0202911234."
    assert [text[start:end] for start, end in find_personal_numbers(text)] == ["010190-1234", "0202911234"]


@pytest.mark.parametrize("number", ["010190-1234", "010190 - 1234", "010190- 1234", "010190\xa0–\xa01234"])
def test_blanks_around_the_hyphen_do_not_hide_a_personal_number(number: str) -> None:
    assert mask_personal_numbers(f"Anne Holm, {number}.") == f"Anne Holm, {number}.".translate(
        str.maketrans("0123456789", "#" * 10)
    )


@pytest.mark.parametrize("text", ["991390 - 1234", "010190  -  1234", "010190 - 12345", "1.010190 - 1234"])
def test_other_numbers_with_a_hyphen_between_blanks_are_left(text: str) -> None:
    assert mask_personal_numbers(text) == text
