"""Reading a decision clause by clause: which words say what became of the matter, and which of them counts in the end (læsning af en beslutning)."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ..model import Outcome
from . import outcome_words as words

_STRENGTH: Final = {outcome: strength for strength, outcome in enumerate(Outcome)}
_APPROVALS: Final = frozenset({Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES})
_CARRIED: Final = _APPROVALS | {Outcome.RECOMMENDED, Outcome.REFERRED, Outcome.POSTPONED}
_NUMBERS: Final = r"[0-9]{1,2}(?![0-9])(?:\.?\s?[a-z](?!\w))?"
_MORE: Final = rf"(?:[\s.]*(?:,|-|–|og|til)\s*{_NUMBERS})"
_BULLET: Final = r"[\s•·▪◦*–-]*"
#: A numbered point: "Ad 1:", "Pkt. 2-4", "1.-5.", "3)".
_POINT: Final = re.compile(
    rf"{_BULLET}(?:(?:(?:ad|pkt|indstillingspunkt(?:erne)?|indstillingens\s+punkt(?:er)?|at|nr)\.?\s*{_NUMBERS}|punkt(?:erne)?\s+{_NUMBERS}(?=[\s.]*(?:[,:)–-]|og\s|til\s)))"
    rf"{_MORE}{{0,12}}[\s.:)]*|{_NUMBERS}{_MORE}{{0,12}}\s*[.:)]+\s*|{_NUMBERS}{_MORE}{{1,12}}\s+)",
    re.IGNORECASE,
)
_BULLETS: Final = re.compile(_BULLET)
_NAME_ALONE: Final = re.compile(r"(?:[A-ZÆØÅ][\w.'’-]*\s?){2,5}(?:\([^()]{1,40}\))?[,.]?")
#: So many letters may stand between those who decide and the word of decision.
_NEAR: Final = 40


class Finding(NamedTuple):
    """What one word of decision says (fund)."""

    outcome: Outcome
    motion: bool = False  #: of a motion that may lie beside the matter
    later: bool = False  #: of what is to follow, where the matter itself is settled
    elsewhere: bool = False  #: of another item, named by its number
    weak: bool = False  #: counts only where nothing else does


class Reading:
    """The state of reading one decision (læsning)."""

    __slots__ = ("_aside", "_changed", "_content", "_findings", "_moved", "_nothing", "_pointed", "_voted")

    def __init__(self) -> None:
        """Begin with nothing found."""
        self._findings: list[Finding] = []
        self._changed = False  # something was changed, in a sentence of its own
        self._content = False  # something else was said
        self._nothing = False  # it was said that there was nothing
        self._voted = False  # a ballot or a reservation was told
        self._moved = False  # the clause before tells of a motion
        self._aside = False  # what follows is somebody's statement or a list of information
        self._pointed = False  # the clause belongs to a numbered point

    def outcome(self) -> Outcome:
        """Return the strongest outcome that concerns the matter itself."""
        findings = [finding for finding in self._findings if not finding.weak]
        if any(finding.outcome in _CARRIED and not finding.motion for finding in findings):
            findings = [finding for finding in findings if not finding.motion]
        approved = any(finding.outcome in _APPROVALS for finding in findings)
        here = any(finding.outcome in _APPROVALS and not finding.elsewhere for finding in findings)
        if here and any(finding.elsewhere for finding in findings):
            self._changed = self._changed or any(
                finding.elsewhere and finding.outcome not in _APPROVALS for finding in findings
            )
            findings = [finding for finding in findings if not finding.elsewhere]
        if approved or any(finding.outcome in {Outcome.RECOMMENDED, Outcome.ELECTED} for finding in findings):
            findings = [finding for finding in findings if not finding.later]
        strongest = min(
            (finding.outcome for finding in findings or self._findings), key=_STRENGTH.__getitem__, default=None
        )
        if strongest is None:
            return Outcome.OTHER if self._content or (self._voted and not self._nothing) else Outcome.NONE
        return Outcome.APPROVED_WITH_CHANGES if strongest is Outcome.APPROVED and self._changed else strongest

    def read(self, clause: str) -> None:
        """Take in one clause, in one line."""
        if mark := _POINT.match(clause):
            self._pointed = True
        else:
            mark = _BULLETS.match(clause)
        clause = clause[mark.end() :] if mark else clause
        low = clause.lower()
        if not low:
            return
        if len(low) != len(clause):  # some capitals of other languages are two small letters
            clause = low
        if not self._aside or _is_plain(low):
            self._read(clause, low)
        else:
            self._content = True
        self._pointed = False

    def _read(self, clause: str, low: str) -> None:
        before = len(self._findings)
        moved = self._moved
        motion = words.MOTION.search(low) is not None
        if motion:
            self._read_motion(low)
        else:
            self._read_words(clause, low)
        found = len(self._findings) > before
        self._moved = words.MOVES.search(low) is not None or (motion and not found)
        self._aside = words.STATEMENT.search(low) is not None or (self._aside and not found)
        if not found:
            self._read_rest(clause, low, moved=moved or self._moved)

    def _read_rest(self, clause: str, low: str, *, moved: bool) -> None:
        """Take in a clause without a word of decision: a change, nothing at all, who was there, or other content."""
        if words.NOTHING.match(low):
            self._nothing = True
        elif low.startswith("orientering"):
            self._findings.append(Finding(Outcome.NOTED, weak=True))
        elif words.PRESENCE.search(low) or _NAME_ALONE.fullmatch(clause):
            pass
        elif words.VOTING.search(low):
            self._voted = True
        else:
            self._content = True
        change = words.CHANGE.search(low)
        if change and not moved and not words.DEPENDENT.search(low, 0, change.start()):
            self._changed = True

    def _read_motion(self, low: str) -> None:
        """Take in a clause on an amendment, or on a motion to postpone or to send elsewhere."""
        verdict = None
        for word in words.WORD.finditer(low):
            if word.lastgroup in {
                "rejected",
                "approved",
                "recommended",
                "noted",
                "discussed",
                "elected",
            } and words.PASSIVE.search(word[0]):
                verdict = word
        if verdict is None:
            return
        negated = _is_negated(low, 0, verdict)
        procedural = "ændringsforslag" in low or "tillægsforslag" in low or "udsæt" in low
        if verdict.lastgroup == "rejected" or negated:
            if procedural:
                self._voted = True
            else:
                self._findings.append(Finding(Outcome.REJECTED, motion=not self._pointed))
        elif "ændringsforslag" in low or "tillægsforslag" in low:
            self._findings.append(Finding(Outcome.APPROVED_WITH_CHANGES))
        elif verdict.lastgroup == "approved" and "udsæt" in low:
            self._findings.append(Finding(Outcome.POSTPONED))
        elif verdict.lastgroup == "approved" and _is_changed(low, verdict):
            self._findings.append(Finding(Outcome.APPROVED_WITH_CHANGES))
        else:
            self._findings.append(Finding(Outcome(verdict.lastgroup)))

    def _read_words(self, clause: str, low: str) -> None:
        """Take in a clause from left to right: a word that depends on the one before it says nothing."""
        last: re.Match[str] | None = None
        vedtog = deciding = False
        for word in words.WORD.finditer(low):
            start = last.end() if last else 0
            if last is not None and not _stands_alone(last, word, low[start : word.start()], clause):
                if not (deciding and words.NEXT_TO_DO.search(low, start, word.start())):
                    continue
            kind = word.lastgroup or ""
            if kind == "approved" and word[0].startswith("vedt") and words.TO_DO.match(low, word.end()):
                vedtog = deciding = True  # what was passed is told by the words behind, if by any
            elif (finding := self._finding(kind, word, start, clause, low)) is not None:
                self._findings.append(finding)
                vedtog = False
            deciding = deciding or kind == "decided"
            last = word
            if kind == "referred" and (passed := words.FORWARDED.search(low, word.end())):
                self._findings[-1:] = [_forwarded(low, passed, word)]
                break
        if vedtog:
            self._findings.append(Finding(Outcome.APPROVED))

    def _finding(self, kind: str, word: re.Match[str], start: int, clause: str, low: str) -> Finding | None:
        """Return what a word says that depends on no other."""
        negated = _is_negated(low, start, word)
        subject = low[start : word.start()]
        if kind in {"decided", "spoken"}:
            return None
        if kind in {"approved", "recommended", "as_proposed"}:
            return self._approval(kind, word, clause, low, negated=negated)
        if negated:
            return None
        if kind == "resume":
            return None if _is_minority(clause[: word.start()]) else Finding(Outcome.POSTPONED, later=True)
        if kind == "rejected":
            return Finding(Outcome.REJECTED, motion=self._is_motion(subject + word[0]))
        if kind in {"withdrawn", "postponed", "deferred", "referred", "budgeted"}:
            return self._moved_away(kind, word, subject)
        if kind == "told":
            return Finding(Outcome.NOTED, weak=True)
        if kind == "opted":
            return Finding(Outcome.APPROVED)
        if kind == "elected" and words.DEFINITE.search(subject):
            return None
        return Finding(Outcome(kind))

    def _approval(self, kind: str, word: re.Match[str], clause: str, low: str, *, negated: bool) -> Finding | None:
        minority = not words.PASSIVE.search(word[0]) and _is_minority(clause[: word.start()])
        if negated:
            if minority:
                self._voted = True
                return None
            return Finding(Outcome.REJECTED, motion=self._is_motion(low[: word.start()]))
        if kind == "as_proposed":
            return Finding(Outcome.APPROVED, weak=True)
        if kind == "recommended":
            if words.AGAINST.match(low, word.end()):
                return Finding(Outcome.REJECTED)
            return Finding(Outcome.RECOMMENDED, weak=minority)
        elsewhere = not self._pointed and words.OTHER_ITEM.search(low, 0, word.start()) is not None
        changed = _is_changed(low, word)
        return Finding(
            Outcome.APPROVED_WITH_CHANGES if changed else Outcome.APPROVED, weak=minority, elsewhere=elsewhere
        )

    def _is_motion(self, subject: str) -> bool:
        """Tell whether what is rejected may be a motion beside the matter."""
        return not self._pointed and ("forslag" in subject or self._moved)

    def _moved_away(self, kind: str, word: re.Match[str], subject: str) -> Finding | None:
        """Read withdrawn, postponed and referred: of the matter itself, of another item, or of a part only."""
        own = words.OWN_SUBJECT.search(subject) is not None
        elsewhere = not self._pointed and words.OTHER_ITEM.search(subject) is not None
        if kind == "withdrawn":
            if own or elsewhere or word[0].startswith("t"):
                return Finding(Outcome.WITHDRAWN, elsewhere=elsewhere, motion="forslag" in subject)
            self._changed = True
            return Finding(Outcome.WITHDRAWN, weak=True)
        if words.FOREIGN_SUBJECT.search(subject):
            return None
        if kind == "referred":
            if word[0].startswith("send") and not own and words.SENT_TO.match(word.string, word.end()):
                return None
            return Finding(Outcome.REFERRED, elsewhere=elsewhere)
        if kind == "budgeted":
            return Finding(Outcome.REFERRED, later=True, weak=not own)
        return Finding(Outcome.POSTPONED, elsewhere=elsewhere, later=kind == "deferred")


def _is_plain(low: str) -> bool:
    """Tell whether a clause among statements and information is a decision: its word stands at the beginning, or the matter or the body does."""
    plain = words.PLAIN.match(low)
    return plain is not None and words.WORD.search(low, 0, plain.end() + _NEAR) is not None


def _stands_alone(last: re.Match[str], word: re.Match[str], between: str, clause: str) -> bool:
    """Tell whether a word does not depend on the one before it."""
    if words.RESULT.search(between):
        return True
    kind, said = last.lastgroup, last[0]
    if kind == "decided" or (kind == "approved" and said.startswith("vedt") and words.TO_DO.match(between + " ")):
        return words.REASON.search(between) is None
    if kind == "spoken":
        if (
            said.startswith("ønske")
            and word.lastgroup in {"approved", "recommended"}
            and words.UNWILLING.fullmatch(between)
        ):
            return True
        if word.lastgroup not in {"withdrawn", "postponed", "deferred", "referred"} or not said.startswith("ønske"):
            return words.COORDINATE_BODY.search(between) is not None
        return words.OF_THE_MATTER.search(between) is not None and not _is_minority(clause[: last.start()])
    if kind == "told" and word.lastgroup in {"withdrawn", "postponed"}:
        return words.OF_THE_MATTER.search(between) is not None
    if words.DEPENDENT.search(between) is None:
        return True
    if word.lastgroup in {"postponed", "deferred", "referred"} and words.WHICH.search(between):
        return True
    active = kind in {"noted", "discussed"} or words.ACTIVE.search(said) is not None
    return active and words.COORDINATE.search(between) is not None and words.ACTIVE.search(word[0]) is not None


def _forwarded(low: str, passed: re.Match[str], word: re.Match[str]) -> Finding:
    """Read what was sent on with word of a decision: that decision is the outcome."""
    if passed["noun"]:
        return Finding(Outcome.RECOMMENDED)
    for told in words.WORD.finditer(low, passed.end()):
        if told.lastgroup in {"approved", "recommended"}:
            if _is_negated(low, passed.end(), told):
                return Finding(Outcome.REJECTED)
            changed = told.lastgroup == "approved" and _is_changed(low, told)
            return Finding(Outcome.APPROVED_WITH_CHANGES if changed else Outcome(told.lastgroup))
        if told.lastgroup in {"rejected", "postponed", "referred"}:
            return Finding(Outcome(told.lastgroup))
    return Finding(Outcome.REFERRED)


def _is_negated(low: str, start: int, word: re.Match[str]) -> bool:
    before = words.NOT_BEFORE.search(low, max(start, word.start() - 40), word.start())
    return before is not None or words.NOT_BEHIND.match(low, word.end()) is not None


def _is_minority(subject: str) -> bool:
    """Tell whether a party, a list, a person or a minority is the subject rather than those who decide."""
    return words.MINORITY.match(subject) is not None and words.BODY.search(subject) is None


def _is_changed(low: str, word: re.Match[str]) -> bool:
    """Tell whether an approval carries a change, an addition, a condition or a remark."""
    if words.TO_DO.match(low, word.end()):
        return False
    if change := words.WITH_CHANGE.search(low, word.end()):
        return words.BALLOT.search(low, word.end(), change.start()) is None
    if change := words.CONDITION.match(low, word.end()):
        return words.BALLOT.search(low, word.end(), word.end() + 160) is None
    return words.CHANGED_FIRST.match(low) is not None
