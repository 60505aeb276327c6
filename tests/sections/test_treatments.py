"""Earlier treatments that are only referred to."""

from __future__ import annotations

import datetime as dt

import pytest

from kommunereferat.engine.sections.treatments import read_treatments
from kommunereferat.text import Passage, SourceText

DAY = dt.date(2031, 6, 4)


def read(text: str) -> list[tuple[str, str, str | None]]:
    return [(found.body, str(found.date), found.item) for found in read_treatments(Passage.of(text))]


@pytest.mark.parametrize(
    ("text", "body", "item"),
    [
        ("Kyst- og Havneudvalget den 4. juni 2031 Punkt 3", "Kyst- og Havneudvalget", "3"),
        ("Havneudvalget, 4. juni 2031, pkt. 132", "Havneudvalget", "132"),
        ("Havneudvalget den 4.\xa0juni 2031, punkt nr. 7", "Havneudvalget", "7"),
        ("Havneudvalget den 4. juni 2031 (punkt 5)", "Havneudvalget", "5"),
        ("Havneudvalget d. 4/6-2031 sag nr. 12.", "Havneudvalget", "12"),
        ("Punkt 3 i Havneudvalget den 4. juni 2031", "Havneudvalget", "3"),
        ("Behandlet i Byrådet den 4. juni 2031, sag 4", "Byrådet", "4"),
        ("• Seniorrådet den 4. juni 2031 Punkt 7a", "Seniorrådet", "7a"),
        ("| Havneudvalget | 04-06-2031 | punkt 5 |", "Havneudvalget", "5"),
        ("Kyst og havn den 4. juni 2031, punkt 5", "Kyst og havn", "5"),
        ("KHU: 04.06.2031", "KHU", None),
        ("04-06-2031 Havneudvalget", "Havneudvalget", None),
        ("Udvalg: Havneudvalget\nDato: 4. juni 2031\nPunkt: 4", "Havneudvalget", "4"),
    ],
)
def test_a_treatment_names_the_body_the_day_and_the_item(text: str, body: str, item: str | None) -> None:
    assert read(text) == [(body, "2031-06-04", item)]


@pytest.mark.parametrize(
    "text",
    [
        "Havneudvalget den 4. juni 2031 Punkt 3\n\nByrådet den 9. juni 2031 Punkt 8",
        "Havneudvalget den 4. juni 2031, punkt 3\nByrådet den 9. juni 2031, punkt 8",
        "Havneudvalget den 4. juni 2031, pkt. 3. Byrådet den 9. juni 2031, pkt. 8.",
        "Havneudvalget 04.06.2031 pkt. 3, Byrådet 09.06.2031 pkt. 8",
        "Udvalg: Havneudvalget\nDato: 4. juni 2031\nPunkt: 3\nUdvalg: Byrådet\nDato: 9. juni 2031\nPunkt: 8",
    ],
)
def test_several_treatments_may_be_listed(text: str) -> None:
    assert read(text) == [("Havneudvalget", "2031-06-04", "3"), ("Byrådet", "2031-06-09", "8")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Intet",
        "Havneudvalget\nByrådet",
        "Udvalget drøftede molen på mødet den 4. juni 2031 (sag nr. 4).",
        "Havneudvalget den 4. juni 2031\n\nAnbefales.",
        "Havneudvalget, 4. juni 2031, pkt. 12: Anbefales.",
        "04-06-2031 Borgmesterens Afdeling",
        "Beslutning den 04-06-2031:",
        "Molen den 4. juni 2031",
    ],
)
def test_decisions_and_running_text_are_no_references(text: str) -> None:
    assert read(text) == []


def test_one_with_a_wording_further_down_is_a_decision() -> None:
    text = "Havneudvalget 4. juni 2031 kl. 15:00\n\nByrådet 9. juni 2031\n\nHavneudvalget 4. juni 2031\n\nAnbefales."
    assert read(text) == [("Byrådet", "2031-06-09", None)]


def test_text_behind_the_last_treatment_of_a_line_makes_it_a_decision() -> None:
    assert read("Havneudvalget den 4. juni 2031. Anbefales.") == []


def test_a_plan_tells_of_earlier_treatments_those_before_the_day() -> None:
    plan = Passage.of("Kystudvalget den 2. juni 2031\nHavneudvalget den 4. juni 2031\nByrådet den 9. juni 2031")
    assert [t.body for t in read_treatments(plan, before=DAY)] == ["Kystudvalget"]
    decided = {("Kystudvalget", dt.date(2031, 6, 2))}
    assert read_treatments(plan, before=DAY, decided=decided) == ()


def test_a_list_of_earlier_treatments_alone_is_kept_as_it_is() -> None:
    earlier = Passage.of("Kystudvalget den 2. juni 2031 Punkt 5")
    decided = {("Kystudvalget", dt.date(2031, 6, 2))}
    assert [t.item for t in read_treatments(earlier, before=DAY, decided=decided)] == ["5"]


def test_a_date_that_no_calendar_has_gives_no_date() -> None:
    assert read("Havneudvalget den 31. juni 2031 Punkt 3") == [("Havneudvalget", "None", "3")]


def test_values_point_into_the_source() -> None:
    source = SourceText.of("Tidligere behandling\n\n**Havneudvalget** den 4. juni 2031 Punkt 3")
    found = read_treatments(Passage.of_lines(source, source.lines[1:]))[0]
    assert {key: source[span] for key, span in found.spans.items()} == {
        "body": "Havneudvalget",
        "date": "4. juni 2031",
        "item": "3",
    }
