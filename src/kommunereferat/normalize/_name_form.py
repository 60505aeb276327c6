"""The form of a person's name (navneform): told by capitals and small words, never by who anybody is."""

from __future__ import annotations

import re
from typing import Final

from ._titles import read_title

#: Small words within names: "Ove von Holm", "Bo de la Dam".
_PARTICLES: Final = frozenset(
    {"abu", "af", "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le"}
    | {"ten", "ter", "ud", "und", "van", "von", "zu"}
)
_WORD: Final = re.compile(r"(?:[a-z]{2,3}-|[dD]['’])?[^\W\d_]+(?:[-'’.][^\W\d_]+){0,5}\.?")
#: Words that are no part of a name, though they are printed with a capital, whole or as the end of a compound.
_NO_NAME: Final = frozenset(
    "afbud anbefales april august bilag dato december deltagere drøftet enkelte februar fraværende fredag følgende godkendt gruppe gruppen "
    "indkaldte ingen intet januar juli juni liste lukket lørdag maj mandag marts medlemmer mødedeltagere november oktober onsdag orientering "
    "orienteringen parti partiet pkt punkt september sted søndag tid tidspunkt tilstede tiltrådt tirsdag torsdag udsat vedtaget øvrige åben "
    "åbent til".split(" ")
)
_NO_NAME_ENDS: Final = tuple(
    "udvalg udvalget udvalgets forvaltning forvaltningen byråd byrådet byrådets styrelse styrelsen afdeling afdelingen kontor kontoret center "
    "centret sekretariat sekretariatet kommune kommunes kommunen direktion direktionen møde mødet indstilling indstillingen beslutning "
    "beslutningen dagsorden dagsordenen referat referatet administration administrationen ældreråd ældrerådet handicapråd handicaprådet "
    "seniorråd seniorrådet ungeråd sagen".split(" ")
)


def looks_like_a_name(text: str) -> bool:
    """Tell whether a text has the form of a person's name (ligner det et navn?).

    That is one to six words, capitals first, with particles and initials, and none of the words that stand in a document's headings.

    >>> looks_like_a_name("Ove E. von Dalsgaard-Lund"), looks_like_a_name("Udvalget drøftede sagen")
    (True, False)
    """
    if not 1 < len(text) <= 80:
        return False
    words = text.split(" ")
    if len(words) > 6 or not (_is_capital(words[-1]) and _is_capital(words[0]) or words[0] in _PARTICLES):
        return False
    if len(words[-1]) > 4 and words[-1][-1] == ".":
        return False
    long_word = False
    for word in words:
        if not _WORD.fullmatch(word):
            return False
        if _is_capital(word):
            lower = word.lower()
            if lower in _NO_NAME or lower.endswith(_NO_NAME_ENDS):
                return False
            long_word = long_word or len(word.rstrip(".")) > 1
        elif word not in _PARTICLES:
            return False
    return long_word and read_title(text) is None


def _is_capital(word: str) -> bool:
    first = word[:1]
    return first.isupper() or (word[:2] in ("d'", "d’")) or ("-" in word[2:4] and word.split("-", 1)[1][:1].isupper())
