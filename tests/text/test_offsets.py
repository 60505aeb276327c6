"""`OffsetMap`: from a mended text back to the original, checked against a list with one origin for each character."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat.spans import OffsetMap, Span

#: For each character of the mended text, the range of the original that it was made from.
Origins = list[tuple[int, int]]


@st.composite
def mendings(draw: st.DrawFn) -> tuple[OffsetMap, Origins]:
    """Build a map from runs that were kept, replaced, or taken out, and the same as a plain list."""
    segments: list[tuple[int, int, bool]] = []
    origins: Origins = []
    there = 0
    for _ in range(draw(st.integers(1, 8))):
        same = draw(st.booleans())
        if same:
            length = draw(st.integers(1, 5))
            segments.append((len(origins), there, True))
            origins += [(there + i, there + i + 1) for i in range(length)]
        else:
            length = draw(st.integers(1, 5))
            segments.append((len(origins), there, False))
            origins += [(there, there + length)] * draw(st.integers(0, 3))
        there += length
    return OffsetMap(segments, there), origins


def expected(origins: Origins, start: int, end: int) -> Span:
    return Span(origins[start][0], max(origins[start][0], origins[end - 1][1]))


@given(mendings(), st.data())
def test_a_span_maps_to_all_that_its_characters_were_made_from(
    made: tuple[OffsetMap, Origins], data: st.DataObject
) -> None:
    offsets, origins = made
    if not origins:
        return
    start = data.draw(st.integers(0, len(origins) - 1))
    end = data.draw(st.integers(start + 1, len(origins)))
    assert offsets.span(Span(start, end)) == expected(origins, start, end)


@given(mendings(), st.integers(0, 40))
def test_an_empty_span_stays_empty(made: tuple[OffsetMap, Origins], offset: int) -> None:
    assert len(made[0].span(Span(offset, offset))) == 0


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 5)), min_size=1, max_size=8), st.data())
def test_what_is_picked_from_a_text_maps_to_where_it_came_from(
    runs: list[tuple[int, int]], data: st.DataObject
) -> None:
    """Each run stands so many characters behind the one before it, and is so long."""
    segments: list[tuple[int, int, bool]] = []
    origins: Origins = []
    there = 0
    for gap, length in runs:
        there += gap
        segments.append((len(origins), there, True))
        origins += [(there + i, there + i + 1) for i in range(length)]
        there += length
    cuts = sorted(data.draw(st.lists(st.integers(0, len(origins)), max_size=8)))
    ranges = [(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False) if start < end]
    left = [origins[i] for start, end in ranges for i in range(start, end)]
    picked = OffsetMap(segments).picked(ranges)
    for start in range(len(left)):
        for end in range(start + 1, len(left) + 1):
            assert picked.span(Span(start, end)) == expected(left, start, end)


def test_without_segments_every_offset_maps_to_itself() -> None:
    assert OffsetMap().span(Span(4, 9)) == Span(4, 9)


def test_a_text_that_stands_further_down_maps_by_its_distance() -> None:
    assert OffsetMap.from_(100).span(Span(0, 7)) == Span(100, 107)


def test_an_offset_within_a_replaced_piece_maps_to_the_piece_s_edges() -> None:
    offsets = OffsetMap([(0, 0, True), (3, 3, False), (5, 9, True)], 20)
    assert offsets.span(Span(4, 5)) == Span(3, 9)


def test_a_replaced_piece_at_the_end_ends_where_the_original_does() -> None:
    assert OffsetMap([(0, 0, True), (3, 3, False)], 8).span(Span(3, 4)) == Span(3, 8)


def test_a_replaced_piece_of_an_original_of_unknown_length_has_no_end_of_its_own() -> None:
    assert OffsetMap([(0, 0, True), (3, 3, False)]).end(4) == 3


def test_the_end_of_nothing_is_the_start() -> None:
    assert OffsetMap.from_(7).end(0) == 7


def test_nothing_picked_maps_to_the_beginning() -> None:
    assert OffsetMap.from_(7).picked([]).start(0) == 0


@pytest.mark.parametrize("offset", range(12))
def test_a_map_of_offsets_survives_pickling(offset: int) -> None:
    offsets = OffsetMap([(0, 0, True), (3, 3, False), (5, 9, True)], 20)
    again: OffsetMap = pickle.loads(pickle.dumps(offsets))  # noqa: S301 - our own pickle
    assert (again.start(offset), again.end(offset)) == (offsets.start(offset), offsets.end(offset))
