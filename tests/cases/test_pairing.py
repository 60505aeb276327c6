"""Agenda and minutes of one meeting are paired, with what changed between them, and doubts are said."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Final

import attrs
import pytest

from kommunereferat import Access, AgendaItem, Attendance, Kind, Meeting, Participant, parse_file
from kommunereferat.cases import Certainty, Change, ChangeKind, Pair, pair_documents
from tests.cases.building import item, meeting

DOCUMENTS: Final = Path(__file__).parent / "documents"
DAY: Final = "2021-03-01"


def agenda(*items: AgendaItem, addendum: bool = False) -> Meeting:
    return meeting(DAY, "Havneudvalget", *items, kind=Kind.AGENDA, addendum=addendum)


def minutes(*items: AgendaItem) -> Meeting:
    return meeting(DAY, "Havneudvalget", *items)


def paired(*documents: Meeting) -> Pair:
    (pair,) = pair_documents(documents)
    return pair


def told(changes: tuple[Change, ...]) -> list[tuple[ChangeKind, str | None, str | None]]:
    return [(change.kind, change.before, change.after) for change in changes]


def test_documents_of_one_meeting_are_paired_with_what_changed() -> None:
    (pair,) = pair_documents(parse_file(path) for path in DOCUMENTS.glob("*.txt"))
    assert (pair.body, str(pair.date), pair.certainty) == ("Teknik- og Miljøudvalget", "2017-04-03", Certainty.CERTAIN)
    assert told(pair.changes) == [
        (
            ChangeKind.RECOMMENDATION,
            "gebyret sættes til 250 kr. om dagen.",
            "gebyret sættes til 200 kr. om dagen.",
        ),
        (ChangeKind.ADDED, None, "Vandskade i Tømmerup Hallen"),
        (ChangeKind.DROPPED, "Nyt navn til vejen bag brugsen i Ubby", None),
        (ChangeKind.PARTICIPANT_ADDED, None, "Marie Nygård Bech"),
        (ChangeKind.PARTICIPANT_DROPPED, "Per Sejerø Friis", None),
    ]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (item(number="3"), item(number="4"), ChangeKind.RENUMBERED),
        (item("Nye bænke", case="21/1"), item("Bænke på havnen", case="21/1"), ChangeKind.RETITLED),
        (
            item("Nye bænke ved kajen", number="3"),
            item("Nye bænke ved molen og kajen", number="3"),
            ChangeKind.RETITLED,
        ),
        (item("Lukket punkt", number="3", access=Access.CLOSED), item("Salg af kajen", number="3"), ChangeKind.ACCESS),
        (item(), item(access=Access.CLOSED), ChangeKind.ACCESS),
        (item(points=("to bænke købes",)), item(points=("tre bænke købes",)), ChangeKind.RECOMMENDATION),
    ],
)
def test_an_item_that_changed_is_still_the_same_item(before: AgendaItem, after: AgendaItem, kind: ChangeKind) -> None:
    pair = paired(agenda(item("Ny kran", number="1"), before), minutes(item("Ny kran", number="1"), after))
    assert len(pair.items) == 2
    assert kind in {change.kind for change in pair.changes}
    assert all(change.agenda and change.minutes for change in pair.changes)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (item(number="3"), item(number=None)),
        (item(points=("to bænke  købes",)), item(points=("to bænke\nkøbes",))),
        (item(points=("to bænke købes",)), item()),
        (item(None, number="3"), item(number="3")),
    ],
)
def test_what_one_document_does_not_print_has_not_changed(before: AgendaItem, after: AgendaItem) -> None:
    pair = paired(agenda(before), minutes(after))
    assert (len(pair.items), pair.changes) == (1, ())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (item("Nye bænke", number="3"), item("Salg af kajen", number="3")),
        (item(case="21/1", number="3"), item(case="21/2", number="3")),
        (item(None), item(None)),
    ],
)
def test_another_item_is_one_dropped_and_one_added(before: AgendaItem, after: AgendaItem) -> None:
    changes = paired(agenda(before), minutes(after)).changes
    assert [change.kind for change in changes] == [ChangeKind.ADDED, ChangeKind.DROPPED]


def test_items_of_one_title_are_the_same_in_their_order() -> None:
    closed = item("Lukket punkt", access=Access.CLOSED)
    pair = paired(agenda(closed, closed), minutes(closed, closed, closed))
    assert [(one.index, other.index) for one, other in pair.items] == [(0, 0), (1, 1)]


def test_what_came_with_an_addendum_is_said() -> None:
    pair = paired(agenda(item("Ny kran")), agenda(item(), addendum=True), minutes(item("Ny kran"), item()))
    assert [ref.addendum for ref in pair.agendas] == [False, True]
    assert told(pair.changes) == [(ChangeKind.ADDENDUM, None, "Nye bænke på havnen i Nordby")]


def test_an_attendance_that_differs_from_the_one_announced_is_a_change() -> None:
    announced = (
        Participant(name="Bo Dam", attendance=Attendance.ABSENT),
        Participant(name="Ida Sø", attendance=Attendance.UNKNOWN),
    )
    was = tuple(Participant(name=person.name, attendance=Attendance.PRESENT) for person in announced)
    pair = paired(attrs.evolve(agenda(), participants=announced), attrs.evolve(minutes(), participants=was))
    assert told(pair.changes) == [(ChangeKind.ATTENDANCE, "Bo Dam: absent", "Bo Dam: present")]


def test_participants_that_one_document_does_not_list_have_not_changed() -> None:
    assert not paired(attrs.evolve(agenda(), participants=(Participant(name="Bo Dam"),)), minutes()).changes


def at(hour: int, document: Meeting) -> Meeting:
    return attrs.evolve(document, starts_at=dt.time(hour))


@pytest.mark.parametrize(
    ("documents", "doubts"),
    [
        ((agenda(item()), minutes(item("Ny kran"))), 1),
        ((agenda(), attrs.evolve(minutes(), extraordinary=True)), 1),
        ((at(16, agenda()), at(19, minutes())), 1),
        ((at(16, agenda(item())), at(19, minutes())), 2),
        ((agenda(), meeting(DAY, "Havneudvalget", kind=Kind.AGENDA, sha256="revised"), minutes()), 1),
        ((agenda(), minutes(), meeting(DAY, "Havneudvalget", sha256="corrected")), 1),
        ((agenda(), agenda(addendum=True), minutes()), 0),
    ],
)
def test_a_doubtful_pair_says_why(documents: tuple[Meeting, ...], doubts: int) -> None:
    pair = paired(*documents)
    assert len(pair.doubts) == doubts
    assert pair.certainty is list(Certainty)[doubts]


@pytest.mark.parametrize(
    "other",
    [
        meeting("2021-03-02", "Havneudvalget"),
        meeting(DAY, "Byrådet"),
        meeting(DAY, "Havneudvalget", municipality=None),
        meeting(DAY, "Havneudvalget", kind=None),
        meeting(DAY, "Havneudvalget", kind=Kind.AGENDA),
    ],
)
def test_documents_of_different_meetings_are_no_pair(other: Meeting) -> None:
    assert pair_documents([agenda(), other]) == ()


def test_one_body_under_two_names_is_one_body() -> None:
    assert pair_documents([meeting(DAY, "Fanø Byråd", kind=Kind.AGENDA), meeting(DAY, "Byrådet")])
