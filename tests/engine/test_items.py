"""What an item's head and sections give: numbers, access, decisions, recommendations, attachments."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest

from kommunereferat.engine.items import read_title
from kommunereferat.layout import headings
from kommunereferat.model import Access, AgendaItem, Meeting, Outcome
from tests.engine.plain import PLAIN, codes, read

HEAD = "Referat fra møde i Havneudvalget den 5. maj 2021\n"


def item(text: str, **changes: Any) -> AgendaItem:
    return meeting(text, **changes).items[0]


def meeting(text: str, **changes: Any) -> Meeting:
    return read(f"{HEAD}1. Ny havn\n{text}", attrs.evolve(PLAIN, **changes) if changes else PLAIN)


@pytest.mark.parametrize(
    ("printed", "title", "access"),
    [
        ("Ny havn", "Ny havn", None),
        ("Ny havn (Lukket)", "Ny havn", Access.CLOSED),
        ("Ny havn (Lukket punkt)", "Ny havn", Access.CLOSED),
        ("(Lukket sag) Ny havn", "Ny havn", Access.CLOSED),
        ("Ny havn (Åben)", "Ny havn", Access.OPEN),
        ("Åbent punkt: Ny havn", "Ny havn", Access.OPEN),
        ("Åbent punkt - Ny havn", "Ny havn", Access.OPEN),
        ("Lukket punkt: Ny havn", "Lukket punkt: Ny havn", Access.CLOSED),
        ("Lukket - Ny havn", "Lukket - Ny havn", Access.CLOSED),
        ("Lukkede meddelelser", "Lukkede meddelelser", Access.CLOSED),
        ("Ny havn - lukket punkt", "Ny havn - lukket punkt", Access.CLOSED),
        ("Drøftelse for lukkede døre", "Drøftelse for lukkede døre", Access.CLOSED),
        ("Åbningstider i havnen", "Åbningstider i havnen", None),
        ("Åben havn (2021)", "Åben havn (2021)", None),
        ("Aflukket bassin", "Aflukket bassin", None),
        ("(Lukket)", None, Access.CLOSED),
        ("", None, None),
        (None, None, None),
    ],
)
def test_a_mark_of_access_is_no_part_of_the_title(
    printed: str | None, title: str | None, access: Access | None
) -> None:
    assert read_title(printed) == (title, access)


def test_numbers_of_the_item_are_read_from_its_head() -> None:
    found = item("Sagsnr. 21/1234\nSagsnr. 330-2018-3619\nKLE 08.00.00\nDok. 2012-203438\nResumé\nHavnen.\n")
    assert [case.text for case in found.case_numbers] == ["21/1234", "330-2018-3619"]
    assert [kle.text for kle in found.kle] == ["08.00.00"]
    assert found.document_numbers == ("2012-203438",)


def test_numbers_of_the_item_point_to_where_they_stand() -> None:
    found = meeting("Sagsnr. 21/1234\nKLE 08.00.00\nDok. 2012-203438\nPunktet er lukket\nResumé\nHavnen.\n")
    source = found.source.text
    assert source is not None
    assert {field: source[span] for field, span in found.items[0].spans.items() if field != "whole"} == {
        "number": "1",
        "title": "Ny havn",
        "case_numbers[0]": "21/1234",
        "kle[0]": "08.00.00",
        "document_numbers[0]": "2012-203438",
        "access": "lukket",
    }


def test_a_number_that_is_none_is_left_out() -> None:
    found = item("KLE 08.00.0\nResumé\nHavnen.\n")
    assert found.kle == ()


@pytest.mark.parametrize(
    ("lines", "access"),
    [
        ("Åben sag\n", Access.OPEN),
        ("Lukket sag\n", Access.CLOSED),
        ("Lukket punkt\n", Access.CLOSED),
        ("Punktet er lukket\n", Access.CLOSED),
        ("Punktet er hemmeligt\n", Access.OPEN),
        ("Lukket sag\nÅben sag\n", Access.CLOSED),
        ("", Access.OPEN),
    ],
)
def test_a_line_below_the_title_says_whether_the_item_is_open(lines: str, access: Access) -> None:
    assert item(f"{lines}Resumé\nHavnen.\n").access is access


def test_the_title_goes_before_the_line_below_it() -> None:
    found = read("1. Ny havn (Lukket)\nÅben sag\nResumé\nHavnen.\n").items[0]
    assert found.access is Access.CLOSED


def test_a_heading_of_closed_items_closes_the_item() -> None:
    changes = {"headings": headings("Åben beslutning|Resumé"), "closed": ("Åben beslutning",)}
    assert item("Åben beslutning\nGodkendt.\n", **changes).access is Access.CLOSED
    assert item("Resumé\nHavnen.\n", **changes).access is Access.OPEN


def test_a_decision_below_a_plain_heading_is_this_meeting_s() -> None:
    (decision,) = item("Beslutning\nGodkendt.\n").decisions
    assert (decision.body, decision.date, decision.current) == ("Havneudvalget", dt.date(2021, 5, 5), True)
    assert (decision.text, decision.outcome) == ("Godkendt.", Outcome.APPROVED)


def test_a_decision_of_another_body_is_not_this_meeting_s() -> None:
    (decision,) = item("Beslutning i Økonomiudvalget den 5. maj 2021\nAnbefales.\n").decisions
    assert (decision.body, decision.date, decision.current) == ("Økonomiudvalget", dt.date(2021, 5, 5), False)


def test_a_decision_of_another_day_is_not_this_meeting_s() -> None:
    (decision,) = item("Beslutning i Havneudvalget den 5. april 2021\nUdsat.\n").decisions
    assert (decision.body, decision.date, decision.current) == ("Havneudvalget", dt.date(2021, 4, 5), False)


def test_a_decision_dated_on_this_day_is_this_meeting_s() -> None:
    (decision,) = item("Beslutning den 05-05-2021\nGodkendt.\n").decisions
    assert (decision.body, decision.current) == ("Havneudvalget", True)


def test_a_body_is_the_same_in_other_letters_and_signs() -> None:
    text = "Referat fra møde i Havne- og Fiskeriudvalget den 5. maj 2021\n1. Ny havn\n"
    found = read(f"{text}Beslutning i HAVNE OG FISKERIUDVALGET den 05-05-2021\nGodkendt.\n")
    (decision,) = found.items[0].decisions
    assert (decision.body, decision.current) == ("Havne- og Fiskeriudvalget", True)


def test_several_bodies_decisions_stand_in_printed_order() -> None:
    found = item(
        """Beslutning i Teknisk Udvalg den 3. maj 2021
Anbefales.
Beslutning i Havneudvalget den 5. maj 2021
Godkendt.
"""
    )
    assert [(one.body, one.current) for one in found.decisions] == [("Teknisk Udvalg", False), ("Havneudvalget", True)]


def test_a_decision_s_heading_points_to_body_and_date() -> None:
    found = meeting("Beslutning i Økonomiudvalget den 3. maj 2021\nAnbefales.\n")
    source = found.source.text
    assert source is not None
    spans = found.items[0].decisions[0].spans
    assert (source[spans["body"]], source[spans["date"]]) == ("Økonomiudvalget", "3. maj 2021")
    assert source[spans["text"]] == "Anbefales."


def test_an_empty_decision_is_none() -> None:
    assert item("Beslutning\n\nResumé\nHavnen.\n").decisions == ()
    assert item("Beslutning i Økonomiudvalget den 3. maj 2021\n-\n").decisions == ()


def test_absentees_and_votes_of_a_decision_point_to_where_they_stand() -> None:
    found = meeting("Beslutning\nFor stemte: A og V. Imod stemte: Ø.\n\nAfbud: Carl Ny (C)\n")
    source = found.source.text
    assert source is not None
    (decision,) = found.items[0].decisions
    assert decision.absent == ("Carl Ny",)
    assert source[decision.spans["absent[0]"]] == "Carl Ny"
    assert decision.votes is not None
    assert (decision.votes.in_favour, decision.votes.against) == (("A", "V"), ("Ø",))
    assert source[decision.spans["votes.against[0]"]] == "Ø"


def test_earlier_decisions_are_each_of_its_own_day() -> None:
    found = item(
        """Tidligere beslutninger
Beslutning i Økonomiudvalget, onsdag den 7. april 2021
Anbefales.
Beslutning i Havneudvalget, onsdag den 14. april 2021
Udsat.
Beslutning
Godkendt.
"""
    )
    assert [(one.body, one.date, one.current, one.text) for one in found.decisions] == [
        ("Økonomiudvalget", dt.date(2021, 4, 7), False, "Anbefales."),
        ("Havneudvalget", dt.date(2021, 4, 14), False, "Udsat."),
        ("Havneudvalget", dt.date(2021, 5, 5), True, "Godkendt."),
    ]


def test_an_earlier_decision_without_date_is_reported_and_has_none() -> None:
    found = meeting("Tidligere beslutninger\nAnbefales.\n")
    (decision,) = found.items[0].decisions
    assert (decision.date, decision.current) == (None, False)
    assert "decision-undated" in codes(found)


def test_a_dated_line_below_a_heading_is_no_part_of_the_decision() -> None:
    text = "Beslutning:\nBeslutning i Havneudvalget, onsdag den 5. maj 2021\nGodkendt.\n"
    (decision,) = item(text, dated=()).decisions
    assert (decision.text, decision.current, decision.date) == ("Godkendt.", True, dt.date(2021, 5, 5))


def test_a_text_before_the_first_dated_line_is_a_decision_too() -> None:
    text = "Beslutning\nGodkendt.\nBeslutning i Økonomiudvalget, tirsdag den 4. maj 2021\nAnbefales.\n"
    found = item(text, dated=())
    assert [(one.text, one.current) for one in found.decisions] == [("Godkendt.", True), ("Anbefales.", False)]


def test_a_list_of_treatments_is_referred_to() -> None:
    found = item("Tidligere behandling\nØkonomiudvalget den 4. maj 2021 Punkt 3\n")
    assert found.decisions == ()
    ((treatment),) = found.previous_treatments
    assert (treatment.body, treatment.date, treatment.item) == ("Økonomiudvalget", dt.date(2021, 5, 4), "3")


def test_a_list_of_treatments_with_wording_is_decisions() -> None:
    found = item("Tidligere behandling\nBeslutning fra Økonomiudvalget, 4. maj 2021, pkt. 3:\nAnbefales.\n", dated=())
    assert found.previous_treatments == ()
    ((decision),) = found.decisions
    assert (decision.body, decision.date, decision.text, decision.current) == (
        "Økonomiudvalget",
        dt.date(2021, 5, 4),
        "Anbefales.",
        False,
    )


def test_a_recommendation_is_read_from_its_section() -> None:
    text = "Indstilling\nDirektøren indstiller til Byrådet, at\n1. molen bygges\n2. kajen rives ned\n"
    (found,) = item(text).recommendations
    assert (found.proposer, found.recipient) == ("Direktøren", "Byrådet")
    assert found.points == ("molen bygges", "kajen rives ned")


def test_a_recommendation_at_the_end_of_a_case_counts_where_the_item_has_no_section_for_it() -> None:
    text = "Sagsfremstilling\nMolen er slidt.\n\nDirektøren indstiller, at molen bygges.\n"
    assert len(item(text).recommendations) == 1
    assert len(item(f"{text}Indstilling\nDirektøren indstiller, at kajen rives ned.\n").recommendations) == 1
    assert item("Sagsfremstilling\nMolen er slidt.\n").recommendations == ()
    assert item("Bilag\nDirektøren indstiller, at molen bygges.\n").recommendations == ()
    assert item(f"Beslutning\nGodkendt.\n{text}").recommendations == ()


def test_page_furniture_within_a_recommendation_without_heading_leaves_no_trace() -> None:
    (found,) = item(
        "Sagsfremstilling\nMolen er slidt.\n\nDirektøren indstiller, at molen\nSide 2\nbygges.\n"
    ).recommendations
    assert "Side 2" not in found.points[0]


def test_an_endorsement_below_a_recommendation_is_a_decision() -> None:
    text = "Indstilling\nHavneudvalget tager regnskabet til efterretning. Tiltrådt den 22. april 2021.\n"
    (decision,) = item(text).decisions
    assert (decision.date, decision.current) == (dt.date(2021, 4, 22), False)


def test_attachments_are_read_from_their_section() -> None:
    found = item("Bilag\n1. Kort over havnen (pdf)\n2. Høringssvar (pdf)\n").attachments
    assert [one.title for one in found] == ["Kort over havnen", "Høringssvar"]


def test_a_panel_that_repeats_a_decision_adds_none() -> None:
    panel = (
        "Tidligere behandling\nTeknisk Udvalg den 1. maj 2021\nAnbefales.\n\nHavneudvalget den 5. maj 2021\nGodkendt.\n"
    )
    found = meeting(f"Beslutning\nGodkendt.\n{panel}").items[0].decisions
    assert [(one.body, one.current, one.text) for one in found] == [
        ("Havneudvalget", True, "Godkendt."),
        ("Teknisk Udvalg", False, "Anbefales."),
    ]


def test_an_item_of_its_own_may_say_who_is_absent() -> None:
    names = "Beslutning\nAne Lund og Bo Dam.\n"
    decision = read(f"{HEAD}1. Fraværende\n{names}").items[0].decisions[0]
    assert decision.absent == ("Ane Lund", "Bo Dam")
    assert item(names).decisions[0].absent == ()


def test_a_recommendation_may_end_a_section_that_is_not_the_last_before_the_decision() -> None:
    found = item(
        "Sagsfremstilling\nHavnen er lav.\n\nForvaltningen indstiller, at havnen graves ud.\n"
        "Økonomi\nIngen.\nBeslutning\nGodkendt.\n"
    ).recommendations
    assert [(one.proposer, one.points) for one in found] == [
        ("Forvaltningen", ("Forvaltningen indstiller, at havnen graves ud.",))
    ]


def test_a_decision_that_a_list_of_treatments_repeats_counts_once() -> None:
    meeting = read(
        """
        Referat
        Havneudvalget
        3. maj 2021
        1. Broen
        Beslutning
        Broen males.
        Den bliver rød.
        Tidligere behandling
        19-04-2021 Teknisk Udvalg
        Anbefales.
        03-05-2021 Havneudvalget
            Broen  males.
        """
    )
    assert [(decision.body, decision.text) for decision in meeting.items[0].decisions] == [
        ("Havneudvalget", "Broen males.\nDen bliver rød."),
        ("Teknisk Udvalg", "Anbefales."),
    ]


PREVIOUS = """Tidligere beslutninger
Beslutning i Kajudvalget den 3. april 2021
Anbefales.
Beslutning i Økonomiudvalget den 20. april 2021
Udsat.
"""


@pytest.mark.parametrize("own", ["Beslutning", "Beslutning i Havneudvalget den 5. maj 2021"])
def test_dated_decisions_stay_below_the_heading_of_earlier_ones_up_to_the_meetings_own(own: str) -> None:
    found = item(f"{PREVIOUS}{own}\nGodkendt.\n")
    assert [(section.heading, section.role.value) for section in found.sections] == [
        ("Tidligere beslutninger", "previous_decision"),
        (own, "decision"),
    ]
    assert found.sections[0].text == PREVIOUS[len("Tidligere beslutninger\n") :].rstrip()
    assert [(one.body, one.text, one.current) for one in found.decisions] == [
        ("Kajudvalget", "Anbefales.", False),
        ("Økonomiudvalget", "Udsat.", False),
        ("Havneudvalget", "Godkendt.", True),
    ]


def test_a_dated_decision_below_another_section_is_a_section_of_its_own() -> None:
    found = item(f"Sagsfremstilling\nHavnen er lav.\n{PREVIOUS.partition(chr(10))[2]}Beslutning\nGodkendt.\n")
    assert [section.role.value for section in found.sections] == ["case", "decision", "decision", "decision"]
