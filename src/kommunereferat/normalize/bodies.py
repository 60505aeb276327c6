"""Councils and committees (råd og udvalg): their names in the plain definite form, and their types."""

from __future__ import annotations

import enum
import functools
import re
from typing import Final

import attrs

from kommunereferat.exceptions import ValueFormatError

from .dates import find_date

__all__ = [
    "BodyName",
    "BodyType",
    "body_type",
    "format_body",
    "is_body_name",
    "is_valid_body",
    "normalize_body",
    "parse_body",
]


class BodyType(enum.StrEnum):
    """What kind of body it is (organtype)."""

    COUNCIL = "council"  #: byråd, kommunalbestyrelse, borgerrepræsentation, regionsråd
    FINANCE_COMMITTEE = "finance_committee"  #: økonomiudvalg
    STANDING_COMMITTEE = "standing_committee"  #: stående udvalg
    SPECIAL_COMMITTEE = "special_committee"  #: § 17, stk. 4-udvalg, opgaveudvalg
    ADVISORY = "advisory"  #: ældreråd, handicapråd
    OTHER = "other"  #: andet


@attrs.frozen
class BodyName:
    """A body's plain name and its type (organ)."""

    name: str
    type: BodyType

    def __str__(self) -> str:
        return self.name


_KIND: Final = "council or committee"
_HINT: Final = "write a name such as 'Økonomiudvalget', 'Udvalget for Kultur' or 'Byrådet'"
_QUOTES = " .,:;-–\"'“”„»«"
_I = re.IGNORECASE

# What may stand around a body's name in a title or a heading.
_MANNER = "(?:åb(?:en|ent)|lukket|(?:ekstra)?ordinær(?:t|e)?|foreløbigt?|underskrevet|offentligt?|fælles|det|til) "
_PAPER = "(?:tillægs)?(?:referat|dagsorden)(?:en|et)?|beslutnings?protokol(?:len)?|protokol(?:len)?|udskrift"
_EVENT = "møde[rt]?|beslutning(?:en|er)?|behandling(?:en)?|behandlet|udvalg(?::|(?-i:(?= [A-ZÆØÅ§])))|organ:|mødeforum:"
_PREFIX: Final = re.compile(
    rf"(?:{_MANNER}){{0,4}}(?:{_PAPER}|{_EVENT})(?![a-zæøå])(?: nr\.? ?[0-9]{{1,3}})?(?: (?:åben|lukket))?"
    r"(?: (?:i|af|fra|for|til|på|over|under)(?= )|:| -)? *",
    _I,
)
_TERM: Final = re.compile(
    r"[ ,(–-]*(?<![0-9])(?:19|20)[0-9]{2}(?: ?[-–/] ?(?:(?:19|20)?[0-9]{2})?| og (?:frem|senere))?\)?\Z"
    r"| ?\([0-9]{2} ?[-–/] ?[0-9]{2}\)\Z"
)
#: What a platform says behind the name of a body that is no more.
_ABOLISHED: Final = re.compile(r" ?\((?:slettet|nedlagt)\b[^()]{0,30}\)\Z", _I)
_TAIL: Final = re.compile(
    r"s (?:(?:ekstra)?ordinære |lukkede |åbne )?(?:budget|tema)?"
    r"(?:møder?|mødet|beslutning|behandling|dagsorden|referat|protokol|indstilling|sekretariat)(?![a-zæøå]).*",
    _I | re.DOTALL,
)
_OF_A_DAY: Final = re.compile(r"(?:[ ,]{1,3}(?:den|d\.?|mødet|møde|i mødet|på mødet)){0,3}[ ,(–-]{0,5}\Z", _I)
_ITEM: Final = re.compile(r"[ ,(]+(?:punkt|pkt\.?|sag|nr\.?) ?[0-9].*", _I | re.DOTALL)

#: No name is longer, whatever stands around it.
_LONGEST: Final = 400
#: The word that makes a name the name of a body, whole or as the end of a compound.
_HEADS: Final = (
    *("udvalg", "udvalget", "byråd", "byrådet", "regionsråd", "regionsrådet", "bestyrelse", "bestyrelsen"),
    *("borgerrepræsentation", "borgerrepræsentationen", "magistrat", "magistraten"),
    *("kommission", "kommissionen", "nævn", "nævnet"),
)
_COUNCILS: Final = ("råd", "rådet")
#: What a word begins with that ends so and is no council: an "område", the "samråd", the "tråd".
_NO_COUNCILS: Final = ("om", "sam", "for", "t", "g", "b")
#: One word, or several with hyphens between.
_WORD: Final = re.compile(r"-?[^\W\d_]++(?:-[^\W\d_]++)*+")
_OF_WHAT: Final = re.compile(
    r"(?:det )?(?:(?:rådgivende|midlertidige|særlige|stående) )?"
    r"(?:[^\W\d_]*udvalg(?:et)?|råd(?:et)?|nævnet|kommissionen) (?:for|om|vedrørende|vedr\.) ",
    _I,
)
#: What a committee is for, in small letters: "teknik, miljø og klima".
_SUBJECTS: Final = re.compile(r"[a-zæøå-]{3,25}(?:, [a-zæøå-]{3,25}){0,3}(?:,? (?:og|&|samt) [a-zæøå-]{3,25})?")
_BEFORE_HEAD: Final = frozenset(
    {"og", "samt", "&", "+", "rådgivende", "midlertidige", "særlige", "stående", "fælles", "lokale", "forberedende"}
)
_LOWER: Final = frozenset({"og", "for", "i", "af", "om", "til", "samt", "den", "det", "de", "vedr.", "vedrørende", "&"})
_ALONE: Final = frozenset({"udvalget", "udvalg", "rådet", "råd", "bestyrelsen", "bestyrelse", "nævnet", "kommissionen"})

_COUNCIL: Final = re.compile(
    r"(?<![^\W\d_])(?:byråd|kommunalbestyrelse|borgerrepræsentation|regionsråd)(?:et|n|en)?\Z", _I
)
_SPECIAL: Final = re.compile(r"§ ?17|17,? ?stk\.? ?4|opgaveudvalg|midlertidig|ad ?hoc|særlige?t? udvalg", _I)
_EMPLOYEES: Final = re.compile(
    r"(?<![^\W\d_])(?:(?:hoved|fælles)?[- ]?(?:med|samarbejds)[- ]?(?:hoved)?|hoved)udvalg", _I
)
_FINANCE: Final = re.compile(
    r"økonomi[^§]*udvalg(?:et)?\Z|udvalg(?:et)? for økonomi(?![a-zæøå])|.*(?<![a-zæøå])økonomiudvalg(?:et)?\Z", _I
)
_ADVISORY: Final = re.compile(r"råd(?:et)?(?: for .*)?\Z", _I)
_DEFINITE: Final = re.compile(
    r"(?P<et>[^\s]*[^\W\d_]udvalg|[^\W\d_]*råd)|(?P<n>kommunalbestyrelse)|(?P<en>borgerrepræsentation|magistrat)", _I
)


def normalize_body(text: str) -> str:
    """Return a body's name in its plain definite form as printed (organets navn).

    Taken off are a genitive -s, terms of office, dates, and what a title or heading says around it. A text that holds
    no body's name comes back trimmed.

    >>> normalize_body("Beskæftigelsesudvalgets"), normalize_body("Byråd 2022-2025")
    ('Beskæftigelsesudvalget', 'Byrådet')
    >>> normalize_body("Kunstudvalget (slettet 31-12-2021)")
    'Kunstudvalget'
    >>> normalize_body("Referat fra møde i Ishøj Byråd den 3. maj 2021")
    'Ishøj Byråd'
    """
    return _plain_name(text[:_LONGEST])


@functools.lru_cache(maxsize=1024)  # the same bodies are named again and again
def _plain_name(text: str) -> str:
    name = " ".join(text.split()).strip(_QUOTES)
    if name.endswith(")"):
        name = _ABOLISHED.sub("", name, count=1)
    if name[-1:].isalpha() and name[-1] != "s" and name[0] != "§" and is_body_name(name):
        return _definite(_cased(name))
    for _ in range(3):
        m = _PREFIX.match(name)
        if m is None or m.end() == len(name):
            break
        name = name[m.end() :]
    if (found := find_date(name)) and found.start > 3:
        name = _OF_A_DAY.sub("", name[: found.start], count=1)
    name = _ITEM.sub("", name, count=1)
    name = _TERM.sub("", name, count=1)
    if tail := _TAIL.search(name):
        name = name[: tail.start()]
    name = name.strip(_QUOTES)
    if name[-1:] in ("s", "S") and _has_head(name[:-1]):
        name = name[:-1]
    return _definite(_cased(name))


def _cased(name: str) -> str:
    """Return the name with a capital first; one all in capitals is set in ordinary letters."""
    if name.isupper() and len(name) > 4:
        name = " ".join(w if w in _LOWER else w[:1].upper() + w[1:] for w in name.lower().split(" "))
    return name[:1].upper() + name[1:]


def _definite(name: str) -> str:
    """Return a name of one word, or a compound of several, in the definite form; "Teknisk Udvalg" stays as it is."""
    last = name.rsplit(" ", 1)[-1]
    if last != name and not (len(last) > 6 and last.lower().endswith("udvalg")):
        return name
    m = _DEFINITE.fullmatch(last)
    return name if m is None else name + ("et" if m["et"] else "n" if m["n"] else "en")


def body_type(name: str) -> BodyType:
    """Return the type of the body of that name (organtype).

    A committee whose name begins with "Økonomi" is the finance committee that the law on local government demands
    (styrelsesloven § 18).

    >>> body_type("Økonomi- og Planudvalget").value, body_type("Ældrerådet").value, body_type("Teknisk Udvalg").value
    ('finance_committee', 'advisory', 'standing_committee')
    """
    line = name[:_LONGEST]
    if _COUNCIL.search(line):
        return BodyType.COUNCIL
    if _SPECIAL.search(line):
        return BodyType.SPECIAL_COMMITTEE
    if _EMPLOYEES.search(line):
        return BodyType.OTHER
    if _FINANCE.match(line):
        return BodyType.FINANCE_COMMITTEE
    if "udvalg" in line.lower():
        return BodyType.STANDING_COMMITTEE
    return BodyType.ADVISORY if _ADVISORY.search(line) and is_body_name(line) else BodyType.OTHER


def is_body_name(text: str) -> bool:
    """Tell whether the text as a whole is the name of a council or committee (er det et organ?).

    >>> is_body_name("Klima-, Miljø- og Teknikudvalget"), is_body_name("Udvalget godkendte indstillingen")
    (True, False)
    """
    if not 3 < len(text) <= 120 or text[0].islower():
        return False
    if text.startswith("§"):
        return _SPECIAL.match(text) is not None and "udvalg" in text
    if " " in text and (m := _OF_WHAT.match(text)):
        return _SUBJECTS.fullmatch(text, m.end()) is not None or all(
            _is_capital(w) or w.rstrip(",") in _LOWER for w in text[m.end() :].split()
        )
    words = text.split()
    if not 0 < len(words) < 10 or words[0].lower() in _ALONE:
        return False
    if not _has_head(words[-1]) or not _WORD.fullmatch(words[-1]):
        return False
    return all(_is_capital(w) or w in _BEFORE_HEAD for w in words[:-1])


def _has_head(text: str) -> bool:
    """Tell whether the last word of a text is that of a council or committee."""
    low = text.lower()
    if low.endswith(_HEADS):
        return True
    return low.endswith(_COUNCILS) and not low.removesuffix("et").removesuffix("råd").endswith(_NO_COUNCILS)


def _is_capital(word: str) -> bool:
    return word[0].isupper() and word.rstrip(",-").replace("-", "").replace("/", "").isalpha()


def parse_body(text: str) -> BodyName:
    """Return the body that a text names, prefixes and dates around it left out (organ). Raises `ValueFormatError`.

    >>> parse_body("Møde i Kommunalbestyrelsen").type.value
    'council'
    """
    name = normalize_body(text)
    if not (is_body_name(name) or (_SPECIAL.search(name) and "udvalg" in name.lower() and len(name) <= 120)):
        raise ValueFormatError(text, _KIND, _HINT)
    return BodyName(name, body_type(name))


def is_valid_body(text: object) -> bool:
    """Tell whether `parse_body` can read it; never raises.

    >>> is_valid_body("Vækstudvalget"), is_valid_body("Borgmesteren bød velkommen")
    (True, False)
    """
    try:
        return isinstance(text, str) and bool(parse_body(text))
    except ValueFormatError:
        return False


def format_body(body: BodyName) -> str:
    """Return the body's name.

    >>> format_body(parse_body("byrådets møde den 3. maj 2021"))
    'Byrådet'
    """
    return body.name
