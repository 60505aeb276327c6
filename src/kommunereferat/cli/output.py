"""Meetings as the pieces of text that are printed, and where they are printed (uddata)."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TextIO, TypeAlias

from .inputs import Input, UsageError

if TYPE_CHECKING:
    from ..model import Meeting
    from .runs import Run

#: Makes text of meetings; `several` says whether it is more than one that was asked for.
Format: TypeAlias = Callable[[Iterable["Meeting"], bool], Iterator[str]]

#: Some programs take these for line ends, also within a JSON text.
_LINE_ENDS: Final = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def _summaries(meetings: Iterable[Meeting], _several: bool) -> Iterator[str]:
    from ..render import summary

    for count, meeting in enumerate(meetings):
        yield f"{_rule('=' * 100) if count else ''}{summary(meeting)}\n"


def _documents(meetings: Iterable[Meeting], _several: bool) -> Iterator[str]:
    from ..render import markdown

    for count, meeting in enumerate(meetings):
        yield f"{_rule('---') if count else ''}{markdown(meeting)}"


def _rule(line: str) -> str:
    return f"\n{line}\n\n"


def _json(meetings: Iterable[Meeting], several: bool) -> Iterator[str]:
    from ..serialize import to_json

    texts = (to_json(meeting, indent=2) for meeting in meetings)
    if not several:
        yield from (f"{text}\n" for text in texts)
        return
    yield "["
    for count, text in enumerate(texts):
        yield f"{',' if count else ''}\n{text}"
    yield "\n]\n"


def _json_lines(meetings: Iterable[Meeting], _several: bool) -> Iterator[str]:
    from ..serialize import to_json

    for meeting in meetings:
        yield f"{to_json(meeting).translate(_LINE_ENDS)}\n"


#: The formats of `parse`, the first by default.
FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {"summary": _summaries, "json": _json, "jsonl": _json_lines, "markdown": _documents}
)


@contextlib.contextmanager
def opened(output: str | None, run: Run) -> Iterator[TextIO]:
    """Open what is to be written, unless it is one of the documents."""
    if output is None or output == "-":
        yield sys.stdout
        return
    path = Path(output)
    try:
        if any(isinstance(one, Input) and one.is_at(path) for one in run.documents):
            raise UsageError(f"{output}: this would overwrite a document; choose another name for --output")
        stream = path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise UsageError(f"{output}: cannot be written ({error.strerror}); choose another name for --output") from error
    with stream:
        yield stream
