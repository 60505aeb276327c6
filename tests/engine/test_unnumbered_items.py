"""Items that have no number: lines of their own that open one, and titles above."""

from __future__ import annotations

import attrs
import pytest

from kommunereferat.exceptions import LayoutError
from kommunereferat.layout import Layout, LineRule, Numbered, Unnumbered, headings
from kommunereferat.model import SectionRole
from tests.engine.plain import ORDERED, PLAIN, START, numbers, read, sections, titles

CASE = LineRule("case number", r"Sagsid\.:\s*(?P<case_number>[0-9]{2}/[0-9]{1,6})?")
BY_CASE = attrs.evolve(PLAIN, items=Unnumbered(start=(CASE,)))
ORDERS = ("Resumé|Sagsfremstilling|Indstilling|Beslutning|Bilag",)


def titled(*, titled: bool | None) -> Unnumbered:
    return Unnumbered.of({"Resumé": 0.0, "Beslutning": 1.0}, *ORDERS, titled=titled)


def test_a_line_that_opens_an_item_does_so_whatever_headings_follow() -> None:
    meeting = read(
        """
        Referat
        Sagsid.:
        Beslutning
        Dagsordenen er godkendt.
        Sagsid.: 19/104
        Indstilling
        Havnefogeden indstiller, at broen males.
        Resumé
        Broen er grå.
        Beslutning
        Godkendt.
        """,
        BY_CASE,
    )
    assert [[str(case) for case in item.case_numbers] for item in meeting.items] == [[], ["19/104"]]
    assert [len(item.sections) for item in meeting.items] == [1, 3]


def test_without_such_a_line_the_headings_tell() -> None:
    layout = attrs.evolve(ORDERED, items=Unnumbered.of({"Resumé": 0.0}, *ORDERS, start=(CASE,)))
    assert len(read("Resumé\nA.\nBeslutning\nB.\nResumé\nC.\nBeslutning\nD.\n", layout).items) == 2


def test_without_such_a_line_and_without_an_order_all_is_one_item() -> None:
    assert len(read("Resumé\nA.\nBeslutning\nB.\nResumé\nC.\n", BY_CASE).items) == 1


TITLED = """
    Referat

    Nye bænke på kajen

    Resumé
    Bænkene er slidte.
    Beslutning
    Godkendt.

    Maling af den
    gamle bro

    Resumé
    Broen er grå.
    Beslutning
    Udsat.
"""


@pytest.mark.parametrize("declared", [True, None])
def test_a_title_stands_above_the_first_heading(declared: bool | None) -> None:
    meeting = read(TITLED, ORDERED, items=titled(titled=declared))
    assert titles(meeting) == ["Nye bænke på kajen", "Maling af den gamle bro"]
    assert sections(meeting) == [("Resumé", "Bænkene er slidte."), ("Beslutning", "Godkendt.")]


def test_a_layout_without_titles_has_none() -> None:
    assert titles(read(TITLED, ORDERED, items=titled(titled=False))) == [None, None]


def test_where_the_document_tells_one_item_alone_has_no_title() -> None:
    text = "Referat\n\nMødelokale 2\n\nResumé\nBænkene.\nBeslutning\nGodkendt.\n"
    assert titles(read(text, ORDERED, items=titled(titled=None))) == [None]


@pytest.mark.parametrize("above", ["Godkendt.", "De fremmødte:", "to gamle både", "A\nB\nC\nD", "x" * 300])
def test_a_text_that_looks_like_none_is_no_title(above: str) -> None:
    text = f"Resumé\nBroen.\nBeslutning\nGodkendt.\n\n{above}\n\nResumé\nBroen.\nBeslutning\nUdsat.\n"
    assert titles(read(text, ORDERED, items=titled(titled=True))) == [None, None]


ABOVE = attrs.evolve(
    PLAIN, items=Numbered(start=(LineRule("Sag nr.", r"Sag nr\. (?P<number>[0-9]{1,4})"),), title_above=True)
)


def test_the_title_of_a_numbered_item_may_stand_above_its_number() -> None:
    text = """
        Spørgetid
        Sag nr. 7

        Beslutning
        Ingen spørgsmål.

        Ny mole ved den
        gamle havn
        Sag nr. 8

        Beslutning
        Godkendt.
    """
    meeting = read(text, ABOVE)
    assert (numbers(meeting), titles(meeting)) == (["7", "8"], ["Spørgetid", "Ny mole ved den gamle havn"])
    assert sections(meeting) == [("Beslutning", "Ingen spørgsmål.")]


def test_a_title_stands_above_or_below_a_number_and_not_both() -> None:
    with pytest.raises(LayoutError, match="above the number or below it"):
        Numbered(start=(START,), title_above=True, title_below=True)


EITHER = attrs.evolve(
    PLAIN,
    items=Numbered(start=(START,), otherwise=Unnumbered.of({"Resumé": 0.0}, *ORDERS)),
)
LISTS = """
    Resumé
    Havnen har brug for:
    1. Nye fortøjninger
    2. Nye bænke
    Beslutning
    Godkendt.
    Resumé
    Broen er grå.
    Beslutning
    Udsat.
    Resumé
    Molen er lang.
    Beslutning
    Udsat.
"""


@pytest.mark.parametrize(("layout", "count"), [(EITHER, 3), (PLAIN, 1)])
def test_numbers_that_do_not_part_the_headings_are_those_of_lists(layout: Layout, count: int) -> None:
    assert len(read(LISTS, layout).items) == count


def test_numbers_that_part_the_headings_are_those_of_items() -> None:
    text = "1. Broen\nResumé\nA.\nBeslutning\nB.\n2. Molen\nResumé\nC.\nBeslutning\nD.\n"
    assert numbers(read(text, EITHER)) == ["1", "2"]


def test_a_title_stands_right_above_a_number_or_below_it_where_the_document_tells() -> None:
    assert ABOVE.numbered is not None
    near = attrs.evolve(ABOVE, items=attrs.evolve(ABOVE.numbered, title_above=None))
    above = "Spørgetid\nSag nr. 7\n\nBeslutning\nIngen.\n\nNy mole\nSag nr. 8\nBeslutning\nGodkendt.\n"
    below = "Sag nr. 7\n\nSpørgetid\n\nBeslutning\nIngen.\n\nSag nr. 8\nNy mole\n\nBeslutning\nGodkendt.\n"
    for text in (above, below):
        meeting = read(text, near)
        assert (numbers(meeting), titles(meeting)) == (["7", "8"], ["Spørgetid", "Ny mole"])
        assert sections(meeting) == [("Beslutning", "Ingen.")]


def test_who_met_is_no_heading_though_there_is_one_of_that_name() -> None:
    own = headings("Beslutning", {"Seniorrådet": SectionRole.CONSULTATION})
    meeting = read("Seniorrådet\n3. maj 2021\n1. Broen\nBeslutning\nGodkendt.\nSeniorrådet\nIngen.\n", headings=own)
    assert meeting.body is not None
    assert meeting.body.name == "Seniorrådet"
    assert sections(meeting) == [("Beslutning", "Godkendt."), ("Seniorrådet", "Ingen.")]


def test_a_word_for_contents_above_every_item_is_furniture() -> None:
    item = "Tidligere behandling\nTeknisk Udvalg den 3. maj 2021\nIndhold\nResumé\nBroen.\nBeslutning\nGodkendt.\n"
    meeting = read("Referat\n" + item * 3, ORDERED, items=Unnumbered.of({"Tidligere behandling": 0.0}, *TREATED))
    assert [sections(meeting, i)[0] for i in range(3)] == [
        ("Tidligere behandling", "Teknisk Udvalg den 3. maj 2021")
    ] * 3


TREATED = ("Tidligere behandling|Resumé|Beslutning",)


def test_a_document_s_own_order_may_part_its_items() -> None:
    item = "Resumé\nA.\nBilag\nKort\nIndstilling\nB.\nBeslutning\nGodkendt.\n"
    usual = Unnumbered.of({"Resumé": 0.0, "Indstilling": 0.5}, "Resumé|Indstilling|Beslutning|Bilag")
    learning = attrs.evolve(usual, learns=True)
    assert len(read(item * 4, ORDERED, items=usual).items) != 4
    assert [sections(read(item * 4, ORDERED, items=learning), i)[-1][0] for i in range(4)] == ["Beslutning"] * 4


def test_a_title_may_stand_below_the_line_that_opens_an_item() -> None:
    text = """
        Sagsid.: 19/104

        Nye bænke på kajen

        Beslutning
        1. Godkendt
        2. Udsat

        Sagsid.: 19/105

        Maling af broen

        Beslutning
        Godkendt.
    """
    meeting = read(text, BY_CASE, items=Unnumbered(start=(CASE,), titled=None))
    assert titles(meeting) == ["Nye bænke på kajen", "Maling af broen"]
    assert sections(meeting) == [("Beslutning", "1. Godkendt\n2. Udsat")]


GLUED = """
    Referat
    Havneudvalget
    {first}
    Resumé
    Dagsordenen foreligger.
    Beslutning
    Godkendt.
    Asta Holm var fraværende.
    {second}
    Resumé
    Kajen er våd.
    Beslutning
    Godkendt
    {third}
    Resumé
    Intet.
    Beslutning
    Godkendt.
    """


def glued(first: str, second: str = "Rækværk på kajen", third: str = "Eventuelt") -> list[str | None]:
    return titles(read(GLUED.format(first=first, second=second, third=third), items=titled(titled=None)))


def test_a_title_may_stand_right_below_the_text_of_the_section_before() -> None:
    assert glued("Dagsorden i dag") == ["Dagsorden i dag", "Rækværk på kajen", "Eventuelt"]


@pytest.mark.parametrize("first", ["Teknisk Udvalg", "Mandag den 6. juni 2016", "Sted: Kajen"])
def test_a_fact_of_the_head_is_not_the_first_item_s_title(first: str) -> None:
    assert glued(first) == [None, "Rækværk på kajen", "Eventuelt"]


def test_a_long_line_goes_on_in_the_title_below_it() -> None:
    long = "Rækværk på kajen, bænke ved bassinet, nye lamper langs molen, og en trappe ned til"
    assert glued("Dagsorden i dag", f"{long}\n    vandet ved fiskeauktionen")[1] is None
