"""What a meeting says stands in its rows, and their keys join."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kommunereferat import (
    AgendaItem,
    Attendance,
    Decision,
    Meeting,
    Movement,
    Outcome,
    Participant,
    Party,
    Span,
    Substitution,
    VoteCounts,
    Votes,
    parse,
    parse_file,
)
from kommunereferat.cases import join_cases
from kommunereferat.tables import SCHEMA, Tables, tables
from tests.places import DOCUMENTS, EXAMPLE_CORPUS, EXAMPLES
from tests.strategies import meetings

FILES: Final = sorted([*EXAMPLES.glob("*.txt"), *EXAMPLE_CORPUS.glob("*.txt"), *DOCUMENTS.glob("*.txt")])
READ: Final = tuple(parse_file(path) for path in FILES)
CASES: Final = join_cases(READ)
MADE: Final = tables(READ, cases=CASES)


def bare(**parts: Any) -> Meeting:
    return Meeting(**{"kind": None, "municipality": None, "body": None, "date": None, **parts})


def decided(**parts: Any) -> Decision:
    return Decision(**{"body": None, "date": None, "current": True, "text": "", "outcome": Outcome.NONE, **parts})


def only(made: Tables, name: str) -> dict[str, Any]:
    (row,) = made[name]
    return row


PEOPLE: Final = (
    Participant(name="Anne Holm", party=Party("A"), attendance=Attendance.ABSENT),
    Participant(name="Bo  Lund", party=Party("V")),
    Participant(name="Bo Dam", party=Party("F")),
    Participant(name="bo dam", party=Party("Ø")),
    Participant(name="Eva Friis"),
)


@settings(max_examples=15)
@given(st.lists(meetings(), max_size=3))
def test_keys_are_unique_and_what_they_refer_to_is_there(made: list[Meeting]) -> None:
    check_keys(tables(made))


def test_the_keys_of_all_documents_of_the_project_join() -> None:
    check_keys(MADE)


def check_keys(made: Tables) -> None:
    for table in SCHEMA:
        rows = made[table.name]
        assert len({tuple(row[name] for name in table.key) for row in rows}) == len(rows)
        for column in table.columns:
            told = {row[column.name] for row in rows} - ({None} if column.nullable else set())
            assert None not in told
            assert column.values is None or told <= {member.value for member in column.values}
            if column.refers_to:
                parent, _, key = column.refers_to.partition(".")
                assert told <= {row[key] for row in made[parent]}


def test_every_column_has_a_value_in_some_document_of_the_project() -> None:
    empty = {
        f"{table.name}.{column.name}"
        for table in SCHEMA
        for column in table.columns
        if all(row[column.name] is None for row in MADE[table.name])
    }
    assert empty == {"documents.duplicate_of", "documents.error_type", "documents.error"}


def test_every_part_of_the_meetings_has_its_row() -> None:
    items = [item for meeting in READ for item in meeting.items]
    decisions = [decision for item in items for decision in item.decisions]
    votes = [decision.votes for decision in decisions if decision.votes]
    absent = [one for meeting in READ for one in meeting.participants if one.attendance is Attendance.ABSENT]
    assert {name: len(rows) for name, rows in MADE.items()} == {
        "documents": len(READ),
        "meetings": len(READ),
        "participants": sum(len(meeting.participants) for meeting in READ),
        "items": len(items),
        "case_numbers": sum(len(item.case_numbers) for item in items),
        "kle_numbers": sum(len(item.kle) for item in items),
        "document_numbers": sum(len(item.document_numbers) for item in items),
        "sections": sum(len(item.sections) for item in items),
        "recommendations": sum(len(item.recommendations) for item in items),
        "recommendation_points": sum(len(one.points) for item in items for one in item.recommendations),
        "decisions": len(decisions),
        "decision_points": sum(len(decision.points) for decision in decisions),
        "votes": sum(len(one.in_favour) + len(one.against) + len(one.abstain) for one in votes),
        "statements": sum(len(decision.statements) for decision in decisions),
        "absences": len(absent) + sum(len(decision.absent) for decision in decisions),
        "attendance_changes": sum(
            len(item.substitutes) + len(item.disqualified) + len(item.arrived) + len(item.left) for item in items
        ),
        "previous_treatments": sum(len(item.previous_treatments) for item in items),
        "attachments": sum(len(item.attachments) for item in items),
        "diagnostics": sum(len(meeting.diagnostics) for meeting in READ),
        "cases": len(CASES),
        "case_steps": sum(len(case.steps) for case in CASES),
        "case_items": len(items),
        "case_links": sum(len(case.links) for case in CASES),
    }


#: The column that is printed where the span of a row points, for those that are printed as they are.
PRINTED: Final = {
    "case_numbers": "case_number",
    "kle_numbers": "kle",
    "document_numbers": "document_number",
    "votes": "voter",
    "absences": "name",
    "attachments": "title",
}


def test_a_row_leads_back_to_where_it_was_read() -> None:
    text_of = {str(one.source.sha256)[:16]: one.source.text.text for one in READ if one.source.text}
    for name, column in PRINTED.items():
        placed = [row for row in MADE[name] if row["span_start"] is not None and row.get("scope") != "meeting"]
        assert placed
        for row in placed:
            printed = text_of[row["meeting_id"]][row["span_start"] : row["span_end"]]
            assert " ".join(printed.split()) == row[column]


def test_a_recommendation_is_from_the_first_to_the_last_that_was_read_of_it() -> None:
    meeting = parse("Referat\nByrådet\n1. Lån\nIndstilling\nDirektøren indstiller til Byrådet,\nat lånet optages\n")
    row = only(tables([meeting]), "recommendations")
    assert meeting.source.text
    read = meeting.source.text[Span(row["span_start"], row["span_end"])]
    assert read == "Direktøren indstiller til Byrådet,\nat lånet optages"


def test_identifiers_are_made_of_the_content_and_go_on_from_each_other() -> None:
    item = AgendaItem(decisions=(decided(absent=("Anne Holm",)),))
    meeting = attrs.evolve(READ[0], participants=PEOPLE[:1], items=(AgendaItem(), item))
    row = tables([meeting])["absences"][1]
    meeting_id = str(meeting.source.sha256)[:16]
    assert row["decision_id"] == f"{meeting_id}/2/d1"
    assert row["participant_id"] == f"{meeting_id}/p1"


def test_meetings_of_the_same_content_are_told_apart_in_the_order_given() -> None:
    copy = attrs.evolve(READ[0], source=attrs.evolve(READ[0].source, path="copy.txt"))
    made = tables([READ[0], copy, READ[0]])
    first = str(READ[0].source.sha256)[:16]
    assert [(row["meeting_id"], row["document_id"]) for row in made["meetings"]] == [
        (first, first),
        (f"{first}-2", f"{first}-2"),
        (f"{first}-3", first),
    ]


def test_a_meeting_without_a_source_is_known_by_what_it_says() -> None:
    one, other = bare(place="Salen"), bare(place="Loftet")
    made = tables([one, other, one])
    first, second, third = (row["meeting_id"] for row in made["meetings"])
    assert (len(first), third) == (16, f"{first}-2")
    assert second != first
    assert [row["sha256"] for row in made["documents"]] == [None, None, None]


@pytest.mark.parametrize(
    ("name", "party"),
    [("Anne Holm", "A"), ("BO LUND", "V"), ("Bo Dam", None), ("Eva Friis", None), ("Ida Skov", None)],
)
def test_a_party_is_that_of_the_one_participant_with_the_name(name: str, party: str | None) -> None:
    item = AgendaItem(decisions=(decided(absent=(name,), votes=Votes(against=(name,))),), disqualified=(name,))
    made = tables([bare(participants=PEOPLE, items=(item,))])
    assert made["absences"][1]["party"] == party
    assert only(made, "votes")["party"] == party
    assert only(made, "attendance_changes")["party"] == party
    assert (only(made, "votes")["participant_id"] is None) is (name in ("Bo Dam", "Ida Skov"))


@pytest.mark.parametrize(("voter", "party"), [("V", "V"), ("Enhedslisten", "Ø"), ("UP", "UP"), ("alle", None)])
def test_a_party_that_votes_has_its_own_letter(voter: str, party: str | None) -> None:
    made = tables([bare(items=(AgendaItem(decisions=(decided(votes=Votes(abstain=(voter,))),)),))])
    row = only(made, "votes")
    assert (row["side"], row["voter"], row["party"], row["participant_id"]) == ("abstain", voter, party, None)


def test_an_absence_from_the_meeting_is_told_from_one_in_an_item() -> None:
    item = AgendaItem(decisions=(decided(absent=("Bo Lund",)),))
    made = tables([bare(participants=PEOPLE, items=(item,))])
    assert [(row["scope"], row["name"], row["item_id"] is None) for row in made["absences"]] == [
        ("meeting", "Anne Holm", True),
        ("decision", "Bo Lund", False),
    ]


def test_printed_numbers_of_votes_stand_with_the_decision() -> None:
    votes = Votes(counts=VoteCounts(in_favour=12, abstain=0))
    told, silent = (
        only(tables([bare(items=(AgendaItem(decisions=(decided(votes=one),)),))]), "decisions") for one in (votes, None)
    )
    assert [told[name] for name in ("voted", "counted_for", "counted_against", "counted_abstain")] == [
        True,
        12,
        None,
        0,
    ]
    assert [silent[name] for name in ("voted", "counted_for")] == [False, None]


def test_who_came_and_left_stands_in_rows_with_the_time() -> None:
    item = AgendaItem(
        substitutes=(Substitution(name="Ida Skov", replaces="Anne Holm"),),
        arrived=(Movement(name="Bo Lund", time=dt.time(17, 30)),),
        left=(Movement(name="Bo Lund"),),
    )
    made = tables([bare(participants=PEOPLE, items=(item,))])
    assert [
        (row["position"], row["change"], row["name"], row["replaces"], row["time"])
        for row in made["attendance_changes"]
    ] == [
        (1, "substitute", "Ida Skov", "Anne Holm", None),
        (2, "arrived", "Bo Lund", None, dt.time(17, 30)),
        (3, "left", "Bo Lund", None, None),
    ]


def test_a_table_of_another_name_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        MADE["minutes"]


def test_tables_say_how_many_rows_they_have() -> None:
    assert repr(tables([])).startswith("<Tables: 0 documents, 0 meetings, ")
    assert '<td><code>meetings</code></td><td class="number">0</td>' in tables([])._repr_html_()
    assert list(MADE) == [table.name for table in SCHEMA]
    assert len(MADE) == len(SCHEMA)


def test_personal_numbers_are_masked_where_that_is_asked_for() -> None:
    klage = parse("Referat\nByrådet\nOnsdag den 3. marts 2021\n1. Klage fra 010190-1234\nBeslutning\nUdsat.\n")
    assert only(tables([klage]), "items")["title"] == "Klage fra 010190-1234"
    assert only(tables([klage], mask_personal_numbers=True), "items")["title"] == "Klage fra ######-####"
