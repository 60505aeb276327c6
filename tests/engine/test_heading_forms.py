"""Headings behind bullets, and headings that text follows on their line."""

from __future__ import annotations

from kommunereferat.layout import headings
from tests.engine.plain import read, sections, text_of


def test_bullets_may_stand_before_headings() -> None:
    meeting = read("1. Broen\n\n  • Resumé\n\n    Grå.\n\n  • Beslutning\n\n    Godkendt.\n", bulleted=True)
    assert sections(meeting) == [("Resumé", "Grå."), ("Beslutning", "Godkendt.")]
    text = meeting.source.text
    assert text is not None
    assert [text[section.spans["heading"]] for section in meeting.items[0].sections] == [
        "Resumé",
        "Beslutning",
    ]


def test_text_may_follow_a_heading_without_a_colon() -> None:
    text = "1. Broen\nBeslutning Godkendt af alle.\nResumé\nBeslutning om maling.\n"
    meeting = read(text, run_in_bare=["Beslutning"])
    assert sections(meeting) == [("Beslutning", "Godkendt af alle."), ("Resumé", "Beslutning om maling.")]


def test_headings_behind_bullets_are_text_where_most_have_none() -> None:
    text = "1. Broen\nResumé\nDer ses på:\n• Økonomi\n• Bilag\nBeslutning\nGodkendt.\nIndstilling\nBroen males.\n"
    meeting = read(text, bulleted=True)
    assert sections(meeting) == [
        ("Resumé", "Der ses på:\n• Økonomi\n• Bilag"),
        ("Beslutning", "Godkendt."),
        ("Indstilling", "Broen males."),
    ]


def test_headings_without_bullets_are_text_where_most_have_one() -> None:
    text = "1. Broen\n• Resumé\nGrå.\nØkonomi\nDyr.\n• Beslutning\nGodkendt.\n"
    assert [heading for heading, _ in sections(read(text, bulleted=True))] == ["Resumé", "Beslutning"]


QUOTED = """
    1. Broen
    Resumé
    Ane Krag ønsker dette behandlet:
    Resumé:
    Broen er grå.
    Beslutning
    Godkendt.
"""


def test_headings_that_never_carry_a_colon_are_told_by_that() -> None:
    assert [heading for heading, _ in sections(read(QUOTED, colon=False))] == ["Resumé", "Beslutning"]


def test_a_heading_with_a_colon_is_text_where_most_of_its_name_have_none() -> None:
    more = "".join(f"{number}. Molen\nResumé\nLang.\nBeslutning\nGodkendt.\n" for number in (2, 3))
    assert [heading for heading, _ in sections(read(text_of(QUOTED) + more))] == ["Resumé", "Beslutning"]


def test_a_heading_with_a_colon_is_one_where_few_of_its_name_have_none() -> None:
    assert [heading for heading, _ in sections(read(QUOTED))] == ["Resumé", "Resumé", "Beslutning"]


def test_text_follows_no_heading_that_stands_alone_elsewhere() -> None:
    text = "1. Broen\nResumé\nBeslutning Nord er et skib.\nBeslutning\nGodkendt.\n"
    assert sections(read(text, run_in_bare=["Beslutning"])) == [
        ("Resumé", "Beslutning Nord er et skib."),
        ("Beslutning", "Godkendt."),
    ]


def test_a_heading_with_a_colon_right_below_one_of_its_kind_leads_in_the_text() -> None:
    own = headings("Indstilling|Det indstilles|Beslutning")
    text = "1. Broen\nIndstilling\nDet indstilles:\nAt broen males.\nBeslutning\nGodkendt.\n"
    assert sections(read(text, headings=own)) == [
        ("Indstilling", "Det indstilles:\nAt broen males."),
        ("Beslutning", "Godkendt."),
    ]
