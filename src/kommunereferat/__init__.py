"""Agendas and minutes of Danish municipalities as typed objects (dagsordener og referater).

`parse` and `parse_file` read a document, `read` and `read_file` its text alone; `to_dict` and `to_json` write what they
give, `summary` and `markdown` show it; `normalize` reads single values, `tables` makes tables of meetings, `cases`
follows cases through them. Every name is loaded when it is first used.
"""

from __future__ import annotations

#: Type checkers take any variable of this name for true; importing `typing` for it would cost more than all of this.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import cases, interchange, normalize, tables, testing
    from ._api import (
        ExplainedLine,
        Explanation,
        detect,
        explain,
        parse,
        parse_file,
        parsers,
        read,
        read_file,
        readers,
    )
    from .corpus.many import parse_many
    from .corpus.results import Parsed, ParseFailure
    from .diagnostics import CODES, Diagnostic, DiagnosticCode, Severity
    from .exceptions import (
        AmbiguousParserError,
        AmbiguousReaderError,
        BrokenParserError,
        BrokenReaderError,
        DuplicateParserError,
        DuplicateReaderError,
        KommunereferatError,
        LayoutError,
        MissingExtraError,
        NoDocumentError,
        NoSourceError,
        RegistryError,
        SchemaError,
        StoreError,
        StrictError,
        UnidentifiedMeetingError,
        UnknownMunicipalityError,
        UnknownParserError,
        UnknownReaderError,
        UnreadableError,
        ValueFormatError,
        WorkerDiedError,
    )
    from .hints import Hint, HintKind
    from .layout import DATED_DECISIONS, DatedLines, Layout, Marked, Numbered, Unnumbered, headings
    from .ledger import Coverage, Entry, EntryKind
    from .line_rules import Clue, LineRule
    from .model import (
        Access,
        AgendaItem,
        Attachment,
        Attendance,
        Body,
        Decision,
        DecisionPoint,
        Kind,
        Meeting,
        Movement,
        Outcome,
        Participant,
        PreviousTreatment,
        Recommendation,
        Role,
        Section,
        SectionRole,
        Source,
        Statement,
        Substitution,
        VoteCounts,
        Votes,
    )
    from .normalize.bodies import BodyType
    from .normalize.kle import KleNumber
    from .normalize.municipalities import Municipality
    from .normalize.numbers import CaseNumber, CaseNumberForm
    from .normalize.parties import Party
    from .protocol import PROTOCOL_VERSION, Claim, Parser, Reader
    from .reading.csv_rows import Row, read_rows
    from .reading.firstagenda_committees import Committee, CommitteeList, ListedMeeting, read_committees
    from .registry import Candidate, ParserInfo, ReaderInfo, Registry
    from .render import markdown, summary
    from .render.excerpts import ExcerptLine
    from .render.source_view import SourceMark, SourceView
    from .rows import parse_item, parse_rows
    from .serialize import SCHEMA_VERSION, from_dict, from_json, json_schema, to_dict, to_json
    from .spans import Span, SpanMap
    from .text import Line, SourceText
    from .vocabulary import People

__version__ = "0.1.0"

__all__ = [  # noqa: RUF022 - in the plain order of `sorted`
    "Access",
    "AgendaItem",
    "AmbiguousParserError",
    "AmbiguousReaderError",
    "Attachment",
    "Attendance",
    "Body",
    "BodyType",
    "BrokenParserError",
    "BrokenReaderError",
    "CODES",
    "Candidate",
    "CaseNumber",
    "CaseNumberForm",
    "Claim",
    "Clue",
    "Committee",
    "CommitteeList",
    "Coverage",
    "DATED_DECISIONS",
    "DatedLines",
    "Decision",
    "DecisionPoint",
    "Diagnostic",
    "DiagnosticCode",
    "DuplicateParserError",
    "DuplicateReaderError",
    "Entry",
    "EntryKind",
    "ExcerptLine",
    "ExplainedLine",
    "Explanation",
    "Hint",
    "HintKind",
    "Kind",
    "KleNumber",
    "KommunereferatError",
    "Layout",
    "LayoutError",
    "Line",
    "LineRule",
    "ListedMeeting",
    "Marked",
    "Meeting",
    "MissingExtraError",
    "Movement",
    "Municipality",
    "NoDocumentError",
    "NoSourceError",
    "Numbered",
    "Outcome",
    "PROTOCOL_VERSION",
    "ParseFailure",
    "Parsed",
    "Parser",
    "ParserInfo",
    "Participant",
    "Party",
    "People",
    "PreviousTreatment",
    "Reader",
    "ReaderInfo",
    "Recommendation",
    "Registry",
    "RegistryError",
    "Role",
    "Row",
    "SCHEMA_VERSION",
    "SchemaError",
    "Section",
    "SectionRole",
    "Severity",
    "Source",
    "SourceMark",
    "SourceText",
    "SourceView",
    "Span",
    "SpanMap",
    "Statement",
    "StoreError",
    "StrictError",
    "Substitution",
    "UnidentifiedMeetingError",
    "UnknownMunicipalityError",
    "UnknownParserError",
    "UnknownReaderError",
    "Unnumbered",
    "UnreadableError",
    "ValueFormatError",
    "VoteCounts",
    "Votes",
    "WorkerDiedError",
    "cases",
    "detect",
    "explain",
    "from_dict",
    "from_json",
    "headings",
    "interchange",
    "json_schema",
    "markdown",
    "normalize",
    "parse",
    "parse_file",
    "parse_item",
    "parse_many",
    "parse_rows",
    "parsers",
    "read",
    "read_committees",
    "read_file",
    "read_rows",
    "readers",
    "summary",
    "tables",
    "testing",
    "to_dict",
    "to_json",
]

#: The module in which each name stands.
_MODULES = {
    "_api": "ExplainedLine Explanation detect explain parse parse_file parsers read read_file readers",
    "corpus.many": "parse_many",
    "corpus.results": "ParseFailure Parsed",
    "diagnostics": "CODES Diagnostic DiagnosticCode Severity",
    "exceptions": "AmbiguousParserError AmbiguousReaderError BrokenParserError BrokenReaderError DuplicateParserError"
    " DuplicateReaderError KommunereferatError LayoutError MissingExtraError NoDocumentError NoSourceError"
    " RegistryError SchemaError StoreError StrictError UnidentifiedMeetingError UnknownMunicipalityError"
    " UnknownParserError UnknownReaderError UnreadableError ValueFormatError WorkerDiedError",
    "hints": "Hint HintKind",
    "layout": "DATED_DECISIONS DatedLines Layout Marked Numbered Unnumbered headings",
    "line_rules": "Clue LineRule",
    "ledger": "Coverage Entry EntryKind",
    "model": "Access AgendaItem Attachment Attendance Body Decision DecisionPoint Kind Meeting"
    " Movement Outcome Participant PreviousTreatment Recommendation Role Section SectionRole Source Statement"
    " Substitution VoteCounts Votes",
    "normalize.bodies": "BodyType",
    "normalize.kle": "KleNumber",
    "normalize.municipalities": "Municipality",
    "normalize.numbers": "CaseNumber CaseNumberForm",
    "normalize.parties": "Party",
    "protocol": "PROTOCOL_VERSION Claim Parser Reader",
    "reading.csv_rows": "Row read_rows",
    "reading.firstagenda_committees": "Committee CommitteeList ListedMeeting read_committees",
    "registry": "Candidate ParserInfo ReaderInfo Registry",
    "render": "markdown summary",
    "render.excerpts": "ExcerptLine",
    "render.source_view": "SourceMark SourceView",
    "rows": "parse_item parse_rows",
    "serialize": "SCHEMA_VERSION from_dict from_json json_schema to_dict to_json",
    "spans": "Span SpanMap",
    "text": "Line SourceText",
    "vocabulary": "People",
}
#: Packages that are public as a whole.
_PACKAGES = {"cases", "interchange", "normalize", "tables", "testing"}
_HOME = {name: module for module, names in _MODULES.items() for name in names.split()}

# Type checkers do not see this, so that they still report a name that is not there.
if not TYPE_CHECKING:  # pragma: no branch

    def __getattr__(name: str) -> object:
        """Load a name from its module when it is first used."""
        from importlib import import_module

        if name in _PACKAGES:
            return import_module(f".{name}", __name__)
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{_HOME[name]}", __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        """List the public names, loaded or not."""
        return sorted({*globals(), *__all__})
