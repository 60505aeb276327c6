"""Meetings as the text that is printed, and where it is printed (uddata)."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, TextIO

from .inputs import Input, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ..model import Meeting
    from .runs import Run

#: Some programs take these for line ends, also within a JSON text.
_LINE_ENDS: Final = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


class Format(NamedTuple):
    """How meetings are printed (format).

    `show` makes the text of one, without a line end at its end; `between` stands between two; with `listed`, several
    are a list in brackets.
    """

    show: Callable[[Meeting], str]
    between: str
    listed: bool = False

    def pieces(self, texts: Iterable[str], *, several: bool) -> Iterator[str]:
        """Yield what is printed for the texts of `several` meetings, or of one, as they come."""
        listed = self.listed and several
        if listed:
            yield "[\n"
        count = 0
        for count, text in enumerate(texts, 1):
            yield text if count == 1 else f"{self.between}{text}"
        if count:
            yield "\n"
        if listed:
            yield "]\n"


def _summary(meeting: Meeting) -> str:
    from ..render import summary

    return summary(meeting)


def _markdown(meeting: Meeting) -> str:
    from ..render import markdown

    return markdown(meeting).removesuffix("\n")


def _json(meeting: Meeting) -> str:
    from ..serialize import to_json

    return to_json(meeting, indent=2)


def _json_line(meeting: Meeting) -> str:
    from ..serialize import to_json

    return to_json(meeting).translate(_LINE_ENDS)


#: The formats of `parse`.
FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        "summary": Format(_summary, f"\n\n{'=' * 100}\n\n"),
        "json": Format(_json, ",\n", listed=True),
        "jsonl": Format(_json_line, "\n"),
        "markdown": Format(_markdown, "\n\n---\n\n"),
    }
)


@contextlib.contextmanager
def opened(output: str | None, run: Run) -> Iterator[TextIO]:
    """Open what is to be written, unless it is one of the documents."""
    if output is None or output == "-":
        yield sys.stdout
        return
    path = Path(output)
    if any(isinstance(one, Input) and one.is_at(path) for one in run.documents):
        raise UsageError(f"{output}: this would overwrite a document; choose another name for --output")
    try:
        stream = path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise UsageError(f"{output}: cannot be written ({error.strerror}); choose another name for --output") from error
    with stream:
        yield stream
