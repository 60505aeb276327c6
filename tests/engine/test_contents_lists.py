"""What a contents list tells: closed items that stand nowhere else, and which numbers are items."""

from __future__ import annotations

from kommunereferat.layout import LineRule
from kommunereferat.model import Access, EntryKind
from tests.engine.plain import codes, ledger, numbers, read, sections, titles

CONTENTS = """
    Dagsorden
    Indholdsfortegnelse
    1. Godkendelse af dagsorden......1
    2. Ny havn ved fiskeauktionen\t2
    3. Lukket - Salg af grund ... 4
    4. Eventuelt      5
    1. Godkendelse af dagsorden
    Beslutning
    Godkendt.
    2. Ny havn ved fiskeauktionen
    Sagsfremstilling
    Havnen er gammel.
    4. Eventuelt
    Sagsfremstilling
    Intet.
    """


def test_entries_of_a_contents_list_are_no_items() -> None:
    meeting = read(CONTENTS)
    assert numbers(meeting) == ["1", "2", "3", "4"]
    assert [text.split("\n")[0] for _, rule, _, text in ledger(meeting) if rule == "contents list"] == [
        "Indholdsfortegnelse"
    ]


def test_a_closed_item_that_stands_in_the_contents_list_alone_is_an_item_in_its_place() -> None:
    meeting = read(CONTENTS)
    closed = meeting.items[2]
    assert (closed.number, closed.access, closed.sections) == ("3", Access.CLOSED, ())
    assert meeting.source.text is not None
    assert meeting.source.text[closed.spans["title"]] == "Lukket - Salg af grund"
    assert meeting.source.text[closed.spans["number"]] == "3"


def test_open_items_of_the_contents_list_that_are_missing_are_not_made_up() -> None:
    meeting = read(
        """
        Indholdsfortegnelse
        1. Ny havn ... 1
        2. Ny mole ... 2
        1. Ny havn
        Beslutning
        Godkendt.
        """
    )
    assert numbers(meeting) == ["1"]


def test_a_group_in_the_contents_list_says_that_what_follows_is_closed() -> None:
    meeting = read(
        """
        Indholdsfortegnelse
        Åbent møde
        1. Ny havn ... 1
        2. Ny mole ... 2
        Lukket møde
        3. Salg af grund ... 3
        4. Ansættelse ... 4
        1. Ny havn
        Beslutning
        Godkendt.
        """
    )
    assert [(item.number, item.access) for item in meeting.items] == [
        ("1", Access.OPEN),
        ("3", Access.CLOSED),
        ("4", Access.CLOSED),
    ]


def test_a_closed_item_without_number_stands_last() -> None:
    entry = LineRule("entry", r"\* (?P<title>.+)")
    meeting = read(
        """
        Indholdsfortegnelse
        * Salg af grund (Lukket)
        1. Ny havn
        Beslutning
        Godkendt.
        """,
        contents_entry=(entry,),
    )
    assert titles(meeting) == ["Ny havn", "Salg af grund"]
    assert "number" not in meeting.items[1].spans


def test_a_title_that_differs_from_the_contents_list_counts_and_is_reported() -> None:
    meeting = read(
        """
        Indholdsfortegnelse
        1. Ny havn ved fiskeauktionen og værftet ... 1
        1. Ny havn ved fiskeauktionen og værtfet
        Beslutning
        Godkendt.
        """
    )
    assert titles(meeting) == ["Ny havn ved fiskeauktionen og værtfet"]
    (found,) = [one for one in meeting.diagnostics if one.code == "contents-mismatch"]
    assert meeting.source.text is not None
    assert found.span is not None
    assert meeting.source.text[found.span] == "Ny havn ved fiskeauktionen og værftet"


def test_a_title_that_differs_in_its_blanks_alone_is_not_reported() -> None:
    meeting = read(
        """
        Indholdsfortegnelse
        1. Ny havn  ved fiskeauktionen ... 1
        1. Ny  havn ved fiskeauktionen
        Beslutning
        Godkendt.
        """
    )
    assert "contents-mismatch" not in codes(meeting)


def test_the_contents_list_helps_to_tell_items_from_lists() -> None:
    meeting = read(
        """
        Indholdsfortegnelse
        1. Ny havn ... 1
        2. Ny mole ... 2
        1. Ny havn
        Sagsfremstilling
        Der er to planer.
        2. Den anden plan
        Den er dyr.
        2. Ny mole
        Den er slidt.
        """
    )
    assert titles(meeting) == ["Ny havn", "Ny mole"]


def test_a_contents_list_without_entries_is_furniture() -> None:
    meeting = read("Referat\nIndholdsfortegnelse\n\n\n1. Ny havn\nBeslutning\nGodkendt.\n")
    assert (EntryKind.FURNITURE, "contents list", None, "Indholdsfortegnelse") in ledger(meeting)
    assert titles(meeting) == ["Ny havn"]


def test_a_word_for_a_contents_list_within_an_item_is_text() -> None:
    meeting = read("1. Ny havn\nSagsfremstilling\nIndholdsfortegnelse\nHavnen\n2. Ny mole\nBeslutning\nGodkendt.\n")
    assert sections(meeting)[0] == ("Sagsfremstilling", "Indholdsfortegnelse\nHavnen")


def test_other_lines_of_a_contents_list_are_part_of_it() -> None:
    meeting = read("Indholdsfortegnelse\nÅbne sager\nSager til behandling\n1. Ny havn\nBeslutning\nGodkendt.\n")
    contents = [text for _, rule, _, text in ledger(meeting) if rule == "contents list"]
    assert contents == ["Indholdsfortegnelse\nÅbne sager\nSager til behandling"]


def test_an_item_that_says_nothing_of_access_is_closed_where_the_contents_list_says_so() -> None:
    text = """
        Dagsorden
        Indholdsfortegnelse
        1. Ny havn .... 1
        Lukkede punkter
        2. Salg af grund .... 2
        1. Ny havn
        Beslutning
        Godkendt.
        2. Salg af grund
        Beslutning
        {}.
        """
    assert [one.access for one in read(text.format("Godkendt")).items] == [Access.OPEN, Access.CLOSED]
