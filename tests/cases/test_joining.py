"""Items of different meetings are joined into cases by what they print of each other, and doubts are said."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import attrs
import pytest

from kommunereferat import Access, AgendaItem, Kind, Meeting, Outcome, from_json, parse_file, to_json
from kommunereferat.cases import Case, Certainty, Evidence, KnownFrom, join_cases
from tests.cases.building import SAMSOE, decision, item, meeting, treated

DOCUMENTS: Final = Path(__file__).parent / "documents"
BENCHES: Final = "Nye bænke på havnen i Nordby"


@pytest.fixture(scope="module")
def meetings() -> list[Meeting]:
    """Read seven documents, invented in the layout of Kalundborg, of one case and some others."""
    return [parse_file(path) for path in sorted(DOCUMENTS.glob("*.txt"))]


def cycle_path(cases: tuple[Case, ...]) -> Case:
    return next(case for case in cases if case.numbers == ("326-2017-1204",))


def joined(*meetings: Meeting, at_least: Certainty = Certainty.DOUBTFUL) -> list[Case]:
    """Return the cases of more than one step."""
    return [case for case in join_cases(meetings, at_least=at_least) if len(case.steps) > 1]


def evidence(*meetings: Meeting) -> list[tuple[Evidence, Certainty]]:
    """Return what joins the only case of more than one step; nothing where there is none."""
    cases = joined(*meetings)
    assert len(cases) <= 1
    return [(link.evidence, link.certainty) for case in cases for link in case.links]


def test_a_case_goes_from_committee_to_council_with_all_its_steps(meetings: list[Meeting]) -> None:
    steps = cycle_path(join_cases(meetings)).steps
    assert [(str(step.date), step.body, step.number, str(step.outcome), str(step.known_from)) for step in steps] == [
        ("2017-03-06", "Teknik- og Miljøudvalget", "19", "postponed", "minutes"),
        ("2017-04-03", "Teknik- og Miljøudvalget", "26", "recommended", "minutes"),
        ("2017-04-19", "Økonomiudvalget", "62", "referred", "minutes"),
        ("2017-05-08", "Teknik- og Miljøudvalget", None, "recommended", "earlier_decision"),
        ("2017-05-17", "Økonomiudvalget", "71", "recommended", "minutes"),
        ("2017-05-31", "Kommunalbestyrelsen", "81", "approved", "minutes"),
    ]


def test_a_step_says_what_became_of_the_recommendation_before_it(meetings: list[Meeting]) -> None:
    steps = cycle_path(join_cases(meetings)).steps
    assert [(step.recommended_by, step.fate and str(step.fate)) for step in steps] == [
        ("Teknik- og miljøchefen", None),
        ("Teknik- og miljøchefen", "followed"),
        ("Teknik- og Miljøudvalget", None),
        (None, None),
        ("Teknik- og Miljøudvalget", "amended"),
        ("Økonomiudvalget", "followed"),
    ]


def test_agenda_and_minutes_of_a_meeting_are_one_step_as_the_minutes_tell_it(meetings: list[Meeting]) -> None:
    step = cycle_path(join_cases(meetings)).steps[1]
    assert [ref.document.kind for ref in step.items] == [Kind.MINUTES, Kind.AGENDA]
    assert step.meeting == "0326-teknik-og-miljoeudvalget-2017-04-03-minutes"


def test_a_decision_that_several_documents_quote_is_one_step(meetings: list[Meeting]) -> None:
    step = cycle_path(join_cases(meetings)).steps[3]
    assert not step.items
    assert step.meeting is None
    assert [place.document.key for place in step.quoted_in] == [
        "0326-oekonomiudvalget-2017-05-17-minutes",
        "0326-kommunalbestyrelsen-2017-05-31-minutes",
    ]


def test_a_case_says_how_long_it_took(meetings: list[Meeting]) -> None:
    case = cycle_path(join_cases(meetings))
    assert (str(case.first), str(case.last), case.days) == ("2017-03-06", "2017-05-31", 86)


def test_what_joins_two_steps_stands_at_the_places_of_the_link(meetings: list[Meeting]) -> None:
    texts = {meeting.source.path: meeting.source.text for meeting in meetings}
    link = cycle_path(join_cases(meetings)).links[0]
    assert (link.evidence, link.told_by) == (Evidence.CASE_NUMBER, "326-2017-1204")
    for place in link.places:
        text = texts[place.document.path]
        assert text is not None
        assert place.span is not None
        assert text[place.span] == "326-2017-1204"


def test_meetings_that_were_read_back_from_json_give_the_same_cases(meetings: list[Meeting]) -> None:
    assert join_cases(from_json(to_json(meeting)) for meeting in meetings) == join_cases(meetings)


@pytest.mark.parametrize(
    ("first", "second"),
    [("330-2018-3619", "330_2018_3619"), ("EMN-2015-00511", "EMN-2015-511"), ("82.20.00-P20-31-17",) * 2],
)
def test_one_case_number_in_two_forms_is_one_case(first: str, second: str) -> None:
    assert evidence(
        meeting("2021-03-01", "Havneudvalget", item("Nye bænke", case=first, outcome=Outcome.RECOMMENDED)),
        meeting("2021-03-08", "Byrådet", item("Møbler til havnen", case=second)),
    ) == [(Evidence.CASE_NUMBER, Certainty.CERTAIN)]


def test_a_case_number_of_another_municipality_joins_nothing() -> None:
    assert not joined(
        meeting("2021-03-01", "Havneudvalget", item(case="21/4711", outcome=Outcome.RECOMMENDED)),
        meeting("2021-03-08", "Byrådet", item(case="21/4711"), municipality=SAMSOE),
    )


def test_documents_that_name_no_municipality_are_joined_with_nothing() -> None:
    assert not joined(
        meeting("2021-03-01", "Havneudvalget", item(case="21/4711"), municipality=None),
        meeting("2021-03-08", "Byrådet", item(case="21/4711"), municipality=None),
        meeting("2021-03-08", "Byrådet", item(case="21/4711"), municipality=None, kind=Kind.AGENDA),
    )


def test_a_number_that_items_of_one_meeting_share_joins_what_has_one_title_too() -> None:
    committee = meeting(
        "2021-03-01",
        "Havneudvalget",
        item("Regnskab for færgen 2020", case="21/4711", outcome=Outcome.APPROVED),
        item("Nyt tag på ventesalen", case="21/4711", outcome=Outcome.APPROVED),
    )
    council = meeting("2021-03-08", "Byrådet", item("Nyt tag på ventesalen", case="21/4711"))
    assert evidence(committee, council) == [(Evidence.CASE_NUMBER, Certainty.LIKELY)]


def test_a_number_of_a_subject_joins_what_has_one_title_too() -> None:
    subject = "54.00.00 G00"
    first = meeting("2021-03-01", "Havneudvalget", item(case=subject), item("Ny kran", case=subject))
    assert evidence(first, meeting("2021-03-08", "Byrådet", item(case=subject))) == [
        (Evidence.CASE_NUMBER, Certainty.LIKELY)
    ]


@pytest.mark.parametrize("title", ["Godkendelse af dagsorden", "TM - Eventuelt", "Lukket: Orientering fra formanden"])
def test_an_item_that_returns_at_every_meeting_is_each_time_a_case_of_its_own(title: str) -> None:
    cases = join_cases(
        meeting(day, "Havneudvalget", item(title, case="21/1", outcome=Outcome.NOTED))
        for day in ("2021-03-01", "2021-04-01")
    )
    assert [(len(case.steps), case.standing) for case in cases] == [(1, True), (1, True)]


def test_an_item_that_keeps_number_and_title_and_goes_nowhere_is_standing_from_the_third_meeting_on() -> None:
    days = ("2021-03-01", "2021-04-01", "2021-05-01")
    held = [
        meeting(day, "Havneudvalget", item(f"Havnens årshjul {year}", case="21/1", outcome=Outcome.NOTED))
        for day, year in zip(days, (2019, 2020, 2021), strict=True)
    ]
    assert evidence(*held[:2]) == [(Evidence.CASE_NUMBER, Certainty.DOUBTFUL)]
    assert not joined(*held)
    assert all(case.standing for case in join_cases(held))


def test_a_previous_treatment_joins_the_item_of_that_number() -> None:
    committee = meeting("2021-03-01", "Havneudvalget", item("Ny kran", number="3"), item("Slæbested", number="4"))
    council = meeting("2021-03-08", "Byrådet", item("Kajen", treated=(treated("Havneudvalget", "2021-03-01", "4"),)))
    assert evidence(committee, council) == [(Evidence.PREVIOUS_TREATMENT, Certainty.CERTAIN)]
    assert [step.title for step in joined(committee, council)[0].steps] == ["Slæbested", "Kajen"]


def test_where_no_item_has_a_number_the_one_referred_to_is_counted_and_doubtful() -> None:
    committee = meeting("2021-03-01", "Havneudvalget", item("Ny kran"), item("Slæbested"))
    council = meeting("2021-03-08", "Byrådet", item("Kajen", treated=(treated("Havneudvalget", "2021-03-01", "2"),)))
    assert evidence(committee, council) == [(Evidence.PREVIOUS_TREATMENT, Certainty.DOUBTFUL)]


def test_items_that_refer_to_one_item_of_a_meeting_that_is_not_there_are_of_one_case() -> None:
    reference = treated("Havneudvalget", "2021-03-01", "4")
    finance = meeting("2021-03-05", "Økonomiudvalget", item("Kran", treated=(reference,)))
    council = meeting("2021-03-08", "Byrådet", item("Kajen", treated=(reference,)))
    (case,) = joined(finance, council)
    assert [(link.evidence, link.certainty) for link in case.links] == [
        (Evidence.PREVIOUS_TREATMENT, Certainty.CERTAIN)
    ]
    first = case.steps[0]
    assert (first.number, first.known_from, len(first.quoted_in)) == ("4", KnownFrom.REFERENCE, 2)


EARLIER: Final = (decision("Havneudvalget", "2021-03-01", Outcome.RECOMMENDED, text="Anbefales."),)


@pytest.mark.parametrize(
    ("there", "here", "certainty"),
    [
        (item(case="21/1"), item("Kajen", case="21/1", earlier=EARLIER), Certainty.CERTAIN),
        (item(), item(earlier=EARLIER), Certainty.CERTAIN),
        (item(case="21/1"), item(case="21/2", earlier=EARLIER), Certainty.LIKELY),
        (item(), item("Nye bænke på havnen i Nordby og Sønderho", earlier=EARLIER), Certainty.LIKELY),
        (item(case="21/1"), item(f"Beslutning om {BENCHES}", case="21/2", earlier=EARLIER), Certainty.DOUBTFUL),
        (item("Slæbested"), item(earlier=EARLIER), None),
    ],
)
def test_an_earlier_decision_joins_the_item_of_that_meeting(
    there: AgendaItem, here: AgendaItem, certainty: Certainty | None
) -> None:
    committee = meeting("2021-03-01", "Havneudvalget", there, item("Ny kran"))
    cases = joined(committee, meeting("2021-03-08", "Byrådet", here))
    links = [link for case in cases for link in case.links if link.evidence is Evidence.EARLIER_DECISION]
    assert [link.certainty for link in links] == ([certainty] if certainty else [])


def test_an_earlier_decision_that_fits_two_items_joins_neither() -> None:
    committee = meeting("2021-03-01", "Havneudvalget", item(number="1"), item(number="2"))
    council = meeting("2021-03-08", "Byrådet", item(earlier=EARLIER))
    assert [len(case.steps) for case in join_cases((committee, council))] == [1, 1, 2]


def test_an_agenda_learns_its_decision_from_a_later_document() -> None:
    (case,) = joined(
        meeting("2021-03-01", "Havneudvalget", item(), kind=Kind.AGENDA),
        meeting("2021-03-08", "Byrådet", item(earlier=EARLIER)),
    )
    assert (case.steps[0].outcome, case.steps[0].known_from) == (Outcome.RECOMMENDED, KnownFrom.EARLIER_DECISION)


@pytest.mark.parametrize(
    ("sent", "found"),
    [
        (item(outcome=Outcome.RECOMMENDED, to="Byrådet"), Certainty.LIKELY),
        (item(outcome=Outcome.REFERRED, to="Økonomiudvalget og Byrådet"), Certainty.LIKELY),
        (item(outcome=Outcome.RECOMMENDED, recommended_to="Fanø Byråd"), Certainty.LIKELY),
        (item(recommended_to="Byrådet"), Certainty.LIKELY),
        (item(outcome=Outcome.RECOMMENDED), Certainty.DOUBTFUL),
        (
            item("Nye bænke på havnen i Nordby - bevilling", outcome=Outcome.RECOMMENDED, to="Byrådet"),
            Certainty.DOUBTFUL,
        ),
        (item(access=Access.CLOSED), Certainty.DOUBTFUL),
        (item(outcome=Outcome.APPROVED), None),
        (item(outcome=Outcome.RECOMMENDED, to="Ældrerådet"), None),
        (item(outcome=Outcome.RECOMMENDED, to="Byrådet", case="21/1"), None),
        (item("Nye både", outcome=Outcome.RECOMMENDED, to="Byrådet"), None),
        (item(None, outcome=Outcome.RECOMMENDED, to="Byrådet"), None),
    ],
)
def test_what_was_sent_to_a_body_is_joined_with_what_it_takes_up_under_that_title(
    sent: AgendaItem, found: Certainty | None
) -> None:
    committee = meeting("2021-03-01", "Havneudvalget", sent)
    council = meeting("2021-03-08", "Byrådet", item("Ny kran"), item(case="21/2"))
    assert evidence(committee, council) == ([(Evidence.TITLE, found)] if found else [])


def test_what_was_postponed_is_joined_with_what_the_same_body_takes_up_again() -> None:
    first = meeting("2021-03-01", "Havneudvalget", item(outcome=Outcome.POSTPONED))
    assert evidence(first, meeting("2021-04-01", "Havneudvalget", item(f"Genoptagelse: {BENCHES}"))) == [
        (Evidence.TITLE, Certainty.LIKELY)
    ]


def test_what_was_sent_to_a_higher_body_may_be_taken_up_on_the_same_day() -> None:
    first = meeting("0001-01-01", "Havneudvalget", item(outcome=Outcome.RECOMMENDED, to="Byrådet"))
    assert evidence(first, meeting("0001-01-01", "Byrådet", item())) == [(Evidence.TITLE, Certainty.LIKELY)]


def test_what_is_taken_up_a_year_later_under_the_same_title_is_another_case() -> None:
    first = meeting("2021-03-01", "Havneudvalget", item(outcome=Outcome.RECOMMENDED, to="Byrådet"))
    assert not joined(first, meeting("2022-03-08", "Byrådet", item()))


def test_joins_that_are_less_sure_can_be_left_out() -> None:
    sent = meeting("2021-03-01", "Havneudvalget", item(outcome=Outcome.RECOMMENDED))
    council = meeting("2021-03-08", "Byrådet", item())
    assert joined(sent, council)[0].certainty is Certainty.DOUBTFUL
    assert not joined(sent, council, at_least=Certainty.LIKELY)


def test_a_case_is_as_sure_as_the_weakest_link_that_it_needs() -> None:
    sent = item(case="21/1", outcome=Outcome.RECOMMENDED, to="Byrådet")
    committee = meeting("2021-03-01", "Havneudvalget", sent)
    council = meeting("2021-03-08", "Byrådet", item(case="21/1", earlier=EARLIER, outcome=Outcome.POSTPONED))
    assert joined(committee, council)[0].certainty is Certainty.CERTAIN
    later = meeting("2021-04-08", "Byrådet", item())
    assert joined(committee, council, later)[0].certainty is Certainty.LIKELY


def test_the_key_of_a_case_is_its_number_where_no_other_case_has_it() -> None:
    cases = join_cases(
        [
            meeting("2021-03-01", "Havneudvalget", item(case="21/1"), item("Ny kran", case="21/2")),
            meeting("2021-03-02", "Havneudvalget", item("Eventuelt", case="21/3")),
            meeting(None, None, item("Kajen", case="21/4"), municipality=None, sha256="ab" * 32),
            meeting(None, None, item("Molen"), municipality=None, sha256="ab" * 32),
        ]
    )
    assert [case.key for case in cases] == [
        "abababababababab-1",
        "abababababababab-1-2",
        "0563-21-1",
        "0563-21-2",
        "0563-havneudvalget-2021-03-02-minutes-1",
    ]


def test_on_one_day_the_committee_comes_before_the_finance_committee_and_that_before_the_council() -> None:
    bodies = ["Byrådet", "Økonomiudvalget", "Ældrerådet"]
    (case,) = join_cases(meeting("2021-03-01", body, item(case="21/1")) for body in bodies)
    assert [step.body for step in case.steps] == bodies[::-1]


def test_an_earlier_decision_without_a_date_is_a_step_that_stands_first() -> None:
    (case,) = join_cases(
        [meeting("2021-03-08", "Byrådet", item(earlier=(decision("Ældrerådet", None, Outcome.NOTED),)))]
    )
    assert [(step.body, step.date is None) for step in case.steps] == [("Ældrerådet", True), ("Byrådet", False)]


def test_a_document_that_is_there_twice_is_one_step() -> None:
    minutes = meeting("2021-03-08", "Byrådet", item(), item("Ny kran"))
    assert [len(case.steps) for case in join_cases([minutes, minutes])] == [1, 1]


def test_a_document_of_unknown_kind_with_a_decision_counts_as_minutes() -> None:
    minutes = attrs.evolve(meeting("2021-03-08", "Byrådet", item(outcome=Outcome.APPROVED)), kind=None)
    agenda = attrs.evolve(meeting("2021-03-09", "Byrådet", item()), kind=None)
    assert [case.steps[0].known_from for case in join_cases([minutes, agenda])] == [
        KnownFrom.MINUTES,
        KnownFrom.AGENDA,
    ]
