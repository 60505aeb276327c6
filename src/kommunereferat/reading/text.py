"""The reader of plain text: bytes of any usual encoding become a `SourceText` (tekstlæser).

Read without being told: UTF-8 with and without byte order mark, UTF-16 with one, and without one where every other
byte is NUL, as in text of Latin letters. Everything else is read as cp1252, the usual encoding of old Danish text
files; latin-1 is read as cp1252 too, as browsers do (https://encoding.spec.whatwg.org/#names-and-labels). A guess is a
diagnostic.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from typing import Final, NamedTuple

from ..diagnostics import Diagnostic
from ..exceptions import UnreadableError
from ..text import SourceText
from .signatures import refuse_binary, refuse_known_binary

#: The 256 characters of cp1252; its five undefined bytes are what latin-1 makes of them.
_CP1252: Final = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in range(256))
_MARKS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
#: Read as cp1252, of which they are a part as far as letters go.
_LATIN: Final = frozenset({"cp1252", "iso8859-1"})
_HTML: Final = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_BEGINNING: Final = 1000
#: How much is looked at to tell UTF-16 without byte order mark.
_SAMPLE: Final = 65_536


class Decoded(NamedTuple):
    """What bytes were decoded to: the text, what was doubtful, the encoding's name in Python (afkodet tekst)."""

    text: str
    diagnostics: tuple[Diagnostic, ...]
    encoding: str


class TextReader:
    """Reads plain text (tekstlæser); it claims everything, more weakly than any other."""

    name: Final = "text"
    protocol: Final = 1

    def claim(self, data: bytes, /, *, path: str | None = None) -> float:  # noqa: ARG002 - a part of the protocol
        """Claim any bytes a little: what they are if not text, `read` says."""
        return 0.01

    def read(self, data: bytes, /, *, path: str | None = None, encoding: str | None = None) -> SourceText:
        """Read the bytes as plain text."""
        return read_text(data, path=path, encoding=encoding)


def read_text(
    document: bytes | str, *, path: str | None = None, encoding: str | None = None, encoded: bytes | None = None
) -> SourceText:
    r"""Read a document that is plain text (ren tekst).

    `path` is only noted. `encoding` is that of the bytes, as `decode` has it; a `str` needs none, and `encoded` is that
    `str` in UTF-8, from a caller who has it at hand. Raises `UnreadableError` for bytes that are no text.

    >>> read_text(b"Gr\xf8n energi").text
    'Grøn energi'
    """
    if isinstance(document, str):
        return SourceText.of(document, path=path, diagnostics=_markup(document), encoded=encoded)
    decoded = decode(document, encoding=encoding)
    sha256 = hashlib.sha256(document).hexdigest()
    diagnostics = decoded.diagnostics + _markup(decoded.text)
    return SourceText.of(decoded.text, path=path, sha256=sha256, diagnostics=diagnostics)


def decode(data: bytes, *, encoding: str | None = None) -> Decoded:
    """Turn bytes into text without byte order mark (afkodning).

    With `encoding` given, bytes that do not fit it become U+FFFD and give `encoding-damaged`. Raises `UnreadableError`
    for an encoding that Python does not know, and for bytes that are no text: a PDF, an office document, an archive, a
    picture, binary data.

    >>> decode("Møde".encode("utf-16")).encoding
    'utf-16-le'
    """
    refuse_known_binary(data)
    decoded = _told(data, encoding) if encoding is not None else _found(data)
    refuse_binary(decoded.text)
    return decoded


def _told(data: bytes, encoding: str) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
        if name in _LATIN:
            return Decoded(_cp1252(data), (), "cp1252")
        if name == "utf-16":
            name = _marked(data) or _utf16_without_mark(data) or "utf-16-le"
        return _fitted(data, name)
    except (LookupError, ValueError) as error:
        raise UnreadableError(
            f"{encoding!r} is no encoding of text that Python knows ({error}); name another, such as 'cp1252', or none"
        ) from error


def _found(data: bytes) -> Decoded:
    if name := _marked(data):
        return _fitted(data, name)
    if name := _utf16_without_mark(data):
        text, damages, _ = _fitted(data, name)
        return Decoded(text, (_guess(f"every other byte is NUL; read as {name}"), *damages), name)
    try:
        return Decoded(data.decode(), (), "utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and not data[: error.start].isascii():
            return _fitted(data, "utf-8")  # cut within its last letter, and UTF-8 up to there
        message = f"byte {error.start} is no UTF-8, and there is no byte order mark; read as cp1252"
    return Decoded(_cp1252(data), (_guess(message),), "cp1252")


def _marked(data: bytes) -> str | None:
    """Return the encoding that a byte order mark tells."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def _utf16_without_mark(data: bytes) -> str | None:
    """Return which UTF-16 it is where nearly all high bytes are NUL, as in Latin text, and nearly no low ones."""
    sample = data[:_SAMPLE]
    pairs = len(sample) // 2
    first, second = sample[::2].count(0), sample[1::2].count(0)
    many, few = pairs * 0.8, pairs * 0.05
    if pairs and second >= many and first <= few:
        return "utf-16-le"
    if pairs and first >= many and second <= few:
        return "utf-16-be"
    return None


def _fitted(data: bytes, name: str) -> Decoded:
    """Decode by the very encoding; bytes that do not fit are replaced."""
    damages: tuple[Diagnostic, ...] = ()
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        text = data.decode(name, "replace")
        message = f"bytes that do not fit {name}, the first of them byte {error.start}, were replaced by U+FFFD"
        damages = (Diagnostic(code="encoding-damaged", message=message),)
    return Decoded(text.removeprefix("\ufeff"), damages, name)


def _cp1252(data: bytes) -> str:
    return codecs.charmap_decode(data, "strict", _CP1252)[0]


def _markup(text: str) -> tuple[Diagnostic, ...]:
    """Say so where a text is the source of a web page."""
    if not _HTML.match(text[:_BEGINNING]):
        return ()
    message = "this is HTML, and it was read as if it were plain text; install kommunereferat[html], and name no reader"
    return (Diagnostic(code="html-source", message=message),)


def _guess(message: str) -> Diagnostic:
    return Diagnostic(code="encoding-guessed", message=message)
