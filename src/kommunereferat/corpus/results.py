"""What became of one document of many (resultat)."""

from __future__ import annotations

import pickle
import traceback
from typing import TYPE_CHECKING

import attrs

from ..exceptions import KommunereferatError

if TYPE_CHECKING:
    from pathlib import Path

    from ..model import Meeting


@attrs.frozen(kw_only=True)
class ParseFailure:
    """A document that could not be read (fejlet dokument): its path, the error, and the traceback as text.

    `str()` of it says what is wrong and what to do, in one line.
    """

    path: Path
    error: Exception
    traceback: str = attrs.field(repr=False)

    @classmethod
    def of(cls, path: Path, error: Exception) -> ParseFailure:
        """Take the error as it can travel between processes: apart from the frames that it was raised in."""
        return cls(path=path, error=_detached(error), traceback="".join(traceback.format_exception(error)))

    def __str__(self) -> str:
        return f"{self.path}: {advice(self.error)}"


@attrs.frozen(kw_only=True)
class Parsed:
    """What became of one document (resultat): its meeting, or else why there is none.

    With a store, `unchanged` says that the meeting was taken out of it, and `duplicate_of` is the document of the same
    content that came before in this run. A file of rows gives one for each meeting in it.
    """

    path: Path
    meeting: Meeting | None = None
    failure: ParseFailure | None = None
    unchanged: bool = False
    duplicate_of: Path | None = None


def advice(error: Exception) -> str:
    """Say what is wrong and what to do (råd)."""
    if isinstance(error, KommunereferatError):
        return str(error)
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check the name"
    if isinstance(error, OSError):
        return f"this file cannot be read ({error.strerror or error}); check what it is and its permissions"
    return (
        f"{type(error).__name__}: {error}; this is a bug in kommunereferat or in a plug-in: "
        "please report it together with the document"
    )


def _detached(error: Exception) -> Exception:
    """Return the error without its frames and causes, or what it says where it is of a kind that cannot be pickled."""
    try:
        copy: object = pickle.loads(pickle.dumps(error))  # noqa: S301 - of our own making
    except Exception:  # noqa: BLE001 - the class of an error may be a plug-in's own, and do anything
        copy = None
    return copy if isinstance(copy, Exception) else KommunereferatError(f"{type(error).__name__}: {error}")
