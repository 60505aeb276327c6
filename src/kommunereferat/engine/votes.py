"""Who voted for, against, or not at all (afstemninger).

Statements that belong together make a ballot; of the ballots on the item's own matter the last one counts. Numbers
without parties or names say nothing of who voted how.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .name_lists import Found
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
    r"|(?<!\w)(?:inhabil|habilitet)|(?:kunne|kan)\s+deltage))"
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
    """A ballot and the half-open range `[start, end)` of the text that it was read from (afstemning)."""

    in_favour: tuple[Found, ...]
    against: tuple[Found, ...]
    abstain: tuple[Found, ...]
    start: int
    end: int


class _Ballot:
    """Statements that belong together (afstemning)."""

    __slots__ = ("agreed", "end", "own", "sides", "start")

    def __init__(self, start: int, *, own: bool) -> None:
        """Begin with nobody on any side; `own` tells whether it is on the item's own matter."""
        self.start = self.end = start
        self.own = own
        self.agreed = False  # those in favour only recommend or accept
        self.sides: dict[str, dict[str, Found]] = {}

    def add(self, statement: Statement) -> None:
        """Take a statement in; who is named twice counts once."""
        self.agreed = self.agreed or statement.side == "agree"
        side = self.sides.setdefault("for" if statement.side == "agree" else statement.side, {})
        for item in statement.items:
            side.setdefault(item.found.value, item.found)
        self.end = statement.end

    def excludes(self, statement: Statement) -> bool:
        """Tell whether a statement belongs to another ballot: a side comes again, or somebody changes sides."""
        side = "for" if statement.side == "agree" else statement.side
        if side in self.sides:
            return "for" in self.sides
        return any(item.found.value in names for names in self.sides.values() for item in statement.items)

    def votes(self) -> FoundVotes | None:
        """Return the ballot; None where nobody is named, or where a single one agrees and none disagrees."""
        sides = [tuple(self.sides.get(side, {}).values()) for side in ("for", "against", "abstain")]
        if not any(sides) or (self.agreed and len(self.sides) == 1 and len(sides[0]) == 1):
            return None
        return FoundVotes(sides[0], sides[1], sides[2], self.start, self.end)


def read_votes(text: str) -> FoundVotes | None:
    """Return the ballot on the item's own matter, None where none is told or only numbers are (afstemning).

    >>> votes = read_votes("For stemte A og V. Imod stemte Liste Ø. Godkendt.")
    >>> [found.value for found in votes.in_favour], [found.value for found in votes.against]
    (['A', 'V'], ['Ø'])
    """
    if not _may_tell(text):
        return None
    ballot = chosen = None
    after = 0
    for statement in read_statements(text):
        gap = text[after : statement.start]
        if ballot is None or _POINT.search(gap) or ballot.excludes(statement):
            own = _is_own(text, gap, statement, was=ballot is None or ballot.own)
            ballot = _Ballot(statement.start, own=own)
        ballot.add(statement)
        after = statement.end
        if ballot.own:
            chosen = ballot
    return chosen.votes() if chosen else None


def _may_tell(text: str) -> bool:
    for hint in _HINTS:  # a loop is faster here than any()
        if hint in text:
            return True
    return _AGREEING.search(text) is not None


def _is_own(text: str, gap: str, statement: Statement, *, was: bool) -> bool:
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
