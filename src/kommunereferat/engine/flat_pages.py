"""The pages of a transcript, each of which is one line: their numbers, heads and feet (sider i en transskription).

Sites that show documents as pictures print below them what they read from each page: the page's number and its text,
without line ends.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ..text import Line

#: The words with which docplayer's pages frame a transcript.
_FRAME: Final = re.compile(r"Størrelse: px|Starte visningen fra side:|Download \".*|Transkript(?:ion)?")
_LAST_OF_FRAME: Final = re.compile(r"Transkript(?:ion)?")
_LONGEST_FRAME: Final = 12

_NUMBER: Final = re.compile(r"(?P<number>[0-9]{1,4}) (?=\S)")
#: How the text of a page goes on that is no title: within a sentence, or with the number of an item.
_GOES_ON: Final = re.compile(r"[a-zæøå]|[0-9]{1,4}[.:)] |(?:Punkt|Pkt\.?|Sag) ?(?:nr\.?)?:? ?[0-9]")
_SIDE: Final = re.compile(
    r"(?<!\S)(?:(?:Side|side|S\.) ?[0-9]{1,4}(?: ?(?:af|/) ?[0-9]{1,4})?|[0-9]{1,4} ?/ ?[0-9]{1,4})\Z"
)
_HEAD: Final = re.compile(r"(?P<words>.{3,120}?) [Ss]ide ?[0-9]{1,4}(?: ?(?:af|/) ?[0-9]{1,4})?(?=\s|\Z)")
#: The longest foot, in characters and in words; how many pages must have it, and which part of them.
_LONGEST_FOOT: Final = 160
_MOST_WORDS: Final = 14
_FEWEST: Final = 3
_SHARE: Final = 0.9
_LAST_WORD: Final = re.compile(r"\S+\s*\Z")


class FlatPage(NamedTuple):
    """A page on one line (side): its number, the ranges of its furniture, and where its text stands."""

    number: int | None
    furniture: tuple[tuple[int, int, str], ...]
    start: int
    end: int


def frame(lines: Sequence[Line]) -> int:
    """Return how many of the first lines frame the transcript; none where nothing says that it is one."""
    for line in lines[: _LONGEST_FRAME * 2]:
        if _LAST_OF_FRAME.fullmatch(line.text):
            above = lines[: line.number]
            return line.number + 1 if any(_FRAME.fullmatch(one.text) for one in above) else 0
    return 0


def pages_of(text: str, lines: Sequence[Line], *, framed: bool) -> list[FlatPage]:
    """Return each line that is not blank as a page, its number, head and foot cut off."""
    numbers = _numbers(lines, framed=framed)
    starts = [line.at + (m.end() if m else 0) for line, m in zip(lines, numbers, strict=True)]
    ends = [line.at + len(line.text) for line in lines]
    feet = _feet(text, starts, ends)
    heads = _heads(text, starts, ends)
    pages: list[FlatPage] = []
    for line, m, start, end, foot, head in zip(lines, numbers, starts, ends, feet, heads, strict=True):
        furniture: list[tuple[int, int, str]] = []
        if m:
            furniture.append((line.at, line.at + m.end("number"), "page number"))
        if head is not None:
            furniture.append((start, head, "page head"))
        if foot is not None:
            furniture.append((foot, end, "page foot"))
        begin = start if head is None else head
        pages.append(FlatPage(int(m["number"]) if m else None, tuple(furniture), begin, end if foot is None else foot))
    return pages


def _numbers(lines: Sequence[Line], *, framed: bool) -> list[re.Match[str] | None]:
    """Return the page number that each line begins with: 1 and on; none at all where they may be those of items."""
    found: list[re.Match[str] | None] = []
    expected = 1
    for line in lines:
        m = _NUMBER.match(line.text)
        found.append(m if m and int(m["number"]) == expected else None)
        expected += found[-1] is not None
    sure = framed or any(m and _GOES_ON.match(m.string, m.end()) for m in found)
    return found if sure and expected > _FEWEST - 1 else [None] * len(lines)


def _feet(text: str, starts: Sequence[int], ends: Sequence[int]) -> list[int | None]:
    """Return where each page's foot begins: its "Side 3", and before it the words that stand there on every page."""
    sides = [_SIDE.search(text, max(start, end - 24), end) for start, end in zip(starts, ends, strict=True)]
    sides = [
        m if m and (m.start() == start or text[m.start() - 1] == " ") else None
        for m, start in zip(sides, starts, strict=True)
    ]
    tails = [list(_tails(text, start, m.start())) if m else [] for m, start in zip(sides, starts, strict=True)]
    counts = Counter(text[at : m.start()] for m, places in zip(sides, tails, strict=True) if m for at in places)
    many = max(_FEWEST, _SHARE * sum(m is not None for m in sides))
    common = max((words for words, count in counts.items() if count >= many), key=len, default="")
    feet: list[int | None] = []
    for m, start in zip(sides, starts, strict=True):
        if m is None:
            feet.append(None)
        elif common and text.endswith(common, start, m.start()):
            feet.append(m.start() - len(common))
        else:
            feet.append(m.start())
    return feet


def _tails(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where the last word of a stretch begins, the last two, and so on."""
    floor = max(start, end - _LONGEST_FOOT)
    at = end
    for _ in range(_MOST_WORDS):
        m = _LAST_WORD.search(text[floor:at])
        if m is None:
            return
        at = floor + m.start()
        yield at


def _heads(text: str, starts: Sequence[int], ends: Sequence[int]) -> list[int | None]:
    """Return where each page's head ends: the words that nearly every page begins with, up to "Side 3"."""
    found = [_HEAD.match(text, start, end) for start, end in zip(starts, ends, strict=True)]
    counts = Counter(m["words"] for m in found if m)
    many = max(_FEWEST, _SHARE * sum(m is not None for m in found))
    common = {words for words, count in counts.items() if count >= many}
    return [m.end() if m and m["words"] in common else None for m in found]
