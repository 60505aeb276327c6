"""Tables as a SQLite database with keys, indexes, and full-text search over items (SQLite)."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

from .cells import printed
from .columns import Column, ColumnType, Table
from .schema import SCHEMA, VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from .cells import Row, Rows

#: SQLite has no type for times, which are texts; dates are texts too, and their column says what is in them.
_TYPES: Final = {**{kind: kind.value.upper() for kind in ColumnType}, ColumnType.TIME: "TEXT"}
#: Without `remove_diacritics 0`, å would be found as a.
_SEARCH: Final = """
CREATE VIRTUAL TABLE item_search USING fts5(
  item_id UNINDEXED, title, text, tokenize = "unicode61 remove_diacritics 0"
);
"""
#: Filled as the items come, and not at the end, so that other processes can parse meanwhile.
_FILL_SEARCH: Final = """
INSERT INTO item_search
  SELECT item_id, title, (
    SELECT group_concat(text, char(10, 10))
    FROM (SELECT text FROM sections WHERE sections.item_id = items.item_id ORDER BY position)
  )
  FROM items WHERE rowid > ? ORDER BY rowid
"""
_END_SEARCH: Final = "INSERT INTO item_search(item_search) VALUES ('optimize');"
_LAST_ITEM: Final = "SELECT coalesce(max(rowid), 0) FROM items"
_INSERT: Final = {
    table.name: f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(table.columns))})"  # noqa: S608 - our own names
    for table in SCHEMA
}
#: Where the rows of each table have cells that SQLite has no type for.
_TIMED: Final = {
    table.name: [at for at, column in enumerate(table.columns) if column.type in (ColumnType.DATE, ColumnType.TIME)]
    for table in SCHEMA
}


class SqliteFile:
    """A SQLite database (SQLite-database): the tables, and `item_search` over the titles and texts of items."""

    def __init__(self, path: Path, /) -> None:
        """Make the database and its tables."""
        self._database = sqlite3.connect(path, isolation_level=None)
        # Nobody sees the file before it is done, so that a journal would be of no use.
        self._database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON;")
        self._database.executescript(
            f"PRAGMA user_version = {VERSION};" + "".join(map(_created, SCHEMA)) + _SEARCH + "BEGIN;"
        )
        self._searched = 0  #: the last item that the search has

    def write(self, rows: Rows, /) -> None:
        """Add rows."""
        for name, its_rows in rows.items():
            if its_rows:
                timed = _TIMED[name]
                cells = [_storable(row, timed) for row in its_rows] if timed else its_rows
                self._database.executemany(_INSERT[name], cells)
        self._database.execute(_FILL_SEARCH, (self._searched,))
        (self._searched,) = self._database.execute(_LAST_ITEM).fetchone()

    def finish(self) -> None:
        """Make the indexes and the full-text search, and close the file."""
        self._database.executescript("".join(map(_indexed, SCHEMA)) + _END_SEARCH + "ANALYZE;")
        self._database.close()

    def abandon(self) -> None:
        """Close the file."""
        self._database.close()


def names_in(path: Path) -> set[str]:
    """Return the names of the tables and views in a database, but for those of the full-text search.

    Raises `ValueError` for a file that is none.
    """
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)) as database:
            found = database.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')").fetchall()
    except sqlite3.Error as error:
        raise ValueError(str(error)) from error
    return {name for (name,) in found if not name.startswith(("item_search", "sqlite_"))}


def _storable(row: Row, timed: list[int]) -> Row:
    """Return a row whose dates and times, at these places, are texts."""
    cells = list(row)
    for at in timed:
        cells[at] = printed(cells[at])
    return tuple(cells)


def _created(table: Table) -> str:
    columns = ",\n".join(f"  {_declared(column)}" for column in table.columns)
    return f"CREATE TABLE {table.name} (\n{columns},\n  PRIMARY KEY ({', '.join(table.key)})\n);\n"


def _declared(column: Column) -> str:
    null = "" if column.nullable else " NOT NULL"
    refers = ""
    if column.refers_to:
        table, _, key = column.refers_to.partition(".")
        refers = f" REFERENCES {table}({key})"
    return f"{column.name} {_TYPES[column.type]}{null}{refers}"


def _indexed(table: Table) -> str:
    """Return the indexes by which the table is joined to others; its key has one already."""
    names = [column.name for column in table.columns if column.refers_to and column.name != table.key[0]]
    if table.name == "case_numbers":
        names.append("normalized")
    return "".join(f"CREATE INDEX {table.name}_{name} ON {table.name}({name});\n" for name in names)
