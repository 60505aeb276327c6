"""Times of day in Danish text (klokkeslæt): found by anchored patterns, given as `datetime.time` without a zone."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from kommunereferat.exceptions import ValueFormatError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["TimeMatch", "find_time", "find_times", "format_time", "is_valid_time", "normalize_time", "parse_time"]

_KIND: Final = "time of day"
_HINT: Final = "write 'kl. 08.30', '8:30' or 'kl. 15'"

_B = "[ \t\xa0\u2009\u202f]"
_HOUR = "(?:[01]?[0-9]|2[0-4])"
_MINUTES = "(?:[.:,](?P<{0}>[0-5][0-9])(?::[0-5][0-9])?)"
#: "2:00:00 PM", as American software writes it.
_HALF = rf"{_B}?(?P<half>[AP])M(?![^\W_])"
#: What may not follow: more digits, or a point and digits as in a date.
_NO_MORE = r"(?![0-9]|[.:,][0-9])"
#: "KL" in capitals is also a name, so it needs a point or a colon to mean the clock.
_CLOCK = rf"(?:[Kk]l(?:okken)?\.?|KL(?:OKKEN)?(?=[.:])\.?):?{_B}{{0,3}}"

#: What may be a time; that it begins with a set of characters makes the search quick.
_SIGN: Final = re.compile(r"[0-9Kk](?:(?<=[0-9]):[0-5]|(?<=[Kk])[Ll])")
_TIME: Final = re.compile(
    rf"(?<![^\W\d_]){_CLOCK}(?P<hour>{_HOUR}){_MINUTES.format('minute')}?{_NO_MORE}"
    rf"|(?<![0-9:.,+])(?P<hour2>{_HOUR}):(?P<minute2>[0-5][0-9])(?::[0-5][0-9])?{_NO_MORE}(?:{_HALF})?"
)
#: For text that is known to be a time: "16.30" and "16-18" alone.
_BARE_SIGN: Final = re.compile(r"[0-9Kk](?:(?<=[0-9])(?:[.:][0-5]|-[0-9])|(?<=[Kk])[Ll])")
_BARE: Final = re.compile(
    _TIME.pattern
    + rf"|(?<![0-9:.,+])(?P<hour3>{_HOUR})(?:\.(?P<minute3>[0-5][0-9])|(?=-{_HOUR}(?![0-9.:-])))(?![0-9]|\.[0-9])"
)
#: The end of a range, right after a time.
_UNTIL: Final = re.compile(
    rf"(?:{_B}?[-–—]{_B}?|{_B}(?:til|og){_B})(?:{_CLOCK})?(?P<hour>{_HOUR}){_MINUTES.format('minute')}{_NO_MORE}"
    rf"|(?:[-–—]|{_B}til{_B})(?:{_CLOCK})?(?P<hour2>{_HOUR})(?P<minute2>){_NO_MORE}(?![-–]|{_B}?[^\W\d_])"
)
_WHOLE: Final = re.compile(
    rf"(?:(?:{_CLOCK})?(?P<hour>{_HOUR}){_MINUTES.format('minute')}(?:{_HALF})?|{_CLOCK}(?P<hour2>{_HOUR})(?P<minute2>))\.?"
)


class TimeMatch(NamedTuple):
    """A time of day and where it stands (fundet klokkeslæt): `text[start:end]`, a "kl." before it included."""

    value: dt.time
    start: int
    end: int


def find_time(text: str, pos: int = 0, *, bare: bool = False) -> TimeMatch | None:
    """Return the first time of day in `text` from `pos` on, or None (find klokkeslæt).

    Found are times after "kl." or "klokken" and those with a colon. With `bare`, for text that is known to tell a time,
    also "16.30" and "16-18".

    >>> find_time("Mødet begyndte kl. 08.30.").value
    datetime.time(8, 30)
    >>> find_time("16.30 - 18.00") is None, find_time("16.30 - 18.00", bare=True).value
    (True, datetime.time(16, 30))
    """
    sign, pattern = (_BARE_SIGN, _BARE) if bare else (_SIGN, _TIME)
    hit = sign.search(text, pos)
    if hit is None:
        return None
    # A sign may be a digit into its number, or two where the hour is of two digits.
    m = pattern.search(text, max(pos, hit.start() - 1))
    return TimeMatch(_time(m), *m.span()) if m else None


def find_times(text: str, pos: int = 0, *, bare: bool = False) -> Iterator[TimeMatch]:
    """Yield the times of day in `text` in order, the end of a range such as "kl. 15-17" included.

    >>> [f"{m.value:%H:%M}" for m in find_times("kl. 15-17, igen 18:00 til 19.30")]
    ['15:00', '17:00', '18:00', '19:30']
    """
    while m := find_time(text, pos, bare=bare):
        yield m
        pos = m.end
        if until := _UNTIL.match(text, pos):
            yield TimeMatch(_time(until), _hour_start(until), until.end())
            pos = until.end()


def _hour_start(m: re.Match[str]) -> int:
    return max(m.start("hour"), m.start("hour2"))


def _time(m: re.Match[str]) -> dt.time:
    groups = m.groupdict()
    hour = groups["hour"] or groups["hour2"] or groups["hour3"]
    minute = groups["minute"] or groups["minute2"] or groups.get("minute3") or "0"
    half = groups.get("half")
    if half and 1 <= int(hour) <= 12:
        return dt.time(int(hour) % 12 + (12 if half == "P" else 0), int(minute))
    return dt.time(int(hour) % 24, int(minute))


def parse_time(text: str) -> dt.time:
    """Read a text that is a time of day as a whole (klokkeslæt); seconds are left out, 24.00 is midnight.

    Raises `ValueFormatError`.

    >>> parse_time("kl. 8.05"), parse_time("15:00"), parse_time("klokken 9")
    (datetime.time(8, 5), datetime.time(15, 0), datetime.time(9, 0))
    """
    m = _WHOLE.fullmatch(text.strip()[:40])
    if m is None:
        raise ValueFormatError(text, _KIND, _HINT)
    return _time(m)


def is_valid_time(text: object) -> bool:
    """Tell whether `parse_time` can read it; never raises.

    >>> is_valid_time("kl. 25.00")
    False
    """
    return isinstance(text, str) and _WHOLE.fullmatch(text.strip()[:40]) is not None


def normalize_time(text: str) -> str:
    """Return the time as "HH:MM" (normaliseret klokkeslæt). Raises `ValueFormatError`.

    >>> normalize_time("Kl. 8.30")
    '08:30'
    """
    return f"{parse_time(text):%H:%M}"


def format_time(value: dt.time) -> str:
    """Return the time as Danish minutes print it.

    >>> format_time(dt.time(8, 30))
    'kl. 08.30'
    """
    return f"kl. {value:%H.%M}"
