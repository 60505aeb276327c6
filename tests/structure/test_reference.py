"""What is public is documented in the code, by a docstring."""

from __future__ import annotations

import enum
import inspect
from typing import Final

import pytest

import kommunereferat
from kommunereferat.diagnostics import CODES
from tests.docs.pages import ROOMS
from tests.places import ROOT

FACE: Final = sorted(name for name in kommunereferat.__all__ if not name.startswith("__"))


def test_the_public_names_are_sorted() -> None:
    assert list(kommunereferat.__all__) == sorted(kommunereferat.__all__)


@pytest.mark.parametrize("name", FACE)
def test_a_public_name_is_listed_by_dir(name: str) -> None:
    assert name in dir(kommunereferat)


def documented_objects() -> list[object]:
    named = [getattr(room, name) for room in ROOMS for name in room.__all__]
    return list({id(value): value for value in named if needs_docstring(value)}.values())


def needs_docstring(thing: object) -> bool:
    return inspect.isclass(thing) or inspect.isroutine(thing) or inspect.ismodule(thing)


@pytest.mark.parametrize("thing", documented_objects(), ids=lambda thing: getattr(thing, "__name__", str(thing)))
def test_what_is_public_has_a_docstring_of_its_own(thing: object) -> None:
    inherited = {base.__doc__ for base in inspect.getmro(thing)[1:]} if inspect.isclass(thing) else set()
    assert thing.__doc__
    assert thing.__doc__ not in inherited


def public_members() -> list[tuple[str, object]]:
    return [
        (f"{owner.__name__}.{name}", member)
        for owner in documented_objects()
        if inspect.isclass(owner) and not issubclass(owner, enum.Enum)
        for name, member in vars(owner).items()
        if not name.startswith("_") and (inspect.isroutine(member) or isinstance(member, property))
    ]


@pytest.mark.parametrize(("name", "member"), public_members(), ids=[name for name, _ in public_members()])
def test_a_public_method_has_a_docstring(name: str, member: object) -> None:
    assert member.__doc__, name


@pytest.mark.parametrize("code", CODES)
def test_every_diagnostic_code_stands_in_the_pages(code: str) -> None:
    assert any(f"`{code}`" in page.read_text(encoding="utf-8") for page in (ROOT / "docs").glob("*.md"))
