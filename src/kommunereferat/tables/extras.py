"""Libraries that an extra brings, imported where they are needed (tilvalg)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ..exceptions import MissingExtraError


@contextmanager
def needed(extra: str, what: str) -> Iterator[None]:
    """Turn a failing import within into a `MissingExtraError` that names the extra, and what it is needed for."""
    try:
        yield
    except ImportError as error:
        raise MissingExtraError(extra, what) from error
