"""Modules are small and have names that say what they are for."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.places import ROOT
from tests.structure.imports import module_paths

MODULES = module_paths()
SAYS_NOTHING = {"base", "common", "helper", "helpers", "misc", "shared", "tools", "util", "utils"}
MOST_LINES = 400


@pytest.mark.parametrize("name", MODULES)
def test_a_module_has_at_most_400_lines(name: str) -> None:
    lines = len(MODULES[name].read_text(encoding="utf-8").splitlines())
    assert lines <= MOST_LINES


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_named_after_what_it_is_for(name: str) -> None:
    assert not {part.strip("_") for part in name.split(".")} & SAYS_NOTHING


@pytest.mark.parametrize("path", sorted((ROOT / "tests").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_test_file_is_named_after_what_it_tests(path: Path) -> None:
    assert path.stem.removeprefix("test_") not in SAYS_NOTHING


@pytest.mark.parametrize("name", [name for name, path in MODULES.items() if path.stat().st_size])
def test_a_module_says_in_its_first_line_what_it_is(name: str) -> None:
    assert ast.get_docstring(ast.parse(MODULES[name].read_text(encoding="utf-8")))
