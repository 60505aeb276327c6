"""How the time for a document grows with its length (tidsforbrug)."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Final

from ..text import SourceText
from .documents import Document
from .findings import Finding
from .subject import Subject

#: A document is stretched to twice its length, and again, until it has so many characters.
_LONG: Final = 32_000
#: A character may take so many times as long as in a shorter text: a square doubles that with each doubling.
_BAR: Final = 3.0
#: What is done sooner, in seconds, says nothing.
_LEAST: Final = 0.02
#: A busy machine shall not be taken for a square: what is above the bar is measured again.
_TRIES: Final = 4


def check_linear(subject: Subject, document: Document) -> Iterator[Finding]:
    """See that more lines, and longer lines, take no more than about as many times the time."""
    text = (subject.meeting(document).source.text or document.source).text
    for what, stretched in (("more lines", _more_lines), ("longer lines", _longer_lines)):
        growth = _growth(subject, text, stretched)
        if growth > _BAR:
            message = (
                f"with {what}, each character takes {growth:.0f} times the time: "
                "bound every repetition in your patterns, as in .{1,80}, and let no two of them overlap"
            )
            yield Finding(message=message)


def _growth(subject: Subject, text: str, stretched: Callable[[str, int], str]) -> float:
    """Return how many times as long a character takes in a longer text; it is made no longer than shows that."""
    least = float("inf")
    times = 1
    while len(longer := stretched(text, times)) < 2 * _LONG:
        source = SourceText.of(longer)
        for _ in range(_TRIES):
            took = _seconds(subject, source)
            growth = took / len(longer) / least
            if took < _LEAST or growth <= _BAR:
                break
        else:
            return growth
        least = min(least, took / len(longer))
        times *= 2
    return 1.0


def _seconds(subject: Subject, source: SourceText) -> float:
    """Return the time that the processor works on a text, so that other programs do not count."""
    start = time.process_time()
    subject.parser.claim(source)
    subject.read(source)
    return time.process_time() - start


def _more_lines(text: str, times: int) -> str:
    return (text.rstrip() + "\n\n") * times


def _longer_lines(text: str, times: int) -> str:
    return "\n".join(" ".join([line] * times) for line in text.splitlines())
