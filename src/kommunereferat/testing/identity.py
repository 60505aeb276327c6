"""What a parser says of itself: that it keeps to the protocol, and that its metadata are complete (identitet)."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from typing import Final

from ..exceptions import BrokenParserError
from ..normalize.municipalities import format_municipality, is_valid_municipality, parse_municipality
from ..protocol import Claim
from ..registry.plugins import FAULTS, cause
from ..text import SourceText
from .documents import strangers
from .findings import Finding
from .subject import Subject

#: Texts that no parser knows, and that none may fail at.
_ODD: Final = ("", " \n\n", "Referat", "1.\n" * 50, "\ufeff\x0c\ud800 [](<>\u2028", "Beslutning\n" * 50)


def check_protocol(subject: Subject) -> Iterator[Finding]:
    """See that it can be loaded as its users do, and that no text makes `claim` or `parse` raise."""
    texts = [SourceText.of(text) for text in _ODD] + [source for _, source in strangers()]
    yield from dict.fromkeys(fault for source in texts for fault in _faults(subject, source))


def _faults(subject: Subject, source: SourceText) -> Iterator[Finding]:
    seen = repr(source.text[:40])
    try:
        claim: object = subject.parser.claim(source)
    except FAULTS as error:
        yield Finding(message=f"claim fails with {cause(error)}, as at {seen}: strange text must not make it raise")
    else:
        if claim is not None and not isinstance(claim, Claim):
            yield Finding(message=f"claim gives a {type(claim).__name__}: return a Claim, or None")
    try:
        subject.read(source)
    except BrokenParserError as error:
        why = cause(error.__cause__) if error.__cause__ else str(error)
        yield Finding(message=f"parse fails with {why}, as at {seen}: strange text must not make it raise")


def check_metadata(subject: Subject) -> Iterator[Finding]:
    """See that name, version and codes are well-formed, clues have reasons, and the module says what it reads."""
    parser = subject.parser
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", parser.name):
        yield Finding(message=f"its name {parser.name!r} is no slug: use a-z, 0-9 and hyphens, as in 'ishoej'")
    if not re.search(r"[0-9]", parser.version):
        yield Finding(message=f"its version {parser.version!r} has no number: count it up when what is read changes")
    for code in parser.municipalities:
        if not re.fullmatch(r"[0-9]{4}", code) or not is_valid_municipality(code):
            yield Finding(message=f"no municipality has the code {code!r}: give four digits, as in '0183'")
    for layout in subject.layouts:
        yield from (
            Finding(message=f"a clue of {layout.name!r} has no reason: say what is found", rule=clue.pattern.pattern)
            for clue in layout.clues
            if not clue.reason.strip()
        )
    if subject.info is not None:
        yield from _faults_of_module(subject, subject.info.value.partition(":")[0])


def _faults_of_module(subject: Subject, module: str) -> Iterator[Finding]:
    """Say what the docstring of the module leaves out that its users must know."""
    said = importlib.import_module(module).__doc__ or ""
    if not said.strip():
        yield Finding(message=f"the module {module} has no docstring: say whose documents it reads, and of which years")
        return
    known = [parse_municipality(code) for code in subject.parser.municipalities if is_valid_municipality(code)]
    for one in known:
        if one.name not in said and one.code not in said:
            yield Finding(message=f"the docstring of {module} does not name {format_municipality(one)}")
    if known and not re.search(r"\b(?:19|20)[0-9]{2}\b", said):
        yield Finding(message=f"the docstring of {module} says no year: say of which years the documents are")
