"""The lines of a passage and the numbers and bullets before them (opremsninger).

What a list is made of looks the same wherever it stands: a number with a full stop or bracket, a letter, a bullet, or
the word "at". Here the lines are found and their marks read; which of them are points, and which are lists within
points, is for those to say who know what the text is.
"""

from __future__ import annotations

import enum
import re
from typing import Final, NamedTuple

#: A shorter line is never a wrapped one, however the next begins; a longer one was not set in lines.
SHORTEST_WRAPPED: Final = 40
LONGEST_WRAPPED: Final = 130

#: A number or bullet that stands alone has no more characters.
LONGEST_MARK: Final = 3

BULLETS: Final = "•·∙●○◦▪▫■□‣⁃\uf0b7\uf0a7\uf0d8"
#: A blank within a line.
_B = r"[^\S\n]"
_NUMBER: Final = re.compile(
    rf"(?P<number>[0-9]{{1,2}})[A-Za-z]?(?P<suffix>\.\)?|\)|(?={_B}+at\s)){_B}*(?:(?=[^\s0-9.)/-])|(?<=\s)(?=[0-9]))"
)
_BULLET: Final = re.compile(rf"(?:[{BULLETS}]|[-–—*+](?={_B}|at\s)|o(?={_B})){_B}*")
_AT: Final = re.compile(rf"[Aa]t(?:{_B}+(?P<number>[0-9]{{1,2}})\){_B}*(?=\S)|(?={_B}+[^\s:]))")
_LETTER: Final = re.compile(rf"(?P<letter>[a-n]|[A-N](?=[.)]{_B}*at\s))(?:\.\)?|\)){_B}*(?=\S)")
_POINT: Final = re.compile(
    rf"(?:[Ii]ndstillingspunkt|[Pp]unkt|[Pp]kt\.?|[Aa]d\.?){_B}*(?:nr\.?{_B}*)?(?P<number>[0-9]{{1,2}}){_B}*"
    rf"[:.)]{_B}*(?=[^\s0-9])"
)
#: A number or bullet alone on its line: what it stands for is on the next.
_ALONE: Final = re.compile(rf"(?:(?P<number>[0-9]{{1,2}})[.)]|[{BULLETS}])")
#: What may begin a list's mark; all other lines are done with after this look.
_MARK_SIGN: Final = frozenset(f"0123456789{BULLETS}-–—*+AIPabcdefghijklmnopBCDEFGHJKLMN")
_DIGITS: Final = frozenset("0123456789")
_BULLET_SIGN: Final = frozenset(f"{BULLETS}-–—*+o")
_POINT_SIGN: Final = frozenset("IiPpAa")
#: What follows a number with a full stop that is an ordinal in running text.
_ORDINAL: Final = re.compile(
    r"(?:jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|kvartal|halvår|kvt|behandling(?:en)?|udkast|etape|sal|klasse|budgetopfølgning|fase"
    r"|del|pulje|viceborgmester|næstformand|suppleant|stedfortræder|måned|uge|år(?:gang)?)\b"
)


class MarkKind(enum.Enum):
    """What stands before a point (mærke)."""

    NUMBER = enum.auto()
    LETTER = enum.auto()
    BULLET = enum.auto()
    AT = enum.auto()


class Mark(NamedTuple):
    """A number, letter or bullet before a line (punktmærke): kind, value, style, and where the text behind it begins.

    `number` is that of a number or of a letter's place in the alphabet; `style` is the bullet's sign, or what follows
    the number.
    """

    kind: MarkKind
    number: int
    style: str
    at: int


class Row(NamedTuple):
    """One line that is not blank (linje): where its text stands, its indent, whether a blank line stands above it.

    The first line of a passage has an `indent` of -1: what stood before it is cut off.
    """

    start: int
    end: int
    indent: int
    apart: bool
    mark: Mark | None


def rows_of(text: str) -> list[Row]:
    r"""Return the lines of a text that are not blank, with their marks (linjer).

    >>> [row.mark.number for row in rows_of("1. at sagen drøftes\n2. at sagen udsættes") if row.mark]
    [1, 2]
    """
    rows: list[Row] = []
    at = 0
    apart = True
    for line in text.replace("\f", "\n").split("\n"):
        body = line.strip()
        if body:
            start = at + line.index(body[0])
            mark = read_mark(text, start) if body[0] in _MARK_SIGN else None
            row = Row(start, start + len(body), start - at if rows else -1, apart, mark)
            if rows and (above := rows[-1]).end - above.start <= LONGEST_MARK and above.mark is None:
                row = _under_mark(text, above, row) or row
                if row.start == above.start:
                    rows.pop()
            rows.append(row)
            apart = False
        else:
            apart = True
        at += len(line) + 1
    return rows


def _under_mark(text: str, above: Row, row: Row) -> Row | None:
    """Return a line together with the number or bullet that stands alone above it; None where none does."""
    m = _ALONE.fullmatch(text, above.start, above.end)
    if m is None or (row.mark is not None and row.mark.kind is not MarkKind.AT):
        return None
    if m["number"]:
        mark = Mark(MarkKind.NUMBER, int(m["number"]), m.group()[-1], row.start)
    else:
        mark = Mark(MarkKind.BULLET, 0, m.group(), row.start)
    return Row(above.start, row.end, above.indent, above.apart, mark)


def read_mark(text: str, start: int) -> Mark | None:
    """Return the mark that stands at `start`, None where running text does (punktmærke).

    >>> read_mark("2.at taksterne godkendes", 0).at
    2
    >>> read_mark("500.000 kr. årligt", 0)
    """
    first = text[start]
    if first in _DIGITS:
        m = _NUMBER.match(text, start)
        return Mark(MarkKind.NUMBER, int(m["number"]), m["suffix"][:1], m.end()) if m else None
    if first in _BULLET_SIGN and (m := _BULLET.match(text, start)):
        return Mark(MarkKind.BULLET, 0, first, m.end()) if text[m.end() : m.end() + 1] not in ("", "\n") else None
    if first in "Aa" and (m := _AT.match(text, start)):
        return (
            Mark(MarkKind.NUMBER, int(m["number"]), ")", m.end()) if m["number"] else Mark(MarkKind.AT, 0, "at", start)
        )
    if first in _POINT_SIGN and (m := _POINT.match(text, start)):
        return Mark(MarkKind.NUMBER, int(m["number"]), ":", m.end())
    if text[start + 1 : start + 2] in (".", ")") and (m := _LETTER.match(text, start)):
        return Mark(MarkKind.LETTER, ord(m["letter"].lower()) - 96, m.group().rstrip()[-1], m.end())
    return None


def is_ordinal(text: str, mark: Mark) -> bool:
    """Tell whether a number with a full stop is rather an ordinal, as in "1. kvartal" (ordenstal)."""
    return (
        mark.kind is MarkKind.NUMBER
        and mark.style == "."
        and text[mark.at].islower()
        and _ORDINAL.match(text, mark.at) is not None
    )


def is_wrapped(text: str, row: Row, following: Row, width: int) -> bool:
    """Tell whether the line broke off because it was full: the next one's first word has no room on it (ombrudt linje).

    `width` is the length of the passage's longest line.
    """
    if following.apart:
        return False
    length = row.end - row.start
    if not SHORTEST_WRAPPED <= length <= LONGEST_WRAPPED:
        return False
    blank = text.find(" ", following.start, following.end)
    word = (blank if blank > 0 else following.end) - following.start
    return length + 1 + word > width


def width_of(rows: list[Row]) -> int:
    """Return the length of the longest line (linjebredde)."""
    return max((row.end - row.start for row in rows), default=0)
