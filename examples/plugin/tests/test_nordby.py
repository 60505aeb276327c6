"""The parser is found where it is installed, claims its own documents and no others, and reads all there is in them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import kommunereferat
import pytest
from kommunereferat import Attendance, BodyType, EntryKind, Kind, Meeting, Outcome, SectionRole

DOCUMENT = Path(__file__).with_name("havneudvalget-2022-05-17.txt")


@pytest.fixture(scope="module")
def meeting() -> Meeting:
    return kommunereferat.parse_file(DOCUMENT, strict=True)


def test_the_parser_is_found_through_its_entry_point() -> None:
    (info,) = [info for info in kommunereferat.parsers() if info.name == "nordby"]
    assert info.distribution == "kommunereferat-nordby"
    assert info.value == "kommunereferat_nordby:LAYOUT"


def test_its_document_is_detected_without_being_told(meeting: Meeting) -> None:
    assert (meeting.source.parser, meeting.source.parser_version) == ("nordby", "1.0")
    best, *_ = kommunereferat.detect(DOCUMENT.read_bytes())
    assert (best.name, best.score) == ("nordby", 1.0)
    assert len(best.reasons) == 3


def test_a_document_of_another_layout_is_not_claimed() -> None:
    text = "Referat\nByrådet\nOnsdag den 2. marts 2022\n\n1. Valg af stedfortræder\nBeslutning\nVilla Krog blev valgt."
    assert "nordby" not in [candidate.name for candidate in kommunereferat.detect(text)]


@pytest.mark.parametrize("municipality", ["Fanø", "0563"])
def test_it_reads_its_document_where_the_municipality_is_told(municipality: str) -> None:
    assert kommunereferat.parse_file(DOCUMENT, municipality=municipality).source.parser == "nordby"


def test_the_head_is_read(meeting: Meeting) -> None:
    assert meeting.kind is Kind.MINUTES
    assert meeting.municipality is not None
    assert (meeting.municipality.code, meeting.municipality.name) == ("0563", "Fanø")
    assert meeting.body is not None
    assert (meeting.body.name, meeting.body.type) == ("Havne- og Kulturudvalget", BodyType.STANDING_COMMITTEE)
    assert meeting.date == dt.date(2022, 5, 17)
    assert (meeting.starts_at, meeting.ends_at) == (dt.time(16, 30), dt.time(18, 5))
    assert meeting.place == "Det gamle tolderi, lokale 2, Nordby"


def test_the_participants_are_read_with_who_was_absent(meeting: Meeting) -> None:
    assert [person.name for person in meeting.participants] == [
        "Ane Thygesen",
        "Villads Brinch",
        "Rigmor Aabo",
        "Sune Kjærbæk",
        "Jens Ole Fogh",
    ]
    absent = [person.name for person in meeting.participants if person.attendance is Attendance.ABSENT]
    assert absent == ["Jens Ole Fogh"]


def test_the_items_are_read_with_number_title_and_case_number(meeting: Meeting) -> None:
    found = [(item.number, item.title, [number.text for number in item.case_numbers]) for item in meeting.items]
    assert found == [
        ("31", "Godkendelse af dagsordenen", []),
        ("32", "Nye bænke langs kajen", ["22/1187"]),
        ("33", "Gratis havnefest i august", ["22/0954"]),
    ]


def test_the_citizens_headings_have_their_roles(meeting: Meeting) -> None:
    assert [(section.heading, section.role) for section in meeting.items[1].sections] == [
        ("Kort fortalt", SectionRole.SUMMARY),
        ("Sagsfremstilling", SectionRole.CASE),
        ("Det koster", SectionRole.ECONOMY),
        ("Hvad foreslås", SectionRole.RECOMMENDATION),
        ("Det besluttede vi", SectionRole.DECISION),
        ("Bilag", SectionRole.ATTACHMENTS),
    ]


def test_the_recommendation_the_decision_and_the_attachments_are_read(meeting: Meeting) -> None:
    item = meeting.items[1]
    (recommendation,) = item.recommendations
    assert (recommendation.proposer, recommendation.recipient) == ("Teknisk Forvaltning", "udvalget")
    assert recommendation.points == ("der købes seks bænke af egetræ", "udgiften afholdes af havnens drift")
    assert item.decision is not None
    assert (item.decision.outcome, item.decision.absent) == (Outcome.APPROVED, ("Jens Ole Fogh",))
    assert [attachment.title for attachment in item.attachments] == ["Tilbud på bænke", "Kort over kajen"]


def test_a_postponed_item_is_postponed(meeting: Meeting) -> None:
    assert meeting.items[2].decision is not None
    assert meeting.items[2].decision.outcome is Outcome.POSTPONED


def test_every_line_is_read_by_some_rule_and_page_feet_are_no_text(meeting: Meeting) -> None:
    assert meeting.coverage.share == 1.0
    feet = [entry for entry in meeting.coverage.entries if entry.kind is EntryKind.FURNITURE]
    assert len(feet) == 2
    assert not any("side 1 af 2" in section.text for item in meeting.items for section in item.sections)


def test_each_value_can_be_pointed_at(meeting: Meeting) -> None:
    text = meeting.source.text
    assert text is not None
    assert text[meeting.items[1].spans["title"]] == "Nye bænke langs kajen"
