"""How the documentation site is made: `nox -s site`.

The site's source is the whole project and not docs/ alone, so that a link between pages, change log and examples leads
on the site where it leads in the repository. Building needs no network.
"""

from __future__ import annotations

import enum
import inspect
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.pycode import ModuleAnalyzer

import kommunereferat

project = "kommunereferat"
author = "The kommunereferat authors"
project_copyright = author
version = release = kommunereferat.__version__

root_doc = "docs/index"
source_suffix = {".md": "markdown", ".ipynb": "markdown"}
include_patterns = [
    "docs/**",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "benchmarks/README.md",
    "examples/*/*.md",
    "**/*.ipynb",
]
exclude_patterns = [".*", "build", "src", "tests"]  # where nothing is looked for
extensions = ["myst_parser", "sphinx.ext.autodoc"]

myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 4  # headings are named as the repository's host names them

# Docstrings have names between single backticks; where one is documented, it becomes a link.
default_role = "py:obj"
autodoc_default_options = {"members": True, "member-order": "bysource"}
python_maximum_signature_line_length = 80
python_display_short_literal_types = True

smartquotes = False  # what is quoted is often code, or what stands in a document

html_theme = "furo"
pygments_dark_style = "monokai"
html_title = project
templates_path = ["_templates"]
html_additional_pages = {"index": "to_the_pages.html"}
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False


#: The pages whose lists of links are the navigation.
MAPS: Final = {"docs/index", "docs/notebooks", "docs/reference"}
FACE: Final = [getattr(kommunereferat, name) for name in kommunereferat.__all__]
#: The public packages; the face is the last, since what it has too is documented there.
ROOMS: Final = [*filter(inspect.ismodule, FACE), kommunereferat]
#: Where each public name is documented, but for those that mean something else in code, as `parse` on the command line.
LINKED: Final = {
    name: f"{room.__name__}.{name}" for room in ROOMS for name in room.__all__ if "_" in name or name[0].isupper()
}


def toctrees(text: str) -> Iterator[str]:
    """Yield a toctree for each list of links in a page, with the links' texts, named by the heading above it."""
    for section in text.split("\n## "):
        heading, _, below = section.partition("\n")
        links = re.findall(r"^- \[([^\]]+)\]\(([^()]+)\.(?:md|ipynb)\)", below, re.MULTILINE)
        if links:
            pages = [f"{title} <{page}>" for title, page in links]
            yield "\n".join(["```{toctree}", ":hidden:", f":caption: {heading.lstrip('# ')}", "", *pages, "```", ""])


def notebook(text: str) -> Iterator[str]:
    """Yield a notebook's cells as Markdown, each with the output that is stored in it."""
    for cell in json.loads(text)["cells"]:
        source = "".join(cell["source"])
        yield fenced("python", source) if cell["cell_type"] == "code" else f"{source}\n"
        for output in cell.get("outputs", ()):
            data = {kind: "".join(lines) for kind, lines in output.get("data", {}).items()}
            if "image/png" in data:
                yield fenced("{raw} html", f'<img alt="Plot" src="data:image/png;base64,{data["image/png"].strip()}">')
            elif "text/html" in data:
                yield fenced("{raw} html", data["text/html"])
            else:
                yield fenced("text", data.get("text/plain") or "".join(output["text"]))


def fenced(language: str, code: str) -> str:
    """Return a code block that may hold others."""
    return f"`````{language}\n{code}\n`````\n"


def prepare(app: Sphinx, docname: str, source: list[str]) -> None:
    """Read notebooks as pages, and make the navigation of the maps' lists, so that a link is written once."""
    if Path(app.env.doc2path(docname)).suffix == ".ipynb":
        source[0] = "\n".join(notebook(source[0]))
    if docname in MAPS:
        source[0] = "\n".join([source[0], *toctrees(source[0])])


def skip(app: Sphinx, what: str, name: str, member: object, skipped: bool, options: object) -> bool | None:
    """Leave out the fields of a named tuple, which its signature has."""
    return True if str(member.__doc__).startswith("Alias for field number") else None


def signature(
    app: Sphinx, what: str, name: str, thing: object, options: object, arguments: str | None, returned: str | None
) -> tuple[str | None, str | None]:
    """Leave out what nobody calls: enumerations and errors."""
    if isinstance(thing, type) and issubclass(thing, enum.Enum | BaseException):
        return arguments and "", None
    return arguments and arguments.replace("NOTHING", "..."), returned


def comment(app: Sphinx, what: str, name: str, thing: object, options: object, lines: list[str]) -> None:
    """Give a constant the comment above it, which stands where it is made and not where it is offered."""
    if what == "data":
        room, _, constant = name.rpartition(".")
        modules = [key for key in sorted(sys.modules) if key.startswith(room) and hasattr(sys.modules[key], constant)]
        comments = (ModuleAnalyzer.for_module(module).find_attr_docs().get(("", constant)) for module in modules)
        lines[:] = next(filter(None, comments), [])


def link_names(app: Sphinx, doctree: nodes.document) -> None:
    """Make links of the public names in code, such as `Meeting`, `Meeting.key` and `parse_file`."""
    for link in doctree.findall(addnodes.pending_xref):  # in docstrings, where names stand for themselves
        link["reftarget"] = LINKED.get(link["reftarget"], link["reftarget"])
    for literal in list(doctree.findall(nodes.literal)):
        [name] = re.findall(r"\A(?:kommunereferat\.)?(?:[a-z]+\.)?(\w*)", literal.astext())
        if name in LINKED and not isinstance(literal.parent, nodes.reference | nodes.title | addnodes.pending_xref):
            link = addnodes.pending_xref("", refdomain="py", reftype="obj", reftarget=LINKED[name])
            literal.replace_self(link)
            link += literal


def setup(app: Sphinx) -> None:
    """Take part in the build."""
    app.connect("source-read", prepare)
    app.connect("doctree-read", link_names)
    app.connect("autodoc-skip-member", skip)
    app.connect("autodoc-process-signature", signature)
    app.connect("autodoc-process-docstring", comment)
