"""The reader of PDFs that have a text layer (PDF-læser): opens them with pdfium, and says what it cannot read."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any, Final

import attrs

from ..diagnostics import Diagnostic
from ..exceptions import MissingExtraError, UnreadableError
from ..text import SourceText
from .pdf_lines import PdfLine, Places, page_lines
from .pdf_pages import pages_text

#: How far into a file its signature is looked for: programs put a few lines before it.
_BEGINNING: Final = 1024
#: After so many pages on end that cannot be loaded, the others are not tried: damaged files name millions of pages.
_PATIENCE: Final = 100
#: pdfium is not to be called by two threads at once.
_LOCK: Final = threading.Lock()


class PdfReader:
    """Reads a PDF's text layer (PDF-læser)."""

    name: Final = "pdf"
    protocol: Final = 1

    def claim(self, data: bytes, /, *, path: str | None = None) -> float:  # noqa: ARG002 - a part of the protocol
        """Claim what begins as PDFs do."""
        return 0.9 if b"%PDF-" in data[:_BEGINNING] else 0.0

    def read(self, data: bytes, /, *, path: str | None = None, encoding: str | None = None) -> SourceText:  # noqa: ARG002
        """Read the pages in order.

        Raises `UnreadableError` for a PDF that is damaged, encrypted or without text, `MissingExtraError` where
        pypdfium2 is not installed.
        """
        pdfium = _pdfium()
        pages: list[tuple[int, list[PdfLine]]] = []
        without: list[int] = []
        with _LOCK:
            for number, lines in enumerate(_pages(pdfium, data), 1):
                if lines:
                    pages.append((number, lines))
                elif lines is None:
                    without.append(number)
        if not pages:
            raise UnreadableError(
                "this PDF holds no text: its pages are pictures, as a scanner makes them. Run character recognition "
                "(OCR) on it first, such as 'ocrmypdf --language dan', and read what that gives"
            )
        source = pages_text(pages)
        if not without:
            return source
        numbers = ", ".join(map(str, without[:10])) + (" and more" if len(without) > 10 else "")
        said = Diagnostic(code="page-without-text", message=f"no text could be read on page {numbers}")
        return attrs.evolve(source, diagnostics=(*source.diagnostics, said))


def _pdfium() -> Any:  # it has no types of its own
    try:
        import pypdfium2
    except ImportError as error:
        raise MissingExtraError("pdf", "reading a PDF") from error
    return pypdfium2


def _pages(pdfium: Any, data: bytes) -> Iterator[list[PdfLine] | None]:
    """Yield the lines of each page, None for one that shows something and has no text, or cannot be loaded."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _unopened(pdfium, error) from error
    failures = 0
    try:
        for index in range(len(document)):
            try:
                yield _page(pdfium, document, index)
                failures = 0
            except pdfium.PdfiumError:
                failures += 1
                if failures > _PATIENCE:
                    return
                yield None
    finally:
        document.close()


def _page(pdfium: Any, document: Any, index: int) -> list[PdfLine] | None:
    page = document[index]
    try:
        text_page = page.get_textpage()
        try:
            text = text_page.get_text_range()
            if text.strip():
                return page_lines(text, Places(pdfium, text_page, text))
            return None if pdfium.raw.FPDFPage_CountObjects(page.raw) else []
        finally:
            text_page.close()
    finally:
        page.close()


def _unopened(pdfium: Any, error: Exception) -> UnreadableError:
    """Return why a PDF cannot be opened, and what to do about it."""
    if getattr(error, "err_code", None) == pdfium.raw.FPDF_ERR_PASSWORD:
        return UnreadableError("this PDF is encrypted; open it with its password and save it without one first")
    return UnreadableError("this is a PDF that is damaged or cut off, and cannot be opened; fetch it once more")
