"""Measures speed as ratios within one run, so that the numbers mean the same on any machine.

    python benchmarks/run.py [--check] [--json] [--rounds N] [--only GROUP ...] [--documents DIR]

Every ratio is of two things that are timed in turn, the best of some rounds each. `--check` exits 1 where a ratio is
above its bar. README.md beside this file says what each number means.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import ftfy

from kommunereferat import parse

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT))  # so that what stands beside this script is found where it is run by its name

from benchmarks.reading import reading_calls  # noqa: E402 - after the path it is found by

#: Where the documents stand that the bars are about; the examples where they are not at hand.
CORPUS: Final = ROOT.parent / "shared" / "corpus" / "real"
PUBLISHED: Final = CORPUS.parent / "published"
EXAMPLES: Final = ROOT / "examples" / "minutes"
GROUPS: Final = ("import", "ftfy", "linearity", "hostile", "reading")

MEGABYTE: Final = 1_000_000
FTFY_BAR: Final = 0.5
LINEAR_BAR: Final = 13.0
HOSTILE_BAR: Final = 8.0
IMPORT_BAR: Final = 2.0

#: What is repeated until there is a megabyte of it.
HOSTILE: Final = {
    "one line": "Udvalget drøftede bænke, cykelstier og lys i parken ",
    "blank lines": "\n",
    "blanks": " ",
    "carriage returns": "\r",
    "bullets": "- en bænk\n",
    "bullets alone": "•\n",
    "asterisks": "*",
    "asterisks with words": "**bænk** ",
    "digits and full stops": "1.1.1.",
    "digits": "7",
    "dots": ".",
    "numbered lines": "1. Bænke i parken\n",
    "numbers alone": "12\n",
    "brackets": "[[[[((((",
    "links that never end": "[Bilag](http://",
    "tags that never end": "<a ",
    "headings": "Beslutning\n",
    "headings with colons": "Indstilling: Sagsfremstilling: Beslutning: ",
    "stacked headings": "Lovgrundlag:\nSagsfremstilling:\nBevilling:\n",
    "item starts": "Sag nr. 1\nPunkt 2\n3.\n",
    "dates": "den 1. maj 2020 ",
    "dated decisions": "Beslutning i Byrådet den 01-05-2020\n",
    "times": "kl. 17.00 ",
    "case numbers": "20/12345 82.20.00-P20-31-17 ",
    "mojibake": "Ã¸",
    "mojibake in lines": "BÃ¦nke pÃ¥ torvet er grÃ¸nne\n",
    "absences": "Afbud:",
    "lines of absences": "Afbud: Anne Holm (A)\n",
    "commas": ",",
    "names": "Anne Holm (A), ",
    "combining accents": "a\u030a",
    "accents alone": "\u0301",
    "soft hyphens": "\u00ad",
    "control characters": "\x00\x1f",
    "very long words": "bænk" * 2000 + "\n",
    "votes": "For stemte A, B og C. Imod stemte V. ",
    "at-points": "at bænke males\n",
    "quotes": "”\u201c\"'",
    "page feet": "Side 1 af 2\n",
    "tabs and bars": "|\t",
    "personal numbers": "010190-1234 ",
    "headings within a line": "Sagsfremstilling Bænkene i parken er slidte. Indstilling Parken får nye bænke af træ. ",
    "labels within a line": "Mødested: Deltagere: Anne Holm (A) Bo Dam (V) ",
    "numbers within a line": "1. Bænke i parken 2. Stier ved søen ",
    "pages of one line": "1 Sag nr. 1 Nye bænke Beslutning Bænkene males grønne. Havneudvalget Side 1\n\n",
    "municipalities": "Greve Kommune, www.greve.dk, 253-2018-1, Greve Rådhus i Greve. ",
    "masks": "[navn] (A), [adresse](V) ",
}


class Row(NamedTuple):
    """One measurement: what was timed, how long it took, how long what it is measured against took, and the bar."""

    group: str
    name: str
    seconds: float
    against: float
    bar: float

    @property
    def ratio(self) -> float:
        """How many times as long it took."""
        return self.seconds / self.against

    @property
    def holds(self) -> bool:
        """Whether the ratio is at or below its bar."""
        return self.ratio <= self.bar


def fastest(rounds: int, *calls: Callable[[], object], clock: Callable[[], float] = time.process_time) -> list[float]:
    """Time calls in turn, so that a slow moment meets them all, and return the best time of each in seconds.

    The clock is that of this process, so that what others do on the machine counts little.
    """
    best = [float("inf")] * len(calls)
    for _ in range(rounds):
        for i, call in enumerate(calls):
            start = clock()
            call()
            best[i] = min(best[i], clock() - start)
    return best


def read_all(folder: Path) -> list[str]:
    """Read the documents of a folder."""
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


def filled(piece: str, size: int) -> str:
    """Repeat a piece until there are `size` characters of it."""
    return (piece * (size // len(piece) + 1))[:size]


def lengthened(text: str, times: int) -> str:
    """Return a document with its items repeated, their numbers running on.

    Where the items stand is what the library reads; what is before the first and behind the last one stays as it is.
    """
    meeting = parse(text)
    read = meeting.source.text
    entries = [entry for entry in meeting.coverage.entries if entry.item is not None]
    if read is None or not entries:
        raise ValueError("a document without items cannot be lengthened")
    start, end = entries[0].span.start, entries[-1].span.end
    numbers = [item.spans["number"] for item in meeting.items if "number" in item.spans]
    inside = sorted(span for span in numbers if start <= span.start and span.end <= end)
    running = max((int(number) for item in meeting.items if (number := item.number or "").isdecimal()), default=0) + 1
    parts = [read.text[:end]]
    for _ in range(times - 1):
        parts.append("\n")
        done = start
        for span in inside:
            parts += [read.text[done : span.start], str(running)]
            done, running = span.end, running + 1
        parts.append(read.text[done:end])
    return "".join([*parts, read.text[end:]])


def against_ftfy(documents: Sequence[str], rounds: int) -> Iterator[Row]:
    """Measure the whole parse of the documents against `ftfy.fix_text` alone."""
    ours, theirs = fastest(
        rounds, lambda: [parse(text) for text in documents], lambda: [ftfy.fix_text(text) for text in documents]
    )
    yield Row("ftfy", f"parse of {len(documents)} documents / ftfy.fix_text", ours, theirs, FTFY_BAR)


def linearity(rounds: int, times: int = 10) -> Iterator[Row]:
    """Measure documents with ten times the items against themselves."""
    for path in sorted(EXAMPLES.glob("*.txt")):
        short = lengthened(path.read_text(encoding="utf-8"), 2)
        long = lengthened(short, times)
        one, many = fastest(rounds, lambda text=short: parse(text), lambda text=long: parse(text))  # type: ignore[misc]
        yield Row("linearity", f"{times} x {path.stem}", many, one, LINEAR_BAR)


def hostility(documents: Sequence[str], rounds: int, size: int = MEGABYTE) -> Iterator[Row]:
    """Measure hostile texts against as many characters of the documents."""
    plain = filled("\n".join(documents), size)
    for name, piece in HOSTILE.items():
        text = filled(piece, size)
        ours, usual = fastest(rounds, lambda text=text: parse(text), lambda: parse(plain))  # type: ignore[misc]
        yield Row("hostile", name, ours, usual, HOSTILE_BAR)


def import_time(rounds: int) -> Iterator[Row]:
    """Measure the import of the face against that of `attr`, both above bare Python."""

    def running(code: str) -> Callable[[], object]:
        return lambda: subprocess.run([sys.executable, "-c", code], check=True)

    codes = ("pass", "import kommunereferat", "import attr")
    bare, ours, theirs = fastest(rounds, *map(running, codes), clock=time.perf_counter)
    yield Row("import", "import kommunereferat / import attr", ours - bare, theirs - bare, IMPORT_BAR)


def reading(documents: Sequence[str], rounds: int, published: Path = PUBLISHED) -> Iterator[Row]:
    """Measure the reading of web pages and of a PDF against other libraries' bare text of them."""
    pages = [path.read_text(encoding="utf-8") for path in sorted(published.glob("*.html"))]
    for name, calls, bar in reading_calls(documents, pages):
        ours, theirs = fastest(rounds, *calls)
        yield Row("reading", name, ours, theirs, bar)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return the exit code."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("--check", action="store_true", help="exit 1 where a ratio is above its bar")
    options.add_argument("--json", action="store_true", help="print the rows as JSON")
    options.add_argument("--rounds", type=int, default=5, help="how often each thing is timed (default 5)")
    options.add_argument("--only", nargs="+", choices=GROUPS, help="measure these")
    options.add_argument("--documents", type=Path, default=CORPUS if CORPUS.exists() else EXAMPLES, metavar="DIR")
    chosen = options.parse_args(arguments)
    documents = read_all(chosen.documents)
    if not documents:
        options.error(f"no *.txt in {chosen.documents}")
    groups = {
        "import": import_time(3 * chosen.rounds),
        "ftfy": against_ftfy(documents, 3 * chosen.rounds),
        "linearity": linearity(chosen.rounds),
        "hostile": hostility(documents, max(1, chosen.rounds // 2)),
        "reading": reading(documents, 3 * chosen.rounds),
    }
    rows: list[Row] = []
    for name in chosen.only or groups:
        for row in groups[name]:
            rows.append(row)
            if not chosen.json:
                print(line_of(row), flush=True)
    if chosen.json:
        print(json.dumps([{**row._asdict(), "ratio": row.ratio, "holds": row.holds} for row in rows], indent=1))
    above = sum(not row.holds for row in rows)
    if not chosen.json:
        print(f"{len(rows)} ratios, {above} above their bars")
    return 1 if chosen.check and above else 0


def line_of(row: Row) -> str:
    """Write a row of the table."""
    verdict = "" if row.holds else "  ABOVE ITS BAR"
    return f"{row.group:13} {row.name:55} {row.seconds * 1e3:9.1f} ms {row.ratio:7.2f}  (bar {row.bar:.3g}){verdict}"


if __name__ == "__main__":
    sys.exit(main())
