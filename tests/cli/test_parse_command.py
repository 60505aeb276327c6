"""`kommunereferat parse`: what it prints, what it says of what fails, and the exit codes."""

from __future__ import annotations

import codecs
import io
import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest

import kommunereferat
from kommunereferat.cli import main
from kommunereferat.model import Meeting
from tests.places import EXAMPLES

DOCUMENTS = sorted(EXAMPLES.glob("*.txt"))
DOCUMENT = DOCUMENTS[0]

Output = pytest.CaptureFixture[str]


def standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Let standard input be these bytes."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a directory with documents at all levels, and with what is none."""
    for name in ("b.txt", "a.TXT", "sub/c.text", ".hidden.txt", ".git/d.txt", "notes.md", "picture.png"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(DOCUMENT.read_bytes())
    return tmp_path


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_a_document_is_summed_up(path: Path, capsys: Output) -> None:
    assert main(["parse", str(path)]) == 0
    out, err = capsys.readouterr()
    meeting = kommunereferat.parse_file(path)
    assert out == f"{kommunereferat.summary(meeting)}\n"
    assert err == ""


def test_json_of_one_file_is_an_object(capsys: Output) -> None:
    assert main(["parse", str(DOCUMENT), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == kommunereferat.to_dict(kommunereferat.parse_file(DOCUMENT))


def test_json_of_several_files_is_a_list_in_their_order(capsys: Output) -> None:
    names = [str(path) for path in reversed(DOCUMENTS)]
    assert main(["parse", *names, "--format", "json"]) == 0
    assert [meeting["source"]["path"] for meeting in json.loads(capsys.readouterr().out)] == names


def test_json_of_a_directory_is_a_list_whatever_is_in_it(tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "a.txt").write_bytes(DOCUMENT.read_bytes())
    assert main(["parse", str(tmp_path), "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 1


def test_json_lines_have_one_line_for_each_file(capsys: Output) -> None:
    assert main(["parse", *map(str, DOCUMENTS), "--format", "jsonl"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [kommunereferat.from_json(line) for line in lines] == [kommunereferat.parse_file(p) for p in DOCUMENTS]


def test_line_ends_of_other_programs_do_not_end_a_json_line(tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "a\u2028b\x85c\u2029d.txt"
    path.write_bytes(DOCUMENT.read_bytes())
    assert main(["parse", str(path), "--format", "jsonl"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["source"]["path"] == str(path)


def test_markdown_of_several_files_has_a_rule_between_them(capsys: Output) -> None:
    assert main(["parse", *map(str, DOCUMENTS[:2]), "--format", "markdown"]) == 0
    parts = [kommunereferat.markdown(kommunereferat.parse_file(path)) for path in DOCUMENTS[:2]]
    assert capsys.readouterr().out == "\n---\n\n".join(parts)


def test_a_directory_is_walked_in_order_without_what_is_hidden(folder: Path, capsys: Output) -> None:
    assert main(["parse", str(folder), "--format", "jsonl"]) == 0
    paths = [json.loads(line)["source"]["path"] for line in capsys.readouterr().out.splitlines()]
    assert paths == [str(folder / name) for name in ("a.TXT", "b.txt", "sub/c.text")]


def test_gold_beside_the_documents_of_a_directory_is_no_document(folder: Path, capsys: Output) -> None:
    (folder / "b.gold.json").write_text("{}", encoding="utf-8")
    assert main(["parse", str(folder), "--format", "jsonl"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_a_hidden_file_that_is_named_is_parsed(folder: Path) -> None:
    assert main(["parse", str(folder / ".hidden.txt")]) == 0


def test_links_to_directories_are_not_followed(folder: Path, capsys: Output) -> None:
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    assert main(["parse", str(folder), "--format", "jsonl"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_a_directory_without_documents_is_a_failure(tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "notes.md").touch()
    assert main(["parse", str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    looked_for = "*.txt, *.text, *.html, *.htm, *.pdf, *.json"
    assert err == f"kommunereferat: {tmp_path}: no document is in this directory; looked for {looked_for}\n"


def test_a_directory_that_cannot_be_listed_is_a_failure(
    folder: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = Path.iterdir

    def iterdir(path: Path) -> Any:
        if path.name == "sub":
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    assert main(["parse", str(folder), "--format", "jsonl"]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 2
    assert "sub: this directory cannot be listed (Permission denied); check its permissions" in err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_in_a_directory_is_not_waited_for(folder: Path, capsys: Output) -> None:
    os.mkfifo(folder / "pipe.txt")
    assert main(["parse", str(folder), "--format", "jsonl"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_an_entry_that_cannot_be_looked_at_does_not_stop_the_walk(
    folder: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    stat = os.stat

    def refuse(path: Any, **settings: Any) -> os.stat_result:
        if os.fspath(path) == str(folder / "b.txt"):
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, **settings)

    (folder / "c.txt").symlink_to(folder / "missing")
    monkeypatch.setattr(os, "stat", refuse)
    assert main(["parse", str(folder), "--format", "jsonl"]) == 1
    out, err = capsys.readouterr()
    assert [Path(json.loads(line)["source"]["path"]).name for line in out.splitlines()] == ["a.TXT", "b.txt", "c.text"]
    assert err == f"kommunereferat: {folder / 'c.txt'}: there is no such file; check the name\n"


@pytest.mark.parametrize("command", ["parse", "detect", "explain"])
def test_an_empty_file_name_is_wrong_usage(command: str, capsys: Output) -> None:
    assert main([command, ""]) == 2
    assert capsys.readouterr().err.startswith("kommunereferat: an empty file name is no document")


@pytest.mark.parametrize(
    ("name", "message"),
    [("x" * 5000, "this file cannot be read (File name too long)"), ("a\0b", "no file name holds a NUL character")],
)
def test_a_name_that_no_file_can_have_does_not_stop_the_rest(name: str, message: str, capsys: Output) -> None:
    assert main(["parse", name, str(DOCUMENT), "--format", "jsonl"]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert f"{name}: {message}" in err


def test_a_name_that_no_file_can_have_does_not_keep_the_output_from_being_written(tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    assert main(["parse", "x" * 5000, str(DOCUMENT), "--format", "jsonl", "--output", str(output)]) == 1
    assert len(output.read_text("utf-8").splitlines()) == 1


def test_a_standard_input_that_is_closed_is_a_failure(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["parse", "-"]) == 1
    assert capsys.readouterr().err == "kommunereferat: <standard input>: standard input is closed; name a file\n"


@pytest.mark.parametrize("form", ["summary", "json", "jsonl", "markdown"])
def test_one_bad_file_does_not_stop_the_rest(form: str, tmp_path: Path, capsys: Output) -> None:
    missing, picture = tmp_path / "missing.txt", tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    good = [str(path) for path in DOCUMENTS[:2]]
    assert main(["parse", str(missing), good[0], str(picture), good[1], "--format", form]) == 1
    out, err = capsys.readouterr()
    main(["parse", *good, "--format", form])
    assert out == capsys.readouterr().out
    first, second = err.splitlines()
    assert first == f"kommunereferat: {missing}: there is no such file; check the name"
    assert second.startswith(f"kommunereferat: {picture}: this is a PNG picture, not plain text; a picture has no text")


@pytest.mark.parametrize(("form", "expected"), [("summary", ""), ("json", "[\n]\n"), ("jsonl", "")])
def test_where_all_fail_nothing_is_printed_but_what_a_format_needs(form: str, expected: str, capsys: Output) -> None:
    assert main(["parse", "missing-1.txt", "missing-2.txt", "--format", form]) == 1
    assert capsys.readouterr().out == expected


def test_a_file_that_may_not_be_read_is_a_failure(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert main(["parse", str(DOCUMENT)]) == 1
    assert (
        "this file cannot be read (Permission denied); check what it is and its permissions" in capsys.readouterr().err
    )


def test_a_bug_that_one_file_brings_to_light_does_not_stop_the_rest(
    capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    parse_file = kommunereferat.parse_file

    def parse(path: Path, **wishes: Any) -> Meeting:
        if path == DOCUMENTS[0]:
            raise ZeroDivisionError("by zero")
        return parse_file(path, **wishes)

    monkeypatch.setattr(kommunereferat, "parse_file", parse)
    assert main(["parse", *map(str, DOCUMENTS[:2]), "--format", "jsonl"]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert f"{DOCUMENTS[0]}: ZeroDivisionError: by zero; this is a bug in kommunereferat or in a plug-in" in err


def test_a_meeting_that_cannot_be_written_does_not_stop_the_rest(
    capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    parse_file = kommunereferat.parse_file

    def parse(path: Path, **wishes: Any) -> Meeting:
        meeting = parse_file(path, **wishes)
        return attrs.evolve(meeting, place=3) if path == DOCUMENTS[0] else meeting  # type: ignore[arg-type]  # the bug

    monkeypatch.setattr(kommunereferat, "parse_file", parse)
    assert main(["parse", *map(str, DOCUMENTS[:2])]) == 1
    out, err = capsys.readouterr()
    assert out.count("Coverage:") == 1
    assert str(DOCUMENTS[0]) in err


def test_standard_input_is_read_as_bytes(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    standard_input(monkeypatch, codecs.BOM_UTF16_LE + DOCUMENT.read_text("utf-8").encode("utf-16-le"))
    assert main(["parse", "-", "--format", "json"]) == 0
    read = kommunereferat.from_json(capsys.readouterr().out)
    assert read == kommunereferat.parse_file(DOCUMENT)
    assert read.source.path is None


def test_a_failure_of_standard_input_is_named(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    standard_input(monkeypatch, b"\x89PNG\r\n\x1a\n")
    assert main(["parse", "-"]) == 1
    assert capsys.readouterr().err.startswith("kommunereferat: <standard input>: this is a PNG picture")


def test_standard_input_can_be_read_only_once(capsys: Output) -> None:
    assert main(["parse", "-", "-"]) == 2
    assert "standard input (-) can be read only once" in capsys.readouterr().err


@pytest.mark.parametrize("from_standard_input", [True, False])
def test_the_encoding_can_be_told(
    from_standard_input: bool, tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = DOCUMENT.read_text("utf-8").encode("cp865", "replace")
    (tmp_path / "a.txt").write_bytes(data)
    standard_input(monkeypatch, data)
    name = "-" if from_standard_input else str(tmp_path / "a.txt")
    assert main(["parse", name, "--encoding", "cp865", "--format", "json"]) == 0
    assert kommunereferat.from_json(capsys.readouterr().out).body == kommunereferat.parse_file(DOCUMENT).body


def test_the_municipality_and_the_parser_can_be_told(capsys: Output) -> None:
    assert main(["parse", str(DOCUMENT), "--municipality", "0350", "--parser", "generic", "--format", "json"]) == 0
    meeting = kommunereferat.from_json(capsys.readouterr().out)
    assert meeting.source.parser == "generic"
    assert str(meeting.municipality) == "Lejre"


@pytest.mark.parametrize(
    ("wish", "message"),
    [
        (["--parser", "lejr"], "no parser is called 'lejr'; did you mean 'lejre'?"),
        (["--municipality", "Lejer"], "no municipality is called 'Lejer': did you mean 'Lejre'?"),
    ],
)
def test_an_unknown_name_is_wrong_usage_and_is_said_once(
    wish: list[str], message: str, tmp_path: Path, capsys: Output
) -> None:
    output = tmp_path / "out.txt"
    assert main(["parse", *map(str, DOCUMENTS), *wish, "--output", str(output)]) == 2
    assert capsys.readouterr().err.count(message) == 1
    assert not output.exists()


def test_with_strict_a_document_with_a_warning_has_failed(tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "recipe.txt"
    path.write_text("Rør mel og vand sammen.", encoding="utf-8")
    assert main(["parse", str(path)]) == 0
    assert main(["parse", str(path), "--strict"]) == 1
    assert re.search("diagnostics in strict mode:\n  (warning|error) ", capsys.readouterr().err)


@pytest.mark.parametrize("form", ["summary", "json", "jsonl", "markdown"])
def test_personal_numbers_can_be_masked(form: str, tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        f"{DOCUMENT.read_text('utf-8')}\n\nSagen om 010190-1234 og\n 020290 1234 er afsluttet.\n", encoding="utf-8"
    )
    assert main(["parse", str(path), "--format", form, "--mask-personal-numbers"]) == 0
    assert not re.search("010190|020290", capsys.readouterr().out)


def test_the_output_can_be_a_file(tmp_path: Path, capsys: Output) -> None:
    output = tmp_path / "meeting.json"
    assert main(["parse", str(DOCUMENT), "--format", "json", "--output", str(output)]) == 0
    assert capsys.readouterr().out == ""
    assert kommunereferat.from_json(output.read_bytes()) == kommunereferat.parse_file(DOCUMENT)


def test_the_output_called_dash_is_standard_output(capsys: Output) -> None:
    assert main(["parse", str(DOCUMENT), "--output", "-"]) == 0
    assert "Coverage:" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["", "missing/out.txt"])
def test_an_output_that_cannot_be_written_is_wrong_usage(name: str, tmp_path: Path, capsys: Output) -> None:
    assert main(["parse", str(DOCUMENT), "--output", str(tmp_path / name)]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_the_output_does_not_overwrite_a_document(tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(DOCUMENT.read_bytes())
    alias = tmp_path / ".." / tmp_path.name / "a.txt"
    assert main(["parse", str(tmp_path), "--output", str(alias)]) == 2
    assert path.read_bytes() == DOCUMENT.read_bytes()
    assert "this would overwrite a document" in capsys.readouterr().err


def test_half_of_a_surrogate_pair_is_written_as_json_writes_it(tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / os.fsdecode(b"m\xf8de.txt")
    path.write_bytes(DOCUMENT.read_bytes())
    assert main(["parse", str(path), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["source"]["path"] == str(path)
