"""Names as parts of keys and identifiers (navn som nøgle)."""

from __future__ import annotations

import re
from typing import Final

_PLAIN_LETTERS: Final = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ö": "oe", "ä": "ae", "&": "og"})


def slug(name: str) -> str:
    """Return a name in small letters of ASCII, digits and hyphens (nøgle).

    >>> slug("Børne- & Ungeudvalget")
    'boerne-og-ungeudvalget'
    """
    return re.sub(r"[^a-z0-9]+", "-", name.casefold().translate(_PLAIN_LETTERS)).strip("-")
