"""A meeting from a document: which layout reads it, and what is inferred and said so."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from kommunereferat import parse
from kommunereferat.engine.meeting import LayoutParser, claim_of
from kommunereferat.layout import Clue, Layout, LineRule, Unnumbered
from kommunereferat.model import Attendance, Kind, Meeting, Role
from kommunereferat.normalize.bodies import BodyType
from kommunereferat.normalize.municipalities import Municipality, parse_municipality
from kommunereferat.protocol import Parser
from kommunereferat.spans import Span
from kommunereferat.text import SourceText
from tests.engine.plain import ORDERED, PLAIN, codes, read

DECIDED = "1. Ny havn\nBeslutning\nGodkendt.\n"
PROPOSED = "1. Ny havn\nSagsfremstilling\nHavnen er gammel.\n"
HEAD = "Referat fra møde i Havneudvalget den 5. maj 2021\n"


def layout(name: str, *clues: Clue, **declared: Any) -> Layout:
    return attrs.evolve(PLAIN, name=name, clues=clues, **declared)


def titled(name: str, title: str, weight: float = 0.6, **declared: Any) -> Layout:
    return layout(name, Clue(f"the title {title!r}", f"^{title}", weight), **declared)


def people(meeting: Meeting) -> dict[str, Attendance]:
    return {person.name: person.attendance for person in meeting.participants}


@pytest.mark.parametrize(
    ("title", "items", "kind"),
    [
        ("Referat\n", DECIDED, Kind.MINUTES),
        ("Referat\n", PROPOSED, Kind.MINUTES),
        ("Dagsorden\n", PROPOSED, Kind.AGENDA),
        ("Dagsorden\n", DECIDED, Kind.MINUTES),
        ("", DECIDED, Kind.MINUTES),
        ("", PROPOSED, Kind.AGENDA),
        ("", "", None),
        ("Dagsorden\n", "1. Ny havn\nBeslutning i Økonomiudvalget den 3. maj 2021\nAnbefales.\n", Kind.AGENDA),
        ("", "1. Ny havn\nBeslutning i Økonomiudvalget den 3. maj 2021\nAnbefales.\n", Kind.AGENDA),
    ],
)
def test_title_and_decisions_tell_minutes_from_an_agenda(title: str, items: str, kind: Kind | None) -> None:
    assert read(f"{title}Havneudvalget\n5. maj 2021\n{items}").kind is kind


def test_a_layout_whose_items_a_line_opens_claims_no_document_without_one() -> None:
    opened = Unnumbered(start=(LineRule("case number", r"Sag (?P<case_number>[0-9]{2}/[0-9]{3})"),))
    mine = titled("mine", "Referat", items=opened)
    assert claim_of(mine, SourceText.of("Referat\nSag 21/117\nBeslutning\nGodkendt.\n")) is not None
    assert claim_of(mine, SourceText.of("Referat\n1. Ny havn\nBeslutning\nGodkendt.\n")) is None
    by_headings = attrs.evolve(opened, orders=(("beslutning",),))
    assert claim_of(attrs.evolve(mine, items=by_headings), SourceText.of("Referat\nBeslutning\n")) is not None


def test_a_kind_that_no_title_tells_is_said_to_be_inferred_and_why() -> None:
    (said,) = [one for one in read(f"Havneudvalget\n{DECIDED}").diagnostics if one.code == "kind-inferred"]
    assert said.message == "read as minutes: it has decisions of its own meeting"
    (said,) = [one for one in read(f"Havneudvalget\n{PROPOSED}").diagnostics if one.code == "kind-inferred"]
    assert said.message == "read as agenda: it has no decision of its own meeting"


def test_a_kind_that_the_title_tells_is_not_inferred() -> None:
    assert "kind-inferred" not in codes(read(HEAD + DECIDED))


def test_a_kind_that_nothing_tells_is_said_to_be_unknown() -> None:
    assert "kind-unknown" in codes(read("Havneudvalget\n"))


@pytest.mark.parametrize(
    ("head", "missing"),
    [
        ("Referat\n5. maj 2021\n", {"body-missing"}),
        ("Referat\nHavneudvalget\n", {"date-missing"}),
        ("Referat\n", {"body-missing", "date-missing"}),
        (HEAD, set()),
    ],
)
def test_what_the_head_does_not_say_is_none_and_said_to_be_missing(head: str, missing: set[str]) -> None:
    meeting = read(head + DECIDED)
    assert codes(meeting) & {"body-missing", "date-missing"} == missing
    assert (meeting.body is None, meeting.date is None) == ("body-missing" in missing, "date-missing" in missing)


@pytest.mark.parametrize("text", ["", "\n", " \t\r\n\xa0\f\u2028", "\ufeff\u200b"])
def test_a_document_of_blanks_is_empty_and_nothing_else_is_said_of_it(text: str) -> None:
    meeting = read(text)
    assert codes(meeting) - {"municipality-unknown", "kind-unknown"} == {"empty-document"}


def test_a_text_with_neither_items_nor_body_nor_date_is_no_minutes() -> None:
    assert "not-minutes" in codes(read("Rør smør og sukker sammen.\n"))
    assert "not-minutes" not in codes(read("Havneudvalget\n"))


def test_a_municipality_that_the_caller_tells_is_the_municipality() -> None:
    told = parse_municipality("Fanø")
    source = SourceText.of(HEAD + DECIDED + "Havnen ligger i Greve Kommune.")
    meeting = LayoutParser("plain", (PLAIN,)).parse(source, municipality=told)
    assert meeting.municipality == told
    assert not {"municipality-inferred", "municipality-unknown"} & codes(meeting)
    assert "municipality" not in meeting.spans


def test_a_municipality_that_is_told_and_named_points_to_its_name() -> None:
    source = SourceText.of(HEAD + DECIDED + "Havnen ligger i Fanø Kommune.")
    meeting = LayoutParser("plain", (PLAIN,)).parse(source, municipality=parse_municipality("Fanø"))
    assert source[meeting.spans["municipality"]].startswith("Fanø")


def test_a_municipality_that_the_layout_is_of_is_the_municipality() -> None:
    meeting = read(HEAD + DECIDED + "Havnen ligger i Fanø Kommune.", municipality="0563")
    assert meeting.municipality == Municipality(code="0563", name="Fanø")
    assert "municipality-inferred" not in codes(meeting)


def test_a_municipality_that_only_the_layout_knows_is_said_to_be_inferred() -> None:
    meeting = read(HEAD + DECIDED, municipality="0563")
    assert meeting.municipality == Municipality(code="0563", name="Fanø")
    assert "municipality-inferred" in codes(meeting)


def test_a_municipality_that_only_the_text_names_is_inferred_from_how_often() -> None:
    meeting = read(HEAD + DECIDED + "Fanø Kommune og Greve Kommune bygger. Greve Kommune betaler.")
    assert meeting.municipality == Municipality(code="0253", name="Greve")
    (said,) = [one for one in meeting.diagnostics if one.code == "municipality-inferred"]
    assert meeting.source.text is not None
    assert said.span is not None
    assert meeting.source.text[said.span].startswith("Greve")


def test_a_municipality_that_nobody_names_is_none_and_said_to_be_unknown() -> None:
    meeting = read(HEAD + DECIDED)
    assert meeting.municipality is None
    assert "municipality-unknown" in codes(meeting)


def test_in_minutes_everyone_listed_and_not_reported_absent_was_present() -> None:
    meeting = read(f"{HEAD}Medlemmer:\nAnne Holm (A)\nFraværende:\nBo Dam (V)\n{DECIDED}")
    assert people(meeting) == {"Anne Holm": Attendance.PRESENT, "Bo Dam": Attendance.ABSENT}


def test_in_an_agenda_nobody_knows_yet_who_comes() -> None:
    head = "Dagsorden for Havneudvalgets møde den 5. maj 2021\n"
    meeting = read(f"{head}Medlemmer:\nAnne Holm (A)\nAfbud:\nBo Dam (V)\n{PROPOSED}")
    assert people(meeting) == {"Anne Holm": Attendance.UNKNOWN, "Bo Dam": Attendance.ABSENT}


def decided(*absent: str) -> str:
    return "".join(
        f"{n}. Sag\nBeslutning\nGodkendt.\n\n{f'Afbud: {name}' if name else ''}\n" for n, name in enumerate(absent, 1)
    )


def test_one_who_is_absent_from_every_decided_item_was_absent() -> None:
    meeting = read(f"{HEAD}Medlemmer:\nAnne Holm (A)\nBo Dam (V)\n{decided('Bo Dam (V)', 'Bo Dam (V)')}")
    assert people(meeting) == {"Anne Holm": Attendance.PRESENT, "Bo Dam": Attendance.ABSENT}


def test_one_who_is_absent_from_some_items_was_present() -> None:
    meeting = read(f"{HEAD}Medlemmer:\nAnne Holm (A)\nBo Dam (V)\n{decided('Bo Dam (V)', '')}")
    assert people(meeting)["Bo Dam"] is Attendance.PRESENT


def test_an_absence_from_another_body_s_decision_changes_nothing() -> None:
    other = "1. Sag\nBeslutning i Økonomiudvalget den 3. maj 2021\nAnbefales.\n\nAfbud: Anne Holm (A)\n"
    meeting = read(f"Dagsorden\nHavneudvalget\n5. maj 2021\nMedlemmer:\nAnne Holm (A)\n{other}")
    assert people(meeting)["Anne Holm"] is Attendance.UNKNOWN


def test_an_absentee_whom_the_head_does_not_list_is_reported_once_and_not_added() -> None:
    meeting = read(f"{HEAD}Medlemmer:\nAnne Holm (A)\n{decided('Bo Dam (V)', 'Bo Dam (V)')}")
    assert people(meeting) == {"Anne Holm": Attendance.PRESENT}
    assert [one.message for one in meeting.diagnostics if one.code == "absentee-not-listed"] == [
        "Bo Dam is reported absent and not listed"
    ]


def test_absentees_are_not_missed_in_a_head_that_lists_nobody() -> None:
    assert "absentee-not-listed" not in codes(read(HEAD + decided("Bo Dam (V)")))


def test_a_party_has_its_name_of_that_time() -> None:
    (person,) = read(f"{HEAD}Medlemmer:\nAnne Holm (A)\n{DECIDED}").participants
    assert person.party is not None
    assert (person.party.letter, person.party.name) == ("A", "Socialdemokratiet")


def test_a_party_letter_that_no_list_has_is_kept_and_reported_at_its_person() -> None:
    meeting = read(f"{HEAD}Medlemmer:\nAnne Holm (Q)\n{DECIDED}")
    (person,) = meeting.participants
    assert person.party is not None
    assert person.party.letter == "Q"
    (said,) = [one for one in meeting.diagnostics if one.code == "unknown-party"]
    assert said.span == person.spans["whole"]


def test_a_substitute_of_a_remark_is_the_last_participant() -> None:
    meeting = read(f"{HEAD}Medlemmer:\nAnne Holm (V)\nBemærkninger:\nBo Dam deltog for Anne Holm.\n{DECIDED}")
    assert [(one.name, one.role, one.attendance) for one in meeting.participants] == [
        ("Anne Holm", Role.MEMBER, Attendance.ABSENT),
        ("Bo Dam", Role.SUBSTITUTE, Attendance.PRESENT),
    ]


@pytest.mark.parametrize(
    ("body", "declared", "kind"),
    [
        ("Havneudvalget", None, BodyType.STANDING_COMMITTEE),
        ("Byrådet", BodyType.STANDING_COMMITTEE, BodyType.COUNCIL),
        ("Havn og fisk", BodyType.STANDING_COMMITTEE, BodyType.STANDING_COMMITTEE),
        ("Havn og fisk", None, BodyType.OTHER),
    ],
)
def test_a_body_is_of_the_type_that_its_name_tells_or_else_its_layout(
    body: str, declared: BodyType | None, kind: BodyType
) -> None:
    rule = LineRule("title", r"Møde: (?P<body>.+)")
    meeting = read(f"Møde: {body}\n{DECIDED}", head=(rule,), body_type=declared)
    assert meeting.body is not None
    assert meeting.body.type is kind


def test_what_looks_like_a_personal_number_is_reported_where_it_stands() -> None:
    meeting = read(f"{HEAD}1. Brev\nSagsfremstilling\nHun har nummer 010190-1234.\n")
    (said,) = [one for one in meeting.diagnostics if one.code == "personal-number"]
    assert meeting.source.text is not None
    assert said.span is not None
    assert meeting.source.text[said.span] == "010190-1234"
    assert "010190" not in said.message


def test_a_case_number_is_no_personal_number() -> None:
    assert "personal-number" in codes(read(f"{HEAD}1. Brev\nSagsfremstilling\n010113-2013\n"))
    rule = LineRule("case number", r"Sagsnr\. (?P<case_number>[0-9]{6}-[0-9]{4})")
    meeting = read(f"{HEAD}1. Brev\nSagsnr. 010113-2013\nSagsfremstilling\nx\n", item_head=(rule,))
    assert [case.text for case in meeting.items[0].case_numbers] == ["010113-2013"]
    assert "personal-number" not in codes(meeting)


def test_a_layout_claims_a_document_by_the_clues_that_it_holds() -> None:
    made = layout("nordby", Clue("a title", "^Protokol", 0.4), Clue("a heading", "^Kort sagt", 0.4), threshold=0.4)
    claim = claim_of(made, SourceText.of("Protokol fra Havneudvalget\n"))
    assert claim is not None
    assert (claim.score, claim.reasons) == (0.4, ("nordby: a title",))


def test_a_layout_does_not_claim_a_document_below_its_threshold() -> None:
    made = layout("nordby", Clue("a title", "^Protokol", 0.4), Clue("a heading", "^Kort sagt", 0.4), threshold=0.6)
    assert claim_of(made, SourceText.of("Protokol fra Havneudvalget\n")) is None
    assert claim_of(made, SourceText.of("Intet af det\n")) is None


def test_a_claim_is_never_more_than_sure() -> None:
    made = layout("nordby", Clue("a title", "^Protokol", 0.8), Clue("it names Fanø", "Fanø", 0.8))
    claim = claim_of(made, SourceText.of("Protokol fra Fanø\n"))
    assert claim is not None
    assert claim.score == 1.0


def test_weights_whose_sum_is_not_exact_reach_the_threshold() -> None:
    made = layout("nordby", *(Clue(f"clue {n}", f"c{n}", 0.1) for n in range(8)), threshold=0.8)
    claim = claim_of(made, SourceText.of("c0 c1 c2 c3 c4 c5 c6 c7"))
    assert claim is not None
    assert claim.score == 0.8


FIRST, SECOND = titled("first", "Protokol", municipality="0563"), titled("second", "Referat", 0.9, version="7")
BOTH = LayoutParser("both", (FIRST, SECOND))


def test_a_parser_of_layouts_keeps_to_the_protocol() -> None:
    assert isinstance(BOTH, Parser)


def test_a_parser_tells_the_versions_and_municipalities_of_its_layouts() -> None:
    assert BOTH.version == "1+7"
    assert BOTH.municipalities == ("0563",)


def test_a_parser_claims_what_one_of_its_layouts_claims_most_surely() -> None:
    claim = BOTH.claim(SourceText.of("Protokol\nReferat\n"))
    assert claim is not None
    assert (claim.score, claim.reasons) == (0.9, ("second: the title 'Referat'",))


def test_a_parser_does_not_claim_what_none_of_its_layouts_claims() -> None:
    assert BOTH.claim(SourceText.of("En opskrift\n")) is None


@pytest.mark.parametrize(
    ("title", "municipality"),
    [("Protokol", "0563"), ("Referat", None), ("En opskrift", "0563"), ("Protokol\nReferat", None)],
)
def test_the_surest_layout_reads_and_without_a_claim_the_first(title: str, municipality: str | None) -> None:
    read_by = BOTH.parse(SourceText.of(f"{title}\n{DECIDED}")).municipality
    assert (read_by.code if read_by else None) == municipality


def test_of_two_layouts_that_claim_equally_the_first_reads() -> None:
    twins = LayoutParser("twins", (FIRST, titled("second", "Protokol", municipality="0253")))
    municipality = twins.parse(SourceText.of(f"Protokol\n{DECIDED}")).municipality
    assert municipality is not None
    assert municipality.code == "0563"


def test_a_parser_without_layouts_is_refused() -> None:
    with pytest.raises(ValueError, match="layouts"):
        LayoutParser("none", ())


def test_a_layout_may_prepare_the_text_before_it_is_scanned() -> None:
    def prepare(source: SourceText) -> SourceText:
        return SourceText.of(source.text.replace("§§", "\n"))

    meeting = read("Referat§§1. Ny havn§§Beslutning§§Godkendt.", prepare=prepare)
    assert [item.title for item in meeting.items] == ["Ny havn"]
    assert meeting.source.text is not None
    assert meeting.source.text[meeting.items[0].spans["title"]] == "Ny havn"


def test_a_layout_may_finish_the_meeting() -> None:
    def finish(meeting: Meeting, source: SourceText) -> Meeting:
        return attrs.evolve(meeting, place=source.text[:7])

    assert read(HEAD + DECIDED, finish=finish).place == "Referat"


def test_a_document_without_items_and_with_a_contents_list_keeps_the_list_out_of_the_head() -> None:
    meeting = read("Referat\nIndholdsfortegnelse\nIngen\n")
    assert meeting.items == ()
    assert [str(one.kind) for one in meeting.coverage.entries] == ["head", "furniture"]


def test_closed_items_of_a_contents_list_alone_make_no_meeting() -> None:
    """Without one item that is printed, the list may be one of anything."""
    assert read("Referat\nIndholdsfortegnelse\n1. Salg (Lukket)\nx\ny\n", ORDERED).items == ()


def test_parsing_does_not_depend_on_what_was_parsed_before() -> None:
    first = read(HEAD + DECIDED)
    read("Dagsorden\n1. Andet\nBeslutning\nUdsat.\n")
    assert read(HEAD + DECIDED) == first


def test_values_of_the_head_point_into_the_text() -> None:
    meeting = read(f"{HEAD}Kl. 15.30 i Byrådssalen\n{DECIDED}")
    assert meeting.spans["date"] == Span(37, 48)
    assert meeting.body is not None
    assert meeting.body.spans["name"] == Span(19, 32)


def test_headings_with_nothing_below_are_no_items() -> None:
    meeting = parse("Beslutning\n\nBeslutning\n\nBeslutning\nGodkendt.\n", parser="generic")
    assert [item.decision.text for item in meeting.items if item.decision] == ["Godkendt."]
    assert meeting.coverage.share == 1.0
