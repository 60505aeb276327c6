"""Rows that belong together make a meeting, and every value points back to its row."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat import Kind, Layout, Meeting, UnknownMunicipalityError, UnreadableError, parse_rows, to_dict
from kommunereferat.hints import HintKind
from tests.engine.plain import PLAIN

ITEM = "{title}\nSagsfremstilling\nBroen er slidt.\nBeslutning\nGodkendt.\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "minutes.csv"


def written(path: Path, header: str, *rows: str) -> Path:
    lines = [";".join('"' + cell.replace('"', '""') + '"' for cell in row.split(";")) for row in rows]
    path.write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")
    return path


def sizes(path: Path) -> list[int]:
    return [len(meeting.items) for meeting in parse_rows(path)]


def only(path: Path, **told: str) -> Meeting:
    (meeting,) = parse_rows(path, **told)
    return meeting


def test_rows_of_one_body_and_day_are_a_meeting(table: Path) -> None:
    item = ITEM.format(title="Ny bro")
    header = "udvalg;dato;indhold"
    path = written(
        table, header, *[f"Byrådet;2021-05-0{day};{item}" for day in (3, 3, 4)], f"Havneudvalget;2021-05-04;{item}"
    )
    assert sizes(path) == [2, 1, 1]


def test_an_identifier_of_the_meeting_goes_before_all(table: Path) -> None:
    rows = [f"{meeting};Byrådet;2021-05-03;{ITEM.format(title='Ny bro')}" for meeting in "aab"]
    assert sizes(written(table, "mødeid;udvalg;dato;indhold", *rows)) == [2, 1]


@pytest.mark.parametrize(
    ("identifiers", "expected"),
    [
        (["fanoe-7-1", "fanoe-7-2", "fanoe-8-1"], [2, 1]),
        (["m7", "m7", "m8"], [2, 1]),
        (["2021-05-03", "2021-05-04"], [1, 1]),
        (["2021-05-03/1", "2021-05-03/2", "2021-05-04/1"], [2, 1]),
        (["0d9c1a2e-11aa-4bcd-8eef-000000000001", "0d9c1a2e-11aa-4bcd-8eef-000000000002"], [1, 1]),
        (["", ""], [1, 1]),
    ],
)
def test_identifiers_that_differ_in_a_last_number_are_of_one_meeting(
    table: Path, identifiers: list[str], expected: list[int]
) -> None:
    rows = [f"{identifier};{ITEM.format(title='Ny bro')}" for identifier in identifiers]
    assert sizes(written(table, "identifikator;indhold", *rows)) == expected


def test_the_facts_of_a_meeting_are_those_of_its_columns(table: Path) -> None:
    rows = [
        f"Fanø Kommune;Byrådets;23-05-2022;Ekstraordinær tillægsdagsorden;{n};{ITEM.format(title='Bro')}" for n in "45"
    ]
    meeting = only(written(table, "kommune;udvalg;dato;type;punkt;indhold", *rows))
    said = to_dict(meeting)
    assert said["municipality"] == {"code": "0563", "name": "Fanø"}
    assert (said["body"]["name"], said["body"]["type"], said["date"]) == ("Byrådet", "council", "2022-05-23")
    assert (meeting.addendum, meeting.extraordinary, meeting.kind) == (True, True, Kind.MINUTES)
    assert [item["number"] for item in said["items"]] == ["4", "5"]
    assert [item["decisions"][0]["body"] for item in said["items"]] == ["Byrådet", "Byrådet"]
    assert [item["decisions"][0]["date"] for item in said["items"]] == ["2022-05-23", "2022-05-23"]


def test_what_no_column_has_is_none_and_said(table: Path) -> None:
    meeting = only(written(table, "indhold", ITEM.format(title="Ny bro")))
    assert (meeting.body, meeting.date, meeting.municipality) == (None, None, None)
    codes = {diagnostic.code for diagnostic in meeting.diagnostics}
    assert {"body-missing", "date-missing", "municipality-unknown", "kind-inferred"} <= codes


def test_a_municipality_that_the_caller_tells_holds_for_all_rows(table: Path) -> None:
    path = written(table, "kommune;indhold", f"Greve;{ITEM.format(title='Ny bro')}")
    assert only(path, municipality="Fanø").municipality == only(path, municipality="563").municipality
    with pytest.raises(UnknownMunicipalityError):
        parse_rows(path, municipality="Andeby")


def test_without_a_known_column_the_text_tells_the_municipality(table: Path) -> None:
    meeting = only(written(table, "kommune;indhold", "Andeby;Ny bro\nBeslutning\nFanø Kommune betaler."))
    assert meeting.municipality is not None
    assert meeting.municipality.name == "Fanø"


def test_every_value_points_back_to_its_row(table: Path) -> None:
    rows = [f"bro-{n};{ITEM.format(title=f'Bro {n} Ã¸st')}" for n in (1, 2)]
    meeting = only(written(table, "identifikator;indhold", *rows))
    text = meeting.source.text
    assert text is not None
    assert [item.title for item in meeting.items] == ["Bro 1 øst", "Bro 2 øst"]
    for number, item in enumerate(meeting.items, 1):
        assert text[item.spans["title"]] == item.title
        assert text.place(item.decisions[0].spans["text"]) == {HintKind.POINTER: f"bro-{number}"}
    assert meeting.coverage.share == 1.0


def test_a_row_without_identifier_is_pointed_at_by_its_number(table: Path) -> None:
    meeting = only(written(table, "udvalg;dato;indhold", "Byrådet;2021-05-03;Bro\nBeslutning\nUdsat."))
    assert meeting.source.text is not None
    assert meeting.source.text.place(meeting.items[0].spans["whole"]) == {HintKind.POINTER: "1"}
    assert (meeting.source.reader, meeting.source.parser) == ("rows", "generic")


def test_a_title_of_its_column_is_taken_off_the_text_where_it_stands_there_too(table: Path) -> None:
    rows = ["m;Ny bro;7. NY BRO\nBroen er slidt.", "m;Ny mole;Molen er slidt.\nDen er lang.", "m;Ny havn;"]
    meeting = only(written(table, "mødeid;titel;indhold", *rows))
    assert [(item.number, item.title) for item in meeting.items] == [
        ("7", "NY BRO"),
        (None, "Ny mole"),
        (None, "Ny havn"),
    ]
    assert [[section.text for section in item.sections] for item in meeting.items] == [
        ["Broen er slidt."],
        ["Molen er slidt.\nDen er lang."],
        [],
    ]


def test_diagnostics_of_rows_are_the_meetings(table: Path) -> None:
    table.write_bytes("indhold;id\nGrøn bro;m\n".encode("cp1252"))
    assert "encoding-guessed" in {diagnostic.code for diagnostic in only(table).diagnostics}


def test_a_layout_may_read_the_rows(table: Path) -> None:
    layout: Layout = PLAIN
    (meeting,) = parse_rows(written(table, "indhold", "1. Ny bro\nBeslutning\nUdsat."), parser=layout)
    assert meeting.source.parser == "plain"


def test_memory_does_not_grow_with_the_number_of_meetings(table: Path) -> None:
    def peak(count: int) -> int:
        written(table, "mødeid;indhold", *[f"m{n};{ITEM.format(title='Ny bro')}" for n in range(count)])
        tracemalloc.start()
        assert sum(1 for _ in parse_rows(table)) == count
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(5)
    assert peak(400) < 2 * peak(40)


CELLS = st.text(alphabet='indhold;,"\n\r\t|æ\0 1.:Beslutning[]', max_size=200)


@given(st.binary(max_size=200) | CELLS.map(lambda cells: f"id;indhold\n{cells}".encode()))
def test_any_bytes_are_meetings_or_an_error_that_says_what_is_wrong(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(content)
    try:
        meetings = list(parse_rows(path))
    except UnreadableError:
        return
    for meeting in meetings:
        assert meeting.source.text is not None
        assert "".join(entry.span.of(meeting.source.text.text) for entry in meeting.coverage.entries) == (
            meeting.source.text.text
        )
