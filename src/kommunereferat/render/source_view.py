"""Where a value was read: the lines of the source around it, with marks (kildevisning)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from ..exceptions import NoSourceError
from ..hints import HintKind
from . import phrases
from .excerpts import ExcerptLine, excerpt
from .html import framed, joined, left_out, listed, table, tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..model import Meeting
    from ..spans import Span
    from ..text import SourceText

#: So many marks are listed.
_MARKS: Final = 30
#: Where to look for a field that has no place of its own, since it was concluded from what stands there.
_CONCLUDED_FROM: Final = ("text", "whole", "name", "title")


@attrs.frozen(kw_only=True)
class SourceMark:
    """One place from which something was read (mærke): the field, the span, its first line, and what it is there.

    `line` counts from 1. `place` is the page, element or JSON pointer in the published form; empty for a plain text.
    """

    field: str
    span: Span
    line: int
    place: str

    def __str__(self) -> str:
        return f"{self.field}: line {self.line}{f', {self.place}' if self.place else ''}"


@attrs.frozen(kw_only=True, repr=False)
class SourceView:
    """Where a value was read (kildevisning): `str()` of it is for a terminal, and a notebook shows it marked.

    `what` says what was looked for, `path` is the file it was read from, `marks` are the places, in the order of the
    text, and `lines` those that show them; `left_out` is how many more there would be.
    """

    what: str
    path: str | None
    marks: tuple[SourceMark, ...]
    lines: tuple[ExcerptLine, ...]
    left_out: int

    def __str__(self) -> str:
        marks = [f"  {phrases.one_line(str(mark))}" for mark in self.marks[:_MARKS]]
        head = [phrases.one_line(f"{self.path}: {self.what}" if self.path else self.what), *marks]
        shown = [told for line, gap in self._with_gaps() for told in self._for_terminal(line, gap=gap)]
        unlisted = [f"  ... {len(self.marks) - _MARKS:,} more places"] if len(self.marks) > _MARKS else []
        unshown = [f"  ... {self.left_out:,} more lines"] if self.left_out else []
        return "\n".join([*head, *unlisted, "", *shown, *unshown])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        """Return the same for a notebook (visning i notesbøger)."""
        rows: list[tuple[str, str]] = []
        for line, gap in self._with_gaps():
            rows += [("…", "")] if gap else []
            pieces = [tag("mark", text) if marked else text for text, marked in line.pieces]
            rows.append((str(line.number), joined(pieces)))
        return framed(
            tag("p", tag("strong", self.what), tag("small", f" {self.path}") if self.path else ""),
            listed([str(mark) for mark in self.marks], _MARKS),
            table(("#", ""), rows, kind="source"),
            left_out(self.left_out, "more lines"),
        )

    def _with_gaps(self) -> Iterator[tuple[ExcerptLine, bool]]:
        """Yield the lines, each with whether lines before it are not shown."""
        for before, line in zip((None, *self.lines), self.lines, strict=False):
            yield line, before is not None and line.number > before.number + 1

    def _for_terminal(self, line: ExcerptLine, *, gap: bool) -> list[str]:
        width = len(str(self.lines[-1].number))
        shown = [f"{'>' if line.is_marked else ' '} {line.number:>{width}} | {line.text}".rstrip()]
        carets = [f"  {'':>{width}} | {line.carets}"] if line.carets else []
        return [*([f"  {'...':>{width}}"] if gap else []), *shown, *carets]


def source_view(meeting: Meeting, value: object, field: str | None = None) -> SourceView:
    """Return where `value`, a part of the meeting, or one field of it, was read (kildevisning).

    Raises `NoSourceError` where that cannot be shown.
    """
    text = meeting.source.text
    if text is None or not text.lines:
        raise NoSourceError(
            "this meeting has no source text: it was made by hand, or read back from JSON without it; parse the"
            " document again, or store the text with to_json(meeting, include_text=True)"
        )
    marks = [
        SourceMark(field=key, span=span, line=text.line_at(span.start).number + 1, place=_place(text, span))
        for key, span in sorted(_places(meeting, value, field).items(), key=lambda place: (place[1], place[0]))
    ]
    lines, left_out = excerpt(text, [mark.span for mark in marks])
    name = type(value).__name__
    return SourceView(
        what=f"{name}.{field}" if field else name,
        path=meeting.source.path,
        marks=tuple(marks),
        lines=lines,
        left_out=left_out,
    )


def _places(meeting: Meeting, value: object, field: str | None) -> Mapping[str, Span]:
    """Return the spans of what was asked for, by field."""
    name = type(value).__name__
    spans: Mapping[str, Span] | None = getattr(value, "spans", None)
    if spans is None:
        raise NoSourceError(
            f"{name} has no places of its own; give the part of the meeting that holds it and the name of the field,"
            " as in show_source(item, 'title')"
        )
    if not any(one is value for one in _within(meeting)):
        raise NoSourceError(f"this {name} is no part of the meeting; take it from the meeting itself, as meeting.items")
    if field is None:
        found = {"whole": spans["whole"]} if "whole" in spans else dict(spans)
    else:
        parts = [field] if field in spans else [key for key in spans if key.startswith((f"{field}[", f"{field}."))]
        found = {key: spans[key] for key in parts}
        if not found and getattr(value, field, None) not in (None, (), ""):
            found = {f"{field}, from the {key}": spans[key] for key in _CONCLUDED_FROM if key in spans}
            found = dict(list(found.items())[:1])
    if not found:
        known = ", ".join(spans) or "none of its fields"
        raise NoSourceError(f"{name}{f'.{field}' if field else ''} has no place in the text; what has one: {known}")
    return found


def _within(value: object) -> Iterator[object]:
    """Yield an object of the model and all that hang from it; the source, the ledger and diagnostics are no parts."""
    if isinstance(value, tuple):
        for one in value:
            yield from _within(one)
    elif attrs.has(kind := type(value)):
        yield value
        for field in attrs.fields(kind):
            if field.eq:
                yield from _within(getattr(value, field.name))


def _place(text: SourceText, span: Span) -> str:
    """Say where it stands in the published form."""
    told = text.place(span)
    page, pointer = told.get(HintKind.PAGE), told.get(HintKind.POINTER)
    return ", ".join([*([f"page {page}"] if page else []), *([pointer] if pointer else [])])
