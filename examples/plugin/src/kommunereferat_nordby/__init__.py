"""Nordby (0563, Fanø): the minutes of the committees since 2018, as text of their PDFs.

An example: the layout, and the documents in it, are invented. Items have their number in brackets; the headings are
written for the citizens, so only some are in the common vocabulary; every page has a foot.
"""

from __future__ import annotations

from kommunereferat import Clue, Layout, LineRule, Numbered, SectionRole, headings

LAYOUT = Layout(
    name="nordby",
    version="1.0",
    municipality="0563",
    clues=(
        Clue("a title such as 'Protokol fra <udvalg>'", r"^Protokol fra [A-ZÆØÅ].{3,60}$", 0.3),
        Clue("numbers of items in brackets", r"^\[[0-9]{1,3}\] [A-ZÆØÅ]", 0.4, None),
        Clue("the heading 'Kort fortalt'", r"^Kort fortalt$", 0.3, None),
    ),
    threshold=0.6,
    head=(
        LineRule("title with body", r"(?P<kind>Protokol) fra (?P<body>[A-ZÆØÅ].{3,60})"),
        LineRule(
            "number, date and time of the meeting",
            r"Møde nr\. [0-9]{1,2}, [a-zøæå]+ den (?P<date>[0-9]{1,2}\. [a-z]+ [0-9]{4})"
            r" kl\. (?P<starts_at>[0-9]{1,2}\.[0-9]{2})(?:-(?P<ends_at>[0-9]{1,2}\.[0-9]{2}))?",
        ),
    ),
    items=Numbered(start=(LineRule("number in brackets", r"\[(?P<number>[0-9]{1,3})\]\s+(?P<title>\S.*)"),)),
    item_head=(LineRule("case number", r"Sagsnr\. (?P<case_number>[0-9]{2}/[0-9]{1,6})"),),
    headings=headings(
        "Sagsfremstilling|Bilag",
        {
            "Kort fortalt": SectionRole.SUMMARY,
            "Det koster": SectionRole.ECONOMY,
            "Hvad foreslås": SectionRole.RECOMMENDATION,
            "Det besluttede vi": SectionRole.DECISION,
        },
    ),
    furniture=(LineRule("page foot", r"Fanø Kommune · Protokol · side [0-9]{1,3} af [0-9]{1,3}"),),
)
