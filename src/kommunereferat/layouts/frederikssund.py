"""Frederikssund (0250): PDFs of 2011-2015, and web pages of 2015-2026.

The web pages are those at frederikssund.dk/Politik/Dagsordener-og-referater. The PDFs print the journal number before
"Sag nr." and the title, and every label of a table's first column, empty ones too; labels are wrapped, stacked, and run
into their texts. The web pages have lost numbers and titles until about 2021; later the number is glued to its title
("114Spørgsmål").
"""

from __future__ import annotations

from kommunereferat.layout import (
    BODY,
    DATE_IN_WORDS,
    STARTS_AT,
    Clue,
    DatedLines,
    Layout,
    LineRule,
    Numbered,
    Unnumbered,
    headings,
)
from kommunereferat.normalize.bodies import BodyType

_NAMED = Clue("it names Frederikssund", r"Frederikssund", 0.2, None)
_MEETING = Clue(
    "a title such as '<udvalg>s møde den <dato>'", r"^.{3,70}s møde den [0-9]{1,2}\. [a-z]+ [0-9]{4}\s*$", 0.3, 1500
)
_FOLDED = Clue("the web page's 'Fold alle punkter'", r"^Fold alle punkter", 0.3, 3000)
_GLUED = Clue("numbers glued to titles", r"^[#* ]{0,5}[0-9]{1,4}[A-ZÆØÅ][a-zæøå]+", 0.4, None)
_WEB_HEAD = (
    LineRule("body and date", rf"{BODY}s møde den {DATE_IN_WORDS}"),
    LineRule("kind of an addendum", r"(?P<kind>(?:Tillægs|tillægs)(?:referat|dagsorden))\b.{0,80}"),
    LineRule("place and time", rf"(?P<place>.{{2,120}}?),? {STARTS_AT}"),
)
_WEB_HEADINGS = headings(
    """
    Lovgrundlag | Resume | Resumé | Indstilling | Historik | Beslutning | Åben beslutning | Sagsfremstilling |
    Inddragelse | Bevilling | Økonomi | Bilag | Tidligere beslutninger
    """
)
_WEB_FURNITURE = (
    LineRule(
        "page furniture",
        r"Frederikssund Kommunes logo|Gå til sidens indhold|Fold alle punkter(?: (?:ud|ind))*(?:\s*\[\w+\])*",
    ),
)

LAYOUTS = (
    Layout(
        name="frederikssund-pdf",
        municipality="0250",
        clues=(
            Clue("items called 'Sag nr.'", r"^Sag nr\. ?[0-9]+", 0.3),
            Clue("the label 'Journal nr.:'", r"^Journal nr\.:", 0.4, None),
            Clue("the label 'Tidligere beslutninger:'", r"^Tidligere beslutninger:", 0.2, None),
            _NAMED,
        ),
        contents=("Indhold", "Indholdsfortegnelse"),
        items=Numbered(
            start=(LineRule("Sag nr.", r"Sag nr\. ?(?P<number>[0-9]{1,4}[a-z]?)(?: (?P<title>\S.*))?"),),
            title_below=True,
            lead=(
                LineRule(
                    "journal number with label", r"Journal ?nr\.?:?\s*(?P<case_number>[0-9][0-9A-ZÆØÅ./-]{4,30})?"
                ),
                LineRule("journal number", r"(?P<case_number>[0-9]{6}-[0-9]{4})"),
            ),
        ),
        groups=(
            "Sager til orientering",
            "Sager til behandling",
            "Åbent møde",
            "Lukket møde",
            "Åben dagsorden",
            "Lukket dagsorden",
            "Sager til beslutning",
        ),
        headings=headings(
            """
            Lovgrundlag | Resumé | Resume | Sagsfremstilling | Supplerende sagsfremstilling | Høring |
            Inddragelse | Bevilling | Økonomiske og personalemæssige bemærkninger | Økonomiske bemærkninger |
            Indstilling | Supplerende indstilling | Tidligere beslutninger | Beslutninger | Beslutning | Bilag
            """
        ),
        dated_lines=DatedLines.TEXT,
        run_in=True,
        colon=True,
        stacked=True,
        furniture=(LineRule("page number", r"(?:Side )?[0-9]{1,3} (?:/|af) [0-9]{1,3}"),),
    ),
    Layout(
        name="frederikssund-web",
        municipality="0250",
        clues=(_MEETING, _FOLDED, _NAMED),
        head=_WEB_HEAD,
        contents=(),
        items=Unnumbered.of(
            {
                "Lovgrundlag": 0.0,
                "Resume": 0.0,
                "Sagsfremstilling": 0.2,
                "Beslutning": 0.8,
                "Åben beslutning": 0.0,
                "Indstilling": 1.5,
            },
            """
            Lovgrundlag | Resume | Sagsfremstilling | Inddragelse | Bevilling | Økonomi | Indstilling | Historik
            | Beslutning | Åben beslutning | Bilag
            """,
            """
            Resume | Indstilling | Historik | Beslutning | Åben beslutning | Lovgrundlag | Sagsfremstilling |
            Inddragelse | Bevilling | Økonomi | Bilag
            """,
        ),
        headings=_WEB_HEADINGS,
        closed=("Åben beslutning",),
        body_type=BodyType.STANDING_COMMITTEE,
        furniture=_WEB_FURNITURE,
    ),
    Layout(
        name="frederikssund-web-numbered",
        municipality="0250",
        clues=(_MEETING, _FOLDED, _NAMED, _GLUED),
        threshold=0.7,
        head=_WEB_HEAD,
        contents=(),
        items=Numbered(
            start=(LineRule("number glued to a title", r"(?P<number>[0-9]{1,4})(?P<title>\S.*)"),), glued=True
        ),
        headings=_WEB_HEADINGS,
        closed=("Åben beslutning",),
        body_type=BodyType.STANDING_COMMITTEE,
        furniture=_WEB_FURNITURE,
    ),
)
