"""Where items begin that have neither number nor title (punkter uden nummer).

Only the headings tell: an item starts where their order starts again. Pages differ in the order, and now and then a
decision stands before its case, so the headings are parted in the way that contradicts the layout least: a heading that
comes twice never stays in one item; an item that opens with an unlikely heading, that breaks the usual order, or that
has no decision in minutes, costs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ...layout import DATED_DECISION, Unnumbered
from ...model import SectionRole
from ..lines.scan import DATED, Token

#: No item has more headings than this.
LONGEST_ITEM: Final = 24

ITEM_COST: Final = 0.2
INVERSION_COST: Final = 2.0
UNDECIDED_COST: Final = 2.5
UNLIKELY_OPENING_COST: Final = 4.0
COMPANY_COST: Final = 10.0
#: What speaks against an order that is learned from the document.
LEARNED_COST: Final = 1.0
#: Orders are learned from the first of the headings that open an item at no greater cost, among so many.
LIKELY_OPENING: Final = 0.3
MOST_ORDERS: Final = 4
FIRST_HEADINGS: Final = 60


def starts(headings: list[Token], rule: Unnumbered, *, decided: bool) -> list[int]:
    """Return the indices of the headings that open an item. `decided` tells whether the document is minutes. Linear.

    Of the orders, the one that costs least counts, the first of several. Where the items that cost least without any
    keep to an order, they are the best by that one, too; and no other is followed further than it can be better.
    """
    row = _Row(headings, rule, decided=decided)
    least, free = row.parted([None] * len(headings))
    kept: list[tuple[float, int, list[int]]] = []
    others: list[tuple[float, int, list[int | None]]] = []
    for index, (order, extra) in enumerate(_orders(row.names, rule).items()):
        ranks = {name: rank for rank, name in enumerate(order)}
        places = [ranks.get(name) for name in row.names]
        if _keep_to(places, free):
            kept.append((least[-1] + extra, index, free))
        else:
            others.append((extra, index, places))
    best = min(kept, default=(float("inf"), len(others), []))
    for extra, index, places in others:
        cost, found = row.parted(places, least, spare=best[0] - extra - least[-1])
        best = min(best, (cost[-1] + extra, index, found))
    return best[2]


def _keep_to(places: list[int | None], starts: list[int]) -> bool:
    """Tell whether items that start there keep to an order, in which their headings have these places."""
    opens = set(starts)
    highest = -1
    for at, place in enumerate(places):
        if at in opens:
            highest = -1
        if place is not None:
            if place < highest:
                return False
            highest = place
    return True


def _orders(names: list[str], rule: Unnumbered) -> dict[tuple[str, ...], float]:
    """Return the orders to try, and what speaks against each: as far as they differ in the document's headings."""
    printed = frozenset(names)
    costs: dict[tuple[str, ...], float] = {}
    for order in rule.orders:
        costs.setdefault(tuple(name for name in order if name in printed), 0.0)
    if rule.learns:
        for order in _printed_orders(names, rule):
            costs.setdefault(order, LEARNED_COST)
    return costs


def _printed_orders(names: list[str], rule: Unnumbered) -> Iterator[tuple[str, ...]]:
    """Yield orders as the document prints them: from the first places of headings that are likely to open an item."""
    likely = [at for at, name in enumerate(names[:FIRST_HEADINGS]) if rule.opens.get(name, 1.0) <= LIKELY_OPENING]
    for at in likely[:MOST_ORDERS]:
        yield tuple(dict.fromkeys(names[at:]))


def _ends(names: list[str], rule: Unnumbered) -> list[int]:
    """Return for each heading the first one below that cannot stand in the item that it opens."""
    ends = [0] * len(names)
    next_of: dict[str, int] = {}
    end = len(names)
    below: str | None = None
    for at in range(len(names) - 1, -1, -1):
        name = names[at]
        if below not in (None, DATED_DECISION) and (not below or name in rule.closes):
            end = at + 1
        if name != DATED_DECISION:
            end = min(end, next_of.get(name, end))
            next_of[name] = at
        ends[at] = min(end, at + LONGEST_ITEM)
        below = name
    return ends


def _overrun(cost: list[float], least: Sequence[float], first: int) -> float:
    """Return how much more than the least the items cost that end behind a heading: all of them do so within these."""
    ends = slice(first, first + LONGEST_ITEM)
    return min(some - fewest for some, fewest in zip(cost[ends], least[ends], strict=True))


class _Row:
    """The headings of a document, and what each says of the items that they are parted into."""

    def __init__(self, headings: list[Token], rule: Unnumbered, *, decided: bool) -> None:
        decision = SectionRole.DECISION
        self.names = [DATED_DECISION if token.what is DATED else token.name for token in headings]
        self._decides = [not decided or token.what is DATED or token.role is decision for token in headings]
        self._alone = [name in rule.alone for name in self.names]
        self._opening = [rule.opens.get(name, UNLIKELY_OPENING_COST) for name in self.names]
        self._ends = _ends(self.names, rule)

    def parted(
        self, places: list[int | None], least: Sequence[float] = (), *, spare: float = 0.0
    ) -> tuple[list[float], list[int]]:
        """Return what the headings up to each cost, and which of them open the items that cost least.

        `places` has the place of each heading in an order, None for one that has none. `least` is what the headings up
        to each cost without an order, and `spare` how much more all may cost; where they cost more, none are returned.
        """
        count = len(places)
        cost = [0.0] + [float("inf")] * count
        opened = [0] * (count + 1)
        decides, alones = self._decides, self._alone
        for first, (end, opening) in enumerate(zip(self._ends, self._opening, strict=True)):
            if least and first % LONGEST_ITEM == 0 and _overrun(cost, least, first) > spare + ITEM_COST:
                return [float("inf")], []
            base = cost[first] + ITEM_COST + opening
            highest, inversions, is_decided, alone = -1, 0, False, False
            for last in range(first, end):
                rank = places[last]
                if rank is not None:
                    if rank < highest:
                        inversions += 1
                    else:
                        highest = rank
                is_decided = is_decided or decides[last]
                alone = alone or alones[last]
                total = base + inversions * INVERSION_COST
                if not is_decided:
                    total += UNDECIDED_COST
                if alone and last > first:
                    total += COMPANY_COST
                if total < cost[last + 1]:
                    cost[last + 1], opened[last + 1] = total, first
        found: list[int] = []
        at = count
        while at > 0:
            at = opened[at]
            found.append(at)
        return cost, found[::-1]
