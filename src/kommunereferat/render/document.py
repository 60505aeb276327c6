"""A meeting as a Markdown document (Markdown-dokument)."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from ..model import SectionRole
from . import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import AgendaItem, Attachment, Meeting, Recommendation

#: What Markdown, or one of its widespread dialects, reads as markup anywhere.
_MARKUP: Final = re.compile(r"[\\`*_\[\]<>#|~^${}]|&(?=[#A-Za-z])")
#: What is markup at the beginning of a line only: bullets, underlines of headings, definitions; and the sign after the
#: number of a list.
_AT_START: Final = re.compile(r"[0-9]{1,9}(?=[.)](?:\s|\Z))|(?=[-+=:](?![0-9A-Za-z]))")
#: The bullets of a printed list.
_BULLET: Final = re.compile(r"[•·▪◦●‣*–-][ \t\xa0]+(?=\S)")


def markdown(meeting: Meeting) -> str:
    """Return the meeting (møde) as a Markdown document: its facts, its participants, its items with all their sections.

    Text of the source is escaped, so that no markup in it has an effect; its line ends are kept, and its bullets
    become lists.
    """
    facts = [_inline(phrases.kind_and_time(meeting))]
    if meeting.place:
        facts.append(f"Place: {_inline(meeting.place)}")
    parts = [f"# {_inline(phrases.name_of(meeting))}", "\\\n".join(facts)]
    if meeting.participants:
        parts += ["## Participants", _listed([phrases.participant(p) for p in meeting.participants])]
    for item in meeting.items:
        parts += _item(item)
    return "\n\n".join(parts) + "\n"


def _item(item: AgendaItem) -> Iterator[str]:
    yield f"## {_inline(phrases.item_name(item))}"
    numbers = (
        ("Case number", [str(number) for number in item.case_numbers]),
        ("KLE", [str(number) for number in item.kle]),
        ("Document number", list(item.document_numbers)),
    )
    if facts := [f"{label}: {', '.join(map(phrases.one_line, printed))}" for label, printed in numbers if printed]:
        yield _listed(facts)
    for section in item.sections:
        if section.heading:
            yield f"### {_inline(section.heading)}"
        if section.text.strip():
            yield _blocks(section.text)
    printed_roles = {section.role for section in item.sections}
    if item.recommendations and SectionRole.RECOMMENDATION not in printed_roles:
        yield "### Recommendations"
        yield _listed([_recommendation(r) for r in item.recommendations])
    if item.decisions:
        yield "### Decisions"
        yield _listed([told for made in item.decisions for told in (phrases.decision(made), *phrases.on_record(made))])
    if present := phrases.presence(item):
        yield "### Presence"
        yield _listed(present)
    if item.attachments and SectionRole.ATTACHMENTS not in printed_roles:
        yield "### Attachments"
        yield _listed([_attachment(a) for a in item.attachments])


def _recommendation(recommendation: Recommendation) -> str:
    by = recommendation.proposer or "Recommended"
    to = f" to {recommendation.recipient}" if recommendation.recipient else ""
    return f"{by}{to}: {'; '.join(recommendation.points)}"


def _attachment(attachment: Attachment) -> str:
    return f"{attachment.title} ({attachment.document_number})" if attachment.document_number else attachment.title


def _listed(lines: list[str]) -> str:
    return "\n".join(f"- {_line(line)}" for line in lines)


def _inline(text: str) -> str:
    """Escape a text for a place within a line."""
    return _MARKUP.sub(r"\\\g<0>", phrases.one_line(text))


def _line(text: str) -> str:
    """Escape a text for a line of its own."""
    escaped = _inline(text)
    start = _AT_START.match(escaped)
    return f"{start.group()}\\{escaped[start.end() :]}" if start else escaped


def _blocks(text: str) -> str:
    """Turn printed text into paragraphs, whose lines end where they are printed to end, and lists."""
    blocks = []
    lines = [line.strip() for line in phrases.printable(text).splitlines()]
    for (filled, bulleted), group in groupby(lines, lambda line: (bool(line), bool(_BULLET.match(line)))):
        if bulleted:
            blocks.append(_listed([_BULLET.sub("", line, count=1) for line in group]))
        elif filled:
            blocks.append("\\\n".join(map(_line, group)))
    return "\n\n".join(blocks)
