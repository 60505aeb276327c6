"""`SourceText` and `Line`: a document as lines that know where they stand."""

from __future__ import annotations

import hashlib
import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat.diagnostics import Diagnostic
from kommunereferat.line_rules import Clue
from kommunereferat.repair import mend
from kommunereferat.spans import Span
from kommunereferat.text import Line, SourceText

texts = st.text() | st.text(alphabet=st.sampled_from("aÅ1 \t\n\r\f\v\x1c\x85\u2028\u2029\xa0\xad"))


@given(texts)
def test_the_lines_rebuild_the_text(text: str) -> None:
    source = SourceText.of(text)
    assert "".join(source.text[line.start : line.end] for line in source.lines) == source.text


@given(texts)
def test_a_line_s_text_stands_at_its_place_without_blanks_around_it(text: str) -> None:
    source = SourceText.of(text)
    for line in source.lines:
        printed = source.text[line.start : line.end].strip()
        assert source[line.span] == line.text
        assert line.text == printed or (printed[0] in "#*|" and line.text in printed)  # markup of a whole line


@given(texts)
def test_lines_are_numbered_from_nought_and_follow_each_other(text: str) -> None:
    lines = SourceText.of(text).lines
    assert [line.number for line in lines] == list(range(len(lines)))
    assert [line.start for line in lines[1:]] == [line.end for line in lines[:-1]]


@given(texts, st.data())
def test_the_line_at_an_offset_holds_its_character(text: str, data: st.DataObject) -> None:
    source = SourceText.of(text)
    if not source.text:
        return
    offset = data.draw(st.integers(0, len(source.text) - 1))
    line = source.line_at(offset)
    assert line.start <= offset < line.end


def test_the_line_at_the_end_of_a_text_is_its_last() -> None:
    source = SourceText.of("Referat\nDato")
    assert source.line_at(12).text == "Dato"


@pytest.mark.parametrize(("text", "indent"), [("a", 0), ("  a", 2), ("\ta", 1), (" \xa0 a", 3), ("", 0), ("   ", 0)])
def test_the_indent_is_the_number_of_blanks_before_the_text(text: str, indent: int) -> None:
    _, line = SourceText.of(f"Referat\n{text}\n").lines
    assert line.indent == indent


def test_a_blank_line_has_no_text_and_stands_at_its_start() -> None:
    _, blank, _ = SourceText.of("a\n  \xa0 \nb").lines
    assert blank == Line(1, "", 2, 7, 2)
    assert len(blank.span) == 0


def test_a_text_without_line_end_is_one_line() -> None:
    assert [line.text for line in SourceText.of("Referat").lines] == ["Referat"]


def test_an_empty_text_has_no_lines() -> None:
    assert SourceText.of("").lines == ()


def test_line_ends_of_windows_stay_and_belong_to_their_line() -> None:
    source = SourceText.of("a\r\nb\r\n")
    assert source.text == "a\r\nb\r\n"
    assert [(line.start, line.end) for line in source.lines] == [(0, 3), (3, 6)]


def test_the_margin_of_a_document_is_no_indent() -> None:
    source = SourceText.of("   Referat\n\n     • et\n   Dato\n")
    assert [(line.at - line.start, line.indent) for line in source.lines] == [(3, 0), (0, 0), (5, 2), (3, 0)]


@pytest.mark.parametrize("indent", ["", "  ", "\t", "      "])
def test_a_pattern_finds_the_beginning_of_a_line_however_far_it_is_indented(indent: str) -> None:
    source = SourceText.of(f"Referat\n\n{indent}Sagsfremstilling\n")
    assert source.has(re.compile("\nSagsfremst"))
    assert not source.has(re.compile("\nfremst"))
    assert "Sagsfr" in source.beginnings


def test_the_text_is_mended_and_the_original_kept() -> None:
    source = SourceText.of("ByrÃ¥det")
    assert (source.text, source.original) == ("Byrådet", "ByrÃ¥det")


def test_what_was_mended_stands_behind_what_the_reader_had_to_say() -> None:
    guessed = Diagnostic(code="encoding-guessed", message="read as cp1252")
    source = SourceText.of("ByrÃ¥det", diagnostics=(guessed,))
    assert source.diagnostics == (guessed, *mend("ByrÃ¥det")[2])


def test_a_place_in_the_text_is_a_place_in_the_original() -> None:
    source = SourceText.of("Dags\xadorden i ByrÃ¥det")
    assert source.original_span(Span(0, 9)).of(source.original) == "Dags\xadorden"
    assert source.original_span(Span(12, 19)).of(source.original) == "ByrÃ¥det"


def test_the_hash_is_that_of_the_text_in_utf_8_where_no_bytes_are_known() -> None:
    assert SourceText.of("Møde").sha256 == hashlib.sha256("Møde".encode()).hexdigest()


def test_the_hash_is_that_of_the_bytes_where_they_are_known() -> None:
    assert SourceText.of("Møde", sha256="0" * 64).sha256 == "0" * 64


def test_half_a_surrogate_pair_has_a_hash_too() -> None:
    assert len(SourceText.of("\ud800").sha256) == 64


def test_a_source_shows_its_path_and_size_and_not_its_text() -> None:
    assert repr(SourceText.of("Referat\nDato", path="moede.txt")) == "<SourceText moede.txt 12 characters, 2 lines>"
    assert "Referat" not in repr(SourceText.of("Referat"))


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("## 4. Støj ved havnen", "4. Støj ved havnen"),
        ("**Beslutning**", "Beslutning"),
        ("  ### **Indstilling**", "Indstilling"),
        ("| Sted: Kantinen |", "Sted: Kantinen"),
        ("** to stjerner", "** to stjerner"),
        ("| a | b |", "| a | b |"),
        ("#", "#"),
    ],
)
def test_markup_around_a_whole_line_is_no_part_of_its_text(printed: str, text: str) -> None:
    source = SourceText.of(f"{printed}\n")
    assert source.lines[0].text == text
    assert source[source.lines[0].span] == text


@pytest.mark.parametrize("margin", ["", " " * 40, "\t"])
def test_how_far_lines_are_indented_does_not_count_within_so_many_characters(margin: str) -> None:
    source = SourceText.of("\n".join(margin + line for line in ("Referat", "Havneudvalget", "Sted: Molen")))
    assert Clue("the place", r"^Sted: ", within=30).found_in(source)
    assert not Clue("the place", r"^Sted: ", within=20).found_in(source)


def test_a_pickled_source_is_itself_without_what_was_looked_for_in_it() -> None:
    source = SourceText.of("Referat\n\nDato: 3. maj 2021")
    before = pickle.dumps(source)
    assert source.has(re.compile("\nDato:"))
    assert source.line_at(9).number == 2
    assert pickle.dumps(source) == before
    again: SourceText = pickle.loads(before)  # noqa: S301 - our own pickle
    assert (again.text, again.lines) == (source.text, source.lines)
