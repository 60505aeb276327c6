"""A CSV file is read row by row, whatever parts its cells and however its letters are encoded."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kommunereferat import Row, UnreadableError, read_rows
from kommunereferat.reading import csv_rows

TEXT = 'Ny bro\nBeslutning\nGodkendt; se bilag, side 2.\nAnne sagde "ja" på mødet.'


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "minutes.csv"


def quoted(*cells: str, by: str = ";") -> str:
    return by.join('"' + cell.replace('"', '""') + '"' for cell in cells) + "\r\n"


def rows(path: Path, content: str | bytes, encoding: str | None = None) -> list[Row]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_rows(path, encoding=encoding))


def codes(row: Row) -> list[str]:
    return [diagnostic.code for diagnostic in row.diagnostics]


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_quotes_and_line_ends_and_delimiters_within_cells_are_text(table: Path, delimiter: str) -> None:
    content = quoted("identifikator", "indhold", by=delimiter) + quoted("a-1", TEXT, by=delimiter)
    assert rows(table, content) == [Row(number=1, identifier="a-1", text=TEXT)]


def test_columns_are_known_by_name_in_any_order_and_others_left_out(table: Path) -> None:
    names = ["Kommune", "farve", "indhold", "Møde-ID", "MØDEDATO", "udvalg", "type", "Titel", "punkt_nr", "Punktnummer"]
    cells = ["Fanø", "rød", TEXT, "m7", "2021-05-03", "Byrådet", "Referat", "Ny bro", "x", "4"]
    (row,) = rows(table, quoted(*names) + quoted(*cells))
    assert row == Row(
        number=1,
        text=TEXT,
        meeting="m7",
        municipality="Fanø",
        body="Byrådet",
        date="2021-05-03",
        kind="Referat",
        item="4",
        title="Ny bro",
    )


def test_of_two_columns_for_one_thing_the_first_counts(table: Path) -> None:
    (row,) = rows(table, "tekst;indhold;id\nførst;siden;7\n")
    assert (row.text, row.identifier) == ("først", "7")


@pytest.mark.parametrize(("encoding", "said"), [("utf-8", []), ("utf-8-sig", []), ("utf-16", [])])
def test_a_byte_order_mark_is_no_part_of_the_first_column(table: Path, encoding: str, said: list[str]) -> None:
    (row,) = rows(table, (quoted("indhold") + quoted("Ærø får en bro")).encode(encoding))
    assert (row.text, codes(row)) == ("Ærø får en bro", said)


def test_cp1252_is_guessed_once_and_said_with_the_first_row(table: Path) -> None:
    first, second = rows(table, "indhold;id\nGrøn bro;1\nBlå bro;2\n".encode("cp1252"))
    assert (first.text, second.text) == ("Grøn bro", "Blå bro")
    assert (codes(first), codes(second)) == (["encoding-guessed"], [])


def test_cp1252_is_found_out_where_the_first_danish_letter_stands_far_below(table: Path) -> None:
    plain = "indhold;id\n" + "En bro;1\n" * 20_000
    found = rows(table, plain.encode() + "Grøn bro;2\n".encode("cp1252"))
    assert found[-1].text == "Grøn bro"
    assert codes(found[0]) == ["encoding-guessed"]


def test_utf8_is_not_doubted_where_a_letter_stands_across_the_end_of_the_sample(table: Path) -> None:
    before = "indhold;id\n" + "a" * (csv_rows._SAMPLE - 12)  # noqa: SLF001 - the first byte of the letter ends it
    (row,) = rows(table, before + "ø;1\n")
    assert row.text.endswith("aø")
    assert codes(row) == []


def test_a_told_encoding_is_taken_and_what_does_not_fit_it_is_said(table: Path) -> None:
    (row,) = rows(table, "indhold;id\nGrøn bro;1\n".encode("cp1252"), encoding="utf-8")
    assert (row.text, codes(row)) == ("Gr\ufffdn bro", ["encoding-damaged", "encoding-damaged"])
    (row,) = rows(table, "indhold;id\nGrøn bro;1\n".encode("latin-1"), encoding="latin-1")
    assert (row.text, codes(row)) == ("Grøn bro", [])


def test_a_file_cut_off_within_a_letter_is_utf8_with_a_damage(table: Path) -> None:
    *_, row = rows(table, "indhold;id\nBlå bro;1\nGrå b".encode() + "å".encode()[:1])
    assert (row.text, codes(row)) == ("Grå b\ufffd", ["row-incomplete", "encoding-damaged"])


def test_a_row_of_too_few_or_too_many_cells_is_said(table: Path) -> None:
    found = rows(table, "identifikator;indhold\na-1;Bro\na-2\na-3;Bro;mole\n")
    assert [codes(row) for row in found] == [[], ["row-incomplete"], ["row-incomplete"]]
    assert [row.text for row in found] == ["Bro", "", "Bro"]


def test_a_cell_that_is_cut_off_is_read_as_far_as_it_goes(table: Path) -> None:
    (row,) = rows(table, 'identifikator;indhold\na-1;"Ny bro\nBeslut')
    assert row.text == "Ny bro\nBeslut"


def test_rows_of_empty_cells_are_no_rows_and_keep_their_numbers(table: Path) -> None:
    assert [row.number for row in rows(table, "indhold;id\nBro;1\n;\n\nMole;2\n")] == [1, 4]


@pytest.mark.parametrize("content", ["", "navn;alder\nAnne;7\n", "Referat\nByrådet\n"])
def test_a_file_without_a_column_of_texts_is_refused_with_its_columns(table: Path, content: str) -> None:
    with pytest.raises(UnreadableError, match=r"minutes\.csv has no column of texts.*indhold"):
        rows(table, content)


def test_a_pdf_is_refused(table: Path) -> None:
    with pytest.raises(UnreadableError, match="PDF"):
        rows(table, b"%PDF-1.4")


def test_a_quote_that_is_never_closed_is_an_error_that_names_the_row(
    table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_rows, "LONGEST_CELL", 50)
    with pytest.raises(UnreadableError, match=r"row 2.*quote"):
        rows(table, 'indhold;id\nBro;1\n"Mole;2\n' + "Havn;3\n" * 20)


def test_a_long_cell_is_read_and_the_limit_of_the_csv_module_left_as_it_was(table: Path) -> None:
    before = csv.field_size_limit()
    (row,) = rows(table, "indhold;id\n" + "Bro " * 50_000 + ";1\n")
    assert len(row.text) == 200_000
    assert csv.field_size_limit() == before


def test_a_file_that_is_not_there_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        next(read_rows(tmp_path / "none.csv"))
