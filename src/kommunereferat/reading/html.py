"""The reader of web pages: HTML of any usual encoding becomes lines of text with hints (HTML-læser)."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

from ..text import SourceText
from .html_page import PageWriter, set_apart
from .html_tree import parse_html
from .sheet import Sheet
from .text import decode

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

#: What pages, and pieces of pages, begin with: comments and declarations aside.
_PAGE: Final = re.compile(
    rb"\s*(?:(?:<\?xml[^>]{0,500}>|<!--.{0,2000}?-->)\s*){0,5}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_PIECE: Final = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:article|div|h[1-6]|header|main|meta|ol|p|section|table|title|ul)\b[^<>]{0,2000}>",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING: Final = re.compile(rb"</(?:article|div|h[1-6]|main|ol|p|section|table|ul)\s{0,9}>", re.IGNORECASE)
_BEGINNING: Final = 16_384
#: How far the standard has browsers look for the encoding, and far enough for pages that begin with scripts.
_DECLARED: Final = re.compile(rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*(?P<name>[\w.:-]{1,40})", re.IGNORECASE)


class HtmlReader:
    """Reads web pages (HTML-læser)."""

    name: Final = "html"
    protocol: Final = 1

    def claim(self, data: bytes, /, *, path: str | None = None) -> float:  # noqa: ARG002 - the content tells
        """Claim what begins as a page does, less surely what begins with an element and closes some."""
        beginning = data[:_BEGINNING].replace(b"\0", b"").removeprefix(codecs.BOM_UTF8).lstrip(b"\xff\xfe")
        if _PAGE.match(beginning):
            return 0.6
        return 0.5 if _PIECE.match(beginning) and _CLOSING.search(beginning) else 0.0

    def read(self, data: bytes, /, *, path: str | None = None, encoding: str | None = None) -> SourceText:  # noqa: ARG002
        """Read what the page shows; what belongs to the page itself stands behind the text.

        Raises `UnreadableError` for an unknown encoding, and `MissingExtraError` where selectolax is not installed.
        """
        decoded = decode(data, encoding=_encoding(data) if encoding is None else encoding)
        tree = parse_html(decoded.text)
        sheet = Sheet()
        writer = PageWriter(sheet, _level)
        writer.write([tree.body] if tree.body is not None else [])
        text, hints = set_apart(sheet, writer.pieces())
        return SourceText.of(text, diagnostics=decoded.diagnostics, hints=hints)


def _level(heading: LexborNode) -> int:
    return int((heading.tag or "h1")[1])


def _encoding(data: bytes) -> str | None:
    """Return the encoding that a page declares, None where its bytes say more: a mark, or letters of UTF-8."""
    found = _DECLARED.search(data, 0, _BEGINNING)
    if found is None or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None
    name = found["name"].decode("ascii")
    try:
        name = codecs.lookup(name).name
        if name.startswith("utf"):
            return (
                None  # it was found in bytes of ASCII: UTF-8 if its bytes fit, else a page that is wrong about itself
            )
        data.decode()
    except UnicodeDecodeError:
        return name  # no UTF-8, so it may be what it says it is
    except LookupError:
        return None
    return None
