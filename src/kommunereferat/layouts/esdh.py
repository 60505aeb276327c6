"""Municipal web pages made of the case system ("esdh"): numbered items, a link to the top of the page below each.

The title says the years of the council's term, the body and the kind of document. The contents list is empty, and
nobody is listed as present.
"""

from __future__ import annotations

from kommunereferat.layout import BODY, DATED_DECISIONS, KIND, Clue, Layout, LineRule, Numbered, headings
from kommunereferat.vocabulary import HEADINGS

PAGES = Layout(
    name="esdh-pages",
    clues=(
        Clue(
            "a title such as 'År 2018-2021 <udvalg> - Referat'",
            r"^År (?:19|20)[0-9]{2}-(?:19|20)[0-9]{2} [A-ZÆØÅ].{3,80} - (?:Referat|\w*[Dd]agsorden)",
            0.4,
        ),
        Clue("the link 'Til toppen'", r"^Til toppen\s*$", 0.3, None),
    ),
    threshold=0.7,
    head=(LineRule("title with term, body and kind", rf"År [0-9]{{4}}-[0-9]{{4}} {BODY} - {KIND}"),),
    items=Numbered(start=(LineRule("numbered item", r"(?P<number>[0-9]{1,3})\.\s+(?P<title>\S.*)"),)),
    headings=headings("", dict(HEADINGS)),
    dated=DATED_DECISIONS,
    furniture=(
        LineRule("link to the top", r"Til toppen"),
        LineRule(
            "cookie banner", r"(?:Vi bruger|Dette site bruger) cookies\b.{0,300}|Se vores \W?cookiepolitik\W{0,2}"
        ),
    ),
)

LAYOUTS = (PAGES,)
