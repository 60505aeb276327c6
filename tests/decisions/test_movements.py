"""Who came or left while the meeting went on."""

from __future__ import annotations

import pytest

from kommunereferat.engine.people.movements import read_moves


def told(text: str) -> list[str]:
    return [
        " ".join(
            filter(None, (move.found.value, "left" if move.left else "came", str(move.time or ""), move.item or ""))
        )
        for move in read_moves(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lis Toft (A) ankom kl. 17.32 under behandling af dagsordenspunkt 3", "Lis Toft came 17:32:00 3"),
        ("Lis Toft (A) ankom til mødet kl. 18.05. Godkendt.", "Lis Toft came 18:05:00"),
        ("Lis Toft mødte kl. 17.15 under behandlingen af dagsordenens punkt 3", "Lis Toft came 17:15:00 3"),
        ("Lis Toft deltog i mødet fra kl. 17.", "Lis Toft came 17:00:00"),
        ("Under punktet ankom Lis Toft.", "Lis Toft came"),
        ("Lis Toft forlod mødet kl. 21.27 under behandling af punkt 30", "Lis Toft left 21:27:00 30"),
        ("Lis Toft forlød mødet kl. 21:27.", "Lis Toft left 21:27:00"),
        ("Kl. 17.40 forlod Lis Toft (A) mødet.", "Lis Toft left 17:40:00"),
        ("Lis Toft (A) forlod herefter lokalet.", "Lis Toft left"),
        ("Lis Toft (A), som forlod mødet kl. 18", "Lis Toft left 18:00:00"),
        ("Lis Toft har forladt mødet.", "Lis Toft left"),
        ("Lis Toft gik kl. 18.30.", "Lis Toft left 18:30:00"),
        ("Lis Toft deltog til og med punkt 5.", "Lis Toft left 5"),
        ("Lis Toft ankom kl. 25.70.", "Lis Toft came"),
        ("Lis Toft (A) og Jan Bak (V) forlod mødet efter behandlingen.", "Lis Toft left|Jan Bak left"),
        ("Lis Toft ankom kl. 17.15, og Jan Bak gik kl. 18.00.", "Lis Toft came 17:15:00|Jan Bak left 18:00:00"),
        ("Lis Toft ankom kl. 16.10 og forlod mødet kl. 17.00", "Lis Toft came 16:10:00|Lis Toft left 17:00:00"),
    ],
)
def test_who_came_or_left_is_told_with_time_and_item(text: str, expected: str) -> None:
    assert told(text) == expected.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "Lis Toft forlod Venstre i maj.",
        "Lis Toft mødte som stedfortræder.",
        "Lis Toft kom med et forslag.",
        "Planen går ud på at spare.",
        "Formanden forlod mødet kl. 18.",
        "Lis Toft var ikke til stede fra kl. 17.",
    ],
)
def test_other_sentences_tell_of_nobody(text: str) -> None:
    assert told(text) == []
