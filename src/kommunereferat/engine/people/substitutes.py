"""Absences and substitutes told in sentences of a head (afbud og stedfortrædere i løbende tekst)."""

from __future__ import annotations

import re
from typing import Final

import attrs

from ...model import Attendance, Kind, Participant, Role
from ...normalize.names import looks_like_a_name
from ...normalize.parties import Party
from ...spans import Span
from ...text import Line
from ...vocabulary import fold
from .absences import read_absences
from .name_lists import Found
from .stand_ins import read_stand_ins

_WORD: Final = r"[A-ZÆØÅ](?:\.|[\w'’-]+)"
_PARTY: Final = re.compile(r"\s?\((?P<letter>[A-ZÆØÅ]{1,2})\)")


#: Told of some items only: "deltog ikke i behandlingen af pkt. 4".
_SOME_ITEMS: Final = re.compile(
    r"[^.\n]{0,60}\b(?:pkt\.?|punkt(?:et|erne)?|sag(?:en|erne)?|dagsordenspunkt)\s*(?:nr\.?\s*)?[0-9]", re.IGNORECASE
)


def read_remarks(remarks: list[Line], people: list[Participant], kind: Kind | None) -> list[Participant]:
    """Return the participants with what the head's remarks say of absences and substitutes.

    A substitute named only there is a participant: present in minutes, unknown in an agenda.
    """
    found = {fold(person.name): person for person in people}
    for line in remarks:
        if len(line.text) > 1500:
            continue
        line = _parted(line, people)
        for absence in read_absences(line.text):
            some = _SOME_ITEMS.match(line.text, absence.end)
            _absent(absence, line, found, Attendance.UNKNOWN if some else Attendance.ABSENT)
        for stand_in in read_stand_ins(line.text, sure=True):
            _substitute(stand_in.found, line, found, kind)
            if stand_in.replaces is not None:
                _absent(stand_in.replaces, line, found, Attendance.ABSENT)
    return list(found.values())


def _parted(line: Line, people: list[Participant]) -> Line:
    """Return the line with a full stop between a listed name and another one: remarks are often printed without."""
    text = line.text
    for person in people:
        text = re.sub(rf"({re.escape(person.name)}) (?={_WORD} )", r"\1.", text)
    return line._replace(text=text)


def _absent(named: Found, line: Line, found: dict[str, Participant], attendance: Attendance) -> None:
    """Note who is absent, or, with `unknown`, who is named with some items only."""
    key = fold(named.value)
    if key in found:
        if attendance is Attendance.ABSENT:
            found[key] = attrs.evolve(found[key], attendance=attendance)
    elif looks_like_a_name(named.value):
        span = Span(line.at + named.start, line.at + named.end)
        found[key] = Participant(
            name=named.value,
            party=_party(named, line)[0],
            attendance=attendance,
            spans={"whole": span, "name": span},
        )


def _substitute(named: Found, line: Line, found: dict[str, Participant], kind: Kind | None) -> None:
    if looks_like_a_name(named.value):
        party, end = _party(named, line)
        start = line.at + named.start
        substitute = Participant(
            name=named.value,
            party=party,
            role=Role.SUBSTITUTE,
            attendance=Attendance.PRESENT if kind is Kind.MINUTES else Attendance.UNKNOWN,
            spans={"whole": Span(start, line.at + end), "name": Span(start, line.at + named.end)},
        )
        found.setdefault(fold(named.value), substitute)


def _party(named: Found, line: Line) -> tuple[Party | None, int]:
    """Return the party whose letter follows a name, and where the two end in the line."""
    party = _PARTY.match(line.text, named.end)
    return (Party(party["letter"]), party.end()) if party else (None, named.end)
