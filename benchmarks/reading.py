"""What reading costs, against what other libraries need for the bare text of the same pages (læsning)."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from kommunereferat import read

#: HTML to `SourceText` takes at most a third of what BeautifulSoup takes for the bare text.
HTML_BAR: Final = 1 / 3
#: A PDF takes at most so many times what pypdfium2 takes for its bare text.
PDF_BAR: Final = 3.0
#: How many pages the PDF has, how many lines are on a page, and how many characters on a line.
PAGES: Final = 28
LINES: Final = 46
WIDTH: Final = 95

_ENTRY: Final = re.compile(r" +[•◦-] +(?P<text>.*)")
_HEAD: Final = """<!DOCTYPE html>
<html lang="da"><head><meta charset="utf-8"><title>Referat</title><link rel="stylesheet" href="/side.css">
<script>window.settings = {"menu": true, "language": "da"};</script></head>
<body class="page page--minutes">
"""
_MENU: Final = "".join(
    f'<li class="menu__item"><a class="menu__link" href="/politik/{n}" data-id="{n}">Punkt {n}</a></li>\n'
    for n in range(40)
)


def page_of(text: str) -> str:
    """Return a text as a web page: paragraphs, lists, short lines as headings, a menu, a foot, and classes as usual."""
    parts = [f'{_HEAD}<nav class="menu"><ul class="menu__list">{_MENU}</ul></nav>\n<main class="main" id="main">']
    for block in re.split(r"\n\s*\n", text):
        lines = block.splitlines()
        entries = [entry for line in lines if (entry := _ENTRY.fullmatch(line))]
        if lines and len(entries) == len(lines):
            inner = "\n".join(
                f'<li class="list__item"><span>{html.escape(entry["text"])}</span></li>' for entry in entries
            )
            parts.append(f'<ul class="list list--bullets">\n{inner}\n</ul>')
        elif len(lines) == 1 and len(lines[0]) < 40:
            parts.append(f'<h3 class="heading heading--small">{html.escape(lines[0].strip())}</h3>')
        else:
            parts.append(f'<p class="text"><span>{"<br>".join(map(html.escape, lines))}</span></p>')
    return "\n".join([*parts, '</main>\n<footer class="foot"><p>Rådhuspladsen 1</p></footer></body></html>'])


def pdf_of(texts: Sequence[str]) -> bytes:
    """Return a PDF of `PAGES` pages with these texts, wrapped, and a head on each page."""
    from fpdf import FPDF

    lines = [piece for text in texts for line in text.splitlines() for piece in textwrap.wrap(line, WIDTH) or [""]]
    while len(lines) < PAGES * LINES:
        lines += lines
    pdf = FPDF()
    pdf.set_auto_page_break(auto=False)
    pdf.core_fonts_encoding = "windows-1252"
    pdf.set_font("helvetica", size=9)
    for number in range(PAGES):
        pdf.add_page()
        pdf.text(15, 10, f"Referat, side {number + 1} af {PAGES}")
        for index, line in enumerate(lines[number * LINES : (number + 1) * LINES]):
            if line.strip():
                pdf.text(15, 22 + index * 5.6, line.encode("cp1252", "replace").decode("cp1252"))
    return bytes(pdf.output())


def html_calls(pages: Sequence[str]) -> tuple[Callable[[], object], Callable[[], object]]:
    """Return our reading of pages and BeautifulSoup's, as calls."""
    from bs4 import BeautifulSoup

    data = [page.encode() for page in pages]
    return (
        lambda: [read(one) for one in data],
        lambda: [BeautifulSoup(page, "html.parser").get_text() for page in pages],
    )


def pdf_calls(data: bytes) -> tuple[Callable[[], object], Callable[[], object]]:
    """Return our reading of a PDF and pypdfium2's bare text, as calls."""
    import pypdfium2

    def bare() -> list[str]:
        document: Any = pypdfium2.PdfDocument(data)
        return [page.get_textpage().get_text_range() for page in document]

    return lambda: read(data), bare


def reading_calls(
    documents: Sequence[str], published: Sequence[str] = ()
) -> Iterator[tuple[str, tuple[Callable[[], object], Callable[[], object]], float]]:
    """Yield what is to be timed: a name, our call and theirs, and the bar. `published` are pages as they are."""
    if published:
        yield "HTML of published pages / BeautifulSoup.get_text", html_calls(published), HTML_BAR
    pages = [page_of(text) for text in documents]
    yield f"HTML of {len(pages)} documents / BeautifulSoup.get_text", html_calls(pages), HTML_BAR
    yield f"PDF of {PAGES} pages / pypdfium2's text", pdf_calls(pdf_of(documents)), PDF_BAR
