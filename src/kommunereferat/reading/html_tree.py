"""HTML as a tree (HTML-træ), and what is refused because no page for people is like it.

The time that a parser by the standard takes grows with the square of some things: how deep elements are nested, how
many attributes one has. There, what no browser shows either is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..exceptions import MissingExtraError, UnreadableError

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

#: Browsers nest elements 512 deep at most.
_DEEPEST: Final = 2000
_MOST_ATTRIBUTES: Final = 5000
_TAG: Final = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]{0,20})")
#: Elements without an end, or whose end may be left out.
_ENDLESS: Final = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "colgroup",
        "dd",
        "dt",
        "embed",
        "hr",
        "img",
        "input",
        "li",
        "link",
        "meta",
        "option",
        "p",
        "param",
        "source",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "track",
        "wbr",
    ]
)
_LONG_TAG: Final = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_ATTRIBUTE: Final = re.compile(r"""[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?""")


def parse_html(html: str) -> LexborHTMLParser:
    """Return the tree of an HTML text (HTML-træ).

    Raises `MissingExtraError`, and `UnreadableError` for what is nested deeper, or has more attributes, than any page.
    """
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ImportError as error:
        raise MissingExtraError("html", "reading web pages and FirstAgenda's JSON") from error
    if html.count("<") > _DEEPEST and _depth(html) > _DEEPEST:
        raise UnreadableError(f"this HTML nests elements more than {_DEEPEST} deep, as no page does; it is damaged")
    if any(len(_ATTRIBUTE.findall(tag.group())) > _MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(html)):
        raise UnreadableError(f"this HTML has an element with more than {_MOST_ATTRIBUTES} attributes; it is damaged")
    return LexborHTMLParser(html)


def _depth(html: str) -> int:
    """Return how deep elements are nested at most, by their tags alone."""
    depth = deepest = 0
    for tag in _TAG.finditer(html):
        if tag["name"].lower() in _ENDLESS:
            continue
        if tag["end"]:
            depth = max(depth - 1, 0)
        else:
            depth += 1
            deepest = max(deepest, depth)
    return deepest
