"""Documents and meetings made into rows, one after the other, and the identifiers that they join by (rækkebygger)."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Final

import attrs

from ..cases.model import DocumentRef
from ..normalize.personal import mask_personal_numbers as mask
from ..serialize import to_json
from ..serialize.masking import masked
from ..slugs import unique
from .case_rows import put_case
from .cells import COLUMN_NAMES, Rows
from .columns import DocumentStatus
from .meeting_rows import put_meeting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..cases import Case, ItemRef
    from ..model import Meeting
    from .cells import Row, Value

_DIGITS: Final = 16


@attrs.frozen
class MeetingRows:
    """The rows of one meeting (mødets rækker), made apart from all others, as in another process.

    Its identifiers are those that it has where no other meeting has taken them.
    """

    document: DocumentRef
    digest: str
    _rows: dict[str, list[Row]]

    @classmethod
    def of(cls, meeting: Meeting, *, mask_personal_numbers: bool = False) -> MeetingRows:
        """Make the rows of a meeting."""
        if mask_personal_numbers:
            meeting = masked(meeting)
        digest = meeting.source.sha256 or _digest(to_json(meeting))
        rows = Rows()
        put_meeting(rows, meeting, digest[:_DIGITS], digest[:_DIGITS])
        return cls(DocumentRef.of(meeting), digest, {name: some for name, some in rows.items() if some})

    def called(self, meeting_id: str, document_id: str) -> dict[str, list[Row]]:
        """Return the rows with these identifiers, for the tables that have any."""
        first = self.digest[:_DIGITS]
        if meeting_id == document_id == first:
            return self._rows

        def renamed(column: str, cell: Value) -> Value:
            if column == "document_id":
                return document_id
            return meeting_id + cell.removeprefix(first) if column.endswith("_id") and isinstance(cell, str) else cell

        return {
            name: [tuple(map(renamed, COLUMN_NAMES[name], row)) for row in rows] for name, rows in self._rows.items()
        }


class RowBuilder:
    """Makes rows of meetings and of documents that gave none (rækkebygger).

    It remembers what each of them is called, and nothing else.
    """

    def __init__(self, *, mask_personal_numbers: bool = False) -> None:
        """Mask what looks like a personal number (CPR) in every text, if that is asked for."""
        self._mask = mask_personal_numbers
        self._documents_given: Counter[str] = Counter()
        self._meetings_given: Counter[str] = Counter()
        self._cases_given: Counter[str] = Counter()
        self._called: dict[DocumentRef, str | None] = {}
        self._read: dict[tuple[str | None, str], str] = {}

    def meeting(self, meeting: Meeting) -> tuple[str, Rows]:
        """Return a meeting's identifier and its rows, that of its document among them where it is its first one."""
        return self.made(MeetingRows.of(meeting, mask_personal_numbers=self._mask))

    def made(self, made: MeetingRows) -> tuple[str, Rows]:
        """Return the same of a meeting whose rows were made elsewhere."""
        rows, ref, digest = Rows(), made.document, made.digest
        document_id = self._read.get((ref.path, digest)) if ref.sha256 else None
        if document_id is None:
            document_id = self._document(rows, digest, DocumentStatus.PARSED, ref.path, ref.sha256)
            self._read[ref.path, digest] = document_id
        meeting_id = unique(digest[:_DIGITS], self._meetings_given)
        self._called[ref] = None if ref in self._called else meeting_id  # None: it may be either
        rows.update(made.called(meeting_id, document_id))
        return meeting_id, rows

    def cases(self, cases: Iterable[Case]) -> Rows:
        """Return the rows of cases that were joined from the meetings given before."""
        rows = Rows()
        for case in cases:
            told = masked(case) if self._mask else case
            put_case(rows, told, unique(told.key, self._cases_given), self._item_id)
        return rows

    def _item_id(self, ref: ItemRef) -> str | None:
        """Return an item's identifier; None where its meeting was not given, or cannot be told from another one."""
        called = self._called.get(ref.document)
        return f"{called}/{ref.index + 1}" if called else None

    def failed(self, path: str, error_type: str, error: str, sha256: str | None = None) -> Rows:
        """Return the row of a document that could not be read."""
        rows = Rows()
        digest = sha256 or _digest(path)
        self._document(rows, digest, DocumentStatus.FAILED, path, sha256, error_type=error_type, error=error)
        return rows

    def duplicate(self, path: str, sha256: str) -> Rows:
        """Return the row of a document whose content another one had."""
        rows = Rows()
        first = sha256[:_DIGITS] if sha256[:_DIGITS] in self._documents_given else None
        self._document(rows, sha256, DocumentStatus.DUPLICATE, path, sha256, duplicate_of=first)
        return rows

    def _document(
        self,
        rows: Rows,
        digest: str,
        status: DocumentStatus,
        path: str | None,
        sha256: str | None,
        *,
        duplicate_of: str | None = None,
        error_type: str | None = None,
        error: str | None = None,
    ) -> str:
        document_id = unique(digest[:_DIGITS], self._documents_given)
        rows.put(
            "documents",
            document_id=document_id,
            path=self._masked(path),
            sha256=sha256,
            status=status,
            duplicate_of=duplicate_of,
            error_type=error_type,
            error=self._masked(error),
        )
        return document_id

    def _masked(self, text: str | None) -> str | None:
        return mask(text) if self._mask and text else text


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
