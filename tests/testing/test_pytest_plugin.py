"""The pytest plug-in: one test of each check and document for a test that asks for them, and nothing for others."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.testing.nordby import TEXT

CONFORMS = """
import pytest
from tests.testing.nordby import LAYOUT

@pytest.mark.kommunereferat(LAYOUT, "documents", without=["linear", "processes"])
def test_nordby_conforms(kommunereferat_check):
    kommunereferat_check()
"""
GOLD = Path("documents/havneudvalget.gold.json")


@pytest.fixture
def package(pytester: pytest.Pytester) -> pytest.Pytester:
    """Make a directory with the tests and the documents of a parser."""
    (pytester.mkdir("documents") / "havneudvalget.txt").write_text(TEXT, encoding="utf-8")
    pytester.makepyfile(test_nordby=CONFORMS)
    return pytester


def with_marker(package: pytest.Pytester, marker: str) -> pytest.RunResult:
    """Run the tests with another marker, or none."""
    lines = [line if "@pytest.mark" not in line else marker for line in CONFORMS.splitlines()]
    package.makepyfile(test_nordby="\n".join(lines))
    return package.runpytest()


def test_each_check_and_document_is_a_test_with_its_name(package: pytest.Pytester) -> None:
    result = package.runpytest("--collect-only", "-q", "--strict-markers")
    result.stdout.fnmatch_lines(
        [
            "test_nordby.py::test_nordby_conforms?protocol?",
            "test_nordby.py::test_nordby_conforms?rules?",
            "test_nordby.py::test_nordby_conforms?claims-havneudvalget.txt?",
        ]
    )


def test_a_good_parser_passes_and_gold_that_is_missing_is_said(package: pytest.Pytester) -> None:
    result = package.runpytest("-rs")
    result.assert_outcomes(passed=9, skipped=1)
    result.stdout.fnmatch_lines(["*havneudvalget.txt has no gold; --kommunereferat-draft-gold writes a draft of it"])


def test_a_draft_of_gold_is_written_once_and_fails_until_somebody_has_read_it(package: pytest.Pytester) -> None:
    for _ in range(2):
        result = package.runpytest("--kommunereferat-draft-gold")
        result.assert_outcomes(passed=9, failed=1)
        result.stdout.fnmatch_lines(["*havneudvalget.gold.json is a draft that nobody has read yet*"])
    gold = json.loads((package.path / GOLD).read_text(encoding="utf-8"))
    del gold["draft"]
    (package.path / GOLD).write_text(json.dumps(gold), encoding="utf-8")
    before = (package.path / GOLD).read_bytes()
    package.runpytest("--kommunereferat-draft-gold").assert_outcomes(passed=10)
    assert (package.path / GOLD).read_bytes() == before


def test_what_a_check_finds_is_all_that_is_shown(package: pytest.Pytester) -> None:
    document = package.path / "documents" / "havneudvalget.txt"
    document.write_text(f"Fiskeri siden 1741\n{TEXT}", encoding="utf-8")
    result = package.runpytest("-k", "ledger")
    result.assert_outcomes(failed=1, deselected=9)
    result.stdout.fnmatch_lines(["ledger: havneudvalget.txt:1: no rule reads 'Fiskeri siden 1741'*"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_a_parser_that_is_not_installed_fails_every_check(package: pytest.Pytester) -> None:
    result = with_marker(package, '@pytest.mark.kommunereferat("nordbyy", "documents", without=["linear"])')
    result.assert_outcomes(failed=11)
    result.stdout.fnmatch_lines(["protocol: no parser is called 'nordbyy'*pip install -e .*"])


@pytest.mark.parametrize(
    ("marker", "message"),
    [
        ("", "*say which parser is to be checked, as in @pytest.mark.kommunereferat(*"),
        (
            "@pytest.mark.kommunereferat(LAYOUT)",
            "*marker 'kommunereferat': missing a required argument: 'documents'",
        ),
        ('@pytest.mark.kommunereferat(LAYOUT, "documents", luck=1)', "*unexpected keyword argument 'luck'"),
        ('@pytest.mark.kommunereferat(LAYOUT, "nowhere")', "*nowhere: there is no such document; check the path*"),
        ('@pytest.mark.kommunereferat(LAYOUT, "documents", without=["luck"])', "*no check is called luck*"),
    ],
)
def test_a_marker_that_says_too_little_or_too_much_is_told_so(
    package: pytest.Pytester, marker: str, message: str
) -> None:
    result = with_marker(package, marker)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([message])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_tests_that_do_not_ask_for_it_are_left_alone(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("def test_something_else(tmp_path): pass")
    pytester.runpytest("--strict-markers").assert_outcomes(passed=1)


def test_the_plugin_loads_next_to_nothing_of_the_library() -> None:
    code = "import sys, kommunereferat.pytest_plugin; print(*sorted(n for n in sys.modules if 'kommunereferat' in n))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.split() == ["kommunereferat", "kommunereferat.pytest_plugin"]
