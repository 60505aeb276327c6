"""Lines that open a decision: a body, a date, and the item's number."""

from __future__ import annotations

import datetime as dt

import pytest

from kommunereferat.engine.sections.treatments import dated_lines
from kommunereferat.text import Passage

DAY = dt.date(2031, 6, 4)


@pytest.mark.parametrize(
    ("line", "body", "item"),
    [
        ("Beslutning i Havneudvalget, Onsdag den 04. juni 2031", "Havneudvalget", None),
        ("Beslutning fra Kyst, havn og vand, 4. juni 2031, pkt. 132:", "Kyst, havn og vand", "132"),
        ("Beslutning fra Rådet for kyst, havn og vand, 4. juni 2031, pkt. 93:", "Rådet for kyst, havn og vand", "93"),
        ("Beslutning Udvalget for Kyst & Havn den 04-06-2031:", "Udvalget for Kyst & Havn", None),
        ("BESLUTNING I BYRÅDET DEN 04-06-2031", "Byrådet", None),
        ("Beslutning den 04-06-2031:", None, None),
        ("Havneudvalget, 4. juni 2031, pkt. 12:", "Havneudvalget", "12"),
        ("Havneudvalget den 4. juni 2031", "Havneudvalget", None),
        ("Havneudvalget 4. juni 2031 kl. 15:00", "Havneudvalget", None),
        ("Kyst- og Havneudvalgets møde den 4. juni 2031:", "Kyst- og Havneudvalget", None),
        ("Kyst og havns møde den 4. juni 2031:", "Kyst og havn", None),
        ("Byrådets beslutning den 4. juni 2031:", "Byrådet", None),
        ("Havneudvalget 2030-2033, 4. juni 2031, pkt. 3a:", "Havneudvalget", "3a"),
        ("Kyst og Havn, ekstraordinært møde 4. juni 2031:", "Kyst og Havn", None),
        ("04-06-2031 Havneudvalget", "Havneudvalget", None),
        ("04/06/2031 Øland Byråd, punkt 7", "Øland Byråd", "7"),
        ("4. juni 2031: Øland Byråd:", "Øland Byråd", None),
        ("Kommunalbestyrelsen, onsdag d. 4. juni 2031, sag nr. 14", "Kommunalbestyrelsen", "14"),
        ("Udvalg: Magistraten\n\nDato: 04-06-2031\n\nPunktnummer: 12", "Magistraten", "12"),
        ("Medborgerforum den 4. juni 2031, dagsordenspunkt 5", "Medborgerforum", "5"),
    ],
)
def test_a_dated_line_opens_a_decision(line: str, body: str | None, item: str | None) -> None:
    for wording in ("Godkendt.", "Udsat, da Bo Lind (V) var fraværende."):
        text = f"{line}\n\n{wording}"
        found = dated_lines(Passage.of(text))
        assert [(d.body, d.date, d.item, d.decides) for d in found] == [(body, DAY, item, True)]
        assert text[found[0].end :].strip() == wording


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Byrådets beslutning:", "Byrådet"),
        ("Beslutning i Havneudvalget", "Havneudvalget"),
        ("Beslutning fra Kyst og havn:", "Kyst og havn"),
        ("Beslutning den :", None),
    ],
)
def test_a_line_may_open_a_decision_without_a_date(line: str, body: str | None) -> None:
    found = dated_lines(Passage.of(f"{line}\nGodkendt."))
    assert [(d.body, d.date, d.start, d.end) for d in found] == [(body, None, 0, len(line))]


@pytest.mark.parametrize(
    "line",
    [
        "Godkendt.",
        "Havneudvalgets møde i juli holdes den 6.7.2031 kl. 16.00",
        "Byrådet godkendte den 4. juni 2031 planen",
        "Godkendt i Byrådet den 4. juni 2031.",
        "Sagen udsættes til den 4. juni 2031, pkt. 4:",
        "Udsat til Byrådets møde den 4. juni 2031.",
        "Fraværende i Kyst-, Hav- og Vandudvalget - 4. juni 2031:",
        "Frist den 4. juni 2031",
        "Den 4. juni 2031",
        "4. juni 2031",
        "04-06-2031 blev molen lukket",
        "04-06-2031 Molen",
        "Byrådet",
        "Beslutningen træffes af Byrådet",
        "Dato: 04-06-2031",
        "Udvalg: Magistraten",
        "Udvalgets beslutning blev, at molen rives.",
        "Beslutning om molens længde, 4. juni 2031 til 8. juni 2031",
        "Beslutning i 2031:",
        "Molen er målt den 4. juni 2031 i Byrådet",
    ],
)
def test_other_lines_open_no_decision(line: str) -> None:
    assert dated_lines(Passage.of(f"{line}\nMolen er lang.")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Havneudvalget, 4. juni 2031, pkt. 12: Anbefales.",
        "Beslutning i Havneudvalget den 04-06-2031 Anbefales.",
        "Havneudvalgets møde 4. juni 2031 Punkt 2: Anbefales.",
        "Beslutning den : Anbefales.",
    ],
)
def test_the_wording_may_stand_on_the_same_line(text: str) -> None:
    found = dated_lines(Passage.of(text))
    assert [text[d.end :].strip() for d in found] == ["Anbefales."]


def test_openings_are_found_within_the_one_line_of_a_transcript() -> None:
    text = (
        "Molen trænger til maling. " * 10 + "Havneudvalgets møde 4. juni 2031 Punkt 2: Anbefales. "
        "Beslutning i Byrådet den 9. juni 2031: Godkendt. Beslutning i Byrådet blev rost."
        " Beslutning i Havneudvalgets møde den 3. gang."
    )
    found = dated_lines(Passage.of(text))
    assert [(d.body, str(d.date), d.item) for d in found] == [
        ("Havneudvalget", "2031-06-04", "2"),
        ("Byrådet", "2031-06-09", None),
    ]


def test_the_wording_of_an_office_is_no_decision() -> None:
    text = "01-06-2031 Borgmesterens Afdeling påtegning\nIngen bemærkninger.\n04-06-2031 Magistraten\nGodkendt."
    assert [d.body for d in dated_lines(Passage.of(text))] == ["Magistraten"]
    assert [(d.decides, d.date) for d in dated_lines(Passage.of(text), notes=True)] == [
        (False, dt.date(2031, 6, 1)),
        (True, DAY),
    ]


def test_labels_of_another_order_are_no_opening() -> None:
    assert dated_lines(Passage.of("Udvalg: Magistraten\nDato: ukendt\nGodkendt.")) == ()


def test_each_body_opens_its_own_decision() -> None:
    text = (
        "Udvalg: Kystudvalget\nDato: 02-06-2031\nAnbefales.\nUdvalg: Magistraten\nDato: 04-06-2031\nPunktnummer: 3\n"
        "Udvalg: Øland Byråd\nDato: 09-06-2031\nGodkendt."
    )
    assert [(d.body, d.item) for d in dated_lines(Passage.of(text))] == [
        ("Kystudvalget", None),
        ("Magistraten", "3"),
        ("Øland Byråd", None),
    ]
