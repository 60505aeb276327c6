"""Agenda and minutes of one meeting beside each other, and what changed between them (dagsorden og referat)."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from ..model import Attendance, Kind, Participant, Recommendation
from ..normalize.municipalities import Municipality
from .matching import matched
from .model import Certainty, DocumentRef, ItemRef
from .treatments import sessions, treatments_of

if TYPE_CHECKING:
    from ..model import Meeting
    from .documents import Document, Entry

#: Where the minutes have a smaller part of the agenda's items, the two may be of different meetings.
_COMMON: Final = 0.5


class ChangeKind(enum.StrEnum):
    """What is different in the minutes (ændring fra dagsorden til referat)."""

    ADDED = "added"  #: punkt, som ikke stod på dagsordenen
    ADDENDUM = "addendum"  #: punkt fra tillægsdagsorden
    DROPPED = "dropped"  #: punkt, som ikke er i referatet
    RENUMBERED = "renumbered"  #: andet punktnummer
    RETITLED = "retitled"  #: anden overskrift
    ACCESS = "access"  #: åbnet eller lukket
    RECOMMENDATION = "recommendation"  #: ændret indstilling
    PARTICIPANT_ADDED = "participant_added"  #: deltager, som ikke stod på dagsordenen
    PARTICIPANT_DROPPED = "participant_dropped"  #: deltager, som ikke er i referatet
    ATTENDANCE = "attendance"  #: andet fremmøde end meldt


@attrs.frozen(kw_only=True)
class Change:
    """One thing that is different in the minutes (ændring): of an item, or of a participant, who has none.

    `before` is what the agenda says and `after` what the minutes say; None where one of them says nothing.
    """

    kind: ChangeKind
    agenda: ItemRef | None = None
    minutes: ItemRef | None = None
    before: str | None = None
    after: str | None = None


@attrs.frozen(kw_only=True)
class Pair:
    """The agenda and the minutes of one meeting (dagsorden og referat), addenda included.

    `items` are those that stand in both, `changes` what is different. `doubts` say why they may not belong together.
    """

    municipality: Municipality | None
    body: str | None
    date: dt.date | None
    agendas: tuple[DocumentRef, ...]
    minutes: tuple[DocumentRef, ...]
    certainty: Certainty
    doubts: tuple[str, ...]
    items: tuple[tuple[ItemRef, ItemRef], ...]
    changes: tuple[Change, ...]


def pair_documents(meetings: Iterable[Meeting]) -> tuple[Pair, ...]:
    """Pair the agendas and minutes that have one municipality, body and date, and tell what changed (sammenstilling).

    A document that does not tell all three is in no pair, nor is an agenda without minutes. The order of the meetings
    does not matter, and none is held in memory.
    """
    pairs = []
    for documents in sessions(meetings):
        agendas = [document for document in documents if document.ref.kind is Kind.AGENDA]
        minutes = [document for document in documents if document.ref.kind is Kind.MINUTES]
        if agendas and minutes:
            pairs.append(_pair(agendas, minutes))
    return tuple(pairs)


def _pair(agendas: Sequence[Document], minutes: Sequence[Document]) -> Pair:
    before = [treatment.best for treatment in treatments_of(agendas)]
    after = [treatment.best for treatment in treatments_of(minutes)]
    both = matched(before, after)
    doubts = tuple(_doubts(agendas, minutes, len(both) / len(before) if before else 1.0))
    meeting = minutes[0].meeting
    return Pair(
        municipality=meeting.municipality,
        body=meeting.body.name if meeting.body else None,
        date=meeting.date,
        agendas=tuple(document.ref for document in agendas),
        minutes=tuple(document.ref for document in minutes),
        certainty=(Certainty.CERTAIN, Certainty.LIKELY, Certainty.DOUBTFUL)[min(len(doubts), 2)],
        doubts=doubts,
        items=tuple((before[i].ref, after[j].ref) for i, j in both),
        changes=(*_changes_of_items(before, after, both), *_changes_of_people(_people(agendas), _people(minutes))),
    )


def _doubts(agendas: Sequence[Document], minutes: Sequence[Document], common: float) -> Iterator[str]:
    one, other = agendas[0].meeting, minutes[0].meeting
    if common < _COMMON:
        yield f"only {common:.0%} of the agenda's items are in the minutes"
    if one.extraordinary != other.extraordinary:
        yield "one of them is of an extraordinary meeting"
    if one.starts_at and other.starts_at and one.starts_at != other.starts_at:
        yield f"the agenda begins at {one.starts_at:%H:%M}, the minutes at {other.starts_at:%H:%M}"
    for documents, name in ((agendas, "agendas"), (minutes, "sets of minutes")):
        different = {document.ref.sha256 for document in documents if not document.ref.addendum}
        if len(different) > 1:
            yield f"there are {len(different)} {name}"


def _changes_of_items(
    before: Sequence[Entry], after: Sequence[Entry], both: Sequence[tuple[int, int]]
) -> Iterator[Change]:
    """Yield the changes in the order of the minutes; what was dropped last."""
    came_from = {j: i for i, j in both}
    for j, entry in enumerate(after):
        if j in came_from:
            yield from _changes_of_item(before[came_from[j]], entry)
        else:
            yield Change(kind=ChangeKind.ADDED, minutes=entry.ref, after=entry.item.title)
    kept = set(came_from.values())
    for i, entry in enumerate(before):
        if i not in kept:
            yield Change(kind=ChangeKind.DROPPED, agenda=entry.ref, before=entry.item.title)


def _changes_of_item(before: Entry, after: Entry) -> Iterator[Change]:
    one, other = before.item, after.item
    if before.ref.document.addendum:
        yield Change(kind=ChangeKind.ADDENDUM, agenda=before.ref, minutes=after.ref, after=other.title)
    compared = (
        (ChangeKind.RENUMBERED, one.number, other.number),
        (ChangeKind.RETITLED, _one_line(one.title), _one_line(other.title)),
        (ChangeKind.ACCESS, one.access.value, other.access.value),
        (ChangeKind.RECOMMENDATION, _told(one.recommendations), _told(other.recommendations)),
    )
    for kind, was, is_now in compared:
        # What one of them does not print at all has not changed for that.
        if was and is_now and was != is_now:
            yield Change(kind=kind, agenda=before.ref, minutes=after.ref, before=was, after=is_now)


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def _told(recommendations: Sequence[Recommendation]) -> str:
    return "\n".join(_one_line(point) for one in recommendations for point in one.points)


def _people(documents: Sequence[Document]) -> dict[str, Participant]:
    return {_one_line(person.name): person for document in documents for person in document.meeting.participants}


def _changes_of_people(before: dict[str, Participant], after: dict[str, Participant]) -> Iterator[Change]:
    if not (before and after):
        return
    for name, person in after.items():
        known = before.get(name)
        if known is None:
            yield Change(kind=ChangeKind.PARTICIPANT_ADDED, after=name)
        elif known.attendance not in (Attendance.UNKNOWN, person.attendance):
            was, is_now = (f"{name}: {one.attendance.value}" for one in (known, person))
            yield Change(kind=ChangeKind.ATTENDANCE, before=was, after=is_now)
    for name in before:
        if name not in after:
            yield Change(kind=ChangeKind.PARTICIPANT_DROPPED, before=name)
