"""Middelfart (0410): the municipality's web pages of 2014-2019, at middelfart.dk.

Closed items are listed on top and stand nowhere else. "Forvaltningen foreslår:" heads the recommendation. Below the
decision, a second "Behandlingsplan" repeats what each body has decided.
"""

from __future__ import annotations

from kommunereferat.layout import BODY, DATE, KIND, Clue, Layout, LineRule, Numbered, headings

LAYOUTS = (
    Layout(
        name="middelfart-web",
        municipality="0410",
        clues=(
            Clue(
                "a title such as 'Referat for <udvalg> møde den <dato>'",
                r"^(?:Referat|Dagsorden|Tillægs\w+) for .{3,60} møde den [0-9]",
                0.4,
            ),
            Clue("the heading 'Forvaltningen foreslår:'", r"^Forvaltningen foreslår:", 0.2, None),
            Clue("it names Middelfart", r"Middelfart\b", 0.4, None),
        ),
        threshold=0.8,
        head=(LineRule("title with kind, body and date", rf"{KIND} for {BODY}s? møde den {DATE}"),),
        contents=("Åbne sager", "Lukkede sager"),
        items=Numbered(start=(LineRule("numbered item", r"(?P<number>[0-9]{1,4})\.\s+(?P<title>\S.*)"),)),
        item_head=(
            LineRule("case number", r"Sagsnr\.:\s*(?P<case_number>[0-9]{4}-[0-9]{4,8})?"),
            LineRule("case worker", r"Sagsbehandler:.{0,60}"),
        ),
        headings=headings(
            """
            Præsentation | Forvaltningen foreslår | Sagsbeskrivelse | Lovgrundlag | Økonomi | Høring | Handicaprådet |
            Ældrerådet | Behandlingsplan | Bilag | Beslutning
            """
        ),
        furniture=(
            LineRule("cookie banner", r"Dette site bruger cookies\..{0,300}"),
            LineRule("logo", r"Middelfart Kommune Logo"),
        ),
    ),
)
