"""Documents are read as careful people read them: ours, and where they are at hand the real ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest

from benchmarks.accuracy.comparing import Comparison
from kommunereferat import parse_file, to_dict
from tests.places import DOCUMENTS, EXAMPLES, NO_CORPUS, PUBLISHED, REAL

#: Where our own documents stand.
PLACES: Final = (DOCUMENTS, EXAMPLES, PUBLISHED)
#: What every document must reach, as a mean over its fields.
FLOOR: Final = 0.95
#: What the real documents must reach.
REAL_FLOOR: Final = 0.99


def compared(gold_path: Path, *places: Path) -> Comparison:
    """Parse the document that a gold file is about, and compare."""
    names = [gold_path.name.replace(".gold.json", suffix) for suffix in (".txt", ".json")]
    document = next(place / name for place in places for name in names if (place / name).exists())
    gold = json.loads(gold_path.read_text(encoding="utf-8"))
    return Comparison(gold, to_dict(parse_file(document, municipality=gold.get("municipality_hint"))))


def by_name(path: Path) -> str:
    return path.name.removesuffix(".gold.json")


@pytest.mark.parametrize("gold", sorted(DOCUMENTS.glob("*.gold.json")), ids=by_name)
def test_a_document_of_ours_is_read_as_its_gold_says(gold: Path) -> None:
    comparison = compared(gold, *PLACES)
    assert comparison.mean() >= FLOOR, comparison.report()


@pytest.mark.skipif(not REAL.exists(), reason=NO_CORPUS)
@pytest.mark.parametrize("gold", sorted(REAL.glob("*.gold.json")), ids=by_name)
def test_a_real_document_is_read_as_its_gold_says(gold: Path) -> None:
    comparison = compared(gold, REAL)
    assert comparison.mean() >= REAL_FLOOR, comparison.report()


def test_every_document_of_ours_has_its_gold() -> None:
    found = (path for place in PLACES for path in place.glob("*.*") if path.suffixes != [".gold", ".json"])
    documents = {path.stem for path in found}
    assert documents == {by_name(path) for path in DOCUMENTS.glob("*.gold.json")}
