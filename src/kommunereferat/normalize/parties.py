"""Parties and lists in municipal councils (partier og lister), by their ballot letters.

National letters are looked up by period, letters of local lists by municipality and term of office. The tables are
`data/parties.csv` and `data/local_lists.csv`; the latter is far from complete, so an unknown letter is still a letter.
See https://valg.im.dk.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from kommunereferat.exceptions import ValueFormatError

from ._tables import read_table

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

__all__ = [
    "OUTSIDE",
    "Party",
    "format_party",
    "is_known_party",
    "is_valid_party",
    "match_party",
    "normalize_party",
    "parse_party",
]

_KIND: Final = "party"
_HINT: Final = "write a letter ('A', 'Liste L'), an abbreviation ('SF') or a party's name"


@attrs.frozen
class Party:
    """A party or list, known by its letter (parti eller liste); "UP" stands for outside the parties.

    `name` is None for a letter that no table has for its time and place; it takes no part in comparing.

    >>> Party("A", "Socialdemokratiet") == Party("A")
    True
    >>> f"{Party('Ø')}"
    'Ø'
    """

    letter: str = attrs.field(validator=attrs.validators.matches_re("[A-ZÆØÅ]|UP"))
    name: str | None = attrs.field(default=None, eq=False)

    def __str__(self) -> str:
        return self.letter


#: One who belongs to no party (uden for parti, løsgænger).
OUTSIDE: Final = Party("UP", "Uden for parti")


class _National(NamedTuple):
    letter: str
    name: str
    since: str
    until: str

    def holds(self, on: dt.date | None) -> bool:
        return on is None or self.since <= on.isoformat() <= (self.until or "9999")


class _Tables(NamedTuple):
    """National parties by letter and name, the newest first; local lists by municipality and term, and by name."""

    letters: Mapping[str, list[_National]]
    names: Mapping[str, list[_National]]
    local: Mapping[tuple[str, int], Mapping[str, str]]
    local_names: Mapping[str, list[tuple[str, int, str]]]


@functools.cache
def _tables() -> _Tables:
    letters: dict[str, list[_National]] = {}
    names: dict[str, list[_National]] = {}
    for row in reversed(read_table("parties")):
        party = _National(row["letter"], row["name"], row["valid_from"], row["valid_to"])
        letters.setdefault(party.letter, []).append(party)
        for name in (party.name, *filter(None, row["aliases"].split("|"))):
            names.setdefault(_key(name), []).append(party)
    for parties in (*letters.values(), *names.values()):
        parties.sort(key=lambda p: (p.until or "9999", p.since), reverse=True)
    local: dict[tuple[str, int], dict[str, str]] = {}
    local_names: dict[str, list[tuple[str, int, str]]] = {}
    for row in read_table("local_lists"):
        code, year = row["code"], int(row["election_year"])
        local.setdefault((code, year), {})[row["letter"]] = row["name"]
        if row["name"]:
            local_names.setdefault(_key(row["name"]), []).append((code, year, row["letter"]))
    return _Tables(letters, names, local, local_names)


_NOT_LETTERS: Final = re.compile(r"[\W_]+")


def _key(name: str) -> str:
    """Return a name for looking up: any case, without points and hyphens; a short abbreviation keeps its case."""
    bare = _NOT_LETTERS.sub(" ", name).strip()
    return bare if len(bare) <= 3 else bare.lower()


def _term(on: dt.date) -> int:
    """Return the year of the election (in November of every fourth year) whose term of office a day lies in."""
    return on.year - 1 - (on.year - 2) % 4


_LETTER: Final = re.compile("[A-ZÆØÅ]")
_GROUP: Final = re.compile(r"(?:gruppen?|listen?|parti|partiet)[ \xa0]+", re.IGNORECASE)
_OUTSIDE: Final = re.compile(
    r"(?:UF?P|U\.F?\.?P\.?)(?:[- ]?[0-9]{1,2})?|[Uu]den ?for (?:parti(?:erne)?|partigrupperne)|[Ll]øsgænger"
)
_BOTH: Final = re.compile(r"(?P<letter>UP|[A-ZÆØÅ])(?: ?[-–:.] ?| ?(?=\())(?P<name>\(?[^\W\d_][^()]{1,78}\)?)")
_NAME_FIRST: Final = re.compile(r"(?P<name>[^\W\d_][^()]{1,78}[^()\s])[ ,]{1,2}\((?P<letter>UP|[A-ZÆØÅ])\)")


def parse_party(text: str, *, on: dt.date | None = None, municipality: str | None = None) -> Party:
    """Return the party or list that a letter, an abbreviation or a name means (parti).

    `on` is the day it was printed and `municipality` the four-digit code of the place: both decide which party or local
    list a letter stood for. A letter that is in no table gives a party without a name. Raises `ValueFormatError`.

    >>> parse_party("(A)"), parse_party("SF").letter, parse_party("Liste L").letter, parse_party("løsgænger").letter
    (Party(letter='A', name='Socialdemokratiet'), 'F', 'L', 'UP')
    >>> import datetime as dt
    >>> parse_party("D", on=dt.date(2014, 5, 1), municipality="0201").name
    'Det nye Allerød'
    """
    party = match_party(text, on=on, municipality=municipality)
    if party is None:
        raise ValueFormatError(text, _KIND, _HINT)
    return party


def match_party(text: str, *, on: dt.date | None = None, municipality: str | None = None) -> Party | None:
    """Return the party or list that `text` means as a whole, or None: `parse_party` without the error (parti)."""
    if len(text) > 120:
        return None
    bare = text.strip(" \t\r\n\xa0,;:")
    if len(bare) > 1:
        bare = " ".join(unicodedata.normalize("NFC", bare).split())
        if bare[0] + bare[-1] in ("()", "[]", "//"):
            bare = bare[1:-1].strip()
    if len(bare) < 2:
        return Party(bare, _letter_name(bare, on, municipality)) if _LETTER.fullmatch(bare) else None
    if _OUTSIDE.fullmatch(bare):
        return OUTSIDE
    if named := _by_name(bare, on, municipality):
        return named
    letter = _letter_with_more(bare)
    if letter == OUTSIDE.letter:
        return OUTSIDE
    return Party(letter, _letter_name(letter, on, municipality)) if letter else None


def _letter_with_more(text: str) -> str | None:
    """Return the letter in "Liste L", "A (Socialdemokratiet)", "A - Socialdemokratiet" and "Venstre (V)"."""
    if (group := _GROUP.match(text)) and _LETTER.fullmatch(rest := text[group.end() :].rstrip(".")):
        return rest
    both = _BOTH.fullmatch(text) or _NAME_FIRST.fullmatch(text)
    if both is None:
        return None
    name = both["name"].strip("()")
    known = _key(name) in _tables().names or _key(name) in _tables().local_names or _OUTSIDE.fullmatch(name)
    return both["letter"] if known or "liste" in name.lower() else None


def _letter_name(letter: str, on: dt.date | None, municipality: str | None) -> str | None:
    """Return what the letter stands for: a local list of the time and place, else a national party of the time."""
    tables = _tables()
    if municipality and on and (name := tables.local.get((municipality, _term(on)), {}).get(letter)):
        return name
    if party := next((p for p in tables.letters.get(letter, ()) if p.holds(on)), None):
        return party.name
    if municipality and on is None:
        terms = sorted((year for code, year in tables.local if code == municipality), reverse=True)
        return next((name for year in terms if (name := tables.local[municipality, year].get(letter))), None)
    return None


def _by_name(name: str, on: dt.date | None, municipality: str | None) -> Party | None:
    """Return the party of a name; a local list only where the place is known, for many places have a "Borgerliste"."""
    tables = _tables()
    key = _key(name)
    local = [
        (year, letter)
        for code, year, letter in tables.local_names.get(key, ())
        if code == municipality and (on is None or year == _term(on))
    ]
    if municipality and local:
        year, letter = max(local)
        return Party(letter, tables.local[municipality, year][letter])
    parties = tables.names.get(key, ())
    party = next((p for p in parties if p.holds(on)), parties[0] if parties else None)
    return Party(party.letter, party.name) if party else None


def is_known_party(letter: str, *, on: dt.date | None = None, municipality: str | None = None) -> bool:
    """Tell whether a letter stood for a party, or for a local list in the tables, at that time and place (kendt parti).

    >>> import datetime as dt
    >>> is_known_party("A"), is_known_party("Q", on=dt.date(2019, 1, 1)), is_known_party("UP")
    (True, False, True)
    """
    if letter == OUTSIDE.letter or any(p.holds(on) for p in _tables().letters.get(letter, ())):
        return True
    return any(
        letter in lists
        for (code, year), lists in _tables().local.items()
        if code == municipality and (on is None or year == _term(on))
    )


def is_valid_party(text: object) -> bool:
    """Tell whether `parse_party` can read it; never raises.

    >>> is_valid_party("Venstre"), is_valid_party("direktør")
    (True, False)
    """
    return isinstance(text, str) and match_party(text) is not None


def normalize_party(text: str) -> str:
    """Return the party's letter. Raises `ValueFormatError`.

    >>> normalize_party("Det Konservative Folkeparti")
    'C'
    """
    return parse_party(text).letter


def format_party(party: Party) -> str:
    """Return the letter, and the name where it is known.

    >>> format_party(parse_party("A"))
    'A (Socialdemokratiet)'
    """
    return f"{party.letter} ({party.name})" if party.name else party.letter
