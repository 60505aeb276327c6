"""Hørsholm (0223): agendas and minutes of 2006-2010 as PDFs of the case system Acadre, at horsholm.dk and docplayer.dk.

The recommendation is headed "Forslag". Dates in digits are lost in transcripts, those in words are not. The attachments
stand in each item, and all of them again at the end.
"""

from __future__ import annotations

import attrs

from kommunereferat.layout import Clue, headings

from .acadre import PAGES

LAYOUTS = (
    attrs.evolve(
        PAGES,
        name="hoersholm-pdf",
        municipality="0223",
        clues=(*PAGES.clues, Clue("it names Hørsholm", r"Hørsholm\b", 0.2, None)),
        threshold=1.0,
        headings=headings(
            """
            Resume | Baggrund | Forslag | Indstilling | Sagsfremstilling | Lovgrundlag | Miljø og sundhed |
            Økonomi/personale | Økonomi | Kommunikation | Høring | Bilag | Bilagsoversigt | Beslutning
            """
        ),
    ),
)
