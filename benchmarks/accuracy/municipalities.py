"""The page about municipalities, made of the built-in layouts and the numbers (side om kommuner)."""

from __future__ import annotations

import importlib.metadata
import sys
from collections.abc import Iterator
from typing import Final

import attrs

from kommunereferat.normalize import Municipality, all_municipalities

from .page import Numbers

_HEAD: Final = """\
# Municipalities

What is known of the documents of each of the 98 municipalities. The page is made of the built-in layouts and of the
numbers of the [accuracy](accuracy.md), by `python -m benchmarks.accuracy --write`; a test holds that it says what they
say.

The documents of a municipality are read in the first of these ways that fits:

1. by its own layout, where the table names documents: of these forms and years
2. by the layout of a [publishing system](#publishing-systems), such as FirstAgenda Publication, on which most publish
   today
3. by the generic parser, which goes by the headings and labels that Danish minutes have in common

A municipality without a layout of its own is therefore read, too, and so are documents of other years than those
named; somewhat less well, as the last column of the page on [accuracy](accuracy.md#in-total) measures.

"Measured" is how many documents have been compared with what careful readers took them to say, and F1 how near the
library came: 1.000 is all of it and nothing else. Few documents say little, and most of these have invented wording in
a real layout. The page on [layouts](layouts.md) tells how each layout is recognised, and what is not printed in it.
"""


@attrs.frozen
class BuiltIn:
    """A built-in parser (indbygget parser): its name, its layouts' municipality, and what its module says it reads."""

    name: str
    municipality: str | None
    layouts: tuple[str, ...]
    reads: str


def page_of(numbers: Numbers) -> str:
    """Return the page, in Markdown."""
    parsers = list(built_in())
    own = {parser.municipality: parser for parser in parsers if parser.municipality}
    systems = [parser for parser in parsers if not parser.municipality]
    blocks = [
        _HEAD,
        "## All municipalities\n",
        _table(
            ("municipality", "code", "documents with a layout of their own"),
            (_row(each, own.get(each.code), numbers) for each in sorted(all_municipalities(), key=_alphabetically)),
        ),
        "## Publishing systems\n",
        "Layouts of systems that several municipalities publish with.\n",
        _table(("parser", "what it reads"), (_system(parser, numbers) for parser in systems)),
    ]
    return "\n".join(blocks)


def built_in() -> Iterator[BuiltIn]:
    """Yield the parsers that come with the library, by name."""
    points = importlib.metadata.distribution("kommunereferat").entry_points.select(group="kommunereferat.parsers")
    for point in sorted(points, key=lambda point: point.name):
        layouts = point.load()
        first = str(sys.modules[point.module].__doc__).split("\n", 1)[0]
        names = tuple(each.name for each in layouts)
        yield BuiltIn(point.name, layouts[0].municipality, names, first.rstrip(".").replace("<", r"\<"))


def _row(municipality: Municipality, parser: BuiltIn | None, numbers: Numbers) -> Iterator[str]:
    name, code = municipality.name, municipality.code
    yield f"[{name}](layouts.md#{name.lower()}-{code})" if parser else name
    yield code
    yield parser.reads.partition(": ")[2] if parser else "–"
    yield from _measured(numbers["municipalities"].get(code))


def _system(parser: BuiltIn, numbers: Numbers) -> Iterator[str]:
    yield f"[{parser.name}](layouts.md#{parser.layouts[0]})"
    yield parser.reads
    yield from _measured(numbers["families"].get(parser.name))


def _measured(group: Numbers | None) -> tuple[str, str]:
    return (str(group["documents"]), f"{group['mean']:.3f}") if group else ("", "")


def _table(names: tuple[str, ...], rows: Iterator[Iterator[str]]) -> str:
    header = [*names, "measured", "F1"]
    ruler = ["---"] * len(names) + ["---:", "---:"]
    return "\n".join("| " + " | ".join(row) + " |" for row in (header, ruler, *rows)) + "\n"


def _alphabetically(municipality: Municipality) -> str:
    """Return a key that sorts æ, ø and å to the end, as Danes do, but leaves "Aa" at the beginning."""
    return municipality.name.lower().translate(str.maketrans("æøå", "{|}"))
