"""`parse_many`: every document's result, in whatever way the work is done, and no failure stops the rest."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import attrs
import pytest

import kommunereferat
from kommunereferat import Layout, NoDocumentError, Parsed, ParseFailure, UnreadableError, parse_many
from tests.corpus.making import CLUMSY, FAULTY, PLAIN, Backwards, Posting, minutes, written
from tests.places import EXAMPLES

WAYS: dict[str, Callable[[], AbstractContextManager[Executor | None]]] = {
    "here": nullcontext,
    "threads": lambda: ThreadPoolExecutor(2),
    "processes": lambda: ProcessPoolExecutor(1, mp_context=get_context("spawn")),
}


@pytest.fixture(scope="module", params=WAYS)
def executor(request: pytest.FixtureRequest) -> Iterator[Executor | None]:
    """Let the work be done here, by threads, and by a process."""
    with WAYS[request.param]() as executor:
        yield executor


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder of four documents, one of which cannot be read."""
    written(tmp_path, 3)
    (tmp_path / "002a.pdf").write_bytes(b"\x89PNG\r\n\x1a\n")
    return tmp_path


def test_every_document_gives_what_it_gives_alone(executor: Executor | None) -> None:
    results = list(parse_many(EXAMPLES, executor=executor))
    assert {one.path: one.meeting for one in results} == {
        path: kommunereferat.parse_file(path) for path in EXAMPLES.glob("*.txt")
    }


def test_a_meeting_comes_with_all_that_it_has_alone(executor: Executor | None) -> None:
    for one in parse_many(EXAMPLES, executor=executor):
        alone = kommunereferat.parse_file(one.path)
        assert one.meeting
        assert one.meeting.source.text
        assert alone.source.text
        assert one.meeting.source.text.text == alone.source.text.text
        assert one.meeting.source.path == str(one.path)
        assert (one.meeting.spans, one.meeting.diagnostics) == (alone.spans, alone.diagnostics)


def test_a_document_that_cannot_be_read_is_a_failure_and_the_others_are_read(
    folder: Path, executor: Executor | None
) -> None:
    results = sorted(parse_many(folder, executor=executor), key=lambda one: one.path)
    assert [one.meeting is None for one in results] == [False, False, True, False]
    failure = results[2].failure
    assert failure
    assert failure.path == folder / "002a.pdf"
    assert isinstance(failure.error, UnreadableError)
    assert "Traceback" in failure.traceback
    assert "UnreadableError" in failure.traceback
    assert str(failure) == f"{failure.path}: {failure.error}"


def test_the_results_come_in_the_order_of_the_paths_where_that_is_wanted(
    folder: Path, executor: Executor | None
) -> None:
    paths = sorted(folder.iterdir(), reverse=True)
    assert [one.path for one in parse_many(paths, ordered=True, executor=executor)] == paths


def test_the_results_come_when_they_are_there(tmp_path: Path) -> None:
    paths = sorted(written(tmp_path, 6).iterdir())
    come = [one.path.stem for one in parse_many(paths, executor=Backwards(), in_flight=3)]
    # The third of three is done before the run has its future in hand.
    assert come == ["002", "001", "003", "005", "004", "006"]


def test_ordered_results_wait_for_those_before_them(tmp_path: Path) -> None:
    paths = sorted(written(tmp_path, 6).iterdir())
    come = [one.path.stem for one in parse_many(paths, executor=Backwards(), in_flight=3, ordered=True)]
    assert come == ["001", "002", "003", "004", "005", "006"]


class Counting(ThreadPoolExecutor):
    """An executor that knows how much it was given."""

    given = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.given += 1
        return super().submit(fn, *args, **kwargs)


@pytest.mark.parametrize("ordered", [False, True])
def test_no_more_documents_are_begun_than_may_be_in_flight(ordered: bool, tmp_path: Path) -> None:
    with Counting(2) as executor:
        taken = 0
        for _ in parse_many(written(tmp_path, 20), executor=executor, in_flight=4, ordered=ordered):
            taken += 1
            assert executor.given <= taken + 4
        assert taken == executor.given == 20


def test_nothing_is_read_before_a_result_is_wanted(tmp_path: Path) -> None:
    with Counting(1) as executor:
        results = parse_many(written(tmp_path, 3), executor=executor)
        assert executor.given == 0
        assert len(list(results)) == 3


def test_what_is_in_flight_is_taken_back_where_the_caller_has_enough(tmp_path: Path) -> None:
    executor = Backwards()
    results = parse_many([*sorted(written(tmp_path, 2).iterdir()), "no\0name"], executor=executor)
    assert next(results).failure
    results.close()
    assert [future.cancelled() for future, _ in executor.waiting] == [True, True]


def test_a_failure_raises_where_that_is_wanted(folder: Path, executor: Executor | None) -> None:
    with pytest.raises(UnreadableError) as raised:
        list(parse_many(folder, on_error="raise", executor=executor))
    assert "002a.pdf" in raised.value.__notes__[0]
    assert "Traceback" in raised.value.__notes__[0]


def test_failures_are_given_to_a_function_and_not_yielded(folder: Path) -> None:
    failures: list[ParseFailure] = []
    results = list(parse_many(folder, on_error=failures.append))
    assert [one.meeting is not None for one in results] == [True, True, True]
    assert [failure.path.name for failure in failures] == ["002a.pdf"]


def test_an_error_that_cannot_be_pickled_is_told_by_its_name_and_message(
    executor: Executor | None, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(minutes(more=FAULTY), encoding="utf-8")
    (one,) = parse_many(tmp_path, parser=CLUMSY, executor=executor)
    assert one.failure
    assert "ClumsyError: 1 and 2" in str(one.failure)
    assert pickle.loads(pickle.dumps(one)).failure.traceback == one.failure.traceback  # noqa: S301 - our own pickle


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"jobs": 0}, ValueError),
        ({"in_flight": 0}, ValueError),
        ({"on_error": "ignore"}, ValueError),
        ({"jobs": 2, "executor": Backwards()}, TypeError),
        ({"municipality": "Atlantis"}, kommunereferat.UnknownMunicipalityError),
        ({"parser": "atlantis"}, kommunereferat.UnknownParserError),
        ({"reader": "atlantis"}, kommunereferat.UnknownReaderError),
    ],
    ids=["no job", "nothing in flight", "no such wish", "jobs and executor", "municipality", "parser", "reader"],
)
def test_what_no_document_could_be_read_with_raises_at_once(arguments: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        parse_many(EXAMPLES, **arguments)


def test_the_wishes_hold_for_every_document(tmp_path: Path, executor: Executor | None) -> None:
    (tmp_path / "a.txt").write_bytes(minutes(more="CPR 010190-1234").encode("cp037"))
    (one,) = parse_many(
        tmp_path,
        municipality="Fanø",
        parser=PLAIN,
        reader="text",
        encoding="cp037",
        mask_personal_numbers=True,
        executor=executor,
    )
    assert one.meeting
    assert one.meeting.municipality
    assert one.meeting.municipality.name == "Fanø"
    assert one.meeting.source.parser == "harbour"
    assert "######-####" in one.meeting.items[0].sections[0].text


def test_a_layout_that_cannot_be_pickled_is_used_where_it_need_not_travel(tmp_path: Path) -> None:
    layout = attrs.evolve(PLAIN, prepare=lambda source: source)
    with ThreadPoolExecutor(1) as executor:
        assert all(one.meeting for one in parse_many(written(tmp_path, 2), parser=layout, executor=executor))


def test_all_that_comes_out_can_be_pickled(folder: Path) -> None:
    for one in parse_many(folder):
        again: Parsed = pickle.loads(pickle.dumps(one))  # noqa: S301 - our own pickle
        assert (again.path, again.meeting) == (one.path, one.meeting)
        assert str(again.failure) == str(one.failure)


def test_layouts_can_be_pickled() -> None:
    again: Layout = pickle.loads(pickle.dumps(PLAIN))  # noqa: S301 - our own pickle
    assert (again.name, again.headings, again.labels) == (PLAIN.name, PLAIN.headings, PLAIN.labels)
    assert kommunereferat.parse(minutes(), parser=again) == kommunereferat.parse(minutes(), parser=PLAIN)


def test_progress_is_shown_where_that_is_wanted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(list(parse_many(folder, progress=True))) == 4
    shown = capsys.readouterr().err
    assert "4/4" in shown
    assert "failed=1" in shown


def test_progress_over_names_that_come_once_knows_no_end(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(list(parse_many(iter([folder]), progress=True))) == 4
    assert "4 documents [" in capsys.readouterr().err


def test_without_its_extra_progress_says_which_one_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    with pytest.raises(kommunereferat.MissingExtraError, match=r"kommunereferat\[progress\]"):
        parse_many(EXAMPLES, progress=True)


def test_a_folder_without_documents_is_a_failure(tmp_path: Path) -> None:
    (one,) = parse_many(str(tmp_path))
    assert one.path == tmp_path
    assert one.failure
    assert isinstance(one.failure.error, NoDocumentError)


@pytest.mark.parametrize("kept", [False, True])
def test_a_file_that_is_not_there_is_a_failure(kept: bool, tmp_path: Path) -> None:
    (one,) = parse_many(tmp_path / "a.txt", store=tmp_path / "store" if kept else None)
    assert str(one.failure) == f"{tmp_path / 'a.txt'}: there is no such file; check the name"


def test_what_is_to_be_read_travels_once_to_each_process(tmp_path: Path) -> None:
    seen: set[int] = set()

    class Watching(Posting):
        def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
            seen.add(id(pickle.loads(pickle.dumps(args[1]))))  # noqa: S301 - our own pickle
            return super().submit(fn, *args, **kwargs)

    assert all(one.meeting for one in parse_many(written(tmp_path, 3), executor=Watching(), parser=PLAIN))
    assert len(seen) == 1


class Losing(Posting):
    """An executor that loses what it is given."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(LookupError(f"{fn.__name__} of {len(args) + len(kwargs)} was lost"))
        return future


def test_what_an_executor_says_of_a_document_is_its_failure(tmp_path: Path) -> None:
    results = list(parse_many(written(tmp_path, 2), executor=Losing()))
    assert ["LookupError: read_document of 4 was lost" in str(one.failure) for one in results] == [True, True]
