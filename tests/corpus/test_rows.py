"""A file of rows among many documents gives each of its meetings."""

from __future__ import annotations

from pathlib import Path

import pytest

from kommunereferat import UnreadableError, parse_many, parse_rows
from tests.corpus.making import OwnParser

ROWS = """identifikator;kommune;udvalg;dato;indhold
fanoe-88-1;Fanø;Havneudvalget;2021-05-03;"Godkendelse af dagsorden
Beslutning
Godkendt."
fanoe-88-2;Fanø;Havneudvalget;2021-05-03;"Leje af pakhuset
Beslutning
Udsat."
fanoe-89-1;Fanø;Byrådet;2021-05-10;"Valg af formand
Beslutning
Valgt blev Anne Holm."
"""


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """Write a file of two meetings."""
    path = tmp_path / "rows.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_each_meeting_of_the_rows_is_a_result(rows: Path) -> None:
    results = list(parse_many([rows]))
    assert [one.meeting for one in results] == list(parse_rows(rows))
    assert {one.path for one in results} == {rows}


def test_the_wishes_hold_for_rows(rows: Path) -> None:
    one = next(parse_many([rows], municipality="Samsø"))
    assert one.meeting
    assert one.meeting.municipality
    assert one.meeting.municipality.name == "Samsø"


def test_only_the_meeting_whose_rows_have_changed_is_parsed_again(rows: Path, tmp_path: Path) -> None:
    list(parse_many([rows], store=tmp_path / "store"))
    rows.write_text(ROWS.replace("Anne Holm", "Bo Dam"), encoding="utf-8")
    again = list(parse_many([rows], store=tmp_path / "store"))
    assert [one.unchanged for one in again] == [True, False]
    assert [one.meeting for one in again] == list(parse_rows(rows))


def test_meetings_before_the_one_in_which_a_file_breaks_are_kept(rows: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kommunereferat.reading.csv_rows.LONGEST_CELL", 100)
    rows.write_text(f'{ROWS}fanoe-90-1;Fanø;Byrådet;2021-05-17;"{"Valg" * 100}', encoding="utf-8")
    results = list(parse_many([rows]))
    assert [one.meeting is not None for one in results] == [True, False]
    assert results[1].failure
    assert isinstance(results[1].failure.error, UnreadableError)


def test_tables_in_a_directory_are_no_documents_for_they_may_be_anything(rows: Path) -> None:
    (one,) = parse_many(rows.parent)
    assert one.failure


def test_a_parser_that_is_not_made_of_layouts_cannot_read_rows(rows: Path) -> None:
    results = list(parse_many([rows], parser=OwnParser()))
    assert all("made of layouts" in str(one.failure) for one in results)
