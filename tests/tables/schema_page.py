"""The schema as the page of the documentation shows it."""

from __future__ import annotations

from collections.abc import Iterator

from kommunereferat.tables import SCHEMA, Column, Table


def schema_in_markdown() -> str:
    """Return a section for each table."""
    return "\n".join(line for table in SCHEMA for line in _section(table))


def _section(table: Table) -> Iterator[str]:
    yield f"### {table.name}"
    yield ""
    yield f"{table.doc} Key: {', '.join(f'`{name}`' for name in table.key)}."
    yield ""
    yield "| column | type | what it is |"
    yield "|---|---|---|"
    for column in table.columns:
        kind = f"{column.type.value}, or null" if column.nullable else column.type.value
        yield f"| `{column.name}` | {kind} | {_meaning(column)} |"
    yield ""


def _meaning(column: Column) -> str:
    if column.refers_to:
        return f"{column.doc}: `{column.refers_to}`"
    if column.values:
        return f"{column.doc}: {', '.join(f'`{value}`' for value in column.values)}"
    return column.doc
