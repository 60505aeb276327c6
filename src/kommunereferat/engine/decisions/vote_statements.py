"""Statements of who stood on which side of a ballot, as they stand in a decision's wording (stemmeangivelser)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ..people.name_lists import VOTERS, Found, Item, is_party, read_backward, read_forward, read_lines, sentence_start

_NUMBER: Final = r"(?:[0-9]{1,3}|en|én|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)"
_CAN: Final = r"(?:kan|kunne|vil|ville|ønsker|ønskede)"
_AGREE: Final = (
    r"(?:tiltræde|godkende|anbefale|støtte|tilslutte\s+sig|medvirke|stemme\s+for|gå\s+ind\s+for|acceptere|bakke\s+op"
    r"|bifalde|indstille)"
)
#: Where a statement may begin; one group for each kind.
_STATEMENT: Final = re.compile(
    r"(?P<label>(?<![^\W\d_,] )(?<!\w)(?:Følgende\s+stem(?:te|mer)\s+(?:for|i?mod)"
    r"|For|Imod|Mod|(?:Undlader|Undlod)(?:\s+at\s+stemme)?|Stem(?:te|mer)\s+(?:for"
    r"|imod)|Hverken\s+for\s+eller\s+imod)"
    r"(?:\s+(?:indstillingen|forslaget|til\s[^:\n]{0,40}))?\s{0,2}(?:\(?[0-9]{1,3}\)?)?\s?:)"
    rf"|(?P<count>(?<![\w.,-]){_NUMBER}\s+(?:(?:stemmer?|stemte|medlemmer|medlem)\s+)?(?:(?:for|imod|mod|undlod"
    rf"|undlader)\s+)?(?:at\s+stemme\s+)?\((?=[A-ZÆØÅ(]))"
    rf"|(?P<part>(?<!\w)(?:[Ff]lertal|[Mm]indretal)(?:let|lets)?[^.\n(]{{0,40}}\((?=[A-ZÆØÅ(]))"
    r"|(?P<vote>(?<!\w)stem(?:te|mer)(?!\w))"
    r"|(?P<abstain>(?<!\w)[Uu]ndl(?:od|ader)(?!\w)(?!\s+at\s+(?!stemme|tage\s+stilling|deltage\s+i\s+afstemning)))"
    rf"|(?P<not>(?<!\w)(?:{_CAN}\s+(?:dog\s+|heller\s+)?ikke\s+(?:at\s+)?{_AGREE}|(?:tiltræder|tiltrådte|godkender"
    rf"|godkendte|anbefaler|anbefalede|støtter|støttede)\s+ikke|(?:er|var|gik)\s+imod)(?!\w))"
    r"|(?P<bare>(?<=[A-ZÆØÅ)])\s(?:for|imod|mod)(?=[ ]?(?:[.,;)\n]|\Z)))"
    rf"|(?P<agree>(?<!\w)(?:anbefaler|anbefalede|tiltræder|tiltrådte|godkender|godkendte|indstiller|indstillede"
    rf"|(?:kan|kunne)\s+(?:godt\s+)?{_AGREE})(?!\w))"
)
_SIDE_BEHIND: Final = re.compile(
    r"\s+(?:(?:begge|alle|herefter|ligeledes|også|dog|fortsat)\s+)?(?P<side>for(?!\s+at\s)|imod|mod|ja|nej"
    r"|hverken|blankt?)(?!\w)"
)
_SIDE_BEFORE: Final = re.compile(r"(?<!\w)(?P<side>[Hh]verken|[Ff]or|[Ii]mod|[Mm]od|[Hh]erimod)(?!\w)")
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
_QUOTED: Final = re.compile(r"[”“\"][^”“\"\n]{0,2000}[”“\"]|»[^»«\n]{0,2000}«")
_SIDE_WITHIN: Final = re.compile(r"(?<!\w)(?:for|i?mod|undlod|undlader)(?!\w)")
_SIDES: Final = {
    **dict.fromkeys(("for", "ja"), "for"),
    **dict.fromkeys(("imod", "mod", "herimod", "nej"), "against"),
    **dict.fromkeys(("hverken", "undlod", "undlader", "blank", "blankt"), "abstain"),
    **dict.fromkeys(("anbefaler", "tiltræder", "godkender"), "agree"),
}

#: What may follow a list on a line of its own.
_REMARK: Final = re.compile(r"[ \u00a0,;–-]*(?:i\s+alt|med|idet|da|som|der)(?!\w)")
_PARTY_LETTER: Final = re.compile(r"\s?\((?P<letter>[A-ZÆØÅ]{1,2})\)")


class Statement(NamedTuple):
    """A side and those on it, and the range of the text that says so (stemmeangivelse).

    `side` is "for", "against", "abstain", or "agree" of those who recommend or accept without a word of voting;
    `listed` is true of a label with its list.
    """

    side: str
    items: list[Item]
    start: int
    end: int
    listed: bool = False


def read_statements(text: str) -> Iterator[Statement]:
    """Yield what the text says of the sides, in printed order; what is quoted is somebody's speech and no ballot."""
    quotes = [quote.span() for quote in _QUOTED.finditer(text)]
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


def _label(text: str, _after: int, match: re.Match[str]) -> Statement:
    """Read "For: A og V", the list on the same line or below; nobody may stand there."""
    label = match[0].lower()
    side = "abstain" if label.startswith(("undl", "hverken")) else "against" if "mod" in label[:24] else "for"
    items, end = _list_behind(text, match.end())
    return Statement(side, _voters(text, items), match.start(), max(end, match.end()), listed=True)


def _vote(text: str, after: int, match: re.Match[str]) -> Statement | None:
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
        return _statement(text, _SIDES[before["side"].lower()], items, before.start(), end)
    return _statement(text, _SIDES[behind["side"]], items, match.start(), behind.end()) if behind else None


def _abstain(text: str, after: int, match: re.Match[str]) -> Statement | None:
    """Read "A undlod at stemme", "Undlod at stemme: A", "Herefter undlod A at stemme"."""
    items, begin = read_backward(text, sentence_start(text, after, match.start()), match.start(), VOTERS)
    if items:
        return _statement(text, "abstain", items, begin, match.end())
    opening = _TO_ABSTAINED.match(text, match.end())
    items, end = read_forward(text, opening.end() if opening else match.end(), len(text), VOTERS)
    return _statement(text, "abstain", items, match.start(), end)


def _not(text: str, after: int, match: re.Match[str]) -> Statement | None:
    """Read "V+F kan ikke tiltræde"."""
    items, begin = read_backward(text, sentence_start(text, after, match.start()), match.start(), VOTERS)
    return _statement(text, "against", items, begin, match.end())


def _agree(text: str, after: int, match: re.Match[str]) -> Statement | None:
    """Read "A, V og F anbefaler"; a name alone only where it "kan tiltræde", for bodies have names too."""
    start = sentence_start(text, after, match.start())
    items, begin = read_backward(text, start, match.start(), VOTERS)
    if "indretal" in text[start:begin] or not (
        match[0].startswith("k")
        or "lertal" in text[start:begin]
        or all(item.letter or item.bracketed for item in items)
    ):
        return None
    return _statement(text, "agree", items, begin, match.end())


def _bare(text: str, after: int, match: re.Match[str]) -> Statement | None:
    """Read "A og V for, C imod", where no verb stands."""
    items, begin = read_backward(text, sentence_start(text, after, match.start()), match.start(), VOTERS)
    if not all(item.letter or item.bracketed or is_party(item.found.value) for item in items):
        return None
    return _statement(text, _SIDES[match[0].strip()], items, begin, match.end())


def _count(text: str, _after: int, match: re.Match[str]) -> Statement | None:
    """Read "4 stemmer for (A og C)", "mens 1 (Ø) undlod at stemme", "5 (A+V) mod 2 (Ø)", "et flertal (A) anbefaler"."""
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
    """Read the list behind a colon or a verb; on the lines below only where it is all there is, but for a remark."""
    opening = _TO_LIST.match(text, at)
    begin = opening.end() if opening else at
    below = "\n" in text[at:begin]
    if below:
        items, end = read_lines(text, begin, VOTERS)
        if items:
            return items, end
    items, end = read_forward(text, begin, len(text), VOTERS)
    if below and not _REMARK.match(text, end):
        return [], at
    return items, end if items else at


def _statement(text: str, side: str, items: list[Item], start: int, end: int) -> Statement | None:
    items = _voters(text, items)
    return Statement(side, items, start, end) if items else None


def _voters(text: str, items: list[Item]) -> list[Item]:
    """Take a party with its letter for the letter; leave out single words that are neither party nor person."""
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
