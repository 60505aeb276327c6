"""The same meetings hold the same values in memory and in every form of file."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path
from typing import Any, Final

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kommunereferat import Meeting, parse_file
from kommunereferat.cases import join_cases
from kommunereferat.tables import SCHEMA, SUFFIXES, ColumnType, Tables, tables, write
from tests.places import EXAMPLE_CORPUS, EXAMPLES
from tests.strategies import meetings
from tests.tables.reading_back import READERS, from_arrow

MEETINGS: Final = tuple(parse_file(path) for path in sorted([*EXAMPLES.glob("*.txt"), *EXAMPLE_CORPUS.glob("*.txt")]))
CASES: Final = join_cases(MEETINGS)
EXPECTED: Final = dict(tables(MEETINGS, cases=CASES))


def from_pandas(made: Tables) -> dict[str, list[dict[str, Any]]]:
    frames = made.to_pandas()
    return {
        table.name: [
            {column.name: _from_pandas(column.type, row[column.name]) for column in table.columns}
            for row in frames[table.name].to_dict("records")
        ]
        for table in SCHEMA
    }


def _from_pandas(kind: ColumnType, value: Any) -> Any:
    if pd.isna(value):
        return None
    if kind is ColumnType.DATE:
        return value.date()
    return dt.time.fromisoformat(value) if kind is ColumnType.TIME else value


def from_polars(made: Tables) -> dict[str, list[dict[str, Any]]]:
    return {name: frame.to_dicts() for name, frame in made.to_polars().items()}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_form_of_file_holds_the_values_of_the_examples(suffix: str, tmp_path: Path) -> None:
    write(iter(MEETINGS), tmp_path / f"out{suffix}", cases=CASES)
    assert READERS[suffix](tmp_path / f"out{suffix}") == EXPECTED


def test_every_kind_of_frame_holds_the_values_of_the_examples() -> None:
    made = tables(MEETINGS, cases=CASES)
    assert from_arrow(made.to_arrow()) == EXPECTED
    assert from_pandas(made) == EXPECTED
    assert from_polars(made) == EXPECTED


@settings(max_examples=4)
@given(st.lists(meetings(), max_size=2))
def test_any_meetings_are_the_same_in_all_forms(made: list[Meeting]) -> None:
    held = tables(made)
    expected = dict(held)
    assert from_arrow(held.to_arrow()) == expected
    assert from_pandas(held) == expected
    assert from_polars(held) == expected
    with tempfile.TemporaryDirectory() as folder:
        for suffix in SUFFIXES:
            path = Path(folder) / f"out{suffix}"
            write(made, path)
            assert READERS[suffix](path) == expected, suffix


def contents(folder: Path) -> dict[Path, bytes]:
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("suffix", sorted(set(SUFFIXES) - {".duckdb"}))
def test_the_same_meetings_give_the_same_bytes(suffix: str, tmp_path: Path) -> None:
    for name in "first", "second":
        (tmp_path / name).mkdir()
        write(MEETINGS, tmp_path / name / f"out{suffix}")
    contents = [
        {
            path.relative_to(tmp_path / name): path.read_bytes()
            for path in (tmp_path / name).rglob("*")
            if path.is_file()
        }
        for name in ("first", "second")
    ]
    assert contents[0] == contents[1]


def test_frames_without_rows_have_all_columns_and_their_types() -> None:
    none, some = tables([]), tables(MEETINGS)
    for without, full in zip(none.to_arrow().values(), some.to_arrow().values(), strict=True):
        assert without.schema == full.schema
    for blank, frame in zip(none.to_polars().values(), some.to_polars().values(), strict=True):
        assert blank.schema == frame.schema
    for bare, filled in zip(none.to_pandas().values(), some.to_pandas().values(), strict=True):
        assert bare.dtypes.equals(filled.dtypes)


def test_no_column_of_a_pandas_frame_is_of_objects() -> None:
    frames = tables(MEETINGS).to_pandas()
    assert not [
        name
        for name, frame in frames.items()
        if any(dtype.kind == "O" and dtype.name == "object" for dtype in frame.dtypes)
    ]


def test_dates_and_times_are_real_ones_where_there_are_types_for_them() -> None:
    made = tables(MEETINGS)
    arrow = made.to_arrow()["meetings"].schema
    assert (arrow.field("date").type, arrow.field("starts_at").type) == (pa.date32(), pa.time32("s"))
    polars = made.to_polars()["meetings"].schema
    assert (polars["date"], polars["starts_at"]) == (pl.Date(), pl.Time())
    assert made.to_pandas()["meetings"]["date"].dt.date[0] == MEETINGS[0].date


def test_an_arrow_table_says_what_its_columns_are() -> None:
    schema = tables([]).to_arrow()["items"].schema
    assert schema.metadata[b"description"] == b"An item on the agenda."
    assert schema.field("title").metadata[b"description"] == b"title as printed"
    assert schema.field("title").nullable
    assert not schema.field("item_id").nullable


def test_many_meetings_are_written_in_several_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kommunereferat.tables.arrow._BATCH", 50)
    for suffix in ".parquet", ".duckdb":
        write(MEETINGS, tmp_path / f"out{suffix}", cases=CASES)
        assert READERS[suffix](tmp_path / f"out{suffix}") == EXPECTED
    assert pa.parquet.ParquetFile(tmp_path / "out.parquet" / "sections.parquet").num_row_groups > 2
