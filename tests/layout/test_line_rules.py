"""`LineRule` and `Clue`: patterns that are checked when they are made."""

from __future__ import annotations

import re

import pytest

from kommunereferat.exceptions import LayoutError
from kommunereferat.layout import GROUPS, Clue, LineRule
from kommunereferat.text import SourceText


def test_a_rule_must_match_the_whole_line() -> None:
    rule = LineRule("number", r"Punkt (?P<number>[0-9]+)")
    assert rule.match("Punkt 4") is not None
    assert rule.match("Punkt 4 om veje") is None
    assert rule.match("Se Punkt 4") is None


def test_a_rule_takes_a_compiled_pattern_too() -> None:
    assert LineRule("number", re.compile(r"punkt [0-9]+", re.IGNORECASE)).match("PUNKT 4") is not None


def test_a_pattern_that_is_no_regular_expression_is_refused() -> None:
    with pytest.raises(LayoutError, match=r"'\(\[' is no regular expression"):
        LineRule("broken", "([")


def test_an_end_that_is_no_regular_expression_is_refused() -> None:
    with pytest.raises(LayoutError, match="no regular expression"):
        LineRule("broken", "Lejre Kommune", "*")


def test_a_group_that_is_no_field_of_the_model_is_refused() -> None:
    with pytest.raises(LayoutError, match="rule 'head': no field of the model is called rum, ugedag"):
        LineRule("head", r"(?P<ugedag>\w+) (?P<date>[0-9]+) (?P<rum>\w+)")


@pytest.mark.parametrize("group", sorted(GROUPS))
def test_a_group_may_have_the_name_of_any_field(group: str) -> None:
    assert LineRule("rule", rf"(?P<{group}>x)").match("x") is not None


@pytest.mark.parametrize("pattern", ["", ".*", r"\s*(?:Side [0-9]+)?", "(?P<rest>.{0,80})"])
def test_a_rule_that_matches_an_empty_line_is_refused(pattern: str) -> None:
    with pytest.raises(LayoutError, match="rule 'all' matches an empty line"):
        LineRule("all", pattern)


@pytest.mark.parametrize("pattern", [r"(-)x\1", r"(?P<rest>-)x(?P=rest)", r"(-)?x(?(1)-|y)", r"a\\\1(b)?"])
def test_a_rule_that_refers_to_a_group_is_refused(pattern: str) -> None:
    """Groups lose their numbers and names where all rules of a layout are searched for together."""
    with pytest.raises(LayoutError, match=r"refers to a group|no regular expression"):
        LineRule("twice", pattern)


def test_a_backslash_before_a_digit_is_no_reference() -> None:
    assert LineRule("backslash", r"a\\1").match("a\\1") is not None


def test_a_clue_is_found_at_a_line_s_beginning() -> None:
    clue = Clue("a title", "^Referat - ")
    assert clue.found_in(SourceText.of("Referat - Byrådet"))
    assert clue.found_in(SourceText.of("Kommunen\nReferat - Byrådet"))
    assert not clue.found_in(SourceText.of("Se Referat - Byrådet"))


def test_a_clue_sees_line_ends() -> None:
    assert Clue("a heading", r"^Mødefakta\s*$").found_in(SourceText.of("x\nMødefakta \n\ny"))


def test_a_clue_is_looked_for_near_the_document_s_beginning_unless_told_otherwise() -> None:
    text = SourceText.of("x" * 5000 + "\nReferat")
    assert not Clue("a title", "^Referat").found_in(text)
    assert Clue("a title", "^Referat", 0.3, None).found_in(text)


@pytest.mark.parametrize("pattern", ["^Referat|^Dagsorden", "^Dagsordens?", "^Dagsor?d", "^Dagsor(?:x|d)", "Dagsord"])
def test_a_clue_may_begin_a_line_in_more_ways_than_one(pattern: str) -> None:
    assert Clue("a title", pattern).found_in(SourceText.of("Kommunen\nDagsorden - Byrådet"))


@pytest.mark.parametrize(
    "pattern",
    [
        "^Dags[o]rden - Byråd",
        "Dagsorden - Byrådets?",
        "Dagsorden - (?:Byråd|Udvalg)",
        "(?:(?:Ny )?Dagsorden|Referat) - Byråd",
        "Referat - Udvalg|Dagsorden",
        "Dagsordene* - ",
        "Dagsordene{0,1} - ",
        "(?i)dagsorden - byråd",
        "(?x) Dags orden",
        "(?!Dagsorden fra )Dagsorden - ",
    ],
)
def test_a_clue_is_found_whatever_its_pattern_is_made_of(pattern: str) -> None:
    assert Clue("a title", pattern).found_in(SourceText.of("Kommunen\nDagsorden - Byrådet"))


def test_a_clue_s_pattern_is_looked_for_once_in_a_source() -> None:
    source = SourceText.of("Kommunen\nDagsorden")
    assert Clue("a title", "^Dagsorden").found_in(source)
    assert Clue("the same", "^Dagsorden").found_in(source)
    assert not Clue("elsewhere", "^Dagsorden", within=4).found_in(source)


def test_a_clue_that_is_no_regular_expression_is_refused() -> None:
    with pytest.raises(LayoutError, match="no regular expression"):
        Clue("broken", "^(Referat")


@pytest.mark.parametrize("weight", [0, -0.1, 1.01])
def test_a_clue_without_weight_or_with_too_much_is_refused(weight: float) -> None:
    with pytest.raises(LayoutError, match="clue 'a title': a weight"):
        Clue("a title", "^Referat", weight)
