"""Where a text mentions municipalities, and how (omtalte kommuner): by name, council, institution, address, code."""

from __future__ import annotations

import enum
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from .municipalities import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .municipalities import Municipality

__all__ = [
    "Mention",
    "MentionKind",
    "MunicipalityMention",
    "find_municipalities",
    "mentions",
    "of_addresses",
    "of_codes",
    "of_seats",
]


class MentionKind(enum.IntEnum):
    """How a text mentions a municipality (omtalens art), the surest first."""

    COUNCIL = enum.auto()  #: its council (byråd): "Aarhus Byråd"
    ADDRESS = enum.auto()  #: a domain of its own (adresse): "dagsordener.greve.dk", "post@ishoj.dk"
    NAME = enum.auto()  #: its name (navn): "Ishøj Kommune"
    CODE = enum.auto()  #: its code in a case number (kommunekode): "330-2018-3619"
    INSTITUTION = enum.auto()  #: what it runs (institution): "Svendborg Musikskole"
    PLACE = enum.auto()  #: a bare place name (stednavn): "Ishøj"


class Mention(NamedTuple):
    """One mention of a municipality (omtale): how, and where (`text[start:end]`)."""

    municipality: Municipality
    kind: MentionKind
    start: int
    end: int


class MunicipalityMention(NamedTuple):
    """A municipality that a text mentions (omtalt kommune): how often, and where first (`text[start:end]`)."""

    municipality: Municipality
    mentions: int
    start: int
    end: int


_LETTER: Final = r"[^\W\d_]"
#: "Ishøj Kommune", "Ishøj Kommunes", "ISHØJ KOMMUNE": the name is read backwards from here.
_KOMMUNE: Final = {
    "ommune": re.compile(rf"ommunes?(?!{_LETTER})"),
    "OMMUNE": re.compile(rf"OMMUNES?(?!{_LETTER})"),
}
_LONGEST_BEFORE: Final = 45
_NAME_BEFORE: Final = re.compile(
    rf"(?<![^\W_])(?:({_LETTER}++)\s)?({_LETTER}++(?:-{_LETTER}++)?)\s(?:[Rr]egions|REGIONS)?[Kk]\Z"
)
#: "Aarhus Byråd", "Roskilde Kommunalbestyrelses": behind a name.
_COUNCILS: Final = {word: re.compile(rf"{word}s?(?!{_LETTER})") for word in ("Byråd", "Kommunalbestyrelse")}
#: Only Copenhagen's council is called so.
_CAPITAL: Final = {"Borgerrepræsentation": re.compile(r"Borgerrepræsentation(?:en)?s?\b")}
_CAPITAL_CODE: Final = "0101"
#: "Svendborg Musikskole": behind a name; "Jobcenter Ishøj": before it.
_INSTITUTIONS: Final = {
    word: re.compile(rf"{word}{'(?:er(?:ne)?)?' if word == 'Bibliotek' else ''}s?\b")
    for word in (
        *("Rådhus", "Musikskole", "Kulturskole", "Ungdomsskole", "Bibliotek", "Forsyning", "Museum", "Svømmehal"),
        *("Ældreråd", "Handicapråd", "Erhvervsråd"),
    )
}
_INSTITUTIONS_OF: Final = {
    word: re.compile(rf"{word}\s") for word in ("Jobcenter", "Borgerservice", "Ungdommens Uddannelsesvejledning")
}
#: All of these words, each with its pattern. Where one of them stands is found in one search.
_OF_MUNICIPALITIES: Final = {**_COUNCILS, **_CAPITAL, **_INSTITUTIONS, **_INSTITUTIONS_OF}
_ONE_OF_THEM: Final = re.compile("|".join(_OF_MUNICIPALITIES))
_PLACE_BEFORE: Final = re.compile(rf"(?<![^\W_])({_LETTER}++(?:-{_LETTER}++)?)\s\Z")
_DOMAIN: Final = re.compile(r"\.dk\b", re.IGNORECASE)
_LABEL_BEFORE: Final = re.compile(r"[A-Za-z0-9-]{2,63}\Z")
#: Hosts that municipalities share, each under a name of its own: "furesoe.meetingsplus.dk".
_SHARED_HOSTS: Final = frozenset({"meetingsplus"})
_CODE: Final = re.compile(r"-(?:19|20)[0-9]{2}-[0-9]")
_CODE_BEFORE: Final = re.compile(r"(?<![0-9A-Za-z-])[0-9]{3}\Z")
_PLACE: Final = re.compile(r"[A-ZÆØÅ][a-zæøå]+(?:-[A-ZÆØÅ][a-zæøå]+)?")
#: "2635 Ishøj", "i Ballerup", "Hvidovre" alone, "Greve Rådhus".
_SEAT: Final = re.compile(
    rf"(?:(?<![0-9])[0-9]{{4}}\s|\b(?:i|på)\s|,\s|\A)(?P<place>{_PLACE.pattern})(?=\s*(?:[,.;]|kl\b|\Z)|\s[Rr]ådhus)"
)


def find_municipalities(text: str, *, places: bool = False) -> tuple[MunicipalityMention, ...]:
    """Return the municipalities that a text mentions, the most often mentioned first (omtalte kommuner).

    Counted are "X Kommune", "X Byråd", domain names ("ishoj.dk"), and codes at the head of case numbers
    ("330-2018-3619"); with `places`, bare place names too, which is weak: "Vejen" is also a road.

    >>> text = "Ishøj Kommune, www.ishoj.dk. Også Greve Kommune."
    >>> [(str(m.municipality), m.mentions) for m in find_municipalities(text)]
    [('Ishøj', 2), ('Greve', 1)]
    """
    found: dict[Municipality, list[int]] = {}
    for one, kind, start, end in (*mentions(text), *(_places(text) if places else ())):
        if kind is MentionKind.INSTITUTION:
            continue
        entry = found.setdefault(one, [0, start, end])
        entry[0] += 1
        if start < entry[1]:
            entry[1:] = [start, end]
    each = (MunicipalityMention(one, count, start, end) for one, (count, start, end) in found.items())
    return tuple(sorted(each, key=lambda m: (-m.mentions, m.start)))


def mentions(text: str) -> Iterator[Mention]:
    """Yield each mention of a municipality but for bare place names, kind by kind (omtaler)."""
    yield from _named(text)
    yield from _councils_and_institutions(text)
    yield from of_addresses(text)
    yield from of_codes(text)


def _called(name: str) -> Municipality | None:
    return tables().by_name.get(name.lower())


def _named(text: str) -> Iterator[Mention]:
    for m in (m for word, pattern in _KOMMUNE.items() if word in text for m in pattern.finditer(text)):
        begin = max(0, m.start() - _LONGEST_BEFORE)
        words = text[begin : m.start()].rsplit(None, 3)  # the name is among the last three, of which one is cut
        begin += len(words[0]) if len(words) > 3 else 0
        before = _NAME_BEFORE.search(text, begin, m.start())
        if before is None:
            continue
        if before[1] and (two := _called(f"{before[1]} {before[2]}")):
            yield Mention(two, MentionKind.NAME, before.start(1), m.end())
        elif before[2][0].isupper() and (one := _called(before[2])):
            yield Mention(one, MentionKind.NAME, before.start(2), m.end())


def _councils_and_institutions(text: str) -> Iterator[Mention]:
    for found in _ONE_OF_THEM.finditer(text):
        word, start = found.group(), found.start()
        m = _OF_MUNICIPALITIES[word].match(text, start)
        if m is None:
            continue
        if word in _CAPITAL:
            yield Mention(tables().by_code[_CAPITAL_CODE], MentionKind.COUNCIL, *m.span())
        elif word in _INSTITUTIONS_OF:
            if (place := _PLACE.match(text, m.end())) and (one := _called(place.group())):
                yield Mention(one, MentionKind.INSTITUTION, start, place.end())
        else:
            before = _PLACE_BEFORE.search(text, max(0, start - 40), start)
            if before and before[1][0].isupper() and (one := _called(before[1])):
                kind = MentionKind.COUNCIL if word in _COUNCILS else MentionKind.INSTITUTION
                yield Mention(one, kind, before.start(1), m.end())


def of_addresses(text: str) -> Iterator[Mention]:
    """Yield the municipalities whose domains stand in a text, in addresses of pages and of post (adresser).

    >>> [str(mention.municipality) for mention in of_addresses("https://dagsordener.greve.dk/vis?id=4")]
    ['Greve']
    """
    for m in _DOMAIN.finditer(text):
        label = _LABEL_BEFORE.search(text, max(0, m.start() - 64), m.start())
        if label and label.group().lower() in _SHARED_HOSTS and text[label.start() - 1 : label.start()] == ".":
            label = _LABEL_BEFORE.search(text, max(0, label.start() - 65), label.start() - 1)
        if label and (one := tables().by_domain.get(label.group().lower())):
            yield Mention(one, MentionKind.ADDRESS, label.start(), m.end())


def of_codes(text: str) -> Iterator[Mention]:
    """Yield the municipalities with whose codes case numbers in a text begin (kommunekoder).

    >>> [str(mention.municipality) for mention in of_codes("Sagsnr.: 330-2018-3619")]
    ['Slagelse']
    """
    for m in _CODE.finditer(text):
        code = _CODE_BEFORE.search(text, max(0, m.start() - 4), m.start())
        if code and (one := tables().by_code.get("0" + code.group())):
            yield Mention(one, MentionKind.CODE, code.start(), m.start())


def of_seats(text: str) -> Iterator[Mention]:
    """Yield the municipalities in whose towns a text says that a meeting is held (mødesteder).

    >>> [str(mention.municipality) for mention in of_seats("Biblioteket, Engvej 12, 2635 Ishøj")]
    ['Ishøj']
    """
    for m in _SEAT.finditer(text):
        if one := _called(m["place"]):
            yield Mention(one, MentionKind.PLACE, *m.span("place"))


def _places(text: str) -> Iterator[Mention]:
    for m in _PLACE.finditer(text):
        if one := _called(m.group()):
            yield Mention(one, MentionKind.PLACE, *m.span())
