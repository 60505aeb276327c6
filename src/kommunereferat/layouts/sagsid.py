"""Web pages whose items begin with the line "Sagsid.:" and the case number, and have neither number nor title.

Several municipalities publish so; they differ in the headings, and in where the decision stands among them.
"""

from __future__ import annotations

from kommunereferat.layout import DATED_DECISIONS, Clue, Layout, LineRule, Unnumbered, headings
from kommunereferat.vocabulary import HEADINGS

PAGES = Layout(
    name="sagsid-pages",
    clues=(
        Clue(
            "items that begin with 'Sagsid.:'",
            r"\A(?:(?![ \t]*[0-9]{1,4}[.:)] {1,8}[A-ZÆØÅ])[^\n]*\n){1,200}?[ \t]*(?:•[ \t]*)?Sagsid\.:",
            0.6,
        ),
    ),
    contents=(),
    items=Unnumbered(
        start=(LineRule("case number", r"(?:•\s*)?Sagsid\.:\s*(?P<case_number>[0-9A-ZÆØÅ][0-9A-ZÆØÅ./-]{3,30})?"),)
    ),
    headings=headings("", dict(HEADINGS)),
    dated=DATED_DECISIONS,
)

LAYOUTS = (PAGES,)
