"""FirstAgenda's JSON becomes text whose places lead back into it."""

from __future__ import annotations

import json

import pytest

import kommunereferat
from kommunereferat import HintKind, SourceText, UnreadableError
from tests.firstagenda.publication import (
    away,
    block,
    decision,
    enclosures,
    encoded,
    framed,
    ident,
    item,
    meeting,
    person,
)


def read(data: object) -> SourceText:
    return kommunereferat.read(encoded(data))


def lines(source: SourceText) -> list[str]:
    return [line.text for line in source.lines if line.text]


WHOLE = meeting(
    item(
        1,
        "Nye bænke langs kajen",
        framed(decision("Godkendt."), block("Fremstilling", "<h4>Indstilling</h4><p>Seks bænke købes.</p>")),
        Bilag=enclosures("Bilag 1. Kort"),
        ExternalAgendaItemAttendees=away("Ane Thygesen"),
    ),
    item(2, "Lukket: Leje af pakhus", "<div>Udsat til f&oslash;rste m&oslash;de.</div>"),
    Moededeltagere=[
        person("Ane  Thygesen"),
        person("Villads Brinch", cancelled=True),
        person("Rigmor Aabo", absent=True),
    ],
)


def test_a_meeting_is_written_as_lines_with_labels() -> None:
    assert lines(read(WHOLE)) == [
        "Møde: Dagsorden",
        "Status: Referat",
        "Udvalg: Havneudvalget",
        "Mødedato: tirsdag den 5. marts 2024 kl. 16.30",
        "Mødested: Pakhuset",
        "Mødedeltagere:",
        "Ane Thygesen",
        "Villads Brinch - afbud",
        "Rigmor Aabo - fraværende",
        "Punkt 1: Nye bænke langs kajen",
        "Sagsnummer: 24-000001",
        "Fraværende: Ane Thygesen",
        "Bilag: Bilag 1. Kort",
        "Beslutning",
        "Godkendt.",
        "Fremstilling",
        "Indstilling",
        "Seks bænke købes.",
        "Punkt 2: Lukket: Leje af pakhus",
        "Sagsnummer: 24-000002",
        "Adgang: Lukket punkt",
        "Udsat til første møde.",
    ]


@pytest.mark.parametrize(
    ("quoted", "pointer"),
    [
        ("Havneudvalget", "/Udvalg/Navn"),
        ("tirsdag den 5. marts", "/Moede/Dato"),
        ("Referat", "/Moede/Afsluttet"),
        ("Villads Brinch", "/Moede/Moededeltagere/1/Name"),
        ("Nye bænke", "/Dagsordenpunkter/0/Navn"),
        ("24-000001", "/Dagsordenpunkter/0/SagsNummer"),
        ("Ane Thygesen\nBilag", "/Dagsordenpunkter/0/ExternalAgendaItemAttendees/0/Name"),
        ("Bilag 1. Kort", "/Dagsordenpunkter/0/Bilag/0/Navn"),
        ("Godkendt.", "/Dagsordenpunkter/0/Felter/0/Html"),
        ("Sagsnummer: 24-000002", "/Dagsordenpunkter/1"),
        ("Udsat til", "/Dagsordenpunkter/1/Felter/0/Html"),
    ],
)
def test_every_value_leads_back_to_its_place_in_the_json(quoted: str, pointer: str) -> None:
    source = read(WHOLE)
    at = source.text.index(quoted)
    assert source.place(kommunereferat.Span(at, at + len(quoted)))[HintKind.POINTER] == pointer


def test_the_levels_say_what_are_items_parts_and_inner_headings() -> None:
    source = read(WHOLE)
    assert {source.lines[number].text: level for number, level in source.levels.items()} == {
        "Punkt 1: Nye bænke langs kajen": 1,
        "Punkt 2: Lukket: Leje af pakhus": 1,
        "Beslutning": 2,
        "Fremstilling": 2,
        "Indstilling": 3,
    }


def test_links_lead_to_the_meeting_the_items_document_and_the_attachments() -> None:
    targets = [hint.value for hint in read(WHOLE).hints if hint.kind is HintKind.LINK]
    assert targets == [
        f"https://dagsordener.greve.dk/vis?id={ident(0)}",
        f"https://dagsordener.greve.dk/Vis/Pdf/bilag/{ident(901)}",
        f"https://dagsordener.greve.dk/Vis/Pdf/bilag/{ident(500)}",
    ]


def test_plain_text_is_read_where_there_is_no_html() -> None:
    entry = item(1, "Valg")
    entry["Felter"][0] |= {"Html": "", "Tekst": "Ane vælges.\nBo takker nej."}
    assert lines(read(meeting(entry)))[-2:] == ["Ane vælges.", "Bo takker nej."]


def test_a_name_of_a_field_heads_its_text() -> None:
    entry = item(1, "Valg", "<div><div id='sagsfremstillingContainer'><p>Ane vælges.</p></div></div>")
    entry["Felter"][0]["Navn"] = "Supplerende oplysninger"
    source = read(meeting(entry))
    assert lines(source)[-2:] == ["Supplerende oplysninger", "Ane vælges."]
    assert source.levels[source.line_at(source.text.index("Supplerende")).number] == 2


def test_a_finished_meeting_without_a_name_is_still_minutes() -> None:
    assert lines(read(meeting(item(1, "Valg"), Navn=None)))[0] == "Status: Referat"


def test_either_mark_of_an_addendum_is_written() -> None:
    assert "Type: Tillægsdagsorden" in lines(read(meeting(IsSupplementaryAgenda=True)))
    assert "Type: Tillægsdagsorden" in lines(read(meeting() | {"TillaegsDagsorden": True}))


@pytest.mark.parametrize(
    ("stamp", "printed"),
    [
        ("2024-07-01T08:00:00+02:00", "mandag den 1. juli 2024 kl. 08.00"),
        ("2024-13-01T08:00:00+02:00", "2024-13-01T08:00:00+02:00"),
        ("i morgen", "i morgen"),
    ],
)
def test_times_are_local_and_what_is_none_stays_as_it_is(stamp: str, printed: str) -> None:
    assert f"Mødedato: {printed}" in lines(read(meeting(Dato=stamp)))


def test_the_end_and_the_information_of_a_meeting_are_written() -> None:
    source = read(meeting(MeetingEndUtc="2024-03-05T18:05:00+01:00", Description="Bemærk tiden"))
    assert {"Sluttidspunkt: kl. 18.05", "Information: Bemærk tiden"} <= set(lines(source))


@pytest.mark.parametrize(
    ("changes", "closed"),
    [
        ({}, True),
        ({"IsOpen": True}, False),
        ({"Felter": []}, False),
    ],
)
def test_an_item_without_document_and_frame_is_closed_unless_it_says_that_it_is_open(
    changes: dict[str, object], closed: bool
) -> None:
    source = read(meeting(item(1, "Valg", "<div>Udsat.</div>", **changes)))
    assert ("Adgang: Lukket punkt" in lines(source)) is closed


def test_an_open_item_is_open_though_the_json_says_that_it_is_not() -> None:
    assert "Adgang: Lukket punkt" not in lines(read(meeting(item(1, "Valg", IsOpen=False))))


def test_an_item_without_number_has_none() -> None:
    entry = item(1, "Valg: formand", Punktnummer="", Number=None)
    source = read(meeting(entry))
    assert "Punkt: Valg: formand" in lines(source)


def test_a_number_with_a_colon_does_not_hide_the_title() -> None:
    entry = item(1, "Valg", Punktnummer="A:1")
    (parsed,) = kommunereferat.parse(encoded(meeting(entry))).items
    assert (parsed.number, parsed.title) == ("A1", "Valg")


def test_text_that_is_cut_within_a_character_is_mended() -> None:
    data = json.dumps(meeting(item(1, "Valg \ud83d af ordstyrer"))).encode()
    assert "Punkt 1: Valg \ufffd af ordstyrer" in lines(kommunereferat.read(data))


def test_a_list_of_committees_is_no_meeting() -> None:
    with pytest.raises(UnreadableError, match="read_committees"):
        kommunereferat.read(encoded({"Udvalg": {"2022": [{"Navn": "Havneudvalget", "Moeder": []}]}}))


def test_other_json_is_no_meeting() -> None:
    with pytest.raises(UnreadableError, match="neither Dagsordenpunkter nor Moede"):
        kommunereferat.read(b'{"Navn": "Byen"}', reader="firstagenda-json")


def test_json_after_a_byte_order_mark_is_read() -> None:
    assert kommunereferat.read(b"\xef\xbb\xbf" + encoded(meeting())).reader == "firstagenda-json"
