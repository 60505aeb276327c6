"""The 98 Danish municipalities (kommuner): names, aliases, codes, domains.

Codes are those of the official list, four digits as text ("0250"); the table is `data/kommuner.csv`.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from kommunereferat.exceptions import UnknownMunicipalityError

from ._tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = [
    "Municipality",
    "all_municipalities",
    "format_municipality",
    "is_valid_municipality",
    "municipalities",
    "normalize_municipality",
    "parse_municipality",
]


@attrs.frozen
class Municipality:
    """A municipality (kommune): its four-digit code as text, and its name without "Kommune".

    >>> str(Municipality("0250", "Frederikssund"))
    'Frederikssund'
    """

    code: str = attrs.field(validator=attrs.validators.matches_re(r"[0-9]{4}"))
    name: str

    def __str__(self) -> str:
        return self.name


class Tables(NamedTuple):
    """The look-up tables: by code, by domain, by every spelling of a name, and the official name by code."""

    by_code: Mapping[str, Municipality]
    by_domain: Mapping[str, Municipality]
    by_name: Mapping[str, Municipality]
    official: Mapping[str, str]


_ASCII_TWO: Final = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_ASCII_ONE: Final = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


@functools.cache
def tables() -> Tables:
    """Return the look-up tables, read once (opslagstabeller)."""
    by_code: dict[str, Municipality] = {}
    by_domain: dict[str, Municipality] = {}
    by_name: dict[str, Municipality] = {}
    official: dict[str, str] = {}
    rows = read_table("kommuner")
    for row in rows:
        one = Municipality(row["code"], row["name"])
        by_code[one.code] = one
        official[one.code] = row["official_name"]
        by_domain[row["domain"].removesuffix(".dk")] = one
    for row in rows:
        one = by_code[row["code"]]
        short = row["official_name"].rsplit(" ", 1)[0]
        for name in (one.name, short, *filter(None, row["aliases"].split("|"))):
            for spelling in _spellings(name):
                by_name.setdefault(spelling, one)
        for label in {_ascii(one.name, two) for two in (_ASCII_TWO, _ASCII_ONE)}:
            by_domain.setdefault(label, one)
            by_domain.setdefault(label + "kommune", one)
    return Tables(by_code, by_domain, by_name, official)


def _spellings(name: str) -> Iterator[str]:
    """Yield the name and its genitive in lower case, with Danish letters, in ASCII, and with blanks for hyphens."""
    for form in (name, name if name.endswith("s") else name + "s"):
        lower = form.lower()
        for spelling in (lower, _ascii(form, _ASCII_TWO), _ascii(form, _ASCII_ONE)):
            yield spelling
            yield spelling.replace("-", " ")


def _ascii(name: str, letters: dict[int, str]) -> str:
    return name.lower().translate(letters)


def municipalities() -> tuple[Municipality, ...]:
    """Return all 98 municipalities, in order of their codes (alle kommuner).

    >>> len(municipalities())
    98
    """
    return tuple(tables().by_code.values())


#: The same under the name it has in the package, where `municipalities` is this module.
all_municipalities: Final = municipalities

_SUFFIX: Final = re.compile(r"(?:,? *(?:regions)?kommune(?:s|n)?)\Z")
_HOST: Final = re.compile(r"(?:https?://)?(?:[a-z0-9-]{1,63}\.){0,4}([a-z0-9-]{1,63})\.dk(?:/.*)?")


def _look_up(text: str) -> Municipality | None:
    key = " ".join(unicodedata.normalize("NFC", text[:120]).lower().split()).strip(" .,:;")
    known = tables()
    if key.isascii() and key.isdigit():
        return known.by_code.get(key.zfill(4))
    if host := _HOST.fullmatch(key):
        return known.by_domain.get(host[1])
    bare = _SUFFIX.sub("", key)
    return known.by_name.get(bare) or known.by_name.get(bare.replace("-", " ")) or known.by_domain.get(bare)


def parse_municipality(text: str) -> Municipality:
    """Return the municipality that a name, an alias, a code or a domain means (kommune).

    Raises `UnknownMunicipalityError`, with the nearest name as a suggestion.

    >>> parse_municipality("Københavns Kommune").code
    '0101'
    >>> parse_municipality("ishoej") == parse_municipality("183") == parse_municipality("www.ishoj.dk")
    True
    """
    if not isinstance(text, str):
        raise TypeError(f"a municipality is given as text, such as 'Ishøj' or '0183', not {type(text).__name__}")
    if found := _look_up(text):
        return found
    import difflib

    key = _SUFFIX.sub("", text[:120].strip().lower())
    near = difflib.get_close_matches(key, tables().by_name, n=1, cutoff=0.6)
    suggestion = (
        f"did you mean {tables().by_name[near[0]].name!r}?"
        if near
        else "give a name such as 'Ishøj', or a code such as '0183'"
    )
    raise UnknownMunicipalityError(f"no municipality is called {text[:120]!r}: {suggestion}", name=text[:120])


def is_valid_municipality(text: object) -> bool:
    """Tell whether `parse_municipality` can read it; never raises.

    >>> is_valid_municipality("Andeby")
    False
    """
    return isinstance(text, str) and _look_up(text) is not None


def normalize_municipality(text: str) -> str:
    """Return the municipality's name without "Kommune". Raises `UnknownMunicipalityError`.

    >>> normalize_municipality("Århus Kommune")
    'Aarhus'
    """
    return parse_municipality(text).name


def format_municipality(municipality: Municipality) -> str:
    """Return the official name.

    >>> format_municipality(parse_municipality("0400"))
    'Bornholms Regionskommune'
    """
    return tables().official.get(municipality.code, f"{municipality.name} Kommune")
