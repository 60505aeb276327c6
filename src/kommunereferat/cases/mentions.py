"""What items say of other meetings: earlier decisions that they print, treatments that they refer to (omtaler)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import TYPE_CHECKING

import attrs

from ..model import Decision, PreviousTreatment
from ..spans import Span
from .agenda import Calendar, Found
from .bodies import body_key
from .documents import Session
from .joint import Joint
from .model import Certainty, Evidence, Place

if TYPE_CHECKING:
    from collections.abc import Container

    from .treatments import Treatment


@attrs.frozen(kw_only=True, eq=False)
class Mention:
    """One earlier decision or treatment that an item tells of (omtale): of which meeting, and what it says.

    `at` is the index of the treatment whose documents say it, `number` the item's number there, `about` the treatment
    that it is about, where a document of that meeting is there.
    """

    at: int
    session: Session
    body: str | None
    decision: Decision | None
    number: str | None
    place: Place
    about: Found | None = None

    @property
    def evidence(self) -> Evidence:
        """What kind of evidence it is."""
        return Evidence.EARLIER_DECISION if self.decision else Evidence.PREVIOUS_TREATMENT

    @property
    def told_by(self) -> str:
        """The meeting and the item, as people say it."""
        day = self.session.date.isoformat() if self.session.date else None
        item = f"item {self.number}" if self.number else None
        return ", ".join(part for part in (self.body, day, item) if part)


def read_mentions(treatments: Sequence[Treatment], calendar: Calendar, standing: Container[int]) -> list[Mention]:
    """Return what all documents say of other meetings, each with the treatment that it is about.

    What is said in a standing item, or of one, is about no other treatment.
    """
    mentions = []
    for at, treatment in enumerate(treatments):
        for mention in mentions_of(at, treatment):
            agenda = calendar.at(mention.session) if at not in standing else None
            about = agenda.find(treatment, mention.number) if agenda else None
            known = about if about and about[0] not in standing else None
            mentions.append(attrs.evolve(mention, about=known))
    return mentions


def mentions_of(at: int, treatment: Treatment) -> Iterator[Mention]:
    """Yield what the documents of a treatment say of other meetings; what they say of their own is no mention."""
    own = treatment.session
    for entry in treatment.entries:
        decisions = (decision for decision in entry.item.decisions if not decision.current)
        for told in chain[Decision | PreviousTreatment](decisions, entry.item.previous_treatments):
            session = Session(own.municipality, body_key(told.body) or None if told.body else None, told.date)
            if session == own or (session.body is None and session.date is None):
                continue
            yield Mention(
                at=at,
                session=session,
                body=told.body,
                decision=told if isinstance(told, Decision) else None,
                number=told.item if isinstance(told, PreviousTreatment) else None,
                place=Place(document=entry.ref.document, span=_span(told)),
            )


def joints_of_mentions(mentions: Sequence[Mention]) -> Iterator[Joint]:
    """Yield what mentions join: an item with the one that it speaks of, and items that speak of one and the same.

    What several documents of one meeting say is said once.
    """
    about: dict[tuple[int, Found, Evidence], list[Mention]] = defaultdict(list)
    absent: dict[tuple[Session, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.about:
            about[mention.at, mention.about, mention.evidence].append(mention)
        elif mention.number and mention.session.known:
            absent[mention.session, mention.number].append(mention)
    for (_, (other, certainty), _), said in about.items():
        yield _joint(said, other, certainty)
    for speakers in absent.values():
        for earlier, later in pairwise(speakers):
            if earlier.at != later.at:
                yield _joint((later, earlier), earlier.at, Certainty.CERTAIN)


def _joint(said: Sequence[Mention], other: int, certainty: Certainty) -> Joint:
    first = said[0]
    return Joint(
        evidence=first.evidence,
        certainty=certainty,
        one=min(first.at, other),
        other=max(first.at, other),
        told_by=first.told_by,
        places=tuple(mention.place for mention in said),
    )


def _span(told: Decision | PreviousTreatment) -> Span | None:
    spans = [told.spans[key] for key in ("body", "date", "item", "text") if key in told.spans]
    return Span(min(span.start for span in spans), max(span.end for span in spans)) if spans else None
