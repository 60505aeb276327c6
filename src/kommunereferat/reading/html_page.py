"""What of a web page is the document, and what belongs to the page around it, told by its content (sideinventar).

Menus, page heads and feet, banners, search forms and what is hidden are told by what the elements say they are (`nav`,
`footer`, roles, words in their classes) together with what they hold: how much text, how much of it links, whether a
main heading stands in them. None of it is thrown away: it is written behind the text, with the hint `furniture`.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from ..hints import Hint, HintKind
from ..spans import Span
from .html_lines import BLOCKS, CELLS, HtmlWriter

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from .sheet import Sheet

#: What stands between the text and the furniture.
_APART: Final = "\n\n"
#: Longer classes and ids are not looked at to their end.
_LONGEST_NAME: Final = 500
#: Elements that are told apart by their places, and those of them that may be furniture, or a main part.
_SHOWN: Final = BLOCKS | CELLS
_NEVER: Final = "body button caption dd dt h1 h2 h3 h4 h5 h6 hr legend li p pre summary tr"
_MAY_BE: Final = _SHOWN.difference(_NEVER.split())
#: Elements that hold others, and no text of their own.
_HOLDERS: Final = frozenset(("body", "ol", "table", "tr", "ul"))
#: What is counted also where it is skipped.
_COUNTED: Final = ", ".join(sorted(_SHOWN))
#: Elements and roles that say what they are.
_TAGS: Final = {
    "nav": "navigation",
    "menu": "navigation",
    "header": "page head",
    "footer": "page foot",
    "search": "search form",
    "form": "search form",
    "dialog": "banner",
}
_ROLES: Final = {
    "navigation": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "banner": "page head",
    "contentinfo": "page foot",
    "search": "search form",
    "dialog": "banner",
    "alertdialog": "banner",
}
#: Words in classes and ids, the first of these kinds that has one; each is decided by what stands in the element, too.
_WORDS: Final = (
    ("banner", re.compile(r"cookie|consent|samtykke|gdpr", re.IGNORECASE)),
    (
        "links",
        re.compile(
            r"(?:^|[^a-zæøå])(?:nav|navbar|navigation|menu|[a-z]{1,10}menu|breadcrumbs?|brødkrumme|sitemap|skip|skiplink"
            r"|share|social|pagination|pager|sidebar|toolbar|topbar)(?:[^a-zæøå]|$)",
            re.IGNORECASE,
        ),
    ),
    ("page foot", re.compile(r"(?:^|[^a-zæøå])(?:page|site)?-?footer(?:[^a-zæøå]|$)", re.IGNORECASE)),
)
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
#: The most characters that are not the document: in a banner, a form, something hidden.
_LONGEST: Final = {"banner": 4000, "search form": 600, "hidden": 300}
#: The share of an element's text that is links, where it is a menu.
_LINKS: Final = 0.6


class Piece(NamedTuple):
    """A range of what was written, and what kind of furniture it is (inventar)."""

    start: int
    end: int
    what: str


@attrs.define
class _Element:
    """An element that may be furniture: where it began, and what had been counted by then."""

    identity: int
    kind: str
    start: int
    linked: int
    anchors: int
    titles: int
    inside: bool


@attrs.define
class PageWriter(HtmlWriter):
    """Writes a page on a sheet, notes what of it is furniture, and which element each line stands in (sideskriver)."""

    furniture: list[Piece] = attrs.field(factory=list, init=False)
    main: list[Piece] = attrs.field(factory=list, init=False)  #: what the page says is its main part
    _may_be: list[_Element] = attrs.field(factory=list, init=False)
    _linked: int = attrs.field(default=0, init=False)  #: characters in links
    _anchors: int = attrs.field(default=0, init=False)  #: of these, in links within the page
    _titles: list[int] = attrs.field(factory=list, init=False)  #: where main headings stand
    _counts: dict[str, int] = attrs.field(factory=dict, init=False)  #: how many elements of each name there were
    _blocks: list[tuple[int, int]] = attrs.field(factory=list, init=False)  #: where those around began; their numbers
    _articles: int = attrs.field(default=0, init=False)  #: within how many main parts or articles

    def _open(self, node: LexborNode, tag: str) -> None:
        super()._open(node, tag)
        if tag in _SHOWN:
            self._counts[tag] = number = self._counts.get(tag, 0) + 1
            self._blocks.append((self.sheet.length, number))
            if tag in _MAY_BE and (kind := _kind(tag, node.attributes)):
                self._may_be.append(self._element(node, kind))
                self._articles += tag in ("main", "article")
            elif tag == "h1":
                self._titles.append(self.sheet.length)

    def _text(self, text: str) -> None:
        if self._kept:
            super()._text(text)
        else:  # what is bold matters to nobody here
            self.sheet.write(text)

    def _skip(self, node: LexborNode) -> None:
        for within in node.css(_COUNTED) if node.child is not None else ():
            self._counts[within.tag or ""] = self._counts.get(within.tag or "", 0) + 1

    def _element(self, node: LexborNode, kind: str) -> _Element:
        return _Element(
            identity=node.mem_id,
            kind=kind,
            start=self.sheet.length,
            linked=self._linked,
            anchors=self._anchors,
            titles=len(self._titles),
            inside=self._articles > 0,
        )

    def _leave(self, node: LexborNode, tag: str) -> None:
        super()._leave(node, tag)
        if tag not in _SHOWN:
            return
        start, number = self._blocks.pop()
        if start < self.sheet.length and tag not in _HOLDERS:
            self.sheet.hint(HintKind.POINTER, f"(//{tag})[{number}]", start)
        if tag in _MAY_BE and self._may_be and self._may_be[-1].identity == node.mem_id:
            self._articles -= tag in ("main", "article")
            self._decide(self._may_be.pop())

    def _decide(self, element: _Element) -> None:
        """Note an element as furniture, or as the main part."""
        chars = self.sheet.length - element.start
        if not chars:
            return
        if element.kind in ("main", "article"):
            if element.kind == "main":
                self.main.append(Piece(element.start, self.sheet.length, "main"))
            self._titles.append(element.start)  # what it stands in is no furniture
            return
        linked, anchors = self._linked - element.linked, self._anchors - element.anchors
        if len(self._titles) > element.titles or anchors * 2 > max(linked, 1):
            return  # it has the page's title, or is a list of what stands on the page
        mostly_links = linked > _LINKS * chars
        if element.kind == "links":
            is_one = mostly_links
        elif element.kind in _LONGEST:
            is_one = chars < _LONGEST[element.kind] or (element.kind == "hidden" and mostly_links)
        else:
            is_one = not element.inside or element.kind == "navigation"
        if is_one:
            what = "navigation" if element.kind == "links" else element.kind
            self.furniture.append(Piece(element.start, self.sheet.length, what))

    def _link(self, target: str, start: int) -> None:
        super()._link(target, start)
        chars = self.sheet.length - start
        self._linked += chars
        if target.startswith("#"):
            self._anchors += chars

    def pieces(self) -> list[Piece]:
        """Return what of the page is furniture, in order; of pieces within others the outermost (inventarets dele).

        Where the page has a main part, and most of the text stands in it, all around it is furniture, unless the main
        heading stands there.
        """
        length = self.sheet.length
        found = list(_outermost(self.furniture))
        inside = sum(piece.end - piece.start for piece in self.main)
        elsewhere = length - sum(piece.end - piece.start for piece in _outermost([*found, *self.main]))
        if not self.main or inside <= elsewhere:
            return found
        first, last = min(self.main).start, max(piece.end for piece in self.main)
        edges = [0, *(edge for piece in found for edge in piece[:2]), length]
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            for begin, stop in ((start, min(end, first)), (max(start, last), end)):
                if begin < stop and not any(begin <= title < stop for title in self._titles):
                    found.append(Piece(begin, stop, "beside the main part"))
        return sorted(found)


def set_apart(sheet: Sheet, pieces: Sequence[Piece]) -> tuple[str, list[Hint]]:
    """Return the text of a sheet with the furniture behind all the rest, and its hints (adskilt inventar)."""
    text = sheet.text
    edges = [0, *(edge for piece in pieces for edge in piece[:2]), len(text)]
    body, lead = _joined(text, zip(edges[::2], edges[1::2], strict=True))
    behind, gap = _joined(text, [piece[:2] for piece in pieces])
    base = len(body) + len(_APART) - gap if body else -gap
    starts = [piece.start for piece in pieces]
    removed = [0, *itertools.accumulate(piece.end - piece.start for piece in pieces)]

    def in_body(offset: int) -> int:
        index = bisect_right(starts, offset) - 1
        if index >= 0 and offset < pieces[index].end:
            offset = pieces[index].start  # what is cut out there leaves one place
            index -= 1
        return max(offset - removed[index + 1] - lead, 0)

    hints: list[Hint] = []
    low, high, shift = 1, 0, 0  # the stretch in which the last one stood, and how far it is moved
    for start, end, kind, value in reversed(sheet.marks):  # of two with one span the outer was noted last
        if not (low <= start and end <= high):
            index = bisect_right(starts, start) - 1
            if index >= 0 and start < pieces[index].end:
                low, high = pieces[index][:2]
                shift = base + removed[index] - low
            else:
                low = pieces[index].end if index >= 0 else 0
                high = starts[index + 1] if index + 1 < len(starts) else len(text)
                shift = -removed[index + 1] - lead
            if end > high:  # it stands on both sides
                begin = in_body(start)
                hints.append(Hint(Span(begin, max(in_body(end), begin)), kind, value))
                continue
        hints.append(Hint(Span(start + shift, end + shift), kind, value))
    for piece, before in zip(pieces, removed, strict=False):
        at = base + before
        for line in text[piece.start : piece.end].splitlines(keepends=True):
            if line.strip():
                hints.append(Hint(Span(at, at + len(line.rstrip())), HintKind.FURNITURE, piece.what))
            at += len(line)
    return _APART.join(filter(None, (body, behind))), hints


def _joined(text: str, ranges: Iterable[tuple[int, int]]) -> tuple[str, int]:
    """Return the text of some ranges without the line ends before it, and how many these were."""
    joined = "".join([text[start:end] for start, end in ranges])
    stripped = joined.lstrip("\n")
    return stripped, len(joined) - len(stripped)


def _outermost(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces in order that stand in no other."""
    done = 0
    for piece in sorted(pieces, key=lambda piece: (piece.start, -piece.end)):
        if piece.end > done:
            yield piece
            done = piece.end


def _kind(tag: str, given: Mapping[str, str | None]) -> str | None:
    """Return what kind of furniture an element may be, by what it says of itself; or that it is a main part."""
    role = (given.get("role") or "").lower()
    if tag == "main" or role == "main":
        return "main"
    if tag == "article":
        return tag
    if kind := _ROLES.get(role) or _TAGS.get(tag):
        return kind
    words = f"{given.get('class') or ''} {given.get('id') or ''}"
    if words != " ":
        for kind, pattern in _WORDS:
            if pattern.search(words[:_LONGEST_NAME]):
                return kind
    hidden = "hidden" in given or given.get("aria-hidden") == "true" or _HIDDEN.search(given.get("style") or "")
    return "hidden" if hidden else None
