"""What a worker does: one document read, its failure kept, its meeting packed on the way back (læsning)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs

from .packing import pack, unpack
from .results import ParseFailure

if TYPE_CHECKING:
    from pathlib import Path

    from ..model import Meeting
    from .documents import Document
    from .request import Request

T = TypeVar("T")


@attrs.frozen
class Outcome(Generic[T]):
    """A meeting that a worker has read, and what it `made` of that (udfald).

    Where the meeting was packed for a store, only its bytes travel.
    """

    _meeting: Meeting | None
    packed: bytes | None
    sha256: str | None
    made: T

    @property
    def meeting(self) -> Meeting:
        """The meeting, unpacked where its bytes have travelled. Raises `ValueError` where they are none."""
        return self._meeting or unpack(self.packed or b"")

    def __reduce__(self) -> tuple[Callable[..., Outcome[T]], tuple[Any, ...]]:
        """Leave the meeting out where its bytes are there."""
        return Outcome, (self._meeting if self.packed is None else None, self.packed, self.sha256, self.made)


def read_document(
    document: Document, request: Request, make: Callable[[Meeting], T], packing: bool
) -> Outcome[T] | ParseFailure:
    """Read a document, with its bytes for a store if `packing`; whatever it raises is a failure."""
    try:
        meeting = request.meeting_of(document)
        packed = pack(meeting) if packing else None
        return Outcome(meeting, packed, meeting.source.sha256, make(at(meeting, document.path)))
    except Exception as error:  # noqa: BLE001 - a bug that one document brings to light must not stop the others
        return ParseFailure.of(document.path, error)


def at(meeting: Meeting, path: Path) -> Meeting:
    """Return the meeting as read from `path`: one of the same content may have been read from another."""
    source, name = meeting.source, str(path)
    if source.path == name:
        return meeting
    text = attrs.evolve(source.text, path=name) if source.text is not None else None
    return attrs.evolve(meeting, source=attrs.evolve(source, path=name, text=text))
