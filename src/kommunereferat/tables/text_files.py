"""Tables as CSV and as JSON Lines: a folder with a text file for each table (tekstfiler)."""

from __future__ import annotations

import json
from contextlib import ExitStack
from typing import TYPE_CHECKING

from .cells import printed
from .schema import SCHEMA

if TYPE_CHECKING:
    from pathlib import Path

    from .cells import Row, Rows, Value
    from .columns import Table


class CsvFolder:
    """A CSV file for each table (CSV-filer), UTF-8, with a head; texts are quoted, and a null is nothing at all."""

    def __init__(self, path: Path, /) -> None:
        """Make the folder and its files."""
        self._files = _Files(path, ".csv")
        for table in SCHEMA:
            self._files.write(table, [f"{','.join(table.column_names)}\n"])

    def write(self, rows: Rows, /) -> None:
        """Add rows."""
        for table in SCHEMA:
            self._files.write(table, [f"{','.join(map(_cell, row))}\n" for row in rows[table.name]])

    def finish(self) -> None:
        """Close the files."""
        self._files.close()

    abandon = finish


class JsonLinesFolder:
    """A file with an object in each line for each table (JSON Lines), in UTF-8."""

    def __init__(self, path: Path, /) -> None:
        """Make the folder and its files."""
        self._files = _Files(path, ".jsonl")

    def write(self, rows: Rows, /) -> None:
        """Add rows."""
        for table in SCHEMA:
            self._files.write(table, [_line(table, row) for row in rows[table.name]])

    def finish(self) -> None:
        """Close the files."""
        self._files.close()

    abandon = finish


class _Files:
    """A text file for each table."""

    def __init__(self, folder: Path, suffix: str) -> None:
        folder.mkdir()
        with ExitStack() as opened:
            paths = {table.name: folder / f"{table.name}{suffix}" for table in SCHEMA}
            self._streams = {
                name: opened.enter_context(path.open("w", encoding="utf-8", newline="")) for name, path in paths.items()
            }
            self._opened = opened.pop_all()

    def write(self, table: Table, lines: list[str]) -> None:
        self._streams[table.name].writelines(lines)

    def close(self) -> None:
        self._opened.close()


def _cell(value: Value) -> str:
    """Return a cell of CSV. The module csv cannot tell a null from an empty text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    cell = printed(value)
    if not isinstance(value, str):
        return str(cell)
    return '"' + value.replace('"', '""') + '"'


def _line(table: Table, row: Row) -> str:
    return f"{json.dumps(dict(zip(table.column_names, map(printed, row), strict=True)), ensure_ascii=False)}\n"
