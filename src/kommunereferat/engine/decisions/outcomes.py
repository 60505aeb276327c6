"""What became of a matter, read from the wording of a decision (beslutningens udfald).

The wording is cut into clauses, and each is read from left to right for words of decision. A word that depends on
another ("godkendt med den ændring, at sag 6 udgår") says nothing of the matter, nor does what somebody moved, wished or
said for the record. Of what remains the strongest counts, in the order of `Outcome`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...model import Outcome
from .outcome_reading import PLAIN, Reading

#: A line that goes on with the sentence of the line before.
_GOES_ON: Final = re.compile(r"[•·▪◦*–-]?\s*[a-zæøå]")
_WIDE: Final = 60
#: The end of a sentence: not a point behind an abbreviation or an initial, but one behind the last letter of a ballot.
_BREAK: Final = re.compile(
    r"[.;!?](?<![.;!?].)(?:(?<!\W[A-ZÆØÅ].)(?<!\A[A-ZÆØÅ].)"
    r"|(?<=(?: og|mte|mer|ste|ppe|mod) [A-ZÆØÅ].)|(?<=[,:] [A-ZÆØÅ].)"
    r"|(?<=\+[A-ZÆØÅ].))"
    r"(?<!pkt.)(?<!Pkt.)(?<!Ad.)(?<!ad.)(?<! nr.)(?<! jf.)(?<! kr.)(?<!bl\.a.)(?<!kl.)(?<!ca.)(?<!stk.)(?<!mio.)"
    r"[.;!?]*+(?:\s+(?=[^\sa-zæøå])|(?=[A-ZÆØÅ][a-zæøå]))|:\s+(?=[A-ZÆØÅ])"
)
_MARKS: Final = re.compile(r"[.;!?:]")
_QUOTE: Final = re.compile(r"[”“\"»]")
_QUOTED: Final = re.compile(r"[”“\"][^”“\"\n]{0,3000}[”“\"]|»[^»«\n]{0,3000}«")


def read_outcome(text: str) -> Outcome:
    r"""Return what became of the item's own matter by a decision's wording (udfald).

    >>> read_outcome("Godkendt med den ændring, at punkt 4 udgår.\n\nAfbud: Bo Lund (A)").value
    'approved_with_changes'
    >>> read_outcome("Der var intet under Eventuelt.").value
    'none'
    """
    plain = PLAIN.get(text.strip(" .\n\t\u00a0").lower())
    if plain is not None:
        return plain
    reading = Reading()
    for clause in _clauses(text):
        reading.read(clause)
    return reading.outcome()


def _clauses(text: str) -> Iterator[str]:
    """Cut a wording into sentences; lines that go on with a sentence are put together, quotations are left out."""
    if _QUOTE.search(text):
        text = _QUOTED.sub(" ", text)
    for paragraph in _paragraphs(text):
        paragraph = paragraph.rstrip(" .;!?")
        start = 0
        if not _MARKS.search(paragraph):
            yield paragraph
            continue
        for end in _BREAK.finditer(paragraph):
            yield paragraph[start : end.start() + (end[0][0] == ":")]
            start = end.end()
        yield paragraph[start:]


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
