"""Plug-ins for the tests: distributions that are installed into a directory of their own, as pip would."""

from __future__ import annotations

import functools
import importlib
import importlib.metadata
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kommunereferat
from kommunereferat import Registry

if TYPE_CHECKING:
    from collections.abc import Iterator


class Site:
    """A directory on the import path, and the distributions in it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def install(
        self, distribution: str, version: str = "1.0", group: str = "kommunereferat.parsers", **plugins: str
    ) -> None:
        """Install a distribution with one plug-in for each name: the Python source of its `PARSER` or `PLUGIN`."""
        thing = "PARSER" if group == "kommunereferat.parsers" else "PLUGIN"
        lines = [f"{name} = {self.module(distribution, name)}:{thing}" for name in plugins]
        for name, source in plugins.items():
            (self.path / f"{self.module(distribution, name)}.py").write_text(source, encoding="utf-8")
        self.register(distribution, version, *lines, group=group)

    def register(self, distribution: str, version: str, *lines: str, group: str = "kommunereferat.parsers") -> None:
        """Write a distribution's metadata with these lines of entry points."""
        info = self.path / f"{distribution.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        metadata = f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n"
        (info / "METADATA").write_text(metadata, encoding="utf-8")
        (info / "entry_points.txt").write_text("\n".join([f"[{group}]", *lines]), encoding="utf-8")
        importlib.invalidate_caches()

    def module(self, distribution: str, name: str) -> str:
        return f"plugin_{distribution.replace('-', '_')}_{name}"

    def is_loaded(self, distribution: str, name: str) -> bool:
        return self.module(distribution, name) in sys.modules

    def entry_points(self) -> list[importlib.metadata.EntryPoint]:
        found = importlib.metadata.distributions(path=[str(self.path)])
        return [point for distribution in found for point in distribution.entry_points]

    def registry(self) -> Registry:
        return Registry(self.entry_points())


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.syspath_prepend(str(tmp_path))
    yield Site(tmp_path)
    for name in [name for name in sys.modules if name.startswith("plugin_")]:
        del sys.modules[name]


@pytest.fixture
def installed(site: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
    """Make what is installed in the directory, up to the first use, all that the face knows, but for its readers."""
    kommunereferat.readers()  # read now: a distribution of a test may bear the name of the one that registers them
    default = functools.cache(site.registry)
    monkeypatch.setattr("kommunereferat._api.default_registry", default)
    return site
