"""Who came or left while the meeting went on, and when (ankomst og afgang)."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final, NamedTuple

from .name_lists import PEOPLE, Found, Item, is_party, read_backward, read_forward, sentence_start

#: Verbs that tell of it by themselves, and those that do so beside a time or an item only.
_VERB: Final = re.compile(
    r"(?<!\w)(?:(?P<came>ankom(?:mer)?|(?:er|var)\s+ankommet|indfandt\s+sig|tiltrådte\s+mødet)"
    r"|(?P<left>(?:forl[oø]d|forlader|(?:har|havde)\s+forladt)|udtrådte\s+af\s+mødet)"
    r"|(?P<in>kom|mødte|møder|indtrådte|indtræder|(?:deltog|deltager)(?=(?:\s+i\s+mødet)?\s+(?:først\s+)?fra(?!\w)))"
    r"|(?P<out>gik|går|udtrådte|udtræder|(?:deltog|deltager)(?=(?:\s+i\s+mødet)?\s+(?:kun\s+)?(?:ind)?til(?!\w))))(?!\w)"
)
#: Without one of these there is none of them.
_HINTS: Final = ("ankom", "ndfandt", "tiltrådte", "forl", "udtr", "mødte", "møder", "ndtr", "deltog", "deltag")
_CAME_OR_WENT: Final = re.compile(r"(?:kom|gik|går)(?!\w)")
_ADVERB: Final = re.compile(r"\s+(?:herefter|derefter|dog|desuden|begge|kort)\s*\Z|,?\s+(?:der|som)\s*\Z")
_ROOM: Final = re.compile(
    r"(?:[^.\n]|(?<=kl)\.){0,60}?(?:møde|lokale|salen|bygningen)|\s*(?:[,.]|\Z)|\s+(?:kl|under|før|efter|ved)"
)
_TIME: Final = re.compile(
    r"(?<!\w)[Kk]l(?:okken)?\.?\s?:?\s?(?P<hour>[0-9]{1,2})(?:[.:](?P<minute>[0-9]{2}))?(?![0-9])"
)
_ITEM: Final = re.compile(
    r"(?<!\w)(?:(?:dagsordens)?punkt(?:et|erne)?|pkt\.?|sag(?:en)?)\s*(?:nr\.?\s*)?(?P<number>[0-9]{1,4})"
)
_SENTENCE_END: Final = re.compile(r"\n|(?<!kl)(?<!pkt)(?<!nr)\.\s+(?=[A-ZÆØÅ])")
#: "ankom kl. 16.10 og forlod mødet kl. 17.00": the same people.
_AND: Final = re.compile(r"[^A-ZÆØÅ]{0,60}\sog\s+\w+\Z")
_LONG: Final = 160


class Move(NamedTuple):
    """One who came or left, at what time, and the number of the item that is named, if one is (ankomst, afgang)."""

    found: Found
    left: bool
    time: dt.time | None
    item: str | None


def read_moves(text: str) -> tuple[Move, ...]:
    """Return who came and who left, in printed order (ankomst og afgang).

    >>> [(m.found.value, m.left, str(m.time)) for m in read_moves("Bo Lund (A) forlod mødet kl. 17.40 efter punkt 3.")]
    [('Bo Lund', True, '17:40:00')]
    """
    moves: list[Move] = []
    if not any(map(text.__contains__, _HINTS)) and not _CAME_OR_WENT.search(text):
        return ()
    people: list[Item] = []
    after = 0
    for verb in _VERB.finditer(text):
        if verb.start() < after:
            continue
        start = sentence_start(text, after, verb.start())
        end = _end_of_sentence(text, verb.end())
        before = _before(text, start, verb.start())
        people, behind = (before, verb.end()) if before else _behind(text, verb.end(), end, people, start=start)
        told = text[behind : min(end, next_verb.start() if (next_verb := _VERB.search(text, behind, end)) else end)]
        inverted = "" if before else text[start : verb.start()]
        time, item = _TIME.search(told) or _TIME.search(inverted), _ITEM.search(told) or _ITEM.search(inverted)
        left = verb["left"] is not None or verb["out"] is not None
        sure = verb["came"] is not None or (verb["left"] is not None and _ROOM.match(text, behind))
        if people and (sure or time or item):
            number = item["number"] if item else None
            moves += [Move(one.found, left, _time(time), number) for one in people]
        after = behind
    return tuple(moves)


def _end_of_sentence(text: str, at: int) -> int:
    found = _SENTENCE_END.search(text, at, at + _LONG)
    return found.start() if found else min(len(text), at + _LONG)


def _before(text: str, start: int, end: int) -> list[Item]:
    """Return the people before a verb."""
    adverb = _ADVERB.search(text, max(start, end - 20), end)
    return _persons(read_backward(text, start, adverb.start() if adverb else end, PEOPLE)[0])


def _behind(text: str, at: int, end: int, last: list[Item], *, start: int) -> tuple[list[Item], int]:
    """Return the people behind a verb, or the last ones where it goes on with what they did, and where that ends."""
    people, behind = read_forward(text, at + 1, end, PEOPLE) if text[at : at + 1] == " " else ([], at)
    if people := _persons(people):
        return people, behind
    return (last if _AND.match(text, start, at) else []), at


def _persons(items: list[Item]) -> list[Item]:
    return [item for item in items if not item.letter and not is_party(item.found.value)]


def _time(match: re.Match[str] | None) -> dt.time | None:
    if match is None or int(match["hour"]) > 23 or int(match["minute"] or 0) > 59:
        return None
    return dt.time(int(match["hour"]), int(match["minute"] or 0))
