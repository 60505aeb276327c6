"""The treatments of one meeting, to find the one that others speak of (mødets punkter), and all meetings by date."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

from .documents import Number, Session, contradict
from .model import Certainty
from .titles import Words, alike

if TYPE_CHECKING:
    from .treatments import Treatment

#: What more items of one meeting share than these tells none of them from the others.
_MANY: Final = 5

Found = tuple[int, Certainty]


class Agenda:
    """The treatments of one meeting by what tells them from each other (mødets punkter)."""

    def __init__(self) -> None:
        """Begin with none."""
        self._all: dict[int, Treatment] = {}
        self._printed: dict[str, list[int]] = defaultdict(list)
        self._counted: dict[str, list[int]] = defaultdict(list)
        self._titled: dict[Words, list[int]] = defaultdict(list)
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._case: dict[Number, list[int]] = defaultdict(list)

    def add(self, i: int, treatment: Treatment) -> None:
        """Add a treatment, by its index among all."""
        self._all[i] = treatment
        for printed in {entry.item.number for entry in treatment.entries if entry.item.number}:
            self._printed[printed].append(i)
        self._counted[str(treatment.best.ref.index + 1)].append(i)
        self._titled[treatment.words].append(i)
        for word in treatment.words:
            self._by_word[word].append(i)
        for number in treatment.numbers:
            self._case[number].append(i)

    def find(self, by: Treatment, number: str | None) -> Found | None:
        """Return the treatment of which another one's documents speak, and how surely it is that one.

        `number` is the item's number, where they name it.
        """
        if number and (numbered := self._numbered(number)):
            return numbered
        same_case = {i for case_number in by.numbers for i in _few(self._case.get(case_number))}
        if len(same_case) == 1:
            return same_case.pop(), Certainty.CERTAIN
        titled = [i for i in self.titled(by.words) if not same_case or i in same_case]
        if len(titled) == 1:
            return titled[0], Certainty.LIKELY if contradict(
                self._all[titled[0]].numbers, by.numbers
            ) else Certainty.CERTAIN
        near = None if same_case or titled else self.nearest(by.words)
        if near is None:
            return None
        return near, Certainty.DOUBTFUL if contradict(self._all[near].numbers, by.numbers) else Certainty.LIKELY

    def titled(self, words: Words) -> Sequence[int]:
        """Return the treatments of exactly this title; none where so many have it that it tells nothing."""
        return _few(self._titled.get(words)) if words else ()

    def nearest(self, words: Words) -> int | None:
        """Return the treatment whose title is the nearest, if one alone is near."""
        close = {i for word in words for i in _few(self._by_word.get(word))}
        ranked = sorted(((alike(words, self._all[i].words), i) for i in close), reverse=True)[:2]
        if not ranked or not ranked[0][0] or (len(ranked) > 1 and ranked[1][0] == ranked[0][0]):
            return None
        return ranked[0][1]

    def _numbered(self, number: str) -> Found | None:
        """Return the treatment of an item's number; where none is printed, items are counted."""
        if self._printed:
            printed = _few(self._printed.get(number))
            return (printed[0], Certainty.CERTAIN) if len(printed) == 1 else None
        counted = _few(self._counted.get(number))
        return (counted[0], Certainty.DOUBTFUL) if len(counted) == 1 else None


class Calendar:
    """All meetings that documents tell of, by municipality, body and date (mødekalender)."""

    def __init__(self, treatments: Sequence[Treatment]) -> None:
        """Take all treatments in their order."""
        self._agendas: dict[Session, Agenda] = defaultdict(Agenda)
        for i, treatment in enumerate(treatments):
            if treatment.session.known:
                self._agendas[treatment.session].add(i, treatment)
        self._dates: dict[tuple[str | None, str | None], list[dt.date]] = defaultdict(list)
        for municipality, body, date in self._agendas:
            if date:
                self._dates[municipality, body].append(date)
        for dates in self._dates.values():
            dates.sort()

    def at(self, session: Session) -> Agenda | None:
        """Return what was on the agenda of a meeting, None where no document of it is there."""
        return self._agendas.get(session)

    def next(self, session: Session, body: str, *, meetings: int, within: dt.timedelta) -> Iterator[Agenda]:
        """Yield the next meetings of a body of the same municipality, later on that day or after it."""
        if session.date is None:
            return
        dates = self._dates.get((session.municipality, body), [])
        # Of one body the same day is the same meeting, of another one it may be later on.
        start = (bisect_right if body == session.body else bisect_left)(dates, session.date)
        for date in islice(dates, start, start + meetings):
            if date - session.date <= within:
                yield self._agendas[Session(session.municipality, body, date)]


def _few(found: list[int] | None) -> Sequence[int]:
    return found if found and len(found) <= _MANY else ()
