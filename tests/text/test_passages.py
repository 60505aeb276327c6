"""`Passage`: pieces of the source as plain text, each offset mapping back."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kommunereferat.spans import Span
from kommunereferat.text import Passage, SourceText


def passage_of(text: str) -> tuple[SourceText, Passage]:
    source = SourceText.of(text)
    return source, Passage.of_lines(source, source.lines)


def plain(text: str) -> str:
    return passage_of(text)[1].text


def test_a_passage_has_no_blanks_around_it() -> None:
    source, passage = passage_of("\n\n  Godkendt.\n\xa0\n")
    assert passage.text == "Godkendt."
    assert source[passage.whole] == "Godkendt."


def test_lines_in_the_middle_stay_as_they_are_printed() -> None:
    assert plain("Punkter\n  • et\n\n   • to  \n") == "Punkter\n  • et\n\n   • to"


def test_what_lies_between_two_ranges_leaves_no_trace() -> None:
    source = SourceText.of("første linje\nSide 3\nanden linje\n")
    passage = Passage.of_ranges(source, [(0, 13), (20, 32)])
    assert passage.text == "første linje\nanden linje"
    assert source[passage.span(13, 18)] == "anden"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\u2028", "\u2029"])
def test_line_ends_of_any_kind_are_line_feeds(end: str) -> None:
    source, passage = passage_of(f"Godkendt.{end}{end}Afbud:{end}Anne Holm{end}")
    assert passage.text == "Godkendt.\n\nAfbud:\nAnne Holm"
    at = passage.text.index("Anne")
    assert source[passage.span(at, at + 4)] == "Anne"


def test_the_margin_of_the_document_is_left_out() -> None:
    source, passage = passage_of("    Godkendt.\n\n      • et\n    to\n")
    assert passage.text == "Godkendt.\n\n  • et\nto"
    at = passage.text.index("to")
    assert source[passage.span(at, at + 2)] == "to"


def test_the_end_of_a_page_stays() -> None:
    assert plain("a\fb") == "a\fb"


def test_ranges_that_touch_are_one() -> None:
    source = SourceText.of("første\nanden\n")
    assert Passage.of_ranges(source, [(0, 7), (7, 13)]) == Passage.of_ranges(source, [(0, 13)])


@pytest.mark.parametrize("ranges", [[], [(3, 3)], [(6, 8)], [(6, 7), (7, 8), (0, 0)]])
def test_a_passage_of_nothing_or_blanks_is_empty(ranges: list[tuple[int, int]]) -> None:
    passage = Passage.of_ranges(SourceText.of("Tekst. \n"), ranges)
    assert passage.text == ""
    assert len(passage.whole) == 0


def test_a_part_of_a_passage_has_no_blanks_around_it_and_keeps_its_place() -> None:
    source, passage = passage_of("\nAd 1:  Godkendt. \nAd 2: Udsat.\n")
    part = passage.part(5, 18)
    assert part.text == "Godkendt."
    assert source[part.whole] == "Godkendt."


def test_an_empty_part_stays_where_it_was_cut() -> None:
    _, passage = passage_of("Godkendt.   Udsat.")
    assert passage.part(9, 12).text == ""
    assert passage.part(9, 12).whole == Span(9, 9)


def test_a_passage_of_a_text_alone_maps_to_that_text() -> None:
    passage = Passage.of("Direktøren indstiller")
    assert passage.span(0, 10) == Span(0, 10)


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("<p>Godkendt.</p>", "Godkendt."),
        ("<i>Bilag</i> og <u>mere</u>", "Bilag og mere"),
        ('<a href="x">her</a>', "her"),
        ("**Direktøren** indstiller", "Direktøren indstiller"),
        ("*kursiv* og ***begge***", "kursiv og begge"),
        ("[Referat](https://example.dk/a.pdf)", "Referat"),
        ("[Referat](#) og [mere](x)", "Referat og mere"),
        ("![logo](a.png)Tekst", "Tekst"),
        ("!\\[logo\\]\\(a.png\\)Tekst", "Tekst"),
        ("[Et \\[to\\] tre](a.pdf)", "Et \\[to\\] tre"),
        ("**[Referat](a.pdf)**", "Referat"),
        ("[**Referat**](a.pdf)", "Referat"),
        ("**<u>Referat</u> fra i dag**", "Referat fra i dag"),
    ],
)
def test_markup_that_extraction_left_is_cut_out(marked: str, text: str) -> None:
    assert plain(marked) == text


@pytest.mark.parametrize(
    "text",
    [
        "3 < 5 og 7 > 2",
        "<3 til alle>",
        "* et punkt\n* to punkter",
        "2 * 3 * 4",
        "5*",
        "[uden adresse] (i parentes)",
        "[a](med blank i)",
        "fodnote* og **",
        "\\[ikke](et link)",
        "svar [ja] eller nej",
        "a < b\nc > d",
    ],
)
def test_signs_that_are_no_markup_stay(text: str) -> None:
    assert plain(text) == text


def test_blanks_that_markup_leaves_at_the_ends_go_too() -> None:
    assert plain("<p> Godkendt. </p>") == "Godkendt."


def test_a_span_behind_markup_is_that_of_the_source() -> None:
    source, passage = passage_of("<p>**Centeret** indstiller til [Byrådet](#x), at</p>")
    assert passage.text == "Centeret indstiller til Byrådet, at"
    for word in ("Centeret", "indstiller", "Byrådet", "at"):
        at = passage.text.index(word)
        assert source[passage.span(at, at + len(word))] == word


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from(["**", "*", "<p>", "</p>", "[", "](a)", "ord", " ", "\n", "![x](y)", "\\"]), max_size=14),
    st.data(),
)
def test_every_character_of_a_passage_stands_in_the_source_where_its_span_says(
    pieces: list[str], data: st.DataObject
) -> None:
    source = SourceText.of("".join(pieces))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(source.text)), max_size=6)))
    ranges = list(zip(cuts[::2], cuts[1::2], strict=False))
    passage = Passage.of_ranges(source, ranges)
    assert "".join(source[passage.span(i, i + 1)] for i in range(len(passage.text))) == passage.text
    assert passage.text == passage.text.strip()


@given(st.text(alphabet=st.sampled_from("ab \n"), max_size=12), st.data())
def test_a_part_of_a_part_is_a_part(text: str, data: st.DataObject) -> None:
    source, passage = passage_of(text)
    start = data.draw(st.integers(0, len(passage.text)))
    end = data.draw(st.integers(start, len(passage.text)))
    part = passage.part(start, end)
    assert part.text == passage.text[start:end].strip()
    assert source[part.whole] == part.text


@pytest.mark.parametrize(
    "hostile", ["[" * 50_000, "*a " * 50_000, "<a" * 50_000, "![" * 50_000, "*" * 100_000, "[\\" * 50_000]
)
def test_half_open_markup_stays_however_much_there_is_of_it(hostile: str) -> None:
    start = time.perf_counter()
    assert plain(hostile) == hostile.strip()
    assert time.perf_counter() - start < 20
