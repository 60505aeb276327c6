"""A run over many documents: so many in flight and no more, each result given on when it is there (gennemløb)."""

from __future__ import annotations

from collections import deque
from concurrent.futures import BrokenExecutor
from queue import SimpleQueue
from typing import TYPE_CHECKING, Final, Generic

import attrs

from ..exceptions import WorkerDiedError
from .reading import Outcome, T, at, read_document
from .results import Parsed, ParseFailure
from .workers import Processes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor, Future
    from pathlib import Path

    from ..model import Meeting
    from .documents import Document
    from .request import Request
    from .store import Store

_DIED: Final = "the process that read this file died, for want of memory or by a crash in a library"
#: So many of the documents that were lost with a process are named.
_NAMED: Final = 5


@attrs.frozen(kw_only=True)
class Result(Generic[T]):
    """What became of one document (resultat): what was made of it, or else why there is nothing.

    It is a `Parsed` whose meeting may still be packed.
    """

    path: Path
    outcome: Outcome[T] | None = None
    failure: ParseFailure | None = None
    unchanged: bool = False
    duplicate_of: Path | None = None

    def parsed(self) -> Parsed:
        """Return it with its meeting; it is a failure where a plug-in has put something of its own into that."""
        if self.outcome is None:
            return Parsed(path=self.path, failure=self.failure)
        try:
            meeting = at(self.outcome.meeting, self.path)
        except ValueError as error:
            return Parsed(path=self.path, failure=ParseFailure.of(self.path, error))
        return Parsed(path=self.path, meeting=meeting, unchanged=self.unchanged, duplicate_of=self.duplicate_of)


@attrs.frozen(eq=False)
class _Flight(Generic[T]):
    """A document that a worker has (dokument undervejs); `digest` is that of its content, where there is a store."""

    document: Document
    digest: str | None
    future: Future[Outcome[T] | ParseFailure]


class Run(Generic[T]):
    """One run over documents (gennemløb): what is in the store is taken from there, the rest handed to `executor`.

    What is to be made of each meeting is made where it was read.
    """

    def __init__(
        self,
        request: Request,
        make: Callable[[Meeting], T],
        executor: Executor,
        in_flight: int,
        store: Store | None,
    ) -> None:
        """Have at most `in_flight` documents begun whose results have not been given on."""
        self._request, self._make, self._store = request, make, store
        self._executor, self._in_flight = executor, in_flight
        self._pending: list[_Flight[T]] = []
        self._futures: dict[str, Future[Outcome[T] | ParseFailure]] = {}  # of the contents that are in flight

    def in_order(self, documents: Iterable[Document | ParseFailure]) -> Iterator[Result[T]]:
        """Yield the results in the order of the documents."""
        begun: deque[Result[T] | _Flight[T]] = deque()
        for document in documents:
            begun.append(self._begin(document))
            while begun and (len(begun) >= self._in_flight or _is_there(begun[0])):
                yield self._result(begun.popleft())
        while begun:
            yield self._result(begun.popleft())

    def as_they_come(self, documents: Iterable[Document | ParseFailure]) -> Iterator[Result[T]]:
        """Yield the results as soon as they are there."""
        done: SimpleQueue[_Flight[T]] = SimpleQueue()
        for document in documents:
            begun = self._begin(document)
            if isinstance(begun, Result):
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

    def _begin(self, document: Document | ParseFailure) -> Result[T] | _Flight[T]:
        if isinstance(document, ParseFailure):
            return Result(path=document.path, failure=document)
        digest = None
        if self._store is not None:
            try:
                digest = document.digest()
            except OSError as error:
                return Result(path=document.path, failure=ParseFailure.of(document.path, error))
            if digest not in self._futures and (meeting := self._store.get(digest)) is not None:
                outcome = Outcome(meeting, None, meeting.source.sha256, self._make(at(meeting, document.path)))
                return self._made(document, digest, outcome, unchanged=True)
        future = self._futures.get(digest) if digest is not None else None
        flight = _Flight(document, digest, future or self._handed_in(document))
        self._pending.append(flight)
        if digest is not None:
            self._futures[digest] = flight.future
        return flight

    def _handed_in(self, document: Document) -> Future[Outcome[T] | ParseFailure]:
        try:
            return self._executor.submit(read_document, document, self._request, self._make, self._store is not None)
        except BrokenExecutor as error:
            raise self._lost() from error

    def _result(self, begun: Result[T] | _Flight[T]) -> Result[T]:
        if isinstance(begun, Result):
            return begun
        document, digest = begun.document, begun.digest
        outcome = self._outcome(begun)
        self._pending.remove(begun)
        if digest is not None:
            self._futures.pop(digest, None)
        if isinstance(outcome, ParseFailure):
            return Result(path=document.path, failure=attrs.evolve(outcome, path=document.path))
        if self._store is not None and outcome.packed is not None:
            if document.rows is None:
                digest = outcome.sha256  # of what the worker read: the file may have changed since
            self._store.put(str(digest), outcome.packed)
        return self._made(document, digest, outcome)

    def _outcome(self, flight: _Flight[T]) -> Outcome[T] | ParseFailure:
        error = flight.future.exception()
        if isinstance(error, BrokenExecutor):
            return self._again(flight.document, error)
        if isinstance(error, Exception):  # what an executor has to say of a task is about its document
            return ParseFailure.of(flight.document.path, error)
        return flight.future.result()

    def _again(self, document: Document, error: BrokenExecutor) -> Outcome[T] | ParseFailure:
        """Read a document that was lost when a process died, though perhaps not of this one."""
        if not isinstance(self._executor, Processes):
            raise self._lost() from error
        try:
            return self._executor.alone(read_document, document, self._request, self._make, self._store is not None)
        except BrokenExecutor:
            return ParseFailure.of(document.path, WorkerDiedError(_DIED))

    def _lost(self) -> WorkerDiedError:
        names = [str(flight.document.path) for flight in self._pending] or ["none yet"]
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        return WorkerDiedError(
            f"the executor lost a process while it had these documents: {', '.join(names[:_NAMED])}{more}. "
            "With jobs= in place of executor= the document that kills a process is told, and the rest is read"
        )

    def _made(
        self, document: Document, digest: str | None, outcome: Outcome[T], *, unchanged: bool = False
    ) -> Result[T]:
        first = self._store.first(digest, document.path) if self._store is not None and digest is not None else None
        return Result(path=document.path, outcome=outcome, unchanged=unchanged, duplicate_of=first)


def _is_there(begun: Result[T] | _Flight[T]) -> bool:
    return isinstance(begun, Result) or begun.future.done()
