"""Næstved (0370): minutes of 2007-2023 of the case system SBSYS, leafed through at online.flippingbook.com.

Head and titles have lines of their own; below a title all of its item is one line, which begins with the case number.
"Resume" opens with whose competence the case is, the recommendation is headed in capitals, and the case itself comes
last. Headings within the case are part of its text.
"""

from __future__ import annotations

from kommunereferat.layout import DATED_DECISIONS, Clue, Layout, LineRule, Numbered, headings

LAYOUTS = (
    Layout(
        name="naestved-pages",
        municipality="0370",
        clues=(
            Clue("items called 'Punkt N:'", r"^Punkt [0-9]{1,4}: \S", 0.3, None),
            Clue(
                "case numbers of SBSYS below titles",
                r"^[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[A-ZÆØÅ][0-9]{2}-[0-9]{1,6}-[0-9]{2}$",
                0.3,
                None,
            ),
            Clue("a title such as 'Referat af <udvalg>s møde d. <dato>'", r"\A\s*\S.{2,80}s møde d\. [0-9]", 0.2),
            Clue("it names Næstved", r"Næstved\b", 0.3, None),
        ),
        threshold=0.9,
        items=Numbered(start=(LineRule("Punkt", r"Punkt (?P<number>[0-9]{1,4}): (?P<title>\S.*)"),)),
        item_head=(
            LineRule(
                "case number", r"(?P<case_number>[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[A-ZÆØÅ][0-9]{2}-[0-9]{1,6}-[0-9]{2})"
            ),
        ),
        headings=headings("Resume | Resumé | Indstilling | Sagsfremstilling | Supplerende sagsfremstilling | Bilag"),
        dated=DATED_DECISIONS,
    ),
)
