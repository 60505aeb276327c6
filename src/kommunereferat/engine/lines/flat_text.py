"""A text that has lost its line ends gets them back (tekst uden linjeskift).

Transcripts have a page on one line. Where headings, labels and items stand within such lines, the blank before them,
and the one behind a heading, becomes a line end: nothing else changes, and every place stays where it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from ...diagnostics import Diagnostic
from ...hints import Hint, HintKind
from ...model import SectionRole
from ...normalize.bodies import is_body_name
from ...spans import Span
from ...text import Line, SourceText
from ...vocabulary import HEADINGS, fold
from .flat_pages import Furniture, Stretch, frame, furniture, stretches
from .flat_signs import LONGEST_TITLE, Sign, What, heading_at, signs

#: A longer line is a paragraph or a page; a text of which half stands on such lines has lost its line ends, if signs
#: stand within them.
_LONGEST_LINE: Final = 300
_SHARE: Final = 0.5
_FEWEST_SIGNS: Final = 3
_LONGEST_HEADING: Final = 60
#: Far from any number, so that none runs on from it.
_NO_LIST: Final = -2
#: A title is looked for at no more places of the contents list.
_MOST_PLACES: Final = 8

_DIGITS: Final = re.compile(r"[0-9]+")
_PAGE_NUMBER: Final = re.compile(r" (?P<number>[0-9]{1,4}) \Z")
_WORD: Final = re.compile(r"\S+")
_ENTRY: Final = re.compile(r"(?P<title>[^\n]{3,250}?) [0-9]{1,4}(?= [A-ZÆØÅ]|\n|\Z)")
_SENTENCE: Final = re.compile(r"[a-zæøå)]\. +[A-ZÆØÅ]")
#: The end of a first name in a list, and the names that may stand before it.
_FIRST_OF_LIST: Final = re.compile(r"[^(;]{3,120}(?=\()|[^,;]{3,120}(?=[,;]|\Z)")
_NAMES: Final = re.compile(r"(?:[A-ZÆØÅÉÖÄÜ][\w.-]*\s+){1,5}\Z")
#: A word that ends the name of a place, not of a person.
_PLACE: Final = re.compile(r"\w*(?:gård|gården|hus|huset|sal|salen|lokale|lokalet|center|centret|skole|skolen)\s+")
_ADDRESS: Final = re.compile(r" (?=[A-ZÆØÅ][\w-]{1,30} Kommune\b)")
#: What begins a point of a list, and an attachment where they all begin so.
_BULLET: Final = re.compile(r"(?<=\s)[•▪◦●]\s")
_DASH: Final = re.compile(r" - (?=[A-ZÆØÅ0-9])")
#: What stands between two in a list of people without commas.
_NEXT_PERSON: Final = re.compile(r"\) (?=[A-ZÆØÅÉÖÄÜ])")
#: The names and the beginning of a title that stand behind a case worker's label.
_CASE_WORKER: Final = re.compile(r"(?:[A-ZÆØÅÉÖÄÜ][\w.-]*\s+){1,4}?(?=[A-ZÆØÅÉÖÄÜ][\w/-]*(?:\s+(?![A-ZÆØÅ])|\s*\Z))")
_CASE_WORKERS: Final = frozenset({"sagsbehandler", "sagsbeh", "sagsansvarlig"})
_HEADS_AN_ITEM: Final = (What.ITEM, What.NUMBER)
#: Those that begin a line whatever was read before them.
_BEGINS_A_LINE: Final = (What.HEADING, What.LABEL, What.ITEM)
#: Those that tell no minutes.
_OF_ANY_TEXT: Final = (What.CASE, What.KIND)
_OF_ITEM_HEAD: Final = (What.CASE, What.ACCESS, What.LABEL)
#: Those after which the text goes on, on a line of its own.
_ALONE: Final = (What.HEADING, What.ACCESS, What.CASE, What.CONTENTS)


def restored(source: SourceText) -> SourceText:
    r"""Return a text with its line ends put back where it has lost them, every other one as it is.

    >>> page = "1. Nyt tag Sagsfremstilling Taget er slidt. Indstilling Skift det. Beslutning Godkendt. " + "x" * 300
    >>> [line.text for line in restored(SourceText.of(page)).lines][:4]
    ['1. Nyt tag', 'Sagsfremstilling', 'Taget er slidt.', 'Indstilling']
    """
    framed = 0 if source.levels else frame(source.lines)
    if not framed and (source.levels or not _is_flat(source)):
        return source
    lines = [line for line in source.lines[framed:] if line.text]
    inventory = furniture(source.text, lines, framed=framed > 0)
    breaker = _Breaker(source.text, list(stretches(lines, inventory)))
    places = breaker.places()
    if breaker.found < max(_FEWEST_SIGNS, 2 * _headings_alone(lines)):
        return source
    hints = [*_hints(source.lines[:framed], inventory), *breaker.hints]
    message = f"the text had lost line ends; {len(places)} blanks became some"
    return source.with_line_ends(places, hints, Diagnostic(code="line-ends-restored", message=message))


def _is_flat(source: SourceText) -> bool:
    """Tell whether half of a text stands on lines that are too long to be any.

    Where the reader knows the headings, the lines are those of the published form.
    """
    if source.levels:
        return False
    long = sum(len(line.text) for line in source.lines if len(line.text) > _LONGEST_LINE)
    return long > _SHARE * len(source.text)


def _headings_alone(lines: Sequence[Line]) -> int:
    """Return how many lines are headings: a text with many of them has long paragraphs, and has lost nothing."""
    return sum(len(line.text) <= _LONGEST_HEADING and fold(line.text) in HEADINGS for line in lines)


def _hints(framing: Sequence[Line], inventory: Sequence[Furniture]) -> Iterator[Hint]:
    for line in framing:
        if line.text:
            yield Hint(line.span, HintKind.FURNITURE, "transcript's frame")
    for piece in inventory:
        yield Hint(Span(piece.start, piece.end), HintKind.FURNITURE, piece.what)


class _Breaker:
    """Goes through the signs of the pages in order, and says at which of them a line begins."""

    def __init__(self, text: str, pages: Sequence[Stretch]) -> None:
        self.text, self.pages = text, pages
        self.found = 0  #: signs of minutes within a page
        self.hints: list[Hint] = []
        self._starts: set[int] = set()
        self._titles: dict[str, list[int]] = {}  #: where each word of the contents list stands
        self._in_head = True  #: above the first item
        self._in_item_head = False  #: between an item's number and its first heading
        self._title_below = False
        self._item = 0  #: the last item's number
        self._listed = _NO_LIST  #: the last number of a list below a heading, 0 before its first

    def places(self) -> list[int]:
        """Return the places of the blanks that become line ends, in order."""
        for page in self.pages:
            self._starts |= {page.start, page.end + 1}
            self._page(page, list(signs(self.text, page.start, page.end)))
            self._starts.update(m.start() for m in _BULLET.finditer(self.text, page.start, page.end))
        self._page_heads()
        return sorted(at - 1 for at in self._starts if at and self.text[at - 1 : at] == " ")

    def _page(self, page: Stretch, found: list[Sign]) -> None:
        entry: int | None = None  # the last number of the contents list, within it
        for i, sign in enumerate(found):
            follows = found[i + 1] if i + 1 < len(found) else None
            after = follows.start if follows else page.end
            if entry is not None:
                entry = self._listed_entry(sign, entry)
            elif self._in_head and sign.what is What.CONTENTS:
                entry = 0
                for m in _WORD.finditer(self.text, sign.end, page.end):
                    self._titles.setdefault(m.group(), []).append(m.start())
            if (entry is None or sign.what is What.CONTENTS) and self._accepts(sign, page, follows):
                self.found += sign.start > page.start and sign.what not in _OF_ANY_TEXT
                self._take(sign, after)

    def _listed_entry(self, sign: Sign, last: int) -> int | None:
        """Begin a line at the number of an entry of the contents list; None where a sign ends that list."""
        if sign.what is What.PEOPLE:
            return None
        if sign.what not in _HEADS_AN_ITEM:
            return last
        number = self._number(sign)
        self._starts.add(sign.start)
        if page_number := _PAGE_NUMBER.search(self.text, max(0, sign.start - 6), sign.start):
            self._starts.add(page_number.start("number"))
        return number if number > last else None

    def _number(self, sign: Sign) -> int:
        return int(_DIGITS.findall(self.text[sign.start : sign.end])[0])

    def _accepts(self, sign: Sign, page: Stretch, follows: Sign | None) -> bool:
        """Tell whether a sign begins a line, by what was read before it."""
        if sign.what in _BEGINS_A_LINE:
            return True
        match sign.what:
            case What.NUMBER:
                return sign.start == page.start or self._is_item(sign, follows)
            case What.CASE:
                return self._in_item_head
            case What.ACCESS:
                return self._in_item_head or self.text[sign.start : sign.end].isupper()
            case What.KIND | What.CONTENTS:
                return self._in_head
            case _:  # people
                return self._in_head or self.text[sign.end - 1] == ":"

    def _is_item(self, sign: Sign, follows: Sign | None) -> bool:
        """Tell whether a number may be an item's: another sign follows its title, and it is none of a list's."""
        number, listed = self._number(sign), self._listed
        of_item = follows is not None and follows.what in _OF_ITEM_HEAD
        if listed + 1 == number:
            self._listed = number
            if number != self._item + 1 or (listed and not of_item):
                return False
        if follows is None or follows.start - sign.end > LONGEST_TITLE:
            return False
        return (of_item and number == self._item + 1) or _SENTENCE.search(self.text, sign.end, follows.start) is None

    def _take(self, sign: Sign, after: int) -> None:
        """Begin a line at a sign, and behind it where the text goes on; note what follows."""
        what = sign.what
        if self.text[sign.start - 2 : sign.start] != "- " or what is not What.ACCESS:
            self._starts.add(sign.start)
        if what in _ALONE or (what is What.PEOPLE and self.text[sign.end - 1] != ":"):
            self._starts.add(sign.end + 1)
        if what in _HEADS_AN_ITEM:
            self._in_head, self._in_item_head = False, True
            self._item, self._listed = self._number(sign), _NO_LIST
            self._title_below = not self.text[sign.end : after].strip()
        elif what is What.HEADING:
            self._in_head = self._in_item_head = False
            self._listed = 0
            if self.text.startswith("- ", sign.end + 1) and HEADINGS.get(sign.name) is SectionRole.ATTACHMENTS:
                self._starts.update(m.start() + 1 for m in _DASH.finditer(self.text, sign.end, after))
        elif what is What.LABEL and self._title_below and sign.name in _CASE_WORKERS:
            self._starts.update(self._title(sign.end + 1, after))
        elif what is What.PEOPLE and self._in_head:
            self._starts.add(self._names(sign, after))
            for pattern in (_NEXT_PERSON, _ADDRESS):
                self._starts.update(m.end() for m in pattern.finditer(self.text, sign.end, after))

    def _title(self, start: int, end: int) -> Iterator[int]:
        """Yield where the title begins that follows a case worker's name, and where it ends, by the contents list.

        Where that does not have it, a title begins with the last capital.
        """
        for m in _WORD.finditer(self.text, start, min(end, start + LONGEST_TITLE)):
            for at in self._titles.get(m.group(), ())[:_MOST_PLACES]:
                if (length := self._listed_title(m.start(), end, at)) is not None:
                    yield m.start()
                    if heading := heading_at(self.text, m.start() + length + 1, end):
                        yield from (heading.start, heading.end + 1)
                    return
        names = _CASE_WORKER.match(self.text, start, end)
        yield names.end() if names else start

    def _listed_title(self, start: int, end: int, at: int) -> int | None:
        """Return how long the title is that stands at `start`, and as an entry with its page in the contents list."""
        entry = _ENTRY.match(self.text, at)
        if entry and self.text.startswith(entry["title"], start, end):
            return len(entry["title"])
        title = self.text[start:end].strip()
        return len(title) if self.text.startswith(title, at) else None

    def _names(self, sign: Sign, after: int) -> int:
        """Return where the names begin below stacked labels, of which another takes what stands before them."""
        first = _FIRST_OF_LIST.match(self.text, sign.end, after)
        names = _NAMES.search(self.text[sign.end : first.end()]) if first else None
        if names is None or self.text[sign.start - 2 : sign.start] != ": ":
            return sign.start
        place = [m.end() for m in _PLACE.finditer(names.group())]
        return sign.end + names.start() + (place[-1] if place else 0)

    def _page_heads(self) -> None:
        """Note as page heads the body's name that pages begin with."""
        starts = sorted(self._starts)
        firsts = [(page.start, self._end_of_line(starts, page)) for page in self.pages if page.opens]
        counts = Counter(self.text[start:end] for start, end in firsts)
        for start, end in firsts[1:]:
            words = self.text[start:end]
            if 2 * counts[words] >= len(firsts) >= _FEWEST_SIGNS and is_body_name(words):
                self.hints.append(Hint(Span(start, end), HintKind.FURNITURE, "page head"))

    def _end_of_line(self, starts: Sequence[int], page: Stretch) -> int:
        at = bisect_right(starts, page.start)
        return min(starts[at] - 1 if at < len(starts) else page.end, page.end)
