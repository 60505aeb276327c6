"""Files that a municipality has published are read whole. They stand beside the project, and may be missing."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Final

import pytest

import kommunereferat
from kommunereferat import EntryKind, Meeting
from tests.places import CORPUS, NO_CORPUS

FILES: Final = [path for path in sorted(CORPUS.glob("published/**/*.json")) if not path.name.endswith(".gold.json")]
DECISION: Final = re.compile(r"<h3>Beslutning[^<]*</h3>\s*<span>(.*?)</span>\s*</div>", re.DOTALL)

pytestmark = pytest.mark.skipif(not FILES, reason=NO_CORPUS)


@pytest.fixture(scope="module", params=FILES or [Path()], ids=lambda path: path.stem)
def published(request: pytest.FixtureRequest) -> tuple[dict[str, Any], Meeting]:
    path: Path = request.param
    return json.loads(path.read_text(encoding="utf-8")), kommunereferat.parse_file(path)


def letters(text: str) -> str:
    """Return the letters of a text: neither white space nor the numbers of a list count."""
    return re.sub(r"[\W_0-9]+", "", text).casefold()


def test_every_item_of_the_json_is_an_item(published: tuple[dict[str, Any], Meeting]) -> None:
    data, found = published
    assert [item.number for item in found.items] == [entry["Punktnummer"] for entry in data["Dagsordenpunkter"]]
    assert [letters(item.title or "") for item in found.items] == [letters(e["Navn"]) for e in data["Dagsordenpunkter"]]


def test_nearly_all_of_the_text_is_read_under_a_heading(published: tuple[dict[str, Any], Meeting]) -> None:
    _, found = published
    text = found.source.text
    assert text is not None
    known = [entry for entry in found.coverage.entries if entry.rule != "text without heading"]
    unread = [entry for entry in known if entry.kind is EntryKind.UNPARSED]
    assert sum(len(entry.span) for entry in unread) <= 0.02 * sum(len(entry.span) for entry in known)


def test_every_decision_of_the_json_is_a_decision(published: tuple[dict[str, Any], Meeting]) -> None:
    data, found = published
    for entry, item in zip(data["Dagsordenpunkter"], found.items, strict=True):
        decided = [letters(one.text) for one in item.decisions]
        for html in DECISION.findall(entry["Felter"][0]["Html"]):
            wording = letters(kommunereferat.read(f"<div>{html}</div>".encode(), reader="html").text)
            assert not wording or any(wording in one for one in decided)


def test_attachments_are_those_of_the_json(published: tuple[dict[str, Any], Meeting]) -> None:
    data, found = published
    for entry, item in zip(data["Dagsordenpunkter"], found.items, strict=True):
        assert len(item.attachments) == len(entry["Bilag"])
