"""Reading the tables in `data/`: CSV files whose first line is a comment that tells what they hold and where it is from."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from importlib import resources


def read_table(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of `data/<name>.csv`, each a map from column to text. Callers cache what they make of them."""
    text = resources.files(__package__).joinpath("data", f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
