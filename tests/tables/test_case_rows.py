"""Cases have tables of their own, which lead to the items of the meetings that they were joined from."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import attrs
import pytest

from kommunereferat import Meeting, Outcome, parse_file
from kommunereferat.cases import Case, join_cases
from kommunereferat.tables import TableWriter, tables
from tests.cases.building import item, meeting
from tests.places import EXAMPLE_CORPUS
from tests.tables.reading_back import READERS

MEETINGS: Final = tuple(parse_file(path) for path in sorted(EXAMPLE_CORPUS.glob("*.txt")))
CASES: Final = join_cases(MEETINGS)


def test_every_case_step_and_link_has_its_row() -> None:
    made = tables(MEETINGS, cases=CASES)
    assert [row["case_id"] for row in made["cases"]] == [case.key for case in CASES]
    assert len(made["case_steps"]) == sum(len(case.steps) for case in CASES)
    assert len(made["case_links"]) == sum(len(case.links) for case in CASES)


def test_every_item_tells_of_exactly_one_step() -> None:
    made = tables(MEETINGS, cases=CASES)
    assert sorted(row["item_id"] for row in made["case_items"]) == sorted(row["item_id"] for row in made["items"])


def test_a_step_leads_to_the_item_of_its_title() -> None:
    made = tables(MEETINGS, cases=CASES)
    titles = {row["item_id"]: row["title"] for row in made["items"]}
    steps = {row["step_id"]: row["title"] for row in made["case_steps"]}
    assert all(titles[row["item_id"]] == steps[row["step_id"]] for row in made["case_items"] if row["position"] == 1)


def test_a_row_of_a_case_says_what_the_case_says() -> None:
    case = next(case for case in CASES if "19/990" in case.numbers)
    row = next(row for row in tables(MEETINGS, cases=CASES)["cases"] if row["case_id"] == case.key)
    assert (row["days"], row["first_date"], row["last_date"]) == (case.days, case.first, case.last)
    assert (row["municipality"], row["certainty"], row["standing"], row["steps"]) == ("Lejre", "certain", False, 6)


def committee_and_council(sha256: str) -> tuple[tuple[Meeting, ...], tuple[Case, ...]]:
    sent = item("Klage fra 010190-1234 om støj", outcome=Outcome.RECOMMENDED, to="Byrådet")
    held = (
        meeting("2021-03-01", "Havneudvalget", sent, sha256=sha256),
        meeting("2021-03-08", "Byrådet", item("Klage fra 010190-1234 om støj"), sha256="b" * 64),
    )
    return held, join_cases(held)


def test_a_case_without_its_meetings_leads_to_no_item() -> None:
    _, cases = committee_and_council("a" * 64)
    made = tables([], cases=cases)
    assert len(made["case_steps"]) == 2
    assert not made["case_items"]


def test_an_item_that_two_meetings_may_hold_is_in_no_row() -> None:
    (committee, council), cases = committee_and_council("a" * 64)
    other = attrs.evolve(committee, place="Rådhuset")
    assert len(tables([committee, other, council], cases=cases)["case_items"]) == 1


def test_personal_numbers_in_cases_are_masked_where_that_is_asked_for() -> None:
    meetings, cases = committee_and_council("a" * 64)
    made = tables(meetings, cases=cases, mask_personal_numbers=True)
    told = [
        *(row["title"] for name in ("cases", "case_steps") for row in made[name]),
        *(row["told_by"] for row in made["case_links"]),
    ]
    assert len(told) == 4
    assert not [text for text in told if "010190-1234" in text]
    assert len(made["case_items"]) == 2


def test_cases_lead_to_their_items_where_a_path_was_masked() -> None:
    meetings = [
        attrs.evolve(one, source=attrs.evolve(one.source, path=f"010190-1234/{number}.txt"))
        for number, one in enumerate(MEETINGS)
    ]
    made = tables(meetings, cases=join_cases(meetings), mask_personal_numbers=True)
    assert len(made["case_items"]) == len(made["items"])


def test_cases_that_were_joined_apart_have_identifiers_of_their_own(tmp_path: Path) -> None:
    with TableWriter(tmp_path / "out.sqlite") as writer:
        for one in MEETINGS:
            writer.add(one)
        writer.add_cases(CASES)
        writer.add_cases(CASES[:1])
    keys = [row["case_id"] for row in READERS[".sqlite"](tmp_path / "out.sqlite")["cases"]]
    assert keys[-1] == f"{CASES[0].key}-2"


@pytest.mark.parametrize("suffix", [".sqlite", ".jsonl"])
def test_a_writer_adds_cases_after_the_meetings(suffix: str, tmp_path: Path) -> None:
    with TableWriter(tmp_path / f"out{suffix}") as writer:
        for one in MEETINGS:
            writer.add(one)
        writer.add_cases(CASES)
    assert READERS[suffix](tmp_path / f"out{suffix}") == dict(tables(MEETINGS, cases=CASES))
