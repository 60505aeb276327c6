"""The facts of a meeting as short English phrases in one line, which the summary and the document share (vendinger)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..model import Access, Attendance, Outcome

if TYPE_CHECKING:
    from ..model import AgendaItem, Decision, Meeting, Movement, Participant, Votes

#: What would steer a terminal or turn the direction of writing; tabs and line ends are blanks.
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def printable(text: str) -> str:
    """Return a text without control characters, line ends and tabs aside."""
    return _CONTROL.sub("", text)


def one_line(text: str) -> str:
    """Return a text in one line, without control characters."""
    return " ".join(printable(text).split())


def shortened(text: str, width: int = 60) -> str:
    """Return a text in one line of at most `width` characters."""
    line = one_line(text[: 8 * width])
    return line if len(line) <= width and len(text) <= 8 * width else line[: width - 1].rstrip() + "…"


def name_of(meeting: Meeting) -> str:
    """Say which body of which municipality meets."""
    body = one_line(meeting.body.name) if meeting.body else "No council or committee found"
    town = meeting.municipality
    return f"{body}, {one_line(town.name)} ({one_line(town.code)})" if town else body


def kind_and_time(meeting: Meeting) -> str:
    """Say what kind of document it is, and of when."""
    kind = meeting.kind.value.capitalize() if meeting.kind else "Minutes or agenda"
    marks = [
        word for word, holds in (("extraordinary", meeting.extraordinary), ("addendum", meeting.addendum)) if holds
    ]
    mark = f" ({', '.join(marks)})" if marks else ""
    day = meeting.date.isoformat() if meeting.date else "an unknown day"
    start = f", from {meeting.starts_at:%H:%M}" if meeting.starts_at else ""
    end = f", until {meeting.ends_at:%H:%M}" if meeting.ends_at else ""
    return f"{kind}{mark} of {day}{start}{end}"


def participant(person: Participant) -> str:
    """Say who somebody is, and whether present where that is known."""
    party = f" ({one_line(person.party.letter)})" if person.party else ""
    facts = [person.role.value.replace("_", " ")]
    if person.title:
        facts.append(one_line(person.title))
    if person.attendance is Attendance.ABSENT:
        facts.append("absent")
    return f"{one_line(person.name)}{party}, {', '.join(facts)}"


def item_name(item: AgendaItem) -> str:
    """Return an item's number and title; where it has no title, the beginning of its text."""
    number = f"{one_line(item.number)}. " if item.number else ""
    title = one_line(item.title) if item.title else ""
    if not title:
        text = next((shortened(s.text) for s in item.sections if s.text.strip()), "")
        title = f"(no title) {text}".rstrip()
    return f"{number}{title}{' (closed)' if item.access is Access.CLOSED else ''}"


def decision(made: Decision) -> str:
    """Say what was decided: by whom and when, where it was not this meeting, and who was absent."""
    outcome = made.outcome.value.replace("_", " ")
    if made.outcome is Outcome.OTHER:
        outcome = f"other: {shortened(made.text)}"
    elif made.outcome is Outcome.NONE:
        outcome = "nothing decided"
    if not made.current:
        by = one_line(made.body) if made.body else "Another body"
        outcome = f"{by}{f', {made.date}' if made.date else ''}: {outcome}"
    facts = [f"{outcome}{f', to {one_line(made.referred_to)}' if made.referred_to else ''}"]
    if made.absent:
        facts.append(f"absent: {', '.join(map(one_line, made.absent))}")
    if made.votes:
        facts.append(f"votes {votes(made.votes)}")
    return "; ".join(facts)


def on_record(made: Decision) -> list[str]:
    """Say what was decided point by point, where points fared differently, and who had what put on record."""
    points = made.points if len({point.outcome for point in made.points}) > 1 else ()
    decided = [f"point {one_line(point.number)}: {point.outcome.value.replace('_', ' ')}" for point in points]
    said = [f"{one_line(s.by) if s.by else 'for the record'}: {shortened(s.text)}" for s in made.statements]
    return decided + said


def votes(ballot: Votes) -> str:
    """Say who voted how, and how many."""
    counts = ballot.counts
    sides = (
        ("for", ballot.in_favour, counts.in_favour if counts else None),
        ("against", ballot.against, counts.against if counts else None),
        ("abstaining", ballot.abstain, counts.abstain if counts else None),
    )
    told = []
    for side, names, count in sides:
        who = " + ".join(map(one_line, names))
        if names and count is not None:
            told.append(f"{side}: {count} ({who})")
        elif names or count is not None:
            told.append(f"{side}: {who or count}")
    return ", ".join(told) or "of nobody named"


def presence(item: AgendaItem) -> list[str]:
    """Say who took part in an item in another's stead, was disqualified, came or left."""
    substitutes = [
        f"{one_line(s.name)}{f' for {one_line(s.replaces)}' if s.replaces else ''}" for s in item.substitutes
    ]
    told = {
        "substitutes": substitutes,
        "disqualified": [one_line(name) for name in item.disqualified],
        "arrived": [movement(one) for one in item.arrived],
        "left": [movement(one) for one in item.left],
    }
    return [f"{what}: {', '.join(who)}" for what, who in told.items() if who]


def movement(one: Movement) -> str:
    """Say who came or left, and when."""
    return f"{one_line(one.name)}{f' at {one.time:%H:%M}' if one.time else ''}"
