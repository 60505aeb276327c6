"""What gold says is counted from the tables with one query each."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import pytest

from kommunereferat import Meeting, from_dict, parse_file
from kommunereferat.tables import write
from tests.places import DOCUMENTS, NO_CORPUS, REAL

#: Gold of one meeting, as JSON has it.
Gold = dict[str, Any]


def decisions(gold: Gold) -> list[Gold]:
    return [decision for item in gold["items"] for decision in item["decisions"]]


#: A query, and what it is to count: one thing for each row of its answer, which ends with the number of times.
COUNTS: Final[dict[str, Callable[[Gold], Iterable[tuple[Any, ...]]]]] = {
    "SELECT party, count(*) FROM absences WHERE scope = 'meeting' GROUP BY 1": lambda gold: (
        (person["party"],) for person in gold["participants"] if person["attendance"] == "absent"
    ),
    "SELECT name, count(*) FROM absences WHERE scope = 'decision' GROUP BY 1": lambda gold: (
        (name,) for decision in decisions(gold) for name in decision["absent"]
    ),
    "SELECT side, voter, count(*) FROM votes GROUP BY 1, 2": lambda gold: (
        (side, voter)
        for decision in decisions(gold)
        for side in ("for", "against", "abstain")
        for voter in (decision["votes"] or {}).get(side, ())
    ),
    "SELECT current, count(*) FROM decisions WHERE voted GROUP BY 1": lambda gold: (
        (decision["current"],) for decision in decisions(gold) if decision["votes"] is not None
    ),
    "SELECT body, date, outcome, count(*) FROM decisions GROUP BY 1, 2, 3": lambda gold: (
        (decision["body"], decision["date"], decision["outcome"]) for decision in decisions(gold)
    ),
    "SELECT number, case_number, count(*) FROM case_numbers JOIN items USING (item_id) GROUP BY 1, 2": lambda gold: (
        (item["number"], number) for item in gold["items"] for number in item["case_numbers"]
    ),
    "SELECT role, count(*) FROM sections GROUP BY 1": lambda gold: (
        (section["role"],) for item in gold["items"] for section in item["sections"]
    ),
    "SELECT proposer, count(*) FROM recommendations GROUP BY 1": lambda gold: (
        (recommendation["proposer"],) for item in gold["items"] for recommendation in item["recommendations"]
    ),
}


def golds(folder: Path) -> dict[Path, Gold]:
    return {path: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.gold.json"))}


def check_counts(told: Iterable[Gold], meetings: Iterable[Meeting], path: Path) -> None:
    write(meetings, path)
    told = list(told)
    with closing(sqlite3.connect(path)) as database:
        for query, things in COUNTS.items():
            counted = {tuple(row): count for *row, count in database.execute(query)}
            assert counted == Counter(thing for gold in told for thing in things(gold)), query


def test_what_our_gold_says_can_be_counted_with_one_query_each(tmp_path: Path) -> None:
    told = [{key: gold[key] for key in gold if key != "municipality_hint"} for gold in golds(DOCUMENTS).values()]
    assert told
    check_counts(told, map(from_dict, told), tmp_path / "gold.sqlite")


@pytest.mark.skipif(not REAL.exists(), reason=NO_CORPUS)
def test_what_the_gold_of_real_documents_says_can_be_counted_from_what_is_read_in_them(tmp_path: Path) -> None:
    told = golds(REAL)
    read = (parse_file(path.with_name(path.name.replace(".gold.json", ".txt"))) for path in told)
    check_counts(told.values(), read, tmp_path / "real.sqlite")
