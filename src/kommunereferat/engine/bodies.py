"""The body of a meeting whose head names none by a word for one (organ).

It is what stands above the date and is spoken of as a committee, or that of which something is said on the day, or
whose items they are by what their heads say.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from ..diagnostics import Diagnostic
from ..normalize.bodies import is_body_name, normalize_body
from ..normalize.dates import find_date
from ..spans import Span
from ..text import SourceText
from .heads.head import Head
from .parting.parts import Outline

#: "Beslutning i <organ> den 3. maj 2021", "Fraværende i <organ> - 3. maj 2021:", "<organ> den 3. maj 2021".
_ON_A_DAY: Final = re.compile(
    r"^[ \t]*(?:(?:Beslutning(?:en|er)?|Fraværende|Afbud)(?: (?:i|af|fra))? )?"
    r"(?P<body>[A-ZÆØÅ][^\n:.]{3,90}?),? (?:den|d\.|-|–) (?P<date>[0-9]{1,2}[-./ ][^\n]{3,16})$",
    re.MULTILINE,
)

#: A name without a word for a body: "Klima, natur og energi".
_BARE: Final = re.compile(r"[A-ZÆØÅ][^\W\d_]+(?:(?:, | og | |-|/)[^\W\d_]+){0,8}")
_LONGEST_NAME: Final = 80


def take_body_above_date(head: Head, parted: Outline) -> None:
    """Give a head without body the line above the date that no rule knows, if the text speaks of it as a committee."""
    if head.body is not None or "date" not in head.spans:
        return
    at = parted.source.line_at(head.spans["date"].start).number
    above = next((line for line in reversed(parted.head) if line.number < at and line.text), None)
    if above is None or above.number in head.rules or len(above.text) > _LONGEST_NAME:
        return
    if _BARE.fullmatch(above.text) and _is_spoken_of(above.text, parted.source.text):
        head.body, head.spans["body"] = above.text, above.span
        head.rules[above.number] = "body above the date"


def _is_spoken_of(name: str, text: str) -> bool:
    as_committee = (
        r"\b(?:[Uu]dvalget for|[Bb]eslutning(?:en)? (?:i|fra|af)|(?:indstiller|anbefaler) (?:til|over for))\s"
    )
    return re.search(rf"{as_committee}(?:udvalget for )?{re.escape(name)}\b", text) is not None


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
    _take_most_named(head, named, places, "it is {} that met on that day")


def take_body_of_items(head: Head, parted: Outline) -> None:
    """Give a head without body the one that most of the items' heads name, where the layout says that they do."""
    named: Counter[str] = Counter()
    places: dict[str, Span] = {}
    for token in [token for block in parted.blocks for token in block.head]:
        if token.match is not None and (printed := token.group("body")):
            name, start = normalize_body(printed), parted.source.lines[token.line].at
            named[name] += 1
            places.setdefault(name, Span(start + token.match.start("body"), start + token.match.end("body")))
    _take_most_named(head, named, places, "its items are those of {}")


def _take_most_named(head: Head, named: Counter[str], places: dict[str, Span], why: str) -> None:
    if head.body is None and named:
        head.body = named.most_common(1)[0][0]
        head.spans["body"] = places[head.body]
        message = f"the head names no body; {why.format(head.body)}"
        head.diagnostics.append(Diagnostic(code="body-inferred", message=message, span=places[head.body]))
