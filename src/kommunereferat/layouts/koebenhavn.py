"""København (0101): web pages of 2010-2021 at kk.dk, each with one item of an agenda or minutes.

Those at kk.dk/dagsordener-og-referater (2010-2021) have a head with date and place, and the item's title without
number; "Se alle bilag" stands below it. Those of older addresses ("edoc-agenda", 2012-2020) have neither; the number
stands before the title, and the case number behind it. The body is named where it has decided: "Økonomiudvalgets
beslutning i mødet den ...".
"""

from __future__ import annotations

from kommunereferat.layout import (
    DATED_DECISIONS,
    Clue,
    DatedLines,
    Layout,
    LineRule,
    Numbered,
    Unnumbered,
    headings,
)
from kommunereferat.model import SectionRole

_HEADINGS = headings(
    """
    Indstilling | Indstilling og beslutning | Problemstilling | Løsning | Økonomi | Videre proces | Sagsfremstilling |
    Baggrund | Motivation | Høring | Tidligere beslutninger | Beslutning | Bilag
    """,
    {"Borgerrepræsentationens Sekretariats bemærkninger": SectionRole.ASSESSMENT, "Resultat": SectionRole.OTHER},
)
_DECIDED = Clue(
    "a line such as '<udvalg>s beslutning i mødet den <dato>'",
    r"^[ \t]*[A-ZÆØÅ].{2,80}s beslutning (?:i|under) mødet den [0-9]",
    0.4,
    None,
)
_FURNITURE = (
    LineRule("menu of the site", r"Søg|Menu|Til top(?:pen)?|Gå til hovedindhold|Gå ikke glip af .{3,80}"),
    LineRule("nothing to present", r"[.…\s]{2,}"),
    LineRule("the item once more", r"Dagsordenspunkt [0-9]{1,3}: .{1,300}"),
)

LAYOUTS = (
    Layout(
        name="koebenhavn-pages",
        municipality="0101",
        clues=(
            Clue("'Mødedato:' with date and time", r"^Mødedato: [0-9]{2}\.[0-9]{2}\.[0-9]{4}, kl\. [0-9]", 0.3),
            Clue("the link 'Se alle bilag'", r"^Se alle bilag", 0.3),
            _DECIDED,
            Clue("it names København", r"Københavns?\b|Borgerrepræsentationen", 0.2, None),
        ),
        contents=(),
        items=Unnumbered.of(
            {"Indstilling": 0.0, "Indstilling og beslutning": 0.0, "Sagsfremstilling": 0.3, "Beslutning": 1.0},
            """
            Indstilling | Indstilling og beslutning | Problemstilling | Sagsfremstilling | Løsning | Økonomi
            | Videre proces | Beslutning
            """,
            start=(LineRule("link to all attachments", r"Se alle bilag"),),
            titled=True,
        ),
        headings=_HEADINGS,
        dated=DATED_DECISIONS,
        dated_lines=DatedLines.TEXT,
        furniture=_FURNITURE,
    ),
    Layout(
        name="koebenhavn-edoc",
        municipality="0101",
        clues=(
            Clue("the item once more, as 'Dagsordenspunkt N: ...'", r"^Dagsordenspunkt [0-9]{1,3}: ", 0.4, None),
            _DECIDED,
            Clue(
                "a case number behind the title", r"^[0-9]{1,3}\. .{3,250} \((?:20[0-9]{2}-[0-9]{1,8})?\s*\)", 0.3, 1000
            ),
        ),
        contents=(),
        items=Numbered(
            start=(
                LineRule(
                    "number, title and case number",
                    r"(?P<number>[0-9]{1,3})\. (?P<title>[A-ZÆØÅ0-9\"”].{0,300}?)"
                    r"(?: \((?P<case_number>20[0-9]{2}-[0-9]{1,8})?\s*\))?",
                ),
            )
        ),
        headings=_HEADINGS,
        dated=DATED_DECISIONS,
        dated_lines=DatedLines.TEXT,
        furniture=_FURNITURE,
    ),
)
