"""Meetings as dicts and JSON, and back, without loss (serialisering).

The keys are those of the contract, and beside them `schema_version`, `spans`, `diagnostics`, `coverage` and `source`.
A dict or text that is no meeting raises `SchemaError` with a path such as `$.items[0].title`, and nothing else. Dicts
of older schema versions are read too.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NoReturn

from ..exceptions import SchemaError
from .versions import SCHEMA_VERSION, upgraded

if TYPE_CHECKING:
    from ..model import Meeting

__all__ = ["SCHEMA_VERSION", "from_dict", "from_json", "json_schema", "to_dict", "to_json"]


def to_dict(meeting: Meeting, *, mask_personal_numbers: bool = False, include_text: bool = False) -> dict[str, Any]:
    """Return the meeting (møde) as a dict of plain values that JSON can hold.

    `mask_personal_numbers` masks what looks like a personal number (CPR) in every string. `include_text` stores the
    source's text as well, if the meeting still has it, so that spans can be looked up after reading back.
    """
    from .converter import unstructured  # cattrs is loaded when it is first needed

    _refuse_others(meeting)
    if mask_personal_numbers:
        from .masking import masked

        meeting = masked(meeting)
    return {"schema_version": SCHEMA_VERSION, **unstructured(meeting, include_text=include_text)}


def from_dict(data: object) -> Meeting:
    """Read back what `to_dict` gave (møde).

    Without `schema_version` it is taken for version 1. Raises `SchemaError` for wrong types, missing and unknown keys,
    unknown enumeration values and malformed dates.
    """
    from .converter import structured  # cattrs is loaded when it is first needed

    return structured(upgraded(data))


def to_json(
    meeting: Meeting, *, indent: int | None = None, mask_personal_numbers: bool = False, include_text: bool = False
) -> str:
    """Return the meeting (møde) as JSON, with Danish letters as they are; see `to_dict` for the other arguments."""
    data = to_dict(meeting, mask_personal_numbers=mask_personal_numbers, include_text=include_text)
    return json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False)


def from_json(text: str | bytes) -> Meeting:
    """Read back what `to_json` gave (møde); raises `SchemaError` for anything else."""
    try:
        data = json.loads(text, parse_constant=_no_number)
    except RecursionError:
        raise SchemaError("the JSON is nested too deeply to be a meeting") from None
    except ValueError as error:
        raise SchemaError(f"this is no JSON: {error}") from error
    return from_dict(data)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema, draft 2020-12, of what `to_dict` gives (skema)."""
    schema: dict[str, Any] = json.loads(
        (files("kommunereferat") / "schema" / f"meeting-{SCHEMA_VERSION}.json").read_text(encoding="utf-8")
    )
    return schema


def _refuse_others(meeting: object) -> None:
    from ..model import Meeting

    if not isinstance(meeting, Meeting):
        raise TypeError(f"only a Meeting can be serialised, not {type(meeting).__name__}")


def _no_number(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number in JSON")
