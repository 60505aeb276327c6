"""Lines made of a body, a date and an item's number (daterede linjer), in the forms that minutes print them.

"Beslutning i Byrådet, tirsdag den 3. maj 2016", "Økonomiudvalget, 3. maj 2016, pkt. 12:", "01-02-2024 Byrådet",
"Byrådets beslutning:", and labels below each other ("Udvalg: ...", "Dato: ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ...normalize.bodies import is_body_name
from ...normalize.dates import DateMatch, find_date
from .enumeration import Row, rows_of

#: A dated line has no more characters than this before its wording, a body's name no more characters and words.
LONGEST_OPENING: Final = 200
LONGEST_NAME: Final = 100
MOST_WORDS: Final = 12
#: An office's name is no longer than this, and a date that stands first begins before this character.
MOST_OFFICE_WORDS: Final = 6
LAST_START: Final = 20

_FRONT: Final = re.compile(
    r"[\s•·*|–—-]*(?:(?P<opens>(?:tidligere\s+)?(?:beslutning(?:en|er)?|behandlet|behandles|behandling|møde))\b"
    r"(?:\s+(?:i|af|fra|på|ved)\b)?[\s:,]*)?",
    re.IGNORECASE,
)
#: What may stand between a body's name and the date; looked for again and again from the end.
_BACK: Final = re.compile(
    r"(?:[\s,;:|(–-]++|(?<![^\W_])"
    r"(?:den|d\.?|i|på|af|mødet|møde|(?:ekstra)?ordinær[te]|beslutning|behandl(?:ing|et))(?![^\W_]))++\Z",
    re.IGNORECASE,
)
_GENITIVE: Final = re.compile(r"\s+(?:(?:ekstra)?ordinære?\s+)?(?:møde|beslutning|behandling)", re.IGNORECASE)
_ITEM = r"(?:(?:dagsordens)?punkt(?:nummer)?|pkt\.?|sag)\s*(?:nr\.?)?|nr\.?"
_YEAR_SIGN: Final = re.compile(r"[0-9](?:[0-9]{3}|[-./][0-9]{1,2}[-./][0-9]{2})")
_TAIL: Final = re.compile(
    r"(?:[\s,]*(?:kl\.?|klokken)\s*[0-9]{1,2}(?:[.:][0-9]{2})?)?"
    rf"(?:[\s,;|(–-]*(?:(?:under|som)\s+)?(?:{_ITEM})\s*:?\s*"
    r"(?P<item>[0-9]{1,4}(?:\.[0-9]{1,3})?[a-zA-Z]?)(?![0-9])\)?)?"
    r"[\s|]*(?P<end>[:.;,]?)",
    re.IGNORECASE,
)
_ITEM_FIRST: Final = re.compile(
    rf"(?:{_ITEM})\s*(?P<item>[0-9]{{1,4}}[a-zA-Z]?)\s*[,:]?\s*(?:i\s+|på\s+)?(?=[A-ZÆØÅ])", re.IGNORECASE
)
_ITEM_LAST: Final = re.compile(rf"[\s,;(]+(?:{_ITEM})\s*(?P<item>[0-9]{{1,4}}[a-zA-Z]?)\)?\Z", re.IGNORECASE)
_UNDATED: Final = re.compile(
    r"(?P<opens>Beslutning(?:en)?\s+(?:i|fra|af)\s+)?(?P<body>[^:.;!?]{3,100}?)(?P<genitive>s\s+beslutning)?"
    r"(?:\s+den)?\s*(?P<end>:|\Z)"
)
_BLANK_DATE: Final = re.compile(r"Beslutning\s+den\s*:")
_LABEL: Final = re.compile(
    r"(?:(?P<body>udvalg|organ)|(?P<date>dato|mødedato)|(?:punktnummer|punkt|sagsnummer))\s*:\s*(?P<value>.{1,100})\Z",
    re.IGNORECASE,
)
#: A term of office or its first year behind a body's name, or that there is no such body any more.
_TERM: Final = re.compile(
    r"[\s(,]*(?:19|20)[0-9]{2}(?:\s?[-–]\s?(?:20)?[0-9]{2})?\)?s?\Z|\s*\((?:slettet|nedlagt)\b[^()\n]{0,30}\)\Z"
)
_FORUM: Final = re.compile(r"(?:[A-ZÆØÅ][\w-]*,? (?:(?:og|&|for) )?){0,4}[A-ZÆØÅ]?[\w-]*forum(?:met)?s?")
_ABBREVIATION: Final = re.compile(r"[A-ZÆØÅ]{2,5}(?:/[A-ZÆØÅ]{2,5}){0,4}\Z")
#: What no name of a body holds, so that a sentence is none.
_SENTENCE: Final = re.compile(
    r"[.!?;:0-9]|\b(?:at|som|der|er|har|blev|bliver|skal|kan|vil|ikke|orienter\w*|godkend\w*|besluttede|drøft\w*|vedtog\w*"
    r"|anbefal\w*|afvikles|afholdes|hold\w*|send\w*|behandlede|tog|fik|gav|bad|valgte|fremlagde|frist|fraværende|afbud"
    r"|til)\b",
    re.IGNORECASE,
)
_OFFICE: Final = re.compile(
    r"\w*(?:afdeling|forvaltning|center|sekretariat|direktion|stab|påtegning|administration)", re.IGNORECASE
)
#: How an opening begins that stands within the one line of a transcript's page.
_WITHIN: Final = re.compile(r"\bBeslutning (?:i|fra|af) (?=[A-ZÆØÅ])|s (?:møde|beslutning) (?:den )?(?=[0-9])")
_SENTENCE_END: Final = re.compile(r"[.!?)]\s")


class Found(NamedTuple):
    """What a dated line says (fund): the places of its body, date and item, where it ends, and with which mark.

    `office` is true where an office stands in the place of a body.
    """

    start: int
    end: int
    name: tuple[int, int] | None
    date: DateMatch | None
    item: tuple[int, int] | None
    mark: str = ""
    office: bool = False


def read_dated(text: str, *, several: bool) -> Iterator[Found | None]:
    """Yield what each line of a text says, None for running text (læs daterede linjer).

    With `several`, a line may hold more than one treatment.

    >>> [found.end for found in read_dated("Byrådet den 3. maj 2016: Godkendt.", several=False) if found]
    [24]
    """
    labels: Found | None = None
    for row in rows_of(text):
        read = _read_label(text, row, labels)
        if labels is not None and (read is None or read.start == row.start):
            yield labels if labels.date else None
        labels = read
        if labels is None:
            yield from _read_row(text, row, several=several)
    if labels is not None:
        yield labels if labels.date else None


def _read_row(text: str, row: Row, *, several: bool) -> Iterator[Found | None]:
    found = _read_at(text, row.start, row.end, inline=False)
    yield found
    if found is None:
        if row.end - row.start > LONGEST_OPENING:
            yield from _read_within(text, row.start, row.end)
    elif found.end < row.end and several and found.mark != ":":
        at = found.end
        while (more := _read_at(text, at, row.end, inline=True)) is not None:
            yield more
            at = more.end
        if at < row.end:
            yield None
    elif found.end < row.end:
        yield None
        yield from _read_within(text, found.end, row.end)


def _read_within(text: str, start: int, end: int) -> Iterator[Found]:
    """Yield the openings within a long line: each ends with a colon."""
    done = start
    for m in _WITHIN.finditer(text, start, end):
        begin = m.start()
        if text[begin] == "s":
            floor = max(done, begin - LONGEST_NAME)
            stops = [stop.end() for stop in _SENTENCE_END.finditer(text, floor, begin)]
            begin = stops[-1] if stops else floor
        if begin < done:
            continue
        found = _read_at(text, begin, end, inline=True)
        if found is not None and found.mark == ":":
            yield found
            done = found.end


def _read_label(text: str, row: Row, before: Found | None) -> Found | None:
    """Read one of the labels that stand below each other: the body's begins anew, the others go on with `before`."""
    if ":" not in text[row.start : row.start + 14] or (m := _LABEL.match(text, row.start, row.end)) is None:
        return None
    if m["body"]:
        return Found(row.start, row.end, m.span("value"), None, None)
    if before is None:
        return None
    if m["date"]:
        date = find_date(text[row.start : row.end])
        return before._replace(end=row.end, date=_moved(date, row.start)) if date else None
    return before._replace(end=row.end, item=m.span("value"))


def _moved(date: DateMatch, by: int) -> DateMatch:
    return date._replace(start=date.start + by, end=date.end + by)


def _read_at(text: str, start: int, end: int, *, inline: bool) -> Found | None:
    """Read the dated line that begins at `start`; `inline` where something else stands before it on the line."""
    line = text[start : min(end, start + LONGEST_OPENING)]
    front = _FRONT.match(line) if _YEAR_SIGN.search(line) else None
    date = find_date(line, front.end()) if front else None
    if front is None or date is None:
        return None if inline else _read_undated(start, line)
    tail = _TAIL.match(line, date.end)
    begin, item = front.end(), None
    if first := _ITEM_FIRST.match(line, begin, date.start):
        begin, item = first.end(), first.span("item")
    end_at, mark = date.end, ""
    if tail is not None:
        end_at, mark = tail.end(), tail["end"]
        item = tail.span("item") if tail["item"] else item
    name_end = _name_end(line, begin, date.start)
    between = line[name_end : date.start]
    of_body = mark == ":" and line[name_end - 1 : name_end] == "s" and _GENITIVE.match(between) is not None
    if of_body:
        name_end -= 1
    if name_end <= begin and not front["opens"]:
        return None if inline else _read_date_first(text, start, end, date)
    at_end = start + end_at == end
    if name_end > begin:
        comma = "," in between and (mark == ":" or item is not None)
        sure = bool(front["opens"]) or of_body or comma or (at_end and item is not None)
        if not _is_name(line[begin:name_end], sure=sure):
            return None
    if not at_end and mark != ":" and not _may_go_on(line, end_at, opens=front["opens"], inline=inline):
        return None
    return Found(
        start,
        start + end_at,
        (start + begin, start + name_end) if name_end > begin else None,
        _moved(date, start),
        (start + item[0], start + item[1]) if item else None,
        mark,
    )


def _may_go_on(line: str, at: int, *, opens: str | None, inline: bool) -> bool:
    """Tell whether the line may go on with a capital: another treatment behind a full stop, or a decision's wording."""
    stopped = inline or line[at - 1] in ".;," or (opens is not None and opens.lower().startswith("beslutning"))
    return stopped and line[at:].lstrip()[:1].isupper()


def _name_end(line: str, begin: int, end: int) -> int:
    """Return where the name ends that stands before a date."""
    while end > begin and (m := _BACK.search(line, max(begin, end - 20), end)):
        end = m.start()
    return end


def _is_name(raw: str, *, sure: bool) -> bool:
    """Tell whether a text is a body's name; where the line's form is `sure` to have one, it needs no body's word."""
    name = _TERM.sub("", raw)
    if is_body_name(name) or (name.endswith("s") and is_body_name(name[:-1])) or _ABBREVIATION.match(name):
        return True
    if not name[:1].isupper() or len(name) > LONGEST_NAME or len(name.split()) > MOST_WORDS or _SENTENCE.search(name):
        return False
    return sure or _FORUM.fullmatch(name) is not None


def _read_date_first(text: str, start: int, end: int, date: DateMatch) -> Found | None:
    """Read "01-02-2024 Byrådet": a date, and behind it the body or the office."""
    begin = start + date.end
    while begin < end and text[begin] in " \t\xa0,:|–-":
        begin += 1
    stop = end
    while stop > begin and text[stop - 1] in " :|.":
        stop -= 1
    item = _ITEM_LAST.search(text, max(begin, stop - LAST_START), stop)
    if item:
        stop = item.start()
    name = text[begin : min(stop, begin + LONGEST_OPENING)]
    if date.start > LAST_START or not name[:1].isupper():
        return None
    office = not _is_name(name, sure=False)
    if office and (not _OFFICE.search(name) or _SENTENCE.search(name) or len(name.split()) > MOST_OFFICE_WORDS):
        return None
    return Found(start, end, (begin, stop), _moved(date, start), item.span("item") if item else None, office=office)


def _read_undated(start: int, line: str) -> Found | None:
    """Read a line that opens a decision without a date: "Byrådets beslutning:"."""
    if "eslutning" not in line:
        return None
    if blank := _BLANK_DATE.match(line):
        return Found(start, start + blank.end(), None, None, None, ":")
    m = _UNDATED.match(line)
    if m is None or bool(m["opens"]) == bool(m["genitive"]):
        return None
    begin, end = m.span("body")
    if not _is_name(line[begin:end], sure=bool(m["opens"])):
        return None
    return Found(start, start + m.end(), (start + begin, start + end), None, None, m["end"])
