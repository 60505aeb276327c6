"""Items that were sent to a body, and taken up by it under the same title (samme overskrift)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ..model import Access, Outcome
from .agenda import Agenda, Calendar
from .bodies import body_keys, rank
from .documents import contradict
from .joint import Joint
from .model import Certainty, Evidence, Place
from .titles import TELLING

if TYPE_CHECKING:
    from .treatments import Treatment

_WITHIN: Final = dt.timedelta(days=120)
_MEETINGS: Final = 3
_HIGHER: Final = ("finance_committee", "council")


def joints_of_sendings(
    treatments: Sequence[Treatment], calendar: Calendar, passed_over: Container[int]
) -> Iterator[Joint]:
    """Yield what a body took up under the same title, or nearly the same, after it was sent there."""
    for i, treatment in enumerate(treatments):
        if i in passed_over or not treatment.best.item.title:
            continue
        bodies, named = _sent_to(treatment)
        for body in bodies:
            for agenda in calendar.next(treatment.session, body, meetings=_MEETINGS, within=_WITHIN):
                taken_up = _taken_up(agenda, treatment, treatments, named=named)
                if taken_up and taken_up[0] not in passed_over:
                    yield _joint(i, taken_up[0], taken_up[1], treatments)
                    break


def _sent_to(treatment: Treatment) -> tuple[Sequence[str], bool]:
    """Return to which bodies an item went on, and whether they are named."""
    item, decision = treatment.best.item, treatment.decision
    own = treatment.session.body
    higher = tuple(body for body in _HIGHER if rank(body) > rank(own))
    if decision is None and item.access is Access.CLOSED:
        return higher, False  # what was decided behind closed doors is seldom printed
    if decision and decision.outcome is Outcome.POSTPONED:
        return ((own,) if own else ()), True
    if decision and decision.outcome not in (Outcome.RECOMMENDED, Outcome.REFERRED):
        return (), False
    named = body_keys(decision.referred_to) if decision and decision.referred_to else ()
    if not named:
        recipients = (body_keys(one.recipient) for one in item.recommendations if one.recipient)
        named = tuple(key for keys in recipients for key in keys if key != own)
    if named or not (decision and decision.outcome is Outcome.RECOMMENDED):
        return tuple(dict.fromkeys(named)), True
    return higher, False


def _taken_up(
    agenda: Agenda, treatment: Treatment, treatments: Sequence[Treatment], *, named: bool
) -> tuple[int, Certainty] | None:
    """Return the item that a treatment was taken up as, if one alone can be meant."""
    titled = agenda.titled(treatment.words)
    found = titled[0] if len(titled) == 1 else None if titled else agenda.nearest(treatment.words)
    if (
        found is None
        or contradict(treatments[found].numbers, treatment.numbers)
        or not treatments[found].best.item.title
    ):
        return None
    telling = len(treatment.words) >= TELLING and treatment.best.item.access is Access.OPEN
    return found, Certainty.LIKELY if titled and telling and named else Certainty.DOUBTFUL


def _joint(one: int, other: int, certainty: Certainty, treatments: Sequence[Treatment]) -> Joint:
    best = [treatments[i].best for i in (one, other)]
    return Joint(
        evidence=Evidence.TITLE,
        certainty=certainty,
        one=min(one, other),
        other=max(one, other),
        told_by=best[1].item.title or "",
        places=tuple(Place(document=entry.ref.document, span=entry.item.spans.get("title")) for entry in best),
    )
