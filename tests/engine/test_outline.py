"""Where each line goes: head, contents list, item heads, sections, page furniture, foot."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat.layout import DatedLines, LineRule, Numbered
from kommunereferat.ledger import EntryKind
from kommunereferat.model import Access, SectionRole
from kommunereferat.spans import Span
from tests.engine.plain import ORDERED, PLAIN, codes, ledger, numbers, parted, read, section, sections, text_of, titles


@pytest.mark.parametrize("layout", [PLAIN, ORDERED], ids=["numbered", "unnumbered"])
@given(
    lines=st.lists(
        st.sampled_from(
            [
                "Referat",
                "Havneudvalget",
                "1. Ny havn",
                "2. Ny mole",
                "Beslutning",
                "Godkendt.",
                "",
                " ",
                "Bilag",
                "Side 4",
                "Indholdsfortegnelse",
                "Åben sag",
                "Lukket møde",
                "Kontakt",
                "  1. et punkt",
                "Resumé",
                "Sagsnr. 21/1234",
                "\x0c",
            ]
        ),
        max_size=30,
    )
)
def test_the_ledger_parts_the_text_exactly(layout: object, lines: list[str]) -> None:
    assert layout in (PLAIN, ORDERED)
    meeting = read(
        "\n".join(lines),
        PLAIN if layout is PLAIN else ORDERED,
        groups=("Lukket møde",),
        foot=(LineRule("foot", "Kontakt"),),
    )
    source = meeting.source.text
    assert source is not None
    entries = meeting.coverage.entries
    assert "".join(source[entry.span] for entry in entries) == source.text
    assert all(len(entry.span) for entry in entries)
    assert [entry.span.start for entry in entries[1:]] == [entry.span.end for entry in entries[:-1]]


def test_each_part_of_a_document_has_its_entry() -> None:
    meeting = read(
        """
        Referat
        Havneudvalget
        Velkommen til hjemmesiden
        1. Ny havn
        Sagsnr. 21/1234
        Sagsfremstilling
        Havnen er gammel.
        Side 2
        Kontakt
        Havnegade 4
        """,
        foot=(LineRule("foot", "Kontakt"),),
    )
    assert ledger(meeting) == [
        (EntryKind.HEAD, "kind", None, "Referat"),
        (EntryKind.HEAD, "body, date, time or place", None, "Havneudvalget"),
        (EntryKind.UNPARSED, "no rule", None, "Velkommen til hjemmesiden"),
        (EntryKind.ITEM_HEAD, "numbered item", 0, "1. Ny havn"),
        (EntryKind.ITEM_HEAD, "case number", 0, "Sagsnr. 21/1234"),
        (EntryKind.SECTION, "heading: sagsfremstilling", 0, "Sagsfremstilling\nHavnen er gammel."),
        (EntryKind.FURNITURE, "page number", None, "Side 2"),
        (EntryKind.FURNITURE, "page foot", None, "Kontakt\nHavnegade 4"),
    ]


def test_text_that_no_rule_knows_is_counted_and_reported() -> None:
    meeting = read("Referat\nVelkommen til hjemmesiden\n1. Ny havn\nBeslutning\nGodkendt.\n")
    assert meeting.coverage.unparsed == len("Velkommentilhjemmesiden")
    (unparsed,) = [one for one in meeting.diagnostics if one.code == "unparsed-text"]
    assert meeting.source.text is not None
    assert unparsed.span is not None
    assert meeting.source.text[unparsed.span].strip() == "Velkommen til hjemmesiden"


def test_a_document_of_which_all_is_known_is_wholly_covered() -> None:
    meeting = read("Referat\nHavneudvalget\n1. Ny havn\nBeslutning\nGodkendt.\n")
    assert meeting.coverage.share == 1.0
    assert "unparsed-text" not in codes(meeting)


def test_page_furniture_within_a_section_leaves_no_trace() -> None:
    meeting = read("1. Ny havn\nSagsfremstilling\nHavnen er\nSide 2\ngammel.\nBeslutning\nGodkendt.\n")
    assert sections(meeting)[0] == ("Sagsfremstilling", "Havnen er\ngammel.")


def test_page_furniture_of_several_lines_within_a_section_leaves_no_trace() -> None:
    feet = LineRule("page head", "Fanø Kommune", r"Side [0-9]+")
    text = "1. Ny havn\nSagsfremstilling\nHavnen er\nFanø Kommune\nHavneudvalget\nSide 2\ngammel.\n"
    meeting = read(text, furniture=(feet,))
    assert sections(meeting) == [("Sagsfremstilling", "Havnen er\ngammel.")]
    furniture = [text for kind, _, _, text in ledger(meeting) if kind is EntryKind.FURNITURE]
    assert furniture == ["Fanø Kommune\nHavneudvalget\nSide 2"]


def test_page_furniture_in_the_head_is_no_part_of_it() -> None:
    meeting = read("Side 1\nReferat\nSide 2\n1. Ny havn\nBeslutning\nGodkendt.\n")
    assert [kind for kind, _, _, text in ledger(meeting) if text.startswith("Side")] == [EntryKind.FURNITURE] * 2


def test_a_section_s_span_runs_over_the_furniture_within_it() -> None:
    meeting = read("1. Ny havn\nSagsfremstilling\nHavnen er\nSide 2\ngammel.\n")
    assert meeting.source.text is not None
    printed = meeting.source.text[section(meeting, "Sagsfremstilling").spans["text"]]
    assert printed == "Havnen er\nSide 2\ngammel."


def test_text_before_the_first_heading_is_a_case_without_heading() -> None:
    meeting = read("1. Ny havn\nHavnen er gammel.\n\nDen er slidt.\nBeslutning\nGodkendt.\n")
    first = meeting.items[0].sections[0]
    assert (first.heading, first.role, first.text) == (None, SectionRole.CASE, "Havnen er gammel.\n\nDen er slidt.")


def test_a_heading_without_text_is_no_section() -> None:
    assert sections(read("1. Ny havn\nResumé\nBeslutning\nGodkendt.\nBilag\n\n-\n")) == [("Beslutning", "Godkendt.")]


def test_headings_lose_colon_and_emphasis() -> None:
    meeting = read("1. Ny havn\n**Økonomi  og finansiering:**\nIntet.\n")
    assert sections(meeting) == [("Økonomi og finansiering", "Intet.")]


def test_text_that_follows_a_heading_on_its_line_is_the_section_s() -> None:
    meeting = read("1. Ny havn\nBevilling: 5 mio. kr.\nMere til.\nBeslutning:\nGodkendt.\n", run_in=True)
    assert sections(meeting) == [("Bevilling", "5 mio. kr.\nMere til."), ("Beslutning", "Godkendt.")]


def test_a_heading_right_behind_a_sentence_parts_two_sections() -> None:
    meeting = read("1. Ny havn\nSagsfremstilling\nHavnen er\ngammel.Beslutning\nGodkendt.\n", glued=True)
    assert sections(meeting) == [("Sagsfremstilling", "Havnen er\ngammel."), ("Beslutning", "Godkendt.")]
    assert meeting.source.text is not None
    assert meeting.source.text[section(meeting, "Beslutning").spans["heading"]] == "Beslutning"


def test_a_wrapped_heading_is_printed_in_one_line() -> None:
    meeting = read("1. Ny havn\nTidligere\nbeslutninger:\nByrådet den 3. maj 2021: Udsat.\n", run_in=True)
    assert meeting.items[0].sections[0].heading == "Tidligere beslutninger"


def test_a_dated_decision_is_a_section_of_its_own() -> None:
    meeting = read("1. Ny havn\nBeslutning i Byrådet den 3. maj 2021:\nGodkendt.\n")
    assert sections(meeting) == [("Beslutning i Byrådet den 3. maj 2021", "Godkendt.")]
    assert meeting.items[0].sections[0].role is SectionRole.DECISION


def test_a_dated_line_is_text_of_its_section_where_the_layout_says_so() -> None:
    text = "1. Ny havn\nBeslutning\nBeslutning i Byrådet den 3. maj 2021\nGodkendt.\n"
    meeting = read(text, dated_lines=DatedLines.TEXT)
    assert sections(meeting) == [("Beslutning", "Beslutning i Byrådet den 3. maj 2021\nGodkendt.")]
    assert [one.text for one in meeting.items[0].decisions] == ["Godkendt."]


def test_a_marker_is_no_section_and_no_text() -> None:
    meeting = read("1. Ny havn\nIndhold\nResumé\nGammel.\nIndhold\nMere.\n", markers=("Indhold",), contents=())
    assert sections(meeting) == [("Resumé", "Gammel.\nMere.")]


def test_the_line_of_an_item_s_head_further_down_is_text() -> None:
    meeting = read("1. Ny havn\nResumé\nSe også\nSagsnr. 21/1234\n")
    assert sections(meeting) == [("Resumé", "Se også\nSagsnr. 21/1234")]
    assert meeting.items[0].case_numbers == ()


GROUPS = attrs.evolve(PLAIN, groups=("Åbne sager", "Lukkede sager", "Sager til orientering"))


def test_a_group_heading_says_of_the_items_below_it_whether_they_are_closed() -> None:
    meeting = read(
        """
        Åbne sager
        1. Ny havn
        Beslutning
        Godkendt.
        Lukkede sager
        2. Salg af grund
        Beslutning
        Godkendt.
        Sager til orientering
        3. Ansættelse
        Beslutning
        Godkendt.
        Åbne sager
        4. Eventuelt
        Beslutning
        Intet.
        """,
        GROUPS,
    )
    assert [item.access for item in meeting.items] == [Access.OPEN, Access.CLOSED, Access.CLOSED, Access.OPEN]
    assert [text for _, text in sections(meeting)] == ["Godkendt."]


def test_a_group_heading_is_no_part_of_any_section() -> None:
    meeting = read("1. Ny havn\nBeslutning\nGodkendt.\nLukkede sager\n2. Salg\nBeslutning\nGodkendt.\n", GROUPS)
    assert (EntryKind.ITEM_HEAD, "group: lukkede sager", 1, "Lukkede sager") in ledger(meeting)


def test_a_group_heading_that_text_follows_is_text() -> None:
    meeting = read("1. Ny havn\nResumé\nDer er to slags:\nLukkede sager\nog andre.\n2. Salg\nResumé\nx\n", GROUPS)
    assert sections(meeting) == [("Resumé", "Der er to slags:\nLukkede sager\nog andre.")]
    assert meeting.items[1].access is Access.OPEN


def test_the_foot_belongs_to_no_item() -> None:
    meeting = read("1. Ny havn\nBeslutning\nGodkendt.\nKontakt\nHavnegade 4\n", foot=(LineRule("foot", "Kontakt"),))
    assert sections(meeting) == [("Beslutning", "Godkendt.")]


def test_a_foot_begins_with_the_first_of_its_lines() -> None:
    foot = (LineRule("foot", "Dokumenter|Download"),)
    meeting = read("1. Ny havn\nBeslutning\nGodkendt.\nDokumenter\nalt\nDownload\n", foot=foot)
    assert (EntryKind.FURNITURE, "page foot", None, "Dokumenter\nalt\nDownload") in ledger(meeting)


def test_a_word_of_the_foot_above_a_heading_is_text() -> None:
    text = "1. Ny havn\nResumé\nKontakt\nhavnefogeden\nBeslutning\nGodkendt.\n"
    assert sections(read(text, foot=(LineRule("foot", "Kontakt"),)))[0] == ("Resumé", "Kontakt\nhavnefogeden")


def test_headings_without_any_item_are_one_item() -> None:
    meeting = read("Referat\nResumé\nHavnen er gammel.\nBeslutning\nGodkendt.\n")
    assert numbers(meeting) == [None]
    assert sections(meeting) == [("Resumé", "Havnen er gammel."), ("Beslutning", "Godkendt.")]


def test_a_head_alone_has_no_items() -> None:
    meeting = read("Referat\nHavneudvalget\n")
    assert meeting.items == ()
    assert "no-items" in codes(meeting)


def test_a_line_that_ends_the_head_parts_it_from_the_items() -> None:
    meeting = read("Referat\n1. sal\nSager\n1. Ny havn\nBeslutning\nGodkendt.\n", head_ends=("Sager",))
    assert titles(meeting) == ["Ny havn"]


def test_a_block_of_nothing_is_no_item_and_its_lines_keep_no_index() -> None:
    """A closed item of some pages is a heading and nothing more."""
    meeting = read("Resumé\n\nBeslutning\n-\nResumé\nHavnen.\nBeslutning\nGodkendt.\n", ORDERED)
    (item,) = meeting.items
    assert [one.text for one in item.sections] == ["Havnen.", "Godkendt."]
    assert {item for kind, _, item, _ in ledger(meeting) if kind is EntryKind.SECTION} == {None, 0}


def test_the_lines_of_an_item_know_its_index() -> None:
    outline = parted("1. Ny havn\nBeslutning\nGodkendt.\n2. Ny mole\nBeslutning\nGodkendt.\n")
    assert [item for _, _, item in outline.marks] == [0, 0, 0, 1, 1, 1]


def test_an_item_s_place_is_all_its_lines() -> None:
    text = text_of("1. Ny havn\nBeslutning\nGodkendt.\n2. Ny mole\nBeslutning\nGodkendt.\n")
    first, second = read(text).items
    assert (first.spans["whole"], second.spans["whole"]) == (Span(0, 32), Span(32, len(text)))


def test_numbers_that_share_a_lead_do_not_share_lines() -> None:
    items = Numbered(
        start=(LineRule("item", r"Sag (?P<number>[0-9]+) (?P<title>.+)"),), lead=(LineRule("label", r"Journal:"),)
    )
    meeting = read("Journal:\nSag 1 Ny havn\nJournal:\nSag 2 Ny mole\n", items=items)
    assert [item for _, _, item, _ in ledger(meeting)] == [0, 0, 1, 1]
