"""The documents that the command line names: files, those in directories, and standard input (inddata)."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Suffixes of the files that are taken out of a directory.
SUFFIXES: Final = (".txt", ".text")


class UsageError(Exception):
    """What was asked for cannot be done, whatever the documents are (forkert brug)."""


class InputError(Exception):
    """A name on the command line, or one document, gives no meeting; the message says what to do (fejl i inddata)."""


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
        return sys.stdin.buffer.read() if self.path is None else self.path.read_bytes()

    def is_at(self, path: Path) -> bool:
        """Tell whether this document is the file at `path`."""
        return self.path is not None and self.path.exists() and path.exists() and self.path.samefile(path)


def inputs(names: Sequence[str]) -> Iterator[Input | tuple[str, InputError]]:
    """Yield the documents in the order of `names`, those of a directory sorted.

    Where a directory has none or cannot be listed, its name and the error stand in their place.
    """
    if names.count("-") > 1:
        raise UsageError("standard input (-) can be read only once")
    for name in names:
        if name == "-":
            yield Input(None)
        elif (path := Path(name)).is_dir():
            yield from _in_directory(path)
        else:
            yield Input(path)


def _in_directory(directory: Path) -> Iterator[Input | tuple[str, InputError]]:
    found = False
    for one in _walk(directory):
        found = True
        yield one
    if not found:
        yield str(directory), InputError(f"no document is in this directory; looked for *{' and *'.join(SUFFIXES)}")


def _walk(directory: Path) -> Iterator[Input | tuple[str, InputError]]:
    """Walk a directory by name, but for what is hidden; links to directories are not followed: they may lead back."""
    try:
        entries = sorted(directory.iterdir())
    except OSError as error:
        yield str(directory), InputError(f"this directory cannot be listed ({error.strerror}); check its permissions")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _walk(entry)
        elif entry.suffix.lower() in SUFFIXES:
            yield Input(entry)
