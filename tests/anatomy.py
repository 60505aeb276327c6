"""All that an object holds, types and what equality leaves out included, as plain tuples that can be compared."""

from __future__ import annotations

import attrs

from kommunereferat.spans import OffsetMap, SpanMap


def anatomy(value: object) -> object:
    """Take an object of the model to pieces.

    A party's letter without its name, another enumeration with the same values, other spans: all make a difference.
    """
    if attrs.has(type(value)):
        return type(value), tuple((a.name, anatomy(getattr(value, a.name))) for a in attrs.fields(type(value)))
    if isinstance(value, tuple):
        return type(value), tuple(map(anatomy, value))
    if isinstance(value, SpanMap):
        return SpanMap, tuple(value.items())
    if isinstance(value, OffsetMap):
        return value.__reduce__()
    return type(value), value
