"""Allerød (0201): web pages of Prepare Public of 2018-2021, at alleroed.dk.

"Punkttype" says in one word what is to be done, which is no decision. Notices are numbered without a full stop. No
participants are named; the absent stand below each decision.
"""

from __future__ import annotations

import attrs

from kommunereferat.layout import Clue, headings

from .prepare import PAGES

LAYOUTS = (
    attrs.evolve(
        PAGES,
        name="alleroed-web",
        municipality="0201",
        clues=(*PAGES.clues, Clue("it names Allerød", r"Allerød\b", 0.3, None)),
        threshold=1.0,
        headings=headings(
            """
            Punkttype | Tema | Supplerende oplysninger | Administrationens forslag | Afledte konsekvenser |
            Lovgrundlag | Økonomi og finansiering | Dialog/høring | Bilag | Beslutning
            """
        ),
    ),
)
