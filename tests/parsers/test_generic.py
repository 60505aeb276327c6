"""The parser of any municipality: by the common vocabulary, for what no other claims."""

from __future__ import annotations

import pytest

from kommunereferat import Access, Kind, parse, parse_file, parsers
from tests.parsers.reading import decisions, parser_of, sections, text_of, titles
from tests.places import PUBLISHED

NUMBERED = text_of(
    """
    Referat fra møde i Havneudvalget
    Onsdag den 5. maj 2021 kl. 15.30 i mødelokale 2

    Til stede: Anne Holm (A), Bo Dam (V)

    1. Ny mole
    Sagsnr.: 21/1234
    Resumé: Molen er slidt.
    Indstilling
    Forvaltningen indstiller, at molen rives ned.
    Beslutning
    Godkendt.

    2. Salg af grund (Lukket punkt)
    Beslutning
    Godkendt.
    """
)


def test_it_reads_what_no_other_claims_and_says_so() -> None:
    assert parser_of(NUMBERED) == "generic"
    assert "parser-fallback" in {one.code for one in parse(NUMBERED).diagnostics}


def test_numbered_items_are_read_by_common_headings() -> None:
    meeting = parse(NUMBERED)
    assert meeting.kind is Kind.MINUTES
    assert titles(meeting) == [("1", "Ny mole"), ("2", "Salg af grund")]
    assert [case.text for case in meeting.items[0].case_numbers] == ["21/1234"]
    assert list(sections(meeting.items[0])) == ["Resumé", "Indstilling", "Beslutning"]
    assert [one.access for one in meeting.items] == [Access.OPEN, Access.CLOSED]
    assert decisions(meeting.items[0]) == [("Havneudvalget", "2021-05-05", True, "Godkendt.")]


@pytest.mark.parametrize(
    "start",
    [
        *("Punkt {} ", "Pkt. {} ", "Punkt {}: ", "Dagsordenspunkt {}: ", "Sag nr. {} ", "Nr.{} - "),
        *("{} ", "{}) ", "{} - ", "{}. - "),
    ],
)
def test_items_may_be_called_by_a_word_and_parted_from_the_title_by_a_sign(start: str) -> None:
    text = NUMBERED.replace("1. ", start.format(1)).replace("2. ", start.format(2))
    assert titles(parse(text)) == [("1", "Ny mole"), ("2", "Salg af grund")]


def test_the_words_of_a_link_that_unfolds_an_item_are_no_part_of_its_title() -> None:
    page = "Havneudvalget - Dagsordener og referater\nMødedato: 5. maj 2021\n" + NUMBERED[NUMBERED.index("1. ") :]
    meeting = parse(page.replace("1. Ny mole", "1. Ny moleKlik her for at folde ud og læse mere om Ny mole"))
    assert titles(meeting)[0] == ("1", "Ny mole")
    assert meeting.body is not None
    assert meeting.body.name == "Havneudvalget"


def test_a_recommendation_without_heading_may_end_the_history_of_a_case() -> None:
    history = "Historik\nMolen var slidt i 2019.\nForvaltningen indstiller,\nat molen rives ned."
    (found,) = (
        parse(f"Referat\nHavneudvalget\n\n1. Ny mole\n{history}\nBeslutning\nGodkendt.\n").items[0].recommendations
    )
    assert (found.proposer, found.points) == ("Forvaltningen", ("at molen rives ned.",))


def test_items_without_number_begin_where_the_headings_begin_again() -> None:
    item = "Resumé\n\nMolen er slidt.\n\nBeslutning\n\nGodkendt.\n\n"
    meeting = parse(f"Referat\nHavneudvalget\n5. maj 2021\n\n{item}{item}")
    assert [list(sections(one)) for one in meeting.items] == [["Resumé", "Beslutning"]] * 2


def test_it_is_of_no_municipality() -> None:
    assert "generic" in {info.name for info in parsers()}
    assert parse(NUMBERED).municipality is None
    named = parse(NUMBERED + "Havnen ligger i Fanø Kommune.\n").municipality
    assert named is not None
    assert named.code == "0563"


def test_a_recipe_is_no_minutes() -> None:
    meeting = parse("Rør smør og sukker sammen. Bag kagen i en time.")
    assert meeting.items == ()
    assert "not-minutes" in {one.code for one in meeting.diagnostics}


@pytest.mark.parametrize(
    ("line", "cases", "kle"),
    [
        ("J.nr.: 13.05.16.G00. Sagsnr.: 11/1234", ["11/1234"], ["13.05.16.G00"]),
        ("ABCDEF / 06/1234          ÅBEN SAG", ["06/1234"], []),
        ("13.05.16-G00-3-15", ["13.05.16-G00-3-15"], []),
        ("J.nr. 13.05.16 G00", [], ["13.05.16 G00"]),
    ],
)
def test_the_line_below_a_title_has_journal_and_case_numbers(line: str, cases: list[str], kle: list[str]) -> None:
    item = parse(NUMBERED.replace("Sagsnr.: 21/1234", line)).items[0]
    assert [one.text for one in item.case_numbers] == cases
    assert [one.text for one in item.kle] == kle


def test_a_journal_number_above_the_title_belongs_to_the_item_below() -> None:
    link = "Retur til indholdsfortegnelsen"
    text = NUMBERED.replace("1. Ny mole\nSagsnr.: 21/1234", f"J. nr. 13.05.16 G00{link}\n\n1. Ny mole")
    meeting = parse(text.replace("2. Salg", f"J. nr. 13.06.00 S55{link}\n\n2. Salg"), parser="generic")
    assert [[one.text for one in item.kle] for item in meeting.items] == [["13.05.16 G00"], ["13.06.00 S55"]]
    assert sections(meeting.items[0])["Beslutning"] == "Godkendt."


def test_the_course_of_a_case_in_letters_is_no_heading() -> None:
    text = NUMBERED.replace("Resumé: Molen er slidt.", "Resumé\nSagsforløb: TM/ØK/BY\nMolen er slidt.")
    assert sections(parse(text).items[0])["Resumé"] == "Sagsforløb: TM/ØK/BY\nMolen er slidt."


@pytest.mark.parametrize("head", ["Strandby Kommune – Havneudvalget", "Havneudvalget Mødedato:"])
def test_the_body_may_stand_beside_the_municipality_or_the_date_s_label(head: str) -> None:
    text = NUMBERED.replace("Referat fra møde i Havneudvalget", f"Referat\n{head}")
    meeting = parse(text)
    assert meeting.body is not None
    assert meeting.body.name == "Havneudvalget"
    assert meeting.date is not None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1.Ny mole", "2.Salg af pram"),
        ("1 - Ny mole\n22-011873", "2 - Salg af pram\n22-011874"),
        ("1. Ny mole (2021-0088123)", "2. Salg af pram (2021-0088124)"),
        ("Punkt 1.\n\nNy mole\n2019-041222", "Punkt 2.\n\nSalg af pram\n2019-041223"),
        ("1. Ny mole\nSagsnummer: 21/1234\n\nNy mole", "2. Salg af pram\nSagsnummer: 21/1235\n\nSalg af pram"),
    ],
)
def test_numbers_titles_and_case_numbers_stand_in_any_usual_order(first: str, second: str) -> None:
    meeting = parse(
        f"Referat\nHavneudvalget\n5. maj 2021\n\n{first}\n\nBeslutning\nGodkendt.\n\n{second}\n\nBeslutning\nUdsat."
    )
    assert titles(meeting) == [("1", "Ny mole"), ("2", "Salg af pram")]
    assert [list(sections(one)) for one in meeting.items] == [["Beslutning"]] * 2
    assert all(one.case_numbers for one in meeting.items) is (first != "1.Ny mole")


CASES_ABOVE = text_of(
    """
    Referat til mødet i Havneudvalget den 5. maj 2021 kl. 16:30 i Tolden, Kajgade 2 - Lokale Øst

    Åbne dagsordenspunkter

    85.02.02-G01-5-17

    1. Ny mole

    Beslutning

    Godkendt.

    Fraværende: Bo Dam (V).

    02.34.02-P19-14-20

    2. Salg af pram

    Beslutning

    Udsat.

    Lukkede dagsordenspunkter

    82.02.00-G10-9-20

    3. Køb af kran
    """
)


def test_case_numbers_that_stand_above_the_titles_belong_to_the_items_below() -> None:
    meeting = parse(CASES_ABOVE)
    assert titles(meeting) == [("1", "Ny mole"), ("2", "Salg af pram"), ("3", "Køb af kran")]
    assert [str(one.case_numbers[0]) for one in meeting.items] == [
        "85.02.02-G01-5-17",
        "02.34.02-P19-14-20",
        "82.02.00-G10-9-20",
    ]
    assert sections(meeting.items[0]) == {"Beslutning": "Godkendt.\n\nFraværende: Bo Dam (V)."}
    assert [one.access for one in meeting.items] == [Access.OPEN, Access.OPEN, Access.CLOSED]
    assert (meeting.body and meeting.body.name, meeting.place) == ("Havneudvalget", "Tolden, Kajgade 2 - Lokale Øst")


def test_the_word_for_an_item_with_a_number_of_the_contents_list_ends_the_list() -> None:
    meeting = parse(
        """Referat
Havneudvalget
Indholdsfortegnelse
1 Ny mole 1
2 Salg af pram 3
Tid Onsdag 5. maj 2021, kl. 08.30
Afbud Bo Dam
Øvrige deltagere Ida Skov
Punkt 1.
Ny mole
Beslutning:
Godkendt.
Punkt 2.
Salg af pram
Beslutning:
Udsat."""
    )
    assert titles(meeting) == [("1", "Ny mole"), ("2", "Salg af pram")]
    assert [(one.name, one.role.value, one.attendance.value) for one in meeting.participants] == [
        ("Bo Dam", "member", "absent"),
        ("Ida Skov", "guest", "present"),
    ]
    assert str(meeting.date) == "2021-05-05"


def test_what_firstagenda_s_readers_have_read_it_reads_as_the_platform_s_own_layout_does() -> None:
    path = PUBLISHED / "middelfart-kultur-og-fritidsudvalget-2024-04-15.json"
    assert parse_file(path, parser="generic") == parse_file(path)


def test_a_number_may_be_glued_to_a_title_that_begins_with_one() -> None:
    meeting = parse(
        "Referat\nHavneudvalgets møde den 5. maj 2021\n9Dagsorden\nBeslutning\nGodkendt.\n"
        "101. behandling af budget\nBeslutning\nSendt til 2. behandling.\n11Eventuelt\nBeslutning\nIntet.\n"
    )
    assert titles(meeting) == [("9", "Dagsorden"), ("10", "1. behandling af budget"), ("11", "Eventuelt")]


def test_the_committee_whose_cases_follow_is_in_no_section() -> None:
    meeting = parse(
        "Referat\nByrådet den 5. maj 2021\n1. Dagsorden\nBeslutning\nGodkendt.\nFra Havneudvalget\n"
        "2. Ny mole\nBeslutning\nVedtaget.\nFra Magistraten\n3. Valg\nBeslutning\nUdsat.\n"
    )
    assert [item.decisions[0].text for item in meeting.items] == ["Godkendt.", "Vedtaget.", "Udsat."]


def test_earlier_decisions_below_the_history_of_a_case_are_its_text() -> None:
    meeting = parse(
        "Referat\nByrådet den 5. maj 2021\n1. Ny mole\nHistorik\nBeslutning i Havneudvalget den 3. april 2021\n"
        "Anbefales.\nBeslutning\nVedtaget.\n"
    )
    assert [section.heading for section in meeting.items[0].sections] == ["Historik", "Beslutning"]
    assert [decision.text for decision in meeting.items[0].decisions] == ["Anbefales.", "Vedtaget."]
