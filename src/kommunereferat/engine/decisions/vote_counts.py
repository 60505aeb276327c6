"""Numbers of votes, as they stand in a decision's wording (stemmetal): "12 for og 7 imod", "43 stemmer imod 5"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

_WORDS: Final = ("ingen", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
_VALUES: Final = {**{word: value for value, word in enumerate(_WORDS)}, "én": 1}
_NUMBER: Final = rf"(?:[0-9]{{1,3}}|{'|'.join(_VALUES)})"
_VOTED: Final = r"(?:stemmer?|stemte|stemmende|(?:medlemmer|medlem)(?:\s+(?:stemte|stemmer))?)"
#: "43 stemmer imod 5"; "12 stemmer for", "7 imod", "2 undlod"; "For stemte 10:", "Imod: 6 (".
_TALLY: Final = re.compile(
    rf"(?<![\w.,-])(?P<favour>{_NUMBER})\s+(?:stemmer?\s+)(?:for\s+)?i?mod\s+(?P<against>{_NUMBER})(?!\w)"
    rf"(?!\s+(?:stemmer?\s+)?for(?!\w))"
    rf"|(?<![\w.,-])(?P<number>{_NUMBER})\s+(?:(?P<voted>{_VOTED})\s+)?(?P<side>for|i?mod|undlod|undlader|hverken)(?!\w)"
    r"|(?<!\w)(?P<label>[Ff]or|[Ii]?[Mm]od|[Uu]ndlod|[Uu]ndlader)(?:\s+at\s+stemme)?(?:\s+(?:forslaget|indstillingen))?"
    r"(?:\s+(?:stemte|stemmer)(?:\s*:)?\s+|\s*:\s*\(?|\s*\()(?P<listed>[0-9]{1,3})"
    r"(?=\s*(?:[:,;()\n]|\.(?!\s*[a-zæøå0-9])|\Z|stemmer|medlemmer|personer))"
)
_IN_ALL: Final = re.compile(
    rf"[\s,;–-]{{0,4}}(?:i\s+alt\s+(?P<number>{_NUMBER})(?!\w)|\((?P<votes>{_NUMBER})\s+stemmer?\))"
)
_AT: Final = re.compile(rf"{_NUMBER}(?!\w)")
_SIDES: Final = {"for": "for", "mod": "against", "imod": "against"}
_NEAR: Final = 120


class Tally(NamedTuple):
    """Printed numbers by side - "for", "against", "abstain" - and the range of the text that says so (stemmetal)."""

    numbers: dict[str, int]
    start: int
    end: int


def read_tallies(text: str) -> Iterator[Tally]:
    """Yield the numbers of votes in a text in printed order.

    A number without a word of voting counts only beside one of another side: "stemmerne 12 for og 7 imod".
    """
    found = list(_TALLY.finditer(text))
    beside: set[int] = set()
    for i, (first, second) in enumerate(pairwise(found)):
        gap = text[first.end() : min(second.start(), first.end() + _NEAR + 1)]
        if len(gap) <= _NEAR and "\n" not in gap and ". " not in gap and first["side"] != second["side"]:
            beside |= {i, i + 1}
    for i, match in enumerate(found):
        if match["favour"] is not None:
            numbers = {"for": _value(match["favour"]), "against": _value(match["against"])}
        elif match["label"] is not None:
            numbers = {_side(match["label"]): _value(match["listed"])}
        elif match["voted"] or i in beside:
            numbers = {_side(match["side"]): _value(match["number"])}
        else:
            continue
        yield Tally(numbers, match.start(), match.end())


def number_at(text: str, at: int) -> int | None:
    """Return the number that a statement begins with: "5 medlemmer (A+V) anbefaler" (antal stemmende)."""
    match = _AT.match(text, at)
    return _value(match[0]) if match else None


def number_in_all(text: str, at: int) -> int | None:
    """Return the number that follows a list: "V, A og C - i alt 5", "V (5 stemmer)" (antal i alt)."""
    match = _IN_ALL.match(text, at)
    return _value(match["number"] or match["votes"]) if match else None


def _value(word: str) -> int:
    return _VALUES[word] if word in _VALUES else int(word)


def _side(word: str) -> str:
    return _SIDES.get(word.lower(), "abstain")
