"""Mending a text's characters once, with a map back to the original (tekstreparation).

Mended are UTF-8 that was read as cp1252 or latin-1, once or twice (letters of Danish by what their bytes say, others by
ftfy, called for the very words that hold them), control characters of latin-1 that stand for cp1252's punctuation,
no-break spaces, soft hyphens, invisible characters, line ends other than a line feed and Windows' pair, and letters not
in normal form C. Nothing else: ftfy's own defaults would straighten quotes and take out form feeds, and read `”Åbenhed`
as mojibake.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final

from .diagnostics import Diagnostic
from .spans import OffsetMap, Span

#: What a byte 0x80-0xBF looks like when read as latin-1 or cp1252: the second letter of a wrongly decoded one.
_TAIL = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
#: After Å and Ä, which are letters of real words, a quote, a dash, or a footnote's mark is most likely just that.
_TAIL_OF_LETTER = "\x81\x83\x88\x8a\x8c-\x90\x98-\x9a\x9c-\xa6\xa8\xaa\xac\xad\xaf\xb1\xb4-\xb8\xba\xbc-\xbfƒˆŠŒŽ˜™šœžŸ"
_SIGN = rf"(?:[ÂÃâ][{_TAIL}]|Å[{_TAIL_OF_LETTER}]|Ä[{_TAIL_OF_LETTER}\x86\x87†‡])"
_MOJIBAKE_SIGN: Final = re.compile(_SIGN)
#: The sign and what follows it in the word; what stands before it is found backwards.
_MOJIBAKE: Final = re.compile(rf"{_SIGN}[^ \t\r\n\f]{{0,80}}")
#: Å is common; what may follow it is looked at first.
_WRONG_RING: Final = re.compile(rf"Å[{_TAIL_OF_LETTER}]")
_BEFORE: Final = re.compile(r"[^ \t\r\n\f]{0,40}\Z")
#: The second letter again, where it was itself wrongly decoded.
_TAIL_AGAIN = rf"(?:[ÂÅÆË][{_TAIL}]|â[{_TAIL}]{{2}})"
#: One wrongly decoded character of two or three bytes, once or twice; no Danish word holds such letters.
_WRONG: Final = re.compile(
    rf"(?:Ã(?:[ƒ\x83‚\x82]{_TAIL_AGAIN}|¢{_TAIL_AGAIN}{_TAIL_AGAIN})|[ÂÃ][{_TAIL}]|â[{_TAIL}]{{2}})+"
)
#: What stands in cp1252 where latin-1 has control characters, as bytes.
_BYTES: Final = {bytes([b]).decode("cp1252"): chr(b) for b in range(0x80, 0xA0) if b not in b"\x81\x8d\x8f\x90\x9d"}
_TO_BYTES: Final = str.maketrans(_BYTES)
_QUOTES: Final = re.compile(r"[\"“”„‟‘’‚‛«»‹›]")

_INVISIBLE = "\x00-\x08\x0e-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
#: Blanks and line ends beyond ASCII, and the plain ones: each is one character before and after, so no map is needed.
_PLAIN: Final = {
    **dict.fromkeys(map(chr, [0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]), " "),
    **dict.fromkeys("\u2028\u2029", "\n"),
}
_LONE_RETURN: Final = re.compile(r"\r(?!\n)")
_UNSEEN: Final = re.compile(rf"[{_INVISIBLE}]+")
_SPECIAL: Final = re.compile(rf"[{_INVISIBLE}]+|[\x80-\x9f]")
#: A letter and what may compose with it. Runs are cut at 500, because composing takes the square of a run's length.
_COMPOSABLE: Final = re.compile(rf"{_SPECIAL.pattern}|[\x00-\u02ff]?[\u0300-\U0010ffff]{{1,500}}")
#: Letters of ASCII that nothing is ever wrong with. To leave them out first is many times as fast.
_SOUND: Final = bytes(code for code in range(0x80) if not _SPECIAL.match(chr(code)))
#: What `_SPECIAL` finds, and the first letters of mojibake but Å, which is common and looked at more closely.
_SPECIAL_LETTERS: Final = frozenset(chr(code) for code in [*range(0x2065), 0xFEFF] if _SPECIAL.match(chr(code)))
_WRONG_LETTERS: Final = frozenset("ÂÃâÄ")
_C1: Final = {chr(b): bytes([b]).decode("cp1252", "replace").replace("\ufffd", "") for b in range(0x80, 0xA0)}


def mend(original: str, encoded: bytes | None = None) -> tuple[str, OffsetMap, tuple[Diagnostic, ...]]:
    r"""Return the mended text, its map to `original`, and a diagnostic for each word in which mojibake was restored.

    `encoded` is `original` in UTF-8, where it is at hand.

    >>> mend("ByrÃ¥det\xa0mødes")[0]
    'Byrådet mødes'
    >>> mend("”Åbenhed”, PÅ”")[0]
    '”Åbenhed”, PÅ”'
    """
    letters = _telling(encoded or _encoded(original))
    composed = all(map(_is_composed, letters)) or unicodedata.is_normalized("NFC", original)
    wrong = not letters.isdisjoint(_WRONG_LETTERS) or ("Å" in original and _WRONG_RING.search(original) is not None)
    if composed and not wrong and letters.isdisjoint(_SPECIAL_LETTERS):
        return _plain(original, letters), OffsetMap(), ()
    clean = _cleaner(_SPECIAL if composed else _COMPOSABLE)
    pieces: list[str] = []
    segments: list[tuple[int, int, bool]] = []
    diagnostics: list[Diagnostic] = []
    here = there = 0

    def keep(upto: int) -> None:
        nonlocal here, there
        if upto > there:
            segments.append((here, there, True))
            pieces.append(original[there:upto])
            here, there = here + upto - there, upto

    for start, end, new, restored in _edits(original, clean, wrong=wrong):
        keep(start)
        segments.append((here, start, False))
        pieces.append(new)
        if restored:
            message = f"{original[start:end]!r} was restored to {new!r}"
            diagnostics.append(Diagnostic(code="mojibake-mended", message=message, span=Span(here, here + len(new))))
        here, there = here + len(new), end
    if not pieces:
        return _plain(original, letters), OffsetMap(), ()
    keep(len(original))
    text = "".join(pieces)
    return _plain(text, _telling(_encoded(text))), OffsetMap(segments, len(original)), tuple(diagnostics)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _telling(encoded: bytes) -> set[str]:
    """Return the letters of a text in UTF-8, the sound ones of ASCII left out."""
    return set(encoded.translate(None, _SOUND).decode("utf-8", "surrogatepass"))


@functools.lru_cache(maxsize=1024)
def _is_composed(letter: str) -> bool:
    """Tell whether a letter is in normal form C, and no text made of such letters is in any other.

    So are those of Latin scripts, and dashes, quotes and bullets.
    """
    if letter < "\u0300":
        return True
    in_signs = "\u2010" <= letter < "\u2c00" and not unicodedata.combining(letter)
    return in_signs and unicodedata.is_normalized("NFC", letter)


def _plain(text: str, letters: set[str]) -> str:
    """Replace each odd blank and line end; `letters` are those of the text beyond ASCII. Windows' pair stays."""
    for odd in sorted(letters & _PLAIN.keys()):
        text = text.replace(odd, _PLAIN[odd])
    text = text.replace("\v", "\n")
    return _LONE_RETURN.sub("\n", text) if text.count("\r") > text.count("\r\n") else text


def _cleaner(pattern: re.Pattern[str]) -> Callable[[str, int, int], Iterator[tuple[int, int, str]]]:
    """Return a function that yields the single-character edits in a range of a text."""

    def clean(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        for m in pattern.finditer(text, start, end):
            old = m.group()
            new = _replacement(old)
            if new != old:
                yield m.start(), m.end(), new

    return clean


def _replacement(old: str) -> str:
    first = old[0]
    if first in _C1:
        return _C1[first]
    return unicodedata.normalize("NFC", _UNSEEN.sub("", old))


def _edits(
    text: str, clean: Callable[[str, int, int], Iterator[tuple[int, int, str]]], *, wrong: bool
) -> Iterator[tuple[int, int, str, bool]]:
    """Yield `(start, end, new, restored)` in ascending order, without overlaps."""
    done = 0
    for m in _MOJIBAKE.finditer(text) if wrong else ():
        begin = max(done, m.start() - 40)
        if before := _BEFORE.search(text, begin, m.start()):
            begin = before.start()
        new = _restore(text[begin : m.end()])
        if new is not None:
            for edit in clean(text, done, begin):
                yield *edit, False
            done = m.end()
            for start, end, part in reversed(list(clean(new, 0, len(new)))):
                new = new[:start] + part + new[end:]
            yield begin, done, new, True
    for edit in clean(text, done, len(text)):
        yield *edit, False


def _restore(word: str) -> str | None:
    """Return the word with its mojibake undone, or None where there is none or undoing it would do harm."""
    new = _WRONG.sub(_decoded, _WRONG.sub(_decoded, word))
    if _MOJIBAKE_SIGN.search(new):
        tries = (_fix_encoding()(start) for start in (word, new))
        new = next((mended for mended in tries if not _does_harm(new, mended)), new)
    return None if new == word else new


def _decoded(m: re.Match[str]) -> str:
    """Return a run of wrongly decoded characters as what its bytes say: by its pattern, they are UTF-8."""
    return m.group().translate(_TO_BYTES).encode("latin-1").decode()


def _does_harm(word: str, mended: str) -> bool:
    """Tell whether a repair leaves mojibake, makes letters or marks of no Latin script, or eats a quote."""
    strange = any(ord(c) > 0x24F and unicodedata.category(c)[0] in "LM" and not _is_latin(c) for c in mended)
    eaten = len(_QUOTES.findall(mended)) < len(_QUOTES.findall(word))
    return strange or eaten or _MOJIBAKE_SIGN.search(mended) is not None


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(("LATIN", "COMBINING"))


@functools.cache
def _fix_encoding() -> Callable[[str], str]:
    """Return ftfy's mending of encodings, with all its other fixes off. Imported late: most documents need none."""
    import ftfy

    config = ftfy.TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_encoding=True,
        restore_byte_a0=True,
        replace_lossy_sequences=True,
        decode_inconsistent_utf8=True,
        fix_c1_controls=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )
    return functools.partial(ftfy.fix_encoding, config=config)
