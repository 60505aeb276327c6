"""A reader is chosen by what the bytes are: the caller's, or the surest; one that is broken breaks only itself."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from importlib.metadata import EntryPoint, entry_points

import pytest

import kommunereferat
from kommunereferat import (
    AmbiguousReaderError,
    BrokenReaderError,
    DuplicateReaderError,
    MissingExtraError,
    ReaderInfo,
    SourceText,
    UnknownReaderError,
    UnreadableError,
    parse,
    read,
    read_file,
)
from kommunereferat.registry import ReaderRegistry
from tests.places import EXAMPLES
from tests.registry.conftest import Site

DOCUMENT = min(EXAMPLES.glob("*.txt"))

_SOURCE = """
from kommunereferat import MissingExtraError, SourceText, UnreadableError


class Fake:
    name = {name!r}
    protocol = 1

    def claim(self, data, *, path=None):
        {claim}

    def read(self, data, *, path=None, encoding=None):
        {read}


PLUGIN = Fake()
"""


def fake(name: str, *, claim: str = "return 0.5", read: str = "return SourceText.of(data.decode().lower())") -> str:
    """Return the source of a reader; `claim` and `read` are the statements in its methods."""
    return _SOURCE.format(name=name, claim=claim, read=read)


def own() -> list[EntryPoint]:
    return list(entry_points(group="kommunereferat.readers"))


def registry(site: Site) -> ReaderRegistry:
    return ReaderRegistry([*own(), *site.entry_points()])


def install(site: Site, distribution: str = "forms", **readers: str) -> ReaderRegistry:
    site.install(distribution, group="kommunereferat.readers", **readers)
    return registry(site)


@pytest.fixture
def known(site: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
    """Let the face know what is installed into the site, at the time it is first asked."""
    monkeypatch.setattr("kommunereferat._api.default_readers", lambda: registry(site))
    return site


def test_readers_are_listed_without_being_imported(site: Site) -> None:
    readers = install(site, slides="raise SystemExit('imported')").readers()
    assert ReaderInfo(name="slides", distribution="forms", version="1.0", value="plugin_forms_slides:PLUGIN") in readers
    assert "the reader 'slides' of forms 1.0 (plugin_forms_slides:PLUGIN)" in map(str, readers)
    assert not site.is_loaded("forms", "slides")


def test_listing_the_built_in_readers_imports_none_of_them() -> None:
    code = "import sys, kommunereferat as k; k.readers(); sys.exit('kommunereferat.reading.pdf' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_readers_stay_a_function_after_a_reader_was_loaded() -> None:
    read(b"Referat")
    assert "text" in [info.name for info in kommunereferat.readers()]


def test_the_surest_reader_reads(site: Site) -> None:
    source = install(site, slides=fake("slides")).read(b"REFERAT", path="a.txt")
    assert (source.reader, source.text, source.path) == ("slides", "referat", "a.txt")
    assert source.sha256 == hashlib.sha256(b"REFERAT").hexdigest()


def test_a_reader_that_claims_nothing_leaves_the_document_to_others(site: Site) -> None:
    assert install(site, slides=fake("slides", claim="return 0")).read(b"REFERAT").reader == "text"


def test_the_caller_may_name_a_reader(site: Site) -> None:
    readers = install(site, slides=fake("slides", claim="return 0.0"))
    assert readers.read(b"REFERAT", reader="slides").text == "referat"
    assert readers.read("REFERAT", reader="slides").text == "referat"
    assert readers.get("slides").name == "slides"


class Given:
    """A reader that a caller gives as an object."""

    name = "given"
    protocol = 1

    def claim(self, data: bytes, /, *, path: str | None = None) -> float:  # noqa: ARG002 - a part of the protocol
        return 0.0

    def read(self, data: bytes, /, *, path: str | None = None, encoding: str | None = None) -> SourceText:  # noqa: ARG002
        return SourceText.of(f"{len(data)} {encoding}")


def test_the_caller_may_give_a_reader() -> None:
    assert read(b"abc", reader=Given(), encoding="cp865").text == "3 cp865"
    assert read_file(DOCUMENT, reader=Given()).reader == "given"
    assert parse("abc", reader=Given()).source.reader == "given"


@pytest.mark.parametrize("reader", [5, Given, object()])
def test_what_is_no_reader_is_a_type_error(reader: object) -> None:
    with pytest.raises(TypeError, match="reader= takes a name or a reader, not "):
        read(b"abc", reader=reader)  # type: ignore[arg-type]


def test_a_source_that_was_read_is_not_read_again() -> None:
    source = read(b"Referat")
    assert parse(source).source.text is source
    with pytest.raises(TypeError, match="has been read already"):
        parse(source, reader="text")


def test_an_unknown_reader_gets_a_suggestion() -> None:
    with pytest.raises(UnknownReaderError, match="no reader is called 'tekst'; did you mean 'text'"):
        read(b"Referat", reader="tekst")


def test_where_no_reader_is_registered_it_is_said() -> None:
    with pytest.raises(UnknownReaderError, match="none is registered; install kommunereferat"):
        ReaderRegistry(entry_points=()).read(b"Referat")


def test_two_readers_that_are_equally_sure_are_named(site: Site) -> None:
    with pytest.raises(AmbiguousReaderError, match=r"2 readers claim the document .* score of 0\.50: .*@forms"):
        install(site, slides=fake("slides"), sheets=fake("sheets")).read(b"REFERAT")


def test_two_distributions_with_one_reader_are_told_apart_by_their_names(site: Site) -> None:
    install(site, "first", slides=fake("slides", claim="return 0.0"))
    readers = install(site, "second", slides=fake("slides", claim="return 0.0"))
    with pytest.raises(DuplicateReaderError, match="reader='slides@first'"):
        readers.get("slides")
    assert readers.get("slides@second").name == "slides"


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("import no_such_module_anywhere", "ModuleNotFoundError"),
        (fake("other"), "its name is 'other', but it registers as 'slides'"),
        (fake("slides").replace("protocol = 1", "protocol = 99"), "it needs plug-in protocol 99"),
        (fake("slides").replace("def read(", "def reads("), "has no read"),
        (fake("slides", claim="return 1 / 0"), "failed at a document: ZeroDivisionError"),
        (fake("slides", claim="return 'much'"), "claims a document with 'much' instead of a number from 0 to 1"),
        (fake("slides", claim="return 2"), "claims a document with 2 instead of"),
    ],
)
def test_a_broken_reader_breaks_only_itself_and_is_named(site: Site, source: str, fault: str) -> None:
    text = install(site, slides=source).read(b"Referat")
    assert (text.reader, text.text) == ("text", "Referat")
    (note,) = text.notes
    assert note.startswith("could not be asked: the reader 'slides' of forms 1.0 (plugin_forms_slides:PLUGIN) ")
    assert fault in note
    assert "upgrade or uninstall forms, or choose another with reader=" in note


def test_a_meeting_names_the_readers_that_could_not_be_asked(known: Site) -> None:
    install(known, slides="import no_such_module_anywhere")
    for document in ("Referat", b"Referat"):
        assert [reason for reason in parse(document).source.reasons if "could not be asked: the reader" in reason]


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("return 1 / 0", "failed at a document: ZeroDivisionError"),
        ("return data", "gave a bytes instead of a SourceText"),
    ],
)
@pytest.mark.parametrize("document", ["Referat", b"Referat"])
def test_a_reader_that_fails_at_a_document_is_named(
    site: Site, document: str | bytes, statement: str, fault: str
) -> None:
    with pytest.raises(BrokenReaderError, match=fault) as caught:
        install(site, slides=fake("slides", read=statement)).read(document)
    assert (caught.value.name, caught.value.distribution) == ("slides", "forms")


@pytest.mark.parametrize(
    "statement", ["raise UnreadableError('it is cut off')", "raise MissingExtraError('pdf', 'reading slides')"]
)
def test_bytes_that_a_reader_cannot_read_raise_and_a_text_is_read_as_it_stands(site: Site, statement: str) -> None:
    readers = install(site, slides=fake("slides", read=statement))
    with pytest.raises((UnreadableError, MissingExtraError)):
        readers.read(b"Referat")
    with pytest.raises((UnreadableError, MissingExtraError)):
        readers.read("Referat", reader="slides")
    source = readers.read("Referat")
    assert (source.reader, source.text) == ("text", "Referat")
    assert [diagnostic.code for diagnostic in source.diagnostics] == ["reader-fallback"]


def test_a_missing_extra_says_what_to_install() -> None:
    error = MissingExtraError("pdf", "reading a PDF")
    assert str(error) == "reading a PDF needs the extra 'pdf': pip install \"kommunereferat[pdf]\""
    assert isinstance(error, ImportError)
