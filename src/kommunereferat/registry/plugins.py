"""One plug-in: what is known of it, loading it, asking it; every fault of its own is named (indlæsning af plug-ins)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import attrs

from ..exceptions import BrokenParserError
from ..layout import Layout
from ..model import Meeting
from ..protocol import PROTOCOL_VERSION, Claim, Parser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.metadata import EntryPoint

    from ..normalize.municipalities import Municipality
    from ..text import SourceText

#: Whatever may be a plug-in's own fault; it may call `sys.exit`, but an interrupt is the user's.
_FAULTS: Final = (Exception, SystemExit)
_ATTRIBUTES: Final = ("name", "version", "protocol", "municipalities", "claim", "parse")


@attrs.frozen(kw_only=True)
class ParserInfo:
    """What is known of a parser without loading it (parseroplysninger).

    `distribution` and `version` are those of the package that it comes from, empty where that says nothing; `value` is
    what its entry point refers to.
    """

    name: str
    distribution: str
    version: str
    value: str

    @classmethod
    def of(cls, entry_point: EntryPoint) -> ParserInfo:
        """Read an entry point's metadata."""
        try:
            package = entry_point.dist
            distribution, version = (package.name, package.version) if package else ("", "")
        except Exception:  # noqa: BLE001 - damaged metadata fail in many ways, and must not empty the list
            distribution, version = "", ""
        # Damaged metadata may also give None, against their annotation.
        return cls(
            name=entry_point.name,
            distribution=str(distribution or ""),
            version=str(version or ""),
            value=entry_point.value,
        )

    def __str__(self) -> str:
        package = f"{self.distribution} {self.version}".strip() or "an unknown distribution"
        return f"the parser {self.name!r} of {package} ({self.value})"


def load(info: ParserInfo, entry_point: EntryPoint) -> Parser:
    """Import what an entry point refers to, and return the parser that it is or makes.

    It may be a layout, several of them, a parser, or a class or function without arguments that gives one of these.
    Raises `BrokenParserError` where that fails, or gives no parser of this name that speaks our protocol.
    """
    try:
        loaded = entry_point.load()
        if _is_factory(loaded):
            loaded = loaded()
    except _FAULTS as error:
        raise _broken(info, f"{info} cannot be loaded: {_cause(error)}") from error
    parser = made(loaded, info.name)
    faults = tuple(_faults(parser))
    if not faults and parser.name != info.name:
        faults = (f"its name is {parser.name!r}, but it registers as {info.name!r}",)
    if faults:
        raise _broken(info, f"{info} is no parser that can be used: {'; '.join(faults)}")
    return parser


def made(given: object, name: str | None = None) -> Parser:
    """Return the parser that layouts declare; anything else must be one itself. `name` is the layout's own if None."""
    layouts = given if isinstance(given, Sequence) and not isinstance(given, str) else (given,)
    declared = [layout for layout in layouts if isinstance(layout, Layout)]
    if declared and len(declared) == len(layouts):
        from ..engine.meeting import LayoutParser  # late: listing and finding parsers needs no engine

        return LayoutParser(declared[0].name if name is None else name, tuple(declared))
    return given  # type: ignore[return-value]  # `_faults` looks at it


def accepted(given: object) -> Parser:
    """Return the parser that a caller gave, as an object or a layout. Raises `TypeError` for what is none."""
    parser = made(given)
    if faults := tuple(_faults(parser)):
        raise TypeError(f"parser= takes a name, a layout or a parser, not {type(given).__name__}: {'; '.join(faults)}")
    return parser


def ask(parser: Parser, info: ParserInfo, source: SourceText) -> Claim | None:
    """Return what a parser claims of the document. Raises `BrokenParserError` where it fails at it."""
    try:
        claim: object = parser.claim(source)
    except _FAULTS as error:
        raise _broken(info, f"{info} failed at a document: {_cause(error)}") from error
    if claim is not None and not isinstance(claim, Claim):
        raise _broken(info, f"{info} claims a document with a {type(claim).__name__} instead of a Claim")
    return claim


def read(parser: Parser, info: ParserInfo | None, source: SourceText, municipality: Municipality | None) -> Meeting:
    """Let a parser read the document. Raises `BrokenParserError` where it fails at it."""
    who = info or f"the parser {parser.name!r} that was given"
    try:
        meeting: object = parser.parse(source, municipality=municipality)
    except _FAULTS as error:
        raise _broken(info, f"{who} failed at a document: {_cause(error)}") from error
    if not isinstance(meeting, Meeting):
        raise _broken(info, f"{who} gave a {type(meeting).__name__} instead of a Meeting")
    return meeting


def _is_factory(loaded: object) -> bool:
    return isinstance(loaded, type) or (callable(loaded) and not hasattr(loaded, "parse"))


def _faults(parser: Parser) -> Iterator[str]:
    """Yield what is wrong with an object that is to be a parser."""
    if isinstance(parser, type):
        yield f"it is the class {parser.__name__}, and no object of it"
        return
    try:
        found = {name: getattr(parser, name) for name in _ATTRIBUTES if hasattr(parser, name)}
    except _FAULTS as error:
        yield f"asking for its attributes fails: {_cause(error)}"
        return
    if missing := [name for name in _ATTRIBUTES if name not in found]:
        yield f"it is of type {type(parser).__name__} and has no {', '.join(missing)}"
        return
    for name in ("name", "version"):
        if not isinstance(found[name], str) or not found[name]:
            yield f"its {name} is no text but {found[name]!r}"
    for name in ("claim", "parse"):
        if not callable(found[name]):
            yield f"its {name} cannot be called"
    yield from _faults_of_protocol(found["protocol"])
    codes = found["municipalities"]
    if not isinstance(codes, tuple) or not all(isinstance(code, str) for code in codes):
        yield f"its municipalities are no tuple of codes but {codes!r}"


def _faults_of_protocol(protocol: object) -> Iterator[str]:
    if type(protocol) is not int or protocol < 1:
        yield f"its protocol is no version but {protocol!r}"
    elif protocol > PROTOCOL_VERSION:
        yield f"it needs plug-in protocol {protocol} and this release has {PROTOCOL_VERSION}: upgrade kommunereferat"


def _cause(error: BaseException) -> str:
    """Return an error as one line, even one that fails to describe itself."""
    try:
        said = " ".join(str(error).split())
    except Exception:  # noqa: BLE001 - the class of an error may be a plug-in's own, and do anything
        said = ""
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def _broken(info: ParserInfo | None, what: str) -> BrokenParserError:
    """Return the error of a parser that failed, naming it and its distribution."""
    name, distribution = (info.name, info.distribution or None) if info else (None, None)
    return BrokenParserError(f"{what}. {_advice(info)}", name=name, distribution=distribution)


def _advice(info: ParserInfo | None) -> str:
    if info is None or not info.distribution:
        return "Choose another with parser="
    if info.distribution == "kommunereferat":
        return "This is a fault of kommunereferat: report it, and meanwhile choose another parser with parser="
    return f"Tell its authors, upgrade or uninstall {info.distribution}, or choose another with parser="
