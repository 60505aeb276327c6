"""How the documentation site is made: `nox -s site`.

The site's source is the whole project and not docs/ alone, so that a link between pages, change log and examples leads
on the site where it leads in the repository. Building needs no network.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import kommunereferat

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "kommunereferat"
author = "The kommunereferat authors"
project_copyright = author
version = release = kommunereferat.__version__

root_doc = "docs/index"
include_patterns = ["docs/**", "CHANGELOG.md", "CONTRIBUTING.md", "benchmarks/README.md", "examples/*/README.md"]
exclude_patterns = ["**/.*"]
extensions = ["myst_parser"]

myst_heading_anchors = 4  # headings are named as the repository's host names them

html_theme = "furo"
html_title = project
templates_path = ["_templates"]
html_additional_pages = {"index": "to_the_pages.html"}
html_copy_source = False
html_show_sphinx = False


def toctrees(text: str) -> Iterator[str]:
    """Yield a toctree for each list of links in a page, named by the heading above it."""
    for section in text.split("\n## ")[1:]:
        heading, _, below = section.partition("\n")
        pages = re.findall(r"^- \[[^\]]+\]\(([^()]+)\.md\)", below, re.MULTILINE)
        if pages:
            yield "\n".join(["```{toctree}", ":hidden:", f":caption: {heading}", "", *pages, "```", ""])


def add_toctrees(app: Sphinx, docname: str, source: list[str]) -> None:
    """Make the navigation of the landing page's lists, so that its links are written once."""
    if docname == app.config.root_doc:
        source[0] = "\n".join([source[0], *toctrees(source[0])])


def setup(app: Sphinx) -> None:
    """Take part in the build."""
    app.connect("source-read", add_toctrees)
