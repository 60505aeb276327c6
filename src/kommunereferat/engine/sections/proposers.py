"""Who recommends and to whom: the words that lead in a recommendation (indstiller og modtager).

"Direktøren indstiller til Økonomiudvalget, at: ..." names a proposer and a recipient; what comes behind the words is
what is recommended.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .enumeration import BULLETS, MarkKind, is_ordinal, read_mark

#: A proposer's or recipient's name, several joined included, is no longer than this.
LONGEST_NAME: Final = 200

_CAPITAL = "A-ZÆØÅÉÄÖÜ"
_RUN = r"(?:[^.:;!?]|\.(?=[^\s])|\.(?=\s[a-zæøå&]))"
_VERBS: Final = ("indstiller", "foreslår", "anbefaler", "fremsender")
_VERB: Final = re.compile(rf"(?<=\s)(?:{'|'.join(_VERBS)})\b")
_NAME_STOP: Final = re.compile(r"[:;!?]|\.(?=\s[^a-zæøå&])")
_PASSIVE: Final = re.compile(
    r"(?:(?:Det|Der|Følgende|Herefter|Derfor)\s+)?(?:[Ii]ndstilles|[Ff]oreslås|[Aa]nbefales)\b"
    r"|(?P<case>(?:Sagen|Punktet|Forslaget|Orienteringen|Redegørelsen)(?:\s+hermed)?\s+(?:fremsendes|forelægges))\b"
)
#: "På den baggrund indstiller administrationen": the verb stands before the proposer.
_INVERTED: Final = re.compile(
    r"(?:På|Derfor|Herudover|Derudover|Desuden|Endvidere|Samtidigt?|Endelig|Hermed|Med|Ud|Subsidiært|Alternativt"
    rf"|Ligeledes|Yderligere|Efter|Herefter)\b[^.:;!?,]{{0,80}}?\s*(?P<verb>{'|'.join(_VERBS)})\s+"
    rf"(?P<who>[^\W\d_]{_RUN}{{2,{LONGEST_NAME}}}?)(?=\s*(?:,|:|\.|\bat\b|\btil\b|\bover\s?for\b|\Z))"
)
#: The letters that such a front begins with.
_FRONTS: Final = frozenset("PDHESMUALY")
#: Words that stand in a sentence and in no name.
_NO_NAME: Final = re.compile(
    r"\b(?:at|som|der|hvor|idet|når|hvis|er|har|blev|bliver|skal|kan|vil|det|ikke|derfor|således|hvorfor|men)\b"
)
_CLAUSE: Final = re.compile(r",\s+(?:der|som)\b")
_PRONOUNS: Final = frozenset(
    ("det", "der", "dette", "jeg", "vi", "man", "han", "hun", "de", "den", "som", "disse", "denne", "herunder")
)

_AT: Final = re.compile(r"\b[Aa]t\b")
_ENDS = rf"(?=,?\s*\b[Aa]t\b|\s*:|,?\s*\Z|,?\s+[0-9]{{1,2}}[.)]|\s*[{BULLETS}])"
#: "at Teknisk Udvalg over for Byrådet anbefaler": who recommends onward, and nothing that is recommended yet.
_ONWARD_VERB: Final = re.compile(
    r"\b(?:(?P<shall>anbefale|indstille|foreslå|fremsende)|anbefaler|anbefales|indstiller|indstilles|foreslår)\b"
)
_ONWARD_END: Final = re.compile(rf"(?:\s+(?!at\b){_RUN}{{2,{LONGEST_NAME}}}?)??{_ENDS}")
#: "at Teknisk Udvalg godkender," at the end: what is to be approved follows as points.
_APPROVING: Final = re.compile(r"\s(?:godkender|vedtager|beslutter|tiltræder)\s?[,:]\Z")
_STOP: Final = re.compile(r"[:;!?]|\.\s")
_VISIBLE: Final = re.compile(r"\S")
_PURPOSE = (
    r"(?:orientering|drøftelse|godkendelse|(?:realitets)?behandling|beslutning|efterretning|udtalelse|stillingtagen"
    r"|afgørelse|vedtagelse|høring)"
)
_BODY_WORD = r"(?:udvalg|råd|bestyrelse|forum|magistrat|nævn|repræsentation|direktion|kommission)"
_TOWARDS: Final = re.compile(r"(?:[Tt]il|(?P<onward>[Oo]ver\s?for))\s+")
_FOR_A_PURPOSE: Final = re.compile(rf"{_PURPOSE}\s+(?:for|i|hos|af)\s+")
_RECIPIENT: Final = re.compile(rf"[{_CAPITAL}]|[a-zæøå-]{{0,40}}{_BODY_WORD}")
_RECIPIENT_END: Final = re.compile(
    r"[\s,]+(?:(?:at|med|som|der|det|samt\s+at|og\s+at|idet|jf|hvis|til|over\s?for|via|gennem)\b"
    rf"|anbefal|indstil|foresl|[0-9]{{1,2}}[.)]\s)|[:;]|\.(?=\s|\Z)|[{BULLETS}]"
)
_BODY: Final = re.compile(_BODY_WORD, re.IGNORECASE)
_OF_A_PURPOSE: Final = re.compile(rf"s\s+(?:{_PURPOSE}|møde\b.*)\Z|\s+(?:den\s+)?[0-9].*\Z", re.DOTALL)
_SECOND_PROPOSER: Final = re.compile(r",?\s+og\s+[^,]{3,150}\Z")
_BESIDE_THE_VERB: Final = re.compile(
    r"(?:\s|\b(?:derfor|derudover|desuden|endvidere|samtidigt?|således|hermed|herefter|herved|også|fortsat|ligeledes"
    r"|sagen|punktet|forslaget|indstillingen|redegørelsen|orienteringen|dette|det|den|følgende)\b)*\Z"
)
_ONWARD_IN_TEXT: Final = re.compile(r"\b(?:indstilles|anbefales|fremsendes|oversendes)\s+(?=til\b|over\s?for\b)")
_TO_LINE: Final = re.compile(rf"Til\s+(?P<name>[{_CAPITAL}][^.;:]{{1,{LONGEST_NAME}}}?)\s*:?\s*\Z")
_INLINE: Final = re.compile(
    rf"(?<!\S)(?:(?:[Aa]t\s+)?(?P<number>[0-9]{{1,2}})(?:\.|\))\s*(?=[^\s0-9.)/-])|[{BULLETS}]\s*(?=\S))"
)
_STARTS_WITH_AT: Final = re.compile(r"[Aa]t\s")


class Lead(NamedTuple):
    """The words that lead in a recommendation (indledning), as places in the text.

    `content` is where begins what is recommended, None where that stands further down; `listed` is true where it stands
    behind a colon, as a point of its own. `points` are those of a list that runs on in the same line. `weak` are words
    that lead in only where nothing is recommended before them: "Sagen fremsendes til orientering for Byrådet."
    """

    who: tuple[int, int] | None
    recipient: tuple[int, int] | None
    content: int | None
    listed: bool
    points: tuple[tuple[int, int], ...]
    weak: bool


def read_lead(text: str, start: int, end: int) -> Lead | None:
    """Read the words that lead in a recommendation at `start`, None where there are none (indledning).

    >>> text = "Direktøren indstiller til Byrådet, at planen vedtages."
    >>> lead = read_lead(text, 0, len(text))
    >>> text[slice(*lead.who)], text[slice(*lead.recipient)]
    ('Direktøren', 'Byrådet')
    """
    found = _verb(text, start, end)
    if found is None:
        return None
    who, verb_end, weak = found
    points = _inline_points(text, verb_end, end)
    stop = points[0][0] if points else end
    content, listed = (None, False) if points else _content(text, verb_end, end)
    recipient = _recipient(text, verb_end, stop if content is None else content)
    if recipient is None and content is not None and text[end - 1] == ":":
        onward = _ONWARD_IN_TEXT.search(text, content, end)
        recipient = _recipient(text, onward.end(), end) if onward else None
    return Lead(who, recipient, content, listed, points, weak)


def is_lead(text: str, start: int, end: int) -> bool:
    """Tell whether words that lead in a recommendation begin at `start`."""
    return _verb(text, start, end) is not None


def proposer_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return who recommends in the words that begin at `start`, None where nobody is named (indstiller)."""
    found = _verb(text, start, end)
    return found[0] if found else None


def read_recipient_line(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the recipient of a line such as "Til Økonomiudvalget og Byrådet:", or None (modtagerlinje)."""
    m = _TO_LINE.match(text, start, end)
    return m.span("name") if m else None


def _verb(text: str, start: int, end: int) -> tuple[tuple[int, int] | None, int, bool] | None:
    """Return who recommends, if said, where the verb ends, and whether it is a weak one; None where nobody does."""
    near = min(end, start + LONGEST_NAME + 60)
    if any(map(text[start:near].__contains__, _VERBS)) and (verb := _VERB.search(text, start, near)):
        if text[start] in _FRONTS and (m := _INVERTED.match(text, start, near)):
            return _name(text, *m.span("who")), m.end("who"), False
        if text[start].isalpha() and not _NAME_STOP.search(text, start, verb.start()):
            who = _name(text, start, verb.start())
            if who is not None:
                return who, verb.end(), False
    if m := _PASSIVE.match(text, start, end):
        return None, m.end(), m["case"] is not None
    return None


def _name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the name without a clause about it; None where the words are a sentence."""
    if clause := _CLAUSE.search(text, start, end):
        end = clause.start()
    while end > start and text[end - 1] in " ,\n\t\xa0":
        end -= 1
    if end - start < 8 and text[start:end].lower() in _PRONOUNS:
        return None
    return None if start == end or _NO_NAME.search(text, start, end) else (start, end)


def _content(text: str, start: int, end: int) -> tuple[int | None, bool]:
    """Return where begins what is recommended, and whether that is a point of its own."""
    at = start
    while m := _AT.search(text, at, end):
        after = m.end()
        colon = text[after : after + 1] == ":"
        begin = _VISIBLE.search(text, after + 1 if colon else after, end)
        if begin is None:
            return None, False
        if colon:
            return begin.start(), True
        onward = _onward(text, after, end)
        if onward is None and end - after < LONGEST_NAME and _APPROVING.search(text[after:end]):
            return None, False
        if onward is None:
            return m.start(), text[max(start, m.start() - 20) : m.start()].rstrip().endswith(":")
        at = onward
    colon_at = text.find(":", at, end)
    if (
        colon_at >= 0
        and text[colon_at + 1 : colon_at + 2].isspace()
        and (begin := _VISIBLE.search(text, colon_at + 1, end))
    ):
        return begin.start(), True
    if text[end - 1] in ".!?":
        return end, False
    return None, False


def _onward(text: str, start: int, end: int) -> int | None:
    """Return where a clause ends that tells who recommends onward to whom, or None."""
    near = min(end, start + 2 * LONGEST_NAME)
    verb = _ONWARD_VERB.search(text, start, near)
    if verb is None or _STOP.search(text, start, verb.start()):
        return None
    before = text[start : verb.start()].strip()
    if bool(verb["shall"]) == bool(before) or ("," in before and not _TOWARDS.search(f"{before} ")):
        return None
    stop = _ONWARD_END.match(text, verb.end(), end)
    return stop.end() if stop else None


def _recipient(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return to whom is recommended: the first phrase between the verb and what is recommended."""
    at = start
    while m := _TOWARDS.search(text, at, end):
        at = m.end()
        if m.start() > start and text[m.start() - 1].isalnum():
            continue
        begin = at
        if purpose := _FOR_A_PURPOSE.match(text, at, end):
            begin = purpose.end()
        if not _RECIPIENT.match(text, begin, end):
            continue
        stopped = _RECIPIENT_END.search(text, begin, min(end, begin + LONGEST_NAME))
        stop = stopped.start() if stopped else min(end, begin + LONGEST_NAME)
        if text[stop : stop + 9].lstrip()[:7] == "indstil" and (second := _SECOND_PROPOSER.search(text, begin, stop)):
            stop = second.start()
        while stop > begin and text[stop - 1] in " ,\n\t\xa0":
            stop -= 1
        if purpose := _OF_A_PURPOSE.search(text, begin, stop):
            stop = purpose.start()
        if m["onward"] or _BESIDE_THE_VERB.match(text, start, m.start()) or _BODY.search(text, begin, stop):
            return begin, stop
    return None


def _inline_points(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the points of a list that runs on in the line of its lead: "indstiller, 1. at ... 2. at ..."."""
    first = next((m for m in _INLINE.finditer(text, start, end) if m["number"] in (None, "1")), None)
    if first is None or _content(text, start, first.start())[0] is not None:
        return ()
    begins = [first]
    for m in _INLINE.finditer(text, first.end(), end):
        if (m["number"] is None) != (first["number"] is None):
            continue
        if m["number"] is not None and (int(m["number"]) != len(begins) + 1 or _is_ordinal_at(text, m)):
            continue
        begins.append(m)
    if (
        first["number"]
        and len(begins) == 1
        and not _STARTS_WITH_AT.match(text, first.end())
        and text[first.end() - 1] != ")"
    ):
        return ()
    ends = [m.start() for m in begins[1:]] + [end]
    places = [(m.end(), _stripped(text, m.end(), stop)) for m, stop in zip(begins, ends, strict=True)]
    return tuple([place for place in places if place[0] < place[1]])


def _is_ordinal_at(text: str, m: re.Match[str]) -> bool:
    mark = read_mark(text, m.start("number"))
    return mark is not None and mark.kind is MarkKind.NUMBER and is_ordinal(text, mark)


def _stripped(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def leads_onward(text: str, start: int, end: int) -> bool:
    """Tell whether a line "at Teknisk Udvalg over for Byrådet anbefaler," only leads on to what is recommended."""
    at = _AT.match(text, start, end)
    return at is not None and _onward(text, at.end(), end) is not None
