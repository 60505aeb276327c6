"""Tables are written whole or not at all, and never over anything that is no table."""

from __future__ import annotations

import pickle
import sqlite3
import sys
import tracemalloc
from pathlib import Path
from typing import Final

import attrs
import duckdb
import pytest

from kommunereferat import KommunereferatError, Meeting, MissingExtraError, parse
from kommunereferat.tables import SCHEMA, SUFFIXES, OutputError, TableWriter, write
from kommunereferat.tables.rows import MeetingRows
from tests.tables.reading_back import READERS

MEETING: Final = parse("Referat\nByrådet\nOnsdag den 3. marts 2021\n1. Valg\nBeslutning\nUdsat.\n")
OTHER: Final = parse("Referat\nØkonomiudvalget\nOnsdag den 10. marts 2021\n")


def bodies(path: Path) -> list[str]:
    return [row["body"] for row in READERS[path.suffix](path)["meetings"]]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def fail(path: Path) -> None:
    with TableWriter(path) as writer:
        writer.add(OTHER)
        raise LookupError


def write_while_another_file_comes(path: Path) -> None:
    with TableWriter(path) as writer:
        writer.add(MEETING)
        path.touch()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_nothing_stands_at_the_path_before_all_is_written(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"out{suffix}"
    with TableWriter(path) as writer:
        writer.add(MEETING)
        assert not path.exists()
    assert names(tmp_path) == [path.name]


def test_rows_that_were_made_elsewhere_are_those_of_the_meeting(tmp_path: Path) -> None:
    given = (MEETING, OTHER, MEETING)
    write(given, tmp_path / "here.sqlite")
    with TableWriter(tmp_path / "elsewhere.sqlite") as writer:
        for meeting in given:
            writer.add_rows(pickle.loads(pickle.dumps(MeetingRows.of(meeting))))  # noqa: S301 - our own pickle
    assert (tmp_path / "elsewhere.sqlite").read_bytes() == (tmp_path / "here.sqlite").read_bytes()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_tables_that_were_there_are_replaced(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"out{suffix}"
    for meeting in MEETING, OTHER:
        write([meeting], path)
    assert bodies(path) == ["Økonomiudvalget"]
    assert names(tmp_path) == [path.name]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_failure_leaves_what_was_there_before_and_nothing_else(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"out{suffix}"
    write([MEETING], path)
    with pytest.raises(LookupError):
        fail(path)
    assert bodies(path) == ["Byrådet"]
    assert names(tmp_path) == [path.name]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_a_killed_run_has_left_is_removed_by_the_next(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"out{suffix}"
    partial = tmp_path / f".out{suffix}.killed.partial"
    write([OTHER], partial / f"out{suffix}")
    write([MEETING], path)
    assert bodies(path) == ["Byrådet"]
    assert names(tmp_path) == [path.name]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_memory_does_not_grow_with_the_number_of_meetings(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kommunereferat.tables.arrow._BATCH", 2)

    def peak(count: int) -> int:
        tracemalloc.start()
        write((attrs.evolve(MEETING, place=f"{n} {'x' * 100_000}") for n in range(count)), tmp_path / f"out{suffix}")
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(1)  # loads what is loaded once
    assert peak(25) - peak(5) < 1_000_000


@pytest.mark.parametrize(("suffix", "library"), [(".parquet", "pyarrow"), (".duckdb", "duckdb")])
def test_nothing_is_left_behind_where_a_library_is_missing(
    suffix: str, library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtraError):
        TableWriter(tmp_path / f"out{suffix}")
    assert names(tmp_path) == []


def test_of_two_writers_to_one_path_the_first_gives_way_and_tables_stay_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    first = TableWriter(path)
    first.add(OTHER)
    with TableWriter(path) as second:
        second.add(MEETING)
        with pytest.raises(FileNotFoundError):
            first.close()
    assert bodies(path) == ["Byrådet"]
    assert names(tmp_path) == [path.name]


def test_folders_above_the_path_are_made(tmp_path: Path) -> None:
    write([MEETING], tmp_path / "new" / "folder" / "out.jsonl")
    assert bodies(tmp_path / "new" / "folder" / "out.jsonl") == ["Byrådet"]


def test_the_suffix_may_be_in_capitals(tmp_path: Path) -> None:
    write([MEETING], tmp_path / "OUT.SQLITE")
    assert [row["title"] for row in READERS[".sqlite"](tmp_path / "OUT.SQLITE")["items"]] == ["Valg"]


@pytest.mark.parametrize("name", ["out.xlsx", "out"])
def test_an_unknown_suffix_is_an_error_that_names_the_known_ones(name: str, tmp_path: Path) -> None:
    with pytest.raises(KommunereferatError, match=r"\.csv, \.jsonl, \.parquet, \.sqlite, \.db, \.duckdb"):
        TableWriter(tmp_path / name)


def test_a_folder_with_other_things_than_tables_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "home.csv"
    path.mkdir()
    (path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match=r"notes\.txt"):
        write([MEETING], path)
    assert names(tmp_path) == ["home.csv"]
    assert names(path) == ["notes.txt"]


def test_a_file_is_not_written_over_by_a_folder_nor_a_folder_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "out.parquet").touch()
    (tmp_path / "out.sqlite").mkdir()
    with pytest.raises(OutputError, match="this is a file"):
        write([MEETING], tmp_path / "out.parquet")
    with pytest.raises(OutputError, match="this is a folder"):
        write([MEETING], tmp_path / "out.sqlite")


def files_that_are_no_tables(folder: Path) -> list[Path]:
    notes, own, mixed = folder / "notes.sqlite", folder / "own.db", folder / "mixed.sqlite"
    notes.write_text("mine", encoding="utf-8")
    write([MEETING], mixed)
    for path in (own, mixed):
        database = sqlite3.connect(path)
        database.execute("CREATE TABLE my_notes (text)")
        database.close()
    drawn, other = folder / "drawn.duckdb", folder / "other.duckdb"
    drawn.write_text("mine", encoding="utf-8")
    with duckdb.connect(str(other)) as opened:
        opened.execute("CREATE VIEW meetings AS SELECT 1")
    return [notes, own, mixed, drawn, other]


def test_a_file_that_holds_other_things_than_tables_is_left_alone(tmp_path: Path) -> None:
    for path in files_that_are_no_tables(tmp_path):
        before = path.read_bytes()
        with pytest.raises(OutputError, match=rf"{path.name}: .*; choose another name"):
            write([MEETING], path)
        assert path.read_bytes() == before
    assert len(names(tmp_path)) == 5


@pytest.mark.parametrize("suffix", [".sqlite", ".duckdb"])
def test_an_empty_file_is_written_over(suffix: str, tmp_path: Path) -> None:
    (tmp_path / f"out{suffix}").touch()
    write([MEETING], tmp_path / f"out{suffix}")
    assert bodies(tmp_path / f"out{suffix}") == ["Byrådet"]


def test_a_folder_that_cannot_be_written_in_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="nothing can be written in its folder"):
        TableWriter(tmp_path / "file" / "out.csv")


def test_what_came_to_stand_at_the_path_in_the_meantime_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    with pytest.raises(OutputError):
        write_while_another_file_comes(path)
    assert names(tmp_path) == ["out.csv"]
    assert path.is_file()


def test_tables_that_cannot_be_moved_into_place_leave_the_old_ones_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, replace = tmp_path / "out.jsonl", Path.replace
    write([MEETING], path)

    def failing(self: Path, target: Path) -> Path:
        if self.parent.name.endswith(".partial") and self.name == path.name:
            raise PermissionError
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(PermissionError):
        write([OTHER], path)
    assert bodies(path) == ["Byrådet"]
    assert names(tmp_path) == [path.name]


def test_a_closed_writer_takes_no_more(tmp_path: Path) -> None:
    with TableWriter(tmp_path / "out.jsonl") as writer:
        pass
    writer.close()
    writer.discard()
    with pytest.raises(ValueError, match="closed"):
        writer.add(MEETING)
    assert names(tmp_path / "out.jsonl") == sorted(f"{table.name}.jsonl" for table in SCHEMA)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_documents_that_gave_no_meeting_have_their_row(suffix: str, tmp_path: Path) -> None:
    path, meeting = tmp_path / f"out{suffix}", MEETING
    digest = str(meeting.source.sha256)
    with TableWriter(path) as writer:
        meeting_id = writer.add(meeting)
        writer.add_duplicate("copy.txt", sha256=digest)
        writer.add_failed("bad.pdf", error_type="UnreadableError", error="this PDF holds no text", sha256="f" * 64)
        writer.add_failed("gone.txt", error_type="FileNotFoundError", error="")
    rows = READERS[suffix](path)["documents"]
    assert [row["status"] for row in rows] == ["parsed", "duplicate", "failed", "failed"]
    assert [row["path"] for row in rows] == [None, "copy.txt", "bad.pdf", "gone.txt"]
    assert [row["sha256"] for row in rows] == [digest, digest, "f" * 64, None]
    assert [row["duplicate_of"] for row in rows] == [None, rows[0]["document_id"], None, None]
    assert [row["error"] for row in rows] == [None, None, "this PDF holds no text", ""]
    assert len({row["document_id"] for row in rows}) == 4
    assert [row["document_id"] for row in rows][:3] == [meeting_id, f"{meeting_id}-2", "f" * 16]


def test_personal_numbers_are_masked_where_that_is_asked_for(tmp_path: Path) -> None:
    klage = parse("Referat\nByrådet\nOnsdag den 3. marts 2021\n1. Klage fra 010190-1234\nBeslutning\nUdsat.\n")
    write([klage], tmp_path / "out.jsonl", mask_personal_numbers=True)
    assert READERS[".jsonl"](tmp_path / "out.jsonl")["items"][0]["title"] == "Klage fra ######-####"


def test_personal_numbers_are_masked_in_documents_that_gave_no_meeting(tmp_path: Path) -> None:
    with TableWriter(tmp_path / "out.jsonl", mask_personal_numbers=True) as writer:
        writer.add_failed("010190-1234.pdf", error_type="UnreadableError", error="010190-1234 is locked")
        writer.add_duplicate("010190-1234.txt", sha256="f" * 64)
    rows = READERS[".jsonl"](tmp_path / "out.jsonl")["documents"]
    assert [row["path"] for row in rows] == ["######-####.pdf", "######-####.txt"]
    assert rows[0]["error"] == "######-#### is locked"


def test_half_a_character_does_not_stop_the_others(tmp_path: Path) -> None:
    broken: Meeting = parse("Referat\nByrådet\nOnsdag den 3. marts 2021\n1. Valg \ud83d af formand\n")
    for suffix in SUFFIXES:
        write([broken], tmp_path / f"out{suffix}")
        assert READERS[suffix](tmp_path / f"out{suffix}")["items"][0]["title"] == "Valg \ufffd af formand"
