"""Randers (0730): the municipality's web pages of 2007, at randers.dk/referater.

Above each item's title stands the journal number, and right behind it the link back to the contents list, where number
and title have a line each. The place of the meeting stands below its date.
"""

from __future__ import annotations

from kommunereferat.layout import DATED_DECISIONS, Clue, Layout, LineRule, Numbered, headings

_BACK = "Retur til indholdsfortegnelsen"

LAYOUTS = (
    Layout(
        name="randers-web",
        municipality="0730",
        clues=(
            Clue("journal numbers and links back to the contents list", rf"^J\. nr\..{{0,20}}{_BACK}", 0.6, None),
            Clue("it names Randers", r"Randers\b", 0.4, None),
        ),
        threshold=0.9,
        place_below=True,
        items=Numbered(
            start=(LineRule("numbered item", r"(?P<number>[0-9]{1,4})\.(?:\s+(?P<title>\S.*))?"),),
            lead=(
                LineRule(
                    "journal number above",
                    rf"J\. nr\.\s*(?P<kle>[0-9]{{2}}\.[0-9]{{2}}\.[0-9]{{2}}(?: [A-ZÆØÅ][0-9]{{2}})?)?\s*{_BACK}",
                ),
            ),
        ),
        headings=headings(
            "Resumé | Sagsfremstilling | Lovgrundlag | Økonomi | Høring | Indstilling | Bilag | Beslutning"
        ),
        dated=DATED_DECISIONS,
    ),
)
