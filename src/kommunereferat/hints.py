"""What a reader knows of a text beyond its characters: headings, lists, cells, links, pages (læsertegn)."""

from __future__ import annotations

import enum
from typing import Final, NamedTuple

from .spans import Span


class HintKind(enum.StrEnum):
    """What a reader says of a stretch of text (tegnets art), and what its value then is."""

    HEADING = "heading"  #: a heading (overskrift); its level, "1" the highest; an empty span begins a part without one
    ITEM = "item"  #: an entry of a list (listepunkt); how deep it stands, "1" the outermost list
    CELL = "cell"  #: a cell of a table (celle); its row and column from 1, as in "2,1"
    LINK = "link"  #: a link (henvisning); its target
    FURNITURE = "furniture"  #: what belongs to the page and not to the meeting (sideinventar); what it is
    PAGE = "page"  #: a page (side); its number from 1
    POINTER = "pointer"  #: where it stands in the document's structure: a JSON pointer, an XPath, a CSS selector


#: Those that say where a text stands in the form it was published in.
PLACES: Final = (HintKind.PAGE, HintKind.POINTER)


class Hint(NamedTuple):
    """One thing that a reader knows of a stretch of its text (læsertegn)."""

    span: Span
    kind: HintKind
    value: str
