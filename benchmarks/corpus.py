"""Measures a corpus made into tables: throughput, memory, and that what was interrupted ends the same.

    python benchmarks/corpus.py [--documents N] [--rounds N] [--check] [--only GROUP ...]

Writes N documents (1,000) that differ into a temporary folder, and has `kommunereferat corpus` make tables of them.
`--check` exits 1 where a bar is not held. README.md beside this file says what each line means.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from kommunereferat import parse_file, parse_many
from kommunereferat.tables import TableWriter

ROOT: Final = Path(__file__).resolve().parents[1]
#: What the documents are made of; all of it is our own.
PATTERNS: Final = (ROOT / "examples" / "minutes", ROOT / "tests" / "documents")
FORMS: Final = (".parquet", ".sqlite")
GROUPS: Final = ("throughput", "memory", "resuming", "dask")

THROUGHPUT_BAR: Final = 1.5
MEMORY_BAR: Final = 1.25

_NOWHERE: Final = subprocess.DEVNULL
_YEAR: Final = re.compile(r"\b20[0-9]{2}\b")
_AMOUNT: Final = re.compile(r"\b[1-9][0-9]{0,2}(?:\.[0-9]{3})+\b")
_DIGIT: Final = re.compile(r"[0-9]")
DIGITS: Final = "0123456789"


class Line(NamedTuple):
    """One thing that was measured or compared: what it came to, and whether that is as it must be."""

    group: str
    name: str
    result: str
    holds: bool


class Done(NamedTuple):
    """A run of the command: what it said, how long it took, and the most memory that one of its processes had."""

    said: str
    seconds: float
    megabytes: float


def make(folder: Path, count: int) -> Path:
    """Write so many documents whose people, years and amounts differ; the same ones each time."""
    patterns = [path for place in PATTERNS for path in sorted(place.glob("*.txt"))]
    people = {path: sorted({person.name for person in parse_file(path).participants}) for path in patterns}
    everybody = sorted(set().union(*people.values()))
    folder.mkdir()
    for number in range(count):
        pattern = patterns[number % len(patterns)]
        text = varied(pattern.read_text(encoding="utf-8"), people[pattern], everybody, number)
        (folder / f"{number:05}-{pattern.name}").write_text(text, encoding="utf-8")
    return folder


def varied(text: str, people: Sequence[str], everybody: Sequence[str], number: int) -> str:
    """Return a document about other people, years and amounts, and with its number at its end."""
    chance = random.Random(number)  # noqa: S311 - the same each time
    others = dict(zip(people, chance.sample(everybody, len(people)), strict=True))
    if others:
        names = "|".join(map(re.escape, sorted(others, key=len, reverse=True)))
        text = re.sub(names, lambda match: others[match[0]], text)
    years = chance.randrange(100)
    text = _YEAR.sub(lambda match: f"20{(int(match[0]) + years) % 100:02}", text)
    text = _AMOUNT.sub(lambda match: match[0][0] + _DIGIT.sub(lambda _: chance.choice(DIGITS), match[0][1:]), text)
    return f"{text}\nDokument {number}\n"


def run(folder: Path, to: Path, *options: str) -> Done:
    """Make tables of a folder in a process of its own."""
    begin = time.perf_counter()
    with subprocess.Popen(_command(folder, to, *options), stdout=subprocess.PIPE, text=True) as process:
        said = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"the command failed on {folder}")
    return Done(said.strip(), time.perf_counter() - begin, usage.ru_maxrss / 1024)


def killed(folder: Path, to: Path, after: int, *options: str) -> int:
    """Begin to make tables, kill that when so many documents are parsed, and return how many there were."""
    with subprocess.Popen(_command(folder, to, *options), stdout=_NOWHERE, stderr=_NOWHERE) as process:
        while parsed(to) < after and process.poll() is None:
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
    return parsed(to)


def parsed(to: Path) -> int:
    """Return how many meetings are in the store beside some tables."""
    store = to.with_name(f"{to.name}.store")
    if not store.exists():
        return 0
    with contextlib.closing(sqlite3.connect(store)) as database:
        try:
            return int(database.execute("SELECT count(*) FROM meetings").fetchone()[0])
        except sqlite3.OperationalError:  # it is being made
            return 0


def contents(to: Path) -> dict[str, bytes]:
    """Return the bytes of all files of some tables."""
    files = [to] if to.is_file() else sorted(to.iterdir())
    return {file.name.removeprefix(to.stem): file.read_bytes() for file in files}


def _command(folder: Path, to: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "kommunereferat", "corpus", str(folder), "--to", str(to), *options]


def throughput(folder: Path, place: Path, rounds: int) -> Iterator[Line]:
    """Measure two processes against one, the best of some rounds each, and a second run against the first."""
    for form in FORMS:
        one, two = float("inf"), float("inf")
        for number in range(rounds):
            alone, both = place / f"one-{number}{form}", place / f"two-{number}{form}"
            one = min(one, run(folder, alone).seconds)
            two = min(two, run(folder, both, "--jobs", "2").seconds)
        yield Line("throughput", f"{form}: --jobs 2 / one process", f"{one / two:.2f}", one / two >= THROUGHPUT_BAR)
        same = contents(alone) == contents(both)
        yield Line("throughput", f"{form}: the same tables", str(same), same)
        again = run(folder, both)
        yield Line("throughput", f"{form}: a second run", again.said.partition(": ")[2], ": 0 parsed" in again.said)
        yield Line("throughput", f"{form}: first run / second run", f"{one / again.seconds:.2f}", True)


def memory(folder: Path, place: Path, fewer: Path) -> Iterator[Line]:
    """Measure the most memory of a process against that with a quarter of the documents."""
    for jobs in ((), ("--jobs", "2")):
        few, many = (run(one, place / f"{one.name}{len(jobs)}.parquet", *jobs).megabytes for one in (fewer, folder))
        name = f"{' '.join(jobs) or 'one process'}: all documents / a quarter of them"
        yield Line("memory", name, f"{many / few:.2f} ({many:.0f} MB)", many / few <= MEMORY_BAR)


def resuming(folder: Path, place: Path, count: int) -> Iterator[Line]:
    """Compare what was killed half-way and run again with what was not."""
    for form in FORMS:
        whole, broken = place / f"whole{form}", place / f"broken{form}"
        run(folder, whole, "--jobs", "2")
        done = killed(folder, broken, count // 2, "--jobs", "2")
        said = run(folder, broken, "--jobs", "2").said.partition(": ")[2]
        same = contents(broken) == contents(whole)
        name = f"{form}: killed after {done} of {count}"
        yield Line("resuming", name, f"{said}; the same tables: {same}", same and done < count)


def with_dask(folder: Path, place: Path) -> Iterator[Line]:
    """Compare what a Dask cluster of two workers makes with what the command makes."""
    from dask.distributed import Client, LocalCluster

    run(folder, place / "here.parquet", "--jobs", "2")
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,  # type: ignore[no-untyped-call]
        Client(cluster) as client,  # type: ignore[no-untyped-call]
        client.get_executor() as executor,
        TableWriter(place / "dask.parquet") as writer,
    ):
        for one in parse_many(folder, executor=executor, ordered=True):
            if one.meeting is not None:
                writer.add(one.meeting)
    same = contents(place / "here.parquet") == contents(place / "dask.parquet")
    yield Line("dask", "two workers: the same tables", str(same), same)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return the exit code."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("--documents", type=int, default=1_000, metavar="N", help="how many (default %(default)s)")
    options.add_argument(
        "--rounds", type=int, default=3, metavar="N", help="how often it is timed (default %(default)s)"
    )
    options.add_argument("--check", action="store_true", help="exit 1 where a bar is not held")
    options.add_argument("--only", nargs="+", choices=GROUPS, default=GROUPS, help="measure these")
    chosen = options.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        folder = make(place / "all", chosen.documents)
        fewer = make(place / "fewer", chosen.documents // 4)
        groups = {
            "throughput": throughput(folder, place, chosen.rounds),
            "memory": memory(folder, place, fewer),
            "resuming": resuming(folder, place, chosen.documents),
            "dask": with_dask(folder, place),
        }
        broken = 0
        for line in (line for group in chosen.only for line in groups[group]):
            broken += not line.holds
            verdict = "" if line.holds else "  NOT AS IT MUST BE"
            print(f"{line.group:11} {line.name:45} {line.result}{verdict}", flush=True)
    return 1 if chosen.check and broken else 0


if __name__ == "__main__":
    sys.exit(main())
