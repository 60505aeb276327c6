"""Whose meeting a document is of where its head does not say: the body of its own decisions (mødets organ)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ..diagnostics import Diagnostic
from ..model import SectionRole
from ..spans import Span
from ..text import Passage
from .decisions.decision import Stamp
from .heads.head import Head
from .parting.parts import Outline, Part
from .sections.treatments import dated_lines


class _Stamped(NamedTuple):
    """A decision's body and date, and where both stand."""

    stamp: Stamp
    span: Span


def complete(head: Head, parted: Outline) -> None:
    """Take from the decisions the body that the head does not name, and the date (organ efter beslutningerne).

    The meeting's own decisions are those of its date; where the head has none, those of the last.
    """
    if head.body is not None:
        return
    stamps = [found for block in parted.blocks for part in block.parts for found in _stamps(part, parted)]
    dates = [found.stamp.date for found in stamps if found.stamp.date is not None]
    date = head.date or max(dates, default=None)
    own = [found for found in stamps if date is not None and found.stamp.date == date]
    if not own:
        return
    body = Counter(found.stamp.body for found in own).most_common(1)[0][0]
    first = next(found for found in own if found.stamp.body == body)
    head.body = body
    head.spans["body"] = first.stamp.spans.get("body", first.span)
    if head.date is None:
        head.date = date
        head.spans["date"] = first.stamp.spans.get("date", first.span)
    message = f"the head names no body; its decisions are those of {body}"
    head.diagnostics.append(Diagnostic(code="body-inferred", message=message, span=first.span))


def _stamps(part: Part, parted: Outline) -> Iterator[_Stamped]:
    """Yield the dated headings and lines of a part that may hold decisions, those that name a body."""
    if part.role not in (SectionRole.DECISION, SectionRole.RECOMMENDATION):
        return
    if part.dated is not None and part.heading_span is not None:
        stamp = Stamp.of_heading(part.dated, part.heading_span.start)
        if stamp.body is not None:
            yield _Stamped(stamp, part.heading_span)
        return
    if not part.ranges:
        return
    passage = Passage.of_ranges(parted.source, part.ranges)
    for line in dated_lines(passage):
        if line.body is not None:
            yield _Stamped(Stamp(body=line.body, date=line.date), passage.span(line.start, line.end))
