"""Numbered items in documents: lists within cases, gaps, wrapped titles, glued numbers, titles below the number."""

from __future__ import annotations

import attrs
import pytest

from kommunereferat.layout import LineRule, Numbered
from tests.engine.plain import PLAIN, codes, ledger, numbers, read, sections, titles


def test_an_item_may_follow_an_indented_list_of_which_it_seems_the_next() -> None:
    meeting = read("1. Ny havn\nBilag\n  1. Kort\n  2. Svar\n\n3. Ny mole\nBeslutning\nGodkendt.\n")
    assert numbers(meeting) == ["1", "3"]


def test_a_numbered_list_within_a_case_is_text() -> None:
    meeting = read(
        """
        1. Ny havn
        Sagsfremstilling
        Tre ting er vigtige:
        1. Havnen skal være dyb.
        2. Havnen skal være stor.
        3. Havnen skal være åben.
        Beslutning
        Godkendt.

        2. Ny mole
        Sagsfremstilling
        Molen er slidt.
        """
    )
    assert titles(meeting) == ["Ny havn", "Ny mole"]
    assert "3. Havnen skal være åben." in sections(meeting)[0][1]


def test_a_list_that_has_the_very_form_of_items_is_told_by_what_runs_on() -> None:
    """The list's numbers go on from the item's own, but a heading follows only the items."""
    meeting = read(
        """
        1. Ny havn

        Sagsfremstilling

        Planen har to dele

        2. Den ydre del

        Den koster mest.

        3. Den indre del

        Den koster mindst.

        2. Ny mole

        Sagsfremstilling

        Molen er slidt.

        3. Eventuelt

        Sagsfremstilling

        Intet.
        """
    )
    assert titles(meeting) == ["Ny havn", "Ny mole", "Eventuelt"]


def test_a_date_at_a_line_s_beginning_is_no_item() -> None:
    meeting = read(
        """
        1. Ny havn
        Sagsfremstilling
        Planen er fra foråret og gælder fra den
        2. maj 2021 og frem til den
        3. juni samme år.
        Beslutning
        Godkendt.

        2. Ny mole
        Beslutning
        Godkendt.
        """
    )
    assert titles(meeting) == ["Ny havn", "Ny mole"]


def test_an_indented_list_is_text() -> None:
    meeting = read(
        """
        1. Ny havn

        Sagsfremstilling

          2. Havnen skal være stor

        Beslutning

        Godkendt.

        2. Ny mole

        Beslutning

        Godkendt.
        """
    )
    assert titles(meeting) == ["Ny havn", "Ny mole"]


def test_an_item_may_be_a_title_and_nothing_else() -> None:
    meeting = read(
        """
        Dagsorden
        1. Godkendelse af dagsorden


        2. Meddelelser


        3. Ny havn
        Sagsfremstilling
        Havnen er gammel.


        4. Eventuelt
        """
    )
    assert numbers(meeting) == ["1", "2", "3", "4"]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\n\n"])
def test_items_may_all_be_titles_and_nothing_else(between: str) -> None:
    assert titles(read(f"Dagsorden\n1. Ny havn{between}2. Ny mole{between}3. Ny kaj\n")) == [
        "Ny havn",
        "Ny mole",
        "Ny kaj",
    ]


def test_titles_may_stand_above_the_first_item_with_headings() -> None:
    meeting = read("Dagsorden\n1. Ny havn\n2. Ny mole\n3. Ny kaj\nResumé\nDen er slidt.\n")
    assert titles(meeting) == ["Ny havn", "Ny mole", "Ny kaj"]


def test_a_document_without_headings_has_items_with_text() -> None:
    meeting = read("Referat\n1. Ny havn\nDen er slidt.\n2. Ny mole\nDen er ny.\n3. Ny kaj\nDen er lang.\n")
    assert [sections(meeting, i) for i in range(3)] == [
        [(None, "Den er slidt.")],
        [(None, "Den er ny.")],
        [(None, "Den er lang.")],
    ]


def test_a_gap_in_the_numbers_is_reported_where_it_ends() -> None:
    meeting = read(
        """
        4. Ny havn
        Beslutning
        Godkendt.
        7. Ny mole
        Beslutning
        Godkendt.
        """
    )
    assert numbers(meeting) == ["4", "7"]
    (gap,) = [one for one in meeting.diagnostics if one.code == "item-number-gap"]
    assert gap.span == meeting.items[1].spans["number"]
    assert "7 follows item 4" in gap.message


def test_numbers_with_letters_are_no_gap() -> None:
    meeting = read(
        """
        5. Ny havn
        Beslutning
        Godkendt.
        5a. Ny mole
        Beslutning
        Godkendt.
        6. Eventuelt
        Beslutning
        Intet.
        """
    )
    assert numbers(meeting) == ["5", "5a", "6"]
    assert "item-number-gap" not in codes(meeting)


def test_a_wrapped_title_is_one_title() -> None:
    meeting = read(
        """
        1. Ny havn ved den gamle fiskeauktion med plads til både lystsejlere
        og erhvervsfiskere
        Sagsfremstilling
        Havnen er gammel.
        """
    )
    assert titles(meeting) == ["Ny havn ved den gamle fiskeauktion med plads til både lystsejlere og erhvervsfiskere"]


def test_a_wrapped_title_s_place_is_both_its_lines() -> None:
    meeting = read(
        """
        1. Ny havn ved den gamle fiskeauktion med plads til både lystsejlere
        og erhvervsfiskere
        Sagsfremstilling
        Havnen er gammel.
        """
    )
    source = meeting.source.text
    assert source is not None
    printed = source[meeting.items[0].spans["title"]]
    assert " ".join(printed.split()) == meeting.items[0].title


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("Ny havn", "Havnen er gammel"),
        ("Ny havn ved den gamle fiskeauktion med plads til lystsejlere.", "Havnen er gammel"),
        ("Ny havn ved den gamle fiskeauktion med plads til lystsejlere", "Havnen er gammel."),
        ("Ny havn ved den gamle fiskeauktion med plads til lystsejlere", "Der er to planer:"),
        ("Ny havn ved den gamle fiskeauktion med plads til lystsejlere", "Havnen er gammel " * 6),
        ("Ny havn ved den gamle fiskeauktion med plads til lystsejlere", "Havnen er gammel\nog den er slidt"),
    ],
)
def test_text_below_a_title_that_is_not_wrapped_is_a_case_without_heading(title: str, below: str) -> None:
    meeting = read(f"1. {title}\n{below}\n\nBeslutning\nGodkendt.\n")
    assert titles(meeting) == [title]
    assert sections(meeting)[0] == (None, below.strip())


def test_a_title_on_the_last_line_is_a_title() -> None:
    long = "Ny havn ved den gamle fiskeauktion med plads til lystsejlere"
    assert titles(read(f"1. Godkendelse af dagsorden\nBeslutning\nGodkendt.\n\n\n2. {long}\n")) == [
        "Godkendelse af dagsorden",
        long,
    ]


GLUED = attrs.evolve(
    PLAIN, items=Numbered(start=(LineRule("glued", r"(?P<number>[0-9]{1,4})(?P<title>\S.*)"),), glued=True)
)


def test_a_number_may_be_glued_to_its_title() -> None:
    meeting = read("157Ny havn\nBeslutning\nGodkendt.\n158Ny mole\nBeslutning\nGodkendt.\n", GLUED)
    assert list(zip(numbers(meeting), titles(meeting), strict=True)) == [("157", "Ny havn"), ("158", "Ny mole")]


def test_the_order_of_numbers_tells_where_a_glued_number_ends() -> None:
    meeting = read(
        """
        157Ny havn
        Beslutning
        Godkendt.
        1581. behandling af budgettet
        Beslutning
        Godkendt.
        1592. behandling af havneplanen
        Beslutning
        Godkendt.
        16010-årig aftale om molen
        Beslutning
        Godkendt.
        161Eventuelt
        Beslutning
        Intet.
        """,
        GLUED,
    )
    assert titles(meeting) == [
        "Ny havn",
        "1. behandling af budgettet",
        "2. behandling af havneplanen",
        "10-årig aftale om molen",
        "Eventuelt",
    ]
    assert numbers(meeting) == ["157", "158", "159", "160", "161"]


def test_a_glued_title_begins_with_a_capital_a_sign_or_a_number_of_its_own() -> None:
    text = "1„Ny havn”\nBeslutning\nGodkendt.\n2kroner i kassen\n3(Lukket) Mole\nBeslutning\nGodkendt.\n"
    assert titles(read(text, GLUED)) == ["„Ny havn”", "Mole"]


def test_a_glued_number_has_no_nought_before_it() -> None:
    assert titles(read("007Ny havn\nBeslutning\nGodkendt.\n", GLUED)) == [None]


def test_a_glued_number_points_to_its_digits_alone() -> None:
    meeting = read("1581. behandling\nBeslutning\nGodkendt.\n159Ny mole\nBeslutning\nGodkendt.\n", GLUED)
    source = meeting.source.text
    assert source is not None
    assert [source[item.spans["number"]] for item in meeting.items] == ["158", "159"]
    assert source[meeting.items[0].spans["title"]] == "1. behandling"


BELOW = attrs.evolve(
    PLAIN,
    items=Numbered(
        start=(LineRule("Sag nr.", r"Sag nr\. (?P<number>[0-9]+)"),),
        title_below=True,
        lead=(
            LineRule("journal number", r"(?P<case_number>[0-9]{6}-[0-9]{4})"),
            LineRule("journal label", r"Journal nr\.:"),
        ),
    ),
)


def test_the_title_may_stand_below_the_number() -> None:
    meeting = read(
        """
        Sag nr. 87

        Ny havn ved
        fiskeauktionen

        Beslutning
        Godkendt.
        Sag nr. 88
        Ny mole
        Beslutning
        Godkendt.
        """,
        BELOW,
    )
    assert titles(meeting) == ["Ny havn ved fiskeauktionen", "Ny mole"]


def test_an_item_whose_title_is_missing_has_none() -> None:
    meeting = read("Sag nr. 87\nBeslutning\nGodkendt.\nSag nr. 88\nNy mole\nBeslutning\nGodkendt.\n", BELOW)
    assert titles(meeting) == [None, "Ny mole"]


def test_an_item_may_be_a_number_alone() -> None:
    items = Numbered(start=(LineRule("number", r"Punkt (?P<number>[0-9]+)"),))
    meeting = read("Punkt 1\nBeslutning\nGodkendt.\nPunkt 2\nBeslutning\nGodkendt.\n", items=items)
    assert list(zip(numbers(meeting), titles(meeting), strict=True)) == [("1", None), ("2", None)]


def test_what_stands_before_the_number_belongs_to_the_item() -> None:
    meeting = read(
        """
        Journal nr.:
        023970-2013
        Sag nr. 87
        Ny havn
        Beslutning
        Godkendt.

        Journal nr.:

        023971-2013

        Sag nr. 88
        Ny mole
        Beslutning
        Godkendt.
        """,
        BELOW,
    )
    assert [[case.text for case in item.case_numbers] for item in meeting.items] == [["023970-2013"], ["023971-2013"]]
    assert sections(meeting) == [("Beslutning", "Godkendt.")]
    assert {item for _, rule, item, _ in ledger(meeting) if rule == "journal number"} == {0, 1}


def test_a_number_too_long_for_one_is_none() -> None:
    long = attrs.evolve(PLAIN, items=Numbered(start=(LineRule("any", r"(?P<number>[0-9]+)\. (?P<title>.+)"),)))
    assert titles(read("1234567. Ny havn\nBeslutning\nGodkendt.\n", long)) == [None]


def test_a_list_that_has_had_the_number_does_not_claim_the_item_below_it() -> None:
    meeting = read("1. Ny havn\nBilag\n1. Kort\n2. Svar\n2. Ny mole\nBeslutning\nGodkendt.\n")
    assert titles(meeting) == ["Ny havn", "Ny mole"]


def test_a_wrapped_title_counts_as_one_that_a_heading_follows() -> None:
    long = "Forslag til lokalplan for havnen og de gamle pakhuse ved"
    meeting = read(f"1. {long}\nFiskeauktionen\nBeslutning\nGodkendt.\n2. Ny mole\nBeslutning\nGodkendt.\n")
    assert titles(meeting) == [f"{long} Fiskeauktionen", "Ny mole"]


@pytest.mark.parametrize("again", ["Ny havn", "1. Ny havn"])
def test_a_heading_that_is_printed_twice_opens_one_item(again: str) -> None:
    meeting = read(f"Referat\n\n1. Ny havn\n\n{again}\n\nBeslutning\nGodkendt.\n\n2. Ny mole\n\nBeslutning\nUdsat.\n")
    assert titles(meeting) == ["Ny havn", "Ny mole"]
    assert sections(meeting) == [("Beslutning", "Godkendt.")]


def test_the_text_of_an_item_may_repeat_its_title_further_down() -> None:
    meeting = read("1. Ny havn\n\nBeslutning\nGodkendt.\nNy havn\n")
    assert sections(meeting) == [("Beslutning", "Godkendt.\nNy havn")]


def test_a_number_that_is_printed_twice_is_no_part_of_the_title() -> None:
    meeting = read(
        """
        1. 1. Ny havn
        Beslutning
        Godkendt.
        Afbud:
        1. Asta Holm
        2. 2. Salg af grund
        """
    )
    assert titles(meeting) == ["Ny havn", "Salg af grund"]


def test_another_number_behind_an_item_s_own_is_part_of_the_title() -> None:
    meeting = read("1. 2. behandling af budget\nBeslutning\nGodkendt.\n")
    assert titles(meeting) == ["2. behandling af budget"]
