"""The store: what has not changed is not parsed again, and a run that was killed is taken up where it stopped."""

from __future__ import annotations

import os
import pickle
import signal
import sqlite3
import subprocess
import sys
import zlib
from concurrent.futures import Executor
from pathlib import Path
from typing import Any

import attrs
import pytest

import kommunereferat
from kommunereferat import StoreError, parse_many
from kommunereferat.corpus import fingerprint
from kommunereferat.corpus.packing import pack, unpack
from tests.corpus.making import FOREIGN, PLAIN, Backwards, OwnParser, Posting, minutes, stumble_at_faulty_ones, written
from tests.places import EXAMPLES


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Name a store."""
    return tmp_path / "out.store"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder of three documents."""
    return written(tmp_path / "in", 3)


def parsed(folder: Path, store: Path, **wishes: Any) -> list[str]:
    """Return the names of the documents that are not taken out of the store."""
    return [one.path.stem for one in parse_many(folder, store=store, **wishes) if not one.unchanged]


def test_a_second_run_parses_nothing_and_gives_the_same(store: Path) -> None:
    first = list(parse_many(EXAMPLES, store=store))
    second = list(parse_many(EXAMPLES, store=store))
    assert [one.unchanged for one in first + second] == [False] * len(first) + [True] * len(first)
    assert [attrs.evolve(one, unchanged=False) for one in second] == first
    for one, again in zip(first, second, strict=True):
        assert one.meeting
        assert again.meeting
        assert again.meeting.spans == one.meeting.spans
        assert again.meeting.coverage == one.meeting.coverage


def test_only_what_is_new_or_has_changed_is_parsed(folder: Path, store: Path) -> None:
    assert parsed(folder, store) == ["001", "002", "003"]
    (folder / "002.txt").write_text(minutes("Byrådet"), encoding="utf-8")
    (folder / "004.txt").write_text(minutes("Ældrerådet"), encoding="utf-8")
    assert parsed(folder, store) == ["002", "004"]


def test_what_was_moved_is_not_parsed_again_and_has_its_new_path(folder: Path, store: Path) -> None:
    parsed(folder, store)
    moved = folder.rename(folder.with_name("elsewhere"))
    for one in parse_many(moved, store=store):
        assert one.unchanged
        assert one.meeting
        assert one.meeting.source.path == str(one.path)
        assert one.meeting.source.text
        assert one.meeting.source.text.path == str(one.path)


def test_a_failure_is_tried_again(folder: Path, store: Path) -> None:
    (folder / "002.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert parsed(folder, store) == ["001", "002", "003"]
    assert parsed(folder, store) == ["002"]


@pytest.mark.parametrize("executor", [None, Backwards()], ids=["read", "in-flight"])
def test_documents_of_one_content_are_parsed_once(executor: Executor | None, tmp_path: Path, store: Path) -> None:
    folder = written(tmp_path / "in", 3 if executor is None else 4)
    (folder / "002.txt").write_bytes((folder / "001.txt").read_bytes())
    first = list(parse_many(folder, store=store, ordered=True, executor=executor))
    assert [one.duplicate_of for one in first[:3]] == [None, folder / "001.txt", None]
    assert all(one.meeting and one.meeting.source.path == str(one.path) for one in first)
    again = list(parse_many(folder, store=store))
    assert [one.duplicate_of for one in again] == [one.duplicate_of for one in first]
    assert all(one.unchanged for one in again)


@pytest.mark.parametrize(
    "other",
    [
        {"municipality": "Samsø"},
        {"parser": "generic"},
        {"parser": PLAIN},
        {"reader": "text"},
        {"encoding": "utf-8"},
        {"mask_personal_numbers": True},
    ],
    ids=lambda other: "-".join(map(str, other)),
)
def test_another_wish_is_another_result(other: dict[str, Any], folder: Path, store: Path) -> None:
    parsed(folder, store)
    assert len(parsed(folder, store, **other)) == 3
    assert len(parsed(folder, store, **other)) == 0


def test_a_layout_that_was_changed_is_another_parser(folder: Path, store: Path) -> None:
    parsed(folder, store, parser=PLAIN)
    assert len(parsed(folder, store, parser=attrs.evolve(PLAIN, joined=True))) == 3
    assert len(parsed(folder, store, parser=attrs.evolve(PLAIN, joined=True, prepare=stumble_at_faulty_ones))) == 3
    assert len(parsed(folder, store, parser=attrs.evolve(PLAIN, joined=True, prepare=stumble_at_faulty_ones))) == 0


def test_a_parser_of_another_version_is_another_parser(folder: Path, store: Path) -> None:
    assert len(parsed(folder, store, parser=OwnParser())) == 3
    assert len(parsed(folder, store, parser=OwnParser())) == 0
    assert len(parsed(folder, store, parser=OwnParser(version="2"))) == 3


def test_a_meeting_that_travels_is_in_the_store_as_one_that_does_not(folder: Path, store: Path) -> None:
    here = list(parse_many(folder, store=store))
    posted = list(parse_many(folder, store=store.with_name("other"), executor=Posting()))
    assert posted == here
    assert parsed(folder, store.with_name("other")) == []


def test_a_meeting_with_something_of_a_plug_in_in_it_is_not_taken_out_of_a_store(folder: Path, store: Path) -> None:
    assert len(parsed(folder, store, parser=FOREIGN)) == 3
    assert len(parsed(folder, store, parser=FOREIGN)) == 3
    (one, *_) = parse_many(folder, store=store, parser=FOREIGN, executor=Posting())
    assert "a meeting holds no tests.corpus.making.Place" in str(one.failure)


@pytest.mark.parametrize("what", ["__version__", "SCHEMA_VERSION", "PACKING"])
def test_an_upgrade_parses_again(what: str, folder: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed(folder, store)
    monkeypatch.setattr(fingerprint, what, "another")
    assert len(parsed(folder, store)) == 3


def test_an_upgrade_of_a_plug_in_parses_again(folder: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed(folder, store)
    *others, last = kommunereferat.parsers()

    class Upgraded:
        def parsers(self) -> tuple[kommunereferat.ParserInfo, ...]:
            return (*others, attrs.evolve(last, version="99"))

    monkeypatch.setattr(fingerprint, "default_registry", Upgraded)
    assert len(parsed(folder, store)) == 3


def test_an_extra_that_comes_or_goes_parses_again(folder: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed(folder, store)
    monkeypatch.setattr(fingerprint, "_READ_WITH", ("ftfy", "no-such-distribution"))
    assert len(parsed(folder, store)) == 3


def test_a_fingerprint_is_the_same_in_every_process() -> None:
    code = (
        "from kommunereferat.corpus.fingerprint import fingerprint; from tests.corpus.making import CLUMSY;"
        "print(fingerprint([CLUMSY, {1, 2}, len]))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


def test_an_entry_that_is_damaged_is_parsed_again(folder: Path, store: Path) -> None:
    parsed(folder, store)
    with sqlite3.connect(store) as connection:
        connection.execute("UPDATE meetings SET packed = substr(packed, 1, 100)")
    connection.close()
    assert len(parsed(folder, store)) == 3
    assert len(parsed(folder, store)) == 0


@pytest.mark.parametrize("content", [b"Referat\nHavneudvalget\n" * 100, b"SQLite format 3\0" + b"?" * 200])
def test_a_file_that_is_no_store_is_left_alone(content: bytes, folder: Path, store: Path) -> None:
    store.write_bytes(content)
    with pytest.raises(StoreError, match="no store of parsed meetings, or a damaged one"):
        list(parse_many(folder, store=store))
    assert store.read_bytes() == content


def test_another_programs_database_is_left_alone(folder: Path, store: Path) -> None:
    with sqlite3.connect(store) as connection:
        connection.execute("CREATE TABLE meetings (mine TEXT)")
    connection.close()
    with pytest.raises(StoreError, match="another program's"):
        list(parse_many(folder, store=store))


def test_a_store_in_a_folder_that_is_not_there_is_told(folder: Path, store: Path) -> None:
    with pytest.raises(StoreError, match="cannot be used"):
        list(parse_many(folder, store=store / "deeper"))


def test_what_is_packed_is_the_meeting_with_its_source() -> None:
    for path in EXAMPLES.glob("*.txt"):
        meeting = kommunereferat.parse_file(path)
        again = unpack(pack(meeting))
        assert again == meeting
        assert (again.spans, again.diagnostics, again.coverage) == (
            meeting.spans,
            meeting.diagnostics,
            meeting.coverage,
        )
        assert again.source.text
        assert meeting.source.text
        assert (again.source.text.text, again.source.text.hints) == (
            meeting.source.text.text,
            meeting.source.text.hints,
        )


class Evil:
    def __reduce__(self) -> tuple[Any, ...]:
        return os.system, ("false",)


@pytest.mark.parametrize(
    "thing",
    [Evil(), kommunereferat.Registry, kommunereferat.normalize.parse_date, "text"],
    ids=["command", "class", "function", "text"],
)
def test_nothing_but_a_meeting_is_unpacked(thing: object) -> None:
    with pytest.raises(ValueError, match="no meeting"):
        unpack(zlib.compress(pickle.dumps(thing)))


RUN = """
import sys
from kommunereferat import parse_many
for one in parse_many(sys.argv[1], store=sys.argv[2]):
    print(one.path, flush=True)
    if len(sys.argv) > 3:
        sys.stdin.read()
"""


def test_a_run_that_was_killed_is_taken_up_where_it_stopped(folder: Path, store: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", RUN, folder, store, "wait"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    assert parsed(folder, store) == ["002", "003"]


def test_two_runs_may_use_one_store_at_a_time(tmp_path: Path, store: Path) -> None:
    folder = written(tmp_path / "in", 10)
    runs = [subprocess.Popen([sys.executable, "-c", RUN, folder, store]) for _ in range(2)]
    assert [run.wait() for run in runs] == [0, 0]
    assert len(parsed(folder, store)) == 0
