"""Lines that open the decision of a body on a day, and lists of earlier treatments (tidligere behandlinger).

Both are made of the same lines. Where a wording follows such a line, it is that body's decision; where none does, the
line refers to an earlier treatment.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from typing import NamedTuple

from ...model import PreviousTreatment
from ...normalize.bodies import normalize_body
from ...spans import Span
from ...text import Passage
from .dated import Found, read_dated

__all__ = ["DatedLine", "dated_lines", "read_treatments"]


class DatedLine(NamedTuple):
    """A line that opens a decision (dateret linje): everything from `end` up to the next one is the wording.

    `start` and `end` are places in the passage's text. `body` is the plain name of the body, None where the line gives
    none; `item` the number there. `decides` is false for an office's note, which is no decision.
    """

    start: int
    end: int
    body: str | None
    date: dt.date | None
    item: str | None
    decides: bool = True


def dated_lines(passage: Passage, *, notes: bool = False) -> tuple[DatedLine, ...]:
    """Return the lines of a section that open a decision, in order (daterede linjer).

    With `notes`, the dated notes of offices are among them, so that their wordings do not go to another's decision.

    >>> text = "Økonomiudvalget, 3. maj 2016, pkt. 12: Anbefales."
    >>> line = dated_lines(Passage.of(text))[0]
    >>> line.body, str(line.date), line.item, text[line.end :].strip()
    ('Økonomiudvalget', '2016-05-03', '12', 'Anbefales.')
    """
    text = passage.text
    return tuple(
        [_line(text, found) for found in read_dated(text, several=False) if found and (notes or not found.office)]
    )


def read_treatments(
    passage: Passage, *, before: dt.date | None = None, decided: Collection[tuple[str, dt.date | None]] = ()
) -> tuple[PreviousTreatment, ...]:
    """Return the earlier treatments that a section only refers to (tidligere behandling): body, date, item's number.

    A line with a wording below it is a decision, and left out here. With `before`, treatments on that day or later are
    left out too: a plan lists those to come. In such a plan, those `decided` elsewhere in the item are left out too.

    >>> found = read_treatments(Passage.of("Teknisk Udvalg den 8. oktober 2019 Punkt 3"))
    >>> found[0].body, str(found[0].date), found[0].item
    ('Teknisk Udvalg', '2019-10-08', '3')
    """
    text = passage.text
    referred: list[tuple[Found, tuple[str, dt.date | None]]] = []
    worded: set[tuple[str, dt.date | None]] = set()
    for found, has_wording in _with_wordings(text):
        key = _key(text, found)
        if has_wording:
            worded.add(key)
        elif key[0] and not found.office:
            referred.append((found, key))
    left_out = worded
    if before is not None and any(_is_from(day, before) for _, (_, day) in referred):
        referred = [(found, key) for found, key in referred if not _is_from(key[1], before)]
        left_out = worded.union(decided)
    return tuple([_treatment(passage, found, key[0]) for found, key in referred if key not in left_out])


def _is_from(day: dt.date | None, first: dt.date) -> bool:
    return day is not None and day >= first


def _with_wordings(text: str) -> Iterator[tuple[Found, bool]]:
    """Yield the dated lines, and of each whether a wording follows it."""
    pending: Found | None = None
    for found in read_dated(text, several=True):
        if pending is not None:
            yield pending, found is None
        pending = found
    if pending is not None:
        yield pending, False


def _key(text: str, found: Found) -> tuple[str, dt.date | None]:
    name = normalize_body(text[slice(*found.name)]) if found.name else ""
    return name, found.date.value if found.date else None


def _line(text: str, found: Found) -> DatedLine:
    body, day = _key(text, found)
    item = text[slice(*found.item)] if found.item else None
    return DatedLine(found.start, found.end, body or None, day, item, not found.office)


def _treatment(passage: Passage, found: Found, body: str) -> PreviousTreatment:
    spans: dict[str, Span] = {}
    if found.name:
        spans["body"] = passage.span(*found.name)
    if found.date:
        spans["date"] = passage.span(found.date.start, found.date.end)
    if found.item:
        spans["item"] = passage.span(*found.item)
    return PreviousTreatment(
        body=body,
        date=found.date.value if found.date else None,
        item=passage.text[slice(*found.item)] if found.item else None,
        spans=spans,
    )
