"""Every value of our documents stands in the source where its span says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from kommunereferat import Meeting, Span, parse
from tests.places import DOCUMENTS, EXAMPLES

MINUTES: Final = sorted([*EXAMPLES.glob("*.txt"), *DOCUMENTS.glob("*.txt")])
#: So many letters of a long text are compared, at its beginning and its end: page heads may stand within.
ENDS: Final = 12

each_document = pytest.mark.parametrize("path", MINUTES, ids=lambda path: path.stem)


@cache
def read(path: Path) -> Meeting:
    return parse(path.read_text(encoding="utf-8"))


def letters(text: str) -> str:
    """Return what counts of a text where it is compared: letters and digits outside of tags."""
    return re.sub(r"[\W_]+", "", re.sub(r"</?[a-z]+>", "", text)).casefold()


def misplaced(meeting: Meeting, values: Iterator[tuple[str, Span]]) -> list[tuple[str, str]]:
    """Return the values that are not what stands at their spans, beside it."""
    source = meeting.source.text
    assert source is not None
    found = []
    for value, span in values:
        here, there = letters(value), letters(source[span])
        if (here[:ENDS], here[-ENDS:]) != (there[:ENDS], there[-ENDS:]):
            found.append((value, source[span]))
    return found


def of_people(meeting: Meeting) -> Iterator[tuple[str, Span]]:
    for person in meeting.participants:
        yield person.name, person.spans["name"]
        if person.party and "party" in person.spans:
            yield person.party.letter, person.spans["party"]
        if person.title and "title" in person.spans:
            yield person.title, person.spans["title"]


def of_item_heads(meeting: Meeting) -> Iterator[tuple[str, Span]]:
    for item in meeting.items:
        if item.number:
            yield item.number, item.spans["number"]
        if item.title and "(" not in item.title and item.access == "open":
            yield item.title, item.spans["title"]
        for i, case in enumerate(item.case_numbers):
            yield case.text, item.spans[f"case_numbers[{i}]"]
        for i, kle in enumerate(item.kle):
            yield kle.text, item.spans[f"kle[{i}]"]


def of_sections(meeting: Meeting) -> Iterator[tuple[str, Span]]:
    for item in meeting.items:
        for section in item.sections:
            yield section.text, section.spans["text"]
            if section.heading:
                yield section.heading, section.spans["heading"]


def of_decisions(meeting: Meeting) -> Iterator[tuple[str, Span]]:
    for item in meeting.items:
        for decision in item.decisions:
            yield decision.text, decision.spans["text"]
            for i, name in enumerate(decision.absent):
                yield name, decision.spans[f"absent[{i}]"]
            if decision.votes:
                sides = {"for": decision.votes.in_favour, "against": decision.votes.against}
                for side, names in sides.items():
                    for i, name in enumerate(names):
                        yield name, decision.spans[f"votes.{side}[{i}]"]


@each_document
def test_people_stand_where_their_spans_say(path: Path) -> None:
    assert misplaced(read(path), of_people(read(path))) == []


@each_document
def test_numbers_and_titles_of_items_stand_where_their_spans_say(path: Path) -> None:
    assert misplaced(read(path), of_item_heads(read(path))) == []


@each_document
def test_sections_stand_where_their_spans_say(path: Path) -> None:
    assert misplaced(read(path), of_sections(read(path))) == []


@each_document
def test_decisions_absentees_and_votes_stand_where_their_spans_say(path: Path) -> None:
    assert misplaced(read(path), of_decisions(read(path))) == []
