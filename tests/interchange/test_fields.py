"""The check against tables of fields finds what is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from tests.interchange.fields import Table, faults

TABLE: Table = {
    "Event": {
        "id!": "text<=8",
        "when": "date or time",
        "at": "url",
        "open": "bool",
        "by": "@Person",
        "parts": "[Event]",
    }
}
IDS = {"Person": {"bo"}}
RIGHT: dict[str, Any] = {"id": "e1", "when": "2021-03-03", "by": "bo", "parts": [{"id": "e2", "open": True}]}


def test_a_right_object_has_no_fault() -> None:
    assert list(faults(RIGHT, "Event", TABLE, IDS)) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": ""},
        {"id": "far too long"},
        {"id": 1},
        {"when": "3. marts 2021"},
        {"when": "2021-03-03T17:00:00"},
        {"at": "file.txt"},
        {"open": 1},
        {"by": "ida"},
        {"colour": "red"},
        {"parts": {"id": "e2"}},
        {"parts": [{}]},
    ],
)
def test_a_wrong_field_is_a_fault(wrong: dict[str, Any]) -> None:
    assert list(faults(RIGHT | wrong, "Event", TABLE, IDS))
