"""Prepare Public: static web pages that FirstAgenda exported until about 2020 (Allerød, Holbæk, Varde, Egedal).

The head has labels in capitals with their values below; "PUNKTER" is the contents list. Each item's heading is printed
twice, first with its number and then without. Decisions are headed by body, term of office and date.
"""

from __future__ import annotations

from kommunereferat.layout import DATED_DECISIONS, Clue, Layout, LineRule, Numbered, headings
from kommunereferat.vocabulary import HEADINGS

PAGES = Layout(
    name="prepare-pages",
    clues=(
        Clue("the label 'UDVALG'", r"^UDVALG\s*$", 0.2, 400),
        Clue("the label 'STARTTIDSPUNKT'", r"^STARTTIDSPUNKT\s*$", 0.2, 1000),
        Clue("the line 'PUNKTER'", r"^PUNKTER\s*$", 0.3),
    ),
    threshold=0.7,
    contents=("Punkter",),
    items=Numbered(start=(LineRule("numbered item", r"(?P<number>[0-9]{1,3})\. (?P<title>\S.*)"),)),
    headings=headings("", dict(HEADINGS)),
    dated=DATED_DECISIONS,
)

LAYOUTS = (PAGES,)
