"""Texts that have lost their line ends: where lines begin again, and what belongs to the page."""

from __future__ import annotations

import pytest

from kommunereferat import Access, Attendance, Meeting, SourceText, parse, read
from kommunereferat.engine.lines.flat_text import restored
from kommunereferat.hints import Hint, HintKind
from kommunereferat.spans import Span
from tests.parsers.reading import sections, titles

#: Prose that makes a line too long to be one.
LONG = "Bænkene langs kajen er slidte, og malingen skaller af dem. " * 8
FRAME = (
    'Referat. fra Havneudvalget\n\nStørrelse: px\nStarte visningen fra side:\n\nDownload "Referat"\n\nTranskript\n\n'
)


def lines(text: str) -> list[str]:
    return [line.text for line in restored(SourceText.of(text)).lines if line.text]


def furniture(text: str) -> list[tuple[str, str]]:
    source = restored(SourceText.of(text))
    return [(source.lines[number].text, what) for number, what in sorted(source.furniture.items())]


def item(text: str) -> list[str]:
    """Return the lines of an item whose case is long enough, without that case."""
    found = lines(f"1. Nye bænke Sagsfremstilling {LONG}{text} Indstilling Skift dem. Beslutning Godkendt.")
    return found[3:-4]


def test_only_blanks_become_line_ends() -> None:
    text = f"1. Nye bænke Sagsfremstilling {LONG}Indstilling Skift dem. Beslutning Godkendt."
    source = restored(SourceText.of(text))
    assert source.text.replace("\n", " ") == text
    assert source.original == text
    assert [one.code for one in source.diagnostics] == ["line-ends-restored"]


def test_headings_have_lines_of_their_own() -> None:
    text = f"1. Nye bænke Sagsfremstilling {LONG}Indstilling Skift dem. Beslutning Godkendt."
    assert lines(text) == [
        *("1. Nye bænke", "Sagsfremstilling", LONG.strip(), "Indstilling", "Skift dem.", "Beslutning", "Godkendt."),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Beslutning om farven træffes af havnefogeden.",
        "Økonomi bemærker, at puljen er tom.",
        "Udvalget for Økonomi Og Erhverv spørges.",
        "Se også afsnittet om Klima, Miljø Og Natur.",
        "Det fremgår af Bilag 2 Kortet.",
        "Bilag A viser kajen.",
        "Bænkene males kl. 22. De er tørre til morgen.",
        "Der er hørt om sagen, jf. punkt 4. Alle er enige.",
    ],
)
def test_a_heading_s_word_within_a_sentence_breaks_no_line(sentence: str) -> None:
    assert " ".join(item(sentence)) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Listen er lang Høring Naboerne er spurgt.", ["Høring", "Naboerne er spurgt."]),
        ("Økonomi: ingen.", ["Økonomi:", "ingen."]),
        ("Økonomi 40.000 kr.", ["Økonomi", "40.000 kr."]),
        ("HØRING Naboerne er spurgt.", ["HØRING", "Naboerne er spurgt."]),
        ("Bilag - Kort - Tegning af bænk", ["Bilag", "- Kort", "- Tegning af bænk"]),
        ("Bilag 1. Kort 2. Tegning", ["Bilag", "1. Kort 2. Tegning"]),
        ("De er: • grønne • røde", ["• grønne", "• røde"]),
        (
            "Beslutning Teknisk Udvalg den 3. maj 2016 Anbefales.",
            ["Beslutning Teknisk Udvalg den 3. maj 2016", "Anbefales."],
        ),
        ("Beslutning Teknisk Udvalg den Anbefales.", ["Beslutning Teknisk Udvalg den", "Anbefales."]),
        ("Beslutning Byrådet, 15.11.2016 Udsat.", ["Beslutning Byrådet, 15.11.2016", "Udsat."]),
    ],
)
def test_what_stands_around_a_heading_tells_that_it_is_one(text: str, expected: list[str]) -> None:
    assert item(text)[-len(expected) :] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Referat\nByrådet\n1. Valg\nSagsfremstilling\n" + LONG + "\nBeslutning\nValgt.\n",
        "Referat\n" + LONG + LONG,
        "1. Valg\nSagsfremstilling\n" + LONG + "Høring Ingen. Økonomi Ingen.\nIndstilling\nVælg.\nBeslutning\nValgt.\n",
    ],
)
def test_a_text_with_line_ends_is_left_as_it_is(text: str) -> None:
    source = SourceText.of(text)
    assert restored(source) is source


def test_labels_begin_lines_and_keep_their_values() -> None:
    text = f"2. Nye bænke Dok.nr.: 2104 Sagsid.: 14/176 Initialer: ps Åben sag Indledning {LONG}Beslutning Godkendt."
    assert lines(text)[:6] == [
        "2. Nye bænke",
        "Dok.nr.: 2104",
        "Sagsid.: 14/176",
        "Initialer: ps",
        "Åben sag",
        "Indledning",
    ]


def test_numbers_of_a_list_are_no_items() -> None:
    text = f"1. Nye bænke Sagsfremstilling {LONG}Der er to: 1. Kajen 2. Molen Indstilling Skift. Beslutning Udsat."
    assert titles(parse(text)) == [("1", "Nye bænke")]


def test_items_are_told_in_the_middle_of_a_page() -> None:
    text = (
        f"4. Nye bænke Sagsid.: 21/17 Sagsfremstilling {LONG}Beslutning Godkendt. "
        "5. Salg af pram. Anden behandling Sagsid.: 21/18 Beslutning Udsat. 6. Eventuelt Beslutning Intet."
    )
    meeting = parse(text)
    assert titles(meeting) == [("4", "Nye bænke"), ("5", "Salg af pram. Anden behandling"), ("6", "Eventuelt")]
    assert sections(meeting.items[1]) == {"Beslutning": "Udsat."}


def test_what_a_case_number_follows_is_a_title() -> None:
    text = f"Punkt 3: Nye bænke 00.22.02-A26-1-13 Resume {LONG}Indstilling Skift. Beslutning Byrådet, 15.11.2016 Udsat."
    assert lines(text)[:3] == ["Punkt 3: Nye bænke", "00.22.02-A26-1-13", "Resume"]


def transcript(*pages: str) -> str:
    return FRAME + "\n\n".join(f"{number} {page}" for number, page in enumerate(pages, 1))


def paged(foot: str) -> Meeting:
    pages = [
        "Referat fra Havneudvalget Mødedato: Mandag den 3. maj 2021 Mødetidspunkt: 9:30-10:45",
        f"1. Nye bænke Sagsfremstilling {LONG}Skibene lægger til om",
        "natten, når byen sover. Beslutning Godkendt.",
        "2. Salg af pram Beslutning Udsat.",
    ]
    return parse(transcript(*(f"{page} {foot.format(number)}" for number, page in enumerate(pages, 1))))


@pytest.mark.parametrize(
    "foot", ["Side {}", "SIDE {}", "Havneudvalget Mandag den Side {}", "{}", "{} / 4", "Side {} af 4"]
)
def test_page_numbers_and_feet_belong_to_no_section(foot: str) -> None:
    meeting = paged(foot)
    assert titles(meeting) == [("1", "Nye bænke"), ("2", "Salg af pram")]
    case = f"{LONG}Skibene lægger til om natten, når byen sover."
    assert sections(meeting.items[0])["Sagsfremstilling"].split() == case.split()
    assert sections(meeting.items[0])["Beslutning"] == "Godkendt."
    assert sections(meeting.items[1])["Beslutning"] == "Udsat."


def test_the_frame_of_a_transcript_is_furniture() -> None:
    assert [
        what for _, what in furniture(transcript(LONG, f"1. Valg Indstilling {LONG}Høring Ja. Beslutning Ja."))
    ] == [
        *["transcript's frame"] * 5,
        *["page number"] * 2,
    ]


def test_numbers_before_titles_are_items_where_no_page_goes_on() -> None:
    text = f"1 Valg Indstilling {LONG}Beslutning Ja.\n2 Leje Indstilling {LONG}Beslutning Nej.\n"
    assert titles(parse(text)) == [("1", "Valg"), ("2", "Leje")]


def test_the_body_s_name_on_top_of_pages_is_no_part_of_the_item_above() -> None:
    head = "Havneudvalget Punkt: {} Acadre sagsnr.: 08/{} Sagsforløb: HU - Åben sag Sagsbehandler: Bo Dam Lund "
    pages = [f"{head.format(number, number)}Leje af mole Resume {LONG}Forslag Lej den." for number in range(7, 11)]
    meeting = parse(transcript("Havneudvalget Dagsorden til møde 3. maj 2021", *pages))
    assert titles(meeting) == [(str(number), "Leje af mole") for number in range(7, 11)]
    assert sections(meeting.items[0])["Forslag"] == "Lej den."


def test_the_contents_list_tells_a_title_from_the_case_worker_s_name() -> None:
    first = (
        "Havneudvalget Dagsorden 3. maj 2021 Følgende sager behandles på mødet Side Leje af Mole Syd 2 Meddelelser 3"
    )
    head = "Punkt: {} Acadre sagsnr.: 08/{} Sagsforløb: HU - Åben sag Sagsbehandler: {} Forslag Sig ja. "
    pages = (head.format(1, 1, "Bo Dam Leje af Mole Syd"), head.format(2, 2, "Eva Ny Meddelelser") + "Høring " + LONG)
    meeting = parse(transcript(first, *pages))
    assert titles(meeting) == [("1", "Leje af Mole Syd"), ("2", "Meddelelser")]
    assert sections(meeting.items[0]) == {"Forslag": "Sig ja."}


def test_a_value_behind_two_labels_is_parted_at_the_first_name() -> None:
    first = "Referat Havneudvalget Mødedato: 3. maj 2021 Mødested: Deltagere: {} Afbud: Ea Ravn (C) Fraværende:"
    item = f"1. Valg Indstilling {LONG}Beslutning Valgt."
    for place in ("Havnefogedens kontor", "Mødelokale 3, Toldgården"):
        meeting = parse(transcript(first.format(f"{place} Bo Dam (V), Eva Ny (A)"), item))
        assert meeting.place == place
        found = [(one.name, one.attendance) for one in meeting.participants]
        assert found == [
            ("Bo Dam", Attendance.PRESENT),
            ("Eva Ny", Attendance.PRESENT),
            ("Ea Ravn", Attendance.ABSENT),
        ]


def test_people_without_commas_are_parted() -> None:
    first = (
        "Referat Havneudvalget 3. maj 2021 Medlemmer: Bo Dam (V) (Formand) Eva Ny (A) "
        "Strandby Kommune Torvet 1, 9000 By"
    )
    meeting = parse(transcript(first, f"1. Valg Indstilling {LONG}Beslutning Valgt. Høring Nej."))
    assert [one.name for one in meeting.participants] == ["Bo Dam", "Eva Ny"]


def test_entries_of_the_contents_list_are_lines_without_their_pages() -> None:
    contents = "Indholdsfortegnelse 1. Valg 2 2. Lukket - Leje 3 3. Salg 4"
    meeting = parse(
        transcript(
            "Referat Havneudvalget 3. maj 2021",
            contents,
            f"1. Valg Indstilling {LONG}Beslutning Ja. 3. Salg Beslutning Nej.",
        )
    )
    assert titles(meeting) == [("1", "Valg"), ("2", "Lukket - Leje"), ("3", "Salg")]
    assert meeting.items[1].access is Access.CLOSED


def test_a_document_on_one_line_begins_anew_below_its_contents_list() -> None:
    text = (
        "Referat Havneudvalget 3. maj 2021 Indholdsfortegnelse 1. Valg 2 2. Salg 4 "
        f"1. Valg Indstilling {LONG}Beslutning Ja. 2. Salg Beslutning Nej."
    )
    assert titles(parse(text)) == [("1", "Valg"), ("2", "Salg")]


def test_attachments_listed_at_the_end_go_to_their_items() -> None:
    pages = (
        f"1. Valg Indstilling {LONG}Beslutning Ja.",
        "2. Salg Sagsfremstilling Båden er læk. Beslutning Nej.",
        "Bilagsliste 1. Valg 1. Brev 2. Salg 1. Kort over havnen 2. Syn af båden",
        "Underskriftsblad Bo Dam Eva Ny",
    )
    meeting = parse(transcript("Referat Havneudvalget 3. maj 2021", *pages))
    assert [[one.title for one in item.attachments] for item in meeting.items] == [
        ["Brev"],
        ["Kort over havnen", "Syn af båden"],
    ]
    assert list(sections(meeting.items[1])) == ["Sagsfremstilling", "Beslutning"]


def test_what_the_head_has_lost_is_taken_from_the_offered_title() -> None:
    text = transcript(
        "Beslutningsprotokol 24. september kl. 17:00 Salen", f"1. Valg Indstilling {LONG}Høring Ja. Beslutning Ja."
    )
    offered = 'Download "Byrådet Beslutningsprotokol. 24. september 2007 - kl. 17:00 Salen, Rådhuset"'
    meeting = parse(text.replace('Download "Referat"', offered))
    assert meeting.body is not None
    assert (meeting.body.name, str(meeting.date), str(meeting.starts_at)) == ("Byrådet", "2007-09-24", "17:00:00")


def test_reading_alone_restores_line_ends_too() -> None:
    text = f"1. Nye bænke Sagsfremstilling {LONG}Indstilling Skift dem. Beslutning Godkendt."
    assert len(read(text).lines) == len(lines(text))


def test_of_two_elements_that_begin_together_the_inner_one_is_still_the_place() -> None:
    text = "1. Nyt tag Sagsfremstilling Taget er slidt. Indstilling Skift det. Beslutning Godkendt. " + "x " * 300
    hints = [Hint(Span(0, len(text)), HintKind.POINTER, "//div"), Hint(Span(0, 40), HintKind.POINTER, "//p")]
    source = SourceText.of(text, hints=hints)
    assert restored(source).place(Span(0, 5)) == source.place(Span(0, 5)) == {HintKind.POINTER: "//p"}
