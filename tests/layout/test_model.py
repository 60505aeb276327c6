"""The domain objects: frozen, compared by what they say and not by where it stands."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest

from kommunereferat import model
from kommunereferat.diagnostics import Diagnostic
from kommunereferat.ledger import NO_COVERAGE, Coverage, Entry, EntryKind
from kommunereferat.model import (
    AgendaItem,
    Attachment,
    Body,
    Decision,
    Kind,
    Meeting,
    Outcome,
    Participant,
    PreviousTreatment,
    Recommendation,
    Section,
    SectionRole,
    Source,
)
from kommunereferat.normalize.bodies import BodyType
from kommunereferat.normalize.municipalities import Municipality
from kommunereferat.spans import Span, SpanMap
from kommunereferat.text import SourceText

CLASSES = [
    value
    for value in vars(model).values()
    if isinstance(value, type) and attrs.has(value) and value.__module__ == model.__name__
]


def decision(*, current: bool, text: str = "Godkendt.") -> Decision:
    return Decision(body="Byrådet", date=dt.date(2021, 5, 3), current=current, text=text, outcome=Outcome.APPROVED)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_an_object_of_the_model_does_not_change(cls: type[attrs.AttrsInstance]) -> None:
    made = object.__new__(cls)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(made, attrs.fields(cls)[0].name, None)


@pytest.mark.parametrize(
    "made",
    [
        Participant(name="Anne Holm"),
        Section(heading=None, role=SectionRole.CASE, text="x"),
        Recommendation(),
        decision(current=True),
        PreviousTreatment(body="Byrådet"),
        Attachment(title="Kort"),
        AgendaItem(),
        Meeting(kind=None, municipality=None, body=None, date=None),
    ],
    ids=lambda made: type(made).__name__,
)
def test_where_a_value_stands_makes_no_difference_to_what_it_is(made: Any) -> None:
    elsewhere: Any = attrs.evolve(made, spans={"": Span(1, 2)})
    assert elsewhere == made
    assert hash(elsewhere) == hash(made)
    assert "spans" not in repr(elsewhere)


def test_a_dict_of_spans_becomes_a_map_that_does_not_change() -> None:
    assert isinstance(AgendaItem(spans={"title": Span(1, 2)}).spans, SpanMap)


def test_meetings_from_other_sources_with_other_diagnostics_are_equal_if_they_say_the_same() -> None:
    meeting = Meeting(kind=None, municipality=None, body=None, date=None)
    noted = Diagnostic(code="no-items", message="no item was found")
    elsewhere = attrs.evolve(meeting, source=Source(path="a.txt"), diagnostics=(noted,))
    assert elsewhere == meeting


def test_the_decision_of_an_item_is_the_last_of_this_very_meeting() -> None:
    first, last, earlier = decision(current=True, text="a"), decision(current=True, text="b"), decision(current=False)
    assert AgendaItem(decisions=(first, last, earlier)).decision is last


@pytest.mark.parametrize("decisions", [(), (decision(current=False),)])
def test_an_item_that_this_meeting_has_not_decided_has_no_decision(decisions: tuple[Decision, ...]) -> None:
    assert AgendaItem(decisions=decisions).decision is None


def test_coverage_is_the_share_of_what_is_not_blank() -> None:
    entry = Entry(EntryKind.UNPARSED, Span(0, 25), "no rule")
    assert Coverage(entries=(entry,), characters=100, unparsed=25).share == 0.75


def test_a_blank_document_is_wholly_covered() -> None:
    assert NO_COVERAGE.share == 1.0


def test_a_source_does_not_show_its_text() -> None:
    assert "hemmelig" not in repr(Source(text=SourceText.of("hemmelig")))


KEYED = Meeting(
    kind=Kind.MINUTES,
    municipality=Municipality("0250", "Frederikssund"),
    body=Body(name="Børne- & Ungeudvalget", type=BodyType.STANDING_COMMITTEE),
    date=dt.date(2014, 12, 2),
)


def test_a_meeting_has_a_key_of_municipality_body_date_and_kind() -> None:
    assert KEYED.key == "0250-boerne-og-ungeudvalget-2014-12-02-minutes"
    assert attrs.evolve(KEYED, kind=Kind.AGENDA, addendum=True).key == (
        "0250-boerne-og-ungeudvalget-2014-12-02-agenda-addendum"
    )


@pytest.mark.parametrize("field", ["kind", "municipality", "body", "date"])
def test_a_meeting_of_which_one_of_them_is_not_known_has_no_key(field: str) -> None:
    unknown: dict[str, Any] = {field: None}
    assert attrs.evolve(KEYED, **unknown).key is None


def test_a_bodys_name_is_the_same_key_however_and_is_written() -> None:
    og = attrs.evolve(KEYED, body=Body(name="Børne- og Ungeudvalget", type=BodyType.STANDING_COMMITTEE))
    assert og.key == KEYED.key
