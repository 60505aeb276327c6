"""Ishøj (0183): the municipality's web pages of 2014-2025, in two generations.

Those at ishoj.dk/dagsorden (2014-2020) have numbered items with titles. Those at
ishoj.dk/borger/demokrati/dagsordener-og-referater (2014-2025) have neither number nor title, so that items are told by
their headings. Closed items have one heading only, "Offentlig beslutning der skal udfyldes, hvis punktet er lukket".
The names of attachments are in neither.
"""

from __future__ import annotations

from kommunereferat.layout import BODY, DATE_IN_WORDS, STARTS_AT, Clue, Layout, LineRule, Numbered, Unnumbered, headings

_CLOSED = "Offentlig beslutning der skal udfyldes, hvis punktet er lukket"
_ORDER = f"""
{_CLOSED} | Resume | Resumé | Sagsfremstilling | Lovgrundlag | Økonomi | Indstilling | Beslutning |
Beslutningskompetence | Beslutningstema | Bilag
"""
_HEADINGS = headings(_ORDER)
_WHEN = rf"\w+dag (?:den )?{DATE_IN_WORDS}(?: {STARTS_AT})?"

LAYOUTS = (
    Layout(
        name="ishoej-items",
        municipality="0183",
        clues=(
            Clue(
                "a title such as 'Dagsorden for <udvalg>s møde <dag>'",
                r"^(?:Dagsorden|Referat) for .{3,60}møde \w+dag",
                0.4,
            ),
            Clue("the line 'Sagspunkter der ... på mødet'", r"^Sagspunkter der (?:skal|blev) behandle", 0.4),
            Clue("it names Ishøj", r"Ishøj", 0.3, None),
        ),
        threshold=0.6,
        head=(
            LineRule(
                "title with body, date and time",
                rf"(?P<kind>Dagsorden|Referat|Tillægs\w+) for {BODY}s møde {_WHEN}",
            ),
        ),
        head_ends=("Sagspunkter der skal behandles på mødet", "Sagspunkter der blev behandlet på mødet"),
        contents=(),
        items=Numbered(start=(LineRule("numbered item", r"(?P<number>[0-9]{1,3})\.\s+(?P<title>\S.*)"),)),
        headings=_HEADINGS,
        closed=(_CLOSED,),
        glued=True,
        furniture=(LineRule("search field", r"Hvad kan vi hjælpe med\?"),),
        foot=(LineRule("contact", r"Kontakt"),),
    ),
    Layout(
        name="ishoej-pages",
        municipality="0183",
        clues=(
            Clue(
                "a title on two lines, the second '<udvalg> <dag> den <dato> kl.'",
                r"\A\s*(?:Dagsorden|Referat|Tillægs\w+)\s*\n\s*.{3,60} \w+dag den [0-9]{1,2}\. [a-z]+ [0-9]{4}",
                0.5,
            ),
            Clue("it names Ishøj", r"Ishøj", 0.3, None),
        ),
        threshold=0.6,
        head=(LineRule("body, date and time", rf"{BODY} {_WHEN}"),),
        place_below=True,
        contents=(),
        items=Unnumbered.of(
            {
                _CLOSED: 0.0,
                "Resume": 0.0,
                "Resumé": 0.0,
                "Sagsfremstilling": 0.0,
                "Beslutning": 1.0,
                "Indstilling": 1.0,
            },
            _ORDER,
            alone=(_CLOSED,),
        ),
        headings=_HEADINGS,
        closed=(_CLOSED,),
        glued=True,
        foot=(LineRule("contact", r"Kontakt"),),
    ),
)
