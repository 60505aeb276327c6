"""Cells, rows, and rows by their tables: plain values alone (celler og rækker)."""

from __future__ import annotations

import datetime as dt
import enum
import re
from typing import TYPE_CHECKING, Final, TypeAlias

from .schema import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..spans import Span
    from .columns import Table

Value: TypeAlias = str | int | float | dt.date | dt.time | None
Row: TypeAlias = tuple[Value, ...]
#: The cells of a row, or some of them, by column.
Cells: TypeAlias = dict[str, Value]

COLUMN_NAMES: Final = {table.name: table.column_names for table in SCHEMA}
#: Halves of a character, which no file can hold.
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class Rows(dict[str, list[Row]]):
    """The rows of each table by its name (rækker); every table has its list, if an empty one."""

    def __init__(self) -> None:
        """Begin with no rows at all."""
        super().__init__((table.name, []) for table in SCHEMA)

    def put(self, table: str, /, **values: Value) -> None:
        """Add a row; every column of the table is to be given."""
        self[table].append(tuple([_plain(values[name]) for name in COLUMN_NAMES[table]]))


def columns_of(table: Table, rows: Sequence[Row]) -> Iterable[Row]:
    """Return the cells of rows by column, also where there are no rows."""
    return zip(*rows, strict=True) if rows else [()] * len(table.columns)


def place(span: Span | None) -> Cells:
    """Return the two cells that tell a place in the source's text."""
    return {"span_start": span.start if span else None, "span_end": span.end if span else None}


def printed(value: Value) -> str | int | float | None:
    """Return a date or time as text in ISO form, and any other value as it is."""
    if isinstance(value, dt.time):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if isinstance(value, dt.date) else value


def _plain(value: Value) -> Value:
    """Return a text as plain `str`, without halves of characters, and any other value as it is."""
    if type(value) is not str:
        if not isinstance(value, str):
            return value
        value = value.value if isinstance(value, enum.Enum) else str(value)
    return value if value.isascii() else _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)
