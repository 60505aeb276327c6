"""What became of a matter, read from the wording of a decision (beslutningens udfald).

The wording is cut into clauses, and each is read from left to right for words of decision. A word that depends on another ("godkendt med den
ændring, at sag 6 udgår") says nothing of the matter, nor does what somebody moved, wished or said for the record. Of what remains the strongest
counts, in the order of `Outcome`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..model import Outcome
from .outcome_reading import Reading

#: Whole decisions that make up the most of all minutes, without the full stop.
_PLAIN: Final = {
    "": Outcome.NONE,
    "intet": Outcome.NONE,
    "godkendt": Outcome.APPROVED,
    "tiltrådt": Outcome.APPROVED,
    "vedtaget": Outcome.APPROVED,
    "indstillingen tiltrådt": Outcome.APPROVED,
    "indstillingen godkendt": Outcome.APPROVED,
    "anbefales": Outcome.RECOMMENDED,
    "anbefales godkendt": Outcome.RECOMMENDED,
    "taget til efterretning": Outcome.NOTED,
    "til efterretning": Outcome.NOTED,
    "orienteringen blev taget til efterretning": Outcome.NOTED,
    "drøftet": Outcome.DISCUSSED,
    "udsat": Outcome.POSTPONED,
}
#: A line that goes on with the sentence of the line before.
_GOES_ON: Final = re.compile(r"[•·▪◦*–-]?\s*[a-zæøå]")
_WIDE: Final = 60
_BREAK: Final = re.compile(
    r"(?:(?<!\W[A-ZÆØÅ])(?<!\A[A-ZÆØÅ])|(?<=(?: og|mte|mer|ste|ppe|mod) [A-ZÆØÅ])|(?<=[,:] [A-ZÆØÅ])|(?<=\+[A-ZÆØÅ]))(?<!pkt)(?<!Pkt)(?<!Ad)(?<!ad)(?<! nr)(?<! jf)(?<! kr)(?<!bl\.a)(?<!kl)(?<!ca)(?<!stk)(?<!mio)[.;!?]+(?:\s+(?=[^\sa-zæøå])|(?=[A-ZÆØÅ][a-zæøå]))"
    r"|(?<=:)\s+(?=[A-ZÆØÅ])"
)
_QUOTED: Final = re.compile(r"[”“\"][^”“\"\n]{0,3000}[”“\"]|»[^«\n]{0,3000}«")


def read_outcome(text: str) -> Outcome:
    """Return what became of the item's own matter by a decision's wording (udfald).

    >>> read_outcome("Godkendt med den ændring, at punkt 4 udgår.\n\nAfbud: Bo Lund (A)").value
    'approved_with_changes'
    >>> read_outcome("Der var intet under Eventuelt.").value
    'none'
    """
    plain = _PLAIN.get(text.strip(" .\n\t\u00a0").lower())
    if plain is not None:
        return plain
    reading = Reading()
    for clause in _clauses(text):
        reading.read(clause)
    return reading.outcome()


def _clauses(text: str) -> Iterator[str]:
    """Cut a wording into sentences; lines that go on with a sentence are put together, quotations are left out."""
    if any(mark in text for mark in '”“"»'):
        text = _QUOTED.sub(" ", text)
    for paragraph in _paragraphs(text):
        start = 0
        for end in _BREAK.finditer(paragraph):
            yield paragraph[start : end.start()]
            start = end.end()
        yield paragraph[start:].rstrip(" .;!?")


def _paragraphs(text: str) -> Iterator[str]:
    lines: list[str] = []
    for raw in text.split("\n"):
        line = raw.strip()
        if not line:
            continue
        if lines and not (_GOES_ON.match(line) or (len(lines[-1]) >= _WIDE and lines[-1][-1] not in ".:;!?")):
            yield " ".join(lines)
            lines = []
        lines.append(line)
    if lines:
        yield " ".join(lines)
