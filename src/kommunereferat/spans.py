"""Places in a text: spans, the map from fields to spans, and the map from a mended text to its original."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs


@attrs.frozen(order=True, init=False)
class Span:
    """A half-open range of characters `[start, end)` in a text (tekstområde).

    >>> Span(2, 5).of("dagsorden")
    'gso'
    >>> len(Span(2, 5))
    3
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        """Take the two ends; raises `ValueError` where no text has them."""
        if not 0 <= start <= end:
            raise ValueError(f"a span runs from 0 or later to its start or later, not from {start} to {end}")
        _set_start(self, start)  # there are hundreds to a document, and `object.__setattr__` takes twice as long
        _set_end(self, end)

    def of(self, text: str) -> str:
        """Return the part of `text` that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.start

    def __str__(self) -> str:
        return f"{self.start}-{self.end}"


#: The slots of a span, which its constructor fills.
_set_start: Final = vars(Span)["start"].__set__
_set_end: Final = vars(Span)["end"].__set__


class SpanMap(Mapping[str, Span]):
    """An immutable map from a field to the span it was read from (kildehenvisninger).

    Keys are field names; the parts of a list carry their index, as in `points[0]`; `whole` is all of the object.
    """

    __slots__ = ("_spans",)

    def __init__(self, spans: Mapping[str, Span] | None = None) -> None:
        """Copy `spans`."""
        self._spans: dict[str, Span] = dict(spans) if spans else {}

    def __getitem__(self, key: str) -> Span:
        return self._spans[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)

    def __repr__(self) -> str:
        return f"SpanMap({self._spans!r})"

    def __hash__(self) -> int:
        return hash(frozenset(self._spans.items()))

    def __reduce__(self) -> tuple[type[SpanMap], tuple[dict[str, Span]]]:
        return SpanMap, (dict(self._spans),)


NO_SPANS: Final = SpanMap()


def as_span_map(value: Mapping[str, Span]) -> SpanMap:
    """Turn any mapping into a `SpanMap`: the converter of every model class's `spans`."""
    if type(value) is SpanMap:
        return value
    made = object.__new__(SpanMap)  # the constructor takes twice as long, and every object has a map
    made._spans = dict(value)
    return made


#: The one segment of a text that stands in the original as it is.
_FIRST: Final = [0]
_AS_IT_IS: Final = [True]


class OffsetMap:
    """From offsets in a mended text to offsets in the text it was made from (forskydningstabel).

    Made of segments `(here, there, same)` in ascending order: from offset `here` on, the mended text was made from what
    stands at `there`; where `same` is true, character by character, else as a whole, so that an offset within it maps
    to the segment's edge.
    """

    __slots__ = ("_here", "_same", "_there", "_total", "shift")

    def __init__(self, segments: Sequence[tuple[int, int, bool]] = ((0, 0, True),), total: int | None = None) -> None:
        """Take the segments; without any, the map is the identity. `total` is the length of the original."""
        self._here = [here for here, _, _ in segments]
        self._there = [there for _, there, _ in segments]
        self._same = [same for _, _, same in segments]
        self._total = total
        #: How far off all the text stands in the original; None unless it stands there in one piece, as it is.
        self.shift = self._there[0] - self._here[0] if len(self._here) == 1 and self._same[0] else None

    @classmethod
    def from_(cls, offset: int) -> OffsetMap:
        """Return the map of a text that stands at `offset` in the original, character by character."""
        made = object.__new__(cls)  # the constructor takes three times as long, and each passage has a map
        made._here, made._there, made._same = _FIRST, [offset], _AS_IT_IS
        made._total, made.shift = None, offset
        return made

    def start(self, offset: int) -> int:
        """Return the original offset at which the character at `offset` begins."""
        i = max(bisect_right(self._here, offset) - 1, 0)
        return self._there[i] + (offset - self._here[i] if self._same[i] else 0)

    def end(self, offset: int) -> int:
        """Return the original offset at which the character before `offset` ends."""
        if offset <= 0:
            return self.start(0)
        i = max(bisect_right(self._here, offset - 1) - 1, 0)
        if self._same[i]:
            return self._there[i] + offset - self._here[i]
        after = self._there[i + 1] if i + 1 < len(self._there) else self._total
        return self._there[i] if after is None else after

    def span(self, span: Span) -> Span:
        """Return the original span of a span in the mended text; an empty span stays empty."""
        if (shift := self.shift) is not None:
            return Span(span.start + shift, span.end + shift)
        start = self.start(span.start)
        return Span(start, max(start, self.end(span.end))) if len(span) else Span(start, start)

    def back(self, offset: int) -> int:
        """Return the offset in the mended text of the character at `offset` in the original, or of the next one left.

        Only for a map whose segments run in the original's order.
        """
        i = max(bisect_right(self._there, offset) - 1, 0)
        here = self._here[i] + (max(offset - self._there[i], 0) if self._same[i] else 0)
        return min(here, self._here[i + 1]) if i + 1 < len(self._here) else here

    def picked(self, ranges: Sequence[tuple[int, int]]) -> OffsetMap:
        """Return the map of the text that is left when only `ranges` of this one, in ascending order, are kept."""
        segments: list[tuple[int, int, bool]] = []
        offset = 0
        for start, end in ranges:
            i = max(bisect_right(self._here, start) - 1, 0)
            segments.append((offset, self.start(start), self._same[i]))
            for j in range(i + 1, bisect_left(self._here, end)):
                segments.append((offset + self._here[j] - start, self._there[j], self._same[j]))  # noqa: PERF401
            offset += end - start
        return OffsetMap(segments or [(0, 0, True)], self._total)

    def __reduce__(self) -> tuple[type[OffsetMap], tuple[list[tuple[int, int, bool]], int | None]]:
        return OffsetMap, (list(zip(self._here, self._there, self._same, strict=True)), self._total)
