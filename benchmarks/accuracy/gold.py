"""The documents with gold: what careful readers take them to say (facit)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import attrs

ROOT: Final = Path(__file__).resolve().parents[2]
#: The project's own documents, with invented wording, and the folders of the examples, whose gold stands with them.
OWN: Final = ROOT / "tests" / "documents"
EXAMPLES: Final = (ROOT / "examples" / "minutes", ROOT / "examples" / "published")
#: Public records, which are no part of the project and stand beside it only where it is developed.
CORPORA: Final = ROOT.parent / "shared" / "corpus"
#: Where each corpus stands, and what it holds.
PLACES: Final = {
    "real": (CORPORA / "real", "public minutes and agendas, as the text of web pages and PDFs"),
    "layouts": (CORPORA / "layouts", "the layouts of other municipalities, with invented wording"),
    "published": (CORPORA / "published", "public files as published: FirstAgenda's JSON and web pages"),
    "own": (OWN, "the project's own documents, with invented wording"),
}
_GOLD: Final = ".gold.json"


@attrs.frozen
class Document:
    """A document with its gold (dokument med facit)."""

    name: str
    corpus: str
    path: Path
    gold: dict[str, Any]

    @property
    def municipality(self) -> str | None:
        """The municipality that the parser is told, since the text does not give it away."""
        hint: str | None = self.gold.get("municipality_hint")
        return hint

    @property
    def code(self) -> str | None:
        """The code of the municipality whose document it is, where a reader can tell."""
        municipality: dict[str, str] | None = self.gold.get("municipality")
        return municipality["code"] if municipality else None


def documents(corpus: str) -> Iterator[Document]:
    """Yield the documents of a corpus, by name; none where it is not at hand."""
    for path in sorted(PLACES[corpus][0].glob("*" + _GOLD)):
        name = path.name.removesuffix(_GOLD)
        yield Document(name, corpus, _beside(path, name), json.loads(path.read_text(encoding="utf-8")))


def _beside(gold: Path, name: str) -> Path:
    """Return the document that a gold file is about."""
    found = [path for folder in (gold.parent, *EXAMPLES) for path in sorted(folder.glob(name + ".*"))]
    return next(path for path in found if path.suffix not in (".md", ".json") or path.name == name + ".json")
