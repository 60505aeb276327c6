"""Rebild (0840): agendas and minutes of 2007-2014 as the text of PDFs, published at rebild.dk.

"REBILD KOMMUNE" heads each page, a bare number ends it. Below a title stand journal and case number. Headings have a
colon, the decision's names body and date. A closed item stands in the contents list alone, with the error that Word
prints for its page.
"""

from __future__ import annotations

from kommunereferat.layout import BODY, DATED_DECISIONS, Clue, Layout, LineRule, Numbered, headings

LAYOUTS = (
    Layout(
        name="rebild-pdf",
        municipality="0840",
        clues=(
            Clue("'REBILD KOMMUNE' alone on a line", r"^REBILD KOMMUNE\s*$", 0.5),
            Clue("journal and case number on one line", r"^J\.nr\.:.{0,20} Sagsnr\.:", 0.3, None),
            Clue("the heading 'Sagen afgøres i:'", r"^Sagen afgøres i:", 0.2, None),
        ),
        threshold=0.7,
        head=(LineRule("body and the date's label", rf"{BODY} Mødedato:(?:\s*(?P<date>\S.{{4,40}}))?"),),
        items=Numbered(start=(LineRule("numbered item", r"(?P<number>[0-9]{1,3})\. (?P<title>\S.*)"),)),
        item_head=(
            LineRule(
                "journal and case number",
                r"J\.nr\.:\s*(?P<kle>[0-9]{2}\.[0-9]{2}\.[0-9]{2}(?:\.[A-ZÆØÅ][0-9]{2})?)?\.?\s*"
                r"Sagsnr\.:\s*(?P<case_number>[0-9]{2}/[0-9]{1,6})?",
            ),
        ),
        headings=headings(
            """
            Sagen afgøres i | Resume | Sagsfremstilling | Lovgrundlag | Økonomi | Høring | Indstilling | Beslutning |
            Bilag
            """
        ),
        colon=True,
        run_in=True,
        dated=DATED_DECISIONS,
        furniture=(LineRule("page head", r"REBILD KOMMUNE"),),
        foot=(LineRule("page for signatures", r"Underskriftsside"),),
    ),
)
