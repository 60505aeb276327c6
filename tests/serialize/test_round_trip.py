"""A meeting survives its way through dict and JSON as a whole."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat.exceptions import SchemaError
from kommunereferat.model import (
    AgendaItem,
    Body,
    Decision,
    Kind,
    Meeting,
    Outcome,
    Participant,
    Source,
    VoteCounts,
    Votes,
)
from kommunereferat.normalize.bodies import BodyType
from kommunereferat.normalize.numbers import CaseNumber, CaseNumberForm
from kommunereferat.normalize.parties import Party
from kommunereferat.serialize import from_dict, from_json, to_dict, to_json
from kommunereferat.spans import Span, SpanMap
from kommunereferat.text import SourceText
from tests.anatomy import anatomy
from tests.places import CORPUS, DOCUMENTS, NO_CORPUS
from tests.strategies import meetings, sources

#: What a dict holds beyond the contract.
BEYOND = ("schema_version", "key", "diagnostics", "coverage", "source")


def bare(**parts: Any) -> Meeting:
    """Return a meeting of which nothing is known but `parts`."""
    return Meeting(**{"kind": None, "municipality": None, "body": None, "date": None, **parts})


def test_what_says_nothing_is_left_out() -> None:
    made = Decision(body=None, date=None, current=True, text="", outcome=Outcome.NONE, votes=Votes(abstain=("A",)))
    item = to_dict(bare(items=(AgendaItem(decisions=(made,)),)))["items"][0]
    assert not {"substitutes", "disqualified", "arrived", "left"} & item.keys()
    assert not {"points", "statements", "referred_to"} & item["decisions"][0].keys()
    assert item["decisions"][0]["votes"] == {"for": [], "against": [], "abstain": ["A"]}


def test_a_number_that_is_not_told_is_left_out_and_zero_is_not() -> None:
    votes = Votes(counts=VoteCounts(in_favour=12, abstain=0))
    made = Decision(body=None, date=None, current=True, text="", outcome=Outcome.NONE, votes=votes)
    written = to_dict(bare(items=(AgendaItem(decisions=(made,)),)))["items"][0]["decisions"][0]["votes"]
    assert written["counts"] == {"for": 12, "abstain": 0}


def without_text(meeting: Meeting) -> Meeting:
    return attrs.evolve(meeting, source=attrs.evolve(meeting.source, text=None))


@given(meetings())
def test_a_meeting_read_back_is_the_same_but_for_the_source_text(meeting: Meeting) -> None:
    assert anatomy(from_dict(to_dict(meeting))) == anatomy(without_text(meeting))


@given(meetings())
def test_a_meeting_read_back_with_its_text_is_the_same_in_all_parts(meeting: Meeting) -> None:
    assert anatomy(from_dict(to_dict(meeting, include_text=True))) == anatomy(meeting)


@given(sources())
def test_every_place_in_a_text_read_back_is_where_it_was(source: Source) -> None:
    read = from_dict(to_dict(bare(source=source), include_text=True)).source.text
    before = source.text or SourceText.of("")
    for end in range(len(before.text) + 1):
        assert (read or before).original_span(Span(0, end)) == before.original_span(Span(0, end))


@given(meetings(), st.booleans(), st.sampled_from([None, 2]))
def test_json_holds_all_that_the_dict_holds(meeting: Meeting, include_text: bool, indent: int | None) -> None:
    data = to_dict(meeting, include_text=include_text)
    assert json.loads(to_json(meeting, include_text=include_text, indent=indent)) == data
    assert to_dict(from_json(to_json(meeting, include_text=include_text)), include_text=include_text) == data


@given(meetings())
def test_json_may_be_read_from_bytes(meeting: Meeting) -> None:
    assert from_json(to_json(meeting).encode()) == meeting


@given(st.characters(categories=["Cs"]))
def test_half_of_a_surrogate_pair_survives(half: str) -> None:
    meeting = bare(place=half)
    assert from_json(to_json(meeting)) == meeting


def gold_files(*directories: Path) -> list[Path]:
    return sorted(path for directory in directories for path in directory.rglob("*.gold.json"))


def round_trip_of_gold(path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a gold file's scored part, and what comes back when it is read and written."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    gold.pop("municipality_hint", None)
    back = to_dict(from_dict(gold))
    return gold, {key: value for key, value in back.items() if key not in BEYOND}


@pytest.mark.parametrize("path", gold_files(DOCUMENTS), ids=lambda path: path.name)
def test_what_follows_the_contract_is_read_and_written_as_it_is(path: Path) -> None:
    gold, back = round_trip_of_gold(path)
    assert back == gold


@pytest.mark.skipif(not CORPUS.exists(), reason=NO_CORPUS)
def test_the_gold_files_of_the_corpora_are_read_and_written_as_they_are() -> None:
    for path in gold_files(CORPUS):
        gold, back = round_trip_of_gold(path)
        assert back == gold, path.name


def test_an_enumeration_is_written_as_plain_text() -> None:
    assert type(to_dict(bare(kind=Kind.MINUTES))["kind"]) is str


def test_spans_are_pairs_of_numbers() -> None:
    body = Body(name="Byrådet", type=BodyType.COUNCIL, spans=SpanMap({"name": Span(3, 10)}))
    assert to_dict(bare(body=body))["body"] == {"name": "Byrådet", "type": "council", "spans": {"name": [3, 10]}}


def test_spans_are_left_out_where_there_are_none() -> None:
    assert "spans" not in to_dict(bare())


def test_a_party_is_its_letter_with_its_name_beside_it() -> None:
    participant = Participant(name="Anne Holm", party=Party("Ø", "Enhedslisten"))
    written = to_dict(bare(participants=(participant,)))["participants"][0]
    assert list(written.items())[1:3] == [("party", "Ø"), ("party_name", "Enhedslisten")]


@pytest.mark.parametrize("party", [None, Party("K")])
def test_a_party_without_a_name_is_its_letter_alone(party: Party | None) -> None:
    written = to_dict(bare(participants=(Participant(name="Anne Holm", party=party),)))
    assert "party_name" not in written["participants"][0]


def test_times_are_hours_and_minutes() -> None:
    assert to_dict(bare(starts_at=dt.time(8, 30)))["starts_at"] == "08:30"


@pytest.mark.parametrize("time", [dt.time(8, 30, 1), dt.time(8, 30, 0, 1), dt.time(8, 30, tzinfo=dt.UTC)])
def test_a_time_that_the_contract_cannot_say_is_refused_and_not_cut(time: dt.time) -> None:
    with pytest.raises(SchemaError, match="whole minutes"):
        to_dict(bare(ends_at=time))


def test_votes_in_favour_are_called_for() -> None:
    votes = Votes(in_favour=("A",), against=("V", "O"))
    decision = Decision(body="Byrådet", date=None, current=True, text="", outcome=Outcome.APPROVED, votes=votes)
    data = to_dict(bare(items=(AgendaItem(decisions=(decision,)),)))
    assert data["items"][0]["decisions"][0]["votes"] == {"for": ["A"], "against": ["V", "O"], "abstain": []}


def test_a_number_that_may_be_a_case_number_or_a_personal_one_is_read_back() -> None:
    number = CaseNumber(text="010190-2012", form=CaseNumberForm.NUMBER_FULL_YEAR, year=2012, sequence="010190")
    meeting = bare(items=(AgendaItem(case_numbers=(number,)),))
    assert anatomy(from_dict(to_dict(meeting))) == anatomy(meeting)


def mended_meeting() -> Meeting:
    text = SourceText.of("ByrÃ¥det mødes\xa0den 3. maj")
    assert text.text != text.original
    return bare(source=Source(text=text, sha256=text.sha256))


def test_places_in_a_stored_text_lead_back_to_the_original() -> None:
    text = from_dict(to_dict(mended_meeting(), include_text=True)).source.text
    assert text
    assert text[Span(0, 7)] == "Byrådet"
    assert text.original[slice(*attrs.astuple(text.original_span(Span(0, 7))))] == "ByrÃ¥det"


def test_the_mended_text_is_stored_as_it_was_and_not_mended_anew() -> None:
    data = to_dict(mended_meeting(), include_text=True)
    data["source"]["text"]["mended"] = "As an earlier release would have had it."
    text = from_dict(data).source.text
    assert text
    assert text.text == "As an earlier release would have had it."


def test_a_text_that_needed_no_mending_is_stored_once() -> None:
    text = SourceText.of("Byrådet")
    meeting = bare(source=Source(text=text))
    assert to_dict(meeting, include_text=True)["source"]["text"] == {"original": "Byrådet", "diagnostics": []}


def test_a_text_that_is_not_there_cannot_be_stored() -> None:
    meeting = bare()
    assert "text" not in to_dict(meeting, include_text=True)["source"]


@pytest.mark.parametrize("write", [to_dict, to_json])
def test_only_a_meeting_can_be_written(write: Any) -> None:
    with pytest.raises(TypeError, match="only a Meeting can be serialised, not list"):
        write([bare()])
