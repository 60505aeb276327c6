"""Lists of people and parties in a decision's wording: "A, V og Hans Holm (UP)" (navne- og partilister).

What a name looks like is kept small here: capitalised words with hyphens, initials and particles between them. Lists
are read forward from a label or a verb, backward from a verb, or line by line below a label; none of it looks at a
character more than a few times.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple


class Found(NamedTuple):
    """A value and the half-open range `[start, end)` of the text that it was read from (fund)."""

    value: str
    start: int
    end: int


class Item(NamedTuple):
    """One entry of a list: whether it is a party's letter, and whether a bracket follows it (listepunkt)."""

    found: Found
    letter: bool
    bracketed: bool


#: All capital letters up to the end of Latin Extended-B: `re` has no class for them.
_UPPER: Final = "".join(char for char in map(chr, range(0x41, 0x250)) if char.isupper())
_LETTER: Final = r"[^\W\d_]"
_WORD: Final = rf"[{_UPPER}]{_LETTER}*(?:['’-]{_LETTER}+)*"
_INITIAL: Final = rf"(?:[{_UPPER}]{_LETTER}?|Chr|Joh|Vilh)\.(?=[ \u00a0]?[{_UPPER}])"
_PARTICLE: Final = r"(?:af|al|bin|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu)[ \u00a0]"
_PART: Final = rf"(?:{_INITIAL}[ \u00a0]?){{0,3}}{_WORD}"
_NAME: Final = rf"{_PART}(?:[ \u00a0]{{1,2}}(?:{_PARTICLE}){{0,2}}{_PART}){{0,7}}"
_BRACKET: Final = rf"\((?P<bracket>[{_UPPER}]{{1,3}}(?:-?[0-9])?)\)"
_PREFIX: Final = r"(?:(?:[Ll]iste|[Gg]ruppe|[Pp]arti)(?:rne|r|n|t|erne)?[ \u00a0]+(?=[(]?[A-ZÆØÅ]\b))?"
_SINGLE: Final = rf"(?P<letter>[{_UPPER}])(?![\w’'-]|\.[ \u00a0]?[{_UPPER}]\.)"

#: A list of people: a single capital before a point is an initial.
PEOPLE: Final = re.compile(rf"(?<!\w)(?:(?P<name>{_NAME})|{_BRACKET})")
#: A list of those who voted: a single capital is a party or list.
VOTERS: Final = re.compile(rf"(?<!\w){_PREFIX}(?:{_BRACKET}|{_SINGLE}|(?P<name>{_NAME}))")

#: The last form is no sign at all: "Hans Holm (A) Ida Skov (V)", where extraction has joined the lines of a list.
_SEPARATOR: Final = re.compile(
    r"\s{0,3}(?:[,;+&/]\s{0,3}(?:(?:og|samt)\s{1,3})?|(?:og|samt)\s{1,3})"
    rf"|(?<=\))[ \u00a0]{{1,3}}(?={_NAME}[ \u00a0]?\([{_UPPER}]{{1,3}}\)(?!\s(?!og\b|samt\b)[a-zæøå]))"
)
#: What may follow an entry: a party or a note in brackets, a letter after a dash, the substitute who came instead.
_AFTER: Final = re.compile(
    r"(?:\s{0,2}\([^()\n]{0,160}(?:\([^()\n]{0,60}\)[^()\n]{0,100}){0,2}\)){0,2}"
    r"(?:[ \u00a0][-–][ \u00a0][A-ZÆØÅ](?!\w))?"
    r"(?:[ \u00a0](?:pga\.?|på grund af|grundet)(?:[ \u00a0][a-zæøå]{2,20}){1,3}?(?=,|[ \u00a0]og[ \u00a0]|\.|\n|\Z))?"
    rf"(?:,?[ \u00a0]+(?:[Ss]tedfortræder|[Ss]uppleant)(?:en)?:?[ \u00a0]+{_NAME}(?:[ \u00a0]?\([^()\n]{{1,20}}\))?)?"
)
_LINE: Final = re.compile(r"[ \t\u00a0]*(?:[•·▪◦*–-][ \t\u00a0]*|[0-9]{1,2}[.)][ \t\u00a0]*)?(?P<body>[^\n]*)")
#: The end of a sentence; a point behind an initial or before a small letter is none.
_SENTENCE: Final = re.compile(
    r"\n(?![a-zæøå])|(?<!\W[A-ZÆØÅ])(?<!^[A-ZÆØÅ])(?<!Chr)(?<! [A-ZÆØÅ][a-zæøå])[.!?:;](?=\s+[^\sa-zæøå0-9]|[A-ZÆØÅ])"
)
_WORDS: Final = re.compile(r"\S+")

#: From this many characters on a line may have been broken for its width (letters).
_WIDE: Final = 60

#: Titles that stand before a name without being part of it.
_TITLE_WORDS: Final = """
borgmester byrådsmedlem direktør formand fru hr kommunalbestyrelsesmedlem kommunaldirektør løsgænger løsgængeren
medlem medlemmerne næstformand regionsrådsmedlem rådkvinde rådmand rådsmedlem stedfortræder suppleant udvalgsformand
udvalgsmedlem viceborgmester
"""
#: Capitalised words that begin a sentence or a label and are nobody's name.
_STOP_WORDS: Final = """
ad af afbud afventer alle anbefales anbefalet andre begge bemærkning bemærkninger beslutning beslutningen bilag
borgmesteren da dagsorden dagsordenen de deltagere den der derefter derfor desuden det direktøren drøftes drøftet
efter en endvidere er et flertal flertallet for foretræde forfald formanden forslaget forvaltningen fravær
fraværende fremmøde fritaget følgende godkendes godkendt grundet gruppe gæst gæster habilitet han har herefter
herudover hun hverken i idet ikke imod indstilles indstillingen indstillingerne ingen inhabil inhabile intet ja
kommunaldirektøren liste listen med meddelt medlemmerne mens mindretal mindretallet mod mødet nej note nr
næstformanden om orienteringen orienteringerne oversendes partiet pkt protokol punkt punktet på referent resten
rådmanden sag sagen samt samtlige sekretær sendes som stedfortræder stedfortrædere stemte suppleant suppleanter
tages taget til tiltrådt tiltrædes to tre uden udgår udsat udsættes under undlader undlod ved vedrørende vedtaget
viceborgmesteren øvrige
"""
_TITLES: Final = frozenset(_TITLE_WORDS.split())
_STOPS: Final = frozenset(_STOP_WORDS.split())
_MARKED: Final = _TITLES | _STOPS
#: Articles that begin a party's name: "De Konservative".
_ARTICLES: Final = frozenset({"de", "det", "den"})
#: A word that ends so is no person's name, but a body's.
_BODY_WORDS: Final = """
udvalg udvalget udvalgets udvalgene råd rådet rådets bestyrelse bestyrelsen bestyrelsens repræsentation
repræsentationen forvaltning forvaltningen administration administrationen magistrat magistraten nævn nævnet kommune
kommunes kommunen regionen staten center centeret centret afdeling afdelingen forum forummet sekretariat sekretariatet
"""
_BODIES: Final = tuple(_BODY_WORDS.split())
#: How the names of parties end, and what is short for one.
_PARTY_ENDS: Final = (
    *("listen", "partiet", "parti", "kratiet", "kraterne", "venstre", "konservative", "alternativet", "moderaterne"),
    *("alliance", "borgerlige", "radikale", "grønne"),
)
_SHORT_PARTIES: Final = frozenset({"sf", "df", "la", "up", "kd", "rv"})


def is_party(value: str) -> bool:
    """Tell whether a name is a party's rather than a person's (partinavn)."""
    low = value.lower()
    return (len(value) <= 3 and value.isupper()) or low in _SHORT_PARTIES or low.endswith(_PARTY_ENDS)


def read_forward(text: str, at: int, end: int, pattern: re.Pattern[str]) -> tuple[list[Item], int]:
    """Return the entries of the list that begins at `at`, and where it ends, brackets included."""
    items: list[Item] = []
    stop = at
    while (match := pattern.match(text, at, end)) and (entry := _forward_entry(text, match)):
        items.append(entry)
        stop = entry.found.end
        if match["name"] is not None and stop < match.end():  # a word that is no name ends the list
            break
        stop = _end_of(match, end)
        if (
            _is_wrap(text, stop, end)
            and (rest := pattern.match(text, stop + 1, end))
            and (other := _forward_entry(text, rest))
        ):
            if not (joined := _joined(entry, other)):
                break
            items[-1] = joined
            stop = _end_of(rest, end)
        separator = _SEPARATOR.match(text, stop, end)
        if separator is None:
            break
        at = separator.end()
    return items, stop


def read_backward(text: str, start: int, end: int, pattern: re.Pattern[str]) -> tuple[list[Item], int]:
    """Return the entries of the list that ends at `end`, and where it begins; nothing before `start` is looked at."""
    entries: list[tuple[Item, int, int]] = []
    at = start
    while match := pattern.search(text, at, end):
        at = _end_of(match, end)
        entry, begin = _backward_entry(text, match)
        if entry is not None:
            entries.append((entry, begin, at))
    items: list[Item] = []
    limit = end
    while entries:
        entry, begin, stop = entries.pop()
        if not items:
            if text[stop:limit].strip(" ,\u00a0\n"):
                break
            items.append(entry)
        elif (separator := _SEPARATOR.match(text, stop)) and separator.end() == limit:
            items.append(entry)
        elif stop + 1 == limit and _is_wrap(text, stop, end) and (joined := _joined(entry, items[-1])):
            items[-1] = joined
        else:
            break
        limit = begin
    items.reverse()
    return items, limit


def _joined(first: Item, second: Item) -> Item | None:
    """Put a name together that was broken at the end of a line; what stands behind must show that it is one."""
    if first.letter or first.bracketed or second.letter or not second.bracketed:
        return None
    return Item(
        Found(f"{first.found.value} {second.found.value}", first.found.start, second.found.end),
        letter=False,
        bracketed=True,
    )


def read_lines(text: str, at: int, pattern: re.Pattern[str]) -> tuple[list[Item], int]:
    """Return the entries of the lines from `at` on that are lists and nothing else, and where the last of them ends.

    Blank lines and bullets are passed over. A single word is taken for a heading, not a person, unless a bracket
    follows it.
    """
    items: list[Item] = []
    stop = at
    while at < len(text) and (line := _LINE.match(text, at)):
        at = line.end() + 1
        begin, end = line.span("body")
        if begin == end:
            continue
        entries, last = read_forward(text, begin, end, pattern)
        if not entries or text[last:end].strip(" \t\u00a0.,;:") or not all(_is_certain(entry) for entry in entries):
            break
        items += entries
        stop = last
    return items, stop


def sentence_start(text: str, start: int, end: int) -> int:
    """Return where the sentence that goes on at `end` begins, not before `start`."""
    for boundary in _SENTENCE.finditer(text, start, min(end + 1, len(text))):
        if boundary[0] != "\n" or not _is_wrap(text, boundary.start()):
            start = boundary.end()
    while start < end and text[start].isspace():
        start += 1
    return start


def _is_wrap(text: str, newline: int, end: int | None = None) -> bool:
    """Tell whether a line is so long, and ends so openly, that its sentence goes on in the next one."""
    if text[newline : newline + 1] != "\n" or (end is not None and newline >= end):
        return False
    begin = text.rfind("\n", max(0, newline - _WIDE), newline)
    return (
        begin < 0
        and newline >= _WIDE
        and text[newline - 1] not in ".:;!?"
        and not text[newline + 1 : newline + 2].isspace()
    )


def _is_certain(item: Item) -> bool:
    return item.letter or item.bracketed or " " in item.found.value or is_party(item.found.value)


def _end_of(match: re.Match[str], end: int) -> int:
    after = _AFTER.match(match.string, match.end(), end)
    return match.end() if after is None else after.end()


def _forward_entry(text: str, match: re.Match[str]) -> Item | None:
    """Read an entry up to the first word that is no name; None where it begins with one."""
    if match["name"] is None:
        return _letter(match)
    if _is_clean(match["name"]):
        return _name(*match.span("name"), match)
    words = _words(text, match)
    first = next((i for i, word in enumerate(words) if word.lower not in _TITLES), len(words))
    last = next((i for i in range(first, len(words)) if words[i].stop), len(words))
    return _name(words[first].start, words[last - 1].end, match) if first < last else None


def _backward_entry(text: str, match: re.Match[str]) -> tuple[Item | None, int]:
    """Read an entry from behind the last word that is no name; say also where the entry begins, titles included."""
    if match["name"] is None:
        return _letter(match), match.start()
    if _is_clean(match["name"]):
        return _name(*match.span("name"), match), match.start()
    words = _words(text, match)
    begin = max((i + 1 for i, word in enumerate(words) if word.stop), default=0)
    first = next((i for i in range(begin, len(words)) if words[i].lower not in _TITLES), len(words))
    if first == len(words):
        return None, match.start()
    return _name(words[first].start, words[-1].end, match), words[begin].start if begin else match.start()


def _is_clean(name: str) -> bool:
    return _MARKED.isdisjoint(name.lower().split())


class _Word(NamedTuple):
    start: int
    end: int
    lower: str
    stop: bool


def _words(text: str, match: re.Match[str]) -> list[_Word]:
    spans = [word.span() for word in _WORDS.finditer(text, *match.span("name"))]
    words = []
    for i, (start, end) in enumerate(spans):
        lower = text[start:end].lower()
        stop = lower in _STOPS and not text[start].islower() and not (lower in _ARTICLES and i + 1 < len(spans))
        words.append(_Word(start, end, lower, stop))
    return words


def _letter(match: re.Match[str]) -> Item:
    group = "bracket" if match["bracket"] is not None else "letter"
    return Item(Found(match[group], *match.span(group)), letter=True, bracketed=False)


def _name(start: int, end: int, match: re.Match[str]) -> Item | None:
    value = " ".join(match.string[start:end].split())
    if value[-1] == ".":  # what remains is a letter at the end of a sentence
        value, end = value[:-1], end - 1
    if any(word.endswith(_BODIES) for word in value.lower().split()):
        return None
    bracketed = match.string[end : end + 2].lstrip(" \u00a0")[:1] == "("
    return Item(Found(value, start, end), letter=len(value) == 1, bracketed=bracketed)
