"""The lines of a passage and the numbers and bullets before them (opremsninger).

What a list is made of looks the same wherever it stands: a number with a full stop or bracket, a letter, a bullet, or the word "at". Here the lines
are found and their marks read; which of them are points, and which are lists within points, is for those to say who know what the text is.
"""

from __future__ import annotations

import enum
import re
from typing import Final, NamedTuple

#: A line that ends further left than this is never a wrapped one, however the next begins; one that ends further right was not set in lines.
SHORTEST_WRAPPED: Final = 40
LONGEST_WRAPPED: Final = 130

_ROW: Final = re.compile(r"[^\S\r\n]*(?P<text>\S[^\r\n]*)")
_SEPARATION: Final = re.compile(r"\n[^\S\n]*\r?\n|\r[^\S\r\n]*\r")
BULLETS: Final = "•·∙●○◦▪▫■□‣⁃\uf0b7\uf0a7\uf0d8"
_MARK: Final = re.compile(
    rf"""(?P<bullet>[{BULLETS}]|[-–—*+](?=\s|at\s)|o(?=\s))\s*
    |[Aa]t\s+(?P<at_number>[0-9]{{1,2}})\)\s*(?=\S)
    |(?:[Ii]ndstillingspunkt|[Pp]unkt|[Pp]kt\.?|[Aa]d\.?)\s*(?:nr\.?\s*)?(?P<point>[0-9]{{1,2}})\s*[:.)]\s*(?=[^\s0-9])
    |(?P<number>[0-9]{{1,2}})[A-Za-z]?(?P<suffix>\.\)?|\)|(?=\s+at\s))\s*(?=[^\s0-9.)/-]|(?<=\s)[0-9])
    |(?P<letter>[a-n]|[A-N](?=[.)]\s*at\s))(?:\.\)?|\))\s*(?=\S)
    |(?P<at>[Aa]t)(?=\s+[^\s:])""",
    re.VERBOSE,
)
#: What may begin a list's mark; all other lines are done with after this look.
_MARK_SIGN: Final = frozenset(f"0123456789{BULLETS}-–—*+AIPabcdefghijklmnopBCDEFGHJKLMN")
#: What follows a number with a full stop that is an ordinal in running text.
_ORDINAL: Final = re.compile(
    r"(?:jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|jun[i]?|jul[i]?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|kvartal|halvår|kvt|behandling(?:en)?|udkast|etape|sal|klasse|budgetopfølgning|fase|del|pulje|viceborgmester|næstformand"
    r"|suppleant|stedfortræder|m[åa]ned|uge|år(?:gang)?)\b",
    re.IGNORECASE,
)


class MarkKind(enum.Enum):
    """What stands before a point (mærke)."""

    NUMBER = enum.auto()
    LETTER = enum.auto()
    BULLET = enum.auto()
    AT = enum.auto()


class Mark(NamedTuple):
    """A number, letter or bullet before a line (punktmærke): its kind, value and style, and where the text behind it begins.

    `number` is that of a number or of a letter's place in the alphabet; `style` is the bullet's sign, or what follows the number.
    """

    kind: MarkKind
    number: int
    style: str
    at: int


class Row(NamedTuple):
    """One line that is not blank (linje): where its text begins and ends, how far it is indented, and whether a blank one stands above.

    The first line of a passage has an `indent` of -1: what stood before it is cut off.
    """

    start: int
    end: int
    indent: int
    apart: bool
    mark: Mark | None


def rows_of(text: str) -> list[Row]:
    """Return the lines of a text that are not blank, with their marks (linjer).

    >>> [(row.mark.kind.name, row.mark.number) for row in rows_of("1. at sagen drøftes\\n2. at sagen udsættes") if row.mark]
    [('NUMBER', 1), ('NUMBER', 2)]
    """
    rows: list[Row] = []
    before = 0
    for m in _ROW.finditer(text):
        start = m.start("text")
        end = m.end()
        if text[end - 1].isspace():
            end = start + len(text[start:end].rstrip())
        apart = not rows or _SEPARATION.search(text, before, start) is not None
        indent = start - m.start() if rows else -1
        rows.append(Row(start, end, indent, apart, read_mark(text, start)))
        before = end
    return rows


def read_mark(text: str, start: int) -> Mark | None:
    """Return the mark that stands at `start`, None where running text does (punktmærke).

    >>> read_mark("2.at taksterne godkendes", 0).at
    2
    >>> read_mark("500.000 kr. årligt", 0)
    """
    if text[start] not in _MARK_SIGN:
        return None
    m = _MARK.match(text, start)
    if m is None:
        return None
    match m.lastgroup:
        case "bullet":
            return Mark(MarkKind.BULLET, 0, m["bullet"], m.end())
        case "at":
            return Mark(MarkKind.AT, 0, "at", start)
        case "letter":
            return Mark(MarkKind.LETTER, ord(m["letter"].lower()) - 96, m.group().rstrip()[-1], m.end())
        case "at_number":
            return Mark(MarkKind.NUMBER, int(m["at_number"]), ")", m.end())
        case "point":
            return Mark(MarkKind.NUMBER, int(m["point"]), ":", m.end())
        case _:
            return Mark(MarkKind.NUMBER, int(m["number"]), m["suffix"][:1], m.end())


def is_ordinal(text: str, mark: Mark) -> bool:
    """Tell whether a number with a full stop is rather an ordinal, as in "1. kvartal" (ordenstal)."""
    return mark.kind is MarkKind.NUMBER and mark.style == "." and _ORDINAL.match(text, mark.at) is not None


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
