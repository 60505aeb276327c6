"""Attachments: their titles, document numbers and access, however they are listed."""

from __future__ import annotations

import pytest

from kommunereferat.engine.sections.attachments import read_attachments
from kommunereferat.model import Access
from kommunereferat.text import Passage, SourceText


def titles(text: str) -> list[str]:
    return [attachment.title for attachment in read_attachments(Passage.of(text))]


def numbered(text: str) -> list[tuple[str, str | None]]:
    return [(attachment.title, attachment.document_number) for attachment in read_attachments(Passage.of(text))]


def accesses(text: str) -> list[tuple[str, Access | None]]:
    return [(attachment.title, attachment.access) for attachment in read_attachments(Passage.of(text))]


@pytest.mark.parametrize(
    "text",
    [
        "  1. Søkort (pdf)\n  2. Lodsrapport.docx (docx)",
        "1) Søkort\n2) Lodsrapport.docx",
        "1.Søkort\n2.Lodsrapport.docx",
        "1.\nSøkort\n2.\nLodsrapport.docx",
        "1 Søkort\n2 Lodsrapport.docx",
        "• Søkort\n      • Lodsrapport.docx",
        "- Søkort\n- Lodsrapport.docx",
        "·        Søkort\n\n·        Lodsrapport.docx",
        "o Søkort\no Lodsrapport.docx",
        "Søkort\n\nLodsrapport.docx",
        "Søkort\nLodsrapport.docx",
        "Bilag 1: Søkort\nBilag 2: Lodsrapport.docx",
        "Bilag 1 - Søkort\nBilag 2 – Lodsrapport.docx",
        "Bilag 1. Søkort\nBilag A: Lodsrapport.docx",
        "1. Bilag 1: Søkort (pdf)\n2. Bilag 2.1 - Lodsrapport.docx (PDF, 1,2 MB)",
        "Bilag 1: Søkort Bilag 2: Lodsrapport.docx",
        "1. Søkort 2. Lodsrapport.docx",
        "• Søkort • Lodsrapport.docx",
        "Vedlagte bilag:\n- Søkort\n- Lodsrapport.docx",
        "| Søkort |\n| Lodsrapport.docx |",
    ],
)
def test_what_stands_before_and_behind_a_title_is_no_part_of_it(text: str) -> None:
    assert titles(text) == ["Søkort", "Lodsrapport.docx"]


@pytest.mark.parametrize(
    "title",
    [
        "Bilag 2 kommunal havneplan",
        "Bilag 3A (opdateret 14.08.2031)",
        "Bilag til høringssvar",
        "Bilag 1",
        "Søkort (2).pdf",
        "Sejlplan 2031/32",
        "Mål 4d - Lods. Notat til møde 28.08.2031",
        "juni 2031 Havneudvalget - sagsliste",
        "Åben havn - program",
        "Åbent vand, kommuneplantillæg",
        "Udgift pr. sejlads, 2029-2031",
        "3 forslag til molen",
        "1. udkast til havneplan",
        "Søkort_februar",
    ],
)
def test_what_belongs_to_a_title_stays(title: str) -> None:
    assert titles(title) == [title]
    assert titles(f"- {title}") == [title]


@pytest.mark.parametrize(
    "text",
    [
        "", "Ingen", "Ingen.", "Intet", "0 bilag", "1 bilag", "12 bilag", "Se alle bilag", "-", "Ingen bilag.",
        "Hent alle bilag", "Der er ingen bilag til sagen.", "Bilagene kan ses på havnekontoret.", "Bilag",
        "Vedlagte bilag:", "- | | |\n|---|---|",
        "https://www.havnen.dk/bilag.pdf", "| Titel | Dok.nr. |", "(pdf)", "Bilag til sagen:",
    ],
)  # fmt: skip
def test_a_section_may_list_no_attachment(text: str) -> None:
    assert titles(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "1 Åben Søkort\n\n204417/31\n\n2 Åben Lodsrapport\n\n204418/31",
        "1 Åben Søkort 204417/31\n2 Åben Lodsrapport 204418/31",
        "- | | |\n|---|----------|\n| 1 Åben - Søkort | 204417/31 |\n| 2 Åben Lodsrapport | 204418/31 | |",
        "| Nr. | Titel | Dok.nr. |\n|---|---|---|\n| 1 | Søkort | 204417/31 |\n| 2 | Lodsrapport | 204418/31 |",
        "204417/31             Søkort\n204418/31             Lodsrapport",
        "204417/31 - Søkort\n204418/31 - Lodsrapport",
        "1. Søkort (204417/31) 2. Lodsrapport (204418/31)",
        "·   Søkort (dok. 204417/31)\n\n·   Lodsrapport (Dok.nr. 204418/31)",
        "Søkort - 204417/31\nLodsrapport, dok.nr. 204418/31",
        "Søkort\n204417/31\nLodsrapport\nDok.nr.: 204418/31",
        "Titel\nDok.nr.\nSøkort\n204417/31\nLodsrapport\n204418/31",
        "1. Åben Søkort\n204417/31\n2. Åben Lodsrapport\n204418/31",
    ],
)
def test_a_document_number_belongs_to_its_attachment(text: str) -> None:
    assert numbered(text) == [("Søkort", "204417/31"), ("Lodsrapport", "204418/31")]


@pytest.mark.parametrize("number", ["330-2031-240409", "2031-203438", "26114/08", "31/012345-2", "306203127"])
def test_document_numbers_of_every_system_are_known(number: str) -> None:
    assert numbered(f"1. Søkort (dok.nr. {number})") == [("Søkort", number)]
    assert numbered(f"Søkort\n{number}") == [("Søkort", number)]


def test_a_second_number_does_not_replace_the_first() -> None:
    assert numbered("Søkort\n204417/31\n204418/31") == [("Søkort", "204417/31")]


def test_a_number_before_any_title_is_a_title() -> None:
    assert titles("204417/31") == ["204417/31"]


@pytest.mark.parametrize(
    "text",
    [
        "1 Åben Søkort\n\n2 Lukket Tilbud",
        "1. Åben - Søkort\n2. Lukket: Tilbud",
        "1. Åben Søkort\n2. Lukket Tilbud",
        "Søkort (Åben)\nTilbud (lukket)",
        "Søkort (pdf) (åbent bilag)\nTilbud - Lukket",
        "Åbne bilag:\n- Søkort\nLukkede bilag:\n- Tilbud",
        "| Titel | Adgang |\n| Søkort | Åben |\n| Tilbud | Lukket |",
    ],
)
def test_a_mark_of_access_is_read_and_taken_off(text: str) -> None:
    assert accesses(text) == [("Søkort", Access.OPEN), ("Tilbud", Access.CLOSED)]


def test_access_is_not_guessed() -> None:
    assert accesses("Søkort") == [("Søkort", None)]
    assert accesses("1. Åben Skibslog\n2. Søkort") == [("Åben Skibslog", None), ("Søkort", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1. Notat om bølgehøjder og strøm\n   ved molens yderste ende\n2. Søkort",
            ["Notat om bølgehøjder og strøm ved molens yderste ende", "Søkort"],
        ),
        ("1 Åben Notat om bølgehøjder og\nstrøm ved molen\n\n204417/31", ["Notat om bølgehøjder og strøm ved molen"]),
        (
            "Notat om bølgehøjder og strøm ved molen, målt hver dag\ni et helt år\nSøkort",
            ["Notat om bølgehøjder og strøm ved molen, målt hver dag i et helt år", "Søkort"],
        ),
        ("Notat om bølger og\nStrøm ved molen", ["Notat om bølger og Strøm ved molen"]),
        ("1. Notat om bølger.pdf\nSøkort.pdf", ["Notat om bølger.pdf", "Søkort.pdf"]),
        ("1. Notat (pdf)\nSøkort (pdf)", ["Notat", "Søkort"]),
        ("Kort notat\nlodsrapport", ["Kort notat", "lodsrapport"]),
        ("1. juni 2031 sagsliste\n2. juli 2031 sagsliste", ["juni 2031 sagsliste", "juli 2031 sagsliste"]),
    ],
)
def test_a_wrapped_title_is_put_together(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Forslag til takster.", ["Forslag til takster."]),
        ("Søkort, 1:5000. Lodsrapport fra maj.", ["Søkort, 1:5000.", "Lodsrapport fra maj."]),
        (
            "1. Brev af 5. juni 2031 2. Søkort over 2. etape 3. Lodsrapport",
            ["Brev af 5. juni 2031", "Søkort over 2. etape", "Lodsrapport"],
        ),
    ],
)
def test_a_list_may_run_on_in_one_line(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


def test_running_text_is_no_title() -> None:
    assert titles("Havnen " * 80) == []


def test_values_point_into_the_source() -> None:
    source = SourceText.of("Bilag:\n\n 1. [Bilag 1: Søkort](#) (pdf)\n\n204417/31")
    found = read_attachments(Passage.of_lines(source, source.lines[1:]))[0]
    assert source[found.spans["title"]] == "Søkort"
    assert source[found.spans["document_number"]] == found.document_number == "204417/31"
