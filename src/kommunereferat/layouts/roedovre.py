"""Rødovre (0175): the municipality's web pages of 2019-2025, at rk.dk.

Above all the body and a bare date. The title of an item stands above its "Sag nr."; what the committees have decided
stands between recommendation and decision, each below a line with body, date and number of the item.
"""

from __future__ import annotations

from kommunereferat.layout import (
    DATED_BY_ITEM,
    DATED_DECISIONS,
    Clue,
    Layout,
    LineRule,
    Numbered,
    headings,
)

LAYOUTS = (
    Layout(
        name="roedovre-web",
        municipality="0175",
        clues=(
            Clue("the line 'Sager <nummer> - <nummer>'", r"^Sager [0-9]{1,4}(?: ?[-–] ?[0-9]{1,4})?\s*$", 0.3),
            Clue("items called 'Sag nr.' below their title", r"^Sag nr\. (?<=[^\n]{3}\nSag nr\. )[0-9]", 0.2, None),
            Clue("the heading 'Sagens kerne'", r"^Sagens kerne\s*$", 0.2, None),
            Clue("it names Rødovre", r"Rødovre", 0.3, None),
        ),
        threshold=0.6,
        contents=(),
        items=Numbered(start=(LineRule("Sag nr.", r"Sag nr\. ?(?P<number>[0-9]{1,4}[a-z]?)"),), title_above=True),
        headings=headings(
            """
            Beslutningskompetence | Sagens kerne | Indstilling | Beslutning | Sagsfremstilling | Lov- og plangrundlag |
            Lovgrundlag | Økonomiske konsekvenser | Tidsplan | Bilag | Supplerende sagsfremstilling
            """
        ),
        dated=(*DATED_DECISIONS, DATED_BY_ITEM),
        run_in=True,
        furniture=(
            LineRule("range of items, and a button", r"Sager [0-9]{1,4}(?: ?[-–] ?[0-9]{1,4})?|Fold alle (?:ud|ind)"),
        ),
    ),
)
