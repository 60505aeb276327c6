"""Frederikssund's PDFs of 2011-2015: each trap of the layout by itself."""

from __future__ import annotations

import pytest

from kommunereferat import Access, AgendaItem, Attendance, Kind, Meeting, Outcome, Role, parse
from tests.parsers.reading import decisions, parser_of, sections, text_of, titles

HEAD = text_of(
    """
    Havneudvalget
    Referat fra møde
    Onsdag den 4. marts 2015 kl. 15.30 i mødelokale 2
    Mødet slut kl. 17.45
    Til mødet var Bo Dam (V) fraværende. Som suppleant indkaldtes Ea Ravn (V).

    MØDEDELTAGERE

    Anne Holm (A)
    Bo Dam (V)

    1 / 9

    """
)
ITEM = text_of(
    """
    Journal nr.:

    001234-2015

    Sag nr. 17

    Ny mole

    Lovgrundlag:

    Havneloven.

    Sagsfremstilling:

    Molen er slidt.

    Beslutninger:

    Beslutning i Havneudvalget, Onsdag den 04. marts 2015

    Godkendt.

    """
)


def read(text: str) -> Meeting:
    return parse(text, parser="frederikssund")


def item(body: str) -> AgendaItem:
    """Read one item by what stands below its title."""
    return read(f"{HEAD}Journal nr.:\n\n001234-2015\n\nSag nr. 17\n\nNy mole\n\n{text_of(body)}").items[0]


def test_the_layout_is_told_from_others() -> None:
    assert parser_of(HEAD + ITEM.replace("Molen", "Frederikssunds mole")) == "frederikssund"


def test_the_head_gives_body_date_times_and_place() -> None:
    meeting = read(HEAD + ITEM)
    assert meeting.body is not None
    assert (meeting.kind, meeting.body.name, str(meeting.date)) == (Kind.MINUTES, "Havneudvalget", "2015-03-04")
    assert (str(meeting.starts_at), str(meeting.ends_at), meeting.place) == ("15:30:00", "17:45:00", "mødelokale 2")


def test_absentees_are_listed_among_the_members_and_substitutes_in_a_sentence() -> None:
    found = {one.name: (one.role, one.attendance) for one in read(HEAD + ITEM).participants}
    assert found == {
        "Anne Holm": (Role.MEMBER, Attendance.PRESENT),
        "Bo Dam": (Role.MEMBER, Attendance.ABSENT),
        "Ea Ravn": (Role.SUBSTITUTE, Attendance.PRESENT),
    }


def test_the_journal_number_stands_before_the_item_it_belongs_to() -> None:
    meeting = read(HEAD + ITEM + ITEM.replace("001234", "005678").replace("17", "18"))
    assert titles(meeting) == [("17", "Ny mole"), ("18", "Ny mole")]
    assert [[case.text for case in one.case_numbers] for one in meeting.items] == [["001234-2015"], ["005678-2015"]]


def test_an_item_without_journal_number_has_the_label_alone() -> None:
    meeting = read(HEAD + ITEM.replace("001234-2015\n\n", ""))
    assert titles(meeting) == [("17", "Ny mole")]
    assert meeting.items[0].case_numbers == ()


def test_a_title_may_fill_several_lines() -> None:
    assert titles(read(HEAD + ITEM.replace("Ny mole", "Ny mole ved\nfiskeauktionen"))) == [
        ("17", "Ny mole ved fiskeauktionen")
    ]


def test_labels_without_text_are_no_sections() -> None:
    found = item(
        """
        Lovgrundlag:

        Sagsfremstilling:
        Molen er slidt.

        Bevilling:

        Økonomiske og personalemæssige bemærkninger:

        Indstilling:

        Tidligere beslutninger:

        Beslutninger:

        Bilag:
        """
    )
    assert sections(found) == {"Sagsfremstilling": "Molen er slidt."}
    assert found.decisions == ()


def test_a_label_is_wrapped_over_three_lines() -> None:
    found = item("Økonomiske og\npersonalemæssige\nbemærkninger:\n\nMolen koster 2 mio. kr.\n")
    assert sections(found) == {"Økonomiske og personalemæssige bemærkninger": "Molen koster 2 mio. kr."}


@pytest.mark.parametrize("between", ["\t", " ", "  ", "\xa0"])
def test_text_stands_on_its_label_s_line(between: str) -> None:
    assert sections(item(f"Bevilling:{between}2 mio. kr.\n\nIndstilling:\n\n"))["Bevilling"] == "2 mio. kr."


def test_two_labels_are_stacked_before_their_two_texts() -> None:
    found = item("Lovgrundlag:\nSagsfremstilling:\n\nHavneloven.\n\nMolen er slidt.\n\nDen skal væk.\n")
    assert sections(found) == {"Lovgrundlag": "Havneloven.", "Sagsfremstilling": "Molen er slidt.\n\nDen skal væk."}


def test_a_word_for_no_money_below_the_next_label_is_the_appropriation() -> None:
    found = item(
        """
        Bevilling:

        Økonomiske og
        personalemæssige
        bemærkninger:

        Ingen

        Økonomi har set på sagen.
        """
    )
    assert sections(found) == {
        "Bevilling": "Ingen",
        "Økonomiske og personalemæssige bemærkninger": "Økonomi har set på sagen.",
    }


def test_a_word_of_a_label_without_colon_is_text() -> None:
    found = item("Sagsfremstilling:\n\nMolen er slidt.\n\nØkonomi\n\nDen er dyr.\n\nBilag\n\ner vedlagt.\n")
    assert sections(found) == {"Sagsfremstilling": "Molen er slidt.\n\nØkonomi\n\nDen er dyr.\n\nBilag\n\ner vedlagt."}


def test_a_label_in_bold_with_the_dated_line_on_its_row_is_a_label() -> None:
    found = item("**Beslutninger:** Beslutning i Havneudvalget, Onsdag den 04. marts 2015\n\nGodkendt.\n")
    assert sections(found)["Beslutninger"].startswith("Beslutning i Havneudvalget")
    assert decisions(found) == [("Havneudvalget", "2015-03-04", True, "Godkendt.")]


def test_the_dated_line_stays_in_the_section_and_is_no_part_of_the_decision() -> None:
    found = read(HEAD + ITEM).items[0]
    assert sections(found)["Beslutninger"] == ("Beslutning i Havneudvalget, Onsdag den 04. marts 2015\n\nGodkendt.")
    assert decisions(found) == [("Havneudvalget", "2015-03-04", True, "Godkendt.")]


def test_earlier_decisions_are_of_other_days_and_bodies() -> None:
    found = item(
        """
        Tidligere beslutninger:

        Beslutning i Havneudvalget, Onsdag den 04. februar 2015

        Udsat.

        Beslutning i Økonomiudvalget, Mandag den 16. februar 2015

        Anbefales.

        Bo Dam (V) var ikke til stede.

        Beslutninger:

        Beslutning i Havneudvalget, Onsdag den 04. marts 2015

        Godkendt.
        """
    )
    assert [(body, date, current) for body, date, current, _ in decisions(found)] == [
        ("Havneudvalget", "2015-02-04", False),
        ("Økonomiudvalget", "2015-02-16", False),
        ("Havneudvalget", "2015-03-04", True),
    ]
    assert [one.absent for one in found.decisions] == [(), ("Bo Dam",), ()]
    assert found.decision is not None
    assert found.decision.outcome is Outcome.APPROVED


@pytest.mark.parametrize("foot", ["3 / 39", "12 / 39", "Side 3 af 39"])
def test_the_foot_of_a_page_leaves_no_trace(foot: str) -> None:
    found = item(f"Sagsfremstilling:\n\nMolen er slidt,\n\n{foot}\n\nog kajen er gammel.\n")
    assert sections(found)["Sagsfremstilling"].split() == ["Molen", "er", "slidt,", "og", "kajen", "er", "gammel."]


def test_attachments_are_read_without_their_markup() -> None:
    found = item("Bilag:\n\n[Kort over havnen](#a) ![](ikon.png)\n\n[Svar fra beboerne](#b)\n").attachments
    assert [one.title for one in found] == ["Kort over havnen", "Svar fra beboerne"]


CONTENTS = text_of(
    """
    Indhold

    ÅBENT MØDE

    Sager til behandling

    Sag nr. 17 Ny mole

    LUKKET MØDE

    Sag nr. 18 Salg af grund

    """
)


def test_a_closed_item_stands_in_the_contents_list_alone() -> None:
    meeting = read(HEAD + CONTENTS + ITEM)
    assert titles(meeting) == [("17", "Ny mole"), ("18", "Salg af grund")]
    assert [one.access for one in meeting.items] == [Access.OPEN, Access.CLOSED]
    assert meeting.items[1].sections == ()


def test_the_numbers_of_the_contents_list_may_stand_before_all_its_titles() -> None:
    stacked = (
        "Indhold\n\nÅBENT MØDE\n\nSag nr. 17\n\nNy mole\n\nLUKKET MØDE\n\nSag nr. 18\nSag nr. 19\n\nSalg\nLeje\n\n"
    )
    meeting = read(HEAD + stacked + ITEM)
    assert titles(meeting) == [("17", "Ny mole"), ("18", "Salg"), ("19", "Leje")]
    assert [str(one.access) for one in meeting.items] == ["open", "closed", "closed"]


def test_group_headings_are_in_no_section() -> None:
    meeting = read(HEAD + ITEM + "Sager til behandling\n\n" + ITEM.replace("17", "18"))
    assert all("Sager til behandling" not in section.text for one in meeting.items for section in one.sections)


def test_an_agenda_has_the_same_labels_and_no_decision() -> None:
    head = HEAD.replace("Referat fra møde", "Dagsorden til møde").replace("Mødet slut kl. 17.45\n", "")
    meeting = read(head + ITEM.split("Beslutning i Havneudvalget")[0])
    assert meeting.kind is Kind.AGENDA
    assert meeting.items[0].decisions == ()
    assert {one.name: one.attendance for one in meeting.participants}["Anne Holm"] is Attendance.UNKNOWN


def test_a_document_titled_an_agenda_with_decisions_of_its_own_is_minutes() -> None:
    assert read(HEAD.replace("Referat fra møde", "Dagsorden til møde") + ITEM).kind is Kind.MINUTES
