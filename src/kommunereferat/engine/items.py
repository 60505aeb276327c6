"""Agenda items from the blocks of an outline (dagsordenspunkter)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

import attrs

from ..diagnostics import Diagnostic
from ..model import (
    Access,
    AgendaItem,
    Attachment,
    Decision,
    PreviousTreatment,
    Recommendation,
    Section,
    SectionRole,
)
from ..normalize.kle import KleNumber, is_valid_kle, parse_kle
from ..normalize.numbers import CaseNumber, match_case_number
from ..spans import Span
from ..text import Passage, SourceText
from ..vocabulary import ACCESS, fold, letters
from .decisions.decision import Context, Stamp, doubts_of_votes, made_decision, stamped_texts
from .parting.parts import Block, Part
from .people.absences import read_absences, read_names
from .presence import Told, read_presence, with_presence
from .previous import with_previous
from .sections.attachments import read_attached, read_attachments
from .sections.recommendations import find_recommendation, read_endorsements, read_recommended
from .sections.treatments import dated_lines, read_treatments
from .stacks import unstack

_ACCESS_MARK: Final = re.compile(
    r"\s*\((?P<mark>åben|åbent|lukket)(?:\s+(?:punkt|sag))?\)\s*|\A(?P<open>åbent punkt)\s*[:\-–]?\s+", re.IGNORECASE
)
_CLOSED_TITLE: Final = re.compile(
    r"\A(?:lukke[td]e?|closed)\b|[\s(\-–]lukket (?:punkt|sag)\)?\.?\Z|\bfor lukkede døre\b|\(lukket(?: punkt| sag)?\)",
    re.IGNORECASE,
)
#: What lines of an item's head print beside its number and title.
_PRINTED: Final = frozenset({"case_number", "kle", "document_number", "attachment", "absent", "access"})
_WORD: Final = re.compile(r"\w")
#: Titles of an item whose decision is nothing but the names of the absent.
_ABSENCE: Final = frozenset({"fraværende", "fravær", "afbud", "fraværende medlemmer", "afbud og fravær"})
#: Sections that no recommendation without heading ends.
_ASIDE: Final = frozenset({SectionRole.ATTACHMENTS, SectionRole.PREVIOUS_DECISION, SectionRole.COMPETENCE})


@attrs.define
class Reading:
    """An item being read: what its parts have given so far."""

    context: Context
    lists_absent: bool = False  #: whether it is an item of its own that says who is absent
    sections: list[Section] = attrs.Factory(list)
    passages: list[Passage] = attrs.Factory(list)  #: the sections' texts, each offset mapping back to the source
    absent: list[tuple[str, Span]] = attrs.Factory(list)  #: those whom a section of their own names
    recommendations: list[Recommendation] = attrs.Factory(list)
    decisions: list[Decision] = attrs.Factory(list)
    treatments: list[PreviousTreatment] = attrs.Factory(list)
    attachments: list[Attachment] = attrs.Factory(list)
    presence: list[Told] = attrs.Factory(list)
    diagnostics: list[Diagnostic] = attrs.Factory(list)

    def decide(self, passage: Passage, stamp: Stamp, *, own: bool) -> None:
        """Add the decision that a passage words."""
        decision = made_decision(passage, stamp, self.context, own=own, only_absent=self.lists_absent)
        self.decisions.append(decision)
        if decision.current:
            self.presence += read_presence(passage.text, passage.span)
        if decision.votes is not None:
            self.diagnostics += [
                Diagnostic(code="votes-mismatch", message=doubt, span=decision.spans["votes"])
                for doubt in doubts_of_votes(decision.votes)
            ]
        if stamp.date is None and not decision.current:
            message = f"a decision of {decision.body or 'an unnamed body'} has no date of its own"
            self.diagnostics.append(Diagnostic(code="decision-undated", message=message, span=passage.whole))


def read_item(block: Block, context: Context) -> tuple[AgendaItem, list[Diagnostic]]:
    """Read one block: its head, its sections, and what they hold."""
    reading = Reading(context, lists_absent=block.title is not None and fold(block.title) in _ABSENCE)
    printed = _printed(block, context.source)
    title, access = read_title(block.title)
    names = context.layout.closed
    if names and any(part.heading and fold(part.heading) in names for part in block.parts):
        access = Access.CLOSED
    access = access or printed.access or block.access or Access.OPEN
    first = block.parts[0] if block.parts else None
    if access is Access.CLOSED and first is not None and first.heading is None and first.role is SectionRole.CASE:
        first.role = context.layout.closed_text
    sections = with_previous(block.parts, context)
    parts = [(part, Passage.of_ranges(context.source, part.ranges)) for part in sections]
    if context.layout.stacked:
        parts = unstack(parts, context.source, reading.diagnostics)
    for part, passage in parts:
        if passage.text[:1].isalnum() or _WORD.search(passage.text):
            _read_part(part, passage, reading)
    treatments = [passage for part, passage in parts if _lists_treatments(part)]
    if treatments:
        _read_treatments(treatments, reading)
    if reading.passages and not reading.recommendations:
        _recommendation_without_heading(reading)
    if printed.attachments:
        _read_attached(printed.attachments, reading)
    return _made(block, reading, printed, title, access), reading.diagnostics


def _read_attached(places: list[tuple[int, int]], reading: Reading) -> None:
    """Read the attachments that an item's head names, those that no section lists."""
    listed = {fold(attachment.title) for attachment in reading.attachments}
    for at in places:
        named = read_attached(Passage.of_ranges(reading.context.source, [at]))
        reading.attachments += [attachment for attachment in named if fold(attachment.title) not in listed]


def _lists_treatments(part: Part) -> bool:
    """Tell whether a section lists treatments: by its role, or beside something else ("Høring og sagsgang")."""
    if part.role is SectionRole.PREVIOUS_TREATMENT:
        return True
    return part.heading is not None and "sagsgang" in part.heading.casefold()


@attrs.define
class _Printed:
    """What the head of an item prints beside its title: numbers, access, and where they stand."""

    cases: list[CaseNumber] = attrs.Factory(list)
    kle: list[KleNumber] = attrs.Factory(list)
    documents: list[str] = attrs.Factory(list)
    attachments: list[tuple[int, int]] = attrs.Factory(list)
    absent: list[tuple[str, Span]] = attrs.Factory(list)
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
        elif field == "attachment":
            self.attachments.append((span.start, span.end))
        elif field == "absent":
            names = read_names(value)
            self.absent += [(one.value, Span(span.start + one.start, span.start + one.end)) for one in names]
        elif field == "access" and (access := ACCESS.get(fold(value))):
            self.access = access
            self.spans["access"] = span


def _printed(block: Block, source: SourceText) -> _Printed:
    """Read the lines between an item's title and its first section."""
    printed = _Printed()
    for token in block.head:
        line = source.lines[token.line]
        if token.match is None:
            if printed.access is None and (access := ACCESS.get(token.name)):
                printed.access = access
                printed.spans["access"] = line.span
            continue
        at = line.at
        for field in token.match.re.groupindex:
            if field in _PRINTED and (value := token.match[field]):
                printed.take(field, value, Span(at + token.match.start(field), at + token.match.end(field)))
    return printed


def _made(block: Block, reading: Reading, printed: _Printed, title: str | None, access: Access) -> AgendaItem:
    """Make the item of what was read."""
    source = reading.context.source
    spans = printed.spans
    if block.number_span:
        spans["number"] = block.number_span
    if title and block.title_span:
        spans["title"] = block.title_span
        if read_title(block.title)[1] is not None:
            spans["access"] = block.title_span
    spans["whole"] = Span(source.lines[block.first].start, source.lines[block.last - 1].end)
    decisions = [_with_absent(printed.absent + reading.absent, decision) for decision in reading.decisions]
    if len(decisions) > 1:
        decisions = sorted(decisions, key=lambda decision: decision.spans["text"].start)
    item = AgendaItem(
        number=block.number,
        title=title,
        access=access,
        case_numbers=tuple(printed.cases),
        kle=tuple(printed.kle),
        document_numbers=tuple(printed.documents),
        sections=tuple(reading.sections),
        recommendations=tuple(reading.recommendations),
        decisions=tuple(decisions),
        previous_treatments=tuple(reading.treatments),
        attachments=tuple(reading.attachments),
        spans=spans,
    )
    return with_presence(item, reading.presence)


def _with_absent(absent: list[tuple[str, Span]], decision: Decision) -> Decision:
    """Return this meeting's decision with those absent, too, who its item says elsewhere were away."""
    named = {fold(name) for name in decision.absent}
    missing = [(name, span) for name, span in absent if fold(name) not in named] if decision.current else []
    if not missing:
        return decision
    spans = {f"absent[{len(decision.absent) + i}]": span for i, (_, span) in enumerate(missing)}
    names = tuple(name for name, _ in missing)
    return attrs.evolve(decision, absent=decision.absent + names, spans={**decision.spans, **spans})


def read_title(title: str | None) -> tuple[str | None, Access | None]:
    """Return a title without a mere mark of access, and what it says of access.

    >>> read_title("Lejeaftale om lagerhal (Lukket punkt)")
    ('Lejeaftale om lagerhal', <Access.CLOSED: 'closed'>)
    """
    if not title:
        return None, None
    plain = _ACCESS_MARK.sub(" ", title).strip() if "(" in title or title[:3].casefold() == "åbe" else title
    folded = title.casefold()
    if ("lukke" in folded or "closed" in folded) and _CLOSED_TITLE.search(title):
        return plain or None, Access.CLOSED
    return plain or None, (Access.OPEN if plain != title else None)


def _read_part(part: Part, passage: Passage, reading: Reading) -> None:
    spans = {"text": passage.whole}
    if part.heading_span:
        spans["heading"] = part.heading_span
    reading.passages.append(passage)
    reading.sections.append(Section(heading=part.heading, role=part.role, text=passage.text, spans=spans))
    if read := _READERS.get(part.role):
        read(part, passage, reading)


def _read_absent(part: Part, passage: Passage, reading: Reading) -> None:
    """Read those whom a section names as absent: it reads as its heading's label and its text would in one line."""
    if fold(part.heading or "") not in _ABSENCE:
        return
    label = f"{part.heading}: "
    cut = len(label)
    found = read_absences(label + passage.text)
    reading.absent += [(one.value, passage.span(max(one.start - cut, 0), max(one.end - cut, 0))) for one in found]


def _read_attachments(_: Part, passage: Passage, reading: Reading) -> None:
    reading.attachments += read_attachments(passage)


def _read_recommendations(part: Part, passage: Passage, reading: Reading) -> None:
    """Read the recommendations of a section, and the decisions among them: on lines of their own, or within a point."""
    span = part.heading_span
    heading = Passage.of_ranges(reading.context.source, [(span.start, span.end)]) if span else None
    found = read_recommended(passage, heading=heading)
    reading.recommendations += found.recommendations
    lines, ends = [line for line, _ in found.decisions], [end for _, end in found.decisions]
    for stamp, text in stamped_texts(lines, passage, ends):
        if _WORD.search(text.text):
            reading.decide(text, stamp, own=False)
    for note in read_endorsements(passage):
        if not any(line.start <= note.start < end for line, end in found.decisions):
            reading.decide(passage.part(note.start, note.end), Stamp(body=note.body, date=note.date), own=False)


def _read_decisions(part: Part, passage: Passage, reading: Reading) -> None:
    own = part.role is SectionRole.DECISION
    if part.dated is not None:
        stamp = Stamp.of_heading(part.dated, part.heading_span.start if part.heading_span else 0)
        reading.decide(passage, stamp, own=own)
        return
    lines = dated_lines(passage, notes=True)
    if not lines or _WORD.search(passage.text[: lines[0].start]):
        text = passage.part(0, lines[0].start) if lines else passage
        if not own:
            message = "an earlier decision without date"
            reading.diagnostics.append(Diagnostic(code="decision-undated", message=message, span=text.whole))
        reading.decide(text, Stamp(), own=own)
    for stamp, text in stamped_texts(lines, passage):
        if _WORD.search(text.text):
            reading.decide(text, stamp, own=own and stamp.body is None and stamp.date is None)


#: What is read of a section beside its heading and its text.
_READERS: Final[Mapping[SectionRole, Callable[[Part, Passage, Reading], None]]] = {
    SectionRole.RECOMMENDATION: _read_recommendations,
    SectionRole.DECISION: _read_decisions,
    SectionRole.PREVIOUS_DECISION: _read_decisions,
    SectionRole.ATTACHMENTS: _read_attachments,
    SectionRole.OTHER: _read_absent,
}


def _read_treatments(passages: list[Passage], reading: Reading) -> None:
    """Read the lists of treatments: those with a wording are decisions, the others are referred to."""
    for passage in passages:
        for stamp, text in stamped_texts(dated_lines(passage, notes=True), passage):
            if _WORD.search(text.text) and not _is_known(text, stamp, reading):
                reading.decide(text, stamp, own=False)
    decided = {(decision.body, decision.date) for decision in reading.decisions if decision.body is not None}
    for passage in passages:
        reading.treatments += read_treatments(passage, before=reading.context.date, decided=decided)


def _is_known(passage: Passage, stamp: Stamp, reading: Reading) -> bool:
    """Tell whether a list of treatments only repeats a decision, or how it begins, as a panel below it may."""
    context, text = reading.context, letters(passage.text)
    near = 2 * len(passage.text)  # indents may differ, and no long text is gone through again and again
    return any(
        letters(decision.text[:near]).startswith(text)
        and (decision.date or context.date) == stamp.date
        and letters(decision.body or context.body or "") in (letters(stamp.body or ""), "")
        for decision in reading.decisions
    )


def _recommendation_without_heading(reading: Reading) -> None:
    """Look for a recommendation at the end of a section before the decision, where none is headed as one."""
    roles = [section.role for section in reading.sections]
    if SectionRole.RECOMMENDATION in roles:
        return
    before = roles.index(SectionRole.DECISION) if SectionRole.DECISION in roles else len(roles)
    for role, passage in reversed([*zip(roles[:before], reading.passages, strict=False)]):
        if role not in _ASIDE and (found := find_recommendation(passage)):
            reading.recommendations += found
            return
