"""Notes that a body has endorsed what is recommended, within the recommendation (tiltrædelser)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ...normalize.bodies import normalize_body
from ...normalize.dates import find_date
from .proposers import is_lead

_NOTED: Final = re.compile(
    r"(?:Tilt?rådt|Tiltådt|Tiltrædes|Godkendt|Vedtaget|Anbefale[ts]|Indstilles|Drøftet|Udsat|Taget til efterretning)"
    r"(?:\s+godkendt)?(?:\s+(?:af|i)\s+(?P<by>[^\W\d_][^.:;\n]{2,80}?))?,?\s+(?:på mødet\s+)?"
    r"(?:[a-zæøå]{3,6}dag\s+)?(?:den\s+|d\.\s*)?(?=[0-9])"
)
_SUBJECT: Final = re.compile(
    r"(?P<body>(?=[A-ZÆØÅ])[^.:;!?\n]{0,100}?(?:[Uu]dvalg(?:et)?|[Bb]yråd(?:et)?|bestyrelsen?|rådet|Råd|forum(?:met)?|[Mm]agistraten|repræsentationen|nævnet)"
    r"(?:\s+for(?:\s+(?:[A-ZÆØÅ][\w/,-]*|og|&)){1,8})?)\s+(?=[a-zæøå])"
)
_SENTENCE_END: Final = re.compile(r"[.!?]\)?(?:\s+|\Z)")
_NOTE_END: Final = re.compile(r"[.!?]?\)?(?:[ \t\xa0]+(?=[A-ZÆØÅ])|\s*(?=\n|\Z))")
_SENTENCE_START: Final = re.compile(r"(?:\A|[.:!?)]\s+|\n\s*)(?=[A-ZÆØÅ])")


class Endorsement(NamedTuple):
    """A note that a body has endorsed a recommendation (tiltrædelse): a decision, and no part of the point.

    `body` is the plain name of the body whose recommendation it follows, or None; `start` and `end` are places in the
    passage's text.
    """

    text: str
    body: str | None
    date: dt.date | None
    start: int
    end: int


def endorsements_in(text: str) -> Iterator[Endorsement]:
    """Yield the endorsements in a text in order.

    >>> [(e.text, e.body) for e in endorsements_in("Teknisk Udvalg godkender planen. Tiltrådt den 3. maj 2018.")]
    [('Tiltrådt den 3. maj 2018.', 'Teknisk Udvalg')]
    """
    done = 0
    for m in _NOTED.finditer(text):
        if m.start() < done or not _opens_sentence(text, m.start()):
            continue
        date = find_date(text[m.start() : m.end() + 25])
        if date is None or m.start() + date.start > m.end():
            continue
        stop = _NOTE_END.match(text, m.start() + date.end)
        if stop is None:
            continue
        end = _remarks_end(text, stop.end())
        body = m["by"] or _subject(text, max(text.rfind("\n\n", done, m.start()), done), m.start())
        while text[end - 1].isspace():
            end -= 1
        yield Endorsement(text[m.start() : end], normalize_body(body) if body else None, date.value, m.start(), end)
        done = end


def subject_at(text: str, start: int, end: int) -> str | None:
    """Return the body that a sentence at `start` begins with, None where it begins otherwise (sætningens organ)."""
    m = _SUBJECT.match(text, start, end)
    return m["body"] if m else None


def _opens_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at]
    return not before.strip() or "\n" in before or before.rstrip()[-1] in ".:!?)(-–•"


def _subject(text: str, start: int, end: int) -> str | None:
    """Return the body that the last sentence before `end` is about."""
    begin = max(start, end - 600)
    bodies = (subject_at(text, m.end(), end) for m in _SENTENCE_START.finditer(text, begin, end))
    if begin == start and (
        first := subject_at(text, start + len(text[start:end]) - len(text[start:end].lstrip()), end)
    ):
        return [first, *filter(None, bodies)][-1]
    return next(reversed([body for body in bodies if body]), None)


def _remarks_end(text: str, start: int) -> int:
    """Return where the remarks end that follow an endorsement: with the line, or before the next body's sentence."""
    if start and text[start - 1] == "\n":
        return start
    stop = text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    at = start
    while at < stop:
        if subject_at(text, at, stop) or is_lead(text, at, stop):
            return at
        sentence = _SENTENCE_END.search(text, at, stop)
        at = sentence.end() if sentence else stop
    return stop
