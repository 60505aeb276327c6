"""The documents that a parser is checked with: the author's, and those of other layouts (prøvedokumenter)."""

from __future__ import annotations

import functools
import json
import os
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeAlias

import attrs

from .._api import read, read_file
from ..corpus.finding import GOLD, documents_at
from ..exceptions import SchemaError
from ..normalize.municipalities import Municipality, parse_municipality
from ..text import SourceText

#: A file or a folder of files, or several of them.
Paths: TypeAlias = "str | os.PathLike[str] | Iterable[str | os.PathLike[str]]"


@attrs.frozen(slots=False)
class Document:
    """A document of a parser's layout, and where its gold stands if it has any (prøvedokument)."""

    path: Path

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.path.name

    @property
    def gold_path(self) -> Path:
        """Where its gold stands, or would."""
        return self.path.with_name(self.path.stem + GOLD)

    @functools.cached_property
    def source(self) -> SourceText:
        """Its text. Raises what `read_file` raises."""
        return read_file(self.path)

    @functools.cached_property
    def gold(self) -> dict[str, Any] | None:
        """What a careful reader takes it to say, None where nobody has written it down."""
        try:
            text = self.gold_path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        try:
            gold = json.loads(text)
        except ValueError as error:
            raise SchemaError(f"{self.gold_path.name} is no JSON: {error}") from error
        if not isinstance(gold, dict):
            raise SchemaError(f"{self.gold_path.name} is no JSON object")
        return gold

    @property
    def municipality(self) -> Municipality | None:
        """The municipality that its gold says is to be told, since the text does not give it away."""
        hint = (self.gold or {}).get("municipality_hint")
        return None if hint is None else parse_municipality(hint)


def documents_of(paths: Paths) -> tuple[Document, ...]:
    """Return the documents that are named, and those in the folders that are, sorted.

    Raises `FileNotFoundError` for a path where nothing is.
    """
    named = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    for path in map(Path, named):
        if not path.exists():
            raise FileNotFoundError(f"{path}: there is no such document; check the path")
    return tuple(Document(path) for name in named for path in documents_at(name) if isinstance(path, Path))


@functools.cache
def strangers() -> tuple[tuple[str, SourceText], ...]:
    """Return documents in layouts of other publishers, and texts that are no minutes (fremmede dokumenter).

    Each comes with the name of the parser that reads it, if it is not the generic one.
    """
    found = sorted((files(__package__) / "strangers").iterdir(), key=lambda each: each.name)
    return tuple((each.name.removesuffix(".txt"), read(each.read_text(encoding="utf-8"))) for each in found)
