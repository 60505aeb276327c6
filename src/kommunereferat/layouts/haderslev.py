"""Haderslev (0510): minutes of 2006-2012 as the text of PDFs, published at haderslev.dk.

Below an item's title stand initials, the case number and whether it is open. Of the people only the absent are listed.
The contents list has closed items below "LUKKET DAGSORDEN".
"""

from __future__ import annotations

from kommunereferat.layout import DATED_DECISIONS, Clue, Layout, LineRule, Numbered, headings

LAYOUTS = (
    Layout(
        name="haderslev-pdf",
        municipality="0510",
        clues=(
            Clue(
                "initials and case number below titles",
                r"^[A-ZÆØÅ]{2,8} / [0-9]{2}/[0-9]{1,6}[ \t]+(?:ÅBEN|LUKKET) SAG",
                0.4,
                None,
            ),
            Clue("a contents list of 'Sag nr.' and 'Side'", r"^Sag nr\.[ \t]+Side\s*$", 0.3),
            Clue("it names Haderslev", r"Haderslev\b", 0.3, None),
        ),
        threshold=0.7,
        items=Numbered(start=(LineRule("numbered item", r"(?P<number>[0-9]{1,4})\.\s+(?P<title>\S.*)"),)),
        item_head=(
            LineRule(
                "initials, case number and access",
                r"[A-ZÆØÅ]{2,8} / (?P<case_number>[0-9]{2}/[0-9]{1,6})?\s+(?P<access>ÅBEN SAG|LUKKET SAG)",
            ),
        ),
        groups=("Åben dagsorden", "Lukket dagsorden"),
        headings=headings(
            """
            Resume | Resumé | Baggrund | Sagsfremstilling | Lovgrundlag | Økonomi | Høring | Sagen afgøres i |
            Indstilling | Bilag | Beslutning
            """
        ),
        dated=DATED_DECISIONS,
    ),
)
