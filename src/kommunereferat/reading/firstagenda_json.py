"""The reader of FirstAgenda Publication's JSON: what `/api/agenda/dagsorden/{id}` gives (FirstAgenda-læser).

What the JSON says and does not mean: `IsOpen` is false for open items, too, in many municipalities; `Navn` is
"Dagsorden" for minutes, too; times with an offset are local times; ids of zeros are no ids.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from ..exceptions import UnreadableError, ValueFormatError
from ..normalize.dates import format_date, parse_timestamp
from ..text import SourceText
from .firstagenda_agenda import Agenda, Enclosure, Field, Item, Person, Printed, html_field, write_agenda
from .json_values import Values, load_json
from .sheet import Sheet

_AGENDA: Final = (b'"Dagsordenpunkter"', b'"Moede"')
_COMMITTEES: Final = (b'"Udvalg"', b'"Moeder"')
_SITE: Final = re.compile(r"https?://[^/?#\s]{1,250}", re.IGNORECASE)
_NO_ID: Final = re.compile(r"[0-]*")
#: The attendance of those who were away from an item.
_AWAY: Final = 2


class FirstAgendaJson:
    """Reads the JSON of one meeting (læser af dagsordenens JSON)."""

    name: Final = "firstagenda-json"
    protocol: Final = 1

    def claim(self, data: bytes, /, *, path: str | None = None) -> float:  # noqa: ARG002 - the content tells
        """Claim JSON with the keys of the platform's meetings, or of its list of committees."""
        if not data[:16].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
            return 0.0
        return 0.9 if any(all(sign in data for sign in signs) for signs in (_AGENDA, _COMMITTEES)) else 0.0

    def read(self, data: bytes, /, *, path: str | None = None, encoding: str | None = None) -> SourceText:  # noqa: ARG002
        """Read the JSON of a meeting; what is amiss in it is a diagnostic.

        Raises `UnreadableError` for what is no JSON, or no meeting of the platform, and `MissingExtraError`.
        """
        values = load_json(data, encoding=encoding)
        sheet = Sheet()
        write_agenda(_agenda(values), sheet)
        return sheet.source(diagnostics=values.diagnostics)


def _agenda(values: Values) -> Agenda:
    root = values.root
    if isinstance(root, dict) and "Udvalg" in root and "Dagsordenpunkter" not in root and "Moede" not in root:
        raise UnreadableError(
            "this is a list of committees and their meetings, not a meeting: read_committees reads it"
        )
    if not isinstance(root, dict) or not {"Dagsordenpunkter", "Moede"} & root.keys():
        raise UnreadableError("this JSON holds no agenda: it has neither Dagsordenpunkter nor Moede")
    meeting = values.object_at(root, "Moede", "")
    values.object_at(root, "Udvalg", "")
    items = tuple(_item(values, *found) for found in values.objects_at(root, "Dagsordenpunkter", "", required=True))
    return Agenda(
        head=tuple(_head(values, root, meeting)),
        people=tuple(_people(values, meeting)),
        link=_published_at(values, root, items),
        items=items,
    )


def _published_at(values: Values, root: dict[str, object], items: tuple[Item, ...]) -> str | None:
    """Return the address of the meeting's page, None where no item tells the host."""
    site, key = next(filter(None, (_site(item.link) for item in items)), ""), values.text_at(root, "Id", "")
    return f"{site}/vis?id={key}" if site and key else site or None


def _head(values: Values, root: dict[str, object], meeting: dict[str, object]) -> Iterator[tuple[str, Printed]]:
    """Yield the labels and values of the head."""
    yield from _labelled("Møde", _printed(values, meeting, "Navn", "/Moede"))
    if values.flag_at(meeting, "Afsluttet", "/Moede"):
        yield "Status", Printed("Referat", "/Moede/Afsluttet")
    for holder, key, pointer in ((root, "TillaegsDagsorden", ""), (meeting, "IsSupplementaryAgenda", "/Moede")):
        if values.flag_at(holder, key, pointer):
            yield "Type", Printed("Tillægsdagsorden", f"{pointer}/{key}")
    yield from _labelled("Udvalg", _printed(values, root.get("Udvalg"), "Navn", "/Udvalg"))
    begins = _printed(values, meeting, "Dato", "/Moede") or _printed(values, meeting, "MeetingBeginUtc", "/Moede")
    if begins:
        yield "Mødedato", attrs.evolve(begins, text=_local_time(begins.text))
    if ends := _printed(values, meeting, "MeetingEndUtc", "/Moede"):
        yield "Sluttidspunkt", attrs.evolve(ends, text=_local_time(ends.text, day=False))
    yield from _labelled("Mødested", _printed(values, meeting, "Sted", "/Moede"))
    yield from _labelled("Information", _printed(values, meeting, "Description", "/Moede"))


def _labelled(label: str, value: Printed | None) -> Iterator[tuple[str, Printed]]:
    if value:
        yield label, value


def _local_time(stamp: str, *, day: bool = True) -> str:
    """Return a time of the platform as minutes print it: it is local, whatever its offset."""
    try:
        value = parse_timestamp(stamp)
    except ValueFormatError:
        return stamp
    time = f"kl. {value:%H.%M}"
    return f"{format_date(value.date())} {time}" if day else time


def _people(values: Values, meeting: dict[str, object]) -> Iterator[Person]:
    for person, pointer in values.objects_at(meeting, "Moededeltagere", "/Moede"):
        if name := _printed(values, person, "Name", pointer):
            cancelled = values.flag_at(person, "ParticipationCancelled", pointer)
            absent = values.flag_at(person, "Absent", pointer)
            yield Person(name=name, note="afbud" if cancelled else "fraværende" if absent else "")


def _item(values: Values, item: dict[str, object], pointer: str) -> Item:
    texts = tuple(_texts(values, item, pointer))
    link = next((text.link for text in texts if text.link), None)
    return Item(
        pointer=pointer,
        number=_either(values, item, "Punktnummer", "Number", pointer),
        title=_either(values, item, "Navn", "Caption", pointer),
        case_number=_either(values, item, "SagsNummer", "CaseNumber", pointer),
        closed=bool(texts) and not values.flag_at(item, "IsOpen", pointer) and not any(text.is_open for text in texts),
        link=link,
        absent=tuple(_absent(values, item, pointer)),
        enclosures=tuple(_enclosures(values, item, pointer, _site(link))),
        fields=tuple(text.field for text in texts),
    )


@attrs.frozen
class _Text:
    """A text of an item, and the link of the document that it is shown from."""

    field: Field
    link: str | None
    has_document: bool

    @property
    def is_open(self) -> bool:
        """Whether anything tells that the item is open: that of a closed one has neither document nor frame."""
        return self.has_document or self.link is not None or self.field.framed


def _texts(values: Values, item: dict[str, object], pointer: str) -> Iterator[_Text]:
    for field, place in values.objects_at(item, "Felter", pointer):
        title, html = _printed(values, field, "Navn", place), values.text_at(field, "Html", place)
        if html:
            found = _html(values, html, f"{place}/Html", title)
        else:
            found = Field(text=_printed(values, field, "Tekst", place), pointer=f"{place}/Tekst", title=title)
        document = values.text_at(field, "DocumentId", place) or ""
        yield _Text(found, values.text_at(field, "Link", place), not _NO_ID.fullmatch(document))


def _html(values: Values, html: str, pointer: str, title: Printed | None) -> Field:
    """Return a field of HTML; what is none that can be read stays as it is."""
    try:
        return html_field(html, pointer=pointer, title=title)
    except UnreadableError as error:
        values.say(pointer, f"HTML was expected: {error}")
        return Field(text=Printed(html, pointer), pointer=pointer, title=title)


def _absent(values: Values, item: dict[str, object], pointer: str) -> Iterator[Person]:
    """Yield those who were away from an item."""
    for person, place in values.objects_at(item, "ExternalAgendaItemAttendees", pointer):
        name, reason = _printed(values, person, "Name", place), values.text_at(person, "Reason", place)
        if name and (person.get("AttendanceType") == _AWAY or reason):
            yield Person(name=name, note=reason or "")


def _enclosures(values: Values, item: dict[str, object], pointer: str, site: str) -> Iterator[Enclosure]:
    for enclosure, place in values.objects_at(item, "Bilag", pointer):
        title, key = _printed(values, enclosure, "Navn", place), values.text_at(enclosure, "Id", place) or ""
        if title:
            yield Enclosure(title=title, link=None if _NO_ID.fullmatch(key) else f"{site}/Vis/Pdf/bilag/{key}")


def _site(link: str | None) -> str:
    """Return scheme and host of a link, nothing of a relative one or none."""
    m = _SITE.match(link or "")
    return m.group() if m else ""


def _either(values: Values, item: dict[str, object], key: str, other: str, pointer: str) -> Printed | None:
    return _printed(values, item, key, pointer) or _printed(values, item, other, pointer)


def _printed(values: Values, holder: object, key: str, pointer: str) -> Printed | None:
    text = values.text_at(holder, key, pointer)
    return Printed(text, f"{pointer}/{key}") if text else None
