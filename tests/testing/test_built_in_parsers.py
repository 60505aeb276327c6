"""The built-in parsers conform over the project's own documents, as anybody's parser does over its author's."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from kommunereferat import parse_file, parsers
from kommunereferat.testing import CHECKS, check_parser
from kommunereferat.testing.documents import Document
from tests.places import DOCUMENTS, EXAMPLES, PACKAGE, PUBLISHED

#: Where documents stand, those of other layouts that come with the kit included.
PLACES: Final = (DOCUMENTS, EXAMPLES, PUBLISHED, PACKAGE / "testing" / "strangers")
#: What has tests of its own: all share one engine.
ELSEWHERE: Final = ("linear", "processes")
#: What a document must agree with its gold by, as a mean over its fields.
ACCURACY: Final = 0.95
#: Parsers of whose documents a page's own menus are in no rule, and how much of each document is in one.
COVERAGE: Final = {"randers": 0.98, "vesthimmerland": 0.8}
#: What the generic parser need not hold: it reads what nobody else claims, minutes or not.
NOT_GENERIC: Final = ("others", "rules", "reads", "claims", "ledger")
#: What layouts declare that no document of ours shows.
NOT_SHOWN: Final[Mapping[str, set[str]]] = {
    "assens": {"it names Assens"},
    "broenderslev": {"cookie banner"},
    "esbjerg": {"journal number"},
    "firstagenda": {"item without number", "information", "type"},
    "frederikssund": {"lukket dagsorden", "sager til beslutning", "åben dagsorden"},
    "haderslev": {"it names Haderslev", "åben dagsorden"},
    "hoersholm": {"journal number"},
    "initials": {"journal number"},
    "kalundborg": {"page foot", "åbne punkter"},
    "koebenhavn": {"nothing to present", "borgerrepræsentationens sekretariats bemærkninger", "resultat"},
    "odsherred": {"page number", "lukkede punkter", "åbne punkter"},
    "sagsid": {"link to print"},
    "slagelse": {"page number", "page foot", "lukkede punkter", "åbne punkter"},
    "svendborg": {"it names Svendborg"},
    "vesthimmerland": {"number", "punktoplysninger"},
    "viborg": {"it names Viborg"},
}


@cache
def documents_by_parser() -> Mapping[str, list[Path]]:
    """Return the documents that each parser reads."""
    found: dict[str, list[Path]] = {}
    for path in documents():
        gold = Document(DOCUMENTS / path.name)
        found.setdefault(parse_file(path, municipality=gold.municipality).source.parser, []).append(path)
    return found


def documents() -> Iterator[Path]:
    for place in PLACES:
        yield from sorted(path for path in place.iterdir() if path.suffixes in ([".txt"], [".json"]))


@pytest.fixture
def folder(parser: str, tmp_path: Path) -> Path:
    """Bring a parser's documents and their gold together, as an author has them."""
    for path in documents_by_parser()[parser]:
        shutil.copy(path, tmp_path)
        gold = DOCUMENTS / f"{path.stem}.gold.json"
        if gold.exists():
            shutil.copy(gold, tmp_path)
    return tmp_path


@pytest.mark.parametrize("parser", [info.name for info in parsers()])
def test_a_built_in_parser_conforms(parser: str, folder: Path) -> None:
    without = (*ELSEWHERE, *NOT_GENERIC) if parser == "generic" else ELSEWHERE
    report = check_parser(parser, folder, without=without, coverage=COVERAGE.get(parser, 1.0), accuracy=ACCURACY)
    not_shown = {finding.rule for finding in report.findings if finding.check == "rules"}
    assert not_shown == NOT_SHOWN.get(parser, set()), report
    assert not [finding for finding in report.findings if finding.check != "rules"], report


def test_a_document_that_comes_with_the_kit_is_read_by_the_parser_that_it_is_named_after() -> None:
    for path in (PACKAGE / "testing" / "strangers").iterdir():
        named = path.stem if path.stem in {info.name for info in parsers()} else "generic"
        assert path in documents_by_parser()[named], path.name


@pytest.mark.performance
def test_a_built_in_parser_takes_linear_time_and_reads_the_same_in_another_process() -> None:
    without = [name for name in CHECKS if name not in ELSEWHERE]
    report = check_parser("ishoej", documents_by_parser()["ishoej"][:1], without=without)
    assert report.ok, report
