"""How single values are written and read: texts, numbers, dates, enumerations, spans, the domain's own (værdier)."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from ..diagnostics import CODES
from ..exceptions import SchemaError
from ..normalize.kle import KleNumber, is_valid_kle, parse_kle
from ..normalize.numbers import CaseNumber, CaseNumberForm, match_case_number
from ..normalize.parties import Party
from ..spans import Span, SpanMap
from .paths import WrongValueError, kind_of, shortened
from .texts import Segment

if TYPE_CHECKING:
    from cattrs import Converter

_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME: Final = re.compile(r"[0-9]{2}:[0-9]{2}")
_MUNICIPALITY_CODE: Final = re.compile(r"[0-9]{4}")
_LETTER: Final = re.compile(r"[A-ZÆØÅ]|UP")
#: A case number that may be a personal number as well, so that it is not found in a text; masked or not.
_DOUBTFUL: Final = re.compile(r"#{6}-#{4}|(?P<sequence>[0-9]{6})-(?P<year>(?:19|20)[0-9]{2})")


def register_values(converter: Converter) -> None:
    """Register the rules of all values that are no objects of the model."""
    converter.register_structure_hook(str, lambda value, _: _text(value))
    converter.register_structure_hook(bool, lambda value, _: _truth(value))
    converter.register_structure_hook(int, lambda value, _: _whole(value))
    converter.register_unstructure_hook(enum.StrEnum, lambda member: member.value)
    converter.register_structure_hook(enum.StrEnum, _member)
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    converter.register_structure_hook(dt.date, lambda value, _: _date(value))
    converter.register_unstructure_hook(dt.time, _written_time)
    converter.register_structure_hook(dt.time, lambda value, _: _time(value))
    converter.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    converter.register_structure_hook(Span, lambda value, _: _span(value))
    converter.register_unstructure_hook(SpanMap, lambda spans: {key: [s.start, s.end] for key, s in spans.items()})
    converter.register_structure_hook(SpanMap, lambda value, _: _spans(value))
    converter.register_unstructure_hook(Segment, lambda s: [s.here, s.there, s.same])
    converter.register_structure_hook(Segment, lambda value, _: _segment(value))
    converter.register_unstructure_hook(Party, lambda party: party.letter)
    converter.register_structure_hook(Party, lambda value, _: _party(value))
    converter.register_unstructure_hook(CaseNumber, str)
    converter.register_structure_hook(CaseNumber, lambda value, _: _case_number(value))
    converter.register_unstructure_hook(KleNumber, str)
    converter.register_structure_hook(KleNumber, lambda value, _: _kle_number(value))


def known_code(value: Any, _: Any) -> str:
    """Read the code of a diagnostic."""
    if (code := _text(value)) not in CODES:
        raise WrongValueError(
            f"no diagnostic has the code {shortened(code)}; if a later release wrote it, upgrade kommunereferat"
        )
    return code


def municipality_code(value: Any, _: Any) -> str:
    """Read the official code of a municipality."""
    if not _MUNICIPALITY_CODE.fullmatch(code := _text(value)):
        raise WrongValueError(f"{shortened(code)} is no code of four digits, such as '0250'")
    return code


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise WrongValueError(f"expected text, got {kind_of(value)}")
    return value


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise WrongValueError(f"expected true or false, got {kind_of(value)}")
    return value


def _whole(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise WrongValueError(f"expected a whole number from 0 on, got {kind_of(value)}")
    return value


def _member(value: Any, cls: type[enum.StrEnum]) -> enum.StrEnum:
    member = next((member for member in cls if member.value == _text(value)), None)
    if member is None:
        raise WrongValueError(f"{shortened(value)} is none of {', '.join(cls)}")
    return member


def _date(value: Any) -> dt.date:
    if _DATE.fullmatch(text := _text(value)):
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            pass
    raise WrongValueError(f"{shortened(text)} is no date such as '2020-01-08'")


def _written_time(value: dt.time) -> str:
    """Write a time of day; seconds and zones, which no minutes state, would be lost without a word."""
    if value.second or value.microsecond or value.tzinfo is not None:
        raise SchemaError(f"a time of day is local and in whole minutes, not {value.isoformat()}")
    return value.isoformat(timespec="minutes")


def _time(value: Any) -> dt.time:
    if _TIME.fullmatch(text := _text(value)):
        try:
            return dt.time.fromisoformat(text)
        except ValueError:
            pass
    raise WrongValueError(f"{shortened(text)} is no time of day such as '08:30'")


def _row(value: Any, length: int, meaning: str) -> list[Any]:
    if not isinstance(value, list | tuple) or len(value) != length:
        raise WrongValueError(f"expected {meaning}, got {kind_of(value)}")
    return list(value)


def _span(value: Any) -> Span:
    start, end = map(_whole, _row(value, 2, "a span [start, end]"))
    if end < start:
        raise WrongValueError("a span cannot end before it starts")
    return Span(start, end)


def _spans(value: Any) -> SpanMap:
    if not isinstance(value, Mapping):
        raise WrongValueError(f"expected an object, got {kind_of(value)}")
    spans = {}
    for key, span in value.items():
        try:
            spans[_text(key)] = _span(span)
        except WrongValueError as error:
            raise WrongValueError(error.message, str(key)) from None
    return SpanMap(spans)


def _segment(value: Any) -> Segment:
    here, there, same = _row(value, 3, "[offset, offset, true or false]")
    return Segment(_whole(here), _whole(there), _truth(same))


def _party(value: Any) -> Party:
    if not _LETTER.fullmatch(letter := _text(value)):
        raise WrongValueError(f"{shortened(letter)} is neither a party's letter, such as 'A', nor 'UP'")
    return Party(letter)


def _case_number(value: Any) -> CaseNumber:
    text = _text(value)
    if number := match_case_number(text, labelled=True):
        return number
    # It was held for a case number once, so that there is no doubt here as there is in a running text.
    if m := _DOUBTFUL.fullmatch(text):
        year = int(m["year"]) if m["year"] else None
        return CaseNumber(text=text, form=CaseNumberForm.NUMBER_FULL_YEAR, year=year, sequence=m["sequence"])
    raise WrongValueError(f"{shortened(text)} is no known form of case number, such as '19/11679'")


def _kle_number(value: Any) -> KleNumber:
    if not is_valid_kle(text := _text(value)):
        raise WrongValueError(f"{shortened(text)} is no KLE number, such as '00.22.04'")
    return parse_kle(text)
