"""The list of all attachments at the end of a document, item by item (samlet bilagsliste)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from ..ledger import EntryKind
from ..model import AgendaItem, SectionRole
from ..text import Passage
from ..vocabulary import fold
from .parting.numbering import beginning
from .parting.parts import Outline
from .sections.attachments import read_attachments

_NAMES: Final = frozenset({"bilagsliste", "bilagsoversigt", "samlet bilagsliste", "bilag"})
_NUMBER: Final = re.compile(r"(?<!\S)(?P<number>[0-9]{1,4}[a-z]?)[.:)]?\s+(?=[^\W\d_])")
#: A title of the list is looked at no further.
_LONGEST_TITLE: Final = 400


def take_closing_list(parted: Outline) -> Passage | None:
    """Take the list of all attachments out of the last item, if the document ends with one (samlet bilagsliste).

    It names items by their numbers and titles, as no list of an item's own attachments does.
    """
    part = parted.blocks[-1].parts[-1] if parted.blocks and parted.blocks[-1].parts else None
    if part is None or part.role is not SectionRole.ATTACHMENTS or fold(part.heading or "") not in _NAMES:
        return None
    passage = Passage.of_ranges(parted.source, part.ranges)
    titles = {block.number: beginning(block.title or "") for block in parted.blocks if block.number}
    first = _NUMBER.match(passage.text)
    if first is None or not _names(passage.text, first, titles.get(first["number"])):
        return None
    parted.blocks[-1].parts.pop()
    for number in range(part.line, parted.blocks[-1].last):
        if parted.marks[number][0] is EntryKind.SECTION:
            parted.marks[number] = (EntryKind.FURNITURE, "list of all attachments", None)
    return passage


def with_closing_list(items: Sequence[AgendaItem], passage: Passage) -> list[AgendaItem]:
    """Return the items with the attachments that only the list at the end has."""
    found = dict(_entries(passage, items))
    return [
        attrs.evolve(item, attachments=read_attachments(found[index]))
        if index in found and not item.attachments
        else item
        for index, item in enumerate(items)
    ]


def _entries(passage: Passage, items: Sequence[AgendaItem]) -> Iterator[tuple[int, Passage]]:
    """Yield for each item that the list names its index, and the text below its title there."""
    text = passage.text
    indices = {item.number: index for index, item in enumerate(items) if item.number and item.title}
    current, begin = -1, 0
    for m in _NUMBER.finditer(text):
        index = indices.get(m["number"], -1)
        if index <= current or not _names(text, m, beginning(items[index].title or "")):
            continue
        if current >= 0:
            yield current, passage.part(begin, m.start())
        current, begin = index, _end_of_title(text, m.end(), items[index].title or "")
    if current >= 0:
        yield current, passage.part(begin, len(text))


def _names(text: str, match: re.Match[str], title: str | None) -> bool:
    """Tell whether a title that begins so stands behind a number."""
    return bool(title) and beginning(text[match.end() : match.end() + _LONGEST_TITLE]).startswith(title or "")


def _end_of_title(text: str, start: int, title: str) -> int:
    """Return where an item's title ends in the list: it may be printed otherwise there, on a line of its own."""
    if text.startswith(title, start):
        return start + len(title)
    end = text.find("\n", start)
    return len(text) if end < 0 else end
