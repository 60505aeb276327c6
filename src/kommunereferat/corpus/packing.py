"""Meetings as bytes: small, and read back without running what they say (pakkede møder)."""

from __future__ import annotations

import io
import pickle
import zlib
from typing import TYPE_CHECKING, Final

from ..model import Meeting

if TYPE_CHECKING:
    from typing import Any

#: Grows when bytes that were packed before cannot be read any more, and nothing else says so.
PACKING: Final = 1
_FAST: Final = 1
#: Where the classes stand that meetings are made of.
_ROOMS: Final = ("diagnostics", "hints", "ledger", "model", "normalize", "spans", "text")
_DATES: Final = ("date", "time")


def pack(meeting: Meeting) -> bytes:
    """Return the whole meeting, its source included, as bytes (pakket møde)."""
    return zlib.compress(pickle.dumps(meeting, protocol=5), _FAST)


def unpack(packed: bytes) -> Meeting:
    """Return what `pack` was given. Raises `ValueError` for anything else."""
    try:
        meeting: object = _MeetingUnpickler(io.BytesIO(zlib.decompress(packed))).load()
    except Exception as error:  # what damaged bytes raise is anything
        raise ValueError(f"these bytes are no meeting: {error}") from error
    if not isinstance(meeting, Meeting):
        raise ValueError(f"these bytes are no meeting but a {type(meeting).__name__}")
    return meeting


class _MeetingUnpickler(pickle.Unpickler):
    """Makes objects of the model and nothing else: a file may come from anywhere (begrænset udpakning)."""

    def find_class(self, module: str, name: str) -> Any:
        """Return a class of the model."""
        package, _, room = module.partition(".")
        ours = package == __name__.partition(".")[0] and room.partition(".")[0] in _ROOMS
        if ours or (module == "datetime" and name in _DATES):
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"a meeting holds no {module}.{name}")
