"""The reader of PDFs that have a text layer (PDF-læser)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..exceptions import MissingExtraError, UnreadableError
from ..hints import Hint, HintKind
from ..spans import Span
from ..text import SourceText

if TYPE_CHECKING:
    from types import ModuleType

#: How far into a file its signature is looked for: programs put a few lines before it.
_BEGINNING: Final = 1024


class PdfReader:
    """Reads a PDF's text layer (PDF-læser)."""

    name: Final = "pdf"
    protocol: Final = 1

    def claim(self, data: bytes, /, *, path: str | None = None) -> float:  # noqa: ARG002 - a part of the protocol
        """Claim what begins as PDFs do."""
        return 0.8 if b"%PDF-" in data[:_BEGINNING] else 0.0

    def read(self, data: bytes, /, *, path: str | None = None, encoding: str | None = None) -> SourceText:  # noqa: ARG002
        """Read the pages in order. Raises `UnreadableError` and `MissingExtraError`."""
        pdfium = _pdfium()
        texts: list[str] = []
        hints: list[Hint] = []
        at = 0
        try:
            document = pdfium.PdfDocument(data)
            for number, page in enumerate(document, 1):
                text = page.get_textpage().get_text_bounded().replace("\r\n", "\n") + "\n"
                texts.append(text)
                hints.append(Hint(Span(at, at + len(text)), HintKind.PAGE, str(number)))
                at += len(text)
        except pdfium.PdfiumError as error:
            raise UnreadableError(f"this is a PDF that cannot be opened ({error}); get it once more") from error
        return SourceText.of("".join(texts), hints=hints)


def _pdfium() -> ModuleType:
    try:
        import pypdfium2
    except ImportError as error:
        raise MissingExtraError("pdf", "reading a PDF") from error
    module: ModuleType = pypdfium2
    return module
