"""The conformance kit as a pytest plug-in: one test of each check, and of each document (pytest-plug-in).

It does nothing but for tests that ask for the fixture `kommunereferat_check`, and loads nothing before.
"""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from .testing import Check, Finding
    from .testing.documents import Document

_FIXTURE: Final = "kommunereferat_check"
_MARKER: Final = "kommunereferat"
_OPTION: Final = "--kommunereferat-draft-gold"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that drafts gold."""
    parser.getgroup("kommunereferat").addoption(
        _OPTION, action="store_true", help="write a draft of gold beside each document that has none, to be put right"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker."""
    config.addinivalue_line(
        "markers",
        f"{_MARKER}(parser, documents, *, others=(), without=(), coverage=1.0, accuracy=1.0): what the fixture "
        f"{_FIXTURE} checks, as kommunereferat.testing.check_parser; paths count from the test's file",
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make one test of each check of the parser, and of each check and document."""
    if _FIXTURE not in metafunc.fixturenames:
        return
    from .testing.documents import documents_of
    from .testing.kit import selected

    wishes = _wishes(metafunc.definition)
    try:
        checks = selected(wishes["without"])
        documents = documents_of(wishes["documents"])
    except (OSError, ValueError) as error:
        raise pytest.Collector.CollectError(f"{metafunc.definition.nodeid}: {error}") from error
    cases: list[tuple[Check, Document | None]] = []
    for check in checks:
        cases += [(check, document) for document in (documents if check.each else (None,))]
    names = [f"{check.name}-{document.name}" if document else check.name for check, document in cases]
    metafunc.parametrize(_FIXTURE, cases, ids=names, indirect=True)


@pytest.fixture
def kommunereferat_check(request: pytest.FixtureRequest) -> Callable[[], None]:
    """Return a function that runs one check of the parser that the marker names, and fails with what it finds."""
    check, document = request.param
    wishes = _wishes(request.node)
    drafts = request.config.getoption(_OPTION)

    def run() -> None:
        __tracebackhide__ = True
        if findings := list(_findings(check, document, wishes, drafts=drafts)):
            pytest.fail("\n".join(map(str, findings)), pytrace=False)

    return run


def _findings(check: Check, document: Document | None, wishes: dict[str, Any], *, drafts: bool) -> Iterable[Finding]:
    from .testing import ConformanceError
    from .testing.documents import Document, documents_of
    from .testing.gold import write_draft
    from .testing.kit import subject_of

    bars = {name: wishes[name] for name in ("others", "coverage", "accuracy")}
    try:
        subject = subject_of(wishes["parser"], documents_of(wishes["documents"]), **bars)
        if check.name == "gold" and document is not None and not document.gold_path.exists():
            if not drafts:
                pytest.skip(f"{document.name} has no gold; {_OPTION} writes a draft of it")
            write_draft(subject, document)
            document = Document(document.path)  # one that has gold
    except ConformanceError as error:
        return error.findings
    return check.findings(subject, document)


def _wishes(node: pytest.Item) -> dict[str, Any]:
    """Return the arguments of `check_parser` as the marker of a test has them, its paths made absolute."""
    from .testing import check_parser

    marker = node.get_closest_marker(_MARKER)
    if marker is None:
        example = f'@pytest.mark.{_MARKER}("nordby", "documents")'
        raise pytest.Collector.CollectError(f"{node.nodeid}: say which parser is to be checked, as in {example}")
    try:
        bound = inspect.signature(check_parser).bind(*marker.args, **marker.kwargs)
    except TypeError as error:
        raise pytest.Collector.CollectError(f"{node.nodeid}: the marker {_MARKER!r}: {error}") from error
    bound.apply_defaults()
    wishes = bound.arguments
    for name in ("documents", "others"):
        given = wishes[name]
        paths = [given] if isinstance(given, str | os.PathLike) else given
        wishes[name] = [node.path.parent / path for path in paths]
    return wishes
