"""Kalundborg (0326): agendas and minutes of 2014-2018 in PolWeb, as the text of PDFs.

Headings are in capitals, so that a sub-heading is told by its small letters. What other bodies have decided stands
below headings such as "Økonomiudvalgets møde den 20. april 2016:".
"""

from __future__ import annotations

import attrs

from kommunereferat.layout import Clue, headings

from .polweb import PAGES

LAYOUTS = (
    attrs.evolve(
        PAGES,
        name="kalundborg-polweb",
        municipality="0326",
        clues=(*PAGES.clues, Clue("case numbers with its code, 326", r"^Sagsnr\.: 326-[0-9]{4}-", 0.3, None)),
        threshold=1.0,
        headings=headings(
            """
            Resumé | Behandling | Indstilling | Sagsfremstilling | Høring | Lovgrundlag | Økonomiske konsekvenser |
            Bilag | Beslutning
            """
        ),
    ),
)
