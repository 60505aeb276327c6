"""The registries (registre): `parsers` chooses a parser, `readers` a reader.

What they have in common stands in `plugins` and `table`.
"""

from __future__ import annotations

from .parsers import Candidate, Choice, Registry, Survey, default_registry
from .plugins import ParserInfo, ReaderInfo
from .readers import ReaderRegistry, default_readers

__all__ = [
    "Candidate",
    "Choice",
    "ParserInfo",
    "ReaderInfo",
    "ReaderRegistry",
    "Registry",
    "Survey",
    "default_readers",
    "default_registry",
]
