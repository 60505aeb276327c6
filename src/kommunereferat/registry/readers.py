"""Finding readers and choosing one for a document by its content, and reading with it (læseropslag).

Readers are entry points of the group `kommunereferat.readers`; the built-in ones stand in the same table as anyone's. A
reader that is broken breaks only itself: who asks for it by name gets a `BrokenReaderError`, and nobody else notices
but by a note.
"""

from __future__ import annotations

import functools
import hashlib
from typing import TYPE_CHECKING, Final

import attrs

from ..diagnostics import Diagnostic
from ..exceptions import (
    AmbiguousReaderError,
    BrokenReaderError,
    DuplicateReaderError,
    MissingExtraError,
    RegistryError,
    UnknownReaderError,
    UnreadableError,
)
from ..protocol import Reader
from ..reading.text import TextReader, read_text
from ..text import SourceText
from .plugins import FAULTS, PluginKind, ReaderInfo, cause
from .table import PluginTable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.metadata import EntryPoint

READERS: Final[PluginKind[Reader, ReaderInfo]] = PluginKind(
    group="kommunereferat.readers",
    info=ReaderInfo,
    texts=("name",),
    methods=("claim", "read"),
    accepts="a name or a reader",
    unknown=UnknownReaderError,
    duplicate=DuplicateReaderError,
    broken=BrokenReaderError,
)


@attrs.frozen(kw_only=True)
class ReaderChoice:
    """The reader that is to read a document, and which others could not be asked (valg af læser)."""

    reader: Reader
    info: ReaderInfo | None  #: None for a reader that the caller gave
    problems: tuple[RegistryError, ...] = ()

    def read(self, data: bytes, path: str | None, encoding: str | None) -> SourceText:
        """Let the reader read the bytes, and note on the source which one it was, and of which file.

        Raises `UnreadableError` and `MissingExtraError` as the reader does, and `BrokenReaderError` where it fails
        otherwise.
        """
        who = self.info or self.reader.name
        try:
            source: object = self.reader.read(data, path=path, encoding=encoding)
        except (UnreadableError, MissingExtraError):
            raise
        except FAULTS as error:
            raise READERS.failure(who, f"failed at a document: {cause(error)}") from error
        if not isinstance(source, SourceText):
            raise READERS.failure(who, f"gave a {type(source).__name__} instead of a SourceText")
        sha256 = hashlib.sha256(data).hexdigest()
        return attrs.evolve(source, path=path, reader=self.reader.name, sha256=sha256, notes=source.notes + self.notes)

    @property
    def notes(self) -> tuple[str, ...]:
        """Who could not be asked, and why, for people."""
        return tuple(f"could not be asked: {problem}" for problem in self.problems)


class ReaderRegistry:
    """The readers that are installed (læserregister).

    >>> ReaderRegistry(entry_points=()).readers()
    ()
    """

    def __init__(self, entry_points: Iterable[EntryPoint] | None = None) -> None:
        """Take these entry points, or if None those that are installed; they are read when first needed, and once."""
        self._table = PluginTable(READERS, entry_points)

    def readers(self) -> tuple[ReaderInfo, ...]:
        """Return what is registered, ordered by name (registrerede læsere). Imports none of it."""
        return self._table.infos

    def get(self, name: str, *, distribution: str | None = None) -> Reader:
        """Return the reader of this name; it is loaded and checked the first time.

        Where two distributions register the name, `distribution` chooses, as does `name@distribution`. Raises
        `UnknownReaderError`, `DuplicateReaderError`, `BrokenReaderError`.
        """
        return self._table.load(self._table.look_up(name, distribution))

    def choose(self, data: bytes, *, path: str | None = None, reader: str | Reader | None = None) -> ReaderChoice:
        """Return the reader that is to read these bytes: the caller's, or the one that claims them most surely.

        Raises `AmbiguousReaderError` where two claim them equally, `UnknownReaderError` where none does, and what `get`
        raises.
        """
        if isinstance(reader, str):
            info = self._table.look_up(reader)
            return ReaderChoice(reader=self._table.load(info), info=info)
        if reader is not None:
            return ReaderChoice(reader=READERS.accepted(reader), info=None)
        claims: list[tuple[float, ReaderInfo]] = []
        problems: list[RegistryError] = []
        for info in self.readers():
            try:
                score = _ask(self._table.load(info), info, data, path)
            except RegistryError as error:
                problems.append(error)
            else:
                claims.append((score, info))
        best = max((score for score, _ in claims), default=0.0)
        surest = [info for score, info in claims if score == best > 0]
        if not surest:
            raise self._table.unknown("text")
        if len(surest) > 1:
            raise _ambiguous(surest, best)
        return ReaderChoice(reader=self._table.load(surest[0]), info=surest[0], problems=tuple(problems))

    def read(
        self,
        document: str | bytes,
        *,
        path: str | None = None,
        encoding: str | None = None,
        reader: str | Reader | None = None,
    ) -> SourceText:
        """Read a document by the reader that is chosen for it.

        A text that no reader of its form can read is read as plain text, and the diagnostic `reader-fallback` says so:
        a `str` is text in any case. Raises what `choose` raises, and for bytes also `UnreadableError` and
        `MissingExtraError`.
        """
        if isinstance(document, bytes):
            return self.choose(document, path=path, reader=reader).read(document, path, encoding)
        data = document.encode("utf-8", "surrogatepass")
        choice = self.choose(data, path=path, reader=reader)
        said: tuple[Diagnostic, ...] = ()
        if not isinstance(choice.reader, TextReader):
            try:
                return choice.read(data, path, "utf-8")
            except (UnreadableError, MissingExtraError) as error:
                if reader is not None:
                    raise
                message = f"the reader {choice.reader.name!r} claims the text and cannot read it: {error}"
                said = (Diagnostic(code="reader-fallback", message=message),)
        source = read_text(document, path=path, encoded=data)
        if said or choice.notes:
            source = attrs.evolve(source, diagnostics=said + source.diagnostics, notes=choice.notes)
        return source


@functools.cache
def default_readers() -> ReaderRegistry:
    """Return the registry of the readers that are installed, the same one each time (standardlæsere)."""
    return ReaderRegistry()


def _ask(reader: Reader, info: ReaderInfo, data: bytes, path: str | None) -> float:
    """Return how surely a reader claims the bytes. Raises `BrokenReaderError` where it fails at it."""
    try:
        score: object = reader.claim(data, path=path)
    except FAULTS as error:
        raise READERS.failure(info, f"failed at a document: {cause(error)}") from error
    if not isinstance(score, int | float) or not 0 <= score <= 1:
        raise READERS.failure(info, f"claims a document with {score!r} instead of a number from 0 to 1")
    return round(float(score), 6)


def _ambiguous(infos: list[ReaderInfo], score: float) -> AmbiguousReaderError:
    who = "; ".join(str(info) for info in infos)
    return AmbiguousReaderError(
        f"{len(infos)} readers claim the document with the same score of {score:.2f}: {who}. "
        f"Choose one with reader=, such as reader='{infos[0].name}@{infos[0].distribution}'",
        name=infos[0].name,
    )
