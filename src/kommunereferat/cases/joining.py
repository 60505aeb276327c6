"""Items of many meetings joined into cases (sammenkædning af sager)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from ..slugs import unique
from .agenda import Calendar
from .fates import with_fates
from .mentions import Mention, joints_of_mentions, read_mentions
from .model import Case, Certainty, Evidence, Link
from .numbers import by_number, joints_of_numbers, standing
from .sendings import joints_of_sendings
from .steps import steps_of
from .treatments import Treatment, read_treatments

if TYPE_CHECKING:
    from ..model import Meeting
    from .joint import Joint

#: What a key of a case has no room for.
_NO_KEY: Final = re.compile(r"[^0-9A-Za-zÆØÅæøå]+")


def join_cases(meetings: Iterable[Meeting], *, at_least: Certainty = Certainty.DOUBTFUL) -> tuple[Case, ...]:
    """Join the items of meetings into cases, each with its steps in time (sagsforløb).

    Each item is in exactly one case. Items are joined within a municipality alone, and never where a document does not
    tell its municipality. What joins them, how surely, and where it stands, is in `Case.links`; `at_least` leaves out
    what is less sure. The order of the meetings does not matter. They may come one by one: every item is held until all
    are joined, but without the texts of its sections.
    """
    treatments = read_treatments(meetings)
    numbered = by_number(treatments)
    returning = standing(treatments, numbered)
    calendar = Calendar(treatments)
    mentions = read_mentions(treatments, calendar, returning)
    joints = sorted(
        (
            joint
            for joint in (
                *joints_of_numbers(treatments, numbered, returning),
                *joints_of_mentions(mentions),
                *joints_of_sendings(treatments, calendar, returning),
            )
            if joint.certainty.rank <= at_least.rank
        ),
        key=lambda joint: joint.order,
    )
    forest = _Forest(len(treatments))
    kept: dict[int, list[Joint]] = defaultdict(list)
    for joint in [joint for joint in joints if forest.join(joint)]:
        kept[forest.root(joint.one)].append(joint)
    said: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        said[forest.root(mention.at)].append(mention)
    cases = [
        _case([(i, treatments[i]) for i in group], kept[root], said[root], forest.weakest[root], root in returning)
        for root, group in forest.trees().items()
    ]
    return tuple(_with_keys(cases))


class _Forest:
    """Treatments joined into cases (union-find): each tree is a case, its root the first of its treatments."""

    def __init__(self, size: int) -> None:
        """Begin with each treatment as a case of its own."""
        self._above = list(range(size))
        self.weakest = [Certainty.CERTAIN] * size

    def root(self, i: int) -> int:
        """Return the first treatment of a case."""
        while self._above[i] != i:
            self._above[i] = self._above[self._above[i]]
            i = self._above[i]
        return i

    def join(self, joint: Joint) -> bool:
        """Join two treatments, the strongest joints first; tell whether the joint says anything worth keeping.

        Titles do not, where two treatments are of one case without them.
        """
        one, other = sorted((self.root(joint.one), self.root(joint.other)))
        if one == other:
            return joint.evidence is not Evidence.TITLE
        self._above[other] = one
        self.weakest[one] = joint.certainty
        return True

    def trees(self) -> dict[int, list[int]]:
        """Return the treatments of each case, by its root, in order."""
        trees: dict[int, list[int]] = defaultdict(list)
        for i in range(len(self._above)):
            trees[self.root(i)].append(i)
        return trees


def _case(
    members: Sequence[tuple[int, Treatment]],
    joints: Sequence[Joint],
    mentions: Sequence[Mention],
    weakest: Certainty,
    standing: bool,
) -> Case:
    ordered = steps_of(members, mentions)
    steps = with_fates([step for _, step in ordered])
    place = {i: at for at, (i, _) in enumerate(ordered) if i is not None}
    first = members[0][1]
    return Case(
        key=_key_of_item(first),
        municipality=first.document.meeting.municipality,
        title=next((step.title for step in reversed(steps) if step.title), None),
        numbers=tuple(dict.fromkeys(number for _, treatment in members for number in treatment.printed_numbers)),
        steps=tuple(steps),
        links=tuple(_link(joint, place) for joint in joints),
        certainty=weakest,
        standing=standing,
    )


def _link(joint: Joint, place: Mapping[int, int]) -> Link:
    one, other = sorted((place[joint.one], place[joint.other]))
    return Link(
        evidence=joint.evidence,
        certainty=joint.certainty,
        steps=(one, other),
        told_by=joint.told_by,
        places=joint.places,
    )


def _key_of_item(treatment: Treatment) -> str:
    ref = treatment.best.ref
    document = ref.document.key or (ref.document.sha256 or "unknown")[:16]
    return f"{document}-{ref.index + 1}"


def _with_keys(cases: Sequence[Case]) -> Iterator[Case]:
    """Give a case the key of a number that no other case has; else that of its first item, made unique."""
    numbers = Counter((case.municipality, number) for case in cases for number in case.numbers)
    given: Counter[str] = Counter()
    for case in cases:
        town = case.municipality
        own = (number for number in case.numbers if town and numbers[town, number] == 1 and not case.standing)
        number = next(own, None)
        key = f"{town.code}-{_NO_KEY.sub('-', number)}" if town and number else case.key
        yield attrs.evolve(case, key=unique(key, given))
