"""Words for what a person is at a meeting (roller) and what a person's office or job is (titler)."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

#: What people are at a meeting; the first also as the end of a compound ("næstformand", "udvalgsmedlem").
_ROLE_ENDS: Final = ("formand", "forkvinde", "formandskvinde", "medlem")
_ROLES: Final = frozenset(
    {
        "gæst",
        "mødeleder",
        "mødesekretær",
        "observatør",
        "ordstyrer",
        "protokolfører",
        "referent",
        "sekretær",
        "stedfortræder",
        "suppleant",
        "udvalgssekretær",
    }
)
#: Offices and jobs, as a word or as the end of a compound ("kommunaldirektør", "2. viceborgmester").
_JOB_ENDS: Final = tuple(
    "borgmester rådmand direktør chef leder konsulent koordinator sekretær assistent fuldmægtig jurist ingeniør arkitekt planlægger "
    "rådgiver medarbejder inspektør læge specialist økonom controller revisor advokat biolog geolog forvalter bestyrer pædagog lærer "
    "sygeplejerske student praktikant forstander rektor kommitteret minister ordfører repræsentant redaktør bibliotekar analytiker "
    "gartner mægler vejleder terapeut formidler antropolog sociolog tekniker dommer provst".split(" ")
)
#: A title's first words: "1. viceborgmester", "konstitueret direktør", "Børne-, skole- og kulturchef".
_HEAD: Final = re.compile(
    r"(?:[1-9]\.[ ]?)?(?:(?:[Ff]ungerende|[Kk]onstitueret|[Kk]onst\.|[Ff]g\.|[Mm]idlertidig|[Tt]idligere|[Pp]ersonlig|[Oo]rdinær)[ ])?"
    r"(?:[^\W\d_]{1,40}-,? (?:(?:og|&) )?){0,3}(?P<word>[^\W\d_]+(?:-[^\W\d_]+){0,3})"
)
_OF: Final = re.compile(r" (?:for|af|i|ved|på|til|hos) [^()]")


class Title(NamedTuple):
    """A role or title at the start of a text: whether it is a role, where it ends, and whether "for ..." follows."""

    is_role: bool
    end: int
    of: bool


def read_title(text: str) -> Title | None:
    """Return the role or title that a text begins with, or None."""
    m = _HEAD.match(text)
    if m is None:
        return None
    word = m["word"].lower()
    is_role = word in _ROLES or word.endswith(_ROLE_ENDS)
    if not is_role and not word.endswith(_JOB_ENDS):
        return None
    return Title(is_role, m.end(), _OF.match(text, m.end()) is not None)


def whole_title(text: str) -> Title | None:
    """Return the role or title that a text is as a whole, what it is for included; None for any other text."""
    title = read_title(text)
    return title if title and (title.end == len(text) or title.of) else None
