"""PDFs for the tests, as programs write them: pages of wrapped lines with a head and a foot (PDF-skriver)."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from fpdf import FPDF

#: How many lines of text stand on a page, and how many characters on a line.
LINES: Final = 44
WIDTH: Final = 100
_PITCH: Final = 5.6  # millimetres
_SIZE: Final = 9
_LEFT: Final = 15
_TOP: Final = 25
_GAP: Final = 12


def wrapped(text: str) -> list[str]:
    """Return the lines of a text as they stand on pages: none is too long, and no two blank ones follow each other."""
    lines: list[str] = []
    for line in text.splitlines():
        pieces = textwrap.wrap(line, WIDTH, break_on_hyphens=False) or [""]
        lines += [piece for piece in pieces if piece or (lines and lines[-1])]
    return lines


def pages_of(lines: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the lines of each page; no page begins with a blank line."""
    start = 0
    while start < len(lines):
        if not lines[start]:
            start += 1
            continue
        yield lines[start : start + LINES]
        start += LINES


def blank(**settings: str) -> FPDF:
    """Return a PDF with one empty page and a font that has Danish letters."""
    pdf = FPDF(**settings)  # type: ignore[arg-type]
    pdf.set_auto_page_break(auto=False)
    pdf.core_fonts_encoding = "windows-1252"
    pdf.set_font("helvetica", size=_SIZE)
    pdf.add_page()
    return pdf


def put(pdf: FPDF, entries: Iterable[tuple[float, float, str]]) -> bytes:
    """Put texts at places, in millimetres from the upper left, and return the PDF."""
    for left, top, text in entries:
        pdf.text(left, top, text)
    return bytes(pdf.output())


def _write(pdf: FPDF, top: float, line: str) -> None:
    """Put a line on the page; what stands behind several blanks begins a column farther to the right."""
    left = float(_LEFT)
    for part in re.split(r" {2,}|\t", line.strip()):
        pdf.text(left, top, part)
        left += pdf.get_string_width(part) + _GAP


def nothing(*_: int) -> Sequence[str]:
    """Return no lines, as the head or foot of a page."""
    return ()


def as_pdf(
    text: str,
    *,
    head: Callable[[int, int], Sequence[str]] = nothing,
    foot: Callable[[int, int], Sequence[str]] = nothing,
) -> bytes:
    """Return a text as a PDF; `head` and `foot` give the lines of a page, by its number and how many there are."""
    pdf = blank()
    pages = list(pages_of(wrapped(text)))
    for number, lines in enumerate(pages, 1):
        if number > 1:
            pdf.add_page()
        for index, line in enumerate(head(number, len(pages))):
            pdf.text(_LEFT, 10 + index * _PITCH, line)
        for index, line in enumerate(lines):
            _write(pdf, _TOP + index * _PITCH, line)
        for index, line in enumerate(foot(number, len(pages))):
            pdf.text(_LEFT, 284 + index * _PITCH, line)
    return bytes(pdf.output())
