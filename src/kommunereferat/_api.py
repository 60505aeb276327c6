"""What the face offers for work with documents: read, parse, detect, explain, list the plug-ins (grænseflade).

Loaded by the face when one of these is first used.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from .diagnostics import Severity
from .engine.lines.flat_text import restored
from .exceptions import StrictError
from .ledger import EntryKind
from .model import Source
from .normalize.municipalities import Municipality, parse_municipality
from .registry import Candidate, default_readers, default_registry
from .text import SourceText

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from .layout import Layout
    from .model import Meeting
    from .protocol import Parser, Reader
    from .registry import Choice, ParserInfo, ReaderInfo

_NO_RULE: Final = ""


@attrs.frozen(kw_only=True)
class ExplainedLine:
    """One line of a document and what it was read as (forklaret linje).

    `number` counts from 1. `item` is the index among the meeting's items from 0, None outside of them. `text` is the
    line without surrounding blanks.
    """

    number: int
    kind: EntryKind
    rule: str
    item: int | None
    text: str

    def __str__(self) -> str:
        place = "" if self.item is None else f"[{self.item}]"
        return f"{self.number:>5}  {self.kind.value + place:<14}  {self.rule:<30}  {self.text}".rstrip()


@attrs.frozen(kw_only=True)
class Explanation:
    """Why a parser reads a document, and which line was read by which rule (forklaring).

    `str()` of it is for people, and leaves out blank lines. `version` is the parser's own, `candidates` are those who
    claim the document, the surest first; none where the caller chose the parser.
    """

    parser: str
    version: str
    reasons: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    lines: tuple[ExplainedLine, ...]

    def __str__(self) -> str:
        blocks = [f"Parser: {self.parser} {self.version}", *(f"  {reason}" for reason in self.reasons)]
        if self.candidates:
            blocks.append("Candidates:")
        for one in self.candidates:
            blocks.append(f"  {one.name} {one.score:.2f}")
            blocks += [f"    {reason}" for reason in one.reasons if one.name != self.parser]
        return "\n".join([*blocks, "Lines:", *(str(line) for line in self.lines if line.text)])


def read(document: str | bytes, *, reader: str | Reader | None = None, encoding: str | None = None) -> SourceText:
    """Read a document as a `SourceText`, without parsing it (kildetekst).

    Which reader reads it is told by its content, or by `reader`: a name, or an object. `encoding` is that of bytes,
    where it is not to be found out.

    Raises `UnreadableError` for bytes that no text can be had from, `MissingExtraError` where a library is not
    installed that they need, `UnknownReaderError`, `DuplicateReaderError`, `AmbiguousReaderError` where two readers
    claim them equally, `BrokenReaderError` where a plug-in fails. A `str` that no reader of its form can read is read
    as plain text.
    """
    return _source(document, reader, encoding=encoding)


def read_file(
    path: str | os.PathLike[str], *, reader: str | Reader | None = None, encoding: str | None = None
) -> SourceText:
    """Read a file as `read` does (fil).

    Raises `OSError` where the file cannot be opened, and what `read` raises.
    """
    return restored(default_readers().read(Path(path).read_bytes(), path=str(path), encoding=encoding, reader=reader))


def parse(
    document: str | bytes | SourceText,
    *,
    municipality: str | Municipality | None = None,
    parser: str | Parser | Layout | None = None,
    reader: str | Reader | None = None,
    strict: bool = False,
) -> Meeting:
    """Read an agenda or minutes (dagsorden, referat) as a `Meeting`.

    `municipality` says whose document it is, by name, alias or code; `parser` which parser is to read it, by its name,
    or as an object; `reader` which reader, as `read` has it. Without them all are found out; a document that no parser
    claims is read by the generic one. What is doubtful stands in `Meeting.diagnostics`.

    Raises what `read` raises, `UnknownMunicipalityError`, `UnknownParserError`, `DuplicateParserError`,
    `AmbiguousParserError` where two parsers claim the document equally, `BrokenParserError` where a plug-in fails; with
    `strict`, `StrictError` where a diagnostic is more than information. Strange text never raises.
    """
    source = _source(document, reader)
    told = _municipality(municipality)
    return _meeting(source, told, _choice(source, told, parser), strict=strict)


def parse_file(
    path: str | os.PathLike[str],
    *,
    municipality: str | Municipality | None = None,
    parser: str | Parser | Layout | None = None,
    reader: str | Reader | None = None,
    strict: bool = False,
    encoding: str | None = None,
) -> Meeting:
    """Read a file as `parse` does; `encoding` is found out where it is not given (fil).

    Raises `OSError` where the file cannot be opened, and what `parse` raises.
    """
    source = read_file(path, reader=reader, encoding=encoding)
    return parse(source, municipality=municipality, parser=parser, strict=strict)


def readers() -> tuple[ReaderInfo, ...]:
    """Return the readers that are installed, ordered by name (installerede læsere). Imports none of them."""
    return default_readers().readers()


def parsers() -> tuple[ParserInfo, ...]:
    """Return the parsers that are installed, ordered by name (installerede parsere). Imports none of them."""
    return default_registry().parsers()


def detect(
    document: str | bytes | SourceText,
    *,
    municipality: str | Municipality | None = None,
    reader: str | Reader | None = None,
) -> tuple[Candidate, ...]:
    """Return which parsers claim a document, the surest first, and why: none, one or many (genkendelse).

    The generic parser is not among them. Raises what `read` raises, and `UnknownMunicipalityError`.
    """
    return default_registry().detect(_source(document, reader), municipality=_municipality(municipality))


def explain(
    document: str | bytes | SourceText,
    *,
    municipality: str | Municipality | None = None,
    parser: str | Parser | Layout | None = None,
    reader: str | Reader | None = None,
) -> Explanation:
    """Tell why a parser reads the document, and which line was read by which rule (forklaring).

    Raises what `parse` raises, without `strict`.
    """
    source = _source(document, reader)
    told = _municipality(municipality)
    choice = _choice(source, told, parser)
    meeting = _meeting(source, told, choice, strict=False)
    return Explanation(
        parser=choice.parser.name,
        version=choice.parser.version,
        reasons=choice.reasons,
        candidates=choice.candidates,
        lines=tuple(_explained(meeting)),
    )


def _source(document: object, reader: str | Reader | None = None, *, encoding: str | None = None) -> SourceText:
    if isinstance(document, SourceText):
        if reader is not None:
            raise TypeError("a SourceText has been read already; reader= is for str and bytes")
        return restored(document)
    if isinstance(document, str | bytes):
        return restored(default_readers().read(document, encoding=encoding, reader=reader))
    raise TypeError(f"a document is str, bytes or SourceText, not {type(document).__name__}; parse_file takes a path")


def _municipality(told: str | Municipality | None) -> Municipality | None:
    return told if told is None or isinstance(told, Municipality) else parse_municipality(told)


def _choice(source: SourceText, told: Municipality | None, parser: str | Parser | Layout | None) -> Choice:
    return default_registry().choose(source, municipality=told, parser=parser)


def _meeting(source: SourceText, told: Municipality | None, choice: Choice, *, strict: bool) -> Meeting:
    """Let the chosen parser read the source, and note where the meeting comes from."""
    meeting = choice.read(source, told)
    # A parser that prepares the text says so itself, since its spans count in what it has prepared.
    text = meeting.source.text or source
    noted = Source(
        path=source.path,
        sha256=source.sha256,
        reader=source.reader,
        parser=choice.parser.name,
        parser_version=choice.parser.version,
        reasons=choice.reasons + source.notes,
        text=text,
    )
    diagnostics = source.diagnostics + choice.diagnostics + meeting.diagnostics
    if strict and (serious := [diagnostic for diagnostic in diagnostics if diagnostic.severity is not Severity.INFO]):
        raise StrictError(serious)
    return attrs.evolve(meeting, source=noted, diagnostics=diagnostics)


def _explained(meeting: Meeting) -> Iterator[ExplainedLine]:
    """Yield each line with the ledger's entry at its first visible character."""
    text = meeting.source.text
    entries = iter(meeting.coverage.entries)
    entry = next(entries, None)
    for line in text.lines if text else ():
        while entry is not None and entry.span.end <= line.at:
            entry = next(entries, None)
        known = entry if entry is not None and entry.span.start <= line.at else None
        yield ExplainedLine(
            number=line.number + 1,
            kind=known.kind if known else EntryKind.UNPARSED,
            rule=known.rule if known else _NO_RULE,
            item=known.item if known else None,
            text=line.text,
        )
