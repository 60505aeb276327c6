"""Vesthimmerland (0820): the municipality's web pages of 2019, at vesthimmerland.dk/politik/dagsordener-og-referater.

An item is an entry of a list: its number, the title on the next line, and its headings as entries of a list within.
The date is in American order, and the time has AM or PM. Neither participants nor place are printed.
"""

from __future__ import annotations

from kommunereferat.layout import Clue, Layout, LineRule, Numbered, headings

LAYOUTS = (
    Layout(
        name="vesthimmerland-web",
        municipality="0820",
        clues=(
            Clue("the line 'Sagspunkter der ... på mødet'", r"^Sagspunkter der (?:skal|blev) behandle", 0.3),
            Clue("the heading 'Punktoplysninger' behind a bullet", r"^[ \t]*• Punktoplysninger", 0.3, None),
            Clue("it names Vesthimmerland", r"Vesthimmerland", 0.4, None),
        ),
        threshold=0.6,
        contents=(),
        items=Numbered(start=(LineRule("number", r"(?P<number>[0-9]{1,4})\."),), title_below=True),
        item_head=(
            LineRule("case number", r"Sagsnr\.:\s*(?P<case_number>[0-9A-ZÆØÅ][0-9A-ZÆØÅ./-]{3,30})?"),
            LineRule("case worker", r"Sagsbeh\.:.{0,80}"),
        ),
        headings=headings(
            """
            Resume | Baggrund | Sagsfremstilling | Forventet konsekvens | Organisering og kommunikation | Lovgrundlag |
            Økonomi | Personale | Høring | Indstilling | Beslutning | Bilag
            """
        ),
        markers=("Punktoplysninger",),
        bulleted=True,
    ),
)
