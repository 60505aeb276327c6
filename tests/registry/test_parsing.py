"""`parse` and its kin: from text, bytes or a file to a meeting that knows where it comes from."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from kommunereferat import (
    BrokenParserError,
    Municipality,
    SourceText,
    StrictError,
    UnknownMunicipalityError,
    UnknownParserError,
    UnreadableError,
    detect,
    parse,
    parse_file,
    parsers,
)
from tests.registry.fakes import fake

if TYPE_CHECKING:
    from pathlib import Path

    from tests.registry.conftest import Site

MINUTES = "Nordby\nReferat på ære"
SAYING = "return Meeting(kind=None, municipality=None, body=None, date=None, diagnostics=({},))"
DIAGNOSTIC = "__import__('kommunereferat').Diagnostic(code={!r}, message='of the parser')"


@pytest.fixture(autouse=True)
def two_parsers(installed: Site) -> None:
    info = SAYING.format(DIAGNOSTIC.format("kind-inferred"))
    installed.install(
        "kommunereferat",
        "9.9",
        generic=fake("generic"),
        nordby=fake("nordby", reason="it names Nordby", codes=("0360",), parse=info),
    )


def test_a_meeting_knows_where_it_comes_from() -> None:
    source = parse(MINUTES).source
    assert (source.path, source.reader, source.parser, source.parser_version) == (None, "text", "nordby", "3")
    assert source.reasons == ("it names Nordby",)
    assert source.sha256 == hashlib.sha256(MINUTES.encode()).hexdigest()
    assert source.text is not None
    assert source.text.text == MINUTES


@pytest.mark.parametrize("document", [MINUTES, MINUTES.encode(), MINUTES.encode("utf-16"), SourceText.of(MINUTES)])
def test_text_bytes_and_read_texts_give_equal_meetings(document: str | bytes | SourceText) -> None:
    assert parse(document) == parse(MINUTES)
    assert [one.name for one in detect(document)] == ["nordby"]


@pytest.mark.parametrize("document", [None, 5, ["Referat"], bytearray(b"Referat")])
def test_what_is_no_document_is_a_type_error(document: object) -> None:
    with pytest.raises(TypeError, match="a document is str, bytes or SourceText, not "):
        parse(document)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="parse_file takes a path"):
        detect(document)  # type: ignore[arg-type]


def test_the_readers_diagnostics_come_first_then_those_of_the_choice_then_the_parsers() -> None:
    meeting = parse("Nordby på".encode("cp1252"))
    assert [one.code for one in meeting.diagnostics] == ["encoding-guessed", "kind-inferred"]
    meeting = parse("Østby på".encode("cp1252"))
    assert [one.code for one in meeting.diagnostics] == ["encoding-guessed", "parser-fallback"]


@pytest.mark.parametrize("told", ["Lolland", "Lolland Kommune", "0360", Municipality("0360", "Lolland")])
def test_a_municipality_can_be_told_by_name_code_or_object(told: str | Municipality) -> None:
    meeting = parse("Østby", municipality=told)
    assert meeting.municipality == Municipality("0360", "Lolland")


def test_an_unknown_municipality_is_an_error() -> None:
    with pytest.raises(UnknownMunicipalityError):
        parse(MINUTES, municipality="Andeby")
    with pytest.raises(UnknownMunicipalityError):
        detect(MINUTES, municipality="Andeby")


def test_with_a_municipality_detection_asks_its_parsers_alone() -> None:
    assert detect(MINUTES, municipality="Greve") == ()


def test_an_unknown_parser_is_an_error() -> None:
    with pytest.raises(UnknownParserError, match="did you mean 'nordby'"):
        parse(MINUTES, parser="nordbi")


def test_a_file_is_read_with_its_path_and_the_hash_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "referat.txt"
    path.write_bytes(MINUTES.encode("cp1252"))
    source = parse_file(path).source
    assert source.path == str(path)
    assert source.sha256 == hashlib.sha256(MINUTES.encode("cp1252")).hexdigest()
    assert parse_file(str(path)) == parse_file(path)


def test_a_files_encoding_can_be_told(tmp_path: Path) -> None:
    path = tmp_path / "referat.txt"
    path.write_bytes("Nordby på Ærø".encode("cp865"))
    text = parse_file(path, encoding="cp865").source.text
    assert text is not None
    assert text.text == "Nordby på Ærø"


def test_a_file_that_is_not_there_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        parse_file(tmp_path / "ikke-her.txt")


def test_a_file_that_is_no_text_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "referat.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    with pytest.raises(UnreadableError, match="a PDF"):
        parse_file(path)


def test_strict_raises_all_that_is_more_than_information() -> None:
    with pytest.raises(StrictError) as caught:
        parse("Østby på".encode("cp1252"), strict=True)
    assert [one.code for one in caught.value.diagnostics] == ["parser-fallback"]


def test_strict_lets_information_pass(tmp_path: Path) -> None:
    path = tmp_path / "referat.txt"
    path.write_bytes("Nordby på".encode("cp1252"))
    meeting = parse_file(path, strict=True)
    assert [one.code for one in meeting.diagnostics] == ["encoding-guessed", "kind-inferred"]


@pytest.mark.parametrize(
    ("statement", "cause"),
    [
        ("raise RuntimeError('no luck')", "failed at a document: RuntimeError: no luck"),
        ("raise SystemExit", "failed at a document: SystemExit"),
        ("from kommunereferat.normalize import parse_date; parse_date('x')", "failed at a document: "),
        ("return None", "gave a NoneType instead of a Meeting"),
    ],
)
def test_a_plugin_that_fails_at_a_document_is_named_with_its_cause(installed: Site, statement: str, cause: str) -> None:
    installed.install("worse", "0.1", bad=fake("bad", score=1.0, parse=statement))
    with pytest.raises(BrokenParserError) as caught:
        parse(MINUTES)
    assert "the parser 'bad' of worse 0.1" in str(caught.value)
    assert cause in str(caught.value)
    assert "upgrade or uninstall worse" in str(caught.value)


def test_a_parser_of_our_own_that_fails_is_our_fault(installed: Site) -> None:
    installed.install("kommunereferat", "0.1", nordby=fake("nordby", parse="raise RuntimeError"))
    with pytest.raises(BrokenParserError, match="a fault of kommunereferat: report it"):
        parse(MINUTES)


class Failing:
    """A parser that is no plug-in, and fails."""

    name = "failing"
    version = "1"
    protocol = 1
    municipalities = ()

    def claim(self, source: SourceText, /) -> None:
        raise NotImplementedError

    def parse(self, source: SourceText, /, *, municipality: Municipality | None = None) -> None:
        raise NotImplementedError("not yet")


def test_a_parser_object_that_fails_is_named_too() -> None:
    with pytest.raises(BrokenParserError, match=r"the parser 'failing' that was given failed .*: not yet"):
        parse(MINUTES, parser=Failing())  # type: ignore[arg-type]


def test_a_parser_that_prepares_the_text_may_say_in_which_its_spans_count(installed: Site) -> None:
    statement = (
        "from kommunereferat import Source, SourceText; text = SourceText.of(source.text.upper()); "
        "return Meeting(kind=None, municipality=None, body=None, date=None, source=Source(text=text))"
    )
    installed.install("shouting", shouting=fake("shouting", score=1.0, parse=statement))
    source = parse(MINUTES).source
    assert source.text is not None
    assert source.text.text == MINUTES.upper()
    assert source.sha256 == hashlib.sha256(MINUTES.encode()).hexdigest()


def test_parsers_are_still_listed_after_one_was_loaded() -> None:
    before = parsers()
    parse(MINUTES)
    assert parsers() == before
    assert [info.name for info in before] == ["generic", "nordby"]
