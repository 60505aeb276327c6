"""The list of parsers is read from metadata: whatever is wrong with a plug-in, listing it does no harm."""

from __future__ import annotations

import importlib.metadata
import json
import subprocess
import sys

import pytest

import kommunereferat
from kommunereferat import ParserInfo, Registry
from tests.registry.conftest import Site
from tests.registry.fakes import fake


def test_parsers_are_listed_by_name_with_their_distribution(site: Site) -> None:
    site.install("nordby-parsers", "2.1", vestby=fake("vestby"), nordby=fake("nordby"))
    assert site.registry().parsers() == (
        ParserInfo(
            name="nordby",
            distribution="nordby-parsers",
            version="2.1",
            value="plugin_nordby_parsers_nordby:PARSER",
        ),
        ParserInfo(
            name="vestby",
            distribution="nordby-parsers",
            version="2.1",
            value="plugin_nordby_parsers_vestby:PARSER",
        ),
    )


def test_listing_imports_no_plugin(site: Site) -> None:
    site.install("nordby", nordby="raise SystemExit('imported')")
    assert [info.name for info in site.registry().parsers()] == ["nordby"]
    assert not site.is_loaded("nordby", "nordby")


def test_listing_the_installed_parsers_imports_none_of_them() -> None:
    code = (
        "import json, sys, kommunereferat; names = [info.name for info in kommunereferat.parsers()]; "
        "print(json.dumps([names, [name for name in sys.modules if name.startswith('kommunereferat.layouts.')]]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    names, imported = json.loads(done.stdout)
    assert {"ballerup", "frederikssund", "generic", "hvidovre", "ishoej", "lejre"} <= set(names)
    assert imported == []


def test_built_in_parsers_stand_in_the_same_table_as_any_others() -> None:
    built_in = [info for info in kommunereferat.parsers() if info.distribution == "kommunereferat"]
    points = importlib.metadata.entry_points(group="kommunereferat.parsers")
    assert {(info.name, info.value) for info in built_in} <= {(point.name, point.value) for point in points}


def test_a_distribution_that_is_found_twice_registers_its_parsers_once(site: Site) -> None:
    site.install("nordby", nordby=fake("nordby"))
    site.register("Nordby", "0.9", "nordby = plugin_nordby_nordby:PARSER")
    assert [info.name for info in site.registry().parsers()] == ["nordby"]
    assert site.registry().get("nordby").name == "nordby"


def test_entry_points_without_a_distribution_are_listed_too() -> None:
    point = importlib.metadata.EntryPoint(name="nordby", value="nordby:PARSER", group="kommunereferat.parsers")
    assert Registry([point]).parsers() == (
        ParserInfo(name="nordby", distribution="", version="", value="nordby:PARSER"),
    )


class Damaged(importlib.metadata.Distribution):
    """A distribution whose metadata cannot be read."""

    def read_text(self, filename: str) -> str | None:
        raise OSError(filename)

    def locate_file(self, path: object) -> None:  # type: ignore[override]
        raise OSError(path)


def test_damaged_metadata_do_not_empty_the_list() -> None:
    point = importlib.metadata.EntryPoint(name="nordby", value="nordby:PARSER", group="kommunereferat.parsers")
    vars(point).update(dist=Damaged())
    assert [info.distribution for info in Registry([point]).parsers()] == [""]


def test_a_parser_describes_itself_with_its_distribution(site: Site) -> None:
    site.install("nordby", nordby=fake("nordby"))
    assert str(site.registry().parsers()[0]) == "the parser 'nordby' of nordby 1.0 (plugin_nordby_nordby:PARSER)"


def test_the_table_is_read_once(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.install("nordby", nordby=fake("nordby"))
    calls: list[str] = []

    def entry_points(*, group: str) -> list[importlib.metadata.EntryPoint]:
        calls.append(group)
        return site.entry_points()

    monkeypatch.setattr(importlib.metadata, "entry_points", entry_points)
    registry = Registry()
    assert registry.parsers() == registry.parsers()
    assert calls == ["kommunereferat.parsers"]
