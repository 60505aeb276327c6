"""A document prints its headings alike; what is printed otherwise is a sub-heading within the text."""

from __future__ import annotations

from tests.engine.plain import read, sections

PLAINLY = "".join(f"{n}. Ny havn\nSagsfremstilling\nDen er slidt.\nBeslutning\nGodkendt.\n" for n in range(1, 4))


def headings(text: str) -> list[str | None]:
    return [heading for heading, _ in sections(read(text), -1)]


def test_a_heading_with_a_colon_is_text_where_the_others_have_none() -> None:
    item = "4. Ny mole\nSagsfremstilling\nMolen er slidt.\nØkonomi:\nDen er dyr.\nBeslutning\nUdsat.\n"
    assert headings(PLAINLY + item) == ["Sagsfremstilling", "Beslutning"]


def test_a_heading_without_colon_is_text_where_the_others_have_one() -> None:
    item = "4. Ny mole\nSagsfremstilling:\nMolen er slidt.\nØkonomi\nDen er dyr.\nBeslutning:\nUdsat.\n"
    colons = PLAINLY.replace("ing\n", "ing:\n")
    assert headings(colons + item) == ["Sagsfremstilling", "Beslutning"]


def test_a_heading_in_small_letters_is_text_where_the_others_are_in_capitals() -> None:
    item = "4. Ny mole\nSAGSFREMSTILLING\nMolen er slidt.\nØkonomi\nDen er dyr.\nBESLUTNING\nUdsat.\n"
    capitals = PLAINLY.replace("Sagsfremstilling", "SAGSFREMSTILLING").replace("Beslutning", "BESLUTNING")
    assert headings(capitals + item) == ["SAGSFREMSTILLING", "BESLUTNING"]


def test_a_list_of_attachments_is_one_in_any_form() -> None:
    item = "4. Ny mole\nSagsfremstilling\nMolen er slidt.\nBilag:\nKort\nBeslutning\nUdsat.\n"
    assert headings(PLAINLY + item) == ["Sagsfremstilling", "Bilag", "Beslutning"]


def test_few_headings_of_one_form_make_none() -> None:
    text = "1. Ny mole\nSagsfremstilling\nMolen er slidt.\nØkonomi:\nDen er dyr.\nBeslutning\nUdsat.\n"
    assert headings(text) == ["Sagsfremstilling", "Økonomi", "Beslutning"]


def test_what_opens_an_item_is_a_heading_in_any_form() -> None:
    assert headings(PLAINLY + "4. Ny mole\nResumé:\nMolen er slidt.\nBeslutning\nUdsat.\n") == ["Resumé", "Beslutning"]
