"""A SQLite database has keys that hold, indexes that are used, and a search that knows Danish letters."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from kommunereferat import parse, parse_file
from kommunereferat.tables import SCHEMA, VERSION, Table, write
from tests.places import EXAMPLE_CORPUS

MINUTES = """Referat
Byrådet
Onsdag den 3. marts 2021
1. Ål i søen
Sagsfremstilling
Bækken er kold hele året.
Beslutning
Godkendt.
2. Al i soen
Sagsfremstilling
Baekken er kold hele aret.
Beslutning
Udsat til næste møde.
"""


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """Write the example corpus and some minutes of odd letters."""
    path = tmp_path_factory.mktemp("sqlite") / "out.sqlite"
    read = [parse_file(path) for path in sorted(EXAMPLE_CORPUS.glob("*.txt"))]
    write([*read, parse(MINUTES)], path)
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def found(database: sqlite3.Connection, words: str) -> list[str]:
    query = "SELECT title FROM item_search WHERE item_search MATCH ? ORDER BY bm25(item_search, 0, 5, 1)"
    return [title for (title,) in database.execute(query, [words])]


@pytest.mark.parametrize(
    ("words", "titles"),
    [("ål", ["Ål i søen"]), ("al", ["Al i soen"]), ("SØEN", ["Ål i søen"]), ("bækken", ["Ål i søen"])],
)
def test_letters_of_danish_are_told_apart_whatever_their_case(
    database: sqlite3.Connection, words: str, titles: list[str]
) -> None:
    assert found(database, words) == titles


def test_all_sections_of_an_item_are_searched_in_their_order(database: sqlite3.Connection) -> None:
    (text,) = database.execute("SELECT text FROM item_search WHERE title = 'Al i soen'").fetchone()
    assert text == "Baekken er kold hele aret.\n\nUdsat til næste møde."


def test_every_item_can_be_found(database: sqlite3.Connection) -> None:
    searched = database.execute("SELECT item_id FROM item_search ORDER BY rowid").fetchall()
    assert searched == database.execute("SELECT item_id FROM items ORDER BY rowid").fetchall()


def test_the_keys_are_declared_and_hold(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    for table in SCHEMA:
        declared = {
            (name, f"{parent}.{key}")
            for _, _, parent, name, key, *_ in database.execute(f"PRAGMA foreign_key_list({table.name})")
        }
        assert declared == {(column.name, column.refers_to) for column in table.columns if column.refers_to}


def test_a_row_of_no_meeting_is_refused_where_keys_are_enforced(database: sqlite3.Connection) -> None:
    database.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError):
        database.execute("INSERT INTO items VALUES ('x/1', 'x', 1, NULL, NULL, 'open', NULL, NULL)")


@pytest.mark.parametrize("table", SCHEMA, ids=lambda table: table.name)
def test_there_is_an_index_for_every_column_that_refers_to_another_table(
    database: sqlite3.Connection, table: Table
) -> None:
    indexes = [name for _, name, *_ in database.execute(f"PRAGMA index_list({table.name})")]
    first = {database.execute(f"PRAGMA index_info({name})").fetchone()[2] for name in indexes}
    assert {column.name for column in table.columns if column.refers_to} <= first


def test_the_database_says_which_version_of_the_schema_it_has(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA user_version").fetchone() == (VERSION,)
