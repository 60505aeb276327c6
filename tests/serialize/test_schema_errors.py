"""What is no meeting is refused with a `SchemaError` that says where and why, and with nothing else."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat.exceptions import SchemaError
from kommunereferat.model import Meeting
from kommunereferat.serialize import from_dict, from_json, json_schema, to_dict, values
from tests.strategies import meetings

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)
any_keys = st.sampled_from([*json_schema()["properties"], "titel"])

SECTION = {"heading": None, "role": "case", "text": ""}
DECISION: dict[str, Any] = {
    "body": None,
    "date": None,
    "current": True,
    "text": "",
    "outcome": "none",
    "absent": [],
    "votes": {"for": [], "against": [], "abstain": []},
}
ITEM: dict[str, Any] = {
    "number": "1",
    "title": "Budget",
    "access": "open",
    "case_numbers": ["19/11679"],
    "kle": ["00.22.04"],
    "document_numbers": [],
    "sections": [SECTION],
    "recommendations": [],
    "decisions": [DECISION],
    "previous_treatments": [],
    "attachments": [],
}
PARTICIPANT = {"name": "Anne Holm", "party": "A", "role": "chair", "title": None, "attendance": "present"}
MEETING: dict[str, Any] = {
    "kind": "minutes",
    "addendum": False,
    "extraordinary": False,
    "municipality": {"code": "0250", "name": "Frederikssund"},
    "body": {"name": "Byrådet", "type": "council"},
    "date": "2020-01-08",
    "starts_at": "08:30",
    "ends_at": None,
    "place": None,
    "participants": [PARTICIPANT],
    "items": [ITEM, ITEM],
    "diagnostics": [{"code": "no-items", "message": "", "span": [0, 1], "severity": "info"}],
    "coverage": {
        "entries": [{"kind": "head", "span": [0, 1], "rule": "", "item": None}],
        "characters": 1,
        "unparsed": 0,
        "share": 1.0,
    },
    "source": {
        "path": None,
        "sha256": None,
        "reader": "text",
        "parser": "",
        "parser_version": "",
        "reasons": [],
        "text": {
            "original": "Byrådet",
            "mended": "Byrådet",
            "offsets": [[0, 0, True]],
            "diagnostics": [],
        },
    },
    "spans": {"kind": [0, 1]},
}
Steps = tuple[str | int, ...]


def with_change(steps: Steps, value: object) -> dict[str, Any]:
    """Return the meeting with another value at a place; without the key there where the value is `KeyError`."""
    data: dict[str, Any] = json.loads(json.dumps(MEETING))
    inner: Any = data
    for step in steps[:-1]:
        inner = inner[step]
    if value is KeyError:
        del inner[steps[-1]]
    else:
        inner[steps[-1]] = value
    return data


def error_of(data: object) -> SchemaError:
    with pytest.raises(SchemaError) as caught:
        from_dict(data)
    return caught.value


def test_the_meeting_that_these_tests_spoil_is_one() -> None:
    assert from_dict(MEETING).place is None


@pytest.mark.parametrize(
    ("steps", "value", "path", "message"),
    [
        (("kind",), "protocol", "$.kind", "'protocol' is none of minutes, agenda"),
        (("kind",), 1, "$.kind", "expected text, got a number"),
        (("kind",), KeyError, "$", "missing key 'kind'"),
        (("knid",), "minutes", "$", "unknown key 'knid'; did you mean 'kind'?"),
        (("zzzz",), "minutes", "$", "unknown key 'zzzz'"),
        (("addendum",), 0, "$.addendum", "expected true or false, got a number"),
        (("addendum",), None, "$.addendum", "expected true or false, got null"),
        (("date",), "2020-02-30", "$.date", "'2020-02-30' is no date such as '2020-01-08'"),
        (("date",), "20200108", "$.date", "'20200108' is no date such as '2020-01-08'"),
        (("date",), "٢٠٢٠-٠١-٠٨", "$.date", "is no date"),
        (("starts_at",), "24:00", "$.starts_at", "'24:00' is no time of day such as '08:30'"),
        (("starts_at",), "8.30", "$.starts_at", "'8.30' is no time of day such as '08:30'"),
        (("starts_at",), True, "$.starts_at", "expected text, got a truth value"),
        (("municipality",), "Frederikssund", "$.municipality", "expected an object, got text"),
        (("municipality", "code"), "250", "$.municipality.code", "'250' is no code of four digits, such as '0250'"),
        (("municipality", "spans"), {}, "$.municipality", "unknown key 'spans'"),
        (("body", "type"), KeyError, "$.body", "missing key 'type'"),
        (("participants",), PARTICIPANT, "$.participants", "expected a list, got an object"),
        (("participants",), "Anne Holm", "$.participants", "expected a list, got text"),
        (("participants", 0, "party"), "a", "$.participants[0].party", "'a' is neither a party's letter"),
        (("participants", 0, "party_name"), None, "$.participants[0].party_name", "expected text, got null"),
        (("items", 1, "title"), ["Budget"], "$.items[1].title", "expected text, got a list"),
        (("items", 1, "title"), KeyError, "$.items[1]", "missing key 'title'"),
        (("items", 0, "case_numbers", 0), "x", "$.items[0].case_numbers[0]", "'x' is no known form of case number"),
        (("items", 0, "kle", 0), "x", "$.items[0].kle[0]", "'x' is no KLE number"),
        (("items", 0, "sections", 0, "role"), "", "$.items[0].sections[0].role", "'' is none of summary, topic"),
        (("items", 0, "decisions", 0, "votes", "for"), None, "$.items[0].decisions[0].votes.for", "expected a list"),
        (("items", 0, "decisions", 0, "votes", "in_favour"), [], "$.items[0].decisions[0].votes", "unknown key"),
        (("spans", "kind"), [1], "$.spans.kind", "expected a span [start, end], got a list"),
        (("spans", "kind"), {}, "$.spans.kind", "expected a span [start, end], got an object"),
        (("spans", "kind"), [2, 1], "$.spans.kind", "a span cannot end before it starts"),
        (("spans", "points[0]"), [-1, 1], "$.spans['points[0]']", "expected a whole number from 0 on"),
        (("spans", "kind"), [True, 1], "$.spans.kind", "expected a whole number from 0 on, got a truth value"),
        (("spans",), [], "$.spans", "expected an object, got a list"),
        (("diagnostics", 0, "code"), "no-code", "$.diagnostics[0].code", "no diagnostic has the code 'no-code'"),
        (("coverage", "characters"), 1.5, "$.coverage.characters", "expected a whole number from 0 on"),
        (("coverage", "share"), 1.5, "$.coverage.share", "expected a number from 0 to 1"),
        (("coverage", "share"), float("nan"), "$.coverage.share", "expected a number from 0 to 1"),
        (("coverage", "share"), True, "$.coverage.share", "expected a number from 0 to 1"),
        (("source", "text"), None, "$.source.text", "expected an object, got null"),
        (("source", "text", "offsets"), KeyError, "$.source.text", "'mended' and 'offsets' go together"),
        (("source", "text", "mended"), KeyError, "$.source.text", "'mended' and 'offsets' go together"),
        (("source", "text", "offsets"), [], "$.source.text.offsets", "the first offset must be 0"),
        (("source", "text", "offsets"), [[1, 0, True]], "$.source.text.offsets", "the first offset must be 0"),
        (("source", "text", "offsets", 0), [0, 8, True], "$.source.text.offsets[0]", "beyond the end"),
        (("source", "text", "offsets"), [[0, 0, True], [4, 0, True], [3, 0, True]], "$.source.text.offsets[2]", "rise"),
        (("source", "text", "offsets", 0), [0, 0, 1], "$.source.text.offsets[0]", "expected true or false"),
        (("source", "text", "diagnostics"), [{}], "$.source.text.diagnostics[0]", "missing key 'code', 'message'"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_path(steps: Steps, value: object, path: str, message: str) -> None:
    error = error_of(with_change(steps, value))
    assert error.path == path
    assert message in error.message
    assert str(error) == f"{path}: {error.message}"


def test_a_party_name_without_a_letter_is_refused() -> None:
    data = with_change(("participants", 0), {**PARTICIPANT, "party": None, "party_name": "Socialdemokratiet"})
    assert error_of(data).path == "$.participants[0].party_name"


def test_a_fault_in_reading_a_value_is_a_schema_error_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> bool:
        raise ValueError("unforeseen")

    monkeypatch.setattr(values, "is_valid_kle", fail)
    assert str(error_of(MEETING)) == "$.items[0].kle[0]: 'unforeseen'"


@pytest.mark.parametrize("key", ["schema_version", "key", "diagnostics", "coverage", "source", "spans"])
def test_what_the_contract_does_not_ask_for_may_be_missing(key: str) -> None:
    data = {name: value for name, value in MEETING.items() if name != key}
    assert from_dict(data) == from_dict(MEETING)


@pytest.mark.parametrize("data", [None, 1, "møde", [], [MEETING], True])
def test_only_an_object_is_a_meeting(data: object) -> None:
    assert error_of(data).path == "$"


@given(json_values)
def test_any_json_is_a_meeting_or_a_schema_error(data: object) -> None:
    with pytest.raises(SchemaError):
        from_dict(data)


@given(st.dictionaries(any_keys, json_values))
def test_any_values_under_the_keys_of_a_meeting_are_a_schema_error(values: dict[str, Any]) -> None:
    with pytest.raises(SchemaError):
        from_dict({**MEETING, **values, "items": None})


def places(data: Any, steps: Steps = ()) -> list[Steps]:
    """Return the steps to every value in a dict."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [place for key, value in inner for place in ((*steps, key), *places(value, (*steps, key)))]


@given(meetings(), json_values, st.data())
def test_a_meeting_with_any_value_anywhere_is_read_or_a_schema_error(
    meeting: Meeting, value: object, data: st.DataObject
) -> None:
    spoilt: Any = to_dict(meeting, include_text=True)
    *steps, last = data.draw(st.sampled_from(places(spoilt)))
    inner = spoilt
    for step in steps:
        inner = inner[step]
    inner[last] = value
    with contextlib.suppress(SchemaError):
        read = from_dict(spoilt)
        assert from_dict(to_dict(read)) == read


@pytest.mark.parametrize("steps", places(MEETING), ids=str)
def test_depth_is_no_danger_anywhere(steps: Steps) -> None:
    deep: Any = []
    for _ in range(10_000):
        deep = [deep] if len(steps) % 2 else {"a": deep}
    assert isinstance(error_of(with_change(steps, deep)), SchemaError)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "this is no JSON"),
        ("{", "this is no JSON"),
        ("Referat af mødet", "this is no JSON"),
        (b"\xff\xfe\xfd", "this is no JSON"),
        ("NaN", "NaN is no number in JSON"),
        ('{"place": -Infinity}', "-Infinity is no number in JSON"),
        ("1" * 5000, "this is no JSON"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
        ("[" * 10_000 + "]" * 10_000, "nested too deeply"),
    ],
    ids=lambda value: repr(value[:20]),
)
def test_what_is_no_json_is_a_schema_error(text: str | bytes, message: str) -> None:
    with pytest.raises(SchemaError, match=message):
        from_json(text)


@given(st.text() | st.binary() | json_values.map(json.dumps))
def test_any_text_is_a_schema_error(text: str | bytes) -> None:
    with pytest.raises(SchemaError):
        from_json(text)


def test_a_long_text_is_not_repeated_in_the_error() -> None:
    assert len(str(error_of(with_change(("date",), "9" * 10_000)))) < 200
    assert len(str(error_of(with_change(("9" * 10_000,), "")))) < 200
    assert len(str(error_of(with_change(("spans", "9" * 10_000), "")))) < 200
