"""The documents that the command line names: files, those in directories, and standard input (inddata)."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Suffixes of the files that are taken out of a directory.
SUFFIXES: Final = (".txt", ".text", ".html", ".htm", ".pdf", ".json")


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
        if self.path is not None:
            return self.path.read_bytes()
        if sys.stdin is None:
            raise InputError("standard input is closed; name a file")
        return sys.stdin.buffer.read()

    def is_at(self, path: Path) -> bool:
        """Tell whether this document is the file at `path`."""
        try:
            return self.path is not None and self.path.samefile(path)
        except (OSError, ValueError):
            return False


def inputs(names: Sequence[str]) -> Iterator[Input | tuple[str, InputError]]:
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
        elif "\0" in name:
            yield name, InputError("no file name holds a NUL character; check the name")
        elif is_directory(name):
            yield from _in_directory(Path(name))
        else:
            yield Input(Path(name))


def is_directory(name: str | Path) -> bool:
    """Tell whether this is a directory (mappe); what cannot be looked at is none, and reading it says why."""
    return os.path.isdir(name)  # noqa: PTH112 - Path.is_dir raises for names too long, and within what is locked


def _in_directory(directory: Path) -> Iterator[Input | tuple[str, InputError]]:
    found = False
    for one in _walk(directory):
        found = True
        yield one
    if not found:
        yield str(directory), InputError(f"no document is in this directory; looked for *{', *'.join(SUFFIXES)}")


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
        if is_directory(entry):
            if not os.path.islink(entry):  # noqa: PTH114 - as is_directory
                yield from _walk(entry)
        elif entry.suffix.lower() in SUFFIXES and not _is_special(entry):
            yield Input(entry)


def _is_special(path: Path) -> bool:
    """Tell whether this is a pipe, a socket or a device: it may never end; what cannot be looked at is reported."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False
