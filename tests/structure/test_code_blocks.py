"""The code in README.md and the pages of docs/ runs, and gives what they say it gives."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.places import EXAMPLE_CORPUS, EXAMPLES, PUBLISHED, ROOT
from tests.structure.code_blocks import run_page

#: The tutorial for authors is followed from its first step to its last, in tests/docs/test_tutorial.py.
FOLLOWED = ROOT / "docs" / "add-your-municipality.md"
PAGES = [ROOT / "README.md", *sorted(page for page in (ROOT / "docs").glob("*.md") if page != FOLLOWED)]


@pytest.fixture
def beside_the_examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty directory that has the examples where the project has them."""
    for examples in (EXAMPLES, PUBLISHED, EXAMPLE_CORPUS):
        shutil.copytree(examples, tmp_path / examples.relative_to(ROOT))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("beside_the_examples")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_code_blocks_of_a_page_run_as_they_say(page: Path) -> None:
    faults = run_page(page)
    assert not faults, "\n\n".join(faults)


@pytest.mark.parametrize(
    "block",
    [
        "```python\n>>> 1 + 1\n3\n```\n",
        "```python\nraise LookupError\n```\n",
        "```console\n$ kommunereferat --no-such-option\nfine\n```\n",
        "```python\nseen = 1\n```\n\n```python\n>>> seen\n2\n```\n",
    ],
)
def test_a_block_that_does_not_hold_is_a_fault(block: str, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(block, encoding="utf-8")
    assert run_page(page)


@pytest.mark.parametrize(
    "block",
    [
        "```python\n>>> print('møde', 1, 2)\nmøde ...\n```\n",
        "```python\nseen = 1\n```\n\n```python\n>>> seen\n1\n>>> later = 2\n```\n\n```python\nassert later == 2\n```\n",
        "```console\n$ rm -rf /nowhere\nnothing of this is run\n```\n",
        "```text\n>>> 1 + 1\n3\n```\n",
    ],
)
def test_a_block_that_holds_is_no_fault(block: str, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(block, encoding="utf-8")
    assert run_page(page) == []
