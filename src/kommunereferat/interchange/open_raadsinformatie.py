"""Meetings as the Dutch standard Open Raads- en Stateninformatie (ODS, https://github.com/VNG-Realisatie).

The resources of version 2.0 (plain JSON), whose names and words are Dutch. It limits the length of many texts; what is
longer is cut off with "…" there, and stands in full where the standard has room for it.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from ..model import Access, Kind, Outcome, Role
from ..normalize.bodies import BodyType
from .directory import Directory
from .identity import carried, known_meetings, stated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model import AgendaItem, Decision, Meeting
    from ..normalize.municipalities import Municipality
    from .identity import KnownMeeting, Voter

#: The paths of the resources, which are also the names of the lists.
_PATHS: Final = {
    "AanwezigeDeelnemer": "aanwezigedeelnemers",
    "Agendapunt": "agendapunten",
    "Besluit": "besluiten",
    "Fractie": "fracties",
    "FractieLidmaatschap": "fractielidmaatschappen",
    "InformatieObject": "informatieobjecten",
    "NatuurlijkPersoon": "natuurlijkpersonen",
    "Stem": "stemmen",
    "Stemming": "stemmingen",
    "StemresultaatPerFractie": "stemresultatenperfractie",
    "Vergadering": "vergaderingen",
}
_ROLES: Final = {Role.CHAIR: "voorzitter", Role.VICE_CHAIR: "vice_voorzitter", Role.SECRETARY: "griffier"}
#: Bodies whose members are members of the council, by law.
_OF_COUNCILLORS: Final = {BodyType.COUNCIL, BodyType.FINANCE_COMMITTEE, BodyType.STANDING_COMMITTEE}
#: The choices of those who were there; only they can have one.
_CHOICES: Final = {"yes": "voor", "no": "tegen", "abstain": "onthouden"}
_RESULTS: Final = {
    Outcome.REJECTED: "verworpen",
    Outcome.WITHDRAWN: "ingetrokken",
    Outcome.POSTPONED: "aangehouden",
    Outcome.REFERRED: "doorverwezen",
    Outcome.ELECTED: "benoemd",
    Outcome.RECOMMENDED: "geadviseerd",
    Outcome.APPROVED_WITH_CHANGES: "gewijzigd aangenomen",
    Outcome.APPROVED: "aangenomen",
    Outcome.NOTED: "ter kennisgeving aangenomen",
    Outcome.DISCUSSED: "besproken",
    Outcome.OTHER: "overig",
    Outcome.NONE: "geen besluit",
}


def to_open_raadsinformatie(meetings: Iterable[Meeting], *, base_url: str) -> dict[str, Any]:
    """Return meetings as Open Raadsinformatie, ready for `json.dump`: lists of its resources, by the name of each.

    `base_url` is where they are to be served from; the identifiers are UUIDs of the URLs. Raises
    `UnidentifiedMeetingError` for a meeting without a key.
    """
    known = known_meetings(meetings)
    export = _Export(base_url.rstrip("/"))
    export.add_directory(Directory(known))
    for one in known:
        export.add_meeting(one)
    return dict(export.resources)


class _Export:
    """The resources of one export, by type."""

    def __init__(self, base: str) -> None:
        self._base = base
        self.resources: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)

    def add_directory(self, directory: Directory) -> None:
        """Add people, and parties with who sits for them."""
        for party in directory.parties.values():
            gemeente = _gemeente(party.municipality)
            self._add("Fractie", party.id, fractienaam=_short(party.name, 100), gemeente=gemeente)
        for person in directory.people.values():
            name = {"achternaam": _short(person.name, 200), "volledigeNaam": _short(person.name, 300)}
            self._add("NatuurlijkPersoon", person.id, naamNatuurlijkPersoon=name)
            places = directory.memberships.get(person.id, ())
            for party_id in dict.fromkeys(place.party for place in places if place.party):
                self._add(
                    "FractieLidmaatschap",
                    f"{person.id}-{party_id}",
                    natuurlijkPersoon=self._reference("NatuurlijkPersoon", person.id),
                    fractie=self._reference("Fractie", party_id),
                    indicatieVoorzitter=False,
                )

    def add_meeting(self, one: KnownMeeting) -> None:
        """Add a meeting, who was there, and its agenda."""
        minutes = one.meeting.kind is Kind.MINUTES
        moments = {"vergaderdatum": one.date, "aanvangVergadering": one.starts, "eindeVergadering": one.ends}
        when = {
            name if minutes else f"geplande{name[0].upper()}{name[1:]}": moment.isoformat()
            for name, moment in moments.items()
            if moment
        }
        council = one.body.type is BodyType.COUNCIL
        gremium = {
            "gremiumidentificatie": uuid.uuid5(uuid.NAMESPACE_URL, one.body_id()).hex[:10],
            "gremiumnaam": _short(one.body.name, 100),
        }
        self._add(
            "Vergadering",
            one.key,
            naam=_short(one.body.name, 100),
            vergaderingstype="raadsvergadering" if council else "commissievergadering",
            status="gehouden" if minutes else "gepland",
            vergadertoelichting="Buitengewone vergadering" if one.meeting.extraordinary else None,
            **when,
            locatie=_short(one.meeting.place, 100),
            gemeente=_gemeente(one.municipality),
            georganiseerdDoorGremium=gremium,
            agendapunten=[self._url("Agendapunt", item_id) for item_id, _ in one.agenda()],
        )
        votes: dict[str, list[str]] = {}
        for number, (item_id, item) in enumerate(one.agenda(), 1):
            self._add_item(one, number, item_id, item, votes)
        self._add_attendants(one, votes)

    def _add_item(
        self, one: KnownMeeting, number: int, item_id: str, item: AgendaItem, votes: dict[str, list[str]]
    ) -> None:
        decisions = [(f"{item_id}-{place}", decision) for place, decision in enumerate(item.decisions, 1)]
        for identifier, decision in decisions:
            self._add_decision(one, item_id, identifier, decision, votes)
        title = item.title
        self._add(
            "Agendapunt",
            item_id,
            vergadering=self._reference("Vergadering", one.key),
            agendapuntKenmerk=_short(item.number, 20),
            agendapuntTitel=_short(title, 100),
            agendapuntOmschrijving=title if title and len(title) > 100 else None,
            agendapuntvolgnummer=str(number),
            indicatorBesloten=item.access is Access.CLOSED,
            gemeente=_gemeente(one.municipality),
            stemmingen=[self._url("Stemming", identifier) for identifier, decision in decisions if decision.current],
            informatieobjecten=[self._add_paper(one, item_id, name, item, fields) for name, fields in _papers(item)],
        )

    def _add_paper(self, one: KnownMeeting, item_id: str, name: str, item: AgendaItem, fields: dict[str, Any]) -> str:
        identifier = f"{item_id}-{name}"
        self._add(
            "InformatieObject",
            identifier,
            **fields,
            taal="dan",
            gemeente=_gemeente(one.municipality),
            vergaderingen=[self._reference("Vergadering", one.key)],
            agendapunten=[self._reference("Agendapunt", item_id)],
            zaken=[{"zaakidentificatie": number.text} for number in item.case_numbers],
        )
        return self._url("InformatieObject", identifier)

    def _add_decision(
        self, one: KnownMeeting, item_id: str, identifier: str, decision: Decision, votes: dict[str, list[str]]
    ) -> None:
        """Add a decision; one of this meeting with the vote that led to it, which alone leads back to the item."""
        self._add(
            "Besluit",
            identifier,
            besluitresultaat=_RESULTS[decision.outcome],
            besluittoelichting=_short(decision.text, 200),
            stemmingen=[self._url("Stemming", identifier)] if decision.current else [],
        )
        if not decision.current:
            return
        voters = [voter for voter in one.voters(decision) if voter.option in _CHOICES]
        stemmen = [self._add_vote(one, identifier, voter, votes) for voter in voters if voter.party is None]
        self._add_parties(identifier, voters)
        self._add(
            "Stemming",
            identifier,
            agendapunt=self._reference("Agendapunt", item_id),
            besluit=self._reference("Besluit", identifier),
            resultaatMondelingeStemming={True: "voor", False: "tegen", None: None}[carried(decision)],
            stemmen=stemmen,
        )

    def _add_vote(self, one: KnownMeeting, vote: str, voter: Voter, votes: dict[str, list[str]]) -> str:
        identifier = f"{vote}-{voter.option}-{voter.id}"
        url = self._url("Stem", identifier)
        votes.setdefault(voter.id, []).append(url)
        self._add(
            "Stem",
            identifier,
            aanwezigeDeelnemer=self._reference("AanwezigeDeelnemer", f"{one.key}-{voter.id}"),
            stemming=self._reference("Stemming", vote),
            keuzeStemming=_CHOICES[voter.option],
        )
        return url

    def _add_parties(self, vote: str, voters: list[Voter]) -> None:
        """Add how parties voted, each once; one that only abstained has no result in the standard."""
        choices: dict[str, set[str]] = {}
        for voter in voters:
            if voter.party:
                choices.setdefault(voter.id, set()).add(voter.option)
        for party_id, options in choices.items():
            result = {("yes",): "aangenomen", ("no",): "verworpen", ("no", "yes"): "verdeeld"}
            self._add(
                "StemresultaatPerFractie",
                f"{vote}-{party_id}",
                fractie=self._reference("Fractie", party_id),
                stemming=self._reference("Stemming", vote),
                fractiestemresultaat=result.get(tuple(sorted(options))),
            )

    def _add_attendants(self, one: KnownMeeting, votes: dict[str, list[str]]) -> None:
        """Add who was there: those reported present, and those who voted."""
        present = {one.person_id(person.name): person for person in one.present()}
        for person_id in dict.fromkeys([*present, *votes]):
            person = present.get(person_id)
            party = person and one.behalf_of(person)
            self._add(
                "AanwezigeDeelnemer",
                f"{one.key}-{person_id}",
                natuurlijkPersoon=self._reference("NatuurlijkPersoon", person_id),
                vergadering=self._reference("Vergadering", one.key),
                rolnaam=person and _role(person.role, one.body.type),
                organisatie=party and _short(party.name or party.letter, 100),
                stemmen=votes.get(person_id),
            )

    def _url(self, type_: str, identifier: str) -> str:
        return f"{self._base}/{_PATHS[type_]}/{self._uuid(type_, identifier)}"

    def _uuid(self, type_: str, identifier: str) -> str:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{self._base}/{_PATHS[type_]}/{identifier}"))

    def _reference(self, type_: str, identifier: str) -> dict[str, str]:
        return {"url": self._url(type_, identifier), "id": self._uuid(type_, identifier)}

    def _add(self, type_: str, identifier: str, **fields: Any) -> None:
        self.resources[_PATHS[type_]].append({**self._reference(type_, identifier), **stated(**fields)})


def _papers(item: AgendaItem) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what there is to read for an item: recommendations, decisions in full, attachments."""
    for number, recommendation in enumerate(item.recommendations, 1):
        yield (
            f"recommendation-{number}",
            {
                "informatieobjecttype": "voorstel",
                "titel": _short(item.title, 200),
                "auteur": _short(recommendation.proposer, 200),
                "inhoud": "\n".join(recommendation.points),
            },
        )
    for number, decision in enumerate(item.decisions, 1):
        if decision.text:
            yield (
                f"decision-{number}",
                {
                    "titel": "Besluit",
                    "auteur": _short(decision.body, 200),
                    "creatiedatum": decision.date and decision.date.isoformat(),
                    "inhoud": decision.text,
                },
            )
    for number, attachment in enumerate(item.attachments, 1):
        yield (
            f"attachment-{number}",
            {
                "titel": _short(attachment.title, 200),
                "omschrijving": attachment.title if len(attachment.title) > 200 else None,
                "vertrouwelijkheidsaanduiding": attachment.access,
            },
        )


def _gemeente(municipality: Municipality) -> dict[str, str]:
    return {"gemeentecode": municipality.code, "gemeentenaam": municipality.name}


def _role(role: Role, body: BodyType) -> str:
    if role is Role.MEMBER and body in _OF_COUNCILLORS:
        return "raadslid"
    return _ROLES.get(role, "overig")


def _short(text: str | None, limit: int) -> str | None:
    """Return a text that is no longer than the standard allows."""
    return text if text is None or len(text) <= limit else f"{text[: limit - 1].rstrip()}…"
