"""Odsherred (0306): minutes of 2012-2019 in PolWeb, each label on a line of its own with its value below.

The contents list has "Underskriftsark" and "Samlet bilagsliste", which are no items. The list of all attachments stands
at the end once more, by item.
"""

from __future__ import annotations

import attrs

from kommunereferat.layout import Clue, headings

from .polweb import PAGES

LAYOUTS = (
    attrs.evolve(
        PAGES,
        name="odsherred-polweb",
        municipality="0306",
        clues=(*PAGES.clues, Clue("case numbers with its code, 306", r"^Sag 306-[0-9]{4}-", 0.3, None)),
        threshold=1.0,
        headings=headings(
            """
            Sagens opståen | Sagsfremstilling | Økonomi | Retsgrundlag | Administrativ indstilling | Indstilling |
            Høring | Bilag | Samlet bilagsliste | Beslutning
            """
        ),
    ),
)
