"""Personal numbers masked on the way out (maskering af CPR-numre)."""

from __future__ import annotations

import enum
from typing import Any, TypeVar

import attrs

from ..normalize.personal import find_personal_numbers, mask_personal_numbers
from ..spans import Span
from ..text import SourceText, _lines

_T = TypeVar("_T")


def masked(value: _T) -> _T:
    """Return a meeting, or what is made of meetings, with the digits of personal numbers (CPR) masked in all its texts.

    Lengths and spans stay.
    """
    result: _T = _masked(value)
    return result


def _masked(value: Any) -> Any:
    if isinstance(value, SourceText):
        return _masked_source(value)
    if isinstance(value, str):
        return value if isinstance(value, enum.Enum) else mask_personal_numbers(value)
    if type(value) is tuple:
        return tuple(map(_masked, value))
    if attrs.has(type(value)):
        fields = {a.name: getattr(value, a.name) for a in attrs.fields(type(value))}
        changes = {name: new for name, old in fields.items() if (new := _masked(old)) is not old}
        return attrs.evolve(value, **changes) if changes else value
    return value


def _masked_source(source: SourceText) -> SourceText:
    """Mask the numbers in the text and in the original: those printed there, and those that show only after mending."""
    characters = list(source.original)
    for start, end in find_personal_numbers(source.text):
        place = source.original_span(Span(start, end))
        for at in range(place.start, place.end):
            if characters[at].isdigit():
                characters[at] = "#"
    text = mask_personal_numbers(source.text)
    original = mask_personal_numbers("".join(characters))
    if (text, original) == (source.text, source.original):
        return source
    return attrs.evolve(
        source, text=text, original=original, lines=_lines(text), diagnostics=_masked(source.diagnostics)
    )
