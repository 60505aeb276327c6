"""What can be written on the command line (argumenter)."""

from __future__ import annotations

import argparse
import codecs
from typing import Final

from .. import __version__
from .output import FORMATS

_EXIT_CODES: Final = "exit codes: 0 all read, 1 some failed, 2 wrong usage"


def argument_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="kommunereferat",
        description="Read agendas and minutes of Danish municipalities (dagsordener og referater).",
        epilog=_EXIT_CODES,
    )
    parser.add_argument("--version", action="version", version=f"kommunereferat {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_parse(commands)
    _add_corpus(commands)
    commands.add_parser(
        "parsers", help="list the parsers that are installed", description="List the parsers that are installed."
    )
    commands.add_parser(
        "readers", help="list the readers that are installed", description="List the readers that are installed."
    )
    detect = commands.add_parser(
        "detect",
        help="say which parsers claim a document",
        description="Rank the parsers that claim each document, with reasons.",
        epilog=_EXIT_CODES,
    )
    detect.add_argument("files", nargs="+", metavar="FILE", help="a document; - for standard input")
    explain = commands.add_parser(
        "explain",
        help="say how a document is read",
        description="Say why a parser was chosen, and which line was read by which rule.",
        epilog=_EXIT_CODES,
    )
    explain.add_argument("files", nargs=1, metavar="FILE", help="a document; - for standard input")
    for command in (detect, explain):
        _add_reading(command)
    commands.add_parser(
        "schema", help="print the JSON Schema of the output", description="Print the JSON Schema of the output."
    )
    new = commands.add_parser(
        "new-parser",
        help="write a package with a parser for a municipality",
        description="Write a package with a parser for a municipality, to begin from: an invented layout with a "
        "document, and tests that pass.",
    )
    new.add_argument("name", metavar="NAME", help="the municipality; with --municipality, the name of the parser")
    new.add_argument("--municipality", metavar="M", help="whose documents it reads: a name, an alias or a code")
    return parser


def _add_parse(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parse = commands.add_parser(
        "parse",
        help="read documents and print their meetings",
        description="Read documents and print their meetings. A file that cannot be read is reported, "
        "and the others are read all the same.",
        epilog=_EXIT_CODES,
    )
    parse.add_argument(
        "files",
        nargs="+",
        metavar="FILE|DIR|-",
        help="documents; directories, for all .txt, .text, .html, .htm, .pdf and .json in them; - for standard input",
    )
    _add_wishes(parse)
    parse.add_argument(
        "--format",
        choices=tuple(FORMATS),
        default="summary",
        help="json prints one object for one FILE, and a list for several and for a DIR; jsonl one line for each "
        "(default: %(default)s)",
    )
    parse.add_argument("--output", metavar="FILE", help="where to write instead of standard output")
    parse.add_argument("--strict", action="store_true", help="take a document with a warning or an error for failed")


def _add_corpus(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    corpus = commands.add_parser(
        "corpus",
        help="make tables of a folder of documents",
        description="Read documents and write their meetings as tables. A file that cannot be read is reported when "
        "all is done, and stands in the table of documents. What has not changed since an earlier run is not parsed "
        "again, and a run that was interrupted goes on where it stopped.",
        epilog=_EXIT_CODES,
    )
    corpus.add_argument(
        "files", nargs="+", metavar="DIR|FILE", help="directories, as for parse; documents; .csv files of rows"
    )
    corpus.add_argument(
        "--to",
        required=True,
        metavar="PATH",
        help="where to write: a .sqlite, .db or .duckdb file; a .parquet, .csv or .jsonl folder, a file for each table",
    )
    _add_wishes(corpus)
    corpus.add_argument(
        "--cases",
        action="store_true",
        help="join the items into cases and fill their tables, too; keeps every item in memory until then",
    )
    corpus.add_argument("--jobs", type=_count, metavar="N", help="read in so many processes instead of this one")
    corpus.add_argument("--progress", action="store_true", help="show a bar")
    corpus.add_argument(
        "--store", metavar="FILE", help="where to keep what was parsed (default: PATH.store, beside the tables)"
    )
    corpus.add_argument("--fresh", action="store_true", help="parse all documents again")


def _add_wishes(command: argparse.ArgumentParser) -> None:
    command.add_argument("--municipality", metavar="M", help="whose documents they are: a name, an alias or a code")
    command.add_argument("--parser", metavar="P", help="the parser to use instead of the one that claims the document")
    _add_reading(command)
    command.add_argument(
        "--mask-personal-numbers", action="store_true", help="mask personal numbers (CPR) in the output"
    )


def _add_reading(command: argparse.ArgumentParser) -> None:
    command.add_argument("--reader", metavar="R", help="the reader to use instead of the one that claims the document")
    command.add_argument("--encoding", type=_encoding, help="the documents' encoding, where it is not to be detected")


def _count(number: str) -> int:
    if not number.isascii() or not number.isdigit() or not int(number):
        raise argparse.ArgumentTypeError(f"{number} is no number of processes; try 2")
    return int(number)


def _encoding(name: str) -> str:
    try:
        b"a".decode(name)
        return codecs.lookup(name).name
    except (LookupError, UnicodeError, ValueError):
        raise argparse.ArgumentTypeError(f"no encoding is called {name!r}; try utf-8 or cp1252") from None
