"""Participants from lists of people: names, parties, roles, titles, attendance, and what makes lists awkward."""

from __future__ import annotations

import pytest

from kommunereferat.engine.people.participants import Entry, read_people, strip_bullet
from kommunereferat.model import Attendance, Participant, Role
from kommunereferat.spans import Span
from kommunereferat.vocabulary import PEOPLE, People
from tests.engine.plain import read

MEMBERS = People()
ABSENT = PEOPLE["afbud"]
PRESENT = PEOPLE["til stede"]
OFFICIALS = PEOPLE["administration"]


def entries(*texts: str, people: People = MEMBERS) -> list[Entry]:
    """Make entries that stand in a text one below the other."""
    made: list[Entry] = []
    at = 0
    for text in texts:
        made.append(Entry(text, Span(at, at + len(text)), people))
        at += len(text) + 1
    return made


def people(*texts: str, of: People = MEMBERS) -> list[Participant]:
    return read_people(entries(*texts, people=of))[0]


def person(*texts: str, of: People = MEMBERS) -> Participant:
    (found,) = people(*texts, of=of)
    return found


def codes(*texts: str) -> list[str]:
    return [diagnostic.code for diagnostic in read_people(entries(*texts))[1]]


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("Anne Holm (A)", "Anne Holm", "A"),
        ("Anne Holm ((O))", "Anne Holm", "O"),
        ("Anne Holm ()", "Anne Holm", None),
        ("Anne Holm ( )", "Anne Holm", None),
        ("Anne Holm (UP)", "Anne Holm", "UP"),
        ("Anne Holm", "Anne Holm", None),
        ("Anne-Grethe Å. Holm (Ø)", "Anne-Grethe Å. Holm", "Ø"),
    ],
)
def test_a_name_stands_before_its_party(text: str, name: str, party: str | None) -> None:
    found = person(text)
    assert (found.name, found.party.letter if found.party else None) == (name, party)


@pytest.mark.parametrize(
    ("text", "attendance"),
    [
        ("Anne Holm (A) - Deltog", Attendance.PRESENT),
        ("Anne Holm (A) - Deltog ikke", Attendance.ABSENT),
        ("Anne Holm (A) - Deltager ikke", Attendance.ABSENT),
        ("Anne Holm (A) - Afbud", Attendance.ABSENT),
        ("(O) - Afbud", None),
        ("Anne Holm (A), fraværende", Attendance.ABSENT),
        ("Anne Holm (A): ikke til stede.", Attendance.ABSENT),
        ("Anne Holm (A) mødt", Attendance.PRESENT),
        ("Anne Holm – til stede", Attendance.PRESENT),
        ("Anne Holm (A)", Attendance.UNKNOWN),
    ],
)
def test_an_entry_may_say_who_came(text: str, attendance: Attendance | None) -> None:
    found = people(text)
    assert [one.attendance for one in found] == ([] if attendance is None else [attendance])


def test_an_absentee_keeps_party_and_name() -> None:
    found = person("Anne Holm (O) - Afbud")
    assert (found.name, found.party and found.party.letter, found.role) == ("Anne Holm", "O", Role.MEMBER)


def test_a_list_says_of_all_in_it_whether_they_came() -> None:
    assert person("Anne Holm (A)", of=ABSENT).attendance is Attendance.ABSENT
    assert person("Anne Holm (A)", of=PRESENT).attendance is Attendance.PRESENT


def test_an_entry_goes_before_its_list() -> None:
    assert person("Anne Holm (A) - Afbud", of=PRESENT).attendance is Attendance.ABSENT


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Anne Holm (A) (Formand)", Role.CHAIR),
        ("Anne Holm (A), formand", Role.CHAIR),
        ("Formand Anne Holm (A)", Role.CHAIR),
        ("Anne Holm (A) - næstformand", Role.VICE_CHAIR),
        ("Anne Holm (A) (Medlem)", Role.MEMBER),
        ("Anne Holm (A), suppleant", Role.SUBSTITUTE),
        ("Anne Holm (Sekretær)", Role.SECRETARY),
        ("Anne Holm (referent)", Role.SECRETARY),
        ("Anne Holm (A)", Role.MEMBER),
    ],
)
def test_a_printed_role_counts(text: str, role: Role) -> None:
    assert person(text).role is role


def test_a_printed_role_goes_before_that_of_the_list() -> None:
    assert person("Anne Holm (sekretær)", of=OFFICIALS).role is Role.SECRETARY


@pytest.mark.parametrize(
    ("text", "role", "title"),
    [
        ("Anne Holm (A) (borgmester)", Role.MEMBER, "borgmester"),
        ("Borgmester Anne Holm (A)", Role.MEMBER, "Borgmester"),
        ("Anne Holm (A) (1. viceborgmester)", Role.MEMBER, "1. viceborgmester"),
        ("Anne Holm (A) (borgmester, formand)", Role.CHAIR, "borgmester"),
        ("Anne Holm (kommunaldirektør)", Role.OFFICIAL, "kommunaldirektør"),
        ("Anne Holm (centerchef for Havn)", Role.OFFICIAL, "centerchef for Havn"),
        ("Anne Holm (afsnitsleder)", Role.OFFICIAL, "afsnitsleder"),
    ],
)
def test_an_office_leaves_a_member_and_a_job_makes_an_official(text: str, role: Role, title: str) -> None:
    found = person(text)
    assert (found.role, found.title) == (role, title)


@pytest.mark.parametrize("bracket", ["grønne organisationer", "fra Seniorrådet", "Dansk Blindesamfund"])
def test_what_somebody_stands_for_is_neither_a_party_nor_a_title(bracket: str) -> None:
    found = person(f"Anne Holm ({bracket})")
    assert (found.name, found.party, found.role, found.title) == ("Anne Holm", None, Role.MEMBER, None)


def test_those_listed_under_the_administration_are_officials() -> None:
    assert [one.role for one in people("Anne Holm, Bo Dam", of=OFFICIALS)] == [Role.OFFICIAL, Role.OFFICIAL]


def test_a_line_may_hold_several_people() -> None:
    found = people("Anne Holm (A), Bo Dam (V) og Carl Ny.")
    assert [one.name for one in found] == ["Anne Holm", "Bo Dam", "Carl Ny"]


def test_a_title_that_is_broken_over_two_entries_is_put_together() -> None:
    found = person("Anne Holm (centerchef for Skoler", "Institutioner og Kultur) - Deltog")
    assert (found.title, found.attendance) == ("centerchef for Skoler, Institutioner og Kultur", Attendance.PRESENT)
    assert codes("Anne Holm (centerchef for Skoler", "Institutioner og Kultur) - Deltog") == ["title-joined"]


def test_a_title_may_be_broken_twice() -> None:
    found = people("Anne Holm (centerchef for Skoler", "Institutioner", "Kultur og Fritid)", "Bo Dam (V)")
    assert [(one.name, one.title) for one in found] == [
        ("Anne Holm", "centerchef for Skoler, Institutioner, Kultur og Fritid"),
        ("Bo Dam", None),
    ]


def test_an_open_bracket_swallows_no_other_person() -> None:
    assert [one.name for one in people("Anne Holm (A", "Bo Dam (V)")] == ["Anne Holm", "Bo Dam"]
    assert [one.name for one in people("Anne Holm (A", "Bo Dam", "Carl Ny")] == ["Anne Holm", "Bo Dam", "Carl Ny"]
    assert codes("Anne Holm (A", "Bo Dam (V)") == []


def test_a_remark_below_a_person_is_no_person() -> None:
    found = people("Anne Holm (A) - Deltog", "Deltog ikke under punkterne 7-10", "Bo Dam (V) - Deltog")
    assert [(one.name, one.attendance) for one in found] == [
        ("Anne Holm", Attendance.PRESENT),
        ("Bo Dam", Attendance.PRESENT),
    ]


@pytest.mark.parametrize("remark", ["Deltog ikke", "deltog ikke.", "Var ikke til stede"])
def test_a_remark_on_absence_from_the_whole_meeting_counts_for_the_person_above(remark: str) -> None:
    found = people("Anne Holm (A)", "Bo Dam (centerchef)", remark, "Carl Ny (C)")
    assert [one.attendance for one in found] == [Attendance.UNKNOWN, Attendance.ABSENT, Attendance.UNKNOWN]


def test_a_remark_before_anybody_is_of_nobody() -> None:
    assert people("Deltog ikke") == []


@pytest.mark.parametrize("nobody", ["Ingen", "ingen.", "-", "---", "Alle var til stede", "Intet"])
def test_a_word_for_nobody_is_nobody(nobody: str) -> None:
    assert people(nobody) == []
    assert codes(nobody) == []


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_one_who_is_listed_twice_is_one_participant_absent_by_either_list(order: tuple[int, int]) -> None:
    listed = [*entries("Anne Holm (A) - Deltog"), *entries("Anne Holm - Afbud", people=ABSENT)]
    (found,) = read_people([listed[i] for i in order])[0]
    assert (found.attendance, found.party and found.party.letter) == (Attendance.ABSENT, "A")


def test_one_who_is_listed_twice_keeps_the_place_of_the_first_and_what_either_says() -> None:
    listed = [*entries("Anne Holm", "Bo Dam (V)"), *entries("Anne Holm (A), formand", people=PRESENT)]
    first, _ = read_people(listed)[0]
    assert (first.name, first.role, first.attendance) == ("Anne Holm", Role.CHAIR, Attendance.PRESENT)


def test_a_second_listing_that_says_less_takes_nothing_away() -> None:
    found = person("Anne Holm (A), formand - deltog", "Anne Holm")
    assert (found.role, found.attendance) == (Role.CHAIR, Attendance.PRESENT)


@pytest.mark.parametrize(
    "text",
    [
        "Anne Holm (V) - stedfortræder Bo Dam (V)",
        "Anne Holm (V), suppleant: Bo Dam (V)",
        "Anne Holm (V) (stedfortræder Bo Dam (V))",
    ],
)
def test_a_substitute_beside_an_absentee_is_a_participant_too(text: str) -> None:
    found = {one.name: (one.role, one.attendance) for one in people(text, of=ABSENT)}
    assert found == {"Anne Holm": (Role.MEMBER, Attendance.ABSENT), "Bo Dam": (Role.SUBSTITUTE, Attendance.UNKNOWN)}


def test_a_substitute_who_is_not_named_is_nobody() -> None:
    found = person("Anne Holm (V) - stedfortræder indkaldes", of=ABSENT)
    assert (found.name, found.attendance) == ("Anne Holm", Attendance.ABSENT)


def test_a_substitute_for_somebody_is_no_two_people() -> None:
    found = person("Bo Dam (V) suppleant for Anne Holm")
    assert (found.name, found.role) == ("Bo Dam", Role.SUBSTITUTE)


def test_a_line_that_is_no_person_is_reported_and_left_out() -> None:
    found, (diagnostic,) = read_people(entries("Anne Holm (A)", "se også bilaget om havnen"))
    assert [one.name for one in found] == ["Anne Holm"]
    assert (diagnostic.code, diagnostic.span) == ("participant-unreadable", Span(14, 39))


def test_values_point_to_where_they_stand() -> None:
    text = "Anne Holm (A) (borgmester, formand) - Deltog"
    (found,) = read_people([Entry(text, Span(100, 100 + len(text)), MEMBERS)])[0]
    there = {field: text[span.start - 100 : span.end - 100] for field, span in found.spans.items()}
    assert there == {
        "whole": text,
        "name": "Anne Holm",
        "party": "A",
        "title": "borgmester",
        "role": "formand",
        "attendance": "Deltog",
    }


def test_a_title_that_was_put_together_points_to_all_its_pieces() -> None:
    text = "• Anne Holm (centerchef for Skoler\n  • Kultur og Fritid) - Deltog"
    end = text.index("\n")
    first = Entry(text[2:end], Span(2, end), MEMBERS)
    second = Entry(text[end + 5 :], Span(end + 5, len(text)), MEMBERS)
    (found,) = read_people([first, second])[0]
    assert {field: span.of(text) for field, span in found.spans.items()} == {
        "whole": text[2:],
        "name": "Anne Holm",
        "title": "centerchef for Skoler\n  • Kultur og Fritid",
        "attendance": "Deltog",
    }


@pytest.mark.parametrize("text", ["Anne Holm ((A))", "Borgmester Anne Holm (A)", "Anne A. Holm (A)"])
def test_a_party_points_to_its_letter(text: str) -> None:
    (found,) = read_people([Entry(text, Span(0, len(text)), MEMBERS)])[0]
    assert found.spans["party"] == Span(text.rindex("A"), text.rindex("A") + 1)


def test_a_substitute_beside_somebody_points_to_where_he_stands() -> None:
    text = "Anne Holm (V) - stedfortræder Bo Dam (V)"
    found = read_people([Entry(text, Span(0, len(text)), ABSENT)])[0]
    assert {one.spans["name"].of(text) for one in found} == {"Anne Holm", "Bo Dam"}


def test_a_bullet_is_taken_off() -> None:
    assert strip_bullet("• Anne Holm") == ("Anne Holm", 2)
    assert strip_bullet("-Anne Holm") == ("Anne Holm", 1)
    assert strip_bullet("\U0010007a Anne Holm") == ("Anne Holm", 2)
    assert strip_bullet("ole Holm") == ("ole Holm", 0)


@pytest.mark.parametrize(
    ("items", "attendance"),
    [
        ("sag 7-8", "absent"),
        ("sag nr. 7 og 8", "absent"),
        ("punkt 7", "present"),
        ("(pkt. 8)", "present"),
    ],
)
def test_absence_from_some_items_is_none_from_the_meeting(items: str, attendance: str) -> None:
    text = f"Referat\nMedlemmer\nAne Krag (A)\n\nFraværende\nAne Krag (A), {items}\n\n"
    meeting = read(text + "7. Broen\nBeslutning\nGodkendt.\n8. Molen\nBeslutning\nGodkendt.\n")
    assert [(person.name, person.attendance) for person in meeting.participants] == [("Ane Krag", attendance)]


def lines(*texts: str, of: People = MEMBERS) -> list[Participant]:
    """Read a list of people whose lines stand right below each other."""
    listed: list[Entry] = []
    at = 0
    for number, text in enumerate(texts):
        listed.append(Entry(text, Span(at, at + len(text)), of, number))
        at += len(text) + 1
    return read_people(listed)[0]


def test_a_list_of_people_that_fills_its_line_goes_on_in_the_next() -> None:
    found = lines("Hans-Otto Fabri, Signe Hjelm, Pil Nybroe, Lisa Vinter-Holm, Kamma Riis", "Lund og Ane Dam")
    assert [person.name for person in found][3:] == ["Lisa Vinter-Holm", "Kamma Riis Lund", "Ane Dam"]


def test_a_list_of_people_goes_on_behind_a_comma() -> None:
    assert [person.name for person in lines("Signe Hjelm,", "Pil Nybroe")] == ["Signe Hjelm", "Pil Nybroe"]


def test_a_title_at_a_line_s_end_belongs_to_the_name_below() -> None:
    found = lines(
        "Signe Hjelm (V), Hans-Otto Fabri (C), Pil Nybroe (A), 1. viceborgmester", "Ulf Borch (A), Kamma Riis (O)"
    )
    assert [(person.name, person.title) for person in found][2:4] == [
        ("Pil Nybroe", None),
        ("Ulf Borch", "1. viceborgmester"),
    ]


def test_one_person_a_line_stays_so() -> None:
    assert [person.name for person in lines("Signe Hjelm", "Pil Nybroe")] == ["Signe Hjelm", "Pil Nybroe"]


def test_several_substitutes_may_be_named_beside_the_absent() -> None:
    found = lines("Ane Holm (stedfortræder: Ulf Borch) og Bo Dam (stedfortræder:", "Kamma Riis)", of=ABSENT)
    assert [(person.name, person.role) for person in found] == [
        ("Ulf Borch", Role.SUBSTITUTE),
        ("Ane Holm", Role.MEMBER),
        ("Kamma Riis", Role.SUBSTITUTE),
        ("Bo Dam", Role.MEMBER),
    ]


def test_a_substitute_who_is_listed_as_present_too_is_one_person() -> None:
    listed = [
        Entry("Ulf Borch", Span(0, 9), MEMBERS),
        Entry("Ane Holm (stedfortræder: Ulf Borch)", Span(10, 45), ABSENT),
    ]
    first, second = read_people(listed)[0]
    assert (first.name, first.role, second.name) == ("Ulf Borch", Role.SUBSTITUTE, "Ane Holm")
