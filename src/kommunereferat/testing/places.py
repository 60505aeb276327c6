"""Where what was read stands: nothing of a document is lost, and every value can be pointed at (kildesteder)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Any, Final

import attrs

from ..ledger import EntryKind
from ..model import Meeting
from ..text import SourceText
from .documents import Document
from .findings import Finding
from .subject import Subject

#: So many places of one kind are named; who mends these sees the others.
_MOST: Final = 10
_INDEXED: Final = re.compile(r"(\w+)(?:\[([0-9]+)\])?")


def check_ledger(subject: Subject, document: Document) -> Iterator[Finding]:
    """See that the ledger parts the whole text without gap or overlap, and leaves no more unparsed than it may."""
    meeting = subject.meeting(document)
    source = text_of(meeting)
    entries = meeting.coverage.entries
    if not entries and source.text:
        yield Finding(message="its meeting has no ledger: give Meeting.coverage the entries that part the text")
        return
    place = 0
    for entry in (*entries, None):
        start = len(source.text) if entry is None else entry.span.start
        if start != place:
            what = "twice" if start < place else "in no entry"
            at = min(start, place)
            yield Finding(
                message=f"characters {at} to {max(start, place)} of the text are {what}", line=line_of(source, at)
            )
        place = place if entry is None else entry.span.end
    yield from _unparsed(meeting, source, subject.coverage)


def _unparsed(meeting: Meeting, source: SourceText, least: float) -> Iterator[Finding]:
    if meeting.coverage.share >= least:
        return
    spans = [entry.span for entry in meeting.coverage.entries if entry.kind is EntryKind.UNPARSED]
    lines = [line for line in source.lines if line.text and any(s.start <= line.at < s.end for s in spans)]
    for line in lines[:_MOST]:
        message = f"no rule reads {line.text[:60]!r}: declare it as a heading, a label, furniture, or a line of a head"
        yield Finding(message=message, line=line.number + 1)
    if len(lines) > _MOST:
        yield Finding(message=f"and {len(lines) - _MOST} more lines; kommunereferat explain shows them all")


def check_spans(subject: Subject, document: Document) -> Iterator[Finding]:
    """See that every span lies within the text, and that a value's words stand where it points."""
    meeting = subject.meeting(document)
    source = text_of(meeting)
    findings = list(_astray(meeting, source))
    yield from findings[:_MOST]
    if len(findings) > _MOST:
        yield Finding(message=f"and {len(findings) - _MOST} more spans")


def _astray(meeting: Meeting, source: SourceText) -> Iterator[Finding]:
    for path, part in _parts(meeting, ""):
        for field, span in part.spans.items():
            name = f"{path}.{field}".lstrip(".")
            if not 0 <= span.start <= span.end <= len(source.text):
                yield Finding(message=f"the span of {name} ends at {span.end}, the text at {len(source.text)}")
            elif (value := _value(part, field)) and not _in_order(_letters(value), _letters(source[span])):
                message = f"{name} is {value[:60]!r}, but its span says {source[span][:60]!r}"
                yield Finding(message=message, line=line_of(source, span.start))
    for diagnostic in meeting.diagnostics:
        if diagnostic.span is not None and diagnostic.span.end > len(source.text):
            yield Finding(message=f"the diagnostic {diagnostic.code!r} points behind the end of the text")


def _parts(thing: object, path: str) -> Iterator[tuple[str, Any]]:
    """Yield a meeting's objects that have spans, each with its path."""
    kind: Any = type(thing)
    if isinstance(thing, tuple):
        for index, part in enumerate(thing):
            yield from _parts(part, f"{path}[{index}]")
    elif attrs.has(kind) and hasattr(thing, "spans"):
        yield path, thing
        for field in attrs.fields(kind):
            yield from _parts(getattr(thing, field.name), f"{path}.{field.name}")


def _value(part: object, field: str) -> str | None:
    """Return the text that a span is said to be of, if it is one that stands in the document as it is."""
    match = _INDEXED.fullmatch(field)
    value = getattr(part, match[1], None) if match else None
    if match and match[2] is not None and isinstance(value, tuple):
        value = value[int(match[2])] if int(match[2]) < len(value) else None
    return value if isinstance(value, str) and not isinstance(value, Enum) else None


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _in_order(wanted: str, there: str) -> bool:
    """Tell whether all letters stand there in this order: page feet and marks of access may stand between them."""
    if wanted in there:
        return True
    rest = iter(there)
    return all(letter in rest for letter in wanted)


def text_of(meeting: Meeting) -> SourceText:
    """Return the text that a meeting's spans count in (kildetekst)."""
    return meeting.source.text or SourceText.of("")


def line_of(source: SourceText, offset: int) -> int | None:
    """Return the number of the line, from 1, in which a character stands (linjenummer)."""
    return source.line_at(offset).number + 1 if source.lines else None
