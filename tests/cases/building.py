"""Meetings put together for the tests of cases, with no more in them than joining looks at."""

from __future__ import annotations

import datetime as dt

from kommunereferat.model import (
    Access,
    AgendaItem,
    Body,
    Decision,
    Kind,
    Meeting,
    Outcome,
    PreviousTreatment,
    Recommendation,
    Source,
)
from kommunereferat.normalize.bodies import body_type
from kommunereferat.normalize.municipalities import Municipality
from kommunereferat.normalize.numbers import match_case_number

FANOE = Municipality(code="0563", name="Fanø")
SAMSOE = Municipality(code="0741", name="Samsø")


def meeting(
    day: str | None,
    body: str | None,
    *items: AgendaItem,
    kind: Kind | None = Kind.MINUTES,
    municipality: Municipality | None = FANOE,
    addendum: bool = False,
    sha256: str = "",
) -> Meeting:
    """Return a meeting of that day and body."""
    return Meeting(
        kind=kind,
        municipality=municipality,
        body=Body(name=body, type=body_type(body)) if body else None,
        date=dt.date.fromisoformat(day) if day else None,
        addendum=addendum,
        items=items,
        source=Source(sha256=sha256 or f"{day} {body} {kind} {addendum}"),
    )


def item(
    title: str | None = "Nye bænke på havnen i Nordby",
    *,
    number: str | None = None,
    case: str | tuple[str, ...] = (),
    outcome: Outcome | None = None,
    text: str = "",
    to: str | None = None,
    recommended_to: str | None = None,
    proposer: str | None = None,
    points: tuple[str, ...] = (),
    earlier: tuple[Decision, ...] = (),
    treated: tuple[PreviousTreatment, ...] = (),
    access: Access = Access.OPEN,
) -> AgendaItem:
    """Return an item that was decided so, if `outcome` says how."""
    current = (decision(None, None, outcome, text=text, to=to, current=True),) if outcome else ()
    recommended = Recommendation(proposer=proposer, recipient=recommended_to, points=points)
    return AgendaItem(
        number=number,
        title=title,
        access=access,
        case_numbers=tuple(
            found
            for text in ((case,) if isinstance(case, str) else case)
            if (found := match_case_number(text, labelled=True))
        ),
        recommendations=(recommended,) if recommended_to or proposer or points else (),
        decisions=(*earlier, *current),
        previous_treatments=treated,
    )


def decision(
    body: str | None,
    day: str | None,
    outcome: Outcome,
    *,
    text: str = "",
    to: str | None = None,
    current: bool = False,
) -> Decision:
    """Return a decision, an earlier one unless it is the meeting's own."""
    date = dt.date.fromisoformat(day) if day else None
    return Decision(body=body, date=date, current=current, text=text, outcome=outcome, referred_to=to)


def treated(body: str, day: str | None, number: str | None = None) -> PreviousTreatment:
    """Return a reference to an earlier treatment."""
    return PreviousTreatment(body=body, date=dt.date.fromisoformat(day) if day else None, item=number)
