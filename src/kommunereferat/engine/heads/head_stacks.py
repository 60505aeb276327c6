"""Labels of the head that stand above each other, their values behind the last of them (stablede etiketter i hovedet).

So a table's columns come out of a PDF: "Mødested: Deltagere: Fraværende: Referent: Salen Anne Holm, Bo Dam Ingen Ida
Skov". The values are parted as far as the text itself tells: where a place ends, by what no name has; where those
absent stand, by "Ingen" or by an item that names them. What is not told is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ...diagnostics import Diagnostic
from ...layout import Layout
from ...model import Attendance, Role
from ...normalize.names import looks_like_a_name
from ...text import Line
from ...vocabulary import PEOPLE, fold
from .head_lines import cut_line

_LABEL: Final = re.compile(r"(?P<label>[A-ZÆØÅ][^:]{2,44}):\s*(?P<value>.{0,4000})")
#: A value with so many words has a list of people; its first entries may have the place before them.
_FEWEST_NAMES: Final = 4
_MOST_PLACES: Final = 4
_SHORTEST_NAME: Final = 2
#: A word that no name has: with a small letter or a digit, or one for a room or a house.
_OF_PLACE: Final = re.compile(
    r"(?!(?:van|von|de|der|la|af)\b)(?:[a-zæøå0-9]\S*|\w*(?:gård|gården|hus|huset|sal|salen|lokale|lokalet|center"
    r"|centret|skole|skolen|værelse|værelset|stuen|kantinen))\Z"
)
_ABSENT: Final = re.compile(r"\b(?:Fraværende|Afbud):?\s+(?P<names>[A-ZÆØÅ][^\n:]{3,200})")
_MOST_ABSENCES: Final = 60
_NOBODY: Final = "Ingen"
#: A stack has no label twice: place, members, absent, secretary.
_MOST_LABELS: Final = 4


class _Stack(NamedTuple):
    """The lines of labels without value, the last label with its value, and what each label is for."""

    labels: list[Line]
    value: Line
    fields: list[str]


def dealt_out(lines: Sequence[Line], text: str, layout: Layout, diagnostics: list[Diagnostic]) -> list[Line]:
    """Return the lines of a head with the values of stacked labels below their own (fordel værdier)."""
    filled = [line for line in lines if line.text]
    for first, line in enumerate(filled):
        if line.text.endswith(":") and (stack := _stack(filled[first : first + _MOST_LABELS], layout)):
            last = first + len(stack.labels)
            return [*filled[:first], *_dealt(stack, text, diagnostics), *filled[last:]]
    return filled


def _stack(lines: Sequence[Line], layout: Layout) -> _Stack | None:
    """Return the stack of labels that begins with the first line, None where it is none that is known."""
    labels: list[Line] = []
    fields: list[str] = []
    for line in lines:
        match = _LABEL.fullmatch(line.text)
        field = _field(fold(match["label"]), layout) if match else None
        if match is None or field is None or field in fields:
            return None
        fields.append(field)
        label = cut_line(line, f"{match['label']}:", line.at)
        labels.append(label)
        if match["value"]:
            value = cut_line(line, match["value"], line.at + match.start("value"))
            in_order = fields == [one for one in ("place", "members", "absent", "secretary") if one in fields]
            listed = len(fields) > 1 and "members" in fields and "(" not in value.text
            several = value.text.count(",") and len(value.text.split()) >= _FEWEST_NAMES
            return _Stack(labels, value, fields) if in_order and listed and several else None
    return None


def _field(label: str, layout: Layout) -> str | None:
    """Return what a label of a stack is for."""
    people = layout.people.get(label) or PEOPLE.get(label)
    if people is None:
        return "place" if layout.labels.get(label) == "place" else None
    if people.role is Role.SECRETARY:
        return "secretary"
    if people.role is not Role.MEMBER:
        return None
    return "absent" if people.attendance is Attendance.ABSENT else "members"


def _dealt(stack: _Stack, text: str, diagnostics: list[Diagnostic]) -> Iterator[Line]:
    """Yield the labels, each with its part of the values below it."""
    value, fields = stack.value, stack.fields
    found: dict[str, tuple[int, int]] = {}
    begin = _end_of_place(value.text) if "place" in fields else 0
    if begin is not None and "place" in fields:
        found["place"] = (0, begin)
    last = value.text.rfind(",") + 1
    absent = _absent(value.text, last, text, alone="secretary" not in fields) if "absent" in fields else None
    end: int | None = len(value.text)
    if absent is not None:
        found["absent"], end = absent, absent[0]
        found["secretary"] = (absent[1], len(value.text))
    elif "absent" in fields:
        end = None
    elif "secretary" in fields and (end := _end_of_two(value.text, last)) is not None:
        found["secretary"] = (end, len(value.text))
    start = value.text.find(",") + 1 if begin is None else begin
    found["members"] = (start, last - 1 if end is None else end)
    for label, field in zip(stack.labels, fields, strict=True):
        yield label
        if field in found and (part := value.text[slice(*found[field])].strip(" ,")):
            at = value.text.index(part, found[field][0])
            yield cut_line(value, part, value.at + at)
    untold = [label.text for label, field in zip(stack.labels, fields, strict=True) if field not in found]
    if untold:
        message = f"labels stand above each other, and nothing tells which value is of {' '.join(untold)}"
        diagnostics.append(Diagnostic(code="stacked-labels", message=message, span=value.span))


def _end_of_place(text: str) -> int | None:
    """Return where the place ends that stands before the first name of a list, None where nothing tells."""
    at = 0
    found: int | None = None
    for entry in text.split(",")[:_MOST_PLACES]:
        for word in re.finditer(r"\S+", entry):
            if _OF_PLACE.match(word.group()):
                found = at + word.end()
        at += len(entry) + 1
    name = text[found:].split(",")[0].strip() if found is not None else ""
    return found if len(name.split()) >= _SHORTEST_NAME and looks_like_a_name(name) else None


def _absent(value: str, last: int, text: str, *, alone: bool) -> tuple[int, int] | None:
    """Return where those absent stand behind the last member of a list, as "Ingen" or an item's text says.

    They end the value where they are `alone`; else a name follows.
    """
    best: tuple[int, int] | None = None
    named = list({match["names"]: None for match in _ABSENT.finditer(text)})[:_MOST_ABSENCES]
    for before in re.finditer(r"(?<=[^\s,]) (?=[A-ZÆØÅ])", value):
        begin = before.end()
        since = value.rfind(",", 0, begin) + 1
        if len(value[since:begin].split()) < _SHORTEST_NAME:
            continue
        for names in (_NOBODY, *named):
            end = begin + _length_of_same(value, begin, names)
            rest = len(value[end:].split())
            fits = not rest if alone else rest >= _SHORTEST_NAME and end > last
            enough = names == _NOBODY or len(value[begin:end].split()) >= _SHORTEST_NAME
            if fits and enough and end > begin and (best is None or end - begin > best[1] - best[0]):
                best = (begin, end)
    return best


def _length_of_same(value: str, begin: int, names: str) -> int:
    """Return how many characters are the same at the beginning of both, up to the end of a word."""
    length = 0
    for word in re.finditer(r"\S+", names):
        plain, at = word.group().rstrip(".,;"), begin + word.start()
        if not value.startswith(plain, at) or value[at + len(plain) : at + len(plain) + 1] not in ("", " ", ","):
            break
        length = word.start() + len(plain)
    return length


def _end_of_two(value: str, last: int) -> int | None:
    """Return where the first of two names ends that stand behind each other: each has two words, if there are four."""
    words = list(re.finditer(r"\S+", value[last:]))
    return last + words[1].end() if len(words) == 2 * _SHORTEST_NAME else None
