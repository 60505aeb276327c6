"""Finding parsers and choosing one for a document: listed without importing, asked with reasons (parseropslag).

Parsers are entry points of the group `kommunereferat.parsers`; the built-in ones stand in the same table as anyone's. A
plug-in that is broken breaks only itself: who asks for it by name gets a `BrokenParserError`, and nobody else notices
but by a note.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from ..diagnostics import Diagnostic
from ..exceptions import (
    AmbiguousParserError,
    BrokenParserError,
    DuplicateParserError,
    RegistryError,
    UnknownParserError,
)
from ..layout import Layout
from ..model import Meeting
from ..protocol import Claim, Parser
from .plugins import FAULTS, ParserInfo, PluginKind, cause
from .table import PluginTable, is_own

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.metadata import EntryPoint

    from ..normalize.municipalities import Municipality
    from ..text import SourceText

#: The parser of documents that no other claims; of several, the built-in one counts.
GENERIC: Final = "generic"


@attrs.frozen(kw_only=True)
class Candidate:
    """A parser that claims a document (kandidat): how surely, above 0.0 and up to 1.0, and why."""

    name: str
    score: float
    reasons: tuple[str, ...]
    info: ParserInfo


@attrs.frozen(kw_only=True)
class Survey:
    """What all parsers say of a document: who claims it, the surest first, and who could not be asked (rundspørge)."""

    candidates: tuple[Candidate, ...]
    problems: tuple[RegistryError, ...]


@attrs.frozen(kw_only=True)
class Choice:
    """The parser that is to read a document, and why that one (valg af parser)."""

    parser: Parser
    info: ParserInfo | None  #: None for a parser that the caller gave
    reasons: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    candidates: tuple[Candidate, ...] = ()

    def read(self, source: SourceText, municipality: Municipality | None) -> Meeting:
        """Let the parser read the document. Raises `BrokenParserError` where it fails at it."""
        who = self.info or self.parser.name
        try:
            meeting: object = self.parser.parse(source, municipality=municipality)
        except FAULTS as error:
            raise PARSERS.failure(who, f"failed at a document: {cause(error)}") from error
        if not isinstance(meeting, Meeting):
            raise PARSERS.failure(who, f"gave a {type(meeting).__name__} instead of a Meeting")
        return meeting


def _made(given: object, name: str | None) -> object:
    """Return the parser that layouts declare; anything else must be one itself. `name` is the layout's own if None."""
    layouts = given if isinstance(given, Sequence) and not isinstance(given, str) else (given,)
    declared = [layout for layout in layouts if isinstance(layout, Layout)]
    if declared and len(declared) == len(layouts):
        from ..engine.meeting import LayoutParser  # late: listing and finding parsers needs no engine

        return LayoutParser(declared[0].name if name is None else name, tuple(declared))
    return given


def _faults(found: Mapping[str, object]) -> Iterator[str]:
    codes = found["municipalities"]
    if not isinstance(codes, tuple) or not all(isinstance(code, str) for code in codes):
        yield f"its municipalities are no tuple of codes but {codes!r}"


PARSERS: Final[PluginKind[Parser, ParserInfo]] = PluginKind(
    group="kommunereferat.parsers",
    info=ParserInfo,
    texts=("name", "version"),
    methods=("claim", "parse"),
    others=("municipalities",),
    more=_faults,
    made=_made,
    accepts="a name, a layout or a parser",
    unknown=UnknownParserError,
    duplicate=DuplicateParserError,
    broken=BrokenParserError,
)


def _ask(parser: Parser, info: ParserInfo, source: SourceText) -> Claim | None:
    """Return what a parser claims of the document. Raises `BrokenParserError` where it fails at it."""
    try:
        claim: object = parser.claim(source)
    except FAULTS as error:
        raise PARSERS.failure(info, f"failed at a document: {cause(error)}") from error
    if claim is not None and not isinstance(claim, Claim):
        raise PARSERS.failure(info, f"claims a document with a {type(claim).__name__} instead of a Claim")
    return claim


class Registry:
    """The parsers that are installed (parserregister).

    >>> Registry(entry_points=()).parsers()
    ()
    """

    def __init__(self, entry_points: Iterable[EntryPoint] | None = None) -> None:
        """Take these entry points, or if None those that are installed; they are read when first needed, and once."""
        self._table = PluginTable(PARSERS, entry_points)

    def parsers(self) -> tuple[ParserInfo, ...]:
        """Return what is registered, ordered by name (registrerede parsere). Imports none of it."""
        return self._table.infos

    def get(self, name: str, *, distribution: str | None = None) -> Parser:
        """Return the parser of this name; it is loaded and checked the first time.

        Where two distributions register the name, `distribution` chooses, as does `name@distribution`. Raises
        `UnknownParserError`, `DuplicateParserError`, `BrokenParserError`.
        """
        return self._table.load(self._table.look_up(name, distribution))

    def detect(self, source: SourceText, *, municipality: Municipality | None = None) -> tuple[Candidate, ...]:
        """Return who claims the document, the surest first: none, one or many. The generic parser is left out."""
        return self.survey(source, municipality=municipality).candidates

    def survey(self, source: SourceText, *, municipality: Municipality | None = None) -> Survey:
        """Ask every parser but the generic one; with `municipality`, only those that read its documents."""
        candidates: list[Candidate] = []
        problems: list[RegistryError] = []
        for info in self.parsers():
            if info.name == GENERIC:
                continue
            try:
                parser = self._table.load(info)
                codes = parser.municipalities if municipality else ()
                claim = (
                    None if municipality and codes and municipality.code not in codes else _ask(parser, info, source)
                )
            except RegistryError as error:
                problems.append(error)
                continue
            if claim is not None:
                # Rounded, so that sums of the same weights in another order are equal.
                score = round(claim.score, 6)
                candidates.append(Candidate(name=info.name, score=score, reasons=claim.reasons, info=info))
        candidates.sort(key=lambda candidate: (-candidate.score, candidate.name, candidate.info.distribution))
        return Survey(candidates=tuple(candidates), problems=tuple(problems))

    def choose(
        self,
        source: SourceText,
        *,
        municipality: Municipality | None = None,
        parser: str | Parser | Layout | None = None,
    ) -> Choice:
        """Return the parser that is to read the document.

        The `parser` that the caller names or gives; else the one that claims the document most surely, with
        `municipality` among those that read its documents; else the generic one, with the diagnostic `parser-fallback`.
        Raises `AmbiguousParserError` where two claim it equally, `DuplicateParserError` where two distributions do so
        under one name, and what `get` raises.
        """
        if parser is not None:
            return self._named(parser)
        survey = self.survey(source, municipality=municipality)
        notes = tuple(f"could not be asked: {problem}" for problem in survey.problems)
        if not survey.candidates:
            return self._fallback(municipality, notes)
        best = survey.candidates[0]
        self._refuse_rivals(best, survey.candidates)
        return Choice(
            parser=self._table.load(best.info),
            info=best.info,
            reasons=best.reasons + notes,
            candidates=survey.candidates,
        )

    def _named(self, parser: str | Parser | Layout) -> Choice:
        if isinstance(parser, str):
            info = self._table.look_up(parser)
            return Choice(parser=self._table.load(info), info=info, reasons=("named by the caller",))
        return Choice(parser=PARSERS.accepted(parser), info=None, reasons=("given by the caller",))

    def _fallback(self, municipality: Municipality | None, notes: tuple[str, ...]) -> Choice:
        generic = [info for info in self.parsers() if info.name == GENERIC]
        if not generic:
            raise self._table.unknown(GENERIC)
        info = min(generic, key=lambda one: not is_own(one))
        reason = (
            f"no parser for {municipality.name} claims the document"
            if municipality
            else "no parser claims the document"
        )
        diagnostic = Diagnostic(code="parser-fallback", message=f"{reason}; the generic one read it")
        return Choice(
            parser=self._table.load(info),
            info=info,
            reasons=(reason, *notes),
            diagnostics=(diagnostic,),
        )

    def _refuse_rivals(self, best: Candidate, candidates: tuple[Candidate, ...]) -> None:
        namesakes = [other.info for other in candidates if other.name == best.name]
        if len(namesakes) > 1:
            raise self._table.duplicate(namesakes)
        equals = [other for other in candidates if other.score == best.score]
        if len(equals) > 1:
            claims = "; ".join(f"{one.name} ({', '.join(one.reasons)})" for one in equals)
            raise AmbiguousParserError(
                f"{len(equals)} parsers claim the document with the same score of {best.score:.2f}: {claims}. "
                f"Choose one with parser=, such as parser={best.name!r}, or say whose document it is with municipality="
            )


@functools.cache
def default_registry() -> Registry:
    """Return the registry of what is installed, the same one each time (standardregister)."""
    return Registry()
