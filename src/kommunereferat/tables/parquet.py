"""Tables as Parquet: a folder with a file for each table (Parquet)."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from .arrow import Batches, arrow_schema, arrow_table
from .extras import needed
from .schema import SCHEMA

if TYPE_CHECKING:
    from pathlib import Path

    from .cells import Row, Rows
    from .columns import Table


class ParquetFolder:
    """A Parquet file for each table (Parquet-filer), written in row groups as the rows come."""

    def __init__(self, path: Path, /) -> None:
        """Make the folder and its files; raises `MissingExtraError`."""
        with needed("arrow", "writing Parquet"):
            from pyarrow.parquet import ParquetWriter
        path.mkdir()
        self._batches = Batches()
        with ExitStack() as opened:
            self._writers = {
                table.name: opened.enter_context(
                    ParquetWriter(path / f"{table.name}.parquet", arrow_schema(table), compression="zstd")
                )
                for table in SCHEMA
            }
            self._opened = opened.pop_all()

    def write(self, rows: Rows, /) -> None:
        """Add rows."""
        for table, enough in self._batches.add(rows):
            self._write(table, enough)

    def finish(self) -> None:
        """Write the rest, and close the files."""
        for table, rest in self._batches.rest():
            self._write(table, rest)
        self.abandon()

    def abandon(self) -> None:
        """Close the files."""
        self._opened.close()

    def _write(self, table: Table, rows: list[Row]) -> None:
        self._writers[table.name].write_table(arrow_table(table, rows))
