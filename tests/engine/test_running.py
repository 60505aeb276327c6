"""Page numbers, page heads and page feet that no rule names: they are told by their repetition."""

from __future__ import annotations

import pytest

from kommunereferat.layout import LineRule, Numbered
from kommunereferat.model import Meeting
from tests.engine.plain import ledger, numbers, read, sections

NUMBERED_PAGES = """
    Strandby Kommune
    Referat
    4. maj 2021

    Strandby Kommune
    1. Ny havn
    Sagsfremstilling
    Havnen er for
    4. maj 2021
    2

    Strandby Kommune
    lav.
    4. maj 2021
    3

    Strandby Kommune
    2. Ny mole
    Sagsfremstilling
    Molen er slidt.
    4. maj 2021
    4
    """


def running(meeting: Meeting) -> list[str]:
    """Return the lines that were read as page heads and feet."""
    return [
        line.strip()
        for _, rule, _, text in ledger(meeting)
        if rule == "page head or foot"
        for line in text.split("\n")
        if line.strip()
    ]


def test_page_numbers_that_run_on_and_what_stands_around_them_are_furniture() -> None:
    meeting = read(NUMBERED_PAGES)
    assert numbers(meeting) == ["1", "2"]
    assert sections(meeting) == [("Sagsfremstilling", "Havnen er for\nlav.")]
    assert sections(meeting, 1) == [("Sagsfremstilling", "Molen er slidt.")]


def test_the_first_border_needs_no_number_where_the_whole_foot_and_head_stand_there() -> None:
    meeting = read(NUMBERED_PAGES)
    assert running(meeting)[:3] == ["4. maj 2021", "Strandby Kommune", "4. maj 2021"]


def test_what_stands_first_on_most_pages_is_furniture_but_for_its_page_number() -> None:
    page = "Havneudvalget, 04-05-2021    Side {}\n"
    meeting = read(
        f"Referat\n\f{page.format(1)}1. Ny havn\nSagsfremstilling\nHavnen er for\n\f{page.format(2)}lav.\n"
        f"\f{page.format(3)}2. Ny mole\nSagsfremstilling\nMolen er slidt.\n"
    )
    assert running(meeting) == [page.format(number).strip() for number in (1, 2, 3)]
    assert sections(meeting) == [("Sagsfremstilling", "Havnen er for\nlav.")]


def test_a_paragraph_that_begins_on_a_new_page_stays_one() -> None:
    meeting = read(NUMBERED_PAGES.replace("    lav.", "    Lav er den."))
    assert sections(meeting) == [("Sagsfremstilling", "Havnen er for\n\nLav er den.")]


@pytest.mark.parametrize("line", ["Afbud: Ane Lund", "Godkendt."])
def test_a_label_or_a_sentence_that_ends_several_pages_is_text(line: str) -> None:
    items = [f"{number}. Havn nr. {number}\nBeslutning\n{line}\n{number}\n" for number in (1, 2, 3)]
    meeting = read("Referat\n" + "".join(items))
    assert running(meeting) == []
    assert all(line in sections(meeting, number)[0][1] for number in range(3))


def test_numbers_that_do_not_run_on_are_text() -> None:
    meeting = read("1. Ny havn\nSagsfremstilling\nBåde i alt\n7\nBåde i alt\n9\nBåde i alt\n12\n")
    assert running(meeting) == []


def test_two_numbers_tell_pages_only_where_the_document_ends_with_a_third() -> None:
    text = "1. Ny havn\nSagsfremstilling\nDyb.\nStrandby Kommune\n1\nBred.\nStrandby Kommune\n2\nLang.\n"
    assert running(read(text)) == []
    assert running(read(text + "3\n")) == ["Strandby Kommune", "1", "Strandby Kommune", "2", "3"]


def test_numbers_alone_are_items_where_titles_stand_below_them() -> None:
    start = LineRule("number", r"(?P<number>[0-9]{1,3})")
    items = Numbered(start=(start,), title_below=True)
    text = "".join(f"Protokol\n{number}\nHavn nr. {number}\nBeslutning\nGodkendt\n" for number in (1, 2, 3))
    assert numbers(read(text, items=items)) == ["1", "2", "3"]


def test_numbers_below_the_word_for_an_item_are_no_page_numbers() -> None:
    titles = ("Ny havn", "Ny mole", "Eventuelt")
    text = "".join(f"Punkt\n{number}\n{title}\nBeslutning\nSet\n" for number, title in enumerate(titles, 1))
    assert not {"1", "2", "3"} & set(running(read(text)))
