"""A case with its steps in time, and how surely they belong together (sagsforløb).

Documents and items are referred to by key, path, hash and index, so that a case holds no meeting in memory.
"""

from __future__ import annotations

import datetime as dt
import enum

import attrs

from ..model import Decision, Kind, Meeting, Outcome, Recommendation
from ..normalize.bodies import BodyType
from ..normalize.municipalities import Municipality
from ..spans import Span


class Certainty(enum.StrEnum):
    """How surely two things belong together (sikkerhed), the surest first."""

    CERTAIN = "certain"  #: sikker
    LIKELY = "likely"  #: sandsynlig
    DOUBTFUL = "doubtful"  #: tvivlsom

    @property
    def rank(self) -> int:
        """Its place in the order, 0 for the surest."""
        return list(Certainty).index(self)


class Evidence(enum.StrEnum):
    """What tells that two steps are of one case (grundlag for sammenkædning), the strongest first."""

    CASE_NUMBER = "case_number"  #: samme sagsnummer
    PREVIOUS_TREATMENT = "previous_treatment"  #: tidligere behandling
    EARLIER_DECISION = "earlier_decision"  #: tidligere beslutning
    TITLE = "title"  #: samme overskrift på det møde, som sagen er sendt til


class KnownFrom(enum.StrEnum):
    """What tells of a step (kilde til et skridt), the best first."""

    MINUTES = "minutes"  #: referat
    EARLIER_DECISION = "earlier_decision"  #: gengivet i et andet dokument
    AGENDA = "agenda"  #: dagsorden
    REFERENCE = "reference"  #: kun henvist til


class Fate(enum.StrEnum):
    """What a body made of what was recommended to it (indstillingens skæbne)."""

    FOLLOWED = "followed"  #: fulgt
    AMENDED = "amended"  #: fulgt delvis eller med ændringer
    REJECTED = "rejected"  #: ikke fulgt


@attrs.frozen(kw_only=True)
class DocumentRef:
    """Which document it is (dokument): the key of its meeting, its kind, and the file it was read from."""

    key: str | None
    kind: Kind | None
    addendum: bool = False
    path: str | None = None
    sha256: str | None = None

    @classmethod
    def of(cls, meeting: Meeting) -> DocumentRef:
        """Return which document a meeting was read from."""
        source = meeting.source
        return cls(
            key=meeting.key, kind=meeting.kind, addendum=meeting.addendum, path=source.path, sha256=source.sha256
        )


@attrs.frozen(kw_only=True)
class ItemRef:
    """Which item it is (dagsordenspunkt): the document, its index in `Meeting.items`, its number and title."""

    document: DocumentRef
    index: int
    number: str | None = None
    title: str | None = None


@attrs.frozen(kw_only=True)
class Place:
    """Where something was read (sted): a document and the span in its text, None where nothing is printed for it."""

    document: DocumentRef
    span: Span | None = None


@attrs.frozen(kw_only=True)
class Step:
    """What one body did with a case on one day (skridt i sagsforløbet).

    `items` are the item in the documents of that meeting, minutes before agenda; none where the step is known from
    other documents alone. `quoted_in` is where later documents print or refer to it. `recommended_by` is the body or
    the administration whose recommendation was before it, `fate` what became of that, None where it cannot be told.
    """

    date: dt.date | None
    body: str | None
    body_type: BodyType | None
    known_from: KnownFrom
    items: tuple[ItemRef, ...] = ()
    number: str | None = None
    title: str | None = None
    recommendations: tuple[Recommendation, ...] = ()
    decision: Decision | None = None
    recommended_by: str | None = None
    fate: Fate | None = None
    quoted_in: tuple[Place, ...] = ()

    @property
    def meeting(self) -> str | None:
        """The key of the meeting, None where no document of it is there."""
        return self.items[0].document.key if self.items else None

    @property
    def outcome(self) -> Outcome | None:
        """What was decided, None where it is not known."""
        return self.decision.outcome if self.decision else None

    @property
    def sent_to(self) -> str | None:
        """The body to which the case was recommended, sent on or sent back, if the decision names it."""
        return self.decision.referred_to if self.decision else None


@attrs.frozen(kw_only=True)
class Link:
    """Why two steps are held for steps of one case (sammenkædning).

    `steps` are their indices in `Case.steps`, the earlier first; `told_by` is the number, reference or title that tells
    it, `places` where it stands.
    """

    evidence: Evidence
    certainty: Certainty
    steps: tuple[int, int]
    told_by: str
    places: tuple[Place, ...] = ()


@attrs.frozen(kw_only=True)
class Case:
    """One case on its way through councils and committees (sag), its steps in order of date, undated ones first.

    `certainty` is that of the weakest link without which the case would fall apart. `standing` is true for an item that
    returns at every meeting, such as approval of the agenda; each is a case of its own.
    """

    key: str
    municipality: Municipality | None
    title: str | None
    numbers: tuple[str, ...]
    steps: tuple[Step, ...]
    links: tuple[Link, ...] = ()
    certainty: Certainty = Certainty.CERTAIN
    standing: bool = False

    @property
    def first(self) -> dt.date | None:
        """The date of the first step that has one."""
        return min((step.date for step in self.steps if step.date), default=None)

    @property
    def last(self) -> dt.date | None:
        """The date of the last step that has one."""
        return max((step.date for step in self.steps if step.date), default=None)

    @property
    def days(self) -> int | None:
        """How many days lie between the first step and the last; None where no step has a date."""
        return (self.last - self.first).days if self.first and self.last else None
