"""Faxe (0320): pages of OS2web of 2019-2022, at faxekommune.dk/dagsorden.

"Økonomi" stands empty above "Økonomiske konsekvenser". The absent stand below each decision, with those who took part
in their stead.
"""

from __future__ import annotations

import attrs

from kommunereferat.layout import Clue, headings

from .os2web import PAGES

LAYOUTS = (
    attrs.evolve(
        PAGES,
        name="faxe-web",
        municipality="0320",
        clues=(*PAGES.clues, Clue("it names Faxe", r"Faxe\b", 0.3, None)),
        threshold=1.0,
        headings=headings(
            """
            Resume | Sagsfremstilling | Lovgrundlag | Økonomi | Økonomiske konsekvenser | Sagen afgøres af |
            Indstilling | Tidligere beslutninger | Beslutning | Bilag
            """
        ),
    ),
)
