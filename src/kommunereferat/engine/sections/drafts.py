"""From the lines of a section to the recommendations in it: paragraphs, points, and what belongs together (udkast).

One pass over the lines: each begins a paragraph, begins or goes on with a point, or parts two recommendations.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from ...normalize.dates import find_date
from ...text import Passage
from .endorsements import endorsements_in, subject_at
from .enumeration import Mark, Row
from .listing import Listing
from .points import Draft, Point
from .proposers import Lead, is_lead, proposer_at, read_lead, read_recipient_line
from .treatments import DatedLine, dated_lines

#: A line that says which recommendation follows is no longer than this.
LONGEST_SEPARATOR: Final = 160

_SEPARATOR: Final = re.compile(
    r"(?:[A-ZÆØÅ][\w-]*\s+){0,3}?(?:[Ff]orslag til )?[Ii]ndstilling(?:en|er)?"
    r"(?:\s*:?|(?P<rest>\s*,\s.{3,80}|\s+(?:til|fra|på|i|ved|den)\s.{3,140})|\s+om,?)"
)
_PROPOSAL: Final = re.compile(r"(?:Forslag(?: til beslutning)?|Beslutningsforslag)\s*:?")
_NAME = r"(?:[A-ZÆØÅ][\w/-]*|og|samt|for|&|–)"
_NAMES: Final = re.compile(rf"\s+(?:til|fra)\s+{_NAME}(?:,?\s+{_NAME}){{0,14}}")
_MEETING: Final = re.compile(
    r"(?:[Tt]il(?:føjet(?: til)?)?\s+)?(?:[A-ZÆØÅ][\w ,&-]{2,80}s\s+)?[Mm]ødet?\s+"
    r"(?:[a-zæøå]{3,6}dag\s+)?(?:den\s+)?(?=[0-9])"
)
_RECOMMENDS: Final = re.compile(r"\b(?:indstil|foreslå|anbefal|fremsend)")
_SENTENCE: Final = re.compile(r"[.:!?)]\s+(?=[A-ZÆØÅ])")
_STARTS_WITH_AT: Final = re.compile(r"[Aa]t\s")
#: A quick look for lines that open a decision: most recommendations hold none.
_DECISION_SIGN: Final = re.compile(
    r"[0-9]{4}[^\S\n]*(?:[,(]?[^\S\n]*(?:pkt|punkt|sag|kl)[^\n]{1,30})?(?::|[^\S\n]*(?:\n|\Z))"
)
_NUMERIC_DATE: Final = re.compile(r"[0-9][-./][0-9]{1,2}[-./](?:[0-9]{4}|[0-9]{2}\b)")


class DraftReader:
    """Reads the recommendations of one passage (udkastlæser).

    `ignored` tells whether some of its text belongs to none, `decisions` are the dated lines in it that open the
    decision of a body, each with the place where its wording ends.
    """

    def __init__(self, passage: Passage) -> None:
        """Find the lines, and what among them is a decision."""
        self.text = passage.text
        self.listing = Listing(passage.text)
        self.ignored = False
        self.drafts: list[Draft] = []
        self.draft = Draft()
        self.paragraph: list[tuple[int, int]] = []
        self.in_point = False
        self.decided = {line.start: line for line in dated_lines(passage)} if self._may_decide() else {}
        self.decisions: list[tuple[DatedLine, int]] = []
        self.cuts = [(note.start, note.end) for note in endorsements_in(passage.text)]

    def read(self) -> list[Draft]:
        """Return the recommendations in order."""
        deciding = False
        for i, row in enumerate(self.listing.rows):
            if row.start in self.decided:
                self._end_paragraph()
                self.ignored = deciding = True
                self.decisions.append((self.decided[row.start], row.end))
            elif row.mark is None and self._is_separator(row):
                self._end_draft()
                deciding = False
            elif deciding:
                self.decisions[-1] = (self.decisions[-1][0], row.end)
            elif mark := self.listing.mark_of(
                i, self.paragraph[0][0] if self.paragraph else None, in_point=self.in_point
            ):
                self._take_marked(row, mark)
            else:
                self._take_unmarked(i, row)
        self._end_draft()
        return [draft for draft in self._worth_keeping() if draft.points(self.text)]

    def _worth_keeping(self) -> list[Draft]:
        """Leave out what only stands beside words that lead in a recommendation."""
        if len(self.drafts) < 2 or not any(draft.led for draft in self.drafts):
            return self.drafts
        kept = [draft for draft in self.drafts if draft.led or draft.listed or self._recommends(draft)]
        self.ignored = self.ignored or len(kept) < len(self.drafts)
        return kept

    def _recommends(self, draft: Draft) -> bool:
        return any(
            subject_at(self.text, point.start, point.end) or _RECOMMENDS.search(self.text, point.start, point.end)
            for point in draft.paragraphs
        )

    def _may_decide(self) -> bool:
        """Tell whether there may be lines that open a decision."""
        text = self.text
        return "eslutning" in text or bool(_DECISION_SIGN.search(text) or _NUMERIC_DATE.search(text))

    def _is_separator(self, row: Row) -> bool:
        """Tell whether a line only says which recommendation follows: "Indstilling til mødet den 6. november 2014:"."""
        if row.end - row.start > LONGEST_SEPARATOR:
            return False
        line = self.text[row.start : row.end]
        if "ndstilling" in line:
            m = _SEPARATOR.fullmatch(line) if line[-1] != "." else None
            rest = m["rest"] if m else ""
            return m is not None and (
                not rest or rest[-1] == ":" or bool(_NAMES.fullmatch(rest)) or find_date(rest) is not None
            )
        if "orslag" in line:
            return _PROPOSAL.fullmatch(line) is not None
        return (
            line[-1] in ":0123456789" and "øde" in line and bool(_MEETING.match(line)) and find_date(line) is not None
        )

    def _take_marked(self, row: Row, mark: Mark) -> None:
        after_point = self.in_point
        if self.paragraph:
            self._end_paragraph()
        end = self._end_of(mark.at, row.end)
        if not self.listing.take(row, mark):
            self.in_point = after_point and end > mark.at
            self._extend(row, "\n")
        elif end > mark.at:
            if not self.draft.listed:
                self.draft.first_mark = mark
            self._take_points([Point([(mark.at, end, "")])])
            self.in_point = end == row.end

    def _extend(self, row: Row, join: str) -> None:
        """Take a line as part of the last point, if it follows one."""
        end = self._end_of(row.start, row.end)
        if not self.in_point:
            self.ignored = True
        elif end > row.start:
            self.draft.listed[-1].pieces.append((row.start, end, join))
        self.in_point = self.in_point and end == row.end

    def _end_of(self, start: int, end: int) -> int:
        """Return where a line's text ends: before an endorsement, if one stands in it."""
        i = bisect_right(self.cuts, start, key=lambda cut: cut[1])
        if i < len(self.cuts) and self.cuts[i][0] < end:
            end = max(start, self.cuts[i][0])
            while end > start and self.text[end - 1].isspace():
                end -= 1
        return end

    def _take_unmarked(self, i: int, row: Row) -> None:
        if self.in_point and not self.listing.is_left_at(i):
            self._extend(row, "\n" if row.apart else " ")
            return
        self.in_point = False
        if self.paragraph and (row.apart or self._is_next_sentence(row, self.listing.rows[i - 1])):
            self._end_paragraph()
        self.paragraph.append((row.start, row.end))

    def _is_next_sentence(self, row: Row, before: Row) -> bool:
        """Tell whether a line below another begins the recommendation of another body."""
        if self.text[before.end - 1] not in ".!?":
            return False
        return subject_at(self.text, row.start, row.end) is not None or is_lead(self.text, row.start, row.end)

    def _end_paragraph(self) -> None:
        rows, self.paragraph = self.paragraph, []
        self.in_point = False
        for start, end in self._parts(rows):
            self._take_text([(max(s, start), min(e, end)) for s, e in rows if e > start and s < end])

    def _parts(self, rows: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Yield the ranges of a paragraph that are one recommendation each, its endorsements left out."""
        if not rows:
            return
        at, stop = rows[0][0], rows[-1][1]
        i = bisect_right(self.cuts, at, key=lambda cut: cut[1])
        while i < len(self.cuts) and self.cuts[i][0] < stop:
            start, end = self.cuts[i]
            yield from self._sentences(at, start)
            at = end
            i += 1
        yield from self._sentences(at, stop)

    def _sentences(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start >= end:
            return
        begins = [m for m in _SENTENCE.finditer(self.text, start, end) if is_lead(self.text, m.end(), end)]
        if begins and (name := self._proposer(start, end)) is not None:
            for m in begins:
                other = self._proposer(m.end(), end)
                if other not in (None, name):
                    yield start, m.start() + 1
                    start, name = m.end(), other
        yield start, end

    def _proposer(self, start: int, end: int) -> str | None:
        who = proposer_at(self.text, start, end)
        return self.text[slice(*who)] if who else None

    def _take_text(self, rows: list[tuple[int, int]]) -> None:
        """Take a paragraph: words that lead in, a recipient, or something recommended."""
        start, end = rows[0][0], rows[-1][1]
        lead = read_lead(self.text, start, end)
        if lead is not None and not (lead.weak and not self.draft.empty):
            self._take_lead(lead, rows)
        elif recipient := read_recipient_line(self.text, start, end):
            who = self.draft.who
            if self.draft.listed or not self.draft.led:
                self._begin()
                self.draft.who = who
            self.draft.recipient, self.draft.open = recipient, True
        elif self.draft.open and (not self.draft.listed or self.draft.unmarked):
            self.draft.unmarked = True
            self._take_points(list(self._unmarked_points(rows)))
        elif self.draft.led or self.draft.listed:
            self.ignored = True
            if self.text[end - 1] == ":":
                self.listing.end()
        else:
            if subject_at(self.text, start, end):
                self._end_draft()
            self.draft.paragraphs.append(Point.of(rows))

    def _take_lead(self, lead: Lead, rows: list[tuple[int, int]]) -> None:
        self._begin()
        draft = self.draft
        draft.who, draft.recipient, draft.content = lead.who, lead.recipient, lead.content
        draft.open = lead.content is None and not lead.points
        if lead.points:
            self._take_points([Point([(start, end, "")]) for start, end in lead.points])
        elif lead.listed and lead.content is not None:
            content = lead.content
            self._take_points([Point.of([(max(start, content), end) for start, end in rows if end > content])])
        else:
            draft.paragraphs.append(Point.of(rows))

    def _take_points(self, points: list[Point]) -> None:
        draft = self.draft
        draft.listed += points
        if points and not draft.with_at:
            draft.with_at = _STARTS_WITH_AT.match(self.text, points[0].start) is not None

    def _unmarked_points(self, rows: list[tuple[int, int]]) -> Iterator[Point]:
        """Yield the lines of a paragraph as points, wrapped ones together."""
        current: list[tuple[int, int]] = []
        before: Row | None = None
        for start, end in rows:
            row = Row(start, end, 0, apart=False, mark=None)
            if before is not None and (self.listing.ends_a_part(before) or not self.listing.is_wrapped(before, row)):
                yield Point.of(current)
                current = []
            current.append((start, end))
            before = row
        yield Point.of(current)

    def _begin(self) -> None:
        """Begin a recommendation that words lead in."""
        self._end_draft()
        self.draft.led = True

    def _end_draft(self) -> None:
        if self.paragraph:
            self._end_paragraph()
        if not self.draft.empty:
            self.drafts.append(self.draft)
            self.draft = Draft()
        self.listing.end()
        self.in_point = False
