"""A plain text becomes a `SourceText` that knows its file, its hash and what was doubtful about its bytes."""

from __future__ import annotations

import hashlib

import pytest

from kommunereferat import UnreadableError
from kommunereferat.reading.text import read_text


def test_the_hash_is_that_of_the_bytes_and_not_of_the_text() -> None:
    data = "Grøn".encode("cp1252")
    assert read_text(data).sha256 == hashlib.sha256(data).hexdigest()


def test_a_text_that_is_given_as_such_is_hashed_in_utf8() -> None:
    assert read_text("Grøn").sha256 == hashlib.sha256("Grøn".encode()).hexdigest()


@pytest.mark.parametrize("document", ["Referat", b"Referat"])
def test_the_path_and_the_reader_are_noted(document: str | bytes) -> None:
    source = read_text(document, path="moede.txt")
    assert (source.path, source.reader, source.text) == ("moede.txt", "text", "Referat")


def test_what_was_guessed_stands_among_the_diagnostics() -> None:
    assert [diagnostic.code for diagnostic in read_text(b"Gr\xf8n").diagnostics] == ["encoding-guessed"]


def test_the_encoding_can_be_told() -> None:
    assert read_text("Ærø".encode("cp865"), encoding="cp865").text == "Ærø"


def test_letters_of_utf8_in_a_file_with_a_stray_byte_are_restored() -> None:
    source = read_text("Rådet på Ærø mødtes\n".encode() + b"5 \xa7\n")
    assert source.text == "Rådet på Ærø mødtes\n5 §\n"


def test_a_text_with_a_byte_order_mark_begins_with_its_first_letter() -> None:
    source = read_text("\ufeffReferat")
    assert source.text == "Referat"
    assert source.original_span(source.lines[0].span).start == 1


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnreadableError, match="this is a PDF"):
        read_text(b"%PDF-1.7")
