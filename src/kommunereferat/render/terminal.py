"""The summary of a meeting for a terminal (resumé)."""

from __future__ import annotations

import textwrap
from collections import Counter
from typing import TYPE_CHECKING, Final

from . import phrases

if TYPE_CHECKING:
    from ..diagnostics import Diagnostic
    from ..ledger import Coverage
    from ..model import AgendaItem, Meeting

_WIDTH: Final = 100
#: So many diagnostics of one code are printed.
_OF_ONE_CODE: Final = 8


def summary(meeting: Meeting) -> str:
    """Return the meeting (møde) as plain text: its head, participants, items with outcomes, and what was doubtful.

    Lines are at most 100 characters wide, words that are longer aside, and nothing in the text can steer the terminal.
    """
    blocks = [
        _head(meeting),
        _listed(
            "Participants", len(meeting.participants), [f"  {phrases.participant(p)}" for p in meeting.participants]
        ),
        _listed("Items", len(meeting.items), [line for item in meeting.items for line in _item(item)]),
        _listed("Diagnostics", len(meeting.diagnostics), _diagnostics(meeting)),
        [_coverage(meeting.coverage)],
    ]
    return "\n\n".join("\n".join(map(_fitted, block)) for block in blocks if block)


def _head(meeting: Meeting) -> list[str]:
    source = meeting.source
    facts = {
        "Place": meeting.place or "",
        "Source": source.path or "",
        "Parser": source.parser or "",
    }
    labelled = [f"{label}: {phrases.one_line(fact)}" for label, fact in facts.items() if fact]
    return [phrases.name_of(meeting), phrases.kind_and_time(meeting), *labelled]


def _listed(heading: str, count: int, lines: list[str]) -> list[str]:
    return [f"{heading} ({count})", *lines] if lines else []


def _item(item: AgendaItem) -> list[str]:
    lines = [f"  {phrases.item_name(item)}"]
    if item.case_numbers:
        lines.append(f"      case {', '.join(phrases.one_line(str(number)) for number in item.case_numbers)}")
    for made in item.decisions:
        lines.append(f"      {phrases.decision(made)}")
        lines += [f"        {told}" for told in phrases.on_record(made)]
    lines += [f"      {told}" for told in phrases.presence(item)]
    if item.attachments:
        lines.append(f"      {len(item.attachments)} attachment{'s' if len(item.attachments) > 1 else ''}")
    return lines


def _diagnostics(meeting: Meeting) -> list[str]:
    """Say what was doubtful; of one code the first few only, so that none drowns the others."""
    met = Counter[str]()
    lines = []
    for diagnostic in meeting.diagnostics:
        met[diagnostic.code] += 1
        if met[diagnostic.code] <= _OF_ONE_CODE:
            lines.append(_diagnostic(diagnostic, meeting))
    more = {code: count - _OF_ONE_CODE for code, count in met.items() if count > _OF_ONE_CODE}
    return lines + [f"  and {count} more [{code}]" for code, count in more.items()]


def _diagnostic(diagnostic: Diagnostic, meeting: Meeting) -> str:
    place = ""
    if diagnostic.span is not None:
        text = meeting.source.text
        line = text.line_at(diagnostic.span.start) if text and text.lines else None
        place = f" line {line.number + 1}:" if line else f" at {diagnostic.span}:"
    return f"  {diagnostic.severity.value} [{diagnostic.code}]{place} {phrases.one_line(diagnostic.message)}"


def _coverage(coverage: Coverage) -> str:
    """Say how much was read; rounded down, so that 100.0 % means all."""
    if not coverage.characters:
        return "Coverage: no text"
    known = coverage.characters - coverage.unparsed
    tenths = 1000 * known // coverage.characters
    share = f"Coverage: {tenths // 10}.{tenths % 10} % of {coverage.characters} characters"
    return f"{share}, {coverage.unparsed} unparsed" if coverage.unparsed else share


def _fitted(line: str) -> str:
    if len(line) <= _WIDTH:
        return line
    indent = " " * (len(line) - len(line.lstrip()))
    return textwrap.fill(line, _WIDTH, subsequent_indent=f"{indent}  ", break_on_hyphens=False)
