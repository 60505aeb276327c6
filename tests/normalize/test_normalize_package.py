"""The package's face, its tables, and its time on hostile input."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import resources

import pytest

from kommunereferat import normalize
from kommunereferat.normalize import (
    body_type,
    find_case_numbers,
    find_dates,
    find_kle_numbers,
    find_municipalities,
    find_times,
    is_body_name,
    is_valid_case_number,
    is_valid_date,
    is_valid_kle,
    is_valid_municipality,
    is_valid_party,
    is_valid_person,
    is_valid_time,
    looks_like_a_name,
    mask_personal_numbers,
    normalize_body,
    split_people,
)

TABLES = [
    entry
    for entry in resources.files("kommunereferat.normalize").joinpath("data").iterdir()
    if entry.name.endswith(".csv")
]


def test_all_public_names_can_be_had_and_are_sorted() -> None:
    assert sorted(normalize.__all__) == sorted(set(dir(normalize)))
    for name in normalize.__all__:
        assert getattr(normalize, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="parse_everything"):
        normalize.parse_everything  # noqa: B018


def test_every_kind_of_value_has_the_same_four_verbs() -> None:
    kinds = ["body", "case_number", "date", "kle", "municipality", "party", "person", "time"]
    for kind in kinds:
        for verb in ("parse", "is_valid", "normalize", "format"):
            assert f"{verb}_{kind}" in normalize.__all__


def test_importing_the_package_loads_no_table_and_no_library() -> None:
    code = "import sys, kommunereferat.normalize; print(*{'attr', 'attrs', 'csv', 'dateutil'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_every_table_says_in_its_first_line_where_it_is_from(table: resources.abc.Traversable) -> None:
    lines = table.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert re.search(r"[Rr]enew|extend", lines[0])
    assert lines[1] == lines[1].lower()


HOSTILE = {
    "bullets": "• ",
    "digits": "1",
    "digits and dots": "1.",
    "pairs and dots": "12.",
    "digits and hyphens": "1-",
    "years": "2020-",
    "blanks": " ",
    "brackets": "(",
    "closed brackets": "()",
    "commas": ",",
    "letters and commas": "A, ",
    "og": " og ",
    "kl": "kl. 1-",
    "months": "1. maj ",
    "names": "Anne Holm (A), ",
    "kommune": "Ishøj Kommune ",
    "domains": "a.dk",
    "hyphens": "a-",
    "kle": "00.22.04-G01-",
    "one word": "a",
    "personal numbers": "010190-",
    "udvalg": "udvalgs",
    "møde": "Byråds møde ",
    "labels": "Sagsnr. ",
}
READERS: list[Callable[[str], object]] = [
    lambda s: sum(1 for _ in find_dates(s)),
    lambda s: sum(1 for _ in find_times(s, bare=True)),
    lambda s: sum(1 for _ in find_case_numbers(s)),
    lambda s: sum(1 for _ in find_kle_numbers(s)),
    mask_personal_numbers,
    lambda s: find_municipalities(s, places=True),
    split_people,
    looks_like_a_name,
    normalize_body,
    is_body_name,
    body_type,
    is_valid_person,
    is_valid_party,
    is_valid_date,
    is_valid_time,
    is_valid_case_number,
    is_valid_kle,
    is_valid_municipality,
]


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_input_takes_no_more_than_linear_time(piece: str) -> None:
    text = piece * (50_000 // len(piece))
    started = time.process_time()
    for read in READERS:
        read(text)
    # Quadratic time would be minutes; the bound leaves a slow machine a factor of five or more.
    assert time.process_time() - started < 5
