"""The list of committees and meetings that FirstAgenda Publication gives."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kommunereferat import CommitteeList, Kind, KommunereferatError, ListedMeeting, UnreadableError, read_committees
from tests.firstagenda.publication import NO_ID, encoded, ident


def listed(**changes: Any) -> dict[str, Any]:
    """Return a meeting of the list with its 13 keys."""
    return {
        "Id": ident(3),
        "MeetingBeginUtc": "2024-03-05T16:30:00+01:00",
        "MeetingEndUtc": "2024-03-05T18:05:00+01:00",
        "ReleasedDate": "2024-03-08T09:12:44.1234567+01:00",
        "Dato": "2024-03-05T16:30:00+01:00",
        "Sted": "Pakhuset ",
        "Afsluttet": True,
        "Moededeltagere": None,
        "Navn": "Referat",
        "Description": None,
        "ElasticSearchResults": None,
        "SourceId": None,
        "IsSupplementaryAgenda": False,
    } | changes


def read(*meetings: dict[str, Any]) -> tuple[ListedMeeting, ...]:
    committee = {"Id": ident(1), "Navn": "Havneudvalget", "Moeder": list(meetings)}
    (found,) = read_committees(encoded({"Udvalg": {"Udvalg 2022-2025": [committee]}})).committees
    return found.meetings


def test_a_meeting_is_read_with_its_facts() -> None:
    assert read(listed()) == (
        ListedMeeting(
            id=ident(3),
            name="Referat",
            date=dt.date(2024, 3, 5),
            starts_at=dt.time(16, 30),
            ends_at=dt.time(18, 5),
            place="Pakhuset",
            finished=True,
            kind=Kind.MINUTES,
        ),
    )


def test_committees_stand_under_their_periods_in_order() -> None:
    def committee(name: str) -> dict[str, Any]:
        return {"Id": ident(2), "Navn": name, "Moeder": []}

    data = {
        "Udvalg": {
            "Udvalg 2026-2029": [committee("Byrådet"), committee("Havneudvalget")],
            "Folkeoplysningsudvalget 2014 og frem": [committee("Folkeoplysningsudvalget")],
        }
    }
    assert [(one.period, one.name) for one in read_committees(json.dumps(data)).committees] == [
        ("Udvalg 2026-2029", "Byrådet"),
        ("Udvalg 2026-2029", "Havneudvalget"),
        ("Folkeoplysningsudvalget 2014 og frem", "Folkeoplysningsudvalget"),
    ]


@pytest.mark.parametrize(
    ("changes", "kind", "addendum", "extraordinary"),
    [
        ({"Navn": "Dagsorden", "Afsluttet": False}, Kind.AGENDA, False, False),
        ({"Navn": "Dagsorden", "Afsluttet": True}, Kind.MINUTES, False, False),
        ({"Navn": "Tillægsdagsorden", "Afsluttet": False}, Kind.AGENDA, True, False),
        ({"Navn": "Ekstraordinær dagsorden", "Afsluttet": False}, Kind.AGENDA, False, True),
        ({"Navn": "Referat 1. behandling budget", "Afsluttet": False}, Kind.MINUTES, False, False),
        ({"Navn": "Lukket referat"}, Kind.MINUTES, False, False),
        ({"Navn": None}, Kind.MINUTES, False, False),
        ({"Navn": None, "Afsluttet": False}, None, False, False),
        ({"Navn": "Dagsorden", "Afsluttet": False, "IsSupplementaryAgenda": True}, Kind.AGENDA, True, False),
    ],
)
def test_name_and_state_of_a_meeting_say_what_it_is(
    changes: dict[str, Any], kind: Kind | None, addendum: bool, extraordinary: bool
) -> None:
    (found,) = read(listed(**changes))
    assert (found.kind, found.addendum, found.extraordinary) == (kind, addendum, extraordinary)


def test_the_same_day_may_hold_several_entries() -> None:
    assert [
        one.name for one in read(listed(), listed(Navn="Dagsorden", Afsluttet=False), listed(Navn="Tillægsdagsorden"))
    ] == [
        "Referat",
        "Dagsorden",
        "Tillægsdagsorden",
    ]


def test_one_committee_alone_is_read_without_period_and_without_its_id_of_zeros() -> None:
    (committee,) = read_committees(encoded({"Id": NO_ID, "Navn": "Havneudvalget", "Moeder": [listed()]})).committees
    assert (committee.id, committee.period, len(committee.meetings)) == (None, None, 1)


def test_what_is_amiss_is_named_with_its_place() -> None:
    found = read_committees(
        encoded(
            {
                "Udvalg": {
                    "2022": [{"Id": "1", "Navn": 7.5, "Moeder": [listed(Dato="i morgen", MeetingBeginUtc=None), 3]}]
                }
            }
        )
    )
    assert [one.message for one in found.diagnostics] == [
        "/Udvalg/2022/0/Navn: a text was expected, not a number",
        "/Udvalg/2022/0/Moeder/0/Dato: a time was expected, as in 2022-05-23T17:00:00+02:00",
        "/Udvalg/2022/0/Moeder/1: an object was expected, not a number",
    ]
    assert [one.date for one in found.committees[0].meetings] == [None]


@pytest.mark.parametrize("data", ["", "{", "[]", '{"Udvalg": []}', '{"Moede": {}}', "[" * 10_000])
def test_what_is_no_list_of_committees_is_unreadable(data: str) -> None:
    with pytest.raises(UnreadableError):
        read_committees(data)


LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["Udvalg", "Moeder", "Id", "Navn", "Dato", "Sted", "2022", "Afsluttet"]), inner, max_size=4
        )
    ),
    max_leaves=20,
)


@settings(deadline=None)
@given(value=VALUES)
def test_any_json_gives_a_list_or_a_documented_error(value: object) -> None:
    try:
        assert isinstance(read_committees(json.dumps(value)), CommitteeList)
    except KommunereferatError as error:
        assert isinstance(error, UnreadableError)  # noqa: PT017 - which error it is, is the point
