"""A small layout, a document of it, and ways to break what it reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import attrs

from kommunereferat import Claim, Clue, Layout, LineRule, Meeting, Numbered, SectionRole, SourceText, headings
from kommunereferat.engine.meeting import LayoutParser
from kommunereferat.normalize import Municipality

TEXT: Final = """Protokol fra Havneudvalget
Møde den 17. maj 2022 kl. 16.30

[31] Nye bænke langs kajen
Sagsnr. 22/1187
Sagsfremstilling
Kajen har mistet seks bænke.
Fanø Kommune · side 1 af 1
Det besluttede vi
Godkendt.
"""
LAYOUT: Final = Layout(
    name="nordby",
    municipality="0563",
    clues=(
        Clue("a title such as 'Protokol fra <udvalg>'", r"^Protokol fra [A-ZÆØÅ]", 0.4),
        Clue("numbers of items in brackets", r"^\[[0-9]{1,3}\] [A-ZÆØÅ]", 0.6, None),
    ),
    head=(
        LineRule("title", r"(?P<kind>Protokol) fra (?P<body>[A-ZÆØÅ].{3,60})"),
        LineRule("date", r"Møde den (?P<date>[0-9]{1,2}\. [a-z]+ [0-9]{4}) kl\. (?P<starts_at>[0-9]{1,2}\.[0-9]{2})"),
    ),
    items=Numbered(start=(LineRule("number in brackets", r"\[(?P<number>[0-9]{1,3})\] (?P<title>\S.*)"),)),
    item_head=(LineRule("case number", r"Sagsnr\. (?P<case_number>[0-9]{2}/[0-9]{1,6})"),),
    headings=headings("Sagsfremstilling|Bilag", {"Det besluttede vi": SectionRole.DECISION}),
    furniture=(LineRule("page foot", r"Fanø Kommune · side [0-9]{1,3} af [0-9]{1,3}"),),
)


def layout(**changes: Any) -> Layout:
    """Return the layout with other fields; own labels are added to its own."""
    return attrs.evolve(LAYOUT, **changes)


@attrs.define(kw_only=True)
class Changed:
    """The layout's parser, of which one member does something else."""

    name: Any = "nordby"
    version: Any = "1"
    protocol: Any = 1
    municipalities: Any = ("0563",)
    on_claim: Callable[[Claim | None], Any] = lambda claim: claim
    on_parse: Callable[[Meeting], Any] = lambda meeting: meeting

    def claim(self, source: SourceText, /) -> Any:
        """Claim as the layout does, and change that."""
        return self.on_claim(LayoutParser("nordby", (LAYOUT,)).claim(source))

    def parse(self, source: SourceText, /, *, municipality: Municipality | None = None) -> Any:
        """Parse as the layout does, and change that."""
        return self.on_parse(LayoutParser("nordby", (LAYOUT,)).parse(source, municipality=municipality))
