"""What is wrong in a dict and where: messages and paths such as `$.items[0].title` (sti til fejlen)."""

from __future__ import annotations

import re
from typing import Final

_PLAIN_KEY: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,80}")
_KINDS: Final = {
    type(None): "null",
    bool: "a truth value",
    int: "a number",
    float: "a number",
    str: "text",
    list: "a list",
}


class WrongValueError(ValueError):
    """A value in a dict is not what the schema says; `steps` lead to it from where it was found (forkert værdi)."""

    def __init__(self, message: str, *steps: str | int) -> None:
        """Say what is wrong, and by which keys and indexes to get there."""
        super().__init__(message)
        self.message, self.steps = message, steps


def kind_of(value: object) -> str:
    """Name the JSON type of a value; the value itself is not printed, since it may be huge or nested deeply."""
    return _KINDS.get(type(value), "an object")


def shortened(text: str) -> str:
    """Quote a text for a message, cut at 40 characters."""
    return repr(text if len(text) <= 40 else text[:39] + "…")


def path_of(steps: tuple[str | int, ...]) -> str:
    """Write steps as a path.

    >>> path_of(("items", 0, "spans", "points[0]"))
    "$.items[0].spans['points[0]']"
    """
    return "$" + "".join(_step(step) for step in steps)


def _step(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if _PLAIN_KEY.fullmatch(step) else f"[{shortened(step)}]"
