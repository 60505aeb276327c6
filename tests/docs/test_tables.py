"""The tables on the pages say what the code says."""

from __future__ import annotations

import argparse
import enum
import importlib.metadata
import inspect
import re
from functools import cache
from types import ModuleType
from typing import Final

import attrs
import pytest

import kommunereferat
from kommunereferat import (
    CODES,
    Access,
    Attendance,
    BodyType,
    Kind,
    Layout,
    Outcome,
    Role,
    SectionRole,
    cases,
    normalize,
)
from kommunereferat.cli.arguments import argument_parser
from kommunereferat.layout import GROUPS
from kommunereferat.testing import CHECKS
from tests.docs.pages import ROOMS, built_in_layouts, in_one_line, names_in_code, source_of, table_below, text_of
from tests.places import PACKAGE, ROOT

README: Final = (ROOT / "README.md").read_text(encoding="utf-8")
ENUMERATIONS: Final = (
    *(Kind, Access, Role, Attendance, SectionRole, Outcome, BodyType),
    *(cases.Certainty, cases.Evidence, cases.KnownFrom, cases.Fate, cases.ChangeKind),
)
REFERENCE: Final = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "docs" / "reference").glob("*.md")))
VERBS: Final = ("parse_", "is_valid_", "normalize_", "format_")


def test_the_table_of_diagnostics_is_that_of_the_codes() -> None:
    rows = [(code.code, code.severity.value, code.meaning, code.example) for code in CODES.values()]
    assert table_below(text_of("diagnostics"), "## Codes") == rows


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.__name__)
def test_the_reference_has_every_public_name_of_a_room_once(room: ModuleType) -> None:
    parts = re.split(r"^\.\. currentmodule:: (\S+)$", REFERENCE, flags=re.MULTILINE)
    documented = [
        name
        for module, below in zip(parts[1::2], parts[2::2], strict=True)
        for name in re.findall(r"^\.\. auto\w+:: (\w+)$", below, re.MULTILINE)
        if module == room.__name__
    ]
    face = {} if room is kommunereferat else {name: getattr(kommunereferat, name) for name in kommunereferat.__all__}
    own = {name: getattr(room, name) for name in room.__all__ if getattr(room, name) is not face.get(name)}
    assert sorted(documented) == sorted(name for name, value in own.items() if not inspect.ismodule(value))


def test_the_page_on_testing_has_the_checks_and_no_other() -> None:
    for heading, each in (("### Of the parser", False), ("### Of each document", True)):
        rows = table_below(text_of("testing"), heading)
        assert [name for name, _ in rows] == [name for name, check in CHECKS.items() if bool(check.each) is each]


def test_the_four_verbs_of_every_value_stand_in_their_table() -> None:
    printed = names_in_code(text_of("normalize").split("```")[0]) - {verb + "x" for verb in VERBS}
    kinds = {name.removeprefix("is_valid_") for name in normalize.__all__ if name.startswith("is_valid_")}
    assert {name for name in printed if name.startswith(VERBS)} == {verb + kind for verb in VERBS for kind in kinds}


def test_all_fields_of_a_layout_stand_in_their_table() -> None:
    rows = table_below(text_of("parsers"), "## All fields of a layout")
    assert [name for name, _ in rows] == [field.name for field in attrs.fields(Layout) if field.init]


def test_all_groups_of_a_rule_stand_in_their_table() -> None:
    rows = table_below(text_of("parsers"), "## Rules")
    assert {name for groups, _, _ in rows for name in groups.replace("`", "").split(", ")} == GROUPS


def test_the_change_log_names_every_layout_once() -> None:
    formats = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("### Formats")[1]
    named = re.findall(r"`([\w-]+)`", formats)
    assert sorted(named) == sorted(layout.name for layout in built_in_layouts())


def test_every_layout_has_its_section() -> None:
    assert sorted(re.findall(r"^### (\S+)$", text_of("layouts"), re.MULTILINE)) == sorted(
        layout.name for layout in built_in_layouts()
    )


@pytest.mark.parametrize("layout", built_in_layouts(), ids=lambda layout: layout.name)
def test_a_layout_is_told_by_the_clues_that_its_section_names(layout: Layout) -> None:
    section = text_of("layouts").split(f"### {layout.name}\n")[1].split("\n#")[0]
    told = re.search(r"- told by: (.*?)(?:\n- |\Z)", section, re.DOTALL)
    assert told
    reasons = {clue.reason for clue in layout.clues} or {f"it was read by {' or '.join(sorted(layout.readers))}"}
    assert set(in_one_line(told[1]).replace("\\<", "<").split("; ")) == reasons


def public_classes() -> list[type[object]]:
    """Return the public classes that are no errors."""
    named = [getattr(room, name) for room in ROOMS for name in room.__all__]
    return sorted({each for each in named if inspect.isclass(each) and not issubclass(each, Exception)}, key=str)


@cache
def glossary() -> dict[str, str]:
    """Return the words of the glossary, each with what is said of it."""
    entries = text_of("glossary").split(":::{glossary}\n")[1].split("\n:::")[0].split("\n\n")
    return {word: entry.rpartition("\n  ")[2] for entry in entries for word in entry.splitlines() if word[0] != " "}


@pytest.mark.parametrize("cls", ENUMERATIONS, ids=lambda cls: cls.__name__)
def test_an_enumeration_has_its_values_in_the_glossary(cls: type[enum.StrEnum]) -> None:
    assert [value for value, _ in table_below(text_of("glossary"), f"## {cls.__name__}")] == list(cls)


@pytest.mark.parametrize("cls", ENUMERATIONS, ids=lambda cls: cls.__name__)
def test_the_glossary_has_the_danish_words_of_the_code(cls: type[enum.StrEnum]) -> None:
    module = PACKAGE.parent / (cls.__module__.replace(".", "/") + ".py")
    words = dict(re.findall(r'^    [A-Z_]+ = "(\w+)"  #: (.+)$', source_of(module, cls.__name__), re.MULTILINE))
    printed = {row[0]: row[1] for row in table_below(text_of("glossary"), f"## {cls.__name__}")}
    assert {value: printed[value] for value in words} == words


@pytest.mark.parametrize("cls", public_classes(), ids=lambda cls: cls.__name__)
def test_the_danish_words_of_a_docstring_stand_in_the_glossary(cls: type[object]) -> None:
    danish = re.search(r"\(([^()`]+)\)", in_one_line(str(cls.__doc__).split("\n\n")[0]))
    assert danish
    for word in re.split(r", | eller ", danish[1]):
        assert cls.__name__ in names_in_code(glossary().get(word, "")), word


def test_the_glossary_is_in_danish_alphabetical_order() -> None:
    words = list(glossary())
    assert words == sorted(words, key=lambda word: word.lower().translate(str.maketrans("æøå", "{|}")))


def test_all_options_of_the_command_line_stand_in_their_page() -> None:
    options = {
        option
        for command in commands().values()
        for action in command._actions  # noqa: SLF001 - argparse tells its options nowhere else
        for option in action.option_strings
        if option.startswith("--") and option != "--help"
    }
    assert options == set(re.findall(r"^\| `(--[\w-]+)", text_of("cli"), re.MULTILINE))


def test_every_command_has_its_section() -> None:
    assert set(commands()) <= set(re.findall(r"^## ([\w-]+)$", text_of("cli"), re.MULTILINE))


def commands() -> dict[str, argparse.ArgumentParser]:
    actions = argument_parser()._actions  # noqa: SLF001 - argparse tells its commands nowhere else
    return next(dict(action.choices) for action in actions if isinstance(action, argparse._SubParsersAction))  # noqa: SLF001


def test_every_page_is_on_the_map() -> None:
    pages = {path.name for path in (ROOT / "docs").glob("*.md")} - {"index.md"}
    assert pages == set(re.findall(r"^- \[[^\]]+\]\(([\w-]+\.md)\)", text_of("index"), re.MULTILINE))


def test_the_readme_says_of_every_extra_what_it_is_for() -> None:
    told = [name for cell, _ in table_below(README, "## Try it") for name in re.findall(r"[\w-]+", cell)]
    extras = importlib.metadata.metadata("kommunereferat").get_all("Provides-Extra")
    assert sorted(told) == sorted(extras or [])


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) < 160
