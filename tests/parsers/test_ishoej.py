"""Ishøj's web pages of 2014-2025: each trap of the two layouts by itself."""

from __future__ import annotations

import pytest

from kommunereferat import Access, Attendance, Kind, Meeting, Role, parse
from tests.parsers.reading import decisions, parser_of, sections, text_of, titles

CLOSED = "Offentlig beslutning der skal udfyldes, hvis punktet er lukket"
HEAD = text_of(
    """
    Hvad kan vi hjælpe med?

    Referat for Havneudvalgets møde mandag 16. september 2019 kl. 16.30

    Lokation: Mødelokale Havn (rum 230), Store Torv 20, 2635 Ishøj


    Sagspunkter der blev behandlet på mødet

    """
)
FOOT = text_of(
    """
    Kontakt

    Ishøj Kommune

    Store Torv 20
    2635 Ishøj

    Senest opdateret 6. september 2019
    """
)


def item(number: int, title: str = "Ny mole", body: str = "Molen er slidt.\n") -> str:
    return f"{number}. {title}\n\nSagsfremstilling\n\n{body}\nBeslutning\n\nTiltrådt.\n\nBilag\n\n"


def read(text: str) -> Meeting:
    return parse(text, parser="ishoej")


def with_head(block: str) -> Meeting:
    return read(HEAD.replace("\n\n\nSagspunkter", f"\n\n\n{text_of(block)}\n\nSagspunkter") + item(1) + FOOT)


def people(meeting: Meeting) -> dict[str, tuple[Role, Attendance]]:
    return {one.name: (one.role, one.attendance) for one in meeting.participants}


def test_the_numbered_layout_is_told_from_others() -> None:
    assert parser_of(HEAD + item(1) + FOOT) == "ishoej"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Havneudvalgets møde", "Havneudvalget"),
        ("Medborgerforums møde", "Medborgerforum"),
        ("Kultur- og Fritidsudvalgets møde", "Kultur- og Fritidsudvalget"),
        ("Havneudvalgs møde", "Havneudvalget"),
    ],
)
def test_the_title_gives_body_date_and_time(title: str, body: str) -> None:
    meeting = read(HEAD.replace("Havneudvalgets møde", title) + item(1))
    assert meeting.body is not None
    assert (meeting.body.name, str(meeting.date), str(meeting.starts_at)) == (body, "2019-09-16", "16:30:00")
    assert meeting.place == "Mødelokale Havn (rum 230), Store Torv 20, 2635 Ishøj"


def test_an_agenda_says_so_in_its_title() -> None:
    text = (HEAD + item(1)).replace("Referat for", "Dagsorden for").replace("der blev behandlet", "der skal behandles")
    assert read(text.replace("Beslutning\n\nTiltrådt.\n\n", "")).kind is Kind.AGENDA


def test_people_stand_on_one_line_or_below_their_label() -> None:
    found = people(
        with_head("Deltagere:\n\nAnne Holm, Bo Dam.\n\nAfbud: Carl Ny, Ea Ravn\n\nAdministration: Finn Lyng\n")
    )
    assert found == {
        "Anne Holm": (Role.MEMBER, Attendance.PRESENT),
        "Bo Dam": (Role.MEMBER, Attendance.PRESENT),
        "Carl Ny": (Role.MEMBER, Attendance.ABSENT),
        "Ea Ravn": (Role.MEMBER, Attendance.ABSENT),
        "Finn Lyng": (Role.OFFICIAL, Attendance.PRESENT),
    }


def test_people_stand_one_to_a_line_with_their_party() -> None:
    meeting = with_head("Mødedeltagere:\nAnne Holm (A)\nBo Dam (V)\nMed afbud:\nCarl Ny (O)\n")
    assert [one.party.letter if one.party else None for one in meeting.participants] == ["A", "V", "O"]
    assert people(meeting)["Carl Ny"] == (Role.MEMBER, Attendance.ABSENT)


def test_a_head_may_name_absentees_alone_and_the_end() -> None:
    meeting = with_head(
        "Mødet sluttede kl. 21.00.\n\nFraværende\n\nMed afbud: Anne Holm, Bo Dam og Carl Ny\n\nUden afbud: Ea Ravn\n"
    )
    assert str(meeting.ends_at) == "21:00:00"
    assert {attendance for _, attendance in people(meeting).values()} == {Attendance.ABSENT}
    assert len(meeting.participants) == 4


def test_a_trailing_comma_is_nobody() -> None:
    assert list(people(with_head("Deltagere: Borgmester Anne Holm, Bo Dam,\n"))) == ["Anne Holm", "Bo Dam"]


def test_numbers_run_on_over_the_year() -> None:
    assert [number for number, _ in titles(read(HEAD + item(24) + item(25) + FOOT))] == ["24", "25"]


@pytest.mark.parametrize(
    "listed",
    [
        "1. I budgettet er der penge.\n\n2.\xa0Havnen er gammel.\n",
        "1. Et\n\n2. To\n\n1. Igen et\n",
        "  1. Et\n  2. To\n 10. Ti\n",
        "25. maj er dagen.\n",
    ],
)
def test_a_list_in_the_very_form_of_items_is_text(listed: str) -> None:
    meeting = read(HEAD + item(24, body=f"Der er to hensyn:\n\n{listed}") + item(25, "Ny kaj") + FOOT)
    assert titles(meeting) == [("24", "Ny mole"), ("25", "Ny kaj")]
    assert sections(meeting.items[0])["Sagsfremstilling"].endswith(listed.strip().replace("\xa0", " "))


def test_the_foot_of_the_page_belongs_to_no_item() -> None:
    meeting = read(HEAD + item(1) + FOOT)
    assert list(sections(meeting.items[0])) == ["Sagsfremstilling", "Beslutning"]
    assert meeting.coverage.share == 1.0


def test_attachments_have_a_heading_and_no_names() -> None:
    assert read(HEAD + item(1) + FOOT).items[0].attachments == ()


def test_a_mention_of_an_attachment_is_text() -> None:
    found = read(HEAD + item(1, body="Bilag 1: Nøgletal for havnen\n\nviser det.\n") + FOOT).items[0]
    assert sections(found)["Sagsfremstilling"].startswith("Bilag 1: Nøgletal")
    assert found.attachments == ()


def test_a_heading_may_stand_right_behind_the_case_s_last_sentence() -> None:
    text = item(1).replace("Molen er slidt.\n\nBeslutning", "Molen er slidt.Beslutning")
    assert sections(read(HEAD + text + FOOT).items[0]) == {
        "Sagsfremstilling": "Molen er slidt.",
        "Beslutning": "Tiltrådt.",
    }


def test_an_endorsement_below_the_recommendation_is_an_earlier_decision() -> None:
    text = item(1).replace(
        "Beslutning\n\nTiltrådt.\n",
        "Indstilling\n\nTeknikudvalget tager sagen til efterretning. Tiltrådt den 2. september 2019.\n",
    )
    (decision,) = read(HEAD + text + FOOT).items[0].decisions
    assert (str(decision.date), decision.current) == ("2019-09-02", False)


def test_a_blank_line_for_a_head_names_nobody() -> None:
    meeting = with_head("\xa0\n")
    assert meeting.participants == ()
    assert len(meeting.items) == 1


PAGE = text_of(
    """
    Referat
    Ishøj Byråd tirsdag den 4. september 2018 kl. 16.30

    Rådhuset, Byrådssalen, Store Torv 20, 2635 Ishøj

    """
)
ITEM = text_of(
    """
    Sagsfremstilling

    Molen er slidt.

    Indstilling

    Byrådet vedtager det.

    Beslutning

    Tiltrådt.

    Bilag

    """
)


def test_the_layout_without_numbers_is_told_from_others() -> None:
    assert parser_of(PAGE + ITEM) == "ishoej"


def test_the_second_line_gives_body_date_and_time_and_the_next_the_place() -> None:
    meeting = read(PAGE + ITEM)
    assert meeting.body is not None
    assert (meeting.kind, meeting.body.name, str(meeting.date)) == (Kind.MINUTES, "Ishøj Byråd", "2018-09-04")
    assert (str(meeting.starts_at), meeting.place) == ("16:30:00", "Rådhuset, Byrådssalen, Store Torv 20, 2635 Ishøj")


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Via Microsoft Teams", "Via Microsoft Teams"),
        ("Mødelokale 2 E", "Mødelokale 2 E"),
        ("Det Gule Hus - Vildtbanevej 4", "Det Gule Hus - Vildtbanevej 4"),
        ("Rådhuset, 2635 Ishøj - det åbne møde begynder kl. 19.00", "Rådhuset, 2635 Ishøj"),
    ],
)
def test_the_place_has_no_label(line: str, place: str) -> None:
    meeting = read(PAGE.replace("Rådhuset, Byrådssalen, Store Torv 20, 2635 Ishøj", line) + ITEM)
    assert (meeting.place, str(meeting.starts_at)) == (place, "16:30:00")


def test_items_without_number_begin_where_the_headings_begin_again() -> None:
    meeting = read(PAGE + ITEM * 3)
    assert titles(meeting) == [(None, None)] * 3
    assert decisions(meeting.items[2]) == [("Ishøj Byråd", "2018-09-04", True, "Tiltrådt.")]


def test_pages_without_blank_lines_are_read_alike() -> None:
    meeting = read((PAGE + ITEM * 2).replace("\n\n", "\n"))
    assert [list(sections(one)) for one in meeting.items] == [["Sagsfremstilling", "Indstilling", "Beslutning"]] * 2


@pytest.mark.parametrize("last", ["Økonomi", "Lovgrundlag", "Beslutningskompetence", "Beslutningstema"])
def test_some_headings_behind_a_decision_belong_to_the_item_before(last: str) -> None:
    meeting = read(PAGE + ITEM.replace("Bilag\n\n", f"{last}\n\nByrådet.\n\n") + ITEM)
    assert [list(sections(one))[-1] for one in meeting.items] == [last, "Beslutning"]


def test_a_decision_alone_is_an_item() -> None:
    meeting = read(f"{PAGE}Beslutning\n\nIngen spørgsmål.\n\nBeslutning\n\nGodkendt.\n\n{ITEM}")
    assert [list(sections(one))[-1] for one in meeting.items] == ["Beslutning"] * 3


def test_a_closed_item_is_one_heading_and_nothing_else() -> None:
    meeting = read(f"{PAGE}{ITEM}{CLOSED}\n\nTiltrådt.\n\n{CLOSED}\n\nTil efterretning.\n\n{ITEM}")
    assert [one.access for one in meeting.items] == [Access.OPEN, Access.CLOSED, Access.CLOSED, Access.OPEN]
    assert sections(meeting.items[1]) == {CLOSED: "Tiltrådt."}
    assert decisions(meeting.items[2]) == [("Ishøj Byråd", "2018-09-04", True, "Til efterretning.")]


def test_a_case_may_follow_its_decision() -> None:
    """In these minutes every item is decided, so the case behind a bare decision is the decision's own."""
    first = "Beslutning\n\nTaget til efterretning.\n\nSagsfremstilling\n\n1. Nyt fra havnen\n\nBilag\n\n"
    meeting = read(PAGE + first + "Resume\n\nMolen.\n\nIndstilling\n\nDet vedtages.\n\nBeslutning\n\nTiltrådt.\n")
    assert [list(sections(one)) for one in meeting.items] == [
        ["Beslutning", "Sagsfremstilling"],
        ["Resume", "Indstilling", "Beslutning"],
    ]


def test_a_table_broken_to_one_cell_a_paragraph_is_neither_items_nor_people() -> None:
    table = "1. Anne Holm\n\nA (nu Havnelisten)\n\nBo Dam\n\nA\n"
    meeting = read(PAGE + ITEM.replace("Molen er slidt.\n", table) + ITEM)
    assert len(meeting.items) == 2
    assert meeting.participants == ()
