"""Links between the project's pages lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.places import PAGES, ROOT


def links_of(page: Path) -> list[tuple[str, str]]:
    """Return the links of a page to places in the project: the file, and the heading in it."""
    text = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    found = re.findall(r"\]\((?!https?:|mailto:)([^()#\s]*)#?([^()\s]*)\)", text)
    return [(str(file), str(anchor)) for file, anchor in found]


def anchors_of(page: Path) -> set[str]:
    """Return the names that a page's headings are reached by."""
    headings = re.findall(r"^#+ +(.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_to_a_file_and_a_heading(page: Path) -> None:
    for file, anchor in links_of(page):
        target = (page.parent / file) if file else page
        assert target.exists(), f"{page.name}: {file}"
        assert not anchor or anchor in anchors_of(target), f"{page.name}: {file}#{anchor}"
