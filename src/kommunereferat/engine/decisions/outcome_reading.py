"""Reading a decision clause by clause: which words say what became of the matter (læsning af en beslutning)."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ...model import Outcome
from . import outcome_words as words
from .outcome_chain import Chain, is_minority
from .outcome_words import Word, find_words

#: Clauses that make up the most of all minutes, in small letters and without the full stop.
PLAIN: Final = {
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
    "afslag": Outcome.REJECTED,
    "ok": Outcome.APPROVED,
}
#: The strongest outcome comes first.
_STRENGTH: Final = {outcome: strength for strength, outcome in enumerate(Outcome)}
_APPROVALS: Final = frozenset({Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES})
_SETTLED: Final = frozenset({Outcome.RECOMMENDED, Outcome.ELECTED})
_CARRIED: Final = _APPROVALS | {Outcome.RECOMMENDED, Outcome.REFERRED, Outcome.POSTPONED}
_NUMBERS: Final = r"[0-9]{1,2}(?![0-9])(?:\.?\s?[a-z](?!\w))?"
_MORE: Final = rf"(?:[\s.]*(?:,|-|–|og|til)\s*{_NUMBERS})"
_BULLET: Final = r"[\s•·▪◦*–-]*"
#: A numbered point: "Ad 1:", "Pkt. 2-4", "1.-5.", "3)". "Pkt. 65" is another item.
_POINT: Final = re.compile(
    rf"{_BULLET}(?:(?:(?:ad|pkt(?=\.?\s*1?[0-9](?![0-9]))|indstillingspunkt(?:erne)?|indstillingens\s+punkt(?:er)?|at|nr)\.?\s*{_NUMBERS}"
    rf"|punkt(?:erne)?\s+{_NUMBERS}(?=[\s.]*(?:[,:)–-]|og\s|til\s)))"
    rf"{_MORE}{{0,12}}[\s.:)]*|{_NUMBERS}{_MORE}{{0,12}}\s*[.:)]+\s*|{_NUMBERS}{_MORE}{{1,12}}\s+)",
    re.IGNORECASE,
)
#: Only behind one of these a point or a bullet can stand.
_POINT_BEGINS: Final = frozenset("apin0123456789•·▪◦*–- \t\u00a0")
_BULLETS: Final = re.compile(_BULLET)
#: Small words within a list of names.
_JOINING: Final = frozenset({"og", "samt", "af", "al", "de", "den", "der", "la", "van", "von"})
#: So many letters may stand between those who decide and the word of decision.
_NEAR: Final = 40
#: So many letters before a word are looked at for its subject, and so many behind it for what was changed or told.
_BACK: Final = 100
_AHEAD: Final = 300
_MOVED_AWAY: Final = frozenset({"withdrawn", "postponed", "deferred", "referred", "budgeted"})
_VERDICTS: Final = frozenset({"rejected", "approved", "recommended", "noted", "discussed", "elected"})


class Finding(NamedTuple):
    """What one word of decision says (fund)."""

    outcome: Outcome
    motion: bool = False  #: of a motion that may lie beside the matter
    later: bool = False  #: of what is to follow, where the matter itself is settled
    elsewhere: bool = False  #: of another item, named by its number
    weak: bool = False  #: counts only where nothing else does


class Reading:
    """The state of reading one decision (læsning)."""

    __slots__ = ("_aside", "_changed", "_findings", "_moved", "_pointed", "_rest", "_voted")

    def __init__(self) -> None:
        """Begin with nothing found."""
        self._findings: list[Finding] = []
        # clauses without a word of decision, and whether a change told there counts
        self._rest: list[tuple[str, bool]] = []
        self._changed = False  # something was changed, in a sentence of its own
        self._voted = False  # a ballot was told
        self._moved = False  # the clause before tells of a motion
        self._aside = False  # what follows is somebody's statement or a list of information
        self._pointed = False  # the clause belongs to a numbered point

    def outcome(self) -> Outcome:
        """Return the strongest outcome that concerns the matter itself."""
        if not self._findings:
            return self._without_words()
        if len(self._findings) == 1 and self._findings[0].outcome is not Outcome.APPROVED:
            return self._findings[0].outcome
        findings = [finding for finding in self._findings if not finding.weak]
        if any(finding.motion for finding in findings) and any(
            f.outcome in _CARRIED and not f.motion for f in findings
        ):
            findings = [finding for finding in findings if not finding.motion]
        approved = any(finding.outcome in _APPROVALS for finding in findings)
        if (
            approved
            and any(f.outcome in _APPROVALS and not f.elsewhere for f in findings)
            and any(f.elsewhere for f in findings)
        ):
            self._changed = self._changed or any(f.elsewhere and f.outcome not in _APPROVALS for f in findings)
            findings = [finding for finding in findings if not finding.elsewhere]
        if approved or any(finding.outcome in _SETTLED for finding in findings):
            findings = [finding for finding in findings if not finding.later]
        strongest = min((finding.outcome for finding in findings or self._findings), key=_STRENGTH.__getitem__)
        if strongest is Outcome.APPROVED and (
            self._changed or any(counts and _tells_change(low) for low, counts in self._rest)
        ):
            return Outcome.APPROVED_WITH_CHANGES
        return strongest

    def _without_words(self) -> Outcome:
        """Judge a decision in which no word of decision stands: information, other content, or nothing at all."""
        nothing = content = False
        for clause, _ in self._rest:
            low = clause.lower()
            if low.startswith("orientering"):
                return Outcome.NOTED
            if words.NOTHING.match(low):
                nothing = True
            elif words.PRESENCE.search(low) or _is_names(clause):
                continue
            elif words.VOTING.search(low):
                self._voted = True
            else:
                content = True
        return Outcome.OTHER if content or (self._voted and not nothing) else Outcome.NONE

    def read(self, clause: str) -> None:
        """Take in one clause, in one line."""
        low = clause.lower()
        if low[:1] in _POINT_BEGINS:
            mark = _POINT.match(clause)
            self._pointed = self._pointed or mark is not None
            mark = mark or _BULLETS.match(clause)
            clause = clause[mark.end() :] if mark else clause
            low = clause.lower()
        if not low:
            return
        plain = PLAIN.get(low)
        if plain is not None and plain is not Outcome.NONE:
            self._findings.append(Finding(plain))
            self._aside = self._moved = self._pointed = False
            return
        if len(low) != len(clause):  # some capitals of other languages are two small letters
            clause = low
        if self._aside and not _is_plain(low):
            self._rest.append(("andet", False))
        else:
            self._read(clause, low)
        self._pointed = False

    def _read(self, clause: str, low: str) -> None:
        before = len(self._findings)
        moved = self._moved
        motion = ("forslag" in low or "lingen om" in low) and words.MOTION.search(low) is not None
        if motion:
            self._read_motion(low)
        else:
            self._read_words(clause, low)
        found = len(self._findings) > before
        self._moved = (motion and not found) or (
            ("foresl" in low or "forslag" in low) and words.MOVES.search(low) is not None
        )
        self._aside = (
            (self._aside and not found)
            or (low[-1] == ":" and words.LIST_FOLLOWS.search(low, max(0, len(low) - 2 * _BACK)) is not None)
            or (words.STATEMENT.search(low) is not None)
        )
        if not found:
            self._rest.append((clause, not (moved or self._moved)))

    def _read_motion(self, low: str) -> None:
        """Take in a clause on an amendment, or on a motion to postpone or to send elsewhere."""
        verdict = None
        for word in find_words(low):
            if word.kind in _VERDICTS and words.PASSIVE.search(word.text):
                verdict = word
        if verdict is None:
            return
        amendment = "ændringsforslag" in low or "tillægsforslag" in low
        if verdict.kind == "rejected" or _is_negated(low, 0, verdict):
            if amendment or "udsæt" in low:
                self._voted = True
            else:
                self._findings.append(Finding(Outcome.REJECTED, motion=not self._pointed))
        elif amendment or (verdict.kind == "approved" and _is_changed(low, verdict)):
            self._findings.append(Finding(Outcome.APPROVED_WITH_CHANGES))
        elif verdict.kind == "approved" and "udsæt" in low:
            self._findings.append(Finding(Outcome.POSTPONED))
        else:
            self._findings.append(Finding(Outcome(verdict.kind)))

    def _read_words(self, clause: str, low: str) -> None:
        """Take in a clause from left to right: a word that depends on the one before it says nothing."""
        chain = Chain(clause, low)
        for word in find_words(low):
            if not chain.takes(word):
                continue
            start = chain.last.end if chain.last else 0
            chain.follow(word)
            if word.kind == "approved" and word.text.startswith("vedt") and words.TO_DO.match(low, word.end):
                continue  # what was passed is told by the words behind, if by any
            if (finding := self._finding(word, start, chain)) is not None:
                self._findings.append(finding)
                chain.told = True
            if (
                word.kind == "referred"
                and finding
                and (passed := words.FORWARDED.search(low, word.end, word.end + _AHEAD))
            ):
                self._findings[-1] = _forwarded(low, passed)
                break
        if chain.passed and not chain.told:
            self._findings.append(Finding(Outcome.APPROVED))

    def _finding(self, word: Word, start: int, chain: Chain) -> Finding | None:
        """Return what a word says that depends on no other."""
        clause, low = chain.clause, chain.low
        kind = word.kind
        if kind in {"decided", "spoken"}:
            return None
        negated = chain.negative and _is_negated(low, start, word)
        if kind in {"approved", "recommended", "as_proposed"}:
            return self._approval(word, clause, low, negated=negated)
        if negated:
            return None
        subject = low[max(start, word.start - 2 * _BACK) : word.start]
        if kind in _MOVED_AWAY:
            return self._moved_away(word, subject, low)
        if kind == "rejected":
            return Finding(Outcome.REJECTED, motion=self._is_motion(subject + word.text))
        if kind == "resume":
            return None if is_minority(clause, word.start) else Finding(Outcome.POSTPONED, later=True)
        if kind == "told":
            return Finding(Outcome.NOTED, weak=True)
        if kind == "opted":
            return Finding(Outcome.APPROVED)
        if kind == "elected" and words.DEFINITE.search(subject):
            return None
        return Finding(Outcome(kind))

    def _approval(self, word: Word, clause: str, low: str, *, negated: bool) -> Finding | None:
        minority = not words.PASSIVE.search(word.text) and is_minority(clause, word.start)
        if negated:
            self._voted = self._voted or minority
            return (
                None
                if minority
                else Finding(Outcome.REJECTED, motion=self._is_motion(low[max(0, word.start - _BACK) : word.start]))
            )
        if word.kind == "as_proposed":
            return Finding(Outcome.APPROVED, weak=True)
        if word.kind == "recommended":
            return (
                Finding(Outcome.REJECTED)
                if words.AGAINST.match(low, word.end)
                else Finding(Outcome.RECOMMENDED, weak=minority)
            )
        elsewhere = (
            not self._pointed
            and word.start > 0
            and words.OTHER_ITEM.search(low, max(0, word.start - _BACK), word.start) is not None
        )
        changed = len(low) - word.end > 2 or low.startswith(("med", "under", "de"))
        outcome = Outcome.APPROVED_WITH_CHANGES if changed and _is_changed(low, word) else Outcome.APPROVED
        return Finding(outcome, weak=minority, elsewhere=elsewhere)

    def _is_motion(self, subject: str) -> bool:
        """Tell whether what is rejected may be a motion beside the matter."""
        return not self._pointed and ("forslag" in subject or self._moved)

    def _moved_away(self, word: Word, subject: str, low: str) -> Finding | None:
        """Read withdrawn, postponed and referred: of the matter itself, of another item, or of a part only."""
        own = words.OWN_SUBJECT.fullmatch(subject) is not None
        elsewhere = not self._pointed and words.OTHER_ITEM.search(subject) is not None
        if word.kind == "withdrawn":
            if own or elsewhere or word.text[0] == "t":
                return Finding(Outcome.WITHDRAWN, elsewhere=elsewhere, motion="forslag" in subject)
            self._changed = True
            return Finding(Outcome.WITHDRAWN, weak=True)
        if words.FOREIGN_SUBJECT.search(subject):
            return None
        if word.kind == "referred":
            if word.text.startswith("send") and not own and not words.SENT_BACK.match(low, word.end):
                return None
            return Finding(Outcome.REFERRED, elsewhere=elsewhere)
        if word.kind == "budgeted":
            return Finding(Outcome.REFERRED, later=True, weak=not own)
        return Finding(Outcome.POSTPONED, elsewhere=elsewhere, later=word.kind == "deferred")


def _is_names(clause: str) -> bool:
    """Tell whether a clause is nothing but names, as a list of the absent is."""
    words_of_names = clause.split()
    return len(words_of_names) > 1 and all(not word[0].islower() or word in _JOINING for word in words_of_names)


def _is_plain(low: str) -> bool:
    """Tell whether a clause among statements and information is a decision: it begins like one."""
    plain = words.PLAIN.match(low)
    return plain is not None and next(find_words(low[: plain.end() + _NEAR]), None) is not None


def _tells_change(low: str) -> bool:
    """Tell whether a clause of its own tells of a change."""
    low = low.lower()
    change = words.CHANGE.search(low)
    return change is not None and words.DEPENDENT.search(low, 0, change.start()) is None


def _forwarded(low: str, passed: re.Match[str]) -> Finding:
    """Read what was sent on with word of a decision: that decision is the outcome."""
    if passed["noun"]:
        return Finding(Outcome.RECOMMENDED)
    for told in find_words(low, passed.end()):
        if told.kind in {"approved", "recommended"}:
            if _is_negated(low, passed.end(), told):
                return Finding(Outcome.REJECTED)
            changed = told.kind == "approved" and _is_changed(low, told)
            return Finding(Outcome.APPROVED_WITH_CHANGES if changed else Outcome(told.kind))
        if told.kind in {"rejected", "postponed", "referred"}:
            return Finding(Outcome(told.kind))
    return Finding(Outcome.REFERRED)


def _is_negated(low: str, start: int, word: Word) -> bool:
    before = words.NOT_BEFORE.search(low, max(start, word.start - 40), word.start)
    return before is not None or words.NOT_BEHIND.match(low, word.end) is not None


def _is_changed(low: str, word: Word) -> bool:
    """Tell whether an approval carries a change, an addition, a condition or a remark."""
    if words.TO_DO.match(low, word.end):
        return False
    if change := words.WITH_CHANGE.search(low, word.end, word.end + _AHEAD):
        return words.BALLOT.search(low, word.end, change.start()) is None
    if words.CONDITION.match(low, word.end):
        return words.BALLOT.search(low, word.end, word.end + _BACK) is None
    return words.CHANGED_FIRST.match(low) is not None
