"""Checks objects against the fields that a standard documents, told in small tables.

A table says for each class which fields it has, and what they hold. `!` after a name: the field is mandatory. What a
field holds is one of these, or several with ` or ` between them:

| written | held |
|---|---|
| `text`, `text<=100` | text that is not empty, and no longer than that |
| `string` | any text |
| `date`, `time`, `utc` | a day, a moment with an offset, a moment in UTC |
| `url`, `uri`, `bool`, `int`, `null`, `object` | what they say |
| `one of: a, b` | one of these words |
| `Name` | an object of the class of this name |
| `@Name`, `@Name/Other` | the identifier of an object of that class |
| `[...]` | a list of what stands in the brackets |
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

Table = Mapping[str, Mapping[str, str]]

_DAY: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_FORMS: Final = {
    "date": re.compile(_DAY),
    "time": re.compile(rf"{_DAY}T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}[+-][0-9]{{2}}:[0-9]{{2}}"),
    "utc": re.compile(rf"{_DAY}T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}Z"),
    "url": re.compile(r"https?://[^\s/]+(/[!-~]*)?"),
    "uri": re.compile(r"[a-z]+:[!-~]+"),
}
_PLAIN: Final = {"bool": bool, "int": int}
_TEXT: Final = re.compile(r"text(?:<=(?P<most>[0-9]+))?")


def faults(value: object, kind: str, table: Table, ids: Mapping[str, set[str]], path: str = "$") -> Iterator[str]:
    """Yield what a value has that its kind does not allow."""
    choices = [list(_faults(value, choice, table, ids, path)) for choice in kind.split(" or ")]
    if all(choices):
        yield from choices[0]


def _faults(value: Any, kind: str, table: Table, ids: Mapping[str, set[str]], path: str) -> Iterator[str]:
    if kind in table:
        yield from _object_faults(value, kind, table, ids, path)
    elif kind.startswith("["):
        if not isinstance(value, list):
            yield f"{path} is no list: {value!r}"
            return
        for place, one in enumerate(value):
            yield from faults(one, kind[1:-1], table, ids, f"{path}[{place}]")
    elif not _holds(value, kind, ids):
        yield f"{path} is no {kind}: {value!r}"


def _object_faults(value: Any, name: str, table: Table, ids: Mapping[str, set[str]], path: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{path} is no {name}: {value!r}"
        return
    fields = {field.rstrip("!"): kind for field, kind in table[name].items()}
    for field in table[name]:
        if field.endswith("!") and field[:-1] not in value:
            yield f"{path} lacks {field[:-1]}"
    for field, held in value.items():
        if field not in fields:
            yield f"{path} has {field}, which {name} does not"
        else:
            yield from faults(held, fields[field], table, ids, f"{path}.{field}")


def _holds(value: object, kind: str, ids: Mapping[str, set[str]]) -> bool:
    if kind in _PLAIN:
        return type(value) is _PLAIN[kind]
    if kind == "object":
        return isinstance(value, dict)
    if kind == "null":
        return value is None
    if not isinstance(value, str):
        return False
    if kind == "string":
        return True
    if kind in _FORMS:
        return bool(_FORMS[kind].fullmatch(value))
    if kind.startswith("one of: "):
        return value in kind.removeprefix("one of: ").split(", ")
    if kind.startswith("@"):
        return any(value in ids.get(name, ()) for name in kind[1:].split("/"))
    text = _TEXT.fullmatch(kind)
    assert text, f"the table has an unknown kind: {kind}"
    return bool(value) and (text["most"] is None or len(value) <= int(text["most"]))
