"""A document says the same in whatever form its text comes: line ends, blanks, composed letters, wrong decoding."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from kommunereferat import parse, to_dict
from tests.places import DOCUMENTS, EXAMPLES
from tests.text.wrong_decoding import wrongly_decoded

MINUTES: Final = sorted([*EXAMPLES.glob("*.txt"), *DOCUMENTS.glob("*.txt")])
#: What is said of the form, and not of the meeting.
OF_THE_FORM: Final = {"spans", "source", "diagnostics", "coverage"}
FORMS: Final[dict[str, Callable[[str], str]]] = {
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "line ends of old Macs": lambda text: text.replace("\n", "\r"),
    "line separators of Unicode": lambda text: text.replace("\n", "\u2028"),
    "a byte order mark": lambda text: f"\ufeff{text}",
    "a margin": lambda text: re.sub(r"(?m)^\f?(?=.)", r"\g<0>    ", text),
    "blank lines of one no-break space": lambda text: re.sub(r"(?m)^$", "\xa0", text),
    "letters in two parts": lambda text: unicodedata.normalize("NFD", text),
    "UTF-8 read as cp1252": lambda text: wrongly_decoded(text, ("cp1252",)),
    "UTF-8 read as latin-1": lambda text: wrongly_decoded(text, ("latin-1",)),
    "UTF-8 read as cp1252 twice": lambda text: wrongly_decoded(text, ("cp1252", "cp1252")),
    "soft hyphens within words": lambda text: text.replace("eu", "e\xadu").replace("gs", "g\xads"),
}


def said(value: Any) -> Any:
    """Return what is said of the meeting, each text with single blanks."""
    if isinstance(value, dict):
        return {key: said(part) for key, part in value.items() if key not in OF_THE_FORM}
    if isinstance(value, list):
        return [said(part) for part in value]
    return " ".join(value.split()) if isinstance(value, str) else value


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", MINUTES, ids=lambda path: path.stem)
def test_a_document_says_the_same_in_another_form(path: Path, form: str) -> None:
    text = path.read_text(encoding="utf-8").replace("\U0010007a", "")  # a bullet of a private font is no letter
    assert said(to_dict(parse(FORMS[form](text)))) == said(to_dict(parse(text)))
