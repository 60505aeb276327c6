"""What a meeting says, whatever form it was read from (sammenligning)."""

from __future__ import annotations

import re
from typing import Any, Final

from kommunereferat import Meeting, to_dict

_BESIDE: Final = ("spans", "source", "diagnostics", "coverage")
_BULLET: Final = re.compile(r"(?<!\S)[•◦▪–-](?= )")


def said(meeting: Meeting) -> Any:
    """Return what a meeting says, blanks, line ends and the signs of lists aside."""
    return _plain(to_dict(meeting))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items() if key not in _BESIDE}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return _BULLET.sub("•", re.sub(r"\s+", " ", value)) if isinstance(value, str) else value
