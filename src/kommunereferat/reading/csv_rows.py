"""The rows of a data set of minutes: a CSV file in which a row is one item of a meeting (rækker af dagsordenspunkter).

Columns are known by their names, in any order: `identifikator` and `indhold` as the state's open data set of council
minutes has them, and others that such files may have. The file is read row by row and never as a whole.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import attrs

from ..diagnostics import Diagnostic
from ..exceptions import UnreadableError
from ..vocabulary import fold
from .text import decode

if TYPE_CHECKING:
    import os

#: What each column is called, and what it holds.
COLUMNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(["identifikator", "id", "identifier", "uuid"], "identifier"),
        **dict.fromkeys(["indhold", "tekst", "content", "text"], "text"),
        **dict.fromkeys(["kommune", "kommunenavn", "kommunekode", "municipality"], "municipality"),
        **dict.fromkeys(["udvalg", "udvalgsnavn", "organ", "committee", "body"], "body"),
        **dict.fromkeys(["dato", "mødedato", "moededato", "date"], "date"),
        **dict.fromkeys(["type", "dokumenttype", "mødetype", "kind"], "kind"),
        **dict.fromkeys(["mødeid", "moedeid", "møde id", "meeting id", "dagsordenid"], "meeting"),
        **dict.fromkeys(["nummer", "punktnummer", "punkt", "punktnr", "number"], "item"),
        **dict.fromkeys(["titel", "overskrift", "title"], "title"),
    }
)
_DELIMITERS: Final = ";,\t|"
#: A cell with more characters comes of a quote that is never closed.
LONGEST_CELL: Final = 20_000_000
_SAMPLE: Final = 65_536
_CHUNK: Final = 1 << 20
_NO_ASCII: Final = bytes(range(0x80, 0x100))
_BLANKS: Final = re.compile(r"[\s_-]+")


@attrs.frozen(kw_only=True)
class Row:
    """One row of a data set of minutes (række): an item of a meeting, its text and what the columns say of it.

    `number` counts the rows from 1, the header left out; a column that is missing, or empty, is None. `text` is empty
    where the row has none.
    """

    number: int
    text: str
    identifier: str | None = None
    meeting: str | None = None
    municipality: str | None = None
    body: str | None = None
    date: str | None = None
    kind: str | None = None
    item: str | None = None  #: the item's number
    title: str | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


def read_rows(path: str | os.PathLike[str], *, encoding: str | None = None) -> Iterator[Row]:
    """Yield the rows of a CSV file, one after the other (rækker).

    Cells are parted by semicolon, comma, tab or bar, as the header shows; `encoding` is found out if None. Columns of
    unknown names are left out. Raises `OSError` where the file cannot be opened, and `UnreadableError` where it is no
    table with a column of texts, or a quote is never closed.
    """
    name, doubts = _encoding(Path(path), encoding)
    with Path(path).open(encoding=name, errors="replace", newline="") as file:
        first = file.readline(_SAMPLE).removeprefix("\ufeff")
        delimiter, header = _header(first, path)
        records = _records(csv.reader(file, delimiter=delimiter), path)
        for number, cells in enumerate(records, 1):
            if any(cells):
                yield _row(number, header, cells, doubts)
                doubts = ()


def _encoding(path: Path, told: str | None) -> tuple[str, tuple[Diagnostic, ...]]:
    """Find out the encoding, for which all of the file is looked at, in pieces."""
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
        if len(sample) == _SAMPLE and b"\0" not in sample:
            sample = sample.rstrip(_NO_ASCII)  # a letter may have been cut
        decoded = decode(sample, encoding=told)
        if told is not None or decoded.encoding != "utf-8":
            return decoded.encoding, decoded.diagnostics
        file.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
        except UnicodeDecodeError:
            message = "the file is not UTF-8 throughout, and there is no byte order mark; read as cp1252"
            return "cp1252", (Diagnostic(code="encoding-guessed", message=message),)
    return "utf-8", ()


def _header(line: str, path: str | os.PathLike[str]) -> tuple[str, list[str]]:
    """Return what parts the cells, and the field that each column fills, empty for one that fills none."""
    tables = [(delimiter, next(csv.reader([line], delimiter=delimiter), [])) for delimiter in _DELIMITERS]
    fields = [(delimiter, [COLUMNS.get(_folded(name), "") for name in names]) for delimiter, names in tables]
    delimiter, known = max(fields, key=lambda table: len(set(table[1])))
    if "text" not in known:
        names = next(names for found, names in tables if found == delimiter)
        message = f"{path} has no column of texts, which is called 'indhold'; its columns are {names!r:.300}"
        raise UnreadableError(message)
    return delimiter, [field if known.index(field) == i else "" for i, field in enumerate(known)]


def _folded(name: str) -> str:
    """Return a column's name as `COLUMNS` has it."""
    return _BLANKS.sub(" ", fold(name)).strip()


def _records(reader: Iterator[list[str]], path: str | os.PathLike[str]) -> Iterator[list[str]]:
    """Yield the cells of each row; the module's limit to the length of a cell is lifted while a row is read."""
    number = 0
    while True:
        number += 1
        before = csv.field_size_limit(LONGEST_CELL)
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise UnreadableError(f"{path}, row {number}: {error}; a quote may never be closed") from error
        finally:
            csv.field_size_limit(before)
        if cells is None:
            return
        yield cells


def _row(number: int, header: list[str], cells: list[str], doubts: tuple[Diagnostic, ...]) -> Row:
    """Make a row of its cells, and say so where there are more or fewer than columns."""
    said = [*doubts]
    if len(cells) != len(header):
        message = f"row {number} has {len(cells)} cells, and there are {len(header)} columns"
        said.append(Diagnostic(code="row-incomplete", message=message))
    if any("\ufffd" in cell for cell in cells):
        message = f"bytes of row {number} do not fit the encoding, and were replaced by U+FFFD"
        said.append(Diagnostic(code="encoding-damaged", message=message))
    values = {field: cell.strip() for field, cell in zip(header, cells, strict=False) if field and cell.strip()}
    text = next((cell for field, cell in zip(header, cells, strict=False) if field == "text"), "")
    return Row(number=number, diagnostics=tuple(said), **{**values, "text": text})
