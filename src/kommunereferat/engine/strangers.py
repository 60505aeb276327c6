"""Documents that another municipality's layout would claim by words that many pages print (fremmede dokumenter)."""

from __future__ import annotations

from collections import Counter
from typing import Final

from ..normalize.mentions import MentionKind, mentions, of_codes
from ..text import SourceText

#: The head reaches no further, and its statements are no longer; those that begin with a number are
#: titles, and those with a full stop prose.
_LONGEST_HEAD: Final = 1500
_LONGEST_STATEMENT: Final = 60
_STATING: Final = frozenset({MentionKind.COUNCIL, MentionKind.ADDRESS, MentionKind.NAME})
#: So many case numbers tell, if so great a part of them begin with one code.
_ENOUGH: Final = 2
_NEARLY_ALL: Final = 0.8


def is_of_another(source: SourceText, code: str) -> bool:
    """Tell whether a document is plainly of another municipality than that of a code: by its head or case numbers."""
    return _head_names_another(source, code) or _numbers_name_another(source, code)


def _head_names_another(source: SourceText, code: str) -> bool:
    statements: list[str] = []
    for line in source.lines:
        if line.start > _LONGEST_HEAD:
            break
        if len(line.text) <= _LONGEST_STATEMENT and not (line.text[:1].isdigit() or line.text.endswith(".")):
            statements.append(line.text)
    named = {one.municipality.code for one in mentions("\n".join(statements)) if one.kind in _STATING}
    return bool(named) and code not in named


def _numbers_name_another(source: SourceText, code: str) -> bool:
    counts = Counter(one.municipality.code for one in of_codes(source.text))
    if counts.total() < _ENOUGH:
        return False
    named, count = counts.most_common(1)[0]
    return named != code and count >= _NEARLY_ALL * counts.total()
