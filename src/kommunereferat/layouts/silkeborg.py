"""Silkeborg (0740): minutes of 2007-2010 as PDFs, at silkeborg.dk and docplayer.dk.

Below each title stand "Sagsnr.", "Sagsansvarlig", and who is absent from the item. The head names none but the absent;
the place stands below the date. Closed items have their titles alone, "Lukket - ...".
"""

from __future__ import annotations

from kommunereferat.layout import DATED_DECISIONS, Clue, Layout, LineRule, Numbered, headings

LAYOUTS = (
    Layout(
        name="silkeborg-pdf",
        municipality="0740",
        clues=(
            Clue("the title 'Beslutningsprotokol'", r"^(?:Åben )?[Bb]eslutningsprotokol", 0.2),
            Clue("the label 'Sagsansvarlig:'", r"^Sagsansvarlig:", 0.4, None),
            Clue("it names Silkeborg", r"Silkeborg\b", 0.4, 4000),
        ),
        threshold=0.8,
        place_below=True,
        items=Numbered(start=(LineRule("numbered item", r"(?P<number>[0-9]{1,4})\. (?P<title>\S.*)"),)),
        item_head=(
            LineRule("case number", r"Sagsnr\.:\s*(?P<case_number>[0-9][0-9A-ZÆØÅ./-]{3,30})?"),
            LineRule("case worker", r"Sagsansvarlig:.{0,40}"),
            LineRule("absent from the item", r"(?:Fraværende|Afbud):\s*(?P<absent>\S.{0,300})?"),
        ),
        headings=headings(
            """
            Sagens formål | Baggrund | Sagsbeskrivelse | Sagsfremstilling | Økonomi | Lovgrundlag | Høring |
            Vurdering | Indstilling | Bilag | Beslutning
            """
        ),
        dated=DATED_DECISIONS,
        foot=(LineRule("signatures", r"Underskrifter"),),
    ),
)
