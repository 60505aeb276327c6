"""The tables on the pages of docs/, and the code that they must agree with."""

from __future__ import annotations

import importlib.metadata
import inspect
import re
from functools import cache
from pathlib import Path
from typing import Final

import kommunereferat
from kommunereferat import Layout
from tests.places import ROOT

DOCS: Final = ROOT / "docs"
#: The package, and the packages that its face offers.
ROOMS: Final = (
    kommunereferat,
    *filter(inspect.ismodule, [getattr(kommunereferat, name) for name in kommunereferat.__all__]),
)
_SEPARATOR: Final = re.compile(r"\|(?:\s*-+\s*\|)+")
_CELL: Final = re.compile(r"(?<!\\)\|")


def text_of(page: str) -> str:
    """Return a page of docs/ by its name without suffix."""
    return (DOCS / f"{page}.md").read_text(encoding="utf-8")


def table_below(text: str, heading: str) -> list[tuple[str, ...]]:
    """Return the cells of the first table below a heading, without its head; a code cell loses its backticks."""
    _, found, below = text.partition(f"\n{heading}\n")
    assert found, f"no heading {heading!r}"
    lines = below.split("\n#", 1)[0].splitlines()
    start = next(number for number, line in enumerate(lines) if _SEPARATOR.fullmatch(line)) + 1
    rows = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        rows.append(tuple(_plain(cell) for cell in _CELL.split(line.strip("|"))))
    return rows


def names_in_code(text: str) -> frozenset[str]:
    """Return the words that stand between backticks."""
    return frozenset(re.findall(r"\w+", " ".join(re.findall(r"`([^`\n]+)`", text))))


def in_one_line(text: str) -> str:
    """Return a text with single blanks for its line ends."""
    return " ".join(text.split())


@cache
def built_in_layouts() -> tuple[Layout, ...]:
    """Return the layouts of all built-in parsers, each once though two may read by it."""
    points = importlib.metadata.distribution("kommunereferat").entry_points.select(group="kommunereferat.parsers")
    return tuple({layout.name: layout for point in points for layout in point.load()}.values())


def source_of(package: Path, cls: str) -> str:
    """Return the source of a class in a module."""
    found = re.search(rf"^class {cls}\(.*?(?=^\S|\Z)", package.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert found, cls
    return found[0]


def _plain(cell: str) -> str:
    stripped = cell.strip().replace("\\|", "|")
    inner = stripped[1:-1]
    return inner if stripped.startswith("`") and stripped.endswith("`") and "`" not in inner else stripped
