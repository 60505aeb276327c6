"""The pages made of the numbers say what these say, and the numbers are those of the documents at hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import pytest

from benchmarks.accuracy import __main__ as command
from benchmarks.accuracy import gold, measuring, municipalities
from benchmarks.accuracy.measuring import Result, measured, numbers_of
from benchmarks.accuracy.page import gain, page_of
from kommunereferat.testing.comparing import Comparison, Tally

NUMBERS = command.read(command.NUMBERS)
LAST = command.read(command.LAST)
#: Gold of a document that says its kind alone.
SAID: dict[str, Any] = {"kind": "minutes", "body": None, "participants": [], "items": []}


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a document of ours the only corpus, and write nowhere else."""
    for path in (
        gold.OWN / "lejre-oekonomiudvalget-2015-11-17.txt",
        gold.OWN / "lejre-oekonomiudvalget-2015-11-17.gold.json",
    ):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    monkeypatch.setattr(gold, "PLACES", {"own": (tmp_path, "one of ours")})
    monkeypatch.setattr(command, "PLACES", {"own": (tmp_path, "one of ours")})
    for name in ("NUMBERS", "LAST", "PAGE", "MUNICIPALITIES"):
        monkeypatch.setattr(command, name, tmp_path / name)
    command.write(tmp_path / "LAST", LAST)
    return tmp_path


def result(name: str, family: str = "fanoe") -> Result:
    document = gold.Document(name, "own", Path(name), {"municipality": {"code": "0563"}} if name == "a" else {})
    return Result(document, family, Comparison(SAID, SAID), Comparison(SAID, {**SAID, "kind": None}))


def test_the_page_is_what_the_numbers_say() -> None:
    assert command.PAGE.read_text(encoding="utf-8") == page_of(NUMBERS, LAST)


def test_the_page_about_municipalities_is_what_the_layouts_and_the_numbers_say() -> None:
    assert command.MUNICIPALITIES.read_text(encoding="utf-8") == municipalities.page_of(NUMBERS)


def test_the_numbers_of_a_document_are_those_of_its_gold() -> None:
    (one,) = [one for one in gold.documents("own") if one.name == "lejre-oekonomiudvalget-2015-11-17"]
    read = measuring._result(one)  # noqa: SLF001 - one document, of all that are measured
    assert read.family == "lejre"
    assert read.chosen.mean() >= read.left_out.mean() > 0


def test_numbers_are_those_of_all_values_together_in_total_and_by_group() -> None:
    numbers = numbers_of([result("a"), result("b"), result("c", "greve")])
    assert numbers["families"] == {
        "fanoe": {"documents": 2, "mean": 1.0, "left_out": 0.0},
        "greve": {"documents": 1, "mean": 1.0, "left_out": 0.0},
    }
    assert numbers["municipalities"] == {"0563": {"documents": 1, "mean": 1.0, "left_out": 0.0}}
    assert numbers["total"]["fields"] == {"kind": {"values": 3, "f1": 1.0, "left_out": 0.0}}
    assert numbers["documents"]["c"] == {"family": "greve", "documents": 1, "mean": 1.0, "left_out": 0.0}


def test_a_document_that_cannot_be_read_scores_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"\x1f\x8b")
    read = measuring._result(gold.Document("broken", "own", broken, SAID))  # noqa: SLF001 - as above
    assert read.family == "none: UnreadableError"
    assert (read.chosen.mean(), read.chosen.wanted["kind"], read.chosen.read["kind"]) == (0.0, 1, 0)


@pytest.mark.parametrize(
    ("now", "before", "written"),
    [(0.9, 0.8, "+0.100"), (0.8, 0.9, "-0.100"), (0.9, 0.9004, ""), (0.9, None, "new")],
)
def test_gains_and_losses_are_written_from_a_thousandth_on(now: float, before: float | None, written: str) -> None:
    assert gain(now, before) == written


def test_a_total_counts_what_its_parts_count() -> None:
    one = result("a")
    assert Tally([one.chosen, one.left_out]).fields() == {"kind": pytest.approx(2 / 3)}


def test_the_command_prints_what_was_gained_and_writes_nothing(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--show", "1", "--only", "oekonomi"]) == 0
    assert "lejre-oekonomiudvalget-2015-11-17" in capsys.readouterr().out
    assert not (own / "PAGE").exists()


def test_the_command_writes_numbers_and_page_and_keeps_them_at_a_release(own: Path) -> None:
    assert command.main(["--write"]) == 0
    numbers = json.loads((own / "NUMBERS").read_text(encoding="utf-8"))
    assert numbers == numbers_of(measured(["own"]))
    assert (own / "PAGE").read_text(encoding="utf-8") == page_of(numbers, LAST)
    assert command.main(["--release"]) == 0
    assert json.loads((own / "LAST").read_text(encoding="utf-8")) == numbers


@pytest.mark.parametrize("arguments", [["--write", "--only", "lejre"], ["--only", "nobody"]])
def test_numbers_of_a_part_are_not_written(own: Path, arguments: list[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(arguments)
    assert not (own / "NUMBERS").exists()


def test_numbers_are_not_written_where_a_corpus_is_not_at_hand(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "PLACES", {"real": (own / "nowhere", "")})
    with pytest.raises(SystemExit):
        command.main(["--write"])


def test_a_document_of_public_records_stands_beside_its_gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.gold.json", "a.json", "b.gold.json", "b.html", "b.md"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    monkeypatch.setattr(gold, "PLACES", {"published": (tmp_path, "")})
    found = list(gold.documents("published"))
    assert [document.path.name for document in found] == ["a.json", "b.html"]
    assert attrs.evolve(found[0], gold={"municipality_hint": "Lejre"}).municipality == "Lejre"
