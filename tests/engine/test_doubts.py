"""What a document as a whole makes one doubt: cut off, of another municipality, a web page, no minutes at all."""

from __future__ import annotations

import pytest

from kommunereferat import parse
from kommunereferat.model import Attendance
from kommunereferat.render import summary

HEAD = "Referat\nByrådet\nOnsdag den 3. marts 2021\nMedlemmer:\nAnne Holm (A)\nBo Lund (V)\n"


def codes(text: str | bytes, municipality: str | None = None) -> set[str]:
    return {diagnostic.code for diagnostic in parse(text, municipality=municipality).diagnostics}


@pytest.mark.parametrize(
    "said",
    [
        "Bo Lund er inhabil og deltog ikke i behandlingen af punktet.",
        "Bo Lund (V) forlod lokalet under behandlingen.",
    ],
)
def test_one_who_is_disqualified_from_the_only_item_was_at_the_meeting(said: str) -> None:
    meeting = parse(f"{HEAD}1. Lån\nBeslutning\nGodkendt. {said}\n")
    assert meeting.participants[1].attendance is Attendance.PRESENT


def test_one_whom_every_decision_calls_absent_was_not_at_the_meeting() -> None:
    items = "1. Lån\nBeslutning\nGodkendt.\n\nAfbud: Bo Lund (V)\n2. Leje\nBeslutning\nUdsat.\n\nAfbud: Bo Lund (V)\n"
    assert parse(HEAD + items).participants[1].attendance is Attendance.ABSENT


def test_items_that_only_the_contents_list_has_are_told() -> None:
    text = HEAD + "Indhold\n1. Valg\n2. Lån\n3. Leje\n\n1. Valg\nBeslutning\nUdsat.\n2. Lån\nBeslutning\nUdsat.\n"
    (said,) = [one for one in parse(text).diagnostics if one.code == "items-missing"]
    assert "3" in said.message
    assert said.span
    assert said.span.of(text) == "Leje"


def test_a_municipality_that_the_text_contradicts_is_told() -> None:
    text = HEAD + "1. Valg\nSagsfremstilling\nGreve Kommune har spurgt.\nBeslutning\nUdsat.\n"
    assert "municipality-contradicted" in codes(text, "Ishøj")
    assert "municipality-contradicted" not in codes(text, "Greve")


def test_a_recipe_is_no_agenda_though_its_steps_have_numbers() -> None:
    assert "not-minutes" in codes("Frikadeller\n\n1. Rør farsen.\n\n2. Form dem.\n\n3. Steg dem.\n")


@pytest.mark.parametrize("page", ["<!DOCTYPE html>\n<html>", b"\n<HTML lang=da>", '<?xml version="1.0"?>\n<html>'])
def test_the_source_of_a_web_page_is_told_from_its_text(page: str | bytes) -> None:
    said = parse(page, reader="text").diagnostics
    assert "html-source" in {diagnostic.code for diagnostic in said}


def test_text_with_an_angle_bracket_is_no_web_page() -> None:
    assert "html-source" not in codes(HEAD + "1. Valg <html>\nBeslutning\nUdsat.\n")


def test_a_meeting_is_shown_in_one_short_line() -> None:
    assert repr(parse(HEAD + "1. Valg\nBeslutning\nUdsat.\n")) == "<Meeting: minutes, Byrådet, 2021-03-03, 1 items>"
    assert repr(parse("")) == "<Meeting: of unknown body and day, 0 items>"


def test_a_summary_prints_only_the_first_of_many_diagnostics_of_one_code() -> None:
    meeting = parse(HEAD + "".join(f"{number}. Valg\nBeslutning\nUdsat.\n" for number in range(1, 60, 3)))
    lines = summary(meeting).splitlines()
    assert sum("[item-number-gap]" in line for line in lines) == 9
    assert "  and 11 more [item-number-gap]" in lines
