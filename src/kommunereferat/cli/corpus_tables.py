"""`kommunereferat corpus`: folders of documents made into tables, in one go or in several (korpus)."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from ..cases import join_cases
from ..corpus.many import results_of
from ..corpus.request import Request
from ..corpus.results import advice
from ..corpus.store import Store
from ..exceptions import KommunereferatError
from ..tables import TableWriter
from ..tables.rows import MeetingRows
from .inputs import UsageError
from .runs import NOT_ASKED

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from ..corpus.results import ParseFailure
    from ..corpus.run import Result
    from ..model import Meeting


def write_corpus(options: argparse.Namespace) -> int:
    """Write the tables, say what became of the documents, and return the exit code."""
    if "" in options.files or "-" in options.files:
        raise UsageError("a corpus is made of files and directories; name these")
    to = Path(options.to)  # "out.csv/" is "out.csv"
    store = Path(options.store or f"{to}.store")
    if to.resolve() in (store.resolve(), *store.resolve().parents):
        raise UsageError(f"{store}: the tables are to be there; choose another name for --store")
    try:
        if options.fresh:
            Store.empty(store)
        with TableWriter(to, mask_personal_numbers=options.mask_personal_numbers) as writer:
            tables = _Tables(writer)
            request = Request.checked(
                municipality=options.municipality,
                parser=options.parser,
                reader=options.reader,
                encoding=options.encoding,
                mask_personal_numbers=options.mask_personal_numbers,
            )
            results = results_of(
                options.files,
                request,
                _Telling(options.mask_personal_numbers),
                jobs=options.jobs,
                ordered=True,  # the same documents give the same tables
                progress=options.progress,
                store=store,
            )
            if options.cases:
                writer.add_cases(join_cases(tables.added(results)))
            else:
                for result in results:
                    tables.add(result, result.failure)
    except KommunereferatError as error:  # those of documents do not come here
        raise UsageError(str(error)) from error
    except KeyboardInterrupt:
        sys.stderr.write(f"kommunereferat: interrupted; the same command goes on with what is in {store}\n")
        raise
    sys.stdout.write(f"{to}: {tables.summary}\n")
    sys.stderr.writelines(f"kommunereferat: {complaint}\n" for complaint in tables.complaints)
    return 1 if tables.counts["failed"] else 0


@attrs.frozen
class _Told:
    """What is told of a meeting: its rows, and what was wrong with the installation."""

    rows: MeetingRows
    complaints: tuple[str, ...]


@attrs.frozen
class _Telling:
    """Makes of a meeting what is told of it, where it is read: the meeting itself need not travel (fortælling)."""

    _mask: bool

    def __call__(self, meeting: Meeting) -> _Told:
        reasons = (reason for reason in meeting.source.reasons if reason.startswith(NOT_ASKED))
        return _Told(
            MeetingRows.of(meeting, mask_personal_numbers=self._mask),
            tuple(" ".join(reason.split()) for reason in reasons),
        )


class _Tables:
    """The tables of a run, and what is to be said of it when it is over (tabeller)."""

    def __init__(self, writer: TableWriter) -> None:
        self._writer = writer
        self._complaints: dict[str, None] = {}
        self.counts = Counter(parsed=0, unchanged=0)

    @property
    def summary(self) -> str:
        """How many documents fared how."""
        return ", ".join(f"{count} {what}" for what, count in self.counts.items())

    @property
    def complaints(self) -> list[str]:
        """What failed, and what is wrong with the installation; each thing once."""
        return list(self._complaints)

    def added(self, results: Iterable[Result[_Told]]) -> Iterator[Meeting]:
        """Write what became of each document, and yield the meetings that are now in the tables."""
        for result in results:
            parsed = result.parsed()
            self.add(result, parsed.failure)
            if parsed.meeting is not None and parsed.duplicate_of is None:
                yield parsed.meeting

    def add(self, result: Result[_Told], failure: ParseFailure | None) -> None:
        """Write what became of a document."""
        path, outcome = str(result.path), result.outcome
        if failure is not None:
            self.counts["failed"] += 1
            self._complaints[str(failure)] = None
            error = failure.error
            self._writer.add_failed(path, error_type=type(error).__name__, error=advice(error))
        elif outcome is not None:
            if result.duplicate_of is None:
                self.counts["unchanged" if result.unchanged else "parsed"] += 1
                self._writer.add_rows(outcome.made.rows)
            else:
                self.counts["duplicate"] += 1
                self._writer.add_duplicate(path, sha256=str(outcome.sha256))
            self._complaints.update(dict.fromkeys(outcome.made.complaints))
