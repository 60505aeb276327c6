"""One attachment from its line or its row of a table: what is title, what number, what mark of access (bilagslinje)."""

from __future__ import annotations

import re
from typing import Final

import attrs

from ...model import Access
from .enumeration import Mark, MarkKind, is_ordinal, read_mark

#: A longer line is running text, and no title.
LONGEST_TITLE: Final = 400
#: The kinds of marks that stand before an attachment.
MARKS: Final = (MarkKind.NUMBER, MarkKind.BULLET)

_NUMBER = (
    r"(?:[0-9]{3}-[0-9]{4}-[0-9]{3,8}|[0-9]{4}-[0-9]{4,8}|[0-9]{4,8}/[0-9]{2,4}"
    r"|[0-9]{2,4}/[0-9]{4,8}(?:-[0-9]{1,4})?|[0-9]{6,9})"
)
_LABEL = r"(?:(?:[Dd]ok(?:ument)?|DOK|[Aa]kt|[Ll]øbe)\.?\s*-?\s*(?:[Nn](?:umme)?r\.?|[Ii][Dd])?\.?\s*:?\s*)"
_ANY = r"[0-9][\w./-]{2,24}"
_NUMBER_ALONE: Final = re.compile(rf"(?:{_LABEL}?(?P<number>{_NUMBER})|{_LABEL}(?P<labelled>{_ANY}))\Z")
_NUMBER_FIRST: Final = re.compile(rf"{_LABEL}?(?P<number>{_NUMBER})(?:\s{{2,}}|\t\s*|\s+[-–:]\s+)(?=\S)")
_NUMBER_LAST: Final = re.compile(
    rf"\s*[(\[]\s*(?:{_LABEL}?(?P<number>{_NUMBER})|{_LABEL}(?P<labelled>{_ANY}))\s*[)\]]\Z"
    rf"|(?:\s{{2,}}|\t|\s+[-–]\s+)(?P<apart>{_NUMBER})\Z|[\s,–-]+{_LABEL}(?P<named>{_ANY})\Z"
)
_NUMBER_BESIDE_ACCESS: Final = re.compile(r"\s(?P<number>[0-9]{4,8}/[0-9]{2,4})\Z")
_FORMAT: Final = re.compile(
    r"\s*[(\[](?:pdf|docx?|xlsx?|pptx?|msg|jpe?g|png|zip|html?)(?:[\s,;–-]+[0-9][0-9.,]*\s*[kKmM]?[bB](?:ytes?)?)?[)\]]\Z",
    re.IGNORECASE,
)
ACCESS_FIRST: Final = re.compile(r"(?P<access>Åbent?|Lukket|ÅBENT?|LUKKET)(?P<mark>\s*[-–:]\s*|\s+)(?=\S)")
_ACCESS_LAST: Final = re.compile(
    r"\s*(?:[(\[](?P<access>åbent?|lukket|fortrolig)(?:\s+bilag)?[)\]]|\s[-–]\s*(?P<bare>åben|lukket))\Z", re.IGNORECASE
)
BILAG: Final = re.compile(
    r"bilag(?:\s*(?:nr\.?\s*)?(?:[0-9]{1,3}(?:\.[0-9]{1,3})?[a-zæøå]?|[a-zæøå]|[ivx]{1,5}))?"
    r"(?:\s*:|\.(?=\s)|\s+[-–—]|[-–—](?=\s))\s*(?=\S)",
    re.IGNORECASE,
)
BARE_NUMBER: Final = re.compile(r"(?P<number>[0-9]{1,3})\s+(?=\S)")
_CELL: Final = re.compile(r"[^|]+")
_CELL_NUMBER: Final = re.compile(r"[0-9]{1,3}\.?")
#: Words at the head of a table's columns.
HEADER: Final = frozenset(
    (
        *("", "nr", "nr.", "titel", "navn", "bilag", "dokument", "dok.nr.", "dok.nr", "dok. nr.", "dokumentnr."),
        *("dokumentnummer", "filnavn", "åben/lukket", "adgang", "status", "type", "dato"),
    )
)
_ACCESS_WORDS: Final = frozenset(("åben", "åbent", "lukket"))


@attrs.define
class Entry:
    """An attachment being read (bilag under læsning): the ranges of its title, and what else is known.

    `bare_number` is a number before the title without a full stop, `bare_access` where the title begins if its first
    word is a mark of access: both are decided by all entries together.
    """

    title: list[tuple[int, int]]
    marked: bool = False
    number: tuple[int, int] | None = None
    access: Access | None = None
    bare_number: int | None = None
    bare_access: int | None = None


def access_of(word: str) -> Access:
    """Return what a mark of access says (adgangsmærke).

    >>> access_of("Lukket").value
    'closed'
    """
    return Access.OPEN if word.lower().startswith("åben") else Access.CLOSED


def document_number_of(line: str) -> tuple[int, int] | None:
    """Return where the document number stands in a line that is nothing else (dokumentnummer).

    >>> document_number_of("Dok.nr. 2019-204417")
    (8, 19)
    """
    m = _NUMBER_ALONE.match(line)
    return None if m is None else m.span("number") if m["number"] else m.span("labelled")


def read_entry(text: str, start: int, end: int, mark: Mark | None, *, running: bool = False) -> Entry | None:
    """Read one attachment with the mark before it; None where nothing is left of the line.

    In a `running` list all numbers are marks.
    """
    while end > start and text[end - 1].isspace():
        end -= 1
    if mark is not None and (mark.kind not in MARKS or (is_ordinal(text, mark) and not running)):
        mark = None
    begin = mark.at if mark is not None else start
    entry = Entry([], marked=mark is not None)
    if mark is None and (m := BARE_NUMBER.match(text, begin, end)):
        if access := ACCESS_FIRST.match(text, m.end(), end):
            begin = access.end()
            entry.marked, entry.access = True, access_of(access["access"])
        else:
            entry.bare_number = int(m["number"])
    elif m := ACCESS_FIRST.match(text, begin, end):
        if m["mark"].strip():
            begin, entry.access = m.end(), access_of(m["access"])
        elif text[m.end()].isupper() or text[m.end()].isdigit():
            entry.bare_access = m.end()
    if m := _NUMBER_FIRST.match(text, begin, end):
        begin, entry.number = m.end(), m.span("number")
    entry.title = [(begin, end)]
    return entry if 0 < end - begin <= LONGEST_TITLE else None


def read_table_row(text: str, start: int, end: int) -> Entry | None:
    """Read the attachment in a row of a table: its title is the longest cell; None for the head of the columns."""
    titles: list[tuple[int, int]] = []
    number: tuple[int, int] | None = None
    access: Access | None = None
    for m in _CELL.finditer(text, start, end):
        cell = m.group().strip()
        begin = m.start() + m.group().find(cell)
        if cell.lower() in HEADER or not cell.strip("-–:. ") or _CELL_NUMBER.fullmatch(cell):
            continue
        if cell.lower() in _ACCESS_WORDS:
            access = access_of(cell)
        elif place := document_number_of(cell):
            number = number or (begin + place[0], begin + place[1])
        else:
            titles.append((begin, begin + len(cell)))
    if not titles:
        return None
    begin, stop = max(titles, key=lambda cell: cell[1] - cell[0])
    entry = read_entry(text, begin, stop, read_mark(text, begin))
    if entry is not None:
        entry.number = entry.number or number
        entry.access = entry.access or access
    return entry


def clear_title(text: str, entry: Entry) -> None:
    """Take off the title what is none of it: "(pdf)", a document number, a mark of access, "Bilag 2:" (rens titlen)."""
    start, end = entry.title[-1]
    while end > start and (text[end - 1] in ")]nt" or text[end - 1].isdigit()):
        floor = max(start, end - 60)
        if m := _FORMAT.search(text, floor, end):
            end = m.start()
        elif m := _ACCESS_LAST.search(text, floor, end):
            entry.access = entry.access or access_of(m["access"] or m["bare"])
            end = m.start()
        elif entry.number is None and (m := _NUMBER_LAST.search(text, floor, end)):
            entry.number = next(m.span(name) for name in ("number", "labelled", "apart", "named") if m[name])
            end = m.start()
        elif (
            entry.number is None and entry.access is not None and (m := _NUMBER_BESIDE_ACCESS.search(text, floor, end))
        ):
            entry.number = m.span("number")
            end = m.start()
        else:
            break
    entry.title[-1] = (start, end)
    start, end = entry.title[0]
    if m := BILAG.match(text, start, end):
        entry.title[0] = (m.end(), end)
