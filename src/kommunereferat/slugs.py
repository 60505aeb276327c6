"""Names as parts of keys and identifiers (navn som nøgle)."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

_PLAIN_LETTERS: Final = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ö": "oe", "ä": "ae", "&": "og"})


def slug(name: str) -> str:
    """Return a name in small letters of ASCII, digits and hyphens (nøgle).

    >>> slug("Børne- & Ungeudvalget")
    'boerne-og-ungeudvalget'
    """
    return re.sub(r"[^a-z0-9]+", "-", name.casefold().translate(_PLAIN_LETTERS)).strip("-")


def unique(key: str, given: Counter[str]) -> str:
    """Return a key that was not returned before with the same `given`: the key, or "-2", "-3" ... after it.

    >>> given = Counter()
    >>> [unique(key, given) for key in ("a", "a", "a-2", "a")]
    ['a', 'a-2', 'a-2-2', 'a-3']
    """
    given[key] += 1
    return key if given[key] == 1 else unique(f"{key}-{given[key]}", given)
