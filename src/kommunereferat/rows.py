"""Items whose texts stand alone, and meetings that are put together of such rows (enkeltstående punkter og rækker).

Loaded by the face when one of these is first used.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from .engine.heads.head import Head
from .engine.lines.flat_text import restored
from .engine.meeting import LayoutParser
from .engine.parting.alone import Start
from .hints import Hint, HintKind
from .layout import Layout
from .model import AgendaItem, Meeting, Source
from .normalize.bodies import normalize_body
from .normalize.dates import find_date, parse_date
from .normalize.municipalities import Municipality, is_valid_municipality, parse_municipality
from .reading.csv_rows import Row, read_rows
from .registry import default_registry
from .spans import Span
from .text import SourceText
from .vocabulary import KINDS, fold

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Sequence

    from .protocol import Parser

#: What a meeting's source says it was read by.
_READER: Final = "rows"
#: Between the texts of two rows, so that each begins a line of its own.
_GAP: Final = "\n\n"
_ITEM_NUMBER: Final = re.compile(r"(?:[^\W\d_]{2,10}\.?(?: nr\.?)?\s?)?(?P<number>[0-9]{1,5}[a-z]?)\.?")
#: An item's number at the end of an identifier, and what is none: the end of a date, of what a machine made up.
_LAST_NUMBER: Final = re.compile(r"[-_./:# ][0-9]{1,4}\Z")
_NO_NUMBER: Final = re.compile(
    r"(?:(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}|[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12})\Z", re.IGNORECASE
)


def parse_item(
    text: str | SourceText,
    *,
    body: str | None = None,
    date: str | dt.date | None = None,
    parser: str | LayoutParser | Layout = "generic",
) -> AgendaItem:
    r"""Read a text that is one item and nothing else (dagsordenspunkt).

    `body` and `date` are the meeting's; a decision has them whose heading names none. All spans count in
    `SourceText.of(text)`, or in the `SourceText` that is given. `parser` is the name of a parser that is made of
    layouts, or one, or a layout: an item alone has no head for a layout to be told by, so that none is chosen.

    Raises `ValueFormatError` for a date that is none, `UnknownParserError`, `DuplicateParserError`,
    `BrokenParserError`; strange text never raises.

    >>> item = parse_item("Leje af bådhuset\nBeslutning\nGodkendt.", body="Havneudvalget", date="3. maj 2021")
    >>> item.title, item.decision.body, item.decision.outcome.value
    ('Leje af bådhuset', 'Havneudvalget', 'approved')
    """
    source = restored(text if isinstance(text, SourceText) else SourceText.of(text))
    head = Head(body=normalize_body(body) if body else None, date=parse_date(date) if isinstance(date, str) else date)
    meeting = layouts_of(parser).parse_items(source, [Start(0)], head=head)
    return meeting.items[0] if meeting.items else AgendaItem()


def parse_rows(
    path: str | os.PathLike[str],
    *,
    municipality: str | Municipality | None = None,
    parser: str | LayoutParser | Layout = "generic",
    encoding: str | None = None,
) -> Iterator[Meeting]:
    """Read a CSV file in which each row is an item, and give its meetings one after the other (møder i et datasæt).

    Rows that follow each other make a meeting where their columns say so: one meeting's identifier, or one
    municipality, body and date; else where their identifiers differ in a last number alone. No more than one meeting is
    held at a time. `municipality` holds for all rows; without it, the column does, or the text.

    Raises what `read_rows` raises, `UnknownMunicipalityError`, and what `parse_item` raises.
    """
    told = parse_municipality(municipality) if isinstance(municipality, str) else municipality
    layouts = layouts_of(parser)
    return (meeting_of(path, rows, told, layouts) for rows in rows_by_meeting(path, encoding=encoding))


def layouts_of(parser: str | Parser | Layout) -> LayoutParser:
    """Return the parser of layouts that is named or given. Raises `TypeError` for one that is not made of layouts."""
    found = default_registry().get(parser) if isinstance(parser, str) else parser
    if isinstance(found, Layout):
        return LayoutParser(found.name, (found,))
    if not isinstance(found, LayoutParser):
        raise TypeError(f"only a parser that is made of layouts reads items alone, not {type(found).__name__}")
    return found


def rows_by_meeting(path: str | os.PathLike[str], *, encoding: str | None = None) -> Iterator[tuple[Row, ...]]:
    """Yield the rows of a CSV file, those of one meeting together (rækker af ét møde)."""
    for _, rows in itertools.groupby(read_rows(path, encoding=encoding), key=_what_one_meeting_shares):
        yield tuple(rows)


def _what_one_meeting_shares(row: Row) -> tuple[object, ...]:
    """Return what rows of one meeting have in common."""
    if row.meeting:
        return (row.municipality, row.meeting)
    if row.body and row.date:
        return (row.municipality, row.body, row.date, row.kind)
    if row.identifier is None:
        return (row.number,)
    identifier = row.identifier if _NO_NUMBER.search(row.identifier) else _LAST_NUMBER.sub("", row.identifier)
    return (row.municipality, row.body, row.date, row.kind, identifier)


def meeting_of(
    path: str | os.PathLike[str], rows: Sequence[Row], told: Municipality | None, parser: LayoutParser
) -> Meeting:
    """Put the rows of one meeting together, each pointing back to where it is from."""
    name = str(Path(path))
    hints: list[Hint] = []
    begin = 0
    for row in rows:
        end = begin + len(row.text) + len(_GAP)
        hints.append(Hint(Span(begin, end), HintKind.POINTER, row.identifier or str(row.number)))
        begin = end
    source = SourceText.of(
        "".join(row.text + _GAP for row in rows),
        path=name,
        reader=_READER,
        diagnostics=tuple(said for row in rows for said in row.diagnostics),
        hints=hints,
    )
    source = restored(source)
    pointers = [hint for hint in source.hints if hint.kind is HintKind.POINTER]
    starts = [Start(hint.span.start, _number(row), row.title) for hint, row in zip(pointers, rows, strict=True)]
    meeting = parser.parse_items(source, starts, head=_head(rows), municipality=told or _municipality(rows))
    noted = Source(
        path=name,
        sha256=source.sha256,
        reader=_READER,
        parser=parser.name,
        parser_version=parser.version,
        reasons=(f"{len(rows)} rows of a data set",),
        text=source,
    )
    return attrs.evolve(meeting, source=noted, diagnostics=source.diagnostics + meeting.diagnostics)


def _number(row: Row) -> str | None:
    match = _ITEM_NUMBER.fullmatch(row.item or "")
    return match["number"] if match else row.item


def _head(rows: Sequence[Row]) -> Head:
    """Return the facts of a meeting that the columns have, each from the first row that has it."""
    body = next((row.body for row in rows if row.body), None)
    date = find_date(next((row.date for row in rows if row.date), ""))
    kind = fold(next((row.kind for row in rows if row.kind), ""))
    return Head(
        kind=next((known for word, known in KINDS.items() if word in kind), None),
        addendum="tillæg" in kind,
        extraordinary="ekstraordinær" in kind,
        body=normalize_body(body) if body else None,
        date=date.value if date else None,
    )


def _municipality(rows: Sequence[Row]) -> Municipality | None:
    name = next((row.municipality for row in rows if row.municipality), None)
    return parse_municipality(name) if name and is_valid_municipality(name) else None
