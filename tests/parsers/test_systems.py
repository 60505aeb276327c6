"""PolWeb, Prepare Public and OS2web, and the municipalities that publish by them; Gentofte and Thisted."""

from __future__ import annotations

import pytest

import kommunereferat
from kommunereferat import Access, Meeting

PREPARE = """UDVALG

Havne- og Kajudvalget 2018-2021

MØDE

Referat

STED

Lokale 2

STARTTIDSPUNKT

04-06-2019 07:30:00

SLUTTIDSPUNKT

04-06-2019 09:40:00


PUNKTER

1. Ny havn
2. Køb af grund (lukket)


1. Ny havn

Ny havn

{}
Beslutning Havne- og Kajudvalget 2018-2021 den 04-06-2019
Godkendt.

2. Køb af grund (lukket)

Køb af grund (lukket)
"""
POLWEB = """Referat

Havneudvalget

Dato

3. maj 2016

{}
"""


def sections(meeting: Meeting, item: int = 0) -> list[tuple[str | None, str]]:
    return [(section.heading, section.text) for section in meeting.items[item].sections]


def test_a_page_of_prepare_public_has_its_facts_below_labels_in_capitals() -> None:
    meeting = kommunereferat.parse(PREPARE.format(""))
    assert meeting.source.parser == "prepare"
    assert meeting.body is not None
    assert (meeting.body.name, str(meeting.date), meeting.place) == ("Havne- og Kajudvalget", "2019-06-04", "Lokale 2")
    assert (str(meeting.starts_at), str(meeting.ends_at)) == ("07:30:00", "09:40:00")


def test_a_heading_of_prepare_public_is_printed_twice_and_opens_one_item() -> None:
    meeting = kommunereferat.parse(PREPARE.format(""))
    assert [(item.title, item.access) for item in meeting.items] == [
        ("Ny havn", Access.OPEN),
        ("Køb af grund", Access.CLOSED),
    ]
    assert len(meeting.items[0].sections) == 1


def test_what_is_to_be_done_is_no_decision_in_alleroed() -> None:
    text = PREPARE.format("Punkttype\nBeslutning.\n\nTema\nAllerød får en havn.\n")
    meeting = kommunereferat.parse(text)
    assert meeting.source.parser == "alleroed"
    assert sections(meeting)[:2] == [("Punkttype", "Beslutning."), ("Tema", "Allerød får en havn.")]
    assert len(meeting.items[0].decisions) == 1


def test_the_lead_of_a_recommendation_is_no_heading_below_its_heading() -> None:
    meeting = kommunereferat.parse(
        PREPARE.format("Administrationens forslag\nForvaltningen foreslår\n1. at den graves\n")
    )
    (found,) = meeting.items[0].recommendations
    assert (found.proposer, found.points) == ("Forvaltningen", ("at den graves",))


@pytest.mark.parametrize(
    "facts",
    [
        "Sag 340-2016-4471\n\nDok. 340-2016-188205\n\nInitialer: ABC\n\nLukket",
        "Sagsnr.: 340-2016-4471             Dok.nr.: 340-2016-188205                    Lukket",
    ],
)
def test_facts_of_an_item_in_polweb_stand_on_one_line_or_on_several(facts: str) -> None:
    meeting = kommunereferat.parse(POLWEB.format(f"1.      Ny havn\n\n{facts}\n\nBeslutning\n\nGodkendt."))
    assert meeting.source.parser == "polweb"
    (item,) = meeting.items
    assert [str(number) for number in item.case_numbers] == ["340-2016-4471"]
    assert (item.document_numbers, item.access) == (("340-2016-188205",), Access.CLOSED)


def test_a_subject_number_in_polweb_may_stand_behind_the_case_number() -> None:
    meeting = kommunereferat.parse(
        POLWEB.format("1.  Ny havn\n\nSagsnr.: 340-2016-4471  J.nr.: 01.24.04\n\nBeslutning\n\nGodkendt.")
    )
    assert [str(number) for number in meeting.items[0].kle] == ["01.24.04"]


def test_a_body_s_meeting_heads_its_decision_in_polweb() -> None:
    meeting = kommunereferat.parse(
        POLWEB.format(
            "1.  Ny havn\n\nSagsnr.: 340-2016-4471\n\nBilag\n1. Kort\n\n"
            "Økonomiudvalgets møde den 20. april 2016:\nAnbefales."
        )
    )
    (decision,) = meeting.items[0].decisions
    assert (decision.body, str(decision.date), decision.current) == ("Økonomiudvalget", "2016-04-20", False)


def test_the_foot_of_a_page_in_polweb_parts_no_section() -> None:
    foot = "Havneudvalget den 3. maj 2016          Side nr. 2"
    text = f"1.  Ny havn\n\nSag 340-2016-4471\n\nSagsfremstilling\n\nHavnen er lille,\n\n{foot}\n\nog molen er kort.\n"
    assert sections(kommunereferat.parse(POLWEB.format(text))) == [
        ("Sagsfremstilling", "Havnen er lille,\n\n\nog molen er kort."),
    ]


OS2WEB = """Havneudvalget - 03-05-2022

Referat
Udvalg:
Dato:
Tirsdag, 3 maj, 2022 - 16:30
Hent som fil:
Lokation:
Lokale 2
7. Ny havn

Resume

Havnen bliver dyb.Sagsfremstilling

Der er brug for:

 1. En gravko
 2. En prammeØkonomi

Økonomiske konsekvenser

Ingen.

Beslutning

Godkendt.
"""


def test_a_page_of_os2web_has_body_and_date_in_its_title() -> None:
    meeting = kommunereferat.parse(OS2WEB)
    assert meeting.source.parser == "os2web"
    assert meeting.body is not None
    assert (meeting.body.name, str(meeting.date), str(meeting.starts_at)) == ("Havneudvalget", "2022-05-03", "16:30:00")
    assert meeting.place == "Lokale 2"


def test_headings_of_os2web_may_be_glued_to_a_sentence_or_a_list() -> None:
    assert [heading for heading, _ in sections(kommunereferat.parse(OS2WEB))] == [
        "Resume",
        "Sagsfremstilling",
        "Økonomiske konsekvenser",
        "Beslutning",
    ]


ROSKILDE = """You are here

Referat

Dato: Tirsdag, Maj 3, 2016 - 16:30
Sted: Pakhus 4
  • Pkt. 40 Ny mole

    Kort_over_molen.pdf Notat.docx

    Pkt. 40

    Bygning af en ny mole

    Sagsnr. 281904 Havneudvalget Åbent punkt

    Resume

    Molen er slidt.

    Havneudvalget, 03-05-2016, pkt. 40

    Pkt. 41 er nært beslægtet.
    Godkendt.

  • Pkt. 41 LUKKET PUNKT: Køb af pram
"""


def test_an_item_begins_with_its_bullet_in_roskilde_and_its_own_heading_stands_below() -> None:
    meeting = kommunereferat.parse(ROSKILDE)
    assert meeting.source.parser == "roskilde"
    assert meeting.body is not None
    assert meeting.body.name == "Havneudvalget"
    first, second = meeting.items
    assert (first.number, first.title, str(first.case_numbers[0])) == ("40", "Bygning af en ny mole", "281904")
    assert sections(meeting) == [
        ("Resume", "Molen er slidt."),
        ("Havneudvalget, 03-05-2016, pkt. 40", "Pkt. 41 er nært beslægtet.\n    Godkendt."),
    ]
    assert [attachment.title for attachment in first.attachments] == ["Kort_over_molen.pdf", "Notat.docx"]
    assert (second.number, second.title, second.access) == ("41", "LUKKET PUNKT: Køb af pram", Access.CLOSED)
    assert meeting.coverage.unparsed == 0


def test_the_lines_of_case_numbers_name_the_body_of_an_agenda_in_roskilde() -> None:
    start, end = ROSKILDE.index("    Havneudvalget, 03"), ROSKILDE.index("  • Pkt. 41")
    meeting = kommunereferat.parse((ROSKILDE[:start] + ROSKILDE[end:]).replace("Referat", "Dagsorden"))
    assert meeting.body is not None
    assert meeting.source.text is not None
    assert (meeting.kind, meeting.body.name) == (kommunereferat.Kind.AGENDA, "Havneudvalget")
    assert meeting.source.text[meeting.spans["body"]] == "Havneudvalget"
    assert "body-inferred" in {one.code for one in meeting.diagnostics}


@pytest.mark.parametrize("mark", ["(Lukket)", "Lukket"])
def test_access_stands_between_number_and_title_in_gentofte(mark: str) -> None:
    text = (
        "GENTOFTE KOMMUNE\nReferat af\nmøde i\nKommunalbestyrelsen\nMødetidspunkt 26-10-2015 18:00\n"
        f"1 {mark} Salg af areal\nSags ID: EMN-2015-01990\n"
        "Beslutninger\nKommunalbestyrelsen den 26. oktober 2015\nVedtaget.\n"
    )
    meeting = kommunereferat.parse(text)
    assert meeting.source.parser == "gentofte"
    (item,) = meeting.items
    assert (item.number, item.title, item.access) == ("1", "Salg af areal", Access.CLOSED)
    assert item.decisions[0].current
    assert meeting.coverage.unparsed == 0


def test_the_body_is_named_in_the_items_alone_in_thisted() -> None:
    text = (
        "14. jun 2021\n\nDeltagere:\n\n • Ane Holm (V)\n\n7. Ny havn\n\nUdskriv\n\n"
        "Sagstema\n\nThisted får en havn.\n\n"
        "Høring og sagsgang\n\nKlima- og Havneudvalget den 10. maj 2021\n\n"
        "Klima- og Havneudvalget den 14. juni 2021\n\n"
        "Beslutning\n\nGodkendt.\n\nFraværende i Klima- og Havneudvalget - 14. juni 2021:\n\nAne Holm\n\nTil toppen\n"
    )
    meeting = kommunereferat.parse(text)
    assert meeting.source.parser == "thisted"
    assert meeting.body is not None
    assert meeting.body.name == "Klima- og Havneudvalget"
    (item,) = meeting.items
    assert item.decisions[0].absent == ("Ane Holm",)
    assert [str(treatment.date) for treatment in item.previous_treatments] == ["2021-05-10"]
