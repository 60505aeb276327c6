"""Which words of a clause count: one that depends on the word before it says nothing of the matter (ordkæde)."""

from __future__ import annotations

from typing import Final

from . import outcome_words as words
from .outcome_words import Word

#: So many letters before a word are looked at for what it depends on, and so many of a clause for its subject.
_TAIL: Final = 100
_SUBJECT: Final = 300
_FINITE: Final = frozenset({"noted", "discussed"})
_PUT_OFF: Final = frozenset({"withdrawn", "postponed", "deferred", "referred"})


class Chain:
    """The words of a clause in their order, and whether the next one depends on the last that counted (ordkæde)."""

    __slots__ = (
        *("_at", "_deciding", "_dependent", "_reason", "_result"),
        *("clause", "last", "low", "negative", "passed", "told"),
    )

    def __init__(self, clause: str, low: str) -> None:
        """Begin before the first word."""
        self.clause, self.low = clause, low
        self.negative = "ikke" in low or " ej " in low
        self._at = 0
        self._deciding = self._dependent = self._reason = self._result = False
        self.last: Word | None = None
        self.passed = False  # "vedtog at": passed, unless the words behind say otherwise
        self.told = False  # some word said an outcome

    def follow(self, word: Word) -> None:
        """Let a word count: the next one is judged by it."""
        passes = (
            word.kind == "approved"
            and word.text.startswith("vedt")
            and words.TO_DO.match(self.low, word.end) is not None
        )
        self.passed = self.passed or passes
        self._deciding = self._deciding or passes or word.kind == "decided"
        self._dependent = self._reason = self._result = False
        self.last = word

    def takes(self, word: Word) -> bool:
        """Tell whether a word counts: it stands alone, or goes on with what was decided."""
        gap = self.low[self._at : word.start]
        self._at = word.end
        last = self.last
        if last is None:
            return True
        if last.kind == "recommended" and gap.isspace():  # "anbefales godkendt"
            return False
        self._dependent = self._dependent or words.DEPENDENT.search(gap) is not None
        self._result = self._result or words.RESULT.search(gap) is not None
        self._reason = self._reason or words.REASON.search(gap) is not None
        tail = self.low[max(last.end, word.start - _TAIL) : word.start]
        if self._result or (self._deciding and words.NEXT_TO_DO.search(tail)):
            return True
        if last.kind == "decided" or (self.passed and not self.told):
            return not self._reason
        if last.kind == "spoken":
            return self._is_of_the_matter(last, word, tail)
        if last.kind == "told" and word.kind in {"withdrawn", "postponed"}:
            return words.OF_THE_MATTER.search(tail) is not None
        return not self._dependent or self._goes_on(last, word, tail)

    def _is_of_the_matter(self, last: Word, word: Word, tail: str) -> bool:
        """Tell whether what was wished counts: that the matter be put off or sent elsewhere, by those who decide."""
        wished = last.text.startswith("ønske")
        if wished and word.kind in {"approved", "recommended"} and words.UNWILLING.fullmatch(tail):
            return True
        if wished and word.kind in _PUT_OFF:
            return words.OF_THE_MATTER.search(tail) is not None and not is_minority(self.clause, last.start)
        return words.COORDINATE_BODY.search(tail) is not None

    def _goes_on(self, last: Word, word: Word, tail: str) -> bool:
        """Tell whether a word goes on with the main clause: "drøftede planen, der er ny, og godkendte den"."""
        if word.kind in {"postponed", "deferred", "referred"} and words.WHICH.search(tail):
            return True
        active = last.kind in _FINITE or words.ACTIVE.search(last.text) is not None
        return active and words.COORDINATE.search(tail) is not None and words.ACTIVE.search(word.text) is not None


def is_minority(clause: str, end: int) -> bool:
    """Tell whether a party, a list, a person or a minority is the subject rather than those who decide."""
    return words.MINORITY.match(clause, 0, end) is not None and words.BODY.search(clause, 0, min(end, _SUBJECT)) is None
