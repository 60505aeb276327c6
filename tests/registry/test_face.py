"""The public face: what it offers, in order, each name loaded when it is first used."""

from __future__ import annotations

import ast
import importlib
import json
import subprocess
import sys
from typing import Any

import pytest

import kommunereferat
from tests.places import PACKAGE

FACE = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))


def run(code: str) -> Any:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    return json.loads(done.stdout)


def names_for_type_checkers() -> list[str]:
    (block,) = (node for node in FACE.body if isinstance(node, ast.If) and not isinstance(node.test, ast.UnaryOp))
    return [alias.name for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names]


def test_all_names_are_sorted_and_each_stands_there_once() -> None:
    assert kommunereferat.__all__ == sorted(set(kommunereferat.__all__))


def test_type_checkers_see_the_same_names() -> None:
    assert sorted(names_for_type_checkers()) == kommunereferat.__all__


def test_type_checkers_see_each_name_in_the_module_where_it_stands() -> None:
    (block,) = (node for node in FACE.body if isinstance(node, ast.If) and not isinstance(node.test, ast.UnaryOp))
    for node in block.body:
        assert isinstance(node, ast.ImportFrom)
        for alias in node.names:
            if node.module and alias.name != "parsers":
                module = importlib.import_module(f"kommunereferat.{node.module}")
                assert getattr(kommunereferat, alias.name) is getattr(module, alias.name)


@pytest.mark.parametrize("name", kommunereferat.__all__)
def test_every_name_is_there_and_listed(name: str) -> None:
    assert getattr(kommunereferat, name) is not None
    assert name in dir(kommunereferat)


@pytest.mark.parametrize(
    "module", ["model", "exceptions", "protocol", "serialize", "render", "diagnostics", "layout", "spans"]
)
def test_what_a_module_offers_stands_on_the_face(module: str) -> None:
    offered = {
        name
        for name, value in vars(importlib.import_module(f"kommunereferat.{module}")).items()
        if not name.startswith("_") and callable(value) and value.__module__.startswith(f"kommunereferat.{module}")
    }
    inner = {"OffsetMap", "as_span_map", "upgraded"}
    assert offered - inner <= set(kommunereferat.__all__)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'kommunereferat' has no attribute 'prase'"):
        kommunereferat.prase  # type: ignore[attr-defined]  # noqa: B018 - to look it up is the point


def test_importing_the_face_imports_nothing_else() -> None:
    loaded = run(
        "import sys, json; before = set(sys.modules); import kommunereferat; "
        "print(json.dumps(sorted(set(sys.modules) - before)))"
    )
    assert loaded == ["__future__", "kommunereferat"]


def test_the_error_family_can_be_caught_without_loading_attrs() -> None:
    assert (
        run("import sys, json; from kommunereferat import StrictError; print(json.dumps('attr' in sys.modules))")
        is False
    )


def test_the_version_is_known_without_loading_anything() -> None:
    assert isinstance(kommunereferat.__version__, str)
