"""The example corpus is read as a careful reader takes it; what is expected here is not taken from the output."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

import kommunereferat
from kommunereferat import Attendance, Kind, Severity
from tests.places import EXAMPLE_CORPUS

AGENDAS: Final = {
    "hvidovre-kommunalbestyrelsen-2019-03-26-dagsorden": 2,
    "lejre-kommunalbestyrelsen-2019-06-18-dagsorden": 5,
}
#: Of each minutes: who is absent, and what becomes of each item.
MINUTES: Final = {
    "hvidovre-kultur-og-fritidsudvalget-2019-03-05": (
        "",
        "approved recommended approved_with_changes recommended none",
    ),
    "hvidovre-oekonomiudvalget-2019-03-18": ("Henrik Uldal", "approved recommended referred none"),
    "hvidovre-kommunalbestyrelsen-2019-03-26": ("Emil Strandby", "approved approved none"),
    "lejre-udvalget-for-teknik-miljoe-2019-02-05": (
        "Frode Kirkegård Bak",
        "approved recommended postponed recommended recommended none",
    ),
    "lejre-udvalget-for-boern-ungdom-2019-02-06": (
        "Jonas Tolstrup Friis, Kirstine Højvang Juhl",
        "approved approved_with_changes referred none",
    ),
    "lejre-oekonomiudvalget-2019-02-19": ("", "approved recommended recommended postponed approved"),
    "lejre-kommunalbestyrelsen-2019-02-26": (
        "Hamid Nouri Larsen",
        "none approved approved approved referred approved",
    ),
    "lejre-udvalget-for-teknik-miljoe-2019-04-02": ("", "approved_with_changes recommended rejected rejected none"),
    "lejre-oekonomiudvalget-2019-04-16": (
        "Ida Marie Ørbæk",
        "approved recommended recommended rejected rejected recommended",
    ),
    "lejre-kommunalbestyrelsen-2019-04-30": (
        "Birgit Vinterberg Holm",
        "none approved approved postponed rejected rejected approved",
    ),
    "lejre-udvalget-for-boern-ungdom-2019-05-08": ("", "approved noted recommended none"),
    "lejre-udvalget-for-teknik-miljoe-2019-06-04": (
        "Hamid Nouri Larsen, Frode Kirkegård Bak",
        "approved recommended other",
    ),
    "lejre-oekonomiudvalget-2019-06-11": ("Frode Kirkegård Bak", "approved recommended recommended recommended"),
    "lejre-kommunalbestyrelsen-2019-06-18": (
        "Frode Kirkegård Bak",
        "other approved_with_changes approved_with_changes approved referred approved",
    ),
}
#: Of each ballot of the council: for, against, abstaining.
BALLOTS: Final = {
    ("lejre-kommunalbestyrelsen-2019-02-26", "18/15210"): ("V A F O C B UP", "Ø", ""),
    ("lejre-kommunalbestyrelsen-2019-04-30", "19/877"): ("A F Ø B C", "V O", ""),
    ("lejre-kommunalbestyrelsen-2019-04-30", "19/2230"): ("Ø F B", "V A O UP", "C"),
    ("lejre-kommunalbestyrelsen-2019-04-30", "19/1777"): ("Ø B", "V A F O C UP", ""),
    ("lejre-kommunalbestyrelsen-2019-06-18", "18/15210"): ("V A F C B", "Ø", "UP"),
    ("lejre-kommunalbestyrelsen-2019-06-18", "19/455"): ("A F Ø B UP", "V C", ""),
}


def parsed(name: str) -> kommunereferat.Meeting:
    return kommunereferat.parse_file(EXAMPLE_CORPUS / f"{name}.txt")


def test_every_document_of_the_corpus_is_looked_at() -> None:
    assert {path.stem for path in EXAMPLE_CORPUS.glob("*.txt")} == {*AGENDAS, *MINUTES}


@pytest.mark.parametrize("name", [*AGENDAS, *MINUTES])
def test_a_document_of_the_corpus_is_read_whole_and_without_doubt(name: str) -> None:
    meeting = parsed(name)
    assert meeting.date is not None
    assert meeting.key is not None
    assert meeting.date.isoformat() in Path(name).stem
    assert meeting.coverage.share == 1.0
    assert not [one for one in meeting.diagnostics if one.severity is not Severity.INFO]


@pytest.mark.parametrize("name", AGENDAS)
def test_an_agenda_has_its_items_and_no_decision_of_its_own(name: str) -> None:
    meeting = parsed(name)
    assert meeting.kind is Kind.AGENDA
    assert [item.decision for item in meeting.items] == [None] * AGENDAS[name]


@pytest.mark.parametrize("name", MINUTES)
def test_minutes_tell_who_was_absent_and_what_became_of_each_item(name: str) -> None:
    absent, outcomes = MINUTES[name]
    meeting = parsed(name)
    assert meeting.kind is Kind.MINUTES
    assert ", ".join(p.name for p in meeting.participants if p.attendance is Attendance.ABSENT) == absent
    assert [item.decision.outcome.value for item in meeting.items if item.decision] == outcomes.split()


@pytest.mark.parametrize(("name", "case"), BALLOTS)
def test_the_parties_of_a_ballot_in_the_council_are_told(name: str, case: str) -> None:
    item = next(item for item in parsed(name).items if case in map(str, item.case_numbers))
    assert item.decision is not None
    votes = item.decision.votes
    assert votes is not None
    sides = (votes.in_favour, votes.against, votes.abstain)
    assert tuple(map(" ".join, sides)) == BALLOTS[name, case]
