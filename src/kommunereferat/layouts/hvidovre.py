"""Hvidovre (0167): the municipality's web pages of 2014-2019, at hvidovre.dk/Politik/dagsordener-og-referater.

A title "Referat - <udvalg> den <dato>", "Mødefakta" with labels, a bulleted list of members, an empty contents list,
numbered items. Where the decision stands among the sections changed over the years. Lists within a case are indented,
and are told from items by that.
"""

from __future__ import annotations

from kommunereferat.layout import BODY, DATE_IN_WORDS, DATED_DECISIONS, KIND, Clue, Layout, LineRule, Numbered, headings
from kommunereferat.model import SectionRole

LAYOUTS = (
    Layout(
        name="hvidovre-web",
        municipality="0167",
        clues=(
            Clue(
                "a title such as 'Referat - <udvalg> den <dato>'",
                r"^(?:Referat|Dagsorden|Tillægs\w+|Ekstra\w+ \w+) - .{3,80} den [0-9]{1,2}\. [a-z]+ [0-9]{4}",
                0.4,
            ),
            Clue("the heading 'Mødefakta'", r"^Mødefakta\s*$", 0.3),
            Clue("it names Hvidovre", r"Hvidovre", 0.3, None),
        ),
        threshold=0.6,
        head=(
            LineRule(
                "title with body and date",
                rf"{KIND} - {BODY} den {DATE_IN_WORDS}",
            ),
        ),
        items=Numbered(start=(LineRule("numbered item", r"(?P<number>[0-9]{1,3})\.\s+(?P<title>\S.*)"),)),
        headings=headings(
            """
            Beslutningstema | Indstilling | Beslutning | Sagsfremstilling | Supplerende sagsfremstilling |
            Retsgrundlag | Politiske beslutninger og aftaler | Økonomiske konsekvenser | Høring |
            Personalemæssige konsekvenser | Klima-, miljø- og bæredygtighedsmæssige konsekvenser | Bilag |
            Supplerende indstilling | Sundhedsmæssige konsekvenser
            """,
            {"Miljømæssige konsekvenser": SectionRole.ENVIRONMENT},
        ),
        dated=DATED_DECISIONS,
        furniture=(
            LineRule("cookie banner", r"Vi bruger cookies .*|Accepter cookies"),
            LineRule("remains of the contents list", r"[.·\s]+"),
        ),
    ),
)
