"""What headings are for that the vocabulary has not: those that join several, or name aspects (overskriftsroller)."""

from __future__ import annotations

import re
from typing import Final

from .model import SectionRole
from .vocabulary import HEADINGS, fold

#: A longer line is no heading that joins several.
LONGEST_JOINED: Final = 70
#: The adjectives of headings such as "Økonomiske og personalemæssige konsekvenser", by what they begin with.
_ADJECTIVES: Final = {
    "økonomisk": SectionRole.ECONOMY,
    "finansiel": SectionRole.ECONOMY,
    "bevillingsmæssig": SectionRole.APPROPRIATION,
    "personalemæssig": SectionRole.PERSONNEL,
    "personalepolitisk": SectionRole.PERSONNEL,
    "miljømæssig": SectionRole.ENVIRONMENT,
    "klimamæssig": SectionRole.ENVIRONMENT,
    "bæredygtighedsmæssig": SectionRole.ENVIRONMENT,
    "juridisk": SectionRole.LEGAL_BASIS,
    "lovmæssig": SectionRole.LEGAL_BASIS,
    "lovgivningsmæssig": SectionRole.LEGAL_BASIS,
    "retlig": SectionRole.LEGAL_BASIS,
    "planmæssig": SectionRole.POLICY_CONTEXT,
    "handicappolitisk": SectionRole.DISABILITY_POLICY,
    "sundhedsmæssig": SectionRole.HEALTH,
    "sundhedspolitisk": SectionRole.HEALTH,
    "kommunikationsmæssig": SectionRole.COMMUNICATION,
    "organisatorisk": SectionRole.OTHER,
    "erhvervsmæssig": SectionRole.OTHER,
    "administrativ": SectionRole.OTHER,
    "tværgående": SectionRole.OTHER,
    "øvrige": SectionRole.OTHER,
    "andre": SectionRole.OTHER,
    "afledte": SectionRole.OTHER,
}
_ADJECTIVE: Final = rf"(?:{'|'.join(_ADJECTIVES)})e?"
_ASPECTS: Final = re.compile(
    rf"(?P<adjective>{_ADJECTIVE})(?:(?:, | og | samt |/){_ADJECTIVE}){{0,3}} "
    r"(?:konsekvenser|forhold|bemærkninger|aspekter|perspektiver|virkninger|effekter|overvejelser|rammer)",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(
    r"([^\W\d_]{4,30})(?: ?/ ?| og | samt | & )([^\W\d_]{4,30})(?: [a-zæøå]{3,20}| og [a-zæøå]{3,20}){0,2}"
)
_HEADING_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def role_of(heading: str) -> SectionRole | None:
    """Return what a heading is for: of one that joins several, what its first known word is for (overskriftens rolle).

    >>> role_of("Organisering og kommunikation").value
    'communication'
    >>> role_of("Personalemæssige og miljømæssige aspekter").value
    'personnel'
    """
    if (role := HEADINGS.get(fold(heading))) is not None:
        return role
    if (role := _role_of_aspects(heading)) is not None:
        return role
    words = (HEADINGS.get(word.casefold()) for word in _HEADING_WORD.findall(heading[:200]))
    return next(filter(None, words), None)


def joined_role(line: str) -> SectionRole | None:
    """Return what a line is for that joins headings, or names aspects of a case; None where it may be text (sammensat).

    >>> joined_role("Økonomi og afledt drift").value
    'economy'
    >>> joined_role("Økonomi bemærker følgende")
    """
    if len(line) > LONGEST_JOINED or not line[:1].isupper():
        return None
    if (role := _role_of_aspects(line)) is not None:
        return role
    match = _JOINED.fullmatch(line)
    if match is None:
        return None
    first, second = (HEADINGS.get(word.casefold()) for word in match.groups())
    return first or (second if "/" in line else None)


def _role_of_aspects(heading: str) -> SectionRole | None:
    match = _ASPECTS.fullmatch(heading[: LONGEST_JOINED + 1])
    if match is None:
        return None
    adjective = match["adjective"].casefold()
    roles = (role for stem, role in _ADJECTIVES.items() if adjective.startswith(stem))
    return next(roles, SectionRole.OTHER)  # IGNORECASE takes ı for i, and the table does not
