"""Headings behind bullets, and headings that text follows on their line."""

from __future__ import annotations

from tests.engine.plain import read, sections


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
