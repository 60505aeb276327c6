"""Viborg (0791): the municipality's web pages of 2019-2021, at viborg.dk/demokrati-og-indflydelse.

Each item begins with "Sagsid.:", and has neither number nor title. A fixed set of headings stands below
"Sagsfremstilling", which mostly has no text of its own; the decision stands above it. Labels of the head have no colon.
"""

from __future__ import annotations

import attrs

from kommunereferat.layout import Clue, LineRule, headings

from .sagsid import PAGES

LAYOUTS = (
    attrs.evolve(
        PAGES,
        name="viborg-web",
        municipality="0791",
        clues=(
            *PAGES.clues,
            Clue("the offer of a translation", r"^You can use Google to translate", 0.3, 200),
            Clue("it names Viborg", r"Viborg\b", 0.3, None),
        ),
        threshold=0.9,
        headings=headings(
            """
            Resume | Indstilling | Sagsfremstilling | Historik | Inddragelse og høring | Beskrivelse | Alternativer |
            Tidsperspektiv | Økonomiske forhold og konsekvenser | Juridiske og planmæssige forhold | Bilag | Beslutning
            """
        ),
        furniture=(LineRule("offer of a translation", r"You can use Google to translate .{1,300}|SØG"),),
    ),
)
