"""Who is stated as absent or as not taking part in an item (afbud, fravær og inhabilitet).

Read are labels ("Afbud: ..."), "afbud fra ...", and sentences that say it of the people before or after a verb.
Somebody in whose stead another took part is absent too; one who left the meeting during the item is not.
"""

from __future__ import annotations

import re
from typing import Final

from .name_lists import PEOPLE, Found, Item, is_party, read_backward, read_forward, read_lines, sentence_start

__all__ = ["Found", "read_absences", "read_names"]

#: What one of the readers below can find stands only where one of its words does.
_LABEL_HINTS: Final = ("fbud", "ravær", "FBUD", "RAVÆR", "kke til", "kke mødt", "orfald", "nhabil", "ltog ikke")
_STATED_HINTS: Final = (
    *("deltog", "deltag", "fravær", "meld", "forfald", "afbud", "Afbud", " ikke ", "nhabil", "forhindret"),
    *("udeblev", "forlod", "bortrejst", "sygemeldt", "fratrådte"),
)
_INVERTED_HINTS: Final = (" ikke", "fravær", "meld", "forfald", "nhabil", "forhindret")
_INSTEAD_HINTS: Final = ("deltog", "deltag", "mødt", "ndkaldt", "medvirkede", "stedet", "tedfortræder", "uppleant")

_LABEL: Final = re.compile(
    r"(?:(?:\A|(?<=\n))(?:Afbud|Fraværende|Ikke til ?stede|Inhabile?)(?=[ \t\u00a0]*\n)"
    r"|(?:Afbud|(?<!\w)afbud|AFBUD|(?:Deltog|(?<!\w)deltog) ikke(?=[^:.\n]{0,40}:)|Fravær(?:ende)?"
    r"|(?<!\w)fraværende|FRAVÆRENDE|(?:Ikke|(?<!\w)ikke) (?:til ?stede|mødt)"
    r"|(?:Lovligt f|F|(?<!\w)f)orfald|Inhabil(?:e|itet)?|(?<!\w)inhabile?)"
    r"(?P<label>(?:/\w{1,20})?(?:[ \u00a0](?:(?:med|uden|i|under|ved|på|til|som|og|pga|grundet)(?![\w])[^:\n()]{0,100}"
    r"|\([^()\n]{0,40}\)))?[ \u00a0]?:|[ \u00a0](?:(?:modtaget )?fra|var|er)(?!\w)[ \u00a0]?:?"
    r"|[ \u00a0][-–](?=[ \u00a0][A-ZÆØÅ])|(?=[ \u00a0][A-ZÆØÅ])))"
)
#: Where a label may begin: to look there alone is many times as fast.
_LABEL_BEGINS: Final = re.compile(r"[Aa]fbud|AFBUD|[Ff]ravær|FRAVÆR|[Ii]kke|[Ii]nhabil|[Dd]eltog|[Ff]orfald|Lovligt")
#: So many letters of a line are looked at behind a label, and so many of the next where a list goes on.
_LONG: Final = 4000
_NEXT: Final = 200
_BLANK: Final = re.compile(r"[ \t\u00a0]*")

_ADVERB: Final = r"(?:(?:begge|alle|derfor|dermed|desværre|dog|heller|herefter|ligeledes|således)\s+){0,2}"
_STATED: Final = re.compile(
    rf"(?<!\w)(?:deltog(?:er)?\s+{_ADVERB}ikke|(?:har|havde)\s+{_ADVERB}(?:ikke\s+deltaget"
    rf"|(?:\w+\s+)?meldt\s+(?:afbud|forfald|fra|sig\s+(?:syg|inhabile?))|erklæret\s+sig\s+inhabile?|afbud"
    rf"|(?:lovligt\s+)?forfald)"
    rf"|(?:var|er|blev)\s+{_ADVERB}(?:ikke\s+(?:til\s?stede|mødt)|fraværende|forhindret|bortrejst|sygemeldt|(?:erklæret|kendt|fundet"
    rf"|vurderet|anset)\s+(?:for\s+)?inhabile?|inhabile?)"
    r"|meldte\s+(?:afbud|forfald)|(?:erklærede|erklærer|meldte|anså)\s+sig\s+(?:selv\s+)?(?:for\s+)?inhabile?"
    r"|erklæredes\s+(?:for\s+)?inhabile?"
    r"|fratrådte\s+(?:mødet|ved|under)|mødte\s+ikke|udeblev|(?:kunne|kan)\s+ikke\s+deltage|forlod\s+(?:lokalet|salen|mødelokalet"
    r"|byrådssalen)\s+(?:under|inden|før)"
    r"|[-–]\s(?:[Aa]fbud|[Ff]raværende|[Dd]eltog ikke)(?=\.?[ \t]*(?:\n|\Z))|ikke\s+(?:deltog|deltager"
    r"|var\s+til\s?stede))(?!\w)"
)
#: A verb with the people behind it, and what then must follow.
_INVERTED: Final = re.compile(
    r"(?<!\w)(?:deltog|deltager|var|er|har|havde|blev|erklærede|erklæredes|fandt|anså|kendte)\s+(?=[A-ZÆØÅ])"
)
_THEN: Final = re.compile(
    rf"\s+{_ADVERB}(?:ikke(?!\w)(?!\s+(?:for\s+)?inhabil)|fraværende|forhindret|meldt\s+(?:afbud|forfald)"
    rf"|(?:lovligt\s+)?forfald|(?:(?:erklæret|for|at\s+være)\s+){{0,2}}inhabil)"
)
_INSTEAD: Final = re.compile(
    r"(?<!\w)(?:deltog|deltager|deltagende|mødte|mødt|indkaldt"
    r"|medvirkede)(?=\s)(?:[^.\n]{0,80}?\s(?:i\s+stedet\s+for|som\s+(?:personlig\s+)?(?:stedfortræder"
    r"|suppleant)(?:er)?\s+for)|\s+for)\s+(?=[A-ZÆØÅ])"
    r"|(?<!\w)(?:[Ii]\s+stedet|[Ss]om\s+(?:stedfortræder|suppleant)(?:er)?)\s+for\s+(?=[A-ZÆØÅ])"
)
_CAME: Final = re.compile(r"[\s,]*(?:er\s+|var\s+|blev\s+)?(?:deltog|deltager|mødte|mødt|indkaldt|medvirkede)")
#: Told of later items only.
_LATER: Final = re.compile(
    r"(?![^.\n]{0,60}\bdette\b)[^.\n]{0,60}(?:resterende|efterfølgende|følgende\s+punkter|resten\s+af)"
)

_RELATIVE: Final = re.compile(r",?\s(?:der|som)(?:\s\w+)?\s*\Z")
#: Before one of these a name is the subject's company or office, not the subject.
_OF: Final = re.compile(r"(?:^|\s)(?:for|i|af|på|fra|til|ved|hos|om|med)\s\Z")
#: What may stand between a subject and its verb: an office, where somebody is from, an earlier verb.
_SAME_SUBJECT: Final = re.compile(
    r"\s*(?:,\s[^\n]{0,200},|(?:fra|for|i)\s[^.,\n]{0,100}|[^\n]{0,200}\sog(?:\s\w+)?)\s*"
)


def read_absences(text: str) -> tuple[Found, ...]:
    r"""Return the names of those stated as absent from an item, in printed order, each once (fraværende).

    >>> [found.value for found in read_absences("Godkendt.\n\nAfbud: Bo Lund (A) og Ida Skov (V)")]
    ['Bo Lund', 'Ida Skov']
    """
    items: list[Item] = []
    for hints, reader in _READERS:
        for hint in hints:
            if hint in text:
                items += reader(text)
                break
    return _people(items)


def read_names(text: str) -> tuple[Found, ...]:
    """Return the names in a text that lists the absent and nothing else (fraværende).

    >>> [found.value for found in read_names("Bo Lund (A) og Ida Skov.")]
    ['Bo Lund', 'Ida Skov']
    """
    return _people(read_lines(text, 0, PEOPLE)[0])


def _people(items: list[Item]) -> tuple[Found, ...]:
    """Return those of the entries that are people, in printed order, each once."""
    if not items:
        return ()
    found: dict[str, Found] = {}
    for item in sorted(items, key=_start):
        if not item.letter and not is_party(item.found.value):
            found.setdefault(item.found.value, item.found)
    return tuple(found.values())


def _start(item: Item) -> int:
    return item.found.start


def _labelled(text: str) -> list[Item]:
    """Read the lists behind and below the labels."""
    items: list[Item] = []
    at = 0
    while label := _next_label(text, at):
        begin = at = _after_blank(text, label.end())
        line_end = text.find("\n", begin, begin + _LONG)
        line_end = min(len(text), begin + _LONG) if line_end < 0 else line_end
        if begin < line_end:
            entries, at = read_forward(text, begin, min(len(text), line_end + _NEXT), PEOPLE)
            if entries and at <= line_end and not text[at:line_end].strip(" .,;"):
                more, last = read_lines(text, min(line_end + 1, len(text)), PEOPLE)
                entries += [entry for entry in more if entry.bracketed]
                at = max(at, last) if more else at
        else:
            entries, at = read_lines(text, begin, PEOPLE)
        items += entries
        at = max(at, label.end())
    return items


def _next_label(text: str, at: int) -> re.Match[str] | None:
    """Return the first label from `at` on."""
    for begins in _LABEL_BEGINS.finditer(text, at):
        if label := _LABEL.match(text, begins.start()):
            return label
    return None


def _after_blank(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    return match.end() if match else at


def _stated(text: str) -> list[Item]:
    """Read the people of whom a verb says that they were not there."""
    items: list[Item] = []
    after = 0
    for verb in _STATED.finditer(text):
        start, end = sentence_start(text, after, verb.start()), verb.start()
        after = verb.end()
        if _LATER.match(text, after):
            continue
        relative = _RELATIVE.search(text, max(start, end - 30), end)
        entries, begin = read_backward(text, start, relative.start() if relative else end, PEOPLE)
        if not relative and (not entries or _OF.search(text, max(start, begin - 6), begin)):
            entries, stop = read_forward(text, start, end, PEOPLE)
            if not _SAME_SUBJECT.fullmatch(text, stop, end):
                entries = []
        if verb[0].endswith(("inhabil", "inhabile")) and "ikke" in text[start:begin]:
            continue
        items += [_without_letter(entry) for entry in entries] if "stem" in text[start:begin] else entries
    return items


def _without_letter(item: Item) -> Item:
    """Take off the last letter of a ballot, which looks like an initial: "Imod stemte B. Hans Holm deltog ikke"."""
    value, start, end = item.found
    if value[1:3] != ". ":
        return item
    return item._replace(found=Found(value[3:], start + 3, end))


def _inverted(text: str) -> list[Item]:
    """Read "På grund af inhabilitet deltog X ikke", "erklærede X for inhabil"."""
    items: list[Item] = []
    at = 0
    while verb := _INVERTED.search(text, at):
        entries, at = read_forward(text, verb.end(), len(text), PEOPLE)
        if entries and _THEN.match(text, at):
            items += entries
        at = max(at, verb.end())
    return items


def _represented(text: str) -> list[Item]:
    """Read those in whose stead somebody else took part."""
    items: list[Item] = []
    at = 0
    while phrase := _INSTEAD.search(text, at):
        entries, at = read_forward(text, phrase.end(), len(text), PEOPLE)
        if phrase[0][:1] in "iIsS" and not phrase[0].startswith("ind") and not _CAME.match(text, at):
            entries = []
        items += entries
        at = max(at, phrase.end())
    return items


_READERS: Final = (
    (_LABEL_HINTS, _labelled),
    (_STATED_HINTS, _stated),
    (_INVERTED_HINTS, _inverted),
    (_INSTEAD_HINTS, _represented),
)
