"""Case numbers: what they join, and which belong to items that return at every meeting (sagsnumre)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ..model import Outcome
from .documents import Entry, Number, is_running, same_number
from .joint import Joint
from .mentions import mentions_of
from .model import Certainty, Evidence, Place
from .titles import Words, undated

if TYPE_CHECKING:
    from .treatments import Treatment

#: What keeps number, body and title for so many meetings, and goes nowhere, is no case on its way.
_RETURNS: Final = 3
_ON_ITS_WAY: Final = frozenset({Outcome.RECOMMENDED, Outcome.POSTPONED, Outcome.REFERRED})

#: The treatments of each case number of each municipality.
Numbered = Mapping[tuple[str, Number], Sequence[int]]


def by_number(treatments: Sequence[Treatment]) -> Numbered:
    """Return which treatments have which case number; without a municipality a number says nothing."""
    numbered: dict[tuple[str, Number], list[int]] = defaultdict(list)
    for i, treatment in enumerate(treatments):
        if municipality := treatment.session.municipality:
            for number in treatment.numbers:
                numbered[municipality, number].append(i)
    return numbered


def standing(treatments: Sequence[Treatment], numbered: Numbered) -> frozenset[int]:
    """Return which treatments are of items that return at every meeting, by their titles or as they do return."""
    by_title = {i for i, treatment in enumerate(treatments) if treatment.best.standing}
    often = (group for group in numbered.values() if len({treatments[i].session for i in group}) >= _RETURNS)
    returning = (group for group in often if _goes_nowhere([treatments[i] for i in group]))
    return frozenset(by_title.union(*returning))


def _goes_nowhere(held: Sequence[Treatment]) -> bool:
    """Tell whether one body has an item before it again and again, under one title, and sends it nowhere."""
    first = held[0]
    return (
        all(treatment.session.body == first.session.body for treatment in held)
        and all(undated(treatment.words) == undated(first.words) for treatment in held)
        and not any(treatment.decision and treatment.decision.outcome in _ON_ITS_WAY for treatment in held)
        and not any(True for treatment in held for _ in mentions_of(0, treatment))
    )


def joints_of_numbers(
    treatments: Sequence[Treatment], numbered: Numbered, passed_over: Container[int]
) -> Iterator[Joint]:
    """Yield what has one number.

    Where several items of a meeting share it, only what has one title too; what goes nowhere may be a standing item.
    """
    for (_, number), everywhere in numbered.items():
        group = [i for i in everywhere if i not in passed_over]
        if is_running(number) and len({treatments[i].session for i in everywhere}) == len(everywhere):
            doubtful = len(group) > 1 and _goes_nowhere([treatments[i] for i in group])
            yield from _chain(treatments, group, number, Certainty.DOUBTFUL if doubtful else Certainty.CERTAIN)
            continue
        titled: dict[Words, list[int]] = defaultdict(list)
        for i in group:
            if words := treatments[i].words:
                titled[words].append(i)
        for same in titled.values():
            yield from _chain(treatments, same, number, Certainty.LIKELY)


def _chain(
    treatments: Sequence[Treatment], group: Sequence[int], number: Number, certainty: Certainty
) -> Iterator[Joint]:
    for one, other in pairwise(group):
        told_by, here = _printed(treatments[one].numbers[number], number)
        _, there = _printed(treatments[other].numbers[number], number)
        yield Joint(
            evidence=Evidence.CASE_NUMBER,
            certainty=certainty,
            one=one,
            other=other,
            told_by=told_by,
            places=(here, there),
        )


def _printed(entry: Entry, number: Number) -> tuple[str, Place]:
    """Return the number as an item prints it, and where."""
    k = next(k for k, printed in enumerate(entry.item.case_numbers) if same_number(printed) == number)
    span = entry.item.spans.get(f"case_numbers[{k}]")
    return str(entry.item.case_numbers[k]), Place(document=entry.ref.document, span=span)
