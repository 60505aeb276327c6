"""The course of a case as plain text (sagsforløb i tekst)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..render import phrases
from .model import Certainty, KnownFrom

if TYPE_CHECKING:
    from .model import Case, Evidence, Link, Step

#: How a step is marked that no minutes tell of.
_MARKS: Final = {
    KnownFrom.MINUTES: "",
    KnownFrom.AGENDA: "on the agenda",
    KnownFrom.EARLIER_DECISION: "as others quote it",
    KnownFrom.REFERENCE: "only referred to",
}


def course(case: Case) -> str:
    """Return a case (sag) as plain text: a line for each step, and what joins them, doubts one by one.

    Nothing in the text can steer a terminal.
    """
    numbers = f" ({', '.join(map(phrases.one_line, case.numbers))})" if case.numbers else ""
    town = f", {phrases.one_line(case.municipality.name)}" if case.municipality else ""
    lines = [f"{phrases.one_line(case.title or '(no title)')}{numbers}{town}"]
    width = max(len(phrases.one_line(step.body or "?")) for step in case.steps)
    lines += [f"  {_step(step, width)}".rstrip() for step in case.steps]
    sure = dict.fromkeys(_named(link.evidence) for link in case.links if link.certainty is Certainty.CERTAIN)
    if sure:
        lines.append(f"  joined for certain by {' and '.join(sure)}")
    lines += [f"  {_link(link)}" for link in case.links if link.certainty is not Certainty.CERTAIN]
    return "\n".join(lines)


def _step(step: Step, width: int) -> str:
    day = step.date.isoformat() if step.date else "?" * 10
    where = f"{phrases.one_line(step.body or '?'):<{width}}  {phrases.one_line(step.number or '-'):>4}"
    what = (step.outcome.value if step.outcome else "").replace("_", " ")
    facts = [
        f"{what}{f', to {phrases.one_line(step.sent_to)}' if step.sent_to else ''}",
        f"{phrases.one_line(step.recommended_by or 'recommendation')} {step.fate.value}" if step.fate else "",
        _MARKS[step.known_from],
    ]
    return f"{day}  {where}  {'; '.join(fact for fact in facts if fact)}"


def _link(link: Link) -> str:
    one, other = (step + 1 for step in link.steps)
    told_by = phrases.one_line(link.told_by)
    return f"steps {one} and {other} are joined by {_named(link.evidence)} {told_by}: {link.certainty.value}"


def _named(evidence: Evidence) -> str:
    return evidence.value.replace("_", " ")
