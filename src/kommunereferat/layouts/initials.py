"""PDFs of a case system that prints "Dok.nr.", "Sagsid." and the case worker's "Initialer" below each title.

Several municipalities used it from about 2002 on; what is known of them are transcripts, in which a page is one line
and dates in digits are lost.
"""

from __future__ import annotations

from kommunereferat.layout import DATED_DECISIONS, Clue, Layout, LineRule, Numbered, headings
from kommunereferat.vocabulary import HEADINGS

PAGES = Layout(
    name="initials-pdf",
    clues=(
        Clue("the label 'Sagsid.:'", r"^Sagsid\.:", 0.4, None),
        Clue("the label 'Initialer:'", r"^Initialer:", 0.4, None),
    ),
    threshold=0.8,
    items=Numbered(start=(LineRule("numbered item", r"(?P<number>[0-9]{1,4})\. (?P<title>\S.*)"),)),
    item_head=(
        LineRule("document number", r"Dok\.nr\.:\s*(?P<document_number>[0-9][0-9/-]{2,20})?"),
        LineRule("case number", r"Sagsid\.:\s*(?P<case_number>[0-9A-ZÆØÅ][0-9A-ZÆØÅ./-]{3,30})?"),
        LineRule("journal number", r"J\.nr\.:.{0,40}"),
        LineRule("initials", r"Initialer:.{0,40}"),
    ),
    headings=headings("", dict(HEADINGS)),
    dated=DATED_DECISIONS,
    furniture=(LineRule("page number", r"Side [0-9ivxl]{1,5}"),),
    foot=(LineRule("signatures", r"Underskriftsblad\b.{0,2000}"),),
)

LAYOUTS = (PAGES,)
