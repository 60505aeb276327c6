"""Patterns that a layout declares: line rules and clues, checked when they are made (linjeregler og kendetegn)."""

from __future__ import annotations

import re
from typing import Final

import attrs

from .exceptions import LayoutError
from .text import BEGINNING, SourceText

#: The facts of a meeting: what labels and rules of the head may fill.
HEAD_FIELDS: Final = frozenset(
    ["kind", "addendum", "extraordinary", "body", "date", "starts_at", "ends_at", "place", "people"]
)

#: The groups that a line rule's pattern may have: the model's fields.
GROUPS: Final = HEAD_FIELDS | frozenset(
    ["number", "title", "access", "case_number", "kle", "document_number", "attachment", "absent", "rest"]
)

#: A reference to another group by its number or name.
_REFERENCE: Final = re.compile(r"(?<!\\)(?:\\\\)*(?:\\[1-9]|\(\?P=|\(\?\()")


def _compile(pattern: str | re.Pattern[str], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    if isinstance(pattern, re.Pattern):
        return pattern
    try:
        return re.compile(pattern, flags)
    except re.error as error:
        raise LayoutError(f"{pattern!r} is no regular expression: {error}") from error


@attrs.frozen
class LineRule:
    """A named pattern that a whole line must match, without surrounding blanks (linjeregel).

    Its groups are named after the model's fields (`GROUPS`). It must not match an empty line, nor refer to groups by
    number, since the rules of a layout are searched for together. For page furniture of several lines, `until` is the
    pattern of the last one, at most five lines below. With `level`, the line must be a heading of that level by what
    the reader knows of the document, as a web page's `<h2>` is.
    """

    name: str
    pattern: re.Pattern[str] = attrs.field(converter=_compile)
    until: re.Pattern[str] | None = attrs.field(default=None, converter=attrs.converters.optional(_compile))
    level: int | None = None

    @pattern.validator
    def _groups(self, _attribute: object, pattern: re.Pattern[str]) -> None:
        if unknown := sorted(set(pattern.groupindex) - GROUPS):
            raise LayoutError(f"rule {self.name!r}: no field of the model is called {', '.join(unknown)}")
        if pattern.fullmatch(""):
            raise LayoutError(f"rule {self.name!r} matches an empty line")
        if _REFERENCE.search(pattern.pattern):
            raise LayoutError(f"rule {self.name!r} refers to a group: write out what it is to match")

    def match(self, line: str) -> re.Match[str] | None:
        """Return the match of the whole line, or None."""
        return self.pattern.fullmatch(line)


def _compile_clue(pattern: str) -> re.Pattern[str]:
    """Compile a clue's pattern so that a `^` at its start is found as a line end: that is many times as fast."""
    return _compile("\n" + pattern[1:] if pattern.startswith("^") else pattern, re.MULTILINE)


#: The letters that a clue's lines begin with, if it says enough of them; and what is one thing within a pattern.
_LINE_BEGINNING: Final = re.compile(rf"\n(?P<beginning>[\w /:-]{{{BEGINNING}}})(?![?*+{{])")
_GROUP: Final = re.compile(r"\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|.)|\[[^\]]*\]|\((?:[^()\[\]\\]|\\.|\[[^\]]*\])*\)")
#: Letters that stand for themselves, all of them; and how often the thing before comes.
_PLAIN: Final = re.compile(r"[\w /-]{3,}(?![\w /?*{-])")
_HOW_OFTEN: Final = re.compile(r"\{[0-9,]+\}")


def _plain_letters(pattern: re.Pattern[str]) -> str:
    """Return the longest run of letters that whatever the pattern matches holds, empty where that is not plain."""
    outside, before = pattern.pattern, ""
    while outside != before:  # the innermost groups first, then those around them
        before, outside = outside, _GROUP.sub(".", outside)
    outside = _HOW_OFTEN.sub("*", outside)
    if pattern.flags & (re.IGNORECASE | re.VERBOSE) or not set("(|").isdisjoint(outside):
        return ""
    return max(_PLAIN.findall(outside), key=len, default="")


@attrs.frozen
class Clue:
    """Something that tells a layout (kendetegn): a pattern to search for in the head or all of the text, and a weight.

    Weights of the clues that are found add up to the claim's score, at most 1.0.
    """

    reason: str
    pattern: re.Pattern[str] = attrs.field(converter=_compile_clue)
    weight: float = attrs.field(default=0.3)
    within: int | None = 4000  #: characters from the start of the document; None for all of it
    beginning: str | None = attrs.field(init=False, eq=False, repr=False)  #: what lines begin with that have it
    letters: str = attrs.field(init=False, eq=False, repr=False)  #: what a text holds that has it

    @weight.validator
    def _share(self, _attribute: object, weight: float) -> None:
        if not 0 < weight <= 1:
            raise LayoutError(f"clue {self.reason!r}: a weight is more than 0 and at most 1, not {weight}")

    @beginning.default
    def _its_beginning(self) -> str | None:
        letters = _LINE_BEGINNING.match(self.pattern.pattern)
        return letters["beginning"] if letters and "|" not in _GROUP.sub("", self.pattern.pattern) else None

    @letters.default
    def _its_letters(self) -> str:
        return _plain_letters(self.pattern)

    def found_in(self, source: SourceText) -> bool:
        """Tell whether the clue is in the source (genkendt).

        Most clues begin a line, and most documents have no line that begins so; that is known without a search.
        """
        if self.beginning is not None and self.beginning not in source.beginnings:
            return False
        return source.has(self.pattern, self.within, self.letters)
