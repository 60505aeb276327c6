"""`kommunereferat parsers`, `detect`, `explain`, `schema`, and what belongs to no command."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any

import pytest

import kommunereferat
from kommunereferat.cli import main
from kommunereferat.registry import Registry, Survey
from tests.places import EXAMPLES

DOCUMENTS = sorted(EXAMPLES.glob("*.txt"))
DOCUMENT = DOCUMENTS[0]

Output = pytest.CaptureFixture[str]


def run(*arguments: str, data: bytes = b"", **settings: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as a process of its own."""
    command = [sys.executable, "-m", "kommunereferat", *arguments]
    return subprocess.run(command, input=data, capture_output=True, check=False, env={**os.environ, **settings})


def test_parsers_are_listed_with_where_they_come_from(capsys: Output) -> None:
    assert main(["parsers"]) == 0
    head, *rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert head == ["name", "version", "distribution", "object"]
    assert rows == [[p.name, p.version, p.distribution, p.value] for p in kommunereferat.parsers()]
    assert {"ballerup", "frederikssund", "generic", "hvidovre", "ishoej", "lejre"} <= {row[0] for row in rows}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_detect_names_the_parser_and_its_reasons(path: Path, capsys: Output) -> None:
    assert main(["detect", str(path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    name = path.name.partition("-")[0]
    assert lines[0] == f"{path}: {name}"
    assert lines[1].startswith(f"  {name} ")
    assert lines[2].startswith("    ")


def test_detect_says_where_no_parser_claims_a_document(tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "recipe.txt"
    path.write_text("Rør mel og vand sammen.", encoding="utf-8")
    assert main(["detect", str(path)]) == 0
    assert capsys.readouterr().out == f"{path}: no parser claims it; the generic one would read it\n"


def test_detect_says_where_several_claim_it_equally(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    (one,) = kommunereferat.detect(DOCUMENT.read_bytes())[:1]
    survey = Survey(candidates=(one, one), problems=())
    monkeypatch.setattr(Registry, "survey", lambda *_: survey)
    assert main(["detect", str(DOCUMENT)]) == 0
    assert f"{one.name} and {one.name} claim it equally; choose one with --parser" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["parse", "detect"])
def test_a_broken_plug_in_is_named_once_on_standard_error(
    command: str, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = EntryPoint("nordby", "no_such_module:PARSER", "kommunereferat.parsers")
    registry = Registry([*entry_points(group="kommunereferat.parsers"), broken])
    for module in ("kommunereferat._api", "kommunereferat.registry"):
        monkeypatch.setattr(f"{module}.default_registry", lambda: registry)
    assert main([command, *map(str, DOCUMENTS[:2])]) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("kommunereferat: could not be asked: the parser 'nordby' of ")


def test_detect_goes_on_after_a_bad_file(capsys: Output) -> None:
    assert main(["detect", "missing.txt", str(DOCUMENT)]) == 1
    out, err = capsys.readouterr()
    assert out.startswith(f"{DOCUMENT}: ")
    assert err == "kommunereferat: missing.txt: there is no such file; check the name\n"


def test_explain_says_why_a_parser_was_chosen_and_which_rule_read_each_line(capsys: Output) -> None:
    assert main(["explain", str(DOCUMENT)]) == 0
    assert capsys.readouterr().out == f"{kommunereferat.explain(DOCUMENT.read_bytes())}\n"


def test_schema_prints_the_json_schema(capsys: Output) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == kommunereferat.json_schema()


def test_the_version_is_printed(capsys: Output) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"kommunereferat {kommunereferat.__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "COMMAND"),
        (["prase"], "invalid choice: 'prase'"),
        (["parse"], "FILE|DIR|-"),
        (["parse", "a.txt", "--format", "xml"], "invalid choice: 'xml'"),
        (["parse", "a.txt", "--encoding", "utf-99"], "no encoding is called 'utf-99'; try utf-8 or cp1252"),
        (["parse", "a.txt", "--encoding", "hex"], "no encoding is called 'hex'"),
        (["explain", "a.txt", "b.txt"], "unrecognized arguments: b.txt"),
    ],
)
def test_malformed_arguments_are_wrong_usage(arguments: list[str], message: str, capsys: Output) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("command", ["parse", "parsers", "detect", "explain", "schema"])
def test_every_command_has_help(command: str, capsys: Output) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([command, "--help"])
    assert f"usage: kommunereferat {command}" in capsys.readouterr().out


def test_an_interrupt_ends_quietly(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(kommunereferat, "parse_file", interrupted)
    assert main(["parse", str(DOCUMENT)]) == 130
    assert capsys.readouterr() == ("", "")


def test_python_can_run_the_package() -> None:
    done = run("parse", str(DOCUMENT))
    assert done.returncode == 0
    assert done.stdout.decode() == f"{kommunereferat.summary(kommunereferat.parse_file(DOCUMENT))}\n"
    assert done.stderr == b""


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-16"])
def test_the_output_is_utf_8_whatever_the_terminal_says(encoding: str) -> None:
    done = run("parse", "-", "--format", "json", data=DOCUMENT.read_bytes(), PYTHONIOENCODING=encoding)
    assert kommunereferat.from_json(done.stdout) == kommunereferat.parse_file(DOCUMENT)
    assert "ø".encode() in done.stdout


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = [sys.executable, "-m", "kommunereferat", "parse", *map(str, DOCUMENTS * 20), "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_a_closed_pipe_gives_the_exit_code_of_a_broken_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert main(["schema"]) == 141


class FullStream(io.StringIO):
    """A stream that is no file and takes nothing."""

    def write(self, _: str) -> int:
        raise OSError(28, "No space left on device")


def test_an_output_that_takes_nothing_is_a_failure(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", FullStream())
    assert main(["schema"]) == 1
    assert capsys.readouterr().err == "kommunereferat: the output cannot be written (No space left on device)\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_said() -> None:
    command = [sys.executable, "-m", "kommunereferat", "schema"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr == b"kommunereferat: the output cannot be written (No space left on device)\n"


def test_a_standard_output_that_is_closed_is_said(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["schema"]) == 1
    assert capsys.readouterr().err == "kommunereferat: the output cannot be written (Bad file descriptor)\n"


def test_a_standard_error_that_is_closed_takes_nothing_from_the_output(
    capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["detect", "missing.txt", str(DOCUMENT)]) == 1
    assert capsys.readouterr().out.startswith(f"{DOCUMENT}: ")


def test_listing_the_parsers_loads_none_of_them() -> None:
    code = (
        "import sys; from kommunereferat.cli import main; main(['parsers']);"
        "print([name for name in sys.modules if name.startswith('kommunereferat.layouts.') or name == 'cattrs'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.splitlines()[-1] == b"[]"
