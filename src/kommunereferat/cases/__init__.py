"""Cases on their way through councils and committees, and agendas beside their minutes (sagsforløb).

`join_cases` joins the items of many meetings into cases with their steps in time, `pair_documents` tells what changed
from agenda to minutes, `course` shows a case as text.
"""

from __future__ import annotations

from .course import course
from .joining import join_cases
from .model import Case, Certainty, DocumentRef, Evidence, Fate, ItemRef, KnownFrom, Link, Place, Step
from .pairs import Change, ChangeKind, Pair, pair_documents

__all__ = [
    "Case",
    "Certainty",
    "Change",
    "ChangeKind",
    "DocumentRef",
    "Evidence",
    "Fate",
    "ItemRef",
    "KnownFrom",
    "Link",
    "Pair",
    "Place",
    "Step",
    "course",
    "join_cases",
    "pair_documents",
]
