"""What joining and pairing hold to for any meetings whatsoever."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from kommunereferat import Access, Kind, Meeting, Outcome, from_json, to_json
from kommunereferat.cases import Certainty, course, join_cases, pair_documents
from tests import strategies
from tests.cases.building import FANOE, SAMSOE, decision, item, meeting, treated

#: Each example is several meetings.
few = settings(max_examples=settings().max_examples // 2)
# Few values, so that much coincides.
days = st.sampled_from(["2021-03-01", "2021-03-08", "2021-03-15", "2021-06-01"])
bodies = st.sampled_from(["Havneudvalget", "Ældrerådet", "Økonomiudvalget", "Byrådet", "Fanø Byråd"])
outcomes = st.none() | st.sampled_from(Outcome)
numbers = st.none() | st.sampled_from(["1", "2", "3"])
titles = st.sampled_from(
    [
        None,
        "Nye bænke på havnen",
        "Nye bænke ved havnen og kajen",
        "Ny kran",
        "Eventuelt",
        "Salg af areal",
        "Årshjul 2021",
    ]
)
items = st.builds(
    item,
    titles,
    number=numbers,
    case=st.lists(st.sampled_from(["21/1", "21/2", "54.00.00 G00"]), max_size=2).map(tuple),
    outcome=outcomes,
    to=st.none() | bodies,
    recommended_to=st.none() | bodies | st.just("Økonomiudvalget og Byrådet"),
    proposer=st.none() | bodies | st.just("Havnefogeden"),
    earlier=st.lists(
        st.builds(decision, bodies | st.none(), days | st.none(), st.sampled_from(Outcome)), max_size=2
    ).map(tuple),
    treated=st.lists(st.builds(treated, bodies, days | st.none(), numbers), max_size=2).map(tuple),
    access=st.sampled_from(Access),
)
close = st.builds(
    lambda day, body, several, kind, town, addendum: meeting(
        day, body, *several, kind=kind, municipality=town, addendum=addendum
    ),
    days | st.none(),
    bodies | st.none(),
    st.lists(items, max_size=3),
    st.none() | st.sampled_from(Kind),
    st.sampled_from([FANOE, SAMSOE, None]),
    st.booleans(),
)
many = st.lists(close, max_size=5)
orders = st.randoms(use_true_random=False)


def each_item(meetings: list[Meeting]) -> Counter[tuple[str | None, int]]:
    return Counter((one.source.sha256, index) for one in meetings for index in range(len(one.items)))


@few
@given(many, orders)
def test_the_order_of_the_meetings_does_not_matter(meetings: list[Meeting], order: Random) -> None:
    other = list(meetings)
    order.shuffle(other)
    assert join_cases(other) == join_cases(meetings)
    assert pair_documents(other) == pair_documents(meetings)


@few
@given(st.lists(strategies.meetings(), max_size=2))
def test_meetings_may_be_as_strange_as_they_like(meetings: list[Meeting]) -> None:
    cases = join_cases(meetings)
    assert join_cases(meetings[::-1]) == cases
    assert all(course(case) for case in cases)
    assert pair_documents(meetings) == pair_documents(meetings[::-1])


@few
@given(many)
def test_each_item_is_in_exactly_one_case(meetings: list[Meeting]) -> None:
    refs = [ref for case in join_cases(meetings) for step in case.steps for ref in step.items]
    assert Counter((ref.document.sha256, ref.index) for ref in refs) == each_item(meetings)


@few
@given(many)
def test_cases_hold_together(meetings: list[Meeting]) -> None:
    cases = join_cases(meetings)
    assert len({case.key for case in cases}) == len(cases)
    for case in cases:
        dates = [step.date or dt.date.min for step in case.steps]
        assert dates == sorted(dates)
        assert all(0 <= one < other < len(case.steps) for one, other in (link.steps for link in case.links))
        assert all(step.items or step.quoted_in for step in case.steps)
        assert case.certainty is Certainty.CERTAIN or any(link.certainty is case.certainty for link in case.links)
        assert len([step for step in case.steps if step.items]) == 1 or case.municipality
        assert course(case)


@few
@given(many)
def test_what_is_joined_for_certain_is_joined_whatever_else_is(meetings: list[Meeting]) -> None:
    def together(at_least: Certainty) -> list[set[tuple[str | None, int]]]:
        cases = join_cases(meetings, at_least=at_least)
        return [{(ref.document.sha256, ref.index) for s in case.steps for ref in s.items} for case in cases]

    all_joined = together(Certainty.DOUBTFUL)
    assert all(any(case <= other for other in all_joined) for case in together(Certainty.CERTAIN))


@few
@given(many)
def test_cases_are_the_same_from_json(meetings: list[Meeting]) -> None:
    assert join_cases(from_json(to_json(one)) for one in meetings) == join_cases(meetings)
