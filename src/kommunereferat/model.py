"""The domain objects: a `Meeting` and what hangs from it, frozen and typed (mødets dele).

Every object has `spans`, a map from its fields to places in the source's text; spans and the source are left out of
equality. A value that the document does not state is None or an empty tuple.
"""

from __future__ import annotations

import datetime as dt
import enum
from typing import TYPE_CHECKING

import attrs

from .diagnostics import Diagnostic
from .ledger import NO_COVERAGE, Coverage
from .normalize.bodies import BodyType
from .normalize.kle import KleNumber
from .normalize.municipalities import Municipality
from .normalize.numbers import CaseNumber
from .normalize.parties import Party
from .slugs import slug
from .spans import NO_SPANS, SpanMap, as_span_map
from .text import SourceText

if TYPE_CHECKING:
    from .render.source_view import SourceView


class Kind(enum.StrEnum):
    """Whether a document says what was decided or what is to be (referat eller dagsorden)."""

    MINUTES = "minutes"  #: referat, beslutningsprotokol
    AGENDA = "agenda"  #: dagsorden


class Access(enum.StrEnum):
    """Whether the public may hear and read it (åben eller lukket)."""

    OPEN = "open"
    CLOSED = "closed"


class Role(enum.StrEnum):
    """What somebody is at the meeting (deltagerens rolle)."""

    CHAIR = "chair"  #: formand
    VICE_CHAIR = "vice_chair"  #: næstformand
    MEMBER = "member"  #: medlem
    SUBSTITUTE = "substitute"  #: suppleant, stedfortræder
    SECRETARY = "secretary"  #: sekretær, referent
    OFFICIAL = "official"  #: embedsmand, administration
    GUEST = "guest"  #: gæst


class Attendance(enum.StrEnum):
    """Whether somebody took part (fremmøde)."""

    PRESENT = "present"
    ABSENT = "absent"
    UNKNOWN = "unknown"


class SectionRole(enum.StrEnum):
    """What a headed part of an item is for (afsnittets rolle)."""

    SUMMARY = "summary"  #: resumé, sammendrag
    TOPIC = "topic"  #: beslutningstema, emne, problemstilling
    BACKGROUND = "background"  #: baggrund
    CASE = "case"  #: sagsfremstilling
    LEGAL_BASIS = "legal_basis"  #: lovgrundlag, retsgrundlag
    POLICY_CONTEXT = "policy_context"  #: politiske beslutninger og aftaler
    ECONOMY = "economy"  #: økonomi
    APPROPRIATION = "appropriation"  #: bevilling
    ASSESSMENT = "assessment"  #: administrationens vurdering
    CONSULTATION = "consultation"  #: høring, udtalelser
    COMPETENCE = "competence"  #: beslutningskompetence
    RECOMMENDATION = "recommendation"  #: indstilling
    DECISION = "decision"  #: beslutning
    PREVIOUS_DECISION = "previous_decision"  #: tidligere beslutninger
    PREVIOUS_TREATMENT = "previous_treatment"  #: tidligere behandling
    DISABILITY_POLICY = "disability_policy"  #: handicappolitik
    ENVIRONMENT = "environment"  #: miljø, klima
    COMMUNICATION = "communication"  #: kommunikation
    PROCESS = "process"  #: videre proces, tidsplan
    PERSONNEL = "personnel"  #: personale
    HEALTH = "health"  #: sundhed
    ATTACHMENTS = "attachments"  #: bilag
    OTHER = "other"  #: andet


class Outcome(enum.StrEnum):
    """What became of an item's own matter, the strongest first (sagens udfald)."""

    REJECTED = "rejected"  #: forkastet, ikke godkendt
    WITHDRAWN = "withdrawn"  #: udgår
    POSTPONED = "postponed"  #: udsat
    REFERRED = "referred"  #: oversendt, sendt tilbage
    ELECTED = "elected"  #: valgt, udpeget
    RECOMMENDED = "recommended"  #: anbefales
    APPROVED_WITH_CHANGES = "approved_with_changes"  #: godkendt med bemærkninger
    APPROVED = "approved"  #: godkendt, tiltrådt
    NOTED = "noted"  #: taget til efterretning
    DISCUSSED = "discussed"  #: drøftet
    OTHER = "other"  #: enhver anden ordlyd
    NONE = "none"  #: intet


@attrs.frozen(kw_only=True)
class Body:
    """A council or committee (udvalg, byråd): its name in the plain definite form, and its type."""

    name: str
    type: BodyType
    spans: SpanMap = attrs.field(default=NO_SPANS, converter=as_span_map, eq=False, repr=False)


@attrs.frozen(kw_only=True)
class Participant:
    """One person whom the head of the document lists (mødedeltager).

    `name` is the person's name alone, `party` the party or list whose letter is printed, `title` a printed office or
    job title.
    """

    name: str
    party: Party | None = None
    role: Role = Role.MEMBER
    title: str | None = None
    attendance: Attendance = Attendance.UNKNOWN
    spans: SpanMap = attrs.field(default=NO_SPANS, converter=as_span_map, eq=False, repr=False)


@attrs.frozen(kw_only=True)
class Section:
    """One headed part of an item (afsnit): its heading without colon, what it is for, and its text as printed."""

    heading: str | None
    role: SectionRole
    text: str
    spans: SpanMap = attrs.field(default=NO_SPANS, converter=as_span_map, eq=False, repr=False)


@attrs.frozen(kw_only=True)
class Recommendation:
    """What is recommended to be decided (indstilling): by whom, to whom, and its points without numbers and bullets."""

    proposer: str | None = None
    recipient: str | None = None
    points: tuple[str, ...] = ()
    spans: SpanMap = attrs.field(default=NO_SPANS, converter=as_span_map, eq=False, repr=False)


@attrs.frozen(kw_only=True)
class VoteCounts:
    """How many voted for, against and not at all, as the minutes count them (stemmetal); None where no number is told.

    In JSON, `in_favour` is called `for`.
    """

    in_favour: int | None = None
    against: int | None = None
    abstain: int | None = None


@attrs.frozen(kw_only=True)
class Votes:
    """A ballot (afstemning): party letters or names, as printed, for, against and abstaining, and the printed numbers.

    The three are empty where only numbers are told. In JSON, `in_favour` is called `for`. Where a name was read stands
    in the decision's spans, as in `votes.for[0]`.
    """

    in_favour: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    abstain: tuple[str, ...] = ()
    counts: VoteCounts | None = None


@attrs.frozen(kw_only=True)
class DecisionPoint:
    """What was decided on one point, where the points are decided one by one (beslutningspunkt).

    `text` is the point's wording without its number; points that are decided together ("1.-3. Godkendt") share it.
    """

    number: str
    outcome: Outcome
    text: str


@attrs.frozen(kw_only=True)
class Statement:
    """What somebody had put on record (protokolbemærkning, mindretalsudtalelse): its wording, and whose it is."""

    by: str | None
    text: str


@attrs.frozen(kw_only=True)
class Decision:
    """What a body decided on an item (beslutning).

    `current` is true where it is the decision of this very meeting; `absent` names those reported as not taking part in
    the item. `points` are there where points were decided one by one; `referred_to` is the body to which the matter was
    recommended, sent on or sent back.
    """

    body: str | None
    date: dt.date | None
    current: bool
    text: str
    outcome: Outcome
    absent: tuple[str, ...] = ()
    votes: Votes | None = None
    points: tuple[DecisionPoint, ...] = ()
    statements: tuple[Statement, ...] = ()
    referred_to: str | None = None
    spans: SpanMap = attrs.field(default=NO_SPANS, converter=as_span_map, eq=False, repr=False)

    def _repr_html_(self) -> str:
        """Return the decision as a notebook shows it (beslutning)."""
        from .render.notebook import decision_html

        return decision_html(self)


@attrs.frozen(kw_only=True)
class PreviousTreatment:
    """An earlier treatment that is only referred to (tidligere behandling): body, date, and the item's number there."""

    body: str
    date: dt.date | None = None
    item: str | None = None
    spans: SpanMap = attrs.field(default=NO_SPANS, converter=as_span_map, eq=False, repr=False)


@attrs.frozen(kw_only=True)
class Attachment:
    """A document attached to an item (bilag): its title without number, its document number, its access if stated."""

    title: str
    document_number: str | None = None
    access: Access | None = None
    spans: SpanMap = attrs.field(default=NO_SPANS, converter=as_span_map, eq=False, repr=False)


@attrs.frozen(kw_only=True)
class Substitution:
    """Somebody who took part in an item in the stead of the one whom he or she `replaces`, if named (stedfortræder)."""

    name: str
    replaces: str | None = None


@attrs.frozen(kw_only=True)
class Movement:
    """Somebody who came or left during an item (ankomst, afgang), and when, if a time is printed."""

    name: str
    time: dt.time | None = None


@attrs.frozen(kw_only=True)
class AgendaItem:
    """One item on the agenda (dagsordenspunkt).

    `number` and `title` are as printed, None where none is; `sections` hold all headed parts in order, and the other
    fields what was read from them. `substitutes`, `disqualified`, `arrived` and `left` are what the meeting's own
    decision, and the head where it names the item, say of who took part.
    """

    number: str | None = None
    title: str | None = None
    access: Access = Access.OPEN
    case_numbers: tuple[CaseNumber, ...] = ()
    kle: tuple[KleNumber, ...] = ()
    document_numbers: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    decisions: tuple[Decision, ...] = ()
    previous_treatments: tuple[PreviousTreatment, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    substitutes: tuple[Substitution, ...] = ()
    disqualified: tuple[str, ...] = ()
    arrived: tuple[Movement, ...] = ()
    left: tuple[Movement, ...] = ()
    spans: SpanMap = attrs.field(default=NO_SPANS, converter=as_span_map, eq=False, repr=False)

    @property
    def decision(self) -> Decision | None:
        """The decision of this very meeting, or None; the last of several."""
        return next((d for d in reversed(self.decisions) if d.current), None)

    def _repr_html_(self) -> str:
        """Return the item as a notebook shows it (dagsordenspunkt)."""
        from .render.notebook import item_html

        return item_html(self)


@attrs.frozen(kw_only=True)
class Source:
    """Where a meeting was read from (kilde): file, hash, reader, parser, and why that parser was chosen.

    `text` is the mended text that all spans count in; None in a meeting that was read back from JSON.
    """

    path: str | None = None
    sha256: str | None = None
    reader: str = "text"
    parser: str = ""
    parser_version: str = ""
    reasons: tuple[str, ...] = ()
    text: SourceText | None = attrs.field(default=None, repr=False)


@attrs.frozen(kw_only=True)
class Meeting:
    """One meeting of a council or committee as its agenda or minutes tell it (møde).

    `date` is the day it was or is to be held; `starts_at` and `ends_at` are local times as stated. `kind`, `body` and
    `date` are None only where the document does not give them away; a diagnostic then says so.
    """

    kind: Kind | None
    municipality: Municipality | None
    body: Body | None
    date: dt.date | None
    addendum: bool = False
    extraordinary: bool = False
    starts_at: dt.time | None = None
    ends_at: dt.time | None = None
    place: str | None = None
    participants: tuple[Participant, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = attrs.field(default=(), eq=False, repr=False)
    coverage: Coverage = attrs.field(default=NO_COVERAGE, eq=False, repr=False)
    source: Source = attrs.field(factory=Source, eq=False, repr=False)
    spans: SpanMap = attrs.field(default=NO_SPANS, converter=as_span_map, eq=False, repr=False)

    @property
    def key(self) -> str | None:
        """A stable identifier (nøgle), as in "0250-vaekstudvalget-2014-12-02-minutes".

        It is made of municipality, body, date and kind, an addendum marked as one; None where one of them is missing.
        """
        if self.municipality is None or self.body is None or self.date is None or self.kind is None:
            return None
        kind = f"{self.kind.value}-addendum" if self.addendum else self.kind.value
        return f"{self.municipality.code}-{slug(self.body.name)}-{self.date.isoformat()}-{kind}"

    def __repr__(self) -> str:
        """Say which meeting it is, in one line: a whole one would fill pages."""
        body = self.body.name if self.body else None
        what = ", ".join(str(fact) for fact in (self.kind, body, self.municipality, self.date) if fact)
        return f"<Meeting: {what or 'of unknown body and day'}, {len(self.items)} items>"

    def _repr_html_(self) -> str:
        """Return the meeting as a notebook shows it (møde)."""
        from .render.notebook import meeting_html

        return meeting_html(self)

    def show_source(self, value: object, field: str | None = None) -> SourceView:
        """Return where a part of the meeting, or one field of it, was read (kildevisning).

        `meeting.show_source(item)` shows all of an item, `meeting.show_source(item.decision, "votes")` a ballot: in a
        terminal, and marked in a notebook. A field that has no place of its own is shown by what it was concluded from.
        Raises `NoSourceError` where there is no text, or nothing in it to show.
        """
        from .render.source_view import source_view

        return source_view(self, value, field)
