"""The rooms of the package import one way only, and nothing from outside but what is declared."""

from __future__ import annotations

import importlib.metadata
import json
import re
import subprocess
import sys
import tomllib
from graphlib import TopologicalSorter
from typing import Final

import pytest

from tests.places import ROOT
from tests.structure.imports import NAME, Import, all_imports, module_paths, room_of

#: The floors of the house, lowest first: a room imports from its own floor and from those below. The face is the room
#: without a name.
FLOORS: Final = (
    {"exceptions", "spans", "diagnostics"},
    {"hints", "repair", "text", "normalize"},
    {"model"},
    {"protocol", "vocabulary", "layout"},
    {"engine", "readers"},
    {"registry", "serialize"},
    {"", "_api", "__main__", "cli", "corpus", "render", "tables", "testing"},
)
#: What a parser may build on, and what it must leave alone.
FOR_LAYOUTS: Final = {"layout", "vocabulary", "normalize", "model", "layouts"}

#: The distributions that are required, and the name that each is imported by.
REQUIRED: Final = {
    "attrs": {"attr", "attrs"},
    "cattrs": {"cattr", "cattrs"},
    "ftfy": {"ftfy"},
    "python-dateutil": {"dateutil"},
}

IMPORTS: Final = all_imports()
INNER: Final = tuple(found for found in IMPORTS if found.target.split(".")[0] == NAME)


def floor_of(room: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


def told(imports: list[Import]) -> str:
    return "\n".join(str(found) for found in imports)


def test_every_room_has_its_floor() -> None:
    rooms = {room_of(name) for name in module_paths()}
    assert rooms - {"layouts"} <= set().union(*FLOORS)


def test_imports_run_downwards() -> None:
    upwards = [
        found
        for found in INNER
        if "layouts" not in (room_of(found.source), room_of(found.target))
        and floor_of(room_of(found.source)) < floor_of(room_of(found.target))
    ]
    assert not upwards, told(upwards)


def test_no_module_is_imported_by_what_it_imports() -> None:
    graph = {name: {found.target for found in INNER if found.source == name} - {name} for name in module_paths()}
    TopologicalSorter(graph).prepare()  # raises CycleError with the modules of the circle


def test_a_parser_is_a_declaration_over_layout_vocabulary_and_normalisers() -> None:
    beyond = [
        found for found in INNER if room_of(found.source) == "layouts" and room_of(found.target) not in FOR_LAYOUTS
    ]
    assert not beyond, told(beyond)


def test_parsers_are_imported_by_nobody() -> None:
    callers = [found for found in INNER if room_of(found.target) == "layouts" and room_of(found.source) != "layouts"]
    assert not callers, told(callers)


def test_nothing_is_imported_but_the_required_distributions_and_the_standard_library() -> None:
    allowed = set(sys.stdlib_module_names).union({NAME}, *REQUIRED.values())
    foreign = [found for found in IMPORTS if found.target.split(".")[0] not in allowed]
    assert not foreign, told(foreign)


def test_exactly_four_distributions_are_required() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {re.split(r"[^\w.-]", required)[0] for required in project["dependencies"]} == set(REQUIRED)


def test_every_required_distribution_is_used() -> None:
    used = {found.target.split(".")[0] for found in IMPORTS}
    assert all(used & names for names in REQUIRED.values())


def test_what_is_installed_requires_what_is_declared() -> None:
    required = importlib.metadata.requires(NAME) or []
    assert {re.split(r"[^\w.-]", line)[0] for line in required if "extra ==" not in line} == set(REQUIRED)


@pytest.mark.parametrize(
    "heavy", ["cattrs", "dateutil", "ftfy", f"{NAME}.layouts", f"{NAME}.readers", f"{NAME}.engine"]
)
def test_the_face_alone_loads_nothing_heavy(heavy: str) -> None:
    assert not [name for name in loaded_by_the_face() if name == heavy or name.startswith(heavy + ".")]


def loaded_by_the_face() -> list[str]:
    code = f"import sys, {NAME}, json; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    loaded: list[str] = json.loads(done.stdout)
    return loaded
