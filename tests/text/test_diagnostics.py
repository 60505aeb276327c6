"""`Diagnostic` and the table of its codes."""

from __future__ import annotations

import re

import attrs
import pytest

from kommunereferat.diagnostics import CODES, Diagnostic, DiagnosticCode, Severity
from kommunereferat.spans import Span


@pytest.mark.parametrize("code", CODES.values(), ids=list(CODES))
def test_a_code_says_what_it_means_and_gives_an_example(code: DiagnosticCode) -> None:
    assert code.meaning.endswith(".")
    assert code.example


@pytest.mark.parametrize("name", CODES)
def test_a_code_is_lower_case_words_with_hyphens_and_listed_under_its_name(name: str) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
    assert CODES[name].code == name


def test_the_table_of_codes_takes_no_new_ones() -> None:
    with pytest.raises(TypeError):
        CODES["new-code"] = CODES["no-items"]  # type: ignore[index]


@pytest.mark.parametrize("code", CODES)
def test_a_diagnostic_is_as_severe_as_its_code(code: str) -> None:
    assert Diagnostic(code=code, message="x").severity is CODES[code].severity


def test_a_diagnostic_may_be_more_severe_than_its_code() -> None:
    assert Diagnostic(code="no-items", message="x", severity=Severity.ERROR).severity is Severity.ERROR


def test_a_diagnostic_of_an_unknown_code_is_refused() -> None:
    with pytest.raises(ValueError, match="made-up"):
        Diagnostic(code="made-up", message="x")


def test_a_diagnostic_is_written_with_severity_code_place_and_message() -> None:
    diagnostic = Diagnostic(code="date-invalid", message="no calendar has this date", span=Span(5, 21))
    assert str(diagnostic) == "warning [date-invalid] at 5-21: no calendar has this date"


def test_a_diagnostic_about_the_whole_document_is_written_without_a_place() -> None:
    assert str(Diagnostic(code="no-items", message="no item was found")) == "warning [no-items]: no item was found"


def test_a_diagnostic_does_not_change() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Diagnostic(code="no-items", message="x").message = "y"  # type: ignore[misc]
