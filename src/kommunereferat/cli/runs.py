"""Running over documents: what fails is reported and counted, and never stops the rest (gennemløb)."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final, TypeVar

from ..corpus.results import advice
from ..exceptions import UnknownMunicipalityError, UnknownParserError, UnknownReaderError
from .inputs import Input, UsageError, inputs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_T = TypeVar("_T")

#: Errors about what was asked for: no other document could fare better.
_WRONG_REQUEST: Final = (UnknownParserError, UnknownReaderError, UnknownMunicipalityError)
#: How the reasons of a meeting begin that name a broken parser.
NOT_ASKED: Final = "could not be asked: "


class Run:
    """One run over the documents that `names` name (gennemløb)."""

    def __init__(self, names: Sequence[str]) -> None:
        """Find the documents; raises `UsageError` where that makes no sense."""
        self.documents = list(inputs(names))
        self.failures = 0
        self._noted: set[str] = set()

    @property
    def exit_code(self) -> int:
        """0 where all went well, 1 where something failed."""
        return 1 if self.failures else 0

    def each(self, act: Callable[[Input], _T]) -> Iterator[tuple[Input, _T]]:
        """Yield each document and what `act` makes of it; one that fails is reported and left out."""
        for one in self.documents:
            if not isinstance(one, Input):
                self._report(*one)
                continue
            try:
                result = act(one)
            except _WRONG_REQUEST as error:
                raise UsageError(str(error)) from error
            except Exception as error:  # noqa: BLE001 - a bug that one document brings to light must not stop the others
                self._report(one.name, error)
            else:
                yield one, result

    def note(self, problems: Iterable[str]) -> None:
        """Say what is wrong with the installation rather than with a document, each thing once."""
        for problem in problems:
            if problem not in self._noted:
                self._noted.add(problem)
                sys.stderr.write(f"kommunereferat: {' '.join(problem.split())}\n")

    def _report(self, name: str, error: Exception) -> None:
        self.failures += 1
        sys.stderr.write(f"kommunereferat: {name}: {advice(error)}\n")
