"""Runs the code blocks of a page in order, as a reader would who types them in one after another.

`python` blocks share one namespace; those with `>>>` are compared with the output they show. Of `console` blocks, the
commands `$ kommunereferat ...` are run and their output is compared. `...` in an output stands for anything. Blocks in
other languages are left alone.
"""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

_BLOCK: Final = re.compile(
    r"^```(?P<language>\w+)(?: title=\"(?P<title>[^\"\n]+)\")?[^\n]*\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL
)
_COMMAND: Final = re.compile(r"^\$ (?P<command>(?:[^\n]*\\\n)*[^\n]*)\n(?P<output>(?:(?!\$ )[^\n]*\n)*)", re.MULTILINE)
_OURS: Final = re.compile(r"kommunereferat\b|python -m kommunereferat\b")
_FLAGS: Final = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


class Block(NamedTuple):
    """A fenced block of a page: its language, its code, the number of its first line of code, from 1, and its title.

    The title of a block that holds a file is the file's path.
    """

    language: str
    code: str
    line: int
    title: str | None = None


def blocks_of(page: Path) -> Iterator[Block]:
    """Yield the fenced code blocks of a page that name a language."""
    text = page.read_text(encoding="utf-8")
    for m in _BLOCK.finditer(text):
        yield Block(m["language"], m["code"], text.count("\n", 0, m.start("code")) + 1, m["title"])


def run_page(page: Path) -> list[str]:
    """Run a page's blocks in the working directory; return what went otherwise than it says."""
    names: dict[str, Any] = {"__name__": "__main__"}
    faults: list[str] = []
    for block in blocks_of(page):
        if block.language == "python":
            faults += _run_session(block, page, names) if ">>> " in block.code else _run_script(block, page, names)
        elif block.language == "console":
            faults += _run_commands(block, page)
    return faults


def _run_session(block: Block, page: Path, names: dict[str, Any]) -> list[str]:
    test = doctest.DocTestParser().get_doctest(block.code, names, page.name, str(page), block.line - 1)
    report: list[str] = []
    doctest.DocTestRunner(optionflags=_FLAGS, verbose=False).run(test, out=report.append, clear_globs=False)
    names.update(test.globs)  # get_doctest has copied them
    return ["".join(report)] if report else []


def _run_script(block: Block, page: Path, names: dict[str, Any]) -> list[str]:
    code = compile("\n" * (block.line - 1) + block.code, str(page), "exec")
    try:
        exec(code, names)  # noqa: S102 - the pages are our own
    except Exception as error:  # noqa: BLE001 - whatever an example raises is a fault of the page
        return [f"{page.name}, block in line {block.line}: {type(error).__name__}: {error}"]
    return []


def _run_commands(block: Block, page: Path) -> list[str]:
    faults = []
    for command, output in commands_of(block):
        if _OURS.match(command) and (got := otherwise(output, output_of(command))):
            faults.append(f"{page.name}, block in line {block.line}: $ {command}\n{got}")
    return faults


def commands_of(block: Block) -> Iterator[tuple[str, str]]:
    """Yield the commands of a console block, and what each is shown to print."""
    for m in _COMMAND.finditer(block.code):
        yield m["command"], m["output"]


def otherwise(expected: str, got: str) -> str | None:
    """Say what was printed if that is not what was expected; `...` stands for anything."""
    if doctest.OutputChecker().check_output(expected, got, _FLAGS):
        return None
    return f"expected:\n{expected}\ngot:\n{got}"


def output_of(command: str, **variables: str) -> str:
    """Return what a command prints on both streams, run with the Python and the scripts of this environment."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    done = subprocess.run(
        ["bash", "-c", command],  # noqa: S607 - whichever bash there is
        env={**os.environ, "PATH": path, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1", **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode("utf-8")
