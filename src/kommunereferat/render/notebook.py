"""Meetings, items and decisions as a notebook shows them (visning i notesbøger); `_repr_html_` of the model is this."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..model import Access, Attendance, Outcome
from . import phrases
from .html import Html, folded, framed, joined, left_out, lines, listed, table, tag

if TYPE_CHECKING:
    from ..model import AgendaItem, Decision, Meeting, Recommendation, Section, Votes

#: So many items of a meeting are in sight, and so many more are folded away; the others are counted.
_IN_SIGHT: Final = 25
_FOLDED: Final = 175
#: So many entries of any other list are shown, and so many characters of a text, of a point and of a line.
_ENTRIES: Final = 30
_TEXT: Final = 3000
_POINT: Final = 400
_LINE: Final = 200

_GOOD: Final = {Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES, Outcome.ELECTED, Outcome.RECOMMENDED}
_OPEN: Final = {Outcome.POSTPONED, Outcome.REFERRED, Outcome.WITHDRAWN}


def meeting_html(meeting: Meeting) -> str:
    """Return a meeting (møde): what it is, who was there, and what became of each item."""
    facts = [phrases.kind_and_time(meeting), *([meeting.place] if meeting.place else [])]
    coverage = meeting.coverage
    read = f", {coverage.unparsed:,} of {coverage.characters:,} characters unparsed" if coverage.unparsed else ""
    source = meeting.source
    return framed(
        tag("p", tag("strong", _line(phrases.name_of(meeting)))),
        tag("p", joined(map(_line, facts), " · ")),
        _people(meeting),
        _items(meeting),
        _diagnostics(meeting),
        tag("p", tag("small", _line(f"{source.path or 'text'}, read by {source.parser or 'no parser'}{read}"))),
    )


def item_html(item: AgendaItem) -> str:
    """Return an item on the agenda (dagsordenspunkt): its facts, what was decided and recommended, and all its text."""
    facts = [
        f"{label} {', '.join(map(str, numbers[:_ENTRIES]))}"
        for label, numbers in (
            ("case", item.case_numbers),
            ("KLE", item.kle),
            ("document", item.document_numbers),
        )
        if numbers
    ]
    earlier = [
        f"{one.body}{f', {one.date}' if one.date else ''}{f', item {one.item}' if one.item else ''}"
        for one in item.previous_treatments
    ]
    attached = [f"{a.title}{f' ({a.document_number})' if a.document_number else ''}" for a in item.attachments]
    return framed(
        tag("p", tag("strong", _line(phrases.item_name(item)))),
        tag("p", joined(map(_line, facts), " · ")) if facts else "",
        *[_decision(made) for made in item.decisions[:_ENTRIES]],
        left_out(len(item.decisions) - _ENTRIES, "more decisions"),
        listed([_line(told) for told in phrases.presence(item)], _ENTRIES) if phrases.presence(item) else "",
        *[_recommendation(one) for one in item.recommendations[:_ENTRIES]],
        left_out(len(item.recommendations) - _ENTRIES, "more recommendations"),
        _folded_list("treated before", earlier),
        _folded_list("attachments", attached),
        *[_section(section) for section in item.sections[:_ENTRIES]],
        left_out(len(item.sections) - _ENTRIES, "more sections"),
    )


def decision_html(made: Decision) -> str:
    """Return a decision (beslutning): its outcome, whose it is, its wording, the ballot, and who was absent."""
    return framed(_decision(made))


def _people(meeting: Meeting) -> Html:
    people = meeting.participants
    if not people:
        return Html()
    absent = sum(person.attendance is Attendance.ABSENT for person in people)
    rows = [
        [
            _line(person.name),
            _line(person.party.letter) if person.party else "",
            _line(", ".join([person.role.value.replace("_", " "), *([person.title] if person.title else [])])),
            person.attendance.value,
        ]
        for person in people[:_FOLDED]
    ]
    return folded(
        f"{len(people)} participants{f', {absent} absent' if absent else ''}",
        table(("name", "party", "role", "attendance"), rows),
        left_out(len(people) - _FOLDED, "more participants"),
    )


def _items(meeting: Meeting) -> Html:
    rows = [
        [
            _line(item.number or ""),
            joined([_line(item.title or phrases.item_name(item)), *_closed(item)]),
            _outcome(item.decision) if item.decision else "",
            _beside(item.decision) if item.decision else "",
        ]
        for item in meeting.items[: _IN_SIGHT + _FOLDED]
    ]
    headings = ("#", "item", "outcome", "votes and absences")
    more = rows[_IN_SIGHT:]
    return joined(
        [
            table(headings, rows[:_IN_SIGHT]) if rows else tag("p", "no items"),
            folded(f"{len(more)} more items", table(headings, more)) if more else "",
            left_out(len(meeting.items) - len(rows), "more items are in meeting.items"),
        ]
    )


def _closed(item: AgendaItem) -> list[str]:
    return [" ", tag("small", "(closed)")] if item.access is Access.CLOSED and item.title else []


def _beside(made: Decision) -> str:
    """Say in one line how the votes were, and who was absent."""
    votes = [phrases.votes(made.votes)] if made.votes else []
    absent = [f"absent: {', '.join(map(phrases.one_line, made.absent[:_ENTRIES]))}"] if made.absent else []
    return _line("; ".join([*votes, *absent]))


def _diagnostics(meeting: Meeting) -> Html:
    told = [_line(str(one)) for one in meeting.diagnostics]
    return folded(f"{len(told)} diagnostics", listed(told, _ENTRIES)) if told else Html()


def _outcome(made: Decision) -> Html:
    bad = "bad" if made.outcome is Outcome.REJECTED else ""
    kind = "good" if made.outcome in _GOOD else "open" if made.outcome in _OPEN else bad
    return tag("span", made.outcome.value.replace("_", " "), kind=f"outcome {kind}".rstrip())


def _decision(made: Decision) -> Html:
    whose = ", ".join(str(fact) for fact in (made.body, made.date) if fact)
    facts = [_line(whose), *([_line(f"to {made.referred_to}")] if made.referred_to else [])]
    absent = f"absent: {', '.join(made.absent[:_ENTRIES])}"
    points = [[point.number, point.outcome.value.replace("_", " "), _line(point.text)] for point in made.points]
    remarks = [
        joined([tag("strong", _line(one.by or "somebody")), ", for the record: ", _text(one.text, _POINT)])
        for one in made.statements
    ]
    return joined(
        [
            tag("p", _outcome(made), " ", joined(facts, " · "), "" if made.current else tag("small", " (earlier)")),
            tag("blockquote", _text(made.text)) if made.text.strip() else "",
            _ballot(made.votes) if made.votes else "",
            tag("p", _line(absent)) if made.absent else "",
            table(("point#", "outcome", "wording"), points[:_ENTRIES]) if points else "",
            listed(remarks, _ENTRIES) if remarks else "",
        ]
    )


def _ballot(votes: Votes) -> Html:
    counts = votes.counts
    sides = (
        ("for", votes.in_favour, counts.in_favour if counts else None),
        ("against", votes.against, counts.against if counts else None),
        ("abstaining", votes.abstain, counts.abstain if counts else None),
    )
    rows = [
        [side, _line(", ".join(who[:_ENTRIES])), "" if count is None else str(count)]
        for side, who, count in sides
        if who or count is not None
    ]
    return table(("votes", "who", "number#" if counts else ""), rows) if rows else Html()


def _recommendation(one: Recommendation) -> Html:
    to = f" to {one.recipient}" if one.recipient else ""
    return joined(
        [
            tag("p", _line(f"{one.proposer} recommends{to}:" if one.proposer else f"Recommended{to}:")),
            listed([_text(point, _POINT) for point in one.points], _ENTRIES, numbered=len(one.points) > 1),
        ]
    )


def _section(section: Section) -> Html:
    role = tag("small", f" {section.role.value.replace('_', ' ')}, {len(section.text):,} characters")
    return folded(joined([_line(section.heading or "(no heading)"), role]), tag("blockquote", _text(section.text)))


def _folded_list(what: str, entries: list[str]) -> Html:
    return folded(f"{what} ({len(entries)})", listed([_line(one) for one in entries], _ENTRIES)) if entries else Html()


def _line(text: str) -> str:
    return phrases.shortened(text, _LINE)


def _text(text: str, most: int = _TEXT) -> Html:
    more = len(text) - most
    return joined([lines(text[:most]), tag("small", f" … {more:,} more characters") if more > 0 else ""])
