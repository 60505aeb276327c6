"""Esbjerg (0561): minutes of 2014-2015 as PDFs, known from transcripts with a page on one line, at docplayer.dk.

Decisions have lost their dates ("Beslutning Økonomiudvalget den"), and the contents list its numbers. Attachments are
listed at the end alone, below the numbers and titles of their items.
"""

from __future__ import annotations

import attrs

from kommunereferat.layout import Clue, headings

from .initials import PAGES

LAYOUTS = (
    attrs.evolve(
        PAGES,
        name="esbjerg-pdf",
        municipality="0561",
        clues=(*PAGES.clues, Clue("it names Esbjerg", r"Esbjerg\b", 0.2, None)),
        threshold=1.0,
        headings=headings(
            """
            Indledning | Baggrund | Sagsfremstilling | Lovgrundlag | Høring | Økonomi | Personaleforhold | Miljø |
            Vurdering | Indstilling | Beslutning | Bilag | Bilagsliste
            """
        ),
    ),
)
