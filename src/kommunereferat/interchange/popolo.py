"""Meetings as Popolo (https://www.popoloproject.com/specs/): people, organizations, events, motions, votes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from ..model import Kind
from .directory import Directory
from .identity import carried, counted, known_meetings, stated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model import AgendaItem, Decision, Meeting
    from .directory import Membership
    from .identity import KnownMeeting


def to_popolo(meetings: Iterable[Meeting]) -> dict[str, Any]:
    """Return meetings as one Popolo document, ready for `json.dump` (Popolo).

    Lists of `persons`, `organizations`, `memberships`, `events` (meetings, and their items below them), `motions`
    (recommendations and decisions) and `vote_events` (ballots). A party's vote is the vote of an organization. Raises
    `UnidentifiedMeetingError` for a meeting without a key.
    """
    known = known_meetings(meetings)
    directory = Directory(known)
    items = [(one, identifier, item) for one in known for identifier, item in one.agenda()]
    decisions = [
        (one, item_id, f"{item_id}-decision-{number}", decision)
        for one, item_id, item in items
        for number, decision in enumerate(item.decisions, 1)
    ]
    return {
        "persons": [{"id": person.id, "name": person.name} for person in directory.people.values()],
        "organizations": list(_organizations(directory)),
        "memberships": [_membership(one) for places in directory.memberships.values() for one in places],
        "events": [event for one in known for event in _events(one)],
        "motions": [
            *(motion for one, item_id, item in items for motion in _recommendations(one, item_id, item)),
            *(_decision(*decision) for decision in decisions),
        ],
        "vote_events": [_vote_event(*decision) for decision in decisions if decision[-1].votes],
    }


def _organizations(directory: Directory) -> Iterator[dict[str, Any]]:
    for code, municipality in directory.municipalities.items():
        number = {"scheme": "kommunekode", "identifier": code}
        yield {"id": code, "name": municipality.name, "classification": "municipality", "identifiers": [number]}
    for body in directory.bodies.values():
        yield stated(id=body.id, name=body.name, classification=body.type, parent_id=body.municipality.code)
    for party in directory.parties.values():
        letter = {"scheme": "partibogstav", "identifier": party.letter}
        yield {
            "id": party.id,
            "name": party.name,
            "classification": "party",
            "parent_id": party.municipality.code,
            "identifiers": [letter],
        }


def _membership(one: Membership) -> dict[str, Any]:
    return stated(
        person_id=one.person,
        organization_id=one.body or one.municipality.code,
        role=one.role,
        label=one.title,
        on_behalf_of_id=one.party,
    )


def _events(one: KnownMeeting) -> Iterator[dict[str, Any]]:
    """Yield a meeting, and its items as events that are parts of it."""
    yield stated(
        id=one.key,
        name=one.body.name,
        classification="extraordinary meeting" if one.meeting.extraordinary else "meeting",
        status="confirmed" if one.meeting.kind is Kind.MINUTES else "tentative",
        start_date=_utc(one.starts) or one.date.isoformat(),
        end_date=_utc(one.ends),
        location=one.meeting.place,
        organization_id=one.body_id(),
        attendees=[{"id": one.person_id(person.name), "name": person.name} for person in one.present()],
        sources=_sources(one),
    )
    for identifier, item in one.agenda():
        numbers = [
            *((("dagsordenspunkt", item.number),) if item.number else ()),
            *(("sagsnummer", number.text) for number in item.case_numbers),
            *(("KLE", number.text) for number in item.kle),
            *(("dokumentnummer", number) for number in item.document_numbers),
        ]
        yield stated(
            id=identifier,
            name=item.title,
            classification=f"{item.access} agenda item",
            parent_id=one.key,
            organization_id=one.body_id(),
            start_date=one.date.isoformat(),
            identifiers=[{"scheme": scheme, "identifier": number} for scheme, number in numbers],
        )


def _recommendations(one: KnownMeeting, item_id: str, item: AgendaItem) -> Iterator[dict[str, Any]]:
    for number, recommendation in enumerate(item.recommendations, 1):
        yield stated(
            id=f"{item_id}-recommendation-{number}",
            classification="recommendation",
            organization_id=one.body_id(),
            legislative_session_id=item_id,
            text="\n".join(recommendation.points),
            sources=_sources(one),
        )


def _decision(one: KnownMeeting, item_id: str, identifier: str, decision: Decision) -> dict[str, Any]:
    return stated(
        id=identifier,
        classification="decision" if decision.current else "previous decision",
        organization_id=one.body_id(decision.body),
        legislative_session_id=item_id,
        date=decision.date and decision.date.isoformat(),
        text=decision.text,
        result=decision.outcome,
        sources=_sources(one),
    )


def _vote_event(one: KnownMeeting, item_id: str, motion: str, decision: Decision) -> dict[str, Any]:
    return stated(
        id=f"{motion}-vote",
        motion_id=motion,
        organization_id=one.body_id(decision.body),
        legislative_session_id=item_id,
        start_date=decision.date and decision.date.isoformat(),
        result={True: "pass", False: "fail", None: None}[carried(decision)],
        votes=[
            stated(voter_id=voter.id, option=voter.option, role="party" if voter.party else None)
            for voter in one.voters(decision)
        ],
        counts=[{"option": option, "value": number} for option, number in counted(decision).items()],
        sources=_sources(one),
    )


def _sources(one: KnownMeeting) -> list[dict[str, str]]:
    return [{"url": one.source}] if one.source else []


def _utc(time: dt.datetime | None) -> str | None:
    """Return a time as Popolo's pattern wants it: in UTC."""
    return None if time is None else time.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
