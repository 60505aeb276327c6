"""The built-in parsers, one module for each municipality; all are reached through entry points (indbyggede parsere).

The package shares its name with the function `kommunereferat.parsers()`, and Python puts a subpackage in the place of
whatever has its name as soon as the first parser is loaded. So this package is that function: it can be called.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kommunereferat.registry import ParserInfo


class _Parsers(ModuleType):
    """This package, as the function that lists the parsers (parserliste)."""

    def __call__(self) -> tuple[ParserInfo, ...]:
        """Return the parsers that are installed, ordered by name; none of them is imported."""
        listed: tuple[ParserInfo, ...] = import_module("kommunereferat._api").parsers()
        return listed


sys.modules[__name__].__class__ = _Parsers
