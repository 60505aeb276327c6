"""The conformance kit that parser authors run in their own tests (overensstemmelsesprøve).

`check_parser` looks at a parser and its documents and returns a `Report` of findings, `assert_conforms` raises them;
the pytest plug-in makes one test of each check and document. `CHECKS` has all of the checks.
"""

from __future__ import annotations

from .findings import ConformanceError, Finding, Report
from .gold import draft_gold
from .kit import CHECKS, Check, assert_conforms, check_parser

__all__ = ["CHECKS", "Check", "ConformanceError", "Finding", "Report", "assert_conforms", "check_parser", "draft_gold"]
