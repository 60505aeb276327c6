"""Older schema versions are lifted step by step; versions that cannot be read say why."""

from __future__ import annotations

from typing import Any

import pytest

from kommunereferat.exceptions import SchemaError
from kommunereferat.model import Meeting
from kommunereferat.serialize import SCHEMA_VERSION, from_dict, to_dict
from kommunereferat.serialize.versions import UPGRADES, upgraded


def renamed(old: str, new: str) -> Any:
    """Return an upgrade that only gives a key another name."""
    return lambda data: {**{key: value for key, value in data.items() if key != old}, new: data[old]}


#: A made-up history: `a` was called `b` from version 2, and `c` from version 3.
HISTORY = {1: renamed("a", "b"), 2: renamed("b", "c")}


@pytest.mark.parametrize("data", [{"schema_version": 1, "a": 0}, {"a": 0}, {"schema_version": 2, "b": 0}])
def test_an_older_version_is_lifted_through_all_versions_between(data: dict[str, Any]) -> None:
    assert upgraded(data, upgrades=HISTORY, current=3) == {"c": 0}


def test_the_present_version_is_left_as_it_is() -> None:
    assert upgraded({"schema_version": 3, "a": 0}, upgrades=HISTORY, current=3) == {"a": 0}


def test_the_dict_of_the_caller_is_not_changed() -> None:
    data = {"schema_version": 1, "a": 0}
    upgraded(data, upgrades=HISTORY, current=3)
    assert data == {"schema_version": 1, "a": 0}


def test_a_dict_that_an_upgrade_cannot_read_is_a_schema_error() -> None:
    with pytest.raises(SchemaError, match=r"no meeting of schema version 2 \(KeyError: 'b'\)"):
        upgraded({"schema_version": 2, "a": 0}, upgrades=HISTORY, current=3)


def test_there_is_an_upgrade_from_every_version_that_was() -> None:
    assert list(UPGRADES) == list(range(1, SCHEMA_VERSION))


def test_a_newer_version_asks_for_an_upgrade() -> None:
    with pytest.raises(SchemaError, match="upgrade kommunereferat to read it") as caught:
        from_dict({"schema_version": SCHEMA_VERSION + 1, "anything": "new"})
    assert caught.value.path == "$.schema_version"


@pytest.mark.parametrize("version", [0, -1, "1", 1.0, True, None, [1]])
def test_what_is_no_version_is_a_schema_error(version: object) -> None:
    with pytest.raises(SchemaError, match="whole number from 1 on") as caught:
        from_dict({"schema_version": version})
    assert caught.value.path == "$.schema_version"


def test_a_meeting_of_version_1_is_read_as_it_was() -> None:
    data = {**to_dict(Meeting(kind=None, municipality=None, body=None, date=None)), "schema_version": 1}
    assert from_dict(data) == Meeting(kind=None, municipality=None, body=None, date=None)
