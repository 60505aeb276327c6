"""The body of a meeting whose head names none."""

from __future__ import annotations

import pytest

from tests.engine.plain import codes, read


@pytest.mark.parametrize(
    "line",
    [
        "Fraværende i Havne- og Kajudvalget - 3. marts 2021:",
        "Beslutning i Havne- og Kajudvalget den 03-03-2021",
        "Havne- og Kajudvalget den 3. marts 2021",
    ],
)
def test_it_is_the_one_of_which_something_is_said_on_the_day(line: str) -> None:
    meeting = read(
        f"Referat\n3. marts 2021\n1. Ny havn\nSagsfremstilling\nx\nBeslutning\nGodkendt.\n{line}\nAne Holm\n"
    )
    assert meeting.body is not None
    assert meeting.body.name == "Havne- og Kajudvalget"
    assert "body-inferred" in codes(meeting)


def test_the_one_that_is_named_most_often_counts() -> None:
    text = "Byrådet den 3. marts 2021\nHavneudvalget den 3. marts 2021\nHavneudvalget den 3. marts 2021\n"
    meeting = read("Referat\n3. marts 2021\n1. Ny havn\nSagsfremstilling\n" + text)
    assert meeting.body is not None
    assert meeting.body.name == "Havneudvalget"


def test_what_is_said_of_another_day_tells_nothing() -> None:
    meeting = read("Referat\n3. marts 2021\n1. Ny havn\nSagsfremstilling\nHavneudvalget den 4. marts 2021\n")
    assert meeting.body is None
    assert "body-missing" in codes(meeting)


def test_without_a_date_nothing_is_inferred() -> None:
    assert read("Referat\n1. Ny havn\nSagsfremstilling\nHavneudvalget den 4. marts 2021\n").body is None
