"""Web pages whose items begin with "Sagsid.:" are told from those that print it below a number and a title."""

from __future__ import annotations

from kommunereferat import Access, detect, parse

HEAD = "Referat\nHavneudvalget\n3. maj 2021\n\n"
CASE = "Sagsid.: 21/117\nSagsfremstilling\nBroen er slidt.\nBeslutning\nGodkendt.\n"


def claimed(text: str) -> list[str]:
    return [candidate.name for candidate in detect(text)]


def test_items_that_begin_with_their_case_number_are_claimed() -> None:
    assert claimed(HEAD + CASE + "\n" + CASE) == ["sagsid"]


def test_a_case_number_below_a_number_and_a_title_is_not_what_an_item_begins_with() -> None:
    assert claimed(f"{HEAD}4. Ny bro\n{CASE}\n5. Ny mole\n{CASE}") == []


def test_what_stands_behind_the_number_and_a_link_to_print_do_not_hide_where_an_item_begins() -> None:
    link = "  • Udskriv\n    Sagsid.: 21/{}, Sagsinitialer: VAR\n\n    Beslutning\n\n    Godkendt.\n\n"
    glued = "-\nUdskrivSagsid.: 21/{}, Sagsinitialer: VAR\nBeslutning\nGodkendt.\n"
    for page in (link, glued):
        meeting = parse(HEAD + page.format(117) + page.format(203))
        assert meeting.source.parser == "sagsid"
        assert [str(case) for item in meeting.items for case in item.case_numbers] == ["21/117", "21/203"]
        assert [decision.text for item in meeting.items for decision in item.decisions] == ["Godkendt.", "Godkendt."]


def test_a_case_number_that_no_item_begins_with_claims_nothing() -> None:
    assert claimed(f"{HEAD}Sagsid.: se dagsordenens forside og punktet der\n{CASE[16:]}") == []


def test_a_closed_case_may_be_nothing_but_its_number() -> None:
    *_, closed = parse(f"{HEAD}{CASE}\nSagsid.: 21/204, Sagsinitialer: VAR\n\nLukket sag\n").items
    assert (str(closed.case_numbers[0]), closed.access, closed.sections) == ("21/204", Access.CLOSED, ())
