"""A scanned document, and where its head and its foot end (skannet dokument)."""

from __future__ import annotations

import itertools
from bisect import bisect_right

import attrs

from ...layout import Layout, Numbered
from ...normalize.bodies import is_body_name
from ...text import Line, SourceText
from ...vocabulary import MEETING, fold
from .forms import keep_to_form
from .running import running_lines
from .scan import CONTENTS, DATED, FOOT, FURNITURE, HEADING, MARKER, NUMBER, Is, Token, rules_of, scan

#: A line that ends the head is no longer.
_LONGEST_HEAD_END = 80
#: Who met is named within so many lines.
_FIRST_LINES = 6
#: What comes so often heads no contents list.
_REPEATED = 3
#: The rule of a page's heads and feet that no layout names.
_RUNNING = "page head or foot"
#: What a page's head or foot may look like.
_MAY_RUN = (NUMBER, FURNITURE)
#: What stands in no foot.
_ABOVE_FOOT = (HEADING, DATED, MARKER)
#: Items part a document's headings if no greater share of them is astray.
_ASTRAY = 0.4


@attrs.define
class Page:
    """A document's lines with their tokens; below line `end` there is nothing but the foot.

    `headed_from` is the line of the first heading, or `end`.
    """

    source: SourceText
    layout: Layout
    tokens: list[Token | None]
    end: int
    lines: tuple[Line, ...] = attrs.field(init=False)
    headed_from: int = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.lines = self.source.lines
        first = self.first(HEADING, DATED)
        self.headed_from = self.end if first is None else first

    def holds(self, number: int, *what: Is) -> bool:
        """Tell whether a line is one of these things."""
        token = self.tokens[number]
        return token is not None and token.what in what

    def first(self, *what: Is) -> int | None:
        """Return the number of the first line that is one of these things."""
        known = filter(None, itertools.islice(self.tokens, self.end))
        return next((token.line for token in known if token.what in what), None)

    def numbers_of(self, what: Is) -> list[int]:
        """Return the numbers of all lines at which such a thing begins, those of the foot too."""
        return _numbers_of(what, self.tokens)

    def is_parted_by(self, starts: list[int]) -> bool:
        """Tell whether items that start at these lines part the headings: few before the first, or twice in one."""
        count = astray = index = 0
        seen: set[str] = set()
        for number, token in enumerate(itertools.islice(self.tokens, self.end)):
            if token is None or token.what is not HEADING or token.line != number:
                continue
            while index < len(starts) and starts[index] <= number:
                index += 1
                seen.clear()
            count += 1
            astray += not index or token.name in seen
            seen.add(token.name)
        return astray <= count * _ASTRAY

    def below_head(self) -> int | None:
        """Return the number of the line after one that the layout says ends the head, if there is one."""
        for name in self.layout.head_ends:
            for line in self.lines[: self.end]:
                if len(name) <= len(line.text) <= _LONGEST_HEAD_END and fold(line.text) == name:
                    return line.number + 1
        return None


def scanned(source: SourceText, layout: Layout) -> Page:
    """Scan a document by a layout, and find its foot."""
    tokens = scan(source, rules_of(layout))
    if not (isinstance(layout.items, Numbered) and layout.items.title_below):  # whose numbers stand alone, too
        _mark_running(source, tokens)
    _unname(source, tokens)
    _unlist(source, layout, tokens)
    keep_to_form(tokens, source.lines)
    return Page(source, layout, tokens, _foot(tokens))


def _mark_running(source: SourceText, tokens: list[Token | None]) -> None:
    """Mark the page numbers, heads and feet that no rule of the layout names."""

    def may_run(line: Line) -> bool:
        token = tokens[line.number]
        return token is None or token.what in _MAY_RUN

    for number in running_lines(source.text, source.lines, may_run):
        token = tokens[number]
        if token is None or token.what is NUMBER:
            tokens[number] = Token(FURNITURE, _RUNNING, number)
    if any(token.rule == _RUNNING for token in filter(None, tokens)):
        _close_gaps(source, tokens)


def _close_gaps(source: SourceText, tokens: list[Token | None]) -> None:
    """Leave out the blank lines around a page's foot and head within which a sentence goes on."""
    above: Line | None = None
    crossed = False
    for line in source.lines:
        if not line.text:
            continue
        token = tokens[line.number]
        if token is not None and token.what is FURNITURE:
            crossed = crossed or token.rule == _RUNNING
            continue
        if crossed and token is None and above is not None and line.text[0].islower() and above.text[-1] not in ".:!?":
            for number in range(above.number + 1, line.number):
                tokens[number] = tokens[number] or Token(FURNITURE, _RUNNING, number)
        above, crossed = line, False


def _unname(source: SourceText, tokens: list[Token | None]) -> None:
    """Take a body's name among the first lines for what it is: the name of who met, and no heading."""
    for line in itertools.islice((line for line in source.lines if line.text), _FIRST_LINES):
        token = tokens[line.number]
        if token is not None and token.what in (HEADING, NUMBER):
            if not is_body_name(line.text):
                break
            tokens[line.number] = None


def _numbers_of(what: Is, tokens: list[Token | None]) -> list[int]:
    return [token.line for token in filter(None, tokens) if token.what is what]


def _unlist(source: SourceText, layout: Layout, tokens: list[Token | None]) -> None:
    """Take what would head a contents list for furniture where it heads none.

    That is where it comes again and again, above every item, and where the head goes on right below: "Indhold" of a
    page.
    """
    places = _numbers_of(CONTENTS, tokens)
    if len(places) >= _REPEATED:
        first_heading = next(iter(_numbers_of(HEADING, tokens)), len(tokens))
        above = bisect_right(places, first_heading)
        for number in places[above:]:
            tokens[number] = Token(FURNITURE, "word above every item", number)
        del places[above:]
    for number in places:
        below = next((line for line in source.lines[number + 1 : number + 4] if line.text), None)
        label, colon, _ = below.text.partition(":") if below else ("", "", "")
        if colon and (fold(label) in layout.labels or fold(label) in MEETING):
            tokens[number] = Token(FURNITURE, "word above the head", number)


def _foot(tokens: list[Token | None]) -> int:
    """Return the number of the line at which the page's foot begins: no heading stands below it."""
    ends = _numbers_of(FOOT, tokens)
    if not ends:
        return len(tokens)
    above = next((token.line for token in reversed(tokens) if token is not None and token.what in _ABOVE_FOOT), -1)
    return next((number for number in ends if number > above), len(tokens))
