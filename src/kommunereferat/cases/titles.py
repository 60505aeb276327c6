"""Titles compared: the words that count in them, and those of items that return at every meeting (overskrifter)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ..model import AgendaItem

_WORD: Final = re.compile(r"\w+")
#: Words that come and go from one meeting to the next, and those of access and treatment.
_IDLE: Final = frozenset(
    _WORD.findall(
        "af at de den der det en et for fra i med og om på samt som til ved vedr vedrørende lukket lukkede åben åbent"
        " åbne punkt punktet sag sagen genoptagelse genoptaget genfremsat genfremsættelse fortsat behandling"
    )
)
#: Whose item it is, as some print it before the title: "TM - ", "Lukket - ØU - ".
_OWNER: Final = r"(?:(?:lukket|åben|åbent)(?: punkt| sag)?[ :–-]+)?(?:(?-i:[A-ZÆØÅ/]{2,6}) - )?"
_BEFORE: Final = re.compile(_OWNER, re.IGNORECASE)
#: So much of a text that has no title tells it from others.
_OPENING: Final = 160
_STANDING: Final = re.compile(
    rf"{_OWNER}"
    r"(?:godkendelse af (?:dagsorden|referat|protokol|beslutningsprotokol|mødets dagsorden)"
    r"|(?:bemærkninger|ændringer)(?:/ændringer)? til (?:dagsorden|referat)"
    r"|referat fra (?:sidste|seneste|forrige)|meddelelser(?!\w)|eventuelt(?: ?\(|\W*\Z)|informationer,"
    r"|underskrift(?:er|sark|sblad|sside)?\W*\Z|spørgeti(?:d|me)(?!\w)|fraværende(?!\w)|afbud(?!\w)|mødets åbning"
    r"|siden sidst|nyt fra|gensidig orientering|aktuel orientering|huskeliste"
    r"|(?:orienteringer|orientering|til orientering|til efterretning)(?: ?\(|\W*\Z|/| fra| ved| og gensidig| til)"
    r"|\w+ orienterer\W*\Z|program for (?:\w+)?mødet|punkter til (?:næste|kommende|dagsorden)"
    r"|emner til (?:næste|kommende)|fastsættelse af næste møde|næste møde\W*\Z|efterretningssager)",
    re.IGNORECASE,
)
#: Of the words of two titles that are nearly equal, so many are common to both.
_ALIKE: Final = 0.7
_SHORTEST: Final = 2
#: A title of fewer words ("Salg af areal") is that of many cases.
TELLING: Final = 3

Words = frozenset[str]


def words_of(title: str) -> Words:
    """Return the words that tell a title from others.

    >>> sorted(words_of("Lukket - ØU - Salg af areal ved Åvej (genoptagelse)"))
    ['areal', 'salg', 'åvej']
    """
    line = " ".join(title.split())
    words = _WORD.findall(_BEFORE.sub("", line, count=1).casefold())
    return frozenset(word for word in words if word not in _IDLE and not _is_letter(word))


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isalpha()


def words_of_item(item: AgendaItem) -> Words:
    """Return the words of an item's title; where it has none, those that its text begins with."""
    if item.title:
        return words_of(item.title)
    text = next((section.text for section in item.sections if section.text.strip()), "")
    return words_of(text[:_OPENING])


def undated(words: Words) -> Words:
    """Return the words without numbers: "Mødekalender 2024" as "Mødekalender 2025"."""
    return frozenset(word for word in words if not word.isdigit())


def alike(one: Words, other: Words) -> float:
    """Return which part of the words of two titles is common to both, 0.0 where they are not nearly equal.

    They are where most words are common, or where the longer title has all that the shorter one says.

    >>> alike(words_of("Leje af torvet"), words_of("Beslutning om leje af torvet")) > 0
    True
    """
    common = len(one & other)
    share = common / max(len(one | other), 1)
    contained = common == min(len(one), len(other)) >= _SHORTEST
    return share if share >= _ALIKE or contained else 0.0


def is_standing(title: str | None) -> bool:
    """Tell whether an item of this title returns at every meeting, and is no case on its way.

    >>> is_standing("Godkendelse af dagsorden"), is_standing("Orientering fra formanden"), is_standing("Eventuelt (D)")
    (True, True, True)
    >>> is_standing("Orientering om elevtal"), is_standing("Meddelelsespligt for bygherrer")
    (False, False)
    """
    return title is not None and _STANDING.match(" ".join(title[:120].split())) is not None
