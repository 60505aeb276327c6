"""The documents that the command line names: files, those in directories, and standard input (inddata)."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from ..corpus.finding import documents_at
from ..exceptions import NoDocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class UsageError(Exception):
    """What was asked for cannot be done, whatever the documents are (forkert brug)."""


@attrs.frozen
class Input:
    """One document: a path, or None for standard input (dokument)."""

    path: Path | None

    @property
    def name(self) -> str:
        """The name for people."""
        return "<standard input>" if self.path is None else str(self.path)

    def read_bytes(self) -> bytes:
        """Return the document as it is stored."""
        if self.path is not None:
            return self.path.read_bytes()
        if sys.stdin is None:
            raise NoDocumentError("standard input is closed; name a file")
        return sys.stdin.buffer.read()

    def is_at(self, path: Path) -> bool:
        """Tell whether this document is the file at `path`."""
        try:
            return self.path is not None and self.path.samefile(path)
        except (OSError, ValueError):
            return False


def inputs(names: Sequence[str]) -> Iterator[Input | tuple[str, NoDocumentError]]:
    """Yield the documents in the order of `names`, those of a directory sorted.

    Where a directory has none or cannot be listed, its name and the error stand in their place. Raises `UsageError`.
    """
    if "" in names:
        raise UsageError("an empty file name is no document; name a file, a directory, or - for standard input")
    if names.count("-") > 1:
        raise UsageError("standard input (-) can be read only once")
    for name in names:
        if name == "-":
            yield Input(None)
        else:
            yield from (Input(one) if isinstance(one, Path) else one for one in documents_at(name))
