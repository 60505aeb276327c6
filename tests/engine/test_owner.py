"""Whose document it is, by where and how its text mentions municipalities."""

from __future__ import annotations

import pytest

from kommunereferat.engine.meeting import LayoutParser
from kommunereferat.hints import Hint, HintKind
from kommunereferat.model import Meeting
from kommunereferat.normalize.municipalities import parse_municipality
from kommunereferat.spans import Span
from kommunereferat.text import SourceText
from tests.engine.plain import PLAIN, codes, read

HEAD = "Referat\nByrådet\nOnsdag den 3. marts 2021\n"


def minutes(*cases: str, head: str = HEAD) -> Meeting:
    items = (f"{n}. Sag\nSagsfremstilling\n{case}\nBeslutning\nGodkendt.\n" for n, case in enumerate(cases, 1))
    return read(head + "".join(items))


def name(meeting: Meeting) -> str | None:
    return meeting.municipality.name if meeting.municipality else None


def why(meeting: Meeting) -> str:
    (said,) = [one.message for one in meeting.diagnostics if one.code.startswith("municipality-")]
    return said


def test_a_municipality_that_the_head_names_is_no_inference() -> None:
    meeting = minutes("Greve Kommune har spurgt.", head="Fanø Kommune\n" + HEAD)
    assert name(meeting) == "Fanø"
    assert not codes(meeting) & {"municipality-inferred", "municipality-unknown"}


def test_the_head_outweighs_what_all_items_name() -> None:
    meeting = minutes(*["Greve Kommune har spurgt Greve Byråd."] * 3, head="FANØ KOMMUNE\n" + HEAD)
    assert name(meeting) == "Fanø"


def test_the_span_is_that_of_the_head() -> None:
    meeting = minutes("Sagen er kendt.", head=HEAD + "Fanø Kommune, Skolevej 5\n")
    assert meeting.source.text is not None
    assert meeting.source.text[meeting.spans["municipality"]] == "Fanø Kommune"


def test_a_neighbour_of_whom_one_case_is_full_does_not_win() -> None:
    full = "Greve Kommune spørger. Greve Kommune betaler. Greve Kommune bygger."
    meeting = minutes(full, "Fanø Kommune svarer.", "Fanø Kommune bygger.")
    assert name(meeting) == "Fanø"
    assert "Greve" in why(meeting)


def test_within_one_item_the_municipality_that_is_named_most_wins() -> None:
    assert name(minutes("Fanø Kommune spørger Greve Kommune. Fanø Kommune venter.")) == "Fanø"


def test_two_for_whom_the_text_speaks_alike_make_none() -> None:
    meeting = minutes("Fanø Kommune spørger Greve Kommune.")
    assert name(meeting) is None
    assert "alike" in why(meeting)


@pytest.mark.parametrize(
    "said",
    [
        "Se www.fanoe.dk.",
        "Skriv til post@fanoe.dk.",
        "Fanø Byråd har talt.",
        "Fanø Kommunalbestyrelse har talt.",
        "Valg til bestyrelsen for Fanø Musikskole.",
        "Jobcenter Fanø har åbent.",
        "Sagsnr. 563-2018-3619 og 563-2018-3620.",
    ],
)
def test_councils_addresses_codes_and_institutions_give_a_municipality_away(said: str) -> None:
    meeting = minutes(said)
    assert name(meeting) == "Fanø"
    assert "municipality-inferred" in codes(meeting)


def test_an_own_council_outweighs_an_institution_of_a_neighbour() -> None:
    assert name(minutes("Greve Bibliotek, Greve Museum og Fanø Byråd.")) == "Fanø"


def test_case_numbers_that_begin_with_several_codes_weigh_little() -> None:
    assert name(minutes("Nr. 563-2018-3619, 253-2018-1 og 326-2018-2. Greve Kommune svarer.")) == "Greve"


def test_case_numbers_that_begin_with_one_code_outweigh_a_neighbours_name() -> None:
    assert name(minutes("Nr. 563-2018-3619 og 563-2018-2.", "Greve Kommune svarer.")) == "Fanø"


@pytest.mark.parametrize(
    "line",
    [
        "Sted: Greve Kommune, lokale 2",
        "Gæster:\nAnne Holm, Greve Kommune",
        "Bemærkninger: Greve Kommune var indbudt",
        "På mødet var der besøg " + "fra nær og fjern " * 6 + "og fra Greve Kommune",
        "Indhold\n1. Sag med Greve Kommune",
    ],
)
def test_what_the_head_says_of_others_does_not_state_whose_document_it_is(line: str) -> None:
    meeting = minutes("Fanø Kommune bygger.", "Fanø Byråd bygger.", head=HEAD + line + "\n")
    assert name(meeting) == "Fanø"


def test_two_that_the_head_names_are_doubtful() -> None:
    meeting = minutes("Fanø Kommune bygger.", head="Fanø Kommune og Greve Kommune\n" + HEAD)
    assert name(meeting) == "Fanø"
    assert "Greve" in why(meeting)


@pytest.mark.parametrize("head", ["Regionsrådet\n3. marts 2021\n", "Region Syddanmark\nReferat\nUdvalget\n"])
def test_a_document_of_a_region_is_of_no_municipality(head: str) -> None:
    meeting = minutes("Greve Kommune har spurgt.", head=head)
    assert name(meeting) is None
    assert "region" in why(meeting)


def test_a_region_in_the_contents_list_or_in_a_case_makes_no_document_of_a_region() -> None:
    meeting = minutes("Region Sjælland svarer Fanø Kommune.", head=HEAD + "Indhold\n1. Aftale med Region Sjælland\n")
    assert name(meeting) == "Fanø"


def test_the_targets_of_links_give_a_municipality_away_and_are_no_place_in_the_text() -> None:
    text = HEAD + "1. Sag\nBeslutning\nGodkendt.\nBilag\n1. Kort\n"
    link = Hint(Span(len(text) - 5, len(text) - 1), HintKind.LINK, "https://dagsordener.greve.dk/vis/pdf/bilag/7")
    meeting = LayoutParser("plain", (PLAIN,)).parse(SourceText.of(text, hints=[link]))
    assert name(meeting) == "Greve"
    assert "municipality" not in meeting.spans


def test_links_of_an_empty_document_give_it_away_too() -> None:
    link = Hint(Span(0, 0), HintKind.LINK, "https://www.greve.dk")
    assert name(LayoutParser("plain", (PLAIN,)).parse(SourceText.of("", hints=[link]))) == "Greve"


def test_the_place_of_the_meeting_gives_a_municipality_away() -> None:
    meeting = minutes("Greve Kommune har spurgt.", head=HEAD + "Mødested: Biblioteket, Havnevej 4, 6720 Fanø\n")
    assert name(meeting) == "Fanø"
    assert "place" in why(meeting)


def test_of_two_that_weigh_the_same_the_one_whose_name_stands_in_more_words_wins() -> None:
    assert name(minutes("Fanø Kommune spørger Greve Kommune.", "Grevevej og Grevelisten.")) == "Greve"


def told(municipality: str, head: str, case: str) -> set[str]:
    text = SourceText.of(f"{head}{HEAD}1. Sag\nSagsfremstilling\n{case}\nBeslutning\nGodkendt.\n")
    return codes(LayoutParser("plain", (PLAIN,)).parse(text, municipality=parse_municipality(municipality)))


def test_a_head_that_speaks_for_another_than_the_caller_says_contradicts_even_where_a_case_names_that_one() -> None:
    assert "municipality-contradicted" in told("Greve", "FANØ KOMMUNE\n", "Greve Kommune har spurgt.")
    assert "municipality-contradicted" not in told("Fanø", "FANØ KOMMUNE\n", "Greve Kommune har spurgt.")
    assert "municipality-contradicted" not in told("Greve", "Fanø Kommune og Greve Kommune\n", "Sagen er kendt.")
    assert "municipality-contradicted" not in told("Greve", "", "Greve Kommune og Fanø Kommune. Fanø Byråd.")
