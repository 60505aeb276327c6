"""Tables in memory, as rows and as the frames of other libraries (tabeller i hukommelsen)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from .arrow import arrow_table
from .cells import COLUMN_NAMES, Rows, Value, columns_of, printed
from .columns import ColumnType
from .extras import needed
from .rows import RowBuilder
from .schema import SCHEMA

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from ..cases import Case
    from ..model import Meeting

_PANDAS: Final = {
    ColumnType.TEXT: "string",
    ColumnType.INTEGER: "Int64",
    ColumnType.REAL: "Float64",
    ColumnType.BOOLEAN: "boolean",
    ColumnType.DATE: "datetime64[s]",
    ColumnType.TIME: "string",  # pandas has no type for a time of day
}


class Tables(Mapping[str, list[dict[str, Any]]]):
    """The tables of some meetings in memory (tabeller): by its name, each table's rows as dicts."""

    def __init__(self, rows: Rows) -> None:
        """Hold the rows of each table."""
        self._rows = rows

    def __getitem__(self, name: str) -> list[dict[str, Any]]:
        return [dict(zip(COLUMN_NAMES[name], row, strict=True)) for row in self._rows[name]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def to_arrow(self) -> dict[str, pa.Table]:
        """Return each table as an Arrow table (Arrow); raises `MissingExtraError` without pyarrow."""
        return {table.name: arrow_table(table, self._rows[table.name]) for table in SCHEMA}

    def to_pandas(self) -> dict[str, pd.DataFrame]:
        """Return each table as a pandas frame (pandas); raises `MissingExtraError` without pandas.

        Numbers and truths that may be missing are `Int64`, `Float64` and `boolean`, dates `datetime64`, all else
        `string`: times too, for which pandas has no type.
        """
        with needed("pandas", "making pandas frames"):
            import pandas as pd
        return {
            table.name: pd.DataFrame(
                {
                    column.name: pd.Series(list(map(_in_pandas, cells)), dtype=_PANDAS[column.type])
                    for column, cells in zip(table.columns, columns_of(table, self._rows[table.name]), strict=True)
                }
            )
            for table in SCHEMA
        }

    def to_polars(self) -> dict[str, pl.DataFrame]:
        """Return each table as a polars frame (polars); raises `MissingExtraError` without polars."""
        with needed("polars", "making polars frames"):
            import polars as pl
        types = {
            ColumnType.TEXT: pl.String(),
            ColumnType.INTEGER: pl.Int64(),
            ColumnType.REAL: pl.Float64(),
            ColumnType.BOOLEAN: pl.Boolean(),
            ColumnType.DATE: pl.Date(),
            ColumnType.TIME: pl.Time(),
        }
        return {
            table.name: pl.DataFrame(
                self._rows[table.name],
                schema={column.name: types[column.type] for column in table.columns},
                orient="row",
            )
            for table in SCHEMA
        }

    def __repr__(self) -> str:
        return f"<Tables: {', '.join(f'{len(rows)} {name}' for name, rows in self._rows.items())}>"

    def _repr_html_(self) -> str:
        """Show a notebook how many rows each table has, and what they are."""
        from ..render.html import framed, table, tag

        counts = [(tag("code", one.name), f"{len(self._rows[one.name]):,}", one.doc) for one in SCHEMA]
        return framed(table(["table", "rows#", "a row is"], counts))


def tables(meetings: Iterable[Meeting], *, cases: Iterable[Case] = (), mask_personal_numbers: bool = False) -> Tables:
    """Return the tables of meetings, held in memory (tabeller), and of the cases that were joined from them.

    `mask_personal_numbers` masks what looks like a personal number (CPR) in every text. `write` is for more meetings
    than memory can hold.
    """
    builder, rows = RowBuilder(mask_personal_numbers=mask_personal_numbers), Rows()
    for meeting in meetings:
        for name, more in builder.meeting(meeting)[1].items():
            rows[name] += more
    for name, more in builder.cases(cases).items():
        rows[name] += more
    return Tables(rows)


def _in_pandas(value: Value) -> Value:
    return printed(value) if isinstance(value, dt.time) else value
