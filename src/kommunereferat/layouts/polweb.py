"""PolWeb, at polweb.nethotel.dk until about 2020: pages that Word made, and PDFs of them (sixteen municipalities).

Numbers and titles of items are far apart, and lists within a case look the same. Below the title stand case number,
document number and access, on one line or on several; a case number begins with the municipality's code.
"""

from __future__ import annotations

from kommunereferat.layout import DATED_BY_MEETING, DATED_DECISIONS, Clue, Layout, LineRule, Numbered, headings
from kommunereferat.vocabulary import HEADINGS

_NUMBER = r"[0-9]{3}-[0-9]{4}-[0-9]{1,7}"
_KLE = r"[0-9]{2}\.[0-9]{2}(?:\.[0-9]{2})?(?:[. -][A-ZÆØÅ][0-9]{2})?"

PAGES = Layout(
    name="polweb-pages",
    clues=(
        Clue(
            "case numbers below titles that begin with a municipality's code", rf"^Sag(?:snr\.:)? {_NUMBER}", 0.4, None
        ),
        Clue("numbers far before titles", r"^[0-9]{1,3}\.[ \u00a0]{2,12}[A-ZÆØÅ]", 0.3, None),
    ),
    threshold=0.7,
    items=Numbered(start=(LineRule("numbered item", r"(?P<number>[0-9]{1,3})\.\s+(?P<title>\S.*)"),)),
    item_head=(
        LineRule(
            "case, journal and document number, initials and access",
            rf"(?=\S)(?:Sag(?:snr\.:)?\s+(?P<case_number>{_NUMBER}))?(?:\s*J\.nr\.:\s*(?P<kle>{_KLE}))?"
            rf"(?:\s*Dok\.(?:nr\.:)?\s+(?P<document_number>{_NUMBER}))?(?:\s*Initialer:\s*(?P<rest>\w{{1,8}}))?"
            r"(?:\s*(?P<access>Åbent|Lukket))?",
        ),
    ),
    groups=("Åbne punkter", "Lukkede punkter"),
    headings=headings("", dict(HEADINGS)),
    dated=(*DATED_DECISIONS, DATED_BY_MEETING),
    run_in=True,
    furniture=(
        LineRule("page number", r"Side (?:nr\. )?(?:[0-9]{1,3}(?: af [0-9]{1,3})?|[ivx]{1,5})"),
        LineRule(
            "page foot", r"[A-ZÆØÅ].{3,90}? den [0-9]{1,2}\. [a-z]+ [0-9]{4}\s+Side nr\. (?:[0-9]{1,3}|[ivx]{1,5})"
        ),
    ),
)

LAYOUTS = (PAGES,)
