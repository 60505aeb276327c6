"""What holds for the text of any section at all."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat.engine.sections.attachments import read_attachments
from kommunereferat.engine.sections.recommendations import find_recommendation, read_endorsements, read_recommendations
from kommunereferat.engine.sections.treatments import dated_lines, read_treatments
from kommunereferat.text import Passage

READERS: Final[tuple[Callable[[Passage], object], ...]] = (
    read_recommendations,
    find_recommendation,
    read_endorsements,
    read_attachments,
    read_treatments,
    dated_lines,
)
PIECES: Final = (
    *(
        "\n",
        "\n\n",
        " ",
        "   ",
        "\r\n",
        "\xa0",
        "at ",
        "At 1) ",
        "1. ",
        "2. ",
        "3) ",
        "a) ",
        "- ",
        "• ",
        "•",
        "1.",
        "o ",
    ),
    *(
        "indstiller ",
        "indstilles ",
        "til ",
        "over for ",
        "anbefaler",
        "Byrådet ",
        "Havneudvalget",
        "den 4. juni 2031",
        "s møde ",
    ),
    *(
        "04-06-2031 ",
        ".",
        ":",
        ", ",
        "og ",
        "foreslår ",
        "Bilag 1: ",
        "Åben ",
        "Lukket",
        "12345/31",
        "|",
        "(pdf)",
        "Tiltrådt ",
    ),
    *(
        "Beslutning i ",
        "Beslutning den ",
        "pkt. 4",
        "Indstilling til mødet ",
        "Lauget ",
        "Til ",
        "Det ",
        "Udvalg: ",
        "Dato: ",
    ),
    *(
        "fremsender sagen til orientering for ",
        "På den baggrund ",
        "godkendelse",
        "Ingen",
        "2 bilag",
        "---",
        "s beslutning",
        "x",
    ),
)
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map("".join)

#: Texts that would take a careless pattern very long.
HOSTILE: Final = (
    *(
        "- a\n",
        "1. at x\n",
        "at x\n",
        "a",
        "1.",
        "1 ",
        "A ",
        "A, ",
        "A og ",
        "(",
        "\n",
        " ",
        "Bilag 1: ",
        "| a ",
        "a) b\n",
        "3. maj 2018 ",
    ),
    *(
        "X indstiller, at ",
        "X foreslår Y. Z anbefaler Q. ",
        "at A til B anbefaler, ",
        "Aa til ",
        "Tiltrådt den 3. maj 2018. ",
        "Udvalg: A\n",
    ),
    *(
        "Indstilling til A\n",
        "Byrådet den 3. maj 2018\n",
        "Byrådet den 3. maj 2018, ",
        "Beslutning i ",
        "s møde den 3",
        "123456/12 ",
        "Aaaa. ",
    ),
    *(
        "Det indstilles, at x.\n\n",
        "X indstiller, at y.\nat en to tre fire fem seks syv\n",
        "Indstilling til " + "A" * 40 + "!\n",
    ),
)


@given(texts)
def test_no_text_makes_a_reader_fail(text: str) -> None:
    for reader in READERS:
        reader(Passage.of(text))


def words(text: str) -> list[str]:
    """Return the words of a text without the bars of a table's cells."""
    return text.replace("|", " ").split()


@given(texts)
def test_points_are_said_where_their_spans_point(text: str) -> None:
    passage = Passage.of(text)
    for recommendation in (*read_recommendations(passage), *find_recommendation(passage)):
        assert recommendation.points
        for i, point in enumerate(recommendation.points):
            assert point == point.strip() != ""
            assert words(point) == words(recommendation.spans[f"points[{i}]"].of(text))


@given(texts)
def test_titles_and_numbers_stand_in_the_text(text: str) -> None:
    for attachment in read_attachments(Passage.of(text)):
        assert attachment.title
        assert attachment.title.split()[0] in text
        assert attachment.document_number is None or attachment.document_number in text


@given(texts)
def test_dated_lines_follow_each_other(text: str) -> None:
    end = 0
    for line in dated_lines(Passage.of(text), notes=True):
        assert end <= line.start < line.end <= len(text)
        end = line.end


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_time_is_linear_in_the_length(piece: str) -> None:
    """A reader that needs the square of the length takes minutes for this."""
    passage = Passage.of(piece * (60_000 // len(piece)))
    begun = time.process_time()
    for reader in READERS:
        reader(passage)
    assert time.process_time() - begun < 20
