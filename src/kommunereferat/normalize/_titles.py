"""Words for what a person is at a meeting (roller) and what a person's office or job is (titler)."""

from __future__ import annotations

import functools
import re
from typing import Final, NamedTuple

from ._tables import read_table

#: What stands before the word itself: "1. viceborgmester", "konstitueret direktør", "Børne-, skole- og kulturchef".
_HELD = "(?:[Ff]ungerende|[Kk]onstitueret|[Kk]onst\\.|[Ff]g\\.|[Mm]idlertidig|[Tt]idligere|[Pp]ersonlig|[Oo]rdinær)"
_HEAD: Final = re.compile(
    rf"(?:[1-9]\. ?)?(?:{_HELD} )?(?:[^\W\d_]{{1,40}}+-,? (?:(?:og|&) )?){{0,3}}"
    r"(?P<word>[^\W\d_]++(?:-[^\W\d_]++){0,3})"
)
#: What it is for: "direktør for Børn og Unge".
_OF: Final = re.compile(r" (?:for|af|i|ved|på|til|hos) [^()]")


class Title(NamedTuple):
    """A role or title at the start of a text: whether it is a role, where it ends, and whether "for ..." follows."""

    is_role: bool
    end: int
    of: bool

    def is_all_of(self, text: str) -> bool:
        """Tell whether the text says nothing else, but for what the title is for."""
        return self.of or self.end == len(text)


class _Words(NamedTuple):
    """Words for roles, and ends of compounds for roles and jobs (`data/titler.csv`); `last` are their last letters."""

    last: frozenset[str]
    roles: frozenset[str]
    role_ends: tuple[str, ...]
    job_ends: tuple[str, ...]


#: So many letters at its end tell of most words that they are no titles.
_LAST: Final = 3


@functools.cache
def _words() -> _Words:
    rows = read_table("titler")
    return _Words(
        frozenset(row["word"][-_LAST:] for row in rows),
        frozenset(row["word"] for row in rows if row["match"] == "whole"),
        tuple(row["word"] for row in rows if row["match"] == "end" and row["kind"] == "role"),
        tuple(row["word"] for row in rows if row["kind"] == "job"),
    )


def read_title(text: str) -> Title | None:
    """Return the role or title that a text begins with, or None."""
    m = _HEAD.match(text)
    if m is None:
        return None
    words = _words()
    word = m["word"].lower()
    if word[-_LAST:] not in words.last:
        return None
    is_role = word in words.roles or word.endswith(words.role_ends)
    if not is_role and not word.endswith(words.job_ends):
        return None
    return Title(is_role, m.end(), _OF.match(text, m.end()) is not None)


def whole_title(text: str) -> Title | None:
    """Return the role or title that a text is as a whole, what it is for included; None for any other text."""
    title = read_title(text)
    return title if title and title.is_all_of(text) else None
