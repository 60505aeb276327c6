"""Markup that extraction left in a text: HTML tags, links and emphasis of Markdown, bars of tables (opmærkning)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

#: Without any of these there is no markup; looking for one after the other is many times as fast as for any of them.
MARKUP_SIGNS: Final = "<[*#"
#: Where markup may begin.
_MARKUP_START: Final = re.compile(r"[<!\[\]#*]")
#: Markup that extraction left behind: HTML tags, images and links of Markdown (escaped or not), emphasis. Every part is
#: bounded.
_MARKUP: Final = re.compile(
    r"(?P<tag></?[A-Za-z][^<>\n]{0,300}>)"
    r"|(?P<image>!\\?\[(?:\\[^\]\n]|[^\[\]\n\\]){0,200}\\?\]\\?\([^()\n]{0,300}\\?\))"
    r"|(?<!\\)(?P<link>\[)(?=(?:\\.|[^\[\]\n\\]){1,300}\]\((?![A-ZÆØÅ]{1,2}\))[^()\s]{0,300}\))"
    r"|(?<!\\)(?P<target>\]\((?![A-ZÆØÅ]{1,2}\))[^()\s]{0,300}\))"
    r"|(?P<hashes>(?m:^)#{1,6}[ \t]+(?=\S))"
    r"|(?P<stars>\*{1,3})(?=[^\s*])(?P<starred>[^*\n]{0,500}[^\s*])(?P=stars)(?!\*)"
)

#: What may begin a line that is marked as a whole; and that markup, the bars of a table's row first.
AROUND_A_LINE: Final = frozenset("#*|")
_WHOLE_LINE: Final = (
    re.compile(r"\|[ \t]*(?P<text>[^|\s][^|]*[^|\s])[ \t]*\|"),
    re.compile(r"#{1,6}[ \t]+(?P<text>\S.*)"),
    re.compile(r"\*\*[ \t]*(?P<text>[^*\s][^*]*[^*\s])[ \t]*\*\*"),
)


def _markup(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the markup in a range of a text. Only where it may begin is looked closely."""
    while sign := _MARKUP_START.search(text, start, end):
        match = _MARKUP.match(text, sign.start(), end)
        start = match.end() if match else sign.end()
        if match:
            yield match


def _cuts(m: re.Match[str]) -> list[tuple[int, int]]:
    """Return the ranges of a match that are markup."""
    if m["stars"]:
        within = [cut for inner in _markup(m.string, *m.span("starred")) for cut in _cuts(inner)]
        return [m.span("stars"), *within, (m.end("starred"), m.end())]
    return [m.span()]


def markup(text: str) -> list[tuple[int, int]]:
    """Return the ranges of a text that are markup, in ascending order (opmærkning)."""
    return sorted(cut for match in _markup(text, 0, len(text)) for cut in _cuts(match))


def unmarked(text: str, at: int) -> tuple[str, int]:
    """Return a line's text without the markup that stands around all of it, and where it then begins."""
    for pattern in _WHOLE_LINE:
        if match := pattern.fullmatch(text):
            text, at = match["text"], at + match.start("text")
    return text, at
