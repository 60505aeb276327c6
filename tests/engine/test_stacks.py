"""Labels that are stacked before their texts, as a table's columns come out of a PDF."""

from __future__ import annotations

import attrs
import pytest

from kommunereferat.ledger import EntryKind
from tests.engine.plain import PLAIN, codes, ledger, read, sections

STACKED = attrs.evolve(PLAIN, stacked=True, run_in=True, colon=True)


def read_parts(text: str) -> list[tuple[str | None, str]]:
    return sections(read(f"1. Ny havn\n{text}", STACKED))


def test_two_labels_on_two_lines_share_the_paragraphs_below() -> None:
    text = "Lovgrundlag:\nSagsfremstilling:\n\nHavneloven.\n\nHavnen er gammel.\n\nDen er slidt.\n"
    assert read_parts(text) == [
        ("Lovgrundlag", "Havneloven."),
        ("Sagsfremstilling", "Havnen er gammel.\n\nDen er slidt."),
    ]


@pytest.mark.parametrize(("end", "blank"), [("\r\n", "\r\n"), ("  \n", "\n"), ("\n", " \t\n"), ("\n", "\xa0\n")])
def test_paragraphs_are_parted_by_blank_lines_of_any_kind(end: str, blank: str) -> None:
    text = "Bevilling:\n\nØkonomi:\n\nIngen\n\nHavnen koster 5 mio. kr.\n"
    lines = [line + end if line else blank for line in text.splitlines()]
    assert [text for _, text in read_parts("".join(lines))] == ["Ingen", "Havnen koster 5 mio. kr."]


def test_dealing_out_is_reported_at_the_paragraph() -> None:
    meeting = read("1. Ny havn\nLovgrundlag:\nSagsfremstilling:\n\nHavneloven.\n\nHavnen er gammel.\n", STACKED)
    (said,) = [one for one in meeting.diagnostics if one.code == "stacked-labels"]
    assert said.span == meeting.items[0].sections[0].spans["text"]
    assert "'Lovgrundlag'" in said.message
    assert "'Sagsfremstilling'" in said.message


def test_a_paragraph_that_looks_like_the_upper_label_s_text_is_its() -> None:
    text = "Bevilling:\n\nØkonomi og finansiering:\n\nIngen\n\nHavnen koster 5 mio. kr.\n"
    assert read_parts(text) == [("Bevilling", "Ingen"), ("Økonomi og finansiering", "Havnen koster 5 mio. kr.")]


@pytest.mark.parametrize("law", ["Lov om havne", "Bekendtgørelse om havne", "§ 4 i loven", "Havneloven og miljøloven"])
def test_a_law_is_the_legal_basis_though_it_stands_below_the_case(law: str) -> None:
    assert read_parts(f"Lovgrundlag:\n\nSagsfremstilling:\n\n{law}\n\nHavnen er gammel.\n") == [
        ("Lovgrundlag", law),
        ("Sagsfremstilling", "Havnen er gammel."),
    ]


def test_a_single_law_below_a_case_is_the_legal_basis_and_the_case_has_no_text() -> None:
    assert read_parts("Lovgrundlag:\n\nSagsfremstilling:\n\nHavneloven § 4.\n") == [("Lovgrundlag", "Havneloven § 4.")]


@pytest.mark.parametrize(
    "text",
    [
        "Lovgrundlag:\n\nSagsfremstilling:\n\nHavnen er gammel.\n\nDen er slidt.\n",
        "Bevilling:\n\nIndstilling:\n\nDirektøren indstiller, at molen bygges.\n",
        "Bevilling:\n\nIndstilling:\n\nIngen.\n",
    ],
)
def test_an_empty_label_apart_from_the_next_one_stays_empty(text: str) -> None:
    assert len(read_parts(text)) == 1
    assert "stacked-labels" not in codes(read(f"1. Ny havn\n{text}", STACKED))


def test_one_paragraph_below_two_labels_is_the_lower_one_s() -> None:
    text = "Indstilling:\nSagsfremstilling:\n\nHavnen er gammel.\n"
    assert read_parts(text) == [("Sagsfremstilling", "Havnen er gammel.")]


def test_a_label_with_its_text_is_not_stacked() -> None:
    text = "Lovgrundlag:\nHavneloven.\nSagsfremstilling:\n\nHavnen er gammel.\n\nDen er slidt.\n"
    assert read_parts(text)[1] == ("Sagsfremstilling", "Havnen er gammel.\n\nDen er slidt.")


def test_two_labels_for_the_same_are_not_stacked() -> None:
    text = "Økonomi:\nØkonomi og finansiering:\n\nIngen\n\nHavnen koster.\n"
    assert read_parts(text) == [("Økonomi og finansiering", "Ingen\n\nHavnen koster.")]


def test_labels_are_not_dealt_out_where_the_layout_does_not_stack_them() -> None:
    text = "1. Ny havn\nLovgrundlag:\nSagsfremstilling:\n\nHavneloven.\n\nHavnen er gammel.\n"
    assert sections(read(text, PLAIN)) == [("Sagsfremstilling", "Havneloven.\n\nHavnen er gammel.")]


def test_the_ledger_still_parts_the_text() -> None:
    meeting = read("1. Ny havn\nLovgrundlag:\nSagsfremstilling:\n\nHavneloven.\n\nHavnen er gammel.\n", STACKED)
    assert [kind for kind, *_ in ledger(meeting)] == [EntryKind.ITEM_HEAD, EntryKind.SECTION, EntryKind.SECTION]
