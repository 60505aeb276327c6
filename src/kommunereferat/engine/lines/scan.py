"""The one pass over the lines: what each line may be by a layout's rules (linjeskanning)."""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from ...heading_roles import joined_role, role_of
from ...layout import Layout, LineRule
from ...model import SectionRole
from ...text import Line, SourceText
from ...vocabulary import ACCESS, fold

#: What may stand around a heading on its line: emphasis, colons, double blanks.
_AROUND: Final = 8
_BULLET: Final = re.compile(r"[•·▪◦●\-–*][ \t\u00a0]+(?=\S)")
#: The rule of a heading without name: text before the first heading, or a list that opens an item.
HEADLESS: Final = "text without heading"
#: Where a heading may be glued to what stands before it.
_JOINT: Final = re.compile(r"(?<=[.!?)a-zæøå])[A-ZÆØÅ]")
#: The flags of a pattern that hold for a part of another, by their letters.
_FLAGS: Final = {"a": re.ASCII, "i": re.IGNORECASE, "m": re.MULTILINE, "s": re.DOTALL, "x": re.VERBOSE}


class Is(enum.Enum):
    """What a line may be (linjetype)."""

    FOOT = enum.auto()
    FURNITURE = enum.auto()
    CONTENTS = enum.auto()
    ENTRY = enum.auto()
    DATED = enum.auto()
    HEADING = enum.auto()
    MARKER = enum.auto()
    GROUP = enum.auto()
    START = enum.auto()
    LEAD = enum.auto()
    NUMBER = enum.auto()
    ITEM_HEAD = enum.auto()


#: Its members by themselves, for every line is asked what it is: in Python 3.11, a member found through its class takes
#: ten times as long.
FOOT: Final = Is.FOOT
FURNITURE: Final = Is.FURNITURE
CONTENTS: Final = Is.CONTENTS
ENTRY: Final = Is.ENTRY
DATED: Final = Is.DATED
HEADING: Final = Is.HEADING
MARKER: Final = Is.MARKER
GROUP: Final = Is.GROUP
START: Final = Is.START
LEAD: Final = Is.LEAD
NUMBER: Final = Is.NUMBER
ITEM_HEAD: Final = Is.ITEM_HEAD


class Token(NamedTuple):
    """A line that some rule knows: what it may be, by which rule, and the match.

    `rest` is the offset at which text begins that follows a heading on its line, `lines` how many lines the heading
    itself takes, `glued` the offset of a heading that stands right behind a sentence, `begin` the place in the line's
    text at which it begins behind a bullet. `bare` tells that the text follows a heading without any mark.
    """

    what: Is
    rule: str
    line: int
    match: re.Match[str] | None = None
    role: SectionRole | None = None
    name: str = ""
    rest: int | None = None
    lines: int = 1
    glued: int | None = None
    begin: int = 0
    bare: bool = False

    def group(self, name: str) -> str | None:
        """Return what a group of the rule's pattern matched; None where there is no such group, or no match."""
        match = self.match
        return match[name] if match is not None and name in match.re.groupindex else None


class Rules(NamedTuple):
    """A layout's rules, made ready: one pattern tells quickly which rule is the first to match a line, if any does.

    Its group that matched is named after the rule's place among all, as in `r3`; it is empty, and stands last, so that
    the first letter of a line rules out most of the others.
    """

    layout: Layout
    any_rule: re.Pattern[str]
    rules: tuple[tuple[Is, LineRule], ...]
    rules_from: dict[str | None, tuple[tuple[Is, LineRule], ...]]  #: those from each on, by the name of its group
    names: dict[str, tuple[Is, SectionRole | None, str]]  #: what each is, its role, and the name of the rule
    prefixes: frozenset[str]
    longest: int
    initials: frozenset[str]
    run_in: re.Pattern[str] | None
    run_in_bare: re.Pattern[str] | None


@functools.lru_cache(maxsize=256)
def rules_of(layout: Layout) -> Rules:
    """Make a layout's rules ready for scanning."""
    numbered, unnumbered, marked = layout.numbered, layout.unnumbered, layout.marked
    rules = (
        *((FOOT, rule) for rule in layout.foot),
        *((FURNITURE, rule) for rule in layout.furniture),
        *((ENTRY, rule) for rule in layout.contents_entry),
        *((DATED, rule) for rule in layout.dated),
        *((START, rule) for rule in (unnumbered.start if unnumbered else marked.start if marked else ())),
        *((LEAD, rule) for rule in (numbered.lead if numbered else ())),
        *((NUMBER, rule) for rule in (numbered.start if numbered else ())),
        *((ITEM_HEAD, rule) for rule in layout.item_head),
    )
    kinds: dict[str, tuple[Is, SectionRole | None]] = dict.fromkeys(ACCESS, (ITEM_HEAD, None))
    kinds.update(dict.fromkeys(layout.groups, (GROUP, None)))
    kinds.update({key: (CONTENTS, None) for key in layout.contents if key not in layout.markers})
    kinds.update({key: (HEADING, role) for key, role in layout.headings.items()})
    kinds.update(dict.fromkeys(layout.markers, (MARKER, None)))
    names = {key: (what, role, f"{what.name.lower()}: {key}") for key, (what, role) in kinds.items()}
    words = [key.split() for key in layout.headings]
    prefixes = {" ".join(w[:n]) for w in words for n in range(1, len(w))} if layout.run_in and numbered else set()
    alternatives = _alternatives(layout.headings)
    return Rules(
        layout=layout,
        any_rule=re.compile(
            "|".join(f"(?:{_anonymous(rule.pattern)})\\Z(?P<r{i}>)" for i, (_, rule) in enumerate(rules)) or r"(?!)"
        ),
        rules=rules,
        rules_from={f"r{i}": rules[i:] for i in range(len(rules))},
        names=names,
        prefixes=frozenset(prefixes),
        longest=max(map(len, names), default=0) + _AROUND,
        initials=frozenset(letter for key in names for letter in (key[:1], key[:1].upper())) | {"*", "_"},
        run_in=re.compile(rf"\**+(?P<name>{alternatives})\s*:\**[ \t]*(?=\S)", re.IGNORECASE)
        if layout.run_in
        else None,
        run_in_bare=re.compile(rf"(?P<name>(?i:{_alternatives(layout.run_in_bare)}))[ \t]+(?=[A-ZÆØÅ0-9])")
        if layout.run_in_bare
        else None,
    )


def _alternatives(names: Iterable[str]) -> str:
    """Return a pattern for any of some headings, the longest first."""
    return "|".join(re.escape(key).replace(r"\ ", r"\s+") for key in sorted(names, key=len, reverse=True))


def _anonymous(pattern: re.Pattern[str]) -> str:
    """Return the pattern without names of groups, so that several can stand in one."""
    flags = "".join(letter for letter, flag in _FLAGS.items() if pattern.flags & flag)
    plain = re.sub(r"\(\?P<\w+>", "(?:", re.sub(r"\A\(\?[aimsux]+\)", "", pattern.pattern))
    end = "\n" if "x" in flags else ""  # or a comment at its end would go on
    return f"(?{flags}:{plain}{end})" if flags else plain


def scan(source: SourceText, rules: Rules) -> list[Token | None]:
    """Return for each line its token, None for one that no rule knows."""
    tokens: list[Token | None] = [None] * len(source.lines)
    lines = source.lines
    levels, furniture, unheaded = source.levels, source.furniture, source.unheaded
    skip = 0
    for line in lines:
        if skip:
            skip -= 1
        elif not line.text and not furniture:
            continue
        elif furniture and line.number in furniture:
            tokens[line.number] = Token(FURNITURE, furniture[line.number], line.number)
        elif unheaded and line.text and line.number in unheaded:
            tokens[line.number] = Token(HEADING, HEADLESS, line.number, None, SectionRole.CASE, "", line.at)
        elif line.text and (token := _token(line, lines, rules, levels.get(line.number))):
            if token.what is HEADING and line.number not in levels and _goes_on(token, line, lines, tokens):
                continue
            if token.what is FURNITURE:
                token = _furniture(token, lines, rules)
            tokens[line.number] = token
            if token.lines > 1:
                skip = token.lines - 1
                tokens[line.number + 1 : line.number + token.lines] = [token] * skip
    return tokens


def _goes_on(token: Token, line: Line, lines: tuple[Line, ...], tokens: list[Token | None]) -> bool:
    """Tell whether a line that looks like a heading goes on with the one right above it.

    That is a word with a full stop, as the text of a heading ("Punkttype", "Beslutning.") or as the last one of a
    sentence, and the lead of a recommendation.
    """
    number = line.number - 1
    if number < 0 or not lines[number].text:
        return False
    above = tokens[number]
    if above is None or above.what is NUMBER:
        return token.rest is None and line.text[-1] == "." and lines[number].text[-1].isalpha()
    if above.what is not HEADING or above.rest is not None:
        return False
    return line.text[-1] == "." or above.role is token.role is SectionRole.RECOMMENDATION


def _token(line: Line, lines: tuple[Line, ...], rules: Rules, level: int | None) -> Token | None:
    layout, text, begin = rules.layout, line.text, 0
    if layout.glued and text[-1].isalpha() and (token := _glued(line, rules)):
        return token
    if layout.bulleted and (bullet := _BULLET.match(text)):
        begin = bullet.end()
    if (known_by := rules.any_rule.match(text, begin)) and (token := _by_rule(line, begin, rules, level, known_by)):
        return token
    if level is not None and level in layout.section_levels:
        return _section(line, rules, level)
    if layout.heading_levels and level not in layout.heading_levels:
        return None
    return _called(line, lines, begin, rules)


def _called(line: Line, lines: tuple[Line, ...], begin: int, rules: Rules) -> Token | None:
    """Return the token of a line that is called as headings are, or begins so."""
    layout, text = rules.layout, line.text[begin:] if begin else line.text
    if text[0] not in rules.initials:
        return _joined(line, begin) if layout.joined and text[0].isupper() else None
    if len(text) <= rules.longest:
        name = fold(text)
        known = rules.names.get(name)
        colon = layout.colon
        if known and (known[0] is not HEADING or colon is None or colon is text.endswith((":", ":**"))):
            what, role, rule = known
            return Token(what, rule, line.number, None, role, name, None, 1, None, begin)
        if rules.prefixes and name in rules.prefixes and (token := _wrapped(line, lines, rules)):
            return token
    return _run_in(line, begin, rules) or (_joined(line, begin) if layout.joined else None)


def _joined(line: Line, begin: int) -> Token | None:
    """Return the token of a heading that joins several."""
    text = line.text[begin:]
    if (role := joined_role(text)) is None:
        return None
    return Token(HEADING, "joined heading", line.number, None, role, fold(text), begin=begin)


def _section(line: Line, rules: Rules, level: int | None) -> Token:
    """Return the token of a line that is a heading whatever it says."""
    name = fold(line.text)
    role = rules.layout.headings.get(name) or role_of(line.text) or SectionRole.OTHER
    return Token(HEADING, f"heading of level {level}", line.number, None, role, name)


def _by_rule(line: Line, begin: int, rules: Rules, level: int | None, first: re.Match[str]) -> Token | None:
    """Return the token of the first rule that knows a line; none before the one that `first` tells can."""
    for what, rule in rules.rules_from[first.lastgroup]:
        if (rule.level is None or rule.level == level) and (match := rule.pattern.fullmatch(line.text, begin)):
            return Token(what, rule.name, line.number, match, None, f"({rule.name})", begin=begin)
    return None


def _glued(line: Line, rules: Rules) -> Token | None:
    """Return the token of a heading right behind a sentence, or behind the last word of a list."""
    for match in _JOINT.finditer(line.text, max(1, len(line.text) - rules.longest)):
        name = fold(line.text[match.start() :])
        known = rules.names.get(name)
        if known is not None and known[0] is HEADING:
            at = line.at + match.start()
            return Token(HEADING, f"glued heading: {name}", line.number, None, known[1], name, None, 1, at)
    return None


def _run_in(line: Line, begin: int, rules: Rules) -> Token | None:
    """Return the token of a heading whose text follows on its line."""
    match, bare = rules.run_in.match(line.text, begin) if rules.run_in and ":" in line.text else None, False
    if match is None and rules.run_in_bare and line.text[begin : begin + 1].isupper():
        match, bare = rules.run_in_bare.match(line.text, begin), True
    if match is None:
        return None
    name = fold(match["name"])
    known = rules.names.get(name)
    if known is None:
        return None
    rest = line.at + match.end()
    return Token(HEADING, f"heading: {name}", line.number, match, known[1], name, rest, begin=begin, bare=bare)


def _furniture(token: Token, lines: tuple[Line, ...], rules: Rules) -> Token:
    """Return the token of page furniture with all its lines."""
    until = next((rule.until for what, rule in rules.rules if what is FURNITURE and rule.name == token.rule), None)
    if until is not None:
        for line in lines[token.line + 1 : token.line + 6]:
            if until.fullmatch(line.text):
                return token._replace(lines=line.number - token.line + 1)
    return token


def _wrapped(line: Line, lines: tuple[Line, ...], rules: Rules) -> Token | None:
    """Return the token of a label that is wrapped over several lines, of which the last ends in a colon or runs on."""
    joined = line.text
    for number in range(line.number + 1, min(line.number + 5, len(lines))):
        if not lines[number].text:
            return None
        joined_before, joined = joined, f"{joined} {lines[number].text}"
        count = number - line.number + 1
        known = rules.names.get(fold(joined))
        if known and known[0] is HEADING and joined.endswith((":", ":**")):
            return Token(HEADING, f"heading: {fold(joined)}", line.number, None, known[1], fold(joined), None, count)
        if rules.run_in and (match := rules.run_in.match(joined)):
            name = fold(match["name"])
            if known := rules.names.get(name):
                rest = lines[number].at + max(match.end() - len(joined_before) - 1, 0)
                return Token(HEADING, f"heading: {name}", line.number, match, known[1], name, rest, count)
        if fold(joined) not in rules.prefixes:
            return None
    return None
