"""An agenda of FirstAgenda Publication, in whichever form it came, and how it is written as text (dagsorden).

The platform gives a meeting as JSON and as a web page; both hold the same values. They are written alike: labels and
values of the head, a line for each item, what belongs to it, and its HTML as lines. The levels of the headings say what
a line is: `ITEM`, `PART` for the parts that the platform itself makes, `INNER` for the headings that stand within the
one part that holds all of the case, `TEXT` for all others.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import attrs

from ..heading_roles import role_of
from ..hints import HintKind
from ..model import SectionRole
from ..vocabulary import HEADINGS, fold
from .html_lines import BoldLine, HtmlWriter
from .html_tree import parse_html

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from .sheet import Sheet

#: The levels of headings.
ITEM, PART, INNER, TEXT = 1, 2, 3, 4
#: A number of an item is no longer.
LONGEST_NUMBER: Final = 20
#: The id of what an open item's HTML stands in.
CONTAINER: Final = "sagsfremstillingContainer"

_HEADINGS: Final = "h1, h2, h3, h4, h5, h6"
#: A bold line that is longer is no heading.
_LONGEST_BOLD: Final = 80
#: Roles that say nothing of how a case is parted.
_BESIDE_THE_CASE: Final = frozenset(
    {
        SectionRole.DECISION,
        SectionRole.PREVIOUS_DECISION,
        SectionRole.PREVIOUS_TREATMENT,
        SectionRole.ATTACHMENTS,
    }
)


@attrs.frozen
class Printed:
    """A value and where it stands in the published form (trykt værdi)."""

    text: str
    pointer: str


@attrs.frozen(kw_only=True)
class Person:
    """Somebody at the meeting, or away from one item (deltager): `note` is what is said of the attendance."""

    name: Printed
    note: str = ""


@attrs.frozen(kw_only=True)
class Enclosure:
    """A document attached to an item (bilag)."""

    title: Printed
    link: str | None = None


@attrs.frozen(kw_only=True)
class Field:
    """A text of an item (felt): HTML, or plain text where there is none."""

    title: Printed | None = None
    root: LexborNode | None = None
    framed: bool = False  #: whether the HTML stands in the frame of open items
    text: Printed | None = None
    pointer: str = ""


@attrs.frozen(kw_only=True)
class Item:
    """One item (dagsordenspunkt)."""

    pointer: str
    number: Printed | None = None
    title: Printed | None = None
    case_number: Printed | None = None
    closed: bool = False
    link: str | None = None
    absent: tuple[Person, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    fields: tuple[Field, ...] = ()


@attrs.frozen(kw_only=True)
class Agenda:
    """A meeting as the platform publishes it (publiceret dagsorden): labels and values of its head, people, items."""

    head: tuple[tuple[str, Printed], ...] = ()
    people: tuple[Person, ...] = ()
    link: str | None = None  #: where it is published
    items: tuple[Item, ...] = ()


@attrs.frozen
class _Part:
    """A part of a field: its heading, None where it has none, and the nodes below it."""

    heading: LexborNode | None
    nodes: list[LexborNode]

    @property
    def is_of_the_case(self) -> bool:
        """Whether it may hold the case: no decision, no list of treatments or attachments."""
        return self.heading is None or role_of(_name(self.heading)) not in _BESIDE_THE_CASE


def html_field(html: str, *, pointer: str, title: Printed | None = None) -> Field:
    """Return a field of the HTML that the platform gives for it (HTML-felt)."""
    tree = parse_html(html)
    return framed_field(tree.body, pointer=pointer, title=title)


def framed_field(around: LexborNode | None, *, pointer: str, title: Printed | None = None) -> Field:
    """Return a field of what stands in an element: in the frame of open items there, or right in it."""
    frame = around.css_first(f"#{CONTAINER}") if around is not None else None
    root = frame or around
    while root is not None and frame is None and (only := _only_div(root)) is not None:
        root = only
    return Field(title=title, root=root, framed=frame is not None, pointer=pointer)


def _only_div(node: LexborNode) -> LexborNode | None:
    """Return the `<div>` that all of an element stands in."""
    within = [
        child for child in node.iter(include_text=True) if not child.is_text_node or (child.text_content or "").strip()
    ]
    return within[0] if len(within) == 1 and within[0].tag == "div" else None


def write_agenda(agenda: Agenda, sheet: Sheet) -> None:
    """Write an agenda on a sheet, with hints (skriv dagsorden)."""
    for label, value in agenda.head:
        sheet.line(f"{label}: ", value.text, value.pointer)
    if agenda.link:
        sheet.hint(HintKind.LINK, agenda.link, 0)
    if agenda.people:
        sheet.line("", "Mødedeltagere:")
    for person in agenda.people:
        sheet.line("", f"{person.name.text} - {person.note}" if person.note else person.name.text, person.name.pointer)
    _Items(sheet, [[_parts(field) for field in item.fields] for item in agenda.items]).write(agenda.items)


def _parts(field: Field) -> list[_Part]:
    """Return the parts that the platform makes of a field: headings that stand right in its frame, and what follows."""
    return [part for part in _parted(field.root) if part.heading is not None or part.nodes] if field.root else []


def _parted(frame: LexborNode) -> Iterator[_Part]:
    part = _Part(None, [])
    for node in frame.iter(include_text=True):
        if node.tag == "h3":
            yield part
            part = _Part(node, [])
        elif node.tag == "div" and _holds_parts(node):
            yield part
            yield from _parted(node)
            part = _Part(None, [])
        elif not (node.is_text_node and not (node.text_content or "").strip()):
            part.nodes.append(node)
    yield part


def _holds_parts(node: LexborNode) -> bool:
    """Tell whether an element holds headings with a `<span>` below each, as the platform writes its parts."""
    tags = [child.tag for child in node.iter()]
    return any(tag == "h3" and below == "span" for tag, below in itertools.pairwise(tags))


class _Items:
    """Writes the items of an agenda. Which inner headings part a case is decided by all of them together."""

    def __init__(self, sheet: Sheet, parts: list[list[list[_Part]]]) -> None:
        self.sheet, self.parts = sheet, parts
        names = {_name(part.heading) for fields in parts for field in fields for part in field if part.heading}
        roles = [role_of(name) for name in names if name]
        self.whole = sum(role not in _BESIDE_THE_CASE for role in roles) <= 1
        self.decided = SectionRole.DECISION in roles
        self.inner = [set(self._inner(fields)) for fields in parts]
        self.names = set[str]().union(*self.inner)
        self.bold: list[list[BoldLine]] = [[] for _ in parts]

    def write(self, items: tuple[Item, ...]) -> None:
        """Write the items, and then say which of the bold lines are headings."""
        for index, item in enumerate(items):
            self._item(index, item)
        self._bold_headings()

    def _item(self, index: int, item: Item) -> None:
        sheet = self.sheet
        sheet.end_line(blank=True)
        start = sheet.begin()
        sheet.write("Punkt")
        if item.number and (number := item.number.text.replace(":", "").strip()[:LONGEST_NUMBER]):
            sheet.write(" ")
            self._value(Printed(number, item.number.pointer))
        sheet.write(": ")
        if item.title:
            self._value(item.title)
        sheet.hint(HintKind.HEADING, str(ITEM), start)
        if item.link:
            sheet.hint(HintKind.LINK, item.link, start)
        sheet.end_line()
        if item.case_number:
            sheet.line("Sagsnummer: ", item.case_number.text, item.case_number.pointer)
        if item.closed:
            sheet.line("Adgang: ", "Lukket punkt")
        for person in item.absent:
            sheet.line("Fraværende: ", person.name.text, person.name.pointer)
        for enclosure in item.enclosures:
            place = sheet.line("Bilag: ", enclosure.title.text, enclosure.title.pointer)
            if enclosure.link:
                sheet.hint(HintKind.LINK, enclosure.link, place.start, place.end)
        for field, parts in zip(item.fields, self.parts[index], strict=True):
            self._field(index, field, parts)
        sheet.hint(HintKind.POINTER, item.pointer, start)

    def _value(self, value: Printed) -> None:
        start = self.sheet.length
        self.sheet.write(value.text)
        self.sheet.hint(HintKind.POINTER, value.pointer, start)

    def _field(self, index: int, field: Field, parts: list[_Part]) -> None:
        sheet = self.sheet
        if field.title:
            self._heading(field.title.text, field.title.pointer)
        if field.text:
            self._plain_text(field.text, headed=field.title is not None)
        start = sheet.length
        for part in parts:
            self._part(index, part, headed=field.title is not None and part is parts[0])
        sheet.hint(HintKind.POINTER, field.pointer, start)

    def _heading(self, text: str, pointer: str | None = None) -> None:
        self.sheet.end_line(blank=True)
        start = self.sheet.length
        self.sheet.write(text)
        self.sheet.hint(HintKind.HEADING, str(PART), start)
        if pointer is not None:
            self.sheet.hint(HintKind.POINTER, pointer, start)
        self.sheet.end_line()

    def _plain_text(self, value: Printed, *, headed: bool) -> None:
        self.sheet.end_line(blank=not headed)
        if not headed:
            self.sheet.part()
        start = self.sheet.length
        for line in value.text.splitlines():
            self.sheet.write(line)
            self.sheet.break_line()
        self.sheet.hint(HintKind.POINTER, value.pointer, start)

    def _part(self, index: int, part: _Part, *, headed: bool) -> None:
        heading = " ".join(_text(part.heading).split()) if part.heading else ""
        if heading:
            self._heading(heading)
        elif not headed:
            self.sheet.end_line(blank=True)
            self.sheet.part()
        parted = self.whole and part.is_of_the_case
        writer = HtmlWriter(self.sheet, self._level if parted else _text_level)
        writer.write(part.nodes)
        if parted:
            self.bold[index] += writer.bold

    def _level(self, heading: LexborNode) -> int:
        """Return the level of a heading within the case: one of a decision is text where decisions have parts."""
        return TEXT if self.decided and role_of(_name(heading)) is SectionRole.DECISION else INNER

    def _inner(self, fields: list[list[_Part]]) -> Iterator[str]:
        """Yield the known headings within the case."""
        for part in itertools.chain.from_iterable(fields):
            if self.whole and part.is_of_the_case:
                for node in part.nodes:
                    headings = node.css(_HEADINGS) if node.is_element_node else []
                    names = (_name(heading) for heading in headings if self._level(heading) == INNER)
                    yield from (name for name in names if name in HEADINGS)

    def _bold_headings(self) -> None:
        """Say of bold lines that they are headings.

        They are where they say what is a heading elsewhere, or anything known as one in an item without headings.
        """
        text = self.sheet.text
        for bold, own in zip(self.bold, self.inner, strict=True):
            known = self.names if own else HEADINGS.keys()
            seen = set(own)
            for line in bold:
                name = fold(text[line.start : line.end]) if line.end - line.start <= _LONGEST_BOLD else ""
                if name in known and name not in seen:
                    seen.add(name)
                    self.sheet.hint(HintKind.HEADING, str(INNER), line.start, line.end)


def _name(heading: LexborNode) -> str:
    return fold(_text(heading))


def _text_level(_: LexborNode) -> int:
    return TEXT


def _text(node: LexborNode) -> str:
    return node.text() or ""
