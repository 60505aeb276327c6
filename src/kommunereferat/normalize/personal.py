"""Personal numbers in a text (CPR-numre): found, so that they can be masked; never read as anything else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["find_personal_numbers", "mask_personal_numbers"]

#: A number stands where six digits do; looking for these where all digits are alike is many times as fast.
_DIGIT_SHAPE: Final = b"0"
_DIGITS_ALIKE: Final = bytes.maketrans(b"0123456789", 10 * _DIGIT_SHAPE)
_SIX_DIGITS: Final = 6 * _DIGIT_SHAPE
_NUMBER: Final = re.compile(
    r"[0-3][0-9][01][0-9]{3}(?<![0-9A-Za-zÆØÅæøå][0-9]{6})(?<![0-9][-./,][0-9]{6})"
    r"(?:[ \xa0]?[-–][ \xa0]?|[ \xa0])?[0-9]{4}(?![0-9A-Za-zÆØÅæøå])(?![-./,][0-9])"
)
_DAYS: Final = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DIGIT: Final = re.compile("[0-9]")


def is_birthday(day: int, month: int, year: int) -> bool:
    """Tell whether a day, a month and a year of two digits make a date in some century (mulig fødselsdag)."""
    if not (1 <= month <= 12 and 1 <= day <= _DAYS[month]):
        return False
    # Every year that is divisible by four was a leap year in one of the centuries; 00 was in 2000.
    return not (month == 2 and day == 29) or year % 4 == 0


def find_personal_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield the range of each number that may be somebody's personal number (find CPR-numre).

    Known forms: "ddmmyy-nnnn", "ddmmyy - nnnn", "ddmmyy nnnn" and "ddmmyynnnn"; the first six digits must make a date,
    and the whole must not be part of a longer number. The check digit is not looked at: since 2007 there are numbers
    without one.

    >>> list(find_personal_numbers("nr. 010190-1234, sag 991390-1234"))
    [(4, 15)]
    """
    shape = text.encode("latin-1", "replace").translate(_DIGITS_ALIKE)
    at = shape.find(_SIX_DIGITS)
    while at >= 0:
        m = _NUMBER.match(text, at)
        if m and is_birthday(int(text[at : at + 2]), int(text[at + 2 : at + 4]), int(text[at + 4 : at + 6])):
            yield m.span()
        while shape[at : at + 1] == _DIGIT_SHAPE:
            at += 1
        at = shape.find(_SIX_DIGITS, at)


def mask_personal_numbers(text: str) -> str:
    """Return the text with every digit of such numbers made "#" (maskering); its length stays, and so do places in it.

    >>> mask_personal_numbers("Anne Holm, 010190-1234")
    'Anne Holm, ######-####'
    """
    pieces: list[str] = []
    done = 0
    for start, end in find_personal_numbers(text):
        pieces += text[done:start], _DIGIT.sub("#", text[start:end])
        done = end
    return "".join([*pieces, text[done:]]) if pieces else text
