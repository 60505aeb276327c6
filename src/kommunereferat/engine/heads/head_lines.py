"""Lines of a head that need a closer look: labels without a colon, titles of several parts (linjer i hovedet)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Mapping
from typing import Final

from ...model import Role
from ...normalize.bodies import is_body_name
from ...normalize.dates import find_date
from ...normalize.names import looks_like_a_name
from ...normalize.times import TimeMatch, find_time, find_times
from ...text import Line
from ...vocabulary import KINDS, LABELS, PEOPLE, fold

#: Labels that are told from other words without a colon: of facts, of lists of several people, of remarks.
_BARE_LABELS: Final = (
    (
        {name for name, field in LABELS.items() if field or name == "bemærkninger"}
        - {"start", "slut", "kl", "lokale", "mødelokale"}
    )
    | {name for name, people in PEOPLE.items() if people.role is Role.MEMBER and name not in ("afbud fra", "mødt")}
    | {"øvrige deltagere", "andre deltagere"}
)
_BARE_LABEL: Final = re.compile(
    rf"(?P<label>(?=[A-ZÆØÅ])(?i:{'|'.join(sorted(map(re.escape, _BARE_LABELS), key=len, reverse=True))}))"
    r"[ \t]+(?P<value>[A-ZÆØÅ0-9].*)"
)
#: What a value without a colon before it must be.
_SIGNS: Final[Mapping[str | None, Callable[[str], object]]] = {
    "body": is_body_name,
    "date": find_date,
    "starts_at": lambda value: find_time(value, bare=True),
    "ends_at": lambda value: find_time(value, bare=True),
}
#: What frames the facts: the municipality's name alone, and the words that lead to what the next line says.
FRAME: Final = re.compile(
    r"[^\W\d_][\w-]{1,30}(?: [A-ZÆØÅ][\w-]{1,30})? kommune|(?:møde )?(?:i|for)|fra|til|af", re.IGNORECASE
)
#: What has a meeting on a date, and is no body.
NO_BODY: Final = re.compile(r"(?:dag|dagen|uge|ugen|måned|måneden|år|året|næste|sidste|forrige)\Z", re.IGNORECASE)
#: Somebody and an absence: "Anne Holm (V) - Afbud. Stedfortræder: Bo Dam (V)".
_ABSENT: Final = re.compile(r"(?P<who>[^,;:]{3,60}?)\s+[-–]\s+(?:afbud|forfald|fraværende)\b", re.IGNORECASE)
#: What parts the parts of a title; a term of office before the body's name is none.
_PARTING: Final = "–•|-"
_TITLE_PART: Final = re.compile(rf"(?:(?!\s[{_PARTING}]\s).)+")
_PERIOD: Final = re.compile(r"(?:[Åå]r )?(?:19|20)[0-9]{2}\s?[-–]\s?(?:19|20)[0-9]{2}\s+")
#: What a line has that says how meetings are held, and nothing of this one.
_CUSTOM: Final = re.compile(
    r"\b(?:med ?mindre|normalt|som regel|som udgangspunkt|sædvanligvis|\w{0,20}møder(?:ne)?)\b", re.IGNORECASE
)
#: What stands between the times of a range.
_TO: Final = re.compile(r" ?(?:[–-]|til)(?: kl\.?)? ?", re.IGNORECASE)
#: A longer value is no range of times, if other words stand between two.
_LONGEST_RANGE: Final = 20
#: A longer line is no title.
_LONGEST_TITLE: Final = 200


def bare_label(line: Line) -> tuple[str, Line] | None:
    """Return a label that stands before its value without a colon, and the value, if it looks like one."""
    match = _BARE_LABEL.fullmatch(line.text)
    if match is None:
        return None
    name, value = fold(match["label"]), match["value"]
    if name in PEOPLE:
        is_value = looks_like_a_name(value.split(",")[0].split("(")[0].strip())
    else:
        field = LABELS[name]
        is_value = field not in _SIGNS or bool(_SIGNS[field](value))
    return (name, cut_line(line, value, line.at + match.start("value"))) if is_value else None


def is_custom(text: str) -> bool:
    """Tell whether a line says when and where meetings are held as a rule (mødekutyme)."""
    return _CUSTOM.search(text) is not None


def names_absent(text: str) -> bool:
    """Tell whether a line names somebody and says at once that they are absent, whatever follows.

    >>> names_absent("Anne Holm (V) - Afbud. Stedfortræder: Bo Dam (V)"), names_absent("Afbud fra Anne Holm")
    (True, False)
    """
    match = _ABSENT.match(text)
    return match is not None and looks_like_a_name(match["who"].split("(")[0].strip())


def is_range(value: str, first: TimeMatch, second: TimeMatch) -> bool:
    """Tell whether two times are the start and the end of a meeting: side by side, or all of a short value."""
    return len(value) <= _LONGEST_RANGE or _TO.fullmatch(value, first.end, second.start) is not None


def range_end(text: str, begin: TimeMatch) -> TimeMatch | None:
    """Return the time at which a range ends that begins with another: "kl. 17.00-19.30".

    >>> text = "kl. 17.00-19.30 i byrådssalen"
    >>> str(range_end(text, find_time(text)).value)
    '19:30:00'
    """
    _, *until = itertools.islice(find_times(text, begin.start), 2)
    return until[0] if until and _TO.fullmatch(text, begin.end, until[0].start) else None


def title_parts(line: Line) -> list[Line]:
    """Return the parts of a title such as "Teknisk Udvalg – Referat – 6. juni 2016"; none where it is no title."""
    if len(line.text) > _LONGEST_TITLE or not any(sign in line.text for sign in _PARTING):
        return []
    parts: list[Line] = []
    for match in _TITLE_PART.finditer(line.text):
        text = match.group().lstrip(f" {_PARTING}")
        if period := _PERIOD.match(text):
            text = text[period.end() :]
        parts.append(cut_line(line, text, line.at + match.end() - len(text)))
    return parts if len(parts) > 1 and any(fold(part.text) in KINDS for part in parts) else []


def cut_line(line: Line, text: str, at: int) -> Line:
    """Return the line cut to a part of its text."""
    return line._replace(text=text.strip(), at=at + len(text) - len(text.lstrip()))
