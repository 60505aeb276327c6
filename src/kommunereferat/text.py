"""`SourceText`: a document as repaired text and lines, every place in it mapping back to the original (kildetekst).

The text is mended once, at the door. Mended are mojibake (by ftfy, only on lines that hold it), no-break spaces, soft
hyphens, control characters, line ends that are neither a line feed nor Windows' pair, and letters that are not in
Unicode normal form C. Quotes and dashes are left as they are.
"""

from __future__ import annotations

import functools
import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

import attrs

from .diagnostics import Diagnostic
from .hints import PLACES, Hint, HintKind
from .markup import AROUND_A_LINE, MARKUP_SIGNS, markup, unmarked
from .repair import mend
from .spans import OffsetMap, Span

#: So many letters of a line tell whether a pattern may match it.
BEGINNING: Final = 6
_RETURN: Final = re.compile(r"\r")


class Line(NamedTuple):
    """One line (linje): its number from 0, its text without surrounding blanks and markup, and where it stands.

    `start` and `end` are those of the whole line with its line end; `at` is where `text` begins. `indent` is the number
    of blanks before it, the margin of the whole document left out. Markup is what extraction put around a whole line: a
    heading's `#`, bold, the bars of a table.
    """

    number: int
    text: str
    start: int
    end: int
    at: int
    indent: int = 0

    @property
    def span(self) -> Span:
        """The span of the text without surrounding blanks."""
        return Span(self.at, self.at + len(self.text))


@attrs.frozen(eq=False, repr=False, slots=False)
class SourceText:
    r"""A document's text, mended, with its lines and the way back to the original (kildetekst).

    `source[span]` is the text at a span; `original_span(span)` is the same place in `original`. `hints` are what the
    reader knows beyond the text, in order; `place(span)` says by them where a span stands in the published form.
    `notes` are for people: which readers could not be asked.

    >>> source = SourceText.of("Referat\n\nDato: 3. maj\xa02021")
    >>> [line.text for line in source.lines]
    ['Referat', '', 'Dato: 3. maj 2021']
    >>> source[source.lines[2].span]
    'Dato: 3. maj 2021'
    """

    text: str
    original: str
    offsets: OffsetMap
    lines: tuple[Line, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    path: str | None = None
    reader: str = "text"
    sha256: str = ""
    hints: tuple[Hint, ...] = ()
    notes: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        original: str,
        *,
        path: str | None = None,
        reader: str = "text",
        sha256: str | None = None,
        diagnostics: tuple[Diagnostic, ...] = (),
        hints: Iterable[Hint] = (),
        cuts: Sequence[tuple[int, int]] = (),
        encoded: bytes | None = None,
    ) -> SourceText:
        """Mend `original` and split it into lines.

        `sha256` is that of the bytes the text was decoded from; without it, it is taken of the text in UTF-8. The spans
        of `hints` count in `original`, and are moved along with the text. `cuts` are ranges of `original`, in ascending
        order, that are left out of the text, such as the hyphens of parted words. `encoded` is `original` in UTF-8,
        from a caller who has it at hand.
        """
        encoded = encoded or original.encode("utf-8", "surrogatepass")
        text, offsets, mended = mend(original, encoded)
        if cuts:
            text, offsets, mended = _without_cuts(text, offsets, mended, cuts)
        return cls(
            text=text,
            original=original,
            offsets=offsets,
            lines=_lines(text),
            diagnostics=diagnostics + mended,
            path=path,
            reader=reader,
            sha256=sha256 or hashlib.sha256(encoded).hexdigest(),
            hints=tuple(sorted((_moved(hint, offsets) for hint in hints), key=_outermost_first)),
        )

    def with_line_ends(self, places: Iterable[int], hints: Iterable[Hint], said: Diagnostic) -> SourceText:
        """Return the text with line ends in place of the blanks at `places`, in ascending order (med linjeskift).

        Every other character stays, and stays where it is; `hints` and what is `said` of it are added.
        """
        pieces: list[str] = []
        done = 0
        for place in places:
            pieces.append(self.text[done:place])
            done = place + 1
        text = "\n".join([*pieces, self.text[done:]])
        return attrs.evolve(
            self,
            text=text,
            lines=_lines(text),
            diagnostics=(*self.diagnostics, said),
            hints=tuple(sorted((*self.hints, *hints), key=_outermost_first)),
        )

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def __repr__(self) -> str:
        return f"<SourceText {self.path or ''} {len(self.text)} characters, {len(self.lines)} lines>"

    def __getstate__(self) -> dict[str, object]:
        """Leave out what is found again when it is asked for."""
        return {field.name: getattr(self, field.name) for field in attrs.fields(SourceText)}

    def original_span(self, span: Span) -> Span:
        """Return the place in `original` of a span in `text`."""
        return self.offsets.span(span)

    @functools.cached_property
    def levels(self) -> Mapping[int, int]:
        """The lines that the reader knows to be headings: the level of each, by its number (overskriftsniveauer)."""
        headings = [hint for hint in self.hints if hint.kind is HintKind.HEADING and len(hint.span)]
        return {self.line_at(hint.span.start).number: int(hint.value) for hint in headings}

    @functools.cached_property
    def furniture(self) -> Mapping[int, str]:
        """The lines that the reader knows to belong to the page: what each is, by its number (sideinventar)."""
        known = [hint for hint in self.hints if hint.kind is HintKind.FURNITURE]
        return {self.line_at(hint.span.start).number: hint.value for hint in known}

    @functools.cached_property
    def unheaded(self) -> frozenset[int]:
        """The numbers of the lines with which, to the reader, a part without heading begins (dele uden overskrift)."""
        empty = [hint for hint in self.hints if hint.kind is HintKind.HEADING and not len(hint.span)]
        return frozenset(self.line_at(hint.span.start).number for hint in empty)

    @functools.cached_property
    def margin(self) -> int:
        """How many blanks stand before every line, as where a PDF's text keeps its layout (margen)."""
        first = next((line for line in self.lines if line.text), None)
        if first is None:
            return 0
        raw = self.text[first.start : first.end]
        return len(raw) - len(raw.lstrip()) - first.indent

    @functools.cached_property
    def has_returns(self) -> bool:
        """Whether there are line ends of Windows (Windows-linjeskift)."""
        return "\r" in self.text

    @functools.cached_property
    def has_markup(self) -> bool:
        """Whether there may be markup that extraction left behind (opmærkning)."""
        return any(map(self.text.__contains__, MARKUP_SIGNS))

    def has(self, pattern: re.Pattern[str], within: int | None = None, letters: str = "") -> bool:
        """Tell whether a pattern is in the text, or in so many characters of it, behind a line end (søgning).

        What begins a line is found by the line end before it, however far the line is indented: what lines are indented
        by does not count. Each pattern is looked for once, and only where there are `letters` that it needs: these
        are found many times as fast.
        """
        key = pattern.pattern, pattern.flags, within  # a pattern's own hash goes through all of its code
        known = self._looked_for.get(key)
        if known is None:
            text = self._behind_line_end
            end = len(text) if within is None else within
            known = text.find(letters, 0, end) >= 0 and pattern.search(text, 0, end) is not None
            self._looked_for[key] = known
        return known

    @functools.cached_property
    def _behind_line_end(self) -> str:
        return "\n".join(["", *self._unindented])

    @functools.cached_property
    def _looked_for(self) -> dict[tuple[str, int, int | None], bool]:
        return {}

    @functools.cached_property
    def beginnings(self) -> frozenset[str]:
        """The first letters of all lines (linjebegyndelser): so many of each as `BEGINNING` says."""
        return frozenset([line[:BEGINNING] for line in self._unindented])

    @functools.cached_property
    def _unindented(self) -> Sequence[str]:
        return [line.lstrip(" \t") for line in self.text.splitlines()]

    def place(self, span: Span) -> Mapping[HintKind, str]:
        """Return the page, and the element or JSON pointer, in which the beginning of a span stands (kildested).

        Of several that cover it, the innermost counts; empty for a reader that knows neither.
        """
        found: dict[HintKind, Hint] = {}
        for hint in self.hints:
            if hint.span.start > span.start:
                break
            if hint.kind in PLACES and span.start < hint.span.end:
                found[hint.kind] = hint
        return {kind: hint.value for kind, hint in found.items()}

    def line_at(self, offset: int) -> Line:
        """Return the line in which the character at `offset` stands."""
        return self.lines[max(bisect_right(self._starts, offset) - 1, 0)]

    @functools.cached_property
    def _starts(self) -> Sequence[int]:
        return [line.start for line in self.lines]


def _without_cuts(
    text: str, offsets: OffsetMap, diagnostics: tuple[Diagnostic, ...], cuts: Sequence[tuple[int, int]]
) -> tuple[str, OffsetMap, tuple[Diagnostic, ...]]:
    """Return a mended text, its map and its diagnostics without what stands in some ranges of the original."""
    back = offsets.back if offsets.shift is None else int
    kept: list[tuple[int, int]] = []
    done = 0
    for start, end in cuts:
        kept.append((done, back(start)))
        done = back(end)
    kept.append((done, len(text)))
    picked = OffsetMap().picked(kept)
    moved = tuple(
        attrs.evolve(one, span=Span(picked.back(one.span.start), picked.back(one.span.end))) if one.span else one
        for one in diagnostics
    )
    return "".join([text[start:end] for start, end in kept]), offsets.picked(kept), moved


def _outermost_first(hint: Hint) -> tuple[int, int]:
    return hint.span.start, -hint.span.end


def _moved(hint: Hint, offsets: OffsetMap) -> Hint:
    """Return a hint on the original as one on the mended text."""
    if offsets.shift is not None:
        return hint
    start = offsets.back(hint.span.start)
    return hint._replace(span=Span(start, max(start, offsets.back(hint.span.end))))


def _lines(text: str) -> tuple[Line, ...]:
    lines: list[Line] = []
    new = tuple.__new__  # Line itself takes twice as long, and there may be a million
    start = 0
    for number, raw in enumerate(text.splitlines(keepends=True)):
        end = start + len(raw)
        if raw == "\n":
            lines.append(new(Line, (number, "", start, end, start, 0)))
            start = end
            continue
        text, at = raw.strip(), start
        first = text[:1]
        if first and first != raw[0]:
            at += len(raw) - len(raw.lstrip())
        indent = at - start
        if first in AROUND_A_LINE:
            text, at = unmarked(text, at)
        lines.append(new(Line, (number, text, start, end, at, indent)))
        start = end
    margin = _margin(lines)
    return tuple([line._replace(indent=max(line.indent - margin, 0)) for line in lines] if margin else lines)


def _margin(lines: Sequence[Line]) -> int:
    """Return how many blanks stand before every line that is not blank."""
    margin: int | None = None
    for line in lines:
        if line.text and (margin is None or line.indent < margin):
            margin = line.indent
            if not margin:  # as in most documents, at the first line
                break
    return margin or 0


@attrs.frozen
class Passage:
    r"""A piece of the source as plain text (tekststykke): markup and page furniture cut out, offsets mapping back.

    >>> source = SourceText.of("Indstilling\n**Direktøren** indstiller")
    >>> passage = Passage.of_lines(source, source.lines[1:])
    >>> passage.text
    'Direktøren indstiller'
    >>> source[passage.span(0, 10)]
    'Direktøren'
    """

    text: str
    offsets: OffsetMap = attrs.field(eq=False, repr=False)

    @classmethod
    def of_lines(cls, source: SourceText, lines: Sequence[Line]) -> Passage:
        """Join whole lines of the source, without surrounding blank ones."""
        return cls.of_ranges(source, [(line.start, line.end) for line in lines])

    @classmethod
    def of_ranges(cls, source: SourceText, ranges: Sequence[tuple[int, int]]) -> Passage:
        """Join ranges of the source's text, without surrounding blanks; what lies between them leaves no trace."""
        if not ranges:
            return NOTHING
        joined: list[tuple[int, int]] = []
        for start, end in ranges:
            if joined and joined[-1][1] == start:
                joined[-1] = (joined[-1][0], end)
            else:
                joined.append((start, end))
        if len(joined) == 1:
            start, end = joined[0]
            left = source.text[start:end].lstrip()
            passage = cls(left.rstrip(), OffsetMap.from_(end - len(left)))
        else:
            text = "".join([source.text[start:end] for start, end in joined])
            passage = cls(text, OffsetMap().picked(joined))
            passage = passage.part(0, len(text))
        if source.has_returns and "\r" in passage.text:
            passage = passage.without_returns()
        if source.margin:
            passage = passage.without_margin(source.margin)
        if source.has_markup and any(map(passage.text.__contains__, MARKUP_SIGNS)):
            passage = passage.without_markup()
        return passage

    def without_returns(self) -> Passage:
        """Return the passage with line feeds alone, so that nobody who reads it needs to know of Windows' line ends."""
        return self._without([m.span() for m in _RETURN.finditer(self.text)])

    def without_margin(self, margin: int) -> Passage:
        """Return the passage without so many blanks before each of its lines; the first begins with its text."""
        blanks = re.compile(rf"(?<=\n)[ \t]{{1,{margin}}}")
        return self._without([m.span() for m in blanks.finditer(self.text)])

    def without_markup(self) -> Passage:
        """Return the passage without HTML tags, links' targets and emphasis, and without surrounding blanks."""
        plain = self._without(markup(self.text))
        return plain.part(0, len(plain.text))

    def _without(self, cuts: Iterable[tuple[int, int]]) -> Passage:
        """Return the passage without some ranges, given in ascending order."""
        kept: list[tuple[int, int]] = []
        done = 0
        for start, end in cuts:
            if start > done:
                kept.append((done, start))
            done = max(done, end)
        if done < len(self.text):
            kept.append((done, len(self.text)))
        return Passage("".join([self.text[start:end] for start, end in kept]), self.offsets.picked(kept))

    @classmethod
    def of(cls, text: str) -> Passage:
        """Make a passage of a text that stands alone; its spans are those of the text."""
        return cls(text, OffsetMap())

    def span(self, start: int, end: int) -> Span:
        """Return the source's span of `text[start:end]`."""
        shift = self.offsets.shift
        return self.offsets.span(Span(start, end)) if shift is None else Span(start + shift, end + shift)

    def part(self, start: int, end: int) -> Passage:
        """Return the passage of `text[start:end]`, without surrounding blanks."""
        text = self.text[start:end]
        stripped = text.strip()
        at = start + (text.index(stripped) if stripped else 0)
        return Passage(stripped, self.offsets.picked([(at, at + len(stripped))]))

    @property
    def whole(self) -> Span:
        """The source's span of the whole passage."""
        return self.span(0, len(self.text))


#: The passage of no text at all.
NOTHING: Final = Passage("", OffsetMap())
