"""A meeting as Akoma Ntoso 1.0 (https://docs.oasis-open.org/legaldocml/akn-core/v1.0/): OASIS LegalDocML in XML."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Final

from ..model import Kind
from .identity import carried, counted, known_meetings

if TYPE_CHECKING:
    from ..model import AgendaItem, Decision, Meeting, Participant
    from .identity import KnownMeeting

_NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
#: What the standard has no element for stands in elements of this namespace, where it allows others.
_OURS: Final = "urn:kommunereferat:interchange"
#: Characters that no XML document may hold.
_ILLEGAL: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LANGUAGE: Final = "dan"


def to_akoma_ntoso(meeting: Meeting) -> str:
    """Return a meeting as an Akoma Ntoso document (Akoma Ntoso).

    Minutes are a `debate`, an agenda is a `doc`. All sections stand in it as printed; decisions, outcomes and ballots
    are told in the `analysis` of its metadata. Raises `UnidentifiedMeetingError` for a meeting without a key.
    """
    (one,) = known_meetings([meeting])
    return _Document(one).xml()


class _Document:
    """One document: its tree, and what it refers to."""

    def __init__(self, one: KnownMeeting) -> None:
        self._one = one
        minutes = one.meeting.kind is Kind.MINUTES
        self._type, body = ("debate", "debateBody") if minutes else ("doc", "mainBody")
        self._root = ET.Element("akomaNtoso", {"xmlns": _NAMESPACE, "xmlns:kr": _OURS})
        document = _add(self._root, self._type, name="referat" if minutes else "dagsorden")
        self._meta = _add(document, "meta")
        self._references: dict[str, tuple[str, str, str]] = {}
        self._identify()
        analysis = _add(self._meta, "analysis", source=self._markup())
        self._parliamentary = _add(analysis, "parliamentary")
        self._decisions = _add(analysis, "otherAnalysis", source=self._markup())
        references = _add(self._meta, "references", source=self._markup())
        self._preface(_add(document, "preface", eId="preface"))
        self._body(_add(document, body, eId="body"))
        for part in (self._parliamentary, self._decisions):
            if not len(part):
                analysis.remove(part)
        if not len(analysis):
            self._meta.remove(analysis)
        for identifier, (element, href, name) in sorted(self._references.items()):
            _add(references, element, eId=identifier, href=href, showAs=name)

    def xml(self) -> str:
        """Return the document as text, indented."""
        _indent(self._root)
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(self._root, encoding="unicode")}\n'

    def _identify(self) -> None:
        """Say what it is at the levels of FRBR: the work, its Danish expression, its form as XML."""
        one = self._one
        kind = "-".join(filter(None, [str(one.meeting.kind), "addendum" if one.meeting.addendum else None]))
        code, date = one.municipality.code, one.date.isoformat()
        work = f"/akn/dk-{code}/{self._type}/{one.body_id().removeprefix(f'{code}-')}/{date}/{kind}"
        expression = f"{work}/{_LANGUAGE}@{date}"
        levels = {
            "FRBRWork": (work, f"{work}/!main"),
            "FRBRExpression": (expression, f"{expression}/!main"),
            "FRBRManifestation": (f"{expression}.xml", f"{expression}/!main.xml"),
        }
        author = self._refer("TLCOrganization", one.body_id(), one.body.name)
        identification = _add(self._meta, "identification", source=self._markup())
        for name, (uri, this) in levels.items():
            level = _add(identification, name)
            _add(level, "FRBRthis", value=this)
            _add(level, "FRBRuri", value=uri)
            if name == "FRBRWork":
                _add(level, "FRBRalias", name="kommunereferat", value=one.key)
            _add(level, "FRBRdate", date=date, name="meeting")
            _add(level, "FRBRauthor", href=author)
            if name == "FRBRWork":
                _add(level, "FRBRcountry", value="dk")
            if name == "FRBRExpression":
                _add(level, "FRBRlanguage", language=_LANGUAGE)

    def _preface(self, preface: ET.Element) -> None:
        """Say which meeting it is, by what the head of the document prints."""
        one = self._one
        _add(preface, "p", text=one.municipality.name)
        _add(preface, "p", text=one.body.name)
        if one.meeting.extraordinary:
            _add(preface, "p", text="Ekstraordinært møde")
        paragraph = _add(preface, "p")
        _add(paragraph, "docDate", text=one.date.isoformat(), date=(one.starts or one.date).isoformat())
        times = [f"{time:%H:%M}" if time else "" for time in (one.meeting.starts_at, one.meeting.ends_at)]
        paragraph[-1].tail = f" {'-'.join(times).rstrip('-')}"
        if one.meeting.place:
            _add(preface, "p", text=one.meeting.place)

    def _body(self, body: ET.Element) -> None:
        if self._one.meeting.participants:
            roll = _add(body, "rollCall", eId="rollcall_1")
            for participant in self._one.meeting.participants:
                self._participant(roll, participant)
        for number, (item_id, item) in enumerate(self._one.agenda(), 1):
            eid = f"dbsect_{number}"
            self._item(_add(body, "debateSection", name="dagsordenspunkt", eId=eid), eid, item_id, item)
        if not len(body):
            _add(body, "debateSection", name="dagsordenspunkt", eId="dbsect_1")

    def _participant(self, roll: ET.Element, participant: Participant) -> None:
        """Add a line of the list of those present and absent."""
        paragraph = _add(roll, "p", class_=participant.attendance)
        identifier = self._one.person_id(participant.name)
        person = self._refer("TLCPerson", identifier, participant.name)
        role = self._refer("TLCRole", f"role-{participant.role}", participant.role)
        _add(paragraph, "person", text=participant.name, refersTo=person, as_=role)
        party = f" ({participant.party})" if participant.party else ""
        paragraph[-1].tail = party + (f", {_legal(participant.title)}" if participant.title else "")

    def _item(self, element: ET.Element, eid: str, item_id: str, item: AgendaItem) -> None:
        element.set("class", item.access)
        if item.number:
            _add(element, "num", text=item.number)
        if item.title:
            _add(element, "heading", text=item.title)
        printed = {"sagsnummer": item.case_numbers, "kle": item.kle, "dokumentnummer": item.document_numbers}
        for class_, values in printed.items():
            for value in values:
                _add(element, "p", text=str(value), class_=class_)
        for number, section in enumerate(item.sections, 1):
            part = _add(element, "debateSection", name=section.role, eId=f"{eid}__dbsect_{number}")
            if section.heading:
                _add(part, "heading", text=section.heading)
            for line in filter(str.strip, section.text.splitlines()):
                _add(part, "p", text=line)
        for number, decision in enumerate(item.decisions, 1):
            texts = enumerate((section.text for section in item.sections), 1)
            places = (f"{eid}__dbsect_{place}" for place, text in texts if decision.text and decision.text in text)
            place = next(places, eid)
            self._decision(f"#{place}", f"{item_id}-decision-{number}", decision)
            if decision.votes:
                self._voting(f"#{place}", f"{eid}__voting_{number}", decision)

    def _decision(self, place: str, identifier: str, decision: Decision) -> None:
        """Tell of a decision in our words: the standard has none for what is decided without a vote."""
        told = {
            "id": identifier,
            "href": place,
            "outcome": self._refer("TLCConcept", f"outcome-{decision.outcome}", decision.outcome),
            "by": decision.body and self._refer("TLCOrganization", self._one.body_id(decision.body), decision.body),
            "date": decision.date.isoformat() if decision.date else None,
            "current": str(decision.current).lower(),
        }
        element = _add(self._decisions, "kr:decision", **told)
        for name in decision.absent:
            _add(element, "kr:absent", text=name)

    def _voting(self, place: str, eid: str, decision: Decision) -> None:
        """Tell of a ballot; who voted has no element here but ours, and a number that is not printed is empty."""
        result = {True: "carried", False: "lost", None: None}[carried(decision)]
        outcome = result and self._refer("TLCConcept", f"vote-{result}", result)
        voting = _add(self._parliamentary, "voting", eId=eid, href=place, outcome=outcome)
        counts, voters = counted(decision), list(self._one.voters(decision))
        for option in dict.fromkeys([*counts, *(voter.option for voter in voters)]):
            choice = self._refer("TLCConcept", f"vote-{option}", option)
            number = str(counts.get(option, ""))
            count = _add(voting, "count", eId=f"{eid}__count_{option}", value=number, refersTo=choice)
            for voter in voters:
                if voter.option == option:
                    kind = "TLCOrganization" if voter.party else "TLCPerson"
                    full_name = voter.party.name if voter.party and voter.party.name else voter.name
                    _add(count, "kr:voter", text=voter.name, refersTo=self._refer(kind, voter.id, full_name))
        if not len(voting):
            self._parliamentary.remove(voting)

    def _markup(self) -> str:
        """Return who made the markup."""
        return self._refer("TLCOrganization", "kommunereferat", "kommunereferat")

    def _refer(self, element: str, identifier: str, name: str) -> str:
        """Return a reference to something of the standard's ontology, which is declared among the references."""
        kind = element.removeprefix("TLC").lower()
        self._references.setdefault(identifier, (element, f"/akn/ontology/{kind}/dk/{identifier}", name))
        return f"#{identifier}"


def _add(parent: ET.Element, tag: str, /, *, text: str | None = None, **attributes: str | None) -> ET.Element:
    """Add an element; attributes of no value are left out, and `class_` and `as_` lose their underscore."""
    stated = {name.rstrip("_"): _legal(value) for name, value in attributes.items() if value is not None}
    element = ET.SubElement(parent, tag, stated)
    element.text = text if text is None else _legal(text)
    return element


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)


def _indent(root: ET.Element) -> None:
    """Indent all but the running text of paragraphs."""
    ET.indent(root)
    for paragraph in root.iter("p"):
        if len(paragraph):
            paragraph.text = None
            paragraph[-1].tail = (paragraph[-1].tail or "").rstrip()
