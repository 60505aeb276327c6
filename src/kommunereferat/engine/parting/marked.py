"""Where items start that the reader of the document has marked (mærkede punkter)."""

from __future__ import annotations

from ...spans import Span
from ..lines.page import Page
from ..lines.scan import START, Token
from .numbered import Found
from .parts import Block


def find(page: Page) -> Found:
    """Find the marked items of a page: all of them count."""
    tokens = [token for token in page.tokens[: page.end] if token is not None and token.what is START]
    return Found([token.line for token in tokens], [_opened(page, token) for token in tokens], [], None)


def _opened(page: Page, token: Token) -> Block:
    """Return the block that a marked line opens, with what its groups say."""
    groups = token.match.groupdict() if token.match else {}
    places: dict[str, Span] = {}
    for name in ("number", "title"):
        if token.match and groups.get(name):
            at = page.lines[token.line].at
            places[name] = Span(at + token.match.start(name), at + token.match.end(name))
    return Block(
        number=groups.get("number"),
        number_span=places.get("number"),
        title=groups.get("title"),
        title_span=places.get("title"),
    )
