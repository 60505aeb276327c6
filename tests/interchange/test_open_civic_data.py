"""Open Civic Data: https://open-civic-data.readthedocs.io, its schemas in pupa/scrape/schemas of opencivicdata/pupa."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, Final

from kommunereferat import Access
from kommunereferat.interchange import to_open_civic_data
from kommunereferat.normalize import parse_case_number
from tests.interchange.documents import meetings
from tests.interchange.fields import Table, faults
from tests.interchange.made import decision, item, meeting, participant, votes

_OPTIONS: Final = "one of: yes, no, absent, abstain, not voting, paired, excused, other"
#: The classes and fields of the schemas; `_id` is what every scraped object has, and is referred to by.
OPEN_CIVIC_DATA: Final[Table] = {
    "document": {
        "jurisdictions!": "[jurisdiction]",
        "organizations!": "[organization]",
        "people!": "[person]",
        "memberships!": "[membership]",
        "bills!": "[bill]",
        "events!": "[event]",
        "vote_events!": "[vote_event]",
    },
    "jurisdiction": {
        "_id!": "text",
        "name!": "text",
        "division_id!": "text",
        "classification!": "one of: government, legislature, executive",
        "legislative_sessions": "[session]",
    },
    "session": {"identifier!": "text", "name!": "text", "start_date": "date", "end_date": "date"},
    "organization": {
        "_id!": "text",
        "name!": "text",
        "classification": "one of: legislature, executive, upper, lower, party, committee, commission, corporation,"
        " agency, department, judiciary",
        "parent_id": "@organizations",
        "jurisdiction_id": "@jurisdictions",
    },
    "person": {"_id!": "text", "name!": "text"},
    "membership": {
        "_id!": "text",
        "person_id!": "@people",
        "person_name": "text",
        "organization_id!": "@organizations",
        "role": "text",
        "label": "text",
        "on_behalf_of_id": "@organizations",
    },
    "event": {
        "_id!": "text",
        "name!": "text",
        "start_date!": "date or time",
        "end_date": "date or time",
        "all_day": "bool",
        "status": "one of: cancelled, tentative, confirmed, passed",
        "classification": "text",
        "location": "location",
        "participants": "[participant]",
        "agenda": "[agenda_item]",
        "sources": "[source]",
    },
    "location": {"name!": "text", "note": "string", "coordinates": "null"},
    "participant": {
        "name!": "text",
        "entity_type!": "one of: organization, person",
        "person_id": "@people",
        "organization_id": "@organizations",
        "note!": "text",
    },
    "agenda_item": {
        "description": "text",
        "classification": "[text]",
        "order!": "text",
        "subjects": "[text]",
        "notes": "[text]",
        "related_entities": "[entity]",
        "extras": "object",
    },
    "entity": {
        "entity_type!": "one of: bill, vote_event",
        "bill_id": "@bills",
        "vote_event_id": "@vote_events",
        "name!": "text",
        "note": "text",
    },
    "bill": {
        "_id!": "text",
        "identifier!": "text",
        "title!": "text",
        "legislative_session!": "text",
        "from_organization": "@organizations",
        "classification": "[text]",
        "subject": "[text]",
        "other_identifiers": "[identifier]",
        "actions": "[action]",
        "sources": "[source]",
    },
    "identifier": {"identifier!": "text", "scheme": "text"},
    "action": {
        "organization_id!": "@organizations",
        "date!": "date or time",
        "description!": "text",
        "classification!": "[one of: passage, failure, withdrawal, deferral, referral, committee-passage,"
        " committee-passage-favorable, committee-failure]",
    },
    "vote_event": {
        "_id!": "text",
        "identifier": "text",
        "motion_text!": "text",
        "start_date!": "date or time",
        "result": "one of: pass, fail",
        "organization!": "@organizations",
        "legislative_session!": "text",
        "bill": "@bills",
        "votes": "[vote]",
        "counts": "[count]",
        "sources": "[source]",
    },
    "vote": {"option!": _OPTIONS, "voter_name!": "text", "voter_id!": "@people/organizations", "note!": "string"},
    "count": {"option!": _OPTIONS, "value!": "int"},
    "source": {"url!": "uri", "note": "text"},
}
NUMBER: Final = "19/11679"


def ids_of(document: dict[str, Any]) -> dict[str, set[str]]:
    return {name: {one["_id"] for one in objects} for name, objects in document.items()}


def test_all_documents_have_the_fields_of_the_schemas_and_refer_to_what_is_there() -> None:
    document = to_open_civic_data(meetings())
    assert list(faults(document, "document", OPEN_CIVIC_DATA, ids_of(document))) == []


def test_no_identifier_stands_for_two_things() -> None:
    document = to_open_civic_data(meetings())
    ids = Counter(one["_id"] for objects in document.values() for one in objects)
    assert [one for one, number in ids.items() if number > 1] == []


def test_the_same_meetings_give_the_same_document() -> None:
    assert json.dumps(to_open_civic_data(meetings())) == json.dumps(to_open_civic_data(meetings()))


def test_nothing_is_lost_on_the_way() -> None:
    document = to_open_civic_data(meetings())
    items = [one for each in meetings() for one in each.items]
    agenda = [one for event in document["events"] for one in event.get("agenda", ())]
    told = [one for each in agenda for one in each["extras"].get("decisions", ())]
    assert len(agenda) == len(items)
    assert len(told) == sum(len(one.decisions) for one in items)
    assert [one["outcome"] for one in told] == [one.outcome for each in items for one in each.decisions]
    assert len(document["vote_events"]) == sum(d.votes is not None for one in items for d in one.decisions)
    people = sum(one["entity_type"] == "person" for event in document["events"] for one in event["participants"])
    assert people == sum(len(one.participants) for one in meetings())


def test_every_session_is_one_of_its_jurisdiction() -> None:
    document = to_open_civic_data(meetings())
    known = {session["identifier"] for one in document["jurisdictions"] for session in one["legislative_sessions"]}
    used = {one["legislative_session"] for name in ("bills", "vote_events") for one in document[name]}
    assert used <= known


def test_a_session_is_the_term_of_a_council() -> None:
    document = to_open_civic_data([meeting(date="2021-12-31"), meeting(date="2022-01-01")])
    (jurisdiction,) = document["jurisdictions"]
    assert [one["identifier"] for one in jurisdiction["legislative_sessions"]] == ["2018-2021", "2022-2025"]


def test_a_case_with_a_number_is_a_bill_with_what_the_bodies_did_to_it() -> None:
    case = item(case_numbers=(parse_case_number(NUMBER),))
    committee = meeting(
        body="Økonomiudvalget",
        type_="finance_committee",
        items=[item(case_numbers=case.case_numbers, decisions=[decision("Anbefales.", outcome="recommended")])],
    )
    council = meeting(date="2021-03-24", items=[item(case_numbers=case.case_numbers, decisions=[decision()])])
    (bill,) = to_open_civic_data([council, committee])["bills"]
    assert bill["identifier"] == NUMBER
    assert [one["classification"] for one in bill["actions"]] == [["committee-passage-favorable"], ["passage"]]


def test_a_subject_number_is_no_bill() -> None:
    document = to_open_civic_data(
        [meeting(items=[item(case_numbers=(parse_case_number("54.00.00 G00", labelled=True),))])]
    )
    assert document["bills"] == []


def test_a_closed_item_says_so_and_an_untitled_one_has_no_description() -> None:
    document = to_open_civic_data([meeting(items=[item(title=None, access=Access.CLOSED)])])
    (one,) = document["events"][0]["agenda"]
    assert one["classification"] == ["closed"]
    assert "description" not in one


def test_a_meeting_without_a_time_takes_all_day() -> None:
    first, second = to_open_civic_data([meeting(), meeting(starts_at="17:00")])["events"]
    assert (first["all_day"], first["start_date"]) == (True, "2021-03-03")
    assert (second["all_day"], second["start_date"]) == (False, "2021-03-03T17:00:00+01:00")


def test_who_was_absent_takes_part_as_absent() -> None:
    (event,) = to_open_civic_data([meeting(participants=[participant("Bo Dam", attendance="absent")])])["events"]
    assert event["participants"][1]["note"] == "member, absent"


def test_a_party_is_told_from_a_person_in_a_ballot() -> None:
    ballot = decision(votes=votes(in_favour=("V",), against=("Ida Lund",)))
    (event,) = to_open_civic_data([meeting(items=[item(decisions=[ballot])])])["vote_events"]
    assert [(vote["voter_id"], vote["note"]) for vote in event["votes"]] == [
        ("0250-party-venstre", "party"),
        ("0250-person-ida-lund", ""),
    ]
