"""Tables as a DuckDB database (DuckDB)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .arrow import Batches, arrow_table
from .columns import Column, ColumnType, Table
from .extras import needed
from .schema import SCHEMA

if TYPE_CHECKING:
    from pathlib import Path

    from .cells import Row, Rows

_TYPES: Final = {
    ColumnType.TEXT: "VARCHAR",
    ColumnType.INTEGER: "BIGINT",
    ColumnType.REAL: "DOUBLE",
    ColumnType.BOOLEAN: "BOOLEAN",
    ColumnType.DATE: "DATE",
    ColumnType.TIME: "TIME",
}


class DuckDbFile:
    """A DuckDB database (DuckDB-database); its tables and columns have comments that say what they hold."""

    def __init__(self, path: Path, /) -> None:
        """Make the database and its tables; raises `MissingExtraError`."""
        with needed("duckdb", "writing DuckDB"):
            import duckdb
            import pyarrow as pa  # noqa: F401 - duckdb takes rows from it
        self._database = duckdb.connect(str(path))
        self._batches = Batches()
        self._database.execute(f"BEGIN; {'; '.join(map(_created, SCHEMA))}; COMMIT")

    def write(self, rows: Rows, /) -> None:
        """Add rows."""
        for table, enough in self._batches.add(rows):
            self._insert(table, enough)

    def finish(self) -> None:
        """Write the rest, and close the file."""
        for table, rest in self._batches.rest():
            self._insert(table, rest)
        self.abandon()

    def abandon(self) -> None:
        """Close the file."""
        self._database.close()

    def _insert(self, table: Table, rows: list[Row]) -> None:
        self._database.register("batch", arrow_table(table, rows))
        self._database.execute(f"INSERT INTO {table.name} SELECT * FROM batch")  # noqa: S608 - our own name
        self._database.unregister("batch")


def names_in(path: Path) -> set[str]:
    """Return the names of the tables and views in a database. Raises `ValueError` for a file that is none.

    So it does for one that is in use: to take a file away from who has it open may spoil it.
    """
    with needed("duckdb", "writing DuckDB"):
        import duckdb
    try:
        with duckdb.connect(str(path), read_only=True) as database:
            found = database.execute(
                "SELECT table_name FROM duckdb_tables() UNION SELECT view_name FROM duckdb_views() WHERE NOT internal"
            ).fetchall()
    except duckdb.Error as error:
        raise ValueError(str(error).partition("\n")[0]) from error
    return {name for (name,) in found}


def _created(table: Table) -> str:
    columns = ", ".join(map(_declared, table.columns))
    comments = [f"COMMENT ON TABLE {table.name} IS {_quoted(table.doc)}"]
    comments += [f"COMMENT ON COLUMN {table.name}.{column.name} IS {_quoted(column.doc)}" for column in table.columns]
    return "; ".join([f"CREATE TABLE {table.name} ({columns})", *comments])


def _declared(column: Column) -> str:
    return f"{column.name} {_TYPES[column.type]}{'' if column.nullable else ' NOT NULL'}"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
