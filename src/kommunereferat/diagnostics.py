"""Diagnostics: what a reader of a document was unsure of, with a stable code and a place (diagnostik)."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from .spans import Span


class Severity(enum.StrEnum):
    """How much a diagnostic matters (alvorsgrad)."""

    INFO = "info"  #: something was inferred or mended; the value is most likely right
    WARNING = "warning"  #: something was missing or contradictory; a value may be wrong or absent
    ERROR = "error"  #: the document as a whole could not be read as minutes or an agenda


@attrs.frozen(kw_only=True)
class DiagnosticCode:
    """A stable code, its severity, what it means, and an example of what gives it (diagnosekode)."""

    code: str
    severity: Severity
    meaning: str
    example: str


def _table(*rows: tuple[str, Severity, str, str]) -> Mapping[str, DiagnosticCode]:
    return MappingProxyType({r[0]: DiagnosticCode(code=r[0], severity=r[1], meaning=r[2], example=r[3]) for r in rows})


#: Every code that a `Diagnostic` can have. Codes are never reused for another meaning.
CODES: Final[Mapping[str, DiagnosticCode]] = _table(
    (
        "encoding-guessed",
        Severity.INFO,
        "The bytes are no UTF-8 and carry no mark; they were read as cp1252, or as UTF-16.",
        "b'Gr\\xf8n'",
    ),
    (
        "encoding-damaged",
        Severity.WARNING,
        "Bytes do not fit the encoding; each was replaced by U+FFFD.",
        "b'\\xff' in a file said to be UTF-8",
    ),
    (
        "reader-fallback",
        Severity.WARNING,
        "A text claims to be of a form, and the reader of that form cannot read it; it was read as plain text.",
        "JSON that is cut off, given as str",
    ),
    (
        "html-source",
        Severity.WARNING,
        "The document is the source of a web page, not its text; it was read as text all the same.",
        "a page that was saved as HTML",
    ),
    (
        "page-without-text",
        Severity.WARNING,
        "Pages of a PDF show something and have no text, or are damaged; what stands on them is missing.",
        "a scanned page among others",
    ),
    (
        "unexpected-value",
        Severity.WARNING,
        "A value in a platform's JSON is missing, or of another kind than it should be; it was left out.",
        "/Moede/Sted: a text was expected, not a list",
    ),
    (
        "repeated-key",
        Severity.WARNING,
        "A key stands more than once in one object of JSON; the last one counts.",
        '{"Navn": "Byrådet", "Navn": "Økonomiudvalget"}',
    ),
    ("mojibake-mended", Severity.INFO, "Wrongly decoded letters on a line were restored.", "ByrÃ¥det"),
    (
        "line-ends-restored",
        Severity.INFO,
        "The text had lost its line ends; it was parted where headings, labels and items stand within its lines.",
        "a transcript with a page on one line",
    ),
    (
        "row-incomplete",
        Severity.WARNING,
        "A row of a table has more or fewer cells than there are columns.",
        "a CSV file that was cut off",
    ),
    ("empty-document", Severity.ERROR, "The document holds no text.", "an empty file"),
    ("not-minutes", Severity.ERROR, "Nothing in the document looks like minutes or an agenda.", "a recipe"),
    (
        "parser-fallback",
        Severity.WARNING,
        "No parser claims the document; the generic one read it.",
        "minutes of a layout not yet declared",
    ),
    (
        "municipality-unknown",
        Severity.WARNING,
        "The text does not say which municipality's it is, or speaks for two alike; or it is a region's.",
        "minutes that name only the committee",
    ),
    (
        "municipality-inferred",
        Severity.INFO,
        "Whose document it is was inferred: from its layout alone, or from its cases' words, links and numbers.",
        "'Ishøj Kommune' in a case",
    ),
    (
        "municipality-contradicted",
        Severity.WARNING,
        "The text speaks for another municipality, and not for the one that the caller or the layout says it is of.",
        "minutes of Ishøj read with municipality='Greve'",
    ),
    (
        "kind-inferred",
        Severity.INFO,
        "No title tells minutes from agenda; the decisions, or their lack, do.",
        "a head without Referat or Dagsorden",
    ),
    ("kind-unknown", Severity.WARNING, "Neither a title nor any item tells minutes from agenda.", "a head alone"),
    (
        "body-inferred",
        Severity.INFO,
        "The head names no committee or council; that of the day's decisions or of the items was taken.",
        "a page with one item",
    ),
    (
        "body-missing",
        Severity.WARNING,
        "The head names no committee or council.",
        "a document that begins with an item",
    ),
    ("date-missing", Severity.WARNING, "The head gives no date of the meeting.", "a page cut off at the top"),
    ("date-invalid", Severity.WARNING, "A date is printed that no calendar has.", "31. februar 2020"),
    ("weekday-mismatch", Severity.WARNING, "A printed weekday does not fit its date.", "Mandag den 2. december 2014"),
    ("unknown-party", Severity.INFO, "A party letter is in no list of its time and place.", "Anne Holm (Q) in 2019"),
    (
        "participant-unreadable",
        Severity.WARNING,
        "A line among the participants is no person.",
        "a stray sentence in the list",
    ),
    (
        "title-joined",
        Severity.INFO,
        "A title that was broken over two list entries was put together again.",
        "(centerchef for By | Erhverv)",
    ),
    (
        "absentee-not-listed",
        Severity.INFO,
        "Somebody reported absent is not among the listed participants.",
        "Afbud: a substitute",
    ),
    ("no-items", Severity.WARNING, "No item was found.", "a head alone"),
    ("item-number-gap", Severity.INFO, "Item numbers jump or come twice.", "item 4 after item 2"),
    (
        "contents-mismatch",
        Severity.INFO,
        "The contents list and the item's heading differ; the heading counts.",
        "a misspelt title in the list",
    ),
    (
        "items-missing",
        Severity.WARNING,
        "The contents list has open items that the document has not: it was cut off, or their headings are unknown.",
        "a document cut off after item 4 of 11",
    ),
    (
        "stacked-labels",
        Severity.INFO,
        "Labels are stacked before their texts; the texts were dealt out by what they look like, or left out.",
        "Lovgrundlag:⏎Sagsfremstilling:",
    ),
    (
        "decision-undated",
        Severity.INFO,
        "A decision of another body has no date.",
        "Tidligere beslutninger: Anbefales.",
    ),
    (
        "votes-mismatch",
        Severity.INFO,
        "Somebody stands on two sides of a ballot, or a printed number of votes does not fit the names.",
        "For stemte 3: Bo Lund og Ida Skov",
    ),
    ("personal-number", Severity.WARNING, "The text holds what looks like a personal number (CPR).", "010190-1234"),
    (
        "unparsed-text",
        Severity.WARNING,
        "Lines belong to no head, item, section or page furniture.",
        "text after the last foot",
    ),
)


def _severity_of(code: str) -> Severity:
    """Return a code's severity; an unknown code has one too, so that the validator can refuse it."""
    return CODES[code].severity if code in CODES else Severity.WARNING


@attrs.frozen(kw_only=True)
class Diagnostic:
    """One thing that a reader was unsure of or that the document has wrong (diagnose).

    `span` is its place in the source's text, or None where it is about the whole document.
    """

    code: str = attrs.field(validator=attrs.validators.in_(CODES))
    message: str
    span: Span | None = None
    severity: Severity = attrs.field(default=attrs.Factory(lambda self: _severity_of(self.code), takes_self=True))

    def __str__(self) -> str:
        place = f" at {self.span}" if self.span else ""
        return f"{self.severity.value} [{self.code}]{place}: {self.message}"
