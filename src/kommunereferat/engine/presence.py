"""Who took part in an item beside the listed: substitutes, disqualified people, arrivals (fremmøde i sagen).

Told by the meeting's own decision, and by the head where it names the item's number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from ..model import AgendaItem, Decision, Movement, Substitution
from ..spans import Span
from .people.absences import read_absences
from .people.movements import read_moves
from .people.name_lists import Found
from .people.stand_ins import read_stand_ins

if TYPE_CHECKING:
    from ..text import Line
    from .heads.head import Head

_SENTENCE: Final = re.compile(r"\n\s*\n|(?<=[a-zæøå)]\.)\s+(?=[A-ZÆØÅ])")
_NUMBERED: Final = re.compile(
    r"(?<!\w)(?:(?:dagsordens)?punkt(?:et|erne)?|pkt\.?|sag(?:erne)?)\s*(?:nr\.?\s*)?"
    r"(?P<numbers>[0-9]{1,4}(?:(?:,\s?|\s?[-–]\s?|\s+og\s+)[0-9]{1,4}){0,20})"
)
#: What follows somebody's name who took no part in some items, up to their numbers.
_NO_PART_IN: Final = re.compile(
    r"(?: ?\([^()\n]{1,12}\))?,? (?:deltog|deltager) ikke (?:i|under|ved) (?:behandlingen af )?(?=\S)"
)
_RANGE: Final = re.compile(r"(?P<first>[0-9]{1,4})(?:\s?[-–]\s?(?P<last>[0-9]{1,4}))?")
_LONGEST_RANGE: Final = 100
_FIELDS: Final = ("substitutes", "disqualified", "arrived", "left")


class Told(NamedTuple):
    """One thing that is told of somebody: the field of the item, its value, where it stands, and the items named.

    Items are named by their numbers without zeros before them.
    """

    field: str
    value: Substitution | Movement | str
    span: Span
    items: frozenset[str]


def read_presence(text: str, place: Callable[[int, int], Span]) -> Iterator[Told]:
    """Yield what a text tells of who took part (fremmøde); `place` leads from it to the source.

    >>> [(told.field, told.value) for told in read_presence("Bo Lund (A) erklærede sig inhabil.", Span)]
    [('disqualified', 'Bo Lund')]
    """
    for stand_in in read_stand_ins(text):
        replaces = stand_in.replaces.value if stand_in.replaces else None
        value = Substitution(name=stand_in.found.value, replaces=replaces)
        yield Told("substitutes", value, place(stand_in.found.start, stand_in.found.end), frozenset())
    for found, numbers in _disqualified(text):
        yield Told("disqualified", found.value, place(found.start, found.end), numbers)
    for move in read_moves(text):
        numbers = frozenset({move.item.lstrip("0")} if move.item else ())
        moved = Movement(name=move.found.value, time=move.time)
        yield Told("left" if move.left else "arrived", moved, place(move.found.start, move.found.end), numbers)


def with_presence(item: AgendaItem, told: Sequence[Told]) -> AgendaItem:
    """Return the item with what is told of who took part in it, each once (sagens fremmøde)."""
    values: dict[str, dict[Substitution | Movement | str, Span]] = {}
    for field in _FIELDS if told else ():
        for i, value in enumerate(getattr(item, field)):
            values.setdefault(field, {})[value] = item.spans[f"{field}[{i}]"]
    for one in told:
        values.setdefault(one.field, {}).setdefault(one.value, one.span)
    if not values:
        return item
    spans = dict(item.spans)
    for field, found in values.items():
        spans.update({f"{field}[{i}]": span for i, span in enumerate(found.values())})
    fields = {field: tuple(found) for field, found in values.items()}
    return attrs.evolve(item, spans=spans, **fields)  # type: ignore[arg-type]  # each field has values of its own type


def with_own_absences(item: AgendaItem, text: str) -> AgendaItem:
    """Return the item without those of whom its decision says that they took no part in others (andre punkter)."""
    decisions = tuple(
        [_without_others(one, _plain(item), text) if one.current and one.absent else one for one in item.decisions]
    )
    return item if decisions == item.decisions else attrs.evolve(item, decisions=decisions)


def _without_others(decision: Decision, number: str | None, text: str) -> Decision:
    places = [decision.spans[f"absent[{i}]"] for i in range(len(decision.absent))]
    kept = [i for i, place in enumerate(places) if number is None or not _is_of_others(text, place.end, number)]
    if len(kept) == len(places):
        return decision
    spans = {field: span for field, span in decision.spans.items() if not field.startswith("absent[")}
    spans |= {f"absent[{at}]": places[i] for at, i in enumerate(kept)}
    return attrs.evolve(decision, absent=tuple([decision.absent[i] for i in kept]), spans=spans)


def _is_of_others(text: str, at: int, number: str) -> bool:
    """Tell whether what follows a name at `at` is said of items by their numbers, and not of this one."""
    said = _NO_PART_IN.match(text, at)
    named = _NUMBERED.match(text, said.end()) if said else None
    return named is not None and text[named.end() : named.end() + 1] != "/" and number not in _numbers(named.group())


def told_by_head(head: Head) -> list[Told]:
    """Return what the lines of a head tell of some items, by their numbers (fremmøde i enkelte sager)."""
    lines: list[tuple[str, Callable[[int, int], Span]]] = [(entry.text, entry.place) for entry in head.entries]
    lines += [(line.text, _place_in(line)) for line in head.remarks]
    return [told for text, place in lines for told in read_presence(text, place) if told.items]


def with_head(items: list[AgendaItem], told: Sequence[Told]) -> list[AgendaItem]:
    """Return the items with what the head tells of them (fremmøde)."""
    if not told:
        return items
    return [with_presence(item, [one for one in told if _plain(item) in one.items]) for item in items]


def _plain(item: AgendaItem) -> str | None:
    """Return an item's number without zeros before it, as items are named elsewhere."""
    return item.number.lstrip("0") if item.number else None


def _place_in(line: Line) -> Callable[[int, int], Span]:
    return lambda start, end: Span(line.at + start, line.at + end)


def _disqualified(text: str) -> Iterator[tuple[Found, frozenset[str]]]:
    """Yield the disqualified, and the numbers of the items that the sentence names."""
    if "habil" not in text:
        return
    at = 0
    for end in [*(stop.start() for stop in _SENTENCE.finditer(text)), len(text)]:
        sentence = text[at:end]
        if "habil" in sentence:
            numbers = frozenset(_numbers(sentence))
            for found in read_absences(sentence):
                yield Found(found.value, found.start + at, found.end + at), numbers
        at = end


def _numbers(sentence: str) -> Iterator[str]:
    for named in _NUMBERED.finditer(sentence):
        for part in _RANGE.finditer(named["numbers"]):
            first, last = int(part["first"]), int(part["last"] or part["first"])
            yield from map(str, range(first, min(last, first + _LONGEST_RANGE) + 1))
