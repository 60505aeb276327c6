"""The parser holds what every parser must hold, and reads its document as a careful reader does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import kommunereferat
import pytest

DOCUMENT = Path(__file__).parent / "documents" / "havneudvalget-2022-05-17.txt"


@pytest.mark.kommunereferat("nordby", "documents")
def test_the_parser_conforms(kommunereferat_check: Callable[[], None]) -> None:
    kommunereferat_check()


def test_its_document_is_recognised_without_being_told() -> None:
    meeting = kommunereferat.parse_file(DOCUMENT, strict=True)
    assert (meeting.source.parser, meeting.source.parser_version) == ("nordby", "1.0")


@pytest.mark.parametrize("municipality", ["Fanø", "0563"])
def test_it_reads_its_document_where_the_municipality_is_told(municipality: str) -> None:
    assert kommunereferat.parse_file(DOCUMENT, municipality=municipality).source.parser == "nordby"


def test_page_feet_are_in_no_section() -> None:
    meeting = kommunereferat.parse_file(DOCUMENT)
    assert not any("side 1 af 2" in section.text for item in meeting.items for section in item.sections)
