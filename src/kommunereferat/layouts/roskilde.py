"""Roskilde (0265): web pages of 2016-2019, at roskilde.dk/dagsorden-og-referat, made with Drupal.

The heading of each item is a bullet, and is printed once more below the names of the attached files. Decisions are
headed by body, date and number of the item. The head mostly names no body; the lines with the case number do.
"""

from __future__ import annotations

from kommunereferat.layout import DATED_BY_ITEM, DATED_DECISIONS, Clue, Layout, LineRule, Numbered, headings
from kommunereferat.vocabulary import HEADINGS

_FILE = r"\S{3,200}\.[A-Za-z]{3,4}"

LAYOUTS = (
    Layout(
        name="roskilde-web",
        municipality="0265",
        clues=(
            Clue(
                "a date such as 'Dato: Onsdag, Maj 23, 2018 - 08:20'",
                r"^Dato: \w{3,5}dag, \w{3,9} [0-9]{1,2}, [0-9]{4} - [0-9]{2}:[0-9]{2}\s*$",
                0.4,
            ),
            Clue("bullets such as '• Pkt. 302 <titel>'", r"^[ \t]{0,8}• Pkt\. [0-9]{1,4} \S", 0.3),
            Clue(
                "lines such as 'Sagsnr. 295848 <udvalg> Åbent punkt'",
                r"^[ \t]{0,8}Sagsnr\. [0-9]{5,7} [A-ZÆØÅ].{3,80}? (?:Åbent|Lukket) punkt\s*$",
                0.3,
            ),
        ),
        threshold=0.7,
        contents=(),
        items=Numbered(start=(LineRule("bullet with the number", r"• Pkt\. (?P<number>[0-9]{1,4}) (?P<title>\S.*)"),)),
        item_head=(
            LineRule("number once more", r"Pkt\. (?P<number>[0-9]{1,4})"),
            LineRule("names of files", rf"(?P<attachment>{_FILE}(?: {{1,4}}{_FILE}){{0,80}})"),
            LineRule(
                "case number, body and access",
                r"Sagsnr\. (?P<case_number>[0-9]{4,8})(?: (?P<body>[A-ZÆØÅ].{3,80}?))?"
                r"(?: (?P<access>(?:Åbent|Lukket) punkt))?",
            ),
        ),
        headings=headings("", dict(HEADINGS)),
        dated=(*DATED_DECISIONS, DATED_BY_ITEM),
        furniture=(LineRule("place in the site", r"You are here"),),
    ),
)
