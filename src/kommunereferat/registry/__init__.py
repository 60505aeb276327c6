"""The registry of parsers (parserregister): `lookup` finds and chooses, `plugins` loads one and asks it."""

from __future__ import annotations

from .lookup import GENERIC, GROUP, Candidate, Choice, Registry, Survey, default_registry
from .plugins import ParserInfo, read

__all__ = [
    "GENERIC",
    "GROUP",
    "Candidate",
    "Choice",
    "ParserInfo",
    "Registry",
    "Survey",
    "default_registry",
    "read",
]
