"""Who voted for, against, or not at all (afstemninger).

A decision's wording is read from left to right for statements of a side and those on it; statements that belong together make a ballot; of the
ballots on the item's own matter the last one counts. Numbers without parties or names say nothing of who voted how.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from .name_lists import VOTERS, Found, Item, is_party, read_backward, read_forward, read_lines, sentence_start

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

_NUMBER: Final = r"(?:[0-9]{1,3}|en|én|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)"
_CAN: Final = r"(?:kan|kunne|vil|ville|ønsker|ønskede)"
_AGREE: Final = r"(?:tiltræde|godkende|anbefale|støtte|tilslutte\s+sig|medvirke|stemme\s+for|gå\s+ind\s+for|acceptere|bakke\s+op|bifalde|indstille)"
#: Where a statement may begin; one group for each kind.
_STATEMENT: Final = re.compile(
    r"(?P<label>(?<![^\W\d_,] )(?<!\w)(?:For|Imod|Mod|(?:Undlader|Undlod)(?:\s+at\s+stemme)?|Stem(?:te|mer)\s+(?:for"
    r"|imod)|Hverken\s+for\s+eller\s+imod)"
    r"(?:\s+(?:indstillingen|forslaget|til\s[^:\n]{0,40}))?\s{0,2}(?:\(?[0-9]{1,3}\)?)?\s?:)"
    rf"|(?P<count>(?<![\w.,-]){_NUMBER}\s+(?:(?:stemmer?|stemte|medlemmer|medlem)\s+)?(?:(?:for|imod|mod|undlod"
    rf"|undlader)\s+)?(?:at\s+stemme\s+)?\((?=[A-ZÆØÅ(]))"
    rf"|(?P<part>(?<!\w)(?:[Ff]lertal|[Mm]indretal)(?:let|lets)?[^.\n(]{{0,40}}\((?=[A-ZÆØÅ(]))"
    r"|(?P<vote>(?<!\w)stem(?:te|mer)(?!\w))"
    r"|(?P<abstain>(?<!\w)[Uu]ndl(?:od|ader)(?!\w)(?!\s+at\s+(?!stemme|tage\s+stilling|deltage\s+i\s+afstemning)))"
    rf"|(?P<not>(?<!\w)(?:{_CAN}\s+(?:dog\s+|heller\s+)?ikke\s+(?:at\s+)?{_AGREE}|(?:tiltræder|tiltrådte|godkender"
    rf"|godkendte|anbefaler|anbefalede|støtter|støttede)\s+ikke|(?:er|var|gik)\s+imod)(?!\w))"
    r"|(?P<bare>(?<=[A-ZÆØÅ)])\s(?:for|imod|mod)(?=[ ]?(?:[.,;\n]|\Z)))"
    rf"|(?P<agree>(?<!\w)(?:anbefaler|anbefalede|tiltræder|tiltrådte|godkender|godkendte|indstiller|indstillede"
    rf"|(?:kan|kunne)\s+(?:godt\s+)?{_AGREE})(?!\w))"
)
_SIDE_BEHIND: Final = re.compile(
    r"\s+(?:(?:begge|alle|herefter|ligeledes|også|dog|fortsat)\s+)?(?P<side>for(?!\s+at\s)|imod|mod|ja|nej"
    r"|hverken)(?!\w)"
)
_SIDE_BEFORE: Final = re.compile(r"(?<!\w)(?P<side>hverken|for|imod|mod|herimod)(?!\w)", re.IGNORECASE)
_TO_LIST: Final = re.compile(
    rf"(?:\s+(?:{_NUMBER}(?:\s+(?:medlemmer|stemmer))?|følgende"
    rf"|medlemmerne))?\s{{0,2}}(?::\s{{0,3}})?(?:\((?![A-ZÆØÅ]{{1,3}}\)))?(?:fra\s+)?"
)
_TO_ABSTAINED: Final = re.compile(
    r"(?:\s+at\s+(?:stemme|tage\s+stilling|deltage\s+i\s+afstemningen))?(?:\s+[0-9]{1,3})?\s{0,2}[:(]?\s{0,3}"
)
_BEHIND_COUNT: Final = re.compile(
    rf"\s*\)[\s,]*(?:herefter\s+)?(?:(?:stemte|stemmer)\s+)?(?P<side>for(?!\s+at)|i?mod|undlod|undlader"
    rf"|anbefaler(?!\s+ikke)|tiltræder|godkender|(?:kan|kunne)\s+ikke|anbefaler\s+ikke|afvis(?:te|er)"
    rf"|forkastede)(?!\w)(?P<versus>\s+{_NUMBER}(?!\w))?"
)
_BEFORE_COUNT: Final = re.compile(r"(?<!\w)(?P<side>i?mod|for)\s+\Z")
_SENTENCE: Final = re.compile(r"\n|[.!?:;](?=\s+[^\sa-zæøå0-9]|[A-ZÆØÅ])")
_QUOTED: Final = re.compile(r"[”“\"][^”“\"\n]{0,2000}[”“\"]|»[^»«\n]{0,2000}«")
_POINT: Final = re.compile(
    r"(?:\n|[.;]\s)\s*(?:[•–-]\s)?(?:(?:[Aa]d|[Pp]kt|[Pp]unkt|[Ii]ndstillingspunkt)\.?\s*[0-9]|[0-9]{1,2}[.)](?=\s))"
)

_SIDE_WITHIN: Final = re.compile(r"(?<!\w)(?:for|i?mod|undlod|undlader)(?!\w)")
_SIDES: Final = {
    **dict.fromkeys(("for", "ja"), "for"),
    **dict.fromkeys(("imod", "mod", "herimod", "nej"), "against"),
    **dict.fromkeys(("hverken", "undlod", "undlader"), "abstain"),
    **dict.fromkeys(("anbefaler", "tiltræder", "godkender"), "agree"),
}

_PARTY_LETTER: Final = re.compile(r"\s?\((?P<letter>[A-ZÆØÅ]{1,2})\)")

#: What shows that a ballot is not on the item's own matter, and what shows that it is.
_ASIDE: Final = re.compile(
    r"(?P<aside>(?i:ændringsforslag|underændring|modforslag|udsættelsesforslag|tillægsforslag"
    r"|forslag(?:et)?\s+om\s+(?:at\s+)?(?:udsæt|udsky|send|oversend|tilbage|genoptag)"
    r"|stille[rd]e?(?!\w)[^.\n]{0,80}forslag|(?<!\w)(?:foreslog|foreslår|inhabil|habilitet)"
    r"|(?<!\w)(?-i:[A-ZÆØÅ])\)?\s+ønske(?:r|de)(?!\w)|(?:kunne|kan)\s+deltage))"
    r"|(?P<other>[A-ZÆØÅ][\w-]*s\s+forslag(?!\w))"
    r"|(?P<own>(?i:indstilling|oprindelige\s+forslag|hovedforslag|samlede|sagen\s+som\s+helhed|(?<!\w)(?:ændrede"
    r"|således)\s))"
)
_CARRIED: Final = re.compile(r"(?<!\w)(?:godkendt|godkendes|vedtaget|vedtages|tiltrådt|tiltrædes|anbefales)(?!\w)")


class FoundVotes(NamedTuple):
    """A ballot and the half-open range `[start, end)` of the text that it was read from (afstemning)."""

    in_favour: tuple[Found, ...]
    against: tuple[Found, ...]
    abstain: tuple[Found, ...]
    start: int
    end: int


class _Statement(NamedTuple):
    side: str
    items: list[Item]
    start: int
    end: int


def read_votes(text: str) -> FoundVotes | None:
    """Return the ballot on the item's own matter, None where none is told or only numbers are (afstemning).

    >>> votes = read_votes("For stemte A og V. Imod stemte Liste Ø. Godkendt.")
    >>> [found.value for found in votes.in_favour], [found.value for found in votes.against]
    (['A', 'V'], ['Ø'])
    """
    for hint in _HINTS:
        if hint in text:
            break
    else:
        if not _AGREEING.search(text):
            return None
    ballot: list[_Statement] = []
    chosen: list[_Statement] = []
    own = True
    after = 0
    for statement in _statements(text):
        gap = text[after : statement.start]
        if not ballot or _begins_anew(ballot, statement, gap):
            ballot = []
            own = _is_own(text, gap, statement, was=own)
        ballot.append(statement)
        after = statement.end
        if own:
            chosen = ballot
    return _votes(chosen)


def _votes(ballot: list[_Statement]) -> FoundVotes | None:
    agreed_only = all(statement.side == "agree" for statement in ballot)
    if not ballot or (agreed_only and sum(len(statement.items) for statement in ballot) == 1):
        return None
    sides: dict[str, dict[str, Found]] = {"for": {}, "against": {}, "abstain": {}}
    for statement in ballot:
        side = sides["for" if statement.side == "agree" else statement.side]
        for item in statement.items:
            side.setdefault(item.found.value, item.found)
    if not any(sides.values()):
        return None
    return FoundVotes(
        tuple(sides["for"].values()),
        tuple(sides["against"].values()),
        tuple(sides["abstain"].values()),
        ballot[0].start,
        ballot[-1].end,
    )


def _begins_anew(ballot: list[_Statement], statement: _Statement, gap: str) -> bool:
    """Tell whether a statement cannot belong to the ballot so far: a side comes again, or another point begins."""
    if _POINT.search(gap):
        return True
    sides = {said.side for said in ballot}
    if statement.side in sides:
        return statement.side == "for" or "for" in sides
    names = {item.found.value for item in statement.items}
    return any(item.found.value in names for said in ballot for item in said.items)


def _is_own(text: str, gap: str, statement: _Statement, *, was: bool) -> bool:
    """Tell whether a ballot that begins with the statement is on the item's own matter, by what was last named before it."""
    last = None
    rest = _SENTENCE.search(text, statement.end, statement.end + 80)
    for last in _ASIDE.finditer(gap + text[statement.start : rest.start() if rest else statement.end]):
        pass
    if last is None:
        return was
    if last["other"]:
        return _CARRIED.search(text, statement.end) is None
    return last["own"] is not None


def _statements(text: str) -> Iterator[_Statement]:
    """Yield what the text says of the sides, in printed order; what is quoted is somebody's speech and no ballot."""
    quotes = [quote.span() for quote in _QUOTED.finditer(text)] if any(mark in text for mark in '”“"»') else []
    next_quote = at = 0
    while match := _STATEMENT.search(text, at):
        while next_quote < len(quotes) and quotes[next_quote][1] <= match.start():
            next_quote += 1
        if next_quote < len(quotes) and quotes[next_quote][0] <= match.start():
            at = quotes[next_quote][1]
            continue
        statement = _READERS[match.lastgroup or ""](text, at, match)
        if statement is not None:
            yield statement
        at = max(match.end(), statement.end if statement else 0)


def _label(text: str, _after: int, match: re.Match[str]) -> _Statement:
    """Read "For: A og V", the list on the same line or below; nobody may stand there."""
    label = match[0].lower()
    side = "abstain" if label.startswith(("undl", "hverken")) else "against" if "mod" in label[:14] else "for"
    items, end = _list_behind(text, match.end())
    return _Statement(side, _voters(text, items), match.start(), max(end, match.end()))


def _vote(text: str, after: int, match: re.Match[str]) -> _Statement | None:
    """Read "A og V stemte for", "For forslaget stemte A og V", "Herefter stemte A imod"."""
    start = sentence_start(text, after, match.start())
    behind = _SIDE_BEHIND.match(text, match.end())
    if behind:
        items, begin = read_backward(text, start, match.start(), VOTERS)
        return _statement(text, _SIDES[behind["side"]], items, begin, behind.end())
    items, end = _list_behind(text, match.end())
    if not items:
        return None
    before = _SIDE_BEFORE.search(text, start, match.start())
    behind = _SIDE_BEHIND.match(text, end)
    if before and not (behind and text[start : before.start()].strip(" ,")):
        # "ımod" is in no table, but matches where case is ignored
        return _statement(text, _SIDES.get(before["side"].lower(), "against"), items, before.start(), end)
    return _statement(text, _SIDES[behind["side"]], items, match.start(), behind.end()) if behind else None


def _abstain(text: str, after: int, match: re.Match[str]) -> _Statement | None:
    """Read "A undlod at stemme", "Undlod at stemme: A", "Herefter undlod A at stemme"."""
    items, begin = read_backward(text, sentence_start(text, after, match.start()), match.start(), VOTERS)
    if items:
        return _statement(text, "abstain", items, begin, match.end())
    opening = _TO_ABSTAINED.match(text, match.end())
    items, end = read_forward(text, opening.end() if opening else match.end(), len(text), VOTERS)
    return _statement(text, "abstain", items, match.start(), end)


def _not(text: str, after: int, match: re.Match[str]) -> _Statement | None:
    """Read "V+F kan ikke tiltræde"."""
    items, begin = read_backward(text, sentence_start(text, after, match.start()), match.start(), VOTERS)
    return _statement(text, "against", items, begin, match.end())


def _agree(text: str, after: int, match: re.Match[str]) -> _Statement | None:
    """Read "A, V og F anbefaler"; a name alone only where it "kan tiltræde", for bodies have names too."""
    start = sentence_start(text, after, match.start())
    items, begin = read_backward(text, start, match.start(), VOTERS)
    if "indretal" in text[start:begin] or not (
        match[0].startswith("k") or all(item.letter or item.bracketed for item in items)
    ):
        return None
    return _statement(text, "agree", items, begin, match.end())


def _bare(text: str, after: int, match: re.Match[str]) -> _Statement | None:
    """Read "A og V for, C imod", where no verb stands."""
    items, begin = read_backward(text, sentence_start(text, after, match.start()), match.start(), VOTERS)
    if not all(item.letter or item.bracketed for item in items):
        return None
    return _statement(text, _SIDES[match[0].strip()], items, begin, match.end())


def _count(text: str, _after: int, match: re.Match[str]) -> _Statement | None:
    """Read "4 stemmer for (A og C)", "mens 1 (Ø) undlod at stemme", "5 (A+V) mod 2 (Ø)", "et flertal (A og V) anbefaler"."""
    items, end = read_forward(text, match.end(), len(text), VOTERS)
    if side := _SIDE_WITHIN.search(match[0]):
        return _statement(text, _SIDES[side[0]], items, match.start(), end)
    behind = _BEHIND_COUNT.match(text, end)
    before = _BEFORE_COUNT.search(text, max(0, match.start() - 8), match.start())
    if behind and not before:
        said = "for" if behind["versus"] else " ".join(behind["side"].split())
        return _statement(text, _SIDES.get(said, "against"), items, match.start(), behind.start("side"))
    return _statement(text, _SIDES[before["side"]], items, match.start(), end) if before else None


_READERS: Final = {
    "label": _label,
    "count": _count,
    "part": _count,
    "vote": _vote,
    "abstain": _abstain,
    "not": _not,
    "bare": _bare,
    "agree": _agree,
}


def _list_behind(text: str, at: int) -> tuple[list[Item], int]:
    """Read the list behind a colon or a verb; on the lines below only where those are lists and nothing else."""
    opening = _TO_LIST.match(text, at)
    begin = opening.end() if opening else at
    if "\n" in text[at:begin]:
        return read_lines(text, begin, VOTERS)
    items, end = read_forward(text, begin, len(text), VOTERS)
    return items, end if items else at


def _statement(text: str, side: str, items: list[Item], start: int, end: int) -> _Statement | None:
    items = _voters(text, items)
    return _Statement(side, items, start, end) if items else None


def _voters(text: str, items: list[Item]) -> list[Item]:
    """Take a party with its letter for the letter; leave out single words that are neither a party nor marked as a person by a bracket."""
    voters = []
    for item in items:
        if item.letter or not is_party(item.found.value):
            if item.letter or item.bracketed or " " in item.found.value:
                voters.append(item)
        elif letter := _PARTY_LETTER.match(text, item.found.end):
            voters.append(Item(Found(letter["letter"], *letter.span("letter")), letter=True, bracketed=False))
        else:
            voters.append(item)
    return voters
