"""Lejre (0350): PDFs of 2019-2021 and of 2010-2018, at lejre.dk.

Items carry the committee's letters before the title ("JA - "), below it KLE number, case number and "Åben sag". The
decision stands before the case in later years; several committees' decisions may stand in one item. Attachments stand
anywhere in an item. Page heads stand within sections.
"""

from __future__ import annotations

from kommunereferat.layout import DATED_DECISIONS, Clue, Layout, LineRule, Numbered, headings

_ITEMS = Numbered(start=(LineRule("numbered item", r"(?P<number>[0-9]{1,3})\.\s+(?P<title>\S.*)"),))
_HEADINGS = headings(
    """
    Resumé | Resume | Indstilling | Beslutningskompetence | Sagsfremstilling | Udtalelser |
    Administrationens vurdering | Handicappolitik | Økonomi og finansiering | Beslutning | Bilag |
    Supplerende sagsfremstilling
    """
)
_ITEM_HEAD = (
    LineRule("KLE number", r"(?P<kle>[0-9]{2}\.[0-9]{2}\.[0-9]{2}(?:[. ][A-ZÆØÅ][0-9]{2})?)"),
    LineRule("case number", r"(?:Sags?nr\.?:?\s*)?(?P<case_number>[0-9]{2}/[0-9]{1,6})"),
    LineRule("case number label", r"Sags?nr\.?:?"),
)
_FURNITURE = (
    LineRule("page head", r"Lejre Kommune\s+.{3,80}\s+Side\s+[0-9]+"),
    LineRule("page head on several lines", r"Lejre Kommune", r"Side\s+[0-9]+"),
    LineRule("page number", r"Side\s+[0-9]+(?: af [0-9]+)?"),
    LineRule("remains of a table", r"-{2,}[\s|-]*"),
)

LAYOUTS = (
    Layout(
        name="lejre-2019",
        municipality="0350",
        clues=(
            Clue("labels 'Sted:', 'Dato:', 'Start kl.:'", r"^Start kl\.: ?", 0.4),
            Clue("'Åben sag' below titles", r"^(?:Åben|Lukket) sag\s*$", 0.3, None),
            Clue("it names Lejre", r"Lejre", 0.3, None),
        ),
        threshold=0.6,
        items=_ITEMS,
        item_head=_ITEM_HEAD,
        headings=_HEADINGS,
        dated=DATED_DECISIONS,
        furniture=_FURNITURE,
    ),
    Layout(
        name="lejre-2010",
        municipality="0350",
        clues=(
            Clue("time and place on one line", r"^(?:Mødet startede )?[Kk]l\. [0-9]{1,2}[.:][0-9]{2} i ", 0.3),
            Clue("headings 'Beslutningskompetence:' and 'Sagsnr.:'", r"^Sagsnr\.:", 0.3, None),
            Clue("it names Lejre", r"Lejre", 0.3, None),
        ),
        threshold=0.6,
        items=_ITEMS,
        item_head=_ITEM_HEAD,
        headings=_HEADINGS,
        dated=DATED_DECISIONS,
        run_in=True,
        furniture=_FURNITURE,
    ),
)
