"""PDFs of the case system SBSYS: below an item's title stands its case number alone, such as "00.30.14-Ø00-3-15".

Each page opens with municipality, body and kind of document, and ends with the date and the page's number.
"""

from __future__ import annotations

from kommunereferat.layout import BODY, DATED_DECISIONS, Clue, Layout, LineRule, Numbered, headings
from kommunereferat.vocabulary import HEADINGS

_CASE = r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[A-ZÆØÅ][0-9]{2}-[0-9]{1,6}-[0-9]{2}"

PAGES = Layout(
    name="sbsys-pdf",
    clues=(
        Clue("case numbers of SBSYS below titles", rf"^{_CASE}\s*$", 0.4, None),
        Clue("'<kommune> Kommune – <udvalg>' on a line", r"^[A-ZÆØÅ][\w-]{1,30} Kommune [–-] [A-ZÆØÅ]", 0.3, 400),
    ),
    threshold=0.7,
    head=(LineRule("municipality and body", rf"[A-ZÆØÅ][\w-]{{1,30}} Kommune [–-] {BODY}"),),
    items=Numbered(start=(LineRule("numbered item", r"(?P<number>[0-9]{1,3})\. (?P<title>\S.*)"),)),
    item_head=(LineRule("case number", rf"(?P<case_number>{_CASE})"),),
    groups=("Åbne dagsordenspunkter", "Lukkede dagsordenspunkter"),
    headings=headings("", dict(HEADINGS)),
    dated=DATED_DECISIONS,
)

LAYOUTS = (PAGES,)
