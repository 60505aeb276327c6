"""The contents list of a document with numbered items (indholdsfortegnelse): where it begins, and its entries.

An entry is a number and a title on one line; or both stand below each other, with the page's number below; or all
numbers stand first, as columns come out of a PDF.
"""

from __future__ import annotations

import itertools
import re
from collections import deque
from collections.abc import Sequence
from typing import Final

from ...model import Access
from ...normalize.dates import find_date
from ...spans import Span
from ...text import Line
from ...vocabulary import ACCESS, PEOPLE, fold
from ..heads.head_lines import bare_label
from ..lines.page import Page
from ..lines.scan import CONTENTS, DATED, ENTRY, HEADING, LEAD, NUMBER, Token
from .numbering import Candidate, beginning
from .parts import Listed

#: What ends an entry: dot leaders, a tab or blanks, a page number, and what Word prints where it knows none.
_PAGE_NUMBER: Final = re.compile(
    r"(?:\s*\.{3,}\s*|\t\s*|\s{2,}|\s*…+\s*)(?:[0-9]{0,4}|[ivx]{1,5})\s*\Z|\s*Fejl! Bogmærke er ikke defineret\.?\Z"
)
#: No end is without one of these: looking for them is many times as fast.
_BEFORE_A_PAGE: Final = ("...", "\t", "  ", "…", "Fejl!", "\n", "\r", "\v", "\f")
#: That is no longer.
_LONGEST_END: Final = 60
_BARE_PAGE_NUMBER: Final = re.compile(r"\s(?P<page>[0-9]{1,3})\Z")
_NUMBER_ALONE: Final = re.compile(r"(?P<number>[0-9]{1,4}[a-z]?)\.?")
#: Where an entry begins within a line that holds several, and how many entries tell such a line.
_WITHIN: Final = re.compile(r"(?<!\S)(?P<number>[0-9]{1,3})\. (?=[A-ZÆØÅ0-9\"”“»§])")
_FEWEST_WITHIN: Final = 3


def begins(page: Page) -> int | None:
    """Return the line at which the contents list begins: none where an item and its heading stand above.

    Of several words for one that no number parts, the last has entries below it.
    """
    contents, item = page.first(CONTENTS), page.first(NUMBER, ENTRY)
    if contents is None or item is None:
        return contents
    if item > contents:
        return max(number for number in range(contents, item) if page.holds(number, CONTENTS))
    return None if any(page.holds(above, HEADING, DATED) for above in range(item, contents)) else contents


def head_again(page: Page, contents: int) -> int | None:
    """Return the first line below the contents list that has a label of the head, if one stands before any section.

    Of a list on one line, it is the line below.
    """
    if entries_within(page.lines[contents], page.tokens[contents]):
        return contents + 1
    for line in page.lines[contents + 1 : page.headed_from]:
        label, colon, _ = line.text.partition(":")
        unknown = page.tokens[line.number] is None
        if ((colon or unknown) and fold(label) in PEOPLE) or (unknown and bare_label(line)):
            return line.number
    return None


def read(page: Page, contents: int) -> tuple[list[Listed], int]:
    """Read the contents list, from its heading to the first heading of a section.

    Return its entries, and the first line that may be an item's: where an entry comes again, or else any below.
    """
    reader = _Reader()
    for line in page.lines[contents + 1 : page.end]:
        token = page.tokens[line.number]
        if token is not None and token.what in (HEADING, DATED, LEAD):
            break
        if reader.has_listed(line, token):
            return _without_page_numbers(reader.listed), line.number
        if line.text:
            reader.take(line, token)
    listed = _without_page_numbers(reader.listed)
    seen: set[tuple[str | None, str]] = set()
    for index, entry in enumerate(listed):
        name = (entry.number, beginning(entry.title))
        if name in seen:
            return listed[:index], page.source.line_at((entry.number_span or entry.title_span).start).number
        seen.add(name)
    return listed, contents + 1


def above(page: Page, items: Sequence[Candidate]) -> tuple[list[Listed], int | None]:
    """Read a contents list without heading, above the first item; return its entries and the line it begins at.

    Its entries are items that follow, or stand below a line that says that they are closed.
    """
    printed = {(item.number, beginning(item.title)) for item in items}
    reader, first, closed = _Reader(), None, None
    for line in page.lines[: items[0].line if items and page.layout.contents else 0]:
        if not line.text:
            continue
        token = page.tokens[line.number]
        if (access := ACCESS.get(fold(line.text))) is not None:
            reader.access, closed = access, line.number if access is Access.CLOSED else None
        elif entries := entries_within(line, token):
            first = line.number if first is None else first
            reader.listed += entries
        elif (entry := entry_of(line, token, None)) and entry.number and entry.number.isdigit():
            listed = (int(entry.number), beginning(entry.title)) in printed
            if listed or (closed is not None and find_date(line.text) is None):
                first = line.number if first is None and closed is None else closed if first is None else first
                reader.take(line, token)
    return _without_page_numbers(reader.listed), first


class _Reader:
    """Reads the lines of a contents list: numbers that stand alone wait for their titles."""

    def __init__(self) -> None:
        self.listed: list[Listed] = []
        self.access: Access | None = None
        self.alone: deque[tuple[str, Span, Access | None]] = deque()
        self.wrapped = False  #: whether the title above stands alone on its line, and may go on

    def take(self, line: Line, token: Token | None) -> None:
        """Take a line that is not blank."""
        if (known := ACCESS.get(fold(line.text))) is not None:
            self.access, self.wrapped = known, False
        elif number := _number_alone(line, token):
            self._take_number(number["number"], line.at + number.start("number"))
        elif token is None and self.alone:
            number_alone, span, access = self.alone.popleft()
            title = _without_page(line.text)
            self.listed.append(Listed(number_alone, title, access, span, Span(line.at, line.at + len(title))))
            self.wrapped = not self.alone and title == line.text
        elif token is None and self.wrapped:
            last = self.listed[-1]
            span = Span(last.title_span.start, line.span.end)
            self.listed[-1] = last._replace(title=f"{last.title} {line.text}", title_span=span)
        elif entries := entries_within(line, token):
            self.listed += entries
            self.wrapped = False
        elif entry := entry_of(line, token, self.access):
            self.listed.append(entry)
            self.wrapped = False

    def has_listed(self, line: Line, token: Token | None) -> bool:
        """Tell whether a line has the word for an item and a number of the list, and nothing else: no page's has."""
        if token is None or token.what is not NUMBER or not self.listed or not line.text[0].isalpha():
            return False
        number = _number_alone(line, token)
        return number is not None and any(entry.number == number["number"] for entry in self.listed)

    def _take_number(self, number: str, at: int) -> None:
        """Take a number that stands alone: an item's where it is the next one, or else a page's.

        Of two alike, the first was a page's.
        """
        self.wrapped = False
        if self.alone and self.alone[-1][0] == number:
            self.alone.pop()
        before = self.alone[-1][0] if self.alone else self.listed[-1].number if self.listed else None
        if before is None or not before.isdigit() or number == str(int(before) + 1):
            self.alone.append((number, Span(at, at + len(number)), self.access))


def _number_alone(line: Line, token: Token | None) -> re.Match[str] | None:
    """Return the match of a line that is a number without title, plain or as the layout has it ("Sag nr. 17")."""
    if match := _NUMBER_ALONE.fullmatch(line.text):
        return match
    numbered = token is not None and token.match is not None and token.what in (ENTRY, NUMBER)
    groups = token.match.groupdict() if numbered and token and token.match else {}
    return token.match if token and groups.get("number") and not groups.get("title") else None


def is_entry(title: str) -> bool:
    """Tell whether a title ends as an entry of a contents list does, with a page's number."""
    end = title[-_LONGEST_END:]
    return any(map(end.__contains__, _BEFORE_A_PAGE)) and _PAGE_NUMBER.search(end) is not None


def _without_page(title: str) -> str:
    return _PAGE_NUMBER.sub("", title) if any(map(title.__contains__, _BEFORE_A_PAGE)) else title.rstrip()


def entry_of(line: Line, token: Token | None, access: Access | None) -> Listed | None:
    """Return the entry that a line with number and title is, None where it is none."""
    if token is None or token.match is None or token.what not in (ENTRY, NUMBER):
        return None
    groups = token.match.groupdict()
    title = _without_page(groups.get("title") or "").strip()
    if not title:
        return None
    at = line.at + token.match.start("title")
    number = groups.get("number")
    start = line.at + token.match.start("number") if number else 0
    number_span = Span(start, start + len(number)) if number else None
    return Listed(number, title, access, number_span, Span(at, at + len(title)))


def entries_within(line: Line, token: Token | None) -> list[Listed]:
    """Return the entries of a contents list that stands on one line; none where their numbers do not run on."""
    if line.text.count(". ") < _FEWEST_WITHIN or token is None or token.what not in (ENTRY, NUMBER):
        return []
    begins: list[re.Match[str]] = []
    for match in _WITHIN.finditer(line.text):
        if (not begins and not match.start()) or (begins and int(match["number"]) == int(begins[-1]["number"]) + 1):
            begins.append(match)
    if len(begins) < _FEWEST_WITHIN:
        return []
    ends = [match.start() for match in begins[1:]] + [len(line.text)]
    return [
        Listed(
            match["number"],
            line.text[match.end() : end].strip(),
            None,
            Span(line.at + match.start(), line.at + match.end("number")),
            Span(line.at + match.end(), line.at + len(line.text[:end].rstrip())),
        )
        for match, end in zip(begins, ends, strict=True)
    ]


def _without_page_numbers(listed: list[Listed]) -> list[Listed]:
    """Take off page numbers before which a single blank stands, where many entries have one and they rise."""
    found = [_BARE_PAGE_NUMBER.search(entry.title) for entry in listed]
    pages = [int(match["page"]) for match in found if match]
    if len(pages) < 2 or len(pages) * 3 < len(listed) or any(b < a for a, b in itertools.pairwise(pages)):
        return listed
    return [
        entry._replace(
            title=entry.title[: match.start()],
            title_span=Span(entry.title_span.start, entry.title_span.start + match.start()),
        )
        if match
        else entry
        for entry, match in zip(listed, found, strict=True)
    ]
