"""`new_parser` and `kommunereferat new-parser`: a package that works at once, whoever's documents it is to read."""

from __future__ import annotations

import runpy
import tomllib
from pathlib import Path
from typing import Any

import pytest

from kommunereferat import DuplicateParserError, Layout, UnknownMunicipalityError, ValueFormatError
from kommunereferat.cli import main
from kommunereferat.new_parser import new_parser
from kommunereferat.testing import check_parser

#: Checks that do not turn on names and words.
OF_THE_ENGINE = ("protocol", "processes", "repeats", "linear")


def layout_of(package: Path) -> Layout:
    (module,) = package.glob("src/*/__init__.py")
    layout: Any = runpy.run_path(str(module))["LAYOUT"]
    return layout  # type: ignore[no-any-return]


def names(files: tuple[Path, ...]) -> list[str]:
    return [path.relative_to(files[0]).as_posix() for path in files[1:]]


@pytest.mark.parametrize("municipality", ["Samsø", "Bornholm", "København", "Lejre", "Lyngby-Taarbæk"])
def test_a_new_parser_conforms_whether_or_not_the_municipality_has_a_layout(municipality: str, tmp_path: Path) -> None:
    package, *_ = new_parser("nye-bænke", municipality=municipality, into=tmp_path)
    layout = layout_of(package)
    assert layout.name == "nye-baenke"
    report = check_parser(layout, package / "tests" / "documents", without=OF_THE_ENGINE)
    assert report.ok, report


def test_the_package_has_all_that_a_plugin_needs(tmp_path: Path) -> None:
    files = new_parser("Ringkøbing-Skjern", into=tmp_path)
    assert files[0] == tmp_path / "kommunereferat-ringkoebing-skjern"
    assert names(files) == [
        ".gitignore",
        "README.md",
        "pyproject.toml",
        "src/kommunereferat_ringkoebing_skjern/__init__.py",
        "tests/documents/torveudvalget-2022-05-17.gold.json",
        "tests/documents/torveudvalget-2022-05-17.txt",
        "tests/test_ringkoebing_skjern.py",
    ]
    project = tomllib.loads((files[0] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["entry-points"]["kommunereferat.parsers"] == {
        "ringkoebing-skjern": "kommunereferat_ringkoebing_skjern:LAYOUT"
    }
    for path in files[1:]:
        text = path.read_text(encoding="utf-8")
        assert "@" not in text.replace("@pytest", "")
        if path.suffix == ".py":
            compile(text, path, "exec")
            assert max(map(len, text.splitlines())) <= 120


@pytest.mark.parametrize("name", ["Samsø", "samsø", "samsoe", "Samsø Kommune", "0741"])
def test_a_municipality_may_be_named_in_any_way(name: str, tmp_path: Path) -> None:
    assert new_parser(name, into=tmp_path)[0].name == "kommunereferat-samsoe"


@pytest.mark.parametrize("name", ["", "2026", "§§", "../.."])
def test_a_name_that_no_package_can_have_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(ValueFormatError, match="one begins with a letter"):
        new_parser(name, municipality="Samsø", into=tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_name_that_is_installed_is_refused_with_another(tmp_path: Path) -> None:
    with pytest.raises(DuplicateParserError, match="new-parser ishoej-2 --municipality 0183") as caught:
        new_parser("ishøj", into=tmp_path)
    assert (caught.value.name, caught.value.distribution) == ("ishoej", "kommunereferat")
    assert new_parser("ishoej-2", municipality="0183", into=tmp_path)


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "kommunereferat-samsoe").mkdir()
    with pytest.raises(FileExistsError):
        new_parser("Samsø", into=tmp_path)
    assert not list((tmp_path / "kommunereferat-samsoe").iterdir())


def test_a_municipality_that_there_is_not_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownMunicipalityError):
        new_parser("samsø", municipality="Andeby", into=tmp_path)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("here")
def test_the_command_writes_the_package_here_and_names_its_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new-parser", "samsø"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [Path(line).exists() for line in lines[:-1]] == [True] * 7
    assert lines[-1] == "kommunereferat-samsoe works as it is; its README.md says what to do next"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["andeby"], "no municipality is called 'andeby': did you mean 'Tårnby'? (if that is the parser's name"),
        (["nye", "--municipality", "andeby"], "no municipality is called 'andeby': did you mean 'Tårnby'?\n"),
        (["ishøj"], "give yours a name of its own"),
        (["!", "--municipality", "samsø"], "'!' is not a known form of a parser's name"),
        (["samsø"], "kommunereferat-samsoe is there already; move it away, or work in another directory"),
    ],
)
def test_the_command_says_what_it_cannot_do(
    arguments: list[str], message: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "kommunereferat-samsoe").mkdir()
    assert main(["new-parser", *arguments]) == 2
    assert message.casefold() in capsys.readouterr().err.casefold()
