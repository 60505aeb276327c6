"""What each command does (kommandoer)."""

from __future__ import annotations

import itertools
import json
import sys
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import kommunereferat
from kommunereferat.corpus.finding import is_directory

from ..exceptions import KommunereferatError, UnknownMunicipalityError
from .inputs import UsageError
from .output import FORMATS, opened
from .runs import NOT_ASKED, Run

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping, Sequence

    from ..model import Meeting
    from ..registry import Candidate, ParserInfo, ReaderInfo, Survey
    from ..text import SourceText
    from .inputs import Input


def _parse(options: argparse.Namespace) -> int:
    run = Run(options.files)
    several = len(run.documents) > 1 or any(map(is_directory, options.files))
    form = FORMATS[options.format]
    texts = (text for _, text in run.each(lambda one: form.show(_parsed(one, options, run))))
    # The first is parsed before the output is opened: a wrong request shall not leave an empty file.
    first = list(itertools.islice(texts, 1))
    with opened(options.output, run) as stream:
        for piece in form.pieces(itertools.chain(first, texts), several=several):
            stream.write(piece)
    return run.exit_code


def _parsed(one: Input, options: argparse.Namespace, run: Run) -> Meeting:
    wishes: dict[str, Any] = {"municipality": options.municipality, "parser": options.parser, "strict": options.strict}
    if one.path is None:
        meeting = kommunereferat.parse(_read(one, options), **wishes)
    else:
        meeting = kommunereferat.parse_file(one.path, reader=options.reader, encoding=options.encoding, **wishes)
    run.note(reason for reason in meeting.source.reasons if reason.startswith(NOT_ASKED))
    if options.mask_personal_numbers:
        from ..serialize.masking import masked

        return masked(meeting)
    return meeting


def _read(one: Input, options: argparse.Namespace) -> SourceText:
    wishes: dict[str, Any] = {"reader": options.reader, "encoding": options.encoding}
    if one.path is None:
        return kommunereferat.read(one.read_bytes(), **wishes)
    return kommunereferat.read_file(one.path, **wishes)


def _corpus(options: argparse.Namespace) -> int:
    if options.jobs:
        from ..corpus.workers import prepare

        prepare(f"{__package__}.corpus_tables")  # before all else, which goes on meanwhile
    from .corpus_tables import write_corpus  # late: the other commands write no tables

    return write_corpus(options)


def _parsers(_: argparse.Namespace) -> int:
    return _listed(kommunereferat.parsers())


def _readers(_: argparse.Namespace) -> int:
    return _listed(kommunereferat.readers())


def _listed(plugins: Sequence[ParserInfo | ReaderInfo]) -> int:
    rows = [("name", "version", "distribution", "object")]
    rows += [(p.name, p.version, p.distribution, p.value) for p in plugins]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for name, version, distribution, value in rows:
        sys.stdout.write(f"{name:{widths[0]}}  {version:{widths[1]}}  {distribution:{widths[2]}}  {value}\n")
    return 0


def _detect(options: argparse.Namespace) -> int:
    run = Run(options.files)
    for one, (source, survey) in run.each(lambda one: _survey(_read(one, options))):
        run.note([*source.notes, *(f"{NOT_ASKED}{problem}" for problem in survey.problems)])
        candidates = survey.candidates
        sys.stdout.write(f"{one.name}: {_verdict(candidates)}\n")
        for candidate in candidates:
            sys.stdout.write(f"  {candidate.name} {candidate.score:.2f}\n")
            sys.stdout.writelines(f"    {reason}\n" for reason in candidate.reasons)
    return run.exit_code


def _survey(source: SourceText) -> tuple[SourceText, Survey]:
    from ..registry import default_registry  # late: the other commands have no need of it, or not yet

    return source, default_registry().survey(source)


def _verdict(candidates: Sequence[Candidate]) -> str:
    """Say which parser would read the document: none, one and several of equal strength are different answers."""
    if not candidates:
        return "no parser claims it; the generic one would read it"
    best = [c.name for c in candidates if c.score == candidates[0].score]
    if len(best) > 1:
        return f"{' and '.join(best)} claim it equally; choose one with --parser"
    return best[0]


def _explain(options: argparse.Namespace) -> int:
    run = Run(options.files)
    for _, explanation in run.each(lambda one: kommunereferat.explain(_read(one, options))):
        sys.stdout.write(f"{explanation}\n")
    return run.exit_code


def _schema(_: argparse.Namespace) -> int:
    from ..serialize import json_schema

    sys.stdout.write(f"{json.dumps(json_schema(), ensure_ascii=False, indent=2)}\n")
    return 0


def _new_parser(options: argparse.Namespace) -> int:
    from ..new_parser import new_parser

    try:
        package, *files = new_parser(options.name, municipality=options.municipality)
    except FileExistsError as error:
        raise UsageError(f"{error.filename} is there already; move it away, or work in another directory") from error
    except UnknownMunicipalityError as error:
        advice = " (if that is the parser's name, say with --municipality whose documents it reads)"
        raise UsageError(f"{error}{'' if options.municipality else advice}") from error
    except KommunereferatError as error:
        raise UsageError(str(error)) from error
    sys.stdout.writelines(f"{path}\n" for path in files)
    sys.stdout.write(f"{package} works as it is; its README.md says what to do next\n")
    return 0


COMMANDS: Final[Mapping[str, Callable[[argparse.Namespace], int]]] = MappingProxyType(
    {
        "parse": _parse,
        "corpus": _corpus,
        "parsers": _parsers,
        "readers": _readers,
        "detect": _detect,
        "explain": _explain,
        "schema": _schema,
        "new-parser": _new_parser,
    }
)
