"""The people, bodies and parties of several meetings, each once (fortegnelse)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from .identity import OF_THE_ADMINISTRATION, OF_THE_BODY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model import Participant, Role
    from ..normalize.bodies import BodyType
    from ..normalize.municipalities import Municipality
    from ..normalize.parties import Party
    from .identity import KnownMeeting


@attrs.frozen(kw_only=True)
class Membership:
    """Somebody's place in a body, or in the administration where `body` is None (medlemskab)."""

    municipality: Municipality
    person: str
    body: str | None
    role: Role
    title: str | None
    party: str | None


@attrs.frozen(kw_only=True)
class Listed:
    """A person, body or party (opført): its identifier, its name, and the municipality it belongs to."""

    id: str
    name: str
    municipality: Municipality


@attrs.frozen(kw_only=True)
class ListedBody(Listed):
    """A body; its type is known of those whose meetings are exported (opført organ)."""

    type: BodyType | None


@attrs.frozen(kw_only=True)
class ListedParty(Listed):
    """A party or list (opført parti); `name` is its letter where no name is known."""

    letter: str


class Directory:
    """Everybody and everything that the meetings' participants, decisions and ballots refer to, in order."""

    def __init__(self, meetings: Iterable[KnownMeeting]) -> None:
        """Gather them."""
        self.municipalities: dict[str, Municipality] = {}
        self.bodies: dict[str, ListedBody] = {}
        self.parties: dict[str, ListedParty] = {}
        self.people: dict[str, Listed] = {}
        #: Who sits where, by person, each place once.
        self.memberships: dict[str, dict[Membership, None]] = {}
        for known in meetings:
            self.municipalities.setdefault(known.municipality.code, known.municipality)
            self._add_body(known, known.body.name, known.body.type)
            for participant in known.meeting.participants:
                self._add_participant(known, participant)
            for item in known.meeting.items:
                for decision in item.decisions:
                    self._add_body(known, decision.body)
                    for voter in known.voters(decision):
                        if voter.party:
                            self._add_party(known, voter.party)
                        else:
                            self._add_person(known, voter.name)

    def _add_body(self, known: KnownMeeting, name: str | None, type_: BodyType | None = None) -> None:
        if name is None:
            return
        identifier = known.body_id(name)
        if type_ or identifier not in self.bodies:
            self.bodies[identifier] = ListedBody(id=identifier, name=name, municipality=known.municipality, type=type_)

    def _add_party(self, known: KnownMeeting, party: Party) -> str:
        identifier = known.party_id(party)
        listed = ListedParty(
            id=identifier, name=party.name or party.letter, municipality=known.municipality, letter=party.letter
        )
        return self.parties.setdefault(identifier, listed).id

    def _add_person(self, known: KnownMeeting, name: str) -> str:
        identifier = known.person_id(name)
        return self.people.setdefault(identifier, Listed(id=identifier, name=name, municipality=known.municipality)).id

    def _add_participant(self, known: KnownMeeting, participant: Participant) -> None:
        person = self._add_person(known, participant.name)
        party = known.behalf_of(participant)
        party_id = self._add_party(known, party) if party else None
        if participant.role not in OF_THE_BODY | OF_THE_ADMINISTRATION:
            return
        membership = Membership(
            municipality=known.municipality,
            person=person,
            body=known.body_id() if participant.role in OF_THE_BODY else None,
            role=participant.role,
            title=participant.title,
            party=party_id,
        )
        self.memberships.setdefault(person, {})[membership] = None
