"""Web pages whose items begin with the line "Sagsid.:" and the case number, and have neither number nor title.

Several municipalities publish so; they differ in the headings, in where the decision stands among them, and in what
follows the number on its line, such as the case worker's initials. Some have a link to print above each item.
"""

from __future__ import annotations

from kommunereferat.layout import DATED_DECISIONS, Clue, Layout, LineRule, Unnumbered, headings
from kommunereferat.vocabulary import HEADINGS

_LABEL = r"(?:[•-][ \t]*)?(?:Udskriv[ \t]*)?Sagsid\.:[ \t]*"
_NUMBER = r"[0-9A-ZÆØÅ][0-9A-ZÆØÅ./-]{3,30}"
_REST = r",[^\n]{1,80}"
_NO_ITEM = r"(?![ \t]*[0-9]{1,4}[.:)] {1,8}[A-ZÆØÅ])[^\n]*\n"

PAGES = Layout(
    name="sagsid-pages",
    clues=(
        Clue(
            "items that begin with 'Sagsid.:'",
            rf"\A(?:{_NO_ITEM}){{1,200}}?[ \t]*{_LABEL}(?:{_NUMBER}(?:{_REST})?)?\s*$",
            0.6,
        ),
    ),
    contents=(),
    items=Unnumbered(
        start=(LineRule("case number", rf"{_LABEL}(?:(?P<case_number>{_NUMBER})(?P<rest>{_REST})?)?"),),
    ),
    headings=headings("", dict(HEADINGS)),
    dated=DATED_DECISIONS,
    joined=True,
    furniture=(
        LineRule("bullet of an item", r"[•-]"),
        LineRule("link to print", r"(?:[•-]\s*)?Udskriv(?: hele dagsord(?:en|nen|enen))?"),
    ),
)

LAYOUTS = (PAGES,)
