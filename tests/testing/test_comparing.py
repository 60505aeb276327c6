"""The comparison with gold sees what it is to see, and nothing else."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from kommunereferat.testing.comparing import ITEM_FIELDS, MEETING_FIELDS, Comparison, paired
from tests.places import DOCUMENTS

GOLD: dict[str, Any] = {
    "kind": "minutes",
    "addendum": False,
    "extraordinary": False,
    "municipality": {"code": "0350", "name": "Lejre"},
    "body": {"name": "Havneudvalget", "type": "standing_committee"},
    "date": "2021-05-03",
    "starts_at": "16:00",
    "ends_at": "17:30",
    "place": "Bådhuset, lokale 2",
    "participants": [
        {"name": "Asta Bjerre", "party": "A", "role": "chair", "title": "borgmester", "attendance": "present"},
        {"name": "Bo Dalum", "party": "V", "role": "member", "title": None, "attendance": "absent"},
    ],
    "items": [
        {
            "number": "1",
            "title": "Ny bro ved havnen",
            "access": "open",
            "case_numbers": ["21/117"],
            "kle": ["04.01.00"],
            "document_numbers": ["4411-21"],
            "sections": [
                {
                    "heading": "Sagsfremstilling",
                    "role": "case",
                    "text": "Broen er gammel og slidt. Der mangler planker.",
                },
                {"heading": "Beslutning", "role": "decision", "text": "Godkendt."},
            ],
            "recommendations": [
                {"proposer": "Havnefogeden", "recipient": "Byrådet", "points": ["at broen fornyes", "at der males"]}
            ],
            "decisions": [
                {
                    "body": "Havneudvalget",
                    "date": "2021-05-03",
                    "current": True,
                    "text": "Godkendt.",
                    "outcome": "approved",
                    "absent": ["Bo Dalum"],
                    "votes": {"for": ["A"], "against": ["V"], "abstain": []},
                }
            ],
            "previous_treatments": [{"body": "Byrådet", "date": "2020-01-02", "item": "3"}],
            "attachments": [{"title": "Tegning af broen", "document_number": "77-21", "access": None}],
        },
        {
            **{key: [] for key in ("case_numbers", "kle", "document_numbers", "recommendations", "decisions")},
            **{key: [] for key in ("previous_treatments", "attachments")},
            "number": None,
            "title": "Eventuelt",
            "access": "open",
            "sections": [{"heading": None, "role": "case", "text": "Sommerens regatta blev nævnt."}],
        },
    ],
}


def changed(change: Callable[[dict[str, Any]], Any]) -> Comparison:
    got = copy.deepcopy(GOLD)
    change(got)
    return Comparison(GOLD, got)


def test_a_document_that_is_as_gold_says_has_the_mean_of_one() -> None:
    same = Comparison(GOLD, GOLD)
    assert same.mean() == 1.0
    assert same.differences == []


def test_the_example_has_a_value_for_every_field() -> None:
    assert set(Comparison(GOLD, GOLD).fields()) == {*MEETING_FIELDS, *ITEM_FIELDS}


CHANGES: dict[str, Callable[[dict[str, Any]], Any]] = {
    "kind": lambda m: m.update(kind="agenda"),
    "addendum": lambda m: m.update(addendum=True),
    "extraordinary": lambda m: m.update(extraordinary=True),
    "municipality": lambda m: m.update(municipality=None),
    "date": lambda m: m.update(date="2021-05-04"),
    "starts_at": lambda m: m.update(starts_at=None),
    "ends_at": lambda m: m.update(ends_at="18:00"),
    "place": lambda m: m.update(place="Bådhuset"),
    "body": lambda m: m["body"].update(name="Udvalget"),
    "body.type": lambda m: m["body"].update(type="other"),
    "participants": lambda m: m["participants"].pop(),
    "participants.party": lambda m: m["participants"][0].update(party=None),
    "participants.role": lambda m: m["participants"][0].update(role="member"),
    "participants.title": lambda m: m["participants"][1].update(title="skipper"),
    "participants.attendance": lambda m: m["participants"][1].update(attendance="present"),
    "items": lambda m: m["items"].pop(),
    "item.number": lambda m: m["items"][1].update(number="2"),
    "item.title": lambda m: m["items"][0].update(title="Ny bro"),
    "item.access": lambda m: m["items"][0].update(access="closed"),
    "item.case_numbers": lambda m: m["items"][0].update(case_numbers=[]),
    "item.kle": lambda m: m["items"][0]["kle"].append("05.01.00"),
    "item.document_numbers": lambda m: m["items"][0].update(document_numbers=["1-21"]),
    "sections": lambda m: m["items"][0]["sections"][0].update(text="Broen er gammel."),
    "section.heading": lambda m: m["items"][0]["sections"][0].update(heading="Sag"),
    "section.order": lambda m: m["items"][0]["sections"].reverse(),
    "recommendation.points": lambda m: m["items"][0]["recommendations"][0]["points"].pop(),
    "recommendation.proposer": lambda m: m["items"][0]["recommendations"][0].update(proposer=None),
    "recommendation.recipient": lambda m: m["items"][0]["recommendations"][0].update(recipient="Udvalget"),
    "decision.text": lambda m: m["items"][0]["decisions"][0].update(text="Godkendt med bemærkning."),
    "decision.by": lambda m: m["items"][0]["decisions"][0].update(current=False),
    "decision.outcome": lambda m: m["items"][0]["decisions"][0].update(outcome="noted"),
    "decision.absent": lambda m: m["items"][0]["decisions"][0].update(absent=[]),
    "decision.votes": lambda m: m["items"][0]["decisions"][0].update(votes=None),
    "previous_treatments": lambda m: m["items"][0]["previous_treatments"][0].update(item=None),
    "attachments": lambda m: m["items"][0]["attachments"][0].update(document_number=None),
}


@pytest.mark.parametrize("field", [*MEETING_FIELDS, *ITEM_FIELDS])
def test_a_change_of_a_field_is_a_difference_in_that_field(field: str) -> None:
    comparison = changed(CHANGES[field])
    assert comparison.fields()[field] < 1
    assert comparison.mean() < 1
    assert field in comparison.report()


@pytest.mark.parametrize(
    "change",
    [
        lambda m: m.update(place="bådhuset lokale 2"),
        lambda m: m["items"][0].update(title="NY BRO - ved havnen"),
        lambda m: m["items"][0]["sections"][0].update(text="- Broen er <b>gammel</b>\nog slidt; der mangler planker"),
        lambda m: m["participants"].reverse(),
    ],
)
def test_blanks_case_punctuation_markup_and_the_order_of_people_do_not_count(
    change: Callable[[dict[str, Any]], Any],
) -> None:
    assert changed(change).mean() == 1.0


def test_an_item_that_was_missed_does_not_shift_the_others() -> None:
    comparison = changed(lambda m: m["items"].pop(0))
    assert comparison.fields()["items"] == pytest.approx(2 / 3)
    assert {difference.what for difference in comparison.differences} == {"missed"}


def test_closed_items_of_which_nothing_is_printed_are_paired() -> None:
    nothing: dict[str, Any] = {"number": None, "title": None, "sections": [], "access": "closed"}
    one, other = dict(nothing), dict(nothing)
    assert list(paired([GOLD["items"][0], one], [other])) == [(GOLD["items"][0], None), (one, other)]


def test_an_item_that_gold_does_not_have_is_extra() -> None:
    made_up = {**GOLD["items"][1], "title": "Hvad ingen skrev", "sections": []}
    comparison = changed(lambda m: m["items"].insert(1, made_up))
    assert {difference.what for difference in comparison.differences} == {"extra"}


def test_a_field_that_occurs_seldom_weighs_less() -> None:
    many = copy.deepcopy(GOLD)
    many["participants"] *= 10
    assert Comparison(many, {**many, "place": None}).mean() > changed(lambda m: m.update(place=None)).mean()


@pytest.mark.parametrize("path", sorted(DOCUMENTS.glob("*.gold.json")), ids=lambda path: path.name.split(".")[0])
def test_gold_is_complete(path: Any) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    assert Comparison(gold, gold).mean() == 1.0
