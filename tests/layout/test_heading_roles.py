"""Headings that the vocabulary does not have: those that join several, and those that name aspects of a case."""

from __future__ import annotations

import pytest

from kommunereferat import Clue, Layout, LineRule, Numbered, SectionRole, headings, parse
from kommunereferat.heading_roles import joined_role, role_of


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Økonomi og afledt drift", SectionRole.ECONOMY),
        ("Økonomi/personale", SectionRole.ECONOMY),
        ("Dialog/høring", SectionRole.CONSULTATION),
        ("Høring/udtalelse", SectionRole.CONSULTATION),
        ("Kommunikation og inddragelse", SectionRole.COMMUNICATION),
        ("Økonomiske aspekter", SectionRole.ECONOMY),
        ("Personalemæssige og miljømæssige bemærkninger", SectionRole.PERSONNEL),
        ("Juridiske forhold", SectionRole.LEGAL_BASIS),
        ("Erhvervsmæssıge forhold", SectionRole.OTHER),
    ],
)
def test_a_heading_that_joins_several_is_for_what_its_first_known_word_is(line: str, role: SectionRole) -> None:
    assert joined_role(line) is role


@pytest.mark.parametrize(
    "line",
    [
        "Økonomi bemærker følgende",
        "Teknik og Miljø",
        "Børn og unge",
        "økonomi og drift",
        "Økonomi og afledt drift af de nye haller i byen",
        "Adgang og økonomi",
        "Økonomi",
    ],
)
def test_a_line_that_may_be_text_joins_no_headings(line: str) -> None:
    assert joined_role(line) is None


def test_the_role_of_a_printed_heading_is_found_wherever_its_known_word_stands() -> None:
    assert role_of("Adgang og økonomi") is SectionRole.ECONOMY
    assert role_of("Kort om stien") is None


@pytest.mark.parametrize(("joined", "found"), [(True, ["Resume", "Økonomi og afledt drift"]), (False, ["Resume"])])
def test_only_a_layout_that_says_so_has_headings_that_join_several(*, joined: bool, found: list[str]) -> None:
    layout = Layout(
        name="prøve",
        clues=(Clue("a résumé", "^Resume", 0.6, None),),
        items=Numbered(start=(LineRule("item", r"(?P<number>[0-9]+)\. (?P<title>\S.*)"),)),
        headings=headings("Resume"),
        joined=joined,
    )
    meeting = parse("1. Ny sti\nResume\nStien er smal.\nØkonomi og afledt drift\nDen koster lidt.\n", parser=layout)
    assert [section.heading for section in meeting.items[0].sections] == found
