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
    {"hints", "ledger", "markup", "repair", "slugs", "text", "normalize"},
    {"model"},
    {"protocol", "vocabulary", "heading_roles", "layout", "line_rules"},
    {"engine", "reading"},
    {"registry", "serialize"},
    {
        *("", "_api", "__main__", "cases", "cli", "corpus", "interchange", "new_parser", "pytest_plugin", "render"),
        *("rows", "tables", "testing"),
    },
)
#: The same of the engine, whose modules outside its rooms make the meeting of what these have read.
ENGINE_FLOORS: Final = ({"lines", "people", "sections"}, {"heads", "decisions"}, {"parting"}, {""})
#: What a parser may build on, and what it must leave alone.
FOR_LAYOUTS: Final = {"layout", "vocabulary", "normalize", "model", "layouts"}

#: The distributions that are required, and the name that each is imported by.
REQUIRED: Final = {
    "attrs": {"attr", "attrs"},
    "cattrs": {"cattr", "cattrs"},
    "ftfy": {"ftfy"},
    "python-dateutil": {"dateutil"},
}

#: The extras, and the modules that each brings.
EXTRAS: Final = {
    "html": ["selectolax"],
    "pdf": ["pypdfium2"],
    "arrow": ["pyarrow"],
    "pandas": ["pandas"],
    "polars": ["polars"],
    "duckdb": ["duckdb", "pyarrow"],
    "testing": ["pytest"],
    "progress": ["tqdm"],
    "dask": ["dask"],
}
#: Who alone may import what an extra brings.
IMPORTERS: Final = {
    "selectolax": {f"{NAME}.reading.html_tree"},
    "pypdfium2": {f"{NAME}.reading.pdf"},
    "pyarrow": {f"{NAME}.tables.arrow", f"{NAME}.tables.parquet", f"{NAME}.tables.duckdb_file"},
    "pandas": {f"{NAME}.tables.memory"},
    "polars": {f"{NAME}.tables.memory"},
    "duckdb": {f"{NAME}.tables.duckdb_file"},
    "pytest": {f"{NAME}.pytest_plugin"},
    "tqdm": {f"{NAME}.corpus.progress"},
    "dask": set(),  # the caller alone has to do with it
}

#: Objects show themselves: notebooks ask the object itself for its HTML, and people ask a meeting where something was
#: read. What shows them stands above the model, and is imported when it is asked for, never when the model is.
SHOWN_BY: Final = {(f"{NAME}.model", f"{NAME}.render.notebook"), (f"{NAME}.model", f"{NAME}.render.source_view")}

IMPORTS: Final = all_imports()
INNER: Final = tuple(
    found for found in IMPORTS if found.target.split(".")[0] == NAME and (found.source, found.target) not in SHOWN_BY
)


def own_readers() -> list[importlib.metadata.EntryPoint]:
    return list(importlib.metadata.distribution(NAME).entry_points.select(group=f"{NAME}.readers"))


def floor_of(room: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


def engine_floor_of(module: str) -> int:
    _, _, *rooms, _ = module.split(".")
    return next(number for number, floor in enumerate(ENGINE_FLOORS) if (rooms or [""])[0] in floor)


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


def test_imports_run_downwards_within_the_engine_too() -> None:
    within = [found for found in INNER if room_of(found.source) == room_of(found.target) == "engine"]
    upwards = [found for found in within if engine_floor_of(found.source) < engine_floor_of(found.target)]
    assert within
    assert not upwards, told(upwards)


def test_no_module_is_imported_by_what_it_imports() -> None:
    graph = {name: {found.target for found in INNER if found.source == name} - {name} for name in module_paths()}
    TopologicalSorter(graph).prepare()  # raises CycleError with the modules of the circle


def test_the_model_loads_what_shows_it_only_when_it_is_asked_to() -> None:
    code = f"import sys, {NAME}.model; print([name for name in sys.modules if name.startswith('{NAME}.render')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "[]\n"


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
    foreign = [
        found
        for found in IMPORTS
        if (top := found.target.split(".")[0]) not in allowed and found.source not in IMPORTERS.get(top, ())
    ]
    assert not foreign, told(foreign)


READERS: Final = [point.value.partition(":")[0] for point in own_readers()]


@pytest.mark.parametrize("module", [*READERS, f"{NAME}.tables", f"{NAME}.corpus"])
def test_what_uses_an_extra_is_loaded_without_it(module: str) -> None:
    code = f"import sys, {module}; print([name for name in {list(IMPORTERS)} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "[]\n"


def test_the_extras_are_declared_with_what_they_bring_and_the_tests_have_them_all() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = dict(declared["project"]["optional-dependencies"])
    del extras["notebooks"]  # is for who opens the examples: the package imports nothing of it, and "all" leaves it out
    assert extras.pop("all") == [f"{NAME}[{','.join(EXTRAS)}]"]
    assert {name: [re.split(r"[^\w.-]", one)[0] for one in needed] for name, needed in extras.items()} == EXTRAS
    assert declared["dependency-groups"]["extras"] == sorted({one for needed in extras.values() for one in needed})


@pytest.mark.parametrize(
    "heavy", ["cattrs", "dateutil", "ftfy", f"{NAME}.layouts", f"{NAME}.reading", f"{NAME}.engine"]
)
def test_the_face_alone_loads_nothing_heavy(heavy: str) -> None:
    assert not [name for name in loaded_by_the_face() if name == heavy or name.startswith(heavy + ".")]


def loaded_by_the_face() -> list[str]:
    code = f"import sys, {NAME}, json; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    loaded: list[str] = json.loads(done.stdout)
    return loaded
