"""What bodies made of what was recommended to them (indstillingens skæbne)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import attrs

from ..engine.decisions.outcomes import read_outcome
from ..model import Decision, Outcome, Recommendation
from .bodies import body_key, body_keys, rank
from .model import Fate, Step

#: "Anbefales med den tilføjelse, at ..." says of a recommendation what "Godkendt med ..." says of an approval.
_RECOMMENDED: Final = re.compile(
    r"(?:anbefal|indstill)(?:es|er|et|te|ede)(?: (?:til )?godken(?:dt|delse))?", re.IGNORECASE
)
_TAKEN_NOTE_OF: Final = re.compile(r"efterretning|orienter", re.IGNORECASE)
_TALKED_OF: Final = re.compile(r"drøft", re.IGNORECASE)
_FOR: Final = frozenset({Outcome.APPROVED, Outcome.ELECTED, Outcome.RECOMMENDED})
#: What a recommendation has had its answer by.
_ANSWERS: Final = _FOR | {Outcome.APPROVED_WITH_CHANGES, Outcome.REJECTED, Outcome.NOTED, Outcome.WITHDRAWN}


def with_fates(steps: Sequence[Step]) -> list[Step]:
    """Return the steps of a case, in order of date, with what became of the recommendation that was before each."""
    told = []
    pending: Step | None = None
    for step in steps:
        answered = pending if pending and _is_before(pending, step) else None
        printed = [one for one in step.recommendations if not _is_own(one, step)]
        proposer = next((one.proposer for one in printed if one.proposer), None)
        told.append(
            attrs.evolve(
                step,
                recommended_by=answered.body if answered else proposer,
                fate=_fate(step.decision, printed) if step.decision and (answered or printed) else None,
            )
        )
        if step.outcome is Outcome.RECOMMENDED:
            pending = step
        elif step.outcome in _ANSWERS and pending and (answered or step.body == pending.body):
            pending = None
    return told


def _is_before(pending: Step, step: Step) -> bool:
    """Tell whether a body had the recommendation of another before it: it is a higher one, or the one named in it."""
    if not (pending.body and step.body):
        return False
    here, there = body_key(step.body), body_key(pending.body)
    named = body_keys(pending.sent_to) if pending.sent_to and here != there else ()
    return rank(here) > rank(there) or here in named


def _is_own(recommendation: Recommendation, step: Step) -> bool:
    """Tell whether a body itself recommends, so that it has not answered anybody."""
    proposer, body = recommendation.proposer, step.body
    return bool(proposer and body) and body_key(proposer or "") == body_key(body or "")


def _fate(decision: Decision, printed: Sequence[Recommendation]) -> Fate | None:
    outcome = decision.outcome
    if outcome is Outcome.REJECTED:
        return Fate.AMENDED if any(point.outcome in _FOR for point in decision.points) else Fate.REJECTED
    if outcome is Outcome.APPROVED_WITH_CHANGES:
        return Fate.AMENDED
    if outcome is Outcome.RECOMMENDED:
        as_approval = read_outcome(_RECOMMENDED.sub("godkendt", decision.text))
        return Fate.AMENDED if as_approval is Outcome.APPROVED_WITH_CHANGES else Fate.FOLLOWED
    if outcome in _FOR:
        return Fate.FOLLOWED
    # Taking note of a matter, or discussing it, follows only what asked for no more.
    wanted = {Outcome.NOTED: _TAKEN_NOTE_OF, Outcome.DISCUSSED: _TALKED_OF}.get(outcome)
    points = (point for one in printed for point in one.points)
    return Fate.FOLLOWED if wanted and any(wanted.search(point) for point in points) else None
