"""PDFs of the case system Acadre: "Punkt: 71", its labels, and the title below them, behind the case worker's name.

"Sagsforløb" has the committees that the case goes through, and whether it is open. In transcripts, where a page is one
line, the contents list tells where the title begins.
"""

from __future__ import annotations

from kommunereferat.layout import DATED_DECISIONS, Clue, Layout, LineRule, Numbered, headings
from kommunereferat.vocabulary import HEADINGS

PAGES = Layout(
    name="acadre-pdf",
    clues=(
        Clue("the label 'Acadre sagsnr.:'", r"^Acadre sagsnr\.:", 0.5, None),
        Clue("the label 'Sagsforløb:' with open or closed", r"^Sagsforløb:.{0,60} - (?:Åben|Lukket) sag", 0.3, None),
    ),
    threshold=0.8,
    contents=("Følgende sager behandles på mødet", "Indholdsfortegnelse"),
    items=Numbered(
        start=(LineRule("Punkt", r"Punkt: ?(?P<number>[0-9]{1,4})"),),
        title_below=True,
    ),
    item_head=(
        LineRule("case number", r"Acadre sagsnr\.:\s*(?P<case_number>[0-9][0-9A-ZÆØÅ./-]{3,30})?"),
        LineRule("facet of the journal number", r"Journalnr\.:\s*(?:[A-ZÆØÅ][0-9]{2})?"),
        LineRule("journal number", r"Journalnr\.:\s*(?P<case_number>[0-9][0-9A-ZÆØÅ./-]{3,30})"),
        LineRule("way of the case", r"Sagsforløb:\s*.{0,60}?(?:\s?- (?P<access>(?:Åben|Lukket) sag))?"),
        LineRule("office and case worker", r"(?:Mødedato|Sagsansvarlig enhed|Sagsbehandler):.{0,80}"),
    ),
    headings=headings("", dict(HEADINGS)),
    dated=DATED_DECISIONS,
)

LAYOUTS = (PAGES,)
