"""Assens (0420): the municipality's web pages of 2016-2020, at assens.dk.

Each item begins with a bullet and "Sagsid.:", and has neither number nor title. The recommendation stands first, with
what the committees recommend, and the dated decisions last. Members are listed without parties.
"""

from __future__ import annotations

import attrs

from kommunereferat.layout import Clue, LineRule, headings

from .sagsid import PAGES

LAYOUTS = (
    attrs.evolve(
        PAGES,
        name="assens-web",
        municipality="0420",
        clues=(
            *PAGES.clues,
            Clue("the menu's 'icon-Politik'", r"^icon-Politik\s*$", 0.3, 200),
            Clue("it names Assens", r"Assens\b", 0.3, None),
        ),
        threshold=0.9,
        headings=headings(
            """
            Indstilling | Beslutningstema | Sagsfremstilling | Supplerende sagsfremstilling | Lovgrundlag | Økonomi |
            Høring | Bilag | Beslutning
            """
        ),
        furniture=(LineRule("icon of a menu", r"icon-\w{2,30}|Politik"),),
    ),
)
