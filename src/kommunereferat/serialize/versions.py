"""Schema versions, and the chain of functions that lifts an old dict to the present one (skemaversioner)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from ..exceptions import SchemaError
from .paths import kind_of

#: The version that this release writes. It grows with every change of the keys or of what they mean.
SCHEMA_VERSION: Final = 2

#: Makes a dict of the next version; `schema_version` is not in the dict.
Upgrade: TypeAlias = Callable[[dict[str, Any]], dict[str, Any]]

#: From a version to what lifts it to the next one. Version 2 has more keys, all of which may be missing.
UPGRADES: Final[Mapping[int, Upgrade]] = MappingProxyType({1: dict})


def upgraded(
    data: object, *, upgrades: Mapping[int, Upgrade] = UPGRADES, current: int = SCHEMA_VERSION
) -> dict[str, Any]:
    """Return a dict of the `current` version, without `schema_version`; where that is missing, version 1 is meant.

    Raises `SchemaError` for what is no dict, and for a version that is newer than `current` or that never was.
    """
    if not isinstance(data, Mapping):
        raise SchemaError(f"a meeting is an object, not {kind_of(data)}")
    version = data.get("schema_version", 1)
    if type(version) is not int or version < 1:
        raise SchemaError("a schema version is a whole number from 1 on", "$.schema_version")
    if version > current:
        raise SchemaError(
            f"this was written with schema version {version}, and this release of kommunereferat reads versions "
            f"up to {current}; upgrade kommunereferat to read it",
            "$.schema_version",
        )
    lifted = {key: value for key, value in data.items() if key != "schema_version"}
    for step in range(version, current):
        try:
            lifted = upgrades[step](lifted)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise SchemaError(
                f"this is no meeting of schema version {step} ({type(error).__name__}: {error})"
            ) from error
    return lifted
