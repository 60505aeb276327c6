"""Runs the notebooks of the examples and prints what their cells give: `python -m tests.examples.running`.

They run in this process, one after the other, since a Jupyter kernel for each would take most of the time of all tests.
A figure is told as one of its kind: its bytes are others with every release of what draws it.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from tests.places import NOTEBOOKS

_FIGURE: Final = "image/png"
_PAGE: Final = "text/html"


def code_cells(path: Path) -> Iterator[Mapping[str, Any]]:
    """Yield the cells of a notebook that hold code."""
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            yield cell


def stored(path: Path) -> list[list[str]]:
    """Return what each cell of code gave when the notebook was stored."""
    return [
        [_told(output["data"]) if "data" in output else "".join(output["text"]) for output in cell["outputs"]]
        for cell in code_cells(path)
    ]


def run(path: Path) -> Iterator[list[str]]:
    """Yield what each cell of code gives in a fresh run in the notebook's own folder; an error in it is raised."""
    from IPython.core.interactiveshell import InteractiveShell
    from IPython.utils.capture import capture_output

    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"  # as a Jupyter kernel has it
    os.chdir(path.parent)
    shell: Any = InteractiveShell.instance()
    shell.reset()
    for cell in code_cells(path):
        with capture_output() as captured:
            shell.display_trap.hook = sys.displayhook  # a cell's last value goes where all is caught
            shell.run_cell("".join(cell["source"])).raise_error()
        printed = [captured.stdout + captured.stderr] if captured.stdout or captured.stderr else []
        yield [*printed, *(_told(output.data) for output in captured.outputs)]


def _told(data: Mapping[str, str | Iterable[str]]) -> str:
    """Return what an output shows: a figure, else a page, else text."""
    if _FIGURE in data:
        return f"<{_FIGURE}>"
    return "".join(data[_PAGE] if _PAGE in data else data["text/plain"])


def main() -> None:
    """Print what the cells of all notebooks give."""
    json.dump({path.name: list(run(path)) for path in sorted(NOTEBOOKS.glob("*.ipynb"))}, sys.stdout)


if __name__ == "__main__":
    main()
