"""Reading the tables in `data/`: CSV files whose first line, a comment, tells what they hold and where it is from."""

from __future__ import annotations

import csv
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def read_table(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of `data/<name>.csv`, each a map from column to text. Callers cache what they make of them."""
    text = resources.files(__package__).joinpath("data", f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
