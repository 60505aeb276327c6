"""What a layout declares of its own, and whether a document shows it (erklærede regler)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ..layout import DATED_BY_ITEM, DATED_BY_MEETING, DATED_DECISIONS, Layout, LineRule
from ..text import SourceText
from ..vocabulary import HEADINGS, LABELS, PEOPLE, fold
from .findings import Finding
from .places import text_of
from .subject import Subject

#: Rules that stand in the library, and are shown by its own documents.
_COMMON: Final = frozenset(rule.pattern for rule in (*DATED_DECISIONS, DATED_BY_MEETING, DATED_BY_ITEM))
_ADVICE: Final = "add a document that has one, or take it out"


def check_rules(subject: Subject) -> Iterator[Finding]:
    """See that a document shows every clue, line rule, label and heading that its layouts have of their own."""
    meetings = [subject.meeting(document) for document in subject.documents]
    sources = [text_of(meeting) for meeting in meetings]
    printed = {fold(line.text) for source in sources for line in source.lines}
    printed |= {
        fold(section.heading)
        for meeting in meetings
        for item in meeting.items
        for section in item.sections
        if section.heading
    }
    yield from dict.fromkeys(finding for layout in subject.layouts for finding in _not_shown(layout, sources, printed))


def _not_shown(layout: Layout, sources: list[SourceText], printed: set[str]) -> Iterator[Finding]:
    for clue in layout.clues:
        if not any(clue.found_in(source) for source in sources):
            yield Finding(message=f"no document has the clue {clue.reason!r}: {_ADVICE}", rule=clue.reason)
    for rule in _rules(layout):
        if rule.pattern not in _COMMON and not any(_matches(rule, source) for source in sources):
            message = f"no document has a line for the rule {rule.name!r} ({rule.pattern.pattern}): {_ADVICE}"
            yield Finding(message=message, rule=rule.name)
    for what, names in _words(layout):
        for name in sorted(names):
            if not any(line.startswith(name) for line in printed):
                yield Finding(message=f"no document has the {what} {name!r}: {_ADVICE}", rule=name)


def _rules(layout: Layout) -> Iterator[LineRule]:
    """Yield all line rules of a layout."""
    yield from layout.head
    if layout.numbered is not None:
        yield from (*layout.numbered.start, *layout.numbered.lead)
    for others in (layout.unnumbered, layout.marked):
        yield from others.start if others else ()
    for rules in (layout.contents_entry, layout.item_head, layout.dated, layout.furniture, layout.foot):
        yield from rules


def _matches(rule: LineRule, source: SourceText) -> bool:
    return any(
        rule.match(line.text) and (rule.level is None or source.levels.get(line.number) == rule.level)
        for line in source.lines
        if line.text
    )


def _words(layout: Layout) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the words of a layout that are not in the common vocabulary, or mean something else there."""
    yield "heading", (name for name, role in layout.headings.items() if HEADINGS.get(name) != role)
    yield "label", (name for name, field in layout.labels.items() if LABELS.get(name, "") != field)
    yield "list of people", (name for name, people in layout.people.items() if PEOPLE.get(name) != people)
    yield "group of items", layout.groups
    yield "marker of items", layout.markers
    yield "end of the head", layout.head_ends
