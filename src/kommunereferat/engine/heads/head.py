"""The facts of a meeting from the head of its document (mødefakta)."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

import attrs

from ...diagnostics import Diagnostic
from ...layout import Layout
from ...model import Kind
from ...normalize.bodies import is_body_name, normalize_body
from ...normalize.dates import DateMatch, find_date
from ...normalize.names import looks_like_a_name
from ...normalize.times import TimeMatch, find_time, find_times
from ...spans import Span
from ...text import Line
from ...vocabulary import KINDS, LABELS, MEETING, PEOPLE, People, fold
from ..people.participants import Entry, strip_bullet
from .head_lines import FRAME, NO_BODY, bare_label, cut_line, is_custom, is_range, names_absent, range_end, title_parts
from .places import find_place

_LABEL: Final = re.compile(r"(?P<label>[^:]{2,45}):\s*(?P<value>.*)")
_KIND: Final = re.compile(
    r"(?:(?:åben|åbent|endeligt?|foreløbigt?)\s+)?(?:(?P<extraordinary>ekstraordinær\w*)\s+)?(?P<addendum>tillægs)?"
    r"(?P<kind>(?:møde)?referat|dagsorden|mødeindkaldelse|(?:beslutnings)?protokol)\b",
    re.IGNORECASE,
)
_MEETING_OF: Final = re.compile(
    r"(?:(?:fra|for|til|af|over)\s++)?(?P<extra>ekstraordinært\s+)?(?:mødet?\s+i\s+(?P<in>.+)|(?P<of>.+?)s\s+(?:ekstraordinære\s+)?møde\b.*)",
    re.IGNORECASE,
)
_OF: Final = re.compile(r"(?:fra|for|af|til)\s+(?=[A-ZÆØÅ])")
_ENDED: Final = re.compile(
    r"møde(?:t)?\s+(?:er\s+|blev\s+)?(?:slut\w*|hævet|hævedes|afslutte\w*)|protokollen blev læst", re.IGNORECASE
)
_EXTRAORDINARY: Final = re.compile(r"\bekstraordinær\w*\s+(?:\w+s?)?(?:møde|dagsorden|referat)\b", re.IGNORECASE)
_SENTENCE: Final = re.compile(
    r"(?:[a-zæøå]{3}|\))\.\s+[A-ZÆØÅ]|\b(?:deltog|deltager|afbud|indkaldt|fraværende|mødte|forlod|ankom)\b"
)
#: What is said of somebody in some items, whatever its length.
_OF_ITEMS: Final = re.compile(r"\b(?:deltog(?:er)? ikke|inhabil\w*)\b.{0,60}?\b(?:punkt|pkt|sag)")
#: A day without its year.
_DAY: Final = re.compile(r"[\w ]{0,16}[0-9]{1,2}\. ?[a-z]{3,9}[\s,–-]*", re.IGNORECASE)
_BEFORE_DATE: Final = re.compile(r"(?:[\s,]+(?:den|d\.))?[\s,.:–•-]*\Z")
_WITHOUT_TERM: Final = re.compile(r"[\s(,]*(?:19|20)[0-9]{2}\s?[-–]\s?(?:20)?[0-9]{2}\)?\Z")
_PLACE_FOLLOWS: Final = re.compile(r"[\s,]*(?:i|på)\s")
#: What a remark on attendance has.
_ATTENDANCE: Final = re.compile(
    r"\b(?:deltog|deltager|afbud|forfald|indkaldt\w*|fraværende|mødte|forlod|ankom|stedfortræder\w*|suppleant\w*"
    r"|til stede)\b",
    re.IGNORECASE,
)
#: What a line right below the date has that is the place.
_PLACE: Final = re.compile(r"\A(?:(?:[Ii]|[Pp]å) )?[A-ZÆØÅ](?=.{2,80}\Z).*?(?:[Ll]okale|sal(?:en)?|[Rr]ådhus(?:et)?)\b")
#: What ends a list of people in a head: the address of the town hall.
_ADDRESS: Final = re.compile(r"\b[0-9]{4} [A-ZÆØÅ]|\A(?:Tlf|Telefon|E-?mail|CVR)\b|\A[A-ZÆØÅ][\w-]{1,30} Kommune\Z")


@attrs.define
class Head:
    """What the head of a document says."""

    kind: Kind | None = None
    addendum: bool = False
    extraordinary: bool = False
    body: str | None = None
    date: dt.date | None = None
    starts_at: dt.time | None = None
    ends_at: dt.time | None = None
    place: str | None = None
    entries: list[Entry] = attrs.Factory(list)
    remarks: list[Line] = attrs.Factory(list)
    spans: dict[str, Span] = attrs.Factory(dict)
    diagnostics: list[Diagnostic] = attrs.Factory(list)
    rules: dict[int, str] = attrs.Factory(
        dict
    )  #: the rule that read each line, by its number; lines that none knows are left out


#: A line is no label, and no title, if longer than this; and no name with more words.
LONGEST_LABEL: Final = 45
LONGEST_TITLE: Final = 60
MOST_WORDS_OF_A_NAME: Final = 7
#: A longer line is prose, and holds no facts of the meeting.
LONGEST_FACTS: Final = 200
#: No head is longer: what follows would be read in vain.
LONGEST_HEAD: Final = 400


def read_head(lines: list[Line], layout: Layout) -> Head:
    """Read the lines of a head, in order, each by the first rule that knows it."""
    reader = _Reader(layout)
    for line in [line for line in lines if line.text][:LONGEST_HEAD]:
        rule = reader.read(line)
        if rule:
            reader.head.rules[line.number] = rule
    return reader.head


class _Reader:
    """Reads a head line by line; a label without value waits for the next line."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.head = Head()
        self.pending: str | People | None = None
        self.placeless = False  #: whether the label of the place stands right above that of people, without value
        self.dated_above = False

    def read(self, line: Line) -> str | None:
        """Read one line; return the name of the rule that knew it."""
        dated_above, self.dated_above = self.dated_above, False
        if "ordin" in line.text.lower() and _EXTRAORDINARY.search(line.text):
            self.head.extraordinary = True
        if self.layout.head_ends and fold(line.text) in self.layout.head_ends:
            return "end of the head"
        if rule := self._by_rule(line) or self._label(line) or self._title(line):
            return rule
        if rule := self._kind(line) or self._ended(line):
            self.pending = None
            return rule
        if isinstance(self.pending, People):
            return self._person(line, self.pending)
        if self.pending == "remark":
            self.head.remarks.append(line)
            return "remark"
        if self.pending is not None:
            field, self.pending = self.pending, None
            if field == "meeting":
                self._meeting(line)
                return "value: meeting"
            self._take(field, line.text, line.at)
            return f"value: {field}"
        is_place = self.layout.place_below or _PLACE.search(line.text)
        if dated_above and is_place and self.head.place is None:
            self._set_place(line.text, line.at)
            return "place below the date"
        return self._bare(line)

    def _by_rule(self, line: Line) -> str | None:
        for rule in self.layout.head:
            if match := rule.match(line.text):
                for field, value in match.groupdict().items():
                    if value:
                        self._take(field, value, line.at + match.start(field))
                self.pending = None
                self.dated_above = bool(match.groupdict().get("date"))
                return rule.name
        return None

    def _label(self, line: Line) -> str | None:
        match = _LABEL.fullmatch(line.text)
        name = fold(strip_bullet(match["label"] if match else line.text)[0])
        if len(name) > LONGEST_LABEL:
            return self._bare_label(line)
        value = match["value"].strip("| ") if match else ""  # it may stand in a cell of a table
        at = line.at + line.text.rindex(value) if value else line.at
        people = self.layout.people.get(name) or PEOPLE.get(name)
        if people is not None:
            self.placeless = self.pending == "place"
            self.pending = people
            if value:
                self._person(cut_line(line, value, at), people)
            return f"people: {name}"
        if name in MEETING:
            self.pending = None
            if value:
                self._meeting(cut_line(line, value, at))
            else:
                self.pending = "meeting"
            return f"label: {name}"
        if name not in self.layout.labels:
            return self._bare_label(line)
        field = self.layout.labels[name]
        self.pending = None
        if not value:
            self.pending = field or "remark"
        elif field is not None:
            self._take(field, value, at)
        else:
            self.head.remarks.append(cut_line(line, value, at))
        return f"label: {name}"

    def _bare_label(self, line: Line) -> str | None:
        """Read a label whose value follows without a colon, if it looks like one."""
        found = bare_label(line)
        if found is None:
            return None
        name, value = found
        if name in PEOPLE:
            self.pending = PEOPLE[name]
            self._person(value, PEOPLE[name])
            return f"people: {name}"
        self.pending = None
        if field := LABELS[name]:
            self._take(field, value.text, value.at)
        else:
            self.head.remarks.append(value)
        return f"label: {name}"

    def _meeting(self, line: Line) -> None:
        """Take what is said of the meeting: the kind of document, the body, or the date."""
        if not self._kind(line):
            self._line_of_facts(line.text, line.at, _MEETING_OF.fullmatch(line.text))

    def _title(self, line: Line) -> str | None:
        """Read a title of several parts, of which one is the kind of document."""
        parts = title_parts(line)
        for part in parts:
            if fold(part.text) in KINDS:
                self._kind(part)
            else:
                self._line_of_facts(part.text, part.at, None)
        self.pending = None if parts else self.pending
        return "title of several parts" if parts else None

    def _kind(self, line: Line) -> str | None:
        match = _KIND.match(line.text)
        kind = KINDS.get(fold(match["kind"])) if match else None
        if match is None or kind is None:
            return None
        rest = line.text[match.end() :].strip(" .:-–")
        meeting = _MEETING_OF.fullmatch(rest)
        if len(rest) > LONGEST_TITLE and not meeting and not find_date(rest):
            return None
        if self.head.kind is None:
            self.head.kind = kind
            self.head.spans["kind"] = Span(line.at, line.at + match.end())
        self.head.addendum = self.head.addendum or bool(match["addendum"])
        if match["extraordinary"] or (meeting and meeting["extra"]):
            self.head.extraordinary = True
        if rest:
            self._line_of_facts(rest, line.at + line.text.index(rest, match.end()), meeting)
        return "kind"

    def _ended(self, line: Line) -> str | None:
        if _ENDED.search(line.text) and (time := find_time(line.text, bare=True)):
            self._set("ends_at", time.value, Span(line.at + time.start, line.at + time.end))
            return "end of the meeting"
        return None

    def _person(self, line: Line, people: People) -> str:
        text, cut = strip_bullet(line.text)
        if _ADDRESS.search(text):
            self.pending = None
            return "address"
        placeless, self.placeless = self.placeless, False
        if placeless and not looks_like_a_name(re.split("[,(]", text, maxsplit=1)[0].strip()):
            self._set_place(text, line.at + cut)
            return "value: place"
        is_long = len(text.split()) > MOST_WORDS_OF_A_NAME and not names_absent(text)
        if (is_long and _SENTENCE.search(text)) or _OF_ITEMS.search(text):
            self.head.remarks.append(line)
            return "remark"
        if text:
            span = Span(line.at + cut, line.at + len(line.text))
            self.head.entries.append(Entry(text, span, people, None if cut else line.number))
        return "person"

    def _bare(self, line: Line) -> str | None:
        """Read a line without label: the body's name, the date with time and place, or a remark on who came."""
        if self._line_of_facts(line.text, line.at, _MEETING_OF.fullmatch(line.text)):
            return "body, date, time or place"
        if _ATTENDANCE.search(line.text):
            self.head.remarks.append(line)
            return "remark on attendance"
        return "frame" if FRAME.fullmatch(line.text) else None

    def _line_of_facts(self, text: str, at: int, meeting: re.Match[str] | None) -> bool:
        """Take body, date, times and place from one line of text; return whether it held any."""
        date = find_date(text) if len(text) <= LONGEST_FACTS else None
        took = self._body_before(date, text, at, meeting)
        if date is not None:
            self._set_date(date, at)
            self.dated_above = took = True
        begin = date.end if date else 0
        time = find_time(text, begin) if date is not None or not is_custom(text) else None
        if time is not None and (date is not None or self.head.starts_at is None):
            self._start_and_place(text, at, begin, time)
            took = True
        return took

    def _body_before(self, date: DateMatch | None, text: str, at: int, meeting: re.Match[str] | None) -> bool:
        """Take the body's name from what stands before the date, or from "møde i ..." and "...s møde"."""
        name, offset = (text, 0) if date is None else (text[: date.start], 0)
        if meeting is not None:
            group = "in" if meeting["in"] else "of"
            name, offset = meeting[group], meeting.start(group)
            if date is not None and offset < date.start:
                name = name[: date.start - offset]
        elif of := _OF.match(name):
            name, offset = name[of.end() :], of.end()
        if len(name) > LONGEST_FACTS:
            return False
        name = _WITHOUT_TERM.sub("", _BEFORE_DATE.sub("", name))
        meets = meeting is not None and bool(meeting["of"]) and date is not None and name[:1].isupper()
        if self.head.body is None and name and (is_body_name(name) or (meets and not NO_BODY.search(name))):
            self._set_body(name, at + offset)
            return True
        return meeting is not None and normalize_body(name) == self.head.body

    def _start_and_place(self, text: str, at: int, begin: int, time: TimeMatch) -> None:
        """Take the start of the meeting and the place: behind it after "i" or "på", or else before it."""
        if self.head.starts_at is None:
            self._set("starts_at", time.value, Span(at + time.start, at + time.end))
        until = range_end(text, time)
        if until is not None and self.head.ends_at is None:
            self._set("ends_at", until.value, Span(at + until.start, at + until.end))
        end = (until or time).end
        before, after = text[begin : time.start], text[end:]
        if begin == 0 and not _PLACE_FOLLOWS.match(after) and not _DAY.fullmatch(before):
            place, start = before, 0
        else:
            place, start = after, end
        if place.strip(" ,.-–kl") and self.head.place is None:
            self._set_place(place, at + start)

    def _take(self, field: str, value: str, at: int) -> None:
        """Take the value of a label or of a rule's group."""
        span = Span(at, at + len(value))
        match field:
            case "date":
                self._take_date(value, at)
            case "starts_at" | "ends_at":
                self._take_times(field, value, span)
            case "place":
                self._set_place(value, at)
            case "body":
                self._set_body(value, at)
            case "kind":
                self._take_kind(value, span)
            case "people":
                self.head.entries.append(Entry(value, span, People()))
            case _:  # extraordinary, addendum
                setattr(self.head, field, True)

    def _take_date(self, value: str, at: int) -> None:
        date = find_date(value)
        if date is None:
            return
        self._set_date(date, at)
        time = find_time(value, date.end, bare=True)
        if time is not None:
            self._set("starts_at", time.value, Span(at + time.start, at + time.end))
            rest = value[time.end :]
            if _PLACE_FOLLOWS.match(rest) and self.head.place is None:
                self._set_place(rest, at + time.end)

    def _take_times(self, field: str, value: str, span: Span) -> None:
        if self.head.date is None and (date := find_date(value)):
            self._set_date(date, span.start)
        times = list(find_times(value, bare=True))
        if times:
            self._set(field, times[0].value, span)
            if field == "starts_at" and self.head.ends_at is None and len(times) > 1 and is_range(value, *times[:2]):
                self._set("ends_at", times[1].value, span)

    def _take_kind(self, value: str, span: Span) -> None:
        if (match := _KIND.match(value)) and (kind := KINDS.get(fold(match["kind"]))):
            self.head.kind = kind
            self.head.addendum = self.head.addendum or bool(match["addendum"])
            self.head.spans["kind"] = span

    def _set(self, field: str, value: object, span: Span) -> None:
        setattr(self.head, field, value)
        self.head.spans[field] = span

    def _set_body(self, name: str, at: int) -> None:
        plain = normalize_body(name.strip(" ,.:-–"))
        if plain:
            self._set("body", plain, Span(at, at + len(name.rstrip())))

    def _set_place(self, text: str, at: int) -> None:
        if len(text) > LONGEST_FACTS:
            return
        time = find_time(text)
        if time is not None and self.head.starts_at is None:
            self._set("starts_at", time.value, Span(at + time.start, at + time.end))
        if found := find_place(text, time):
            start, end = found
            self._set("place", text[start:end], Span(at + start, at + end))

    def _set_date(self, date: DateMatch, at: int) -> None:
        span = Span(at + date.start, at + date.end)
        if date.problem == "weekday":
            self._say("weekday-mismatch", f"{date.weekday} is not the weekday of {date.value}", span)
        elif date.problem:
            self._say("date-invalid", "no calendar has this date", span)
        if self.head.date is None and date.value is not None:
            self._set("date", date.value, span)

    def _say(self, code: str, message: str, span: Span) -> None:
        self.head.diagnostics.append(Diagnostic(code=code, message=message, span=span))
