"""Lines that open the decision of a body on a day, and lists of earlier treatments (daterede linjer, tidligere behandling).

Both are made of the same lines: a body, a date, and often the item's number there, in either order. Where a wording follows such a line, it is that
body's decision; where none does, the line refers to an earlier treatment.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from ..model import PreviousTreatment
from ..normalize.bodies import is_body_name, normalize_body
from ..normalize.dates import DateMatch, find_date
from ..text import Passage
from .enumeration import Row, rows_of

#: A line that opens a decision has no more characters than this before its wording.
LONGEST_OPENING: Final = 200
#: A body's name has no more words than this.
LONGEST_NAME: Final = 12

_FRONT: Final = re.compile(
    r"[\s•·*|–—-]*(?:(?P<opens>(?:tidligere\s+)?(?:beslutning(?:en|er)?|behandlet|behandles|behandling|møde))\b(?:\s+(?:i|af|fra|på|ved)\b)?[\s:,]*)?",
    re.IGNORECASE,
)
#: What may stand between a body's name and the date; looked for again and again from the end.
_BACK: Final = re.compile(
    r"(?:[\s,;:|(–-]+|(?<![^\W_])(?:den|d\.?|i|på|af|mødet|møde|ekstraordinært|ekstraordinære|ordinært|ordinære|beslutning|behandling|behandlet))\Z",
    re.IGNORECASE,
)
_ITEM = r"(?:(?:dagsordens)?punkt(?:nummer)?|pkt\.?|sag)\s*(?:nr\.?)?|nr\.?"
_YEAR_SIGN: Final = re.compile(r"[0-9]{4}|[0-9][-./][0-9]{1,2}[-./][0-9]{2}")
_TAIL: Final = re.compile(
    rf"(?:[\s,]*(?:kl\.?|klokken)\s*[0-9]{{1,2}}(?:[.:][0-9]{{2}})?)?"
    rf"(?:[\s,;|(–-]*(?:(?:under|som)\s+)?(?:{_ITEM})\s*:?\s*(?P<item>[0-9]{{1,4}}(?:\.[0-9]{{1,3}})?[a-zA-Z]?)(?![0-9])\)?)?"
    r"[\s|]*(?P<end>[:.;,]?)",
    re.IGNORECASE,
)
_ITEM_FIRST: Final = re.compile(
    rf"(?:{_ITEM})\s*(?P<item>[0-9]{{1,4}}[a-zA-Z]?)\s*[,:]?\s*(?:i\s+|på\s+)?(?=[A-ZÆØÅ])", re.IGNORECASE
)
_UNDATED: Final = re.compile(
    r"(?P<opens>Beslutning(?:en)?\s+(?:i|fra|af)\s+)?(?P<body>[^:.;!?]{3,100}?)?(?P<genitive>s\s+beslutning)?"
    r"(?:\s+den)?\s*(?P<end>:|\Z)"
)
_BLANK_DATE: Final = re.compile(r"Beslutning\s+den\s*:")
_LABEL: Final = re.compile(
    r"(?P<label>udvalg|organ|dato|punktnummer|punkt|sagsnummer)\s*:\s*(?P<value>.{1,100})\Z", re.IGNORECASE
)
_TERM: Final = re.compile(r"[\s(,]*(?:19|20)[0-9]{2}\s?[-–]\s?(?:20)?[0-9]{2}\)?s?\Z")
_FORUM: Final = re.compile(r"(?:[A-ZÆØÅ][\w-]*,? (?:(?:og|&|for) )?){0,4}[A-ZÆØÅ]?[\w-]*forum(?:met)?s?")
_ABBREVIATION: Final = re.compile(r"[A-ZÆØÅ]{2,5}(?:/[A-ZÆØÅ]{2,5}){0,4}\Z")
#: Words that no name of a body holds, so that a sentence is none.
_SENTENCE: Final = re.compile(
    r"\b(?:at|som|der|er|har|blev|bliver|skal|kan|vil|ikke|orienter\w*|godkend\w*|besluttede|drøft\w*|vedtog\w*|anbefal\w*|afvikles|afholdes|hold\w*|frist)\b",
    re.IGNORECASE,
)
_OFFICE: Final = re.compile(
    r"\w*(?:afdeling|forvaltning|center|sekretariat|direktion|stab|påtegning|administration)", re.IGNORECASE
)
#: What stands before a line's wording where a whole page of a transcript is one line.
_WITHIN: Final = re.compile(r"\bBeslutning (?:i|fra|af) (?=[A-ZÆØÅ])|s (?:møde|beslutning) (?:den )?(?=[0-9])")
_SENTENCE_END: Final = re.compile(r"[.!?)]\s")


class DatedLine(NamedTuple):
    """A line that opens a decision (dateret linje): everything from `end` up to the next one is the wording.

    `start` and `end` are places in the passage's text. `body` is the plain name of the body, None where the line gives none; `item` the number
    there. `decides` is false for an office's note, which is no decision.
    """

    start: int
    end: int
    body: str | None
    date: dt.date | None
    item: str | None
    decides: bool = True


class _Found(NamedTuple):
    """What a line says: the places of its body, date and item, and where it ends."""

    start: int
    end: int
    name: tuple[int, int] | None
    date: DateMatch | None
    item: tuple[int, int] | None
    mark: str
    sure: bool
    office: bool = False


def dated_lines(passage: Passage, *, notes: bool = False) -> tuple[DatedLine, ...]:
    """Return the lines of a section that open a decision, in order (daterede linjer).

    With `notes`, the dated notes of offices are among them, `decides` being false.

    >>> text = "Økonomiudvalget, 3. maj 2016, pkt. 12:\\nAnbefales."
    >>> line = dated_lines(Passage.of(text))[0]
    >>> line.body, str(line.date), line.item, text[line.end :].strip()
    ('Økonomiudvalget', '2016-05-03', '12', 'Anbefales.')
    """
    text = passage.text
    lines = [_line(text, found) for found in _openings(text) if not found.office or notes]
    return tuple(lines)


def read_treatments(
    passage: Passage, *, before: dt.date | None = None, decided: Collection[tuple[str, dt.date | None]] = ()
) -> tuple[PreviousTreatment, ...]:
    """Return the earlier treatments that a section only refers to (tidligere behandling): the body, the date, the item's number there.

    A line with a wording below it is a decision, and left out here. With `before`, treatments on that day or later are left out too: a plan lists
    those to come. In such a plan, those that are `decided` elsewhere in the item are left out as well.

    >>> found = read_treatments(Passage.of("Teknisk Udvalg den 8. oktober 2019 Punkt 3"))
    >>> found[0].body, str(found[0].date), found[0].item
    ('Teknisk Udvalg', '2019-10-08', '3')
    """
    text = passage.text
    referred: list[_Found] = []
    worded: set[tuple[str, dt.date | None]] = set()
    for row_found, wording in _grouped(text):
        if wording:
            worded.add(_key(text, row_found.pop()))
        referred += row_found
    keyed = [(found, *_key(text, found)) for found in referred]
    if before is not None and any(day is not None and day >= before for _, _, day in keyed):
        keyed = [key for key in keyed if (key[2] is None or key[2] < before) and key[1:] not in decided]
    return tuple([_treatment(passage, found, body) for found, body, day in keyed if body and (body, day) not in worded])


def _key(text: str, found: _Found) -> tuple[str, dt.date | None]:
    name = normalize_body(text[slice(*found.name)]) if found.name else ""
    return name, found.date.value if found.date else None


def _treatment(passage: Passage, found: _Found, body: str) -> PreviousTreatment:
    spans = {}
    if found.name:
        spans["body"] = passage.span(*found.name)
    if found.date:
        spans["date"] = passage.span(found.date.start, found.date.end)
    if found.item:
        spans["item"] = passage.span(*found.item)
    return PreviousTreatment(
        body=body,
        date=found.date.value if found.date else None,
        item=passage.text[slice(*found.item)] if found.item else None,
        spans=spans,
    )


def _line(text: str, found: _Found) -> DatedLine:
    body, day = _key(text, found)
    item = text[slice(*found.item)] if found.item else None
    return DatedLine(found.start, found.end, body or None, day, item, not found.office)


def _grouped(text: str) -> Iterator[tuple[list[_Found], bool]]:
    """Yield the treatments of each line, and whether a wording follows the last of them."""
    pending: list[_Found] = []
    for found in _read_rows(text, several=True):
        if found is None:
            if pending:
                yield pending, True
                pending = []
        elif found.mark == ":" and text[found.end : found.end + 1] not in ("", "\n", "\r"):
            yield [*pending, found], True
            pending = []
        else:
            if pending:
                yield pending, False
            pending = [found]
    if pending:
        yield pending, False


def _openings(text: str) -> Iterator[_Found]:
    yield from (found for found in _read_rows(text, several=False) if found is not None)


def _read_rows(text: str, *, several: bool) -> Iterator[_Found | None]:
    """Yield what each line says; None for a line of running text."""
    label: _Found | None = None
    for row in rows_of(text):
        if (labelled := _read_label(text, row, label)) is not None:
            label = labelled
            continue
        if label is not None:
            yield label
            label = None
        found = _read_at(text, row.start, row.end, inline=False)
        if found is None:
            yield None
            if row.end - row.start > LONGEST_OPENING:
                yield from _read_within(text, row.start, row.end)
            continue
        yield found
        if found.end < row.end:
            yield from _rest(text, found, row, several=several)
    if label is not None:
        yield label


def _rest(text: str, found: _Found, row: Row, *, several: bool) -> Iterator[_Found | None]:
    """Yield what stands on the line behind the first opening: further treatments, or openings within a transcript's line."""
    if several and found.mark != ":":
        at = found.end
        while (more := _read_at(text, at, row.end, inline=True)) is not None:
            yield more
            at = more.end
        if at < row.end:
            yield None
        return
    yield None
    yield from _read_within(text, found.end, row.end)


def _read_within(text: str, start: int, end: int) -> Iterator[_Found]:
    done = start
    for m in _WITHIN.finditer(text, start, end):
        begin = m.start()
        if text[begin] == "s":
            floor = max(done, begin - 100)
            stops = [stop.end() for stop in _SENTENCE_END.finditer(text, floor, begin)]
            begin = stops[-1] if stops else floor
        if begin < done:
            continue
        found = _read_at(text, begin, min(end, begin + LONGEST_OPENING), inline=True)
        if found is not None and found.mark == ":":
            yield found
            done = found.end


def _read_label(text: str, row: Row, before: _Found | None) -> _Found | None:
    """Read one of the labels of a body, a date and a number that stand below each other; None where the line is none or begins anew."""
    if row.end - row.start > 120 or ":" not in text[row.start : row.start + 14]:
        return None
    m = _LABEL.match(text, row.start, row.end)
    if m is None:
        return None
    label = m["label"].lower()
    if label in ("udvalg", "organ"):
        return None if before else _Found(row.start, row.end, m.span("value"), None, None, "", sure=True)
    if before is None:
        return None
    if label == "dato":
        date = find_date(text[row.start : row.end])
        return before._replace(end=row.end, date=_moved(date, row.start)) if date else None
    return before._replace(end=row.end, item=m.span("value"))


def _moved(date: DateMatch, by: int) -> DateMatch:
    return date._replace(start=date.start + by, end=date.end + by)


def _read_at(text: str, start: int, end: int, *, inline: bool) -> _Found | None:
    """Read the opening or the treatment that begins at `start`; `inline` where something else stands before it on the line."""
    line = text[start : min(end, start + LONGEST_OPENING)]
    date = None
    if _YEAR_SIGN.search(line):
        front = _FRONT.match(line)
        assert front is not None  # noqa: S101 - the pattern matches an empty text
        date = find_date(line, front.end())
    if date is None:
        return None if inline else _undated(text, start, line)
    first = _ITEM_FIRST.match(line, front.end(), date.start)
    begin = first.end() if first else front.end()
    tail = _TAIL.match(line, date.end)
    assert tail is not None  # noqa: S101 - the pattern matches an empty text
    item = tail.span("item") if tail["item"] else first.span("item") if first else None
    name_end = _name_end(line, begin, date.start)
    at_end = start + tail.end() == end
    if name_end <= begin:
        if front["opens"]:
            name = None
        else:
            return _date_first(text, start, end, date) if not inline else None
    else:
        name = (begin, name_end)
        comma = "," in line[name_end : date.start]
        sure = bool(front["opens"]) or (comma and (tail["end"] == ":" or item is not None))
        if not _is_name(line[begin:name_end], sure=sure or item is not None and at_end):
            return None
    if not at_end and tail["end"] != ":" and not _may_go_on(line, tail.end(), opens=front["opens"], inline=inline):
        return None
    return _Found(
        start,
        start + tail.end(),
        (start + name[0], start + name[1]) if name else None,
        _moved(date, start),
        (start + item[0], start + item[1]) if item else None,
        tail["end"],
        sure=bool(front["opens"]),
    )


def _may_go_on(line: str, at: int, *, opens: str | None, inline: bool) -> bool:
    """Tell whether the line may go on with a capital: another treatment behind a full stop or comma, or a decision's wording."""
    stopped = inline or line[at - 1] in ".;," or (opens is not None and opens.lower().startswith("beslutning"))
    return stopped and line[at:].lstrip()[:1].isupper()


def _name_end(line: str, begin: int, end: int) -> int:
    """Return where the name ends that stands before a date."""
    while end > begin and (m := _BACK.search(line, max(begin, end - 20), end)):
        end = m.start()
    return end


def _is_name(raw: str, *, sure: bool) -> bool:
    """Tell whether a text is a body's name; where the line's form is `sure` to have one, a name without a body's word will do."""
    name = _TERM.sub("", raw)
    if is_body_name(name) or (name.endswith("s") and is_body_name(name[:-1])) or _ABBREVIATION.match(name):
        return True
    if not name[:1].isupper() or len(name) > 100 or len(name.split()) > LONGEST_NAME:
        return False
    if re.search(r"[.!?;:]|[0-9]", name) or _SENTENCE.search(name):
        return False
    return sure or _FORUM.fullmatch(name) is not None


def _date_first(text: str, start: int, end: int, date: DateMatch) -> _Found | None:
    """Read "01-02-2024 Byrådet": a date, and behind it the body or the office."""
    begin = start + date.end
    while begin < end and text[begin] in " \t\xa0,:|–-":
        begin += 1
    stop = end
    while stop > begin and text[stop - 1] in " :|.":
        stop -= 1
    raw = text[begin:stop]
    if not 3 <= len(raw) <= 100 or date.start > 20:
        return None
    office = not _is_name(raw, sure=False)
    if office and (not raw[0].isupper() or not _OFFICE.search(raw) or _SENTENCE.search(raw) or len(raw.split()) > 6):
        return None
    return _Found(start, end, (begin, stop), _moved(date, start), None, "", sure=True, office=office)


def _undated(text: str, start: int, line: str) -> _Found | None:
    """Read a line that opens a decision without a date: "Byrådets beslutning:"."""
    if "eslutning" not in line[:110]:
        return None
    if m := _BLANK_DATE.match(line):
        return _Found(start, start + m.end(), None, None, None, ":", sure=True)
    m = _UNDATED.match(line)
    if m is None or not (m["opens"] or m["genitive"]) or (m["opens"] and m["genitive"]):
        return None
    body = m["body"]
    if not body or not body.strip():
        return _Found(start, start + m.end(), None, None, None, ":", sure=True)
    name = body + ("s" if m["genitive"] else "")
    if not _is_name(name, sure=bool(m["opens"])):
        return None
    at = start + m.start("body")
    return _Found(start, start + m.end(), (at, at + len(body)), None, None, m["end"], sure=True)
