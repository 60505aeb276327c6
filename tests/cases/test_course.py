"""The course of a case is told in a line for each step, and what joins them, in plain text."""

from __future__ import annotations

from kommunereferat import Kind, Outcome
from kommunereferat.cases import course, join_cases
from tests.cases.building import decision, item, meeting, treated


def test_a_course_tells_each_step_and_each_doubt() -> None:
    committee = item(
        "Nye bænke på kajen",
        number="4",
        outcome=Outcome.RECOMMENDED,
        text="Anbefales.",
        to="Byrådet",
        proposer="Havnefogeden",
        treated=(treated("Ældrerådet", "2021-02-01", "2"),),
    )
    council = item(
        "Nye bænke på kajen",
        outcome=Outcome.APPROVED_WITH_CHANGES,
        earlier=(decision("Økonomiudvalget", None, Outcome.NOTED),),
    )
    (case,) = join_cases(
        [
            meeting("2021-03-01", "Havneudvalget", committee),
            meeting("2021-03-08", "Byrådet", council),
        ]
    )
    assert course(case).splitlines() == [
        "Nye bænke på kajen, Fanø",
        "  ??????????  Økonomiudvalget     -  noted; as others quote it",
        "  2021-02-01  Ældrerådet          2  only referred to",
        "  2021-03-01  Havneudvalget       4  recommended, to Byrådet; Havnefogeden followed",
        "  2021-03-08  Byrådet             -  approved with changes; Havneudvalget amended",
        "  steps 3 and 4 are joined by title Nye bænke på kajen: likely",
    ]


def test_a_course_names_what_joins_steps_for_certain_once() -> None:
    earlier = (decision("Havneudvalget", "2021-03-01", Outcome.RECOMMENDED),)
    (case,) = join_cases(
        [
            meeting("2021-03-01", "Havneudvalget", item(case="21/4711")),
            meeting("2021-03-08", "Byrådet", item(case="21/4711", earlier=earlier)),
            meeting("2021-03-15", "Byrådet", item(case="21/4711", earlier=earlier), kind=Kind.AGENDA),
        ]
    )
    assert course(case).splitlines()[0] == "Nye bænke på havnen i Nordby (21/4711), Fanø"
    assert course(case).splitlines()[-2:] == [
        "  2021-03-15  Byrådet           -  on the agenda",
        "  joined for certain by case number and earlier decision",
    ]


def test_a_course_cannot_steer_a_terminal() -> None:
    (case,) = join_cases([meeting("2021-03-01", "Havne\x1b[31mudvalget", item("Nye\x1b[2J bænke\n", number="\x074"))])
    assert not {"\x1b", "\x07"} & set(course(case))


def test_a_case_without_title_and_facts_has_a_course_too() -> None:
    (case,) = join_cases([meeting(None, None, item(None), municipality=None)])
    assert course(case) == "(no title)\n  ??????????  ?     -"
