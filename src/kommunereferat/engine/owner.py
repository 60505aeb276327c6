"""Whose document it is: weighed from where and how a text mentions municipalities (dokumentets kommune).

What stands in the head or at the page's edge weighs most. In the items, each that mentions a municipality counts once,
so that a neighbour of whom one case is full does not win.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from ..diagnostics import Diagnostic
from ..hints import HintKind
from ..ledger import Entry
from ..normalize.mentions import Mention, MentionKind, mentions, of_addresses, of_seats
from ..normalize.municipalities import Municipality
from ..spans import Span
from ..text import SourceText
from .heads.head import Head

#: How much a mention weighs in an item, once for each item that has it.
_WEIGHTS: Final = {
    MentionKind.COUNCIL: 3,
    MentionKind.ADDRESS: 3,
    MentionKind.NAME: 2,
    MentionKind.CODE: 0,  # weighed for all items together
    MentionKind.INSTITUTION: 1,
    MentionKind.PLACE: 3,  # where the meeting is held
}
#: What states whose document it is where it stands in the head, and how much it then weighs.
_STATING: Final = frozenset({MentionKind.COUNCIL, MentionKind.ADDRESS, MentionKind.NAME})
_STATED: Final = 20
#: Case numbers weigh this much if there are enough of them, and nearly all begin with one code.
_CODES: Final = 8
_ENOUGH_CODES: Final = 2
_NEARLY_ALL: Final = 0.8
#: A longer line is prose, which may mention anybody, in the head too.
_LONGEST_STATEMENT: Final = 100
#: The head reaches no further.
_LONGEST_HEAD: Final = 4000
#: What is outside the items and all about them.
_CONTENTS: Final = "contents list"

_REGION: Final = re.compile(r"\bRegion (?:Hovedstaden|Sjælland|Syddanmark|Midtjylland|Nordjylland|Østdanmark)\b")
_REASONS: Final = {
    MentionKind.COUNCIL: "its council is named",
    MentionKind.ADDRESS: "addresses are its own",
    MentionKind.NAME: "it is named",
    MentionKind.CODE: "case numbers begin with its code",
    MentionKind.INSTITUTION: "an institution bears its name",
    MentionKind.PLACE: "the meeting's place is there",
}


@attrs.define
class Evidence:
    """What speaks for one municipality (holdepunkter): how much, how often, of which kinds, and where first."""

    municipality: Municipality
    weight: int = 0
    mentions: int = 0
    named: int = 0  #: how often its name stands in the text, alone or within another: "Hvidovrevej"
    stated: bool = False  #: whether the head or the page's edge says so
    kinds: set[MentionKind] = attrs.Factory(set)
    span: Span | None = None  #: the first mention in the text, of those in the head if there are any

    @property
    def why(self) -> str:
        """Say it for people."""
        return ", ".join(reason for kind, reason in _REASONS.items() if kind in self.kinds)


@attrs.frozen
class Owner:
    """Whose document it is, where the text says so, and what is doubtful of that."""

    municipality: Municipality | None
    span: Span | None
    diagnostics: tuple[Diagnostic, ...] = ()


def owner(
    source: SourceText, entries: Sequence[Entry], head: Head, told: Municipality | None, declared: Municipality | None
) -> Owner:
    """Return whose document it is: as the caller told, as its layout declares, or as the text gives away."""
    known = told or declared
    if known is not None and (span := _stated_above(source, entries, head, known)):
        return Owner(known, span)
    found = weighed(source, entries, head)
    if known is not None:
        return _confirmed(known, found, told=told is not None)
    return _inferred(found, of_region=_is_of_region(source, entries, head))


def _stated_above(source: SourceText, entries: Sequence[Entry], head: Head, known: Municipality) -> Span | None:
    """Return where the text above the items states whose document it is, if it says what is known."""
    place = _Places(source, entries, head)
    first_item = next((entry.span.start for entry in entries if entry.item is not None), len(source.text))
    stated = [
        (mention.start, mention.end)
        for mention in mentions(source.text[:first_item])
        if mention.municipality == known and mention.kind in _STATING and place.states(mention.start)
    ]
    return Span(*min(stated, key=lambda place: place[0])) if stated else None


def _confirmed(known: Municipality, found: Sequence[Evidence], *, told: bool) -> Owner:
    """Say so where the head speaks for another, or the text for others alone, or for nobody."""
    mine = next((one for one in found if one.municipality == known), None)
    best = found[0] if found else None
    span = mine.span if mine is not None else None
    if best is not None and best is not mine and best.stated and not (mine is not None and mine.stated):
        message = f"the head speaks for {best.municipality.name} ({best.why}), and not for {known.name}"
        return Owner(known, span, (_said("municipality-contradicted", message, best.span),))
    if mine is None and best is not None and (told or best.mentions > 1):
        message = f"the text speaks for {best.municipality.name} ({best.why}), and never for {known.name}"
        return Owner(known, None, (_said("municipality-contradicted", message, best.span),))
    if mine is not None or told:
        return Owner(known, span)
    message = f"the text does not name {known.name} Kommune; its layout does"
    return Owner(known, None, (_said("municipality-inferred", message),))


def _inferred(found: Sequence[Evidence], *, of_region: bool) -> Owner:
    """Take the municipality that most speaks for; none where the document is a region's, or two are alike."""
    if of_region and not (found and found[0].stated):
        return Owner(None, None, (_said("municipality-unknown", "the document is of a region"),))
    if not found:
        message = "the text names no municipality; say which with municipality="
        return Owner(None, None, (_said("municipality-unknown", message),))
    best, *others = found
    rival = others[0] if others else None
    if rival is not None and (rival.weight, rival.named) == (best.weight, best.named):
        message = f"the text speaks alike for {best.municipality.name} and {rival.municipality.name}"
        return Owner(None, None, (_said("municipality-unknown", f"{message}; say which with municipality="),))
    if best.stated and not (rival is not None and rival.stated):
        return Owner(best.municipality, best.span)
    message = f"{best.municipality.name}: {best.why}"
    if rival is not None:
        message += f"; less speaks for {rival.municipality.name} ({rival.why})"
    return Owner(best.municipality, best.span, (_said("municipality-inferred", message, best.span),))


def weighed(source: SourceText, entries: Sequence[Entry], head: Head) -> list[Evidence]:
    """Return what speaks for each municipality that the text mentions, the most first."""
    place = _Places(source, entries, head)
    found: dict[str, Evidence] = {}  # by the municipality's code
    counted: set[tuple[str, MentionKind, int | None]] = set()
    codes: Counter[str] = Counter()
    for mention, printed in sorted(_all_mentions(source, place.seats()), key=lambda each: each[0].start):
        one, kind = mention.municipality.code, mention.kind
        item = place.item_at(mention.start)
        states = printed and kind in _STATING and place.states(mention.start)
        evidence = found.get(one)
        if evidence is None:
            evidence = found[one] = Evidence(mention.municipality)
        if printed and (evidence.span is None or (states and not evidence.stated)):
            evidence.span = Span(mention.start, mention.end)
        evidence.mentions += 1
        evidence.kinds.add(kind)
        if kind is MentionKind.CODE:
            codes[one] += 1
        if states and not evidence.stated:
            evidence.weight += _STATED
            evidence.stated = True
        elif (one, kind, item) not in counted:
            counted.add((one, kind, item))
            evidence.weight += _WEIGHTS[kind]
    for one, count in codes.items():
        sure = count >= _ENOUGH_CODES and count >= _NEARLY_ALL * codes.total()
        found[one].weight += _CODES if sure else 1
    for evidence in found.values():
        evidence.named = source.text.count(evidence.municipality.name)
    return sorted(found.values(), key=lambda each: (-each.weight, -each.named))


def _all_mentions(source: SourceText, seats: Iterable[Span]) -> Iterator[tuple[Mention, bool]]:
    """Yield each mention, and whether it is printed; the targets of links are not."""
    for mention in mentions(source.text):
        yield mention, True
    for span in seats:
        for mention in of_seats(source[span]):
            yield mention._replace(start=mention.start + span.start, end=mention.end + span.start), True
    for hint in source.hints:
        if hint.kind is HintKind.LINK:
            for mention in of_addresses(hint.value):
                yield mention._replace(start=hint.span.start, end=hint.span.end), False


def _is_of_region(source: SourceText, entries: Sequence[Entry], head: Head) -> bool:
    """Tell whether a document is of a region, which is no municipality: by its council, or by the head."""
    if head.body is not None and head.body.startswith("Regionsråd"):
        return True
    place = _Places(source, entries, head)
    return any(place.states(m.start()) for m in _REGION.finditer(source.text))


class _Places:
    """Where in a document something stands: in which item, or where the document says whose it is."""

    def __init__(self, source: SourceText, entries: Sequence[Entry], head: Head) -> None:
        self.source, self.entries, self.place = source, entries, head.spans.get("place")
        self.starts = [entry.span.start for entry in entries]
        about_others = [one.span for one in head.entries] + [line.span for line in head.remarks]
        about_others += [self.place] if self.place else []
        self.about_others = {source.line_at(span.start).number for span in about_others}

    def seats(self) -> Iterator[Span]:
        """Yield what may say where the meeting is held: the place, and the other lines of the head."""
        if self.place is not None:
            yield self.place
        for entry in self.entries:
            if entry.item is not None or entry.span.start > _LONGEST_HEAD:
                break
            first, last = (self.source.line_at(at).number for at in (entry.span.start, entry.span.end - 1))
            for line in self.source.lines[first : last + 1]:
                if line.start > _LONGEST_HEAD:
                    return
                if line.text and self.states(line.at):
                    yield line.span

    def item_at(self, offset: int) -> int | None:
        """Return the index of the item, None outside of them."""
        return self._entry(offset).item if self.entries else None

    def states(self, offset: int) -> bool:
        """Tell whether it is in the head or at the page's edge, and about no place, no guest and no title."""
        entry, line = self._entry(offset), self.source.line_at(offset)
        within = entry.item is not None or entry.rule == _CONTENTS
        return not within and line.number not in self.about_others and len(line.text) <= _LONGEST_STATEMENT

    def _entry(self, offset: int) -> Entry:
        return self.entries[bisect_right(self.starts, offset) - 1]


def _said(code: str, message: str, span: Span | None = None) -> Diagnostic:
    return Diagnostic(code=code, message=message, span=span)
