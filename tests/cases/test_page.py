"""The page on cases names every value that its enumerations have."""

from __future__ import annotations

import enum

import pytest

from kommunereferat.cases import ChangeKind, Evidence, Fate, KnownFrom
from tests.docs.pages import names_in_code, text_of


@pytest.mark.parametrize("cls", [ChangeKind, Evidence, Fate, KnownFrom], ids=lambda cls: cls.__name__)
def test_the_page_has_each_value(cls: type[enum.StrEnum]) -> None:
    assert set(cls) <= names_in_code(text_of("cases"))
