"""Where numbered items start, and what the contents list says of them (nummererede punkter)."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ...layout import Numbered
from ...spans import Span
from ...text import Line
from ..lines.page import Page
from ..lines.scan import DATED, GROUP, HEADING, ITEM_HEAD, LEAD, NUMBER, START, Token
from . import contents, numbering, titles
from .parts import Block, Listed

#: How a title begins to which a number is glued: with a capital, a quote, or a number of its own ("1. behandling").
_GLUED_TITLE: Final = re.compile(r"[A-ZÆØÅÄÖÉ\"”“„»«(§]|[0-9]{1,4}(?:\.|-årig|\s)\s?[a-zæøå]")
#: An item's number that a list's number stands before.
_AGAIN: Final = re.compile(r"(?P<number>[0-9]{1,4})\.\s+(?=\S)")
_NUMBER: Final = re.compile(r"([0-9]{1,5})([a-z]?)")
_DIGITS: Final = re.compile(r"[0-9]{1,4}")
#: A title below its number stands within so many lines; labels may stand between.
_LONGEST_HEAD: Final = 12
#: Lines of an item's head that its title may stand below.
_HEAD_LINES: Final = (ITEM_HEAD, START)
#: No list goes on below one of these.
_PARTS_LISTS: Final = (HEADING, DATED, ITEM_HEAD, START)
#: A heading that is printed twice has at most a line between, blank or not.
_NEAR: Final = 3


#: One way to read a line as the start of an item: its number and suffix, the title, where that begins in the line's
#: text, and whether the number stands there twice, as a list's and as the item's own.
Reading = tuple[int, str, str, int, bool]


class Found(NamedTuple):
    """The items that were found: the first line of each, the block that it opens, the contents list and its lines."""

    starts: list[int]
    blocks: list[Block]
    listed: list[Listed]
    contents: int | None
    contents_end: int | None = None  #: where the head goes on below the contents list


def find(page: Page, items: Numbered) -> Found:
    """Find the numbered items of a page."""
    list_at = contents.begins(page)
    listed, below = contents.read(page, list_at) if list_at is not None else ([], 0)
    begin = max(page.below_head() or 0, below)
    chosen = numbering.choose(_candidates(page, items, listed, begin))
    if list_at is None:
        listed, list_at = contents.above(page, chosen)
    starts: list[int] = []
    blocks: list[Block] = []
    cases_above = _cases_stand_above(page, chosen)
    for candidate in chosen:
        floor = starts[-1] + 1 if starts else begin
        is_above = not candidate.title and _is_above(page, items, candidate.line)
        title = titles.title_above(page, candidate.line, floor) if is_above else None
        start = title.first if title else _lead(page, candidate, cases_above=cases_above)
        starts.append(max(start, floor))
        blocks.append(opened(page, items, candidate, title))
    return Found(starts, blocks, listed, list_at, None if list_at is None else contents.head_again(page, list_at))


def _candidates(page: Page, items: Numbered, listed: list[Listed], begin: int) -> list[numbering.Candidate]:
    """Return the lines that may start an item, each with how much speaks for it."""
    names: dict[int, set[str]] = {}
    for entry in listed:
        if entry.number and (digits := re.match(r"[0-9]+", entry.number)):
            names.setdefault(int(digits.group()), set()).add(numbering.beginning(entry.title))
    in_list = {entry.title_span.start for entry in listed}
    found: list[numbering.Candidate] = []
    sections = 0
    for line in page.lines[begin : page.end]:
        token = page.tokens[line.number]
        if token is None:
            continue
        if token.what is not NUMBER:
            sections += token.what in _PARTS_LISTS
            continue
        if token.match is None or contents.entries_within(line, token):
            continue
        for number, suffix, printed, begins, twice in _readings(token.match, glued=items.glued):
            title = printed
            below = items.title_below or not (printed or _is_above(page, items, line.number))
            if below:
                title = printed or title_below(page, line.number)[0]
            elif contents.is_entry(printed):
                continue
            at = line.at + begins
            known = {} if at in in_list else names
            points = numbering.score(page, line, number, title, known, items, below=below)
            points += numbering.TWICE if twice else 0
            found.append(numbering.Candidate(line.number, number, suffix, title, at, points, (sections, line.indent)))
    return found


def _is_above(page: Page, items: Numbered, number: int) -> bool:
    """Tell whether the title of a number with none beside it stands above: right above, where the document tells."""
    if items.title_above is not None or not number:
        return bool(items.title_above)
    above, after = page.lines[number - 1], number + 1
    nothing_below = after >= page.end or not page.lines[after].text or page.tokens[after] is not None
    return bool(above.text) and page.tokens[number - 1] is None and nothing_below


def _readings(match: re.Match[str], *, glued: bool) -> list[Reading]:
    """Return the ways to read a line: one, or more where the number is glued to a title that may begin with a digit."""
    if glued:
        begin = match.start("number")
        run = _DIGITS.match(match.string[begin:])
        return [
            (int(match.string[begin:end]), "", match.string[end:], end, False)
            for end in range(begin + 1, begin + (run.end() if run else 0) + 1)
            if match.string[begin] != "0" and _GLUED_TITLE.match(match.string, end)
        ]
    plain = _NUMBER.fullmatch(match["number"])
    if plain is None:
        return []
    number, suffix = int(plain[1]), plain[2]
    title = match["title"] if "title" in match.re.groupindex else None
    if not title:
        return [(number, suffix, "", match.end("number"), False)]
    at = match.start("title")
    again = _AGAIN.match(title)
    if again and again["number"] == match["number"]:
        return [(number, suffix, title[again.end() :], at + again.end(), True)]
    return [(number, suffix, title, at, False)]


def _cases_stand_above(page: Page, chosen: list[numbering.Candidate]) -> bool:
    """Tell whether case numbers stand above more of the items' numbers than below."""
    above = below = 0
    for candidate in chosen:
        before = range(candidate.line - 1, max(candidate.line - _NEAR, 0) - 1, -1)
        after = range(candidate.line + 1, min(candidate.line + _NEAR, page.end - 1) + 1)
        above += next((_is_case_number(page, at) for at in before if page.lines[at].text), False)
        below += next((_is_case_number(page, at) for at in after if page.lines[at].text), False)
    return above > below


def _is_case_number(page: Page, number: int) -> bool:
    """Tell whether a line is a case number and nothing else."""
    token = page.tokens[number]
    if token is None or token.what is not ITEM_HEAD or token.match is None:
        return False
    return token.group("case_number") == token.match.string


def _lead(page: Page, candidate: numbering.Candidate, *, cases_above: bool) -> int:
    """Return the first line that belongs to an item: what stands right above its number, as the layout says.

    That may be the same heading once more, and the case number, where those stand above.
    """
    start = candidate.line
    above = start - 1
    while above >= 0 and (
        not (text := page.lines[above].text)
        or page.holds(above, LEAD, GROUP)
        or (cases_above and _is_case_number(page, above))
        or (candidate.line - above <= _NEAR and _is_same(page, above, candidate))
    ):
        if text:
            start = above
        above -= 1
    return start


def _is_same(page: Page, number: int, candidate: numbering.Candidate) -> bool:
    """Tell whether a line is the heading of an item once more, with or without its number."""
    text, token = page.lines[number].text, page.tokens[number]
    if token is None:
        return text == candidate.title
    if token.what is not NUMBER or token.match is None:
        return False
    is_its = token.group("number") == _printed_number(page, candidate)
    return is_its and token.group("title") == candidate.title


def _printed_number(page: Page, candidate: numbering.Candidate) -> str:
    """Return an item's number as it is printed, with the zeros before it."""
    token = page.tokens[candidate.line]
    printed, plain = token.group("number") if token else None, f"{candidate.number}{candidate.suffix}"
    return printed if printed and printed.lstrip("0") == plain else plain


def opened(page: Page, items: Numbered, candidate: numbering.Candidate, above: titles.Title | None) -> Block:
    """Return the block that a candidate opens, and mark the lines of its title."""
    line, token = page.lines[candidate.line], page.tokens[candidate.line]
    number = _printed_number(page, candidate)
    printed = line.at + (token.match.start("number") if token and token.match else 0)
    number_span = Span(printed, printed + len(number))
    title: str | None
    if above is not None:
        titles.mark(page, above)
        return Block(number=number, number_span=number_span, title=above.text, title_span=above.span)
    if items.title_below or not (token and token.group("title")):
        title, span, last = title_below(page, candidate.line)
    else:
        title, span, last = _continued(page, candidate)
    if title:
        title, span, last = _own_heading(page, number, last) or (title, span, _last_repeated(page, candidate, last))
    for below in range(candidate.line + 1, last + 1):
        if page.lines[below].text and page.tokens[below] is None:
            page.tokens[below] = Token(ITEM_HEAD, "item title", below)
    return Block(number=number, number_span=number_span, title=title or None, title_span=span)


def _own_heading(page: Page, number: str, last: int) -> tuple[str, Span | None, int] | None:
    """Return the title below the item's number once more, its span and its last line, where the layout says so.

    What stands between is nothing but other lines of the item's head.
    """
    for below in range(last + 1, min(last + _LONGEST_HEAD, page.end)):
        token = page.tokens[below]
        if token is None or token.what is not ITEM_HEAD:
            if page.lines[below].text:
                break
        elif token.group("number") == number:
            own = title_below(page, below)
            return own if own[0] else None
    return None


def _last_repeated(page: Page, candidate: numbering.Candidate, last: int) -> int:
    """Return the line below `last` at which an item's heading is printed once more, or else `last`.

    What stands between is nothing but other lines of its head.
    """
    for below in range(last + 1, min(last + _LONGEST_HEAD, page.end)):
        if _is_same(page, below, candidate):
            last = below
        elif page.lines[below].text and not page.holds(below, *_HEAD_LINES):
            break
    return last


def title_below(page: Page, number: int) -> tuple[str, Span | None, int]:
    """Return the title below a line, its span and its last line: what no rule knows, up to a blank line."""
    found: list[Line] = []
    for below in range(number + 1, min(number + _LONGEST_HEAD, page.end)):
        line, token = page.lines[below], page.tokens[below]
        if line.text and token is None:
            found.append(line)
        elif found or (token is not None and line.text and token.what not in _HEAD_LINES):
            break
    if not found:
        return "", None, number
    return " ".join([line.text for line in found]), Span(found[0].at, found[-1].span.end), found[-1].number


def _continued(page: Page, candidate: numbering.Candidate) -> tuple[str, Span | None, int]:
    """Return the title that begins on the candidate's own line, its span and its last line."""
    title = candidate.title
    if not title:
        return "", None, candidate.line
    last = numbering.last_line(page, page.lines[candidate.line], title)
    if last == candidate.line:
        return title, Span(candidate.title_at, candidate.title_at + len(title)), last
    rest = page.lines[last]
    return f"{title} {rest.text}", Span(candidate.title_at, rest.span.end), last
