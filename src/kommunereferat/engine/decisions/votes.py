"""Who voted for, against, or not at all (afstemninger).

Statements and numbers that belong together make a ballot; of the ballots on the item's own matter the last one counts
that names parties or people, and where none does, the last one with numbers.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ..people.name_lists import Found
from .vote_counts import Tally, number_at, number_in_all, read_tallies
from .vote_statements import Statement, read_statements

#: One of these stands in any text that tells of a ballot, or a capital before a verb of agreement.
_HINTS: Final = (
    "stem",
    "imod",
    "Imod",
    "Mod ",
    " mod ",
    "ndlod",
    "ndlader",
    "For:",
    "For :",
    "flertal",
    "medlem",
    "kan ikke",
    "kunne ikke",
    " tiltræde ",
)
_AGREEING: Final = re.compile(r"[A-ZÆØÅ)]\s(?:anbefal|tiltræd|tiltråd|godkend|indstil|støtte|for\b|ønske)")

#: Another point of the decision begins.
_POINT: Final = re.compile(
    r"(?:\n|[.;]\s)\s*(?:[•–-]\s)?(?:(?:[Aa]d|[Pp]kt|[Pp]unkt|[Ii]ndstillingspunkt)\.?\s*[0-9]|[0-9]{1,2}[.)](?=\s))"
)

_SENTENCE: Final = re.compile(r"\n|[.!?:;](?=\s+[^\sa-zæøå0-9]|[A-ZÆØÅ])")

#: What shows that a ballot is not on the item's own matter, and what shows that it is.
_NAMED: Final = re.compile(
    r"(?P<aside>(?i:ændringsforslag|underændring|modforslag|udsættelsesforslag|tillægsforslag"
    r"|forslag(?:et)?\s+om\s+(?:at\s+)?(?:udsæt|udsky|send|oversend|tilbage|genoptag)"
    r"|(?<!\w)(?:inhabil|habilitet)|(?:kunne|kan)\s+deltage|beboermøde|borgermøde|generalforsamling|urafstemning))"
    r"|(?P<moved>(?i:stille[rd]e?(?!\w)[^.\n]{0,80}forslag|(?<!\w)(?:foreslog|foreslår)"
    r"|(?<!\w)(?-i:[A-ZÆØÅ])\)?\s+ønske(?:r|de)(?!\w)))"
    r"|(?P<other>[A-ZÆØÅ][\w-]*s\s+forslag(?!\w))"
    r"|(?P<own>(?i:indstilling|oprindelige\s+forslag|hovedforslag|samlede|sagen\s+som\s+helhed"
    r"|(?<!\w)(?:ændrede|således)\s|(?<!\w)trukket(?!\w)))"
    r"|(?P<decided>(?i:(?<!\w)(?:godkend(?:t|es)|vedtag(?:et|es)|tiltr(?:ådt|ædes)|anbefales|oversendes)(?!\w)))"
)
#: A motion that was carried has become the matter.
_WITH_CHANGE: Final = re.compile(r"(?<!\w)med\s+(?:\w+\s+){0,2}(?:ændring|tilføjelse)")
_CARRIED: Final = re.compile(r"(?<!\w)(?:godkendt|godkendes|vedtaget|vedtages|tiltrådt|tiltrædes|anbefales)(?!\w)")


class FoundVotes(NamedTuple):
    """A ballot and the half-open range `[start, end)` of the text that it was read from (afstemning).

    `counts` are the printed numbers by side, "for", "against" and "abstain".
    """

    in_favour: tuple[Found, ...]
    against: tuple[Found, ...]
    abstain: tuple[Found, ...]
    start: int
    end: int
    counts: dict[str, int]


class _Ballot:
    """Statements and numbers that belong together (afstemning)."""

    __slots__ = ("agreed", "counts", "end", "own", "sides", "start")

    def __init__(self, start: int, *, own: bool) -> None:
        """Begin with nobody on any side; `own` tells whether it is on the item's own matter."""
        self.start = self.end = start
        self.own = own
        self.agreed = False  # those in favour only recommend or accept
        self.sides: dict[str, dict[str, Found]] = {}
        self.counts: dict[str, int] = {}

    def add(self, said: Statement | Tally, text: str) -> None:
        """Take in a statement or a number; who is named twice counts once."""
        self.end = max(self.end, said.end)
        if isinstance(said, Tally):
            self.counts.update(said.numbers)
            return
        self.agreed = self.agreed or said.side == "agree"
        side = self.sides.setdefault(_side(said), {})
        for item in said.items:
            side.setdefault(item.found.value, item.found)
        ends = [said.end, *(item.found.end for item in said.items[-1:])]
        numbers = [number_at(text, said.start), *(number_in_all(text, end) for end in ends)]
        if (number := next((number for number in numbers if number is not None), None)) is not None:
            self.counts.setdefault(_side(said), number)

    def excludes(self, said: Statement | Tally, gap: str) -> bool:
        """Tell whether it belongs to another ballot: a side comes again, or somebody changes sides."""
        if isinstance(said, Tally):
            return any(self.counts.get(side, number) != number for side, number in said.numbers.items())
        side = _side(said)
        names = {item.found.value for item in said.items}
        if side in self.sides:
            again = "\n" not in gap and names <= self.sides[side].keys()
            return "for" in self.sides and not again
        return any(not names.isdisjoint(others) for others in self.sides.values()) and not _is_listed(said, gap)

    def is_unlike(self, said: Statement | Tally) -> bool:
        """Tell whether it is the first of its kind, so that what is named before it tells whether it belongs here."""
        return not self.counts if isinstance(said, Tally) else not self.sides

    def votes(self) -> FoundVotes | None:
        """Return the ballot; None where nobody is named and no number, or where a single one agrees."""
        sides = [tuple(self.sides.get(side, {}).values()) for side in ("for", "against", "abstain")]
        lone = self.agreed and len(self.sides) == 1 and len(sides[0]) == 1
        if lone or not any(sides):
            return FoundVotes((), (), (), self.start, self.end, self.counts) if self.counts else None
        return FoundVotes(sides[0], sides[1], sides[2], self.start, self.end, self.counts)


def read_votes(text: str) -> FoundVotes | None:
    """Return the ballot on the item's own matter, None where none is told (afstemning).

    Of several the last one that names somebody counts, else the last one with numbers.

    >>> votes = read_votes("For stemte A og V. Imod stemte Liste Ø. Godkendt med 12 stemmer for og 3 imod.")
    >>> [found.value for found in votes.in_favour], [found.value for found in votes.against], votes.counts
    (['A', 'V'], ['Ø'], {'for': 12, 'against': 3})
    """
    if not _may_tell(text):
        return None
    ballot = named = counted = None
    after = 0
    said_in_order: list[Statement | Tally] = [*read_statements(text), *read_tallies(text)]
    for said in sorted(said_in_order, key=_place):
        gap = text[after : said.start]
        own = ballot is None or ballot.own
        if (
            ballot is None
            or _POINT.search(gap)
            or ballot.excludes(said, gap)
            or (ballot.is_unlike(said) and _is_own(text, gap, said, was=own) is not own)
        ):
            ballot = _Ballot(said.start, own=_is_own(text, gap, said, was=own))
        ballot.add(said, text)
        after = max(after, said.end)
        if ballot.own and ballot.sides:
            named = ballot
        elif ballot.own:
            counted = ballot
    for chosen in (named, counted):
        if chosen is not None and (votes := chosen.votes()) is not None:
            return votes
    return None


def _place(said: Statement | Tally) -> int:
    return said.start


def _side(statement: Statement) -> str:
    return "for" if statement.side == "agree" else statement.side


def _is_listed(statement: Statement, gap: str) -> bool:
    """Tell whether it is the next line of a list of sides, in which a party that is split stands twice."""
    return statement.listed and not gap.strip(" .,\n")


def _may_tell(text: str) -> bool:
    for hint in _HINTS:  # a loop is faster here than any()
        if hint in text:
            return True
    return _AGREEING.search(text) is not None


def _is_own(text: str, gap: str, statement: Statement | Tally, *, was: bool) -> bool:
    """Tell whether a ballot that begins with the statement is on the item's own matter, by what was named last."""
    end = statement.end
    rest = _SENTENCE.search(text, end, end + 80)
    last = ""
    for sentence in _SENTENCE.split(gap + text[statement.start : rest.start() if rest else end]):
        begun = last
        for named in _NAMED.finditer(sentence):
            kind = named.lastgroup or ""
            if kind != "decided" or last == begun:  # "Ændringsforslaget blev vedtaget" is still on the amendment
                last = kind
    if last in {"moved", "other"}:
        carried = _WITH_CHANGE if last == "moved" else _CARRIED
        return (carried.search(text, end, end + 2000) is None) is (last == "other")
    return last in {"own", "decided"} if last else was
