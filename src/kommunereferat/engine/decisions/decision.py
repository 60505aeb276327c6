"""Decisions from their wording and from what their heading says of body and date (beslutninger)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import attrs

from ...layout import Layout
from ...model import Decision, DecisionPoint, Statement, VoteCounts, Votes
from ...normalize.bodies import normalize_body
from ...normalize.dates import find_date
from ...spans import Span
from ...text import Passage, SourceText
from ...vocabulary import letters
from ..people.absences import read_absences, read_names
from ..people.name_lists import Found, is_party
from ..sections.treatments import DatedLine
from .decision_points import FoundPoint, read_points
from .masks import unmasked, unmasked_votes, with_stand_ins
from .outcomes import read_outcome
from .record_statements import FoundStatement, read_record
from .referrals import read_referral
from .votes import FoundVotes, read_votes


@attrs.frozen(kw_only=True)
class Context:
    """What an item's reading needs to know of its meeting (mødets sammenhæng)."""

    source: SourceText
    layout: Layout
    body: str | None
    date: dt.date | None


@attrs.frozen(kw_only=True)
class Stamp:
    """Who decided and when, as a heading or a dated line says (beslutningens stempel)."""

    body: str | None = None
    date: dt.date | None = None
    spans: Mapping[str, Span] = attrs.field(factory=dict)

    @classmethod
    def of_heading(cls, match: re.Match[str], at: int) -> Stamp:
        """Read the groups `body` and `date` of a heading that stands at `at` in the source."""
        groups = match.groupdict()
        spans = {
            field: Span(at + match.start(field), at + match.end(field))
            for field in ("body", "date")
            if groups.get(field)
        }
        date = find_date(groups.get("date") or "")
        body = normalize_body(groups["body"]) if groups.get("body") else None
        return cls(body=body, date=date.value if date else None, spans=spans)


def stamped_texts(
    lines: Sequence[DatedLine], passage: Passage, ends: Sequence[int] | None = None
) -> Iterator[tuple[Stamp, Passage]]:
    """Yield for each dated line that decides what it says, and the text from it to its end, or the next dated line."""
    if ends is None:
        ends = [*(line.start for line in lines[1:]), len(passage.text)]
    for line, end in zip(lines, ends, strict=False):
        if line.decides:
            span = passage.span(line.start, line.end)
            spans = {field: span for field, value in (("body", line.body), ("date", line.date)) if value is not None}
            yield Stamp(body=line.body, date=line.date, spans=spans), passage.part(line.end, end)


def made_decision(
    passage: Passage, stamp: Stamp, context: Context, *, own: bool, only_absent: bool = False
) -> Decision:
    """Make the decision that a passage words.

    The meeting's own body and date stand in where the stamp has none. `own` says that it stands where this meeting's
    decision does, `only_absent` that it may be nothing but the names of the absent.
    """
    same_body = stamp.body is None or (context.body is not None and _is_same(stamp.body, context.body))
    dated = stamp.date is not None and context.date is not None
    current = same_body and (stamp.date == context.date if dated else own)
    text, outcome = passage.text, read_outcome(passage.text)
    named = with_stand_ins(text)
    votes, points, statements = read_votes(named), read_points(text), read_record(text)
    absences = unmasked(read_absences(named) or (read_names(named) if only_absent else ()), text)
    referral = read_referral(text, outcome)
    spans = {**stamp.spans, "text": passage.whole}
    several: dict[str, Sequence[Found | FoundPoint | FoundStatement]]
    several = {"absent": absences, "points": points, "statements": statements}
    for field, parts in several.items():
        spans.update({f"{field}[{i}]": passage.span(found.start, found.end) for i, found in enumerate(parts)})
    if referral is not None:
        spans["referred_to"] = passage.span(referral.start, referral.end)
    return Decision(
        body=context.body if same_body and context.body else stamp.body,
        date=stamp.date or (context.date if own or current else None),
        current=current,
        text=text,
        outcome=outcome,
        absent=tuple(found.value for found in absences),
        votes=_ballot(unmasked_votes(votes, text), passage, spans) if votes is not None else None,
        points=tuple(DecisionPoint(number=p.number, outcome=p.outcome, text=p.text) for p in points),
        statements=tuple(Statement(by=said.by, text=said.text) for said in statements),
        referred_to=referral.value if referral is not None else None,
        spans=spans,
    )


def _is_same(name: str, other: str) -> bool:
    return name == other or letters(name) == letters(other)


def _ballot(votes: FoundVotes, passage: Passage, spans: dict[str, Span]) -> Votes:
    """Make the votes, and note where each was read."""
    spans["votes"] = passage.span(votes.start, votes.end)
    sides = {"for": votes.in_favour, "against": votes.against, "abstain": votes.abstain}
    for side, found in sides.items():
        spans.update({f"votes.{side}[{i}]": passage.span(one.start, one.end) for i, one in enumerate(found)})
    favour, against, abstain = (tuple(one.value for one in found) for found in sides.values())
    numbers = [votes.counts.get(side) for side in sides]
    counts = VoteCounts(in_favour=numbers[0], against=numbers[1], abstain=numbers[2]) if votes.counts else None
    return Votes(in_favour=favour, against=against, abstain=abstain, counts=counts)


def doubts_of_votes(votes: Votes) -> Iterator[str]:
    """Say what of a ballot does not add up: who stands on two sides, and a number that does not fit the names (tvivl).

    A party may have any number of votes, but one at least.
    """
    sides = {"for": votes.in_favour, "against": votes.against, "abstaining": votes.abstain}
    for (one, names), (other, others) in combinations(sides.items(), 2):
        for name in sorted(set(names) & set(others)):
            yield f"{name} stands {one} and {other}"
    if votes.counts is None:
        return
    counts = (votes.counts.in_favour, votes.counts.against, votes.counts.abstain)
    for (side, names), count in zip(sides.items(), counts, strict=True):
        parties = any(len(name) == 1 or is_party(name) for name in names)
        if count is not None and names and (len(names) > count or (len(names) < count and not parties)):
            yield f"{count} are counted {side}, and {len(names)} named"
