"""A text that a reader writes line by line, with what it knows of each stretch (ark)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..hints import Hint, HintKind
from ..spans import Span
from ..text import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..diagnostics import Diagnostic

#: More line ends than these make no more than one blank line.
BLANK_LINE: Final = 2
_LINE_ENDS: Final = ("", "\n", "\n\n")


class Sheet:
    r"""A text being written, and its hints (ark).

    Blanks and line ends within what is written count as one blank each; lines end where it is said.

    >>> sheet = Sheet()
    >>> sheet.write("Teknisk  ")
    >>> sheet.write("Udvalg")
    >>> sheet.end_line()
    >>> sheet.write("Godkendt.\r\n")
    >>> sheet.text
    'Teknisk Udvalg\nGodkendt.'
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._parts: list[str] = []
        self.marks: list[tuple[int, int, HintKind, str]] = []  #: the hints: from where, up to where, kind and value
        self.length = 0  #: how many characters have been written
        self.at_line_start = True  #: whether what is written next begins a line
        self._line_ends = BLANK_LINE  #: how many line ends stand before what is written next
        self.wanted = 0  #: how many are to stand there
        self.blank = False  #: whether a blank is to stand before what is written next
        self._prefix = ""
        self.line_start = 0  #: where the line begins
        self.margin = ""  #: what stands before a line that no mark stands before
        self._moved: dict[int, int] = {}  #: where text begins that was to begin before line ends and blanks

    @property
    def text(self) -> str:
        """All that has been written."""
        return "".join(self._parts)

    def write(self, text: str) -> None:
        """Write text that runs on."""
        line = text.strip()
        if not line:
            self.blank = self.blank or bool(text)
            return
        if text[0].isspace():
            self.blank = True
        if self.at_line_start or self.blank or self._prefix:
            self.begin()
        if "\n" in line or "  " in line or "\u00a0" in line or "\t" in line or "\r" in line or "\f" in line:
            line = " ".join(line.split())
        self._parts.append(line)
        self.length += len(line)
        self._line_ends = 0
        self.at_line_start = False
        self.blank = text[-1].isspace()

    def end_line(self, *, blank: bool = False) -> None:
        """End the line, if one has been begun; with `blank`, leave one blank line below it."""
        self.at_line_start = True
        if blank:
            self.wanted = BLANK_LINE
        elif not self.wanted:
            self.wanted = 1

    def break_line(self) -> None:
        """End the line, or leave one more blank where it has ended already."""
        self.wanted = min(max(self.wanted, self._line_ends) + 1, BLANK_LINE)
        self.at_line_start = True

    def prefix(self, mark: str) -> None:
        """Put a mark before what is written next, as at the start of a list's entry."""
        self._prefix = mark

    def begin(self) -> int:
        """Put the line ends or the blank that is due; return where what is written next will begin."""
        before = self.length
        if self.at_line_start:
            if (missing := self.wanted - self._line_ends) > 0:
                self._parts.append(_LINE_ENDS[missing])
                self.length += missing
                self._line_ends = self.wanted
            self.wanted, self.blank = 0, False
            self._prefix = self._prefix or self.margin
            self.line_start = self.length
        elif self.blank:
            self._put(" ")
            self.blank = False
        start = self.length
        if before != start:
            self._moved[before] = start
        if self._prefix:
            self._put(self._prefix)
            self._prefix = ""
        return start

    def line(self, label: str, value: str, pointer: str | None = None) -> Span:
        """Write a line of its own: a label and a value, which stands at `pointer`; return the value's place."""
        self.end_line()
        self.begin()
        self._put(label)
        start = self.length
        self.write(value.strip())
        span = Span(start, self.length)
        if pointer is not None:
            self.hint(HintKind.POINTER, pointer, start)
        self.end_line()
        return span

    def hint(self, kind: HintKind, value: str, start: int, end: int | None = None) -> None:
        """Say something of what has been written since the length was `start`."""
        start = self._moved.get(start, start)
        end = self.length if end is None else end
        if start < end:
            self.marks.append((start, end, kind, value))

    def part(self) -> None:
        """Say that a part without heading begins with what is written next."""
        start = self.begin()
        self.marks.append((start, start, HintKind.HEADING, "0"))

    def source(self, *, diagnostics: Iterable[Diagnostic] = ()) -> SourceText:
        """Return what has been written as a document's text."""
        hints = [Hint(Span(start, end), kind, value) for start, end, kind, value in self.marks]
        return SourceText.of(self.text, diagnostics=tuple(diagnostics), hints=hints)

    def _put(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self.length += len(text)
            if text[-1] != "\n":
                self._line_ends = 0
                self.at_line_start = False
