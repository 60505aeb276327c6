"""Layouts whose items have no number, or whose number does not stand before the title."""

from __future__ import annotations

import pytest

import kommunereferat
from kommunereferat import Access, Attendance
from tests.engine.plain import titles


def parse(text: str, parser: str) -> kommunereferat.Meeting:
    return kommunereferat.parse(text, parser=parser)


@pytest.mark.parametrize("parser", ["assens", "viborg", "sagsid", "generic"])
def test_an_item_begins_with_its_case_number_and_has_neither_number_nor_title(parser: str) -> None:
    text = (
        "Referat\nOnsdag den 3. maj 2017\nUdvalg: Byrådet\n• Sagsid.: 17/12\n\nIndstilling\n\n"
        "Borgmesteren indstiller, at havnen lukkes.\n\nBeslutning Byrådet den 03-05-2017\n\nGodkendt.\n\n"
        "• Sagsid.: 17/96\n\nLukket sag\n"
    )
    first, second = parse(text, parser).items
    assert [(item.number, item.title, str(item.case_numbers[0])) for item in (first, second)] == [
        (None, None, "17/12"),
        (None, None, "17/96"),
    ]
    assert [decision.current for decision in first.decisions] == [True]
    assert (second.access, second.sections) == (Access.CLOSED, ())


def test_aarhus_prints_the_decision_behind_its_heading_and_the_title_above_it() -> None:
    text = (
        "Referat Aarhus Byråd 03-05-2017\n\n    Ny kaj\n\n\n    Beslutning Godkendt.\n\n    Resumé\n    Kajen er slidt."
        "\n\n    Sagens forløb 24-04-2017 Magistraten\n    Anbefales.\n    03-05-2017 Aarhus Byråd\n    Godkendt.\n\n"
        "    Bilag\n\n    Ny mole\n\n\n    Beslutning Udsat.\n\n    Bilag\n"
    )
    meeting = parse(text, "aarhus")
    assert titles(meeting) == ["Ny kaj", "Ny mole"]
    assert [(one.body, one.text) for one in meeting.items[0].decisions] == [
        ("Aarhus Byråd", "Godkendt."),
        ("Magistraten", "Anbefales."),
    ]


def test_roedovre_prints_the_title_above_and_the_committees_by_their_item() -> None:
    text = (
        "Byplanudvalget\n\n03-05-2017\n\nMedlemmer\n\nAne Krag (A)\nBo Dam (V)\n\nFraværende\n\nBo Dam (V), sag 8\n\n"
        "Sager 7 - 8\n\nNy kaj\nSag nr. 7\n\nBeslutningskompetence: KB\n\nIndstilling\n\nForvaltningen indstiller,\n\n"
        "at kajen bygges.\n\nHavneudvalget, 2. maj 2017, pkt. 12:\n\nAnbefales.\n\nBeslutning\n\nGodkendt.\n\n"
        "Ny mole\nSag nr. 8\n\nBeslutning\n\nUdsat.\n"
    )
    meeting = parse(text, "roedovre")
    assert [(item.number, item.title) for item in meeting.items] == [("7", "Ny kaj"), ("8", "Ny mole")]
    assert [(one.body, str(one.date)) for one in meeting.items[0].decisions] == [
        ("Havneudvalget", "2017-05-02"),
        ("Byplanudvalget", "2017-05-03"),
    ]
    assert [person.attendance for person in meeting.participants] == [Attendance.PRESENT] * 2


def test_svendborg_begins_an_item_with_whatever_heading_comes_first() -> None:
    text = (
        "Havneudvalget\nReferat • 3. maj 2017 kl. 15.30\nIndhold\nBeslutning i Havneudvalget den 03-05-2017\n"
        "Dagsorden godkendt.\nBeslutningstema\nNy kaj.\nIndstilling\nDirektionen indstiller, at kajen bygges.\n"
        "Sagsfremstilling\nKajen er slidt.\nBeslutning i Havneudvalget den 03-05-2017\nGodkendt.\nSagsfremstilling\n"
        "Formanden orienterer.\nBeslutning i Havneudvalget den 03-05-2017\nTaget til efterretning.\n"
    )
    assert [len(item.sections) for item in parse(text, "svendborg").items] == [1, 4, 2]


def test_vesthimmerland_prints_items_and_headings_behind_bullets() -> None:
    text = (
        "Udvalg: Havneudvalget\nMødedato: 5/3/2017 2:00:00 PM\nSagspunkter der blev behandlet på mødet:\n"
        "  • 7.\n    Ny kaj\n\n    • Punktoplysninger\n\n      Sagsnr.: 17.00.00-G01-3-17\n\n      Sagsbeh.: Ane Krag"
        "\n\n    • Resume\n\n      Kajen er slidt.\n\n    • Beslutning\n\n      Godkendt.\n\n"
        "  • 8.\n    Lukket - Leje\n"
    )
    meeting = parse(text, "vesthimmerland")
    assert (str(meeting.date), str(meeting.starts_at)) == ("2017-05-03", "14:00:00")
    assert [(item.number, item.title, item.access.value) for item in meeting.items] == [
        ("7", "Ny kaj", "open"),
        ("8", "Lukket - Leje", "closed"),
    ]
    assert [section.heading for section in meeting.items[0].sections] == ["Resume", "Beslutning"]
