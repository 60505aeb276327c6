"""All that an object holds, types and what equality leaves out included, as plain tuples that can be compared."""

from __future__ import annotations

import attrs

from kommunereferat.spans import OffsetMap, SpanMap


def anatomy(value: object) -> object:
    """Take an object of the model to pieces.

    A party's letter without its name, another enumeration with the same values, other spans: all make a difference.
    """
    cls = type(value)
    if attrs.has(cls):
        return cls, tuple((a.name, anatomy(getattr(value, a.name))) for a in attrs.fields(cls))
    if isinstance(value, tuple):
        return cls, tuple(map(anatomy, value))
    if isinstance(value, SpanMap):
        return SpanMap, tuple(value.items())
    if isinstance(value, OffsetMap):
        segments, _ = value.__reduce__()[1]
        return OffsetMap, segments
    return cls, value
