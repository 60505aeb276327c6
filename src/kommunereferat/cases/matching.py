"""The items of two documents of one meeting, matched (samme punkt i dagsorden og referat)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import Final

from ..model import Access
from .documents import Entry, contradict
from .titles import alike

_Key = Callable[[Entry], Hashable]


def _number_and_title(entry: Entry) -> Hashable:
    return (entry.numbers, entry.words) if entry.numbers and entry.words else None


def _title(entry: Entry) -> Hashable:
    # "Lukket punkt" has no word that tells it from others, and is the same in both documents all the same.
    return entry.words or (entry.item.title and " ".join(entry.item.title.split()))


def _case_numbers(entry: Entry) -> Hashable:
    return entry.numbers or None


def _printed_number(entry: Entry) -> Hashable:
    return entry.item.number


def matched(left: Sequence[Entry], right: Sequence[Entry]) -> list[tuple[int, int]]:
    """Return which entries of the one document are which of the other, by index.

    What is most telling pairs first: case numbers with the title, the title, case numbers that stand for one item
    alone, and the printed number where nothing speaks against it. Of several that are alike in both documents, the
    first goes with the first.
    """
    pairs: list[tuple[int, int]] = []
    free_left, free_right = dict(enumerate(left)), dict(enumerate(right))
    for key, fits, alone in _PASSES:
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        for j, entry in free_right.items():
            waiting[key(entry)].append(j)
        asking: dict[Hashable, list[int]] = defaultdict(list)
        for i, entry in free_left.items():
            if (told := key(entry)) is not None:
                asking[told].append(i)
        for told, mine in asking.items():
            theirs = waiting.get(told, [])
            if alone and (len(mine) > 1 or len(theirs) > 1):
                continue
            for i, j in zip(mine, theirs, strict=False):
                if fits(left[i], right[j]):
                    pairs.append((i, j))
                    del free_left[i], free_right[j]
    return sorted(pairs)


def _always(_one: Entry, _other: Entry) -> bool:
    return True


def _not_contradicting(one: Entry, other: Entry) -> bool:
    return not contradict(one.numbers, other.numbers)


def _may_be_the_same(one: Entry, other: Entry) -> bool:
    """Tell whether nothing but the printed number has to tell that two items are one."""
    if contradict(one.numbers, other.numbers) or one.ref.document.addendum is not other.ref.document.addendum:
        return False
    # A closed item often has its title in one of the documents only.
    hidden = Access.CLOSED in (one.item.access, other.item.access)
    return hidden or not (one.words and other.words) or alike(one.words, other.words) > 0


_PASSES: Final[tuple[tuple[_Key, Callable[[Entry, Entry], bool], bool], ...]] = (
    (_number_and_title, _always, False),
    (_title, _not_contradicting, False),
    (_case_numbers, _always, True),
    (_printed_number, _may_be_the_same, True),
)
