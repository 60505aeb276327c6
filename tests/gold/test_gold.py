"""Real documents are read as careful people read them, where they are at hand; ours are in tests/testing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest

from kommunereferat import parse_file, to_dict
from kommunereferat.testing.comparing import Comparison
from tests.places import DOCUMENTS, EXAMPLES, NO_CORPUS, PUBLISHED, REAL

#: Where our own documents stand.
PLACES: Final = (DOCUMENTS, EXAMPLES, PUBLISHED)
#: What the real documents must reach.
REAL_FLOOR: Final = 0.99


def by_name(path: Path) -> str:
    return path.name.removesuffix(".gold.json")


@pytest.mark.skipif(not REAL.exists(), reason=NO_CORPUS)
@pytest.mark.parametrize("gold", sorted(REAL.glob("*.gold.json")), ids=by_name)
def test_a_real_document_is_read_as_its_gold_says(gold: Path) -> None:
    says = json.loads(gold.read_text(encoding="utf-8"))
    document = gold.with_name(f"{by_name(gold)}.txt")
    comparison = Comparison(says, to_dict(parse_file(document, municipality=says.get("municipality_hint"))))
    assert comparison.mean() >= REAL_FLOOR, comparison.report()


def test_every_document_of_ours_has_its_gold() -> None:
    found = (path for place in PLACES for path in place.glob("*.*") if path.suffixes != [".gold", ".json"])
    documents = {path.stem for path in found}
    assert documents == {by_name(path) for path in DOCUMENTS.glob("*.gold.json")}
