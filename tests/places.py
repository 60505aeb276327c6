"""Where the documents and the project's own files stand; `../shared` is there only where the project is developed."""

from __future__ import annotations

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
PACKAGE: Final = ROOT / "src" / "kommunereferat"
EXAMPLES: Final = ROOT / "examples" / "minutes"
#: What needs an extra to be read stands apart.
PUBLISHED: Final = ROOT / "examples" / "published"
#: One folder of agendas and minutes whose cases go from committee to council.
EXAMPLE_CORPUS: Final = ROOT / "examples" / "corpus"
NOTEBOOKS: Final = ROOT / "examples" / "notebooks"
DOCUMENTS: Final = ROOT / "tests" / "documents"
CORPUS: Final = ROOT.parent / "shared" / "corpus"
REAL: Final = CORPUS / "real"
NO_CORPUS: Final = "the corpora in ../shared are not here"

#: What people read.
PAGES: Final = [path for pattern in ("*.md", "docs/**/*.md", "examples/**/*.md") for path in sorted(ROOT.glob(pattern))]
