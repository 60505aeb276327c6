"""Agenda items from the blocks of an outline (dagsordenspunkter)."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

import attrs

from ..diagnostics import Diagnostic
from ..layout import Layout
from ..model import (
    Access,
    AgendaItem,
    Attachment,
    Decision,
    PreviousTreatment,
    Recommendation,
    Section,
    SectionRole,
    Votes,
)
from ..normalize.bodies import normalize_body
from ..normalize.dates import find_date
from ..normalize.kle import KleNumber, is_valid_kle, parse_kle
from ..normalize.numbers import CaseNumber, match_case_number
from ..spans import Span
from ..text import Passage, SourceText
from ..vocabulary import ACCESS, fold
from .absences import read_absences
from .attachments import read_attachments
from .outcomes import read_outcome
from .parts import Block, Part
from .recommendations import find_recommendation, read_endorsements, read_recommendations
from .stacks import unstack
from .treatments import DatedLine, dated_lines, read_treatments
from .votes import read_votes

_ACCESS_MARK: Final = re.compile(
    r"\s*\((?P<mark>åben|åbent|lukket)(?:\s+(?:punkt|sag))?\)\s*|\A(?P<open>åbent punkt)\s*[:\-–]?\s+", re.IGNORECASE
)
_CLOSED_TITLE: Final = re.compile(
    r"\Alukke[td]e?\b|[\s(\-–]lukket (?:punkt|sag)\)?\.?\Z|\bfor lukkede døre\b|\(lukket\)", re.IGNORECASE
)
_WORD: Final = re.compile(r"\w")


@attrs.frozen(kw_only=True)
class Context:
    """What an item's reading needs to know of its meeting (mødets sammenhæng)."""

    source: SourceText
    layout: Layout
    body: str | None
    date: dt.date | None


@attrs.define
class Reading:
    """An item being read: what its parts have given so far."""

    context: Context
    sections: list[Section] = attrs.Factory(list)
    recommendations: list[Recommendation] = attrs.Factory(list)
    decisions: list[Decision] = attrs.Factory(list)
    treatments: list[PreviousTreatment] = attrs.Factory(list)
    attachments: list[Attachment] = attrs.Factory(list)
    diagnostics: list[Diagnostic] = attrs.Factory(list)


def read_item(block: Block, context: Context) -> tuple[AgendaItem, list[Diagnostic]]:
    """Read one block: its head, its sections, and what they hold."""
    reading = Reading(context)
    parts = [(part, Passage.of_ranges(context.source, part.ranges)) for part in block.parts]
    if context.layout.stacked:
        parts = unstack(parts, context.source, reading.diagnostics)
    for part, passage in parts:
        if _WORD.search(passage.text):
            _read_part(part, passage, reading)
    if not reading.recommendations:
        _recommendation_without_heading(reading)
    closed = any(part.heading and fold(part.heading) in context.layout.closed for part in block.parts)
    return _made(block, reading, closed=closed), reading.diagnostics


@attrs.define
class _Printed:
    """What the head of an item prints beside its title: numbers, access, and where they stand."""

    cases: list[CaseNumber] = attrs.Factory(list)
    kle: list[KleNumber] = attrs.Factory(list)
    documents: list[str] = attrs.Factory(list)
    access: Access | None = None
    spans: dict[str, Span] = attrs.Factory(dict)

    def take(self, field: str, value: str, span: Span) -> None:
        """Take the value of a line rule's group."""
        if field == "case_number" and (case := match_case_number(value, labelled=True)):
            self.spans[f"case_numbers[{len(self.cases)}]"] = span
            self.cases.append(case)
        elif field == "kle" and is_valid_kle(value):
            self.spans[f"kle[{len(self.kle)}]"] = span
            self.kle.append(parse_kle(value))
        elif field == "document_number":
            self.spans[f"document_numbers[{len(self.documents)}]"] = span
            self.documents.append(value)
        elif field == "access":
            self.access = self.access or ACCESS.get(fold(value))


def _printed(block: Block, source: SourceText) -> _Printed:
    """Read the lines between an item's title and its first section."""
    printed = _Printed()
    for token in block.head:
        if token.match is None:
            printed.access = printed.access or ACCESS.get(token.name)
            continue
        at = source.lines[token.line].at
        for field, value in token.match.groupdict().items():
            if value:
                printed.take(field, value, Span(at + token.match.start(field), at + token.match.end(field)))
    return printed


def _made(block: Block, reading: Reading, *, closed: bool) -> AgendaItem:
    """Make the item of what was read."""
    source = reading.context.source
    printed = _printed(block, source)
    title, access = read_title(block.title)
    spans = printed.spans
    if block.number_span:
        spans["number"] = block.number_span
    if title and block.title_span:
        spans["title"] = block.title_span
    if block.last > block.first:
        spans[""] = Span(source.lines[block.first].start, source.lines[block.last - 1].end)
    return AgendaItem(
        number=block.number,
        title=title,
        access=Access.CLOSED if closed else access or printed.access or block.access or Access.OPEN,
        case_numbers=tuple(printed.cases),
        kle=tuple(printed.kle),
        document_numbers=tuple(printed.documents),
        sections=tuple(reading.sections),
        recommendations=tuple(reading.recommendations),
        decisions=tuple(reading.decisions),
        previous_treatments=tuple(reading.treatments),
        attachments=tuple(reading.attachments),
        spans=spans,
    )


def read_title(title: str | None) -> tuple[str | None, Access | None]:
    """Return a title without a mere mark of access, and what it says of access.

    >>> read_title("Lejeaftale om lagerhal (Lukket punkt)")
    ('Lejeaftale om lagerhal', <Access.CLOSED: 'closed'>)
    """
    if not title:
        return None, None
    plain = _ACCESS_MARK.sub(" ", title).strip() if "(" in title or title[:3].casefold() == "åbe" else title
    if _CLOSED_TITLE.search(title):
        return plain or None, Access.CLOSED
    return plain or None, (Access.OPEN if plain != title else None)


def _read_part(part: Part, passage: Passage, reading: Reading) -> None:
    spans = {"text": passage.whole}
    if part.heading_span:
        spans["heading"] = part.heading_span
    reading.sections.append(Section(heading=part.heading, role=part.role, text=passage.text, spans=spans))
    match part.role:
        case SectionRole.RECOMMENDATION:
            reading.recommendations += read_recommendations(passage)
            for found in read_endorsements(passage):
                reading.decisions.append(
                    _decision(passage.part(found.start, found.end), found.body, found.date, reading, own=False)
                )
        case SectionRole.DECISION | SectionRole.PREVIOUS_DECISION:
            _read_decisions(part, passage, reading)
        case SectionRole.PREVIOUS_TREATMENT:
            _read_treatments(passage, reading)
        case SectionRole.ATTACHMENTS:
            reading.attachments += read_attachments(passage)
        case _:
            pass


def _read_decisions(part: Part, passage: Passage, reading: Reading) -> None:
    own = part.role is SectionRole.DECISION
    if part.dated is not None:
        groups = part.dated.groupdict()
        date = find_date(groups.get("date") or "")
        body = normalize_body(groups["body"]) if groups.get("body") else None
        reading.decisions.append(_decision(passage, body, date.value if date else None, reading, own=own))
        return
    lines = dated_lines(passage)
    if not lines or _WORD.search(passage.text[: lines[0].start]):
        text = passage.part(0, lines[0].start) if lines else passage
        if not own:
            reading.diagnostics.append(
                Diagnostic(code="decision-undated", message="an earlier decision without date", span=text.whole)
            )
        reading.decisions.append(_decision(text, None, None, reading, own=own))
    for line, text in _dated_texts(lines, passage):
        if _WORD.search(text.text):
            reading.decisions.append(
                _decision(text, line.body, line.date, reading, own=own and line.body is None and line.date is None)
            )


def _dated_texts(lines: tuple[DatedLine, ...], passage: Passage) -> list[tuple[DatedLine, Passage]]:
    """Return for each dated line the text from it to the next one."""
    ends = [line.start for line in lines[1:]] + [len(passage.text)]
    return [(line, passage.part(line.end, end)) for line, end in zip(lines, ends, strict=False)]


def _read_treatments(passage: Passage, reading: Reading) -> None:
    lines = dated_lines(passage)
    referred = read_treatments(passage)
    found = False
    for line, text in _dated_texts(lines, passage):
        if _WORD.search(text.text):
            found = True
            reading.decisions.append(_decision(text, line.body, line.date, reading, own=False))
    if not found:
        reading.treatments += referred


def _decision(passage: Passage, body: str | None, date: dt.date | None, reading: Reading, *, own: bool) -> Decision:
    """Make a decision of a text; the meeting's own body and date stand in where the heading names none."""
    context = reading.context
    same_body = body is None or _same(body, context.body)
    current = own and same_body and (date is None or date == context.date)
    current = current or (same_body and date is not None and date == context.date)
    absences = read_absences(passage.text)
    votes = read_votes(passage.text)
    spans = {"text": passage.whole}
    spans.update({f"absent[{i}]": passage.span(found.start, found.end) for i, found in enumerate(absences)})
    ballot: Votes | None = None
    if votes is not None:
        sides = {"for": votes.in_favour, "against": votes.against, "abstain": votes.abstain}
        favour, against, abstain = (tuple(found.value for found in names) for names in sides.values())
        ballot = Votes(in_favour=favour, against=against, abstain=abstain)
        spans["votes"] = passage.span(votes.start, votes.end)
        for side, names in sides.items():
            spans.update({f"votes.{side}[{i}]": passage.span(f.start, f.end) for i, f in enumerate(names)})
    return Decision(
        body=body if body is not None and not same_body else (context.body if same_body and context.body else body),
        date=date or (context.date if own or current else None),
        current=current,
        text=passage.text,
        outcome=read_outcome(passage.text),
        absent=tuple(found.value for found in absences),
        votes=ballot,
        spans=spans,
    )


def _same(body: str, other: str | None) -> bool:
    return other is not None and re.sub(r"[\W_]+", "", body.casefold()) == re.sub(r"[\W_]+", "", other.casefold())


def _recommendation_without_heading(reading: Reading) -> None:
    """Look for a recommendation at the end of the case, where the item has no section for it."""
    if any(section.role is SectionRole.RECOMMENDATION for section in reading.sections):
        return
    for section in reversed(reading.sections):
        if section.role is SectionRole.CASE:
            if "indstil" in section.text or "foreslå" in section.text or "anbefal" in section.text:
                span = section.spans["text"]
                passage = Passage.of_ranges(reading.context.source, [(span.start, span.end)])
                reading.recommendations += find_recommendation(passage)
            return
