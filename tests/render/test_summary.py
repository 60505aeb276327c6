"""The summary tells what a meeting holds, in plain text that does a terminal no harm."""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import Any

import attrs
import pytest
from hypothesis import given

from kommunereferat.diagnostics import Diagnostic
from kommunereferat.ledger import Coverage
from kommunereferat.model import (
    Access,
    AgendaItem,
    Attachment,
    Attendance,
    Body,
    Decision,
    DecisionPoint,
    Kind,
    Meeting,
    Movement,
    Outcome,
    Participant,
    Role,
    Section,
    SectionRole,
    Source,
    Statement,
    Substitution,
    VoteCounts,
    Votes,
)
from kommunereferat.normalize.bodies import BodyType
from kommunereferat.normalize.municipalities import Municipality
from kommunereferat.normalize.numbers import parse_case_number
from kommunereferat.normalize.parties import Party
from kommunereferat.render import summary
from kommunereferat.spans import Span
from kommunereferat.text import SourceText
from tests.strategies import meetings

EMPTY = Meeting(kind=None, municipality=None, body=None, date=None)
APPROVED = Decision(body="Byrådet", date=dt.date(2020, 1, 8), current=True, text="Ja.", outcome=Outcome.APPROVED)


def lines_of(meeting: Meeting) -> list[str]:
    return summary(meeting).splitlines()


def item_lines(item: AgendaItem) -> list[str]:
    lines = lines_of(attrs.evolve(EMPTY, items=(item,)))
    return [line.strip() for line in lines[lines.index("Items (1)") + 1 : -2]]


def test_the_head_says_who_meets_when_and_where() -> None:
    meeting = Meeting(
        kind=Kind.MINUTES,
        municipality=Municipality("0250", "Frederikssund"),
        body=Body(name="Vækstudvalget", type=BodyType.STANDING_COMMITTEE),
        date=dt.date(2014, 12, 2),
        starts_at=dt.time(16, 0),
        ends_at=dt.time(18, 30),
        place="Rådhuset",
        source=Source(path="a.txt", parser="frederikssund", parser_version="1"),
    )
    assert lines_of(meeting)[:5] == [
        "Vækstudvalget, Frederikssund (0250)",
        "Minutes of 2014-12-02, from 16:00, until 18:30",
        "Place: Rådhuset",
        "Source: a.txt",
        "Parser: frederikssund",
    ]


def test_what_is_not_known_of_a_meeting_is_said() -> None:
    assert lines_of(EMPTY)[:2] == ["No council or committee found", "Minutes or agenda of an unknown day"]


def test_an_extraordinary_addendum_is_called_so() -> None:
    meeting = attrs.evolve(EMPTY, kind=Kind.AGENDA, addendum=True, extraordinary=True)
    assert lines_of(meeting)[1] == "Agenda (extraordinary, addendum) of an unknown day"


@pytest.mark.parametrize(
    ("person", "line"),
    [
        (Participant(name="Anne Holm", party=Party("A"), role=Role.VICE_CHAIR), "Anne Holm (A), vice chair"),
        (Participant(name="Bo Lund", attendance=Attendance.ABSENT), "Bo Lund, member, absent"),
        (Participant(name="Ib Dam", role=Role.OFFICIAL, title="direktør"), "Ib Dam, official, direktør"),
    ],
)
def test_a_participant_has_party_role_title_and_absence(person: Participant, line: str) -> None:
    assert f"  {line}" in lines_of(attrs.evolve(EMPTY, participants=(person,)))


def test_an_item_has_number_title_and_case_number() -> None:
    item = AgendaItem(number="87", title="Budget", case_numbers=(parse_case_number("19/11679"),))
    assert item_lines(item) == ["87. Budget", "case 19/11679"]


def test_a_closed_item_is_called_so() -> None:
    assert item_lines(AgendaItem(title="Salg", access=Access.CLOSED)) == ["Salg (closed)"]


def test_an_item_without_a_title_shows_how_its_text_begins() -> None:
    text = Section(heading=None, role=SectionRole.CASE, text="Der skal vælges\nen formand. " + "x " * 1000)
    assert item_lines(AgendaItem(sections=(text,)))[0].startswith("(no title) Der skal vælges en formand. x x")
    assert item_lines(AgendaItem(sections=(text,)))[0].endswith("…")


def test_an_item_without_any_text_is_listed_all_the_same() -> None:
    assert item_lines(AgendaItem()) == ["(no title)"]


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({}, "approved"),
        ({"outcome": Outcome.APPROVED_WITH_CHANGES}, "approved with changes"),
        ({"outcome": Outcome.NONE}, "nothing decided"),
        ({"outcome": Outcome.OTHER, "text": "Se bilag."}, "other: Se bilag."),
        ({"absent": ("Anne Holm", "Bo Lund")}, "approved; absent: Anne Holm, Bo Lund"),
        ({"current": False}, "Byrådet, 2020-01-08: approved"),
        ({"current": False, "body": None, "date": None}, "Another body: approved"),
        ({"votes": Votes(in_favour=("A", "V"), against=("O",))}, "approved; votes for: A + V, against: O"),
        ({"votes": Votes(abstain=("Ø",))}, "approved; votes abstaining: Ø"),
        ({"votes": Votes()}, "approved; votes of nobody named"),
        (
            {"votes": Votes(in_favour=("A", "V"), counts=VoteCounts(in_favour=12, against=7))},
            "approved; votes for: 12 (A + V), against: 7",
        ),
        ({"referred_to": "Byrådet", "outcome": Outcome.RECOMMENDED}, "recommended, to Byrådet"),
    ],
)
def test_a_decision_has_outcome_absences_and_votes(changes: dict[str, Any], line: str) -> None:
    assert item_lines(AgendaItem(title="Budget", decisions=(attrs.evolve(APPROVED, **changes),)))[1] == line


def test_points_that_fared_differently_and_statements_follow_their_decision() -> None:
    points = [DecisionPoint(number="1", outcome=Outcome.APPROVED, text="Ja.")]
    points.append(DecisionPoint(number="2", outcome=Outcome.POSTPONED, text="Senere."))
    statements = (Statement(by="Ø", text="Det er dyrt."), Statement(by=None, text="Nej."))
    made = attrs.evolve(APPROVED, points=tuple(points), statements=statements)
    assert item_lines(AgendaItem(title="Budget", decisions=(made,)))[2:] == [
        "point 1: approved",
        "point 2: postponed",
        "Ø: Det er dyrt.",
        "for the record: Nej.",
    ]


def test_points_that_fared_alike_are_not_repeated() -> None:
    points = tuple(DecisionPoint(number=number, outcome=Outcome.APPROVED, text="Ja.") for number in "12")
    lines = item_lines(AgendaItem(title="Budget", decisions=(attrs.evolve(APPROVED, points=points),)))
    assert lines == ["Budget", "approved"]


def test_who_took_part_in_an_item_beside_the_listed_is_said() -> None:
    item = AgendaItem(
        title="Budget",
        substitutes=(Substitution(name="Bo Ek", replaces="Ida Ask"), Substitution(name="Ea Ravn")),
        disqualified=("Per Dam",),
        arrived=(Movement(name="Lis Toft", time=dt.time(17, 30)),),
        left=(Movement(name="Jan Bak"),),
    )
    assert item_lines(item)[1:] == [
        "substitutes: Bo Ek for Ida Ask, Ea Ravn",
        "disqualified: Per Dam",
        "arrived: Lis Toft at 17:30",
        "left: Jan Bak",
    ]


@pytest.mark.parametrize(("count", "line"), [(1, "1 attachment"), (2, "2 attachments")])
def test_attachments_are_counted(count: int, line: str) -> None:
    assert item_lines(AgendaItem(title="Budget", attachments=(Attachment(title="Notat"),) * count))[1] == line


def test_a_diagnostic_names_its_line() -> None:
    source = Source(text=SourceText.of("Referat\nMandag den 8. januar 2020"))
    diagnostic = Diagnostic(code="weekday-mismatch", message="It was a Wednesday.", span=Span(8, 14))
    meeting = attrs.evolve(EMPTY, source=source, diagnostics=(diagnostic,))
    assert "  warning [weekday-mismatch] line 2: It was a Wednesday." in lines_of(meeting)


def test_a_diagnostic_names_its_place_where_the_text_is_gone() -> None:
    diagnostic = Diagnostic(code="no-items", message="None.", span=Span(8, 14))
    assert "  warning [no-items] at 8-14: None." in lines_of(attrs.evolve(EMPTY, diagnostics=(diagnostic,)))


def test_a_diagnostic_of_an_empty_text_names_its_place() -> None:
    diagnostic = Diagnostic(code="empty-document", message="Empty.", span=Span(0, 0))
    meeting = attrs.evolve(EMPTY, source=Source(text=SourceText.of("")), diagnostics=(diagnostic,))
    assert "  error [empty-document] at 0-0: Empty." in lines_of(meeting)


def test_a_diagnostic_about_the_whole_document_has_no_place() -> None:
    diagnostic = Diagnostic(code="no-items", message="None.")
    assert "  warning [no-items] None." in lines_of(attrs.evolve(EMPTY, diagnostics=(diagnostic,)))


@pytest.mark.parametrize(
    ("characters", "unparsed", "line"),
    [
        (200, 0, "Coverage: 100.0 % of 200 characters"),
        (200, 1, "Coverage: 99.5 % of 200 characters, 1 unparsed"),
        (99_999, 1, "Coverage: 99.9 % of 99999 characters, 1 unparsed"),
        (0, 0, "Coverage: no text"),
    ],
)
def test_the_last_line_says_how_much_was_read_and_never_too_much(characters: int, unparsed: int, line: str) -> None:
    coverage = Coverage(entries=(), characters=characters, unparsed=unparsed)
    assert lines_of(attrs.evolve(EMPTY, coverage=coverage))[-1] == line


def test_long_lines_are_folded_at_100_characters() -> None:
    item = AgendaItem(number="1", title="Godkendelse af budget " * 20)
    lines = lines_of(attrs.evolve(EMPTY, items=(item,)))
    assert max(map(len, lines)) <= 100
    assert " ".join(" ".join(lines).split()).count("Godkendelse af budget") == 20


@given(meetings())
def test_nothing_in_a_meeting_can_steer_the_terminal(meeting: Meeting) -> None:
    assert not [c for c in summary(meeting) if unicodedata.category(c) == "Cc" and c != "\n"]


def test_direction_marks_are_left_out() -> None:
    assert "Budget" in summary(attrs.evolve(EMPTY, items=(AgendaItem(title="Bud\u202eget"),)))
