"""Dates and times in Danish text."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat.exceptions import ValueFormatError
from kommunereferat.normalize import (
    PartialDate,
    find_date,
    find_dates,
    find_time,
    find_times,
    format_date,
    format_time,
    is_valid_date,
    is_valid_time,
    normalize_date,
    normalize_time,
    parse_date,
    parse_partial_date,
    parse_time,
    parse_timestamp,
)

DAYS = st.dates(min_value=dt.date(1500, 1, 1), max_value=dt.date(2199, 12, 31))
TIMES = st.times().map(lambda t: t.replace(second=0, microsecond=0))


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Tirsdag den 02. december 2014", "2014-12-02"),
        ("2. december 2014", "2014-12-02"),
        ("d. 2. nov. 2018", "2018-11-02"),
        ("28. sep. 2018", "2018-09-28"),
        ("08-01-2020", "2020-01-08"),
        ("6.1.2015", "2015-01-06"),
        ("03.12.2019 kl. 13:00", "2019-12-03"),
        ("4/3-2019", "2019-03-04"),
        ("4/3 2019", "2019-03-04"),
        ("4/3-19", "2019-03-04"),
        ("04/03/2019", "2019-03-04"),
        ("4. 3. 2019", "2019-03-04"),
        ("15-maj-2002", "2002-05-15"),
        ("15-maj-02", "2002-05-15"),
        ("5 maj, 2022", "2022-05-05"),
        ("Torsdag, 5 maj, 2022", "2022-05-05"),
        ("Torsdag, Oktober 3, 2019", "2019-10-03"),
        ("Torsdag, Oktober 3, 2019 - 07:30", "2019-10-03"),
        ("2014-12-02", "2014-12-02"),
        ("2014-12-02T16:00:00+01:00", "2014-12-02"),
        ("2014-12-02 16:00", "2014-12-02"),
        ("2014.12.02", "2014-12-02"),
        ("25.09.17", "2017-09-25"),
        ("25-09-99", "1999-09-25"),
        ("25.09.69", "2069-09-25"),
        ("25.09.70", "1970-09-25"),
        ("den 12.\xa0november 2019", "2019-11-12"),
        ("TIRSDAG DEN 2. DECEMBER 2014", "2014-12-02"),
        ("lør. d. 1. februar 2020", "2020-02-01"),
        ("14.april 2009", "2009-04-14"),
        ("23. maj 06", "2006-05-23"),
        ("23. maj '06", "2006-05-23"),
        ("24-06-2014 10:00:00", "2014-06-24"),
        ("3. maj 2021 kl. 16.30-18.00", "2021-05-03"),
        ("1. januar 2020.", "2020-01-01"),
    ],
)
def test_each_printed_form_of_a_date_is_read(text: str, iso: str) -> None:
    assert normalize_date(text) == iso
    assert is_valid_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "december 2014",
        "marts 2021",
        "2021",
        "12",
        "30. februar",
        "31. februar 2020",
        "2020-02-30",
        "12.25.2020",
        "mandag den 2. december 2014",
        "2. december 2014 og senere",
        "Mødet den 2. december 2014",
        "330-2018-3619",
        "2. december 2014" + " " * 200 + "x",
        "x" * 200,
    ],
)
def test_what_is_no_date_as_a_whole_is_refused(text: str) -> None:
    assert not is_valid_date(text)
    with pytest.raises(ValueFormatError):
        parse_date(text)


def test_anything_but_text_is_no_valid_date() -> None:
    assert not is_valid_date(None)
    assert not is_valid_time(15)


def test_the_error_says_on_which_weekday_the_day_fell() -> None:
    with pytest.raises(ValueFormatError, match="the weekday of that day is tirsdag"):
        parse_date("onsdag den 2. december 2014")


def test_the_error_says_that_no_calendar_has_the_day() -> None:
    with pytest.raises(ValueFormatError, match="no calendar"):
        parse_date("31. april 2021")


def test_the_day_stands_before_the_month_among_numbers() -> None:
    assert parse_date("03/04/2020") == dt.date(2020, 4, 3)


def test_only_am_and_pm_show_that_the_month_stands_first() -> None:
    assert parse_date("9/4/2019 2:00:00 PM") == dt.date(2019, 9, 4)
    assert parse_date("9/4/2019 14:00:00") == dt.date(2019, 4, 9)


def test_a_printed_weekday_belongs_to_the_range() -> None:
    text = "Mødet holdes onsdag d. 8. januar 2020 kl. 16"
    found = find_date(text)
    assert found is not None
    assert text[found.start : found.end] == "onsdag d. 8. januar 2020"
    assert found.weekday == "onsdag"
    assert found.problem is None


def test_a_month_that_stands_first_belongs_to_the_range() -> None:
    text = "Dato: Torsdag, Oktober 3, 2019"
    found = find_date(text)
    assert found is not None
    assert text[found.start : found.end] == "Torsdag, Oktober 3, 2019"


def test_a_weekday_that_does_not_fit_is_reported_and_the_day_kept() -> None:
    found = find_date("Mandag den 2. december 2014")
    assert found is not None
    assert (found.value, found.weekday, found.problem) == (dt.date(2014, 12, 2), "Mandag", "weekday")


def test_a_day_that_no_calendar_has_is_reported_without_a_value() -> None:
    found = find_date("Frist: fredag den 31. februar 2020")
    assert found is not None
    assert (found.value, found.weekday, found.problem) == (None, "fredag", "invalid")


def test_a_search_may_begin_behind_a_weekday() -> None:
    text = "tirsdag den 2. december 2014"
    found = find_date(text, 8)
    assert found is not None
    assert (found.start, found.weekday) == (12, None)


def test_a_search_behind_a_month_does_not_look_back_at_it() -> None:
    assert find_date("Oktober 3, 2019", 8) is None


@pytest.mark.parametrize(
    "text",
    [
        "Sagsnr. 00.22.04-G01-8-18",
        "01.02.05-P16-11-15",
        "01.02.05 P16",
        "01.02.05.P16",
        "J.nr.: 01.05.08",
        "KLE: 17.01.04",
        "330-2018-3619",
        "82.20.00-P20-31-17",
        "Tlf. 43 57 01 02",
        "afsnit 6.1.15",
        "i alt 12 afgørelser i 2019",
        "maj 2021",
        "budget 2020-2023",
        "perioden 2014/15",
        "kl. 10.30",
        "31.02.20",
        "2. november 18.30",
        "version 1.2.3.4",
        "12, 2019",
    ],
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find_date(text) is None


def test_all_dates_of_a_text_are_found_in_order() -> None:
    text = "Fra 1/2-2019, over den 2.-3. marts 2019 og 31.04.2019, til 2020-02-01."
    found = list(find_dates(text))
    assert [str(m.value) for m in found] == ["2019-02-01", "2019-03-03", "None", "2020-02-01"]
    assert [text[m.start : m.end] for m in found] == ["1/2-2019", "3. marts 2019", "31.04.2019", "2020-02-01"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("01.01.2019-31.12.2019", ["2019-01-01", "2019-12-31"]),
        ("01.01.19-31.12.19", ["2019-01-01", "2019-12-31"]),
        ("1.-2.12.2014", ["2014-12-02"]),
        ("1-2/12-2014", ["2014-12-02"]),
        ("2-3. maj 2019", ["2019-05-03"]),
        ("1. til 3. maj 2019", ["2019-05-03"]),
    ],
)
def test_the_dates_of_a_range_are_found(text: str, expected: list[str]) -> None:
    assert [str(m.value) for m in find_dates(text)] == expected


def test_letters_of_other_scripts_are_no_danish_month() -> None:
    assert find_date("2. ſeptember 2014") is None


@given(DAYS)
def test_a_formatted_date_is_read_back(day: dt.date) -> None:
    assert parse_date(format_date(day)) == day


@given(DAYS, st.sampled_from(["%d-%m-%Y", "%d.%m.%Y", "%d/%m-%Y", "%d/%m/%Y", "%Y-%m-%d", "%Y-%m-%dT10:00:00Z"]))
def test_numeric_dates_are_read_back(day: dt.date, form: str) -> None:
    text = day.strftime(form).replace(day.strftime("%Y"), f"{day.year:04}")
    assert parse_date(text) == day


@given(st.text(alphabet="0123456789./- ,':jfmasondeulg tirsøTZ+kK\n", max_size=60))
def test_reading_a_date_raises_nothing_but_its_own_error(text: str) -> None:
    for found in find_dates(text):
        assert 0 <= found.start < found.end <= len(text)
    for time in find_times(text, bare=True):
        assert 0 <= time.start < time.end <= len(text)
    for read in (parse_date, parse_time, parse_partial_date, parse_timestamp):
        try:
            read(text)
        except ValueFormatError as error:
            assert error.value == text  # noqa: PT017 - not raising is as good


def test_danish_is_written_with_weekday_and_month() -> None:
    assert format_date(dt.date(2020, 2, 1)) == "lørdag den 1. februar 2020"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("marts 2021", PartialDate(2021, 3)),
        ("Mar. 2021", PartialDate(2021, 3)),
        ("2021-03", PartialDate(2021, 3)),
        ("03-2021", PartialDate(2021, 3)),
        ("3/2021", PartialDate(2021, 3)),
        ("2021", PartialDate(2021)),
    ],
)
def test_a_month_or_a_year_is_a_partial_date(text: str, expected: PartialDate) -> None:
    assert parse_partial_date(text) == expected
    assert parse_partial_date(str(expected)) == expected


@pytest.mark.parametrize("text", ["2. marts 2021", "13-2021", "00-2021", "2021-00", "forår 2021", ""])
def test_whole_dates_and_other_texts_are_no_partial_date(text: str) -> None:
    with pytest.raises(ValueFormatError):
        parse_partial_date(text)


def test_a_partial_date_has_a_month_of_the_year_or_none() -> None:
    with pytest.raises(ValueError, match="12"):
        PartialDate(2021, 13)


def test_a_timestamp_keeps_its_printed_day_time_and_offset() -> None:
    stamp = parse_timestamp("2022-05-23T23:30:00.1234567+02:00")
    assert stamp.date() == dt.date(2022, 5, 23)
    assert stamp.utcoffset() == dt.timedelta(hours=2)
    assert parse_timestamp("2022-05-23 17:00").tzinfo is None


@pytest.mark.parametrize("text", ["2022-05-23", "2022-13-23T17:00:00", "23-05-2022T17:00", "2022-05-23T25:00:00", ""])
def test_other_texts_are_no_timestamp(text: str) -> None:
    with pytest.raises(ValueFormatError):
        parse_timestamp(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kl. 08.30", "08:30"),
        ("Kl. 15:00", "15:00"),
        ("klokken 15", "15:00"),
        ("kl.: 20.35", "20:35"),
        ("kl.16.30", "16:30"),
        ("kl 9", "09:00"),
        ("KL. 9.15", "09:15"),
        ("16:30", "16:30"),
        ("08.30", "08:30"),
        ("16,30", "16:30"),
        ("24.00", "00:00"),
        ("07:30:00", "07:30"),
        ("2:00:00 PM", "14:00"),
        ("12:05 AM", "00:05"),
        ("12:05 PM", "12:05"),
        ("kl. 18.30.", "18:30"),
    ],
)
def test_each_printed_form_of_a_time_is_read(text: str, expected: str) -> None:
    assert normalize_time(text) == expected
    assert is_valid_time(text)


@pytest.mark.parametrize("text", ["", "15", "kl. 25.00", "kl. 12.60", "kl.", "8.5", "1.000", "kl. 8 og 9", "0" * 100])
def test_what_is_no_time_as_a_whole_is_refused(text: str) -> None:
    assert not is_valid_time(text)
    with pytest.raises(ValueFormatError):
        parse_time(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mødet sluttede kl. 18.30.", ["18:30"]),
        ("kl. 15-17", ["15:00", "17:00"]),
        ("kl. 8.30 - 10.00 i lokale 4", ["08:30", "10:00"]),
        ("Mødetidspunkt: 9:30-10:45", ["09:30", "10:45"]),
        ("fra kl. 16 til kl. 18.15", ["16:00", "18:15"]),
        ("kl. 16 til 18", ["16:00", "18:00"]),
        ("kl. 16 til 18 deltagere", ["16:00"]),
        ("16:30–18:00", ["16:30", "18:00"]),
        ("klokken 15, senere Kl. 15:30", ["15:00", "15:30"]),
        ("2014-12-02T16:00:00+01:00", ["16:00"]),
        ("9/4/2019 2:00:00 PM", ["14:00"]),
        ("den 3.12.2019 kl. 7", ["07:00"]),
    ],
)
def test_the_times_of_a_text_are_found_with_the_ends_of_ranges(text: str, expected: list[str]) -> None:
    found = list(find_times(text))
    assert [f"{m.value:%H:%M}" for m in found] == expected
    assert all(text[m.start : m.end].strip() == text[m.start : m.end] for m in found)


@pytest.mark.parametrize(
    "text", ["KL 15 anbefaler", "KL", "16.30", "stk. 4", "1:250", "kl. 12.03.2020", "Bilag 1:5", "kl. 16300"]
)
def test_other_words_and_numbers_are_no_times(text: str) -> None:
    assert find_time(text) is None


def test_a_text_known_to_tell_a_time_may_do_without_kl() -> None:
    assert [f"{m.value:%H:%M}" for m in find_times("16.30 - 18.15", bare=True)] == ["16:30", "18:15"]
    assert [f"{m.value:%H:%M}" for m in find_times("16-18", bare=True)] == ["16:00", "18:00"]
    assert find_time("lokale 16", bare=True) is None


def test_a_search_may_begin_behind_the_first_time() -> None:
    text = "kl. 15 og kl. 16"
    found = find_time(text, 6)
    assert found is not None
    assert text[found.start : found.end] == "kl. 16"


@given(TIMES)
def test_a_formatted_time_is_read_back(time: dt.time) -> None:
    assert parse_time(format_time(time)) == time
    assert normalize_time(format_time(time)) == f"{time:%H:%M}"
