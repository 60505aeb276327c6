"""Measures how near the library comes to gold, and says what was gained and lost since the last release.

    python -m benchmarks.accuracy [--write] [--release] [--show N] [--only NAME ...]

`--write` writes the numbers and the pages docs/accuracy.md and docs/municipalities.md; `--release` keeps the numbers as
those of the last release.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from . import municipalities
from .gold import PLACES, ROOT
from .measuring import Result, measured, numbers_of
from .page import gain, page_of

HERE: Final = Path(__file__).parent
NUMBERS: Final = HERE / "numbers.json"
LAST: Final = HERE / "last_release.json"
PAGE: Final = ROOT / "docs" / "accuracy.md"
MUNICIPALITIES: Final = ROOT / "docs" / "municipalities.md"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, write what is asked for, and return the exit code."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__.split("\n", 1)[0])
    options.add_argument("--write", action="store_true", help="write the numbers and the pages")
    options.add_argument("--release", action="store_true", help="keep the numbers as those of the last release")
    options.add_argument("--show", type=int, default=0, metavar="N", help="print N differences of each document")
    options.add_argument("--only", nargs="+", default=[], metavar="NAME", help="measure documents of these names alone")
    chosen = options.parse_args(arguments)
    absent = [name for name, (place, _) in PLACES.items() if not place.exists()]
    if (chosen.write or chosen.release) and (absent or chosen.only):
        options.error(f"the numbers are those of all corpora; not measured: {', '.join(absent) or 'all but --only'}")
    results = [one for one in measured() if not chosen.only or any(part in one.document.name for part in chosen.only)]
    if not results:
        options.error("no document has such a name")
    numbers = numbers_of(results)
    last = read(LAST)
    print_all(results, numbers, last, chosen.show)
    if chosen.release:
        write(LAST, numbers)
    if chosen.write or chosen.release:
        write(NUMBERS, numbers)
        PAGE.write_text(page_of(numbers, read(LAST)), encoding="utf-8")
        MUNICIPALITIES.write_text(municipalities.page_of(numbers), encoding="utf-8")
    return 0


def read(path: Path) -> dict[str, Any]:
    """Read numbers."""
    numbers: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return numbers


def write(path: Path, numbers: dict[str, Any]) -> None:
    """Write numbers, so that a change of one is a change of one line."""
    path.write_text(json.dumps(numbers, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def print_all(results: Sequence[Result], numbers: dict[str, Any], last: dict[str, Any], show: int) -> None:
    """Print the numbers of documents, families and corpora, the worst first."""
    for title in ("documents", "families", "corpora"):
        print(f"\n{title}: F1 (gain)  left out (gain)")
        for name, now in sorted(numbers[title].items(), key=lambda each: float(each[1]["mean"])):
            print(line_of(name, now, last[title].get(name)))
    print(line_of("all", numbers["total"], last["total"]))
    for result in results:
        if show and result.chosen.differences:
            print(f"\n{result.document.name}: {result.chosen.report(show)}")


def line_of(name: str, now: dict[str, Any], before: dict[str, Any] | None) -> str:
    """Write the numbers of one thing."""
    both = (f"{now[key]:.4f} ({gain(now[key], before[key] if before else None)})" for key in ("mean", "left_out"))
    return "  ".join([*both, name])


if __name__ == "__main__":
    sys.exit(main())
