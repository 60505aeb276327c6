"""Folders of small documents, and parsers that fail as no document makes the built-in ones fail."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import attrs

import kommunereferat
from kommunereferat import Claim, Clue, Layout, LineRule, Meeting, Municipality, Numbered, SourceText, headings

DEADLY = "Referatet her dræber den, der læser det"
FAULTY = "Referatet her får læseren til at snuble"


def minutes(body: str = "Havneudvalget", *, day: int = 3, more: str = "") -> str:
    """Return short minutes, another content for another body, day or text."""
    return (
        f"Referat\n{body}\nMandag den {day}. maj 2021\n\n1. Nye bænke langs kajen\nSagsfremstilling\n"
        f"Bænkene er slidte. {more}\nBeslutning\nGodkendt.\n"
    )


def written(folder: Path, count: int) -> Path:
    """Write so many documents of different contents."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, count + 1):
        text = minutes(day=number % 28 + 1, more=f"Der er {number} af dem.")
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


class ClumsyError(Exception):
    """An error that cannot be made again of what it was pickled as."""

    def __init__(self, one: int, other: int) -> None:
        super().__init__(f"{one} and {other}")


def end_at_deadly_ones(source: SourceText) -> SourceText:
    if DEADLY in source.text:
        os._exit(9)
    return source


def stumble_at_faulty_ones(source: SourceText) -> SourceText:
    if FAULTY in source.text:
        raise ClumsyError(1, 2)
    return source


class Place(str):
    """A text as only a plug-in has it."""


def put_own_place(meeting: Meeting, _: SourceText) -> Meeting:
    return attrs.evolve(meeting, place=Place("Pakhuset"))


PLAIN = Layout(
    name="harbour",
    municipality="0563",
    clues=(Clue("numbers of items", r"^[0-9]{1,3}\. [A-ZÆØÅ]", 0.6, None),),
    items=Numbered(start=(LineRule("item", r"(?P<number>[0-9]{1,3})\. (?P<title>\S.*)"),)),
    headings=headings("Sagsfremstilling|Beslutning"),
)
MORTAL = attrs.evolve(PLAIN, prepare=end_at_deadly_ones)
FOREIGN = attrs.evolve(PLAIN, finish=put_own_place)
CLUMSY = attrs.evolve(PLAIN, prepare=stumble_at_faulty_ones)


class OwnParser:
    """A parser that is not made of layouts."""

    name, protocol, municipalities = "own", 1, ()

    def __init__(self, version: str = "1") -> None:
        self.version = version

    def claim(self, source: SourceText, /) -> Claim | None: ...

    def parse(self, source: SourceText, /, *, municipality: Municipality | None = None) -> Meeting:
        return kommunereferat.parse(source, municipality=municipality, parser=PLAIN)


class Posting(Executor):
    """An executor to which work is posted as bytes, and which posts back what comes of it."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        fn, args, kwargs = pickle.loads(pickle.dumps((fn, args, kwargs)))  # noqa: S301 - our own pickle
        future.set_result(pickle.loads(pickle.dumps(fn(*args, **kwargs))))  # noqa: S301 - our own pickle
        return future


class Backwards(Executor):
    """An executor that does its work when there are three pieces of it, the last one first."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Future[Any], Callable[[], Any]]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self.waiting.append((future, lambda: fn(*args, **kwargs)))
        if len(self.waiting) == 3:
            while self.waiting:
                done, work = self.waiting.pop()
                done.set_result(work())
        return future
