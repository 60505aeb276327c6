"""The plug-in protocol: what a parser is, and how it claims a document (parserprotokol)."""

from __future__ import annotations

from typing import Final, Protocol, runtime_checkable

import attrs

from .model import Meeting
from .normalize.municipalities import Municipality
from .text import SourceText

#: The version of the protocol that this release speaks. It grows only when a parser written for an older one would no
#: longer work.
PROTOCOL_VERSION: Final = 1


@attrs.frozen(kw_only=True)
class Claim:
    """How surely a parser holds a document for its own, and why (krav på et dokument).

    `score` runs from 0.0 (exclusive) to 1.0; `reasons` are sentences for people, as `explain` shows them.
    """

    score: float = attrs.field(validator=[attrs.validators.gt(0.0), attrs.validators.le(1.0)])
    reasons: tuple[str, ...] = attrs.field(validator=attrs.validators.min_len(1))


@runtime_checkable
class Parser(Protocol):
    """What reads one layout of minutes and agendas (parser).

    `name` is the name it registers under, `version` its own version, `protocol` the `PROTOCOL_VERSION` it was written
    for, `municipalities` the four-digit codes it reads (empty for one that reads any).
    """

    @property
    def name(self) -> str:
        """The name it registers under."""

    @property
    def version(self) -> str:
        """Its own version; a change of it means that its output may differ."""

    @property
    def protocol(self) -> int:
        """The protocol version it was written for."""

    @property
    def municipalities(self) -> tuple[str, ...]:
        """The codes of the municipalities whose documents it reads; empty for any."""

    def claim(self, source: SourceText, /) -> Claim | None:
        """Return how surely the document is of this parser's layout, None for not at all.

        It must be quick, and must not raise.
        """

    def parse(self, source: SourceText, /, *, municipality: Municipality | None = None) -> Meeting:
        """Read the document. `municipality` is what the caller told, if anything. Prose must not make it raise."""


@runtime_checkable
class Reader(Protocol):
    """What turns a file's bytes into a `SourceText` (læser).

    `name` is the name it registers under in the group `kommunereferat.readers`, `protocol` the `PROTOCOL_VERSION` it
    was written for.
    """

    @property
    def name(self) -> str:
        """The name it registers under."""

    @property
    def protocol(self) -> int:
        """The protocol version it was written for."""

    def claim(self, data: bytes, /, *, path: str | None = None) -> float:
        """Return how surely the bytes are of this reader's form, from 0.0 (not at all) to 1.0, by their content.

        It must be quick, and must not raise. The suffix of `path` may weigh in, and never decides alone.
        """

    def read(self, data: bytes, /, *, path: str | None = None, encoding: str | None = None) -> SourceText:
        """Read the bytes, as `SourceText.of` makes a source; path, reader and hash are noted on it by the library.

        `encoding` is what the caller told. Raises `UnreadableError` for what is damaged beyond reading, and
        `MissingExtraError` where a library is missing.
        """
