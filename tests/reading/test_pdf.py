"""A PDF becomes the text that its pages show, in reading order, with its pages' heads and feet set apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import pytest
from fpdf.enums import EncryptionMethod
from hypothesis import given, settings
from hypothesis import strategies as st

from kommunereferat import EntryKind, HintKind, MissingExtraError, Span, UnreadableError, parse, read
from kommunereferat.reading.pdf import PdfReader
from tests.places import DOCUMENTS, EXAMPLES
from tests.reading.comparing import said
from tests.reading.pdf_writer import LINES, as_pdf, blank, put, wrapped

#: Documents in the layouts of municipalities that publish PDFs.
PDFS: Final = [path for folder in (EXAMPLES, DOCUMENTS) for path in sorted(folder.glob("lejre-*.txt"))] + [
    EXAMPLES / "frederikssund-fritidsudvalget-2015-03-04.txt",
    DOCUMENTS / "frederikssund-byraadet-2013-09-25.txt",
    DOCUMENTS / "frederikssund-oekonomiudvalget-2012-09-19.txt",
]
EXAMPLE: Final = PDFS[0].read_text(encoding="utf-8")


def head(number: int, count: int) -> Sequence[str]:
    return ("Referat af mødet", f"Side {number} af {count}")


def foot(number: int, _: int) -> Sequence[str]:
    return (f"Sag 12-34 · {number}",)


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem)
def test_a_pdf_gives_the_same_meeting_as_its_text(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    from_pdf = parse(as_pdf(text, head=head, foot=foot))
    from_text = parse("\n".join(wrapped(text)))
    assert from_pdf.source.reader == "pdf"
    assert from_pdf.source.parser == from_text.source.parser
    assert said(from_pdf) == said(from_text)


def test_a_span_tells_its_page() -> None:
    text = "Referat\n" + "\n".join(f"Linje {'abcdefghij'[n % 10] * (n // 10 + 1)}" for n in range(90))
    source = read(as_pdf(text))
    at = source.text.index("Linje aaaaaa\n")
    assert source.place(Span(0, 7)) == {HintKind.PAGE: "1"}
    assert source.place(Span(at, at + 5)) == {HintKind.PAGE: "2"}


def test_heads_and_feet_stand_behind_the_text_and_are_furniture() -> None:
    meeting = parse(as_pdf(EXAMPLE, head=head, foot=foot))
    source = meeting.source.text
    assert source is not None
    furniture = [source.lines[number].text for number in source.furniture]
    assert {"Referat af mødet", "Sag 12-34 · 1", "Sag 12-34 · 2"} <= set(furniture)
    assert furniture == [line.text for line in source.lines[-len(furniture) :]]
    assert set(source.furniture.values()) == {"page head", "page foot"}
    (entry,) = [one for one in meeting.coverage.entries if one.span.start == source.lines[-1].start]
    assert (entry.kind, entry.rule) == (EntryKind.FURNITURE, "page foot")
    assert source.place(source.lines[min(source.furniture)].span) == {HintKind.PAGE: "1"}


def test_a_line_that_repeats_within_the_pages_is_text() -> None:
    lines = [f"Punkt {'abcdefghijklmnopqrstuvwxyz'[n % 26] * (n // 26 + 1)}" for n in range(110)]
    lines[20::30] = ["Beslutning"] * 3
    source = read(as_pdf("\n".join(lines), head=head))
    assert source.text.count("Beslutning\n") == 3
    assert "Beslutning" not in [source.lines[number].text for number in source.furniture]


@pytest.mark.parametrize("letters", ["abc", "abcde"])
def test_a_heading_that_begins_two_pages_is_text(letters: str) -> None:
    pages = [["Beslutning"] if letter in "bc" else [f"Sag {letter}"] for letter in letters]
    full = [
        [*page, *(f"{letter * n} tages op igen" for n in range(1, LINES))]
        for page, letter in zip(pages, letters, strict=True)
    ]
    source = read(as_pdf("\n".join(line for page in full for line in page), head=head))
    assert source.text.count("Beslutning\n") == 2
    assert set(source.furniture.values()) == {"page head"}
    assert "Beslutning" not in [source.lines[number].text for number in source.furniture]


def test_a_full_line_at_the_end_of_a_page_runs_on_and_a_short_one_does_not() -> None:
    full = "Udvalget har drøftet den nye cykelsti langs åen og broen over den og bænkene ved vandet i"
    filled = [full] * LINES
    assert f"{full}\nLejre" in read(as_pdf("\n".join([*filled, "Lejre Kommune"]))).text
    filled[-1] = "Valg"
    assert "Valg\n\nLejre" in read(as_pdf("\n".join([*filled, "Lejre Kommune"]))).text


def at(*entries: tuple[float, float, str]) -> str:
    """Return the text read of texts at places, in millimetres."""
    return read(put(blank(), entries)).text


def test_a_word_parted_at_the_end_of_a_line_is_put_together_and_maps_back() -> None:
    source = read(
        put(blank(), [(20, 20, "Udvalget bad om en under-"), (20, 25, "søgelse af broen."), (20, 30, "Slut.")])
    )
    assert source.text == "Udvalget bad om en undersøgelse af broen.\nSlut.\n"
    start = source.text.index("undersøgelse")
    there = source.original_span(Span(start, start + len("undersøgelse")))
    assert source.original[there.start : there.end] == "under-\nsøgelse"
    there = source.original_span(Span(source.text.index("Slut"), source.text.index("Slut") + 4))
    assert source.original[there.start : there.end] == "Slut"


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("Sager om bygge-", "og anlægsarbejder", "Sager om bygge-\nog anlægsarbejder\n"),
        ("Møde i Nord-", "Sjælland i dag", "Møde i Nord-Sjælland i dag\n"),
        ("Børne- og", "Ungeudvalget", "Børne- og\nUngeudvalget\n"),
    ],
)
def test_a_hyphen_that_belongs_to_the_word_stays(first: str, second: str, text: str) -> None:
    assert at((20, 20, first), (20, 25, second)) == text


def test_the_columns_of_a_list_of_people_are_read_one_after_the_other() -> None:
    text = at(
        *((20, 20, "Til stede:"), (110, 20, "Afbud:")),
        *((20, 25, "Anne Holm (A)"), (110, 25, "Bo Lund (V)")),
        *((20, 30, "Carl Dam (A)"), (110, 30, "Dorte Eg (C)")),
        (20, 40, "Mødet begyndte."),
    )
    assert text == "Til stede:\nAnne Holm (A)\nCarl Dam (A)\nAfbud:\nBo Lund (V)\nDorte Eg (C)\n\nMødet begyndte.\n"


def test_labels_and_their_values_stay_on_one_line() -> None:
    text = at(*((20, 20, "Sted:"), (60, 20, "Rådhuset")), *((20, 25, "Dato:"), (60, 25, "3. maj 2021")))
    assert text == "Sted:  Rådhuset\nDato:  3. maj 2021\n"


def test_values_that_were_written_after_all_labels_stand_beside_them() -> None:
    text = at((20, 20, "Sted:"), (20, 25, "Dato:"), (60, 20, "Rådhuset"), (60, 25, "3. maj 2021"))
    assert text == "Sted: Rådhuset\nDato: 3. maj 2021\n"


def test_the_rows_of_a_table_with_figures_stay_on_their_lines() -> None:
    text = at(*((20, 20, "Drift"), (80, 20, "1.200")), *((20, 25, "Anlæg"), (80, 25, "3.400")))
    assert text == "Drift  1.200\nAnlæg  3.400\n"


def test_a_gap_in_a_long_line_is_kept() -> None:
    title = "Notat om den nye cykelsti langs åen og broen over den og bænkene ved vandet"
    plain = [(20.0, 20.0 + 5 * n, title) for n in range(4)]
    text = at(*plain, (20, 45, "330-2016-24"), (60, 45, title))
    assert text.endswith(f"330-2016-24  {title}\n")


@pytest.mark.parametrize("leader", [" . . . . . . . . . ", "............", " ........ "])
def test_the_leaders_of_a_contents_list_are_closed_up_and_its_titles_are_read(leader: str) -> None:
    titles = ("Valg af sekretær", "Lån til bænke", "Eventuelt")
    contents = [(20.0, 40.0 + 5 * n, f"{n + 1}. {title}{leader}{n + 2}") for n, title in enumerate(titles)]
    items = [
        (20.0, 80.0 + 30 * n + 6 * index, line)
        for n, title in enumerate(titles)
        for index, line in enumerate((f"{n + 1}. {title}", "Beslutning", "Godkendt."))
    ]
    opening = [(20.0, 20.0, "Referat af Byrådets møde den 3. marts 2021"), (20.0, 30.0, "Indholdsfortegnelse")]
    meeting = parse(put(blank(), [*opening, *contents, *items]))
    assert ". ." not in (meeting.source.text.text if meeting.source.text else "")
    assert [(item.number, item.title) for item in meeting.items] == [(str(n + 1), t) for n, t in enumerate(titles)]


def test_a_wider_step_between_lines_is_a_blank_line() -> None:
    lines = [(20.0, 20.0 + 5 * n, f"Linje {'abcd'[n]}") for n in range(4)]
    assert at(*lines, (20, 47, "Ny tekst")) == "Linje a\nLinje b\nLinje c\nLinje d\n\nNy tekst\n"


def picture() -> bytes:
    """Return a PDF whose page shows something, and has no text."""
    pdf = blank()
    pdf.rect(20, 20, 100, 50)
    return bytes(pdf.output())


def test_a_scanned_pdf_is_refused_with_the_advice_to_recognise_its_text() -> None:
    with pytest.raises(UnreadableError, match=r"no text.*\(OCR\)"):
        read(picture())


def test_a_scanned_page_among_others_is_said() -> None:
    pdf = blank()
    pdf.text(20, 20, "Referat")
    pdf.add_page()
    pdf.rect(20, 20, 100, 50)
    pdf.add_page()
    source = read(bytes(pdf.output()))
    assert source.text == "Referat\n"
    assert [str(one) for one in source.diagnostics] == ["warning [page-without-text]: no text could be read on page 2"]


def test_an_encrypted_pdf_is_refused_with_what_to_do() -> None:
    pdf = blank()
    pdf.set_encryption("owner", "user", encryption_method=EncryptionMethod.RC4)
    pdf.text(20, 20, "Referat")
    with pytest.raises(UnreadableError, match="is encrypted; open it with its password"):
        read(bytes(pdf.output()))


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_pdf_that_is_cut_off_gives_what_is_left_or_a_clear_error(share: float) -> None:
    data = as_pdf(EXAMPLE)
    try:
        source = read(data[: int(len(data) * share)])
    except UnreadableError as error:
        assert "PDF" in str(error)  # noqa: PT017 - either is right
    else:
        assert source.reader == "pdf"


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_pdf_with_changed_bytes_gives_text_or_the_documented_error(data: st.DataObject) -> None:
    document = bytearray(as_pdf("Referat\nByrådet\n\n1. Valg\nBeslutning\nUdsat.\n"))
    for _ in range(data.draw(st.integers(1, 12))):
        document[data.draw(st.integers(0, len(document) - 1))] = data.draw(st.integers(0, 255))
    try:
        parse(bytes(document))
    except UnreadableError:
        return


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.4 1 0 obj << /Type /Catalog >> endobj trailer << /Root 1 0 R >>"]
)
def test_what_only_begins_as_a_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"this is a PDF that is damaged|this PDF holds no text"):
        read(data)


def test_a_pdf_is_told_by_its_content_and_not_by_its_name() -> None:
    reader = PdfReader()
    assert reader.claim(b"\r\n%PDF-1.4", path="referat.txt") == 0.9
    assert reader.claim(b"Referat", path="referat.pdf") == 0.0


def test_without_pypdfium2_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pypdfium2", None)
    with pytest.raises(MissingExtraError, match=r'pip install "kommunereferat\[pdf\]"') as caught:
        read(picture())
    assert caught.value.extra == "pdf"
