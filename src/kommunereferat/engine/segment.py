"""Where items begin that have neither number nor title (punkter uden nummer).

Only the headings tell: an item starts where their order starts again. Pages differ in the order, and now and then a
decision stands before its case, so the headings are parted in the way that contradicts the layout least: a heading that
comes twice never stays in one item; an item that opens with an unlikely heading, that breaks the usual order, or that
has no decision in minutes, costs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..layout import DATED_DECISION, Unnumbered
from ..model import SectionRole
from .scan import Is, Token

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
    """Return the indices of the headings that open an item. `decided` tells whether the document is minutes. Linear."""
    best: tuple[float, list[int]] | None = None
    names = [DATED_DECISION if token.what is Is.DATED else token.name for token in headings]
    decides = [token.what is Is.DATED or token.role is SectionRole.DECISION for token in headings]
    ends = _ends(names, rule)
    for order, extra in _orders(names, rule).items():
        ranks = {name: rank for rank, name in enumerate(order)}
        cost, found = _part(names, decides, ends, rule, ranks, decided=decided)
        if best is None or cost + extra < best[0]:
            best = cost + extra, found
    return best[1] if best else []


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
    for at in range(len(names) - 1, -1, -1):
        name = names[at]
        after = names[at + 1 : at + 2]
        if after and after[0] != DATED_DECISION and (not after[0] or name in rule.closes):
            end = at + 1
        if name != DATED_DECISION:
            end = min(end, next_of.get(name, end))
            next_of[name] = at
        ends[at] = min(end, at + LONGEST_ITEM)
    return ends


def _part(
    names: list[str], decides: list[bool], ends: list[int], rule: Unnumbered, ranks: dict[str, int], *, decided: bool
) -> tuple[float, list[int]]:
    count = len(names)
    cost = [0.0] + [float("inf")] * count
    opened = [0] * (count + 1)
    opens, alones = rule.opens, rule.alone
    places = [ranks.get(name) for name in names]
    for first in range(count):
        base = cost[first] + ITEM_COST + opens.get(names[first], UNLIKELY_OPENING_COST)
        highest, inversions, has_decision, alone = -1, 0, False, False
        for last in range(first, ends[first]):
            rank = places[last]
            if rank is not None:
                if rank < highest:
                    inversions += 1
                else:
                    highest = rank
            has_decision = has_decision or decides[last]
            alone = alone or names[last] in alones
            total = base + inversions * INVERSION_COST
            if decided and not has_decision:
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
    return cost[count], found[::-1]
