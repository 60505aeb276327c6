"""Finding parsers and choosing one for a document: listed without importing, asked with reasons (parseropslag).

Parsers are entry points of the group `kommunereferat.parsers`; the built-in ones stand in the same table as anyone's. A
plug-in that is broken breaks only itself: who asks for it by name gets a `BrokenParserError`, and nobody else notices
but by a note.
"""

from __future__ import annotations

import functools
import importlib.metadata
import re
from typing import TYPE_CHECKING, Final

import attrs

from ..diagnostics import Diagnostic
from ..exceptions import AmbiguousParserError, BrokenParserError, DuplicateParserError, UnknownParserError
from ..protocol import Parser
from .plugins import ParserInfo, accepted, ask, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from importlib.metadata import EntryPoint

    from ..layout import Layout
    from ..normalize.municipalities import Municipality
    from ..text import SourceText

#: The group of entry points under which parsers register.
GROUP: Final = "kommunereferat.parsers"
#: The parser of documents that no other claims, and the distribution whose one counts.
GENERIC: Final = "generic"
_OWN: Final = "kommunereferat"


@attrs.frozen(kw_only=True)
class Candidate:
    """A parser that claims a document: how surely, from 0.0 (exclusive) to 1.0, and why (kandidat)."""

    name: str
    score: float
    reasons: tuple[str, ...]
    info: ParserInfo


@attrs.frozen(kw_only=True)
class Survey:
    """What all parsers say of a document: who claims it, the surest first, and who could not be asked (rundspørge)."""

    candidates: tuple[Candidate, ...]
    problems: tuple[BrokenParserError, ...]


@attrs.frozen(kw_only=True)
class Choice:
    """The parser that is to read a document, and why that one (valg af parser)."""

    parser: Parser
    info: ParserInfo | None  #: None for a parser that the caller gave
    reasons: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    candidates: tuple[Candidate, ...] = ()


class Registry:
    """The parsers that are installed (parserregister).

    >>> Registry(entry_points=()).parsers()
    ()
    """

    def __init__(self, entry_points: Iterable[EntryPoint] | None = None) -> None:
        """Take these entry points, or if None those that are installed; they are read when first needed, and once."""
        self._given = None if entry_points is None else tuple(entry_points)
        self._loaded: dict[ParserInfo, Parser | BrokenParserError] = {}

    @functools.cached_property
    def _entry_points(self) -> Mapping[ParserInfo, EntryPoint]:
        points = importlib.metadata.entry_points(group=GROUP) if self._given is None else self._given
        # A distribution that is found twice, as under development, registers its parsers once.
        found: dict[tuple[str, str], tuple[ParserInfo, EntryPoint]] = {}
        for point in points:
            info = ParserInfo.of(point)
            found.setdefault((info.name, _normal(info.distribution) or info.value), (info, point))
        return dict(found[key] for key in sorted(found))

    def parsers(self) -> tuple[ParserInfo, ...]:
        """Return what is registered, ordered by name (registrerede parsere). Imports none of it."""
        return tuple(self._entry_points)

    def get(self, name: str, *, distribution: str | None = None) -> Parser:
        """Return the parser of this name; it is loaded and checked the first time.

        Where two distributions register the name, `distribution` chooses, as does `name@distribution`. Raises
        `UnknownParserError`, `DuplicateParserError`, `BrokenParserError`.
        """
        return self._parser(self._look_up(name, distribution))

    def detect(self, source: SourceText, *, municipality: Municipality | None = None) -> tuple[Candidate, ...]:
        """Return who claims the document, the surest first: none, one or many. The generic parser is left out."""
        return self.survey(source, municipality=municipality).candidates

    def survey(self, source: SourceText, *, municipality: Municipality | None = None) -> Survey:
        """Ask every parser but the generic one; with `municipality`, only those that read its documents."""
        candidates: list[Candidate] = []
        problems: list[BrokenParserError] = []
        for info in self.parsers():
            if info.name == GENERIC:
                continue
            try:
                parser = self._parser(info)
                codes = parser.municipalities
                claim = None if municipality and codes and municipality.code not in codes else ask(parser, info, source)
            except BrokenParserError as error:
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
        _refuse_rivals(best, survey.candidates)
        return Choice(
            parser=self._parser(best.info),
            info=best.info,
            reasons=best.reasons + notes,
            candidates=survey.candidates,
        )

    def _named(self, parser: str | Parser | Layout) -> Choice:
        if isinstance(parser, str):
            info = self._look_up(parser, None)
            return Choice(parser=self._parser(info), info=info, reasons=("named by the caller",))
        return Choice(parser=accepted(parser), info=None, reasons=("given by the caller",))

    def _fallback(self, municipality: Municipality | None, notes: tuple[str, ...]) -> Choice:
        generic = [info for info in self.parsers() if info.name == GENERIC]
        if not generic:
            raise _unknown(GENERIC, self.parsers())
        info = min(generic, key=lambda one: _normal(one.distribution) != _OWN)
        reason = (
            f"no parser for {municipality.name} claims the document"
            if municipality
            else "no parser claims the document"
        )
        diagnostic = Diagnostic(code="parser-fallback", message=f"{reason}; the generic one read it")
        return Choice(
            parser=self._parser(info),
            info=info,
            reasons=(reason, *notes),
            diagnostics=(diagnostic,),
        )

    def _look_up(self, name: str, distribution: str | None) -> ParserInfo:
        infos = self.parsers()
        if distribution is None:
            name, _, distribution = name.partition("@")
        named = [info for info in infos if info.name == name]
        if not named:
            raise _unknown(name, infos)
        if distribution:
            chosen = [info for info in named if _normal(info.distribution) == _normal(distribution)]
            if not chosen:
                who = ", ".join(info.distribution for info in named)
                message = f"{distribution} registers no parser {name!r}; it comes from {who}"
                raise UnknownParserError(message, name=name, distribution=distribution)
            return chosen[0]
        if len(named) > 1:
            raise _duplicate(named)
        return named[0]

    def _parser(self, info: ParserInfo) -> Parser:
        if info not in self._loaded:
            try:
                loaded: Parser | BrokenParserError = load(info, self._entry_points[info])
            except BrokenParserError as error:
                loaded = error
            # Two threads may both load it, and then both use the first one's.
            self._loaded.setdefault(info, loaded)
        found = self._loaded[info]
        if isinstance(found, BrokenParserError):
            raise found.with_traceback(None)
        return found


@functools.cache
def default_registry() -> Registry:
    """Return the registry of what is installed, the same one each time (standardregister)."""
    return Registry()


def _normal(distribution: str) -> str:
    """Return a distribution's name as packaging compares it."""
    return re.sub(r"[-_.]+", "-", distribution).lower()


def _refuse_rivals(best: Candidate, candidates: tuple[Candidate, ...]) -> None:
    namesakes = [other.info for other in candidates if other.name == best.name]
    if len(namesakes) > 1:
        raise _duplicate(namesakes)
    equals = [other for other in candidates if other.score == best.score]
    if len(equals) > 1:
        claims = "; ".join(f"{one.name} ({', '.join(one.reasons)})" for one in equals)
        raise AmbiguousParserError(
            f"{len(equals)} parsers claim the document with the same score of {best.score:.2f}: {claims}. "
            f"Choose one with parser=, such as parser={best.name!r}, or say whose document it is with municipality="
        )


def _duplicate(infos: list[ParserInfo]) -> DuplicateParserError:
    first = infos[0]
    return DuplicateParserError(
        f"{len(infos)} distributions register a parser {first.name!r}: {'; '.join(str(info) for info in infos)}. "
        f"Choose one with parser='{first.name}@{first.distribution}', or uninstall the other",
        name=first.name,
    )


def _unknown(name: str, infos: tuple[ParserInfo, ...]) -> UnknownParserError:
    import difflib

    names = sorted({info.name for info in infos})
    if not names:
        return UnknownParserError(
            f"no parser is called {name!r}, for none is registered; install kommunereferat with pip", name=name
        )
    near = difflib.get_close_matches(name.lower()[:100], names, n=1)
    suggestion = f"; did you mean {near[0]!r}?" if near else "."
    message = f"no parser is called {name[:100]!r}{suggestion} There are: {', '.join(names)}"
    return UnknownParserError(message, name=name)
