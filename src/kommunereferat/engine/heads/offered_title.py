"""The title under which a site offers a document, where the document's own head has lost a part (udbudt titel)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...layout import Layout
from ...text import Line, SourceText
from .head import Head, read_head
from .head_lines import cut_line

#: The offer stands among so many first lines.
_LONGEST: Final = 24
_OFFER: Final = re.compile(r'Download "(?P<title>.{3,300})"')
#: What parts the title: a full stop, and the word for the kind of document.
_BREAK: Final = re.compile(r"\.\s+(?=[A-ZÆØÅ0-9])|\s+(?=(?:Åben )?(?:[Bb]eslutningsprotokol|Referat|Dagsorden)\b)")
_FACTS: Final = ("body", "date", "starts_at", "place")


def complete_by_title(head: Head, source: SourceText, layout: Layout) -> None:
    """Take what the head lacks from the title that is offered: 'Download "Byrådet. Referat. 3. maj 2021"'."""
    if head.body is not None and head.date is not None:
        return
    offered = read_head(list(_pieces(source)), layout)
    for fact in _FACTS:
        if getattr(head, fact) is None and getattr(offered, fact) is not None:
            setattr(head, fact, getattr(offered, fact))
            head.spans[fact] = offered.spans[fact]


def _pieces(source: SourceText) -> Iterator[Line]:
    """Yield the pieces of the title as lines, none where no title is offered."""
    for line in source.lines[:_LONGEST]:
        if match := _OFFER.fullmatch(line.text):
            begin = match.start("title")
            for stop in (*_BREAK.finditer(match["title"]), None):
                end = match.start("title") + stop.start() if stop else match.end("title")
                yield cut_line(line, line.text[begin:end], line.at + begin)
                begin = match.start("title") + stop.end() if stop else end
            return
