"""What a body made of a recommendation is told by its own decision, and only where that tells it."""

from __future__ import annotations

import attrs
import pytest

from kommunereferat import Outcome
from kommunereferat.cases import Fate, Step, join_cases
from kommunereferat.model import AgendaItem, DecisionPoint, Meeting
from tests.cases.building import item, meeting


def steps_of(*meetings: Meeting) -> tuple[Step, ...]:
    (case,) = join_cases(meetings)
    return case.steps


@pytest.mark.parametrize(
    ("decided", "fate"),
    [
        (item(outcome=Outcome.APPROVED, proposer="Havnefogeden"), Fate.FOLLOWED),
        (item(outcome=Outcome.APPROVED, points=("bænkene males",)), Fate.FOLLOWED),
        (item(outcome=Outcome.ELECTED, proposer="Havnefogeden"), Fate.FOLLOWED),
        (item(outcome=Outcome.APPROVED_WITH_CHANGES, proposer="Havnefogeden"), Fate.AMENDED),
        (item(outcome=Outcome.REJECTED, proposer="Havnefogeden"), Fate.REJECTED),
        (item(outcome=Outcome.RECOMMENDED, text="Anbefales.", proposer="Havnefogeden"), Fate.FOLLOWED),
        (
            item(outcome=Outcome.RECOMMENDED, text="Anbefales med den ændring, at to males.", proposer="Havnefogeden"),
            Fate.AMENDED,
        ),
        (
            item(outcome=Outcome.RECOMMENDED, text="Indstilles godkendt, idet to males grå.", proposer="Havnefogeden"),
            Fate.AMENDED,
        ),
        (item(outcome=Outcome.NOTED, points=("orienteringen tages til efterretning",)), Fate.FOLLOWED),
        (item(outcome=Outcome.NOTED, points=("bænkene købes",)), None),
        (item(outcome=Outcome.DISCUSSED, points=("udvalget drøfter bænkene",)), Fate.FOLLOWED),
        (item(outcome=Outcome.POSTPONED, proposer="Havnefogeden"), None),
        (item(outcome=Outcome.OTHER, proposer="Havnefogeden"), None),
        (item(outcome=Outcome.APPROVED), None),
        (item(outcome=Outcome.RECOMMENDED, proposer="Havneudvalget"), None),
        (item(proposer="Havnefogeden"), None),
    ],
)
def test_what_became_of_a_recommendation(decided: AgendaItem, fate: Fate | None) -> None:
    assert steps_of(meeting("2021-03-01", "Havneudvalget", decided))[0].fate is fate


def test_points_of_which_one_was_rejected_are_followed_in_part() -> None:
    rejected = item(outcome=Outcome.REJECTED, proposer="Havnefogeden")
    points = tuple(
        DecisionPoint(number=str(number), outcome=outcome, text="")
        for number, outcome in enumerate((Outcome.APPROVED, Outcome.REJECTED), start=1)
    )
    split = attrs.evolve(rejected, decisions=(attrs.evolve(rejected.decisions[0], points=points),))
    assert steps_of(meeting("2021-03-01", "Havneudvalget", split))[0].fate is Fate.AMENDED


RECOMMENDED = item(case="21/1", outcome=Outcome.RECOMMENDED, text="Anbefales.", proposer="Havnefogeden")
APPROVED = item(case="21/1", outcome=Outcome.APPROVED, proposer="Havnefogeden")


@pytest.mark.parametrize(
    ("bodies", "expected"),
    [
        (("Havneudvalget", "Økonomiudvalget", "Byrådet"), ["Havnefogeden", "Havneudvalget", "Økonomiudvalget"]),
        (("Havneudvalget", "Havneudvalget", "Byrådet"), ["Havnefogeden", "Havnefogeden", "Havneudvalget"]),
        (("Havneudvalget", "Ældrerådet", "Byrådet"), ["Havnefogeden", "Havnefogeden", "Ældrerådet"]),
    ],
)
def test_a_higher_body_answers_the_last_body_that_recommended(bodies: tuple[str, ...], expected: list[str]) -> None:
    days = ("2021-03-01", "2021-03-08", "2021-03-15")
    items = (RECOMMENDED, RECOMMENDED, APPROVED)
    steps = steps_of(*(meeting(day, body, one) for day, body, one in zip(days, bodies, items, strict=True)))
    assert [step.recommended_by for step in steps] == expected


def test_a_body_that_is_named_answers_the_one_that_sent_it_the_case() -> None:
    sent = item(case="21/1", outcome=Outcome.RECOMMENDED, to="Ældrerådet")
    steps = steps_of(meeting("2021-03-01", "Havneudvalget", sent), meeting("2021-03-08", "Ældrerådet", APPROVED))
    assert (steps[0].sent_to, steps[1].recommended_by) == ("Ældrerådet", "Havneudvalget")


def test_a_recommendation_that_was_answered_is_not_answered_again() -> None:
    later = item(case="21/1", outcome=Outcome.REJECTED, proposer="Borgmesteren")
    steps = steps_of(
        meeting("2021-03-01", "Havneudvalget", RECOMMENDED),
        meeting("2021-03-08", "Byrådet", APPROVED),
        meeting("2021-05-08", "Byrådet", later),
    )
    assert [step.recommended_by for step in steps] == ["Havnefogeden", "Havneudvalget", "Borgmesteren"]


def test_a_step_of_an_unknown_body_answers_nobody() -> None:
    steps = steps_of(
        meeting("2021-03-01", "Havneudvalget", RECOMMENDED),
        meeting("2021-03-08", None, item(case="21/1", outcome=Outcome.APPROVED)),
    )
    assert (steps[1].recommended_by, steps[1].fate) == (None, None)
