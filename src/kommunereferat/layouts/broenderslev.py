"""Brønderslev (0810): the municipality's web pages of 2014-2020, at bronderslev.dk, made of its case system.

The absent are item 1, and named again below each decision. Nothing is headed "Indstilling": what the office recommends
ends the case. Headings within a case, and tables broken into lines, belong to its text. The text hardly ever names the
municipality; its town halls do.
"""

from __future__ import annotations

import attrs

from kommunereferat.layout import Clue, headings

from .esdh import PAGES

LAYOUTS = (
    attrs.evolve(
        PAGES,
        name="broenderslev-web",
        municipality="0810",
        clues=(
            *PAGES.clues,
            Clue("a room in Brønderslev or Dronninglund", r"^Lokale:.{0,60}\b(?:Brønderslev|Dronninglund)", 0.3),
        ),
        threshold=1.0,
        headings=headings(
            """
            Resume | Sagsfremstilling | Supplerende sagsfremstilling | Lovgrundlag | Indstilling | Personale | Miljø |
            Økonomi | Høring | Bilag | Beslutning
            """
        ),
    ),
)
