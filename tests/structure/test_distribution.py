"""What is handed out is complete: metadata, licence, types, change log, and the commands that README and CI promise."""

from __future__ import annotations

import email
import os
import re
import tomllib
import zipfile
from email.message import Message
from pathlib import Path
from typing import Any, Final

import pytest
from hatchling.builders.wheel import WheelBuilder

import kommunereferat
from tests.places import PACKAGE, ROOT

PYPROJECT: Final[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT: Final[dict[str, Any]] = PYPROJECT["project"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Build the wheel as an installer would."""
    built = list(WheelBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"]))
    return zipfile.ZipFile(built[0])


@pytest.fixture(scope="module")
def metadata(wheel: zipfile.ZipFile) -> Message:
    """Read what the wheel says of itself."""
    name = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    return email.message_from_bytes(wheel.read(name))


def test_the_wheel_holds_every_file_of_the_package_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    files = (path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    ours = {path.relative_to(PACKAGE.parent).as_posix() for path in files}
    assert {name for name in wheel.namelist() if ".dist-info/" not in name} == ours


def test_the_wheel_says_that_it_is_typed(wheel: zipfile.ZipFile) -> None:
    assert "kommunereferat/py.typed" in wheel.namelist()


def test_the_wheel_holds_the_licence(wheel: zipfile.ZipFile) -> None:
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in wheel.namelist())


def test_the_licence_is_mit(metadata: Message) -> None:
    assert metadata["License-Expression"] == "MIT"
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")


@pytest.mark.parametrize("field", ["Name", "Version", "Summary", "Requires-Python", "Keywords", "Author"])
def test_the_metadata_says(field: str, metadata: Message) -> None:
    assert metadata[field]


def test_the_long_description_is_the_readme(metadata: Message) -> None:
    assert metadata.get_payload(decode=True) == (ROOT / "README.md").read_bytes()


def test_the_wheel_has_the_version_of_the_package(metadata: Message) -> None:
    assert metadata["Version"] == kommunereferat.__version__


@pytest.mark.parametrize(
    "topic",
    [
        "Development Status ::",
        "Intended Audience ::",
        "Natural Language :: Danish",
        "Topic ::",
        "Typing :: Typed",
    ],
)
def test_a_classifier_tells(topic: str, metadata: Message) -> None:
    assert any(line.startswith(topic) for line in metadata.get_all("Classifier", []))


def test_the_classifiers_name_the_least_python_that_is_required() -> None:
    least = PROJECT["requires-python"].removeprefix(">=")
    assert f"Programming Language :: Python :: {least}" in PROJECT["classifiers"]


def test_the_change_log_begins_with_the_version_of_the_package() -> None:
    versions = re.findall(r"^## \[?v?([0-9][\w.]*)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert versions[:1] == [kommunereferat.__version__]


def test_the_version_is_a_semantic_one() -> None:
    assert re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+((a|b|rc)[0-9]+)?", kommunereferat.__version__)


def test_every_built_in_parser_has_its_line_in_the_table() -> None:
    targets = {line.split(":")[0] for line in PROJECT["entry-points"]["kommunereferat.parsers"].values()}
    modules = {f"kommunereferat.layouts.{path.stem}" for path in (PACKAGE / "layouts").glob("[!_]*.py")}
    assert targets == modules


def test_ci_calls_the_test_command_of_the_readme() -> None:
    command = re.search(r"^test_command='(.+)'$", (ROOT / ".ci" / "run").read_text(encoding="utf-8"), re.MULTILINE)
    assert command
    assert command[1] in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()


def test_ci_can_be_run() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "noxfile.py"])
def test_the_project_has(name: str) -> None:
    assert Path(ROOT / name).read_text(encoding="utf-8").strip()
