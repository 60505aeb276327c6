"""JSON that is broken, or of other kinds than it should be, gives documented errors or diagnostics, nothing else."""

from __future__ import annotations

import copy
import json
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kommunereferat
from kommunereferat import KommunereferatError, Meeting, UnreadableError
from tests.firstagenda.publication import away, block, decision, enclosures, encoded, framed, item, meeting, person

WHOLE: Final = meeting(
    item(
        1,
        "Nye bænke",
        framed(decision("Godkendt."), block("Fremstilling", "<h4>Resume</h4><ol><li>Slidt</li></ol>")),
        Bilag=enclosures("Bilag 1. Kort"),
        ExternalAgendaItemAttendees=away("Bo Lund"),
    ),
    item(2, "Lukket: Leje", "<div>Udsat.</div>"),
    Moededeltagere=[person("Ane Thygesen"), person("Bo Lund", absent=True)],
)
SCALARS: Final[list[Any]] = [
    None,
    True,
    0,
    -1.5,
    float("nan"),
    float("inf"),
    "",
    " ",
    "x" * 10_000,
    "\ud800",
    [],
    {},
    [[]],
    [1],
]


def parsed(data: bytes) -> Meeting:
    return kommunereferat.parse(data, reader="firstagenda-json")


def pointers(value: object, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the places of all values within one."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at, *(place for key, one in inner for place in pointers(one, (*at, key)))]


def changed(place: tuple[str | int, ...], value: object) -> Any:
    """Return the meeting with another value at a place."""
    if not place:
        return value
    data = copy.deepcopy(WHOLE)
    holder: Any = data
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = value
    return data


def without(place: tuple[str | int, ...]) -> Any:
    """Return the meeting without the value at a place."""
    data = copy.deepcopy(WHOLE)
    holder: Any = data
    for key in place[:-1]:
        holder = holder[key]
    del holder[place[-1]]
    return data


def messages(found: Meeting) -> list[str]:
    return [one.message for one in found.diagnostics if one.code in ("unexpected-value", "repeated-key")]


PLACES: Final = pointers(WHOLE)


@settings(deadline=None)
@given(place=st.sampled_from(PLACES), value=st.sampled_from(SCALARS))
def test_any_value_in_the_place_of_another_gives_a_meeting_or_a_documented_error(
    place: tuple[str | int, ...], value: object
) -> None:
    try:
        found = parsed(json.dumps(changed(place, value)).encode())
    except UnreadableError:
        assert not place
    else:
        assert sum(len(entry.span) for entry in found.coverage.entries) == len(found.source.text.text)  # type: ignore[union-attr]


@settings(deadline=None)
@given(place=st.sampled_from(PLACES[1:]))
def test_any_value_may_be_missing(place: tuple[str | int, ...]) -> None:
    assert isinstance(parsed(encoded(without(place))), Meeting)


@settings(deadline=None)
@given(data=st.binary(max_size=60), at=st.integers(0, len(encoded(WHOLE))))
def test_any_bytes_in_the_midst_of_a_document_give_a_meeting_or_a_documented_error(data: bytes, at: int) -> None:
    whole = encoded(WHOLE)
    try:
        parsed(whole[:at] + data + whole[at + len(data) :])
    except KommunereferatError as error:
        assert isinstance(error, UnreadableError)  # noqa: PT017 - which error it is, is the point


@settings(deadline=None)
@given(html=st.text(alphabet=st.sampled_from("<>/h3pliotdrsan'\"=&;# Aå\n\u2028"), max_size=200))
def test_any_html_gives_a_meeting_in_which_all_text_is_read(html: str) -> None:
    found = parsed(encoded(meeting(item(1, "Bænke", framed(decision(html), block("Fremstilling", html))))))
    assert found.coverage.share == 1.0


@pytest.mark.parametrize("length", [1, 20, 200, -1])
def test_a_document_that_was_cut_off_is_unreadable(length: int) -> None:
    with pytest.raises(UnreadableError, match="cut off"):
        parsed(encoded(WHOLE)[:length])


@pytest.mark.parametrize("opened", ["[", '{"Navn": '])
def test_a_document_that_is_nested_ten_thousand_deep_is_unreadable(opened: str) -> None:
    data = '{"Dagsordenpunkter": [], "Moede": ' + opened * 10_000
    with pytest.raises(UnreadableError, match="nested"):
        parsed(data.encode())


def test_html_that_is_nested_ten_thousand_deep_is_named_and_read_as_text() -> None:
    html = "<div><span>" * 5_000 + "Slidt."
    found = parsed(encoded(meeting(item(1, "Bænke", html), item(2, "Borde", framed(decision("Udsat."))))))
    assert [message.partition(": HTML")[0] for message in messages(found)] == ["/Dagsordenpunkter/0/Felter/0/Html"]
    assert found.items[0].sections[0].text == "Slidt."
    assert found.items[1].decision is not None


def test_a_number_of_ten_thousand_digits_is_unreadable() -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        parsed(b'{"Dagsordenpunkter": [], "Moede": {"Sted": ' + b"9" * 10_000 + b"}}")


def test_a_very_long_text_is_read() -> None:
    found = parsed(encoded(meeting(item(1, "b" * 100_000, framed(decision("Godkendt. " * 50_000))))))
    assert len(found.items[0].title or "") == 100_000


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        (("Moede",), None, "/Moede: an object was expected, not null"),
        (("Udvalg",), [], "/Udvalg: an object was expected, not a list"),
        (("Dagsordenpunkter",), {}, "/Dagsordenpunkter: a list was expected, not an object"),
        (("Dagsordenpunkter", 1), "Valg", "/Dagsordenpunkter/1: an object was expected, not a text"),
        (
            ("Dagsordenpunkter", 0, "Felter", 0, "Html"),
            3.5,
            "/Dagsordenpunkter/0/Felter/0/Html: a text was expected, not a number",
        ),
        (("Moede", "Afsluttet"), "ja", "/Moede/Afsluttet: true or false was expected, not a text"),
        (("Moede", "Moededeltagere", 0, "Name"), [], "/Moede/Moededeltagere/0/Name: a text was expected, not a list"),
    ],
)
def test_a_value_of_another_kind_is_named_with_its_place(
    place: tuple[str | int, ...], value: object, message: str
) -> None:
    assert messages(parsed(encoded(changed(place, value)))) == [message]


@pytest.mark.parametrize("key", ["Moede", "Udvalg", "Dagsordenpunkter"])
def test_what_must_not_be_missing_is_named(key: str) -> None:
    kind = "a list" if key == "Dagsordenpunkter" else "an object"
    assert messages(parsed(encoded(without((key,))))) == [f"/{key}: {kind} was expected, not nothing"]


def test_what_may_be_null_gives_no_diagnostic() -> None:
    empty = item(1, "Valg", Bilag=None, ExternalAgendaItemAttendees=None, SagsNummer=None, CaseNumber=None)
    assert messages(parsed(encoded(meeting(empty, Moededeltagere=None, Sted=None, Navn=None)))) == []


def test_a_key_that_stands_twice_is_named_and_the_last_one_counts() -> None:
    data = encoded(WHOLE).replace(b'"Sted": "Pakhuset "', b'"Sted": "Salen", "Sted": "Loftet"')
    found = parsed(data)
    assert found.place == "Loftet"
    assert messages(found) == ["'Sted' stands more than once"]


def test_numbers_are_as_good_as_their_digits() -> None:
    found = parsed(encoded(changed(("Dagsordenpunkter", 0, "Punktnummer"), 7)))
    assert found.items[0].number == "7"
    assert messages(found) == []
