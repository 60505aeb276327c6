"""A meeting from a document, by one or more layouts: the parser that every `Layout` makes (mødeparser)."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from ..diagnostics import Diagnostic
from ..layout import ROUNDING, Layout, Unnumbered
from ..ledger import Coverage, Entry, EntryKind
from ..model import (
    Access,
    AgendaItem,
    Body,
    Kind,
    Meeting,
    SectionRole,
    Source,
)
from ..normalize.bodies import BodyType, body_type
from ..normalize.municipalities import Municipality, parse_municipality
from ..normalize.personal import find_personal_numbers
from ..protocol import PROTOCOL_VERSION, Claim
from ..spans import Span
from ..text import SourceText
from .attendance import settle
from .bare_decisions import take_bare_decisions
from .bodies import take_body_above_date, take_body_of_items, take_body_of_the_day
from .closing_list import take_closing_list, with_closing_list
from .decisions.decision import Context
from .extraordinary import is_called_extraordinary
from .heads.head import Head, read_head
from .heads.head_stacks import dealt_out
from .heads.offered_title import complete_by_title
from .items import read_item, read_title
from .known_names import with_known_names
from .own_decisions import complete
from .owner import owner
from .parting.alone import Start
from .parting.numbering import beginning
from .parting.outline import outline
from .parting.parts import Listed, Outline
from .presence import told_by_head, with_head, with_own_absences
from .strangers import is_of_another

#: What is not counted as text.
_BLANKS: Final = " \n\t\r\f\v\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029"
#: Looking it up takes longer than asking an entry for its kind.
_UNPARSED: Final = EntryKind.UNPARSED
_NUMBER: Final = re.compile(r"[0-9]+")


@attrs.frozen
class LayoutParser:
    """A parser made of declared layouts of one municipality or publishing system (layoutparser).

    Of several layouts, the one that claims a document most surely reads it; where none does, the first.
    """

    name: str
    layouts: tuple[Layout, ...] = attrs.field(validator=attrs.validators.min_len(1))
    protocol: int = PROTOCOL_VERSION

    @property
    def version(self) -> str:
        """The versions of its layouts."""
        return "+".join(layout.version for layout in self.layouts)

    @property
    def municipalities(self) -> tuple[str, ...]:
        """The codes of the municipalities that its layouts are of; empty for any."""
        return tuple(sorted({layout.municipality for layout in self.layouts if layout.municipality}))

    def claim(self, source: SourceText, /) -> Claim | None:
        """Return the surest claim of its layouts."""
        claims = [claim for layout in self.layouts if (claim := claim_of(layout, source))]
        return max(claims, key=lambda claim: claim.score) if claims else None

    def parse(self, source: SourceText, /, *, municipality: Municipality | None = None) -> Meeting:
        """Read the document by the layout that claims it most surely."""
        layout = self._surest(source)
        if layout.prepare is not None:
            source = layout.prepare(source)
        parted = outline(source, layout)
        said: list[Diagnostic] = []
        head = read_head(dealt_out(parted.head, source.text, layout, said), layout)
        head.diagnostics += said
        take_body_above_date(head, parted)
        parted.mark_head(head.rules)
        complete_by_title(head, source, layout)
        complete(head, parted)
        if head.body is None:
            take_body_of_the_day(head, source)
            take_body_of_items(head, parted)
        meeting = _read(parted, head, municipality)
        return layout.finish(meeting, source) if layout.finish is not None else meeting

    def parse_items(
        self, source: SourceText, /, starts: Sequence[Start], *, head: Head, municipality: Municipality | None = None
    ) -> Meeting:
        """Read items that start at known places, of a meeting whose facts others than the text have told.

        What a layout has to `prepare` and `finish` is for whole documents.
        """
        parted = outline(source, self._surest(source), starts)
        return _read(parted, head, municipality)

    def _surest(self, source: SourceText) -> Layout:
        if len(self.layouts) == 1:
            return self.layouts[0]
        scored = [
            (claim.score if (claim := claim_of(layout, source)) else 0.0, -i) for i, layout in enumerate(self.layouts)
        ]
        return self.layouts[-max(scored)[1]]


def claim_of(layout: Layout, source: SourceText) -> Claim | None:
    """Return how surely a document is of a layout: the weights of the clues that are found, if they suffice.

    What its own reader has read is its own. A layout that can find no item claims nothing, and that of a
    municipality no document that is plainly of another.
    """
    if layout.readers:
        mine = source.reader in layout.readers
        return Claim(score=1.0, reasons=(f"{layout.name}: read by {source.reader}",)) if mine else None
    spare = layout.spare + ROUNDING
    for clue in layout.quickest_first:
        if not clue.found_in(source):
            spare -= clue.weight
            if spare < 0:
                return None
    if not _can_part(layout, source):
        return None
    if layout.municipality is not None and is_of_another(source, layout.municipality):
        return None
    found = [clue for clue in layout.clues if clue.found_in(source)]
    score = sum([clue.weight for clue in found])
    return Claim(score=min(round(score, 6), 1.0), reasons=tuple([f"{layout.name}: {clue.reason}" for clue in found]))


def _can_part(layout: Layout, source: SourceText) -> bool:
    """Tell whether a layout can find items: where nothing but a line of their own opens them, there must be one."""
    items = layout.items
    if not isinstance(items, Unnumbered) or items.orders or layout.prepare is not None:
        return True
    return any(rule.match(line.text) for line in source.lines for rule in items.start)


def _read(parted: Outline, head: Head, told: Municipality | None) -> Meeting:
    source, layout = parted.source, parted.layout
    closing_list = take_closing_list(parted)
    take_bare_decisions(parted, head.kind)
    diagnostics = list(head.diagnostics)
    context = Context(source=source, layout=layout, body=head.body, date=head.date)
    items: list[AgendaItem] = []
    for index, block in enumerate(parted.blocks):
        if block.is_empty(source):
            parted.renumber(index, None)
            continue
        item, said = read_item(block, context)
        if item.number or item.title or item.sections or item.case_numbers:
            parted.renumber(index, len(items))
            items.append(item)
        else:
            parted.renumber(index, None)
        diagnostics += said
    items = _with_closed(items, parted, diagnostics)
    if closing_list is not None:
        items = with_closing_list(items, closing_list)
    items = [with_own_absences(item, source.text) for item in items]
    items = with_known_names(with_head(items, told_by_head(head)), head, source.text)
    kind = _kind(head, items, diagnostics)
    coverage = _coverage(source, parted)
    declared = parse_municipality(layout.municipality) if layout.municipality else None
    whose = owner(source, coverage.entries, head, told, declared)
    diagnostics += whose.diagnostics
    participants = settle(head, items, kind, whose.municipality, diagnostics)
    diagnostics += _check(head, items, coverage, source)
    return Meeting(
        kind=kind,
        addendum=head.addendum,
        extraordinary=head.extraordinary or is_called_extraordinary(items, head.date),
        municipality=whose.municipality,
        body=_body(head, parted),
        date=head.date,
        starts_at=head.starts_at,
        ends_at=head.ends_at,
        place=head.place,
        participants=tuple(participants),
        items=tuple(items),
        diagnostics=tuple(diagnostics),
        coverage=coverage,
        source=Source(text=source),
        spans={**head.spans, **({"municipality": whose.span} if whose.span else {})},
    )


def _body(head: Head, parted: Outline) -> Body | None:
    """Return the body; one without a word for it is a committee if the text calls it "Udvalget for ..."."""
    if head.body is None:
        return None
    layout, kind = parted.layout, body_type(head.body)
    if kind is BodyType.OTHER and f"dvalget for {head.body}" in parted.source.text:
        kind = BodyType.STANDING_COMMITTEE
    if kind is BodyType.OTHER and layout.body_type is not None:
        kind = layout.body_type
    spans = {"name": head.spans["body"]} if "body" in head.spans else {}
    return Body(name=head.body, type=kind, spans=spans)


def _with_closed(items: list[AgendaItem], parted: Outline, diagnostics: list[Diagnostic]) -> list[AgendaItem]:
    """Add the closed items that stand in the contents list alone, and compare the others with the list's entries.

    An item that prints nothing of its access is closed where the list says so.
    """
    printed = {item.number: item for item in items if item.number}
    hidden: set[int] = set()
    closed: list[AgendaItem] = []
    missing: list[Listed] = []
    for listed in parted.listed:
        title, access = read_title(listed.title)
        item = printed.get(listed.number) if listed.number else None
        if item is not None:
            if (
                item.title
                and title
                and beginning(title) == beginning(item.title)
                and title.split() != item.title.split()
            ):
                message = f"the contents list has {title!r}, the item {item.title!r}"
                diagnostics.append(Diagnostic(code="contents-mismatch", message=message, span=listed.title_span))
            if Access.CLOSED in (listed.access, access) and "access" not in item.spans:
                hidden.add(id(item))
        elif Access.CLOSED in (listed.access, access) and items:
            spans = {"title": listed.title_span}
            if listed.number_span:
                spans["number"] = listed.number_span
            closed.append(AgendaItem(number=listed.number, title=title, access=Access.CLOSED, spans=spans))
        elif listed.number and printed:
            missing.append(listed)
    if missing:
        numbers = ", ".join(str(listed.number) for listed in missing)
        message = f"the contents list has {numbers}, and no such item follows"
        diagnostics.append(Diagnostic(code="items-missing", message=message, span=missing[0].title_span))
    items = [attrs.evolve(item, access=Access.CLOSED) if id(item) in hidden else item for item in items]
    return _merged(items, closed, parted)


def _merged(items: list[AgendaItem], closed: list[AgendaItem], parted: Outline) -> list[AgendaItem]:
    """Put each closed item before the first one with a greater number, and the ledger's indices right."""
    if not closed:
        return items
    greatest = list(itertools.accumulate((_number(item.number) or 0 for item in items), max))
    places = [(bisect_right(greatest, _number(item.number) or len(items) + greatest[-1]), item) for item in closed]
    merged: list[AgendaItem] = []
    done = 0
    for place, item in sorted(places, key=lambda entry: entry[0]):
        merged += items[done:place]
        merged.append(item)
        done = place
    merged += items[done:]
    index = {id(item): number for number, item in enumerate(merged)}
    parted.reindex([index[id(item)] for item in items])
    return merged


def _number(text: str | None) -> int | None:
    match = _NUMBER.match(text) if text else None
    return int(match.group()) if match else None


def _kind(head: Head, items: list[AgendaItem], diagnostics: list[Diagnostic]) -> Kind | None:
    decided = any(decision.current for item in items for decision in item.decisions)
    if head.kind is not None:
        return Kind.MINUTES if decided else head.kind
    if decided:
        found: Kind | None = Kind.MINUTES
    elif any(section for item in items for section in item.sections):
        found = Kind.AGENDA
    else:
        diagnostics.append(
            Diagnostic(code="kind-unknown", message="neither a title nor any item tells minutes from agenda")
        )
        return None
    why = "it has decisions of its own meeting" if decided else "it has no decision of its own meeting"
    diagnostics.append(Diagnostic(code="kind-inferred", message=f"read as {found.value}: {why}"))  # type: ignore[union-attr]
    return found


def _coverage(source: SourceText, parted: Outline) -> Coverage:
    entries: tuple[Entry, ...] = parted.ledger()
    unparsed = sum([_visible(entry.span.of(source.text)) for entry in entries if entry.kind is _UNPARSED])
    return Coverage(entries=entries, characters=_visible(source.text), unparsed=unparsed)


def _visible(text: str) -> int:
    """Return how many characters of a text are not blank."""
    return len(text) - sum([text.count(blank) for blank in _BLANKS if blank in text])  # most are rare


def _check(head: Head, items: list[AgendaItem], coverage: Coverage, source: SourceText) -> Iterator[Diagnostic]:
    """Say what is missing or odd in the document as a whole."""
    if not coverage.characters:
        yield Diagnostic(code="empty-document", message="the document holds no text")
        return
    known = head.kind or head.body or head.date or head.entries
    if not known and not any(map(_tells, items)):
        yield Diagnostic(code="not-minutes", message="nothing in the document looks like minutes or an agenda")
    if head.body is None:
        yield Diagnostic(code="body-missing", message="the head names no committee or council")
    if head.date is None:
        yield Diagnostic(code="date-missing", message="the head gives no date of the meeting")
    if not items:
        yield Diagnostic(code="no-items", message="no item was found")
    yield from _gaps(items)
    for entry in coverage.entries:
        if entry.kind is _UNPARSED and entry.span.of(source.text).strip():
            yield Diagnostic(code="unparsed-text", message="no rule knows this text", span=entry.span)
    yield from _personal_numbers(items, source)


def _tells(item: AgendaItem) -> bool:
    """Tell whether an item has more than a number and a text, which a recipe has too."""
    return bool(
        item.case_numbers
        or item.decisions
        or item.recommendations
        or any(section.heading and section.role is not SectionRole.OTHER for section in item.sections)
    )


def _gaps(items: list[AgendaItem]) -> Iterator[Diagnostic]:
    """Say where the numbers of items do not run on by one."""
    numbers = [(number, item) for item in items if (number := _number(item.number)) is not None]
    for (before, _), (after, item) in itertools.pairwise(numbers):
        if after not in (before, before + 1):
            message = f"item {after} follows item {before}"
            yield Diagnostic(code="item-number-gap", message=message, span=item.spans.get("number"))


def _personal_numbers(items: list[AgendaItem], source: SourceText) -> Iterator[Diagnostic]:
    """Say where something looks like a personal number that was not read as a case or document number."""
    taken = {
        (span.start, span.end)
        for item in items
        for key, span in item.spans.items()
        if key.startswith(("case_numbers", "document_numbers"))
    }
    for start, end in find_personal_numbers(source.text):
        if (start, end) not in taken:
            message = "this looks like a personal number (CPR)"
            yield Diagnostic(code="personal-number", message=message, span=Span(start, end))
