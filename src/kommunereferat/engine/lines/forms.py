"""The form in which a document prints its headings (overskrifternes form).

Behind bullets or not, with colons or not, in capitals or not, on a line of their own or not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from ...model import SectionRole
from ...text import Line
from .scan import DATED, FURNITURE, HEADING, NUMBER, START, Is, Token

#: The form of a heading counts where it is so many times as frequent as the other.
_MAJORITY: Final = 3

#: The form of all headings together counts where so many have it, and so many times as many as have the other.
_FEWEST: Final = 5
_LARGE_MAJORITY: Final = 5
#: Headings that a document may print in a form of their own.
_ANY_FORM: Final = frozenset(
    {
        SectionRole.DECISION,
        SectionRole.PREVIOUS_DECISION,
        SectionRole.PREVIOUS_TREATMENT,
        SectionRole.RECOMMENDATION,
        SectionRole.ATTACHMENTS,
    }
)

#: What may stand behind a bullet though headings do not.
_FREE: Final = (START, NUMBER)


def keep_to_form(tokens: list[Token | None], lines: tuple[Line, ...]) -> None:
    """Take for text what looks like a heading in another form than the document's own."""
    headings = [token for n, token in enumerate(tokens) if token and token.what is HEADING and token.line == n]
    bulleted = 2 * sum([token.begin > 0 for token in headings]) > len(headings)
    by_name: dict[str, list[Token]] = defaultdict(list)
    odd: list[Token] = []
    for token in headings:
        if bulleted and not token.begin:
            odd.append(token)
        elif token.glued is None:
            by_name[token.name].append(token)
    if not bulleted:
        odd += [token for token in filter(None, tokens) if token.begin and token.what not in _FREE]
    for same in by_name.values():
        odd += _odd(same, lines)
    odd += _strangers(tokens, lines)
    for token in odd:
        tokens[token.line : token.line + token.lines] = [None] * token.lines


def _odd(same: list[Token], lines: tuple[Line, ...]) -> list[Token]:
    """Return those of one name that are printed otherwise: with a colon where most have none, or with a text behind."""
    alone = [token for token in same if token.rest is None]
    bare = [token for token in same if token.bare] if alone else []
    with_colon = [token for token in alone if _has_colon(lines[token.line + token.lines - 1].text)]
    if len(with_colon) * _MAJORITY <= len(alone) - len(with_colon):
        return bare + with_colon
    return bare


def _strangers(tokens: list[Token | None], lines: tuple[Line, ...]) -> Iterator[Token]:
    """Yield those within sections that are printed otherwise than nearly all headings: with a colon, in capitals."""
    alone, within = _alone(tokens)
    for is_so in (_has_colon, _is_in_capitals):
        forms = [is_so(lines[token.line].text) for token in alone]
        so = forms.count(True)
        for form, usual, other in ((True, so, len(forms) - so), (False, len(forms) - so, so)):
            if other and usual >= max(_FEWEST, _LARGE_MAJORITY * other):
                for token, is_within, its_form in zip(alone, within, forms, strict=True):
                    if is_within and its_form is not form and token.role not in _ANY_FORM:
                        yield token


def _alone(tokens: list[Token | None]) -> tuple[list[Token], list[bool]]:
    """Return the headings that fill their lines, and of each whether it stands within a section."""
    alone: list[Token] = []
    within: list[bool] = []
    above: Is | None = None
    for token in filter(None, tokens):
        what = token.what
        if what is FURNITURE:
            continue
        if what is HEADING and token.rest is None and token.glued is None and token.lines == 1:
            alone.append(token)
            within.append(above is HEADING or above is DATED)
        above = what
    return alone, within


def _has_colon(text: str) -> bool:
    return text.endswith((":", ":**"))


def _is_in_capitals(text: str) -> bool:
    return text.isupper()
