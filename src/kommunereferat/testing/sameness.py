"""The same in, the same out: read again, and in another process (determinisme)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from ..registry import default_registry
from ..serialize import to_dict, to_json
from .documents import Document
from .findings import Finding
from .subject import Subject

_ADVICE = "a parser uses no clock, no chance, no order of a set, and keeps nothing from one document to the next"


def check_repeats(subject: Subject, document: Document) -> Iterator[Finding]:
    """See that the document, read twice, gives the same meeting, spans, diagnostics and ledger included."""
    once, again = (to_dict(subject.read(document.source, document)) for _ in range(2))
    if different := [key for key in once if once[key] != again[key]]:
        yield Finding(message=f"read twice, it differs in {', '.join(different)}: {_ADVICE}")


def check_processes(subject: Subject) -> Iterator[Finding]:
    """See that each document gives the same meeting in another process, with other hashes."""
    if subject.info is None or not subject.documents:
        return  # what no entry point leads to cannot be loaded elsewhere
    name = f"{subject.info.name}@{subject.info.distribution}"
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    done = subprocess.run(  # noqa: S603 - Python itself, and paths as data
        [sys.executable, "-m", __name__, name, *(str(document.path.resolve()) for document in subject.documents)],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:]
        yield Finding(message=f"it cannot be used in another process: {' '.join(last)}")
        return
    for document, there in zip(subject.documents, json.loads(done.stdout), strict=True):
        if there != to_json(subject.read(document.source, document)):
            message = f"another process, where hashes differ, reads it otherwise: {_ADVICE}"
            yield Finding(message=message, document=document.name)


def _main(name: str, paths: list[str]) -> None:
    """Print what a parser reads in the documents, as JSON."""
    parser, _, distribution = name.partition("@")
    subject = Subject(parser=default_registry().get(parser, distribution=distribution), info=None, documents=())
    documents = [Document(Path(path)) for path in paths]
    print(json.dumps([to_json(subject.read(document.source, document)) for document in documents]))  # noqa: T201 - its output


if __name__ == "__main__":
    _main(sys.argv[1], sys.argv[2:])
