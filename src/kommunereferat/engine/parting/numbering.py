"""Which of the lines that begin with a number are items (nummererede punkter).

Lists within a case look just like items. What tells them apart is all of them together: items run on by one through the
whole document, a heading follows them, the contents list names them. So the best chain of candidates is sought: one
pass, each candidate joining the best chain that ends a little below its number.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ...layout import Numbered
from ...text import Line
from ...vocabulary import letters
from ..lines.page import Page
from ..lines.scan import DATED, FURNITURE, HEADING, ITEM_HEAD, LEAD, MARKER, NUMBER, START

#: How many numbers may be missing between two items (closed ones are often left out), and what each costs.
LONGEST_GAP: Final = 12
GAP_COST: Final = 1.0
LONGEST_TITLE: Final = 250
#: A title of fewer characters fills no line, and so is not wrapped; what it is wrapped to is no longer than that.
SHORTEST_WRAPPED: Final = 50
LONGEST_REST: Final = 90
#: What speaks for a document's first line: a page with one item. So many blank lines may stand above it.
FIRST_LINE: Final = 6.0
MOST_BLANKS: Final = 3
#: What speaks for an item whose case number, or another line of its head, follows: no list has that.
CASE_NUMBER: Final = 5.0
#: What speaks for an item that is a title and nothing else.
TITLE_ALONE: Final = 0.25
#: What speaks for an item whose number is printed twice, as no list's is.
TWICE: Final = 8.0

#: What may stand below an item's start: a page's foot, another line of its head, a heading, or another number.
_HEADS: Final = (ITEM_HEAD, START)
_HEADINGS: Final = (HEADING, DATED, MARKER)
_NUMBERS: Final = (NUMBER, LEAD)

_KNOWN_TITLE: Final = re.compile(
    r"(?:[A-ZÆØÅ/]{2,6} - )?(?:godkendelse af (?:dagsorden|referat)|meddelelser|eventuelt|orientering"
    r"|lukke[td]|spørge(?:tid|tim)|underskrift|næste møde|siden sidst|gensidig orientering)",
    re.IGNORECASE,
)
_CLOSED_ENDS: Final = (
    *("lukket", "lukket)", "lukket punkt", "lukket punkt)", "lukket sag", "lukket sag)", "(for lukkede døre)"),
)


class Candidate(NamedTuple):
    """A line that may start an item: its number, suffix and title, and how much speaks for it."""

    line: int
    number: int
    suffix: str
    title: str
    title_at: int
    score: float
    segment: tuple[
        int, int
    ]  #: how many headings stand before it, and its indent: a list within one section shares both


def score(
    page: Page, line: Line, number: int, title: str, listed: dict[int, set[str]], items: Numbered, *, below: bool
) -> float:
    """Return how much speaks for a line being an item's start, from about -6 to 10.

    `listed` has the beginnings of the titles that the contents list has for each number.
    """
    last = line.number if below else last_line(page, line, title)
    points = CASE_NUMBER if _has_case_number(page, line) else _what_follows(page, last, title, below=below)
    if items.glued and title[:1].isupper():
        points += 2
    if number in listed and beginning(title) in listed[number]:
        points += 3
    if title and (_KNOWN_TITLE.match(title) or title.lower().endswith(_CLOSED_ENDS)):
        points += 2
    if not (line.number and page.lines[line.number - 1].text):
        points += _blanks_above(page.lines, line.number) / 2
    if line.number <= MOST_BLANKS and not any(above.text for above in page.lines[: line.number]):
        points += FIRST_LINE
    if line.indent:
        points -= 1
    return points - _doubts(title) if title else points


def _has_case_number(page: Page, line: Line) -> bool:
    """Tell whether the case number stands behind the title."""
    token = page.tokens[line.number]
    return token is not None and bool(token.group("case_number"))


def _what_follows(page: Page, number: int, printed: str, *, below: bool) -> float:
    """Weigh the first line below: a heading speaks for an item, plain text or another number against it.

    The title `printed` may stand there once more. Above the first heading no list stands within a section, so that
    numbers there may be items of a title each.
    """
    title: bool | None = None if below else False  # the title stands below, here, or above
    for line in page.lines[number + 1 : min(number + 8, page.end)]:
        if not line.text:
            title = None if title is None else False
            continue
        token = page.tokens[line.number]
        what = token.what if token is not None else None
        if what is FURNITURE or (what is None and line.text == printed):
            continue
        if what is None and title is not False:
            title = True
        elif what in _NUMBERS:
            return -1 if page.headed_from < number else TITLE_ALONE
        elif what in _HEADS:
            return CASE_NUMBER
        elif what in _HEADINGS:
            return 3
        else:
            return -2 if page.headed_from < page.end else TITLE_ALONE
    return TITLE_ALONE


def last_line(page: Page, line: Line, title: str) -> int:
    """Return the last line of a title that begins on a line: the next one where it is wrapped."""
    after = line.number + 1
    is_whole = len(title) < SHORTEST_WRAPPED or title.endswith(".")
    if is_whole or after + 1 >= page.end or page.lines[after].text == title:
        return line.number
    below, beneath = page.lines[after], page.lines[after + 1]
    ends_there = not beneath.text or page.tokens[after + 1] is not None
    is_rest = 0 < len(below.text) < LONGEST_REST and page.tokens[after] is None and not below.text.endswith((".", ":"))
    return after if ends_there and is_rest else line.number


def _doubts(title: str) -> float:
    """Weigh what speaks against a title: that it is a sentence, or a part of one."""
    doubts = 0.0
    if title[:1].islower():
        doubts += 2
    if len(title) > LONGEST_TITLE:
        doubts += 3
    if title.endswith((",", ";")) or (title.endswith(".") and len(title) > LONGEST_TITLE / 2):
        doubts += 1
    return doubts


def beginning(title: str) -> str:
    """Return the first letters of a title, by which a contents list and a heading are compared."""
    return letters(title[:60], 14)


def _blanks_above(lines: tuple[Line, ...], number: int) -> int:
    count = 0
    while count < 2 and number - count - 1 >= 0 and not lines[number - count - 1].text:
        count += 1
    return 2 if number - count - 1 < 0 else count


#: Stands for whatever letter follows a number.
_ANY: Final = "*"


class _Chains:
    """The best chain that ends with each candidate, and the best to each number (bedste kæder).

    A chain is known by the index of the candidate that it ends with.
    """

    def __init__(self, candidates: list[Candidate]) -> None:
        self.candidates = candidates
        self.winner: int | None = None
        self._totals: list[float] = []
        self._joined: list[int | None] = []  #: the chain that each goes on
        self._last_of: dict[int, int] = {}
        self._plain: dict[int, int] = {}
        self._lettered: dict[tuple[int, str], int] = {}

    def weigh(self, candidate: Candidate) -> None:
        """Let the next candidate join the chain with which most speaks for both, or begin one."""
        number, score, totals = candidate.number, candidate.score, self._totals
        total, joined = score - (0 if number == 1 else 0.5), None
        near = self._last_of.get(number - 1)
        is_listed = (
            near is not None
            and self.candidates[near].segment == candidate.segment
            and self._last_of.get(number, -1) < near  # or the list has had that number
        )
        for chain, cost in self._before(number, candidate.suffix):
            longer = totals[chain] + score - cost - (4 if is_listed and near != chain else 0)
            if longer > total:
                total, joined = longer, chain
        totals.append(total)
        self._joined.append(joined)

    def keep(self, chain: int) -> None:
        """Keep a chain for its number, if it is the best that ends with it."""
        candidate = self.candidates[chain]
        number, suffix = candidate.number, candidate.suffix
        self._last_of[number] = chain
        if not suffix:
            self._plain[number] = self._better(chain, self._plain.get(number))
        else:
            for key in ((number, suffix), (number, _ANY)):
                self._lettered[key] = self._better(chain, self._lettered.get(key))
        self.winner = self._better(chain, self.winner)

    def _better(self, chain: int, known: int | None) -> int:
        return chain if known is None or self._totals[chain] > self._totals[known] else known

    def _before(self, number: int, suffix: str) -> list[tuple[int, float]]:
        """Return the chains that a number may go on, each with what that costs."""
        plain = self._plain
        if suffix:
            above = self._lettered.get((number, chr(ord(suffix) - 1))) if suffix > "a" else plain.get(number)
            return [(chain, 0.0) for chain in (above, plain.get(number - 1)) if chain is not None]
        gaps = range(1, min(LONGEST_GAP, number) + 1)
        found = [(chain, (gap - 1) * GAP_COST) for gap in gaps if (chain := plain.get(number - gap)) is not None]
        if self._lettered and (lettered := self._lettered.get((number - 1, _ANY))) is not None:
            found.append((lettered, 0.0))
        return found

    def unwound(self) -> list[Candidate]:
        """Return the candidates of the best chain, in order."""
        found: list[Candidate] = []
        chain = self.winner
        while chain is not None:
            found.append(self.candidates[chain])
            chain = self._joined[chain]
        return found[::-1]


def choose(candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates that are items: the chain for which most speaks, in order.

    Linear: each candidate looks at no more than `LONGEST_GAP` chains. Those of one line join none of each other's.
    """
    chains = _Chains(candidates)
    kept = 0
    for index, candidate in enumerate(candidates):
        if candidate.line != candidates[kept].line:
            for chain in range(kept, index):
                chains.keep(chain)
            kept = index
        chains.weigh(candidate)
    for chain in range(kept, len(candidates)):
        chains.keep(chain)
    return chains.unwound()
