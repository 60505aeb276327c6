"""What a parser's author declares: a `Layout` and its line rules (layouterklæring).

A layout says how the head is laid out, how an item starts, which headings it uses, and what its page furniture looks
like. It holds no control flow; the engine reads by it. A malformed layout raises `LayoutError` when it is made.
"""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

import attrs

from .exceptions import LayoutError
from .line_rules import GROUPS as GROUPS
from .line_rules import HEAD_FIELDS
from .line_rules import Clue as Clue
from .line_rules import LineRule as LineRule
from .model import Meeting, SectionRole
from .normalize.bodies import BodyType
from .normalize.municipalities import is_valid_municipality
from .text import SourceText
from .vocabulary import HEADINGS, LABELS, People, fold

#: What stands for dated decisions where the order of headings is declared.
DATED_DECISION: Final = "beslutning <dato>"

#: Weights are decimal fractions; their sums are not exact.
ROUNDING: Final = 1e-9


@attrs.frozen(kw_only=True)
class Numbered:
    """Items start with a number (nummererede punkter).

    `start` matches the first line and has a group `number`; `title` may be a group of it, or stands on the next line
    where `title_below` is true, or above where `title_above` is (None where the document tells). `lead` are rules of
    lines that stand before the number and belong to the item. Which of the lines that match are items is decided by all
    of them together: numbers run on, a heading follows, the contents list has it.
    """

    start: tuple[LineRule, ...]
    title_below: bool = False
    title_above: bool | None = False
    lead: tuple[LineRule, ...] = ()
    glued: bool = False  #: whether the number stands right before the title, without anything between
    otherwise: Unnumbered | None = None  #: how items are told where the numbers do not part a document's headings

    def __attrs_post_init__(self) -> None:
        if not self.start:
            raise LayoutError("numbered items need a rule for their first line")
        if self.title_above and self.title_below:
            raise LayoutError("a title stands above the number or below it")
        for rule in self.start:
            if "number" not in rule.pattern.groupindex:
                raise LayoutError(f"item rule {rule.name!r} has no group 'number'")


@attrs.frozen(kw_only=True)
class Unnumbered:
    """Items have no number: a line of its own or the order of headings tells where one starts (punkter uden nummer).

    `start` are rules of the lines that open an item, such as its case number; where a document has them, they alone
    tell. Else `opens` gives for each heading that may open an item how unlikely that is (0 for one that always does; an
    empty name stands for text without heading), and `orders` are the usual orders of headings, of which a document
    keeps to one; "Beslutning <dato>" in them stands for dated decisions.
    """

    opens: Mapping[str, float] = attrs.field(factory=dict)
    orders: tuple[tuple[str, ...], ...] = ()
    start: tuple[LineRule, ...] = ()
    titled: bool | None = False  #: whether a title stands above an item's first line; None where the document tells
    alone: frozenset[str] = frozenset()  #: headings that are an item by themselves
    closes: frozenset[str] = frozenset()  #: headings after which nothing belongs to the item
    lists_open: bool = False  #: whether a numbered list after a decision opens an item without heading
    learns: bool = False  #: whether a document may have an order of its own

    def __attrs_post_init__(self) -> None:
        if not self.orders and not self.start:
            raise LayoutError("items without number need an order of headings to be told by, or a line that opens one")

    @property
    def names(self) -> frozenset[str]:
        """All headings that it names."""
        return self.alone.union(self.closes, self.opens, *self.orders)

    @classmethod
    def of(
        cls,
        opens: Mapping[str, float],
        *orders: str,
        alone: Iterable[str] = (),
        closes: Iterable[str] = (),
        lists_open: bool = False,
        start: tuple[LineRule, ...] = (),
        titled: bool | None = False,
        learns: bool = False,
    ) -> Unnumbered:
        """Make one from headings as printed; each order parts them by `|`."""
        return cls(
            opens={fold(name): cost for name, cost in opens.items()},
            orders=tuple(tuple(fold(name) for name in order.split("|")) for order in orders),
            alone=frozenset(fold(name) for name in alone),
            closes=frozenset(fold(name) for name in closes),
            lists_open=lists_open,
            start=start,
            titled=titled,
            learns=learns,
        )


@attrs.frozen(kw_only=True)
class Marked:
    """Items start where the reader has marked it (mærkede punkter): at every line that a rule of `start` matches.

    The rules name a level, so that no line is one by its words alone; `number` and `title` may be groups of them.
    """

    start: tuple[LineRule, ...]

    def __attrs_post_init__(self) -> None:
        if not self.start:
            raise LayoutError("marked items need a rule for their first line")
        for rule in self.start:
            if rule.level is None:
                raise LayoutError(f"item rule {rule.name!r} names no level")


class DatedLines(enum.Enum):
    """What a line such as "Beslutning i Byrådet den 02-12-2014" is in a layout (daterede beslutningslinjer)."""

    HEADINGS = enum.auto()  #: the heading of a section
    TEXT = enum.auto()  #: text within a section of decisions, and opens a decision there


#: Pieces of patterns for line rules, each with its group: dates in words or in any form, times, kinds, bodies.
DATE_IN_WORDS: Final = r"(?P<date>[0-9]{1,2}\. [A-Za-zæøå]+ [0-9]{4})"
DATE: Final = r"(?P<date>[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{2,4}|[0-9]{1,2}\. [A-Za-zæøå]+ [0-9]{4})"
STARTS_AT: Final = r"[Kk]l\.? ?(?P<starts_at>[0-9]{1,2}[.:][0-9]{2})"
KIND: Final = r"(?P<kind>(?:[Ee]kstraordinær[t]? )?(?:[Tt]illægs)?(?:[Rr]eferat|[Dd]agsorden))"
BODY: Final = r"(?P<body>[A-ZÆØÅ].{2,90}?)"
_WEEKDAY: Final = r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)?"
_ITEM: Final = r"(?:,? (?:pkt|punkt|sag)\.? ?(?:nr\. ?)?[0-9]{1,4})?"
_NAMED_BODY: Final = (
    r"(?P<body>Udvalget for [A-ZÆØÅ].{2,60}|[A-ZÆØÅ][^.:;]{0,60}?(?:udvalget|bestyrelsen|råd|rådet|repræsentationen))"
)

#: The headings of dated decisions (daterede beslutninger), as most systems print them.
DATED_DECISIONS: Final = (
    LineRule(
        "decision of a body on a date",
        rf"Beslutning(?:er|en)?(?: i| fra| af| truffet af)? {BODY},?\s+{_WEEKDAY}(?:den|d\.)\s+{DATE}{_ITEM}\s*:?",
    ),
    LineRule(
        "decision from a body, date and item", rf"Beslutning(?:er|en)? (?:(?:i|fra|af) )?{BODY},\s+{DATE}{_ITEM}\s*:?"
    ),
    LineRule("decision whose date is lost", rf"Beslutning(?:en)? (?:(?:i|fra|af) )?(?:{_NAMED_BODY} )?den\s?:?"),
    LineRule("decision on a date", rf"Beslutning(?:er|en)? (?:den |d\. )?{DATE}\s*:?"),
    LineRule(
        "a body's decision on a date",  # the look ahead is greedy: many times as fast where no such words follow
        r"(?P<body>[A-ZÆØÅ](?=.{2,90}s beslutning).{2,90}?)s beslutning"
        rf"(?: (?:i|på|under) mødet)?,? (?:den |d\. ){DATE}\s*:?",
    ),
)
#: The heading of a decision that has no word for it (udvalgets møde): "Økonomiudvalgets møde den 20. april 2016:".
DATED_BY_MEETING: Final = LineRule(
    "decision of a body, told by its meeting",
    rf"(?P<body>[A-ZÆØÅ].{{0,90}}?(?:udvalg(?:et)?|råd(?:et)?|bestyrelsen?))s møde,? (?:den |d\. ){DATE}\s*:",
)
#: The heading of a decision that has no word for it (udvalgets punkt): "Teknisk Udvalg, 3. maj 2016, pkt. 7:".
DATED_BY_ITEM: Final = LineRule(
    "decision of a body, told by its date and item",
    rf"(?P<body>[A-ZÆØÅ][^.:;]{{2,90}}?), (?:den )?{DATE},? (?:pkt|punkt|sag)\.? ?(?:nr\. ?)?[0-9]{{1,4}}:?",
)


def headings(names: str, own: Mapping[str, SectionRole] | None = None) -> Mapping[str, SectionRole]:
    """Choose headings from the common vocabulary by name, parted by `|`, and add a layout's `own` (overskrifter).

    >>> headings("Resumé|Beslutning")["resumé"].value
    'summary'
    """
    chosen: dict[str, SectionRole] = {}
    for name in filter(str.strip, names.split("|")):
        if fold(name) not in HEADINGS:
            raise LayoutError(f"the vocabulary has no heading {name!r}; give its role as the layout's own")
        chosen[fold(name)] = HEADINGS[fold(name)]
    chosen.update({fold(name): role for name, role in (own or {}).items()})
    return MappingProxyType(chosen)


def _folded(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(fold, names))


def _folded_set(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, names))


def _names(names: Iterable[str]) -> frozenset[str]:
    return frozenset(names)


def _levels(levels: Iterable[int]) -> frozenset[int]:
    return frozenset(levels)


def _head_first(clues: Iterable[Clue]) -> tuple[Clue, ...]:
    """Put the clues of the head before those of the whole text, which cost more to look for."""
    return tuple(sorted(clues, key=lambda clue: clue.within is None))


def _with_own(own: Mapping[str, str | None]) -> Mapping[str, str | None]:
    return MappingProxyType({**LABELS, **{fold(name): field for name, field in own.items()}})


def _folded_people(people: Mapping[str, People]) -> Mapping[str, People]:
    return MappingProxyType({fold(name): found for name, found in people.items()})


@attrs.frozen(kw_only=True, eq=False)
class Layout:
    """How one publishing system, or one municipality in some years, lays out its agendas and minutes (layout).

    All rules see lines without surrounding blanks. `clues` tell the layout from others; `threshold` is the least score
    of a claim.
    """

    name: str
    version: str = "1"
    municipality: str | None = None  #: four-digit code, or None for a layout of several
    clues: tuple[Clue, ...] = attrs.field(default=(), converter=_head_first)
    readers: frozenset[str] = attrs.field(default=frozenset(), converter=_names)  #: claims all that these have read
    threshold: float = 0.5
    head: tuple[LineRule, ...] = ()
    labels: Mapping[str, str | None] = attrs.field(factory=dict, converter=_with_own)
    people: Mapping[str, People] = attrs.field(factory=dict, converter=_folded_people)
    place_below: bool = False  #: whether the line below the date is the place
    head_ends: tuple[str, ...] = attrs.field(default=(), converter=_folded)
    contents: tuple[str, ...] = attrs.field(default=("Indholdsfortegnelse", "Indhold", "Punkter"), converter=_folded)
    contents_entry: tuple[LineRule, ...] = ()
    items: Numbered | Unnumbered | Marked
    item_head: tuple[LineRule, ...] = ()
    groups: frozenset[str] = attrs.field(default=frozenset(), converter=_folded_set)
    headings: Mapping[str, SectionRole]
    dated: tuple[LineRule, ...] = ()
    dated_lines: DatedLines = DatedLines.HEADINGS
    heading_levels: frozenset[int] = attrs.field(default=frozenset(), converter=_levels)  #: of what headings may be
    section_levels: frozenset[int] = attrs.field(default=frozenset(), converter=_levels)  #: of what always are some
    colon: bool | None = None  #: whether headings always carry a colon, or never do; None where they may
    bulleted: bool = False  #: whether bullets may stand before headings: all of a document's have one, or none
    joined: bool = False  #: whether headings may join several, and name aspects of a case in other words
    run_in: bool = False  #: whether text may follow a heading's colon on its line
    run_in_bare: frozenset[str] = attrs.field(default=frozenset(), converter=_folded_set)  #: and that of these, alone
    glued: bool = False  #: whether a heading may stand right behind a sentence's full stop
    stacked: bool = False  #: whether labels may be stacked before their texts
    closed: frozenset[str] = attrs.field(default=frozenset(), converter=_folded_set)
    closed_text: SectionRole = SectionRole.CASE  #: what a closed item's text without heading is
    body_type: BodyType | None = None  #: of a body whose name does not tell its type
    markers: frozenset[str] = attrs.field(default=frozenset(), converter=_folded_set)
    furniture: tuple[LineRule, ...] = ()
    foot: tuple[LineRule, ...] = ()
    prepare: Callable[[SourceText], SourceText] | None = None
    finish: Callable[[Meeting, SourceText], Meeting] | None = None
    spare: float = attrs.field(init=False, repr=False)  #: how much of its clues' weight a document may lack
    quickest_first: tuple[Clue, ...] = attrs.field(init=False, repr=False)  #: the clues as they are looked for

    def __attrs_post_init__(self) -> None:
        if not self.name or fold(self.name) != self.name:
            raise LayoutError(f"a layout's name is lower case, without blanks at its ends: {self.name!r}")
        if not self.clues and not self.readers:
            raise LayoutError(f"layout {self.name!r} has no clue to be told by")
        for fault in (*self._faults_of_claims(), *self._faults_of_names()):
            raise LayoutError(f"layout {self.name!r}{fault}")

    def __reduce__(self) -> tuple[Callable[[], Layout], tuple[()]]:
        """Pickle by the fields, for a proxy of a mapping cannot be pickled."""
        fields = {field.name: getattr(self, field.name) for field in attrs.fields(Layout) if field.init}
        plain: dict[str, Any] = {
            name: dict(value) if isinstance(value, Mapping) else value for name, value in fields.items()
        }
        return functools.partial(Layout, **plain), ()

    @spare.default
    def _spare(self) -> float:
        return sum(clue.weight for clue in self.clues) - self.threshold

    @quickest_first.default
    def _quickest_first(self) -> tuple[Clue, ...]:
        return tuple(sorted(self.clues, key=lambda clue: (clue.within is None, clue.beginning is None)))

    @property
    def numbered(self) -> Numbered | None:
        """How items with a number are told, if there are any."""
        return self.items if isinstance(self.items, Numbered) else None

    @property
    def unnumbered(self) -> Unnumbered | None:
        """How items without number are told, if there may be any."""
        if isinstance(self.items, Numbered):
            return self.items.otherwise
        return self.items if isinstance(self.items, Unnumbered) else None

    @property
    def marked(self) -> Marked | None:
        """How items are told that the reader has marked."""
        return self.items if isinstance(self.items, Marked) else None

    def _faults_of_claims(self) -> Iterator[str]:
        if self.municipality is not None and not re.fullmatch(r"[0-9]{4}", self.municipality):
            yield f": a municipality is given by its four-digit code, not {self.municipality!r}"
        elif self.municipality is not None and not is_valid_municipality(self.municipality):
            yield f": no municipality has the code {self.municipality!r}"
        if not 0 < self.threshold <= 1:
            yield f": a threshold is more than 0 and at most 1, not {self.threshold}"
        if self.clues and self.spare < -ROUNDING:
            yield f" can never be claimed: its clues weigh less than {self.threshold}"

    def _faults_of_names(self) -> Iterator[str]:
        if not self.headings:
            yield " has no headings"
        if "" in self.headings or "" in self.markers:
            yield " has an empty heading"
        if unfolded := sorted(name for name in self.headings if fold(name) != name):
            yield f": use headings() to write {', '.join(unfolded)} as the engine compares them"
        known = {*self.headings, *self.markers, "", DATED_DECISION}
        named = self.closed | self.run_in_bare | (self.unnumbered.names if self.unnumbered else frozenset())
        if unknown := sorted(named - known):
            yield f": not among its headings: {', '.join(unknown)}"
        if strange := sorted({field for field in self.labels.values() if field is not None} - HEAD_FIELDS):
            yield f": labels fill facts of the meeting, not {', '.join(strange)}"
