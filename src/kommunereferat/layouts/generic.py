"""Any municipality: a plain parser by the common vocabulary, for documents that no other parser claims.

Items begin with a number, or with "Punkt" or "Sag nr." and a number; where a document has none, by the order of its
headings.
"""

from __future__ import annotations

from kommunereferat.layout import DATED_DECISIONS, Clue, Layout, LineRule, Numbered, Unnumbered, headings
from kommunereferat.vocabulary import HEADINGS

_HEADINGS = headings("", dict(HEADINGS))
_ITEM_HEAD = (
    LineRule(
        "case number with label",
        r"(?:Sags?(?:nr|id|nummer)\.?|Journalnr\.?|J\.?\s?nr\.?|Acadre sagsnr\.?)\s*[.:]*\s*"
        r"(?P<case_number>[0-9A-ZÆØÅ][0-9A-ZÆØÅ./-]{3,30})?(?P<rest>\s.*)?",
    ),
    LineRule(
        "case number",
        r"(?P<case_number>[0-9]{2}/[0-9]{2,6}|[0-9]{3}-[0-9]{4}-[0-9]{1,7}"
        r"|[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[A-ZÆØÅ][0-9]{2}-[0-9]{1,6}-[0-9]{2})",
    ),
    LineRule("KLE number", r"(?P<kle>[0-9]{2}\.[0-9]{2}\.[0-9]{2}(?:[. -][A-ZÆØÅ][0-9]{2})?)"),
)
_PAGES = (
    LineRule("page number", r"(?:Side )?[0-9]{1,3} ?(?:/|af) ?[0-9]{1,3}|Side [0-9]{1,3}|Til toppen|Accepter cookies"),
)

LAYOUTS = (
    Layout(
        name="generic-numbered",
        clues=(
            Clue(
                "lines that begin with a number and a title",
                r"^\s{0,4}(?:(?:Punkt|Pkt\.?|Sag nr\.?|Sag|Nr\.)\s?)?[0-9]{1,4}[a-z]?[.:)]?\s{1,8}[A-ZÆØÅ]",
                0.6,
                None,
            ),
        ),
        items=Numbered(
            start=(
                LineRule(
                    "Punkt, Pkt. or Sag nr.",
                    r"(?:Punkt|Pkt\.?|Sag nr\.?|Sag|Nr\.)\s?(?P<number>[0-9]{1,4}[a-z]?)\s*[.:)–-]*\s*(?P<title>\S.*)",
                ),
                LineRule("numbered item", r"(?P<number>[0-9]{1,4}[a-z]?)[.:]?\s+(?P<title>\S.*)"),
            )
        ),
        item_head=_ITEM_HEAD,
        headings=_HEADINGS,
        dated=DATED_DECISIONS,
        run_in=True,
        furniture=_PAGES,
    ),
    Layout(
        name="generic-unnumbered",
        clues=(Clue("headings of minutes", r"^(?:Beslutning|Indstilling|Sagsfremstilling|Resum[eé])\b", 0.5, None),),
        items=Unnumbered.of(
            {
                "Resume": 0.0,
                "Resumé": 0.0,
                "Beslutningstema": 0.0,
                "Sagsfremstilling": 0.3,
                "Sammendrag": 0.0,
                "Beslutning": 1.0,
            },
            """
            Resume | Resumé | Sammendrag | Beslutningstema | Baggrund | Sagsfremstilling | Lovgrundlag | Økonomi
            | Økonomiske konsekvenser | Indstilling | Beslutning | Bilag
            """,
            """
            Resume | Resumé | Sammendrag | Beslutningstema | Indstilling | Beslutning | Baggrund |
            Sagsfremstilling | Lovgrundlag | Økonomi | Økonomiske konsekvenser | Bilag
            """,
        ),
        item_head=_ITEM_HEAD,
        headings=_HEADINGS,
        dated=DATED_DECISIONS,
        run_in=True,
        furniture=_PAGES,
    ),
)
