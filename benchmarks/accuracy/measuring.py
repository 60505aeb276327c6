"""Reads all documents that have gold, in two ways, and counts what was read right (måling)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import attrs

import kommunereferat
from kommunereferat import KommunereferatError, parse_file, to_dict
from kommunereferat.testing.comparing import Comparison, Tally

from . import gold

#: The parser that no layout of a municipality or a publishing system takes part in.
GENERIC: Final = "generic"
#: Numbers are kept with so many decimals.
DECIMALS: Final = 4


@attrs.frozen
class Result:
    """How a document was read (resultat): by which parser, and with every layout that names its municipality off."""

    document: gold.Document
    family: str
    chosen: Comparison
    left_out: Comparison


def measured(corpora: Iterable[str] | None = None) -> list[Result]:
    """Read all documents of some corpora, or of all."""
    names = gold.PLACES if corpora is None else corpora
    return [_result(document) for name in names for document in gold.documents(name)]


def _result(document: gold.Document) -> Result:
    chosen, family = _read(document, None)
    left_out, _ = _read(document, GENERIC)
    return Result(document, family, Comparison(document.gold, chosen), Comparison(document.gold, left_out))


def _read(document: gold.Document, parser: str | None) -> tuple[dict[str, Any], str]:
    """Return what a document was read as, and by which parser; nothing where it could not be read."""
    try:
        meeting = parse_file(document.path, municipality=document.municipality, parser=parser)
    except KommunereferatError as error:
        return {}, f"none: {type(error).__name__}"
    return to_dict(meeting), meeting.source.parser


def numbers_of(results: Sequence[Result]) -> dict[str, Any]:
    """Return all numbers as JSON has them: in total, by corpus, by layout family, by municipality, by document."""
    return {
        "version": kommunereferat.__version__,
        "total": {**_means(results), "fields": _fields(results)},
        "corpora": _grouped(results, lambda result: result.document.corpus),
        "families": _grouped(results, lambda result: result.family),
        "municipalities": _grouped(
            [result for result in results if result.document.code], lambda result: str(result.document.code)
        ),
        "documents": {
            result.document.name: {"family": result.family, **_means([result])}
            for result in sorted(results, key=lambda result: result.document.name)
        },
    }


def _grouped(results: Sequence[Result], key: Callable[[Result], str]) -> dict[str, Any]:
    names = sorted({key(result) for result in results})
    return {name: _means([result for result in results if key(result) == name]) for name in names}


def _means(results: Sequence[Result]) -> dict[str, Any]:
    """Return the means over the values of all documents together."""
    return {
        "documents": len(results),
        "mean": _rounded(Tally(result.chosen for result in results).mean()),
        "left_out": _rounded(Tally(result.left_out for result in results).mean()),
    }


def _fields(results: Sequence[Result]) -> dict[str, Any]:
    chosen, left_out = (Tally(getattr(result, way) for result in results) for way in ("chosen", "left_out"))
    others = left_out.fields()
    return {
        field: {"values": chosen.wanted[field], "f1": _rounded(f1), "left_out": _rounded(others.get(field, 1.0))}
        for field, f1 in chosen.fields().items()
    }


def _rounded(number: float) -> float:
    return round(number, DECIMALS)
