"""Who took part in whose stead, as sentences tell it (stedfortrædere og suppleanter)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from .name_lists import PEOPLE, Found, Item, is_party, read_backward, read_forward, sentence_start

_STAND_IN: Final = r"(?:[1-9]\.\s)?(?:stedfortræder|suppleant)(?:er|en|e)?"
_CAME: Final = r"(?:deltog|deltager|deltagende|mødte|mødt|møder|indkaldt\w*|medvirkede|indtrådte|indtrådt)"
_AS: Final = rf"som\s+(?:(?:personlig|rette)\s+)?{_STAND_IN}"
#: What tells of a substitute; one group for each place where the substitute may stand.
_TOLD: Final = re.compile(
    rf"(?<!\w)(?:(?P<instead>(?:[Ii]\s+stedet|(?:[Ss]om\s+)?(?:[Pp]ersonlig\s+|[Rr]ette\s+)?"
    rf"(?:[Ss]tedfortræder|[Ss]uppleant)(?:er|e)?|{_CAME})\s+for\s+(?=[A-ZÆØÅ]))"
    rf"|(?P<behind>(?:[Ss]{_AS[1:]},?\s+|[Ii]\s+stedet\s+)(?:(?:er|var|blev)\s+)?{_CAME}\s+(?=[A-ZÆØÅ])"
    rf"|(?:afløst|erstattet|repræsenteret)\s+af\s+(?=[A-ZÆØÅ])"
    rf"|(?P<label>(?i:(?:rette\s+)?{_STAND_IN})(?:\s+(?:er|var))?\s?:?\s+(?=[A-ZÆØÅ])))"
    rf"|(?P<before>(?:(?:er|var|blev)\s+)?{_CAME}(?:\s+[a-zæøå]+){{0,4}}?\s+(?:{_AS}|i\s+stedet)(?!\s+for|\w)))"
)
#: Between a substitute and what is told of him: "er indkaldt", "deltog i mødet", a comma.
_VERB: Final = re.compile(
    rf"[\s,(]*(?:(?<!\w)(?:er|var|blev|har)\s+)?(?:(?<!\w){_CAME}(?:\s+[a-zæøå]+){{0,4}}\s*)?\Z"
    r"|[\s,]*(?<!\w)(?:er|var)\s+\Z"
)
_CAME_BEHIND: Final = re.compile(rf"[\s,]*(?:(?:er|var|blev)\s+)?{_CAME}\s+")
_COMES: Final = re.compile(rf"[\s,]*(?:(?:er|var|blev)\s+)?{_CAME}")
#: Between one who is absent and the substitute who is named next.
_BESIDE: Final = re.compile(r"(?:[\s,(:–-]|der\s+(?:er|var|blev|bliver)\s)*\Z")
#: "Ida Skov har orlov, og Bo Lund er indkaldt som stedfortræder"
_LEAVE: Final = re.compile(r"\s(?:har|havde|er\s+på|var\s+på)\s+orlov")
_ABSENCE: Final = re.compile(r"fbud|FBUD|ravær|RAVÆR|orfald|til\s?stede|orlov|forhindret|deltog ikke|mødt|stedet")
#: Without one of these nobody's substitute is named.
_HINTS: Final = ("tedfortræder", "uppleant", "stedet", " for ", "løst af", "erstattet af")
_NEAR: Final = 80
_BACK: Final = 400


class StandIn(NamedTuple):
    """A substitute, and in whose stead he or she came, if that is told (stedfortræder)."""

    found: Found
    replaces: Found | None


def read_stand_ins(text: str, *, sure: bool = False) -> tuple[StandIn, ...]:
    """Return the substitutes in printed order, each once (stedfortrædere).

    "Stedfortræder: Bo Lund" may tell of an election; with `sure`, the text is known to tell of who came.

    >>> [(s.found.value, s.replaces.value) for s in read_stand_ins("Bo Lund (A) mødte som suppleant for Ida Skov (A).")]
    [('Bo Lund', 'Ida Skov')]
    """
    if not any(map(text.__contains__, _HINTS)):
        return ()
    found: dict[str, StandIn] = {}
    for one in _stand_ins(text, sure=sure):
        known = found.get(one.found.value)
        if known is None or known.replaces is None:
            found[one.found.value] = one
    return tuple(found.values())


def _stand_ins(text: str, *, sure: bool) -> Iterator[StandIn]:
    after = 0
    while told := _TOLD.search(text, after):
        start = sentence_start(text, after, told.start())
        people, end = [], told.end()
        if told["instead"]:
            absent, end = read_forward(text, told.end(), len(text), PEOPLE)
            people = _before(text, start, told.start())
            if absent and not people and (came := _CAME_BEHIND.match(text, end)):
                people, end = read_forward(text, came.end(), len(text), PEOPLE)
        elif told["behind"]:
            people, end = read_forward(text, told.end(), len(text), PEOPLE)
            beside = _BESIDE.search(text, max(start, told.start() - _NEAR), told.start())
            absent, _ = read_backward(text, start, beside.start() if beside else told.start(), PEOPLE)
            if told["label"] and not sure and not _is_told(text, told, absent, end):
                people = []
        else:
            people = _before(text, start, told.start())
            leave = _LEAVE.search(text, start, told.start())
            absent = read_backward(text, start, leave.start(), PEOPLE)[0] if leave else []
        yield from _paired(people, absent)
        after = max(end, told.end())


def _before(text: str, start: int, end: int) -> list[Item]:
    """Return the people who come before a verb that ends at `end`."""
    verb = _VERB.search(text, max(start, end - _NEAR), end)
    return read_backward(text, start, verb.start(), PEOPLE)[0] if verb else []


def _is_told(text: str, told: re.Match[str], absent: list[Item], end: int) -> bool:
    """Tell whether "stedfortræder Bo Lund" tells of this meeting and of no election: of an absence, or that he came."""
    if _COMES.match(text, end):
        return True
    return bool(absent) and _ABSENCE.search(text, max(0, told.start() - _BACK), told.start()) is not None


def _paired(people: list[Item], absent: list[Item]) -> Iterator[StandIn]:
    """Join substitutes and absentees where there are as many of both."""
    people = [item for item in people if not item.letter and not is_party(item.found.value)]
    absent = [item for item in absent if not item.letter and not is_party(item.found.value)]
    for i, item in enumerate(people):
        yield StandIn(item.found, absent[i].found if len(absent) == len(people) else None)
