"""The schema of the tables: what each holds, its columns, their types, and how the keys join (skema).

`SCHEMA` is the one place where it stands: the rows, every form of file and the page of the documentation go by it.
Parents stand before their children.
"""

from __future__ import annotations

from typing import Final

from ..cases.model import Certainty, Evidence, Fate, KnownFrom
from ..diagnostics import Severity
from ..model import Access, Attendance, Kind, Outcome, Role, SectionRole
from ..normalize.bodies import BodyType
from ..normalize.numbers import CaseNumberForm
from .columns import AbsenceScope, AttendanceChange, Column, ColumnType, DocumentStatus, Enumeration, Side, Table

#: Grows with every change of a table or column that queries may rely on.
VERSION: Final = 1


def _text(name: str, doc: str, *, values: Enumeration | None = None) -> Column:
    return Column(name=name, type=ColumnType.TEXT, doc=doc, values=values)


def _maybe(name: str, doc: str, type_: ColumnType = ColumnType.TEXT, *, values: Enumeration | None = None) -> Column:
    return Column(name=name, type=type_, doc=doc, nullable=True, values=values)


def _truth(name: str, doc: str) -> Column:
    return Column(name=name, type=ColumnType.BOOLEAN, doc=doc)


def _parent(table: str, key: str, doc: str, *, name: str | None = None, nullable: bool = False) -> Column:
    return Column(name=name or key, type=ColumnType.TEXT, doc=doc, nullable=nullable, refers_to=f"{table}.{key}")


_MEETING: Final = _parent("meetings", "meeting_id", "the meeting")
_ITEM: Final = _parent("items", "item_id", "the item")
_DECISION: Final = _parent("decisions", "decision_id", "the decision")
_CASE: Final = _parent("cases", "case_id", "the case")
_WHO: Final = _parent(
    "participants", "participant_id", "the participant, where exactly one is listed by this name", nullable=True
)
_PARTY: Final = _maybe("party", "letter of the party that is printed beside that participant")
_DATE: Final = ColumnType.DATE
_TIME: Final = ColumnType.TIME
_INTEGER: Final = ColumnType.INTEGER


def _position(doc: str) -> Column:
    return Column(name="position", type=_INTEGER, doc=f"{doc}, from 1")


def _place(what: str) -> tuple[Column, Column]:
    return (
        _maybe("span_start", f"where {what} begins in the source's text", _INTEGER),
        _maybe("span_end", "where it ends", _INTEGER),
    )


def _table(name: str, doc: str, key: str, *columns: Column) -> Table:
    return Table(name=name, doc=doc, key=tuple(key.split()), columns=columns)


#: All tables, parents before children.
SCHEMA: Final[tuple[Table, ...]] = (
    _table(
        "documents",
        "A file or text that was to be read, whether it could be or not.",
        "document_id",
        _text("document_id", "first 16 digits of its sha256, made unique; of its path's where it could not be opened"),
        _maybe("path", "its path as given; null for a text"),
        _maybe("sha256", "hash of its bytes; null where it could not be opened"),
        _text("status", "what became of it", values=DocumentStatus),
        _parent("documents", "document_id", "the first document of the same bytes", name="duplicate_of", nullable=True),
        _maybe("error_type", "name of the error that it failed with"),
        _maybe("error", "message of that error"),
    ),
    _table(
        "meetings",
        "A meeting as one document tells it; its agenda and its minutes are two.",
        "meeting_id",
        _text("meeting_id", "first 16 digits of the source's sha256, made unique in the order given"),
        _parent("documents", "document_id", "the document that it was read from"),
        _maybe("meeting_key", "`Meeting.key`; several documents may have the same"),
        _maybe("kind", "minutes or agenda", values=Kind),
        _truth("addendum", "whether it is an addendum"),
        _truth("extraordinary", "whether the meeting is extraordinary"),
        _maybe("municipality_code", "four-digit code of the municipality"),
        _maybe("municipality", "name of the municipality"),
        _maybe("body", "name of the council or committee"),
        _maybe("body_type", "its type", values=BodyType),
        _maybe("date", "day of the meeting", _DATE),
        _maybe("starts_at", "when it begins", _TIME),
        _maybe("ends_at", "when it ends", _TIME),
        _maybe("place", "where it is held"),
        _text("reader", "name of the reader"),
        _text("parser", "name of the parser"),
        _text("parser_version", "version of the parser"),
        Column(name="coverage", type=ColumnType.REAL, doc="share of the text that some rule knows, from 0 to 1"),
    ),
    _table(
        "participants",
        "A person whom the head of the document lists.",
        "participant_id",
        _text("participant_id", "the meeting's identifier, and the position"),
        _MEETING,
        _position("place in the list"),
        _text("name", "the person's name"),
        _maybe("party", "letter of the party or list"),
        _maybe("party_name", "name of the party or list, where the letter is known"),
        _text("role", "what he or she is at the meeting", values=Role),
        _maybe("title", "printed office or job title"),
        _text("attendance", "whether he or she took part", values=Attendance),
        *_place("the entry"),
    ),
    _table(
        "items",
        "An item on the agenda.",
        "item_id",
        _text("item_id", "the meeting's identifier, and the position"),
        _MEETING,
        _position("place on the agenda"),
        _maybe("number", "number as printed"),
        _maybe("title", "title as printed"),
        _text("access", "whether it is open to the public", values=Access),
        *_place("the item"),
    ),
    _table(
        "case_numbers",
        "A case or journal number of an item.",
        "item_id position",
        _MEETING,
        _ITEM,
        _position("place among those of the item"),
        _text("case_number", "number as printed"),
        _text("normalized", "the same without blanks and with hyphens, for joining"),
        _text("form", "its form", values=CaseNumberForm),
        _maybe("year", "the year in it", _INTEGER),
        *_place("the number"),
    ),
    _table(
        "kle_numbers",
        "A KLE subject number of an item.",
        "item_id position",
        _MEETING,
        _ITEM,
        _position("place among those of the item"),
        _text("kle", "number as printed"),
        _text("main_group", "main group, as in 00"),
        _maybe("kle_group", "group, as in 00.22"),
        _maybe("subject", "subject, as in 00.22.04"),
        _maybe("facet", "facet, as in G01"),
        _maybe("title", "title of the main group"),
        *_place("the number"),
    ),
    _table(
        "document_numbers",
        "A document number of an item.",
        "item_id position",
        _MEETING,
        _ITEM,
        _position("place among those of the item"),
        _text("document_number", "number as printed"),
        *_place("the number"),
    ),
    _table(
        "sections",
        "A headed part of an item.",
        "item_id position",
        _MEETING,
        _ITEM,
        _position("place in the item"),
        _maybe("heading", "heading as printed, without colon"),
        _text("role", "what it is for", values=SectionRole),
        _text("text", "its text"),
        *_place("the text"),
    ),
    _table(
        "recommendations",
        "What somebody recommends to be decided on an item.",
        "recommendation_id",
        _text("recommendation_id", "the item's identifier, and the position"),
        _MEETING,
        _ITEM,
        _position("place among those of the item"),
        _maybe("proposer", "who recommends"),
        _maybe("recipient", "to whom"),
        *_place("what was read of it"),
    ),
    _table(
        "recommendation_points",
        "A point of a recommendation.",
        "recommendation_id position",
        _MEETING,
        _ITEM,
        _parent("recommendations", "recommendation_id", "the recommendation"),
        _position("place among its points"),
        _text("text", "the point, without number and bullet"),
        *_place("the point"),
    ),
    _table(
        "decisions",
        "What a body decided on an item, at this meeting or before.",
        "decision_id",
        _text("decision_id", "the item's identifier, and the position"),
        _MEETING,
        _ITEM,
        _position("place among those of the item"),
        _maybe("body", "name of the body that decided"),
        _maybe("date", "day of the decision", _DATE),
        _truth("current", "whether it is the decision of this very meeting"),
        _text("text", "its wording"),
        _text("outcome", "what became of the matter", values=Outcome),
        _maybe("referred_to", "the body to which the matter was sent"),
        _truth("voted", "whether a ballot is told"),
        _maybe("counted_for", "printed number of votes for", _INTEGER),
        _maybe("counted_against", "printed number of votes against", _INTEGER),
        _maybe("counted_abstain", "printed number of those who abstained", _INTEGER),
        *_place("the wording"),
    ),
    _table(
        "decision_points",
        "What was decided on one point, where points are decided one by one.",
        "decision_id position",
        _MEETING,
        _ITEM,
        _DECISION,
        _position("place among its points"),
        _text("number", "number of the point as printed"),
        _text("outcome", "what became of it", values=Outcome),
        _text("text", "wording on this point"),
        *_place("the wording"),
    ),
    _table(
        "votes",
        "A voter, person or party, on one side of a decision's ballot.",
        "decision_id side position",
        _MEETING,
        _ITEM,
        _DECISION,
        _text("side", "how he, she or they voted", values=Side),
        _position("place on this side"),
        _text("voter", "name or party as printed"),
        _WHO,
        _maybe("party", "letter of the party that voted, or that is printed beside that participant"),
        *_place("the voter"),
    ),
    _table(
        "statements",
        "What somebody had put on record with a decision.",
        "decision_id position",
        _MEETING,
        _ITEM,
        _DECISION,
        _position("place among those of the decision"),
        _maybe("made_by", "whose it is, as printed"),
        _text("text", "its wording"),
        *_place("the wording"),
    ),
    _table(
        "absences",
        "Somebody's absence from the meeting or from one item.",
        "meeting_id position",
        _MEETING,
        _position("place among those of the meeting"),
        _text("scope", "what he or she was absent from", values=AbsenceScope),
        _parent("items", "item_id", "the item; null for the whole meeting", nullable=True),
        _parent("decisions", "decision_id", "the decision that tells it; null for the whole meeting", nullable=True),
        _text("name", "name as printed"),
        _WHO,
        _PARTY,
        *_place("the name, or the mark of absence in the head,"),
    ),
    _table(
        "attendance_changes",
        "Somebody who came, left, was disqualified or a substitute during an item.",
        "item_id position",
        _MEETING,
        _ITEM,
        _position("place among those of the item"),
        _text("change", "what happened", values=AttendanceChange),
        _text("name", "name as printed"),
        _WHO,
        _PARTY,
        _maybe("replaces", "in whose stead, for a substitute"),
        _maybe("time", "when, for one who came or left", _TIME),
        *_place("the name"),
    ),
    _table(
        "previous_treatments",
        "An earlier treatment of an item that is only referred to.",
        "item_id position",
        _MEETING,
        _ITEM,
        _position("place among those of the item"),
        _text("body", "name of the body that treated it"),
        _maybe("date", "when", _DATE),
        _maybe("number", "number of the item there"),
        *_place("what was read of it"),
    ),
    _table(
        "attachments",
        "A document attached to an item.",
        "item_id position",
        _MEETING,
        _ITEM,
        _position("place among those of the item"),
        _text("title", "its title, without number"),
        _maybe("document_number", "its document number"),
        _maybe("access", "whether it is open to the public, if stated", values=Access),
        *_place("the title"),
    ),
    _table(
        "diagnostics",
        "Something that a reader of the document was unsure of.",
        "meeting_id position",
        _MEETING,
        _position("place among those of the meeting"),
        _text("code", "its stable code"),
        _text("severity", "how much it matters", values=Severity),
        _text("message", "what it says"),
        *_place("what it is about"),
    ),
    _table(
        "cases",
        "A case on its way through councils and committees, where cases were joined.",
        "case_id",
        _text("case_id", "`Case.key`"),
        _maybe("municipality_code", "four-digit code of the municipality"),
        _maybe("municipality", "name of the municipality"),
        _maybe("title", "title as its last item prints it"),
        _truth("standing", "whether it is an item that returns at every meeting, and no case on its way"),
        _text("certainty", "how surely its steps belong together", values=Certainty),
        _maybe("first_date", "day of its first step", _DATE),
        _maybe("last_date", "day of its last step", _DATE),
        _maybe("days", "days from the first step to the last", _INTEGER),
        Column(name="steps", type=_INTEGER, doc="number of its steps"),
    ),
    _table(
        "case_steps",
        "What one body did with a case on one day.",
        "step_id",
        _text("step_id", "the case's identifier, and the position"),
        _CASE,
        _position("place in the case's course"),
        _maybe("date", "day of the step", _DATE),
        _maybe("body", "name of the body"),
        _maybe("body_type", "its type", values=BodyType),
        _text("known_from", "what tells of the step", values=KnownFrom),
        _maybe("number", "number of the item there"),
        _maybe("title", "title of the item there"),
        _maybe("outcome", "what was decided", values=Outcome),
        _maybe("sent_to", "the body to which it was recommended, sent on or sent back"),
        _maybe("recommended_by", "whose recommendation was before the body"),
        _maybe("fate", "what became of that recommendation", values=Fate),
    ),
    _table(
        "case_items",
        "An item that tells of a step, that of the minutes before that of the agenda.",
        "step_id position",
        _CASE,
        _parent("case_steps", "step_id", "the step"),
        _position("place among those of the step"),
        _ITEM,
    ),
    _table(
        "case_links",
        "Why two steps are held for steps of one case.",
        "case_id position",
        _CASE,
        _position("place among those of the case, the strongest first"),
        _parent("case_steps", "step_id", "the earlier step", name="earlier_step_id"),
        _parent("case_steps", "step_id", "the later step", name="later_step_id"),
        _text("evidence", "what tells it", values=Evidence),
        _text("certainty", "how surely", values=Certainty),
        _text("told_by", "the number, reference or title that tells it"),
    ),
)
