"""`parse_many`: what the caller of it wants, checked and made into a run (mange dokumenter)."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from .documents import documents
from .progress import shown
from .request import Request
from .results import ParseFailure
from .run import Result, Run
from .workers import InProcess, Processes

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable
    from concurrent.futures import Executor

    from ..layout import Layout
    from ..model import Meeting
    from ..normalize.municipalities import Municipality
    from ..protocol import Parser, Reader
    from .reading import T
    from .results import Parsed
    from .store import Store

OnError: TypeAlias = Literal["keep", "raise"] | Callable[[ParseFailure], object]

#: How many documents are in flight for each process of ours, and for an executor of the caller's.
_FOR_EACH_JOB: Final = 8
_FOR_AN_EXECUTOR: Final = 64


def parse_many(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    executor: Executor | None = None,
    jobs: int | None = None,
    on_error: OnError = "keep",
    ordered: bool = False,
    in_flight: int | None = None,
    progress: bool = False,
    municipality: str | Municipality | None = None,
    parser: str | Parser | Layout | None = None,
    reader: str | Reader | None = None,
    encoding: str | None = None,
    mask_personal_numbers: bool = False,
    store: str | os.PathLike[str] | None = None,
) -> Generator[Parsed]:
    """Read the documents in files and directories, and yield what becomes of each as it comes (mange dokumenter).

    Of directories, all documents in them and below are taken; of a `.csv` that is named, each meeting in its rows. No
    document stops the others: where one fails, `on_error` is "keep" to have it as `Parsed.failure`, "raise" to raise
    its error, or a function that is called with the `ParseFailure` in place of yielding it.

    The documents are read here; with `jobs`, in so many processes; with `executor`, by any executor of
    `concurrent.futures`. No more than `in_flight` are begun and not yet yielded. `ordered` yields in the order of the
    paths. `progress` shows a bar, and needs the extra `progress`. The other arguments are those of `parse_file`, and
    `mask_personal_numbers` is that of `to_dict`.

    `store` is a file, made where there is none, that keeps the meetings: documents whose content is in it are not
    parsed again, unless the parser, a plug-in or the library is another.

    Raises at once `TypeError` and `ValueError` for arguments that go together badly, `MissingExtraError`, and what is
    wrong with a municipality, a parser or a reader that is named; `StoreError` and `WorkerDiedError` when it is run.
    """
    if executor is not None and jobs is not None:
        raise TypeError("executor= and jobs= are two ways to the same; give one of them")
    if on_error not in ("keep", "raise") and not callable(on_error):
        raise ValueError(f"on_error is 'keep', 'raise' or a function, not {on_error!r}")
    for name, number in (("jobs", jobs), ("in_flight", in_flight)):
        if number is not None and number < 1:
            raise ValueError(f"{name} is at least 1, not {number}")
    request = Request.checked(
        municipality=municipality,
        parser=parser,
        reader=reader,
        encoding=encoding,
        mask_personal_numbers=mask_personal_numbers,
    )
    names = [paths] if isinstance(paths, str | os.PathLike) else paths
    results = results_of(
        names,
        request,
        _nothing,
        executor=executor,
        jobs=jobs,
        in_flight=in_flight,
        ordered=ordered,
        progress=progress,
        store=store,
    )
    return _given(results, on_error)


def results_of(
    names: Iterable[str | os.PathLike[str]],
    request: Request,
    make: Callable[[Meeting], T],
    *,
    executor: Executor | None = None,
    jobs: int | None = None,
    in_flight: int | None = None,
    ordered: bool = False,
    progress: bool = False,
    store: str | os.PathLike[str] | None = None,
) -> Generator[Result[T]]:
    """Yield what becomes of each document, and what `make` makes of its meeting where that is read."""
    results = _run(names, request, make, executor, jobs, in_flight, ordered, store)
    return shown(results, names, request.encoding) if progress else results


def _run(
    names: Iterable[str | os.PathLike[str]],
    request: Request,
    make: Callable[[Meeting], T],
    executor: Executor | None,
    jobs: int | None,
    in_flight: int | None,
    ordered: bool,
    store: str | os.PathLike[str] | None,
) -> Generator[Result[T]]:
    with contextlib.ExitStack() as stack:
        if executor is not None:
            in_flight = in_flight or _FOR_AN_EXECUTOR
        elif jobs is not None:
            executor = stack.enter_context(Processes(jobs))
            in_flight = in_flight or _FOR_EACH_JOB * jobs
        else:
            executor, in_flight = InProcess(), 1
        kept = stack.enter_context(_opened(store, request)) if store is not None else None
        run = Run(request, make, executor, in_flight, kept)
        stack.callback(run.cancel)
        found = documents(names, encoding=request.encoding)
        yield from run.in_order(found) if ordered else run.as_they_come(found)


def _opened(store: str | os.PathLike[str], request: Request) -> Store:
    from .fingerprint import fingerprint  # late: most callers have no store
    from .store import Store

    return Store(store, fingerprint(request))


def _nothing(_: Meeting) -> None:
    """Make nothing of a meeting: it is wanted itself."""


def _given(results: Generator[Result[None]], on_error: OnError) -> Generator[Parsed]:
    with contextlib.closing(results):
        for result in results:
            parsed = result.parsed()
            if parsed.failure is None or on_error == "keep":
                yield parsed
            elif callable(on_error):
                on_error(parsed.failure)
            else:
                parsed.failure.error.add_note(f"while reading {parsed.path}, there:\n{parsed.failure.traceback}")
                raise parsed.failure.error
