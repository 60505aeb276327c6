"""What holds of the readers of decisions for any text at all."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat.engine.decisions.decision_points import read_points
from kommunereferat.engine.decisions.outcomes import read_outcome
from kommunereferat.engine.decisions.record_statements import read_record
from kommunereferat.engine.decisions.referrals import read_referral
from kommunereferat.engine.decisions.votes import read_votes
from kommunereferat.engine.people.absences import read_absences
from kommunereferat.engine.people.movements import read_moves
from kommunereferat.engine.people.stand_ins import read_stand_ins
from kommunereferat.engine.presence import read_presence
from kommunereferat.model import Outcome
from kommunereferat.spans import Span

_ROOT = Path(__file__).parents[2]
#: Pieces that the readers know, so that chance puts them together in every order.
_PIECES = [
    *("Godkendt", "ikke ", "Anbefales", "med den ændring, at ", "udsættes", "sagen ", "sendes ", "i høring", "Ad 1. "),
    *("udgår", "forslag om ", "ændringsforslag ", "forkastet", "Liste K ", "A, V og F ", "Lis Toft (A) ", "Bo Ek"),
    *(
        "stemte ",
        "imod",
        "for ",
        "undlod at stemme",
        "kan ikke tiltræde ",
        "For: ",
        "Imod: ",
        "5 stemmer (A) ",
        "flertal (",
    ),
    *(
        "Afbud: ",
        "Fraværende:\n",
        "deltog ikke ",
        "var ",
        "i stedet for ",
        "inhabil",
        "”",
        "»",
        "\n\n",
        "\n",
        ". ",
        ", ",
    ),
    *(
        "12 ",
        "stemmer ",
        "i alt 5",
        "Pkt. 1-2: ",
        "a-c ",
        "tilført, at ",
        "Mindretalsudtalelse fra ",
        "anbefaler over for ",
    ),
    *("Byrådet", "ankom kl. 17.30 ", "forlod mødet ", "stedfortræder ", "suppleant for ", "punkt 3", "“", "Kl. 17 "),
    *(" og ", "(", ")", "•", "-", ":", "1.-3. ", "İ", "ı", "ß", "\u00a0", "T.", "vedtog, at ", "ønsker ", "drøftede "),
]
_TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))


@given(_TEXTS)
def test_every_text_has_an_outcome(text: str) -> None:
    assert read_outcome(text) in Outcome


@given(_TEXTS)
def test_absent_people_stand_where_they_are_said_to(text: str) -> None:
    found = read_absences(text)
    assert all(text[name.start : name.end].split() == name.value.split() for name in found)
    assert [name.start for name in found] == sorted(name.start for name in found)
    assert len({name.value for name in found}) == len(found)


@given(_TEXTS)
def test_voters_stand_where_they_are_said_to(text: str) -> None:
    votes = read_votes(text)
    if votes is not None:
        voters = votes.in_favour + votes.against + votes.abstain
        assert voters or votes.counts
        assert all(text[name.start : name.end].split() == name.value.split() for name in voters)
        assert all(votes.start <= name.start <= name.end <= votes.end for name in voters)


@given(_TEXTS)
def test_points_statements_and_people_stand_where_they_are_said_to(text: str) -> None:
    assert all(text[point.start : point.end].strip().endswith(point.text) for point in read_points(text))
    assert all(said.text == text[said.start : said.end] for said in read_record(text))
    people = [move.found for move in read_moves(text)] + [one.found for one in read_stand_ins(text)]
    assert all(text[name.start : name.end].split() == name.value.split() for name in people)


@given(_TEXTS, st.sampled_from(Outcome))
def test_a_referral_stands_within_the_text(text: str, outcome: Outcome) -> None:
    found = read_referral(text, outcome)
    assert found is None or 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "Godkendt. ",
            "godkendt ",
            "drøftet og ",
            "1. ",
            ".",
            "A",
            "A: ",
            "(",
            "\n",
            "Afbud: ",
            "Afbud: Bo Ek\n",
            "deltog ikke ",
        ),
        *(
            "A stemte imod. ",
            "B stemte imod. C stemte for. ",
            "A anbefaler ",
            "Bo Ek, ",
            "i stedet for A",
            "sagen udgår ",
            "”",
            "»",
        ),
        *("For Enhedens forslag stemte A. ", "sendes til ", "forslag om ", "møde ", "med a b c ", "5 (A) for ", "Bo\n"),
        *("12 for og 7 imod ", "12 stemmer ", "1.-9. ", "1. a), b) ", "Ad 1. ", "anbefaler over for ", "til og for "),
        *("Mindretalsudtalelse fra A\n", "ønsker tilført, at ", "med bemærkning om, at ", "Bo Ek ankom kl. 17. "),
        *(
            "forlod mødet ",
            "som suppleant for ",
            "Bo Ek deltog for Ea Ravn. ",
            "Bo Ek er inhabil. ",
            "stedfortræder A ",
        ),
    ],
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(text: str) -> float:
        best = 99.0
        for _ in range(3):
            start = time.process_time()
            read_outcome(text)
            read_absences(text)
            read_votes(text)
            read_points(text)
            read_record(text)
            read_referral(text, Outcome.RECOMMENDED)
            read_referral(text, Outcome.REFERRED)
            list(read_presence(text, Span))
            best = min(best, time.process_time() - start)
        return best

    size = 4_000
    short, long = piece * (size // len(piece)), piece * (8 * size // len(piece))
    assert seconds(long) < 8 * 3 * max(seconds(short), 0.002)


def _gold() -> list[dict[str, object]]:
    golds = [
        *(_ROOT.parent / "shared" / "corpus").glob("*/*.gold.json"),
        *(_ROOT / "tests" / "documents").glob("*.gold.json"),
    ]
    return [
        decision
        for path in sorted(golds)
        for item in json.loads(path.read_text(encoding="utf-8"))["items"]
        for decision in item.get("decisions") or []
    ]


def test_nearly_all_decisions_of_the_gold_documents_are_read_as_their_readers_did() -> None:
    decisions = _gold()
    if not decisions:
        pytest.skip("no gold documents are here")
    outcomes = sum(read_outcome(str(decision["text"])).value == decision["outcome"] for decision in decisions)
    absent = sum([name.value for name in read_absences(str(d["text"]))] == (d.get("absent") or []) for d in decisions)
    voted = sum(
        (read_votes(str(decision["text"])) is None) == (decision.get("votes") is None) for decision in decisions
    )
    assert min(outcomes, absent, voted) / len(decisions) >= 0.97
