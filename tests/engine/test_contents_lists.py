"""What a contents list tells: closed items that stand nowhere else, and which numbers are items."""

from __future__ import annotations

from kommunereferat.layout import LineRule
from kommunereferat.ledger import EntryKind
from kommunereferat.model import Access
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


def test_a_word_for_a_contents_list_above_the_labels_of_the_head_is_of_the_page() -> None:
    meeting = read(
        "Havneudvalget\nIndhold\n\nMødedato: 3. maj 2021\nMødested: Pakhus 4\n1. Ny havn\nBeslutning\nGodkendt.\n"
    )
    assert (EntryKind.FURNITURE, "word above the head", None, "Indhold") in ledger(meeting)
    assert (str(meeting.date), meeting.place, titles(meeting)) == ("2021-05-03", "Pakhus 4", ["Ny havn"])


def test_numbers_with_a_nought_before_them_are_those_of_the_contents_list() -> None:
    meeting = read(
        """
        Indholdsfortegnelse
        01. Ny havn
        02. Salg af grund (Lukket)
        03. Ny mole
        01. Ny havn
        Beslutning
        Godkendt.
        03. Ny mole
        Beslutning
        Godkendt.
        """
    )
    assert numbers(meeting) == ["01", "02", "03"]
    assert meeting.source.text is not None
    assert [meeting.source.text[item.spans["number"]] for item in meeting.items] == numbers(meeting)
    assert "items-missing" not in codes(meeting)


def test_of_two_words_for_a_contents_list_the_one_above_the_entries_counts() -> None:
    meeting = read(
        """
        Indholdsfortegnelse
        Havneudvalget
        Referat
        Mødedato: 3. maj 2021
        Deltagere:
        Ane Lund (A)
        Indhold
        1. Ny havn
        Lukkede punkter
        2. Salg af grund
        1. Ny havn
        Beslutning
        Godkendt.
        """
    )
    assert (str(meeting.date), [person.name for person in meeting.participants]) == ("2021-05-03", ["Ane Lund"])
    assert [(item.title, item.access) for item in meeting.items] == [
        ("Ny havn", Access.OPEN),
        ("Salg af grund", Access.CLOSED),
    ]


def test_what_stands_below_the_place_where_the_head_goes_on_is_no_entry_of_the_contents_list() -> None:
    meeting = read(
        """
        Indholdsfortegnelse
        1. Ny havn
        Deltagere:
        Ane Lund (A)
        Lukkede punkter
        2. Salg af grund
        1. Ny havn
        Beslutning
        Godkendt.
        """
    )
    assert titles(meeting) == ["Ny havn"]


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


def test_numbers_and_titles_of_a_contents_list_may_stand_below_each_other() -> None:
    meeting = read(
        """
        Indholdsfortegnelse
        1
        Ny havn
        3
        2
        Ny mole ved
        fiskeauktionen
        3
        Lukkede punkter
        3
        Salg af grund ved
        kajen
        4
        1. Ny havn
        Beslutning
        Godkendt.
        2. Ny mole ved fiskeauktionen
        Beslutning
        Godkendt.
        """
    )
    assert list(zip(numbers(meeting), titles(meeting), strict=True)) == [
        ("1", "Ny havn"),
        ("2", "Ny mole ved fiskeauktionen"),
        ("3", "Salg af grund ved kajen"),
    ]


def test_a_number_of_the_contents_list_is_no_page_number() -> None:
    meeting = read(
        """
        Indholdsfortegnelse
        1
        Ny havn
        2
        Salg af grund (Lukket)
        1. Ny havn
        Beslutning
        Godkendt.
        """,
        furniture=(LineRule("page number", r"[0-9]"),),
    )
    assert numbers(meeting) == ["1", "2"]
    assert {rule for kind, rule, _, _ in ledger(meeting) if kind is EntryKind.FURNITURE} == {"contents list"}


def test_page_numbers_behind_a_blank_are_told_by_their_rise() -> None:
    meeting = read(
        """
        Indholdsfortegnelse
        1. Ny havn 3
        2. Lukket - Plads til 12 4
        3. Lukket - Salg af grund Fejl! Bogmærke er ikke defineret.
        4. Lukket - Plads til 12 både
        1. Ny havn
        Beslutning
        Godkendt.
        """
    )
    assert titles(meeting) == [
        "Ny havn",
        "Lukket - Plads til 12",
        "Lukket - Salg af grund",
        "Lukket - Plads til 12 både",
    ]


def test_numbers_at_the_ends_of_titles_are_no_page_numbers_unless_they_rise() -> None:
    meeting = read(
        """
        Indholdsfortegnelse
        1. Lukket - Matrikel 12
        2. Lukket - Matrikel 4
        3. Ny havn
        3. Ny havn
        Beslutning
        Godkendt.
        """
    )
    assert titles(meeting) == ["Lukket - Matrikel 12", "Lukket - Matrikel 4", "Ny havn"]


def test_a_contents_list_needs_no_heading_where_its_entries_are_items() -> None:
    meeting = read(
        "Referat\n1. Ny havn\n2. Ny mole\n\n1. Ny havn\nBeslutning\nGodkendt.\n2. Ny mole\nBeslutning\nUdsat.\n"
    )
    assert titles(meeting) == ["Ny havn", "Ny mole"]
    assert [text for _, rule, _, text in ledger(meeting) if rule == "contents list"] == ["1. Ny havn\n2. Ny mole"]


def test_closed_items_may_be_listed_above_the_open_ones() -> None:
    meeting = read(
        "Referat\nLukkede sager\n3. Salg af grund\n\n1. Ny havn\nBeslutning\nGodkendt.\n2. Ny mole\nBilag\nKort\n"
    )
    assert [(item.number, item.access) for item in meeting.items] == [
        ("1", Access.OPEN),
        ("2", Access.OPEN),
        ("3", Access.CLOSED),
    ]


def test_a_date_below_a_mark_of_access_is_no_item() -> None:
    meeting = read("Lukket referat\n3. maj 2021\n1. Ny havn\nBeslutning\nGodkendt.\n")
    assert titles(meeting) == ["Ny havn"]
    assert str(meeting.date) == "2021-05-03"


ON_ONE_LINE = """
    Referat
    1. Godkendelse af dagsorden 2. Status pr. 31. marts 3. Ny havn 4. Salg af grund (FOR LUKKEDE DØRE)
    Havneudvalget
    1. Godkendelse af dagsorden
    Beslutning
    Godkendt.
    2. Status pr. 31. marts
    Beslutning
    Taget til efterretning.
    3. Ny havn
    Beslutning
    Godkendt.
    """


def test_a_contents_list_may_stand_on_one_line_above_the_rest_of_the_head() -> None:
    meeting = read(ON_ONE_LINE)
    assert titles(meeting) == [
        "Godkendelse af dagsorden",
        "Status pr. 31. marts",
        "Ny havn",
        "Salg af grund (FOR LUKKEDE DØRE)",
    ]
    assert meeting.items[3].access is Access.CLOSED
    assert meeting.source.text is not None
    assert meeting.source.text[meeting.items[3].spans["number"]] == "4"
    assert meeting.body is not None
    assert meeting.body.name == "Havneudvalget"


def test_a_contents_list_on_one_line_may_have_a_heading() -> None:
    meeting = read(
        ON_ONE_LINE.replace(
            "    1. Godkendelse af dagsorden 2", "    Indholdsfortegnelse\n    1. Godkendelse af dagsorden 2"
        )
    )
    assert numbers(meeting) == ["1", "2", "3", "4"]


def test_numbers_in_a_title_that_do_not_run_on_are_part_of_it() -> None:
    meeting = read("1. Ny havn 3. Etape 7. Bassin 2. Behandling\nBeslutning\nGodkendt.\n")
    assert titles(meeting) == ["Ny havn 3. Etape 7. Bassin 2. Behandling"]
