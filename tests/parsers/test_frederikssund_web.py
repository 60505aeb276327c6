"""Frederikssund's web pages of 2015-2026: each trap of the layouts by itself."""

from __future__ import annotations

import pytest

from kommunereferat import Access, Kind, Meeting, parse
from tests.parsers.reading import decisions, parser_of, sections, text_of, titles

HEAD = text_of(
    """
    Frederikssund Kommunes logo

    Havn og fiskeris møde den 11. januar 2023

    Mødelokale SL 1, Slangerup kl. 08.15

    Referat

    Fold alle punkter

    """
)
ITEM = text_of(
    """
    1Ny mole

    Resume

    Molen er slidt.

    Indstilling

    Direktionen indstiller til Havn og fiskeri, at:

     1. molen rives ned

    Beslutning

    Godkendt.

    Fraværende: Bo Dam (V).

    Sagsfremstilling

    Den er fra 1921.

    Økonomi

    Den er dyr.

    Bilag

    """
)
#: The pages of 2015-2020 have lost the numbers and titles of their items.
OLD_HEAD = HEAD.replace("Havn og fiskeris", "Havneudvalgets").replace("2023", "2018")
OLD_ITEM = text_of(
    """
    Lovgrundlag

    Havneloven.

    Sagsfremstilling

    Molen er slidt.

    Indstilling

    Direktionen indstiller, at molen rives ned.

    Beslutning

    Godkendt.

    Fraværende:

    Anne Holm (A) og Bo Dam (V).

    """
)


def read(text: str) -> Meeting:
    return parse(text, parser="frederikssund")


@pytest.mark.parametrize("text", [HEAD + ITEM, OLD_HEAD + OLD_ITEM])
def test_the_layouts_are_told_from_others(text: str) -> None:
    assert parser_of(text) == "frederikssund"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Havn og fiskeris møde den 11. januar 2023", "Havn og fiskeri"),
        ("Skole, klub og SFOs møde den 11. januar 2023", "Skole, klub og SFO"),
        ("Byrådets møde den 11. januar 2023", "Byrådet"),
        ("Havneudvalgets møde den 11. januar 2023", "Havneudvalget"),
        ("Havneudvalget 2018-2021s møde den 11. januar 2023", "Havneudvalget"),
        ("Økonomiudvalget 2015 - 2017s møde den 11. januar 2023", "Økonomiudvalget"),
    ],
)
def test_the_body_s_name_loses_the_genitive_and_its_term_of_office(title: str, body: str) -> None:
    meeting = read(HEAD.replace("Havn og fiskeris møde den 11. januar 2023", title) + ITEM)
    assert meeting.body is not None
    assert (meeting.body.name, str(meeting.date)) == (body, "2023-01-11")


def test_a_committee_whose_name_does_not_say_so_is_a_committee() -> None:
    meeting = read(HEAD + ITEM)
    assert meeting.body is not None
    assert meeting.body.type == "standing_committee"


@pytest.mark.parametrize(
    ("line", "place", "extraordinary"),
    [
        ("Mødelokale SL 1, Slangerup kl. 08.15", "Mødelokale SL 1, Slangerup", False),
        ("via Skype kl. 08.15", "via Skype", False),
        ("Ekstraordinært møde - Mødelokale F7 kl. 08.15", "Mødelokale F7", True),
    ],
)
def test_place_and_time_stand_on_one_line(line: str, place: str, extraordinary: bool) -> None:
    meeting = read(HEAD.replace("Mødelokale SL 1, Slangerup kl. 08.15", line) + ITEM)
    assert (meeting.place, str(meeting.starts_at), meeting.extraordinary) == (place, "08:15:00", extraordinary)


def test_the_head_lists_nobody() -> None:
    assert read(HEAD + ITEM).participants == ()


def test_the_page_s_own_words_are_no_part_of_the_minutes() -> None:
    meeting = read(HEAD + ITEM)
    furniture = [str(one.rule) for one in meeting.coverage.entries if one.kind == "furniture"]
    assert furniture == ["page furniture", "page furniture"]
    assert meeting.coverage.share == 1.0


def test_numbers_are_glued_to_titles() -> None:
    assert titles(read(HEAD + ITEM + ITEM.replace("1Ny mole", "2Ny kaj"))) == [("1", "Ny mole"), ("2", "Ny kaj")]


def test_the_order_of_numbers_parts_them_from_a_title_that_begins_with_one() -> None:
    items = [ITEM.replace("1Ny mole", title) for title in ("157Ny mole", "1581. behandling af planen", "159Ny kaj")]
    assert titles(read(HEAD + "".join(items))) == [
        ("157", "Ny mole"),
        ("158", "1. behandling af planen"),
        ("159", "Ny kaj"),
    ]


def test_a_title_that_begins_with_the_word_of_a_heading_is_a_title() -> None:
    meeting = read(HEAD + ITEM + ITEM.replace("1Ny mole", "2Beslutning om ny kaj"))
    assert titles(meeting)[1] == ("2", "Beslutning om ny kaj")


def test_the_decision_stands_before_the_case() -> None:
    (item,) = read(HEAD + ITEM).items
    assert list(sections(item)) == ["Resume", "Indstilling", "Beslutning", "Sagsfremstilling", "Økonomi"]
    assert decisions(item) == [("Havn og fiskeri", "2023-01-11", True, "Godkendt.\n\nFraværende: Bo Dam (V).")]
    assert item.decisions[0].absent == ("Bo Dam",)


def test_a_closed_item_has_its_mark_behind_the_title_and_a_heading_of_its_own() -> None:
    closed = "2Salg af grund (Lukket punkt)\n\nÅben beslutning\n\nGodkendt.\n"
    _, item = read(HEAD + ITEM + closed).items
    assert (item.title, item.access) == ("Salg af grund", Access.CLOSED)
    assert decisions(item) == [("Havn og fiskeri", "2023-01-11", True, "Godkendt.")]


def test_earlier_decisions_stand_under_historik_each_with_its_absentees() -> None:
    history = text_of(
        """
        Historik

        Beslutning fra Byrådet, 6. december 2022, pkt. 132:

        Sendt tilbage til udvalget.

        Fraværende: Ea Ravn (A).

        Beslutning

        """
    )
    (item,) = read(HEAD + ITEM.replace("Beslutning\n\n", history)).items
    assert [(body, date, current) for body, date, current, _ in decisions(item)] == [
        ("Byrådet", "2022-12-06", False),
        ("Havn og fiskeri", "2023-01-11", True),
    ]
    assert [one.absent for one in item.decisions] == [("Ea Ravn",), ("Bo Dam",)]
    assert item.previous_treatments == ()


def test_a_short_line_within_a_case_is_text() -> None:
    (item,) = read(
        HEAD + ITEM.replace("Den er fra 1921.", "Drift\n\nDen er fra 1921.\n\nBaggrund\n\nDen er lav.")
    ).items
    assert sections(item)["Sagsfremstilling"] == "Drift\n\nDen er fra 1921.\n\nBaggrund\n\nDen er lav."


def test_a_page_that_does_not_say_what_it_is_tells_it_by_its_decisions() -> None:
    meeting = read(HEAD.replace("Referat\n\n", "") + ITEM)
    assert meeting.kind is Kind.MINUTES
    assert "kind-inferred" in {one.code for one in meeting.diagnostics}
    proposed = ITEM.replace("Beslutning\n\nGodkendt.\n\nFraværende: Bo Dam (V).\n\n", "")
    assert read(HEAD.replace("Referat\n\n", "") + proposed).kind is Kind.AGENDA


def test_an_agenda_whose_decision_is_a_dash_has_none() -> None:
    text = HEAD.replace("Referat", "Dagsorden") + ITEM.replace("Godkendt.\n\nFraværende: Bo Dam (V).", "-")
    meeting = read(text)
    assert meeting.kind is Kind.AGENDA
    assert meeting.items[0].decisions == ()


def test_an_addendum_names_its_cases_in_its_title() -> None:
    meeting = read(OLD_HEAD.replace("Referat", "Tillægsreferat – sag 108 – sag 109") + OLD_ITEM)
    assert (meeting.addendum, meeting.kind) == (True, Kind.MINUTES)


def test_items_without_number_begin_where_the_order_of_headings_begins_again() -> None:
    meeting = read(OLD_HEAD + OLD_ITEM + OLD_ITEM.replace("Lovgrundlag\n\nHavneloven.\n\n", ""))
    assert titles(meeting) == [(None, None), (None, None)]
    assert list(sections(meeting.items[1])) == ["Sagsfremstilling", "Indstilling", "Beslutning"]


def test_the_first_item_may_be_a_decision_alone() -> None:
    meeting = read(f"{OLD_HEAD}Beslutning\n\nGodkendt.\n\n{OLD_ITEM}")
    first, _ = meeting.items
    assert list(sections(first)) == ["Beslutning"]


def test_absentees_below_a_label_belong_to_the_decision() -> None:
    (item,) = read(OLD_HEAD + OLD_ITEM).items
    assert item.decisions[0].text == "Godkendt.\n\nFraværende:\n\nAnne Holm (A) og Bo Dam (V)."
    assert item.decisions[0].absent == ("Anne Holm", "Bo Dam")


def test_a_long_first_item_with_a_list_is_one_item() -> None:
    rules = "\n\n".join(f"{n}. Regel nummer {n} om spørgetid." for n in range(1, 6))
    meeting = read(HEAD + ITEM.replace("Den er fra 1921.", rules) + ITEM.replace("1Ny mole", "2Ny kaj"))
    assert titles(meeting) == [("1", "Ny mole"), ("2", "Ny kaj")]
