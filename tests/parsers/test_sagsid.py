"""Web pages whose items begin with "Sagsid.:" are told from those that print it below a number and a title."""

from __future__ import annotations

from kommunereferat import detect

HEAD = "Referat\nHavneudvalget\n3. maj 2021\n\n"
CASE = "Sagsid.: 21/117\nSagsfremstilling\nBroen er slidt.\nBeslutning\nGodkendt.\n"


def claimed(text: str) -> list[str]:
    return [candidate.name for candidate in detect(text)]


def test_items_that_begin_with_their_case_number_are_claimed() -> None:
    assert claimed(HEAD + CASE + "\n" + CASE) == ["sagsid"]


def test_a_case_number_below_a_number_and_a_title_is_not_what_an_item_begins_with() -> None:
    assert claimed(f"{HEAD}4. Ny bro\n{CASE}\n5. Ny mole\n{CASE}") == []
