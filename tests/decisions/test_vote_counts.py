"""How many voted for, against and not at all, and whether that fits the names."""

from __future__ import annotations

import pytest

from kommunereferat import parse
from kommunereferat.engine.decisions.decision import doubts_of_votes
from kommunereferat.engine.decisions.votes import read_votes
from kommunereferat.model import VoteCounts, Votes


@pytest.mark.parametrize(
    ("text", "in_favour", "against", "abstain"),
    [
        ("Med stemmerne 12 for og 7 imod godkendte Byrådet indstillingen.", 12, 7, None),
        ("Med stemmerne 18 for og ingen imod godkendte Byrådet indstillingen.", 18, 0, None),
        ("Med stemmerne 9 for, 8 imod og 2 hverken for eller imod blev forslaget vedtaget.", 9, 8, 2),
        ("Indstillingen blev godkendt med 43 stemmer imod 5.", 43, 5, None),
        ("Forslaget blev tiltrådt med 34 stemmer mod 15.", 34, 15, None),
        ("Med 8 stemmer imod 11 blev forslaget forkastet.", 8, 11, None),
        ("Tiltrådt med 15 stemmer for (K, T og F) og 3 stemmer imod (D og Ø).", 15, 3, None),
        ("Vedtaget med 12 stemmer for, 5 imod og 2 undlod at stemme.", 12, 5, 2),
        ("12 stemte for, syv stemte imod og ingen undlod at stemme. Godkendt.", 12, 7, 0),
        ("Formanden satte indstillingen til afstemning. 4 stemte for og 3 imod.", 4, 3, None),
        ("For stemte 3: Lis Toft (O), Jan Bak og Bo Ek.\nImod stemte 2: Ib Vang, Eva Ask.", 3, 2, None),
        ("For: 2 (Lis Toft (A), Jan Bak (V))\nImod: 1 (Ib Vang (O))", 2, 1, None),
        ("For: 12\nImod: 7\nUndlader: 0", 12, 7, 0),
        ("For stemte 11 (A, B, F)\nImod stemte 8 (V, C)\nUndlod: 0", 11, 8, 0),
        ("For stemte: V, A og C – i alt 5\nImod stemte: Ø – i alt 1\nUndlod at stemme: F – i alt 1", 5, 1, 1),
        ("For: A og V (12 stemmer)\nImod: Ø (2 stemmer)", 12, 2, None),
        ("4 stemte for (A og B), 3 stemte imod (V), mens 1 (O) undlod at stemme.", 4, 3, 1),
        ("Vedtaget med 5 stemmer (A+V) mod 2 (Ø+F).", 5, 2, None),
        ("5 medlemmer (A+V+C) anbefaler forslaget. 2 medlemmer (N+Ø) tager forbehold.", 5, None, None),
        (
            "Ændringsforslaget faldt med 5 stemmer for og 14 imod. Indstillingen vedtaget med 15 for og 4 imod.",
            *(15, 4, None),
        ),
        ("Med stemmerne 15 for og 3 imod vedtaget.\nFor stemte (V) og (A).\nImod stemte (Ø).", 15, 3, None),
    ],
)
def test_printed_numbers_are_counted_by_side(
    text: str, in_favour: int, against: int | None, abstain: int | None
) -> None:
    votes = read_votes(text)
    assert votes is not None
    counts = votes.counts
    assert (counts.get("for"), counts.get("against"), counts.get("abstain")) == (in_favour, against, abstain)


@pytest.mark.parametrize(
    "text",
    [
        "Udvalget ønsker 3 for en prøve. Imod stemte Ø.",
        "Imod: Ingen. For stemte A og V.",
        "For 3. gang stemte Ø imod.",
        "Ændringsforslag: 5 stemte for og 9 imod. For indstillingen stemte A og V.",
    ],
)
def test_a_number_that_counts_no_votes_on_the_matter_is_none(text: str) -> None:
    votes = read_votes(text)
    assert votes is not None
    assert votes.counts == {}


@pytest.mark.parametrize(
    "text",
    ["Der er brug for 3 for hver klasse.", "Ændringsforslaget faldt med 5 stemmer for og 14 imod.\nGodkendt."],
)
def test_where_no_vote_on_the_matter_is_counted_there_is_no_ballot(text: str) -> None:
    assert read_votes(text) is None


def test_a_ballot_of_numbers_alone_names_nobody() -> None:
    item = parse("Referat\nByrådet\n3. marts 2021\n1. Lån\nBeslutning\nGodkendt med 12 stemmer for og 7 imod.\n").items[
        0
    ]
    assert item.decision
    assert item.decision.votes == Votes(counts=VoteCounts(in_favour=12, against=7))


@pytest.mark.parametrize(
    ("votes", "said"),
    [
        (Votes(in_favour=("Bo Ek",), counts=VoteCounts(in_favour=2)), ["2 are counted for, and 1 named"]),
        (Votes(in_favour=("A", "V"), counts=VoteCounts(in_favour=1)), ["1 are counted for, and 2 named"]),
        (Votes(in_favour=("A", "V"), against=("A",)), ["A stands for and against"]),
        (Votes(in_favour=("A",), counts=VoteCounts(in_favour=9)), []),
        (Votes(in_favour=("A", "Bo Ek"), counts=VoteCounts(in_favour=9)), []),
        (Votes(against=("Bo Ek", "Ida Ask"), counts=VoteCounts(against=2, abstain=0)), []),
        (Votes(counts=VoteCounts(in_favour=12, against=7)), []),
        (Votes(in_favour=("A",), against=("V",)), []),
    ],
)
def test_a_ballot_that_does_not_add_up_is_told(votes: Votes, said: list[str]) -> None:
    assert list(doubts_of_votes(votes)) == said


def test_the_doubt_points_at_the_ballot() -> None:
    text = "Referat\nByrådet\n3. marts 2021\n1. Lån\nBeslutning\nVedtaget. For stemte 3: Bo Ek og Ida Ask.\n"
    (doubt,) = [said for said in parse(text).diagnostics if said.code == "votes-mismatch"]
    assert doubt.span
    assert doubt.span.of(text) == "For stemte 3: Bo Ek og Ida Ask"
