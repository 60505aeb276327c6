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
_BLANK_LINE: Final = 2


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
        self._length = 0
        self._line_ends = _BLANK_LINE  #: how many line ends stand before what is written next
        self._wanted = 0  #: how many are to stand there
        self._blank = False
        self._prefix = ""
        self.line_start = 0  #: where the line begins
        self.margin = ""  #: what stands before a line that no mark stands before
        self._moved: dict[int, int] = {}  #: where text begins that was to begin before line ends and blanks

    @property
    def text(self) -> str:
        """All that has been written."""
        return "".join(self._parts)

    @property
    def length(self) -> int:
        """How many characters have been written."""
        return self._length

    @property
    def at_line_start(self) -> bool:
        """Whether what is written next begins a line."""
        return self._wanted > 0 or self._line_ends > 0

    def write(self, text: str) -> None:
        """Write text that runs on."""
        words = text.split()
        if not words:
            self._blank = self._blank or bool(text)
            return
        self._blank = self._blank or text[0].isspace()
        self.begin()
        line = " ".join(words)
        self._parts.append(line)
        self._length += len(line)
        self._line_ends = 0
        self._blank = text[-1].isspace()

    def end_line(self, *, blank: bool = False) -> None:
        """End the line, if one has been begun; with `blank`, leave one blank line below it."""
        if blank:
            self._wanted = _BLANK_LINE
        elif not self._wanted:
            self._wanted = 1

    def break_line(self) -> None:
        """End the line, or leave one more blank where it has ended already."""
        self._wanted = min(max(self._wanted, self._line_ends) + 1, _BLANK_LINE)

    def prefix(self, mark: str) -> None:
        """Put a mark before what is written next, as at the start of a list's entry."""
        self._prefix = mark

    def begin(self) -> int:
        """Put the line ends or the blank that is due; return where what is written next will begin."""
        before = self._length
        if self._wanted or self._line_ends:
            missing = self._wanted - self._line_ends
            if missing > 0:
                self._put("\n" * missing)
                self._line_ends += missing
            self._wanted, self._blank = 0, False
            self._prefix = self._prefix or self.margin
            self.line_start = self._length
        elif self._blank:
            self._put(" ")
            self._blank = False
        if before != self._length:
            self._moved[before] = self._length
        start = self._length
        if self._prefix:
            self._put(self._prefix)
            self._prefix = ""
        return start

    def line(self, label: str, value: str, pointer: str | None = None) -> Span:
        """Write a line of its own: a label and a value, which stands at `pointer`; return the value's place."""
        self.end_line()
        self.begin()
        self._put(label)
        start = self._length
        self.write(value.strip())
        span = Span(start, self._length)
        if pointer is not None:
            self.hint(HintKind.POINTER, pointer, start)
        self.end_line()
        return span

    def hint(self, kind: HintKind, value: str, start: int, end: int | None = None) -> None:
        """Say something of what has been written since the length was `start`."""
        start = self._moved.get(start, start)
        end = self._length if end is None else end
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
            self._length += len(text)
            if text[-1] != "\n":
                self._line_ends = 0
