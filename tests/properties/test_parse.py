"""What `parse` holds to for any input whatsoever."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kommunereferat import (
    AmbiguousParserError,
    EntryKind,
    KommunereferatError,
    Meeting,
    Severity,
    Span,
    StrictError,
    from_dict,
    from_json,
    parse,
    parsers,
    to_dict,
    to_json,
)
from tests.places import DOCUMENTS, EXAMPLES

MINUTES: Final = sorted([*EXAMPLES.glob("*.txt"), *DOCUMENTS.glob("*.txt")])


@cache
def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines(keepends=True)


@cache
def all_lines() -> list[str]:
    return sorted({line for path in MINUTES for line in lines_of(path)})


def truncated(lines: list[str]) -> st.SearchStrategy[str]:
    """Cut a document off anywhere, at both ends."""
    text = "".join(lines)
    return st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda cut: text[min(cut) : max(cut)])


def spliced(lines: list[str], others: list[str]) -> st.SearchStrategy[str]:
    """Go from somewhere in one document on to somewhere in another."""
    return st.tuples(st.integers(0, len(lines)), st.integers(0, len(others))).map(
        lambda cut: "".join(lines[: cut[0]] + others[cut[1] :])
    )


def shuffled(lines: list[str]) -> st.SearchStrategy[str]:
    """Put a stretch of a document's lines in any order."""
    stretch = st.integers(0, max(0, len(lines) - 60)).map(lambda start: lines[start : start + 60])
    return stretch.flatmap(st.permutations).map("".join)


def with_holes(lines: list[str]) -> st.SearchStrategy[str]:
    """Leave out some lines of a document, and write others twice."""
    return st.lists(st.integers(0, len(lines) - 1), max_size=25).map(
        lambda picked: "".join(line * (2 if picked.count(i) > 1 else i not in picked) for i, line in enumerate(lines))
    )


documents = st.sampled_from(MINUTES).map(lines_of)
damaged = st.one_of(
    documents.flatmap(truncated),
    st.tuples(documents, documents).flatmap(lambda two: spliced(*two)),
    documents.flatmap(shuffled),
    documents.flatmap(with_holes),
    st.deferred(lambda: st.lists(st.sampled_from(all_lines()), max_size=40)).map("".join),
)
#: Characters that the reader does something about, or that Python's own functions take for something they are not.
ODD: Final = "\r\n\f\v\x85\u2028\u2029\xa0\xad\u200b\ufeff\x00\x1b\u0301\u030a²٣½Ⅷ\ufffdÃ¸â€œ*[]()<>|#:;,.-•–"
arbitrary = st.one_of(
    st.text(),
    st.text(alphabet=st.one_of(st.sampled_from(ODD), st.sampled_from("aAåÅ1230 "))),
    st.text(alphabet=st.characters(codec=None, categories=None)),
)
mixed = st.tuples(damaged, arbitrary, damaged).map("".join)
anything = st.one_of(arbitrary, damaged, mixed)
#: Mostly whichever parser claims the text, else any one of ours, whether the text is of its layout or not.
parser_names = st.one_of(st.none(), st.none(), st.sampled_from([info.name for info in parsers()]))

#: Texts that once were read wrongly, and the least there is.
REMEMBERED: Final = (
    "",
    "\ufeff",
    "\r",
    "\ud800",
    "BALLERUP Kommune",
    "INDHOLDSFORTEGNELSE\r0 LUKKET...\r1 0",
    "INDSTILLING\rAd0.\nA",
    "0 0\rINDSTILLING\rPunkt0)\n\n:",
)


def holds_for_any_text(test: Callable[[str, str | None], None]) -> Callable[[], None]:
    """Run a test for arbitrary and damaged texts, each read by some parser, and for the remembered ones."""
    for text in REMEMBERED:
        test = example(text, None)(test)
    drawn: Callable[[], None] = given(anything, parser_names)(test)
    return settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])(drawn)


def parsed(text: str, parser: str | None, *, strict: bool = False) -> Meeting:
    """Parse; where two parsers truly claim the text equally, as the error says, choose one."""
    try:
        return parse(text, parser=parser, strict=strict)
    except AmbiguousParserError:
        return parse(text, parser="generic", strict=strict)


def parts_of(thing: object) -> Iterator[Any]:
    """Yield a meeting's objects that have spans."""
    kind: Any = type(thing)
    if isinstance(thing, tuple):
        for part in thing:
            yield from parts_of(part)
    elif attrs.has(kind) and hasattr(thing, "spans"):
        yield thing
        for field in attrs.fields(kind):
            yield from parts_of(getattr(thing, field.name))


def text_of(meeting: Meeting) -> str:
    assert meeting.source.text is not None
    return meeting.source.text.text


def gaps(spans: list[Span], length: int) -> list[tuple[int, int]]:
    """Return where spans, put in a row, leave something out or overlap."""
    ends = [0, *(span.end for span in spans)]
    starts = [*(span.start for span in spans), length]
    return [(end, start) for end, start in zip(ends, starts, strict=True) if end != start]


@holds_for_any_text
def test_the_ledger_parts_the_text_without_gap_or_overlap(text: str, parser: str | None) -> None:
    meeting = parsed(text, parser)
    assert gaps([entry.span for entry in meeting.coverage.entries], len(text_of(meeting))) == []


@holds_for_any_text
def test_no_entry_of_the_ledger_is_empty(text: str, parser: str | None) -> None:
    assert all(entry.span for entry in parsed(text, parser).coverage.entries)


@holds_for_any_text
def test_the_ledger_counts_what_is_not_blank(text: str, parser: str | None) -> None:
    meeting = parsed(text, parser)
    seen = text_of(meeting)
    assert meeting.coverage.characters == sum(not character.isspace() for character in seen)
    unparsed = "".join(entry.span.of(seen) for entry in meeting.coverage.entries if entry.kind == "unparsed")
    assert meeting.coverage.unparsed == sum(not character.isspace() for character in unparsed)


@holds_for_any_text
def test_every_value_points_into_the_text(text: str, parser: str | None) -> None:
    meeting = parsed(text, parser)
    length = len(text_of(meeting))
    for part in parts_of(meeting):
        assert all(span.end <= length for span in part.spans.values()), part.spans


#: What the head may say of an item that it names: "forlod mødet under behandlingen af punkt 3".
TOLD_BY_HEADS = ("substitutes", "disqualified", "arrived", "left")
#: Lists of the document from which an item may be read: a closed one from that of the items, attachments from theirs.
LISTS = ("contents list", "list of all attachments")


def stray_values(meeting: Meeting) -> list[tuple[int, str, Span]]:
    """Return what is said of an item but stands in none of the item's entries in the ledger."""
    stray = []
    for i, item in enumerate(meeting.items):
        own = [entry.span for entry in meeting.coverage.entries if entry.item == i or entry.rule in LISTS]
        head = [entry.span for entry in meeting.coverage.entries if entry.kind is EntryKind.HEAD]
        for part in parts_of(item):
            for field, span in part.spans.items():
                told = own + head if field.startswith(TOLD_BY_HEADS) else own
                if len(span) and not any(entry.start < span.end and span.start < entry.end for entry in told):
                    stray.append((i, field, span))
    return stray


@holds_for_any_text
def test_what_an_item_says_stands_in_its_own_part_of_the_ledger(text: str, parser: str | None) -> None:
    assert stray_values(parsed(text, parser)) == []


@pytest.mark.parametrize("path", MINUTES, ids=lambda path: path.stem)
def test_what_an_item_of_a_document_says_stands_in_its_own_part_of_the_ledger(path: Path) -> None:
    assert stray_values(parse("".join(lines_of(path)))) == []


@holds_for_any_text
def test_every_entry_of_an_item_belongs_to_an_item_that_is_there(text: str, parser: str | None) -> None:
    meeting = parsed(text, parser)
    assert all(entry.item is None or 0 <= entry.item < len(meeting.items) for entry in meeting.coverage.entries)


@holds_for_any_text
def test_every_place_maps_back_into_the_original(text: str, parser: str | None) -> None:
    meeting = parsed(text, parser)
    source = meeting.source.text
    assert source is not None
    assert source.original == text
    for entry in meeting.coverage.entries:
        there = source.original_span(entry.span)
        assert 0 <= there.start <= there.end <= len(text)


@holds_for_any_text
def test_every_diagnostic_points_into_the_text(text: str, parser: str | None) -> None:
    meeting = parsed(text, parser)
    assert all(d.span is None or d.span.end <= len(text_of(meeting)) for d in meeting.diagnostics)


@holds_for_any_text
def test_parsing_twice_gives_the_same(text: str, parser: str | None) -> None:
    assert to_dict(parsed(text, parser)) == to_dict(parsed(text, parser))


@holds_for_any_text
def test_a_meeting_comes_back_from_its_dict(text: str, parser: str | None) -> None:
    meeting = parsed(text, parser)
    there = to_dict(meeting)
    back = from_dict(there)
    assert back == meeting
    assert to_dict(back) == there


@holds_for_any_text
def test_a_meeting_comes_back_from_its_json(text: str, parser: str | None) -> None:
    meeting = parsed(text, parser)
    assert from_json(to_json(meeting)) == meeting


@holds_for_any_text
def test_strict_parsing_raises_all_that_is_more_than_information_or_gives_the_same(
    text: str, parser: str | None
) -> None:
    relaxed = parsed(text, parser)
    serious = [diagnostic for diagnostic in relaxed.diagnostics if diagnostic.severity is not Severity.INFO]
    if serious:
        with pytest.raises(StrictError) as caught:
            parsed(text, parser, strict=True)
        assert list(caught.value.diagnostics) == serious
    else:
        assert parsed(text, parser, strict=True) == relaxed


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    st.one_of(
        st.binary(),
        anything.map(lambda text: text.encode("utf-16", "surrogatepass")),
        st.binary().map(b"Referat ".__add__),
    )
)
def test_bytes_are_read_or_said_to_be_unreadable(data: bytes) -> None:
    try:
        meeting = parse(data)
    except KommunereferatError as error:
        assert str(error)  # noqa: PT017 - either way is right
    else:
        assert gaps([entry.span for entry in meeting.coverage.entries], len(text_of(meeting))) == []


@pytest.mark.parametrize("path", MINUTES, ids=lambda path: path.stem)
def test_a_document_comes_back_from_its_dict(path: Path) -> None:
    meeting = parse("".join(lines_of(path)))
    assert from_dict(to_dict(meeting)) == meeting
