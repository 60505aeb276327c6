"""Ballerup (0151): the municipality's web pages of 2018-2025, at ballerup.dk/dagsorden.

Items have neither number nor title. "Indhold" opens one, and "Tidligere behandling" belongs to the item that follows
it; a numbered list without heading (the messages) is an item too. The list of participants says who took part; an
official's title may be broken over two bullets.
"""

from __future__ import annotations

from kommunereferat.layout import DATED_DECISIONS, Clue, Layout, LineRule, Unnumbered, headings

_CASE = """
Sammendrag | Beskrivelse | Baggrund | Sagsfremstilling | Supplerende sagsfremstilling | Lovgrundlag | Høring |
Inddragelse | Kommunikation | Miljø | Klima | Bæredygtighed | Klima og bæredygtighed | Miljømæssige konsekvenser |
Personalemæssige konsekvenser | Sundhedsmæssige konsekvenser | Økonomiske konsekvenser og finansiering |
Økonomiske konsekvenser | Bilag | Beslutningen træffes af | Indstilling
"""

LAYOUTS = (
    Layout(
        name="ballerup-web",
        municipality="0151",
        clues=(
            Clue(
                "date and time on one line, below the body",
                r"^[0-9]{2}\.[0-9]{2}\.[0-9]{4} kl\. [0-9]{2}[.:][0-9]{2}\s*$",
                0.2,
                600,
            ),
            Clue("participants with '- Deltog' or '- Afbud'", r" - (?:Deltog|Afbud)", 0.2),
            Clue("the line 'Åben dagsorden'", r"^(?:Åben|Lukket) dagsorden\s*$", 0.2),
            Clue("the heading 'Beslutningen træffes af'", r"^Beslutningen træffes af\s*$", 0.2, None),
            Clue("it names Ballerup", r"Ballerup", 0.3, None),
        ),
        head_ends=("Åben dagsorden",),
        contents=(),
        place_below=True,
        items=Unnumbered.of(
            {
                "": 0.0,
                "Indhold": 0.0,
                "Tidligere behandling": 0.0,
                "Sammendrag": 0.2,
                "Beskrivelse": 0.3,
                "Sagsfremstilling": 0.6,
                "Beslutningen træffes af": 1.0,
                "Beslutning": 1.0,
                "Baggrund": 1.5,
            },
            f"Tidligere behandling | Indhold | {_CASE} | | Beslutning",
            closes=("Beslutning",),
            lists_open=True,
        ),
        groups=("Åben dagsorden", "Lukket dagsorden"),
        headings=headings(f"Tidligere behandling | {_CASE} | Supplerende indstilling | Beslutning"),
        dated=DATED_DECISIONS,
        markers=("Indhold",),
        foot=(LineRule("documents to download", r"Dokumenter|Download(?: samlet dokument)?"),),
    ),
)
