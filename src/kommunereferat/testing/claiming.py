"""Whose documents a parser claims: its own, and nobody else's (krav på dokumenter)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..layout import Layout
from ..registry import Candidate
from ..text import SourceText
from .documents import Document, strangers
from .findings import Finding
from .subject import Subject

_ADVICE: Final = "add a clue that only these documents have, or give one more weight"


def check_claims(subject: Subject, document: Document) -> Iterator[Finding]:
    """See that it claims the document, and more surely than every other parser that is installed."""
    source = document.source
    claim = subject.parser.claim(source)
    if claim is None:
        missing = "; ".join(_lacking(layout, source) for layout in subject.layouts)
        yield Finding(message=f"it does not claim its own document{': ' if missing else ''}{missing}")
        return
    score = round(claim.score, 6)
    for rival in subject.rivals(source, document):
        if rival.score >= score:
            how = "as surely" if rival.score == score else "more surely"
            yield Finding(message=f"{_told(rival)} claims it {how} ({rival.score:.2f} to {score:.2f}): {_ADVICE}")


def check_others(subject: Subject) -> Iterator[Finding]:
    """See that it claims no document of another layout as surely as the parser that is meant for it."""
    shipped = [(name, source) for name, source in strangers() if name != subject.parser.name]
    for name, source in [*shipped, *((document.name, document.source) for document in subject.others)]:
        claim = subject.parser.claim(source)
        if claim is None:
            continue
        rivals = subject.rivals(source)
        if rivals and rivals[0].score > round(claim.score, 6):
            continue
        whose = f"that of {_told(rivals[0])}" if rivals else "no document of its layout"
        found = ", ".join(claim.reasons)
        message = f"it claims {whose} with {claim.score:.2f} ({found}): make these clues say more, or weigh less"
        yield Finding(message=message, document=name)


def _told(rival: Candidate) -> str:
    return f"{rival.name!r} of {rival.info.distribution}"


def _lacking(layout: Layout, source: SourceText) -> str:
    """Say what a claim lacks."""
    found = [clue for clue in layout.clues if clue.found_in(source)]
    weight = sum(clue.weight for clue in found)
    if weight >= layout.threshold:
        return f"{layout.name!r} has its clues, but no item begins in it, or it is plainly of another municipality"
    missing = ", ".join(repr(clue.reason) for clue in layout.clues if clue not in found)
    return f"{layout.name!r} finds {weight:.2f} of {layout.threshold:.2f}, not found are {missing or 'its readers'}"
