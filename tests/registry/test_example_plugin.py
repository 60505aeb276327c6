"""The example plug-in is a package of its own, and uses the public face alone; its tests run where it is installed."""

from __future__ import annotations

import ast
import tomllib
from typing import TYPE_CHECKING

import kommunereferat
from tests.places import ROOT

if TYPE_CHECKING:
    import pytest

    from tests.registry.conftest import Site

PLUGIN = ROOT / "examples" / "plugin"
PROJECT = tomllib.loads((PLUGIN / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_the_example_plugin_is_found_and_reads_its_document(installed: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PLUGIN / "src"))
    (entry,) = PROJECT["entry-points"]["kommunereferat.parsers"].items()
    installed.register(PROJECT["name"], PROJECT["version"], " = ".join(entry))
    assert [info.distribution for info in kommunereferat.parsers()] == ["kommunereferat-nordby"]
    for document in (PLUGIN / "tests" / "documents").glob("*.txt"):
        meeting = kommunereferat.parse_file(document, strict=True)
        assert meeting.source.parser == "nordby"
        assert meeting.coverage.share == 1.0


def test_the_example_plugin_needs_nothing_but_the_public_face() -> None:
    assert [requirement.split(">")[0] for requirement in PROJECT["dependencies"]] == ["kommunereferat"]
    for path in PLUGIN.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("kommunereferat."):
                raise AssertionError(f"{path.name}:{node.lineno} imports from {node.module}")
            if isinstance(node, ast.ImportFrom) and node.module == "kommunereferat":
                assert {alias.name for alias in node.names} <= set(kommunereferat.__all__)
