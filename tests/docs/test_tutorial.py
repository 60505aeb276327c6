"""The tutorial for authors, followed word by word: its files are written, its commands run, its outputs compared."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Final

import pytest

from tests.places import ROOT
from tests.structure.code_blocks import Block, blocks_of, commands_of, otherwise, output_of

PAGE: Final = ROOT / "docs" / "add-your-municipality.md"
#: What makes the environment; the tests have one already.
ENVIRONMENT: Final = ("python3 -m venv", 'pip install "kommunereferat')


class Reader:
    """Somebody who does what the page says, in a directory of their own."""

    def __init__(self, directory: Path) -> None:
        """Begin in an empty directory."""
        self.here = directory
        self.packages = directory / ".packages"
        self.paths: list[Path] = [self.packages]

    def follow(self, block: Block) -> list[str]:
        """Write a block's file, or run its commands; return what went otherwise than the page says."""
        if block.title is not None:
            (self.here / block.title).write_text(block.code, encoding="utf-8")
        if block.language != "console":
            return []
        return [
            f"line {block.line}: $ {one}\n{got}" for one, shown in commands_of(block) if (got := self.run(one, shown))
        ]

    def run(self, command: str, shown: str) -> str | None:
        if command.startswith(ENVIRONMENT):
            return None
        if command.startswith("cd "):
            self.here /= command.removeprefix("cd ")
            return None
        if command == "pip install -e .":
            self.install()
            return None
        variables = {"PYTHONPATH": os.pathsep.join(map(str, self.paths)), "PYTEST_ADDOPTS": "-p no:cacheprovider"}
        return otherwise(shown, output_of(f"cd '{self.here}' && {command}", **variables))

    def install(self) -> None:
        """Do what pip does with a package that is installed in place, without its own environment and its downloads."""
        project = tomllib.loads((self.here / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        info = self.packages / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
        info.mkdir(parents=True)
        metadata = f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
        (info / "METADATA").write_text(metadata, encoding="utf-8")
        lines = ["[kommunereferat.parsers]"]
        lines += [f"{name} = {value}" for name, value in project["entry-points"]["kommunereferat.parsers"].items()]
        (info / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
        self.paths.append(self.here / "src")


def test_who_does_what_the_tutorial_says_gets_what_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith(("PYTEST", "COV"))]:
        monkeypatch.delenv(name)
    reader = Reader(tmp_path)
    faults = [fault for block in blocks_of(PAGE) for fault in reader.follow(block)]
    assert not faults, "\n\n".join(faults)
