"""The Markdown document shows the printed text, and no markup in that text has an effect."""

from __future__ import annotations

import datetime as dt
import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunereferat.model import (
    AgendaItem,
    Attachment,
    Attendance,
    Body,
    Decision,
    Kind,
    Meeting,
    Outcome,
    Participant,
    Recommendation,
    Role,
    Section,
    SectionRole,
)
from kommunereferat.normalize.bodies import BodyType
from kommunereferat.normalize.kle import parse_kle
from kommunereferat.normalize.municipalities import Municipality
from kommunereferat.normalize.numbers import parse_case_number
from kommunereferat.normalize.parties import Party
from kommunereferat.render import markdown
from tests.strategies import meetings

EMPTY = Meeting(kind=None, municipality=None, body=None, date=None)

#: What the text of a source consists of where it is up to no good.
NASTY = st.text(alphabet="ab1 \n\t\\`*_{}[]<>()#+-.!|~^$&;=:\"'@/•–", max_size=40)


def document(text: str, heading: str | None = None, role: SectionRole = SectionRole.CASE) -> str:
    """Return the part of a document that shows a section."""
    item = AgendaItem(title="T", sections=(Section(heading=heading, role=role, text=text),))
    return markdown(attrs.evolve(EMPTY, items=(item,))).partition("## T\n\n")[2]


def blocks_of(item: AgendaItem) -> list[str]:
    return markdown(attrs.evolve(EMPTY, items=(item,))).split("\n\n")[2:]


def test_the_head_is_a_heading_with_the_facts_below() -> None:
    meeting = Meeting(
        kind=Kind.AGENDA,
        municipality=Municipality("0250", "Frederikssund"),
        body=Body(name="Udvalget for Job & Arbejdsmarked", type=BodyType.STANDING_COMMITTEE),
        date=dt.date(2014, 12, 2),
        place="Rådhuset",
    )
    assert markdown(meeting) == (
        "# Udvalget for Job & Arbejdsmarked, Frederikssund (0250)\n\nAgenda of 2014-12-02\\\nPlace: Rådhuset\n"
    )


def test_participants_are_a_list() -> None:
    people = (
        Participant(name="Anne Holm", party=Party("A"), role=Role.CHAIR),
        Participant(name="Bo Lund", attendance=Attendance.ABSENT),
    )
    text = markdown(attrs.evolve(EMPTY, participants=people))
    assert "\n\n## Participants\n\n- Anne Holm (A), chair\n- Bo Lund, member, absent\n" in text


def test_an_item_has_its_title_for_a_heading_and_its_numbers_in_a_list() -> None:
    item = AgendaItem(
        number="87",
        title="Budget_2015",
        case_numbers=(parse_case_number("19/11679"),),
        kle=(parse_kle("00.22.04"),),
        document_numbers=("5", "6"),
    )
    assert blocks_of(item) == [
        "## 87. Budget\\_2015",
        "- Case number: 19/11679\n- KLE: 00.22.04\n- Document number: 5, 6\n",
    ]


def test_sections_have_their_headings_and_texts() -> None:
    assert document("Ja.", "Beslutning") == "### Beslutning\n\nJa.\n"


def test_a_section_without_a_heading_is_text_alone() -> None:
    assert document("Ja.") == "Ja.\n"


def test_lines_end_where_they_are_printed_to_end() -> None:
    assert document("en\nto  \r\ntre\n\n\nfire") == "en\\\nto\\\ntre\n\nfire\n"


def test_printed_bullets_become_a_list() -> None:
    assert (
        document("Der er:\n• vand\n- luft\n– _ild_\nog jord") == "Der er:\n\n- vand\n- luft\n- \\_ild\\_\n\nog jord\n"
    )


@pytest.mark.parametrize(
    ("printed", "escaped"),
    [
        ("# Overskrift", "\\# Overskrift"),
        ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
        ("[klik](http://example.org)", "\\[klik\\](http://example.org)"),
        ("![x](y)", "!\\[x\\](y)"),
        ("**fed** _kursiv_ `kode`", "\\*\\*fed\\*\\* \\_kursiv\\_ \\`kode\\`"),
        ("&lt;b&gt; & co", "\\&lt;b\\&gt; & co"),
        ("1. januar", "1\\. januar"),
        ("1) først", "1\\) først"),
        ("14.30 begyndte det", "14.30 begyndte det"),
        ("010190-1234", "010190-1234"),
        ("+ mere", "\\+ mere"),
        ("-", "\\-"),
        ("-5 %", "-5 %"),
        ("1.", "1\\."),
        ("---", "\\---"),
        ("===", "\\==="),
        ("> citat", "\\> citat"),
        ("    indrykket", "indrykket"),
        ("\tindrykket", "indrykket"),
        ("```", "\\`\\`\\`"),
        ("~~~", "\\~\\~\\~"),
        ("a | b", "a \\| b"),
        ("$x^2$", "\\$x\\^2\\$"),
        ("\\", "\\\\"),
        (": betydning", "\\: betydning"),
        ("- - -", "- \\- -"),
        ("- # Overskrift", "- \\# Overskrift"),
        ("- 1. januar", "- 1\\. januar"),
        ("\x1b[31mrød", "\\[31mrød"),
    ],
)
def test_markup_in_the_text_is_escaped(printed: str, escaped: str) -> None:
    assert document(printed) == f"{escaped}\n"


#: The lines that a document may consist of: escaped text after a mark of our own, or after none.
_CHARACTER = r"(?:\\[!-/:-@\[-`{-~]|[^\\`*_\[\]<>#|~^${}\n])"
_LINE = re.compile(rf"#{{1,3}} {_CHARACTER}*|(?:- )?(?![-+=:](?![0-9A-Za-z])|[0-9]{{1,9}}[.)](?:\s|$)){_CHARACTER}*\\?")


@given(NASTY, NASTY)
def test_no_line_of_the_text_is_markup(text: str, heading: str) -> None:
    for line in document(text, heading).splitlines():
        assert _LINE.fullmatch(line)
        assert not line.startswith((" ", "\t"))


@given(meetings())
def test_any_meeting_makes_a_document(meeting: Meeting) -> None:
    text = markdown(meeting)
    assert text.startswith("# ")
    assert text.endswith("\n")
    assert len(re.findall("^## ", text, re.MULTILINE)) == len(meeting.items) + bool(meeting.participants)


def test_decisions_say_what_became_of_the_item() -> None:
    earlier = Decision(body="Byrådet", date=None, current=False, text="Nej.", outcome=Outcome.REJECTED)
    now = Decision(body="Byrådet", date=None, current=True, text="Ja.", outcome=Outcome.APPROVED, absent=("Bo Lund",))
    assert blocks_of(AgendaItem(title="T", decisions=(earlier, now)))[1:] == [
        "### Decisions",
        "- Byrådet: rejected\n- approved; absent: Bo Lund\n",
    ]


def test_recommendations_and_attachments_that_no_section_prints_are_listed() -> None:
    recommendations = (
        Recommendation(proposer="Direktøren", recipient="Byrådet", points=("at det sker", "at det siges")),
        Recommendation(points=("at intet sker",)),
    )
    attachments = (Attachment(title="Notat", document_number="5"), Attachment(title="Kort"))
    assert blocks_of(AgendaItem(title="T", recommendations=recommendations, attachments=attachments))[1:] == [
        "### Recommendations",
        "- Direktøren to Byrådet: at det sker; at det siges\n- Recommended: at intet sker",
        "### Attachments",
        "- Notat (5)\n- Kort\n",
    ]


def test_what_a_section_prints_is_not_listed_again() -> None:
    item = AgendaItem(
        title="T",
        sections=(
            Section(heading="Indstilling", role=SectionRole.RECOMMENDATION, text="at det sker"),
            Section(heading="Bilag", role=SectionRole.ATTACHMENTS, text="Kort"),
        ),
        recommendations=(Recommendation(points=("at det sker",)),),
        attachments=(Attachment(title="Kort"),),
    )
    assert blocks_of(item)[1:] == ["### Indstilling", "at det sker", "### Bilag", "Kort\n"]
