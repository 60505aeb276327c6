"""From the lines of a section to the recommendations in it: paragraphs, points, and what belongs together (udkast).

One pass over the lines: each begins a paragraph, begins or goes on with a point, or parts two recommendations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from ..normalize.dates import find_date
from ..text import Passage
from .endorsements import endorsements_in, subject_at
from .enumeration import Mark, MarkKind, Row, is_ordinal, is_wrapped, rows_of, width_of
from .proposers import is_lead, leads_onward, read_lead, read_recipient_line
from .treatments import dated_lines

_SEPARATOR: Final = re.compile(
    r"(?:[A-ZÆØÅ][\w-]*\s+){0,3}?(?:[Ff]orslag til )?[Ii]ndstilling(?:en|er)?(?P<rest>\s*:?\Z|\s*,\s.{3,80}|\s+(?:til|fra|på|i|ved|den)\s.{3,140}|\s+om,?\Z)"
)
_MEETING: Final = re.compile(
    r"(?:[Tt]il(?:føjet(?: til)?)?\s+)?(?:[A-ZÆØÅ][\w ,&-]{2,80}s\s+)?[Mm]ødet?\s+(?:[a-zæøå]{3,6}dag\s+)?(?:den\s+)?(?=[0-9])"
)
_NAMES: Final = re.compile(r"\s+(?:til|fra)\s+(?:(?:[A-ZÆØÅ][\w/-]*|og|samt|for|&),?\s*){1,14}\Z")
_FOLLOWING: Final = re.compile(r"følgende|nedenstående|nedennævnte")
_RECOMMENDS: Final = re.compile(r"\b(?:indstil|foreslå|anbefal|fremsend)")
_LEAD_START: Final = re.compile(r"[.:!?)]\s+(?=[A-ZÆØÅ])")
_GOES_ON: Final = (",", ";", ".", ":", " og", " samt", " eller")
_STARTS_WITH_AT: Final = re.compile(r"[Aa]t\s")


@attrs.define
class Point:
    """A point or a paragraph (punkt): its pieces, each with what joins it to the one before."""

    pieces: list[tuple[int, int, str]]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.pieces[-1][1]

    def text_of(self, text: str) -> str:
        """Return its wording, wrapped lines joined."""
        return "".join([join + text[start:end] for start, end, join in self.pieces])


@attrs.define
class Draft:
    """A recommendation being read (udkast til indstilling)."""

    who: tuple[int, int] | None = None
    recipient: tuple[int, int] | None = None
    led: bool = False  #: whether words lead it in
    open: bool = False  #: whether what is recommended stands below those words
    content: int | None = None  #: where within the first paragraph begins what is recommended
    paragraphs: list[Point] = attrs.Factory(list)
    listed: list[Point] = attrs.Factory(list)
    first_mark: Mark | None = None
    unmarked: bool = False  #: whether the points have neither numbers nor bullets
    with_at: bool = False  #: whether a listed point begins with "at"

    @property
    def empty(self) -> bool:
        """Whether nothing has been read yet."""
        return not (self.led or self.paragraphs or self.listed)

    def points(self, text: str) -> list[Point]:
        """Return the enumerated points, else the paragraphs."""
        if not self.listed or self._is_aside(text):
            return self.paragraphs
        said = self.paragraphs[0] if self.paragraphs else None
        whole = self.content is None or said is None or self.content >= said.end or text[said.end - 1] == ":"
        if (
            whole
            or self.first_mark is None
            or self.first_mark.kind is not MarkKind.AT
            or said is None
            or self.content is None
        ):
            return self.listed
        return [Point([(self.content, said.end, "")]), *self.listed]

    def _is_aside(self, text: str) -> bool:
        """Tell whether the list is none of points: all has been said before it, and ended with a full stop."""
        if self.open or self.with_at or not self.paragraphs:
            return False
        said = self.paragraphs[-1]
        return text[said.end - 1] == "." and not _FOLLOWING.search(text, said.start, said.end)


@attrs.define
class _List:
    """A list being read: the mark of its points, and of a list within the last of them."""

    mark: Mark
    indent: int
    inner: int | None = None
    letter: int = 0


class DraftReader:
    """Reads the recommendations of one passage; `ignored` tells whether some of its text belongs to none (udkastlæser)."""

    def __init__(self, passage: Passage) -> None:
        """Find the lines, and what among them is a decision."""
        self.text = passage.text
        self.rows = rows_of(self.text)
        self.width = width_of(self.rows)
        self.ignored = False
        self.drafts: list[Draft] = []
        self.draft = Draft()
        self.list: _List | None = None
        self.paragraph: list[tuple[int, int]] = []
        self.in_point = False
        self.last_marked = max((i for i, row in enumerate(self.rows) if row.mark), default=-1)
        self.decided = [line.start for line in dated_lines(passage)]
        self.cuts = [(note.start, note.end) for note in endorsements_in(self.text)]

    def read(self) -> list[Draft]:
        """Return the recommendations in order."""
        deciding = False
        for i, row in enumerate(self.rows):
            if self.decided and row.start >= self.decided[0]:
                self.decided = [start for start in self.decided if start > row.start]
                self._end_paragraph()
                deciding = True
            if self._is_separator(row):
                self._end_draft()
                deciding = False
            elif deciding:
                self.ignored = True
            elif (mark := self._mark(i)) is not None:
                self._take_marked(row, mark)
            else:
                self._take_unmarked(i)
        self._end_draft()
        return [draft for draft in self._worth_keeping() if draft.points(self.text)]

    def _worth_keeping(self) -> list[Draft]:
        """Leave out what only stands before words that lead in a recommendation."""
        if not any(draft.led for draft in self.drafts):
            return self.drafts
        kept = [
            d
            for d in self.drafts
            if d.led
            or d.listed
            or any(subject_at(self.text, p.start, p.end) or self._recommends(p) for p in d.paragraphs)
        ]
        self.ignored = self.ignored or len(kept) < len(self.drafts)
        return kept

    def _recommends(self, point: Point) -> bool:
        return _RECOMMENDS.search(self.text, point.start, point.end) is not None

    # What a line is

    def _is_separator(self, row: Row) -> bool:
        """Tell whether a line only says which recommendation follows: "Indstilling til mødet den 6. november 2014:"."""
        if row.mark is not None or row.end - row.start > 160:  # noqa: PLR2004
            return False
        line = self.text[row.start : row.end]
        if "ndstilling" not in line:
            m = _MEETING.match(line) if "øde" in line and line[-1] in ":0123456789" else None
            return m is not None and find_date(line) is not None
        m = _SEPARATOR.fullmatch(line) if line[-1] != "." else None
        if m is None:
            return False
        rest = m["rest"]
        return len(rest) < 6 or rest[-1] == ":" or _NAMES.fullmatch(rest) is not None or find_date(rest) is not None  # noqa: PLR2004

    def _mark(self, i: int) -> Mark | None:
        """Return the mark of a line where it is one here, and no number or "at" of running text."""
        row = self.rows[i]
        mark = row.mark
        if mark is None:
            return None
        before = self.rows[i - 1] if i and (self.paragraph or self.in_point) else None
        if before is None:
            return mark if mark.kind is not MarkKind.LETTER or mark.number == 1 else None
        match mark.kind:
            case MarkKind.AT:
                return mark if self._is_at_point(row, before, i) else None
            case MarkKind.NUMBER:
                return mark if self._is_number(row, mark, before) else None
            case MarkKind.LETTER:
                letter = self.list.letter if self.list else 0
                return mark if mark.number in (1, letter + 1) else None
            case _:
                return mark

    def _is_number(self, row: Row, mark: Mark, before: Row) -> bool:
        if row.apart:
            return True
        if is_ordinal(self.text, mark):
            return False
        last = self.list.mark if self.list is not None and not self.paragraph else None
        if last is None or last.kind is not MarkKind.NUMBER:
            return mark.number == 1 or not is_wrapped(self.text, before, row, self.width)
        return mark.number == 1 or 0 < mark.number - last.number <= 3  # noqa: PLR2004

    def _is_at_point(self, row: Row, before: Row, i: int) -> bool:
        running = None if self.paragraph else self.list
        if running is not None and running.mark.kind is not MarkKind.AT:
            return row.apart and row.indent <= max(running.indent, 0) + 1
        goes_on = self.text.endswith(_GOES_ON, before.start, before.end)
        if running is not None:
            return row.apart or goes_on or not is_wrapped(self.text, before, row, self.width)
        if leads_onward(self.text, row.start, row.end) and i + 1 < len(self.rows) and self.rows[i + 1].mark is not None:
            return False
        if row.apart or not self.paragraph:
            return True
        lead = read_lead(self.text, self.paragraph[0][0], before.end)
        if lead is not None and lead.content is None:
            return True
        return goes_on and not is_wrapped(self.text, before, row, self.width)

    # Points

    def _take_marked(self, row: Row, mark: Mark) -> None:
        self._end_text()
        if self.list is None:
            self.list = _List(mark, row.indent)
            top = True
        else:
            top = self._is_top(row, mark)
        if mark.kind is MarkKind.LETTER:
            self.list.letter = mark.number
        elif top:
            self.list.letter = 0
        if top:
            self.list.mark = mark
            self.list.inner = None
            self._add_point(mark, row)
        else:
            self.list.inner = row.indent
            self._extend_point(row, "\n")
        self.in_point = True

    def _is_top(self, row: Row, mark: Mark) -> bool:
        """Tell whether a marked line is a point of the list, and not of one within its last point."""
        top = self.list
        assert top is not None  # noqa: S101 - only called within a list
        if mark.kind is MarkKind.AT:
            return True
        runs_on = mark.kind is MarkKind.NUMBER and mark.number == top.mark.number + 1
        if top.inner is not None and row.indent >= top.inner > top.indent >= 0:
            return False
        if mark.kind is not top.mark.kind or (mark.style != top.mark.style and not runs_on):
            return False
        if top.indent < 0:
            top.indent = row.indent
            return True
        return runs_on or row.indent < top.indent + 2

    def _add_point(self, mark: Mark, row: Row) -> None:
        points = self.draft.listed
        if not points:
            self.draft.first_mark = mark
        self.draft.with_at = self.draft.with_at or _STARTS_WITH_AT.match(self.text, mark.at) is not None
        points.append(Point([(mark.at, row.end, "")]))

    def _extend_point(self, row: Row, join: str) -> None:
        self.draft.listed[-1].pieces.append((row.start, row.end, join))

    # Paragraphs

    def _take_unmarked(self, i: int) -> None:
        row = self.rows[i]
        before = self.rows[i - 1] if i else None
        if self.in_point and before is not None and not self._leaves_list(i, row, before):
            self._extend_point(row, "\n" if row.apart else " ")
            return
        self.in_point = False
        if self.paragraph and before is not None and (row.apart or self._is_next_sentence(row, before)):
            self._end_paragraph()
        self.paragraph.append((row.start, row.end))

    def _leaves_list(self, i: int, row: Row, before: Row) -> bool:
        """Tell whether a line behind a point is no part of it."""
        if row.apart:
            if i < self.last_marked and self.list is not None and row.indent > max(self.list.indent, 0) + 1:
                return False
            unfinished = (
                self.text[before.end - 1] not in ".!?:" and self.text[row.start].islower() and i < self.last_marked
            )
            return not unfinished or len(self.text[row.start : row.end].split()) < 3  # noqa: PLR2004
        if is_wrapped(self.text, before, row, self.width):
            return False
        if is_lead(self.text, row.start, row.end):
            return True
        ended = self.text[before.end - 1] in ".!?"
        return ended and self.text[row.start].isupper() and i > self.last_marked

    def _is_next_sentence(self, row: Row, before: Row) -> bool:
        """Tell whether a line below another begins the recommendation of another body."""
        if self.text[before.end - 1] not in ".!?":
            return False
        return subject_at(self.text, row.start, row.end) is not None or is_lead(self.text, row.start, row.end)

    def _end_text(self) -> None:
        """End a paragraph before a list."""
        if self.paragraph:
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        rows, self.paragraph = self.paragraph, []
        self.in_point = False
        for start, end in self._uncut(rows):
            self._take_text([(max(s, start), min(e, end)) for s, e in rows if e > start and s < end])

    def _uncut(self, rows: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Yield the ranges of a paragraph between its endorsements, and between the recommendations that follow each other in it."""
        if not rows:
            return
        at, stop = rows[0][0], rows[-1][1]
        for start, end in self.cuts:
            if at < end and start < stop:
                yield from self._sentences(at, start)
                at = end
        yield from self._sentences(at, stop)

    def _sentences(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start >= end:
            return
        signs = [m.start() for m in _RECOMMENDS.finditer(self.text, start, end)]
        first = read_lead(self.text, start, end) if len(signs) > 1 else None
        if first is not None and first.who is not None:
            name = self.text[slice(*first.who)]
            for m in _LEAD_START.finditer(self.text, start, signs[-1]):
                other = read_lead(self.text, m.end(), end)
                if other is not None and other.who is not None and self.text[slice(*other.who)] != name:
                    yield start, m.start() + 1
                    start, name = m.end(), self.text[slice(*other.who)]
        yield start, end

    def _take_text(self, rows: list[tuple[int, int]]) -> None:
        """Take a paragraph: words that lead in, a recipient, or something recommended."""
        start, end = rows[0][0], rows[-1][1]
        lead = read_lead(self.text, start, end)
        if lead is not None and not (lead.weak and not self.draft.empty):
            self._begin(led=True)
            self.draft.who, self.draft.recipient, self.draft.content = lead.who, lead.recipient, lead.content
            self.draft.open = lead.content is None and not lead.points
            if lead.points:
                self._take_points([Point([(s, e, "")]) for s, e in lead.points])
                return
            if lead.listed and lead.content is not None:
                self._take_points([self._point([(max(s, lead.content), e) for s, e in rows if e > lead.content])])
                return
            self.draft.paragraphs.append(self._point(rows))
        elif (recipient := read_recipient_line(self.text, start, end)) is not None:
            who = self.draft.who
            if self.draft.listed or not self.draft.led:
                self._begin(led=True)
                self.draft.who = who
            self.draft.recipient = recipient
            self.draft.open = True
        elif self.draft.open and (not self.draft.listed or self.draft.unmarked):
            self.draft.unmarked = True
            self._take_points(list(self._unmarked_points(rows)))
        elif self.draft.empty:
            self.draft.paragraphs.append(self._point(rows))
        elif subject_at(self.text, start, end) and not self.draft.led and not self.draft.listed:
            self._begin(led=False)
            self.draft.paragraphs.append(self._point(rows))
        elif not self.draft.led and not self.draft.listed:
            self.draft.paragraphs.append(self._point(rows))
        else:
            self.ignored = True

    def _take_points(self, points: list[Point]) -> None:
        self.draft.listed += points
        self.draft.with_at = self.draft.with_at or any(
            _STARTS_WITH_AT.match(self.text, point.start) for point in points
        )

    def _point(self, rows: list[tuple[int, int]]) -> Point:
        return Point([(start, end, " " if i else "") for i, (start, end) in enumerate(rows)])

    def _unmarked_points(self, rows: list[tuple[int, int]]) -> Iterator[Point]:
        """Yield the lines of a paragraph as points, wrapped ones together."""
        current: list[tuple[int, int]] = []
        for start, end in rows:
            if current:
                before = Row(*current[-1], 0, apart=False, mark=None)
                ended = self.text.endswith(_GOES_ON, current[-1][0], current[-1][1])
                if ended or not is_wrapped(self.text, before, Row(start, end, 0, apart=False, mark=None), self.width):
                    yield self._point(current)
                    current = []
            current.append((start, end))
        if current:
            yield self._point(current)

    def _begin(self, *, led: bool) -> None:
        if not self.draft.empty:
            self._end_draft()
        self.draft.led = led

    def _end_draft(self) -> None:
        if self.paragraph:
            self._end_paragraph()
        if not self.draft.empty:
            self.drafts.append(self.draft)
        self.draft = Draft()
        self.list = None
        self.in_point = False
