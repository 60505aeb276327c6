"""The pages of a transcript, each of which is one line: their numbers, heads and feet (sider i en transskription).

Sites that show documents as pictures print below them what they read from each page: the page's number and its text,
without line ends. The page's head and foot stand somewhere within, and end with a page number of their own.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from ...text import Line

#: The words with which docplayer's pages frame a transcript.
_FRAME: Final = re.compile(r"Størrelse: px|Starte visningen fra side:|Download \".*|Transkript(?:ion)?")
_LAST_OF_FRAME: Final = re.compile(r"Transkript(?:ion)?")
_LONGEST_FRAME: Final = 24

_NUMBER: Final = re.compile(r"(?P<number>[0-9]{1,4}) (?=\S)")
#: How the text of a page goes on that is no title: within a sentence, or with the number of an item.
_GOES_ON: Final = re.compile(r"[a-zæøå]|[0-9]{1,4}[.:)] |(?:Punkt|Pkt\.?|Sag) ?(?:nr\.?)?:? ?[0-9]")
_FEWEST_PAGES: Final = 2
#: The page number of a head or foot: "Side 3", "Side 3 af 12", "3/12".
_SIDE: Final = re.compile(
    r"(?<!\S)(?:(?:Side|SIDE) (?P<side>[0-9]{1,4})(?: ?(?:af|/) ?[0-9]{1,4})?"
    r"|(?P<page>[0-9]{1,3}) ?(?:/|af) ?(?P<of>[0-9]{1,3}))(?!\S)"
)
#: A head or foot has no more characters and words before its page number; so many there must be, more where they have
#: no words, and so great a part of them must have the same words.
_LONGEST: Final = 160
_MOST_WORDS: Final = 16
_FEWEST: Final = 2
_SHARE: Final = 0.9
_LAST_NUMBER: Final = re.compile(r" (?P<number>[0-9]{1,4})\Z")
_LAST_WORD: Final = re.compile(r"\S+\s*\Z")


class Stretch(NamedTuple):
    """A piece of text between a page's number, head and foot (sidetekst); `opens` tells that it begins a page."""

    start: int
    end: int
    opens: bool


class Furniture(NamedTuple):
    """A page's number, head or foot (sideinventar)."""

    start: int
    end: int
    what: str


def frame(lines: Sequence[Line]) -> int:
    """Return how many of the first lines frame the transcript; none where nothing says that it is one."""
    for line in lines[:_LONGEST_FRAME]:
        if _LAST_OF_FRAME.fullmatch(line.text):
            above = lines[: line.number]
            return line.number + 1 if any(_FRAME.fullmatch(one.text) for one in above) else 0
    return 0


def furniture(text: str, lines: Sequence[Line], *, framed: bool) -> list[Furniture]:
    """Return the page numbers, heads and feet of lines that are pages, in order."""
    numbers = zip(lines, _numbers(lines, framed=framed), strict=True)
    found = [Furniture(line.at, line.at + m.end("number"), "page number") for line, m in numbers if m]
    return sorted([*found, *(_running(text, lines) or _last_numbers(lines))])


def stretches(lines: Sequence[Line], inventory: Sequence[Furniture]) -> Iterator[Stretch]:
    """Yield what is left of the lines without the furniture of their pages."""
    starts = [piece.start for piece in inventory]
    for line in lines:
        at, end = line.at, line.at + len(line.text)
        opens = True
        for piece in inventory[bisect_left(starts, at) : bisect_left(starts, end)]:
            if piece.start > at:
                yield Stretch(at, piece.start - 1, opens)
            at, opens = piece.end + 1, True
        if at < end:
            yield Stretch(at, end, opens)


def _numbers(lines: Sequence[Line], *, framed: bool) -> list[re.Match[str] | None]:
    """Return the page number that each line begins with: 1 and on; none at all where they may be those of items."""
    found: list[re.Match[str] | None] = []
    expected = 1
    for line in lines:
        m = _NUMBER.match(line.text)
        found.append(m if m and int(m["number"]) == expected else None)
        expected += found[-1] is not None
    sure = framed or any(m and _GOES_ON.match(m.string, m.end()) for m in found)
    return found if sure and expected > _FEWEST_PAGES else [None] * len(lines)


def _running(text: str, lines: Sequence[Line]) -> list[Furniture]:
    """Return the heads and feet: page numbers that run on by one, and before them the words that all of them have."""
    found: list[Furniture] = []
    for sides in _sides(text, lines):
        tails = [list(_tails(text, floor, m.start())) for floor, m in sides]
        counts = Counter(text[at : m.start()] for (_, m), places in zip(sides, tails, strict=True) for at in places)
        many = max(_FEWEST, _SHARE * len(sides))
        common = max((words for words, count in counts.items() if count >= many), key=len, default="")
        if len(sides) <= _FEWEST and len(common.split()) < _FEWEST:
            continue
        for floor, m in sides:
            words = common if text.endswith(common, floor, m.start()) else ""
            found.append(Furniture(m.start() - len(words), m.end(), "page head or foot"))
    return found


def _last_numbers(lines: Sequence[Line]) -> list[Furniture]:
    """Return the numbers with which pages end, if most do so and they run on by one."""
    ends = [(line, m) for line in lines if (m := _LAST_NUMBER.search(line.text, max(0, len(line.text) - 6)))]
    running = all(int(after[1]["number"]) == int(m["number"]) + 1 for (_, m), after in itertools.pairwise(ends))
    if not running or len(ends) < max(_FEWEST + 1, len(lines) / 2):
        return []
    return [Furniture(line.at + m.start("number"), line.at + m.end(), "page number") for line, m in ends]


def _sides(text: str, lines: Sequence[Line]) -> Iterable[list[tuple[int, re.Match[str]]]]:
    """Return the page numbers that run on by one, those of each form, with how far back their words may reach."""
    found: dict[str | None, list[tuple[int, re.Match[str]]]] = {}
    for line in lines:
        floor = line.at
        for m in _SIDE.finditer(text, line.at, line.at + len(line.text)):
            before = found.setdefault(m["of"], [])
            if not before or _number(m) == _number(before[-1][1]) + 1:
                before.append((floor, m))
                floor = m.end()
    return found.values()


def _number(side: re.Match[str]) -> int:
    return int(side["side"] or side["page"])


def _tails(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where the last word of a stretch begins, the last two, and so on."""
    floor = max(start, end - _LONGEST)
    at = end
    for _ in range(_MOST_WORDS):
        m = _LAST_WORD.search(text[floor:at])
        if m is None:
            return
        at = floor + m.start()
        yield at
