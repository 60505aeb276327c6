"""`Span` and `SpanMap`: places in a text."""

from __future__ import annotations

import pickle

import attrs
import pytest

from kommunereferat.spans import NO_SPANS, Span, SpanMap, as_span_map


def test_a_span_covers_the_characters_from_its_start_up_to_its_end() -> None:
    assert Span(3, 6).of("Byrådet") == "åde"


def test_the_length_of_a_span_is_the_number_of_its_characters() -> None:
    assert len(Span(3, 6)) == 3


def test_an_empty_span_is_false() -> None:
    assert not Span(4, 4)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 4)])
def test_a_span_that_begins_before_the_text_or_ends_before_its_start_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"from {start} to {end}"):
        Span(start, end)


@pytest.mark.parametrize(
    ("inner", "covered"), [(Span(2, 8), True), (Span(3, 5), True), (Span(1, 5), False), (Span(3, 9), False)]
)
def test_a_span_covers_another_that_lies_wholly_within_it(inner: Span, covered: bool) -> None:
    assert Span(2, 8).covers(inner) is covered


def test_spans_are_ordered_by_their_starts_then_their_ends() -> None:
    assert sorted([Span(4, 5), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(4, 5)]


def test_a_span_is_written_as_start_and_end() -> None:
    assert str(Span(12, 40)) == "12-40"


def test_a_span_does_not_change() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Span(1, 2).start = 0  # type: ignore[misc]


def test_a_map_of_spans_finds_a_field_s_place() -> None:
    spans = SpanMap({"title": Span(1, 5), "points[0]": Span(7, 9)})
    assert spans["points[0]"] == Span(7, 9)
    assert list(spans) == ["title", "points[0]"]
    assert len(spans) == 2


def test_a_map_of_spans_knows_nothing_of_a_field_without_a_place() -> None:
    with pytest.raises(KeyError):
        SpanMap({"title": Span(1, 5)})["number"]


def test_a_map_of_spans_does_not_change_with_what_it_was_made_of() -> None:
    given = {"title": Span(1, 5)}
    spans = SpanMap(given)
    given["number"] = Span(0, 1)
    assert dict(spans) == {"title": Span(1, 5)}


def test_a_map_of_spans_takes_no_assignments() -> None:
    with pytest.raises(TypeError):
        NO_SPANS["title"] = Span(1, 5)  # type: ignore[index]


def test_equal_maps_of_spans_have_equal_hashes_whatever_their_order() -> None:
    first = SpanMap({"title": Span(1, 5), "number": Span(0, 1)})
    second = SpanMap({"number": Span(0, 1), "title": Span(1, 5)})
    assert first == second
    assert hash(first) == hash(second)


def test_a_map_of_spans_equals_a_dict_with_the_same_places() -> None:
    assert SpanMap({"title": Span(1, 5)}) == {"title": Span(1, 5)}
    assert SpanMap({"title": Span(1, 5)}) != {"title": Span(1, 6)}


def test_a_map_of_spans_survives_pickling() -> None:
    spans = SpanMap({"title": Span(1, 5)})
    assert pickle.loads(pickle.dumps(spans)) == spans  # noqa: S301 - our own pickle


def test_a_map_of_spans_shows_what_it_holds() -> None:
    assert repr(SpanMap({"title": Span(1, 5)})) == "SpanMap({'title': Span(start=1, end=5)})"


def test_a_mapping_becomes_a_map_of_spans_and_one_that_is_stays_itself() -> None:
    spans = as_span_map({"title": Span(1, 5)})
    assert isinstance(spans, SpanMap)
    assert as_span_map(spans) is spans
