"""Absences and substitutes told in sentences of a head (afbud og stedfortrædere i løbende tekst)."""

from __future__ import annotations

import re
from typing import Final

import attrs

from ..exceptions import ValueFormatError
from ..model import Attendance, Kind, Participant, Role
from ..normalize.names import looks_like_a_name, parse_person, split_people
from ..normalize.parties import Party
from ..spans import Span
from ..text import Line
from ..vocabulary import fold
from .absences import read_absences

_WORD: Final = r"[A-ZÆØÅ](?:\.|[\w'’-]+)"
_NAME: Final = rf"{_WORD}(?: (?:(?:af|de|den|van|von|el|al) )?{_WORD}){{1,5}}(?: \([^()]{{1,20}}\))?"
_NAMES: Final = rf"{_NAME}(?:(?:, | og | samt ){_NAME}){{0,12}}"
_PARTY: Final = re.compile(r"\s?\((?P<letter>[A-ZÆØÅ]{1,2})\)")
#: Sentences that name a substitute, and those in whose stead he comes.
_CAME: Final = r"(?:deltog|deltager|deltagende|mødte|mødt|indkaldt\w*)"
_STAND_IN: Final = r"(?:suppleant|stedfortræder)(?:er|e)?"
_STANDS_IN: Final = rf"(?:{_CAME}(?: som {_STAND_IN})?|{_STAND_IN})"
_SUBSTITUTES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:[Ss]om {_STAND_IN},? (?:er |blev |var )?|[Ii] stedet (?:er |var )?){_CAME} (?P<substitutes>{_NAMES})",
        rf"[Ss]tedfortræder(?:e)? er (?P<substitutes>{_NAMES})",
        rf"(?P<substitutes>{_NAME}) (?:er |var |blev )?{_STANDS_IN}(?: i stedet)? for (?P<absent>{_NAMES})",
        rf"(?P<absent>{_NAME}) (?:har|havde|er på|var på) orlov,?(?: og)? (?P<substitutes>{_NAME}) (?:er )?{_CAME}",
        rf"(?P<absent>{_NAME}),?:? (?:i stedet {_CAME}|{_STAND_IN}:?) (?P<substitutes>{_NAME})",
    )
)


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
            party = _PARTY.match(line.text, absence.end)
            span = Span(line.at + absence.start, line.at + absence.end)
            here = Attendance.UNKNOWN if _SOME_ITEMS.match(line.text, absence.end) else Attendance.ABSENT
            _absent(absence.value, party["letter"] if party else None, span, found, here)
        for pattern in _SUBSTITUTES:
            for match in pattern.finditer(line.text):
                _substitute(match, line, found, kind)
    return list(found.values())


def _parted(line: Line, people: list[Participant]) -> Line:
    """Return the line with a full stop between a listed name and another one: remarks are often printed without."""
    text = line.text
    for person in people:
        text = re.sub(rf"({re.escape(person.name)}) (?={_WORD} )", r"\1.", text)
    return line._replace(text=text)


def _absent(
    name: str,
    party: str | None,
    span: Span,
    found: dict[str, Participant],
    attendance: Attendance = Attendance.ABSENT,
) -> None:
    key = fold(name)
    if key in found:
        if attendance is Attendance.ABSENT:
            found[key] = attrs.evolve(found[key], attendance=attendance)
    elif looks_like_a_name(name):
        found[key] = Participant(
            name=name,
            party=Party(party) if party else None,
            attendance=attendance,
            spans={"whole": span, "name": span},
        )


def _substitute(match: re.Match[str], line: Line, found: dict[str, Participant], kind: Kind | None) -> None:
    for name, span in _people(match["substitutes"], line.at + match.start("substitutes")):
        try:
            person = parse_person(name)
        except ValueFormatError:
            continue
        attendance = Attendance.PRESENT if kind is Kind.MINUTES else Attendance.UNKNOWN
        found.setdefault(
            fold(person.name),
            Participant(
                name=person.name,
                party=Party(person.party) if person.party else None,
                role=Role.SUBSTITUTE,
                attendance=attendance,
                spans={"whole": span, "name": _name_in(name, person.name, span)},
            ),
        )
    if "absent" in match.groupdict():
        for name, span in _people(match["absent"], line.at + match.start("absent")):
            try:
                person = parse_person(name)
            except ValueFormatError:
                continue
            _absent(person.name, person.party, _name_in(name, person.name, span), found)


def _name_in(text: str, name: str, span: Span) -> Span:
    """Return the place of a name within the text at `span`."""
    at = span.start + max(text.find(name), 0)
    return Span(at, at + len(name))


def _people(text: str, at: int) -> list[tuple[str, Span]]:
    return [(name, Span(at + start, at + end)) for name, start, end in split_people(text)]
