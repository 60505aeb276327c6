"""Personal numbers do not leave the house where they are to be masked."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from kommunereferat.diagnostics import Diagnostic
from kommunereferat.model import (
    AgendaItem,
    Attachment,
    Body,
    Decision,
    Meeting,
    Outcome,
    Participant,
    Section,
    SectionRole,
    Source,
    Votes,
)
from kommunereferat.normalize.bodies import BodyType
from kommunereferat.normalize.numbers import CaseNumber, CaseNumberForm
from kommunereferat.serialize import from_json, to_dict, to_json
from kommunereferat.text import SourceText
from tests.strategies import meetings

NUMBER = "010190-1234"


def meeting_full_of_numbers(original: str = f"Anne Holm, {NUMBER}") -> Meeting:
    text = f"Se {NUMBER}."
    decision = Decision(
        body=text,
        date=None,
        current=True,
        text=text,
        outcome=Outcome.OTHER,
        absent=(text,),
        votes=Votes(in_favour=(text,), against=(text,), abstain=(text,)),
    )
    item = AgendaItem(
        number=NUMBER,
        title=text,
        case_numbers=(CaseNumber(text="010190-2012", form=CaseNumberForm.NUMBER_FULL_YEAR),),
        document_numbers=(NUMBER,),
        sections=(Section(heading=text, role=SectionRole.CASE, text=text),),
        decisions=(decision,),
        attachments=(Attachment(title=text),),
    )
    return Meeting(
        kind=None,
        municipality=None,
        body=Body(name=text, type=BodyType.OTHER),
        date=None,
        place=text,
        participants=(Participant(name=text, title=text),),
        items=(item,),
        diagnostics=(Diagnostic(code="personal-number", message=text),),
        source=Source(path=f"/minutes/{NUMBER}", reasons=(text,), text=SourceText.of(original)),
    )


def masked_json(meeting: Meeting) -> str:
    return to_json(meeting, mask_personal_numbers=True, include_text=True)


def test_no_string_of_the_output_holds_a_personal_number() -> None:
    assert not re.search("[0-9]{6}-[0-9]{4}", masked_json(meeting_full_of_numbers()))


def test_the_numbers_are_there_where_they_are_not_to_be_masked() -> None:
    assert to_json(meeting_full_of_numbers(), include_text=True).count(NUMBER) > 15


def test_a_number_that_shows_only_after_mending_is_masked_in_the_original_too() -> None:
    text = "Borger 0101\xad90-1234 og 020290\xa01234"
    data = to_dict(meeting_full_of_numbers(text), mask_personal_numbers=True, include_text=True)
    assert data["source"]["text"]["original"] == "Borger ####\xad##-#### og ######\xa0####"
    assert data["source"]["text"]["mended"] == "Borger ######-#### og ###### ####"


def test_a_masked_meeting_can_be_read_back() -> None:
    read = from_json(masked_json(meeting_full_of_numbers()))
    assert str(read.items[0].case_numbers[0]) == "######-####"


def test_the_lines_of_a_masked_text_are_masked() -> None:
    text = from_json(masked_json(meeting_full_of_numbers())).source.text
    assert text
    assert [line.text for line in text.lines] == ["Anne Holm, ######-####"]


@given(meetings(), st.booleans())
def test_masking_changes_nothing_but_digits_of_strings(meeting: Meeting, include_text: bool) -> None:
    masked = to_dict(meeting, mask_personal_numbers=True, include_text=include_text)
    assert shape(masked) == shape(to_dict(meeting, include_text=include_text))


def shape(value: object) -> object:
    """Return a dict with the digits of its strings made alike."""
    if isinstance(value, str):
        return re.sub(r"[\d#]", "#", value)
    if isinstance(value, list):
        return [shape(part) for part in value]
    return {key: shape(part) for key, part in value.items()} if isinstance(value, dict) else value
