"""Hvidovre's web pages of 2014-2019: each trap of the layout by itself."""

from __future__ import annotations

import pytest

from kommunereferat import Access, Attendance, Kind, Meeting, Role, parse
from tests.parsers.reading import decisions, parser_of, sections, text_of, titles

NBSP = "\xa0"
HEAD = text_of(
    f"""
    Vi bruger cookies til at forbedre siden. Se vores "cookiepolitik".

    Accepter cookies

    {NBSP}

    Referat - Havneudvalget den 3. december 2018

    Mødefakta

    Dato: Mandag den 3. december 2018
    Mødetidspunkt: Kl. 17:00
    Mødested: Hvidovre

    Medlemmer

      • Anne Holm (A)
      • Bo Dam ((O))
      • Carl Ny (UP)

    Indholdsfortegnelse


    """
)


def item(
    number: int, title: str = "Ny mole", body: str = "Beslutning i Havneudvalget den 03-12-2018\n\nGodkendt.\n"
) -> str:
    return f"{number}.{NBSP}{title}\n\n{body}\n\n"


def read(text: str) -> Meeting:
    return parse(text, parser="hvidovre")


def people(meeting: Meeting) -> dict[str, tuple[Role, Attendance]]:
    return {one.name: (one.role, one.attendance) for one in meeting.participants}


def with_remark(remark: str) -> Meeting:
    return read(HEAD.replace("Indholdsfortegnelse", f"Bemærkninger\n\n{remark}\n\nIndholdsfortegnelse") + item(1))


def test_the_layout_is_told_from_others() -> None:
    assert parser_of(HEAD + item(1)) == "hvidovre"


@pytest.mark.parametrize("banner", [True, False])
def test_the_cookie_banner_is_no_part_of_the_head(banner: bool) -> None:
    meeting = read((HEAD if banner else HEAD[HEAD.index("Referat") :]) + item(1))
    assert meeting.body is not None
    assert (meeting.kind, meeting.body.name, str(meeting.date)) == (Kind.MINUTES, "Havneudvalget", "2018-12-03")
    assert (str(meeting.starts_at), meeting.place) == ("17:00:00", "Hvidovre")
    assert meeting.coverage.share == 1.0


def test_an_agenda_says_so_in_its_title() -> None:
    text = HEAD.replace("Referat -", "Dagsorden -") + item(1, body="Beslutningstema\n\nSkal molen bygges?\n")
    meeting = read(text)
    assert meeting.kind is Kind.AGENDA
    assert people(meeting)["Anne Holm"][1] is Attendance.UNKNOWN


def test_parties_may_have_two_brackets_and_outsiders_none() -> None:
    assert [one.party.letter if one.party else None for one in read(HEAD + item(1)).participants] == ["A", "O", "UP"]


def test_empty_brackets_are_no_party() -> None:
    (first, *_) = read(HEAD.replace("(A)", "()") + item(1)).participants
    assert (first.name, first.party) == ("Anne Holm", None)


def test_absentees_stand_in_a_list_of_their_own() -> None:
    text = HEAD.replace("Indholdsfortegnelse", "Fraværende med afbud\n\n  • Ea Ravn (V)\n\nIndholdsfortegnelse")
    assert people(read(text + item(1)))["Ea Ravn"] == (Role.MEMBER, Attendance.ABSENT)


def test_a_substitute_stands_in_a_remark() -> None:
    found = people(with_remark("Ea Ravn deltog for Anne Holm."))
    assert found["Anne Holm"] == (Role.MEMBER, Attendance.ABSENT)
    assert found["Ea Ravn"] == (Role.SUBSTITUTE, Attendance.PRESENT)


def test_one_who_left_early_was_present() -> None:
    assert people(with_remark("Anne Holm forlod mødet efter behandlingen af punkt 5."))["Anne Holm"] == (
        Role.MEMBER,
        Attendance.PRESENT,
    )


def test_a_visit_in_a_remark_is_neither_the_start_nor_a_person() -> None:
    meeting = with_remark("Kl. 18.00 besøg af havnefogeden.")
    assert str(meeting.starts_at) == "17:00:00"
    assert len(meeting.participants) == 3


def test_an_extraordinary_meeting_says_so_in_a_remark() -> None:
    assert with_remark("Ekstraordinært møde.").extraordinary
    assert not with_remark("Ingen.").extraordinary


def test_special_circumstances_are_neither_time_nor_place() -> None:
    text = HEAD.replace("Mødested:", "Særlige forhold: Spisning kl. 18.30 på Havnegade 4\nMødested:")
    meeting = read(text + item(1))
    assert (str(meeting.starts_at), meeting.ends_at, meeting.place) == ("17:00:00", None, "Hvidovre")


@pytest.mark.parametrize("stray", ["", ". \n\n", "...\n\n"])
def test_the_contents_list_is_empty(stray: str) -> None:
    meeting = read(HEAD + stray + item(1) + item(2, "Ny kaj"))
    assert titles(meeting) == [("1", "Ny mole"), ("2", "Ny kaj")]
    assert meeting.coverage.share == 1.0


def test_a_numbered_list_within_a_case_is_text() -> None:
    case = "Sagsfremstilling\n\nTo ting er vigtige:\n\n  1. hvad molen koster\n  2. hvem der betaler\n"
    meeting = read(HEAD + item(1, body=case) + item(2, "Ny kaj") + item(3, "Eventuelt"))
    assert titles(meeting) == [("1", "Ny mole"), ("2", "Ny kaj"), ("3", "Eventuelt")]
    assert "  2. hvem der betaler" in sections(meeting.items[0])["Sagsfremstilling"]


def test_an_item_follows_a_list_of_attachments_at_one_blank_line() -> None:
    attached = f"Bilag\n\n  1. Kort over havnen (pdf)\n  2. Svar{NBSP}(pdf)\n"
    meeting = read(HEAD + item(1, body=attached).rstrip("\n") + "\n\n" + item(2, "Ny kaj"))
    assert titles(meeting) == [("1", "Ny mole"), ("2", "Ny kaj")]
    assert [one.title for one in meeting.items[0].attachments] == ["Kort over havnen", "Svar"]


@pytest.mark.parametrize(
    "order",
    [
        ["Beslutning i Havneudvalget den 03-12-2018", "Indstilling", "Sagsfremstilling"],
        ["Beslutningstema", "Indstilling", "Beslutning i Havneudvalget den 03-12-2018", "Sagsfremstilling"],
        ["Beslutningstema", "Sagsfremstilling", "Retsgrundlag", "Beslutning i Havneudvalget den 03-12-2018", "Bilag"],
    ],
)
def test_the_decision_stands_anywhere_among_the_sections(order: list[str]) -> None:
    meeting = read(HEAD + item(1, body="\n".join(f"{heading}\n\nTekst om molen.\n" for heading in order)))
    assert list(sections(meeting.items[0])) == order
    assert decisions(meeting.items[0]) == [("Havneudvalget", "2018-12-03", True, "Tekst om molen.")]


def test_several_bodies_decide_in_one_item() -> None:
    body = (
        "Beslutning i Teknik- og Miljøudvalget den 26-11-2018\n\nAnbefales.\n\n"
        "Beslutning i Havneudvalget den 03-12-2018\n\nGodkendt.\n"
    )
    meeting = read(HEAD + item(1, body=body))
    assert [(one.body, one.current) for one in meeting.items[0].decisions] == [
        ("Teknik- og Miljøudvalget", False),
        ("Havneudvalget", True),
    ]


def test_decisions_of_other_bodies_do_not_make_an_agenda_minutes() -> None:
    body = "Beslutning i Teknik- og Miljøudvalget den 26-11-2018\n\nAnbefales.\n"
    assert read(HEAD.replace("Referat -", "Dagsorden -") + item(1, body=body)).kind is Kind.AGENDA


@pytest.mark.parametrize("heading", ["Indstilling", "Beslutning i Havneudvalget den 03-12-2018"])
def test_a_heading_with_nothing_below_it_is_no_section(heading: str) -> None:
    meeting = read(HEAD + item(1, body=f"{heading}\n\nSagsfremstilling\n\nMolen er slidt.\n"))
    assert sections(meeting.items[0]) == {"Sagsfremstilling": "Molen er slidt."}
    assert meeting.items[0].decisions == ()
    assert meeting.items[0].recommendations == ()


def test_lines_of_one_no_break_space_are_blank() -> None:
    body = f"Indstilling\n\nDirektøren indstiller til Byrådet\n\n{NBSP}\n\n  1. at molen bygges\n\n{NBSP}\n"
    (found,) = read(HEAD + item(1, body=body)).items[0].recommendations
    assert (found.proposer, found.recipient, found.points) == ("Direktøren", "Byrådet", ("at molen bygges",))


def test_points_may_all_have_the_number_one() -> None:
    body = "Indstilling\n\nDirektøren indstiller\n\n  1. at molen bygges\n\n  1. at kajen rives ned\n"
    (found,) = read(HEAD + item(1, body=body)).items[0].recommendations
    assert found.points == ("at molen bygges", "at kajen rives ned")


@pytest.mark.parametrize("line", ["Baggrund", "Finansiering", "Videre proces", "Administrationens vurdering"])
def test_a_short_line_within_a_case_is_text(line: str) -> None:
    meeting = read(HEAD + item(1, body=f"Sagsfremstilling\n\nMolen er slidt.\n\n{line}\n\nDen er fra 1921.\n"))
    assert list(sections(meeting.items[0])) == ["Sagsfremstilling"]


def test_a_sentence_that_begins_with_a_heading_s_word_is_text() -> None:
    case = "Sagsfremstilling\n\nBeslutning om molen træffes senere.\n\nBilag 1 viser den.\n"
    meeting = read(HEAD + item(1, body=case))
    assert list(sections(meeting.items[0])) == ["Sagsfremstilling"]
    assert meeting.items[0].attachments == ()


def test_a_party_s_votes_stand_on_lines_of_their_own() -> None:
    body = "Beslutning i Havneudvalget den 03-12-2018\n\nGodkendt.\n\nFor: Gruppe A og V.\n\nImod: Liste H\n"
    (decision,) = read(HEAD + item(1, body=body)).items[0].decisions
    assert decision.votes is not None
    assert (decision.votes.in_favour, decision.votes.against) == (("A", "V"), ("H",))


def test_an_item_may_be_a_title_alone() -> None:
    meeting = read(
        HEAD.replace("Referat -", "Dagsorden -") + item(1, "Godkendelse af dagsorden", "") + item(2, "Ny mole", "")
    )
    assert titles(meeting) == [("1", "Godkendelse af dagsorden"), ("2", "Ny mole")]


def test_a_closed_item_has_its_prefix_and_may_leave_a_gap() -> None:
    meeting = read(HEAD + item(1) + item(3, "Lukket punkt: Salg af grund", ""))
    assert titles(meeting)[1] == ("3", "Lukket punkt: Salg af grund")
    assert meeting.items[1].access is Access.CLOSED
    assert "item-number-gap" in {one.code for one in meeting.diagnostics}


def test_a_title_may_hold_dates_and_words_of_kind() -> None:
    title = "Referat fra møde den 25.09.17 - Dagsorden og Beslutning"
    assert titles(read(HEAD + item(1, title) + item(2))) == [("1", title), ("2", "Ny mole")]


def test_the_document_says_neither_end_nor_case_numbers() -> None:
    meeting = read(HEAD + item(1))
    assert (meeting.ends_at, meeting.items[0].case_numbers, meeting.items[0].kle) == (None, (), ())
