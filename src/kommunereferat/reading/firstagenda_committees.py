"""FirstAgenda Publication's list of committees and their meetings, `/api/agenda/udvalgsliste` (udvalgsliste).

The list says which meetings there are; the JSON of each is `/api/agenda/dagsorden/{id}`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import attrs

from ..exceptions import UnreadableError, ValueFormatError
from ..model import Kind
from ..normalize.dates import parse_timestamp
from .json_values import Values, load_json

if TYPE_CHECKING:
    from ..diagnostics import Diagnostic

_NO_ID: Final = re.compile(r"[0-]*")


@attrs.frozen(kw_only=True)
class ListedMeeting:
    """A meeting in a platform's list (møde på udvalgslisten).

    `name` is what the list calls it, such as "Tillægsdagsorden"; `kind` follows from it, or from the meeting's being
    `finished`. The same meeting may be listed several times: as agenda, as addendum, as minutes.
    """

    id: str | None
    name: str | None = None
    date: dt.date | None = None
    starts_at: dt.time | None = None
    ends_at: dt.time | None = None
    place: str | None = None
    finished: bool = False
    kind: Kind | None = None
    addendum: bool = False
    extraordinary: bool = False


@attrs.frozen(kw_only=True)
class Committee:
    """A committee with its meetings (udvalg): its name as printed, and the period it is listed under, if any."""

    id: str | None
    name: str | None
    period: str | None = None
    meetings: tuple[ListedMeeting, ...] = ()


@attrs.frozen(kw_only=True)
class CommitteeList:
    """The committees that a platform lists (udvalgsliste), in order; what is amiss in the list is a diagnostic."""

    committees: tuple[Committee, ...]
    diagnostics: tuple[Diagnostic, ...] = attrs.field(default=(), eq=False)


def read_committees(data: bytes | str) -> CommitteeList:
    """Read FirstAgenda Publication's list of committees, or one committee of it (udvalgsliste).

    Raises `UnreadableError` for what is no JSON, or no such list.

    >>> data = '{"Udvalg": {"Udvalg 2022-2025": [{"Id": "7", "Navn": "Havneudvalget", "Moeder": [{"Id": "12"}]}]}}'
    >>> [(one.period, one.name, one.meetings[0].id) for one in read_committees(data).committees]
    [('Udvalg 2022-2025', 'Havneudvalget', '12')]
    """
    values = load_json(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)
    root = values.root
    if isinstance(root, dict) and isinstance(root.get("Udvalg"), dict):
        committees = tuple(_listed(values, root["Udvalg"]))
    elif isinstance(root, dict) and "Moeder" in root:
        committees = (_committee(values, root, "", None),)
    else:
        raise UnreadableError("this JSON lists no committees: it has neither Udvalg with periods nor Moeder")
    return CommitteeList(committees=committees, diagnostics=tuple(values.diagnostics))


def _listed(values: Values, periods: dict[str, object]) -> Iterator[Committee]:
    for period in periods:
        for committee, pointer in values.objects_at(periods, period, "/Udvalg"):
            yield _committee(values, committee, pointer, period)


def _committee(values: Values, committee: dict[str, object], pointer: str, period: str | None) -> Committee:
    meetings = values.objects_at(committee, "Moeder", pointer)
    return Committee(
        id=_id(values, committee, pointer),
        name=_text(values, committee, "Navn", pointer),
        period=period,
        meetings=tuple(_meeting(values, meeting, place) for meeting, place in meetings),
    )


def _meeting(values: Values, meeting: dict[str, object], pointer: str) -> ListedMeeting:
    name = _text(values, meeting, "Navn", pointer)
    begins = _time(values, meeting, "Dato", pointer) or _time(values, meeting, "MeetingBeginUtc", pointer)
    ends = _time(values, meeting, "MeetingEndUtc", pointer)
    finished = values.flag_at(meeting, "Afsluttet", pointer)
    called = (name or "").lower()
    kind = Kind.AGENDA if "dagsorden" in called else None
    return ListedMeeting(
        id=_id(values, meeting, pointer),
        name=name,
        date=begins.date() if begins else None,
        starts_at=begins.time() if begins else None,
        ends_at=ends.time() if ends else None,
        place=_text(values, meeting, "Sted", pointer),
        finished=finished,
        kind=Kind.MINUTES if finished or "referat" in called or "protokol" in called else kind,
        addendum=values.flag_at(meeting, "IsSupplementaryAgenda", pointer) or "tillæg" in called,
        extraordinary="ekstraordinær" in called,
    )


def _text(values: Values, holder: dict[str, object], key: str, pointer: str) -> str | None:
    text = values.text_at(holder, key, pointer)
    return " ".join(text.split()) if text else None


def _id(values: Values, holder: dict[str, object], pointer: str) -> str | None:
    found = _text(values, holder, "Id", pointer)
    return None if found is None or _NO_ID.fullmatch(found) else found


def _time(values: Values, meeting: dict[str, object], key: str, pointer: str) -> dt.datetime | None:
    """Return a local time, as the platform gives it; its offset says nothing."""
    stamp = values.text_at(meeting, key, pointer)
    if stamp is None:
        return None
    try:
        return parse_timestamp(stamp)
    except ValueFormatError:
        values.say(f"{pointer}/{key}", "a time was expected, as in 2022-05-23T17:00:00+02:00")
        return None
