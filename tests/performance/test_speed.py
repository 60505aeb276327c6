"""Time grows with the length of a document and with nothing else.

The limits here are wide, so that a busy machine does not reach them; benchmarks/run.py has the true bars.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from benchmarks.run import EXAMPLES, HOSTILE, Row, fastest, hostility, lengthened, linearity, read_all, reading
from kommunereferat import parse, read

#: Ten times the items may take so many times the time.
LINEAR_LIMIT: Final = 20.0
#: The same for texts that are done within milliseconds; what grows with the square takes a hundred times as long.
GROWTH_LIMIT: Final = 40.0
#: A hostile text may take so many times as long as minutes of its length.
HOSTILE_LIMIT: Final = 16.0
#: Reading may take so many times its bar.
READING_LIMIT: Final = 2.0

pytestmark = pytest.mark.performance


@pytest.fixture(scope="module")
def hostile_rows() -> dict[str, Row]:
    rows = hostility(read_all(EXAMPLES), rounds=1, size=100_000)
    return {row.name: row for row in rows}


def test_ten_times_the_items_take_about_ten_times_the_time() -> None:
    slow = [row for row in linearity(rounds=2) if row.ratio > LINEAR_LIMIT]
    assert not slow


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_takes_no_longer_than_minutes_do(name: str, hostile_rows: dict[str, Row]) -> None:
    assert hostile_rows[name].ratio <= HOSTILE_LIMIT


def test_pages_and_pdfs_are_read_about_as_fast_as_the_bars_say() -> None:
    slow = [row for row in reading(read_all(EXAMPLES), rounds=3) if row.ratio > READING_LIMIT * row.bar]
    assert not slow


@pytest.mark.parametrize("piece", ["<p>x</p>", "<li>x", "<a href=x>y</a>", "<br>", "<td>x", "<nav>x</nav>", "&amp;<"])
def test_the_time_for_a_page_grows_with_its_length(piece: str) -> None:
    short, long = ("<!DOCTYPE html><body><table>" + piece * times for times in (2_000, 20_000))
    one, many = fastest(3, lambda: read(short), lambda: read(long))
    assert many < GROWTH_LIMIT * one


@pytest.mark.parametrize(
    "line", ["Udvalget{}3", "Referat fra {}mødet", "Sted: Pakhus{}4", "Fraværende: Bo Lund (A{}x", "Dato: 3. maj{}2021"]
)
@pytest.mark.parametrize("piece", [" ", ".", ","])
def test_the_time_for_a_line_of_the_head_grows_with_its_length(line: str, piece: str) -> None:
    short, long = (f"{line.format(piece * times)}\nReferat\n1. Nyt tag\nBeslutning\n" for times in (2_000, 20_000))
    one, many = fastest(2, lambda: parse(short, parser="generic"), lambda: parse(long, parser="generic"))
    assert many < GROWTH_LIMIT * one


def test_the_time_for_blanks_within_a_decision_grows_with_their_number() -> None:
    short, long = (f"1. Nyt tag\nBeslutning\nGodkendt{' ' * times}af Bo Lund\n" for times in (2_000, 20_000))
    one, many = fastest(2, lambda: parse(short, parser="generic"), lambda: parse(long, parser="generic"))
    assert many < GROWTH_LIMIT * one


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_lengthened_document_has_as_many_times_the_items(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert with_sections(lengthened(text, 5)) == 5 * with_sections(text)


def with_sections(text: str) -> int:
    """Count the items; one that stands in the contents list alone, as closed ones may, has no sections."""
    return sum(bool(item.sections) for item in parse(text).items)
