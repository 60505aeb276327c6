"""What joining needs of each document: its items without their texts, in an order of its own (dokumenter).

A meeting can be let go as soon as it was read, so that meetings may come from an iterator.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Hashable, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

import attrs

from ..ledger import NO_COVERAGE
from ..model import AgendaItem, Kind, Meeting, Source
from ..normalize.numbers import CaseNumber, CaseNumberForm
from ..serialize import to_json
from .bodies import body_key, rank
from .model import DocumentRef, ItemRef
from .titles import Words, is_standing, words_of_item

Number = tuple[Hashable, ...]


class Session(NamedTuple):
    """One meeting, whatever documents tell of it (mødegang): municipality, body and date, as far as they are known."""

    municipality: str | None
    body: str | None
    date: dt.date | None

    @property
    def known(self) -> bool:
        """Whether it is known so well that two documents, or a reference, can be about it."""
        return None not in self

    @property
    def order(self) -> tuple[Hashable, ...]:
        """The place of the meeting among all."""
        date = self.date or dt.date.min
        return (self.municipality or "", self.date is not None, date, rank(self.body), self.body or "")


@attrs.frozen(kw_only=True, eq=False)
class Entry:
    """One item of one document (punkt i et dokument): `item` is without its sections and attachments."""

    ref: ItemRef
    item: AgendaItem
    words: Words
    numbers: tuple[Number, ...]
    standing: bool


@attrs.frozen(kw_only=True, eq=False)
class Document:
    """One agenda or one set of minutes (dokument): `meeting` is without texts."""

    ref: DocumentRef
    session: Session
    meeting: Meeting
    entries: tuple[Entry, ...]

    @property
    def order(self) -> tuple[Hashable, ...]:
        """The place of the document among all: minutes before the agenda, addenda last."""
        ref = self.ref
        return (self.session.order, ref.kind is not Kind.MINUTES, ref.addendum, ref.sha256 or "", ref.path or "")


def read_documents(meetings: Iterable[Meeting]) -> Iterator[Document]:
    """Yield what is needed of the meetings, in an order that does not depend on theirs."""
    ordered = sorted(map(_document, meetings), key=lambda document: document.order)
    for _, alike in groupby(ordered, key=lambda document: document.order):
        several = list(alike)
        yield from sorted(several, key=lambda document: to_json(document.meeting)) if len(several) > 1 else several


def session_of(meeting: Meeting) -> Session:
    """Return which meeting a document is about."""
    return Session(
        meeting.municipality.code if meeting.municipality else None,
        (body_key(meeting.body.name) or None) if meeting.body else None,
        meeting.date,
    )


def same_number(number: CaseNumber) -> Number:
    """Return what all forms of one case number have in common: its parts, without zeros in front of the running one."""
    running = number.sequence.lstrip("0") if number.sequence else number.text
    return (number.form, number.prefix, number.kle, number.facet, number.municipality, number.year, running)


def is_running(number: Number) -> bool:
    """Tell whether a number is that of one case, and not of a subject that many cases share."""
    return number[0] is not CaseNumberForm.KLE_SUBJECT


def contradict(one: Collection[Number], other: Collection[Number]) -> bool:
    """Tell whether two items both print case numbers, and none that is the other's."""
    return bool(one and other) and set(one).isdisjoint(other)


def _document(meeting: Meeting) -> Document:
    source = meeting.source
    ref = DocumentRef.of(meeting)
    entries = tuple(_entry(ref, index, item) for index, item in enumerate(meeting.items))
    light = attrs.evolve(
        meeting,
        items=tuple(entry.item for entry in entries),
        diagnostics=(),
        coverage=NO_COVERAGE,
        source=Source(path=source.path, sha256=source.sha256),
    )
    return Document(ref=ref, session=session_of(meeting), meeting=light, entries=entries)


def _entry(document: DocumentRef, index: int, item: AgendaItem) -> Entry:
    return Entry(
        ref=ItemRef(document=document, index=index, number=item.number, title=item.title),
        item=attrs.evolve(item, sections=(), attachments=()),
        words=words_of_item(item),
        numbers=tuple(dict.fromkeys(map(same_number, item.case_numbers))),
        standing=is_standing(item.title),
    )
