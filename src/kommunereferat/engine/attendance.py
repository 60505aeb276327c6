"""Who was at the meeting, from the head's lists and from what the decisions say of absence (fremmøde)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from ..diagnostics import Diagnostic
from ..model import Attendance, Kind, Participant
from ..normalize.parties import is_known_party, parse_party
from ..vocabulary import fold
from .people.participants import Entry, read_people
from .people.substitutes import read_remarks

if TYPE_CHECKING:
    from ..model import AgendaItem, Decision
    from ..normalize.municipalities import Municipality
    from .heads.head import Head

#: What is said of those who took no part in one item, and not of those who were not at the meeting.
_ONE_ITEM: Final = re.compile(r"nhabil|behandling|(?:dette|under|i) punkt|punktet|sagen|lokalet|salen", re.IGNORECASE)
#: The items that somebody was absent from: "Anne Holm (A), sag 129-138".
_SOME_ITEMS: Final = re.compile(
    r"(?<![\s,])[\s,]*[(]?(?:under )?(?:sag|punkt|pkt\.?)(?:er|erne|et)?\s?(?:nr\.?\s?)?"
    r"(?P<items>[0-9]{1,4}(?:(?:\s?[-–,]\s?|\s?og\s)[0-9]{1,4}){0,20})[).]{0,2}\Z",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(r"([0-9]{1,4})(?:\s?[-–]\s?([0-9]{1,4}))?")
_DIGITS: Final = re.compile(r"[0-9]{1,5}")
_SENTENCE_END: Final = re.compile(r"\n\s*\n|(?<=[a-zæøå)]\.)\s+(?=[A-ZÆØÅ])")


def settle(
    head: Head,
    items: list[AgendaItem],
    kind: Kind | None,
    municipality: Municipality | None,
    diagnostics: list[Diagnostic],
) -> list[Participant]:
    """Return the listed people with their attendance and with the parties of the meeting's time and place (deltagere).

    Absent is who is listed so, and who every decision says was absent.
    """
    code = municipality.code if municipality else None
    numbers = [int(found.group()) for item in items if (found := _DIGITS.match(item.number or ""))]
    people, said = read_people([_of_the_meeting(entry, numbers) for entry in head.entries])
    diagnostics += said
    people = read_remarks(head.remarks, people, kind)
    decisions = [decision for item in items for decision in item.decisions if decision.current]
    always = _never_there(decisions)
    settled: list[Participant] = []
    for person in people:
        attendance = person.attendance
        if attendance is not Attendance.ABSENT and fold(person.name) in always:
            attendance = Attendance.ABSENT
        if attendance is Attendance.UNKNOWN and kind is Kind.MINUTES:
            attendance = Attendance.PRESENT
        affiliation = parse_party(person.party.letter, on=head.date, municipality=code) if person.party else None
        if affiliation and not is_known_party(affiliation.letter, on=head.date, municipality=code):
            message = f"{affiliation.letter!r} is no known party letter of its time and place"
            diagnostics.append(Diagnostic(code="unknown-party", message=message, span=person.spans.get("whole")))
        settled.append(
            Participant(
                name=person.name,
                party=affiliation,
                role=person.role,
                title=person.title,
                attendance=attendance,
                spans=person.spans,
            )
        )
    listed = {fold(person.name) for person in settled}
    if listed:
        for name in sorted({name for decision in decisions for name in decision.absent if fold(name) not in listed}):
            message = f"{name} is reported absent and not listed"
            diagnostics.append(Diagnostic(code="absentee-not-listed", message=message))
    return settled


def _of_the_meeting(entry: Entry, numbers: list[int]) -> Entry:
    """Return an entry of the absent without the items it names; unless they are all, nothing is said of the meeting."""
    if entry.people.attendance is not Attendance.ABSENT or (match := _SOME_ITEMS.search(entry.text)) is None:
        return entry
    ranges = [(int(first), int(last or first)) for first, last in _RANGE.findall(match["items"])]
    everywhere = all(any(first <= number <= last for first, last in ranges) for number in numbers)
    people = entry.people if everywhere else attrs.evolve(entry.people, attendance=None)
    return attrs.evolve(entry, text=entry.text[: match.start()], people=people)


def _never_there(decisions: list[Decision]) -> set[str]:
    """Return the names of those who every decision says were absent."""
    always: set[str] = set()
    for number, decision in enumerate(decisions):
        always = always & _not_there(decision) if number else _not_there(decision)
        if not always:
            break
    return always


def _not_there(decision: Decision) -> set[str]:
    """Return the names of the absent, but for those who were disqualified from the item, or left it to the others."""
    if not decision.absent:
        return set()
    named = [
        sentence for sentence in _SENTENCE_END.split(decision.text) if any(name in sentence for name in decision.absent)
    ]
    own = "\n".join(sentence for sentence in named if _ONE_ITEM.search(sentence))
    return {fold(name) for name in decision.absent if name not in own}
