"""What may begin a line in a text that has lost its line ends: headings, labels, items (tegn på linjestart).

A heading's word within a sentence looks the same but for what stands around it: a heading begins with a capital, stands
behind the end of a sentence or of a list, and a capital follows it.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from ...layout import DATE
from ...model import SectionRole
from ...normalize.bodies import is_body_name
from ...vocabulary import ACCESS, CONTENTS, HEADINGS, ITEM_LABELS, LABELS, PEOPLE, fold

#: A label has no more characters up to its colon, a title up to what follows it.
LONGEST_LABEL: Final = 40
LONGEST_TITLE: Final = 250

_CAPITAL = "A-ZÆØÅÉÖÄÜ"
#: The words with which an item is called by its number.
_CALLED = r"(?:Punkt|Pkt\.?|Sag nr\.?|Sag|Nr\.) ?:? ?"
#: Where any sign begins: a word with a capital, or a number.
_BEGINNING: Final = re.compile(rf"(?<!\S)(?:[{_CAPITAL}][^\W\d_]*|[0-9]{{1,4}}(?=[\s./-]))")
_FIRST_WORD: Final = re.compile(r"[^\W\d_]+")
_NUMBER: Final = re.compile(rf"[0-9]{{1,3}}\. (?=[{_CAPITAL}\"”»])")
_CALLED_ITEM: Final = re.compile(
    rf"{_CALLED}[0-9]{{1,4}}[a-z]?(?:[.:)] ?(?=[{_CAPITAL}0-9\"”(])| (?=[{_CAPITAL}\"”])|\Z)"
)
_CASE: Final = re.compile(
    r"(?:[0-9]{2}\.[0-9]{2}\.[0-9]{2}(?:[-. ][A-ZÆØÅ][0-9]{2}(?:-[0-9]{1,6}-[0-9]{2})?)?"
    r"|[0-9]{3}-[0-9]{4}-[0-9]{1,7}|[0-9]{2,4}/[0-9]{2,6}|[0-9]{6}-[0-9]{4})(?!\S)"
)
_WEEKDAY = r"(?:(?:[Mm]an|[Tt]irs|[Oo]ns|[Tt]ors|[Ff]re|[Ll]ør|[Ss]øn)dag,? )?"
_DECISION: Final = re.compile(
    rf"Beslutning(?:er|en)?(?: (?:i|fra|af|truffet af))?(?: (?P<body>[{_CAPITAL}][^.:;()]{{2,90}}?))?,? "
    rf"{_WEEKDAY}(?:(?:den|d\.) )?{DATE.replace('?P<date>', '?:')}"
    r"(?:,? (?:pkt|punkt|sag)\.? ?(?:nr\. ?)?[0-9]{1,4})? ?:?(?!\S)"
)
_UNDATED: Final = re.compile(
    rf"Beslutning(?: (?:i|fra|af))?(?: (?P<body>[{_CAPITAL}][^.:;()]{{2,90}}?))? den(?: ?:|(?= [{_CAPITAL}]))"
)
_KIND: Final = re.compile(
    r"(?:(?:Åbent?|Ekstraordinær|Ekstraordinært) )?(?:[Tt]illægs(?:referat|dagsorden)|[Rr]eferat|[Dd]agsorden"
    r"|[Bb]eslutningsprotokol|REFERAT|DAGSORDEN)\b"
)
#: What follows a heading: a capital, a quote, a bullet, the number of a point, or nothing.
_OPENING: Final = re.compile(rf":?(?: ?[{_CAPITAL}\"”»•·-]| ?[0-9]{{1,2}}[.)] | ?\Z)")
_POINT: Final = re.compile(r":? ?(?:[0-9]{1,2}[.)]? ?)?at ")
_ALONE: Final = re.compile(rf" (?:[{_CAPITAL}](?![^\W\d_])|[0-9]+(?![.)]))")
_SENTENCE_END: Final = frozenset('.!?:;)"”»')
#: A number with a full stop that stands where an item or a point may begin.
_MARK: Final = re.compile(rf"(?:\A|[.!?:;)\"”»] |{_CALLED})(?P<number>[0-9]{{1,4}})[.):]\Z")
#: Abbreviations before a number that belongs to the sentence, and the longest of them.
_COUNTED: Final = re.compile(r"(?:\b(?:kl|nr|punkt|pkt|sag|bilag|stk|ca|pr|jf|kap|side|kr|den)\.?|§) \Z", re.IGNORECASE)
_LONGEST_WORD: Final = 8
_NAME_FOLLOWS: Final = re.compile(rf"[{_CAPITAL}][^\W\d_]+[ -][{_CAPITAL}]|Ingen\b")
#: Words that no heading follows: the sentence or the name goes on.
_GOES_ON: Final = frozenset(
    (
        *("og", "eller", "samt", "for", "i", "af", "til", "med", "om", "ved", "fra", "på", "under", "efter", "over"),
        *("den", "det", "de", "en", "et", "som", "at", "&", "hos", "mellem", "uden", "se", "jf.", "jf", "nr.", "pkt."),
    )
)
#: Headings that are ordinary words or parts of names, too: a sentence must be at its end before them.
_ORDINARY: Final = frozenset(
    (
        *(
            "klima",
            "miljø",
            "personale",
            "information",
            "andet",
            "tema",
            "emne",
            "effekt",
            "formål",
            "proces",
            "forslag",
        ),
        *("sundhed", "konsekvenser", "alternativer", "bemærkninger", "ældrerådet", "handicaprådet", "tilgængelighed"),
        *("udtalelse", "kompetence", "løsning", "bilag", "hjemmel", "motivation", "anledning", "frigivelse"),
    )
)
#: Headings whose text stands on their own line: a committee, or the way of a case.
_RUN_IN: Final = (SectionRole.COMPETENCE, SectionRole.PREVIOUS_TREATMENT)


class What(enum.Enum):
    """What begins at a sign (tegnets art)."""

    HEADING = enum.auto()
    LABEL = enum.auto()
    PEOPLE = enum.auto()
    ITEM = enum.auto()
    NUMBER = enum.auto()
    CASE = enum.auto()
    ACCESS = enum.auto()
    KIND = enum.auto()
    CONTENTS = enum.auto()


class Sign(NamedTuple):
    """A place at which a line may begin, and where the sign itself ends (tegn); `name` is that of a label."""

    what: What
    start: int
    end: int
    name: str = ""


class _Before(enum.Enum):
    """What stands before a sign."""

    END = enum.auto()  #: the beginning of the page, or the end of a sentence
    WORD = enum.auto()  #: a word, after which a list or a value may be at its end
    OPEN = enum.auto()  #: something that goes on: "og", a comma, an item's number


#: Members that are asked for at each word: looking them up takes longer than asking.
_END, _WORD, _OPEN = _Before
_ATTACHMENTS: Final = SectionRole.ATTACHMENTS
_RECOMMENDATION: Final = SectionRole.RECOMMENDATION


def _by_first_word(names: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        if first := _FIRST_WORD.match(name):
            table.setdefault(first.group(), []).append(name)
    return {first: tuple(found) for first, found in table.items()}


_LABELS: Final = frozenset((*LABELS, *PEOPLE, *ITEM_LABELS))
_HEADINGS: Final = _by_first_word(HEADINGS)
_ACCESS: Final = _by_first_word(name for name in ACCESS if " " in name)
_CONTENTS: Final = _by_first_word(CONTENTS)
_BARE_LABELS: Final = _by_first_word((*PEOPLE, *(name for name, field in LABELS.items() if field is None)))
#: The first of the words with which an item is called by its number.
_CALLS: Final = frozenset(("punkt", "pkt", "sag", "nr"))
#: What a sign begins with, labels with a colon aside.
_FIRST_WORDS: Final = frozenset(
    (
        *(*_HEADINGS, *_ACCESS, *_CONTENTS, *_BARE_LABELS, *_CALLS, "beslutninger", "beslutningen"),
        *("åben", "åbent", "ekstraordinær", "ekstraordinært", "referat", "dagsorden", "beslutningsprotokol"),
        *("tillægsreferat", "tillægsdagsorden", "beslutning"),
    )
)


def signs(text: str, start: int, end: int) -> Iterator[Sign]:
    """Yield all signs in a page's line, in order. Each look is bounded."""
    done = start
    for m in _BEGINNING.finditer(text, start, end):
        at = m.start()
        if at < done:
            continue
        word = m.group()
        sign = _numeric(text, done, at, end) if word[0].isdigit() else _worded(text, word, start, at, end)
        if sign is not None:
            yield sign
            done = sign.end


def _numeric(text: str, done: int, at: int, end: int) -> Sign | None:
    """Return the sign of a number: not where a word of its sentence counts with it, behind a sign that ended there."""
    if (case := _CASE.match(text, at, end)) and text[at - 2 : at - 1] != ":":
        return Sign(What.CASE, at, case.end())
    if (number := _NUMBER.match(text, at, end)) and not _COUNTED.search(text, max(done, at - _LONGEST_WORD), at):
        return Sign(What.NUMBER, at, number.end())
    return None


def _worded(text: str, word: str, start: int, at: int, end: int) -> Sign | None:
    first = word.casefold()
    colon = text.find(":", at, min(end, at + LONGEST_LABEL))
    if colon > 0 and (name := fold(text[at:colon])) in _LABELS and name not in HEADINGS:
        return Sign(What.PEOPLE if name in PEOPLE else What.LABEL, at, colon + 1, name)
    if first not in _FIRST_WORDS:
        return None
    if first.startswith("beslutning") and (decided := _decision(text, at, end)):
        return decided
    if first in _CONTENTS and (contents := _named(text, at, end, _CONTENTS[first])):
        return Sign(What.CONTENTS, at, at + len(contents), contents)
    if first in _CALLS and (called := _CALLED_ITEM.match(text, at, end)):
        return Sign(What.ITEM, at, called.end())
    if first in _ACCESS and (access := _named(text, at, end, _ACCESS[first])):
        return Sign(What.ACCESS, at, at + len(access), access)
    return _heading(text, first, start, at, end) or _of_head(text, first, start, at, end)


def _heading(text: str, first: str, start: int, at: int, end: int) -> Sign | None:
    name = _named(text, at, end, _HEADINGS.get(first, ()))
    if name is None or not _is_heading(text, name, start, at, end):
        return None
    colon = text[at + len(name) : at + len(name) + 1] == ":"
    what = What.LABEL if colon and HEADINGS[name] in _RUN_IN else What.HEADING
    return Sign(what, at, at + len(name) + colon, name)


def _of_head(text: str, first: str, start: int, at: int, end: int) -> Sign | None:
    """Return a label without colon, or the kind of document: what stands in a head alone."""
    bare = _named(text, at, end, _BARE_LABELS.get(first, ()))
    kind = _KIND.match(text, at, end)
    if (bare is None and kind is None) or _before(text, start, at) is _OPEN:
        return None
    if bare is not None and _is_list(text, at, at + len(bare), end):
        return Sign(What.PEOPLE, at, at + len(bare), bare)
    return Sign(What.KIND, at, kind.end()) if kind else None


def _is_list(text: str, at: int, after: int, end: int) -> bool:
    """Tell whether a label without colon opens a list: it is in capitals, or a name follows."""
    return text[at:after].isupper() or _NAME_FOLLOWS.match(text, after + 1, end) is not None


def _named(text: str, at: int, end: int, names: tuple[str, ...]) -> str | None:
    """Return the longest of the names that stands here as whole words."""
    for name in names:
        after = at + len(name)
        if after <= end and text[at:after].casefold() == name and text[after : after + 1] in ("", " ", ":", "\n"):
            return name
    return None


def _decision(text: str, at: int, end: int) -> Sign | None:
    for pattern in (_DECISION, _UNDATED):
        m = pattern.match(text, at, end)
        if m and (m["body"] is None or is_body_name(m["body"])):
            return Sign(What.HEADING, at, m.end())
    return None


def heading_at(text: str, at: int, end: int) -> Sign | None:
    """Return the heading that stands here, where whatever stood before is known to have ended."""
    first = _FIRST_WORD.match(text, at, end)
    name = _named(text, at, end, _HEADINGS.get(first.group().casefold(), ())) if first else None
    return Sign(What.HEADING, at, at + len(name), name) if name and _is_heading(text, name, at, at, end) else None


def _is_heading(text: str, name: str, start: int, at: int, end: int) -> bool:
    """Tell whether a heading's name is one here, by what stands before and behind it."""
    before, after = _before(text, start, at), at + len(name)
    role = HEADINGS[name]
    if before is _OPEN:
        return False
    if role is _ATTACHMENTS and _ALONE.match(text, after, end):
        return False
    opening = text[after : after + 1] == ":" or _OPENING.match(text, after, end) is not None
    if before is _WORD:
        return opening and name not in _ORDINARY
    if role is _RECOMMENDATION and _POINT.match(text, after, end):
        return True
    return opening or text[after + 1 : after + 2].isdigit() or text[at:after].isupper()


def _before(text: str, start: int, at: int) -> _Before:
    """Tell what stands before a place."""
    before = text[max(start, at - LONGEST_LABEL) : at].rstrip()
    if not before:
        return _END
    mark = _MARK.search(before) if before[-2:-1].isdigit() else None
    if mark and not _COUNTED.search(before, 0, mark.start("number")):
        return _OPEN
    word = before.rsplit(" ", 1)[-1]
    if word.casefold() in _GOES_ON or before[-1] in ",-–/&(":
        return _OPEN
    return _END if before[-1] in _SENTENCE_END else _WORD
