"""OS2web: pages of Drupal at addresses such as /dagsorden/<udvalg>-dd-mm-åååå (Faxe, Stevns).

Body and date are the page's title; the labels "Udvalg", "Lokation" and "Hent som fil" mostly have no value. A heading
may be glued to the sentence or the list before it.
"""

from __future__ import annotations

from kommunereferat.layout import DATED_DECISIONS, Clue, Layout, LineRule, Numbered, headings
from kommunereferat.vocabulary import HEADINGS

PAGES = Layout(
    name="os2web-pages",
    clues=(
        Clue("a title '<udvalg> - dd-mm-åååå'", r"^[A-ZÆØÅ].{3,80} - [0-9]{2}-[0-9]{2}-[0-9]{4}\s*$", 0.3, 400),
        Clue(
            "a date such as 'Torsdag, 5 maj, 2022 - 16:30'",
            r"^\w{3,5}dag, [0-9]{1,2} [a-z]{3,9}, [0-9]{4} - [0-9]{2}:[0-9]{2}\s*$",
            0.4,
            600,
        ),
    ),
    threshold=0.7,
    contents=(),
    items=Numbered(start=(LineRule("numbered item", r"(?P<number>[0-9]{1,3})\. (?P<title>\S.*)"),)),
    headings=headings("", dict(HEADINGS)),
    dated=DATED_DECISIONS,
    colon=False,
    glued=True,
)

LAYOUTS = (PAGES,)
