"""Participants from the lists of people in a head (mødedeltagere)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from ...diagnostics import Diagnostic
from ...exceptions import ValueFormatError
from ...model import Attendance, Participant, Role
from ...normalize.names import looks_like_a_name, parse_person, split_people
from ...normalize.parties import Party
from ...spans import OffsetMap, Span
from ...vocabulary import ROLES, People, fold

_BULLET: Final = re.compile(r"[•·▪◦o*\-–—\U000f0000-\U0010fffd]\s+|[•·▪\-]")
#: What is said of somebody's attendance takes no more characters.
LONGEST_STATED: Final = 40
_STATED: Final = re.compile(
    r"(?:\s*[-–,:]\s*|\s+)(?P<what>(?:deltog|deltager)(?: ikke)?|(?:har |havde )?(?:meldt )?afbud"
    r"|(?:(?:har|havde) )?(?:meldt |lovligt )?forfald|(?:var |er )?(?:fraværende|(?:ikke )?(?:til stede|mødt))|udeblev"
    r"|mødte ikke)\.?\Z",
    re.IGNORECASE,
)
#: Without one of these nothing is stated: looking for them is many times as fast.
_STATED_HINTS: Final = ("deltog", "deltager", "afbud", "forfald", "fraværende", "til stede", "mødt", "udeblev")
_STAND_IN: Final = re.compile(r"stedfortræder|suppleant", re.IGNORECASE)
#: Somebody absent, and who came instead: "Anne Holm (V) - stedfortræder Bo Dam (V)".
_SUBSTITUTED: Final = re.compile(
    r"(?P<who>[^,;]{3,60}?)\s*[-–,(]*\s*(?:stedfortræder|suppleant)(?: er)?\s*:?\s+(?!for\b)"
    r"(?P<substitute>[^,;]{3,60}?)\)?",
    re.IGNORECASE,
)
#: Brackets about brackets, and about nothing: "((A))", "()".
_EMPTY_BRACKETS: Final = re.compile(r"\((\([^()]*\))\)|\(\s*\)")
#: What stands for the break between two pieces of an entry: where a bracket is broken at a comma, and a line.
_COMMA: Final = ", "
_BLANK: Final = " "
#: A list of people that goes on in the next line breaks off so, or its line is full.
_BREAKS_OFF: Final = re.compile(r"(?:[,:]|\b(?:og|samt))\Z")
_FULL_LINE: Final = 60
#: A title is broken over no more entries, and no piece of it is longer.
MOST_PIECES: Final = 4
LONGEST_PIECE: Final = 200
#: A remark on the person before it, on a line of its own.
_REMARK: Final = re.compile(r"(?:deltog|deltager|var|ankom|forlod|kom|mødte|gik)\b.*", re.IGNORECASE)
_ABSENT_REMARK: Final = re.compile(
    r"deltog ikke|deltager ikke|afbud|forfald|fraværende|ikke til stede|ikke mødt|mødte ikke|udeblev", re.IGNORECASE
)
_NOBODY: Final = re.compile(r"(?:ingen|intet|-+|nej|alle(?: var)? (?:til stede|mødt))\.?", re.IGNORECASE)
#: An office that politicians hold: a title, and no sign of an official.
_OFFICE: Final = re.compile(
    r"\b(?:borgmester|viceborgmester|rådmand|rådkvinde|byrådsmedlem|regionsrådsmedlem)", re.IGNORECASE
)
#: What a word ends in that makes the words in a bracket a job title; and what stands somewhere in one.
_JOB_ENDS: Final = (
    *("chef", "direktør", "leder", "konsulent", "sekretær", "medarbejder", "koordinator", "jurist", "specialist"),
    *("ingeniør", "inspektør", "planlægger", "rådgiver", "arkitekt", "advokat", "assistent", "bibliotekar", "læge"),
    *("psykolog", "sagsbehandler", "fuldmægtig", "controller", "formidler", "analytiker", "økonom"),
)
_JOB_PART: Final = "projekt"
_WORD: Final = re.compile(r"\w+")


@attrs.define
class Entry:
    """One entry of a list of people: its text, where it stands, and what the list says of everyone in it.

    `line` is the number of its line, None where it has a bullet, and so goes on with none. `offsets` lead from the text
    to the source; they are needed where the text was put together of several pieces.
    """

    text: str
    span: Span
    people: People
    line: int | None = None
    offsets: OffsetMap = attrs.Factory(lambda self: OffsetMap.from_(self.span.start), takes_self=True)

    def place(self, start: int, end: int) -> Span:
        """Return the source's span of `text[start:end]`."""
        return self.offsets.span(Span(start, end))


def read_people(entries: list[Entry]) -> tuple[list[Participant], list[Diagnostic]]:
    """Return the participants in printed order, each once, and what was doubtful.

    Attendance is `unknown` where neither list nor entry says anything; the meeting settles it.
    """
    diagnostics: list[Diagnostic] = []
    found: dict[str, Participant] = {}
    for entry in _joined(_unwrapped(entries), diagnostics):
        if _NOBODY.fullmatch(entry.text):
            continue
        if _REMARK.fullmatch(entry.text) and not looks_like_a_name(entry.text):
            _remark(entry, found)
            continue
        for text, start in _with_substitutes(entry, found):
            participant = _participant(text, start, entry, diagnostics)
            if participant is not None:
                _add(participant, found)
    return list(found.values()), diagnostics


def strip_bullet(text: str) -> tuple[str, int]:
    """Return the text without its bullet, and how many characters were taken off."""
    if match := _BULLET.match(text):
        return text[match.end() :].strip(), match.end()
    return text, 0


def _joined(entries: list[Entry], diagnostics: list[Diagnostic]) -> list[Entry]:
    """Put together what was broken over several entries at commas within brackets."""
    joined: list[Entry] = []
    done = 0
    for i, entry in enumerate(entries):
        if i < done:
            continue
        done = i + _pieces(entries[i : i + MOST_PIECES])
        if done > i + 1:
            entry = _put_together(entries[i:done], _COMMA)
            message = f"{entry.text!r} was put together"
            diagnostics.append(Diagnostic(code="title-joined", message=message, span=entry.span))
        joined.append(entry)
    return joined


def _unwrapped(entries: list[Entry]) -> list[Entry]:
    """Put together the lines of lists of people that run on."""
    lists: list[list[Entry]] = []
    for entry in entries:
        if lists and _goes_on(lists[-1][-1], entry):
            lists[-1].append(entry)
        else:
            lists.append([entry])
    return [_put_together(lines, _BLANK) if len(lines) > 1 else lines[0] for lines in lists]


def _goes_on(above: Entry, entry: Entry) -> bool:
    """Tell whether a list of people goes on from a line to the one right below."""
    if above.line is None or entry.line != above.line + 1 or entry.people is not above.people:
        return False
    if _BREAKS_OFF.search(above.text):
        return True
    return len(above.text) >= _FULL_LINE and len(split_people(above.text)) > 1


def _pieces(entries: list[Entry]) -> int:
    """Return how many entries are one: up to the one that closes the bracket that the first leaves open."""
    if entries[0].text.count("(") > entries[0].text.count(")") and len(entries[0].text) < LONGEST_PIECE:
        for count, entry in enumerate(entries[1:], 2):
            if entry.text.count(")") > entry.text.count("("):
                return count
            if "(" in entry.text:
                break
    return 1


def _put_together(entries: list[Entry], join: str) -> Entry:
    """Make one entry of several, with `join` between them for what stands there in the source."""
    segments: list[tuple[int, int, bool]] = []
    length = 0
    for entry in entries:
        end = length + len(entry.text)
        segments += [(length, entry.span.start, True), (end, entry.span.start + len(entry.text), False)]
        length = end + len(join)
    span = Span(entries[0].span.start, entries[-1].span.end)
    text = join.join(entry.text for entry in entries)
    return Entry(text, span, entries[0].people, offsets=OffsetMap(segments))


def _with_substitutes(entry: Entry, found: dict[str, Participant]) -> Iterator[tuple[str, int]]:
    """Yield the persons of an entry as text and its start; a substitute named beside somebody is noted at once."""
    named = len(_STAND_IN.findall(entry.text))
    if named == 1 and (match := _SUBSTITUTED.fullmatch(entry.text)):
        yield _with_substitute(match, 0, entry, found)
        return
    for text, start, _ in split_people(entry.text):
        match = _SUBSTITUTED.fullmatch(text) if named > 1 else None
        yield _with_substitute(match, start, entry, found) if match else (text, start)


def _with_substitute(match: re.Match[str], at: int, entry: Entry, found: dict[str, Participant]) -> tuple[str, int]:
    """Note who came instead, and return the absent; `at` is where the match's text begins in the entry."""
    stand_in = attrs.evolve(entry, people=People(role=Role.SUBSTITUTE))
    substitute = _participant(match["substitute"], at + match.start("substitute"), stand_in, [])
    if substitute is not None:
        _add(substitute, found)
    return match["who"].strip(), at + match.start("who")


def _add(participant: Participant, found: dict[str, Participant]) -> None:
    """Add somebody to those found; one who is listed twice is one."""
    key = fold(participant.name)
    found[key] = _merged(found[key], participant) if key in found else participant


def _remark(entry: Entry, found: dict[str, Participant]) -> None:
    """Take a remark to the person before it: absence from the whole meeting counts, from some items does not."""
    if found and re.fullmatch(r"(?:deltog ikke|afbud|fraværende|var ikke til stede)\.?", entry.text, re.IGNORECASE):
        key = next(reversed(found))
        found[key] = attrs.evolve(found[key], attendance=Attendance.ABSENT)


def _participant(text: str, start: int, entry: Entry, diagnostics: list[Diagnostic]) -> Participant | None:
    """Return the person whom a part of an entry names; `start` is where the part begins in the entry's text."""
    attendance = entry.people.attendance or Attendance.UNKNOWN
    spans = {"whole": entry.place(start, start + len(text))}
    if stated := _stated(text):
        absent = _ABSENT_REMARK.search(stated["what"])
        attendance = Attendance.ABSENT if absent else Attendance.PRESENT
        spans["attendance"] = entry.place(start + stated.start("what"), start + stated.end("what"))
        text = text[: stated.start()]
    plain = _EMPTY_BRACKETS.sub(lambda m: m[1] or "", text) if "((" in text or "()" in text or "( " in text else text
    try:
        person = parse_person(plain)
    except ValueFormatError:
        message = f"{plain!r} is no person"
        diagnostics.append(Diagnostic(code="participant-unreadable", message=message, span=spans["whole"]))
        return None
    role, title = _role(person.roles, person.title, person.party, entry.people)
    printed = {"name": person.name, "title": title or "", "role": person.roles[0] if person.roles else ""}
    for field, words in printed.items():
        if words and (at := text.find(words)) >= 0:
            spans[field] = entry.place(start + at, start + at + len(words))
    named = max(text.find(person.name), 0) + len(person.name)
    if person.party and (letter := re.compile(rf"(?<!\w){person.party}(?!\w)").search(text, named)):
        spans["party"] = entry.place(start + letter.start(), start + letter.end())
    return Participant(
        name=person.name,
        party=Party(person.party) if person.party else None,
        role=role,
        title=title,
        attendance=attendance,
        spans=spans,
    )


def _stated(text: str) -> re.Match[str] | None:
    """Return what an entry says of somebody's attendance at its end."""
    end = text[-LONGEST_STATED:].lower()
    if not any(map(end.__contains__, _STATED_HINTS)):
        return None
    return _STATED.search(text, max(0, len(text) - LONGEST_STATED))


def _role(roles: tuple[str, ...], title: str | None, party: object, people: People) -> tuple[Role, str | None]:
    named = [ROLES[fold(role)] for role in roles if fold(role) in ROLES]
    if named:
        return named[0], title
    if title and _OFFICE.search(title):
        return people.role, title
    if title and party is None and people.role is Role.MEMBER:
        return (Role.OFFICIAL, title) if _is_job(title) else (Role.MEMBER, None)
    return people.role, title


def _is_job(title: str) -> bool:
    words = _WORD.findall(title.lower())
    return any(word.endswith(_JOB_ENDS) or _JOB_PART in word for word in words)


def _merged(first: Participant, second: Participant) -> Participant:
    """One who is listed twice is one participant: absent where either list says so."""
    attendance = first.attendance
    if Attendance.ABSENT in (first.attendance, second.attendance):
        attendance = Attendance.ABSENT
    elif attendance is Attendance.UNKNOWN:
        attendance = second.attendance
    role = second.role if first.role is Role.MEMBER and second.role is not Role.MEMBER else first.role
    return attrs.evolve(
        first, attendance=attendance, party=first.party or second.party, title=first.title or second.title, role=role
    )
