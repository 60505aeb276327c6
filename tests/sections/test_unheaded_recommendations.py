"""Recommendations without a heading, at the end of a case."""

from __future__ import annotations

import pytest

from kommunereferat.engine.sections.recommendations import LAST_CHARACTERS, find_recommendation
from kommunereferat.text import Passage, SourceText

CASE = "Færgelejet er fra 1931 og trænger til maling."


@pytest.mark.parametrize(
    ("end", "proposer", "points"),
    [
        ("Det indstilles, at lejet males.", None, ("Det indstilles, at lejet males.",)),
        ("Det anbefales, at lejet males.", None, ("Det anbefales, at lejet males.",)),
        ("Det foreslås at lejet males.", None, ("Det foreslås at lejet males.",)),
        (
            "Havnekontoret og Teknisk Forvaltning indstiller:\n- at lejet males",
            "Havnekontoret og Teknisk Forvaltning",
            ("at lejet males",),
        ),
        (
            "Det indstilles,\n1. at lejet males, og\n2. at broen spærres.",
            None,
            ("at lejet males, og", "at broen spærres."),
        ),
        ("Det indstilles,\nat lejet males.", None, ("at lejet males.",)),
        ("Fagområdet foreslår, at lejet males.", "Fagområdet", ("Fagområdet foreslår, at lejet males.",)),
        ("Havneudvalget anbefaler, at lejet males.", "Havneudvalget", ("Havneudvalget anbefaler, at lejet males.",)),
        (
            "Direktionen indstiller til Byrådet, at\n\n- lejet males\n\n- broen spærres",
            "Direktionen",
            ("lejet males", "broen spærres"),
        ),
    ],
)
def test_a_case_may_end_with_a_recommendation(end: str, proposer: str | None, points: tuple[str, ...]) -> None:
    for between in ("\n\n", "\n"):
        found = find_recommendation(Passage.of(f"{CASE}{between}{end}"))
        assert [(r.proposer, r.points) for r in found] == [(proposer, points)]


@pytest.mark.parametrize(
    "text",
    [
        CASE,
        f"Det foreslås, at lejet males.\n\n{CASE}",
        f"{CASE}\n\nEnhedslisten foreslår, at lejet males.",
        f"{CASE}\n\nHanne Tofte (A) foreslår, at lejet males.",
        f"{CASE}\n\nForvaltningen anbefaler den dyreste maling.",
        f"{CASE}\n\nForvaltningen foreslår følgende farver:\n- blå\n- grøn",
        f"{CASE}\n\nTeknisk Forvaltning fremsender følgende oplæg:\n\nLejet males blåt.",
        f"{CASE}\n\nDet indstilles, at lejet males.\n\nMalingen er købt.",
        "1. Forvaltningen foreslår, at lejet males.",
        "",
    ],
)
def test_most_cases_end_otherwise(text: str) -> None:
    assert find_recommendation(Passage.of(text)) == ()


def test_a_wrapped_line_does_not_begin_a_recommendation() -> None:
    text = (
        "Lejet blev sidst malet i 1999, og siden har rusten taget fat. Bestyrelsen i havnelauget og\n"
        "forvaltningen foreslår, at der males igen inden den første sejlads, når vejret bliver til det\n"
        "og der er råd."
    )
    assert find_recommendation(Passage.of(text)) == ()


def test_two_recommendations_may_stand_at_the_end() -> None:
    text = f"{CASE}\n\nForvaltningen indstiller, at lejet males.\n\nHavneudvalget anbefaler, at broen spærres."
    assert [r.proposer for r in find_recommendation(Passage.of(text))] == ["Forvaltningen", "Havneudvalget"]


def test_its_values_point_into_the_source() -> None:
    source = SourceText.of(f"Sagsfremstilling\n\n{CASE}\n\n*Forvaltningen* indstiller til Byrådet, at lejet males.")
    found = find_recommendation(Passage.of_lines(source, source.lines[1:]))[0]
    assert source[found.spans["proposer"]] == "Forvaltningen"
    assert source[found.spans["recipient"]] == "Byrådet"


def test_it_is_found_at_the_end_of_a_very_long_case() -> None:
    text = f"{CASE}\n" * (2 * LAST_CHARACTERS // len(CASE)) + "\nForvaltningen indstiller, at lejet males."
    found = find_recommendation(Passage.of(text))
    assert [text[r.spans["proposer"].start :] for r in found] == ["Forvaltningen indstiller, at lejet males."]
