"""Page heads and page feet, told by their repetition at the borders of pages (sidehoveder og sidefødder).

A border is a form feed, or a page number alone on its line. What stands at most borders in the same place, numbers and
dates aside, belongs to the page.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from ...text import Line

#: A line of a page's head or foot is no longer, and on each side of a border there are at most so many of them.
LONGEST_LINE: Final = 120
MOST_LINES: Final = 4
#: So many page numbers tell that they are some; one less where the document ends with one.
FEWEST_NUMBERS: Final = 3
#: Pages have so many lines, taken all together.
SHORTEST_PAGE: Final = 8

_DIGITS: Final = re.compile(r"[0-9]+")
_PAGE_NUMBER: Final = re.compile(r"(?:[-–] ?)?(?P<number>[0-9]{1,3})(?: ?[-–])?")
#: No number is without one of these at its beginning: looking for them is many times as fast.
_BEFORE_A_PAGE: Final = frozenset("-–0123456789")
#: What stands before an item's number, and no page's.
_LABEL: Final = re.compile(r"(?:(?:dagsordens)?punkt|pkt|sag|sag nr|nr|nummer|bilag|emne)\.?", re.IGNORECASE)
_WITH_PAGE: Final = re.compile(r"[\s,|•·–-]*\b[Ss]ide(?: nr\.?)? #(?: ?(?:af|/) ?#)?")


def running_lines(text: str, lines: Sequence[Line], may_run: Callable[[Line], bool]) -> Iterator[int]:
    """Yield the numbers of the lines that are page numbers, page heads and page feet (sidehoveder og sidefødder).

    `may_run` tells of a line whether it may be one: a heading or an item's line is none.
    """
    lines = [line for line in lines if line.text]
    numbers = _page_numbers(lines, may_run)
    borders = [(place - 1, place + 1) for place in numbers]
    borders += [(place - 1, place) for place in _form_feeds(text, lines)]
    yield from (lines[place].number for place in numbers)
    foot = _repeated(lines, [above for above, _ in borders], -1)
    head = _repeated(lines, [below for _, below in borders], 1)
    for above, below in borders:
        for place in (*_those_at(lines, above, -1, foot), *_those_at(lines, below, 1, head)):
            if may_run(lines[place]):
                yield lines[place].number
    if foot and head:
        yield from _unnumbered(lines, [*foot[::-1], *head])


def _masked(line: Line) -> str:
    """Return a line as it is compared with others: without its numbers and the page; empty for a sentence or label."""
    if len(line.text) > LONGEST_LINE or ": " in line.text or line.text[-1] in ".:;,":
        return ""
    return _WITH_PAGE.sub("", _DIGITS.sub("#", " ".join(line.text.split())))


def _page_numbers(lines: Sequence[Line], may_run: Callable[[Line], bool]) -> list[int]:
    """Return the places of the page numbers that stand alone: beside the same line each time, they run on by one."""
    alone = {
        place: int(match["number"])
        for place, line in enumerate(lines)
        if len(line.text) <= len("- 999 -")
        and line.text[0] in _BEFORE_A_PAGE
        and (match := _PAGE_NUMBER.fullmatch(line.text))
    }
    beside: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    last = len(lines) - 1
    for place in alone:
        for side in (place - 1, place + 1):
            if 0 <= side <= last and side not in alone and may_run(lines[side]):
                beside[side - place, _masked(lines[side])].append(place)
    found: set[int] = set()
    for (_, key), places in beside.items():
        numbers = [alone[place] for place in places]
        ends = alone.get(last) in (numbers[-1], numbers[-1] + 1)
        running = all(after == before + 1 for before, after in itertools.pairwise(numbers))
        is_key = key.strip("# ")[-1:].isalnum() and not _LABEL.fullmatch(key)
        if running and is_key and len(places) + ends >= FEWEST_NUMBERS:
            found.update(places, [last] if ends else [])
    if not found and last in alone and _run_through(list(alone.items())):
        found.update(alone)
    return sorted(found)


def _run_through(alone: Sequence[tuple[int, int]]) -> bool:
    """Tell whether all numbers that stand alone run on by one to the document's end, and far apart."""
    running = all(after[1] == before[1] + 1 for before, after in itertools.pairwise(alone))
    return running and len(alone) >= FEWEST_NUMBERS and alone[-1][0] - alone[0][0] >= SHORTEST_PAGE * (len(alone) - 1)


def _form_feeds(text: str, lines: Sequence[Line]) -> Iterator[int]:
    """Yield the places of the lines that stand first on a page, by the form feeds above them."""
    if "\f" in text:
        for place, (before, line) in enumerate(itertools.pairwise(lines), start=1):
            if "\f" in text[before.at : line.at]:
                yield place


def _repeated(lines: Sequence[Line], places: Sequence[int], step: int) -> list[str]:
    """Return what the lines hold that stand at most of these places, and the next ones beyond them."""
    found: list[str] = []
    for distance in range(MOST_LINES):
        beyond = [place + step * distance for place in places]
        counted = Counter(_masked(lines[place]) for place in beyond if 0 <= place < len(lines))
        text, count = max(counted.items(), key=lambda entry: entry[1], default=("", 0))
        if count < 2 or 2 * count <= len(places) or not text.strip("# "):
            break
        found.append(text)
    return found


def _those_at(lines: Sequence[Line], place: int, step: int, wanted: Sequence[str]) -> Iterator[int]:
    for text in wanted:
        if not 0 <= place < len(lines) or _masked(lines[place]) != text:
            return
        yield place
        place += step


def _unnumbered(lines: Sequence[Line], wanted: list[str]) -> Iterator[int]:
    """Yield the numbers of the lines around a border that has no page number: the whole foot, and the whole head."""
    masked = [_masked(line) for line in lines]
    for place, text in enumerate(masked):
        if text == wanted[0] and masked[place : place + len(wanted)] == wanted:
            yield from (line.number for line in lines[place : place + len(wanted)])
