"""A run over many documents: so many in flight and no more, each result given on when it is there (gennemløb)."""

from __future__ import annotations

from collections import deque
from concurrent.futures import BrokenExecutor
from queue import SimpleQueue
from typing import TYPE_CHECKING, Final

import attrs

from ..exceptions import WorkerDiedError
from .reading import Outcome, read_document
from .results import Parsed, ParseFailure
from .workers import Processes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Executor, Future

    from ..model import Meeting
    from .documents import Document
    from .request import Request
    from .store import Store

_DIED: Final = "the process that read this file died, for want of memory or by a crash in a library"
#: So many of the documents that were lost with a process are named.
_NAMED: Final = 5


@attrs.frozen(eq=False)
class _Flight:
    """A document that a worker has (dokument undervejs); `digest` is that of its content, where there is a store."""

    document: Document
    digest: str | None
    future: Future[Outcome | ParseFailure]


class Run:
    """One run over documents (gennemløb): what is in the store is taken from there, the rest handed to `executor`."""

    def __init__(self, request: Request, executor: Executor, in_flight: int, store: Store | None) -> None:
        """Have at most `in_flight` documents begun whose results have not been given on."""
        self._request, self._executor, self._in_flight, self._store = request, executor, in_flight, store
        self._pending: list[_Flight] = []
        self._futures: dict[str, Future[Outcome | ParseFailure]] = {}  # of the contents that are in flight

    def in_order(self, documents: Iterable[Document | ParseFailure]) -> Iterator[Parsed]:
        """Yield the results in the order of the documents."""
        begun: deque[Parsed | _Flight] = deque()
        for document in documents:
            begun.append(self._begin(document))
            while begun and (len(begun) >= self._in_flight or _is_there(begun[0])):
                yield self._result(begun.popleft())
        while begun:
            yield self._result(begun.popleft())

    def as_they_come(self, documents: Iterable[Document | ParseFailure]) -> Iterator[Parsed]:
        """Yield the results as soon as they are there."""
        done: SimpleQueue[_Flight] = SimpleQueue()
        for document in documents:
            begun = self._begin(document)
            if isinstance(begun, Parsed):
                yield begun
            else:
                begun.future.add_done_callback(lambda _, flight=begun: done.put(flight))  # type: ignore[misc]
            while len(self._pending) >= self._in_flight or not done.empty():
                yield self._result(done.get())
        while self._pending:
            yield self._result(done.get())

    def cancel(self) -> None:
        """Take back what no worker has begun."""
        for flight in self._pending:
            flight.future.cancel()

    def _begin(self, document: Document | ParseFailure) -> Parsed | _Flight:
        if isinstance(document, ParseFailure):
            return Parsed(path=document.path, failure=document)
        digest = None
        if self._store is not None:
            try:
                digest = document.digest()
            except OSError as error:
                return Parsed(path=document.path, failure=ParseFailure.of(document.path, error))
            if digest not in self._futures and (meeting := self._store.get(digest)) is not None:
                return self._parsed(document, digest, meeting, unchanged=True)
        future = self._futures.get(digest) if digest is not None else None
        flight = _Flight(document, digest, future or self._handed_in(document))
        self._pending.append(flight)
        if digest is not None:
            self._futures[digest] = flight.future
        return flight

    def _handed_in(self, document: Document) -> Future[Outcome | ParseFailure]:
        try:
            return self._executor.submit(read_document, document, self._request, self._store is not None)
        except BrokenExecutor as error:
            raise self._lost() from error

    def _result(self, begun: Parsed | _Flight) -> Parsed:
        if isinstance(begun, Parsed):
            return begun
        document, digest = begun.document, begun.digest
        outcome = self._outcome(begun)
        self._pending.remove(begun)
        if digest is not None:
            self._futures.pop(digest, None)
        if isinstance(outcome, ParseFailure):
            return Parsed(path=document.path, failure=attrs.evolve(outcome, path=document.path))
        try:
            meeting = outcome.meeting
        except ValueError as error:  # a plug-in has put something of its own into it
            return Parsed(path=document.path, failure=ParseFailure.of(document.path, error))
        if self._store is not None and outcome.packed is not None:
            if document.rows is None:
                digest = meeting.source.sha256  # of what the worker read: the file may have changed since
            self._store.put(str(digest), outcome.packed)
        return self._parsed(document, digest, meeting)

    def _outcome(self, flight: _Flight) -> Outcome | ParseFailure:
        error = flight.future.exception()
        if isinstance(error, BrokenExecutor):
            return self._again(flight.document, error)
        if isinstance(error, Exception):  # what an executor has to say of a task is about its document
            return ParseFailure.of(flight.document.path, error)
        return flight.future.result()

    def _again(self, document: Document, error: BrokenExecutor) -> Outcome | ParseFailure:
        """Read a document that was lost when a process died, though perhaps not of this one."""
        if not isinstance(self._executor, Processes):
            raise self._lost() from error
        try:
            return self._executor.alone(read_document, document, self._request, self._store is not None)
        except BrokenExecutor:
            return ParseFailure.of(document.path, WorkerDiedError(_DIED))

    def _lost(self) -> WorkerDiedError:
        names = [str(flight.document.path) for flight in self._pending] or ["none yet"]
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        return WorkerDiedError(
            f"the executor lost a process while it had these documents: {', '.join(names[:_NAMED])}{more}. "
            "With jobs= in place of executor= the document that kills a process is told, and the rest is read"
        )

    def _parsed(self, document: Document, digest: str | None, meeting: Meeting, *, unchanged: bool = False) -> Parsed:
        first = self._store.first(digest, document.path) if self._store is not None and digest is not None else None
        return Parsed(
            path=document.path,
            meeting=_at(meeting, str(document.path)),
            unchanged=unchanged,
            duplicate_of=first,
        )


def _is_there(begun: Parsed | _Flight) -> bool:
    return isinstance(begun, Parsed) or begun.future.done()


def _at(meeting: Meeting, path: str) -> Meeting:
    """Return the meeting as read from `path`: one of the same content may have been read from another."""
    source = meeting.source
    if source.path == path:
        return meeting
    text = attrs.evolve(source.text, path=path) if source.text is not None else None
    return attrs.evolve(meeting, source=attrs.evolve(source, path=path, text=text))
