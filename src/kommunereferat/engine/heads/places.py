"""Where a meeting is held, from what is printed as its place (mødested)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ...normalize.times import TimeMatch

_LEADING: Final = re.compile(r"[\s,.:;\-–•]*(?:(?:i|på|ved)\s+)?")
#: A remark that is none of the place: extraordinary meetings, the public part's start.
_REMARK: Final = re.compile(
    r"\A(?:ekstraordinært møde)\s*[-–,.:]\s*|\s+[-–]\s+(?:det åbne møde|afbud fra|aftentelefon).*\Z", re.IGNORECASE
)
_CLOCK: Final = re.compile(r"\bkl\b", re.IGNORECASE)
_ABBREVIATED: Final = re.compile(r"\b\w\.\Z")


def find_place(text: str, time: TimeMatch | None) -> tuple[int, int] | None:
    """Return where in a text the place stands, without the time and what leads to it; None where nothing is left.

    >>> find_place("i Pakhus 4 - det åbne møde kl. 17", None)
    (2, 10)
    """
    start, end = 0, len(text)
    if time is not None and _CLOCK.search(text[max(0, time.start - 1) : time.end]):
        start, end = (0, time.start) if text[: time.start].strip(" ,") else (time.end, end)
    plain = _REMARK.sub("", text[start:end])
    if leading := _LEADING.match(plain):
        plain = plain[leading.end() :].strip(" ,;")
    if plain.count(".") == 1 and not _ABBREVIATED.search(plain):
        plain = plain.rstrip(".")
    if not plain:
        return None
    start = text.index(plain, start)
    return start, start + len(plain)
