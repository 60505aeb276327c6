"""Web pages for the tests: a text document as a municipality's page, with what stands around one (HTML-skriver)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import Final

from kommunereferat import Meeting

_ENTRY: Final = re.compile(r"(?P<indent> {1,20})(?:(?P<number>[0-9]{1,3})\.|[•◦▪-]) +(?P<text>.*)")
_NOTHING: Final = "\u00a0 \t"

_ABOVE: Final = """<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<title>Nordby Kommune</title>
<style>.menu { color: green }</style>
<script>var menu = "<p>Beslutning</p>";</script>
</head>
<body>
<div id="cookie-banner" class="banner"><p>Vi samler statistik med cookies. <a href="/om">Læs mere</a></p>
<button>Afvis</button></div>
<a class="skip-link" href="#indhold">Gå til indholdet</a>
<header class="page-header"><a href="/">Kommunens forside</a>
<nav><ul><li><a href="/borger">Borger</a></li><li><a href="/politik">Politik</a></li></ul></nav>
<form role="search"><label>Find på siden</label><input name="q"><button>Find</button></form></header>
<div class="breadcrumb"><a href="/">Forside</a> / <a href="/politik">Politik</a> / <a href="/moeder">Møder</a></div>
<main id="indhold"><div class="row"><div class="col">
"""
_BELOW: Final = """
</div></div></main>
<div class="social-links"><ul><li><a href="/a">Del siden</a></li><li><a href="/b">Print siden</a></li></ul></div>
<footer><p>Kommunens hovednummer</p><p><a href="/tilgaengelighed">Tilgængelighed</a></p></footer>
<script>document.write("Beslutning")</script>
</body>
</html>
"""


def as_page(text: str, meeting: Meeting | None = None) -> str:
    """Return a text as a page: paragraphs, lists, the headings of the meeting read from it, and menus around."""
    return _ABOVE + as_body(text, headings_of(meeting) if meeting else {}) + _BELOW


def headings_of(meeting: Meeting) -> dict[int, int]:
    """Return the lines of the source that head an item or a section, each with a level."""
    source = meeting.source.text
    assert source is not None
    titles = {source.line_at(item.spans["title"].start).number: 2 for item in meeting.items if "title" in item.spans}
    entries = [entry for entry in meeting.coverage.entries if entry.rule.startswith("heading: ")]
    heads = {source.line_at(entry.span.start).number: 3 for entry in entries}
    return {number: level for number, level in {**heads, **titles}.items() if _is_whole(source.lines[number].text)}


def _is_whole(line: str) -> bool:
    return len(line) < 80 and not line.endswith((".", ",")) and ": " not in line


def as_body(text: str, headings: dict[int, int]) -> str:
    """Return the elements of a text's paragraphs, lists and headings."""
    lines = list(enumerate(text.splitlines()))
    parts: list[str] = []
    while lines:
        number, line = lines[0]
        if not line.strip(_NOTHING):
            parts += ["<p>&nbsp;</p>"] if "\u00a0" in line else []
            lines.pop(0)
        elif _ENTRY.fullmatch(line):
            parts.append("".join(_list(lines)))
        elif level := headings.get(number):
            parts.append(f"<h{level}>{html.escape(line.strip())}</h{level}>")
            lines.pop(0)
        else:
            taken = list(_paragraph(lines, headings))
            parts.append(f"<p>{'<br>'.join(html.escape(one.strip()) for one in taken)}</p>")
    return "\n".join(parts)


def _paragraph(lines: list[tuple[int, str]], headings: dict[int, int]) -> Iterator[str]:
    yield lines.pop(0)[1]
    while lines and lines[0][1].strip(_NOTHING) and not _ENTRY.fullmatch(lines[0][1]) and lines[0][0] not in headings:
        yield lines.pop(0)[1]


def _list(lines: list[tuple[int, str]]) -> Iterable[str]:
    """Yield a list as elements, with the lists and the paragraphs within it."""
    open_lists: list[tuple[int, str]] = []
    last: dict[int, int] = {}  # the number before, by indent
    while lines and (entry := _ENTRY.fullmatch(lines[0][1])):
        lines.pop(0)
        indent, tag = len(entry["indent"]), "ol" if entry["number"] else "ul"
        while open_lists and (open_lists[-1][0] > indent or (open_lists[-1][0] == indent and open_lists[-1][1] != tag)):
            last.pop(open_lists[-1][0], None)
            yield f"</li></{open_lists.pop()[1]}>"
        number = int(entry["number"] or 0)
        value = f' value="{number}"' if number and number != last.get(indent, 0) + 1 else ""
        last[indent] = number
        if open_lists and open_lists[-1][0] == indent:
            yield f"</li><li{value}>"
        else:
            open_lists.append((indent, tag))
            yield f"<{tag}><li{value}>"
        yield html.escape(entry["text"].strip())
        while _belongs(lines, indent):
            text = lines.pop(0)[1].strip(_NOTHING)
            yield f"<p>{html.escape(text)}</p>" if text else ""
    while open_lists:
        yield f"</li></{open_lists.pop()[1]}>"


def _belongs(lines: list[tuple[int, str]], indent: int) -> bool:
    """Tell whether the next line that is not blank is one of the list's entry, and no entry of its own."""
    below = next((line for _, line in lines if line.strip(_NOTHING)), "")
    return below.startswith(" " * (indent + 1)) and not _ENTRY.fullmatch(below)
