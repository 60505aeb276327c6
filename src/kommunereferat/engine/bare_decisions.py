"""Decisions that are all that their item has, without a heading: "Intet." (beslutning uden overskrift)."""

from __future__ import annotations

from typing import Final

from ..model import Kind, SectionRole
from ..text import Passage
from .decisions import outcome_words as words
from .decisions.outcome_reading import PLAIN
from .parting.parts import Outline, Part

#: A longer line says more than that there was nothing.
_LONGEST: Final = 60


def take_bare_decisions(parted: Outline, kind: Kind | None) -> None:
    """Make the only text of an item its decision where it says nothing but what was decided, in minutes.

    Where the reader knows the parts, they are what it says.
    """
    if parted.layout.marked is not None:
        return
    roles = {part.role for block in parted.blocks for part in block.parts}
    if kind is not Kind.MINUTES and SectionRole.DECISION not in roles:
        return
    for block in parted.blocks:
        if len(block.parts) == 1 and _is_bare(block.parts[0]) and _decides(block.parts[0], parted):
            block.parts[0].role = SectionRole.DECISION


def _is_bare(part: Part) -> bool:
    return part.heading is None and part.role is SectionRole.CASE


def _decides(part: Part, parted: Outline) -> bool:
    """Tell whether a text is a wording of decisions and a note on who was absent, or the first alone."""
    first, *others = [line.casefold() for line in Passage.of_ranges(parted.source, part.ranges).text.split("\n")]
    if len(first) > _LONGEST or not (first.strip(" .") in PLAIN or words.NOTHING.match(first)):
        return False
    return all(not line or words.PRESENCE.search(line) for line in others)
