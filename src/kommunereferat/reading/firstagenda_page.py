"""The reader of FirstAgenda Publication's pages, saved from a browser (FirstAgenda-sidelæser)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from .firstagenda_agenda import Agenda, Enclosure, Field, Item, Person, Printed, framed_field, write_agenda
from .html_lines import HtmlWriter
from .html_tree import parse_html
from .sheet import Sheet
from .text import decode

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from ..text import SourceText

_SIGNS: Final = (b"dagsordenDetaljer", b"punktrow")
#: Where a browser notes from which address it saved a page.
_SAVED_FROM: Final = re.compile(r"<!--\s*saved from url=\([0-9]+\)(?P<address>https?://\S{1,500})\s*-->")
_BEGINNING: Final = 2000
_KIND: Final = re.compile(r"[^0-9]{1,60}")
#: Labels of the page's table, by the class of the value, and the selectors of the values.
_HEAD: Final = (("Udvalg", "span.udvalg"), ("Mødedato", "span.dato"), ("Mødested", "span.sted"))
_NOTED: Final = re.compile(r"(?P<name>.{2,200}?)[\s(–,:-]+(?P<note>afbud|fraværende|fravær)\)?", re.IGNORECASE)
#: What a button says that shows the rest of the people.
_BUTTON: Final = re.compile(r"(?:Se alle deltagere|\+?\s*[0-9]+ mere|og [0-9]+ mere)", re.IGNORECASE)
_AWAY: Final = "Fraværende:"


class FirstAgendaPage:
    """Reads the page of one meeting (læser af mødesiden)."""

    name: Final = "firstagenda-page"
    protocol: Final = 1

    def claim(self, data: bytes, /, *, path: str | None = None) -> float:  # noqa: ARG002 - the content tells
        """Claim a page with the platform's table of items."""
        return 0.9 if all(sign in data for sign in _SIGNS) else 0.0

    def read(self, data: bytes, /, *, path: str | None = None, encoding: str | None = None) -> SourceText:  # noqa: ARG002
        """Read what the page shows of the meeting; menus and forms are left out. Raises `MissingExtraError`."""
        decoded = decode(data, encoding=encoding)
        saved_from = _SAVED_FROM.search(decoded.text[:_BEGINNING])
        sheet = Sheet()
        write_agenda(_agenda(parse_html(decoded.text), saved_from["address"] if saved_from else None), sheet)
        return sheet.source(diagnostics=decoded.diagnostics)


def _agenda(page: LexborHTMLParser, address: str | None) -> Agenda:
    return Agenda(
        head=tuple(_head(page)),
        people=tuple(_people(page)),
        link=address,
        items=tuple(_item(row, address) for row in page.css("tr.punktrow")),
    )


def _head(page: LexborHTMLParser) -> Iterator[tuple[str, Printed]]:
    title = page.css_first("h1.dato")
    if title is not None and (kind := _KIND.match(_text(title))):
        yield "Møde", Printed(kind.group().strip(), "h1.dato")
    for label, selector in _HEAD:
        value = page.css_first(f".dagsordeninfo {selector}") or page.css_first(selector)
        if value is not None and (text := _text(value)):
            yield label, Printed(text, selector)
    described = page.css_first("[data-meeting-description]")
    if described is not None and (text := _text(described)):
        yield "Information", Printed(text, "[data-meeting-description]")


def _people(page: LexborHTMLParser) -> Iterator[Person]:
    cell = page.css_first("td.deltagere")
    for name in re.split(r"[\n,]", _lines(cell)) if cell is not None else ():
        if name.strip() and not _BUTTON.fullmatch(name.strip()):
            noted = _NOTED.fullmatch(name.strip())
            note = "" if noted is None else "afbud" if noted["note"].lower() == "afbud" else "fraværende"
            yield Person(name=Printed(noted["name"] if noted else name, "td.deltagere"), note=note)


def _item(row: LexborNode, address: str | None) -> Item:
    place = f"#{row.id}" if row.id else "tr.punktrow"
    fields = tuple(_fields(row, place))
    return Item(
        pointer=place,
        number=_printed(row, "span.label", place),
        title=_printed(row, ".overskrift", place),
        case_number=_printed(row, ".sagsnummer", place),
        closed=bool(fields) and not any(field.framed for field in fields),
        absent=tuple(_absent(row, place)),
        enclosures=tuple(_enclosures(row, place, address)),
        fields=fields,
    )


def _fields(row: LexborNode, place: str) -> Iterator[Field]:
    """Yield the texts of an item: each is a heading, mostly empty, and an element below it."""
    text = row.css_first(".punkt")
    title: Printed | None = None
    for node in text.iter() if text is not None else ():
        if node.tag == "h3":
            title = Printed(_text(node), f"{place} .punkt h3") if _text(node) else None
        else:
            yield framed_field(node, pointer=f"{place} .punkt", title=title)
            title = None


def _absent(row: LexborNode, place: str) -> Iterator[Person]:
    details = row.css_first(".details")
    for node in details.iter() if details is not None else ():
        text = _text(node) if node.tag != "div" or not node.css_matches(".punkt") else ""
        if text.startswith(_AWAY):
            for name in filter(str.strip, text.removeprefix(_AWAY).split(",")):
                yield Person(name=Printed(name, f"{place} .details"))


def _enclosures(row: LexborNode, place: str, address: str | None) -> Iterator[Enclosure]:
    for link in row.css("a.bilag-link"):
        pointer = f"#{link.id}" if link.id else f"{place} a.bilag-link"
        if title := _text(link):
            target = link.attributes.get("href")
            yield Enclosure(title=Printed(title, pointer), link=urljoin(address or "", target) if target else None)


def _printed(row: LexborNode, selector: str, place: str) -> Printed | None:
    node = row.css_first(selector)
    text = _text(node) if node is not None else ""
    return Printed(text, f"{place} {selector}") if text else None


def _text(node: LexborNode) -> str:
    return " ".join((node.text() or "").split())


def _lines(node: LexborNode) -> str:
    sheet = Sheet()
    HtmlWriter(sheet, lambda _: None).write(node.iter(include_text=True))
    return sheet.text
