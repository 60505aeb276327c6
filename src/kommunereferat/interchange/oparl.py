"""Meetings as OParl 1.1 (https://oparl.org/spezifikation/): what a server of that interface answers, URL by URL."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from ..model import Access, Kind
from ..normalize.bodies import BodyType
from ..slugs import slug
from .directory import Directory
from .identity import case_number, known_meetings, stated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model import AgendaItem, Meeting
    from .identity import KnownMeeting

_SCHEMA: Final = "https://schema.oparl.org/1.1/"
#: The words that the standard recommends for kinds of bodies.
_CLASSIFICATIONS: Final = {
    BodyType.COUNCIL: "Parlament",
    BodyType.FINANCE_COMMITTEE: "Ausschuss",
    BodyType.STANDING_COMMITTEE: "Ausschuss",
    BodyType.SPECIAL_COMMITTEE: "Ausschuss",
    BodyType.ADVISORY: "Beirat",
}
#: The lists of all objects of a type that a municipality links to.
_LISTS: Final = {
    "Organization": "organization",
    "Person": "person",
    "Meeting": "meeting",
    "Paper": "paper",
    "AgendaItem": "agendaItem",
    "Consultation": "consultation",
    "File": "file",
    "Membership": "membership",
    "Location": "locationList",
    "LegislativeTerm": "legislativeTermList",
}


def to_oparl(meetings: Iterable[Meeting], *, base_url: str, created: dt.datetime) -> dict[str, Any]:
    """Return meetings as OParl 1.1: a dict of what is served under each URL, from `{base_url}/system` on.

    Every URL that an object mentions is a key. The values are JSON objects, but for the texts of items, which are
    `str`. `created` is the moment of this export, with an offset: the standard asks it of every object, and no clock
    is read. Raises `UnidentifiedMeetingError` for a meeting without a key, `ValueError` for a `created` without offset.
    """
    if created.tzinfo is None:
        raise ValueError("created has no offset: give it one, as in dt.datetime.now(dt.UTC)")
    known = known_meetings(meetings)
    export = _Export(base_url.rstrip("/"), created.isoformat(timespec="seconds"))
    export.add_directory(Directory(known))
    for one in known:
        export.add_meeting(one)
    return export.served()


class _Export:
    """The objects of one export, by URL and in the lists that the standard asks for."""

    def __init__(self, base: str, created: str) -> None:
        self._base, self._created = base, created
        self._objects: dict[str, dict[str, Any]] = {}
        self._texts: dict[str, str] = {}
        #: The objects of each list, by the list's URL.
        self._lists: dict[str, list[dict[str, Any]]] = {f"{base}/body": []}

    def served(self) -> dict[str, Any]:
        """Return everything under its URL, and the lists of objects."""
        url = f"{self._base}/system"
        system = self._object("System", url, oparlVersion=_SCHEMA, body=f"{self._base}/body")
        lists = {url: _page(url, objects) for url, objects in self._lists.items()}
        return {url: system, **lists, **self._objects, **self._texts}

    def add_directory(self, directory: Directory) -> None:
        """Add municipalities, bodies, parties and people."""
        for code, municipality in directory.municipalities.items():
            url = self._url("body", code)
            lists = {name: f"{url}/{name}" for name in _LISTS.values()}
            self._lists |= {list_: [] for list_ in lists.values()}
            made = self._object(
                "Body", url, system=f"{self._base}/system", name=municipality.name, classification="Kommune", **lists
            )
            self._objects[url] = made | {"legislativeTerm": []}
            self._lists[f"{self._base}/body"].append(self._objects[url])
            self._organization(code, code, municipality.name, organizationType="Verwaltungsbereich")
        for body in directory.bodies.values():
            meetings = f"{self._url('organization', body.id)}/meeting"
            self._lists[meetings] = []
            self._organization(
                body.municipality.code,
                body.id,
                body.name,
                organizationType="Gremium",
                classification=body.type and _CLASSIFICATIONS.get(body.type),
                meeting=meetings,
            )
        for party in directory.parties.values():
            self._organization(
                party.municipality.code,
                party.id,
                party.name,
                shortName=party.letter,
                organizationType="Fraktion",
                classification="Fraktion",
            )
        for person in directory.people.values():
            self._person(directory, person.id)

    def add_meeting(self, one: KnownMeeting) -> None:
        """Add a meeting, its agenda, and the papers of its items."""
        code, url = one.municipality.code, self._url("meeting", one.key)
        place = one.meeting.place
        location = place and self._add(
            self._url("location", one.key), "Location", code, description=place, meetings=[url]
        )
        organization = self._url("organization", one.body_id())
        meeting = self._add(
            url,
            "Meeting",
            code,
            name=f"{one.body.name} {one.date.isoformat()}",
            meetingState="durchgeführt" if one.meeting.kind is Kind.MINUTES else "eingeladen",
            start=one.starts and one.starts.isoformat(),
            end=one.ends and one.ends.isoformat(),
            location=location,
            keyword=["ekstraordinært møde"] if one.meeting.extraordinary else [],
            organization=[organization],
            participant=[self._url("person", one.person_id(person.name)) for person in one.present()],
            agendaItem=[
                self._item(one, url, order, item_id, item) for order, (item_id, item) in enumerate(one.agenda())
            ],
        )
        self._lists[f"{organization}/meeting"].append(meeting)

    def _item(self, one: KnownMeeting, meeting: str, order: int, item_id: str, item: AgendaItem) -> dict[str, Any]:
        url = self._url("agendaitem", item_id)
        texts = [decision.text for decision in item.decisions if decision.current]
        agenda_item = self._add(
            url,
            "AgendaItem",
            one.municipality.code,
            meeting=meeting,
            number=item.number,
            name=item.title,
            consultation=self._consultation(one, meeting, url, item_id, item),
            result=item.decision and item.decision.outcome,
            resolutionText="\n\n".join(texts),
            auxiliaryFile=list(self._file(one, url, item_id, item)),
        )
        agenda_item |= {"order": order, "public": item.access is Access.OPEN}
        return agenda_item

    def _file(self, one: KnownMeeting, agenda_item: str, item_id: str, item: AgendaItem) -> Iterator[dict[str, Any]]:
        """Yield the item's text as a file, which is served as well."""
        if not item.sections:
            return
        url = self._url("file", item_id)
        text = "\n\n".join("\n".join(filter(None, [part.heading, part.text])) for part in item.sections)
        self._texts[f"{url}.txt"] = text
        yield self._add(
            url,
            "File",
            one.municipality.code,
            name=item.title,
            mimeType="text/plain; charset=utf-8",
            accessUrl=f"{url}.txt",
            text=text,
            agendaItem=[agenda_item],
        )

    def _consultation(
        self, one: KnownMeeting, meeting: str, agenda_item: str, item_id: str, item: AgendaItem
    ) -> str | None:
        """Add the item's case, its attachments, and that it was treated here; None where there is nothing of it."""
        number = case_number(item)
        if number is None and not item.attachments:
            return None
        code = one.municipality.code
        name = f"{code}-case-{slug(number)}" if number else item_id
        paper = self._url("paper", name)
        attachments = [
            f"{self._url('paper', item_id)}-attachment-{place + 1}" for place in range(len(item.attachments))
        ]
        if paper not in self._objects:
            self._add(paper, "Paper", code, body=self._url("body", code), name=item.title, reference=number)
            self._objects[paper] |= {"paperType": "sag", "consultation": [], "subordinatedPaper": []}
        for url, attachment in zip(attachments, item.attachments, strict=True):
            self._add(
                url,
                "Paper",
                code,
                body=self._url("body", code),
                name=attachment.title,
                reference=attachment.document_number,
                paperType="bilag",
                superordinatedPaper=[paper],
            )
        consultation = self._add(
            self._url("consultation", item_id),
            "Consultation",
            code,
            paper=paper,
            agendaItem=agenda_item,
            meeting=meeting,
            organization=[self._url("organization", one.body_id())],
        )
        self._objects[paper]["consultation"].append(consultation)
        self._objects[paper]["subordinatedPaper"] += attachments
        return str(consultation["id"])

    def _organization(self, code: str, identifier: str, name: str, **fields: Any) -> None:
        url = self._url("organization", identifier)
        self._add(url, "Organization", code, body=self._url("body", code), name=name, **fields)

    def _person(self, directory: Directory, identifier: str) -> None:
        person = directory.people[identifier]
        places = directory.memberships.get(identifier, ())
        code, url = person.municipality.code, self._url("person", identifier)
        memberships = [
            self._add(
                f"{self._url('membership', identifier)}-{number}",
                "Membership",
                code,
                person=url,
                organization=self._url("organization", place.body or code),
                role=place.role,
                onBehalfOf=place.party and self._url("organization", place.party),
            )
            for number, place in enumerate(places, 1)
        ]
        titles = dict.fromkeys(place.title for place in places if place.title)
        self._add(
            url,
            "Person",
            code,
            body=self._url("body", code),
            name=person.name,
            status=list(titles),
            membership=memberships,
        )

    def _url(self, kind: str, identifier: str) -> str:
        return f"{self._base}/{kind}/{identifier}"

    def _add(self, url: str, type_: str, code: str, **fields: Any) -> dict[str, Any]:
        self._objects[url] = made = self._object(type_, url, **fields)
        self._lists[f"{self._url('body', code)}/{_LISTS[type_]}"].append(made)
        return made

    def _object(self, type_: str, url: str, **fields: Any) -> dict[str, Any]:
        return {
            "id": url,
            "type": f"{_SCHEMA}{type_}",
            **stated(**fields),
            "created": self._created,
            "modified": self._created,
        }


def _page(url: str, objects: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a list of objects (Objektliste), all on one page."""
    pagination = {"totalElements": len(objects), "elementsPerPage": len(objects), "currentPage": 1, "totalPages": 1}
    return {"data": objects, "pagination": pagination, "links": {"self": url, "first": url, "last": url}}
