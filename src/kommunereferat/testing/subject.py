"""The parser that is checked, loaded as its users have it, and its documents as it reads them (prøveemne)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from ..engine.meeting import LayoutParser
from ..exceptions import KommunereferatError, RegistryError, UnknownParserError
from ..layout import Layout
from ..model import Meeting, Source
from ..protocol import Parser
from ..registry import Candidate, Choice, ParserInfo, default_registry
from ..text import SourceText
from .documents import Document
from .findings import ConformanceError, Finding

_INSTALL: Final = (
    "It is found where its package is installed (pip install -e .) and has its line in pyproject.toml under "
    '[project.entry-points."kommunereferat.parsers"]'
)


@attrs.frozen(kw_only=True)
class Subject:
    """A parser and what it is checked with; `info` is that of its entry point, None for one that was given (prøveemne).

    `coverage` and `accuracy` are the least that each document must reach.
    """

    parser: Parser
    info: ParserInfo | None
    documents: tuple[Document, ...]
    others: tuple[Document, ...] = ()
    coverage: float = 1.0
    accuracy: float = 1.0
    _meetings: dict[Document, Meeting] = attrs.field(factory=dict, init=False)

    @property
    def layouts(self) -> tuple[Layout, ...]:
        """The layouts that it is declared by; none where it is written out."""
        return self.parser.layouts if isinstance(self.parser, LayoutParser) else ()

    def meeting(self, document: Document) -> Meeting:
        """Return what it reads in a document. Raises `ConformanceError` where it cannot."""
        if document not in self._meetings:
            try:
                meeting = self.read(document.source, document)
            except (KommunereferatError, OSError) as error:
                message = f"it cannot be read: {error}"
                raise ConformanceError([Finding(check="reads", message=message, document=document.name)]) from error
            self._meetings[document] = meeting
        return self._meetings[document]

    def read(self, source: SourceText, document: Document | None = None) -> Meeting:
        """Let it read a text, as that of a document. Raises `BrokenParserError` where it fails."""
        choice = Choice(parser=self.parser, info=self.info, reasons=())
        meeting = choice.read(source, document.municipality if document else None)
        return attrs.evolve(meeting, source=Source(text=meeting.source.text or source))

    def rivals(self, source: SourceText, document: Document | None = None) -> tuple[Candidate, ...]:
        """Return the other parsers that claim a text, the surest first."""
        municipality = document.municipality if document else None
        found = default_registry().survey(source, municipality=municipality).candidates
        return tuple(candidate for candidate in found if candidate.name != self.parser.name)


def loaded(parser: str | Parser | Layout | Sequence[Layout]) -> tuple[Parser, ParserInfo | None]:
    """Return the parser that is named, or that layouts declare, and what is known of its entry point.

    Raises `ConformanceError` for one that nobody could use.
    """
    try:
        choice = default_registry().choose(SourceText.of(""), parser=parser)  # type: ignore[arg-type]
    except (RegistryError, TypeError) as error:
        advice = f". {_INSTALL}" if isinstance(error, UnknownParserError) else ""
        raise ConformanceError([Finding(check="protocol", message=f"{error}{advice}")]) from error
    return choice.parser, choice.info
