"""The page about accuracy, made of nothing but numbers and those of the last release (side om træfsikkerhed)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

from .gold import PLACES

Numbers: TypeAlias = Mapping[str, Any]

#: A smaller gain or loss is none that three decimals show.
SMALLEST_GAIN: Final = 0.0005

_HEAD: Final = """\
# Accuracy

How near the library comes to what careful readers take documents to say. The page is made by
`python -m benchmarks.accuracy --write`, and a test holds that it says what
[the numbers](../benchmarks/accuracy/numbers.json) say; [benchmarks](../benchmarks/README.md#accuracy) tells how.

Every value of every field is compared: dates and titles by their letters and digits, texts and points by their words,
of which 97 % must be the same. The measure is F1, the harmonic mean of how much of the gold was found and how much of
what was found is gold; 1.000 is all of it and nothing else. A mean is that of the fields, of which one with fewer than
20 values weighs less, in proportion. Only the project's own documents are part of it. The gold of some of those was
drafted by a parse and then put right by hand, which flatters; that of the other corpora was made by readers alone.

**Left out** is the same measure without any layout of the municipality or its publishing system: with
`parser="generic"`, as a document of an unknown municipality is read. (FirstAgenda's layout is of no municipality, and
part of the generic parser.) The words that the generic parser goes by (the
headings, labels and phrases) were collected from these documents too, so that one whose words nobody has seen will
be read somewhat less well.
"""


def page_of(numbers: Numbers, last: Numbers) -> str:
    """Return the page, in Markdown."""
    blocks = [
        _HEAD,
        f"Version {numbers['version']}; gains and losses are against {last['version']}, by 0.001 and more.\n",
        "## In total\n",
        _table(("corpus", "what it holds"), _corpora(numbers, last)),
        "## By layout family\n",
        "A family is what one parser reads.\n",
        _table(("parser",), _rows(numbers["families"], last["families"])),
        "## By field\n",
        _table(("field",), _fields(numbers, last), count="values in gold"),
        "## By document\n",
        _table(("document", "parser"), _documents(numbers, last), count=None),
    ]
    return "\n".join(blocks)


def _table(names: Sequence[str], rows: Iterable[Sequence[str]], count: str | None = "documents") -> str:
    """Write a table: the names, how many there are, then the F1, the gain, and both again with layouts left out."""
    header = [*names, *([count] if count else []), "F1", "gain", "left out", "gain"]
    ruler = ["---"] * len(names) + ["---:"] * (len(header) - len(names))
    return "\n".join("| " + " | ".join(row) + " |" for row in (header, ruler, *rows)) + "\n"


def _corpora(numbers: Numbers, last: Numbers) -> Iterator[Sequence[str]]:
    for (name, *rest), (_, what) in zip(_rows(numbers["corpora"], last["corpora"]), _held(numbers), strict=True):
        yield name, what, *rest
    total = numbers["total"]
    yield "**all**", "", str(total["documents"]), *_scores(total, last["total"], "mean")


def _held(numbers: Numbers) -> list[tuple[str, str]]:
    return [(name, PLACES[name][1]) for name in numbers["corpora"]]


def _rows(groups: Numbers, last: Numbers) -> Iterator[Sequence[str]]:
    for name, group in groups.items():
        yield name, str(group["documents"]), *_scores(group, last.get(name), "mean")


def _fields(numbers: Numbers, last: Numbers) -> Iterator[Sequence[str]]:
    before = last["total"]["fields"]
    for name, field in numbers["total"]["fields"].items():
        yield f"`{name}`", str(field["values"]), *_scores(field, before.get(name), "f1")


def _documents(numbers: Numbers, last: Numbers) -> Iterator[Sequence[str]]:
    for name, document in numbers["documents"].items():
        yield name, document["family"], *_scores(document, last["documents"].get(name), "mean")


def _scores(now: Numbers, before: Numbers | None, key: str) -> Iterator[str]:
    """Yield a number and its gain, for the chosen parser and with layouts left out."""
    for each in (key, "left_out"):
        yield f"{now[each]:.3f}"
        yield gain(now[each], before[each] if before else None)


def gain(now: float, before: float | None) -> str:
    """Write a gain or loss, nothing for less than a thousandth, "new" where there was no such number."""
    if before is None:
        return "new"
    return f"{now - before:+.3f}" if abs(now - before) >= SMALLEST_GAIN else ""
