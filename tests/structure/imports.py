"""What the modules of the package import, read from their source without running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from tests.places import PACKAGE

NAME: Final = PACKAGE.name


class Import(NamedTuple):
    """One module imports another, at this line; `target` is a full dotted name, and so is `source`."""

    source: str
    line: int
    target: str

    def __str__(self) -> str:
        return f"{self.source}:{self.line} imports {self.target}"


def module_paths() -> dict[str, Path]:
    """Return the source file of each module of the package, by dotted name."""
    return {_dotted(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def all_imports() -> tuple[Import, ...]:
    """Return every import of every module, those within functions included, those for type checkers alone left out."""
    known = module_paths()
    return tuple(found for name, path in known.items() for found in imports_of(name, path, known))


def imports_of(name: str, path: Path, known: dict[str, Path]) -> Iterator[Import]:
    """Yield what one module imports."""
    for node in _at_run_time(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(name, node.lineno, alias.name)
        elif isinstance(node, ast.ImportFrom):
            start = _start(name, path, node)
            for alias in node.names:
                below = f"{start}.{alias.name}"
                yield Import(name, node.lineno, below if below in known else start)


def room_of(name: str) -> str:
    """Return the room of a module: the part of its name below the package, empty for the face itself."""
    return name.split(".")[1] if "." in name else ""


def _dotted(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _start(name: str, path: Path, node: ast.ImportFrom) -> str:
    """Return the module that a `from` import starts at."""
    if not node.level:
        return node.module or ""
    above = node.level - (path.name == "__init__.py")
    parts = name.split(".")
    parts = parts[: len(parts) - above]
    return ".".join([*parts, *([node.module] if node.module else [])])


def _at_run_time(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and _only_for_types(child.test):
            for other in child.orelse:
                yield other
                yield from _at_run_time(other)
            continue
        yield child
        yield from _at_run_time(child)


def _only_for_types(test: ast.expr) -> bool:
    return (isinstance(test, ast.Name) and test.id == "TYPE_CHECKING") or (
        isinstance(test, ast.Attribute) and test.attr == "TYPE_CHECKING"
    )
