"""What a result depends on beside the document's content, as one short text (fingeraftryk).

Where it is another one, documents are parsed again: after an upgrade of the library, of a plug-in or of what reads a
form of files, and for another parser, municipality or reader.
"""

from __future__ import annotations

import enum
import hashlib
import importlib.metadata
import json
import re
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import CodeType
from typing import Final

import attrs

from .. import __version__
from ..registry import default_readers, default_registry
from ..serialize import SCHEMA_VERSION
from .packing import PACKING

#: The distributions that texts and values go through, the extras' among them.
_READ_WITH: Final = ("ftfy", "pypdfium2", "python-dateutil", "selectolax")


def fingerprint(request: object) -> str:
    """Return the fingerprint of what is asked for, with the library and the plug-ins that are installed."""
    facts = {
        "versions": [__version__, SCHEMA_VERSION, PACKING],
        "read_with": [_version(name) for name in _READ_WITH],
        "plugins": _plain((default_registry().parsers(), default_readers().readers())),
        "request": _plain(request),
    }
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def _version(distribution: str) -> str | None:
    try:
        return importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return None


def _plain(value: object) -> object:
    """Return a value as JSON can hold it, the same in every process: no address, and no order of sets."""
    match value:
        case enum.Enum():
            return value.name
        case None | bool() | int() | float() | str():
            return value
        case re.Pattern():
            return [value.pattern, value.flags]
        case Mapping():
            return sorted([str(key), _plain(one)] for key, one in value.items())
        case AbstractSet():
            return sorted(map(repr, value))
        case Sequence() if not isinstance(value, bytes):
            return [_plain(one) for one in value]
        case CodeType():
            return [value.co_code.hex(), list(value.co_names), _plain(value.co_consts)]
    kind = type(value)
    if attrs.has(kind):
        return [kind.__qualname__, *(_plain(getattr(value, field.name)) for field in attrs.fields(kind))]
    if isinstance(value, Callable):  # type: ignore[arg-type]  # a function of a layout
        return [value.__module__, getattr(value, "__qualname__", ""), _plain(getattr(value, "__code__", None))]
    return [kind.__module__, kind.__qualname__, *(str(getattr(value, name, "")) for name in ("name", "version"))]
