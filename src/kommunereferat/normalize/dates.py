"""Dates in Danish text (datoer): found by anchored patterns, day before month, given as `datetime.date`.

Known forms, weekdays and months in any case and abbreviated: "Tirsdag den 02. december 2014", "d. 2. nov. 2018",
"08-01-2020", "6.1.2015", "4/3-2019", "15-maj-2002", "5 maj, 2022", "Torsdag, Oktober 3, 2019", "25.09.17", and ISO
8601. The month never stands first among numbers, but where "AM" or "PM" after the clock shows that American software
wrote them ("9/4/2019 2:00:00 PM"). Times of day are in `times`, and can be had from here too.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

import attrs

from kommunereferat.exceptions import ValueFormatError

from .times import TimeMatch, find_time, find_times, format_time, is_valid_time, normalize_time, parse_time

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "DateMatch",
    "PartialDate",
    "TimeMatch",
    "find_date",
    "find_dates",
    "find_time",
    "find_times",
    "format_date",
    "format_time",
    "is_valid_date",
    "is_valid_time",
    "normalize_date",
    "normalize_time",
    "parse_date",
    "parse_partial_date",
    "parse_time",
    "parse_timestamp",
]

_KIND: Final = "date"
_HINT: Final = "write '2. december 2014', '02-12-2014' or '2014-12-02'"
_MONTHS: Final = (
    ("januar", "jan"),
    ("februar", "febr", "feb"),
    ("marts", "mar"),
    ("april", "apr"),
    ("maj",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "okt"),
    ("november", "nov"),
    ("december", "dec"),
)
_WEEKDAYS: Final = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_MONTH_NUMBERS: Final = {names[0][:3]: number for number, names in enumerate(_MONTHS, 1)}
_WEEKDAY_NUMBERS: Final = {name[:2]: number for number, name in enumerate(_WEEKDAYS)}


def _any_case(words: str) -> str:
    """Return a pattern for `words` in any case; `re.IGNORECASE` would take letters of other scripts for Danish ones."""
    return re.sub("[a-zæøå]", lambda m: f"[{m.group()}{m.group().upper()}]", words)


_B = "[ \t\xa0\u2009\u202f]"
_YEAR = "(?:1[5-9]|2[01])[0-9]{2}"
_MONTH = f"(?:{_any_case('|'.join(name for names in _MONTHS for name in names))})(?![A-Za-zÆØÅæøå])"
_FULL_WEEKDAY = _any_case("|".join(_WEEKDAYS))
_SHORT_WEEKDAY = _any_case(r"(?:man|tirs?|ons|tors?|fre|lør|søn)\.")

_MONTH_SIGN = f"(?:{_any_case('ja|fe|ma|ap|ju|au|se|ok|no|de')})"

#: A quick look for what may be a date: nearly every line is done with after it.
_SIGN: Final = re.compile(
    rf"[0-9](?:[0-9]{{3}}[-./][0-3]"
    rf"|[0-9]?(?:[-./]{_B}?[0-9]|\.?(?:-|{_B}{{0,3}}){_MONTH_SIGN}|[.,]{{0,2}}{_B}{{1,2}}[12][0-9]{{3}}))"
)
#: A year of two digits after a month's name counts only where nothing else can be meant.
_SHORT_YEAR = rf"(?<=[-/'’])[0-9]{{2}}|[0-9]{{2}}(?={_B}{{0,3}}(?:\Z|[,;)\r\n]|[Kk]l))"
_DATE: Final = re.compile(
    rf"""(?<![0-9A-ZÆØÅ])(?<![0-9][.,/:])(?:
    (?<![0-9]-)(?P<iso_year>{_YEAR})(?P<iso>[-./])(?P<iso_month>[0-3][0-9])(?P=iso)(?P<iso_day>[0-3][0-9])
    |(?P<day>[0-9]{{1,2}})(?:
        \.?(?:-|{_B}{{0,3}})(?P<name>{_MONTH})\.?,?(?:[-/]|{_B}{{0,3}})
            (?:(?P<year>{_YEAR})|['’]?(?P<yy>{_SHORT_YEAR}))
        |[.,]{{0,2}}{_B}{{1,2}}(?P<last_year>{_YEAR})
    )
    |(?P<n_day>[0-3]?[0-9])
        (?:(?P<sep>\.|-(?<![0-9]-[0-9]-)(?<![0-9]-[0-9]{{2}}-)){_B}?(?P<n_month>[0-3]?[0-9])(?P=sep){_B}?|/(?P<s_month>[0-3]?[0-9])(?:[-/.]|{_B}(?={_YEAR})))
        (?:(?P<n_year>{_YEAR})|(?P<n_yy>[0-9]{{2}})(?![./:,][0-9]|-[0-9]{{1,9}}(?![0-9.])|{_B}?[-.]?[A-ZÆØÅ][0-9]{{2}}))
    )(?![0-9])""",
    re.VERBOSE,
)
#: What makes three short numbers something else than a date.
_LABEL_BEFORE: Final = re.compile(rf"(?:[Nn]r|[Nn]ummer|KLE|[Ee]mne)\.?:?{_B}{{0,3}}\Z")
_AMERICAN: Final = re.compile(rf"{_B}{{1,3}}[0-9]{{1,2}}(?::[0-9]{{2}}){{1,2}}{_B}?[AP]M(?![^\W_])")
_MONTH_BEFORE: Final = re.compile(rf"(?<![^\W\d_])(?P<name>{_MONTH})\.?,?{_B}{{1,3}}\Z")
_WEEKDAY_BEFORE: Final = re.compile(
    rf"(?<![^\W\d_])(?P<weekday>{_FULL_WEEKDAY}|{_SHORT_WEEKDAY})[,.]?{_B}{{0,3}}(?:[Dd][Ee][Nn]|[Dd]\.?)?{_B}{{0,3}}\Z"
)
_BEFORE: Final = re.compile(rf"(?:[Dd][Ee][Nn]|[Dd]\.?)?{_B}{{0,3}}")
_CLOCK = r"[0-9]{1,2}(?:[.:][0-9]{2}){0,2}"
_AFTER: Final = re.compile(
    rf"[.,]?(?:(?:T|{_B}{{0,3}}-?{_B}{{0,3}}(?:[Kk][Ll](?:okken)?\.?:?{_B}{{0,3}})?){_CLOCK}"
    rf"(?:\.[0-9]{{1,9}})?(?:Z|[+-][0-9]{{2}}:?[0-9]{{2}})?(?:{_B}?[-–]{_B}?{_CLOCK})?(?:{_B}?[AP]M)?\.?)?"
)
_PARTIAL: Final = re.compile(
    rf"(?:(?P<name>{_MONTH})\.?,?{_B}{{1,3}}|(?P<month>[01]?[0-9])[-/.])?(?P<year>{_YEAR})"
    rf"|(?P<iso_year>{_YEAR})-(?P<iso_month>[01][0-9])"
)
_STAMP: Final = re.compile(
    rf"{_YEAR}-[0-9]{{2}}-[0-9]{{2}}[T ][0-9]{{2}}:[0-9]{{2}}(?::[0-9]{{2}}(?:\.[0-9]{{1,9}})?)?"
    r"(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
)


@attrs.frozen(order=True)
class PartialDate:
    """A year, or a month of a year, without a day (ufuldstændig dato); never padded to a date.

    >>> str(PartialDate(2021, 3)), str(PartialDate(2021))
    ('2021-03', '2021')
    """

    year: int
    month: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([attrs.validators.ge(1), attrs.validators.le(12)])
    )

    def __str__(self) -> str:
        return f"{self.year:04}" if self.month is None else f"{self.year:04}-{self.month:02}"


class DateMatch(NamedTuple):
    """A date and where it stands (fundet dato): `text[start:end]`, a printed weekday included.

    `weekday` is that word as printed. `problem` is "invalid" for a date that no calendar has, with `value` None, and
    "weekday" where the weekday does not fit.
    """

    value: dt.date | None
    start: int
    end: int
    weekday: str | None
    problem: Literal["invalid", "weekday"] | None


def find_date(text: str, pos: int = 0) -> DateMatch | None:
    """Return the first date in `text` from `pos` on, or None (find dato).

    >>> find_date("Møde tirsdag den 2. december 2014 kl. 16")
    DateMatch(value=datetime.date(2014, 12, 2), start=5, end=33, weekday='tirsdag', problem=None)
    >>> find_date("Frist: 31. februar 2020").problem
    'invalid'
    >>> find_date("onsdag den 2. december 2014").problem
    'weekday'
    """
    return _found_once(text, pos) if len(text) <= _SHORT else _found(text, pos)


def _found(text: str, pos: int) -> DateMatch | None:
    at = pos
    while sign := _SIGN.search(text, at):
        m = _DATE.match(text, sign.start())
        if m and (found := _read(text, m, pos)):
            return found
        at = sign.start() + 1
    return None


#: The day of a meeting stands above each of its decisions; what is longer does not come again.
_SHORT: Final = 80
_found_once: Final = functools.lru_cache(maxsize=1024)(_found)


def find_dates(text: str) -> Iterator[DateMatch]:
    """Yield the dates in `text` in order, invalid ones included (find datoer).

    >>> [str(m.value) for m in find_dates("fra 1/2-2019 til 2020-02-01")]
    ['2019-02-01', '2020-02-01']
    """
    pos = 0
    while m := find_date(text, pos):
        yield m
        pos = m.end


def _read(text: str, m: re.Match[str], floor: int) -> DateMatch | None:
    """Make a `DateMatch` of what `_DATE` matched; None where it is no date after all."""
    start, end = m.span()
    if m["iso"]:
        year, month, day = int(m["iso_year"]), int(m["iso_month"]), int(m["iso_day"])
    elif m["name"]:
        year, month, day = int(m["year"] or _full_year(m["yy"])), _month_number(m["name"]), int(m["day"])
    elif m["last_year"]:
        before = _MONTH_BEFORE.search(text, max(floor, start - 15), start)
        if before is None:
            return None
        start, year, month, day = before.start(), int(m["last_year"]), _month_number(before["name"]), int(m["day"])
    else:
        year, month, day = int(m["n_year"] or _full_year(m["n_yy"])), int(m["n_month"] or m["s_month"]), int(m["n_day"])
        if m["s_month"] and _AMERICAN.match(text, end):
            month, day = day, month
    try:
        value = dt.date(year, month, day)
    except ValueError:
        value = None
    if m["n_yy"] and (
        value is None or (m["sep"] and end - start < 8) or _LABEL_BEFORE.search(text, max(floor, start - 12), start)
    ):
        return None  # three short numbers: a section, a range, or a KLE number
    weekday = _WEEKDAY_BEFORE.search(text, max(floor, start - 24), start)
    if weekday is None:
        return DateMatch(value, start, end, None, None if value else "invalid")
    problem: Literal["invalid", "weekday"] | None = None if value else "invalid"
    if value and _WEEKDAY_NUMBERS[weekday["weekday"][:2].lower()] != value.weekday():
        problem = "weekday"
    return DateMatch(value, weekday.start(), end, weekday["weekday"], problem)


def _month_number(name: str) -> int:
    return _MONTH_NUMBERS[name[:3].lower()]


def _full_year(two_digits: str) -> int:
    """Return the year of two digits: 00-69 are in this century, the rest in the last."""
    year = int(two_digits)
    return year + (2000 if year < 70 else 1900)


def parse_date(text: str) -> dt.date:
    """Read a text that is a date as a whole (dato); a weekday and "den" may stand before it, a time of day after it.

    Raises `ValueFormatError`, also where a printed weekday does not fit. The day is the printed one, whatever offset
    from UTC is given.

    >>> parse_date("Tirsdag den 02. december 2014")
    datetime.date(2014, 12, 2)
    >>> parse_date("03.12.2019 kl. 13:00")
    datetime.date(2019, 12, 3)
    """
    line = text.strip()
    found = find_date(line) if len(line) <= 100 else None
    if found is None or not _BEFORE.fullmatch(line, 0, found.start) or not _AFTER.fullmatch(line, found.end):
        raise ValueFormatError(text, _KIND, _HINT)
    if found.value is None:
        raise ValueFormatError(text, _KIND, "no calendar has this day")
    if found.problem:
        raise ValueFormatError(text, _KIND, f"the weekday of that day is {_WEEKDAYS[found.value.weekday()]}")
    return found.value


def is_valid_date(text: object) -> bool:
    """Tell whether `parse_date` can read it; never raises.

    >>> is_valid_date("31. februar 2020"), is_valid_date("marts 2021")
    (False, False)
    """
    try:
        return isinstance(text, str) and bool(parse_date(text))
    except ValueFormatError:
        return False


def normalize_date(text: str) -> str:
    """Return the date in ISO 8601 (normaliseret dato). Raises `ValueFormatError`.

    >>> normalize_date("d. 2. nov. 2018")
    '2018-11-02'
    """
    return parse_date(text).isoformat()


def format_date(value: dt.date) -> str:
    """Return the date as Danish minutes print it.

    >>> format_date(dt.date(2014, 12, 2))
    'tirsdag den 2. december 2014'
    """
    return f"{_WEEKDAYS[value.weekday()]} den {value.day}. {_MONTHS[value.month - 1][0]} {value.year}"


def parse_partial_date(text: str) -> PartialDate:
    """Read a month of a year, or a year (ufuldstændig dato). Raises `ValueFormatError`, also for a whole date.

    >>> parse_partial_date("marts 2021")
    PartialDate(year=2021, month=3)
    >>> str(parse_partial_date("2021"))
    '2021'
    """
    m = _PARTIAL.fullmatch(text.strip()[:40])
    if m:
        month = _month_number(m["name"]) if m["name"] else int(m["month"] or m["iso_month"] or 0)
        if month <= 12 and (month or not (m["month"] or m["iso_month"])):
            return PartialDate(int(m["year"] or m["iso_year"]), month or None)
    raise ValueFormatError(text, "month or year", "write 'marts 2021', '2021-03' or '2021'")


def parse_timestamp(text: str) -> dt.datetime:
    """Read an ISO 8601 date with time, as platforms' JSON has it (tidsstempel). Raises `ValueFormatError`.

    The value carries the printed offset from UTC, if any; its `date()` and `time()` are as printed.

    >>> parse_timestamp("2022-05-23T17:00:00+02:00").time()
    datetime.time(17, 0)
    """
    stamp = text.strip()
    if len(stamp) <= 40 and _STAMP.fullmatch(stamp):
        from dateutil.parser import isoparse

        try:
            return isoparse(stamp)
        except ValueError:
            pass
    raise ValueFormatError(text, "ISO 8601 timestamp", "write '2022-05-23T17:00:00+02:00'")
