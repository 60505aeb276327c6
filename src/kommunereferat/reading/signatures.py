"""Telling from its first bytes that a file holds no plain text, and what it is instead (filtyper)."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ..exceptions import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Mapping

_EXTRACT: Final = "leave the choice of the reader open, or extract its text first (pdftotext -layout does)"
_SAVE: Final = "open it and save it as a PDF or as plain text in UTF-8 first"
_UNPACK: Final = "unpack it first, and give the text files in it"
_RECOGNISE: Final = "a picture has no text; run character recognition (OCR) on it first"

#: What a file begins with, what that says it is, and what to do about it.
_SIGNATURES: Final[Mapping[bytes, tuple[str, str]]] = MappingProxyType(
    {
        b"%PDF-": ("a PDF", _EXTRACT),
        b"PK\x03\x04": ("an office document (docx, odt) or another ZIP archive", _SAVE),
        b"PK\x05\x06": ("an empty ZIP archive", _UNPACK),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": ("an old office document (doc, xls)", _SAVE),
        b"{\\rtf": ("an RTF document", _SAVE),
        b"\x1f\x8b": ("a gzip archive", _UNPACK),
        b"BZh": ("a bzip2 archive", _UNPACK),
        b"7z\xbc\xaf\x27\x1c": ("a 7z archive", _UNPACK),
        b"\xfd7zXZ\x00": ("an xz archive", _UNPACK),
        b"\x89PNG\r\n\x1a\n": ("a PNG picture", _RECOGNISE),
        b"\xff\xd8\xff": ("a JPEG picture", _RECOGNISE),
        b"GIF87a": ("a GIF picture", _RECOGNISE),
        b"GIF89a": ("a GIF picture", _RECOGNISE),
        b"II*\x00": ("a TIFF picture", _RECOGNISE),
        b"MM\x00*": ("a TIFF picture", _RECOGNISE),
    }
)
_SIGNATURE: Final = re.compile(rb"\s{0,64}(" + b"|".join(re.escape(sign) for sign in _SIGNATURES) + b")")

#: Control characters that no text has; tab, line ends and form feed are none of them.
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
#: How much of a text is looked at, and how many characters of it there must be for each control character: a text has
#: a few stray ones, packed data have one in nine.
_SAMPLE: Final = 65_536
_TOLERATED: Final = 20


def refuse_known_binary(data: bytes) -> None:
    """Raise `UnreadableError` where the first bytes are those of a well-known kind of file that is no plain text."""
    if match := _SIGNATURE.match(data.removeprefix(b"\xef\xbb\xbf") if data.startswith(b"\xef") else data):
        what, advice = _SIGNATURES[match[1]]
        raise UnreadableError(f"this is {what}, not plain text; {advice}")


def refuse_binary(text: str) -> None:
    """Raise `UnreadableError` where a decoded text is so full of control characters that it was none."""
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > 3 + len(sample) // _TOLERATED:
        raise UnreadableError(f"these are binary data, not plain text; if they are a document, {_SAVE}")
