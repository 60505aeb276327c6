"""What a line may be by a layout's rules: headings in every form, rules, page furniture."""

from __future__ import annotations

import re

import attrs
import pytest

from kommunereferat.engine.lines.scan import Is, Token, rules_of, scan
from kommunereferat.layout import Layout, LineRule, Numbered, headings
from kommunereferat.text import SourceText
from tests.engine.plain import ORDERED, PLAIN, START

RUN_IN = attrs.evolve(PLAIN, run_in=True)
GLUED = attrs.evolve(PLAIN, glued=True)


def tokens(text: str, layout: Layout = PLAIN) -> list[Token | None]:
    return scan(SourceText.of(text), rules_of(layout))


def token(text: str, layout: Layout = PLAIN) -> Token:
    found = tokens(text, layout)[0]
    assert found is not None
    return found


@pytest.mark.parametrize(
    "line",
    [
        "Beslutning",
        "BESLUTNING",
        "Beslutning:",
        "  Beslutning  ",
        "**Beslutning**",
        "**Beslutning:**",
        "*Beslutning*",
        "_Beslutning_",
        "Beslutning.",
    ],
)
def test_a_heading_is_known_in_any_case_with_colon_and_emphasis(line: str) -> None:
    assert (token(line).what, token(line).name) == (Is.HEADING, "beslutning")


@pytest.mark.parametrize(
    "line",
    ["Beslutningen", "Beslutning om ny havn", "En beslutning", "Beslutning: Godkendt", "Beslutning?", "Beslut ning"],
)
def test_a_line_that_only_begins_or_ends_like_a_heading_is_none(line: str) -> None:
    assert tokens(line) == [None]


def test_blanks_within_a_heading_may_be_any() -> None:
    assert token("Økonomi  og\tfinansiering").name == "økonomi og finansiering"


def test_without_a_colon_a_label_is_text_where_the_layout_always_prints_one() -> None:
    layout = attrs.evolve(PLAIN, colon=True)
    assert tokens("Beslutning\n", layout) == [None]
    assert token("Beslutning:", layout).what is Is.HEADING
    assert token("**Beslutning:**", layout).what is Is.HEADING


def test_lines_that_are_no_headings_need_no_colon_where_headings_do() -> None:
    assert token("Åben sag", attrs.evolve(PLAIN, colon=True)).what is Is.ITEM_HEAD


def test_text_may_follow_a_heading_s_colon_on_its_line() -> None:
    line = "Bevilling:  100.000 kr."
    found = token(line, RUN_IN)
    assert (found.what, found.name) == (Is.HEADING, "bevilling")
    assert found.rest is not None
    assert line[found.rest :] == "100.000 kr."


def test_text_may_follow_a_heading_in_bold() -> None:
    line = "**Bevilling:** 100.000 kr."
    found = token(line, RUN_IN)
    assert found.rest is not None
    assert line[found.rest :] == "100.000 kr."


def test_the_longest_of_several_headings_that_a_line_begins_with_counts() -> None:
    assert token("Økonomi og finansiering: 5 mio. kr.", RUN_IN).name == "økonomi og finansiering"
    assert token("Økonomi: 5 mio. kr.", RUN_IN).name == "økonomi"


def test_text_behind_a_colon_is_no_heading_s_where_the_layout_does_not_run_them_in() -> None:
    assert tokens("Bevilling: 100.000 kr.") == [None]


@pytest.mark.parametrize("line", ["ındstilling: ja", "İndstilling: ja", "ındstilling", "İndstilling"])
def test_a_letter_that_only_looks_like_another_makes_no_heading(line: str) -> None:
    assert tokens(line, RUN_IN) == [None]


def test_a_letter_that_only_looks_like_another_glues_no_heading() -> None:
    assert tokens("Det er sagt.ındstilling", GLUED) == [None]


@pytest.mark.parametrize("line", ["Sagen er sendt videre.Beslutning", "Hvad nu?Beslutning", "(nu!)Beslutning"])
def test_a_heading_may_stand_right_behind_a_sentence(line: str) -> None:
    found = token(line, GLUED)
    assert (found.what, found.name) == (Is.HEADING, "beslutning")
    assert found.glued == line.index("Beslutning")


@pytest.mark.parametrize(
    "line", ["Sagen er sendt videre. Beslutning", "Se Beslutning", "Nr.Beslutninger", "X" * 300 + "Beslutning"]
)
def test_a_heading_behind_a_blank_or_a_word_is_text(line: str) -> None:
    assert tokens(line, GLUED) == [None]


def test_a_heading_may_stand_right_behind_the_last_word_of_a_list() -> None:
    assert token("4. EventueltBeslutning", GLUED).glued == len("4. Eventuelt")


def test_a_heading_stands_behind_a_sentence_only_where_the_layout_says_so() -> None:
    assert tokens("Sagen er sendt videre.Beslutning") == [None]


WRAPPED = attrs.evolve(RUN_IN, headings=headings("Økonomiske og personalemæssige bemærkninger|Økonomi|Beslutning"))


def test_text_may_follow_a_wrapped_label() -> None:
    text = "Økonomiske og\npersonalemæssige\nbemærkninger: Ingen\nBeslutning\n"
    first, second, third, last = tokens(text, WRAPPED)
    assert first is not None
    assert first is second is third
    assert first.lines == 3
    assert first.rest == text.index("Ingen")
    assert last is not None
    assert last.name == "beslutning"


def test_a_wrapped_label_with_nothing_behind_it_ends_in_a_colon() -> None:
    first, second, third = tokens("Økonomiske og\npersonalemæssige\nbemærkninger:\n", WRAPPED)
    assert first is not None
    assert first is second is third
    assert (first.lines, first.rest) == (3, None)


@pytest.mark.parametrize(
    "text",
    [
        "Økonomiske og\n\npersonalemæssige bemærkninger:\n",
        "Økonomiske og\nbemærkninger:\n",
        "Økonomiske og",
        "Økonomiske og\npersonalemæssige bemærkninger\n",
        "Økonomiske og\npersonalemæssige\n",
    ],
)
def test_the_beginning_of_a_label_alone_is_text(text: str) -> None:
    assert tokens(text, WRAPPED)[0] is None


def test_a_letter_that_only_looks_like_another_wraps_no_label() -> None:
    assert tokens("Økonomiske og\npersonalemæssige bemærknınger: Ingen\n", WRAPPED) == [None, None]


def test_a_line_that_is_a_heading_by_itself_is_not_wrapped() -> None:
    first, rest = tokens("Økonomi\nog personalemæssige bemærkninger:\n", attrs.evolve(WRAPPED, headings=PLAIN.headings))
    assert first is not None
    assert (first.name, first.lines, rest) == ("økonomi", 1, None)


def test_labels_are_not_wrapped_where_items_have_no_number() -> None:
    layout = attrs.evolve(
        PLAIN, items=ORDERED.items, run_in=True, headings={**PLAIN.headings, **headings("Økonomiske konsekvenser")}
    )
    assert tokens("Økonomiske\nkonsekvenser:\n", layout) == [None, None]


def test_a_rule_has_the_whole_line_without_blanks_around_it() -> None:
    found = token("   2. Ny mole  ")
    assert found.what is Is.NUMBER
    assert found.match is not None
    assert found.match["title"] == "Ny mole"


def test_the_first_rule_that_knows_a_line_has_it() -> None:
    layout = attrs.evolve(PLAIN, furniture=(LineRule("motto", r"1\. kommune i landet"),))
    assert token("1. kommune i landet", layout).what is Is.FURNITURE


def test_a_rule_s_flags_are_its_own() -> None:
    """Sought together with others, a rule that ignores case must not make the others do so."""
    shouted = LineRule("shouted", re.compile(r"side [a-z]", re.IGNORECASE))
    layout = attrs.evolve(PLAIN, furniture=(shouted, LineRule("number", "Ark [0-9]")))
    assert token("SIDE A", layout).rule == "shouted"
    assert tokens("ARK 3", layout) == [None]


@pytest.mark.parametrize(
    "rule",
    [
        LineRule("flag", r"(?i)side [0-9]+"),
        LineRule("flag", re.compile(r"side \s [0-9]+  # the page", re.VERBOSE | re.IGNORECASE)),
        LineRule("flag", re.compile(r"(?P<rest>s)ide\s[0-9]+", re.IGNORECASE | re.ASCII)),
    ],
)
def test_flags_may_be_written_into_the_pattern_or_given_with_it(rule: LineRule) -> None:
    layout = attrs.evolve(PLAIN, furniture=(rule, *PLAIN.furniture))
    assert token("SIDE 12", layout).rule == "flag"


def test_a_layout_without_any_rule_but_the_items_knows_them() -> None:
    bare = Layout(name="bare", clues=PLAIN.clues, items=Numbered(start=(START,)), headings=PLAIN.headings)
    assert token("3. Havn", bare).what is Is.NUMBER


def test_a_layout_without_any_rule_knows_its_headings() -> None:
    bare = Layout(name="bare", clues=PLAIN.clues, items=ORDERED.items, headings=PLAIN.headings)
    assert [found and found.what for found in tokens("Side 3\nBeslutning\nx", bare)] == [None, Is.HEADING, None]


FEET = LineRule("page head", "Fanø Kommune", r"Side [0-9]+")


def test_page_furniture_of_several_lines_ends_with_its_last() -> None:
    layout = attrs.evolve(PLAIN, furniture=(FEET,))
    found = tokens("Fanø Kommune\nHavneudvalget\n03-05-2021\nSide 2\nTekst\n", layout)
    assert [one.rule if one else None for one in found] == ["page head"] * 4 + [None]


def test_page_furniture_whose_last_line_is_missing_is_its_first_line_alone() -> None:
    layout = attrs.evolve(PLAIN, furniture=(FEET,))
    found = tokens("Fanø Kommune\n" + "Tekst\n" * 6 + "Side 2\n", layout)
    assert [bool(one) for one in found] == [True] + [False] * 7


def test_a_marker_is_no_heading() -> None:
    layout = attrs.evolve(PLAIN, markers=("Indhold",), contents=())
    assert (token("Indhold", layout).what, token("Indhold", layout).role) == (Is.MARKER, None)


def test_a_marker_goes_before_a_contents_list_of_the_same_name() -> None:
    assert token("Indhold", attrs.evolve(PLAIN, markers=("Indhold",))).what is Is.MARKER


@pytest.mark.parametrize(
    ("line", "what"), [("Indholdsfortegnelse", Is.CONTENTS), ("Åbent punkt", Is.ITEM_HEAD), ("Lukket møde", Is.GROUP)]
)
def test_other_lines_are_known_by_their_names(line: str, what: Is) -> None:
    assert token(line, attrs.evolve(PLAIN, groups=("Lukket møde",))).what is what


def test_a_blank_line_is_nothing() -> None:
    assert tokens("\n \n\xa0\n") == [None, None, None]


def test_a_word_with_a_full_stop_right_below_a_heading_is_its_text() -> None:
    first, second = tokens("Bevilling\nBeslutning.")
    assert first is not None
    assert second is None


def test_the_last_word_of_a_wrapped_sentence_is_no_heading() -> None:
    assert tokens("Havnen er beskrevet under\nSagsfremstilling.")[1] is None


def test_below_a_sentence_that_is_complete_a_heading_may_have_a_full_stop() -> None:
    assert tokens("Havnen er slidt.\nBeslutning.")[1] is not None


def test_a_heading_below_an_empty_one_is_a_heading() -> None:
    assert tokens("Økonomi\nBeslutning")[1] is not None
