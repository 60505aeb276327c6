"""One body under the several names that documents have for it (organ)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from ..normalize.bodies import BodyType, body_type, normalize_body

#: Of these a municipality has one at a time: "Byrådet" is "Ishøj Byråd".
_ONE_OF_A_KIND: Final = (BodyType.COUNCIL, BodyType.FINANCE_COMMITTEE)
_JOINING: Final = re.compile(r"(?<!\w)(?:og|samt|for|i)(?!\w)|[^\wæøå]+|(?<=udvalg)et\b|(?<=råd)et\b")
#: The end of a body's name in a list: "Plan- og Teknikudvalget, Økonomiudvalget samt Byrådet".
_END_OF_NAME: Final = re.compile(
    r"(?:udvalg|byråd|råd|bestyrelse|repræsentation|magistrat)(?:et|en|n)?(?=,| og | samt | \+|\Z)", re.IGNORECASE
)
_BETWEEN: Final = re.compile(r"(?:,| og | samt |\+|\s)+", re.IGNORECASE)
#: In the order in which a case goes through them on one day.
_ORDER: Final = {BodyType.FINANCE_COMMITTEE: 1, BodyType.COUNCIL: 2}


@lru_cache(maxsize=4096)
def body_key(name: str) -> str:
    """Return what all names of one body within a municipality have in common.

    >>> body_key("Ishøj Byråd") == body_key("byrådet"), body_key("Kultur & Fritidsudvalget")
    (True, 'kulturfritidsudvalg')
    """
    plain = normalize_body(name)
    kind = body_type(plain)
    return kind.value if kind in _ONE_OF_A_KIND else _JOINING.sub("", plain.casefold())


def rank(key: str | None) -> int:
    """Return how high a body stands: 2 for the council, 1 for the finance committee, 0 for all others."""
    return next((rank for kind, rank in _ORDER.items() if kind.value == key), 0)


@lru_cache(maxsize=4096)
def body_keys(text: str) -> tuple[str, ...]:
    """Return the keys of the bodies that a text joins, in order (flere organer).

    >>> body_keys("Plan- og Teknikudvalget, Økonomiudvalget samt Byrådet")
    ('planteknikudvalg', 'finance_committee', 'council')
    """
    keys = []
    start = 0
    for end in _END_OF_NAME.finditer(text[:400]):
        between = _BETWEEN.match(text, start)
        keys.append(body_key(text[between.end() if between else start : end.end()]))
        start = end.end()
    return tuple(keys)
