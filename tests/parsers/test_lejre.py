"""Lejre's PDFs of 2010-2021: each trap of the layouts by itself."""

from __future__ import annotations

import pytest

from kommunereferat import Access, Attendance, Kind, Meeting, Role, parse
from tests.parsers.reading import decisions, parser_of, sections, text_of

HEAD = text_of(
    """




    Udvalget for Havn & Fiskeri
    REFERAT
    Sted: Havnegade 4, mødelokale 2, 4320, Allerslev
    Dato: Onsdag den 8. januar 2020
    Start kl.: 16:30
    Slut kl.: 18:30
    Medlemmer: Anne Holm (F) (Formand)
    Bo Dam (A) (Medlem)
    Carl Ny (O) (Næstformand)
    Ea Ravn (Sekretær)
    Fraværende: Carl Ny (O)
    Indholdsfortegnelse
    1. HF - Godkendelse af dagsorden\t1
    2. HF - Ny mole ved fiskeauktionen i den gamle havn, hvor der er plads til den.....\t2
    """
)
FIRST = text_of(
    """
    1. HF - Godkendelse af dagsorden

    19/11679

    Åben sag

    Beslutning Udvalget for Havn & Fiskeri den 08-01-2020

    Godkendt.

    """
)
SECOND_HEAD = text_of(
    """
    2. HF - Ny mole ved fiskeauktionen i den gamle havn, hvor der er plads til den

    08.00.00.G01

    19/4711

    Åben sag

    """
)


def read(text: str) -> Meeting:
    return parse(text, parser="lejre")


def second(body: str) -> Meeting:
    return read(HEAD + FIRST + SECOND_HEAD + text_of(body))


def test_the_layout_is_told_from_others() -> None:
    assert parser_of(HEAD + FIRST + "Lejre Kommune") == "lejre"


def test_the_head_gives_all_facts() -> None:
    meeting = read(HEAD + FIRST)
    assert meeting.body is not None
    assert (meeting.kind, meeting.body.name, str(meeting.date)) == (
        Kind.MINUTES,
        "Udvalget for Havn & Fiskeri",
        "2020-01-08",
    )
    assert (str(meeting.starts_at), str(meeting.ends_at)) == ("16:30:00", "18:30:00")
    assert meeting.place == "Havnegade 4, mødelokale 2, 4320, Allerslev"


def test_one_who_is_a_member_and_absent_is_one_participant() -> None:
    found = {one.name: (one.role, one.attendance) for one in read(HEAD + FIRST).participants}
    assert found == {
        "Anne Holm": (Role.CHAIR, Attendance.PRESENT),
        "Bo Dam": (Role.MEMBER, Attendance.PRESENT),
        "Carl Ny": (Role.VICE_CHAIR, Attendance.ABSENT),
        "Ea Ravn": (Role.SECRETARY, Attendance.PRESENT),
    }


def test_an_agenda_has_no_end() -> None:
    text = HEAD.replace("REFERAT", "DAGSORDEN").replace("Slut kl.: 18:30", "Slut kl.:")
    meeting = read(text + FIRST.split("Beslutning")[0] + "Resumé\n\nDagsordenen.\n")
    assert (meeting.kind, meeting.ends_at) == (Kind.AGENDA, None)
    assert meeting.participants[0].name == "Anne Holm"


@pytest.mark.parametrize("leader", ["\t2", ".....\t8", "..... 8", "  8", "…… 8"])
def test_entries_of_the_contents_list_end_in_leaders_and_pages(leader: str) -> None:
    head = HEAD.replace(".....\t2\n", f"{leader}\n")
    meeting = read(head + FIRST + SECOND_HEAD + "Resumé\n\nMolen er slidt.\n")
    assert [one.number for one in meeting.items] == ["1", "2"]
    assert "contents-mismatch" not in {one.code for one in meeting.diagnostics}


def test_a_title_that_differs_from_the_contents_list_is_the_item_s_own() -> None:
    meeting = read(HEAD + FIRST + SECOND_HEAD.replace("fiskeauktionen", "fiskeakutionen") + "Resumé\n\nSlidt.\n")
    assert meeting.items[1].title is not None
    assert "fiskeakutionen" in meeting.items[1].title
    assert "contents-mismatch" in {one.code for one in meeting.diagnostics}


def test_kle_number_case_number_and_access_stand_below_the_title() -> None:
    _, item = second("Resumé\n\nMolen er slidt.\n").items
    assert [one.text for one in item.kle] == ["08.00.00.G01"]
    assert [one.text for one in item.case_numbers] == ["19/4711"]
    assert item.access is Access.OPEN
    assert sections(item) == {"Resumé": "Molen er slidt."}


def test_a_closed_item_says_so_below_its_title() -> None:
    meeting = read(HEAD + FIRST + SECOND_HEAD.replace("Åben sag", "Lukket sag") + "Resumé\n\nMolen.\n")
    assert meeting.items[1].access is Access.CLOSED


def test_the_decision_stands_before_the_case_and_its_absentees_with_it() -> None:
    _, item = second(
        """
        Beslutning Udvalget for Havn & Fiskeri den 08-01-2020

        Godkendt.

        Bo Dam (A) deltog ikke i behandlingen af punktet.

        Afbud:

        Carl Ny (O)

        Sagsfremstilling

        Molen er slidt.
        """
    ).items
    assert list(sections(item)) == ["Beslutning Udvalget for Havn & Fiskeri den 08-01-2020", "Sagsfremstilling"]
    assert item.decisions[0].text.endswith("Afbud:\n\nCarl Ny (O)")
    assert set(item.decisions[0].absent) == {"Bo Dam", "Carl Ny"}


def test_two_committees_decide_in_one_item_each_with_its_own_absentees() -> None:
    _, item = second(
        """
        Beslutning Udvalget for Klima den 07-01-2020

        Anbefales.

        Afbud:

        Finn Lyng (V)

        Beslutning Udvalget for Havn & Fiskeri den 08-01-2020

        Godkendt.

        Afbud:

        Carl Ny (O)
        """
    ).items
    assert [(body, date, current) for body, date, current, _ in decisions(item)] == [
        ("Udvalget for Klima", "2020-01-07", False),
        ("Udvalget for Havn & Fiskeri", "2020-01-08", True),
    ]
    assert [one.absent for one in item.decisions] == [("Finn Lyng",), ("Carl Ny",)]


ATTACHED = "Bilag:\n\n1 Åben Kort over havnen\n\n101128/19\n\n2 Åben Svar fra beboerne\n\n101129/19\n\n"


@pytest.mark.parametrize("after", ["Udtalelser", "Administrationens vurdering", "Handicappolitik"])
def test_attachments_stand_in_the_middle_of_an_item(after: str) -> None:
    _, item = second(f"Sagsfremstilling\n\nMolen er slidt.\n\n{ATTACHED}{after}\n\nIngen bemærkninger.\n").items
    assert [(one.title, one.document_number) for one in item.attachments] == [
        ("Kort over havnen", "101128/19"),
        ("Svar fra beboerne", "101129/19"),
    ]
    assert sections(item)[after] == "Ingen bemærkninger."


def test_attachments_stand_in_the_remains_of_a_table() -> None:
    table = "Bilag:\n\n- | | |\n|---|---|\n| 1 Åben - Kort over havnen | 97555/19 |\n"
    _, item = second(f"Sagsfremstilling\n\nMolen er slidt.\n\n{table}").items
    assert [(one.title, one.document_number) for one in item.attachments] == [("Kort over havnen", "97555/19")]


@pytest.mark.parametrize(
    "page",
    [
        "Lejre Kommune Udvalget for Havn & Fiskeri\t08-01-2020\tSide 2",
        "Lejre Kommune\nUdvalget for Havn & Fiskeri\n08-01-2020\nSide 2",
        "Lejre Kommune Udvalget for Havn & Fiskeri\t08-01-2020\tSide 2\n--\t|------------|",
        "Side 2",
    ],
)
def test_the_head_of_a_page_within_a_section_leaves_no_trace(page: str) -> None:
    meeting = read(HEAD + FIRST + SECOND_HEAD + f"Sagsfremstilling\n\nMolen er slidt,\n{page}\nog kajen er gammel.\n")
    assert sections(meeting.items[1]) == {"Sagsfremstilling": "Molen er slidt,\nog kajen er gammel."}


def test_short_lines_within_a_case_are_text() -> None:
    _, item = second("Sagsfremstilling\n\nBaggrund\n\nMolen er slidt.\n\nTidsplan\n\nI maj.\n").items
    assert sections(item) == {"Sagsfremstilling": "Baggrund\n\nMolen er slidt.\n\nTidsplan\n\nI maj."}


@pytest.mark.parametrize("line", ["3. januar 2020 trådte planen i kraft.", "3. at molen rives ned", "3. Molen først"])
def test_a_paragraph_that_begins_with_the_next_number_is_text(line: str) -> None:
    meeting = second(f"Sagsfremstilling\n\nMolen er slidt.\n\n{line}\n\nSå er det sagt.\n")
    assert [one.number for one in meeting.items] == ["1", "2"]
    assert line in sections(meeting.items[1])["Sagsfremstilling"]


def test_emphasis_is_no_part_of_a_text() -> None:
    _, item = second("Sagsfremstilling\n\n*Molen* er <u>meget</u> slidt.\n").items
    assert sections(item) == {"Sagsfremstilling": "Molen er meget slidt."}


def test_several_bodies_may_be_competent() -> None:
    _, item = second("Beslutningskompetence\n\nØkonomiudvalget\n\nKommunalbestyrelsen\n").items
    assert sections(item) == {"Beslutningskompetence": "Økonomiudvalget\n\nKommunalbestyrelsen"}
    assert item.decisions == ()


OLD_HEAD = text_of(
    """
    Referat
    Økonomiudvalget
    onsdag den 14. marts 2018
    Kl. 15:30 i Mødelokale 1 og 2, Lejrevej 15, 4320, Allerslev
    Afbud: Bo Dam (V)
    Indholdsfortegnelse
    1. ØU - Godkendelse af dagsorden......1
    2. ØU - Ny mole......2
    3. Lukket - ØU - Salg af grund......4
    """
)
OLD_ITEMS = text_of(
    """
    1. ØU - Godkendelse af dagsorden
    Sagsnr.:
    Resumé:
    Indstilling:
    Beslutning Økonomiudvalget den 14-03-2018:
    Godkendt.
    Lejre Kommune
    Økonomiudvalget
    14-03-2018
    Side 2
    2. ØU - Ny mole
    Sagsnr.: 17/45
    Resumé: Molen er slidt.
    Indstilling:
    Direktionen indstiller, at molen rives ned.
    Beslutning Økonomiudvalget den 14-03-2018:
    Indstillingen tiltrådt.
    Sagsfremstilling:
    Den er fra 1921.
    Økonomi og finansiering:
    Bilag:
    1. Kort.pdf
    """
)


def test_the_older_layout_is_told_from_others() -> None:
    assert parser_of(OLD_HEAD + OLD_ITEMS) == "lejre"


def test_time_and_place_stand_on_one_line() -> None:
    meeting = read(OLD_HEAD + OLD_ITEMS)
    assert (str(meeting.date), str(meeting.starts_at)) == ("2018-03-14", "15:30:00")
    assert meeting.place == "Mødelokale 1 og 2, Lejrevej 15, 4320, Allerslev"
    assert [(one.name, one.attendance) for one in meeting.participants] == [("Bo Dam", Attendance.ABSENT)]


def test_headings_have_a_colon_and_their_text_behind_it() -> None:
    item = read(OLD_HEAD + OLD_ITEMS).items[1]
    assert sections(item)["Resumé"] == "Molen er slidt."
    assert "Økonomi og finansiering" not in sections(item)


def test_an_empty_label_is_no_case_number() -> None:
    meeting = read(OLD_HEAD + OLD_ITEMS)
    assert [[case.text for case in one.case_numbers] for one in meeting.items[:2]] == [[], ["17/45"]]


def test_a_closed_item_stands_in_the_contents_list_alone() -> None:
    closed = read(OLD_HEAD + OLD_ITEMS).items[2]
    assert (closed.number, closed.title, closed.access) == ("3", "Lukket - ØU - Salg af grund", Access.CLOSED)


def test_a_decision_whose_heading_has_lost_body_and_date_is_this_meeting_s() -> None:
    meeting = read(OLD_HEAD + OLD_ITEMS.replace("Beslutning Økonomiudvalget den 14-03-2018:", "Beslutning den :"))
    assert decisions(meeting.items[0]) == [("Økonomiudvalget", "2018-03-14", True, "Godkendt.")]


def test_another_body_s_decision_that_has_lost_its_date_is_reported() -> None:
    lost = OLD_ITEMS.replace("Beslutning Økonomiudvalget den 14-03-2018:", "Beslutning Udvalget for Klima den :", 1)
    meeting = read(OLD_HEAD + lost)
    assert decisions(meeting.items[0]) == [("Udvalget for Klima", "2018-03-14", False, "Godkendt.")]
    assert "decision-undated" in {one.code for one in meeting.diagnostics}


def test_an_empty_decision_makes_no_minutes() -> None:
    text = OLD_HEAD.replace("Referat", "Dagsorden") + OLD_ITEMS.replace("Godkendt.\n", "").replace(
        "Indstillingen tiltrådt.\n", ""
    )
    assert read(text).kind is Kind.AGENDA


def test_an_addendum_says_so_in_its_title() -> None:
    meeting = read(OLD_HEAD.replace("Referat", "Tillægsdagsorden") + OLD_ITEMS)
    assert meeting.addendum
