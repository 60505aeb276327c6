"""Names that run into the sentence behind them, cut by where else they are named (kendte navne).

Where a transcript has lost its line ends, "Afbud: Bo Dam Molen blev revet ned" looks like one name of three words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import attrs

from ..model import AgendaItem, Decision
from ..spans import Span
from .heads.head import Head

#: How a sentence goes on behind its first word.
_GOES_ON: Final = re.compile(r" (?!og\b|samt\b)[a-zæøå]")


def with_known_names(items: Sequence[AgendaItem], head: Head, text: str) -> list[AgendaItem]:
    """Return the items with those absent named as the head's lists, or another item, names them."""
    known = {part.split("(")[0].strip() for entry in head.entries for part in entry.text.split(",")}
    known.update(name for item in items for decision in item.decisions for name in decision.absent)
    return [_cut_in(item, known, text) for item in items]


def _cut_in(item: AgendaItem, known: set[str], text: str) -> AgendaItem:
    decisions = tuple([_cut(decision, known, text) if decision.absent else decision for decision in item.decisions])
    return item if decisions == item.decisions else attrs.evolve(item, decisions=decisions)


def _cut(decision: Decision, known: set[str], text: str) -> Decision:
    names = list(decision.absent)
    spans = dict(decision.spans)
    for i, name in enumerate(names):
        span, shorter = spans.get(f"absent[{i}]"), name.rpartition(" ")[0]
        if span is not None and shorter in known and span.of(text) == name and _GOES_ON.match(text, span.end):
            names[i] = shorter
            spans[f"absent[{i}]"] = Span(span.start, span.start + len(shorter))
    return attrs.evolve(decision, absent=tuple(names), spans=spans) if tuple(names) != decision.absent else decision
