"""Meetings made for a test, of which only what it is about is said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from kommunereferat import (
    AgendaItem,
    Body,
    BodyType,
    Decision,
    Kind,
    Meeting,
    Municipality,
    Outcome,
    Participant,
    Role,
    Votes,
)
from kommunereferat.model import Attendance
from kommunereferat.normalize import parse_party


def meeting(
    *,
    kind: str = "minutes",
    municipality: tuple[str, str] = ("0250", "Frederikssund"),
    body: str = "Byrådet",
    type_: str = "council",
    date: str = "2021-03-03",
    starts_at: str | None = None,
    ends_at: str | None = None,
    participants: Sequence[Participant] = (),
    items: Sequence[AgendaItem] = (),
    **more: Any,
) -> Meeting:
    """Make minutes of a council."""
    return Meeting(
        kind=Kind(kind),
        municipality=Municipality(*municipality),
        body=Body(name=body, type=BodyType(type_)),
        date=dt.date.fromisoformat(date),
        starts_at=dt.time.fromisoformat(starts_at) if starts_at else None,
        ends_at=dt.time.fromisoformat(ends_at) if ends_at else None,
        participants=tuple(participants),
        items=tuple(items),
        **more,
    )


def participant(
    name: str, *, party: str | None = None, role: str = "member", attendance: str = "present", title: str | None = None
) -> Participant:
    """Make somebody who was there."""
    return Participant(
        name=name,
        party=parse_party(party) if party else None,
        role=Role(role),
        title=title,
        attendance=Attendance(attendance),
    )


def item(*, title: str | None = "Ny bro", decisions: Sequence[Decision] = (), **more: Any) -> AgendaItem:
    """Make an item."""
    return AgendaItem(title=title, decisions=tuple(decisions), **more)


def decision(
    text: str = "Godkendt.",
    *,
    outcome: str = "approved",
    current: bool = True,
    body: str | None = "Byrådet",
    **more: Any,
) -> Decision:
    """Make a decision of the meeting."""
    date = dt.date(2021, 3, 3)
    return Decision(body=body, date=date, current=current, text=text, outcome=Outcome(outcome), **more)


def votes(**more: Any) -> Votes:
    """Make a ballot."""
    return Votes(**more)
