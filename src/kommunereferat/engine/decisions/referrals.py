"""To whom a matter goes from here: recommended, sent on, sent back (oversendelse og anbefaling)."""

from __future__ import annotations

import re
from typing import Final

from ...model import Outcome
from ...normalize.bodies import normalize_body
from ..people.name_lists import Found

_HEAD: Final = (
    r"(?:[Uu]dvalg(?:et|ene)?|[Rr]åd(?:et)?|[Bb]yråd(?:et)?|[Bb]estyrelsen?|[Rr]epræsentation(?:en)?"
    r"|[Mm]agistrat(?:en)?|[Nn]ævn(?:et)?|[Ff]orum(?:met)?)"
)
_OF: Final = r"(?:\s+for\s+[A-ZÆØÅ][\w/-]*(?:(?:,|\s+og|\s+&)\s+[A-ZÆØÅ][\w/-]*){0,6})?"
#: The name of a body, and those who are none but get matters sent.
_BODY: Final = rf"(?:(?:[^\W\d_]+-,?|[A-ZÆØÅ][\w/-]*,?|og|&)\s+){{0,8}}?[\w-]*{_HEAD}(?![\w-]){_OF}"
_BODIES: Final = rf"{_BODY}(?:(?:,|\s+og)\s+{_BODY}){{0,4}}"
_OWNER: Final = rf"[\w-]*{_HEAD}s"
_OF_OWNER: Final = rf"{_OWNER}(?=\s+(?:godkend|beslut|behandl|stilling|vedtag|afgør))"
_OFFICE: Final = (
    r"(?:(?:administration|forvaltning|direktion|arbejdsgruppe|styregruppe|afdeling|fagudvalg|lokalråd)\w*|\w*center(?:et)?"
    r"|\w*budget\w*|[A-ZÆØÅ]{2,4})"
)
_TO: Final = rf"(?:(?:det|den|de)\s+)?(?P<to>{_OF_OWNER}|{_BODIES}|{_OFFICE})(?![\w-])"
_RECOMMENDED: Final = re.compile(
    rf"(?<!\w)(?:[Aa]nbefal|[Ii]ndstil)\w+(?:(?:\s+[^\s.:;]+){{0,6}}?\s+(?:til|over(?:\s?for)?)\s+{_TO}"
    rf"|\s+(?P<object>{_BODIES}),?\s+at(?!\w))"
)
_SENT: Final = re.compile(
    r"(?<!\w)(?:(?:[Oo]ver|[Ff]rem|[Vv]idere|[Tt]ilbage)?[Ss]end\w*|[Hh]envis\w+|[Rr]eturner\w*|[Tt]ilbagevis\w*|går"
    r"|[Oo]vergår|[Oo]verføres|[Ii]ndgår|[Mm]edtages)"
    rf"(?:\s+[^\s.:;]+){{0,8}}?\s+(?:til|hos|i)\s+{_TO}"
)
_IS_BODY: Final = re.compile(rf"{_OWNER}|{_BODY}")
#: The matter goes nowhere where it was settled here.
_GOES_ON: Final = frozenset({Outcome.REJECTED, Outcome.POSTPONED, Outcome.REFERRED, Outcome.RECOMMENDED})


def read_referral(text: str, outcome: Outcome) -> Found | None:
    """Return the body or office to which the matter was recommended, sent on or sent back, None where none is named.

    >>> read_referral("Udvalget anbefaler over for byrådet, at planen vedtages.", Outcome.RECOMMENDED).value
    'Byrådet'
    >>> read_referral("Sendes tilbage til kultur- og fritidsudvalget.", Outcome.REFERRED).value
    'Kultur- og fritidsudvalget'
    """
    if outcome not in _GOES_ON:
        return None
    first, second = (_RECOMMENDED, _SENT) if outcome is Outcome.RECOMMENDED else (_SENT, _RECOMMENDED)
    match = first.search(text) or second.search(text)
    if match is None:
        return None
    groups = match.groupdict()
    group = "to" if groups.get("to") else "object"
    printed, (start, end) = " ".join(match[group].split()), match.span(group)
    alone = _IS_BODY.fullmatch(printed) is not None
    return Found(normalize_body(printed) if alone else printed, start, end)
