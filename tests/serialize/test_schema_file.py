"""The JSON Schema says what the dicts are, and all that they are."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat.diagnostics import CODES, Diagnostic, Severity
from kommunereferat.ledger import Coverage, Entry, EntryKind
from kommunereferat.model import (
    Access,
    AgendaItem,
    Attachment,
    Attendance,
    Body,
    Decision,
    DecisionPoint,
    Kind,
    Meeting,
    Movement,
    Outcome,
    Participant,
    PreviousTreatment,
    Recommendation,
    Role,
    Section,
    SectionRole,
    Source,
    Statement,
    Substitution,
    VoteCounts,
    Votes,
)
from kommunereferat.normalize.bodies import BodyType
from kommunereferat.normalize.municipalities import Municipality
from kommunereferat.serialize import SCHEMA_VERSION, json_schema, to_dict
from tests.strategies import meetings

#: Where each class stands in the schema, and the keys that it has beyond its attributes.
CLASSES = [
    (Meeting, None, {"schema_version", "key"}),
    (Municipality, "municipality", set()),
    (Body, "body", set()),
    (Participant, "participant", {"party_name"}),
    (AgendaItem, "item", set()),
    (Section, "section", set()),
    (Recommendation, "recommendation", set()),
    (Decision, "decision", set()),
    (Votes, "votes", set()),
    (VoteCounts, "vote_counts", set()),
    (DecisionPoint, "decision_point", set()),
    (Statement, "statement", set()),
    (Substitution, "substitution", set()),
    (Movement, "movement", set()),
    (PreviousTreatment, "previous_treatment", set()),
    (Attachment, "attachment", set()),
    (Diagnostic, "diagnostic", set()),
    (Coverage, "coverage", {"share"}),
    (Entry, "entry", set()),
    (Source, "source", set()),
]
ENUMERATIONS = [
    (Kind, None, "kind"),
    (BodyType, "body", "type"),
    (Role, "participant", "role"),
    (Attendance, "participant", "attendance"),
    (Access, "item", "access"),
    (Access, "attachment", "access"),
    (SectionRole, "section", "role"),
    (Outcome, "decision", "outcome"),
    (Outcome, "decision_point", "outcome"),
    (Severity, "diagnostic", "severity"),
    (EntryKind, "entry", "kind"),
]


@cache
def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json_schema(), format_checker=jsonschema.FormatChecker())


def part(name: str | None) -> dict[str, Any]:
    """Return the schema of a class."""
    schema = json_schema()
    found: dict[str, Any] = schema["$defs"][name] if name else schema
    return found


def subschemas(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield each schema within a schema."""
    if isinstance(schema, dict):
        yield schema
        for key, value in schema.items():
            if key in ("properties", "$defs"):
                for inner in value.values():
                    yield from subschemas(inner)
            elif key in ("items", "additionalProperties"):
                yield from subschemas(value)


def test_the_schema_is_one_of_draft_2020_12() -> None:
    assert json_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_the_schema_is_shipped_with_the_package() -> None:
    file = files("kommunereferat") / "schema" / f"meeting-{SCHEMA_VERSION}.json"
    assert json.loads(file.read_text(encoding="utf-8")) == json_schema()


def test_the_schema_tells_its_version() -> None:
    assert json_schema()["properties"]["schema_version"]["const"] == SCHEMA_VERSION
    assert json_schema()["$id"].endswith(f":{SCHEMA_VERSION}")


def test_whoever_changes_a_returned_schema_changes_no_other() -> None:
    json_schema().clear()
    assert json_schema()


@given(meetings(), st.booleans(), st.booleans())
def test_every_meeting_is_valid_by_the_schema(meeting: Meeting, include_text: bool, masked: bool) -> None:
    validator().validate(to_dict(meeting, include_text=include_text, mask_personal_numbers=masked))


@pytest.mark.parametrize(("cls", "name", "beyond"), CLASSES, ids=lambda value: getattr(value, "__name__", None))
def test_the_schema_has_every_attribute_of(cls: type[attrs.AttrsInstance], name: str | None, beyond: set[str]) -> None:
    attributes = {"for" if name == "in_favour" else name for name in attrs.fields_dict(cls)}
    assert part(name)["properties"].keys() == attributes | beyond


@pytest.mark.parametrize(("enumeration", "name", "key"), ENUMERATIONS)
def test_the_schema_has_every_value_of(enumeration: type[enum.StrEnum], name: str | None, key: str) -> None:
    values = [value for value in part(name)["properties"][key]["enum"] if value is not None]
    assert values == [member.value for member in enumeration]


@pytest.mark.parametrize(("enumeration", "name", "key"), [row for row in ENUMERATIONS if row[0] is not Access])
def test_the_schema_explains_every_value_of(enumeration: type[enum.StrEnum], name: str | None, key: str) -> None:
    description = part(name)["properties"][key]["description"]
    if enumeration not in (Kind, Severity):
        assert all(member.value in description for member in enumeration)


@pytest.mark.parametrize("code", CODES)
def test_the_schema_allows_every_code_of_a_diagnostic(code: str) -> None:
    schema = {**part("diagnostic")["properties"]["code"]}
    jsonschema.Draft202012Validator(schema).validate(code)


def test_no_object_may_have_keys_that_the_schema_does_not_know() -> None:
    for schema in subschemas(json_schema()):
        if schema.get("type") == "object":
            assert "additionalProperties" in schema


def test_every_key_is_described() -> None:
    for schema in subschemas(json_schema()):
        for key, inner in schema.get("properties", {}).items():
            assert "description" in inner or "$ref" in inner, key


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("schema_version", SCHEMA_VERSION + 1),
        ("kind", "protocol"),
        ("date", "2020-02-30"),
        ("starts_at", "24:00"),
        ("addendum", None),
        ("items", {}),
        ("spans", {}),
        ("spans", {"kind": [1]}),
        ("spans", {"kind": [1, 2, 3]}),
        ("titel", "Referat"),
    ],
)
def test_the_schema_refuses(key: str, value: object) -> None:
    data = to_dict(Meeting(kind=None, municipality=None, body=None, date=None))
    assert not validator().is_valid({**data, key: value})
