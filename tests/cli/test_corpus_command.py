"""`kommunereferat corpus`: a folder into tables, nothing lost, nothing parsed twice, and the exit codes."""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest

import kommunereferat
from benchmarks.corpus import contents, killed, make
from kommunereferat.cases import join_cases
from kommunereferat.cli import main
from kommunereferat.tables import SUFFIXES, write
from tests.corpus.making import minutes, written
from tests.places import EXAMPLE_CORPUS

Output = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder of four documents."""
    return written(tmp_path / "in", 4)


@pytest.fixture
def to(tmp_path: Path) -> Path:
    """Name a place for tables."""
    return tmp_path / "out.csv"


def table(to: Path, name: str) -> list[dict[str, str]]:
    with (to / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def corpus(*arguments: object) -> int:
    return main(["corpus", *map(str, arguments)])


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_tables_are_those_of_the_meetings_in_the_order_of_the_paths(
    suffix: str, folder: Path, tmp_path: Path, capsys: Output
) -> None:
    assert corpus(folder, "--to", tmp_path / f"out{suffix}") == 0
    assert capsys.readouterr() == (f"{tmp_path / f'out{suffix}'}: 4 parsed, 0 unchanged\n", "")
    write(map(kommunereferat.parse_file, sorted(folder.iterdir())), tmp_path / f"by-hand{suffix}")
    if suffix != ".duckdb":  # has something of its own in each file
        assert contents(tmp_path / f"out{suffix}") == contents(tmp_path / f"by-hand{suffix}")


def test_a_second_run_parses_nothing_and_writes_the_same(folder: Path, to: Path, capsys: Output) -> None:
    corpus(folder, "--to", to)
    first = contents(to)
    capsys.readouterr()
    assert corpus(folder, "--to", to) == 0
    assert capsys.readouterr().out == f"{to}: 0 parsed, 4 unchanged\n"
    assert contents(to) == first


def test_cases_are_joined_where_that_is_wanted(to: Path, tmp_path: Path) -> None:
    assert corpus(EXAMPLE_CORPUS, "--to", to, "--cases", "--store", tmp_path / "store") == 0
    meetings = [kommunereferat.parse_file(path) for path in sorted(EXAMPLE_CORPUS.glob("*.txt"))]
    write(meetings, tmp_path / "by-hand.csv", cases=join_cases(meetings))
    assert contents(to) == contents(tmp_path / "by-hand.csv")
    assert corpus(EXAMPLE_CORPUS, "--to", to, "--store", tmp_path / "store") == 0
    assert table(to, "cases") == []


def test_a_document_that_is_there_twice_is_in_its_cases_once(folder: Path, to: Path) -> None:
    (folder / "005.txt").write_bytes((folder / "001.txt").read_bytes())
    assert corpus(folder, "--to", to, "--cases") == 0
    items = [row["item_id"] for row in table(to, "items")]
    assert sorted(row["item_id"] for row in table(to, "case_items")) == sorted(items)


def test_a_folder_may_be_named_with_a_slash_at_its_end(folder: Path, to: Path, capsys: Output) -> None:
    for said in ("4 parsed, 0 unchanged", "0 parsed, 4 unchanged"):
        assert corpus(folder, "--to", f"{to}/") == 0
        assert capsys.readouterr() == (f"{to}: {said}\n", "")


def test_fresh_parses_all_again(folder: Path, to: Path, capsys: Output) -> None:
    for _ in range(2):
        assert corpus(folder, "--to", to, "--fresh") == 0
        assert capsys.readouterr().out == f"{to}: 4 parsed, 0 unchanged\n"


def test_documents_that_cannot_be_read_are_told_at_the_end_and_stand_in_the_tables(
    folder: Path, to: Path, capsys: Output
) -> None:
    (folder / "002.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert corpus(folder, folder / "nothing.txt", "--to", to) == 1
    out, err = capsys.readouterr()
    assert out == f"{to}: 3 parsed, 0 unchanged, 2 failed\n"
    assert [line.partition(": this")[0].partition(": there")[0] for line in err.splitlines()] == [
        f"kommunereferat: {folder / '002.txt'}",
        f"kommunereferat: {folder / 'nothing.txt'}",
    ]
    failed = [row for row in table(to, "documents") if row["status"] == "failed"]
    assert [(Path(row["path"]).name, row["error_type"]) for row in failed] == [
        ("002.txt", "UnreadableError"),
        ("nothing.txt", "FileNotFoundError"),
    ]
    assert failed[1]["error"] == "there is no such file; check the name"


def test_documents_of_one_content_are_parsed_once_and_told_as_duplicates(
    folder: Path, to: Path, capsys: Output
) -> None:
    (folder / "003.txt").write_bytes((folder / "001.txt").read_bytes())
    assert corpus(folder, "--to", to) == 0
    assert capsys.readouterr().out == f"{to}: 3 parsed, 0 unchanged, 1 duplicate\n"
    first, _, duplicate, _ = table(to, "documents")
    assert (duplicate["status"], duplicate["duplicate_of"]) == ("duplicate", first["document_id"])
    assert len(table(to, "meetings")) == 3


def test_a_parser_that_is_broken_is_told_once(
    folder: Path, to: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    parse_file = kommunereferat.parse_file

    def doubted(path: Path, **wishes: Any) -> kommunereferat.Meeting:
        meeting = parse_file(path, **wishes)
        reasons = (*meeting.source.reasons, "could not be asked: the parser 'fanoe'\n is broken")
        return attrs.evolve(meeting, source=attrs.evolve(meeting.source, reasons=reasons))

    monkeypatch.setattr("kommunereferat._api.parse_file", doubted)
    assert corpus(folder, "--to", to) == 0
    assert capsys.readouterr().err == "kommunereferat: could not be asked: the parser 'fanoe' is broken\n"


def test_the_store_may_lie_elsewhere(folder: Path, to: Path, tmp_path: Path, capsys: Output) -> None:
    corpus(folder, "--to", to, "--store", tmp_path / "kept")
    assert not to.with_name("out.csv.store").exists()
    corpus(folder, "--to", tmp_path / "other.jsonl", "--store", tmp_path / "kept")
    assert capsys.readouterr().out.endswith("0 parsed, 4 unchanged\n")


def test_personal_numbers_are_masked_in_the_tables_and_in_the_store(folder: Path, to: Path) -> None:
    (folder / "001.txt").write_text(minutes(more="CPR 010190-1234."), encoding="utf-8")
    assert corpus(folder, "--to", to, "--mask-personal-numbers") == 0
    (one, *_) = kommunereferat.parse_many(folder, store=f"{to}.store", mask_personal_numbers=True)
    assert one.unchanged
    assert one.meeting
    assert one.meeting.source.text
    for text in ((to / "sections.csv").read_text("utf-8"), one.meeting.source.text.original):
        assert "010190" not in text
        assert "######-####" in text


def test_progress_is_shown_where_that_is_wanted(folder: Path, to: Path, capsys: Output) -> None:
    assert corpus(folder, "--to", to, "--progress") == 0
    assert "4/4" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["in", "--to", "out.xlsx"], "let it end in"),
        (["in", "--to", "out.csv", "--municipality", "Atlantis"], "no municipality is called"),
        (["in", "--to", "out.csv", "--parser", "atlantis"], "no parser is called"),
        (["in", "--to", "out.csv", "--store", "in/001.txt"], "no store of parsed meetings"),
        (["in", "--to", "in"], "let it end in"),
        (["in", "--to", "out.db", "--store", "in/../out.db"], "choose another name for --store"),
        (["in", "--to", "out.csv", "--store", "out.csv/store"], "choose another name for --store"),
        (["in", "--to", "in/001.txt/out.csv"], "nothing can be written in its folder"),
        (["-", "--to", "out.csv"], "files and directories"),
        (["", "--to", "out.csv"], "files and directories"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_done_leaves_nothing_behind(
    arguments: list[str], said: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.chdir(folder.parent)
    assert main(["corpus", *arguments]) == 2
    out, err = capsys.readouterr()
    assert (out, said in err, err.count("\n")) == ("", True, 1)
    assert not [path for path in folder.parent.iterdir() if path.name.startswith("out") and path.suffix != ".store"]


def test_tables_whose_library_is_missing_are_told(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    assert corpus(folder, "--to", tmp_path / "out.parquet") == 2
    assert 'pip install "kommunereferat[arrow]"' in capsys.readouterr().err


@pytest.mark.parametrize("jobs", ["0", "-1", "many", "²"])
def test_a_number_of_jobs_is_at_least_one(jobs: str, folder: Path, to: Path, capsys: Output) -> None:
    with pytest.raises(SystemExit, match="2"):
        corpus(folder, "--to", to, f"--jobs={jobs}")
    assert "is no number of processes" in capsys.readouterr().err


def test_an_interrupt_leaves_the_tables_as_they_were_and_says_how_to_go_on(
    folder: Path, to: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    corpus(folder, "--to", to)
    before = contents(to)
    (folder / "005.txt").write_text(minutes(), encoding="utf-8")
    parse_file = kommunereferat.parse_file

    def interrupted(path: Path, **wishes: Any) -> kommunereferat.Meeting:
        if path.name == "005.txt":
            raise KeyboardInterrupt
        return parse_file(path, **wishes)

    monkeypatch.setattr("kommunereferat._api.parse_file", interrupted)
    assert corpus(folder, "--to", to) == 130
    assert f"goes on with what is in {to}.store" in capsys.readouterr().err
    assert contents(to) == before
    assert {path.name for path in to.parent.iterdir()} == {"in", "out.csv", "out.csv.store"}


def test_a_run_of_several_processes_that_was_killed_ends_as_if_it_had_not_been(tmp_path: Path, capsys: Output) -> None:
    folder = make(tmp_path / "in", 20)
    done = killed(folder, tmp_path / "killed.parquet", 4, "--jobs", "2")
    assert 4 <= done < 20
    assert not (tmp_path / "killed.parquet").exists()
    assert corpus(folder, "--to", tmp_path / "killed.parquet") == 0
    assert capsys.readouterr().out.endswith(f"{20 - done} parsed, {done} unchanged\n")
    assert corpus(folder, "--to", tmp_path / "whole.parquet") == 0
    assert contents(tmp_path / "killed.parquet") == contents(tmp_path / "whole.parquet")
