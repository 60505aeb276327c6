"""Who is who, and when: identifiers that last, and local time with its offset."""

from __future__ import annotations

import datetime as dt
import pickle
import zoneinfo
from typing import Any

import attrs
import pytest

from kommunereferat import UnidentifiedMeetingError, parse
from kommunereferat.interchange import to_akoma_ntoso, to_oparl, to_open_civic_data, to_open_raadsinformatie, to_popolo
from kommunereferat.interchange.identity import danish_time, known_meetings
from tests.interchange.made import meeting, participant


def people_of(*exported: Any) -> list[str]:
    return [person["id"] for person in to_popolo(exported)["persons"]]


def test_one_name_in_two_municipalities_is_two_people() -> None:
    here = meeting(participants=[participant("Ida Lund")])
    there = meeting(municipality=("0350", "Lejre"), participants=[participant("Ida Lund")])
    assert people_of(here, there) == ["0250-person-ida-lund", "0350-person-ida-lund"]


def test_one_name_in_one_municipality_is_one_person() -> None:
    first = meeting(participants=[participant("Ida Lund")])
    second = meeting(body="Økonomiudvalget", participants=[participant("IDA LUND")])
    assert people_of(first, second) == ["0250-person-ida-lund"]


@pytest.mark.parametrize(("one", "other"), [("Müller", "Möller"), ("Ян", "Ан"), ("Šara Dam", "Čara Dam")])
def test_names_that_differ_in_foreign_letters_are_two_people(one: str, other: str) -> None:
    assert len(people_of(meeting(participants=[participant(one), participant(other)]))) == 2


def test_a_letter_that_changes_hands_is_two_parties() -> None:
    """D was the letter of a local list in Allerød in 2014, and is that of Nye Borgerlige in 2021."""
    allerod = ("0201", "Allerød")
    seats = [
        meeting(municipality=allerod, date=date, participants=[participant("Ida Lund", party="D")])
        for date in ("2014-05-01", "2021-05-01")
    ]
    parties = [one["name"] for one in to_popolo(seats)["organizations"] if one.get("classification") == "party"]
    assert len(parties) == 2
    assert "Det nye Allerød" in parties


def test_the_second_meeting_of_one_key_has_another_identifier() -> None:
    keys = [known.key for known in known_meetings([meeting(), meeting(), meeting()])]
    assert keys == [meeting().key, f"{meeting().key}-2", f"{meeting().key}-3"]


@pytest.mark.parametrize("missing", ["kind", "municipality", "body", "date"])
def test_a_meeting_without_a_key_is_named_with_what_it_lacks(missing: str) -> None:
    lacking: dict[str, Any] = {missing: None}
    nobody = attrs.evolve(meeting(), **lacking)
    with pytest.raises(UnidentifiedMeetingError, match=missing) as caught:
        to_popolo([nobody])
    assert caught.value.missing == (missing,)
    assert pickle.loads(pickle.dumps(caught.value)).missing == (missing,)  # noqa: S301 - made in this line


def test_the_file_of_a_meeting_without_a_key_is_named() -> None:
    nobody = parse("Referat\nByrådet\n")
    nobody = attrs.evolve(nobody, source=attrs.evolve(nobody.source, path="minutes/a.txt"))
    with pytest.raises(UnidentifiedMeetingError, match=r"minutes/a\.txt"):
        to_popolo([nobody])


def test_no_export_tells_where_the_file_lies() -> None:
    made = parse("Referat\nByrådet\nOnsdag den 3. marts 2021\n\n1. Valg\nBeslutning\nUdsat.\n", municipality="Fanø")
    read = [attrs.evolve(made, source=attrs.evolve(made.source, path="/secret/place/secret.txt"))]
    exports = [
        to_popolo(read),
        to_open_civic_data(read),
        to_oparl(read, base_url="https://a.example", created=dt.datetime(2026, 1, 1, tzinfo=dt.UTC)),
        to_open_raadsinformatie(read, base_url="https://a.example"),
        to_akoma_ntoso(read[0]),
    ]
    assert "secret" not in str(exports)


def test_a_source_is_named_by_its_hash() -> None:
    (known,) = known_meetings([parse("Referat\nByrådet\nOnsdag den 3. marts 2021\n", municipality="Fanø")])
    assert known.source
    assert known.source.startswith("ni:///sha-256;")
    assert len(known.source) == len("ni:///sha-256;") + 43


def test_a_meeting_that_was_not_read_has_no_source() -> None:
    assert "sources" not in to_popolo([meeting()])["events"][0]


@pytest.mark.parametrize(
    ("local", "offset"),
    [
        ("2021-01-15T12:00", 1),
        ("2021-07-15T12:00", 2),
        ("2021-03-28T01:59", 1),
        ("2021-03-28T03:00", 2),
        ("2021-10-31T01:00", 2),
        ("2021-10-31T03:00", 1),
    ],
)
def test_a_local_time_has_the_offset_of_its_day(local: str, offset: int) -> None:
    moment = dt.datetime.fromisoformat(local)
    assert danish_time(moment.date(), moment.time()).utcoffset() == dt.timedelta(hours=offset)


def test_without_time_zones_on_the_system_the_offsets_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    days = [dt.date(1996, 1, 1) + dt.timedelta(days=day) for day in range(366 * 35)]
    with_zones = [danish_time(day, dt.time(17)) for day in days]

    def missing(key: str) -> zoneinfo.ZoneInfo:
        raise zoneinfo.ZoneInfoNotFoundError(key)

    monkeypatch.setattr(zoneinfo, "ZoneInfo", missing)
    assert [danish_time(day, dt.time(17)) for day in days] == with_zones


def test_a_meeting_that_ends_after_midnight_ends_on_the_next_day() -> None:
    (known,) = known_meetings([meeting(starts_at="19:00", ends_at="00:30")])
    assert known.ends
    assert known.ends.isoformat() == "2021-03-04T00:30:00+01:00"


def test_an_end_without_a_beginning_is_on_the_meetings_day() -> None:
    (known,) = known_meetings([meeting(ends_at="00:30")])
    assert known.starts is None
    assert known.ends
    assert known.ends.isoformat() == "2021-03-03T00:30:00+01:00"


def test_every_export_tells_an_extraordinary_meeting_from_others() -> None:
    created = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    for export in (
        to_popolo,
        to_open_civic_data,
        lambda meetings: to_oparl(meetings, base_url="https://a.example", created=created),
        lambda meetings: to_open_raadsinformatie(meetings, base_url="https://a.example"),
        lambda meetings: to_akoma_ntoso(*meetings),
    ):
        assert export([meeting()]) != export([meeting(extraordinary=True)])
