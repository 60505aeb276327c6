"""Sources of small parsers that do as they are told."""

from __future__ import annotations

_SOURCE = """
from kommunereferat import Claim, Coverage, Entry, EntryKind, Meeting, Span


class Fake:
    name = {name!r}
    version = "3"
    protocol = 1
    municipalities = {codes!r}

    def claim(self, source):
        {claim}

    def parse(self, source, *, municipality=None):
        {parse}


PARSER = Fake()
"""
_CLAIM = "return Claim(score={score!r}, reasons=({reason!r},)) if {sign!r} in source.text else None"
_PARSE = "return Meeting(kind=None, municipality=municipality, body=None, date=None, place={name!r})"


def fake(
    name: str,
    *,
    score: float = 0.5,
    reason: str = "it says so",
    sign: str = "Nordby",
    codes: tuple[str, ...] = (),
    claim: str | None = None,
    parse: str | None = None,
) -> str:
    """Return the source of a parser that claims texts with `sign` in them, and gives a meeting at the place `name`.

    `claim` and `parse` are statements to be run in its methods instead.
    """
    return _SOURCE.format(
        name=name,
        codes=codes,
        claim=claim or _CLAIM.format(score=score, reason=reason, sign=sign),
        parse=parse or _PARSE.format(name=name),
    )
