"""Slagelse (0330): minutes of 2014-2020 in PolWeb.

A title with body, term, kind and date is all of the head. Each item's heading is printed twice; "(B)", "(O)" or "(D)"
behind it belongs to the title. A decision begins with the absent, whose label may be empty.
"""

from __future__ import annotations

import attrs

from kommunereferat.layout import Clue, headings

from .polweb import PAGES

LAYOUTS = (
    attrs.evolve(
        PAGES,
        name="slagelse-polweb",
        municipality="0330",
        clues=(*PAGES.clues, Clue("case numbers with its code, 330", r"^Sagsnr\.: 330-[0-9]{4}-", 0.3, None)),
        threshold=1.0,
        headings=headings(
            """
            Kompetence | Beslutningstema | Baggrund | Retligt grundlag | Handlemuligheder | Vurdering |
            Økonomiske og personalemæssige konsekvenser | Konsekvenser i forhold til andre udvalg |
            Sagens videre forløb | Bilag | Indstilling
            """
        ),
    ),
)
