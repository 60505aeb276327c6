"""What the kit finds of parsers that are installed: their modules' docstrings, and what another process reads."""

from __future__ import annotations

import functools
import importlib.metadata
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kommunereferat import Registry
from kommunereferat.testing import CHECKS, Report, check_parser
from tests.places import ROOT
from tests.testing.nordby import TEXT

GOOD = '"""Nordby (0563): minutes of 2022."""\n'
SOURCE = """
import os
from tests.testing.nordby import Changed, LAYOUT
import attrs

{code}
"""
LAYOUT = "PARSER = LAYOUT"
BY_HASH = "PARSER = Changed(on_parse=lambda meeting: attrs.evolve(meeting, place=str(hash('kaj'))))"
NOT_TWICE = "assert 'PYTHONHASHSEED' not in os.environ, 'not here'\n" + LAYOUT

Install = Callable[[str], None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Return a function that installs a module as the only package with a parser, here and in other processes."""
    info = tmp_path / "nordby_parser-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: nordby-parser\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[kommunereferat.parsers]\nnordby = nordby_parser:PARSER", encoding="utf-8")
    (tmp_path / "havneudvalget.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}:{ROOT}")
    monkeypatch.delenv("PYTHONHASHSEED", raising=False)

    def written(source: str) -> None:
        (tmp_path / "nordby_parser.py").write_text(source, encoding="utf-8")
        (distribution,) = importlib.metadata.distributions(path=[str(tmp_path)])
        registry = functools.cache(lambda: Registry(distribution.entry_points))
        monkeypatch.setattr("kommunereferat.testing.subject.default_registry", registry)

    yield written
    sys.modules.pop("nordby_parser", None)


def checked(check: str, folder: Path) -> Report:
    return check_parser("nordby", folder / "havneudvalget.txt", without=[name for name in CHECKS if name != check])


@pytest.mark.parametrize(
    ("docstring", "message"),
    [
        ("", "the module nordby_parser has no docstring: say whose documents it reads"),
        ('"""A parser of 2022."""\n', "the docstring of nordby_parser does not name Fanø Kommune"),
        ('"""A parser for Fanø."""\n', "the docstring of nordby_parser says no year"),
    ],
)
def test_a_module_that_does_not_say_what_it_reads_is_found(
    docstring: str, message: str, install: Install, tmp_path: Path
) -> None:
    install(docstring + SOURCE.format(code=LAYOUT))
    (finding,) = checked("metadata", tmp_path).findings
    assert message in str(finding)


@pytest.mark.parametrize(
    ("code", "message"),
    [
        (BY_HASH, "processes: havneudvalget.txt: another process, where hashes differ, reads it otherwise"),
        (NOT_TWICE, "processes: it cannot be used in another process: .*AssertionError: not here"),
    ],
)
def test_a_parser_that_reads_otherwise_in_another_process_is_found(
    code: str, message: str, install: Install, tmp_path: Path
) -> None:
    install(GOOD + SOURCE.format(code=code))
    (finding,) = checked("processes", tmp_path).findings
    assert re.match(message, str(finding))


@pytest.mark.parametrize("check", ["protocol", "metadata", "processes"])
def test_a_good_parser_that_is_installed_passes(check: str, install: Install, tmp_path: Path) -> None:
    install(GOOD + SOURCE.format(code=LAYOUT))
    report = checked(check, tmp_path)
    assert report.ok, report
