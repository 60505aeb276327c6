"""The documents attached to an item (bilag): titles, document numbers and access, from lists, tables and bare lines.

Numbers and bullets before a title, the word "Bilag 2:", marks of access and "(pdf)" are no part of it; file extensions
are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...model import Access, Attachment
from ...spans import Span
from ...text import Passage
from .attachment_entries import (
    ACCESS_FIRST,
    BARE_NUMBER,
    BILAG,
    HEADER,
    MARKS,
    Entry,
    access_of,
    clear_title,
    document_number_of,
    read_entry,
    read_table_row,
)
from .enumeration import BULLETS, MarkKind, Row, is_ordinal, read_mark, rows_of, width_of

#: A line that breaks off within a title is at least so long, and at most.
SHORTEST_LINE: Final = 50
LONGEST_LINE: Final = 160
#: A line that says that there are no attachments, or where they are, is no longer than this.
LONGEST_NONE: Final = 240

_NONE: Final = re.compile(
    r"(?:[0-9]{1,3}\s+bilag"
    r"|(?:der (?:er )?)?(?:ingen|intet|ikke nogen|0)(?:\s+(?:offentlige |åbne )?bilag)?"
    r"(?:\s+(?:til|vedlagt|vedhæftet)\b.{0,60})?"
    r"|(?:se|hent|vis|åbn|download)(?:\s+(?:alle|samlede|samlet|sagens))?\s+(?:bilag|dokument(?:er)?|pdf)"
    r"|[-–—.]+|bilag(?:ene|et)?(?:\s+til\s+(?:sagen|punktet|dagsordenen))?|(?:vedlagte|vedhæftede)(?:\s+(?:bilag|filer|dokumenter))?"
    r"|(?:sagens |alle )?bilag(?:ene|et)?\s+(?:er|kan|findes|ligger|eftersendes|udsendes|fremgår|vedlægges)\b.{0,200}"
    r")\s*[.:]?\Z",
    re.IGNORECASE,
)
_GROUP: Final = re.compile(r"(?P<access>åbne|lukkede|fortrolige)\s+(?:bilag|dokumenter)\s*:?\Z", re.IGNORECASE)
_RULE: Final = re.compile(r"[\s|:+-]*\Z")
_INLINE_NUMBER: Final = re.compile(r"(?<=\s)(?P<number>[0-9]{1,3})[.)]\s+(?=[A-ZÆØÅ0-9\"”»'])")
_INLINE_BULLET: Final = re.compile(rf"(?<=\s)(?P<style>[{BULLETS}])\s+(?=\S)")
_FIRST_BILAG: Final = re.compile(r"[Bb]ilag\s+(?P<number>[0-9]{1,3})\s*(?::|[-–]\s)")
_INLINE_BILAG: Final = re.compile(r"(?<=\s)[Bb]ilag\s+(?P<number>[0-9]{1,3})\s*(?::|[-–]\s)")
_SENTENCES: Final = re.compile(r"(?:(?<=[^\W_][^\W_][^\W_][^\W_])|(?<=[0-9]))\.\s+(?=[A-ZÆØÅ])")
_URL: Final = re.compile(r"(?:https?://|www\.)\S+\Z")
_JOINS: Final = re.compile(
    r"(?:[-–,/&]|\b(?:og|af|til|for|om|i|på|med|fra|ved|samt|vedr\.?|vedrørende|den|det|de|en|et|som|mellem))\Z"
)
_FILE: Final = re.compile(r"\.[A-Za-z]{3,4}\Z")
#: A line of nothing but names of files, which have no blanks in them.
_FILES: Final = re.compile(r"\S{1,200}\.[A-Za-z]{3,4}(?:\s+\S{1,200}\.[A-Za-z]{3,4})+\Z")
_GAP: Final = re.compile(r"\s+")


def read_attachments(passage: Passage) -> tuple[Attachment, ...]:
    """Return the attachments that a section lists, in order (bilag).

    >>> [attachment.title for attachment in read_attachments(Passage.of("1. Bilag 1: Kort (pdf) 2. Høringssvar.pdf"))]
    ['Kort', 'Høringssvar.pdf']
    """
    text = passage.text
    entries = _entries(text)
    _settle(text, entries)
    return tuple([_made(passage, entry) for entry in entries if entry.title[0][0] < entry.title[-1][1]])


def read_attachment(passage: Passage) -> Attachment:
    """Return the one attachment that a text is, whatever it looks like (bilag).

    >>> read_attachment(Passage.of("Bilag 1. Notat. Udkast")).title
    'Notat. Udkast'
    """
    text = passage.text
    whole = (0, len(text))
    entry = read_entry(text, *whole, read_mark(text, 0)) or Entry([whole])
    clear_title(text, entry)
    if entry.title[0][0] >= entry.title[-1][1]:
        entry.title = [whole]
    return _made(passage, entry)


def read_attached(passage: Passage) -> tuple[Attachment, ...]:
    """Return the attachments that a line of an item's head is: one, or several files (bilag i hovedet).

    >>> [attachment.title for attachment in read_attached(Passage.of("Kort_over_havn.pdf Notat.docx"))]
    ['Kort_over_havn.pdf', 'Notat.docx']
    """
    return read_attachments(passage) if _FILES.match(passage.text) else (read_attachment(passage),)


def _entries(text: str) -> list[Entry]:
    rows = rows_of(text)
    width = width_of(rows)
    numbers = [row.mark.number for row in rows if row.mark is not None and row.mark.kind is MarkKind.NUMBER]
    running = len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))
    entries: list[Entry] = []
    group: Access | None = None
    above: Row | None = None
    for row in rows:
        line = text[row.start : row.end]
        if "|" in line or _RULE.match(line):
            entry = read_table_row(text, row.start, row.end)
            entries += [entry] if entry else []
            above = None
        elif m := _GROUP.match(line):
            group = access_of("åben" if m["access"].lower() == "åbne" else "lukket")
            above = None
        elif _says_nothing(line):
            above = row
        elif entries and line[-1].isalnum() and (place := document_number_of(line)):
            entries[-1].number = entries[-1].number or (row.start + place[0], row.start + place[1])
            above = row
        elif entries and above and _goes_on(text, above, row, width, marked=entries[-1].marked, running=running):
            entries[-1].title.append((row.start, row.end))
            above = row
        else:
            for entry in _line(text, row, alone=len(rows) == 1, running=running):
                entry.access = entry.access or group
                entries.append(entry)
            above = row
    return entries


def _says_nothing(line: str) -> bool:
    """Tell whether a line holds no attachment: "Ingen", "2 bilag", the head of a column."""
    if len(line) > LONGEST_NONE:
        return False
    return _NONE.match(line) is not None or line.lower() in HEADER


def _goes_on(text: str, above: Row, row: Row, width: int, *, marked: bool, running: bool) -> bool:
    """Tell whether a line is the rest of the title above it.

    `marked` is whether that title has a number or bullet, `running` whether all numbers are marks of one list.
    """
    if row.apart:
        return False
    if row.mark is not None and row.mark.kind in MARKS and (running or not is_ordinal(text, row.mark)):
        return False
    if any(pattern.match(text, row.start, row.end) for pattern in (BILAG, ACCESS_FIRST, BARE_NUMBER)):
        return False
    if _JOINS.search(text, max(above.start, above.end - 12), above.end):
        return True
    length = above.end - above.start
    if text[above.end - 1] in ".)" or length > LONGEST_LINE or _FILE.search(text, above.end - 5, above.end):
        return False
    return marked or (text[row.start].islower() and length >= SHORTEST_LINE and width <= LONGEST_LINE)


def _line(text: str, row: Row, *, alone: bool, running: bool) -> Iterator[Entry]:
    """Yield the attachments on one line: one, or several where a whole list is in it."""
    if row.mark is None and (text[row.end - 1] == ":" or _URL.match(text, row.start, row.end)):
        return
    starts = _inline_starts(text, row)
    if not starts and alone and row.mark is None and text[row.end - 1] == ".":
        starts = [m.end() for m in _SENTENCES.finditer(text, row.start, row.end)]
    for begin, end in zip([row.start, *starts], [*starts, row.end], strict=True):
        mark = row.mark if begin == row.start else read_mark(text, begin)
        entry = read_entry(text, begin, end, mark, running=running or bool(starts))
        if entry is not None:
            yield entry


def _inline_starts(text: str, row: Row) -> list[int]:
    """Return where further entries begin of a list that runs on in one line: "1. Kort 2. Notat"."""
    mark = row.mark
    if mark is None and _FILES.match(text, row.start, row.end):
        return [m.end() for m in _GAP.finditer(text, row.start, row.end)]
    if mark is not None and mark.kind is MarkKind.BULLET:
        return [m.start() for m in _INLINE_BULLET.finditer(text, mark.at, row.end) if m["style"] == mark.style]
    if mark is not None and mark.kind is MarkKind.NUMBER:
        number, pattern, at = mark.number, _INLINE_NUMBER, mark.at
    elif first := _FIRST_BILAG.match(text, row.start, row.end):
        number, pattern, at = int(first["number"]), _INLINE_BILAG, first.end()
    else:
        return []
    starts: list[int] = []
    for m in pattern.finditer(text, at, row.end):
        if int(m["number"]) == number + len(starts) + 1:
            starts.append(m.start())
    return starts


def _settle(text: str, entries: list[Entry]) -> None:
    """Decide by all entries together what may be a number or a mark of access before a title, and clear the titles."""
    numbers = [entry.bare_number for entry in entries]
    if len(numbers) > 1 and numbers == list(range(1, len(entries) + 1)):
        for entry in entries:
            start, end = entry.title[0]
            entry.title[0] = (start + len(str(entry.bare_number)), end)
    bare = [entry for entry in entries if entry.bare_access is not None]
    for entry in bare:
        start, end = entry.title[0]
        if entry.bare_access is not None and (entry.number is not None or len(bare) == len(entries) > 1):
            entry.access = access_of(text[start : entry.bare_access])
            entry.title[0] = (entry.bare_access, end)
    for entry in entries:
        start, end = entry.title[0]
        while text[start].isspace():
            start += 1
        entry.title[0] = (start, end)
        clear_title(text, entry)


def _made(passage: Passage, entry: Entry) -> Attachment:
    text = passage.text
    title = " ".join(" ".join([text[start:end] for start, end in entry.title]).split())
    spans: dict[str, Span] = {"title": passage.span(entry.title[0][0], entry.title[-1][1])}
    if entry.number:
        spans["document_number"] = passage.span(*entry.number)
    return Attachment(
        title=title,
        document_number=text[slice(*entry.number)] if entry.number else None,
        access=entry.access,
        spans=spans,
    )
