"""Thisted (0787): the municipality's web pages of 2018-2022, at thisted.dk.

The head has the date and who took part; the body is named in the items alone. Each item has the same seven headings;
between them, sub-headings stand within the text. The absent have a dated line of their own below each decision.
"""

from __future__ import annotations

from kommunereferat.layout import Clue, Layout, LineRule, Numbered, headings

LAYOUTS = (
    Layout(
        name="thisted-web",
        municipality="0787",
        clues=(
            Clue("the heading 'Sagstema'", r"^Sagstema\s*$", 0.2, None),
            Clue("the heading 'Høring og sagsgang'", r"^Høring og sagsgang\s*$", 0.3, None),
            Clue("the link 'Udskriv' below titles", r"^Udskriv\s*$", 0.2),
            Clue("it names Thisted", r"Thisted\b", 0.3, None),
        ),
        threshold=0.7,
        contents=(),
        items=Numbered(start=(LineRule("numbered item", r"(?P<number>[0-9]{1,4})\. (?P<title>\S.*)"),)),
        headings=headings(
            """
            Sagstema | Redegørelse | Retsgrundlag | Økonomiske konsekvenser | Andre konsekvenser | Høring og sagsgang |
            Indstilling | Beslutning | Bilag
            """
        ),
        furniture=(LineRule("links of the page", r"Udskriv|Til toppen"),),
    ),
)
