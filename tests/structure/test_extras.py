"""Without the extras the package imports, reads text, and says which extra another form needs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

#: Runs before the code: no module of an extra can be imported.
BLOCKED: Final = """
import sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("selectolax", "pypdfium2", "pyarrow", "pandas", "polars", "duckdb"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Blocked())
import json
import kommunereferat as k
"""


def without_extras(code: str) -> Any:
    done = subprocess.run([sys.executable, "-c", BLOCKED + code], capture_output=True, check=True, text=True)
    return json.loads(done.stdout)


def test_text_is_read_without_any_extra() -> None:
    code = """
meeting = k.parse("Referat\\nByrådet\\n".encode())
print(json.dumps([meeting.body.name, meeting.source.reader, meeting.source.reasons]))
"""
    body, reader, reasons = without_extras(code)
    assert (body, reader) == ("Byrådet", "text")
    assert not [reason for reason in reasons if "could not be asked" in reason]


@pytest.mark.parametrize(("extra", "document"), [("pdf", b"%PDF-1.7\n"), ("html", b"<html><p>Referat")])
def test_a_document_that_needs_an_extra_says_so(extra: str, document: bytes) -> None:
    code = f"""
try:
    k.parse({document!r})
except ImportError as error:
    print(json.dumps([type(error).__name__, error.extra, str(error)]))
"""
    name, needed, message = without_extras(code)
    assert (name, needed) == ("MissingExtraError", extra)
    assert f'pip install "kommunereferat[{extra}]"' in message


def test_tables_are_written_without_any_extra(tmp_path: Path) -> None:
    code = f"""
for suffix in (".csv", ".jsonl", ".sqlite"):
    k.tables.write([k.parse("Referat")], {str(tmp_path / "out")!r} + suffix)
print(json.dumps(sorted(path.name for path in __import__("pathlib").Path({str(tmp_path)!r}).iterdir())))
"""
    assert without_extras(code) == ["out.csv", "out.jsonl", "out.sqlite"]


@pytest.mark.parametrize(
    ("extra", "asked"),
    [
        ("arrow", "k.tables.tables([]).to_arrow()"),
        ("arrow", "k.tables.write([], 'out.parquet')"),
        ("pandas", "k.tables.tables([]).to_pandas()"),
        ("polars", "k.tables.tables([]).to_polars()"),
        ("duckdb", "k.tables.write([], 'out.duckdb')"),
    ],
)
def test_tables_that_need_an_extra_say_so_and_leave_nothing_behind(extra: str, asked: str, tmp_path: Path) -> None:
    code = f"""
__import__("os").chdir({str(tmp_path)!r})
try:
    {asked}
except k.MissingExtraError as error:
    print(json.dumps([error.extra, str(error)]))
"""
    needed, message = without_extras(code)
    assert needed == extra
    assert f'pip install "kommunereferat[{extra}]"' in message
    assert not list(tmp_path.iterdir())
