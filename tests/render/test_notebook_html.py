"""In a notebook, meetings show what they hold, whatever stands in the source, and not too much of it."""

from __future__ import annotations

import datetime as dt
import re
from html.parser import HTMLParser
from typing import Final

import attrs
import pytest
from hypothesis import given

from kommunereferat import parse_file
from kommunereferat.model import (
    Access,
    AgendaItem,
    Attachment,
    Decision,
    DecisionPoint,
    Meeting,
    Outcome,
    Participant,
    PreviousTreatment,
    Recommendation,
    Section,
    SectionRole,
    Source,
    Statement,
    VoteCounts,
    Votes,
)
from tests.places import EXAMPLE_CORPUS, EXAMPLES
from tests.strategies import meetings

FRITID: Final = parse_file(EXAMPLES / "frederikssund-fritidsudvalget-2015-03-04.txt")
HOSTILE: Final = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</td></table></div><style>body{display:none}</style>",
    "&lt;script&gt;",
    "javascript:alert(1)",
)
#: What makes text run backwards, or hides in it.
UNSEEN: Final = "\u202e\u2066\u200e\u061c\ufeff\x1b\x07"


class Outline(HTMLParser):
    """Collects the elements of a page, with their attributes, and its text outside of styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text: list[str] = []
        self.feed(page)
        self.close()
        assert not self.open, f"{self.open} are not closed"

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text.append(data)


def shown(thing: Meeting | AgendaItem | Decision) -> str:
    return "".join(Outline(thing._repr_html_()).text)


def parts(meeting: Meeting) -> tuple[Meeting | AgendaItem | Decision, ...]:
    return meeting, meeting.items[0], meeting.items[0].decisions[0]


def full_of(text: str) -> Meeting:
    """Return a meeting in which this text stands wherever a text can stand."""
    decision = Decision(
        body=text,
        date=None,
        current=True,
        text=text,
        outcome=Outcome.OTHER,
        absent=(text,),
        votes=Votes(in_favour=(text,), against=(text,), counts=VoteCounts(in_favour=1)),
        points=(DecisionPoint(number=text, outcome=Outcome.OTHER, text=text),),
        statements=(Statement(by=text, text=text),),
        referred_to=text,
    )
    item = AgendaItem(
        number=text,
        title=text,
        document_numbers=(text,),
        sections=(Section(heading=text, role=SectionRole.CASE, text=text),),
        recommendations=(Recommendation(proposer=text, recipient=text, points=(text,)),),
        decisions=(decision,),
        previous_treatments=(PreviousTreatment(body=text, item=text),),
        attachments=(Attachment(title=text, document_number=text),),
        disqualified=(text,),
    )
    return attrs.evolve(
        FRITID,
        place=text,
        participants=(Participant(name=text, title=text),),
        items=(item,),
        source=Source(path=text, parser=text),
    )


def test_a_meeting_shows_its_head_and_what_became_of_each_item() -> None:
    text = shown(FRITID)
    assert "Fritidsudvalget, Frederikssund (0250)" in text
    assert "7 participants, 1 absent" in text
    assert "35Brugerbetaling for aktive over 25 årrejectedfor: V + C, against: A + Ø" in text
    assert "Forpagtning af cafeteria (closed)" in text


def test_an_item_shows_its_decisions_recommendations_and_sections() -> None:
    text = shown(FRITID.items[4])
    assert "Fritidschefen recommends to Økonomiudvalget og Byrådet:" in text
    assert "Sendt i høring hos samrådet." in text
    assert "attachments (3)" in text
    assert "Lovgrundlag legal basis, 84 characters" in text


def test_a_decision_shows_its_wording_ballot_and_remarks() -> None:
    decision = FRITID.items[4].decision
    assert decision is not None
    text = shown(decision)
    assert "rejected Fritidsudvalget, 2015-03-04" in text
    assert "forV, C" in text
    assert "Rasmus Øllgaard, for the record: Enhedslisten ikke vil medvirke" in text


def test_points_that_were_decided_one_by_one_and_numbers_of_votes_are_shown() -> None:
    points = (DecisionPoint(number="2", outcome=Outcome.NOTED, text="Til efterretning."),)
    votes = Votes(abstain=("B",), counts=VoteCounts(in_favour=7))
    made = Decision(body=None, date=None, current=False, text="", outcome=Outcome.NOTED, points=points, votes=votes)
    assert "(earlier)votes" in shown(made)
    assert "for7abstainingB" in shown(made)
    assert "2notedTil efterretning." in shown(made)


def test_a_meeting_of_nothing_is_shown() -> None:
    empty = Meeting(kind=None, municipality=None, body=None, date=None)
    assert "no items" in shown(empty)
    assert "(no title)" in shown(AgendaItem())


def test_what_was_treated_before_is_told_with_day_and_item() -> None:
    before = PreviousTreatment(body="Byrådet", date=dt.date(2019, 3, 1), item="7")
    assert "Byrådet, 2019-03-01, item 7" in shown(AgendaItem(previous_treatments=(before,)))


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_of_the_source_has_no_effect(text: str) -> None:
    for thing, harmless in zip(parts(full_of(text)), parts(full_of("harmless")), strict=True):
        assert Outline(thing._repr_html_()).tags == Outline(harmless._repr_html_()).tags
        assert text in shown(thing)


def test_nothing_turns_the_direction_of_writing_or_steers_a_terminal() -> None:
    for thing in parts(full_of(f"a{UNSEEN}b")):
        assert not set(UNSEEN) & set(thing._repr_html_())
        assert "ab" in shown(thing)


def test_half_a_letter_does_not_keep_a_meeting_from_being_shown() -> None:
    assert full_of("a\ud800b")._repr_html_().encode("utf-8")


@given(meetings())
def test_any_meeting_is_shown_without_script_links_or_events(meeting: Meeting) -> None:
    for tag, attributes in Outline(meeting._repr_html_()).tags:
        assert tag not in {"script", "img", "link", "iframe", "a"}
        assert set(attributes) <= {"class"}


def test_nothing_is_loaded_from_elsewhere_and_no_colour_of_text_is_set() -> None:
    style = "".join(re.findall("<style>(.*?)</style>", FRITID._repr_html_()))
    assert "url(" not in style
    assert "@import" not in style
    assert set(re.findall(r"(?<![-\w])color:([^;}]+)", style)) == {"inherit"}


def test_a_meeting_of_very_many_items_is_shown_in_bounded_size_and_says_what_is_left_out() -> None:
    text = "lang " * 5000
    item = AgendaItem(
        title=text,
        decisions=(FRITID.items[4].decisions[0],) * 100,
        sections=(Section(heading=text, role=SectionRole.CASE, text=text),) * 100,
        recommendations=(Recommendation(points=(text,) * 100),) * 100,
        attachments=(Attachment(title=text),) * 1000,
    )
    meeting = attrs.evolve(FRITID, items=(item,) * 500, participants=FRITID.participants * 100)
    assert "175 more items" in shown(meeting)
    assert "300 more items are in meeting.items" in shown(meeting)
    assert "525 more participants" in shown(meeting)
    assert "70 more decisions" in shown(item)
    assert "22,000 more characters" in shown(item)
    assert len(meeting._repr_html_()) < 200_000
    assert len(item._repr_html_()) < 1_000_000


def test_all_items_of_a_meeting_of_common_length_are_in_sight() -> None:
    meeting = attrs.evolve(FRITID, items=(AgendaItem(title="Sag", access=Access.CLOSED),) * 25)
    assert "more items" not in shown(meeting)


def test_the_same_meeting_is_shown_the_same() -> None:
    path = EXAMPLE_CORPUS / "lejre-kommunalbestyrelsen-2019-04-30.txt"
    assert parse_file(path)._repr_html_() == parse_file(path)._repr_html_()
