"""Whether a meeting is extraordinary, as the item says in which its agenda is approved (ekstraordinært møde)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from ..normalize.dates import find_date

if TYPE_CHECKING:
    from ..model import AgendaItem

_APPROVAL: Final = re.compile(r"godkendelse af (?:mødets )?dagsorden", re.IGNORECASE)
_SAID: Final = re.compile(r"\bekstraordinær\w{0,3}\s+\w{0,40}møde\w{0,2}\s+(?:den\s+|d\.\s*)?(?=[0-9])", re.IGNORECASE)
#: Without it nothing is said: looking for it is many times as fast.
_SIGN: Final = "ekstraordinær"
_LONGEST_DATE: Final = 30


def is_called_extraordinary(items: Iterable[AgendaItem], date: dt.date | None) -> bool:
    """Tell whether the item that approves the agenda calls the meeting of that date extraordinary."""
    texts = [section.text for item in items if _APPROVAL.match(item.title or "") for section in item.sections]
    return date is not None and any(_SIGN in text.lower() and _calls(text, date) for text in texts)


def _calls(text: str, date: dt.date) -> bool:
    for said in _SAID.finditer(text):
        found = find_date(text[said.end() : said.end() + _LONGEST_DATE])
        if found is not None and found.value == date:
            return True
    return False
