"""`jobs=`: processes of our own, where one that dies takes no document with it but the one that killed it."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from kommunereferat import WorkerDiedError, parse_many
from tests.corpus.making import DEADLY, MORTAL, minutes, written
from tests.places import EXAMPLES


@pytest.fixture
def deadly(tmp_path: Path) -> Path:
    """Make a folder in which one document of six kills whoever reads it."""
    written(tmp_path, 5)
    (tmp_path / "002a.txt").write_text(minutes(more=DEADLY), encoding="utf-8")
    return tmp_path


def test_a_document_that_kills_its_process_is_a_failure_and_the_others_are_read(deadly: Path) -> None:
    results = list(parse_many([deadly, EXAMPLES], jobs=1, parser=MORTAL, ordered=True))
    failures = [one.failure for one in results if one.failure]
    assert [failure.path.name for failure in failures] == ["002a.txt"]
    assert isinstance(failures[0].error, WorkerDiedError)
    assert len(results) == 6 + len(list(EXAMPLES.glob("*.txt")))


def test_an_executor_of_the_callers_that_breaks_is_told_with_what_it_had(deadly: Path) -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        with pytest.raises(WorkerDiedError, match=r"002a\.txt.* jobs="):
            list(parse_many(deadly, executor=executor, parser=MORTAL))
        with pytest.raises(WorkerDiedError, match=r"none yet"):
            list(parse_many(deadly, executor=executor, parser=MORTAL))


def test_a_script_that_does_not_guard_its_start_is_told_so(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(f"import kommunereferat\nlist(kommunereferat.parse_many({str(EXAMPLES)!r}, jobs=1))\n")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert done.returncode
    assert "WorkerDiedError: no process can be started to read documents; in a script" in done.stderr
