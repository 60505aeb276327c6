"""Popolo: https://www.popoloproject.com/specs/, its schemas at https://github.com/popolo-project/popolo-spec."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, Final

import pytest

from kommunereferat.interchange import to_popolo
from tests.interchange.documents import meetings
from tests.interchange.fields import Table, faults
from tests.interchange.made import decision, item, meeting, participant, votes

#: The fields of the classes that are used, without those for contacts, pictures and life dates.
POPOLO: Final[Table] = {
    "document": {
        "persons!": "[person]",
        "organizations!": "[organization]",
        "memberships!": "[membership]",
        "events!": "[event]",
        "motions!": "[motion]",
        "vote_events!": "[vote_event]",
    },
    "person": {"id!": "text", "name!": "text", "identifiers": "[identifier]", "sources": "[link]"},
    "organization": {
        "id!": "text",
        "name!": "text",
        "classification": "text",
        "parent_id": "@organizations",
        "identifiers": "[identifier]",
        "sources": "[link]",
    },
    "membership": {
        "person_id!": "@persons",
        "organization_id!": "@organizations",
        "role": "text",
        "label": "text",
        "on_behalf_of_id": "@organizations",
        "start_date": "date",
        "end_date": "date",
    },
    "event": {
        "id!": "text",
        "name": "text",
        "description": "text",
        "classification": "text",
        "start_date": "date or utc",
        "end_date": "date or utc",
        "location": "text",
        "status": "text",
        "identifiers": "[identifier]",
        "organization_id": "@organizations",
        "attendees": "[attendee]",
        "parent_id": "@events",
        "sources": "[link]",
    },
    "attendee": {"id!": "@persons", "name!": "text"},
    "motion": {
        "id!": "text",
        "organization_id": "@organizations",
        "legislative_session_id": "@events",
        "creator_id": "@persons",
        "text": "text",
        "classification": "text",
        "date": "date or utc",
        "requirement": "text",
        "result": "text",
        "sources": "[link]",
    },
    "vote_event": {
        "id!": "text",
        "organization_id": "@organizations",
        "legislative_session_id": "@events",
        "motion_id": "@motions",
        "identifier": "text",
        "start_date": "date or utc",
        "end_date": "date or utc",
        "result": "one of: pass, fail",
        "votes": "[vote]",
        "counts": "[count]",
        "sources": "[link]",
    },
    "vote": {
        "voter_id!": "@persons/organizations",
        "option!": "one of: yes, no, abstain, absent, not voting, paired",
        "role": "text",
        "group_id": "@organizations",
        "weight": "int",
    },
    "count": {"option!": "one of: yes, no, abstain, absent, not voting, paired", "value!": "int"},
    "identifier": {"scheme": "text", "identifier!": "text"},
    "link": {"url!": "uri", "note": "text"},
}


def ids_of(document: dict[str, Any]) -> dict[str, set[str]]:
    return {name: {one["id"] for one in objects if "id" in one} for name, objects in document.items()}


def test_all_documents_have_the_fields_of_popolo_and_refer_to_what_is_there() -> None:
    document = to_popolo(meetings())
    assert list(faults(document, "document", POPOLO, ids_of(document))) == []


def test_no_identifier_stands_for_two_things() -> None:
    document = to_popolo(meetings())
    ids = Counter(one["id"] for objects in document.values() for one in objects if "id" in one)
    assert [one for one, number in ids.items() if number > 1] == []


def test_the_same_meetings_give_the_same_document() -> None:
    assert json.dumps(to_popolo(meetings())) == json.dumps(to_popolo(meetings()))


def test_nothing_is_lost_on_the_way() -> None:
    document = to_popolo(meetings())
    items = [one for each in meetings() for one in each.items]
    decisions = [one for each in items for one in each.decisions]
    events = Counter(event["classification"] for event in document["events"])
    motions = Counter(motion["classification"] for motion in document["motions"])
    assert events["meeting"] + events["extraordinary meeting"] == len(meetings())
    assert events["open agenda item"] + events["closed agenda item"] == len(items)
    assert motions["recommendation"] == sum(len(one.recommendations) for one in items)
    assert motions["decision"] + motions["previous decision"] == len(decisions)
    assert len(document["vote_events"]) == sum(one.votes is not None for one in decisions)
    named = {person["name"] for person in document["persons"]}
    assert {one.name for each in meetings() for one in each.participants} <= named


def test_every_voter_votes() -> None:
    document = to_popolo(meetings())
    cast = Counter(vote["option"] for event in document["vote_events"] for vote in event.get("votes", ()))
    ballots = [one.votes for each in meetings() for i in each.items for one in i.decisions if one.votes]
    assert cast["yes"] == sum(len(one.in_favour) for one in ballots)
    assert cast["no"] == sum(len(one.against) for one in ballots)
    assert cast["abstain"] == sum(len(one.abstain) for one in ballots)


def test_a_party_votes_as_an_organization_and_a_person_as_a_person() -> None:
    ballot = votes(in_favour=("V", "Ida Lund"))
    document = to_popolo([meeting(items=[item(decisions=[decision(votes=ballot)])])])
    assert [vote["voter_id"] for vote in document["vote_events"][0]["votes"]] == [
        "0250-party-venstre",
        "0250-person-ida-lund",
    ]
    assert [person["name"] for person in document["persons"]] == ["Ida Lund"]


def test_who_was_absent_from_a_ballot_is_told_there() -> None:
    ballot = decision(votes=votes(against=("V",)), absent=("Bo Dam",))
    (event,) = to_popolo([meeting(items=[item(decisions=[ballot])])])["vote_events"]
    assert {"voter_id": "0250-person-bo-dam", "option": "absent"} in event["votes"]


@pytest.mark.parametrize(("outcome", "result"), [("approved", "pass"), ("rejected", "fail"), ("postponed", None)])
def test_a_ballot_is_passed_or_failed_where_the_outcome_says_so(outcome: str, result: str | None) -> None:
    ballot = decision(outcome=outcome, votes=votes(against=("V",)))
    (event,) = to_popolo([meeting(items=[item(decisions=[ballot])])])["vote_events"]
    assert event.get("result") == result


def test_a_member_sits_for_a_party_and_a_secretary_for_the_administration() -> None:
    people = [participant("Ida Lund", party="V", title="borgmester"), participant("Bo Dam", role="secretary")]
    member, secretary = to_popolo([meeting(participants=people)])["memberships"]
    assert member["on_behalf_of_id"] == "0250-party-venstre"
    assert (member["role"], member["label"]) == ("member", "borgmester")
    assert (secretary["role"], secretary["organization_id"]) == ("secretary", "0250")


def test_who_belongs_to_no_party_sits_for_none_and_a_guest_is_no_member() -> None:
    people = [participant("Ida Lund", party="UP"), participant("Bo Dam", role="guest")]
    document = to_popolo([meeting(participants=people)])
    assert [membership["person_id"] for membership in document["memberships"]] == ["0250-person-ida-lund"]
    assert "on_behalf_of_id" not in document["memberships"][0]
    assert "0250-party-uden-for-parti" not in ids_of(document)["organizations"]


def test_only_those_present_attend() -> None:
    people = [participant("Ida Lund", attendance="present"), participant("Bo Dam", attendance="absent")]
    (event,) = to_popolo([meeting(participants=people)])["events"]
    assert [person["name"] for person in event["attendees"]] == ["Ida Lund"]


def test_times_are_in_utc() -> None:
    (event,) = to_popolo([meeting(date="2021-07-01", starts_at="16:30", ends_at="18:00")])["events"]
    assert (event["start_date"], event["end_date"]) == ("2021-07-01T14:30:00Z", "2021-07-01T16:00:00Z")


def test_a_decision_of_no_named_body_is_of_the_meetings_own() -> None:
    document = to_popolo([meeting(items=[item(decisions=[decision(body=None)])])])
    assert document["motions"][0]["organization_id"] == "0250-body-byraadet"
