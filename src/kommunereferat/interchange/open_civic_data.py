"""Meetings as Open Civic Data (https://open-civic-data.readthedocs.io): the objects that its scrapers hand over."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from ..model import Access, Attendance, Kind, Outcome
from ..normalize.bodies import BodyType
from ..serialize import to_dict
from .directory import Directory
from .identity import carried, case_number, counted, known_meetings, stated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model import AgendaItem, Decision, Meeting, Participant
    from .directory import Listed
    from .identity import KnownMeeting

#: Of the classifications that the standard has; bodies of another kind, and of an unknown one, get none.
_CLASSIFICATIONS: Final = {
    BodyType.COUNCIL: "legislature",
    BodyType.FINANCE_COMMITTEE: "committee",
    BodyType.STANDING_COMMITTEE: "committee",
    BodyType.SPECIAL_COMMITTEE: "committee",
    BodyType.ADVISORY: "commission",
}
#: What a decision does to a case: in the council, and in any other body.
_ACTIONS: Final = {
    Outcome.APPROVED: ("passage", "committee-passage"),
    Outcome.APPROVED_WITH_CHANGES: ("passage", "committee-passage"),
    Outcome.RECOMMENDED: ("committee-passage-favorable", "committee-passage-favorable"),
    Outcome.REJECTED: ("failure", "committee-failure"),
    Outcome.WITHDRAWN: ("withdrawal", "withdrawal"),
    Outcome.POSTPONED: ("deferral", "deferral"),
    Outcome.REFERRED: ("referral", "referral"),
}
#: What of an item has a place in the standard; all else goes to its `extras` as `to_dict` has it.
_PLACED: Final = {"title", "kle", "sections", "spans"}


def to_open_civic_data(meetings: Iterable[Meeting]) -> dict[str, Any]:
    """Return meetings as Open Civic Data, ready for `json.dump`.

    Lists of `jurisdictions`, `organizations`, `people`, `memberships`, `events` (meetings with their agenda), `bills`
    (cases with a number) and `vote_events` (ballots), each object with the `_id` that others refer to it by. Raises
    `UnidentifiedMeetingError` for a meeting without a key.
    """
    known = known_meetings(meetings)
    directory = Directory(known)
    sessions: dict[str, dict[str, None]] = {}
    bills: dict[str, dict[str, Any]] = {}
    for one in sorted(known, key=lambda one: one.date):
        sessions.setdefault(one.municipality.code, {})[_session(one.date)] = None
        for _, item in one.agenda():
            _add_to_bill(bills, one, item)
    return {
        "jurisdictions": [
            _jurisdiction(code, municipality.name, sessions[code])
            for code, municipality in directory.municipalities.items()
        ],
        "organizations": list(_organizations(directory)),
        "people": [{"_id": person.id, "name": person.name} for person in directory.people.values()],
        "memberships": list(_memberships(directory)),
        "bills": list(bills.values()),
        "events": [_event(one) for one in known],
        "vote_events": [
            _vote_event(one, f"{item_id}-decision-{number}", item, decision)
            for one in known
            for item_id, item in one.agenda()
            for number, decision in enumerate(item.decisions, 1)
            if decision.votes
        ],
    }


def _division(code: str) -> str:
    return f"ocd-division/country:dk/kommune:{code}"


def _jurisdiction_id(code: str) -> str:
    return f"{_division(code).replace('division', 'jurisdiction', 1)}/government"


def _jurisdiction(code: str, name: str, sessions: Iterable[str]) -> dict[str, Any]:
    terms = [
        {
            "identifier": session,
            "name": session,
            "start_date": f"{session[:4]}-01-01",
            "end_date": f"{session[5:]}-12-31",
        }
        for session in sessions
    ]
    return {
        "_id": _jurisdiction_id(code),
        "name": name,
        "division_id": _division(code),
        "classification": "government",
        "legislative_sessions": terms,
    }


def _session(date: dt.date) -> str:
    """Return the council's term of office (valgperiode): four years from 1 January after the election."""
    first = date.year - (date.year - 2) % 4
    return f"{first}-{first + 3}"


def _organization(listed: Listed, classification: str | None) -> dict[str, Any]:
    return stated(
        _id=listed.id,
        name=listed.name,
        classification=classification,
        jurisdiction_id=_jurisdiction_id(listed.municipality.code),
    )


def _organizations(directory: Directory) -> Iterator[dict[str, Any]]:
    for code, municipality in directory.municipalities.items():
        yield {
            "_id": code,
            "name": municipality.name,
            "classification": "executive",
            "jurisdiction_id": _jurisdiction_id(code),
        }
    for body in directory.bodies.values():
        yield _organization(body, _CLASSIFICATIONS.get(body.type) if body.type else None)
    for party in directory.parties.values():
        yield _organization(party, "party")


def _memberships(directory: Directory) -> Iterator[dict[str, Any]]:
    for person, places in directory.memberships.items():
        for number, place in enumerate(places, 1):
            yield stated(
                _id=f"{person}-membership-{number}",
                person_id=person,
                person_name=directory.people[person].name,
                organization_id=place.body or place.municipality.code,
                role=place.role,
                label=place.title,
                on_behalf_of_id=place.party,
            )


def _event(one: KnownMeeting) -> dict[str, Any]:
    starts, ends, place = one.starts, one.ends, one.meeting.place
    host = {
        "name": one.body.name,
        "entity_type": "organization",
        "organization_id": one.body_id(),
        "note": "host",
    }
    return stated(
        _id=one.key,
        name=one.body.name,
        classification="extraordinary meeting" if one.meeting.extraordinary else "meeting",
        status="passed" if one.meeting.kind is Kind.MINUTES else "tentative",
        all_day=starts is None,
        start_date=starts.isoformat() if starts else one.date.isoformat(),
        end_date=ends and ends.isoformat(),
        location=place and {"name": place, "note": "", "coordinates": None},
        participants=[host, *(_participant(one, person) for person in one.meeting.participants)],
        agenda=list(_agenda(one)),
        sources=_sources(one),
    )


def _participant(one: KnownMeeting, person: Participant) -> dict[str, Any]:
    absent = person.attendance is Attendance.ABSENT
    return {
        "name": person.name,
        "entity_type": "person",
        "person_id": one.person_id(person.name),
        "note": f"{person.role}, absent" if absent else str(person.role),
    }


def _agenda(one: KnownMeeting) -> Iterator[dict[str, Any]]:
    extras = _unspanned(to_dict(one.meeting)["items"])
    for order, ((item_id, item), extra) in enumerate(zip(one.agenda(), extras, strict=True)):
        votes = [
            (f"{item_id}-decision-{number}", decision.text)
            for number, decision in enumerate(item.decisions, 1)
            if decision.votes
        ]
        entities = [
            {"entity_type": "vote_event", "vote_event_id": _id, "name": _id, "note": text} for _id, text in votes
        ]
        if number := case_number(item):
            bill = {"entity_type": "bill", "bill_id": _bill_id(one, number), "name": number, "note": "consideration"}
            entities.insert(0, bill)
        yield stated(
            description=item.title,
            order=str(order),
            classification=["closed"] if item.access is Access.CLOSED else [],
            subjects=[number.text for number in item.kle],
            notes=[decision.text for decision in item.decisions if decision.text],
            related_entities=entities,
            extras=stated(**{name: value for name, value in extra.items() if name not in _PLACED}),
        )


def _unspanned(value: Any) -> Any:
    """Return a value of `to_dict` without the places in a source that the reader does not have."""
    if isinstance(value, dict):
        return {name: _unspanned(one) for name, one in value.items() if name != "spans"}
    return [_unspanned(one) for one in value] if isinstance(value, list) else value


def _bill_id(one: KnownMeeting, number: str) -> str:
    return f"{one.municipality.code}-case-{number}"


def _add_to_bill(bills: dict[str, dict[str, Any]], one: KnownMeeting, item: AgendaItem) -> None:
    """Add what an item's decisions do to its case; the case begins with the first meeting that has it."""
    number = case_number(item)
    if number is None:
        return
    bill = bills.setdefault(
        _bill_id(one, number),
        {
            "_id": _bill_id(one, number),
            "identifier": number,
            "title": item.title or number,
            "legislative_session": _session(one.date),
            "from_organization": one.body_id(),
            "classification": [],
            "subject": [],
            "other_identifiers": [],
            "actions": [],
            "sources": [],
        },
    )
    others = [{"identifier": other.text, "scheme": "sagsnummer"} for other in item.case_numbers if other.text != number]
    bill["subject"] += [kle.text for kle in item.kle if kle.text not in bill["subject"]]
    bill["other_identifiers"] += [other for other in others if other not in bill["other_identifiers"]]
    bill["sources"] += [source for source in _sources(one) if source not in bill["sources"]]
    bill["actions"] += [_action(one, decision) for decision in item.decisions if decision.current]


def _action(one: KnownMeeting, decision: Decision) -> dict[str, Any]:
    actions = _ACTIONS.get(decision.outcome)
    council = one.body.type is BodyType.COUNCIL
    return {
        "organization_id": one.body_id(decision.body),
        "date": (decision.date or one.date).isoformat(),
        "description": decision.text or str(decision.outcome),
        "classification": [actions[0 if council else 1]] if actions else [],
    }


def _vote_event(one: KnownMeeting, identifier: str, item: AgendaItem, decision: Decision) -> dict[str, Any]:
    date = decision.date or one.date
    number = case_number(item)
    return stated(
        _id=identifier,
        identifier=identifier,
        motion_text=decision.text,
        start_date=date.isoformat(),
        result={True: "pass", False: "fail", None: None}[carried(decision)],
        organization=one.body_id(decision.body),
        legislative_session=_session(date),
        bill=number and _bill_id(one, number),
        votes=[
            {
                "option": voter.option,
                "voter_name": voter.name,
                "voter_id": voter.id,
                "note": "party" if voter.party else "",
            }
            for voter in one.voters(decision)
        ],
        counts=[{"option": option, "value": count} for option, count in counted(decision).items()],
        sources=_sources(one),
    )


def _sources(one: KnownMeeting) -> list[dict[str, str]]:
    return [{"url": one.source, "note": str(one.meeting.kind)}] if one.source else []
