"""What somebody had put on record: minority statements, remarks, reasons for a vote (protokolbemærkninger)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ..people.name_lists import VOTERS, Item, is_party, read_forward, sentence_start

_KIND: Final = (
    r"(?:(?:[Mm]indretals|[Ss]ær)(?:udtalelse|indstilling|standpunkt|opfattelse|bemærkning)|[Ss]temmeforklaring"
    r"|[Pp]rotokol(?:bemærkning|tilførsel|udtalelse|tilføjelse|erklæring|lat|tilkendegivelse))(?:en|er|et|erne)?"
)
_RECORD: Final = r"(?:(?:beslutnings)?protokol(?:len|s|lat)?|referat(?:et)?)"
#: What tells of a statement: its name, that it goes into the record, or what somebody who voted remarked.
_TOLD: Final = re.compile(
    rf"(?<!\w)(?:(?P<label>(?<![^\n.]\s)(?<!\w){_KIND}(?=\s*(?::|\n|(?:fra|af|på\s+vegne\s+af)\s)))"
    rf"|(?P<record>(?:tilført|tilføjet|optaget|ført)(?:\s+(?:til|i))?(?:\s+{_RECORD})?|(?:[Tt]il|i)\s+{_RECORD}"
    rf"|{_KIND})"
    r"|(?P<remark>med\s+(?:(?:den|de|en|følgende|denne)\s+){0,2}(?:bemærkning|begrundelse|udtalelse|kommentar)(?:en|er)?))"
    r"(?!\w)"
)
#: Without one of these there is none.
_HINTS: Final = (
    *("rotokol", "referat", "ført", "føjet", "optaget", "indretals", "bemærkning", "udtalelse", "begrundelse"),
    *("kommentar", "temmeforklaring", "ærindstilling", "ærstandpunkt", "æropfattelse"),
)
#: What leads from there to the wording.
_LEADS: Final = re.compile(r"[^\n.:;”“\"»]{0,80}?(?P<sign>:|,?\s(?:om,?\s+)?at(?=\s)|(?=[”“\"»]))\s{0,4}")
_BELOW: Final = re.compile(r"[ \t]*(?P<sign>\n)\s*")
_OF: Final = re.compile(r"[^\n.:;]{0,40}?(?<!\w)(?:fra|af|på\s+vegne\s+af)\s+")
_VOTE: Final = re.compile(r"stem(?:te|mer)|imod|undl(?:od|ader)|forbehold|tiltræde|støtte|\(?[A-ZÆØÅ]\)?\s\Z")
_OPENING_QUOTE: Final = re.compile(r"[”“\"»«]")
#: A quotation within the quotation is followed by a small letter.
_CLOSING_QUOTE: Final = re.compile(r"[”“\"»«](?=[.,;]?[ \t]*(?:\n|\Z)|[.,;]?\s+[A-ZÆØÅ(])")
#: What ends a statement that is printed below its label, line by line.
_ENDS: Final = re.compile(
    r"[\s•–-]*(?:(?:Afbud|Fravær|Ikke til stede|Ej til stede|Inhabil|(?:For|Imod)(?: stemte|\s?:)|Herefter"
    r"|Indstillingen|Forslaget blev|Godkendt|Vedtaget|Anbefal(?:es|et)|Tiltrådt|Taget til|Ad [0-9]|Pkt\.? [0-9]"
    rf"|[0-9]{{1,2}}\. |\w*(?:udvalget|rådet|bestyrelsen) (?:godkend|anbefal|beslut|vedtog|tiltr))|{_KIND})"
)
_SENTENCE_END: Final = re.compile(r"[.!?][”“\"»]?(?=\s+[A-ZÆØÅ(]|[ \t]*\n|\s*\Z)")
_STOP_INLINE: Final = re.compile(r"(?<=[.!?])\s*(?=(?:Afbud|Fraværende|Ikke til stede)(?:\s?:| fra ))")
_LONGEST: Final = 8000
#: So many letters before what tells of a statement are looked at for whose it is.
_BACK: Final = 500


class FoundStatement(NamedTuple):
    """A statement for the record: whose it is, its wording, and the range of the text of that (bemærkning)."""

    by: str | None
    text: str
    start: int
    end: int


def read_record(text: str) -> tuple[FoundStatement, ...]:
    r"""Return the statements for the record in printed order (protokolbemærkninger).

    One whose wording is not printed ("B afgav stemmeforklaring.") is left out.

    >>> read_record("Godkendt.\nListe Ø ønsker tilført, at stien mangler lys.")[0][:2]
    ('Ø', 'stien mangler lys.')
    """
    for hint in _HINTS:
        if hint in text:
            return tuple(_statements(text))
    return ()


def _statements(text: str) -> Iterator[FoundStatement]:
    done = at = 0
    while told := _TOLD.search(text, at):
        at = told.end()
        found = _by_behind(text, told.end())
        by, begin = found or (None, told.end())
        leads = _LEADS.match(text, begin) or (_BELOW.match(text, begin) if told["label"] else None)
        if leads is None:
            continue
        if by is None and told["label"] is None:
            begin = sentence_start(text, max(done, told.start() - _BACK), told.start())
            by = _by_before(text, begin, told.start())
            if by is None or (told["remark"] and not _VOTE.search(text, begin, told.start())):
                continue
        start, end = _wording(text, leads)
        wording = text[start:end].strip()
        if not wording:
            continue
        start = text.index(wording, start)
        yield FoundStatement(by, wording, start, start + len(wording))
        done = at = max(end, at)


def _by_behind(text: str, at: int) -> tuple[str, int] | None:
    """Return whose statement it is by what follows: "Mindretalsudtalelse fra Liste Ø", and where that ends."""
    of = _OF.match(text, at, at + 60)
    if of is None:
        return None
    items, end = read_forward(text, of.end(), len(text), VOTERS)
    by = _named(items)
    return (by, end) if by else None


def _by_before(text: str, start: int, end: int) -> str | None:
    """Return whose statement it is by the first list of people or parties in the sentence."""
    at = start
    while match := VOTERS.search(text, at, end):
        items, _ = read_forward(text, match.start(), end, VOTERS)
        if by := _named(items):
            return by
        at = match.end()
    return None


def _named(items: list[Item]) -> str:
    """Name parties and people; a single word that is neither names nobody."""
    values = [(item.found.value, item.letter or item.bracketed) for item in items]
    return ", ".join(value for value, sure in values if sure or " " in value or is_party(value))


def _wording(text: str, leads: re.Match[str]) -> tuple[int, int]:
    """Return where the wording begins and ends: a quotation, a sentence, or the lines below."""
    start = leads.end()
    limit = min(len(text), start + _LONGEST)
    if _OPENING_QUOTE.match(text, start):
        closing = _CLOSING_QUOTE.search(text, start + 1, limit)
        return start + 1, closing.start() if closing else limit
    if leads["sign"].strip() not in {":", ""}:
        sentence = _SENTENCE_END.search(text, start, limit)
        return start, sentence.end() if sentence else limit
    below = "\n" in leads[0]
    end = start
    while end < limit:
        stop = text.find("\n", end, limit)
        stop = limit if stop < 0 else stop
        if end > start and (not below or _ENDS.match(text, end, stop)):
            break
        if inline := _STOP_INLINE.search(text, end, stop):
            return start, inline.start()
        end = stop + 1
    return start, min(end, limit)
