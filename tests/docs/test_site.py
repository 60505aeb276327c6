"""The documentation site can be built, and needs nothing but itself."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.places import PAGES, ROOT


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site as `nox -s site` does; a warning is an error."""
    made = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-c", "docs", "-d", str(made / "doctrees")]
    done = subprocess.run([*command, ".", str(made / "html")], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return made / "html"


def pages_of(site: Path) -> list[Path]:
    pages = sorted(site.rglob("*.html"))
    assert pages
    return pages


def test_the_site_begins_at_the_landing_page(site: Path) -> None:
    [target] = re.findall(
        r'<meta http-equiv="refresh" content="0; url=([^"]+)">', (site / "index.html").read_text("utf-8")
    )
    assert (site / target).exists()


@pytest.mark.parametrize("notebook", sorted(ROOT.glob("examples/notebooks/*.ipynb")), ids=lambda path: path.stem)
def test_a_notebook_is_on_the_site_with_its_output(notebook: Path, site: Path) -> None:
    page = (site / notebook.relative_to(ROOT)).with_suffix(".html").read_text("utf-8")
    assert any(output in page for output in ('<div class="kommunereferat', 'src="data:image/png'))


def test_the_site_loads_nothing_from_elsewhere(site: Path) -> None:
    for page in pages_of(site):
        loaded = re.findall(r"<(?:script|img|iframe|link)\b[^>]*\b(?:src|href)=\"([^\"]+)\"", page.read_text("utf-8"))
        assert not [url for url in loaded if re.match(r"(?:https?:)?//", url)], page.name
    for sheet in site.rglob("*.css"):
        assert not re.search(r"url\(['\"]?(?:https?:)?//|@import", sheet.read_text("utf-8")), sheet.name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_has_no_word_that_is_taken_for_markup(page: Path) -> None:
    text = re.sub(r"```.*?```|`[^`]*`", "", page.read_text("utf-8"), flags=re.DOTALL)
    assert not re.search(r"(?<!\\)<[A-Za-z/!]", text)
