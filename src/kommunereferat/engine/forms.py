"""The form in which a document prints its headings: behind bullets, with colons, on a line of their own (form)."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from ..text import Line
from .scan import Is, Token

#: The form of a heading counts where it is so many times as frequent as the other.
_MAJORITY: Final = 3

#: What may stand behind a bullet though headings do not.
_FREE: Final = (Is.START, Is.NUMBER)


def keep_to_form(tokens: list[Token | None], lines: tuple[Line, ...]) -> None:
    """Take for text what looks like a heading in another form than the document's own."""
    headings = [token for n, token in enumerate(tokens) if token and token.what is Is.HEADING and token.line == n]
    bulleted = 2 * sum(token.begin > 0 for token in headings) > len(headings)
    by_name: dict[str, list[Token]] = defaultdict(list)
    odd: list[Token] = []
    for token in headings:
        if bulleted and not token.begin:
            odd.append(token)
        elif token.glued is None:
            by_name[token.name].append(token)
    if not bulleted:
        odd += [token for token in tokens if token and token.begin and token.what not in _FREE]
    for same in by_name.values():
        odd += _odd(same, lines)
    for token in odd:
        tokens[token.line : token.line + token.lines] = [None] * token.lines


def _odd(same: list[Token], lines: tuple[Line, ...]) -> list[Token]:
    """Return those of one name that are printed otherwise: with a colon where most have none, or with a text behind."""
    alone = [token for token in same if token.rest is None]
    bare = [token for token in same if token.bare] if alone else []
    with_colon = [token for token in alone if lines[token.line + token.lines - 1].text.endswith((":", ":**"))]
    if len(with_colon) * _MAJORITY <= len(alone) - len(with_colon):
        return bare + with_colon
    return bare
