"""Aarhus (0751): the municipality's web pages until about 2021, at aarhus.dk/demokrati/politik.

Items have a title and no number. The decision stands first, on the line of its heading; "Sagens forløb" repeats it
below those of Magistraten, and "Bilag" is empty: the names of attachments are not in the text. Nobody is listed.
"""

from __future__ import annotations

from kommunereferat.layout import Clue, Layout, LineRule, Unnumbered, headings

_ORDER = """
Beslutning | Resumé | Resume | Beslutningspunkter | Indstilling | Sagsfremstilling | Økonomi | Sagens forløb | Bilag
"""

LAYOUTS = (
    Layout(
        name="aarhus-web",
        municipality="0751",
        clues=(
            Clue(
                "a title such as 'Referat <udvalg> dd-mm-åååå'",
                r"^(?:Referat|Dagsorden) [A-ZÆØÅ].{3,80} [0-9]{2}-[0-9]{2}-[0-9]{4}\s*$",
                0.3,
                600,
            ),
            Clue("decisions on the line of their heading", r"^[ \t]*Beslutning [A-ZÆØÅ][a-zæøå]", 0.2, None),
            Clue("'Sagens forløb' with a date", r"^[ \t]*Sagens forløb [0-9]{2}-[0-9]{2}-[0-9]{4} ", 0.2, None),
            Clue("it names Aarhus", r"Aarhus\b", 0.4, None),
        ),
        threshold=0.7,
        contents=(),
        items=Unnumbered.of(
            {"Beslutning": 0.0, "Resumé": 0.0, "Resume": 0.0, "Indstilling": 0.5, "Bilag": 1.0}, _ORDER, titled=True
        ),
        headings=headings(_ORDER),
        run_in_bare=("Beslutning", "Sagens forløb"),
        furniture=(LineRule("a choice on the page", r"Vælg"),),
    ),
)
