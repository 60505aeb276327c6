"""A new package with a parser for a municipality, to begin from (ny parser).

What it is made of stands in `template/`: an invented layout, a document in it with gold, and tests with the conformance
kit, which pass as they are.
"""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from typing import Final

from .. import __version__
from ..exceptions import DuplicateParserError, ValueFormatError
from ..normalize.municipalities import Municipality, format_municipality, parse_municipality
from ..registry import default_registry
from ..slugs import slug

__all__ = ["new_parser"]

#: The files of the package, and the template of each.
_FILES: Final = {
    ".gitignore": "gitignore",
    "README.md": "README.md",
    "pyproject.toml": "pyproject.toml",
    "src/@module@/__init__.py": "layout.py",
    "tests/documents/@document@.gold.json": "gold.json",
    "tests/documents/@document@.txt": "document.txt",
    "tests/test_@identifier@.py": "test_layout.py",
}
_PLACE: Final = re.compile(r"@([a-z]+)@")


def new_parser(name: str, *, municipality: str | None = None, into: Path | None = None) -> tuple[Path, ...]:
    """Write a package with a parser for a municipality, and return its files, the package's own directory first.

    `name` is a municipality's, from which the parser gets its own ("Ishøj": "ishoej"); where `municipality` is given,
    it is the parser's. The directory is made within `into`, or the current one.

    Raises `UnknownMunicipalityError`, `ValueFormatError` for a name that no parser can have, `DuplicateParserError` for
    one that is installed, `FileExistsError` where the directory is there already.
    """
    whose = parse_municipality(name if municipality is None else municipality)
    called = slug(whose.name if municipality is None else name)
    if not called[:1].isalpha():
        raise ValueFormatError(name, "a parser's name", "one begins with a letter, as in 'ishoej-2026'")
    _refuse_installed(called, whose)
    identifier = called.replace("-", "_")
    values = {
        "slug": called,
        "identifier": identifier,
        "module": f"kommunereferat_{identifier}",
        "distribution": f"kommunereferat-{called}",
        "document": "torveudvalget-2022-05-17",
        "code": whose.code,
        "name": whose.name,
        "official": format_municipality(whose),
        "version": ".".join(__version__.split(".")[:2]),
    }
    package = (into or Path()) / values["distribution"]
    package.mkdir(parents=True)
    written = [package]
    for target, template in _FILES.items():
        path = package / _filled(target, values)
        path.parent.mkdir(parents=True, exist_ok=True)
        text = (files(__package__) / "template" / f"{template}.in").read_text(encoding="utf-8")
        path.write_text(_filled(text, values), encoding="utf-8", newline="\n")
        written.append(path)
    return tuple(written)


def _refuse_installed(called: str, whose: Municipality) -> None:
    for info in default_registry().parsers():
        if info.name == called:
            raise DuplicateParserError(
                f"{info} is installed already. Give yours a name of its own, and say whose documents it reads: "
                f"kommunereferat new-parser {called}-2 --municipality {whose.code}",
                name=called,
                distribution=info.distribution,
            )


def _filled(text: str, values: dict[str, str]) -> str:
    return _PLACE.sub(lambda place: values[place[1]], text)
