"""One meeting as rows of the tables (mødets rækker)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from ..model import Attendance
from ..normalize.numbers import format_case_number
from ..normalize.parties import match_party
from ..spans import Span, SpanMap
from ..vocabulary import fold
from .cells import Cells, Rows, Value, place
from .columns import AbsenceScope, AttendanceChange, Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import AgendaItem, Decision, Meeting, Recommendation, Votes


def put_meeting(rows: Rows, meeting: Meeting, meeting_id: str, document_id: str) -> None:
    """Add the rows of a meeting."""
    rows.put(
        "meetings",
        meeting_id=meeting_id,
        document_id=document_id,
        meeting_key=meeting.key,
        kind=meeting.kind,
        addendum=meeting.addendum,
        extraordinary=meeting.extraordinary,
        municipality_code=meeting.municipality.code if meeting.municipality else None,
        municipality=meeting.municipality.name if meeting.municipality else None,
        body=meeting.body.name if meeting.body else None,
        body_type=meeting.body.type if meeting.body else None,
        date=meeting.date,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        place=meeting.place,
        reader=meeting.source.reader,
        parser=meeting.source.parser,
        parser_version=meeting.source.parser_version,
        coverage=meeting.coverage.share,
    )
    people = _People(rows, meeting, meeting_id)
    people.put()
    for position, item in enumerate(meeting.items, 1):
        _ItemRows(rows, people, meeting_id, f"{meeting_id}/{position}").put(position, item)
    for position, said in enumerate(meeting.diagnostics, 1):
        where = {"meeting_id": meeting_id, "position": position, **place(said.span)}
        rows.put("diagnostics", **where, code=said.code, severity=said.severity, message=said.message)


class _People:
    """The participants, and who is meant by a name elsewhere in the meeting (deltagerne)."""

    def __init__(self, rows: Rows, meeting: Meeting, meeting_id: str) -> None:
        self._rows, self._meeting, self._meeting_id = rows, meeting, meeting_id
        self._listed: dict[str, list[Cells]] = {}

    def put(self) -> None:
        """Add the participants, and those of them who were absent from the meeting."""
        for position, person in enumerate(self._meeting.participants, 1):
            who: Cells = {
                "participant_id": f"{self._meeting_id}/p{position}",
                "party": person.party.letter if person.party else None,
            }
            self._listed.setdefault(fold(person.name), []).append(who)
            whole = person.spans.get("whole", person.spans.get("name"))
            self._rows.put(
                "participants",
                meeting_id=self._meeting_id,
                position=position,
                name=person.name,
                party_name=person.party.name if person.party else None,
                role=person.role,
                title=person.title,
                attendance=person.attendance,
                **who,
                **place(whole),
            )
            if person.attendance is Attendance.ABSENT:
                span = person.spans.get("attendance", whole)
                self.put_absence(AbsenceScope.MEETING, person.name, span, item_id=None, decision_id=None, **who)

    def put_absence(self, scope: AbsenceScope, name: str, span: Span | None, **where_and_who: Value) -> None:
        """Add an absence; they are counted through all of the meeting."""
        position = len(self._rows["absences"]) + 1
        where_and_who |= {"meeting_id": self._meeting_id, "position": position, **place(span)}
        self._rows.put("absences", scope=scope, name=name, **where_and_who)

    def who(self, name: str) -> Cells:
        """Return the participant of this name and the party; neither where not exactly one is listed."""
        listed = self._listed.get(fold(name), [])
        return listed[0] if len(listed) == 1 else {"participant_id": None, "party": None}

    def voter(self, name: str) -> Cells:
        """Return the participant of this name and the party; or the party alone that the name is of."""
        who = self.who(name)
        if who["participant_id"] is not None:
            return who
        municipality = self._meeting.municipality.code if self._meeting.municipality else None
        party = match_party(name, on=self._meeting.date, municipality=municipality)
        return {**who, "party": party.letter if party else None}


class _ItemRows:
    """One item as rows (dagsordenspunktets rækker)."""

    def __init__(self, rows: Rows, people: _People, meeting_id: str, item_id: str) -> None:
        self._rows, self._people, self._item_id = rows, people, item_id
        self._above = {"meeting_id": meeting_id, "item_id": item_id}

    def put(self, position: int, item: AgendaItem) -> None:
        """Add the item and all that hangs from it."""
        span = item.spans.get("whole", item.spans.get("title"))
        self._put("items", position, span, number=item.number, title=item.title, access=item.access)
        self._put_numbers(item)
        for n, section in enumerate(item.sections, 1):
            span = section.spans.get("text")
            self._put("sections", n, span, heading=section.heading, role=section.role, text=section.text)
        for n, recommendation in enumerate(item.recommendations, 1):
            self._put_recommendation(n, recommendation)
        for n, decision in enumerate(item.decisions, 1):
            self._put_decision(n, decision)
        for n, (change, name, span, replaces, time) in enumerate(_attendance_changes(item), 1):
            told: Cells = {"change": change, "name": name, "replaces": replaces, "time": time}
            self._put("attendance_changes", n, span, **told, **self._people.who(name))
        for n, treatment in enumerate(item.previous_treatments, 1):
            told = {"body": treatment.body, "date": treatment.date, "number": treatment.item}
            self._put("previous_treatments", n, _whole(treatment.spans), **told)
        for n, attachment in enumerate(item.attachments, 1):
            told = {"document_number": attachment.document_number, "access": attachment.access}
            self._put("attachments", n, attachment.spans.get("title"), title=attachment.title, **told)

    def _put_numbers(self, item: AgendaItem) -> None:
        for n, number in enumerate(item.case_numbers, 1):
            self._put(
                "case_numbers",
                n,
                item.spans.get(f"case_numbers[{n - 1}]"),
                case_number=number.text,
                normalized=format_case_number(number).replace("_", "-"),
                form=number.form,
                year=number.year,
            )
        for n, kle in enumerate(item.kle, 1):
            self._put(
                "kle_numbers",
                n,
                item.spans.get(f"kle[{n - 1}]"),
                kle=kle.text,
                main_group=kle.main_group,
                kle_group=kle.group,
                subject=kle.subject,
                facet=kle.facet,
                title=kle.title,
            )
        for n, text in enumerate(item.document_numbers, 1):
            self._put("document_numbers", n, item.spans.get(f"document_numbers[{n - 1}]"), document_number=text)

    def _put_recommendation(self, position: int, recommendation: Recommendation) -> None:
        key = {"recommendation_id": f"{self._item_id}/r{position}"}
        told = {"proposer": recommendation.proposer, "recipient": recommendation.recipient}
        self._put("recommendations", position, _whole(recommendation.spans), **key, **told)
        for n, point in enumerate(recommendation.points, 1):
            self._put("recommendation_points", n, recommendation.spans.get(f"points[{n - 1}]"), **key, text=point)

    def _put_decision(self, position: int, decision: Decision) -> None:
        key: Cells = {"decision_id": f"{self._item_id}/d{position}"}
        spans, counts = decision.spans, decision.votes.counts if decision.votes else None
        self._put(
            "decisions",
            position,
            spans.get("text"),
            **key,
            body=decision.body,
            date=decision.date,
            current=decision.current,
            text=decision.text,
            outcome=decision.outcome,
            referred_to=decision.referred_to,
            voted=decision.votes is not None,
            counted_for=counts.in_favour if counts else None,
            counted_against=counts.against if counts else None,
            counted_abstain=counts.abstain if counts else None,
        )
        for n, point in enumerate(decision.points, 1):
            told = {"number": point.number, "outcome": point.outcome, "text": point.text}
            self._put("decision_points", n, spans.get(f"points[{n - 1}]"), **key, **told)
        for side, n, voter in _votes(decision.votes):
            span = spans.get(f"votes.{side}[{n - 1}]")
            self._put("votes", n, span, **key, side=side, voter=voter, **self._people.voter(voter))
        for n, statement in enumerate(decision.statements, 1):
            spoken: Cells = {"made_by": statement.by, "text": statement.text}
            self._put("statements", n, spans.get(f"statements[{n - 1}]"), **key, **spoken)
        for n, name in enumerate(decision.absent):
            where: Cells = {"item_id": self._item_id, **key, **self._people.who(name)}
            self._people.put_absence(AbsenceScope.DECISION, name, spans.get(f"absent[{n}]"), **where)

    def _put(self, table: str, position: int, span: Span | None, /, **values: Value) -> None:
        self._rows.put(table, position=position, **self._above, **values, **place(span))


def _votes(votes: Votes | None) -> Iterator[tuple[Side, int, str]]:
    if votes is not None:
        for side, voters in (Side.FOR, votes.in_favour), (Side.AGAINST, votes.against), (Side.ABSTAIN, votes.abstain):
            for position, voter in enumerate(voters, 1):
                yield side, position, voter


def _attendance_changes(
    item: AgendaItem,
) -> Iterator[tuple[AttendanceChange, str, Span | None, str | None, dt.time | None]]:
    for n, one in enumerate(item.substitutes):
        yield AttendanceChange.SUBSTITUTE, one.name, item.spans.get(f"substitutes[{n}]"), one.replaces, None
    for n, name in enumerate(item.disqualified):
        yield AttendanceChange.DISQUALIFIED, name, item.spans.get(f"disqualified[{n}]"), None, None
    for change, movements in (AttendanceChange.ARRIVED, item.arrived), (AttendanceChange.LEFT, item.left):
        for n, moved in enumerate(movements):
            yield change, moved.name, item.spans.get(f"{change}[{n}]"), None, moved.time


def _whole(spans: SpanMap) -> Span | None:
    """Return the span from the first to the last of several."""
    return Span(min(s.start for s in spans.values()), max(s.end for s in spans.values())) if spans else None
