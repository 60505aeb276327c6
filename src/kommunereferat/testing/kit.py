"""The checks, and running them (prøver)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import attrs

from .claiming import check_claims, check_others
from .documents import Document, Paths, documents_of
from .findings import ConformanceError, Finding, Report
from .gold import check_gold
from .growth import check_linear
from .identity import check_metadata, check_protocol
from .places import check_ledger, check_spans
from .rules import check_rules
from .sameness import check_processes, check_repeats
from .subject import Subject, loaded

if TYPE_CHECKING:
    from ..layout import Layout
    from ..protocol import Parser


@attrs.frozen
class Check:
    """Something that a parser is to hold (prøve).

    `whole` looks at the parser with all of its documents, `each` at one document; a check has one of the two.
    """

    name: str
    whole: Callable[[Subject], Iterable[Finding]] | None = None
    each: Callable[[Subject, Document], Iterable[Finding]] | None = None

    def findings(self, subject: Subject, document: Document | None) -> Iterator[Finding]:
        """Yield what it finds, at a document where it looks at each."""
        try:
            if self.whole is not None:
                yield from self._named(self.whole(subject), None)
            if self.each is not None and document is not None:
                yield from self._named(self.each(subject, document), document)
        except ConformanceError as error:
            yield from error.findings

    def _named(self, findings: Iterable[Finding], document: Document | None) -> Iterator[Finding]:
        for one in findings:
            yield attrs.evolve(one, check=self.name, document=document.name if document else one.document)


def check_reads(subject: Subject, document: Document) -> Iterator[Finding]:
    """See that it reads the document without failing, and finds items in it."""
    if not subject.meeting(document).items:
        yield Finding(message="no item is found in it: look at the rules of its items with kommunereferat explain")


#: The checks by name: those of the parser, and those of each document.
CHECKS: Final[Mapping[str, Check]] = MappingProxyType(
    {
        check.name: check
        for check in (
            Check("protocol", whole=check_protocol),
            Check("metadata", whole=check_metadata),
            Check("others", whole=check_others),
            Check("rules", whole=check_rules),
            Check("processes", whole=check_processes),
            Check("reads", each=check_reads),
            Check("claims", each=check_claims),
            Check("ledger", each=check_ledger),
            Check("spans", each=check_spans),
            Check("repeats", each=check_repeats),
            Check("linear", each=check_linear),
            Check("gold", each=check_gold),
        )
    }
)


def check_parser(
    parser: str | Parser | Layout | Sequence[Layout],
    documents: Paths,
    *,
    others: Paths = (),
    without: Collection[str] = (),
    coverage: float = 1.0,
    accuracy: float = 1.0,
) -> Report:
    """Check a parser with documents of its layout, and report what is found (prøve af en parser).

    `parser` is the name of an installed one, or a layout, several, or an object; `documents` are files, or folders of
    them, with gold beside them where there is any. `others` are documents of other layouts, beside those that come with
    the kit. `without` names checks to leave out. `coverage` is the least share of a document's characters that rules
    must read, `accuracy` the least agreement with gold.

    Raises `FileNotFoundError` for a document that is not there, `ValueError` for a check that does not exist.
    """
    checks = selected(without)
    found: list[Finding] = []
    named = documents_of(documents)
    try:
        subject = subject_of(parser, named, others=others, coverage=coverage, accuracy=accuracy)
    except ConformanceError as error:
        found += error.findings
    else:
        for check in checks:
            for document in named if check.each else (None,):
                found += check.findings(subject, document)
    return Report(
        parser=_name_of(parser),
        checks=tuple(check.name for check in checks),
        documents=tuple(document.name for document in named),
        findings=tuple(dict.fromkeys(found)),
    )


def assert_conforms(
    parser: str | Parser | Layout | Sequence[Layout],
    documents: Paths,
    *,
    others: Paths = (),
    without: Collection[str] = (),
    coverage: float = 1.0,
    accuracy: float = 1.0,
) -> None:
    """Raise `ConformanceError`, an `AssertionError`, with all that `check_parser` finds (påstand)."""
    report = check_parser(parser, documents, others=others, without=without, coverage=coverage, accuracy=accuracy)
    if not report.ok:
        raise ConformanceError(report.findings)


def subject_of(
    parser: str | Parser | Layout | Sequence[Layout],
    documents: Sequence[Document],
    *,
    others: Paths = (),
    coverage: float = 1.0,
    accuracy: float = 1.0,
) -> Subject:
    """Load the parser that is to be checked. Raises `ConformanceError` for one that nobody could use."""
    if not documents:
        raise ConformanceError([Finding(check="reads", message="there is no document to check it with: add one")])
    used, info = loaded(parser)
    return Subject(
        parser=used,
        info=info,
        documents=tuple(documents),
        others=documents_of(others),
        coverage=coverage,
        accuracy=accuracy,
    )


def selected(without: Collection[str]) -> tuple[Check, ...]:
    """Return the checks but for some. Raises `ValueError` for one that does not exist."""
    if unknown := sorted(set(without) - set(CHECKS)):
        raise ValueError(f"no check is called {', '.join(unknown)}; there are {', '.join(CHECKS)}")
    return tuple(check for name, check in CHECKS.items() if name not in without)


def _name_of(parser: object) -> str:
    if isinstance(parser, str):
        return parser
    first = parser[0] if isinstance(parser, Sequence) and parser else parser
    return str(getattr(first, "name", type(first).__name__))
