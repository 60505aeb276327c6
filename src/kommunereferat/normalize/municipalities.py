"""The 98 Danish municipalities (kommuner): names, aliases, codes, and where a text mentions them.

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
    "MunicipalityMention",
    "all_municipalities",
    "find_municipalities",
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


class MunicipalityMention(NamedTuple):
    """A municipality that a text mentions (omtalt kommune): how often, and where first (`text[start:end]`)."""

    municipality: Municipality
    mentions: int
    start: int
    end: int


class _Tables(NamedTuple):
    """The look-up tables: by code, by domain, by every spelling of a name, and the official name by code."""

    by_code: Mapping[str, Municipality]
    by_domain: Mapping[str, Municipality]
    by_name: Mapping[str, Municipality]
    official: Mapping[str, str]


_ASCII_TWO: Final = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_ASCII_ONE: Final = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


@functools.cache
def _tables() -> _Tables:
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
    return _Tables(by_code, by_domain, by_name, official)


def _spellings(name: str) -> Iterator[str]:
    """Yield the name and its genitive in lower case, with Danish letters, in ASCII, and with blanks for hyphens."""
    for form in (name, name if name.endswith("s") else name + "s"):
        lower = form.lower()
        for spelling in (lower, lower.translate(_ASCII_TWO), lower.translate(_ASCII_ONE)):
            yield spelling
            yield spelling.replace("-", " ")


def municipalities() -> tuple[Municipality, ...]:
    """Return all 98 municipalities, in order of their codes (alle kommuner).

    >>> len(municipalities())
    98
    """
    return tuple(_tables().by_code.values())


#: The same under the name it has in the package, where `municipalities` is this module.
all_municipalities: Final = municipalities

_SUFFIX: Final = re.compile(r"(?:,? *(?:regions)?kommune(?:s|n)?)\Z")
_HOST: Final = re.compile(r"(?:https?://)?(?:[a-z0-9-]{1,63}\.){0,4}([a-z0-9-]{1,63})\.dk(?:/.*)?")


def _look_up(text: str) -> Municipality | None:
    key = " ".join(unicodedata.normalize("NFC", text[:120]).lower().split()).strip(" .,:;")
    tables = _tables()
    if key.isascii() and key.isdigit():
        return tables.by_code.get(key.zfill(4))
    if host := _HOST.fullmatch(key):
        return tables.by_domain.get(host[1])
    bare = _SUFFIX.sub("", key)
    return tables.by_name.get(bare) or tables.by_name.get(bare.replace("-", " ")) or tables.by_domain.get(bare)


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
    near = difflib.get_close_matches(key, _tables().by_name, n=1, cutoff=0.6)
    suggestion = (
        f"did you mean {_tables().by_name[near[0]].name!r}?"
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
    return _tables().official.get(municipality.code, f"{municipality.name} Kommune")


#: "Ishøj Kommune", "Ishøj Kommunes", "ISHØJ KOMMUNE": the name is read backwards from here.
_KOMMUNE: Final = (re.compile(r"ommunes?(?![^\W\d_])"), re.compile(r"OMMUNES?(?![^\W\d_])"))
_NAME_BEFORE: Final = re.compile(
    r"(?<![^\W_])(?:([^\W\d_]+)\s)?([^\W\d_]+(?:-[^\W\d_]+)?)\s(?:[Rr]egions|REGIONS)?[Kk]\Z"
)
#: "Aarhus Byråd", "Aarhus Byråds".
_COUNCIL: Final = re.compile(r"Byråds?(?![^\W\d_])")
_PLACE_BEFORE: Final = re.compile(r"(?<![^\W_])([^\W\d_]+(?:-[^\W\d_]+)?)\s\Z")
_DOMAIN: Final = re.compile(r"\.dk\b")
_LABEL_BEFORE: Final = re.compile(r"[a-z0-9-]{2,63}\Z")
_CODE: Final = re.compile(r"-(?:19|20)[0-9]{2}-[0-9]")
_CODE_BEFORE: Final = re.compile(r"(?<![0-9A-Za-z])[0-9]{3}\Z")
_PLACE: Final = re.compile(r"[A-ZÆØÅ][a-zæøå]+(?:-[A-ZÆØÅ][a-zæøå]+)?")


def find_municipalities(text: str, *, places: bool = False) -> tuple[MunicipalityMention, ...]:
    """Return the municipalities that a text mentions, the most often mentioned first (omtalte kommuner).

    Counted are "X Kommune", "X Byråd", domain names ("ishoj.dk"), and codes at the head of case numbers
    ("330-2018-3619"); with `places`, bare place names too, which is weak: "Vejen" is also a road.

    >>> text = "Ishøj Kommune, www.ishoj.dk. Også Greve Kommune."
    >>> [(str(m.municipality), m.mentions) for m in find_municipalities(text)]
    [('Ishøj', 2), ('Greve', 1)]
    """
    found: dict[Municipality, list[int]] = {}
    for one, start, end in _mentions(text, places=places):
        entry = found.setdefault(one, [0, start, end])
        entry[0] += 1
        if start < entry[1]:
            entry[1:] = [start, end]
    mentions = (MunicipalityMention(one, count, start, end) for one, (count, start, end) in found.items())
    return tuple(sorted(mentions, key=lambda m: (-m.mentions, m.start)))


def _mentions(text: str, *, places: bool) -> Iterator[tuple[Municipality, int, int]]:
    """Yield each mention with its range, kind by kind."""
    yield from _named(text)
    yield from _councils(text)
    yield from _domains(text)
    yield from _codes(text)
    if places:
        by_name = _tables().by_name
        for m in _PLACE.finditer(text):
            if one := by_name.get(m.group().lower()):
                yield one, *m.span()


def _named(text: str) -> Iterator[tuple[Municipality, int, int]]:
    by_name = _tables().by_name
    for m in (m for pattern in _KOMMUNE for m in pattern.finditer(text)):
        before = _NAME_BEFORE.search(text, max(0, m.start() - 45), m.start())
        if before is None:
            continue
        if before[1] and (two := by_name.get(f"{before[1]} {before[2]}".lower())):
            yield two, before.start(1), m.end()
        elif one := by_name.get(before[2].lower()):
            yield one, before.start(2), m.end()


def _councils(text: str) -> Iterator[tuple[Municipality, int, int]]:
    for m in _COUNCIL.finditer(text):
        before = _PLACE_BEFORE.search(text, max(0, m.start() - 40), m.start())
        if before and (one := _tables().by_name.get(before[1].lower())):
            yield one, before.start(1), m.end()


def _domains(text: str) -> Iterator[tuple[Municipality, int, int]]:
    for m in _DOMAIN.finditer(text):
        label = _LABEL_BEFORE.search(text, max(0, m.start() - 64), m.start())
        if label and (one := _tables().by_domain.get(label.group())):
            yield one, label.start(), m.end()


def _codes(text: str) -> Iterator[tuple[Municipality, int, int]]:
    for m in _CODE.finditer(text):
        code = _CODE_BEFORE.search(text, max(0, m.start() - 4), m.start())
        if code and (one := _tables().by_code.get("0" + code.group())):
            yield one, code.start(), m.start()
