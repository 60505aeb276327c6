"""The documents attached to an item (bilag): their titles, document numbers and access, from lists, tables and bare lines.

Numbers and bullets before a title, the word "Bilag 2:", marks of access and "(pdf)" are no part of it; file extensions are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from ..model import Access, Attachment
from ..spans import Span
from ..text import Passage
from .enumeration import BULLETS, MarkKind, Row, is_ordinal, read_mark, rows_of, width_of

#: A longer line is running text, and no title.
LONGEST_TITLE: Final = 400
#: A line that breaks off within a title is at least so long, and at most.
SHORTEST_LINE: Final = 50
LONGEST_LINE: Final = 160

_NUMBER = r"(?:[0-9]{3}-[0-9]{4}-[0-9]{3,8}|[0-9]{4}-[0-9]{4,8}|[0-9]{4,8}/[0-9]{2,4}|[0-9]{2,4}/[0-9]{4,8}(?:-[0-9]{1,4})?|[0-9]{6,9})"
_LABEL = r"(?:(?:[Dd]ok(?:ument)?|DOK|[Aa]kt|[Ll]øbe)\.?\s*-?\s*(?:[Nn](?:umme)?r\.?|[Ii][Dd])?\.?\s*:?\s*)"
_NUMBER_ALONE: Final = re.compile(rf"{_LABEL}?(?P<number>{_NUMBER})\Z|{_LABEL}(?P<labelled>[0-9][\w./-]{{2,24}})\Z")
_NUMBER_FIRST: Final = re.compile(rf"{_LABEL}?(?P<number>{_NUMBER})(?:\s{{2,}}|\t\s*|\s+[-–:]\s+)(?=\S)")
_NUMBER_LAST: Final = re.compile(
    rf"\s*[(\[]\s*(?:{_LABEL}?(?P<number>{_NUMBER})|{_LABEL}(?P<labelled>[0-9][\w./-]{{2,24}}))\s*[)\]]\Z"
    rf"|(?:\s{{2,}}|\t|\s+[-–]\s+)(?P<apart>{_NUMBER})\Z|[\s,–-]+{_LABEL}(?P<named>[0-9][\w./-]{{2,24}})\Z"
)
_NUMBER_BESIDE_ACCESS: Final = re.compile(r"\s(?P<number>[0-9]{4,8}/[0-9]{2,4})\Z")
_SUFFIX: Final = re.compile(
    r"\s*[(\[](?:pdf|docx?|xlsx?|pptx?|msg|jpe?g|png|zip|html?)(?:[\s,;–-]+[0-9][0-9.,]*\s*[kKmM]?[bB](?:ytes?)?)?[)\]]\Z",
    re.IGNORECASE,
)
_ACCESS: Final = re.compile(r"(?P<access>Åbent?|Lukket|ÅBENT?|LUKKET)(?P<mark>\s*[-–:]\s*|\s+)(?=\S)")
_ACCESS_LAST: Final = re.compile(
    r"\s*(?:[(\[](?P<access>åbent?|lukket|fortrolig)(?:\s+bilag)?[)\]]|\s[-–]\s*(?P<bare>åben|lukket))\Z", re.IGNORECASE
)
_BILAG: Final = re.compile(
    r"bilag(?:\s*(?:nr\.?\s*)?(?:[0-9]{1,3}(?:\.[0-9]{1,3})?[a-zæøå]?|[a-zæøå]|[ivx]{1,5}))?(?:\s*:|\.(?=\s)|\s+[-–—]|[-–—](?=\s))\s*(?=\S)",
    re.IGNORECASE,
)
_NONE: Final = re.compile(
    r"(?:[0-9]{1,3}\s+bilag|(?:der (?:er )?)?(?:ingen|intet|ikke nogen|0)(?:\s+(?:offentlige |åbne )?bilag)?(?:\s+(?:til|vedlagt|vedhæftet)\b.{0,60})?"
    r"|(?:se|hent|vis|åbn|download)(?:\s+(?:alle|samlede|samlet|sagens))?\s+(?:bilag|dokument(?:er)?|pdf)|[-–—.]+|bilag(?:ene|et)?(?:\s+til\s+\w+)?"
    r"|(?:vedlagte|vedhæftede)(?:\s+(?:bilag|filer|dokumenter))?|(?:sagens |alle )?bilag(?:ene|et)?\s+(?:er|kan|findes|ligger|eftersendes|udsendes|fremgår|vedlægges)\b.{0,200})\s*[.:]?\Z",
    re.IGNORECASE,
)
_GROUP: Final = re.compile(r"(?P<access>åbne|lukkede|fortrolige)\s+(?:bilag|dokumenter)\s*:?\Z", re.IGNORECASE)
_RULE: Final = re.compile(r"[\s|:+-]*\Z")
_HEADER: Final = frozenset(
    (
        "",
        "nr",
        "nr.",
        "titel",
        "navn",
        "bilag",
        "dokument",
        "dok.nr.",
        "dok.nr",
        "dok. nr.",
        "dokumentnr.",
        "dokumentnummer",
        "filnavn",
        "åben/lukket",
        "adgang",
        "status",
        "type",
        "dato",
    )
)
_CELL: Final = re.compile(r"[^|]+")
_INLINE_NUMBER: Final = re.compile(r"(?<=\s)(?P<number>[0-9]{1,3})[.)]\s+(?=[A-ZÆØÅ0-9\"”»'])")
_INLINE_BULLET: Final = re.compile(rf"(?<=\s)(?P<style>[{BULLETS}])\s+(?=\S)")
_FIRST_BILAG: Final = re.compile(r"[Bb]ilag\s+(?P<number>[0-9]{1,3})\s*(?::|[-–]\s)")
_INLINE_BILAG: Final = re.compile(r"(?<=\s)[Bb]ilag\s+(?P<number>[0-9]{1,3})\s*(?::|[-–]\s)")
_SENTENCES: Final = re.compile(r"(?<=[^\W_][^\W_][^\W_][^\W_])\.\s+(?=[A-ZÆØÅ])|(?<=[0-9])\.\s+(?=[A-ZÆØÅ])")
_BARE_NUMBER: Final = re.compile(r"(?P<number>[0-9]{1,3})\s+(?=\S)")
_URL: Final = re.compile(r"(?:https?://|www\.)\S+\Z")
_JOINS: Final = re.compile(
    r"(?:[-–,/&]|\b(?:og|af|til|for|om|i|på|med|fra|ved|samt|vedr\.?|vedrørende|den|det|de|en|et|som|mellem))\Z"
)
_FILE: Final = re.compile(r"\.[A-Za-z]{3,4}\Z")


_MARKS: Final = (MarkKind.NUMBER, MarkKind.BULLET)


@attrs.define
class _Entry:
    """An attachment being read: the ranges of its title, and what else is known."""

    title: list[tuple[int, int]]
    marked: bool = False
    number: tuple[int, int] | None = None
    access: Access | None = None
    bare_number: int | None = None  #: a number before the title without a full stop
    bare_access: int | None = None  #: where the title begins if its first word is a mark of access


def read_attachments(passage: Passage) -> tuple[Attachment, ...]:
    """Return the attachments that a section lists (bilag), in order.

    >>> read_attachments(Passage.of("1. Bilag 1: Kort over området (pdf)\\n2. Høringssvar.pdf"))
    (Attachment(title='Kort over området', document_number=None, access=None), Attachment(title='Høringssvar.pdf', document_number=None, access=None))
    """
    text = passage.text
    entries = _entries(text)
    _settle(text, entries)
    return tuple([_made(passage, entry) for entry in entries])


def _entries(text: str) -> list[_Entry]:
    entries: list[_Entry] = []
    group: Access | None = None
    rows = rows_of(text)
    width = width_of(rows)
    numbered = [row.mark.number for row in rows if row.mark is not None and row.mark.kind is MarkKind.NUMBER]
    running = len(numbered) > 1 and numbered == list(range(1, len(numbered) + 1))
    before: Row | None = None
    for row in rows:
        above, before = before, row
        line = text[row.start : row.end]
        if line[0] in "|-+:" and _RULE.match(line):
            before = None
            continue
        if "|" in line:
            entries += _table_row(text, row)
            before = None
            continue
        if m := _GROUP.match(line):
            group = Access.OPEN if m["access"].lower() == "åbne" else Access.CLOSED
            before = None
            continue
        if len(line) <= 240 and (_NONE.match(line) or line.lower() in _HEADER):  # noqa: PLR2004
            continue
        if entries and line[-1].isalnum() and (m := _NUMBER_ALONE.match(line)):
            if entries[-1].number is None:
                place = m.span("number") if m["number"] else m.span("labelled")
                entries[-1].number = (row.start + place[0], row.start + place[1])
            continue
        if (
            entries
            and above is not None
            and _goes_on(text, above, row, width, marked=entries[-1].marked, running=running)
        ):
            entries[-1].title.append((row.start, row.end))
            continue
        if _URL.match(line) or (line.endswith(":") and row.mark is None):
            continue
        for entry in _line(text, row, alone=len(rows) == 1, running=running):
            entry.access = entry.access or group
            entries.append(entry)
    return entries


def _goes_on(text: str, above: Row, row: Row, width: int, *, marked: bool, running: bool) -> bool:
    """Tell whether a line is the rest of the title above it.

    `marked` is whether that title has a number or bullet, `running` whether all numbers in the section are marks of one list.
    """
    if row.apart:
        return False
    if row.mark is not None and row.mark.kind in _MARKS and (running or not is_ordinal(text, row.mark)):
        return False
    if any(pattern.match(text, row.start, row.end) for pattern in (_BILAG, _ACCESS, _BARE_NUMBER)):
        return False
    if _JOINS.search(text, max(above.start, above.end - 12), above.end):
        return True
    length = above.end - above.start
    if text[above.end - 1] in ".)" or length > LONGEST_LINE or _FILE.search(text, above.start, above.end):
        return False
    return marked or (text[row.start].islower() and length >= SHORTEST_LINE and width <= LONGEST_LINE)


def _line(text: str, row: Row, *, alone: bool, running: bool) -> Iterator[_Entry]:
    """Yield the attachments on one line: one, or several where a whole list is in it."""
    starts = _inline_starts(text, row)
    if not starts and alone and row.mark is None and text[row.end - 1] == ".":
        starts = [m.end() for m in _SENTENCES.finditer(text, row.start, row.end)]
    begins = [row.start, *starts]
    for begin, end in zip(begins, [*starts, row.end], strict=True):
        entry = _entry(text, begin, end, running=running or bool(starts))
        if entry is not None:
            yield entry


def _inline_starts(text: str, row: Row) -> list[int]:
    """Return where the second and further entries begin of a list that runs on in one line: "1. Kort 2. Notat"."""
    mark = row.mark
    starts: list[int] = []
    if mark is not None and mark.kind is MarkKind.NUMBER:
        for m in _INLINE_NUMBER.finditer(text, mark.at, row.end):
            if int(m["number"]) == mark.number + len(starts) + 1:
                starts.append(m.start())
    elif mark is not None and mark.kind is MarkKind.BULLET and mark.style in BULLETS:
        starts = [m.start() for m in _INLINE_BULLET.finditer(text, mark.at, row.end) if m["style"] == mark.style]
    elif first := _FIRST_BILAG.match(text, row.start, row.end):
        for m in _INLINE_BILAG.finditer(text, first.end(), row.end):
            if int(m["number"]) == int(first["number"]) + len(starts) + 1:
                starts.append(m.start())
    return starts


def _entry(text: str, start: int, end: int, *, running: bool = False) -> _Entry | None:
    """Read one attachment; None where nothing is left of the line."""
    while end > start and text[end - 1].isspace():
        end -= 1
    mark = read_mark(text, start)
    marked = mark is not None and mark.kind in _MARKS and (running or not is_ordinal(text, mark))
    begin = mark.at if mark is not None and marked else start
    entry = _Entry([], marked=marked)
    if not marked and (m := _BARE_NUMBER.match(text, begin, end)):
        after = m.end()
        access = _ACCESS.match(text, after, end)
        if access is not None:
            begin = access.end()
            entry.marked, entry.access = True, _access(access["access"])
        else:
            entry.bare_number = int(m["number"])
    elif m := _ACCESS.match(text, begin, end):
        if m["mark"].strip():
            begin, entry.access = m.end(), _access(m["access"])
        elif text[m.end()].isupper() or text[m.end()].isdigit():
            entry.bare_access = m.end()
    if m := _NUMBER_FIRST.match(text, begin, end):
        begin, entry.number = m.end(), m.span("number")
    entry.title = [(begin, end)]
    return entry if begin < end and end - begin <= LONGEST_TITLE else None


def _access(word: str) -> Access:
    return Access.OPEN if word.lower().startswith("åben") else Access.CLOSED


def _table_row(text: str, row: Row) -> list[_Entry]:
    """Return the attachment in a row of a table: its title is the longest cell."""
    cells = []
    number: tuple[int, int] | None = None
    for m in _CELL.finditer(text, row.start, row.end):
        cell = m.group().strip()
        begin = m.start() + m.group().find(cell)
        if cell.lower() in _HEADER or cell.strip("-–:. ") == "" or re.fullmatch(r"[0-9]{1,3}\.?", cell):
            continue
        if alone := _NUMBER_ALONE.match(cell):
            place = alone.span("number") if alone["number"] else alone.span("labelled")
            number = number or (begin + place[0], begin + place[1])
        else:
            cells.append((begin, begin + len(cell)))
    words = [text[start:end].lower() for start, end in cells]
    access = next((_access(word) for word in words if word in ("åben", "åbent", "lukket")), None)
    titles = [cell for cell, word in zip(cells, words, strict=True) if word not in ("åben", "åbent", "lukket")]
    if not titles:
        return []
    entry = _entry(text, *max(titles, key=lambda cell: cell[1] - cell[0]))
    if entry is None:
        return []
    entry.number = entry.number or number
    entry.access = entry.access or access
    return [entry]


def _settle(text: str, entries: list[_Entry]) -> None:
    """Decide by all entries together what may be a number or a mark of access before the titles, and clear the titles' ends."""
    numbers = [entry.bare_number for entry in entries if entry.bare_number is not None]
    if len(numbers) > 1 and numbers == list(range(1, len(entries) + 1)):
        for entry in entries:
            m = _BARE_NUMBER.match(text, *entry.title[0])
            assert m is not None  # noqa: S101 - that is how the number was found
            entry.title[0] = (m.end(), entry.title[0][1])
    bare = [entry for entry in entries if entry.bare_access is not None]
    for entry in bare:
        if entry.number is not None or len(bare) == len(entries) > 1:
            start, end = entry.title[0]
            entry.access = _access(text[start : entry.bare_access])
            entry.title[0] = (entry.bare_access or start, end)
    for entry in entries:
        _clear(text, entry)


def _clear(text: str, entry: _Entry) -> None:
    """Take off the title what is none of it: "(pdf)", a document number, a mark of access, "Bilag 2:"."""
    start, end = entry.title[-1]
    for _ in range(4):
        if text[end - 1] not in ")]nt0123456789" and not text[end - 1].isdigit():
            break
        if m := _SUFFIX.search(text, max(start, end - 40), end):
            end = m.start()
        elif m := _ACCESS_LAST.search(text, max(start, end - 30), end):
            entry.access = entry.access or _access((m["access"] or m["bare"]).replace("Å", "å"))
            end = m.start()
        elif entry.number is None and (m := _NUMBER_LAST.search(text, max(start, end - 60), end)):
            entry.number = next(m.span(name) for name in ("number", "labelled", "apart", "named") if m[name])
            end = m.start()
        elif (
            entry.number is None
            and entry.access is not None
            and (m := _NUMBER_BESIDE_ACCESS.search(text, max(start, end - 20), end))
        ):
            entry.number = m.span("number")
            end = m.start()
        else:
            break
    entry.title[-1] = (start, max(end, start))
    start, end = entry.title[0]
    if m := _BILAG.match(text, start, end):
        entry.title[0] = (m.end(), end)


def _made(passage: Passage, entry: _Entry) -> Attachment:
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
