"""No sentence of other people's documents stands in the project: the corpora stay where they are."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

from tests.places import CORPUS, NO_CORPUS, ROOT

#: So many words in a row are no formula any more; what is the same was copied.
RUN: Final = 12
#: A line with fewer words is a heading, a label or an address, and parts what stands before it from what follows.
LINE: Final = 5
ROOMS: Final = ("src", "tests", "docs", "examples", "benchmarks", ".ci")
OURS: Final = {".csv", ".html", ".json", ".jsonl", ".md", ".py", ".toml", ".txt"}

_WORD: Final = re.compile(r"[^\W\d_]+")


def project_files() -> list[Path]:
    inside = (path for room in ROOMS for path in (ROOT / room).rglob("*"))
    return sorted(path for path in (*inside, *ROOT.glob("*.*")) if path.is_file() and path.suffix in OURS)


def passages_of(path: Path) -> Iterator[list[str]]:
    """Yield the words of each stretch of prose in a file, without case, digits, markup and escapes."""
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix == ".json":
        for part in strings_of(json.loads(text)):
            yield from prose_of(part)
    else:
        yield from prose_of(re.sub(r"\\[nrtfv]", " ", text) if path.suffix == ".py" else text)


def prose_of(text: str) -> Iterator[list[str]]:
    """Yield the words of each stretch of lines that are no headings."""
    prose: list[str] = []
    for line in re.sub(r"<[^<>]{0,200}>", "\n", html.unescape(text)).casefold().splitlines():
        words = _WORD.findall(line)
        if len(words) >= LINE:
            prose += words
        elif words:
            yield prose
            prose = []
    yield prose


def strings_of(value: Any) -> Iterator[str]:
    """Yield the texts within a JSON value, its keys left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from strings_of(part)
    elif isinstance(value, list):
        for part in value:
            yield from strings_of(part)


def runs_of(passages: Iterable[list[str]]) -> Iterator[tuple[str, ...]]:
    for words in passages:
        yield from zip(*(words[start:] for start in range(RUN)), strict=False)


@cache
def runs_of_the_corpora() -> frozenset[tuple[str, ...]]:
    documents = (path for path in CORPUS.rglob("*") if path.suffix in {".html", ".json", ".txt"})
    return frozenset(run for path in documents for run in runs_of(passages_of(path)))


@pytest.mark.skipif(not CORPUS.exists(), reason=NO_CORPUS)
@pytest.mark.parametrize("path", project_files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_shares_no_run_of_twelve_words_with_the_corpora(path: Path) -> None:
    borrowed = [" ".join(run) for run in runs_of(passages_of(path)) if run in runs_of_the_corpora()]
    assert not borrowed


SENTENCE: Final = "Udvalget drøftede den 3. maj hvordan byens bænke kan males grønne inden sommeren begynder for alvor"


@pytest.mark.parametrize(
    "copied",
    [
        SENTENCE.upper(),
        SENTENCE.replace("3. maj", "14. maj"),
        SENTENCE.replace(" bænke", "\nbænke"),
        f"Beslutning\n\n- {SENTENCE}.\n\nBilag\n",
        SENTENCE.replace("æ", "&aelig;"),
    ],
)
def test_a_copied_sentence_is_told(copied: str) -> None:
    assert set(runs_of(prose_of(SENTENCE))) & set(runs_of(prose_of(copied)))


def test_headings_in_the_same_order_are_no_copied_sentence() -> None:
    headings = (
        "Økonomiske konsekvenser\nIngen\nMiljø og klima\nIngen bemærkninger\nVidere proces\nIngen\nIndstilling\nBilag\n"
    )
    assert not set(runs_of(prose_of(headings)))
