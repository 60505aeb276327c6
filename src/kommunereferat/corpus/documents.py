"""The documents of a corpus: files, and the meetings in files of rows (korpussets dokumenter)."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from .finding import documents_at
from .results import ParseFailure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..reading.csv_rows import Row

#: What a file of rows is called; directories may hold other tables, so that one is read where it is named.
ROWS_SUFFIX: Final = ".csv"


@attrs.frozen
class Document:
    """One document (dokument): a file, or the rows of one meeting in a file."""

    path: Path
    rows: tuple[Row, ...] | None = None

    def digest(self) -> str:
        """Return the sha256 of the content. Raises `OSError` where the file cannot be read."""
        if self.rows is not None:
            return hashlib.sha256(
                repr([attrs.astuple(row) for row in self.rows]).encode("utf-8", "replace")
            ).hexdigest()
        with self.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()


def documents(
    names: Iterable[str | os.PathLike[str]], *, encoding: str | None = None
) -> Iterator[Document | ParseFailure]:
    """Yield the documents of these files and directories, in their order, those of a directory sorted.

    What gives none is a failure in its place.
    """
    for name in names:
        for found in documents_at(name):
            if isinstance(found, tuple):
                yield ParseFailure.of(Path(found[0]), found[1])
            elif found.suffix.lower() == ROWS_SUFFIX:
                yield from _in_rows(found, encoding)
            else:
                yield Document(found)


def _in_rows(path: Path, encoding: str | None) -> Iterator[Document | ParseFailure]:
    from ..rows import rows_by_meeting  # late: most corpora have none

    try:
        for rows in rows_by_meeting(path, encoding=encoding):
            yield Document(path, rows)
    except Exception as error:  # noqa: BLE001 - one broken file must not stop the others
        yield ParseFailure.of(path, error)
