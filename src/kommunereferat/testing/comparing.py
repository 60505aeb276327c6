"""How near a parsed document comes to its gold: for each field of the contract an F1, and the mean of the fields.

Both sides are dicts as `to_dict` gives them. Values are compared as sets with repetition. Names and titles count by
their letters and digits alone; texts and points are the same from 97 % of their words on. Items are paired in order by
what is likest before their fields are compared. In the mean, a field with fewer than 20 values weighs less, in
proportion.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any, Final, NamedTuple, TypeAlias

#: A part of a meeting's JSON: the meeting, an item, a participant.
Json: TypeAlias = Mapping[str, Any]
#: Reads a field's values from a part.
Read: TypeAlias = Callable[[Json], Sequence[Any]]

#: Texts with this share of their words in common are the same.
SAME_WORDS: Final = 0.97
#: From so many values on, a field has full weight.
FULL_WEIGHT: Final = 20
#: Two items that are less alike, on a scale to 5, are different ones.
SAME_ITEM: Final = 0.8

_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]*>")


class Difference(NamedTuple):
    """A value that stands in one of the two alone."""

    field: str
    where: str
    what: str
    value: Any

    def __str__(self) -> str:
        return f"{self.what:6} {self.field:24} {self.where}: {str(self.value)[:200]!r}"


class Tally:
    """How many values of each field gold has, how many were read, and how many are in both."""

    def __init__(self, parts: Iterable[Tally] = ()) -> None:
        """Count what all the parts count."""
        self.wanted: Counter[str] = Counter()
        self.read: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        for part in parts:
            self.wanted.update(part.wanted)
            self.read.update(part.read)
            self.found.update(part.found)

    def fields(self) -> dict[str, float]:
        """Return the F1 of each field that has a value on either side."""
        totals = {field: self.wanted[field] + self.read[field] for field in self.wanted}
        return {field: 2 * self.found[field] / total for field, total in totals.items() if total}

    def mean(self) -> float:
        """Return the weighted mean of the fields, 1.0 where nothing differs."""
        fields = self.fields()
        weights = {field: min(1.0, max(self.wanted[field], self.read[field]) / FULL_WEIGHT) for field in fields}
        return sum(fields[field] * weight for field, weight in weights.items()) / sum(weights.values())


class Comparison(Tally):
    """The values of each field in gold and in what was read, and the differences."""

    def __init__(self, gold: Json, got: Json) -> None:
        """Compare two meetings; nothing at all was read of a document that could not be."""
        super().__init__()
        self.differences: list[Difference] = []
        for field, values in MEETING_FIELDS.items():
            if field not in OPTIONAL or _is_said(field, gold):
                self._count(field, "head", values(gold), values(got) if got else ())
        for want, have in paired(gold["items"], got.get("items", ())):
            where = f"item {(want or have or {}).get('number') or '-'}"
            for field, values in ITEM_FIELDS.items():
                self._count(field, where, values(want) if want else (), values(have) if have else ())

    def _count(self, field: str, where: str, want: Sequence[Any], have: Sequence[Any]) -> None:
        same = SAME.get(field, _equal)
        left = list(have)
        for value in want:
            match = next((i for i, other in enumerate(left) if same(value, other)), None)
            if match is None:
                self.differences.append(Difference(field, where, "missed", value))
            else:
                del left[match]
                self.found[field] += 1
        self.differences += [Difference(field, where, "extra", value) for value in left]
        self.wanted[field] += len(want)
        self.read[field] += len(have)

    def report(self, most: int = 40) -> str:
        """Say which fields fall short, and how."""
        fields = sorted(self.fields().items(), key=lambda each: each[1])
        lines = [f"mean {self.mean():.4f}", *(f"{score:.3f}  {field}" for field, score in fields if score < 1)]
        lines += map(str, self.differences[:most])
        rest = len(self.differences) - most
        return "\n".join([*lines, f"and {rest} more"] if rest > 0 else lines)


@lru_cache(maxsize=4096)
def letters(text: str | None) -> str:
    """Reduce a value to its letters and digits, so that blanks, bullets and markup do not count."""
    return re.sub(r"[\W_]+", "", _TAG.sub(" ", text or "")).casefold()


@lru_cache(maxsize=4096)
def words(text: str) -> Counter[str]:
    """Count a text's words, markup left out."""
    return Counter(re.findall(r"\w+", _TAG.sub(" ", text).casefold()))


def share(one: Counter[str], other: Counter[str]) -> float:
    """Return how much two bags of words have in common, 1.0 where both are empty."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def same_text(one: str, other: str) -> bool:
    """Tell whether two texts are the same but for a word or two."""
    return share(words(one), words(other)) >= SAME_WORDS


def _equal(one: object, other: object) -> bool:
    return one == other


def _same_section(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return one[0] == other[0] and same_text(one[1], other[1])


def _is_said(field: str, gold: Json) -> bool:
    key, _, below = field.partition(".")
    return key in gold and (not below or bool((gold[key] or {}).get(below)))


def _stated(*values: Any) -> list[Any]:
    return [value for value in values if value not in (None, "", [])]


def _plain(key: str) -> Read:
    return lambda part: _stated(part.get(key))


def _lettered(key: str) -> Read:
    return lambda part: _stated(letters(part.get(key)))


def _listed(key: str) -> Read:
    return lambda part: [letters(value) for value in part[key]]


def _each(key: str, *fields: str) -> Read:
    """Read some fields of each part in a list, by their letters."""
    return lambda part: [tuple(letters(one.get(field)) for field in fields) for one in part[key]]


def _sections(item: Json) -> list[Json]:
    return [section for section in item["sections"] if letters(section["text"])]


def _recommended(key: str) -> Read:
    return lambda item: [letters(one[key]) for one in item["recommendations"] if one[key]]


def _absent(item: Json) -> list[tuple[str, ...]]:
    return [(*_stamp(decision), letters(name)) for decision in item["decisions"] for name in decision["absent"]]


def _votes(item: Json) -> list[tuple[str, ...]]:
    return [
        (*_stamp(decision), side, letters(voter))
        for decision in item["decisions"]
        for side in ("for", "against", "abstain")
        for voter in (decision["votes"] or {}).get(side, ())
    ]


def _stamp(decision: Json) -> tuple[str, str]:
    return letters(decision["body"]), letters(decision["date"])


def _heading(section: Json) -> tuple[str, str]:
    return section["role"], letters(section["heading"])


#: What gold need not say.
OPTIONAL: Final = {"addendum", "extraordinary", "municipality", "body.type"}

MEETING_FIELDS: Final[Mapping[str, Read]] = {
    **{key: _plain(key) for key in ("kind", "date", "starts_at", "ends_at", "addendum", "extraordinary")},
    "municipality": lambda meeting: _stated((meeting["municipality"] or {}).get("code")),
    "body": lambda meeting: _stated(letters((meeting["body"] or {}).get("name"))),
    "body.type": lambda meeting: _stated((meeting["body"] or {}).get("type")),
    "place": _lettered("place"),
    "participants": _each("participants", "name"),
    **{f"participants.{key}": _each("participants", "name", key) for key in ("party", "role", "attendance", "title")},
}
ITEM_FIELDS: Final[Mapping[str, Read]] = {
    "items": lambda item: [key_of(item)],
    "item.number": _plain("number"),
    "item.access": _plain("access"),
    "item.title": _lettered("title"),
    **{f"item.{key}": _listed(key) for key in ("case_numbers", "kle", "document_numbers")},
    "sections": lambda item: [(section["role"], section["text"]) for section in _sections(item)],
    "section.heading": lambda item: [_heading(section) for section in _sections(item)],
    "section.order": lambda item: _stated([section["role"] for section in _sections(item)]),
    "recommendation.points": lambda item: [point for one in item["recommendations"] for point in one["points"]],
    "recommendation.proposer": _recommended("proposer"),
    "recommendation.recipient": _recommended("recipient"),
    "decision.text": lambda item: [decision["text"] for decision in item["decisions"]],
    "decision.by": lambda item: [(*_stamp(decision), decision["current"]) for decision in item["decisions"]],
    "decision.outcome": lambda item: [(*_stamp(decision), decision["outcome"]) for decision in item["decisions"]],
    "decision.absent": _absent,
    "decision.votes": _votes,
    "previous_treatments": _each("previous_treatments", "body", "date", "item"),
    "attachments": _each("attachments", "title", "document_number"),
}
#: When two values of a field are the same, where being equal asks too much.
SAME: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    "sections": _same_section,
    "recommendation.points": same_text,
    "decision.text": same_text,
}


def key_of(item: Json) -> tuple[str, str]:
    """Return what tells an item from others: its number, and its title or else its first words."""
    first = next((section["text"] for section in _sections(item)), "")
    return item["number"] or "", letters(item["title"]) or letters(first)[:60]


def likeness(one: Json, other: Json) -> float:
    """Say how alike two items are, from -1.0 to 5.0: by number, by title, by what stands in them.

    Two of which nothing is printed, as a closed item may be, are alike.
    """
    (number, title), (other_number, other_title) = key_of(one), key_of(other)
    said, other_said = words(_said(one)), words(_said(other))
    if not any((number, title, said, other_number, other_title, other_said)):
        return 1.0
    alike = 0.0
    if number and other_number:
        alike += 2.0 if number == other_number else -1.0
    if title and other_title:
        alike += 2.0 * SequenceMatcher(None, title[:200], other_title[:200], autojunk=False).ratio()
    if said and other_said:
        alike += share(said, other_said)
    return alike


def _said(item: Json) -> str:
    return " ".join(section["text"] for section in item["sections"])


def paired(want: Sequence[Json], have: Sequence[Json]) -> Iterator[tuple[Json | None, Json | None]]:
    """Pair items in order so that they are as alike as can be in all; one that has no like is paired with None."""
    alike = [[likeness(one, other) for other in have] for one in want]
    best = [[0.0] * (len(have) + 1) for _ in range(len(want) + 1)]
    for i, j in _backwards(len(want), len(have)):
        together = alike[i][j] + best[i + 1][j + 1] if alike[i][j] > SAME_ITEM else -1.0
        best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(want) and j < len(have):
        if alike[i][j] > SAME_ITEM and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            yield want[i], have[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            yield want[i], None
            i += 1
        else:
            yield None, have[j]
            j += 1
    yield from ((one, None) for one in want[i:])
    yield from ((None, other) for other in have[j:])


def _backwards(rows: int, columns: int) -> Iterable[tuple[int, int]]:
    return ((i, j) for i in reversed(range(rows)) for j in reversed(range(columns)))
