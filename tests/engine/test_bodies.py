"""The body of a meeting whose head names none."""

from __future__ import annotations

import pytest

from kommunereferat.model import Meeting
from kommunereferat.normalize.bodies import BodyType
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


def above_the_date(line: str, said: str) -> Meeting:
    return read(f"Referat\n{line}\n3. marts 2021\n1. Ny havn\nSagsfremstilling\n{said}\n")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Udvalget for Havne og kajer har set på broen.", BodyType.STANDING_COMMITTEE),
        ("Beslutning i Havne og kajer, 4. februar 2021", BodyType.OTHER),
        ("Havnefogeden indstiller til udvalget for Havne og kajer", BodyType.STANDING_COMMITTEE),
    ],
)
def test_it_is_what_stands_above_the_date_and_is_spoken_of_as_a_committee(said: str, kind: BodyType) -> None:
    meeting = above_the_date("Havne og kajer", said)
    assert meeting.body is not None
    assert (meeting.body.name, meeting.body.type) == ("Havne og kajer", kind)
    assert meeting.coverage.share == 1.0


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Havne og kajer", "Havne og kajer er våde."),
        ("Se havne og kajer her.", "Udvalget for Se havne og kajer her. har set på broen."),
        ("Nordby Kommune", "Udvalget for Nordby Kommune har set på broen."),
    ],
)
def test_what_stands_above_the_date_is_else_no_body(line: str, said: str) -> None:
    assert above_the_date(line, said).body is None


def test_a_meeting_without_date_has_no_body_above_it() -> None:
    assert read("Referat\nHavne og kajer\n1. Ny havn\nSagsfremstilling\nUdvalget for Havne og kajer.\n").body is None
