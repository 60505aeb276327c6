"""Labels stacked before their texts, as a table's columns come out of a PDF (stablede etiketter)."""

from __future__ import annotations

import re
from typing import Final

from ..diagnostics import Diagnostic
from ..model import SectionRole
from ..text import Passage, SourceText
from .parting.parts import Part

_PARAGRAPH_END: Final = re.compile(r"\n[ \t]*\n\s*")
#: What the text of a label looks like that is often short: by this a paragraph below the next label is told to be its.
_LOOKS_LIKE: Final = {
    SectionRole.LEGAL_BASIS: re.compile(
        r"(?:§|(?:bekendtgørelse|lov(?:bekendtgørelse)?|cirkulære|vejledning|styrelsesvedtægt|\w+lovens?"
        r"|\w+bekendtgørelsen?s?|\w+ og \w+loven)\b)[^\n]{0,300}\Z",
        re.IGNORECASE,
    ),
    SectionRole.APPROPRIATION: re.compile(
        r"(?:(?:ingen|intet|nej|ja|ikke relevant|-+)\.?"
        r"|(?:(?:tillægs|anlægs|drifts)?bevilling\w*|(?:kr\. )?[0-9][0-9.,]* (?:mio\. )?kr\.)[^\n]{0,200})\Z",
        re.IGNORECASE,
    ),
}


def unstack(
    parts: list[tuple[Part, Passage]], source: SourceText, diagnostics: list[Diagnostic]
) -> list[tuple[Part, Passage]]:
    """Deal out the paragraphs below a stack of labels.

    The first goes to the upper label, where the two stand line on line, or the paragraph looks like the upper's text.
    """
    dealt = list(parts)
    for i in range(len(dealt) - 1):
        (upper, empty), (lower, below) = dealt[i], dealt[i + 1]
        if empty.text or not below.text or upper.role is lower.role:
            continue
        end = _PARAGRAPH_END.search(below.text)
        first = below.text[: end.start()].rstrip() if end else below.text
        looks = _LOOKS_LIKE.get(upper.role)
        looks_like_upper = looks is not None and looks.match(first) is not None
        adjacent = not any(not line.text for line in source.lines[upper.line : lower.line])
        if not looks_like_upper and not (adjacent and end is not None):
            continue
        if end is None and lower.role is not SectionRole.CASE and not adjacent:
            continue
        dealt[i] = (upper, below.part(0, len(first)))
        dealt[i + 1] = (lower, below.part(end.end() if end else len(below.text), len(below.text)))
        message = f"{upper.heading!r} and {lower.heading!r} are stacked; the first paragraph was read as the former's"
        diagnostics.append(Diagnostic(code="stacked-labels", message=message, span=dealt[i][1].whole))
    return dealt
