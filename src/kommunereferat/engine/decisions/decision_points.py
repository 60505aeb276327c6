"""What was decided on each point, where points are decided one by one (beslutningspunkter).

"1. Godkendt. 2.-4. Anbefales." gives a point for each of the four numbers. A numbered list that decides nothing - what
somebody told, or what was changed - has no points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ...model import Outcome
from .outcomes import read_outcome

#: A number with its letters: "2", "1a", "1. a)-i)", "2.a.-h.".
_LETTER: Final = r"[a-zæøå](?![\w])"
_LETTERS: Final = rf"{_LETTER}[.)]{{0,2}}(?:\s?(?:-|–|,|og|til)\s?{_LETTER}[.)]{{0,2}}){{0,12}}"
_NUMBER: Final = rf"[0-9]{{1,2}}(?![0-9])(?:[.)]?\s?{_LETTERS})?"
_MORE: Final = rf"(?:[\s.)]{{0,3}}(?:,|-|–|og|til)\s{{0,2}}(?:ad\s|pkt\.\s)?{_NUMBER})"
_WORD: Final = (
    r"(?:ad|pkt|at|nr|(?:indstillings|beslutnings|under)?punkt(?:erne|er|et)?|indstillingens\s+punkt(?:er)?"
    r"|indstilling(?=\s+[0-9]))"
)
#: A point's mark: "Ad 1:", "Pkt. 1-2:", "Punkt 3 blev", "1.-5.", "3)", "1-6 blev".
_MARK: Final = re.compile(
    rf"(?:(?<=\n)|\A|(?<=[.;!?:]\s)(?<!(?:nr|kl|jf|ca|kr)\.\s)(?<!(?:pkt|Pkt|stk|mio)\.\s)(?<!bl\.a\.\s)(?<!\sd\.\s))[\s•·*–-]{{0,8}}"
    rf"(?:(?P<word>{_WORD})\.?\s{{0,2}}(?P<named>{_NUMBER}{_MORE}{{0,20}}|[a-h](?=[.:)]))(?P<end>[\s.:)–-]{{0,4}})"
    rf"|(?P<bare>{_NUMBER}{_MORE}{{0,20}})(?P<sign>\s?[.:)]{{1,2}}|(?=\s))\s{{0,3}})",
    re.IGNORECASE,
)
#: Without one of these there is no mark; one search for both would take twice as long.
_HINTS: Final = (re.compile(r"[0-9](?<![^\s•].)[0-9]?(?![0-9])"), re.compile(r"[AaPp](?:d|kt)\.?\s?[a-h0-9]"))
#: What stands behind a bare number that is no mark: a small word that decides nothing, as in a date or an ordinal.
_DECIDES: Final = re.compile(
    r"(?:at|blev|er|kan|kunne|ikke|ej|alle|begge|herefter|[^\W\d_]*(?:godken|tiltr|vedt|anbefal|indstil|uds|tag|til|drøft"
    r"|afvi|forkast|udg|overs|sende|bevil|notere|valg|udpeg|status|orient|genopt|imøde|givet|nej|ja|intet))",
    re.IGNORECASE,
)
_CAPITAL: Final = re.compile(r"[A-ZÆØÅ(”\"“]")
#: A list that follows one of these is none of points.
_ASIDE: Final = re.compile(
    r"(?:ændring|tilføjelse|bemærkning|følgende|orientere|spørgsmål|oplys|udtal|om)\w*[^:\n]{0,60}:\s*\Z", re.IGNORECASE
)
#: With one of these what was decided ends: who was absent, and the ballot.
_NOTE: Final = re.compile(
    r"\n\s*(?=(?:Afbud|Fravær|Ikke til ?stede|Ej til stede|Inhabil|(?:For|Imod)(?: stemte|:)"
    r"|[^\n:]{2,80}\b(?:var fraværende|var ikke til stede|deltog ikke|stemte imod|stemmer imod|undlod at)))"
    r"|(?<=[.!?])\s*(?=(?:Afbud|Fraværende|Ikke til stede):)"
)
_PART: Final = re.compile(
    rf"(?P<number>[0-9]{{1,2}})(?![0-9])(?:[.)]?\s?(?P<letters>{_LETTERS}))?|(?P<to>-|–|til)|(?P<letter>[a-h])\Z",
    re.IGNORECASE,
)
_LETTERS_OF: Final = re.compile(r"(?<!\w)(?P<letter>[a-zæøå])(?!\w)|(?P<to>-|–|til)", re.IGNORECASE)
_MANY: Final = re.compile(r"(?:-|–|,|og|til)\s*\w")
#: No range has more points than this.
_MOST: Final = 40
_SILENT: Final = frozenset({Outcome.OTHER, Outcome.NONE})


class FoundPoint(NamedTuple):
    """One point: its number, what became of it, its wording, and the range of the text that says so (punkt)."""

    number: str
    outcome: Outcome
    text: str
    start: int
    end: int


def read_points(text: str) -> tuple[FoundPoint, ...]:
    r"""Return what was decided on each point, empty where the matter was decided as a whole (beslutningspunkter).

    >>> [(point.number, point.outcome.value) for point in read_points("1. Godkendt\n2.-3. Anbefales\nAfbud: Bo Lund")]
    [('1', 'approved'), ('2', 'recommended'), ('3', 'recommended')]
    """
    if not any(hint.search(text) for hint in _HINTS):
        return ()
    marks = [mark for mark in _MARK.finditer(text) if _is_mark(text, mark)]
    if not marks:
        return ()
    aside = _ASIDE.search(text, max(0, marks[0].start() - 100), marks[0].start())
    points: list[FoundPoint] = []
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    for mark, end in zip(marks, ends, strict=True):
        end, outcome = _decided(text, mark.end(), end)
        wording = text[mark.end() : end].strip()
        if not wording:
            continue
        start = mark.start() + len(mark[0]) - len(mark[0].lstrip())
        points += [
            FoundPoint(number, outcome, wording, start, end) for number in _numbers(mark["named"] or mark["bare"])
        ]
    sure = not aside and any(mark["word"] or _MANY.search(mark["bare"]) for mark in marks)
    if aside and not any(mark["word"] for mark in marks):
        return ()
    if not sure and all(point.outcome in _SILENT for point in points):
        return ()
    return tuple(points)


def _decided(text: str, start: int, end: int) -> tuple[int, Outcome]:
    """Return where what was decided ends, before notes on absence and votes, and the outcome."""
    for note in _NOTE.finditer(text, start, end):
        if (outcome := read_outcome(text[start : note.start()])) not in _SILENT:
            return note.start(), outcome
    return end, read_outcome(text[start:end])


def _is_mark(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a number that begins a sentence is a point's, by the word before it or what stands behind."""
    at = mark.end()
    if mark["word"] is not None:
        word, signed = mark["word"].lower(), not set(mark["end"]).isdisjoint(".:)")
        sure = signed or _MANY.search(mark["named"]) is not None  # "Punkt 9 udgår" is on another item
        return sure or word not in {"at", "nr", "punkt", "punktet"}
    if not mark["sign"]:
        return _DECIDES.match(text, at) is not None
    return _CAPITAL.match(text, at) is not None or _DECIDES.match(text, at) is not None


def _numbers(printed: str) -> Iterator[str]:
    """Yield the single numbers of a mark: of "1.-3." three, of "2.a-c" three, of "1 og 4" two."""
    last: int | None = None
    upto = False
    for part in _PART.finditer(printed):
        if part["letter"]:
            yield part["letter"].lower()
        elif part["to"]:
            upto = True
        else:
            number = int(part["number"])
            if part["letters"]:
                yield from (f"{number}{letter}" for letter in _letters(part["letters"]))
            elif upto and last is not None and last < number <= last + _MOST:
                yield from map(str, range(last + 1, number + 1))
            else:
                yield str(number)
            last, upto = number, False


def _letters(printed: str) -> Iterator[str]:
    last = ""
    upto = False
    for part in _LETTERS_OF.finditer(printed):
        if part["to"]:
            upto = True
            continue
        letter = part["letter"].lower()
        if upto and last and last < letter:
            yield from map(chr, range(ord(last) + 1, ord(letter) + 1))
        else:
            yield letter
        last, upto = letter, False
