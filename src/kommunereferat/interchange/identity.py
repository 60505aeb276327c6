"""What every standard asks of a meeting: identifiers, times with an offset, who is who (identitet).

An identifier is made of what the document says, so that it is the same in every export, and begins with the
municipality's code: two people of one name in two municipalities are never one person. Within a municipality one name
is one person, one body, one party; documents tell no more.
"""

from __future__ import annotations

import base64
import datetime as dt
import re
import zoneinfo
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

import attrs

from ..exceptions import UnidentifiedMeetingError
from ..model import Attendance, Outcome, Role
from ..normalize.numbers import CaseNumberForm
from ..normalize.parties import OUTSIDE, match_party
from ..slugs import slug, unique

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model import AgendaItem, Body, Decision, Meeting, Participant
    from ..normalize.municipalities import Municipality
    from ..normalize.parties import Party

#: Roles that make somebody part of the body (organets medlemmer), and those that belong to the administration.
OF_THE_BODY: Final = frozenset({Role.CHAIR, Role.VICE_CHAIR, Role.MEMBER, Role.SUBSTITUTE})
OF_THE_ADMINISTRATION: Final = frozenset({Role.SECRETARY, Role.OFFICIAL})
_CARRIED: Final = {
    Outcome.APPROVED: True,
    Outcome.APPROVED_WITH_CHANGES: True,
    Outcome.RECOMMENDED: True,
    Outcome.ELECTED: True,
    Outcome.NOTED: True,
    Outcome.REJECTED: False,
}


@attrs.frozen(kw_only=True)
class Voter:
    """Who voted, and how (stemme): a person or a party, under an identifier and the printed name."""

    option: str  #: "yes", "no", "abstain" or "absent"
    id: str
    name: str
    party: Party | None  #: None where a person voted


@attrs.frozen(kw_only=True)
class KnownMeeting:
    """A meeting of which municipality, body, date and kind are known, and which has a key of its own (kendt møde).

    `key` is `Meeting.key`; where several have one key, "-2", "-3" ... follow it, in the order given.
    """

    key: str
    meeting: Meeting
    municipality: Municipality
    body: Body
    date: dt.date

    @property
    def starts(self) -> dt.datetime | None:
        """When the meeting begins, in Danish time; None where no time is printed."""
        time = self.meeting.starts_at
        return None if time is None else danish_time(self.date, time)

    @property
    def ends(self) -> dt.datetime | None:
        """When the meeting ends, in Danish time; on the next day where that is earlier than its beginning."""
        start, end = self.meeting.starts_at, self.meeting.ends_at
        if end is None:
            return None
        overnight = start is not None and end < start
        return danish_time(self.date + dt.timedelta(days=overnight), end)

    @property
    def source(self) -> str | None:
        """The document as a URI of its hash, by RFC 6920: its path is nobody else's business."""
        sha256 = self.meeting.source.sha256
        if not sha256:
            return None
        return f"ni:///sha-256;{base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip('=')}"

    def agenda(self) -> Iterator[tuple[str, AgendaItem]]:
        """Yield the items, each with its identifier: the meeting's key and the item's place from 1."""
        for number, item in enumerate(self.meeting.items, 1):
            yield f"{self.key}-item-{number}", item

    def present(self) -> Iterator[Participant]:
        """Yield those who were there."""
        return (one for one in self.meeting.participants if one.attendance is Attendance.PRESENT)

    def body_id(self, name: str | None = None) -> str:
        """Return the identifier of a body of the municipality, of the meeting's own without a name."""
        return self._id("body", self.body.name if name is None else name)

    def person_id(self, name: str) -> str:
        """Return the identifier of a person in the municipality."""
        return self._id("person", name)

    def party(self, text: str) -> Party | None:
        """Return the party that a letter or a name meant here and then, or None."""
        return match_party(text, on=self.date, municipality=self.municipality.code)

    def party_id(self, party: Party) -> str:
        """Return the identifier of a party in the municipality: by its name, for letters change hands."""
        return self._id("party", party.name or party.letter)

    def behalf_of(self, participant: Participant) -> Party | None:
        """Return the party that somebody sits for; None for those who belong to none."""
        if participant.party is None or participant.party == OUTSIDE:
            return None
        return self.party(participant.party.letter)

    def voters(self, decision: Decision) -> Iterator[Voter]:
        """Yield who voted for, against and not at all, and who was absent from the ballot; nobody without a ballot.

        Parties are parties, and everybody else is a person.
        """
        votes = decision.votes
        if votes is None:
            return
        choices = {"yes": votes.in_favour, "no": votes.against, "abstain": votes.abstain, "absent": decision.absent}
        for option, names in choices.items():
            for name in names:
                party = self.party(name)
                identifier = self.party_id(party) if party else self.person_id(name)
                yield Voter(option=option, id=identifier, name=name, party=party)

    def _id(self, kind: str, name: str) -> str:
        """Return an identifier; letters that have no place in one follow it as their bytes, so that none is lost."""
        lost = _PLAIN.sub("", name.casefold())
        return "-".join(
            filter(None, [self.municipality.code, kind, slug(name), lost.encode("utf-8", "surrogatepass").hex()])
        )


#: What `slug` keeps or may drop.
_PLAIN: Final = re.compile(r"[\x00-\x7fæøåéöä–’]+")


def known_meetings(meetings: Iterable[Meeting]) -> tuple[KnownMeeting, ...]:
    """Return the meetings as `KnownMeeting`, in order. Raises `UnidentifiedMeetingError`."""
    given: Counter[str] = Counter()
    known = []
    for meeting in meetings:
        municipality, body, date = meeting.municipality, meeting.body, meeting.date
        if (key := meeting.key) is None or municipality is None or body is None or date is None:
            facts = {"kind": meeting.kind, "municipality": municipality, "body": body, "date": date}
            raise UnidentifiedMeetingError([name for name, fact in facts.items() if fact is None], meeting.source.path)
        own = unique(key, given)
        known.append(KnownMeeting(key=own, meeting=meeting, municipality=municipality, body=body, date=date))
    return tuple(known)


def case_number(item: AgendaItem) -> str | None:
    """Return the number that tells the item's case from all others; None where only subjects are printed."""
    numbers = (number.text for number in item.case_numbers if number.form is not CaseNumberForm.KLE_SUBJECT)
    return next(numbers, None)


def counted(decision: Decision) -> dict[str, int]:
    """Return the printed numbers of votes by option (stemmetal)."""
    counts = decision.votes.counts if decision.votes else None
    if counts is None:
        return {}
    numbers = {"yes": counts.in_favour, "no": counts.against, "abstain": counts.abstain}
    return {option: number for option, number in numbers.items() if number is not None}


def carried(decision: Decision) -> bool | None:
    """Tell whether the ballot carried the item's own matter; None where the outcome does not say so (vedtaget)."""
    return _CARRIED.get(decision.outcome) if decision.votes else None


def danish_time(date: dt.date, time: dt.time) -> dt.datetime:
    """Return a local time in Denmark with its offset (dansk tid).

    Where the system has no time zones, the rule holds that the law has had since 1996: summer time from the last Sunday
    of March to the last of October.
    """
    local = dt.datetime.combine(date, time)
    try:
        offset = local.replace(tzinfo=zoneinfo.ZoneInfo("Europe/Copenhagen")).utcoffset()
    except zoneinfo.ZoneInfoNotFoundError:
        begins, ends = (_last_sunday(date.year, month) for month in (3, 10))
        summer = dt.datetime.combine(begins, dt.time(2)) <= local < dt.datetime.combine(ends, dt.time(3))
        offset = dt.timedelta(hours=2 if summer else 1)
    return local.replace(tzinfo=dt.timezone(offset or dt.timedelta()))


def _last_sunday(year: int, month: int) -> dt.date:
    last = dt.date(year, month, 31)
    return last - dt.timedelta(days=(last.weekday() + 1) % 7)


def stated(**fields: Any) -> dict[str, Any]:
    """Return the fields that have a value, as a JSON object has them: what is not printed is left out."""
    return {name: value for name, value in fields.items() if value is not None and value not in ("", [], {})}
