"""The facts of a meeting from a head: titles, dates, times, places, labels, remarks."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs
import pytest

from kommunereferat.engine.heads.head import LONGEST_HEAD, Head, read_head
from kommunereferat.layout import Layout, LineRule
from kommunereferat.model import Attendance, Kind, Role
from kommunereferat.spans import Span
from kommunereferat.text import SourceText
from kommunereferat.vocabulary import People
from tests.engine.plain import PLAIN, text_of


def head(text: str, layout: Layout = PLAIN, **changes: Any) -> Head:
    source = SourceText.of(text_of(text))
    return read_head(list(source.lines), attrs.evolve(layout, **changes) if changes else layout)


def codes(found: Head) -> list[str]:
    return [diagnostic.code for diagnostic in found.diagnostics]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Referat", Kind.MINUTES),
        ("REFERAT", Kind.MINUTES),
        ("Åbent referat", Kind.MINUTES),
        ("Endeligt referat fra mødet", Kind.MINUTES),
        ("Beslutningsprotokol", Kind.MINUTES),
        ("Protokol", Kind.MINUTES),
        ("Dagsorden", Kind.AGENDA),
        ("Foreløbig dagsorden", Kind.AGENDA),
        ("Mødereferat", Kind.MINUTES),
        ("Mødeindkaldelse", Kind.AGENDA),
        ("Åben dagsorden", Kind.AGENDA),
        ("Dagsordenpunkter", None),
        ("Referatet er godkendt", None),
    ],
)
def test_the_title_tells_minutes_from_an_agenda(title: str, kind: Kind | None) -> None:
    assert head(title).kind is kind


def test_the_first_title_counts() -> None:
    assert head("Dagsorden\nReferat").kind is Kind.AGENDA


def test_somebody_absent_is_no_remark_however_long_the_line_goes_on() -> None:
    found = head("Fravær\nAne Thygesen Lund (A) - Afbud. Stedfortræder: Bo Dam Lund (A)")
    assert [entry.text for entry in found.entries] == ["Ane Thygesen Lund (A) - Afbud. Stedfortræder: Bo Dam Lund (A)"]
    assert not found.remarks


def test_a_value_may_stand_in_a_cell_of_a_table() -> None:
    found = head("Sted: | Pakhus 4 |\nUdvalg: | Havneudvalget |\nMedlemmer: | Ane Thygesen, Bo Lund |")
    assert (found.place, found.body) == ("Pakhus 4", "Havneudvalget")
    assert [entry.text for entry in found.entries] == ["Ane Thygesen, Bo Lund"]
    assert found.spans["place"] == Span(8, 16)


@pytest.mark.parametrize("title", ["Tillægsdagsorden", "Tillægsreferat fra møde i Havneudvalget", "TILLÆGSDAGSORDEN"])
def test_an_addendum_says_so_in_its_title(title: str) -> None:
    assert head(title).addendum


@pytest.mark.parametrize(
    "line",
    [
        "Ekstraordinært møde",
        "Referat fra ekstraordinært møde i Havneudvalget",
        "Ekstraordinær dagsorden",
        "Der er tale om et ekstraordinært byrådsmøde.",
    ],
)
def test_a_meeting_is_extraordinary_where_the_head_says_so(line: str) -> None:
    assert head(line).extraordinary


def test_a_meeting_is_not_extraordinary_because_of_another_word() -> None:
    assert not head("Ekstraordinær mødesal\nReferat fra møde i Havneudvalget").extraordinary


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Havneudvalget", "Havneudvalget"),
        ("Referat fra møde i Havneudvalget", "Havneudvalget"),
        ("Referat fra møde i Havneudvalget den 5. maj 2021", "Havneudvalget"),
        ("Havneudvalgets møde den 5. maj 2021", "Havneudvalget"),
        ("Møde i Udvalget for Havn og Fiskeri", "Udvalget for Havn og Fiskeri"),
        ("Dagsorden for Havneudvalgets møde 5. maj 2021", "Havneudvalget"),
        ("Udvalg: Havneudvalget", "Havneudvalget"),
        ("Referat - Havneudvalget den 5. maj 2021", "Havneudvalget"),
        ("Havneudvalget, onsdag den 5. maj 2021", "Havneudvalget"),
        ("ØKONOMIUDVALGET", "Økonomiudvalget"),
    ],
)
def test_the_body_is_named_in_any_usual_place(line: str, body: str) -> None:
    assert head(line).body == body


def test_the_first_body_counts() -> None:
    assert head("Havneudvalget\nØkonomiudvalget").body == "Havneudvalget"


def test_a_label_for_the_body_without_one_gives_nothing() -> None:
    assert head("Udvalg: -").body is None


def test_a_sentence_is_no_body() -> None:
    assert head("Havneudvalget bød velkommen").body is None


@pytest.mark.parametrize(
    "line",
    [
        "Dato: 05-05-2021",
        "Mødedato: Onsdag den 5. maj 2021",
        "Onsdag den 5. maj 2021",
        "Dato: 5.5.2021 kl. 15.30",
        "Referat fra møde i Havneudvalget onsdag den 5. maj 2021 kl. 15.30",
        "Dato\n05-05-2021",
        "Dato:\n\n05-05-2021",
    ],
)
def test_the_date_is_read_in_any_usual_form_and_place(line: str) -> None:
    assert head(line).date == dt.date(2021, 5, 5)


def test_the_first_date_counts() -> None:
    assert head("Onsdag den 5. maj 2021\nUdsendt 28. april 2021").date == dt.date(2021, 5, 5)


def test_a_date_deep_in_prose_is_not_the_meeting_s() -> None:
    assert head("Der var engang " + "meget " * 40 + "den 5. maj 2021").date is None


def test_a_weekday_that_does_not_fit_is_reported_and_the_date_kept() -> None:
    found = head("Mandag den 5. maj 2021")
    assert found.date == dt.date(2021, 5, 5)
    assert codes(found) == ["weekday-mismatch"]


def test_a_date_that_no_calendar_has_is_reported_and_left_out() -> None:
    found = head("Dato: 31-02-2021")
    assert found.date is None
    assert codes(found) == ["date-invalid"]


def test_a_label_for_the_date_without_one_gives_nothing() -> None:
    assert head("Dato: efter aftale").date is None


@pytest.mark.parametrize(
    ("line", "starts_at"),
    [
        ("Mødetidspunkt: Kl. 15:30", dt.time(15, 30)),
        ("Start kl.: 15:30", dt.time(15, 30)),
        ("Tid: 15.30", dt.time(15, 30)),
        ("Kl. 15.30", dt.time(15, 30)),
        ("5. maj 2021 kl. 15.30", dt.time(15, 30)),
        ("Dato: 05.05.2021 15:30", dt.time(15, 30)),
        ("Mødet startede: kl. 15", dt.time(15, 0)),
        ("Tid: efter behov", None),
    ],
)
def test_the_start_is_read_in_any_usual_form(line: str, starts_at: dt.time | None) -> None:
    assert head(line).starts_at == starts_at


@pytest.mark.parametrize(
    "line",
    [
        "Slut kl.: 17:45",
        "Mødet slut kl. 17.45",
        "Mødet sluttede 17.45.",
        "Mødet blev hævet kl. 17.45",
        "Mødet hævet: 17.45",
    ],
)
def test_the_end_is_read_in_any_usual_form(line: str) -> None:
    assert head(line).ends_at == dt.time(17, 45)


def test_a_label_for_the_time_may_hold_start_and_end() -> None:
    found = head("Tid: kl. 15.30 - 17.45")
    assert (found.starts_at, found.ends_at) == (dt.time(15, 30), dt.time(17, 45))


def test_further_times_in_a_long_value_are_no_end() -> None:
    assert head("Tid: kl. 15.30, dog besigtigelse af den nye havn kl. 17.45").ends_at is None


def test_an_end_that_is_known_stays() -> None:
    assert head("Slut kl.: 17:45\nTid: 15.30-16.00").ends_at == dt.time(17, 45)


def test_a_time_in_a_remark_is_not_the_start() -> None:
    found = head("Kl. 15.30 i Havnegade 4\nKl. 17.00 besøg af havnefogeden")
    assert found.starts_at == dt.time(15, 30)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Sted: Havnegade 4, mødelokale 2", "Havnegade 4, mødelokale 2"),
        ("Mødested: Rådhuset.", "Rådhuset"),
        ("Mødelokale: Havnegade 4, 1. sal.", "Havnegade 4, 1. sal."),
        ("Onsdag den 5. maj 2021 kl. 15.30 i Byrådssalen", "Byrådssalen"),
        ("Kl. 15.30 i Byrådssalen", "Byrådssalen"),
        ("Byrådssalen, kl. 15.30", "Byrådssalen"),
        ("Dato: 5. maj 2021 kl. 15.30 på Rådhuset", "Rådhuset"),
        ("Lokation:\nByrådssalen", "Byrådssalen"),
        ("Sted: Rådhuset - det åbne møde begynder kl. 19.00", "Rådhuset"),
        ("Sted: Ekstraordinært møde - Rådhuset", "Rådhuset"),
        ("Sted: Rådhuset kl. 15.30", "Rådhuset"),
        ("Sted: kl. 15.30 Rådhuset", "Rådhuset"),
        ("Sted: Lokale v. kantinen", "Lokale v. kantinen"),
        ("Sted: -", None),
    ],
)
def test_the_place_is_read_without_label_time_and_remarks(line: str, place: str | None) -> None:
    assert head(line).place == place


@pytest.mark.parametrize(
    "line", ["Sted: kl. 16.00 Pakhus 4", "Sted: Pakhus 4 kl. 16.00", "Sted: Ekstraordinært møde, Pakhus 4"]
)
def test_the_span_of_a_place_is_that_of_its_words(line: str) -> None:
    found = head(line)
    assert found.spans["place"].of(text_of(line)) == found.place == "Pakhus 4"


def test_a_line_that_is_longer_than_any_name_or_place_is_neither() -> None:
    found = head(f"Byrådet{' ' * 300}den 3. maj\nSted: Pakhus{' ' * 300}4")
    assert (found.body, found.place) == (None, None)


def test_a_time_at_the_place_is_the_start_where_none_is_known() -> None:
    assert head("Sted: Rådhuset kl. 15.30").starts_at == dt.time(15, 30)


def test_the_line_below_the_date_is_the_place_where_the_layout_says_so() -> None:
    text = "05.05.2021 kl. 15:30\nHavnegade 4"
    assert head(text, place_below=True).place == "Havnegade 4"
    assert head(text).place is None


def test_only_the_line_right_below_the_date_is_the_place() -> None:
    assert head("05.05.2021\nReferat\nHavnegade 4", place_below=True).place is None


def test_a_rule_of_the_layout_goes_before_all_others() -> None:
    rule = LineRule(
        "title", r"(?P<kind>Dagsorden) nr\. [0-9]+ (?P<body>.+) (?P<date>[0-9.]+) kl (?P<starts_at>[0-9.]+)"
    )
    found = head("Dagsorden nr. 7 Havneudvalget 5.5.2021 kl 15.30", head=(rule,))
    assert (found.kind, found.body, found.date) == (Kind.AGENDA, "Havneudvalget", dt.date(2021, 5, 5))
    assert found.starts_at == dt.time(15, 30)


def test_a_rule_may_fill_every_fact() -> None:
    rule = LineRule(
        "all",
        r"(?P<extraordinary>Ekstra)!(?P<addendum>Tillæg)!(?P<place>\w+)!(?P<ends_at>[0-9.]+)!(?P<people>.+)",
    )
    found = head("Ekstra!Tillæg!Rådhuset!17.45!Anne Holm (A)", head=(rule,))
    assert (found.extraordinary, found.addendum, found.place) == (True, True, "Rådhuset")
    assert found.ends_at == dt.time(17, 45)
    assert [entry.text for entry in found.entries] == ["Anne Holm (A)"]


def test_a_group_that_matched_nothing_fills_nothing() -> None:
    rule = LineRule("title", r"Møde(?: i (?P<place>.+))?")
    assert head("Møde", head=(rule,)).place is None


def test_a_kind_that_only_looks_like_one_is_none() -> None:
    rule = LineRule("kind", r"(?P<kind>\w+) nr\. 1")
    assert head("Beslutnıngsprotokol").kind is None
    assert head("Beslutnıngsprotokol nr. 1", head=(rule,)).kind is None


def test_a_kind_of_a_rule_may_be_an_addendum() -> None:
    rule = LineRule("kind", r"(?P<kind>\w+) – sag 4")
    found = head("Tillægsreferat – sag 4", head=(rule,))
    assert (found.kind, found.addendum) == (Kind.MINUTES, True)


def test_people_are_listed_below_a_label_or_on_its_line() -> None:
    found = head(
        """
        Medlemmer: Anne Holm (A)
        Bo Dam (V)

        Fraværende:
        Carl Ny (C)
        """
    )
    assert [entry.text for entry in found.entries] == ["Anne Holm (A)", "Bo Dam (V)", "Carl Ny (C)"]


def test_a_heading_of_a_list_may_have_no_colon_and_a_bullet() -> None:
    found = head("Medlemmer\n  • Anne Holm (A)\n• Afbud\n  • Bo Dam (V)")
    assert [entry.text for entry in found.entries] == ["Anne Holm (A)", "Bo Dam (V)"]
    assert found.entries[0].people.attendance is None
    assert found.entries[1].people.attendance is Attendance.ABSENT


def test_a_list_of_people_ends_with_the_next_label() -> None:
    found = head("Medlemmer:\nAnne Holm (A)\nSted: Rådhuset\nHavnegade 4")
    assert [entry.text for entry in found.entries] == ["Anne Holm (A)"]


def test_a_list_of_the_layout_s_own_is_known() -> None:
    guests = People(role=Role.GUEST)
    found = head("Inviterede:\nAnne Holm", people={"Inviterede": guests})
    assert found.entries[0].people is guests


def test_a_sentence_among_people_is_a_remark() -> None:
    found = head("Medlemmer:\nAnne Holm (A)\nAnne Holm deltog kun i den første halvdel af mødet og gik så")
    assert [entry.text for entry in found.entries] == ["Anne Holm (A)"]
    assert len(found.remarks) == 1


def test_an_entry_s_place_is_that_of_its_text_without_the_bullet() -> None:
    source = SourceText.of("Medlemmer\n  • Anne Holm (A)\n")
    (entry,) = read_head(list(source.lines), PLAIN).entries
    assert source[entry.span] == "Anne Holm (A)"


def test_a_bullet_alone_is_nobody() -> None:
    assert head("Medlemmer\n- \n•\nAnne Holm").entries[-1].text == "Anne Holm"


def test_what_follows_a_label_without_value_of_ours_is_a_remark() -> None:
    found = head("Bemærkninger: Bo Dam deltog for Anne Holm.\nNæste møde\n2. juni 2021\n")
    assert [line.text for line in found.remarks] == ["Bo Dam deltog for Anne Holm.", "2. juni 2021"]
    assert found.date is None


def test_a_sentence_on_who_came_is_a_remark() -> None:
    found = head("Anne Holm (A) deltog ikke.\nSuppleant for Anne Holm er indkaldt")
    assert [line.number for line in found.remarks] == [0, 1]


def test_other_lines_are_left_to_no_rule() -> None:
    found = head("Velkommen til vores hjemmeside\n\nHavneudvalget")
    assert found.rules == {2: "body, date, time or place"}


def test_the_line_that_ends_the_head_is_said_to_do_so() -> None:
    assert head("Åben dagsorden", head_ends=("Åben dagsorden",)).rules == {0: "end of the head"}
    assert head("Åben dagsorden", head_ends=("Åben dagsorden",)).kind is None


def test_a_label_longer_than_any_is_text() -> None:
    found = head("Fraværende er alle de der ikke har svaret på brevet: Anne Holm (A)")
    assert not found.entries


def test_a_long_sentence_that_begins_with_a_kind_is_no_title() -> None:
    assert head("Referat blev udsendt til alle udvalgets medlemmer og ligger på hjemmesiden til gennemsyn").kind is None


def test_a_head_is_read_no_further_than_heads_go() -> None:
    assert head("Velkommen\n" * LONGEST_HEAD + "Havneudvalget").body is None


def test_values_point_to_where_they_stand() -> None:
    text = "Referat fra møde i Havneudvalget\nOnsdag den 5. maj 2021 kl. 15.30 i Byrådssalen\nMødet slut kl. 17.45"
    source = SourceText.of(text)
    spans = read_head(list(source.lines), PLAIN).spans
    assert {field: source[span] for field, span in spans.items()} == {
        "kind": "Referat",
        "body": "Havneudvalget",
        "date": "Onsdag den 5. maj 2021",
        "starts_at": "kl. 15.30",
        "place": "Byrådssalen",
        "ends_at": "kl. 17.45",
    }


def test_a_label_may_stand_before_its_value_without_a_colon() -> None:
    found = head(
        """
        Referat
        Udvalg Havneudvalget
        Dato 3. maj 2021
        Tidspunkt 16.30
        Mødested Lokale 2/rådhuset
        Mødedeltagere Ane Krag, Bo Dam
        Fraværende Ida Holm
        Bemærkninger Kl. 17 besigtigelse af kajen
        """
    )
    assert (found.body, str(found.date), str(found.starts_at)) == ("Havneudvalget", "2021-05-03", "16:30:00")
    assert found.place == "Lokale 2/rådhuset"
    assert [(entry.text, entry.people.attendance) for entry in found.entries] == [
        ("Ane Krag, Bo Dam", None),
        ("Ida Holm", Attendance.ABSENT),
    ]
    assert [line.text for line in found.remarks] == ["Kl. 17 besigtigelse af kajen"]


@pytest.mark.parametrize("line", ["Udvalg Bo Dam", "Dato Onsdag", "Deltagere Alle i byen", "udvalg Havneudvalget"])
def test_a_word_without_the_value_of_a_label_is_none(line: str) -> None:
    found = head(f"{line}\n")
    assert (found.body, found.date, found.entries) == (None, None, [])


@pytest.mark.parametrize(
    "title",
    [
        "Havne- og Kajudvalget (2014-2017) – Referat – 6. juni 2016",
        "Referat • Havne- og Kajudvalget • 6. juni 2016",
        "År 2014-2017 Havne- og Kajudvalget - Referat - 06-06-2016",
    ],
)
def test_a_title_may_have_several_parts(title: str) -> None:
    found = head(title)
    assert (found.kind, found.body, found.date) == (Kind.MINUTES, "Havne- og Kajudvalget", dt.date(2016, 6, 6))


def test_a_dash_may_stand_between_body_and_date() -> None:
    found = head("Havne- og Kajudvalget - 06-06-2016")
    assert (found.body, found.date) == ("Havne- og Kajudvalget", dt.date(2016, 6, 6))


def test_a_label_needs_no_colon_where_only_heads_have_it_or_a_gap_follows() -> None:
    found = head("Mødeafholdelse Rådssalen\nTid     17.30\nDato\t6. juni 2016")
    assert (found.place, found.starts_at, found.date) == ("Rådssalen", dt.time(17, 30), dt.date(2016, 6, 6))


def test_a_room_is_no_label_without_colon() -> None:
    assert head("Sted\nMødelokale 2, Havnevej 1").place == "Mødelokale 2, Havnevej 1"


def test_a_time_may_carry_the_date() -> None:
    found = head("STARTTIDSPUNKT\n04-06-2019 07:30:00\nSLUTTIDSPUNKT\n04-06-2019 09:40:00")
    assert (found.date, found.starts_at, found.ends_at) == (dt.date(2019, 6, 4), dt.time(7, 30), dt.time(9, 40))


@pytest.mark.parametrize("line", ["Møde: Referat", "Møde\nReferat", "MØDE:\nReferat"])
def test_what_is_said_of_the_meeting_may_be_the_kind_of_document(line: str) -> None:
    assert head(line).kind is Kind.MINUTES


def test_what_is_said_of_the_meeting_may_be_the_body_and_the_date() -> None:
    found = head("Møde: Havneudvalget den 6. juni 2016")
    assert (found.body, found.date) == ("Havneudvalget", dt.date(2016, 6, 6))


def test_a_name_with_an_abbreviation_is_no_sentence() -> None:
    found = head("Medlemmer\nKarna Lind, Torben Ulrik Sejr, Dagny Holm-Bertelsen, Rasmus Aa. Fryd\n")
    assert [entry.text for entry in found.entries] == [
        "Karna Lind, Torben Ulrik Sejr, Dagny Holm-Bertelsen, Rasmus Aa. Fryd"
    ]
    assert not found.remarks


@pytest.mark.parametrize("line", ["NORDBY KOMMUNE", "Ny Nordby Kommune", "møde i"])
def test_what_frames_the_facts_is_known(line: str) -> None:
    assert head(f"Referat\n{line}\nHavneudvalget\n").rules[1] == "frame"


def test_when_meetings_are_held_as_a_rule_says_nothing_of_this_one() -> None:
    assert head("Havneudvalget\nMøderne begynder som regel på Tolden, kl. 16.00.").starts_at is None


def test_the_facts_may_stand_on_a_line_each_behind_words_that_join_them() -> None:
    found = head(
        """
        Referat
        til
        mødet i Havneudvalget
        den 6. juni 2016 kl. 17:00
        i Kajens mødesal
        mødet i Havneudvalget
        """
    )
    assert (found.kind, found.body, found.date) == (Kind.MINUTES, "Havneudvalget", dt.date(2016, 6, 6))
    assert (found.starts_at, found.place) == (dt.time(17), "Kajens mødesal")
    assert set(found.rules) == set(range(6))


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Klima, natur og havns møde den 6. juni 2016", "Klima, natur og havn"),
        ("Næste års møde den 6. juni 2016", None),
        ("Mandags møde den 6. juni 2016", None),
        ("Fjordens møde med havet", None),
    ],
)
def test_whose_meeting_is_on_a_date_is_a_body_whatever_its_name(line: str, body: str | None) -> None:
    assert head(line).body == body


@pytest.mark.parametrize(
    ("line", "ends_at"),
    [
        ("Tid: Onsdag 5. maj 2021, kl. 08.30-10.45", dt.time(10, 45)),
        ("Tid: Onsdag 5. maj 2021, kl. 08.30 til kl. 10.45", dt.time(10, 45)),
        ("Tid: Onsdag 5. maj 2021, kl. 08.30, derefter besøg kl. 10.45", None),
    ],
)
def test_a_range_of_times_behind_a_date_has_the_end(line: str, ends_at: dt.time | None) -> None:
    assert (head(line).starts_at, head(line).ends_at) == (dt.time(8, 30), ends_at)


@pytest.mark.parametrize("times", ["kl. 19.00-23.55", "kl. 19.00 til 23.55"])
def test_a_range_of_times_is_the_meeting_s_beginning_and_end(times: str) -> None:
    found = head(f"Havneudvalget\nDen 6. juni 2016, {times}")
    assert (found.starts_at, found.ends_at, found.place) == (dt.time(19), dt.time(23, 55), None)
    found = head(f"Havneudvalget\nDen 6. juni 2016, {times} i Kajens mødesal")
    assert (found.ends_at, found.place) == (dt.time(23, 55), "Kajens mødesal")


def test_two_times_far_from_each_other_are_no_range() -> None:
    assert head("Havneudvalget\nDen 6. juni 2016 kl. 19.00 i Kajen efter pausen kl. 23.55").ends_at is None
