"""What a worker does: one document read, its failure kept, and its meeting packed on the way back (læsning)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from .packing import pack, unpack
from .results import ParseFailure

if TYPE_CHECKING:
    from ..model import Meeting
    from .documents import Document
    from .request import Request


@attrs.frozen
class Outcome:
    """A meeting that a worker has read (udfald); where it was packed for a store, only the bytes travel."""

    _meeting: Meeting | None
    packed: bytes | None

    @property
    def meeting(self) -> Meeting:
        """The meeting, unpacked where its bytes have travelled. Raises `ValueError` where they are none."""
        return self._meeting or unpack(self.packed or b"")

    def __reduce__(self) -> tuple[Callable[..., Outcome], tuple[object, ...]]:
        """Leave the meeting out where its bytes are there."""
        return Outcome, (self._meeting if self.packed is None else None, self.packed)


def read_document(document: Document, request: Request, packing: bool) -> Outcome | ParseFailure:
    """Read a document, with its bytes for a store if `packing`; whatever it raises is a failure."""
    try:
        meeting = request.meeting_of(document)
        return Outcome(meeting, pack(meeting) if packing else None)
    except Exception as error:  # noqa: BLE001 - a bug that one document brings to light must not stop the others
        return ParseFailure.of(document.path, error)
