"""Masks of pseudonymised minutes are no names, and do not hide those beside them."""

from __future__ import annotations

import pytest

from kommunereferat import Decision, parse_item


def decision(text: str) -> Decision:
    (found,) = parse_item(f"Beslutning\n{text}").decisions
    return found


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Godkendt.\nFraværende: [navn] (A), [PERSON 2] (V) og Bo Dam (F)", ("Bo Dam",)),
        ("Godkendt.\nAfbud: Bo Dam (F), [navn](A), Ida Skov (V)", ("Bo Dam", "Ida Skov")),
        ("Godkendt. [navn] og Bo Dam deltog ikke i behandlingen.", ("Bo Dam",)),
        ("Godkendt. [Navn Navnesen] var fraværende.", ()),
        ("Salg af [adresse] blev godkendt. Bo Dam var fraværende.", ("Bo Dam",)),
    ],
)
def test_those_who_are_named_beside_a_mask_are_absent_and_the_mask_is_not(text: str, absent: tuple[str, ...]) -> None:
    assert decision(text).absent == absent


def test_votes_beside_masks_are_read() -> None:
    votes = decision("For stemte [navn] (A), [navn] (V) og B. Imod stemte C og [PERSON 1].").votes
    assert votes is not None
    assert (votes.in_favour, votes.against) == (("B",), ("C",))


def test_the_wording_keeps_its_masks() -> None:
    assert decision("Salg af [adresse] til [navn](A) blev godkendt.").text == (
        "Salg af [adresse] til [navn](A) blev godkendt."
    )


def test_a_title_keeps_its_mask_and_a_link_loses_its_target() -> None:
    item = parse_item("Salg af [adresse]\nSagsfremstilling\nSe [kortet](#kort) og [navn](V).")
    assert item.title == "Salg af [adresse]"
    assert item.sections[0].text == "Se kortet og [navn](V)."
