"""Names of those absent that run into the sentence behind them."""

from __future__ import annotations

from tests.engine.plain import read

HEAD = "Referat\nHavneudvalget\n5. maj 2021\n"


def absent(second: str, head: str = HEAD) -> list[tuple[str, ...]]:
    first = "1. Molen\nBeslutning\nFraværende: Bo Dam Godkendt.\n"
    return [item.decisions[0].absent for item in read(f"{head}{first}2. Kranen\nBeslutning\n{second}\n").items]


def test_a_name_ends_where_another_item_ends_it() -> None:
    assert absent("Fraværende: Bo Dam Kranen blev solgt.") == [("Bo Dam",), ("Bo Dam",)]


def test_a_name_ends_where_the_head_ends_it() -> None:
    head = f"{HEAD}Deltagere: Ea Lind (A), Bo Dam (V)\n"
    assert absent("Fraværende: Ea Lind Kranen blev solgt.", head)[1] == ("Ea Lind",)


def test_a_longer_name_stays_where_no_sentence_goes_on() -> None:
    assert absent("Solgt.\nFraværende: Bo Dam Holm.")[1] == ("Bo Dam Holm",)
