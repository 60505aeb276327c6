"""The body of a meeting whose head names none (organ): that of which something is said on the meeting's day."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from ..diagnostics import Diagnostic
from ..normalize.bodies import is_body_name, normalize_body
from ..normalize.dates import find_date
from ..spans import Span
from ..text import SourceText
from .head import Head

#: "Beslutning i <organ> den 3. maj 2021", "Fraværende i <organ> - 3. maj 2021:", "<organ> den 3. maj 2021".
_ON_A_DAY: Final = re.compile(
    r"^[ \t]*(?:(?:Beslutning(?:en|er)?|Fraværende|Afbud)(?: (?:i|af|fra))? )?"
    r"(?P<body>[A-ZÆØÅ][^\n:.]{3,90}?),? (?:den|d\.|-|–) (?P<date>[0-9]{1,2}[-./ ][^\n]{3,16})$",
    re.MULTILINE,
)


def take_body_of_the_day(head: Head, source: SourceText) -> None:
    """Give a head without body the one that is named most often with the meeting's date, if any is."""
    if head.date is None:
        return
    named: Counter[str] = Counter()
    places: dict[str, Span] = {}
    for match in _ON_A_DAY.finditer(source.text):
        found = find_date(match["date"])
        if found is not None and found.value == head.date and is_body_name(name := normalize_body(match["body"])):
            named[name] += 1
            places.setdefault(name, Span(*match.span("body")))
    if named:
        head.body = named.most_common(1)[0][0]
        head.spans["body"] = places[head.body]
        message = f"the head names no body; it is {head.body} that met on that day"
        head.diagnostics.append(Diagnostic(code="body-inferred", message=message, span=places[head.body]))
