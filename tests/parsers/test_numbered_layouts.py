"""Layouts with numbered items: whose documents each claims, and what of each is its own."""

from __future__ import annotations

import pytest

from kommunereferat import Access, parse
from tests.parsers.reading import parser_of, sections, text_of, titles
from tests.places import DOCUMENTS

ESDH = text_of(
    """
    År 2018-2021 Havneudvalget - Referat

    Dato: 3. maj 2021
    Lokale: Rådhuset

    1. Ny mole

    Resume

    Sagsforløb: HU

    Beslutning

    Godkendt.

    Til toppen
    """
)
SBSYS = text_of(
    """
    Strandby Kommune – Havneudvalget
    Referat
    Mødedato:
    3. maj 2021
    1. Ny mole
    82.02.00-G01-2-21
    Beslutning
    Godkendt.
    """
)


@pytest.mark.parametrize(
    ("document", "parser"),
    [
        ("broenderslev-oekonomiudvalget-2018-11-21", "broenderslev"),
        ("haderslev-byraadet-2011-09-26", "haderslev"),
        ("middelfart-teknisk-udvalg-2017-05-09", "middelfart"),
        ("randers-kultur-og-fritidsudvalget-2007-11-14", "randers"),
        ("rebild-oekonomiudvalget-2012-11-14", "rebild"),
        ("toender-socialudvalget-2016-04-13", "toender"),
    ],
)
def test_a_municipality_s_document_is_read_by_its_layout(document: str, parser: str) -> None:
    assert parser_of((DOCUMENTS / f"{document}.txt").read_text(encoding="utf-8")) == parser


@pytest.mark.parametrize(("text", "parser"), [(ESDH, "esdh"), (SBSYS, "sbsys")])
def test_another_municipality_s_document_is_read_by_the_layout_of_its_system(text: str, parser: str) -> None:
    assert parser_of(text) == parser
    meeting = parse(text)
    assert meeting.body is not None
    assert meeting.body.name == "Havneudvalget"
    assert titles(meeting) == [("1", "Ny mole")]
    assert sections(meeting.items[0])["Beslutning"] == "Godkendt."


def test_a_link_to_the_top_of_the_page_is_no_part_of_a_decision() -> None:
    assert "Til toppen" not in str(sections(parse(ESDH).items[0]))


def test_an_item_of_haderslev_may_be_closed_by_the_line_below_its_title() -> None:
    closed = "7. Ny mole\nABCD / 11/87         LUKKET SAG\n\n"
    text = f"Referat\nByrådet\n3. maj 2021\n\n{closed}8. Eventuelt\nBeslutning\nIntet.\n"
    first = parse(text, parser="haderslev").items[0]
    assert (first.access, [one.text for one in first.case_numbers]) == (Access.CLOSED, ["11/87"])


def test_a_heading_of_rebild_has_a_colon() -> None:
    text = "REBILD KOMMUNE\n\n1. Ny mole\n\nSagsfremstilling:\n\nMolen er slidt.\n\nØkonomi\n\nDen er dyr.\n"
    assert list(sections(parse(text, parser="rebild").items[0])) == ["Sagsfremstilling"]
