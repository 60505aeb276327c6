"""The form of a person's name (navneform): told by capitals and small words, never by who anybody is."""

from __future__ import annotations

import functools
import re
from typing import Final, NamedTuple

from ._tables import read_table
from ._titles import read_title

#: Small words within names: "Ove von Holm", "Bo de la Dam".
_PARTICLES: Final = frozenset(
    {"abu", "af", "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le"}
    | {"ten", "ter", "ud", "und", "van", "von", "zu"}
)
_WORD: Final = re.compile(r"(?:[a-z]{2,3}-|[dD]['’])?[^\W\d_]+(?:[-'’.][^\W\d_]+){0,5}[.-]?")


class _NoNames(NamedTuple):
    """Words that are no part of a name: whole ones, and ends of compounds (`data/ikke_navne.csv`)."""

    whole: frozenset[str]
    ends: tuple[str, ...]


@functools.cache
def _no_names() -> _NoNames:
    rows = read_table("ikke_navne")
    return _NoNames(
        frozenset(row["word"] for row in rows if row["match"] == "whole"),
        tuple(row["word"] for row in rows if row["match"] == "end"),
    )


def looks_like_a_name(text: str) -> bool:
    """Tell whether a text has the form of a person's name (ligner det et navn?).

    That is one to six words, capitals first, with particles and initials, and none of the words that stand in a
    document's headings.

    >>> looks_like_a_name("Ove E. von Dalsgaard-Lund"), looks_like_a_name("Udvalget drøftede sagen")
    (True, False)
    """
    if not 1 < len(text) <= 80:
        return False
    words = text.split(" ")
    first, last = words[0], words[-1]
    if len(words) > 6 or not _is_capital(last) or not (_is_capital(first) or first in _PARTICLES):
        return False
    if (len(last) > 4 and last[-1] == ".") or last[-1] == "-":
        return False  # the end of a sentence, or a word that goes on
    no_names = _no_names()
    long_word = False
    for word in words:
        if not _WORD.fullmatch(word):
            return False
        if _is_capital(word):
            lower = word.lower()
            if lower in no_names.whole or lower.endswith(no_names.ends):
                return False
            long_word = long_word or len(word.rstrip(".")) > 1
        elif word not in _PARTICLES:
            return False
    return long_word and read_title(text) is None


def _is_capital(word: str) -> bool:
    first = word[:1]
    return first.isupper() or word[:2] in ("d'", "d’") or ("-" in word[2:4] and word.partition("-")[2][:1].isupper())
