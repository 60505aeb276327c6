"""Earlier decisions below a heading that holds them all (tidligere beslutninger)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..model import SectionRole
from .decisions.decision import Context, Stamp
from .parting.parts import Part

#: What a heading says that holds decisions of other days: "Tidligere beslutninger", "Historik".
_PAST: Final = (SectionRole.PREVIOUS_DECISION, SectionRole.PREVIOUS_TREATMENT)


def with_previous(parts: Sequence[Part], context: Context) -> list[Part]:
    """Return an item's parts, the dated ones below "Tidligere beslutninger" within it: all but the meeting's own."""
    kept: list[Part] = []
    for part in parts:
        below = bool(kept) and kept[-1].role in _PAST
        start = _earlier(part, context) if below else None
        if start is None:
            kept.append(part)
        else:
            heading = (start, context.source.line_at(start).end)
            kept[-1].ranges += [heading, *part.ranges]
    return kept


def _earlier(part: Part, context: Context) -> int | None:
    """Return where the heading of a decision begins that is dated otherwise than the meeting, None for other parts."""
    if part.dated is None or part.heading_span is None:
        return None
    start = part.heading_span.start
    date = Stamp.of_heading(part.dated, start).date
    return None if date is None or date == context.date else start
