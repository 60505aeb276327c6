"""Every place in a mended text is a place in the original, whatever was mended."""

from __future__ import annotations

from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from kommunereferat.repair import mend
from kommunereferat.spans import Span
from kommunereferat.text import SourceText

#: One of each kind of mending, and two of none.
PIECES: Final = (
    "ByrÃ¥det", "Ã…", "mødes\xa0her", "dags\xadorden", "\u200b", "\x94x\x94",
    "A\u030ase", "a\u0301\u0301", "plain", "\r\n",
)  # fmt: skip


@settings(max_examples=500)
@given(st.lists(st.sampled_from(PIECES)), st.data())
def test_every_span_maps_back_to_what_it_was_made_from(pieces: list[str], data: st.DataObject) -> None:
    """Checked by mending: the original of a span that does not cut a piece in two gives the span's text again."""
    source = SourceText.of(" ".join(pieces))
    ends = [0]
    for piece in pieces:
        ends.append(ends[-1] + len(mend(piece)[0]) + 1)
    first = data.draw(st.integers(0, len(pieces)))
    last = data.draw(st.integers(first, len(pieces)))
    span = Span(min(ends[first], len(source.text)), max(ends[last] - 1, min(ends[first], len(source.text))))
    original = source.original_span(span).of(source.original)
    assert mend(original)[0] == source[span]


@settings(max_examples=500)
@given(st.text(alphabet=st.sampled_from("abÅåÃ¥Â¸â€œ”\xa0\xad\x94\u030a \n\u200b")), st.data())
def test_a_span_s_original_lies_within_the_original_and_grows_with_the_span(text: str, data: st.DataObject) -> None:
    source = SourceText.of(text)
    start = data.draw(st.integers(0, len(source.text)))
    end = data.draw(st.integers(start, len(source.text)))
    wider = Span(data.draw(st.integers(0, start)), data.draw(st.integers(end, len(source.text))))
    there = source.original_span(Span(start, end))
    assert Span(0, len(text)).covers(there)
    if start < end:
        assert source.original_span(wider).covers(there)


def test_a_kept_character_maps_to_itself_between_mended_ones() -> None:
    source = SourceText.of("Å\xads ByrÃ¥det x\u200b y")
    place = source.text.index("x")
    assert source.original_span(Span(place, place + 1)).of(source.original) == "x"


def test_a_restored_word_maps_to_the_whole_wrong_word() -> None:
    source = SourceText.of("I ByrÃ¥det i dag")
    assert source.original_span(Span(5, 6)).of(source.original) == "ByrÃ¥det"


def test_a_composed_letter_maps_to_both_its_parts() -> None:
    source = SourceText.of("på A\u030ase")
    assert source.original_span(Span(3, 4)).of(source.original) == "A\u030a"
