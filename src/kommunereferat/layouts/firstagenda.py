"""FirstAgenda Publication, the platform on which most municipalities publish, 2014 until today (udgivelsesplatform).

Published at `dagsordener.<municipality>.dk` and the like, as JSON and as web pages. The readers of both write the same
text, and say by the level of a line what it is: 1 an item, 2 a part that the platform itself makes, 3 a heading within
the one part that holds the whole case.
"""

from __future__ import annotations

import attrs

from kommunereferat.layout import BODY, DATE, DATED_DECISIONS, KIND, Layout, LineRule, Marked, headings
from kommunereferat.model import SectionRole
from kommunereferat.vocabulary import HEADINGS

_ITEM, _PART, _INNER = 1, 2, 3
_BODY = r"[A-ZÆØÅ][^:.;!?0-9]{0,80}?(?:udvalg|udvalget|råd|rådet|bestyrelsen|Magistraten|Byråd|Byrådet)"

LAYOUTS = (
    Layout(
        name="firstagenda",
        readers=("firstagenda-json", "firstagenda-page"),
        head=(LineRule("name of the meeting", rf"Møde: (?:.{{0,60}}? )?{KIND}(?: .{{0,200}})?"),),
        labels={"Status": "kind", "Type": "addendum", "Information": None},
        contents=(),
        items=Marked(
            start=(
                LineRule("item without number", r"Punkt:(?: (?P<title>\S.*))?", level=_ITEM),
                LineRule("item", r"Punkt (?P<number>[^:]{1,20}):(?: (?P<title>\S.*))?", level=_ITEM),
            )
        ),
        item_head=(
            LineRule("case number", r"Sagsnummer: (?P<case_number>\S.*)"),
            LineRule("access", r"Adgang: (?P<access>Lukket punkt)"),
            LineRule("absent from the item", r"Fraværende: (?P<absent>\S.*)"),
            LineRule("attachment", r"Bilag: (?P<attachment>\S.*)"),
        ),
        headings=headings("", dict(HEADINGS)),
        dated=(
            *(attrs.evolve(rule, level=_PART) for rule in DATED_DECISIONS),
            LineRule("body and date", rf"(?P<body>{_BODY})(?:,| den| d\.|,? -)? {DATE}:?", level=_PART),
            LineRule("decision of a body", rf"Beslutning(?:er|en)? (?:i|fra|af) {BODY}:?", level=_PART),
        ),
        heading_levels=(_INNER,),
        section_levels=(_PART,),
        closed_text=SectionRole.DECISION,
    ),
)
