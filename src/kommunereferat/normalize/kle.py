"""KLE numbers, by which municipalities sort their cases (KL Emnesystematik).

A number has a main group ("00"), a group ("00.22"), a subject ("00.22.04"), and apart from them a facet ("G01") that
says what is done with the subject. KLE changes several times a year, so a number that is in no table is still a number.
See https://www.kle-online.dk.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from kommunereferat.exceptions import ValueFormatError

from ._tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["KleMatch", "KleNumber", "find_kle_numbers", "format_kle", "is_valid_kle", "normalize_kle", "parse_kle"]

_KIND: Final = "KLE number"
_HINT: Final = "write '00.22.04' or '00.22.04 G01'"
_LABEL = r"KLE(?:[- ]?(?:nr|nummer|emne))?\.?:?\s{0,3}"
_FACET = r"(?P<facet>[A-ZÆØÅ][0-9]{2})"
_WHOLE: Final = re.compile(
    rf"(?:{_LABEL})?(?P<main>[0-9]{{2}})(?:\.(?P<group>[0-9]{{2}})(?:\.(?P<subject>[0-9]{{2}})"
    rf"(?:(?:\s{{0,2}}[-.+]\s{{0,2}}|\s{{1,2}}){_FACET})?)?)?"
)
#: Where journal numbers are KLE numbers, a subject may stand alone after "J.nr.".
_ANY_LABEL = rf"{_LABEL}|(?:[Jj]\. ?[Nn]r|[Jj]ournal ?(?:nr|nummer)|[Ee]mne(?:nr|nummer)?)\.?:?\s{{0,3}}"
_FIND: Final = re.compile(
    rf"(?P<label>{_ANY_LABEL})?(?<![0-9A-Za-z])(?<![0-9][.,/-])"
    rf"(?P<number>[0-9]{{2}}\.[0-9]{{2}}\.[0-9]{{2}}(?:(?:[ \xa0]?[-.+][ \xa0]?|[ \xa0]){_FACET}(?![0-9-]|[.][0-9]))?)"
    r"(?![0-9]|[-.,/][0-9A-ZÆØÅ])"
)
#: Three pairs of digits; that it begins with a set of characters makes the search quick.
_SIGN: Final = re.compile(r"[0-9]\.[0-9]{2}\.[0-9]")


@attrs.frozen(kw_only=True)
class KleNumber:
    """A KLE number as printed, with its parts (KLE-nummer). Equal numbers have the same text.

    `title` is that of the main group, `facet_title` that of the facet; None for those that the tables of 2023 do not
    have.
    """

    text: str
    main_group: str = attrs.field(eq=False)
    group: str | None = attrs.field(default=None, eq=False)
    subject: str | None = attrs.field(default=None, eq=False)
    facet: str | None = attrs.field(default=None, eq=False)
    title: str | None = attrs.field(default=None, eq=False, repr=False)
    facet_title: str | None = attrs.field(default=None, eq=False, repr=False)

    def __str__(self) -> str:
        return self.text


class KleMatch(NamedTuple):
    """A KLE number and where it stands (fundet KLE-nummer): `text[start:end]`."""

    value: KleNumber
    start: int
    end: int


@functools.cache
def _main_groups() -> Mapping[str, str]:
    return {row["nr"]: row["title"] for row in read_table("kle_hovedgrupper")}


@functools.cache
def _facets() -> Mapping[str, str]:
    return {row["facet"]: row["title"] for row in read_table("kle_facetter")}


def parse_kle(text: str) -> KleNumber:
    """Read a text that is a KLE number as a whole (KLE-nummer), with or without a label. Raises `ValueFormatError`.

    >>> number = parse_kle("00.22.04.G01")
    >>> number.subject, number.facet, number.title, number.facet_title
    ('00.22.04', 'G01', 'Kommunens styrelse', 'Generelle sager')
    """
    line = text.strip()
    m = _WHOLE.fullmatch(line) if len(line) <= 60 else None
    if m is None:
        raise ValueFormatError(text, _KIND, _HINT)
    main, group, subject, facet = m["main"], m["group"], m["subject"], m["facet"]
    return KleNumber(
        text=line[m.start("main") :],
        main_group=main,
        group=f"{main}.{group}" if group else None,
        subject=f"{main}.{group}.{subject}" if subject else None,
        facet=facet,
        title=_main_groups().get(main),
        facet_title=_facets().get(facet) if facet else None,
    )


def find_kle_numbers(text: str) -> Iterator[KleMatch]:
    """Yield the KLE numbers in a text in order: those with a facet, and those after "KLE" or "J.nr." (find KLE-numre).

    A subject alone ("01.02.05") may as well be a date, and a number within a case number is part of that.

    >>> [str(m.value) for m in find_kle_numbers("KLE: 15.20.00. Sag 00.22.04-G01-8-18, emne 54.00.00 G00")]
    ['15.20.00', '54.00.00 G00']
    """
    if _SIGN.search(text) is None:
        return
    for m in _FIND.finditer(text):
        if m["label"] or m["facet"]:
            yield KleMatch(parse_kle(m["number"]), *m.span("number"))


def is_valid_kle(text: object) -> bool:
    """Tell whether `parse_kle` can read it; never raises.

    >>> is_valid_kle("99.99.99"), is_valid_kle("1.2.3")
    (True, False)
    """
    try:
        return isinstance(text, str) and bool(parse_kle(text))
    except ValueFormatError:
        return False


def normalize_kle(text: str) -> str:
    """Return the number with a blank before the facet. Raises `ValueFormatError`.

    >>> normalize_kle("00.22.04-G01")
    '00.22.04 G01'
    """
    return format_kle(parse_kle(text))


def format_kle(number: KleNumber) -> str:
    """Return the number as KLE itself writes it.

    >>> format_kle(parse_kle("15.20.24 + P35"))
    '15.20.24 P35'
    """
    base = number.subject or number.group or number.main_group
    return f"{base} {number.facet}" if number.facet else base
