"""Reads tables back from every form of file as the same plain values (genlæsning)."""

from __future__ import annotations

import csv
import datetime as dt
import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from kommunereferat.tables import SCHEMA, Column, ColumnType, Table

Read = dict[str, list[dict[str, Any]]]


def _from_text(column: Column, value: Any) -> Any:
    """Return what the text or number of a cell stands for."""
    if value is None:
        return None
    if column.type is ColumnType.DATE:
        return dt.date.fromisoformat(value)
    if column.type is ColumnType.TIME:
        return dt.time.fromisoformat(value)
    return bool(value) if column.type is ColumnType.BOOLEAN else value


def _rows(table: Table, rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    rows = list(rows)
    assert all(tuple(row) == table.column_names for row in rows)
    return [{column.name: _from_text(column, row[column.name]) for column in table.columns} for row in rows]


#: A cell of CSV, and what ends it: quoted text, or something without quotes, which may be nothing.
_CELL: Final = re.compile(r'(?:"(?P<text>(?:[^"]|"")*)"|(?P<bare>[^",\n]*))[,\n]')
_BARE: Final[Mapping[ColumnType, Callable[[str], Any]]] = {
    ColumnType.INTEGER: int,
    ColumnType.REAL: float,
    ColumnType.BOOLEAN: {"true": True, "false": False}.__getitem__,
    ColumnType.DATE: str,
    ColumnType.TIME: str,
}


def from_csv(path: Path) -> Read:
    """Read CSV with a grammar of its own, as the module csv cannot tell a null from an empty text."""
    read: Read = {}
    for table in SCHEMA:
        file = path / f"{table.name}.csv"
        head, _, body = file.read_bytes().decode("utf-8").partition("\n")
        assert tuple(head.split(",")) == table.column_names
        cells = list(_CELL.finditer(body))
        assert "".join(cell[0] for cell in cells) == body
        width = len(table.columns)
        rows = [
            {column.name: _from_cell(column, cell) for column, cell in zip(table.columns, row, strict=True)}
            for row in (cells[at : at + width] for at in range(0, len(cells), width))
        ]
        read[table.name] = _rows(table, rows)
        with file.open(encoding="utf-8", newline="") as stream:
            assert len(list(csv.DictReader(stream))) == len(rows)
    return read


def _from_cell(column: Column, cell: re.Match[str]) -> Any:
    if cell["text"] is not None:
        return cell["text"].replace('""', '"')
    return _BARE[column.type](cell["bare"]) if cell["bare"] else None


def from_json_lines(path: Path) -> Read:
    """Read JSON Lines."""
    return {table.name: _rows(table, map(json.loads, _lines(path / f"{table.name}.jsonl"))) for table in SCHEMA}


def _lines(path: Path) -> list[str]:
    return path.read_bytes().decode("utf-8").split("\n")[:-1]


def from_parquet(path: Path) -> Read:
    """Read Parquet."""
    return from_arrow({table.name: pq.read_table(path / f"{table.name}.parquet") for table in SCHEMA})


def from_arrow(tables: Mapping[str, pa.Table]) -> Read:
    """Read Arrow tables."""
    return {name: table.to_pylist() for name, table in tables.items()}


def from_sqlite(path: Path) -> Read:
    """Read SQLite."""
    database = sqlite3.connect(path)
    database.row_factory = lambda cursor, row: dict(zip([one[0] for one in cursor.description], row, strict=True))
    read = {
        table.name: _rows(table, database.execute(f"SELECT * FROM {table.name} ORDER BY rowid").fetchall())  # noqa: S608
        for table in SCHEMA
    }
    database.close()
    return read


def from_duckdb(path: Path) -> Read:
    """Read DuckDB."""
    with duckdb.connect(str(path), read_only=True) as database:
        return from_arrow({table.name: database.table(table.name).to_arrow_table() for table in SCHEMA})


READERS: Final[Mapping[str, Callable[[Path], Read]]] = {
    ".csv": from_csv,
    ".jsonl": from_json_lines,
    ".parquet": from_parquet,
    ".sqlite": from_sqlite,
    ".db": from_sqlite,
    ".duckdb": from_duckdb,
}
