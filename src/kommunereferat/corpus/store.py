"""The store: meetings that were parsed before, by their document's content (lager).

It is one SQLite file. Each meeting is in it as soon as it is parsed, so that a run which was killed is taken up where
it stopped; several runs may use one store at a time.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from ..exceptions import StoreError
from .packing import unpack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from ..model import Meeting

#: Says in the file's head that it is a store of ours: "kref".
_APPLICATION: Final = 0x6B726566
_PATIENCE: Final = 60.0  #: seconds to wait for another run that writes
_TABLES: Final = f"""
PRAGMA synchronous = NORMAL;
BEGIN IMMEDIATE;
PRAGMA application_id = {_APPLICATION};
CREATE TABLE IF NOT EXISTS meetings (digest TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, packed BLOB NOT NULL);
COMMIT;
CREATE TEMPORARY TABLE seen (digest TEXT PRIMARY KEY, path TEXT NOT NULL);
"""


class Store:
    """The meetings of earlier runs, and the documents that this run has seen (lager).

    Of each content the last result is kept; one with another `fingerprint` counts as none.
    """

    def __init__(self, path: str | os.PathLike[str], fingerprint: str) -> None:
        """Open the store, or make it. Raises `StoreError` for a file that is none, and where it cannot be opened."""
        self._path, self._fingerprint = Path(path), fingerprint
        with self._told():
            self._connection = sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)
        try:
            with self._told():
                self._refuse_others()
                with contextlib.suppress(sqlite3.OperationalError):  # another run is making the store at this moment
                    self._connection.execute("PRAGMA journal_mode = WAL")
                self._connection.executescript(_TABLES)
        except StoreError:
            self._connection.close()
            raise

    @classmethod
    def empty(cls, path: str | os.PathLike[str]) -> None:
        """Forget what is in the store at a path, if there is one. Raises `StoreError` as opening it does."""
        if Path(path).exists():
            with cls(path, fingerprint="") as store, store._told():
                store._connection.execute("DELETE FROM meetings")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, frames: TracebackType | None
    ) -> None:
        self._connection.close()

    def get(self, digest: str) -> Meeting | None:
        """Return the meeting of this content, or None where it is to be parsed."""
        with self._told():
            found = self._connection.execute(
                "SELECT packed FROM meetings WHERE digest = ? AND fingerprint = ?", (digest, self._fingerprint)
            ).fetchone()
        try:
            return unpack(*found) if found else None
        except ValueError:  # damaged: it is parsed again, and replaced
            return None

    def put(self, digest: str, packed: bytes) -> None:
        """Keep a meeting; it outlives this process from now on."""
        with self._told():
            row = (digest, self._fingerprint, packed)
            self._connection.execute("INSERT OR REPLACE INTO meetings VALUES (?, ?, ?)", row)

    def first(self, digest: str, path: Path) -> Path | None:
        """Return the document of this content that came before in this run; None where `path` is the first."""
        with self._told():
            new = self._connection.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (digest, os.fsencode(path)))
            if new.rowcount:
                return None
            (first,) = self._connection.execute("SELECT path FROM seen WHERE digest = ?", (digest,)).fetchone()
        return Path(os.fsdecode(first))

    def _refuse_others(self) -> None:
        # In this order: another run that makes the store meanwhile says whose it is together with its tables.
        (tables,) = self._connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        (application,) = self._connection.execute("PRAGMA application_id").fetchone()
        if tables and application != _APPLICATION:
            raise sqlite3.DatabaseError("it is another program's database")

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            message = f"{self._path}: this store cannot be used ({error}); check its folder, or choose another store"
            raise StoreError(message) from error
        except sqlite3.DatabaseError as error:
            message = f"{self._path}: this is no store of parsed meetings, or a damaged one ({error})"
            raise StoreError(f"{message}; delete it, or choose another store") from error
