"""An item's treatment at one meeting, whatever documents tell of it (behandling)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import attrs

from ..model import Decision, Kind, Meeting
from ..normalize.numbers import format_case_number
from .documents import Document, Entry, Number, Session, read_documents
from .matching import matched
from .titles import Words


@attrs.frozen(kw_only=True, eq=False)
class Treatment:
    """What one meeting did with one item (behandling): its entries in the documents of the meeting, minutes first."""

    session: Session
    document: Document
    entries: tuple[Entry, ...]

    @property
    def best(self) -> Entry:
        """What tells most of it: the item in the minutes, if there are any."""
        return self.entries[0]

    @property
    def words(self) -> Words:
        """The words of its title."""
        return self.best.words

    @property
    def numbers(self) -> dict[Number, Entry]:
        """Its case numbers, each with an entry that prints it."""
        return {number: entry for entry in reversed(self.entries) for number in entry.numbers}

    @property
    def printed_numbers(self) -> tuple[str, ...]:
        """Its case numbers as printed, without blanks around hyphens."""
        return tuple(format_case_number(n) for entry in self.entries for n in entry.item.case_numbers)

    @property
    def decision(self) -> Decision | None:
        """What the meeting decided."""
        return next((d for entry in self.entries if (d := entry.item.decision)), None)

    @property
    def from_minutes(self) -> bool:
        """Whether minutes tell of it; a document of unknown kind that holds a decision counts as such."""
        kind = self.best.ref.document.kind
        return kind is Kind.MINUTES or (kind is None and self.decision is not None)


def read_treatments(meetings: Iterable[Meeting]) -> list[Treatment]:
    """Return the treatments of all items, in order of municipality, date and body, independent of the given order."""
    found: list[Treatment] = []
    for documents in sessions(meetings):
        found += treatments_of(documents)
    return found


def sessions(meetings: Iterable[Meeting]) -> Iterator[list[Document]]:
    """Yield the documents of each meeting together: agenda, addenda and minutes. One that is not known is alone."""
    for session, documents in groupby(read_documents(meetings), key=lambda document: document.session):
        if session.known:
            yield list(documents)
        else:
            yield from ([document] for document in documents)


def treatments_of(documents: Sequence[Document]) -> list[Treatment]:
    """Put the entries of a meeting's documents together, those of the best document first."""
    entries: list[list[Entry]] = []
    homes: list[Document] = []
    for document in documents:
        same = {j: i for i, j in matched([group[0] for group in entries], document.entries)}
        for j, entry in enumerate(document.entries):
            if j in same:
                entries[same[j]].append(entry)
            else:
                entries.append([entry])
                homes.append(document)
    return [
        Treatment(session=home.session, document=home, entries=tuple(group))
        for home, group in zip(homes, entries, strict=True)
    ]
