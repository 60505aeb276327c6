"""Svendborg (0479): the municipality's web pages of 2023-2025, at svendborg.dk/dagsordener-og-referater.

Items have neither number nor title: one begins with "Beslutningstema" or, if it has none, with "Sagsfremstilling" or at
once with the decision. Committees' decisions are dated, and the meeting's own among them. Headings have no colon.
"""

from __future__ import annotations

from kommunereferat.layout import (
    DATE_IN_WORDS,
    DATED_DECISION,
    DATED_DECISIONS,
    KIND,
    STARTS_AT,
    Clue,
    Layout,
    LineRule,
    Unnumbered,
    headings,
)

_ORDER = """
Beslutningstema | Indstilling | Sagsfremstilling | Supplerende sagsfremstilling | Økonomiske konsekvenser |
Økonomiske og erhvervsmæssige konsekvenser | CO2-konsekvensvurdering | Lovgrundlag | Høring | Sagen afgøres i
"""

LAYOUTS = (
    Layout(
        name="svendborg-web",
        municipality="0479",
        clues=(
            Clue(
                "a line such as 'Referat • <dato> kl. <tid>'",
                r"^(?:Referat|Dagsorden|Tillægs\w+|Ekstra\w+ \w+) • [0-9]{1,2}\. [a-z]+ [0-9]{4} kl\. [0-9]",
                0.4,
                600,
            ),
            Clue("the heading 'Sagen afgøres i'", r"^Sagen afgøres i\s*$", 0.2, None),
            Clue("it names Svendborg", r"Svendborg", 0.4, None),
        ),
        threshold=0.6,
        head=(LineRule("kind, date and time", rf"{KIND} • {DATE_IN_WORDS}(?: {STARTS_AT})?"),),
        head_ends=("Indhold",),
        contents=(),
        items=Unnumbered.of(
            {"Beslutningstema": 0.0, "Sagsfremstilling": 0.3, DATED_DECISION: 0.6, "Indstilling": 1.0},
            f"{_ORDER} | {DATED_DECISION} | Bilag",
        ),
        headings=headings(f"{_ORDER} | Bilag | Beslutning"),
        dated=DATED_DECISIONS,
        colon=False,
    ),
)
