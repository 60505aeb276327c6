"""Gentofte (0157): minutes of 2013-2016 as PDFs.

Access stands between number and title. Lists of the present and the absent run on over lines, substitutes in brackets
behind the absent. "Tidligere beslutninger" and "Beslutninger" hold lines with body and date.
"""

from __future__ import annotations

from kommunereferat.layout import Clue, DatedLines, Layout, LineRule, Numbered, headings

LAYOUTS = (
    Layout(
        name="gentofte-pdf",
        municipality="0157",
        clues=(
            Clue("access between number and title", r"^[0-9]{1,3} \(?(?:Åbent?|Lukket)\)? [A-ZÆØÅ]", 0.4, None),
            Clue("case numbers such as 'EMN-2015-01873'", r"^Sags ID: EMN-[0-9]{4}-", 0.3, None),
            Clue("it names Gentofte", r"G(?:entofte|ENTOFTE)\b", 0.3),
        ),
        threshold=0.7,
        items=Numbered(
            start=(
                LineRule(
                    "number, access and title",
                    r"(?P<number>[0-9]{1,3}) \(?(?P<access>Åben|Åbent|Lukket)\)? (?P<title>\S.*)",
                ),
            )
        ),
        item_head=(LineRule("case number", r"Sags ID: (?P<case_number>[A-Z]{2,4}-[0-9]{4}-[0-9]{3,6})"),),
        headings=headings(
            """
            Resumé | Baggrund | Sagsfremstilling | Vurdering | Indstilling | Tidligere beslutninger | Beslutninger |
            Bilag
            """
        ),
        dated_lines=DatedLines.TEXT,
        furniture=(LineRule("page number", r"Side [0-9]{1,3}"),),
    ),
)
