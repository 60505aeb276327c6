"""Those who read documents: this process, the caller's executor, or processes of our own (arbejdere)."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from typing import TYPE_CHECKING, Any, Final, TypeVar

from ..exceptions import WorkerDiedError

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.context import BaseContext

_T = TypeVar("_T")

_FORKED: Final = "forkserver"
_CAN_FORK: Final = _FORKED in multiprocessing.get_all_start_methods()
_CANNOT_START: Final = (
    "no process can be started to read documents; in a script, what starts them must stand below "
    'if __name__ == "__main__":, for each process imports the script'
)


class InProcess(Executor):
    """Does the work where it is handed in (i processen selv)."""

    def submit(self, fn: Callable[..., _T], /, *args: Any, **kwargs: Any) -> Future[_T]:
        """Do it at once."""
        future: Future[_T] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class Processes(Executor):
    """Processes of our own (egne processer): where one dies, others take its place.

    They share nothing with this one, so that threads here cannot lock them up.
    """

    def __init__(self, jobs: int) -> None:
        """Have so many processes; they are started when there is work, and prepared from now on."""
        prepare()
        self._jobs = jobs
        self._pool = _pool(jobs)
        self._single: ProcessPoolExecutor | None = None

    def submit(self, fn: Callable[..., _T], /, *args: Any, **kwargs: Any) -> Future[_T]:
        """Hand work to a process; where one has died meanwhile, to new ones."""
        try:
            return self._pool.submit(fn, *args, **kwargs)
        except BrokenExecutor:
            self._pool = _pool(self._jobs)
            return self._pool.submit(fn, *args, **kwargs)

    def alone(self, fn: Callable[..., _T], /, *args: Any) -> _T:
        """Do work that was lost with a process again, with none beside it, so that it is known whose fault it is.

        Raises `BrokenExecutor` where that process dies too, and `WorkerDiedError` where none can be started at all.
        """
        if self._single is None:
            self._single = _pool(1)
            try:
                self._single.submit(os.getpid).result()
            except BrokenExecutor as error:
                raise WorkerDiedError(_CANNOT_START) from error
        try:
            return self._single.submit(fn, *args).result()
        except BrokenExecutor:
            self._single = None
            raise

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let the processes end."""
        for pool in (self._pool, self._single):
            if pool is not None:
                pool.shutdown(wait, cancel_futures=cancel_futures)


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=_context(), initializer=_begin)


def _context() -> BaseContext:
    """Return how processes are started: forked from a server that has loaded all parsers, where there may be one."""
    return multiprocessing.get_context(_FORKED if _CAN_FORK else "spawn")


def prepare(*modules: str) -> None:
    """Start the server that processes are forked from, where there is none: it loads what they need meanwhile.

    That is all parsers, and these modules.
    """
    if _CAN_FORK:  # pragma: no branch - on other systems
        from multiprocessing import forkserver  # late: not on all systems

        forkserver.set_forkserver_preload([f"{__package__}.preloaded", *modules])
        forkserver.ensure_running()


def _begin() -> None:  # pragma: no cover - in another process
    """Leave an interrupt to the process that started this one, and end with it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:  # pragma: no cover - in another process
    if (parent := multiprocessing.parent_process()) is not None:
        parent.join()
        os._exit(1)
