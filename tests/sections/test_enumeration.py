"""The marks before lines: numbers, letters, bullets, and "at"."""

from __future__ import annotations

import pytest

from kommunereferat.engine.sections.enumeration import MarkKind, is_ordinal, is_wrapped, read_mark, rows_of, width_of


@pytest.mark.parametrize(
    ("line", "kind", "number", "text"),
    [
        ("1. at molen males", MarkKind.NUMBER, 1, "at molen males"),
        ("12.at molen males", MarkKind.NUMBER, 12, "at molen males"),
        ("3) Molen", MarkKind.NUMBER, 3, "Molen"),
        ("1.) Molen", MarkKind.NUMBER, 1, "Molen"),
        ("1A. at molen males", MarkKind.NUMBER, 1, "at molen males"),
        ("2. 2031-takster", MarkKind.NUMBER, 2, "2031-takster"),
        ("4 at molen males", MarkKind.NUMBER, 4, "at molen males"),
        ("At 2) molen males", MarkKind.NUMBER, 2, "molen males"),
        ("Indstillingspunkt 3: Molen", MarkKind.NUMBER, 3, "Molen"),
        ("Ad 1. Molen", MarkKind.NUMBER, 1, "Molen"),
        ("c) molen", MarkKind.LETTER, 3, "molen"),
        ("B. at molen males", MarkKind.LETTER, 2, "at molen males"),
        ("• molen", MarkKind.BULLET, 0, "molen"),
        ("– molen", MarkKind.BULLET, 0, "molen"),
        ("o molen", MarkKind.BULLET, 0, "molen"),
        ("at molen males", MarkKind.AT, 0, "at molen males"),
    ],
)
def test_a_mark_is_read_with_its_number(line: str, kind: MarkKind, number: int, text: str) -> None:
    mark = read_mark(line, 0)
    assert mark is not None
    assert (mark.kind, mark.number, line[mark.at :]) == (kind, number, text)


@pytest.mark.parametrize(
    "line",
    ["250.000 kr.", "0.-3. klasse", "13.-17. juni", "2.4 mio.", "100. gang", "2031", "-5 grader", "om molen", "B. Lind",
     "at", "attest", "Adresse", "Molen", "1.", "Punkt 3 i havneplanen", "pkt. 3 og 4", "e-mail"],
)  # fmt: skip
def test_running_text_has_no_mark(line: str) -> None:
    assert read_mark(line, 0) is None


@pytest.mark.parametrize(
    ("line", "ordinal"),
    [("1. kvartal", True), ("2. juni 2031", True), ("1. at male", False), ("1) juni", False), ("• juni", False)],
)
def test_an_ordinal_is_told_from_a_number(line: str, ordinal: bool) -> None:
    mark = read_mark(line, 0)
    assert mark is not None
    assert is_ordinal(line, mark) is ordinal


def test_a_mark_alone_belongs_to_the_line_below() -> None:
    text = "1.\nMolen males\n\n•\nat stien lukkes\n2.\n- dog ikke om vinteren"
    rows = rows_of(text)
    assert [(row.mark.kind, text[row.mark.at : row.end]) for row in rows if row.mark] == [
        (MarkKind.NUMBER, "Molen males"),
        (MarkKind.BULLET, "at stien lukkes"),
        (MarkKind.BULLET, "dog ikke om vinteren"),
    ]


def test_rows_know_what_stands_above_and_before_them() -> None:
    rows = rows_of("Molen\n  males\n \n\nblå\n")
    assert [(row.indent, row.apart) for row in rows] == [(-1, True), (2, False), (0, True)]


def test_a_line_is_wrapped_where_the_next_word_had_no_room() -> None:
    text = "Molen ved den gamle havn skal males, og det\nskal ske snart\nefter sommeren"
    first, second, third = rows_of(text)
    width = width_of([first, second, third])
    assert is_wrapped(text, first, second, width)
    assert not is_wrapped(text, second, third, width)
    assert width_of([]) == 0


def test_a_line_above_a_blank_one_is_never_wrapped() -> None:
    text = "Molen ved den gamle havn skal males, og det\n\nskal ske snart"
    first, second = rows_of(text)
    assert not is_wrapped(text, first, second, 43)
