"""Meetings in the standards that other countries and programs use (udveksling).

Each function takes meetings and gives what the standard calls a document: dicts and lists for `json.dump`, or XML.
What a standard has no place for is said in docs/interchange.md.
"""

from __future__ import annotations

from .akoma_ntoso import to_akoma_ntoso
from .oparl import to_oparl
from .open_civic_data import to_open_civic_data
from .open_raadsinformatie import to_open_raadsinformatie
from .popolo import to_popolo

__all__ = ["to_akoma_ntoso", "to_oparl", "to_open_civic_data", "to_open_raadsinformatie", "to_popolo"]
