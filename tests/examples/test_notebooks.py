"""The notebooks of the examples run from top to end, and stand there with what a fresh run gives."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.examples.running import code_cells, stored
from tests.places import NOTEBOOKS, ROOT

PATHS = sorted(NOTEBOOKS.glob("*.ipynb"))


def test_the_notebooks_stand_there_with_what_a_fresh_run_gives() -> None:
    done = subprocess.run([sys.executable, "-m", "tests.examples.running"], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode("utf-8")
    assert json.loads(done.stdout) == {path.name: stored(path) for path in PATHS}


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_the_cells_of_a_notebook_were_run_once_and_in_order(path: Path) -> None:
    counts = [cell["execution_count"] for cell in code_cells(path)]
    assert counts == list(range(1, len(counts) + 1))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_notebook_does_not_say_when_it_was_run(path: Path) -> None:
    assert not [cell for cell in code_cells(path) if "execution" in cell["metadata"]]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_notebook_holds_no_error_and_nothing_of_the_machine_that_ran_it(path: Path) -> None:
    outputs = [output for cell in code_cells(path) for output in cell["outputs"]]
    assert {output["output_type"] for output in outputs} <= {"display_data", "execute_result", "stream"}
    assert not [output for output in outputs if output.get("name") == "stderr"]
    assert str(Path.home()) not in json.dumps(outputs)
