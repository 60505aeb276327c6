"""Rows as Arrow tables, and gathered into batches of a size that columns are good at (Arrow)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .cells import Row, Rows, columns_of
from .columns import ColumnType, Table
from .extras import needed
from .schema import SCHEMA, VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pyarrow as pa

#: So many rows of a table are held before they are written together.
_BATCH: Final = 10_000


def arrow_schema(table: Table) -> pa.Schema:
    """Return the Arrow schema of a table, with what each column means; raises `MissingExtraError`."""
    with needed("arrow", "making Arrow tables"):
        import pyarrow as pa
    types = {
        ColumnType.TEXT: pa.string(),
        ColumnType.INTEGER: pa.int64(),
        ColumnType.REAL: pa.float64(),
        ColumnType.BOOLEAN: pa.bool_(),
        ColumnType.DATE: pa.date32(),
        ColumnType.TIME: pa.time32("s"),
    }
    fields = [
        pa.field(column.name, types[column.type], nullable=column.nullable, metadata={"description": column.doc})
        for column in table.columns
    ]
    return pa.schema(fields, metadata={"description": table.doc, "schema_version": str(VERSION)})


def arrow_table(table: Table, rows: Sequence[Row]) -> pa.Table:
    """Return rows of a table as an Arrow table; raises `MissingExtraError`."""
    with needed("arrow", "making Arrow tables"):
        import pyarrow as pa
    return pa.table(list(map(list, columns_of(table, rows))), schema=arrow_schema(table))


class Batches:
    """Rows of all tables, held until there are enough of one (portioner)."""

    def __init__(self) -> None:
        """Begin with no rows."""
        self._held = Rows()

    def add(self, rows: Rows) -> Iterator[tuple[Table, list[Row]]]:
        """Add rows, and yield those of each table that has enough."""
        for table in SCHEMA:
            self._held[table.name] += rows[table.name]
            if len(self._held[table.name]) >= _BATCH:
                yield table, self._taken(table)

    def rest(self) -> Iterator[tuple[Table, list[Row]]]:
        """Yield the rows of each table that are still held."""
        for table in SCHEMA:
            if self._held[table.name]:
                yield table, self._taken(table)

    def _taken(self, table: Table) -> list[Row]:
        rows, self._held[table.name] = self._held[table.name], []
        return rows
