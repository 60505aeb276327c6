"""Splitting a list of people into its entries (opdeling af personlister)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ._name_form import looks_like_a_name
from ._titles import read_title
from .parties import is_valid_party

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._titles import Title

#: A separator, or a bracket; after a bracket a capital begins the next entry, though nothing separates them.
_SEPARATOR: Final = re.compile(
    r"[(\[][^()\[\]]{0,300}[)\]](?P<after>[ \t\r\n\xa0]{1,80}(?=[A-ZÆØÅ1-9]))?|(?P<sep>[,;•]|(?<=\s)(?:og|samt)(?=\s))"
)
_BLANK: Final = " \t\r\n\xa0"


class PersonText(NamedTuple):
    """One entry of a list of people (listeindgang): its text, and where it stands in the list, `[start, end)`."""

    text: str
    start: int
    end: int


def split_people(text: str) -> list[PersonText]:
    """Split a list of people into its entries, each with its place (opdeling af personliste).

    Commas within brackets do not split, and a party, a role or a title between commas belongs to the person before it.
    A line end is a blank: split lists of one person a line by their lines.

    >>> [p.text for p in split_people("Ole Bjørn, Merete Lund, A, formand, Ole Wedel-Brandt (V) og Bo Dam.")]
    ['Ole Bjørn', 'Merete Lund, A, formand', 'Ole Wedel-Brandt (V)', 'Bo Dam']
    """
    ranges: list[tuple[int, int]] = []
    of_a_field = False  # the entry ends in "direktør for X", which may go on with ", Y" and "og Z"
    for start, end in _pieces(text):
        head, bracket, inside = " ".join(text[start : min(end, start + 200)].split()).partition("(")
        head = head.strip()
        title = read_title(head)
        is_title = title is not None and title.is_all_of(head)
        if ranges and (is_title or _says_more(head, title, inside if bracket else None, of_a_field=of_a_field)):
            ranges[-1] = ranges[-1][0], end
            of_a_field = title.of if title and is_title else of_a_field and " " not in head
        else:
            ranges.append((start, end))
            of_a_field = False
    return [PersonText(text[start:end], start, end) for start, end in ranges]


def _says_more(head: str, title: Title | None, inside: str | None, *, of_a_field: bool) -> bool:
    """Tell whether a piece that is no title says more of the person before it, rather than name another.

    `title` is what it begins with. `inside` is what stands in its bracket, None where it has none. "A (V)" may be a
    person's initial.
    """
    if (inside is None or len(head) > 1) and is_valid_party(head):
        return True
    if of_a_field and " " not in head:  # "Unge (deltog ikke)" goes on, "Anne (A)" does not
        return inside is None or not is_valid_party(inside.partition(")")[0])
    if title and looks_like_a_name(head[title.end :].strip(" :")):
        return False
    return not head or (head[0].islower() and not looks_like_a_name(head))


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges between separators, without blanks and a last full stop."""
    start = 0
    for m in _SEPARATOR.finditer(text):
        cut = m.lastgroup
        if cut:
            yield from _trimmed(text, start, m.start(cut))
            start = m.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip(_BLANK + "•-–"))
    end -= len(piece) - len(piece.rstrip(_BLANK))
    if text[end - 1 : end] == "." and text[end - 3 : end - 2] != " ":
        end = start + len(text[start : end - 1].rstrip(_BLANK))
    if start < end:
        yield start, end
