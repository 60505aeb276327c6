"""Meetings of FirstAgenda Publication are read alike, whatever a municipality's template looks like."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

import kommunereferat
from kommunereferat import Access, AgendaItem, Attendance, BodyType, Kind, Meeting, Outcome, SectionRole
from tests.firstagenda.publication import (
    away,
    block,
    decision,
    enclosures,
    encoded,
    framed,
    item,
    meeting,
    page_of,
    person,
)

ASPOSE = (
    '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="generator" '
    'content="Aspose.Words for .NET 22.1.0"><title>Dagsordenspunkt</title><div>{}</div>'
)


def parsed(data: object) -> Meeting:
    return kommunereferat.parse(encoded(data))


def only_item(*parts: str, title: str = "Nye bænke langs kajen", **changes: Any) -> AgendaItem:
    (found,) = parsed(meeting(item(1, title, framed(*parts), **changes))).items
    return found


def roles(entry: AgendaItem) -> list[tuple[str, str | None]]:
    return [(str(section.role), section.heading) for section in entry.sections]


def aspose(*paragraphs: str) -> str:
    return ASPOSE.format("".join(f"<p><span>{one}</span></p><p><span>\xa0</span></p>" for one in paragraphs))


# The whole case in one part, with inner headings.


def test_the_headings_within_the_one_part_of_a_case_are_its_sections() -> None:
    case = "<h4>Sagsprocedure</h4><p>Havneudvalget.</p><h4>Resume</h4><p>Bænkene er slidte.</p><h4>Indstilling</h4>"
    entry = only_item(
        decision("Godkendt."), block("Fremstilling", case + "<p>Forvaltningen indstiller, at de males.</p>")
    )
    assert roles(entry) == [
        ("decision", "Beslutning"),
        ("competence", "Sagsprocedure"),
        ("summary", "Resume"),
        ("recommendation", "Indstilling"),
    ]


@pytest.mark.parametrize("tag", ["h2", "h3", "h4"])
def test_inner_headings_may_be_of_any_level_and_hold_markup(tag: str) -> None:
    entry = only_item(
        block("Fremstilling", f"<div><{tag}><b>I</b>ndstilling</{tag}> <div><em>Bænkene males.</em></div></div>")
    )
    assert roles(entry) == [("recommendation", "Indstilling")]


def test_an_inner_heading_that_is_not_known_is_text() -> None:
    entry = only_item(
        block("Fremstilling", "<h4>Resume</h4><p>Tre mål.</p><h4>Samarbejdet med havnen</h4><p>Det går godt.</p>")
    )
    assert roles(entry) == [("summary", "Resume")]
    assert "Samarbejdet med havnen" in entry.sections[0].text


def test_empty_headings_leave_no_trace() -> None:
    entry = only_item(block("Fremstilling", "<h3></h3><h3>Resume</h3><p>Tre mål.</p><h3> </h3>"))
    assert roles(entry) == [("summary", "Resume")]


def test_a_bold_line_is_a_heading_where_it_is_one_elsewhere_in_the_document() -> None:
    bold = "<h4>Resume</h4><p>Tre mål.</p><p><strong>Økonomiske konsekvenser</strong></p><p>Ingen.</p>"
    other = "<h4>Resume</h4><p>To mål.</p><h4>Økonomiske konsekvenser</h4><p>Ti kr.</p>"
    first, _ = parsed(
        meeting(
            item(1, "Bænke", framed(block("Fremstilling", bold))),
            item(2, "Borde", framed(block("Fremstilling", other))),
        )
    ).items
    assert roles(first) == [("summary", "Resume"), ("economy", "Økonomiske konsekvenser")]


def test_a_bold_line_that_is_a_heading_nowhere_else_is_text() -> None:
    bold = "<h4>Resume</h4><p>Tre mål.</p><p><strong>Økonomi</strong></p><p>Ingen.</p>"
    assert roles(only_item(block("Fremstilling", bold))) == [("summary", "Resume")]


def test_a_bold_line_is_a_heading_where_an_item_has_no_other_ones() -> None:
    bold = "<p><b>Resume</b></p><p>Tre mål.</p><p><b>Økonomi:</b><br>Ingen.</p><p><b>Husk</b></p>"
    bold += "<ul><li><b>Indstilling</b></li></ul><table><tr><td><b>Høring</b></td></tr></table>"
    assert roles(only_item(block("Fremstilling", bold))) == [("summary", "Resume"), ("economy", "Økonomi")]


def test_a_bold_line_with_the_words_of_a_heading_of_its_own_item_is_text() -> None:
    bold = "<h4>Indstilling</h4><p>Mal dem.</p><h4>Sagsbeskrivelse</h4><p><b>Indstilling</b></p><p>Den fra i fjor.</p>"
    assert roles(only_item(block("Fremstilling", bold))) == [
        ("recommendation", "Indstilling"),
        ("case", "Sagsbeskrivelse"),
    ]


# A case that the platform has parted.

PARTED = (
    block("Beslutningstema", aspose("Skal bænkene males?"), "beslutningstema"),
    "<div>"
    + block(
        "Indstilling",
        aspose("Forvaltningen indstiller til Havneudvalget,") + "<ol><li>at bænkene males</li></ol>"
        '<p>&nbsp;</p><ol start="2" type="1"><li>at farven er grøn</li></ol>',
        "indstilling",
    )
    + block("Beslutning i Økonomiudvalget den 27-02-2024", aspose("Anbefales.", "Fraværende: Rigmor Aabo"), None)
    + "</div>\r\n",
    block(
        "Sagsfremstilling",
        aspose("Kajen er 40 m<span>2</span>.") + "<h3><span>Høring</span></h3><p>Ingen svar.</p>",
        None,
    ),
    block("Økonomiske konsekvenser", aspose("Ti kr.")),
    block("Klima-, miljø- og bæredygtighedsmæssige konsekvenser", aspose("Ingen.")),
    block("Havnens egne ord", aspose("Tak.")),
)


def test_the_parts_that_the_platform_makes_are_sections_whatever_they_say() -> None:
    assert roles(only_item(*PARTED)) == [
        ("topic", "Beslutningstema"),
        ("recommendation", "Indstilling"),
        ("decision", "Beslutning i Økonomiudvalget den 27-02-2024"),
        ("case", "Sagsfremstilling"),
        ("economy", "Økonomiske konsekvenser"),
        ("environment", "Klima-, miljø- og bæredygtighedsmæssige konsekvenser"),
        ("other", "Havnens egne ord"),
    ]


def test_a_heading_within_one_of_several_parts_is_text() -> None:
    case = next(section for section in only_item(*PARTED).sections if section.role is SectionRole.CASE)
    assert case.text == "Kajen er 40 m2.\n\nHøring\n\nIngen svar."


def test_an_agenda_with_another_bodys_decision_is_an_agenda() -> None:
    data = meeting(item(1, "Bænke", framed(*PARTED)), Afsluttet=False)
    found = parsed(data)
    (earlier,) = found.items[0].decisions
    assert found.kind is Kind.AGENDA
    assert (earlier.body, earlier.date, earlier.current) == ("Økonomiudvalget", dt.date(2024, 2, 27), False)
    assert earlier.absent == ("Rigmor Aabo",)


def test_the_points_of_a_split_list_are_points_of_one_recommendation() -> None:
    (recommendation,) = only_item(*PARTED).recommendations
    assert (recommendation.proposer, recommendation.recipient) == ("Forvaltningen", "Havneudvalget")
    assert recommendation.points == ("at bænkene males", "at farven er grøn")


def test_a_decision_of_another_body_without_date_is_not_this_meetings() -> None:
    own, other = only_item(decision("Godkendt."), block("Beslutning i Økonomiudvalget", "Udsat.", None)).decisions
    assert (own.current, own.body) == (True, "Havneudvalget")
    assert (other.current, other.body) == (False, "Økonomiudvalget")


def test_a_heading_that_joins_two_has_the_role_of_the_first_that_is_known() -> None:
    entry = only_item(block("Resume", "Slidt."), block("Organisering og kommunikation", "På kajen."))
    assert roles(entry)[-1] == ("communication", "Organisering og kommunikation")


def test_a_part_with_an_empty_heading_is_a_section_without_heading() -> None:
    parts = block("Beslutninger", "<div>Drøftet.</div>", "resume") + block("", "<div>Kajen er slidt.</div>", "resume")
    entry = only_item(f"<div>{parts}{block('Resume', '<div>Slidt.</div>', 'resume')}</div>")
    assert roles(entry) == [("decision", "Beslutninger"), ("case", None), ("summary", "Resume")]
    assert entry.sections[1].text == "Kajen er slidt."


# Decisions, and who was there.


def test_an_absence_that_is_glued_to_a_decision_is_read() -> None:
    entry = only_item(decision("Byrådet godkendte udvalgets indstilling.Afbud: Villads Brinch"))
    assert entry.decision is not None
    assert (entry.decision.outcome, entry.decision.absent) == (Outcome.APPROVED, ("Villads Brinch",))


def test_the_course_of_a_case_gives_the_decisions_of_others() -> None:
    course = (
        "<u>20-02-2024 Teknisk Udvalg 2022</u><br>Anbefales.<br><br>Afbud: Rigmor Aabo<br>"
        "<u>22/02/2024   Kunstudvalget (slettet 31-12-2025)</u><br>Godkendt.<br>"
        "<u>27-02-2024 Byråd</u><br>Udsat.<br>"
    )
    entry = only_item(
        decision("Godkendt."),
        block("Fremstilling", "<h4>Resume</h4>Slidt."),
        block("Sagens forløb", course, "sagsforloeb"),
    )
    assert [(one.body, one.date, one.outcome, one.absent) for one in entry.decisions[1:]] == [
        ("Teknisk Udvalg", dt.date(2024, 2, 20), Outcome.RECOMMENDED, ("Rigmor Aabo",)),
        ("Kunstudvalget", dt.date(2024, 2, 22), Outcome.APPROVED, ()),
        ("Byrådet", dt.date(2024, 2, 27), Outcome.POSTPONED, ()),
    ]


def test_who_was_away_from_an_item_is_absent_from_its_decision() -> None:
    entry = only_item(
        decision("Godkendt.<br><br>Afbud: Ane Thygesen"), ExternalAgendaItemAttendees=away("Ane  Thygesen", "Bo Lund")
    )
    assert entry.decision is not None
    assert entry.decision.absent == ("Ane Thygesen", "Bo Lund")
    assert entry.decision.text == "Godkendt.\n\nAfbud: Ane Thygesen"


@pytest.mark.parametrize("heading", ["Fraværende", "Afbud"])
def test_those_whom_a_part_of_its_own_names_are_absent_from_the_decision(heading: str) -> None:
    entry = only_item(decision("Godkendt."), block(heading, "Bo Lund og Ida Skov"), block("Resume", "Slidt."))
    assert entry.decision is not None
    assert (entry.decision.absent, entry.decision.text) == (("Bo Lund", "Ida Skov"), "Godkendt.")


def test_who_was_away_from_every_item_was_absent() -> None:
    entries = [
        item(n, f"Sag {n}", framed(decision("Godkendt.")), ExternalAgendaItemAttendees=away("Bo Lund")) for n in (1, 2)
    ]
    found = parsed(meeting(*entries, Moededeltagere=[person("Ane Thygesen"), person("Bo Lund")]))
    assert [one.attendance for one in found.participants] == [Attendance.PRESENT, Attendance.ABSENT]


def test_both_marks_of_absence_are_read() -> None:
    people = [person("Ane  Thygesen"), person("Bo Lund", absent=True), person("Ida Skov", cancelled=True)]
    found = parsed(meeting(item(1, "Valg", framed(decision("Udsat."))), Moededeltagere=people))
    assert [(one.name, str(one.attendance)) for one in found.participants] == [
        ("Ane Thygesen", "present"),
        ("Bo Lund", "absent"),
        ("Ida Skov", "absent"),
    ]


def test_nobody_is_present_at_a_meeting_to_come_but_the_absent_are_known() -> None:
    people = [person("Ane Thygesen"), person("Ida Skov", cancelled=True)]
    found = parsed(meeting(item(1, "Valg"), Moededeltagere=people, Afsluttet=False))
    assert [str(one.attendance) for one in found.participants] == ["unknown", "absent"]


# Closed items.


@pytest.mark.parametrize("title", ["Lukket: Leje af pakhus", "Leje af pakhus"])
def test_what_stands_in_a_closed_item_is_its_decision(title: str) -> None:
    html = '<div><p class="xsltFirstParagraph">Afbud: Bo Lund</p><p>Bilag: et kort</p><p>Udsat.</p></div>'
    (entry,) = parsed(meeting(item(3, title, html))).items
    assert entry.access is Access.CLOSED
    assert roles(entry) == [("decision", None)]
    assert entry.decision is not None
    assert (entry.decision.outcome, entry.decision.absent) == (Outcome.POSTPONED, ("Bo Lund",))
    assert entry.attachments == ()


def test_a_closed_item_without_text_has_no_sections() -> None:
    closed = item(3, "Lukket: Leje af pakhus", "<div></div>")
    closed["Felter"][0]["Html"] = ""
    (entry,) = parsed(meeting(closed)).items
    assert (entry.access, entry.sections) == (Access.CLOSED, ())


def test_an_open_item_without_text_is_open() -> None:
    assert only_item().access is Access.OPEN


# The head.


def test_a_meeting_called_dagsorden_is_minutes_once_it_is_finished() -> None:
    assert parsed(meeting(item(1, "Valg"))).kind is Kind.MINUTES
    assert parsed(meeting(item(1, "Valg"), Afsluttet=False)).kind is Kind.AGENDA
    assert parsed(meeting(item(1, "Valg"), Afsluttet=False, Navn="Referat 1. behandling budget")).kind is Kind.MINUTES


def test_an_agenda_that_holds_decisions_of_the_meeting_is_minutes() -> None:
    assert parsed(meeting(item(1, "Valg", framed(decision("Udsat."))), Afsluttet=False)).kind is Kind.MINUTES


@pytest.mark.parametrize(
    ("name", "addendum", "extraordinary"),
    [
        ("Dagsorden", False, False),
        ("Tillægsdagsorden", True, False),
        ("Ekstraordinær dagsorden", False, True),
        ("Lukket referat", False, False),
        (None, False, False),
    ],
)
def test_the_name_of_a_meeting_says_what_it_is(name: str | None, addendum: bool, extraordinary: bool) -> None:
    found = parsed(meeting(item(1, "Valg"), Navn=name))
    assert (found.kind, found.addendum, found.extraordinary) == (Kind.MINUTES, addendum, extraordinary)


def test_a_mark_of_an_addendum_is_enough() -> None:
    assert parsed(meeting(item(1, "Valg"), IsSupplementaryAgenda=True)).addendum
    assert parsed(meeting(item(1, "Valg")) | {"TillaegsDagsorden": True}).addendum


def test_an_item_that_approves_the_agenda_tells_that_the_meeting_is_extraordinary() -> None:
    said = block("Fremstilling", "<h4>Resume</h4>Godkendelse af dagsorden for ekstraordinært møde den 5. marts 2024.")
    assert parsed(meeting(item(1, "Godkendelse af dagsorden", framed(said)))).extraordinary
    assert not parsed(meeting(item(1, "Nye bænke", framed(said)))).extraordinary
    assert not parsed(
        meeting(item(1, "Godkendelse af dagsorden", framed(said.replace("5. marts", "6. marts"))))
    ).extraordinary


@pytest.mark.parametrize(
    ("printed", "name", "kind"),
    [
        ("Byråd 2022-2025", "Byrådet", BodyType.COUNCIL),
        ("Kultur- og Fritidsudvalget", "Kultur- og Fritidsudvalget", BodyType.STANDING_COMMITTEE),
        ("Økonomiudvalget (2022-2025)", "Økonomiudvalget", BodyType.FINANCE_COMMITTEE),
    ],
)
def test_a_committee_is_named_without_its_term(printed: str, name: str, kind: BodyType) -> None:
    body = parsed(meeting(item(1, "Valg"), body=printed)).body
    assert body is not None
    assert (body.name, body.type) == (name, kind)


def test_the_municipality_is_told_by_the_host() -> None:
    municipality = parsed(meeting(item(1, "Valg"))).municipality
    assert municipality is not None
    assert municipality.code == "0253"


def test_facts_of_the_head_are_read_and_lead_back_to_the_json() -> None:
    found = parsed(meeting(item(1, "Valg"), MeetingEndUtc="2024-03-05T18:05:00+01:00"))
    assert (found.date, found.starts_at, found.ends_at, found.place) == (
        dt.date(2024, 3, 5),
        dt.time(16, 30),
        dt.time(18, 5),
        "Pakhuset",
    )
    text = found.source.text
    assert text is not None
    places = {field: text.place(span).get(kommunereferat.HintKind.POINTER) for field, span in found.spans.items()}
    assert places["kind"] == "/Moede/Afsluttet"
    assert places["date"] == places["starts_at"] == "/Moede/Dato"
    assert places["place"] == "/Moede/Sted"


# Items and attachments.


def test_every_item_of_the_json_is_an_item_whatever_its_number() -> None:
    entries = [
        item(n, f"Sag {n}", Punktnummer=printed, Number=printed)
        for n, printed in enumerate(["7", "7", "", "2a", "1.1"], 1)
    ]
    assert [entry.number for entry in parsed(meeting(*entries)).items] == ["7", "7", None, "2a", "1.1"]


def test_a_line_of_a_case_that_looks_like_an_item_is_none() -> None:
    entry = only_item(
        block("Fremstilling", "<h4>Resume</h4><p>Punkt 2: Nye borde</p><p>Sagsnummer: 24-1</p><p>Bilag: Kort</p>")
    )
    assert entry.sections[0].text == "Punkt 2: Nye borde\n\nSagsnummer: 24-1\n\nBilag: Kort"
    assert (entry.attachments, len(entry.case_numbers)) == ((), 1)


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Bilag 1. Kort over kajen", "Kort over kajen"),
        ("Bilag 2 - Notat", "Notat"),
        ("Tilføjet 12.05.2026 - Notat", "Tilføjet 12.05.2026 - Notat"),
        ("Ingen", "Ingen"),
        ("1. Kort", "Kort"),
        ("1. kvartal 2024", "1. kvartal 2024"),
        ("Bilag 1A (opdateret 11.08.2025)", "Bilag 1A (opdateret 11.08.2025)"),
        ("Kort. Notat. Tabel.", "Kort. Notat. Tabel."),
    ],
)
def test_each_attachment_is_one_whatever_it_is_called(printed: str, title: str) -> None:
    assert [one.title for one in only_item(Bilag=enclosures(printed)).attachments] == [title]


def test_an_attachment_that_a_section_lists_too_counts_once() -> None:
    listed = block("Fremstilling", "<h4>Resume</h4>Slidt.<h4>Bilag</h4><ul><li>Bilag 1: Kort</li></ul>")
    assert [one.title for one in only_item(listed, Bilag=enclosures("Bilag 1 Kort", "Bilag 1: Kort")).attachments] == [
        "Kort",
        "Bilag 1 Kort",
    ]


def test_a_title_loses_marks_of_access_and_double_blanks() -> None:
    assert only_item(title="Nye  bænke (Åbent)").title == "Nye bænke"


def test_tables_pictures_and_changes_are_text_or_nothing() -> None:
    case = (
        "<h4>Resume</h4><table><tr><td><p>År</p></td><td>Kr.</td></tr><tr><td>2024</td><td>10<br>20</td></tr></table>"
        '<img src="data:image/png;base64,iVBORw0KGgo="><p>Det er <ins>ikke</ins> dyrt &ndash; slet ikke.</p>'
    )
    assert (
        only_item(block("Fremstilling", case)).sections[0].text
        == "År | Kr.\n2024 | 10 20\n\nDet er ikke dyrt – slet ikke."
    )


# The page that shows the same.


def both_forms() -> tuple[Meeting, Meeting]:
    data = meeting(
        item(
            1,
            "Nye bænke langs kajen",
            framed(
                decision("<p>1. Godkendt.</p><br>Afbud: Villads Brinch"),
                block(
                    "Fremstilling",
                    "<h4>Indstilling</h4><ol><li>at bænke købes</li></ol><p><b>Resume</b></p><p>Slidt.</p>",
                ),
                block("Sagens forløb", "<u>27-02-2024 Økonomiudvalget</u><br>Anbefales.<br>", "sagsforloeb"),
            ),
            Bilag=enclosures("Bilag 1. Kort", "Notat"),
            ExternalAgendaItemAttendees=away("Rigmor Aabo", "Bo Lund"),
        ),
        item(2, "Lukket: Leje af pakhus", "<div><p>Udsat.</p></div>"),
        item(3, "Borde", framed(*PARTED)),
        item(4, "Eventuelt"),
        Moededeltagere=[
            person("Ane Thygesen"),
            person("Villads Brinch", cancelled=True),
            person("Bo Lund", absent=True),
        ],
    )
    return parsed(data), kommunereferat.parse(page_of(data, date="tirsdag den 5. marts 2024 kl. 16.30"))


def test_a_meeting_is_equal_as_json_and_as_a_page() -> None:
    from_json, from_page = both_forms()
    assert from_json == from_page


def test_what_a_page_shows_leads_to_its_elements() -> None:
    _, found = both_forms()
    text = found.source.text
    assert text is not None
    assert text.reader == "firstagenda-page"
    first = found.items[0]
    pointers = [
        text.place(first.spans[field])[kommunereferat.HintKind.POINTER] for field in ("title", "case_numbers[0]")
    ]
    assert [pointer.partition(" ")[2] for pointer in pointers] == [".overskrift", ".sagsnummer"]
    assert pointers[0].startswith("#punktrow_")


def test_menus_and_forms_of_a_page_are_left_out() -> None:
    _, found = both_forms()
    text = found.source.text
    assert text is not None
    assert not {"Forside", "Tip en ven", "Hent som PDF", "PDF", "Se alle deltagere"} & {
        line.text for line in text.lines
    }


def test_a_page_of_a_meeting_to_come_is_an_agenda() -> None:
    data = meeting(item(1, "Valg"), Afsluttet=False, Description="Ring på")
    found = kommunereferat.parse(page_of(data, date="tirsdag den 5. marts 2024 kl. 16.30"))
    assert found == parsed(data)
    assert found.kind is Kind.AGENDA


# What stands in a decision, and decisions that have no heading of their own.


def test_headings_within_a_decision_are_a_part_of_it() -> None:
    entry = only_item(
        decision("<h4>Indstilling</h4><p>Godkendt.</p><p><b>Økonomi</b></p><p>Taget til efterretning.</p>"),
        block("Fremstilling", "<h4>Resume</h4>Slidt."),
    )
    assert roles(entry) == [("decision", "Beslutning"), ("summary", "Resume")]
    assert entry.sections[0].text == "Indstilling\n\nGodkendt.\n\nØkonomi\n\nTaget til efterretning."


def test_an_earlier_decision_that_a_case_quotes_is_a_part_of_the_case() -> None:
    quoted = "<h4>Sagsbeskrivelse</h4><p>Slidt.</p><h4>Beslutning</h4><p>Udsat.</p>"
    entry = only_item(decision("Godkendt."), block("Fremstilling", quoted))
    assert [str(one.outcome) for one in entry.decisions] == ["approved"]
    assert roles(entry) == [("decision", "Beslutning"), ("case", "Sagsbeskrivelse")]


@pytest.mark.parametrize("heading", ["Økonomiudvalget den 27-02-2024", "Økonomiudvalget, 27. februar 2024:"])
def test_a_part_headed_by_a_body_and_a_date_is_that_bodys_decision(heading: str) -> None:
    own, other = only_item(decision("Godkendt."), block(heading, "Anbefales.", None)).decisions
    assert (other.body, other.date, other.current) == ("Økonomiudvalget", dt.date(2024, 2, 27), False)
    assert own.current
