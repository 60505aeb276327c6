"""Meetings as tidy tables, in memory and as files (tabeller).

`tables(meetings)` gives them in memory, for Arrow, pandas and polars; `write(meetings, path)` and `TableWriter` write
CSV, JSON Lines, Parquet, SQLite and DuckDB. `SCHEMA` says what is in them.
"""

from __future__ import annotations

from .columns import AbsenceScope, AttendanceChange, Column, ColumnType, DocumentStatus, Side, Table
from .memory import Tables, tables
from .schema import SCHEMA, VERSION
from .writing import SUFFIXES, OutputError, TableWriter, write

__all__ = [
    "SCHEMA",
    "SUFFIXES",
    "VERSION",
    "AbsenceScope",
    "AttendanceChange",
    "Column",
    "ColumnType",
    "DocumentStatus",
    "OutputError",
    "Side",
    "Table",
    "TableWriter",
    "Tables",
    "tables",
    "write",
]
