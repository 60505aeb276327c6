"""Notes within a recommendation that a body has endorsed it."""

from __future__ import annotations

import datetime as dt

import pytest

from kommunereferat.engine.sections.recommendations import read_endorsements
from kommunereferat.text import Passage


@pytest.mark.parametrize(
    ("text", "note", "body"),
    [
        ("Havneudvalget godkender planen. Tiltrådt den 4. juni 2031.", "Tiltrådt den 4. juni 2031.", "Havneudvalget"),
        ("Havneudvalget godkender planen.\nTiltrådt den 4. juni 2031", "Tiltrådt den 4. juni 2031", "Havneudvalget"),
        ("Øland Byråd tager planen til efterretning. Tiltrådt 4. juni 2031.", "Tiltrådt 4. juni 2031.", "Øland Byråd"),
        (
            "Planen godkendes. Tiltrådt af Havneudvalget den 4. juni 2031.",
            "Tiltrådt af Havneudvalget den 4. juni 2031.",
            "Havneudvalget",
        ),
        (
            "Udvalget for Kyst & Havn drøfter planen. Godkendt d. 4. juni 2031.",
            "Godkendt d. 4. juni 2031.",
            "Udvalget for Kyst & Havn",
        ),
        ("Planen godkendes. Tiltådt onsdag den 4. juni 2031.", "Tiltådt onsdag den 4. juni 2031.", None),
        ("Kystrådet drøfter planen. (Anbefalet den 4. juni 2031)", "Anbefalet den 4. juni 2031)", "Kystrådet"),
        (
            "Havneudvalget godkender planen. Tiltrådt den 4. juni 2031. Bo Lind (V) kan ikke tiltræde.",
            "Tiltrådt den 4. juni 2031. Bo Lind (V) kan ikke tiltræde.",
            "Havneudvalget",
        ),
        (
            "Havneudvalget godkender planen. Tiltrådt den 4. juni 2031. Byrådet godkender planen.",
            "Tiltrådt den 4. juni 2031.",
            "Havneudvalget",
        ),
    ],
)
def test_an_endorsement_is_of_the_body_whose_sentence_it_follows(text: str, note: str, body: str | None) -> None:
    found = read_endorsements(Passage.of(text))
    assert [(e.text, e.body, e.date) for e in found] == [(note, body, dt.date(2031, 6, 4))]
    assert text[found[0].start : found[0].end] == note


def test_each_body_has_its_own() -> None:
    text = (
        "Kystudvalget godkender planen. Tiltrådt den 4. juni 2031.\n\n"
        "Havneudvalget godkender planen. Tiltrådt den 9. juni 2031.\n\nByrådet godkender planen."
    )
    found = read_endorsements(Passage.of(text))
    assert [(e.body, str(e.date)) for e in found] == [("Kystudvalget", "2031-06-04"), ("Havneudvalget", "2031-06-09")]


@pytest.mark.parametrize(
    "text",
    [
        "Havneudvalget godkender planen.",
        "Planen er tiltrådt den 4. juni 2031.",
        "Planen blev Godkendt den 4. juni 2031.",
        "Godkendt den 31. juli.",
        "Tiltrådt.",
        "Planen godkendes. Godkendt den 4. juni 2031 af ministeren, som ventet.",
    ],
)
def test_other_sentences_are_no_endorsements(text: str) -> None:
    assert read_endorsements(Passage.of(text)) == ()


def test_a_date_that_no_calendar_has_gives_no_date() -> None:
    assert read_endorsements(Passage.of("Planen godkendes. Tiltrådt den 31. juni 2031."))[0].date is None
