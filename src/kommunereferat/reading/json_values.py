"""JSON from a platform, of which any value may be missing or of another kind than it should be (JSON-værdier).

What is amiss is a diagnostic with the JSON pointer (RFC 6901) of its place; what is no JSON at all is an error.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from ..diagnostics import Diagnostic
from ..exceptions import UnreadableError
from .text import decode

#: What each kind of value is called.
_KINDS: Final[Mapping[type, str]] = {
    dict: "an object",
    list: "a list",
    str: "a text",
    bool: "true or false",
    int: "a number",
    float: "a number",
    type(None): "null",
}
#: Halves of a character that JSON may hold, and no text can.
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


@attrs.define
class Values:
    """What a JSON document holds, and what is amiss in it (værdier)."""

    root: object
    diagnostics: list[Diagnostic] = attrs.Factory(list)

    def object_at(self, holder: object, key: str, pointer: str) -> dict[str, object]:
        """Return the object under a key, an empty one where there is none."""
        found = self._at(holder, key, pointer, dict, required=True)
        return found if isinstance(found, dict) else {}

    def objects_at(
        self, holder: object, key: str, pointer: str, *, required: bool = False
    ) -> Iterator[tuple[dict[str, object], str]]:
        """Yield the objects of the list under a key, each with its pointer.

        Where it is not `required`, null is as good as an empty list.
        """
        found = self._at(holder, key, pointer, list, required=required)
        for index, entry in enumerate(found if isinstance(found, list) else ()):
            place = f"{pointer}/{_step(key)}/{index}"
            if isinstance(entry, dict):
                yield entry, place
            else:
                self.say(place, f"{_KINDS[dict]} was expected, not {_kind(entry)}")

    def text_at(self, holder: object, key: str, pointer: str) -> str | None:
        """Return the text under a key, None where there is none or it is blank; a number is as good as its digits."""
        value = holder.get(key) if isinstance(holder, dict) else None
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        found = self._at(holder, key, pointer, str)
        text = _whole(found) if isinstance(found, str) else ""
        return text if text.strip() else None

    def flag_at(self, holder: object, key: str, pointer: str) -> bool:
        """Return whether there is a true under a key."""
        return self._at(holder, key, pointer, bool) is True

    def _at(self, holder: object, key: str, pointer: str, kind: type, *, required: bool = False) -> object:
        value = holder.get(key) if isinstance(holder, dict) else None
        if isinstance(value, kind):
            return value
        if value is not None or required:
            missing = isinstance(holder, dict) and key not in holder
            self.say(
                f"{pointer}/{_step(key)}", f"{_KINDS[kind]} was expected, not {'nothing' if missing else _kind(value)}"
            )
        return None

    def say(self, pointer: str, what: str) -> None:
        """Note what is amiss at a place."""
        self.diagnostics.append(Diagnostic(code="unexpected-value", message=f"{pointer}: {what}"))


def load_json(data: bytes, *, encoding: str | None = None) -> Values:
    """Return what a JSON document holds; keys that stand twice are noted, and the last of them counts.

    Raises `UnreadableError` for what is no JSON, such as a document that was cut off, and for one that is nested beyond
    reason.

    >>> load_json(b'{"Id": 1}').root
    {'Id': 1}
    """
    values = Values(None)

    def object_of(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            twice = next(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
            values.diagnostics.append(
                Diagnostic(code="repeated-key", message=f"{_whole(twice)[:80]!r} stands more than once")
            )
        return found

    decoded = decode(data, encoding=encoding)
    values.diagnostics += decoded.diagnostics
    try:
        values.root = json.loads(decoded.text, object_pairs_hook=object_of)
    except RecursionError:
        raise UnreadableError("this JSON is nested so deep that it is no agenda of any platform") from None
    except ValueError as error:
        raise UnreadableError(
            f"this begins as JSON and is damaged ({error}): it may have been cut off; download it again"
        ) from error
    return values


def _whole(text: str) -> str:
    """Return a text without halves of characters."""
    return _SURROGATE.sub("\ufffd", text)


def _step(key: str) -> str:
    """Return a key as a JSON pointer has it."""
    return _whole(key.replace("~", "~0").replace("/", "~1"))


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "something else")
