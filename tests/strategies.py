"""Hypothesis strategies that build arbitrary objects of the model."""

from __future__ import annotations

from hypothesis import strategies as st

from kommunereferat.diagnostics import CODES, Diagnostic, Severity
from kommunereferat.ledger import Coverage, Entry, EntryKind
from kommunereferat.model import (
    Access,
    AgendaItem,
    Attachment,
    Attendance,
    Body,
    Decision,
    DecisionPoint,
    Kind,
    Meeting,
    Movement,
    Outcome,
    Participant,
    PreviousTreatment,
    Recommendation,
    Role,
    Section,
    SectionRole,
    Source,
    Statement,
    Substitution,
    VoteCounts,
    Votes,
)
from kommunereferat.normalize.bodies import BodyType
from kommunereferat.normalize.kle import KleNumber, parse_kle
from kommunereferat.normalize.municipalities import Municipality
from kommunereferat.normalize.numbers import CaseNumber, match_case_number
from kommunereferat.normalize.parties import Party
from kommunereferat.spans import Span, SpanMap
from kommunereferat.text import SourceText

texts = st.text(max_size=12)
optional_texts = st.none() | texts
dates = st.dates()
times = st.times().map(lambda t: t.replace(second=0, microsecond=0))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Build any span."""
    start = draw(st.integers(0, 1000))
    return Span(start, start + draw(st.integers(0, 1000)))


span_maps = st.dictionaries(st.sampled_from(["title", "points[0]", "a b", ""]), spans(), max_size=2).map(SpanMap)

parties = st.builds(Party, letter=st.sampled_from("ABCFIKOVZÆØÅ") | st.just("UP"), name=optional_texts)
municipalities = st.builds(Municipality, code=st.from_regex("[0-9]{4}", fullmatch=True), name=texts)


def _case_number(text: str) -> CaseNumber:
    number = match_case_number(text, labelled=True)
    assert number
    return number


_TWO = "[0-9]{2}"
kle_numbers: st.SearchStrategy[KleNumber] = st.from_regex(
    rf"{_TWO}(\.{_TWO}(\.{_TWO}([ .][A-ZÆØÅ]{_TWO})?)?)?", fullmatch=True
).map(parse_kle)
case_numbers: st.SearchStrategy[CaseNumber] = st.sampled_from(
    ["023970-2013", "19/11679", "330-2018-3619", "82.20.00-P20-31-17", "2012-28504", "21-015217", "299836", "14/40"]
).map(_case_number)


def _many(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=2).map(tuple)


bodies = st.builds(Body, name=texts, type=st.sampled_from(BodyType), spans=span_maps)
participants = st.builds(
    Participant,
    name=texts,
    party=st.none() | parties,
    role=st.sampled_from(Role),
    title=optional_texts,
    attendance=st.sampled_from(Attendance),
    spans=span_maps,
)
sections = st.builds(Section, heading=optional_texts, role=st.sampled_from(SectionRole), text=texts, spans=span_maps)
recommendations = st.builds(
    Recommendation, proposer=optional_texts, recipient=optional_texts, points=_many(texts), spans=span_maps
)
numbers = st.none() | st.integers(0, 60)
vote_counts = st.builds(VoteCounts, in_favour=numbers, against=numbers, abstain=numbers)
ballots = st.builds(
    Votes, in_favour=_many(texts), against=_many(texts), abstain=_many(texts), counts=st.none() | vote_counts
)
decisions = st.builds(
    Decision,
    body=optional_texts,
    date=st.none() | dates,
    current=st.booleans(),
    text=texts,
    outcome=st.sampled_from(Outcome),
    absent=_many(texts),
    votes=st.none() | ballots,
    points=_many(st.builds(DecisionPoint, number=texts, outcome=st.sampled_from(Outcome), text=texts)),
    statements=_many(st.builds(Statement, by=optional_texts, text=texts)),
    referred_to=optional_texts,
    spans=span_maps,
)
treatments = st.builds(PreviousTreatment, body=texts, date=st.none() | dates, item=optional_texts, spans=span_maps)
attachments = st.builds(
    Attachment,
    title=texts,
    document_number=optional_texts,
    access=st.none() | st.sampled_from(Access),
    spans=span_maps,
)
movements = st.builds(Movement, name=texts, time=st.none() | times)
items = st.builds(
    AgendaItem,
    number=optional_texts,
    title=optional_texts,
    access=st.sampled_from(Access),
    case_numbers=_many(case_numbers),
    kle=_many(kle_numbers),
    document_numbers=_many(texts),
    sections=_many(sections),
    recommendations=_many(recommendations),
    decisions=_many(decisions),
    previous_treatments=_many(treatments),
    attachments=_many(attachments),
    substitutes=_many(st.builds(Substitution, name=texts, replaces=optional_texts)),
    disqualified=_many(texts),
    arrived=_many(movements),
    left=_many(movements),
    spans=span_maps,
)
diagnostics = st.builds(
    Diagnostic,
    code=st.sampled_from(sorted(CODES)),
    message=texts,
    span=st.none() | spans(),
    severity=st.sampled_from(Severity),
)


@st.composite
def coverages(draw: st.DrawFn) -> Coverage:
    """Build a ledger whose figures fit each other; its entries may be any."""
    entry = st.builds(
        Entry,
        kind=st.sampled_from(EntryKind),
        span=spans(),
        rule=texts,
        item=st.none() | st.integers(0, 9),
    )
    characters = draw(st.integers(0, 10**6))
    return Coverage(
        entries=tuple(draw(st.lists(entry, max_size=3))),
        characters=characters,
        unparsed=draw(st.integers(0, characters)),
    )


@st.composite
def sources(draw: st.DrawFn) -> Source:
    """Build a source whose text, if it has one, says the same of itself as the source does."""
    path, reader = draw(optional_texts), draw(texts)
    sha256 = draw(st.from_regex("[0-9a-f]{64}", fullmatch=True))
    pieces = st.sampled_from(["ByrÃ¥det", "mødes\xa0i dag", "A\u030a", "\r\n", "punkt 1", "010190\xad-1234"]) | texts
    original = " ".join(draw(st.lists(pieces, max_size=5)))
    said = tuple(draw(st.lists(diagnostics, max_size=1)))
    text = SourceText.of(original, path=path, reader=reader, sha256=sha256, diagnostics=said)
    return Source(
        path=path,
        sha256=sha256,
        reader=reader,
        parser=draw(texts),
        parser_version=draw(texts),
        reasons=tuple(draw(st.lists(texts, max_size=2))),
        text=draw(st.sampled_from([None, text])),
    )


def meetings() -> st.SearchStrategy[Meeting]:
    """Build any meeting."""
    return st.builds(
        Meeting,
        kind=st.none() | st.sampled_from(Kind),
        municipality=st.none() | municipalities,
        body=st.none() | bodies,
        date=st.none() | dates,
        addendum=st.booleans(),
        extraordinary=st.booleans(),
        starts_at=st.none() | times,
        ends_at=st.none() | times,
        place=optional_texts,
        participants=_many(participants),
        items=_many(items),
        diagnostics=_many(diagnostics),
        coverage=coverages(),
        source=sources(),
        spans=span_maps,
    )
