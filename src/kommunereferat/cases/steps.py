"""The steps of one case, those included that other documents alone tell of (skridt i sagsforløbet)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..model import Outcome
from ..normalize.bodies import body_type
from .bodies import rank
from .model import KnownFrom, Step

if TYPE_CHECKING:
    from collections.abc import Hashable

    from ..model import Decision
    from .documents import Session
    from .mentions import Mention
    from .treatments import Treatment


def steps_of(treatments: Sequence[tuple[int, Treatment]], mentions: Sequence[Mention]) -> list[tuple[int | None, Step]]:
    """Return the steps in order of date, each with the index of its treatment, if a document of it is there.

    A decision that several documents quote is one step, and none of its own where a document of its meeting is there.
    """
    by_session: dict[Session, list[int]] = defaultdict(list)
    for i, treatment in treatments:
        by_session[treatment.session].append(i)
    quoted: dict[int, list[Mention]] = defaultdict(list)
    elsewhere: dict[Session, list[Mention]] = defaultdict(list)
    for mention in mentions:
        held = by_session.get(mention.session)
        if mention.about and held and mention.about[0] in held:
            quoted[mention.about[0]].append(mention)
        elif held:
            quoted[held[0]].append(mention)
        else:
            elsewhere[mention.session].append(mention)
    found: list[tuple[tuple[Hashable, ...], int | None, Step]] = [
        (_order(treatment.session, i), i, _step(treatment, quoted[i])) for i, treatment in treatments
    ]
    found += [(_order(session, -1), None, _quoted(told)) for session, told in elsewhere.items()]
    found.sort(key=lambda step: step[0])
    return [(i, step) for _, i, step in found]


def _order(session: Session, i: int) -> tuple[Hashable, ...]:
    """Return the place of a step: by date, on one day the higher body later."""
    date = session.date.toordinal() if session.date else 0
    return (date, rank(session.body), session.body or "", i)


def _step(treatment: Treatment, quoted: Sequence[Mention]) -> Step:
    item, meeting = treatment.best.item, treatment.document.meeting
    decision = treatment.decision
    known_from = KnownFrom.MINUTES if treatment.from_minutes else KnownFrom.AGENDA
    if decision is None and (told := _fullest(quoted)):
        decision = told
        known_from = KnownFrom.EARLIER_DECISION
    return Step(
        date=meeting.date,
        body=meeting.body.name if meeting.body else None,
        body_type=meeting.body.type if meeting.body else None,
        known_from=known_from,
        items=tuple(entry.ref for entry in treatment.entries),
        number=item.number,
        title=item.title,
        recommendations=item.recommendations,
        decision=decision,
        quoted_in=tuple(mention.place for mention in quoted),
    )


def _quoted(mentions: Sequence[Mention]) -> Step:
    """Return the step that others tell of."""
    decision = _fullest(mentions)
    first = mentions[0]
    return Step(
        date=first.session.date,
        body=first.body,
        body_type=body_type(first.body) if first.body else None,
        known_from=KnownFrom.EARLIER_DECISION if decision else KnownFrom.REFERENCE,
        number=next((mention.number for mention in mentions if mention.number), None),
        decision=decision,
        quoted_in=tuple(mention.place for mention in mentions),
    )


def _fullest(mentions: Sequence[Mention]) -> Decision | None:
    """Return the decision as the document prints it that prints most of it."""
    decisions = [mention.decision for mention in mentions if mention.decision]
    return max(decisions, key=lambda decision: (decision.outcome is not Outcome.NONE, len(decision.text)), default=None)
