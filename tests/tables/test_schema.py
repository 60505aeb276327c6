"""The schema is sound, and the page of the documentation shows it."""

from __future__ import annotations

import re

import pytest

from kommunereferat.tables import SCHEMA, ColumnType, Table
from tests.docs.pages import text_of
from tests.tables.schema_page import schema_in_markdown


def test_the_page_shows_the_schema() -> None:
    assert text_of("tables").partition("\n## Schema\n\n")[2] == schema_in_markdown()


@pytest.mark.parametrize("table", SCHEMA, ids=lambda table: table.name)
def test_the_key_of_a_table_is_of_its_columns_and_never_null(table: Table) -> None:
    assert table.key
    assert set(table.key) <= {column.name for column in table.columns if not column.nullable}


@pytest.mark.parametrize("table", SCHEMA, ids=lambda table: table.name)
def test_a_column_that_refers_to_another_has_the_key_of_a_table_before_it_or_of_its_own(table: Table) -> None:
    keys = {f"{before.name}.{name}" for before in SCHEMA[: SCHEMA.index(table) + 1] for name in before.key}
    assert {column.refers_to for column in table.columns if column.refers_to} <= keys


@pytest.mark.parametrize("table", SCHEMA, ids=lambda table: table.name)
def test_names_are_plain_and_enumerations_are_texts(table: Table) -> None:
    assert all(re.fullmatch("[a-z][a-z0-9_]*", name) for name in (table.name, *table.column_names))
    assert all(column.type is ColumnType.TEXT for column in table.columns if column.values)
