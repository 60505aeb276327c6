"""Tønder (0550): agendas and minutes of 2014-2017 as PDFs of the case system SBSYS, published at toender.dk.

The recommendation has no heading: "Det indstilles, at ..." ends the last section of the case. Which items are closed is
said in the contents list alone, whose numbers, titles and pages have a line each.
"""

from __future__ import annotations

import attrs

from kommunereferat.layout import Clue, headings

from .sbsys import PAGES

LAYOUTS = (
    attrs.evolve(
        PAGES,
        name="toender-pdf",
        municipality="0550",
        clues=(*PAGES.clues, Clue("it names Tønder Kommune", r"Tønder Kommune\b", 0.3)),
        threshold=1.0,
        headings=headings(
            """
            Resume | Sagsfremstilling | Lovgrundlag | Planforhold | Økonomi | Høring | Indstilling | Beslutning | Bilag
            """
        ),
    ),
)
