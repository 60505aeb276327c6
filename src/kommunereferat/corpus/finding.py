"""Finding documents: files by name, and those of a directory (dokumenter i en mappe)."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..exceptions import NoDocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Suffixes of the files that are taken out of a directory.
SUFFIXES: Final = (".txt", ".text", ".html", ".htm", ".pdf", ".json")
#: The end of the name of what stands beside a document and says what is to be read in it.
GOLD: Final = ".gold.json"


def documents_at(name: str | os.PathLike[str]) -> Iterator[Path | tuple[str, NoDocumentError]]:
    """Yield the file of this name, or the documents in the directory of this name and below it, sorted (dokumenter).

    Where a directory has none or cannot be listed, its name and the error stand in their place.
    """
    if "\0" in os.fspath(name):
        yield os.fspath(name), NoDocumentError("no file name holds a NUL character; check the name")
    elif is_directory(name):
        yield from _in_directory(Path(name))
    else:
        yield Path(name)


def is_directory(name: str | os.PathLike[str]) -> bool:
    """Tell whether this is a directory (mappe); what cannot be looked at is none, and reading it says why."""
    return os.path.isdir(name)  # noqa: PTH112 - Path.is_dir raises for names too long, and within what is locked


def _in_directory(directory: Path) -> Iterator[Path | tuple[str, NoDocumentError]]:
    found = False
    for one in _walk(directory):
        found = True
        yield one
    if not found:
        yield str(directory), NoDocumentError(f"no document is in this directory; looked for *{', *'.join(SUFFIXES)}")


def _walk(directory: Path) -> Iterator[Path | tuple[str, NoDocumentError]]:
    """Walk a directory by name, but for what is hidden; links to directories are not followed: they may lead back."""
    try:
        entries = sorted(directory.iterdir())
    except OSError as error:
        message = f"this directory cannot be listed ({error.strerror}); check its permissions"
        yield str(directory), NoDocumentError(message)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if is_directory(entry):
            if not os.path.islink(entry):  # noqa: PTH114 - as is_directory
                yield from _walk(entry)
        elif entry.suffix.lower() in SUFFIXES and not entry.name.endswith(GOLD) and not _is_special(entry):
            yield entry


def _is_special(path: Path) -> bool:
    """Tell whether this is a pipe, a socket or a device: it may never end; what cannot be looked at is reported."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False
