"""Tables written as files: meetings are added one after the other, and what is done is moved into place (skrivning)."""

from __future__ import annotations

import glob
import shutil
import tempfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from ..exceptions import KommunereferatError, ValueFormatError
from .rows import RowBuilder
from .schema import SCHEMA

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable
    from types import TracebackType
    from typing import Self

    from ..cases import Case
    from ..model import Meeting
    from .cells import Rows
    from .rows import MeetingRows

#: The form of each suffix, as module and class; it is loaded when it is first needed.
_FORMS: Final = {
    ".csv": ("text_files", "CsvFolder"),
    ".jsonl": ("text_files", "JsonLinesFolder"),
    ".parquet": ("parquet", "ParquetFolder"),
    ".sqlite": ("sqlite", "SqliteFile"),
    ".db": ("sqlite", "SqliteFile"),
    ".duckdb": ("duckdb_file", "DuckDbFile"),
}
#: Suffixes of what is a folder with a file for each table.
_FOLDERS: Final = {".csv", ".jsonl", ".parquet"}
#: The suffixes of paths that tables can be written to.
SUFFIXES: Final = tuple(_FORMS)


class OutputError(KommunereferatError, OSError):
    """The tables cannot be written where they are to be (kan ikke skrives)."""


class Form(Protocol):
    """Tables in one form of file, while they are written (filform)."""

    def __init__(self, path: Path, /) -> None:
        """Begin at a path where nothing is; raises `MissingExtraError` where a library is missing."""

    def write(self, rows: Rows, /) -> None:
        """Add rows of any tables; parents come before their children, or with them."""

    def finish(self) -> None:
        """Write what is still held back, and close the files."""

    def abandon(self) -> None:
        """Close the files as they are."""


class TableWriter:
    """Writes tables to a path, in the form that its suffix names (tabelskriver).

    `.csv`, `.jsonl` and `.parquet` give a folder with a file for each table, `.sqlite` (or `.db`) and `.duckdb` one
    file. Memory stays flat over any number of meetings. All is written into a folder beside the path, whose name begins
    with a full stop and ends in `.partial`; `close` moves it into place, over tables that were there before. Use it in
    a `with` statement: where that is left by an exception, what was there before stays, and the rest is removed.

    Raises `ValueFormatError` for another suffix, `MissingExtraError` where a library is missing, `OutputError` where
    something other than tables stands at the path, and where nothing can be written beside it.
    """

    def __init__(self, path: str | os.PathLike[str], *, mask_personal_numbers: bool = False) -> None:
        """Begin to write; `mask_personal_numbers` masks what looks like a personal number (CPR) in every text."""
        self._path = Path(path)
        form = _form_of(self._path)
        _check_free(self._path)
        self._builder = RowBuilder(mask_personal_numbers=mask_personal_numbers)
        self._partial = _new_partial(self._path)
        try:
            self._form: Form | None = form(self._partial / self._path.name)
        except BaseException:
            shutil.rmtree(self._partial, ignore_errors=True)
            raise

    def add(self, meeting: Meeting) -> str:
        """Add a meeting, and the document that it was read from; return the meeting's identifier in the tables."""
        meeting_id, rows = self._builder.meeting(meeting)
        self._open().write(rows)
        return meeting_id

    def add_rows(self, made: MeetingRows) -> str:
        """Add a meeting whose rows were made elsewhere; else as `add`."""
        meeting_id, rows = self._builder.made(made)
        self._open().write(rows)
        return meeting_id

    def add_cases(self, cases: Iterable[Case]) -> None:
        """Add cases that were joined from the meetings, after all of these."""
        self._open().write(self._builder.cases(cases))

    def add_failed(self, path: str, *, error_type: str, error: str, sha256: str | None = None) -> None:
        """Add a document that could not be read: the name of the error and its message."""
        self._open().write(self._builder.failed(path, error_type, error, sha256))

    def add_duplicate(self, path: str, *, sha256: str) -> None:
        """Add a document whose content is that of one before it."""
        self._open().write(self._builder.duplicate(path, sha256))

    def close(self) -> None:
        """Finish the tables and move them into place; closing twice does nothing more."""
        if self._form is None:
            return
        try:
            self._form.finish()
            _check_free(self._path)
            _move(self._partial / self._path.name, self._path, aside=self._partial / "replaced")
        finally:
            self.discard()

    def discard(self) -> None:
        """Remove what was written; what was there before stays."""
        form, self._form = self._form, None
        if form is not None:
            try:
                form.abandon()
            finally:
                shutil.rmtree(self._partial, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if kind is None:
            self.close()
        else:
            self.discard()

    def _open(self) -> Form:
        if self._form is None:
            raise ValueError("this writer is closed; open another one")
        return self._form


def write(
    meetings: Iterable[Meeting],
    path: str | os.PathLike[str],
    *,
    cases: Iterable[Case] = (),
    mask_personal_numbers: bool = False,
) -> None:
    """Write the tables of meetings to a path, in the form that its suffix names (skriv tabeller).

    The meetings are taken one after the other, so that any number of them fits, and then the cases that were joined
    from them. See `TableWriter` for the forms and for what is raised.
    """
    with TableWriter(path, mask_personal_numbers=mask_personal_numbers) as writer:
        for meeting in meetings:
            writer.add(meeting)
        writer.add_cases(cases)


def _form_of(path: Path) -> type[Form]:
    known = _FORMS.get(path.suffix.lower())
    if known is None:
        raise ValueFormatError(str(path), "path for tables", f"let it end in {', '.join(SUFFIXES)}")
    module, name = known
    form: type[Form] = getattr(import_module(f".{module}", __package__), name)
    return form


def _new_partial(path: Path) -> Path:
    """Make a folder beside the path to write in, and remove those that killed runs have left."""
    begin, end = f".{path.name}.", ".partial"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for left in path.parent.glob(f"{glob.escape(begin)}*{end}"):
            shutil.rmtree(left, ignore_errors=True)
        # Of two runs at a time neither moves into place what the other has half written.
        return Path(tempfile.mkdtemp(prefix=begin, suffix=end, dir=path.parent))
    except OSError as error:
        message = f"{path}: nothing can be written in its folder ({error.strerror}); choose another one"
        raise OutputError(message) from error


def _check_free(path: Path) -> None:
    """Refuse to write over anything that is no table of the form."""
    suffix = path.suffix.lower()
    if suffix not in _FOLDERS:
        if path.is_dir():
            raise OutputError(f"{path}: this is a folder, and {suffix} is one file; choose another name")
        if path.exists() and path.stat().st_size:
            _check_database(path)
        return
    if path.is_file():
        raise OutputError(f"{path}: this is a file, and {suffix} is a folder of files; choose another name")
    ours = {f"{table.name}{suffix}" for table in SCHEMA}
    strange = sorted({entry.name for entry in path.iterdir()} - ours) if path.is_dir() else []
    if strange:
        raise OutputError(f"{path}: this folder holds other things than tables ({strange[0]}); choose another name")


def _check_database(path: Path) -> None:
    """Refuse to write over a file that is no database, or whose tables are not all from here."""
    module, _ = _FORMS[path.suffix.lower()]
    names_in: Callable[[Path], set[str]] = import_module(f".{module}", __package__).names_in
    try:
        names = names_in(path)
    except ValueError as error:
        raise OutputError(f"{path}: this file is not known for tables ({error}); choose another name") from error
    strange = sorted(names - {table.name for table in SCHEMA} if "documents" in names else names)
    if strange:
        raise OutputError(f"{path}: this database holds other things than tables ({strange[0]}); choose another name")


def _move(new: Path, to: Path, *, aside: Path) -> None:
    """Move what is done into place; a folder cannot be moved over another, which is first put aside."""
    if not new.is_dir() or not to.exists():
        new.replace(to)
        return
    to.replace(aside)
    try:
        new.replace(to)
    except OSError:
        aside.replace(to)
        raise
