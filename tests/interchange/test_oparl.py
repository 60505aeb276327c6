"""OParl 1.1: https://dev.oparl.org/spezifikation/, its schemas and texts at https://github.com/OParl/spec."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from functools import cache
from typing import Any, Final

import pytest

from kommunereferat import Access, Attachment, Meeting, Section, SectionRole
from kommunereferat.interchange import to_oparl
from kommunereferat.normalize import parse_case_number
from tests.interchange.documents import meetings
from tests.interchange.fields import Table, faults
from tests.interchange.made import decision, item, meeting, participant

BASE: Final = "https://oparl.example.org/v1.1"
CREATED: Final = dt.datetime(2026, 1, 31, 12, tzinfo=dt.UTC)
NUMBER: Final = "19/11679"

#: What every object must have since 1.1.
_OBJECT: Final = {"id!": "@served", "type!": "url", "created!": "time", "modified!": "time"}
#: The classes and fields of the specification, without those for contacts, licences and places on a map.
OPARL: Final[Table] = {
    "System": {**_OBJECT, "oparlVersion!": "one of: https://schema.oparl.org/1.1/", "body!": "@served", "name": "text"},
    "Body": {
        **_OBJECT,
        "system!": "@served",
        "name!": "text",
        "shortName": "text",
        "classification": "text",
        "organization!": "@served",
        "person!": "@served",
        "meeting!": "@served",
        "paper!": "@served",
        "legislativeTerm!": "[object]",
        "agendaItem!": "@served",
        "consultation!": "@served",
        "file!": "@served",
        "membership!": "@served",
        "locationList!": "@served",
        "legislativeTermList!": "@served",
    },
    "Organization": {
        **_OBJECT,
        "body": "@Body",
        "name": "text",
        "shortName": "text",
        "membership": "[@Membership]",
        "meeting": "@served",
        "organizationType": "one of: Gremium, Partei, Fraktion, Verwaltungsbereich, externes Gremium, Institution,"
        " Sonstiges",
        "classification": "one of: Parlament, Ausschuss, Beirat, Projektbeirat, Kommission, AG, Verwaltungsrat,"
        " Fraktion, Partei",
    },
    "Person": {**_OBJECT, "body": "@Body", "name": "text", "status": "[text]", "membership": "[Membership]"},
    "Membership": {
        **_OBJECT,
        "person": "@Person",
        "organization": "@Organization",
        "role": "text",
        "onBehalfOf": "@Organization",
    },
    "Meeting": {
        **_OBJECT,
        "name": "text",
        "meetingState": "one of: terminiert, eingeladen, durchgeführt",
        "start": "time",
        "end": "time",
        "location": "Location",
        "keyword": "[text]",
        "organization": "[@Organization]",
        "participant": "[@Person]",
        "agendaItem": "[object]",  # each is checked where it is served alone
    },
    "AgendaItem": {
        **_OBJECT,
        "meeting": "@Meeting",
        "number": "text",
        "order": "int",
        "name": "text",
        "public": "bool",
        "consultation": "@Consultation",
        "result": "text",
        "resolutionText": "text",
        "auxiliaryFile": "[File]",
    },
    "Consultation": {
        **_OBJECT,
        "paper": "@Paper",
        "agendaItem": "@AgendaItem",
        "meeting": "@Meeting",
        "organization": "[@Organization]",
        "role": "text",
    },
    "Paper": {
        **_OBJECT,
        "body": "@Body",
        "name": "text",
        "reference": "text",
        "paperType": "text",
        "superordinatedPaper": "[@Paper]",
        "subordinatedPaper": "[@Paper]",
        "consultation": "[Consultation]",
    },
    "File": {
        **_OBJECT,
        "name": "text",
        "mimeType": "text",
        "accessUrl!": "@served",
        "text": "text",
        "agendaItem": "[@AgendaItem]",
    },
    "Location": {**_OBJECT, "description": "text", "meetings": "[@Meeting]"},
    "page": {"data!": "[object]", "pagination!": "pagination", "links!": "links"},
    "pagination": {"totalElements": "int", "elementsPerPage": "int", "currentPage": "int", "totalPages": "int"},
    "links": {"self": "@served", "first": "@served", "last": "@served"},
}


def served_for(several: Iterable[Meeting]) -> dict[str, Any]:
    return to_oparl(several, base_url=BASE, created=CREATED)


@cache
def served() -> dict[str, Any]:
    return served_for(meetings())


def name_of(answer: dict[str, Any]) -> str:
    return str(answer["type"]).rpartition("/")[2] if "type" in answer else "page"


def objects_of(everything: dict[str, Any], name: str) -> list[dict[str, Any]]:
    return [one for one in everything.values() if isinstance(one, dict) and name_of(one) == name]


def test_all_documents_have_the_fields_of_the_specification_and_every_url_is_served() -> None:
    ids: dict[str, set[str]] = {"served": set(served())}
    for url, answer in served().items():
        if isinstance(answer, dict):
            ids.setdefault(name_of(answer), set()).add(url)
    for url, answer in served().items():
        if isinstance(answer, dict):
            assert list(faults(answer, name_of(answer), OPARL, ids, url)) == []


def test_every_object_is_served_under_its_own_url() -> None:
    for url, answer in served().items():
        assert not isinstance(answer, dict) or answer.get("id", url) == url


def test_every_type_is_one_of_version_1_1() -> None:
    for answer in served().values():
        if isinstance(answer, dict) and "type" in answer:
            assert answer["type"] == f"https://schema.oparl.org/1.1/{name_of(answer)}"


def test_what_is_part_of_an_object_is_served_alone_as_well() -> None:
    for one in objects_of(served(), "Meeting"):
        assert [served()[part["id"]] for part in one.get("agendaItem", ())] == one.get("agendaItem", [])
    for one in objects_of(served(), "Person"):
        assert [served()[part["id"]] for part in one.get("membership", ())] == one.get("membership", [])


def test_the_lists_of_all_municipalities_hold_every_object_once() -> None:
    lists = {"Meeting": "meeting", "AgendaItem": "agendaItem", "Person": "person", "Paper": "paper", "File": "file"}
    for name, list_ in lists.items():
        listed = [one["id"] for body in objects_of(served(), "Body") for one in served()[body[list_]]["data"]]
        assert sorted(listed) == sorted(one["id"] for one in objects_of(served(), name))


def test_a_body_lists_its_meetings() -> None:
    everything = served_for([meeting(), meeting(body="Økonomiudvalget", type_="finance_committee")])
    council = everything[f"{BASE}/organization/0250-body-byraadet/meeting"]
    assert [one["name"] for one in council["data"]] == ["Byrådet 2021-03-03"]


def test_nothing_is_lost_on_the_way() -> None:
    items = [one for each in meetings() for one in each.items]
    agenda = objects_of(served(), "AgendaItem")
    assert len(objects_of(served(), "Meeting")) == len(meetings())
    assert len(agenda) == len(items)
    assert sum("result" in one for one in agenda) == sum(one.decision is not None for one in items)
    assert len(objects_of(served(), "File")) == sum(bool(one.sections) for one in items)
    papers = [one for one in objects_of(served(), "Paper") if one["paperType"] == "bilag"]
    assert len(papers) == sum(len(one.attachments) for one in items)
    named = {person["name"] for person in objects_of(served(), "Person")}
    assert {one.name for each in meetings() for one in each.participants} <= named
    texts = {one["resolutionText"] for one in agenda if "resolutionText" in one}
    for one in items:
        for current in (d for d in one.decisions if d.current and d.text):
            assert any(current.text in text for text in texts)


def test_the_same_meetings_give_the_same_answers() -> None:
    assert json.dumps(served_for(meetings())) == json.dumps(served())


def test_the_text_of_an_item_is_served_as_a_file() -> None:
    sections = (Section(heading="Baggrund", role=SectionRole.BACKGROUND, text="Broen er slidt."),)
    everything = served_for([meeting(items=[item(sections=sections)])])
    (file,) = objects_of(everything, "File")
    assert everything[file["accessUrl"]] == file["text"] == "Baggrund\nBroen er slidt."


def test_a_case_is_one_paper_with_a_consultation_in_each_meeting() -> None:
    case = item(case_numbers=(parse_case_number(NUMBER),), attachments=(Attachment(title="Kort over broen"),))
    everything = served_for([meeting(items=[case]), meeting(date="2021-04-07", items=[case])])
    (paper,) = (one for one in objects_of(everything, "Paper") if one["paperType"] == "sag")
    assert paper["reference"] == NUMBER
    assert len(paper["consultation"]) == 2
    assert [everything[url]["name"] for url in paper["subordinatedPaper"]] == ["Kort over broen"] * 2


def test_an_item_of_no_case_has_no_consultation() -> None:
    (one,) = objects_of(served_for([meeting(items=[item()])]), "AgendaItem")
    assert "consultation" not in one


def test_only_those_present_take_part() -> None:
    people = [participant("Ida Lund"), participant("Bo Dam", attendance="absent", title="borgmester")]
    everything = served_for([meeting(participants=people)])
    (one,) = objects_of(everything, "Meeting")
    assert one["participant"] == [f"{BASE}/person/0250-person-ida-lund"]
    assert everything[f"{BASE}/person/0250-person-bo-dam"]["status"] == ["borgmester"]


def test_a_closed_item_is_not_public() -> None:
    (one,) = objects_of(served_for([meeting(items=[item(access=Access.CLOSED)])]), "AgendaItem")
    assert one["public"] is False


def test_several_decisions_of_the_meeting_are_one_resolution() -> None:
    taken = [decision("Udsat.", outcome="postponed"), decision("Godkendt."), decision("Anbefales.", current=False)]
    (one,) = objects_of(served_for([meeting(items=[item(decisions=taken)])]), "AgendaItem")
    assert (one["result"], one["resolutionText"]) == ("approved", "Udsat.\n\nGodkendt.")


def test_a_base_url_may_end_in_a_slash() -> None:
    assert f"{BASE}/system" in to_oparl([], base_url=f"{BASE}/", created=CREATED)


def test_a_moment_of_export_needs_an_offset() -> None:
    with pytest.raises(ValueError, match="offset"):
        to_oparl([], base_url=BASE, created=dt.datetime(2026, 1, 31))
