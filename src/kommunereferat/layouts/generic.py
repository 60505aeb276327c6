"""Any municipality: the parser by the common vocabulary, for documents that no other parser claims.

Items begin with a number, or with "Punkt" or "Sag nr." and a number. Where numbers do not part a document's headings,
items begin at their case numbers, or else by the order of the headings, each with the title that stands above it. What
FirstAgenda's readers have read is of no municipality either, and is read by that platform's layout.
"""

from __future__ import annotations

from kommunereferat.layout import (
    DATED_BY_ITEM,
    DATED_BY_MEETING,
    DATED_DECISION,
    DATED_DECISIONS,
    Clue,
    Layout,
    LineRule,
    Numbered,
    Unnumbered,
    headings,
)
from kommunereferat.layouts import firstagenda
from kommunereferat.model import SectionRole
from kommunereferat.vocabulary import CONTENTS, HEADINGS

_HEADINGS = headings("", dict(HEADINGS))
_NUMBER = r"[0-9A-ZÆØÅ][0-9A-ZÆØÅ./-]{3,30}?"
_CASE = rf"(?P<case_number>{_NUMBER})"
_KLE = r"(?P<kle>[0-9]{2}\.[0-9]{2}\.[0-9]{2}(?:[. -][A-ZÆØÅ][0-9]{2})?)"
_BODY = (
    r"(?P<body>(?:[A-ZÆØÅ][\w ,&-]{0,60})?(?:[Uu]dvalg|[Rr]åd|[Bb]estyrelse|forum)(?:et|en|n)?"
    r"|Borgerrepræsentationen|Magistraten|Udvalg(?:et)? for [\w ,&-]{3,80}?)"
)
_HEAD = (
    LineRule("municipality and body", rf"[A-ZÆØÅ][\w-]{{1,30}} Kommune\s+[–-]\s+{_BODY}"),
    LineRule("body above its documents", rf"{_BODY}\s+[–-]\s+[Dd]agsordener og referater"),
    LineRule("body before the date's label", rf"{_BODY}\s+Mødedato\s*:(?:\s*(?P<date>\S.{{5,40}}))?"),
)
_CASE_LABEL = r"(?:Sags?[ -]?(?:nr|id|ID|nummer)|Sag(?= [0-9]+[-/])|Acadre sagsnr)\.?\s*[.:]*"
_JOURNAL_LABEL = r"(?:Journal\s?nr|J\.?\s?nr)\.?\s*[.:]*"
_ITEM_HEAD = (
    LineRule("journal and case number", rf"J\.? ?nr\.?:? {_KLE}\.?\s+Sags?nr\.?:? {_CASE}"),
    LineRule(
        "case, journal and document number, initials and access",
        rf"(?=\S)(?:{_CASE_LABEL}\s*{_CASE}?)?"
        rf"(?:\s*{_JOURNAL_LABEL}\s*{_KLE}\.?)?"
        rf"(?:\s*Dok(?:ument)?\.?\s?(?:nr\.?|id)?\s*:?\s*(?P<document_number>{_NUMBER}))?"
        r"(?:\s*(?:Initialer|Sagsbeh(?:andler)?|Sagsansvarlig)\.?:\s*(?P<rest>\S.{0,40})?)?"
        r"(?:\s*(?P<access>(?:Åbent?|Lukket)(?: sag| punkt)?))?",
    ),
    LineRule(
        "case number with label",
        rf"(?:{_CASE_LABEL}|{_JOURNAL_LABEL})\s*{_CASE}?(?P<rest>\s.*)?",
    ),
    LineRule(
        "initials, case number and access",
        r"[A-ZÆØÅ]{2,8} / (?P<case_number>[0-9]{2}/[0-9]{1,6})(?:\s+(?P<access>ÅBEN SAG|LUKKET SAG))?",
    ),
    LineRule(
        "case number",
        r"(?P<case_number>[0-9]{2}/[0-9]{2,6}|[0-9]{3}-[0-9]{4}-[0-9]{1,7}|(?:[0-9]{2}|20[0-9]{2})-[0-9]{5,8}"
        r"|[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[A-ZÆØÅ][0-9]{2}-[0-9]{1,6}-[0-9]{2})",
    ),
    LineRule("KLE number", _KLE),
    LineRule("document number", r"Dok(?:ument)?\.?\s?nr\.?\s*:\s*(?P<document_number>[0-9][0-9/-]{2,20})"),
    LineRule("absent from the item", r"(?:Fraværende|Afbud)(?: fra)?\s*:(?:\s*(?P<absent>.{1,200}))?"),
    LineRule("case worker", r"(?:Sagsbehandler|Sagsbeh\.|Sagsansvarlig(?: enhed)?|Initialer|Mødedato)\s*:.{0,80}"),
    LineRule(
        "course of the case",
        r"Sagsforløb: ?[A-ZÆØÅ]{2,5}(?:[/-][A-ZÆØÅ]{2,5}){0,5}(?: - (?P<access>(?:Åben|Lukket) sag))?",
    ),
)
_GROUPS = (
    "Åben dagsorden",
    "Lukket dagsorden",
    "Åbne sager",
    "Lukkede sager",
    "Åbne punkter",
    "Lukkede punkter",
    "Åbne dagsordenspunkter",
    "Lukkede dagsordenspunkter",
    "Dagsorden åben",
    "Dagsorden lukket",
    "Åbent møde",
    "Lukket møde",
    "Åbne møde",
    "Sager til orientering",
    "Sager til behandling",
    "Sager til beslutning",
)
_SIDE = r"Side (?:nr\. ?)?(?:[0-9]{1,3}(?: ?(?:/|af) ?[0-9]{1,3})?|[ivx]{1,5})"
_PAGES = (
    LineRule("page number", rf"{_SIDE}|[0-9]{{1,3}} ?(?:/|af) ?[0-9]{{1,3}}"),
    LineRule(
        "page head or foot",
        r"[A-ZÆØÅ].{3,90}?[\s,](?:[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{2,4}|[0-9]{1,2}\. [a-zæøå]+ [0-9]{4})\s+" + _SIDE,
    ),
    LineRule(
        "links of a page",
        r"Til top(?:pen)?|Tilbage|Udskriv|Sbsys dagsorden preview|Accepter cookies|Retur til indholdsfortegnelsen"
        r"|Gå til (?:hoved)?indhold(?:et)?",
    ),
)
_FOOT = (LineRule("signatures", r"Underskrift(?:er|s?blad|s?ark|s?side)\b.{0,2000}"),)

#: Headings of closed items alone; the first has no other beside it.
_CLOSED = ("Offentlig beslutning der skal udfyldes, hvis punktet er lukket", "Åben beslutning")
#: How unlikely it is that a heading of a role opens an item.
_OPENS = {
    SectionRole.SUMMARY: 0.0,
    SectionRole.TOPIC: 0.0,
    SectionRole.CASE: 0.3,
    SectionRole.BACKGROUND: 0.6,
    SectionRole.RECOMMENDATION: 0.6,
    SectionRole.DECISION: 1.0,
    SectionRole.PREVIOUS_TREATMENT: 1.0,
    SectionRole.COMPETENCE: 1.0,
    SectionRole.LEGAL_BASIS: 1.5,
}
#: The usual orders of headings: with the decision at the end, and as the first or the third.
_UNNUMBERED = Unnumbered.of(
    {**{name: _OPENS[role] for name, role in HEADINGS.items() if role in _OPENS}, DATED_DECISION: 1.0},
    """
    Emne | Resume | Resumé | Sammendrag | Sagens kerne | Præsentation | Beslutningstema | Baggrund | Sagsfremstilling
    | Lovgrundlag | Retsgrundlag | Økonomi | Økonomiske konsekvenser | Høring | Sagen afgøres i | Indstilling
    | Beslutning <dato> | Beslutning | Bilag
    """,
    """
    Emne | Resume | Resumé | Sammendrag | Sagens kerne | Præsentation | Beslutningstema | Indstilling
    | Beslutning <dato> | Beslutning | Baggrund | Sagsfremstilling | Lovgrundlag | Retsgrundlag | Økonomi
    | Økonomiske konsekvenser | Høring | Bilag
    """,
    """
    Emne | Resume | Resumé | Sammendrag | Sagens kerne | Præsentation | Beslutningstema | Indstilling | Baggrund
    | Sagsfremstilling | Lovgrundlag | Retsgrundlag | Økonomi | Økonomiske konsekvenser | Høring | Sagen afgøres i
    | Beslutning <dato> | Beslutning | Bilag
    """,
    """
    Beslutning <dato> | Beslutning | Emne | Resume | Resumé | Sammendrag | Beslutningstema | Baggrund | Indstilling
    | Sagsfremstilling | Økonomi | Bilag
    """,
    start=(
        LineRule(
            "case number of an item",
            r"(?:[•·▪-]\s*)?(?:Sags?[ -]?(?:id|nr|nummer)|Acadre sagsnr|Journalnr)\.?\s*:\s*"
            r"(?P<case_number>[0-9A-ZÆØÅ][0-9A-ZÆØÅ./-]{3,30})?",
        ),
    ),
    alone=_CLOSED[:1],
    titled=None,
    learns=True,
)

LAYOUTS = (
    Layout(
        name="generic",
        clues=(Clue("headings of minutes", r"^(?:Beslutning|Indstilling|Sagsfremstilling|Resum[eé])\b", 0.5, None),),
        head=_HEAD,
        items=Numbered(
            start=(
                LineRule(
                    "Punkt, Pkt. or Sag nr.",
                    r"(?:Punkt|Dagsordenspunkt|Pkt\.?|Sag nr\.?|Sag|Nr\.)\s?(?P<number>[0-9]{1,4}[a-z]?)(?!\w)"
                    r"(?:\s*[.:)]+\s*|\s*[–-]*\s+)(?P<title>\S.*)",
                ),
                LineRule("label and number", r"(?:Punkt|Pkt\.?|Sag nr\.?):?\s?(?P<number>[0-9]{1,4}[a-z]?)\s*[.:]?"),
                LineRule(
                    "number glued to a title",
                    r"(?P<number>[0-9]{1,4})(?P<title>(?:[A-ZÆØÅ][a-zæøå]{2}|[1-3]\. behandling).*)",
                ),
                LineRule("number alone", r"(?P<number>[0-9]{1,4}[a-z]?)\."),
                LineRule(
                    "numbered item and the link that unfolds it",
                    r"(?P<number>[0-9]{1,4}[a-z]?)[.:)]?\s+(?:[–-]\s+)?(?P<title>\S.*?)(?P<rest>Klik her for at .*)",
                ),
                LineRule(
                    "number, title and case number",
                    r"(?P<number>[0-9]{1,4}[a-z]?)[.:)]?\s+(?P<title>\S.{0,300}?)"
                    r" \((?P<case_number>20[0-9]{2}-[0-9]{5,8})\)",
                ),
                LineRule(
                    "numbered item",
                    r"(?P<number>[0-9]{1,4}[a-z]?)(?:[.:)]?\s+(?:[–-]\s+)?|\.(?=[A-ZÆØÅ]))(?P<title>\S.*)",
                ),
            ),
            title_above=None,
            lead=(
                LineRule("journal number above", rf"J\.? ?nr\.?\s*(?:{_KLE})?\s*Retur til indholdsfortegnelsen"),
                LineRule("committee whose cases follow", r"Fra (?:[A-ZÆØÅ][\w, -]{0,60}[Uu]dvalget|Magistraten)"),
            ),
            otherwise=_UNNUMBERED,
        ),
        contents=CONTENTS,
        item_head=_ITEM_HEAD,
        groups=_GROUPS,
        headings=_HEADINGS,
        closed=_CLOSED,
        dated=(*DATED_DECISIONS, DATED_BY_ITEM, DATED_BY_MEETING),
        joined=True,
        run_in=True,
        run_in_bare=("Beslutning", "Sagens forløb"),
        bulleted=True,
        markers=("Punktoplysninger", "Sagsoplysninger"),
        glued=True,
        furniture=_PAGES,
        foot=_FOOT,
    ),
    *firstagenda.LAYOUTS,
)
