"""Which of the lines that begin with a number are items: lists within cases are not."""

from __future__ import annotations

import pytest

from kommunereferat.engine.parting.numbering import Candidate, beginning, choose


def candidate(number: int, score: float, line: int, *, suffix: str = "", segment: int | None = None) -> Candidate:
    return Candidate(line, number, suffix, "Titel", 0, score, (line if segment is None else segment, 0))


def chosen(*candidates: Candidate) -> list[str]:
    return [f"{one.number}{one.suffix}" for one in choose(list(candidates))]


def test_nothing_is_chosen_from_nothing() -> None:
    assert chosen() == []


def test_numbers_that_run_on_are_items() -> None:
    assert chosen(*(candidate(n, 1.0, n) for n in range(1, 9))) == list("12345678")


def test_numbers_may_begin_anywhere() -> None:
    assert chosen(candidate(24, 3.0, 1), candidate(25, 3.0, 2)) == ["24", "25"]


def test_a_list_between_two_items_is_passed_over() -> None:
    items = [candidate(4, 3.0, 1), candidate(5, 3.0, 9)]
    points = [candidate(n, -2.0, 2 + n, segment=3) for n in range(1, 4)]
    assert chosen(items[0], *points, items[1]) == ["4", "5"]


def test_numbers_may_be_missing() -> None:
    assert chosen(candidate(4, 3.0, 1), candidate(7, 3.0, 2)) == ["4", "7"]


def test_too_many_missing_numbers_part_two_lists() -> None:
    """The better of the two chains is kept, and items of the other are none."""
    assert chosen(candidate(4, 3.0, 1), candidate(40, 3.0, 2), candidate(41, 3.0, 3)) == ["40", "41"]


def test_of_two_lines_with_one_number_the_likelier_is_the_item() -> None:
    found = choose([candidate(1, 3.0, 1), candidate(2, -1.0, 2), candidate(2, 3.0, 3), candidate(3, 3.0, 4)])
    assert [one.line for one in found] == [1, 3, 4]


def test_an_item_does_not_run_on_from_a_list_within_one_section() -> None:
    """1 and 2 of a list stand in one section with a 3 behind them: that 3 is of the list as well."""
    listed = [candidate(n, 1.0, 10 + n, segment=5) for n in (1, 2, 3)]
    items = [candidate(1, 3.0, 1), candidate(2, 3.0, 5), *listed, candidate(3, 3.0, 30)]
    assert [one.line for one in choose(items)] == [1, 5, 30]


def test_letters_go_on_from_their_number() -> None:
    items = [
        candidate(5, 3.0, 1),
        candidate(5, 3.0, 2, suffix="a"),
        candidate(5, 3.0, 3, suffix="b"),
        candidate(6, 3.0, 4),
    ]
    assert chosen(*items) == ["5", "5a", "5b", "6"]


def test_letters_may_take_the_place_of_their_number() -> None:
    items = [candidate(4, 3.0, 1), candidate(5, 3.0, 2, suffix="a"), candidate(5, 3.0, 3, suffix="b")]
    assert chosen(*items) == ["4", "5a", "5b"]


def test_any_number_of_letters_may_go_on_from_a_number() -> None:
    letters = [candidate(5, 3.0, n, suffix=letter) for n, letter in enumerate("abcdef")]
    assert chosen(*letters, candidate(6, 3.0, 9)) == ["5a", "5b", "5c", "5d", "5e", "5f", "6"]


def test_two_readings_of_one_line_are_not_two_items() -> None:
    found = choose([candidate(157, 3.0, 1), candidate(1, 2.0, 2), candidate(15, 2.0, 2), candidate(158, 2.0, 2)])
    assert [(one.number, one.line) for one in found] == [(157, 1), (158, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ny havn", "NY  HAVN"), ("Ny havn.", "Ny havn"), ("„Ny havn”", "Ny havn"), ("Ny-havn", "Ny havn")],
)
def test_titles_are_compared_by_their_first_letters(one: str, other: str) -> None:
    assert beginning(one) == beginning(other)
    assert beginning("Ny havn") != beginning("Ny mole")
