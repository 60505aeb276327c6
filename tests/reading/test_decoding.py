"""Bytes of any usual encoding become text; what is guessed or damaged is said, and what is no text is refused."""

from __future__ import annotations

import codecs
import gzip
import io
import zipfile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kommunereferat import UnreadableError
from kommunereferat.reading.text import Decoded, decode

DANISH = "Referat af mødet på Ærø – “åbent” punkt, § 3, 5 €\r\nGodkendt\r\n"


def codes(decoded: Decoded) -> list[str]:
    return [diagnostic.code for diagnostic in decoded.diagnostics]


def test_utf8_is_read_without_remark() -> None:
    assert decode(DANISH.encode()) == (DANISH, (), "utf-8")


def test_a_byte_order_mark_is_taken_off_utf8() -> None:
    assert decode(codecs.BOM_UTF8 + DANISH.encode()) == (DANISH, (), "utf-8")


@pytest.mark.parametrize(("mark", "encoding"), [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")])
def test_utf16_with_byte_order_mark_is_read_without_remark(mark: bytes, encoding: str) -> None:
    assert decode(mark + DANISH.encode(encoding)) == (DANISH, (), encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_byte_order_mark_is_guessed(encoding: str) -> None:
    decoded = decode(DANISH.encode(encoding))
    assert (decoded.text, decoded.encoding, codes(decoded)) == (DANISH, encoding, ["encoding-guessed"])


def test_cp1252_is_guessed_where_bytes_are_no_utf8() -> None:
    decoded = decode(DANISH.encode("cp1252"))
    assert (decoded.text, decoded.encoding, codes(decoded)) == (DANISH, "cp1252", ["encoding-guessed"])


def test_a_guess_names_the_byte_that_is_no_utf8() -> None:
    assert "byte 2 " in decode(b"Gr\xf8n").diagnostics[0].message


def test_bytes_that_cp1252_leaves_undefined_are_read_as_latin1_makes_them() -> None:
    assert decode(b"\xe5\x81\x8d\x8f\x90\x9d").text == "å\x81\x8d\x8f\x90\x9d"


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"") == ("", (), "utf-8")


def test_a_file_cut_within_its_last_letter_is_damaged_utf8_and_not_cp1252() -> None:
    decoded = decode("Mødet blev åbnet på rådhuset i gå".encode()[:-1])
    assert (decoded.text, decoded.encoding) == ("Mødet blev åbnet på rådhuset i g\ufffd", "utf-8")
    assert codes(decoded) == ["encoding-damaged"]


def test_a_last_letter_that_alone_is_no_utf8_tells_of_no_cut() -> None:
    decoded = decode("Mødte ikke op i gå".encode("cp1252").replace(b"\xf8", b"o"))
    assert (decoded.text, decoded.encoding, codes(decoded)) == ("Modte ikke op i gå", "cp1252", ["encoding-guessed"])


@pytest.mark.parametrize("encoding", ["latin-1", "iso-8859-1", "cp1252", "windows-1252"])
def test_latin1_asked_for_is_read_as_cp1252(encoding: str) -> None:
    assert decode("– 5 €".encode("cp1252"), encoding=encoding) == ("– 5 €", (), "cp1252")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_byte_order_mark_is_taken_off_where_utf8_is_asked_for(encoding: str) -> None:
    assert decode(codecs.BOM_UTF8 + DANISH.encode(), encoding=encoding).text == DANISH


@pytest.mark.parametrize(
    "data",
    [DANISH.encode("utf-16"), DANISH.encode("utf-16-le"), DANISH.encode("utf-16-be"), "Å".encode("utf-16-le")],
    ids=["mark", "little", "big", "neither tells"],
)
def test_utf16_asked_for_finds_its_byte_order(data: bytes) -> None:
    decoded = decode(data, encoding="utf-16")
    assert decoded.text in (DANISH, "Å")
    assert decoded.diagnostics == ()


def test_another_encoding_is_read_where_it_is_asked_for() -> None:
    assert decode("Ærø".encode("cp865"), encoding="cp865") == ("Ærø", (), "cp865")


def test_bytes_that_do_not_fit_the_encoding_asked_for_are_replaced_and_reported() -> None:
    decoded = decode(b"Gr\xf8n energi", encoding="utf-8")
    assert (decoded.text, codes(decoded)) == ("Gr\ufffdn energi", ["encoding-damaged"])
    assert "byte 2," in decoded.diagnostics[0].message


@pytest.mark.parametrize("encoding", ["utf-9", "", "a\0b", "hex", "rot13", "undefined", "\ud800"])
def test_what_python_does_not_know_as_an_encoding_of_text_is_refused(encoding: str) -> None:
    with pytest.raises(UnreadableError, match="is no encoding of text that Python knows"):
        decode(b"Referat", encoding=encoding)


def zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<w:t>Referat</w:t>")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "what", "advice"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a PDF", "leave the choice of the reader open"),
        (b"\r\n%PDF-1.4", "a PDF", "leave the choice of the reader open"),
        (codecs.BOM_UTF8 + b"%PDF-1.4", "a PDF", "leave the choice of the reader open"),
        (zipped(), "an office document", "plain text in UTF-8"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "an old office document", "plain text in UTF-8"),
        (b"{\\rtf1\\ansi Referat}", "an RTF document", "plain text in UTF-8"),
        (gzip.compress(b"Referat", mtime=0), "a gzip archive", "unpack it"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "a PNG picture", "OCR"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG picture", "OCR"),
        (b"GIF89a" + bytes(20), "a GIF picture", "OCR"),
        (bytes(range(256)) * 4, "binary data", "plain text in UTF-8"),
        (bytes(100), "binary data", "plain text in UTF-8"),
        (DANISH.encode("utf-32"), "binary data", "plain text in UTF-8"),
    ],
)
@pytest.mark.parametrize("encoding", [None, "cp1252"])
def test_what_is_no_plain_text_is_refused_by_name_and_with_advice(
    data: bytes, what: str, advice: str, encoding: str | None
) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(data, encoding=encoding)
    assert what in str(caught.value)
    assert advice in str(caught.value)


@pytest.mark.parametrize("text", ["PK har ordet", "BZ", "GIF8", "MM og II deltog", "Side 1\fSide 2\f", "a\x00b\x1ac"])
def test_a_text_is_not_taken_for_something_else(text: str) -> None:
    assert decode(text.encode()).text == text


@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00\xd8")
@example(b"\xfe\xff\x00")
@example(b"\xef\xbb\xbf\xff")
def test_arbitrary_bytes_give_text_or_the_documented_error(data: bytes) -> None:
    try:
        decoded = decode(data)
    except UnreadableError:
        return
    assert codecs.lookup(decoded.encoding)
    if not decoded.diagnostics:
        assert decoded.text.encode(decoded.encoding) in (data, data[2:], data[3:])


@given(st.binary(max_size=200), st.sampled_from(["utf-8", "utf-16", "utf-16-be", "latin-1", "ascii", "cp865", "utf-7"]))
def test_arbitrary_bytes_in_a_stated_encoding_give_text_or_the_documented_error(data: bytes, encoding: str) -> None:
    try:
        decoded = decode(data, encoding=encoding)
    except UnreadableError:
        return
    assert ("encoding-damaged" in codes(decoded)) <= ("\ufffd" in decoded.text)


@given(st.text(st.characters(codec="cp1252", exclude_categories=["Cc"]), min_size=1))
def test_every_text_of_cp1252_comes_back_as_it_was(text: str) -> None:
    data = text.encode("cp1252")
    assert decode(data, encoding="cp1252").text == text
