"""A bar that shows how far a run is, in a terminal and in a notebook (fremdrift)."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..exceptions import MissingExtraError
from .documents import documents

if TYPE_CHECKING:
    import os
    from collections.abc import Generator, Iterable

    from .reading import T
    from .run import Result


def shown(
    results: Generator[Result[T]], names: Iterable[str | os.PathLike[str]], encoding: str | None
) -> Generator[Result[T]]:
    """Show a bar while the results are taken. Raises `MissingExtraError` without the extra `progress`."""
    try:
        from tqdm.auto import tqdm
    except ImportError as error:
        raise MissingExtraError("progress", "a bar that shows the progress") from error
    # Names that can be gone through once only are left to the run, and the bar then knows no end.
    total = None if isinstance(names, Iterator) else sum(1 for _ in documents(names, encoding=encoding))

    def taken() -> Generator[Result[T]]:
        failed = 0
        with contextlib.closing(results), tqdm(total=total, unit=" documents") as bar:
            for result in results:
                bar.update()
                if result.failure is not None:
                    failed += 1
                    bar.set_postfix(failed=failed)
                yield result

    return taken()
