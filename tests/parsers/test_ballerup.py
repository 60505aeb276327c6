"""Ballerup's web pages of 2018-2025: each trap of the layout by itself."""

from __future__ import annotations

import pytest

from kommunereferat import Access, Attendance, Kind, Meeting, Role, parse
from tests.parsers.reading import decisions, parser_of, sections, text_of, titles

HEAD = text_of(
    """
    Havne- og Fiskeriudvalget

    30.01.2018 kl. 13:00
    Mødecenter C, Lokale 32 på Ballerup Rådhus

    Deltagere
      • Anne Holm (A) (borgmester) - Deltog
      • Bo Dam (V) - Deltog
    AFBUD/FRAVÆRENDE
      • Carl Ny (O) - Afbud

    Åben dagsorden

    """
)
ITEM = text_of(
    """
    Indhold

    Sammendrag

    Molen er slidt.

    Baggrund

    Den er fra 1921.

    Bilag

    2 bilag

    Beslutningen træffes af

    Havne- og Fiskeriudvalget

    Indstilling

    Center for Havn indstiller, at
     1. Molen rives ned.

    Beslutning

    Indstillingen godkendt

    """
)
FOOT = "Dokumenter\n\nDownload samlet dokument\n\nDownload\n"


def read(text: str) -> Meeting:
    return parse(text, parser="ballerup")


def with_people(*bullets: str) -> Meeting:
    listed = "".join(f"  • {bullet}\n" for bullet in bullets)
    start, end = HEAD.index("  • Anne"), HEAD.index("AFBUD")
    return read(HEAD[:start] + listed + HEAD[end:] + ITEM)


def headings(meeting: Meeting) -> list[list[str | None]]:
    return [list(sections(item)) for item in meeting.items]


WHOLE = ["Sammendrag", "Baggrund", "Bilag", "Beslutningen træffes af", "Indstilling", "Beslutning"]


def test_the_layout_is_told_from_others() -> None:
    assert parser_of(HEAD + ITEM + FOOT) == "ballerup"


def test_the_head_gives_body_date_time_and_place() -> None:
    meeting = read(HEAD + ITEM + FOOT)
    assert meeting.body is not None
    assert (meeting.body.name, str(meeting.date)) == ("Havne- og Fiskeriudvalget", "2018-01-30")
    assert (str(meeting.starts_at), meeting.place) == ("13:00:00", "Mødecenter C, Lokale 32 på Ballerup Rådhus")


def test_each_bullet_says_who_came() -> None:
    found = {one.name: (one.role, one.title, one.attendance) for one in read(HEAD + ITEM).participants}
    assert found == {
        "Anne Holm": (Role.MEMBER, "borgmester", Attendance.PRESENT),
        "Bo Dam": (Role.MEMBER, None, Attendance.PRESENT),
        "Carl Ny": (Role.MEMBER, None, Attendance.ABSENT),
    }


def test_an_official_is_broken_over_two_bullets_at_a_comma() -> None:
    meeting = with_people("Ea Ravn (centerchef for Skoler", "Institutioner og Kultur) - Deltog", "Bo Dam (V) - Deltog")
    first = meeting.participants[0]
    assert (first.name, first.role) == ("Ea Ravn", Role.OFFICIAL)
    assert (first.title, first.attendance) == ("centerchef for Skoler, Institutioner og Kultur", Attendance.PRESENT)
    assert [one.name for one in meeting.participants] == ["Ea Ravn", "Bo Dam", "Carl Ny"]
    assert "title-joined" in {one.code for one in meeting.diagnostics}


@pytest.mark.parametrize(
    "remark", ["Deltog ikke under punkterne 7-10", "Deltog ikke under punkt 4", "Deltog i punkterne 1-13"]
)
def test_a_remark_on_the_person_above_has_its_own_bullet_and_changes_nothing(remark: str) -> None:
    meeting = with_people("Anne Holm (A) - Deltog", remark, "Bo Dam (V) - Deltog")
    assert [(one.name, str(one.attendance)) for one in meeting.participants] == [
        ("Anne Holm", "present"),
        ("Bo Dam", "present"),
        ("Carl Ny", "absent"),
    ]


def test_a_bullet_that_says_that_the_person_above_did_not_come_makes_him_absent() -> None:
    meeting = with_people(
        "Ea Ravn (centerchef for Skoler", "Institutioner og Kultur)", "Deltog ikke", "Bo Dam (V) - Deltog"
    )
    assert [str(one.attendance) for one in meeting.participants] == ["absent", "present", "absent"]


def test_one_who_is_listed_as_present_and_as_absent_is_one_absentee() -> None:
    meeting = with_people("Anne Holm (A) - Deltog", "Carl Ny (O) - Deltog")
    assert [(one.name, str(one.attendance)) for one in meeting.participants] == [
        ("Anne Holm", "present"),
        ("Carl Ny", "absent"),
    ]


@pytest.mark.parametrize("group", ["grønne interesseorganisationer", "fra Seniorrådet"])
def test_what_a_council_s_member_stands_for_is_neither_party_nor_title(group: str) -> None:
    first = with_people(f"Anne Holm ({group}) - Deltog").participants[0]
    assert (first.name, first.party, first.role, first.title) == ("Anne Holm", None, Role.MEMBER, None)


def test_without_absentees_their_list_is_missing() -> None:
    head = HEAD.replace("AFBUD/FRAVÆRENDE\n  • Carl Ny (O) - Afbud\n", "")
    assert [one.name for one in read(head + ITEM).participants] == ["Anne Holm", "Bo Dam"]


def test_the_words_for_an_open_agenda_do_not_make_it_one() -> None:
    assert read(HEAD + ITEM).kind is Kind.MINUTES
    assert read(HEAD.replace(" - Deltog", "") + ITEM.split("Beslutning\n")[0]).kind is Kind.AGENDA


def test_items_have_neither_numbers_nor_titles() -> None:
    meeting = read(HEAD + ITEM * 3 + FOOT)
    assert titles(meeting) == [(None, None)] * 3
    assert headings(meeting) == [WHOLE] * 3


def test_earlier_treatments_open_the_item_that_follows() -> None:
    earlier = "Tidligere behandling\n\nKommunalbestyrelsen den 9. oktober 2017 Punkt 2\n\n"
    meeting = read(HEAD + ITEM + earlier + ITEM + FOOT)
    assert headings(meeting) == [WHOLE, ["Tidligere behandling", *WHOLE]]
    ((treatment),) = meeting.items[1].previous_treatments
    assert (treatment.body, str(treatment.date), treatment.item) == ("Kommunalbestyrelsen", "2017-10-09", "2")
    assert meeting.items[0].previous_treatments == ()


def test_the_word_for_contents_is_no_section() -> None:
    assert "Indhold" not in sections(read(HEAD + ITEM).items[0])


@pytest.mark.parametrize(
    "start",
    [
        "Sagsfremstilling\n\nMolen er slidt.\n\n",
        "Beslutningen træffes af\n\nSeniorrådet\n\n",
        "Sammendrag\n\nMolen.\n\n",
        "",
    ],
)
def test_an_item_may_begin_with_other_headings(start: str) -> None:
    item = f"{start}Beslutning\n\nTaget til efterretning\n\n"
    assert len(read(HEAD + ITEM + item + ITEM + item + FOOT).items) == 4


MESSAGES = (
    " 1. Nyt fra havnen\n   \n 2. Nyt fra molen\n\n  Bilag\n\n  1 bilag\n\nBeslutning\n\nTaget til efterretning\n\n"
)


def test_a_numbered_list_without_heading_is_an_item() -> None:
    first, second = read(HEAD + MESSAGES + ITEM + FOOT).items
    assert list(sections(first)) == [None, "Beslutning"]
    assert "2. Nyt fra molen" in sections(first)[None]
    assert first.attachments == ()
    assert list(sections(second)) == WHOLE


@pytest.mark.parametrize("decision", ["Indstillingen godkendt\n\n", "• Molen rives ned\n• Kajen bliver\n"])
def test_a_numbered_list_right_behind_a_decision_is_the_next_item(decision: str) -> None:
    meeting = read(HEAD + ITEM.replace("Indstillingen godkendt\n\n", decision) + MESSAGES + FOOT)
    assert headings(meeting) == [WHOLE, [None, "Beslutning"]]
    assert sections(meeting.items[0])["Beslutning"] == decision.strip()


def test_a_numbered_list_that_the_decision_announces_is_part_of_it() -> None:
    decision = "Indstillingen godkendt med disse bemærkninger:\n 1. Molen først\n 2. Kajen siden\n\n"
    meeting = read(HEAD + ITEM.replace("Indstillingen godkendt\n\n", decision) + ITEM + FOOT)
    assert headings(meeting) == [WHOLE, WHOLE]
    assert sections(meeting.items[0])["Beslutning"].endswith("2. Kajen siden")


def test_numbered_paragraphs_of_a_decision_are_no_items() -> None:
    decision = "Punkt 1) Godkendt\n\nPunkt 2) Udsat\n\n"
    meeting = read(HEAD + ITEM.replace("Indstillingen godkendt\n\n", decision) + ITEM + FOOT)
    assert len(meeting.items) == 2
    assert decisions(meeting.items[0])[0][3] == "Punkt 1) Godkendt\n\nPunkt 2) Udsat"


def test_the_names_of_attachments_are_not_printed() -> None:
    assert read(HEAD + ITEM).items[0].attachments == ()


def test_who_decides_is_no_decision() -> None:
    (item,) = read(HEAD + ITEM).items
    assert sections(item)["Beslutningen træffes af"] == "Havne- og Fiskeriudvalget"
    assert [one.text for one in item.decisions] == ["Indstillingen godkendt"]


def test_the_documents_to_download_belong_to_no_item() -> None:
    meeting = read(HEAD + ITEM + FOOT)
    assert sections(meeting.items[0])["Beslutning"] == "Indstillingen godkendt"
    assert meeting.coverage.share == 1.0


def test_items_below_the_closed_agenda_are_closed() -> None:
    meeting = read(HEAD + ITEM + "Lukket dagsorden\n\nBeslutning\n\nGodkendt\n\n" + FOOT)
    assert [one.access for one in meeting.items] == [Access.OPEN, Access.CLOSED]
    assert sections(meeting.items[0])["Beslutning"] == "Indstillingen godkendt"


def test_lines_of_one_no_break_space_are_blank() -> None:
    text = ITEM.replace("Baggrund\n\n", "\xa0\n\nBaggrund\n\n\xa0\n")
    assert headings(read(HEAD + text)) == [WHOLE]
    assert sections(read(HEAD + text).items[0])["Sammendrag"] == "Molen er slidt."


def test_the_page_of_2025_has_no_bullets_and_no_blank_lines() -> None:
    text = (HEAD + ITEM).replace("  • ", "").replace("\n\n", "\n").replace("AFBUD/FRAVÆRENDE", "Afbud/Fraværende")
    meeting = read(text)
    assert [one.name for one in meeting.participants] == ["Anne Holm", "Bo Dam", "Carl Ny"]
    assert headings(meeting) == [WHOLE]
