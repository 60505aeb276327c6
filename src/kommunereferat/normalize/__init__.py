"""Reading single values in Danish minutes (normalisering): dates, parties, numbers, people, bodies, municipalities.

Useful alone: nothing here knows of documents. Every kind of value has the same four verbs: `parse_x` reads a text and
raises `ValueFormatError` (`UnknownMunicipalityError` for municipalities), `is_valid_x` tells whether it can and never
raises, `normalize_x` gives the plain text, `format_x` writes a value as people do. `find_x` finds values in running
text, each with its place.

>>> from kommunereferat.normalize import normalize_date, normalize_party
>>> normalize_date("Tirsdag den 2. december 2014"), normalize_party("Liste L")
('2014-12-02', 'L')
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .bodies import (
        BodyName,
        BodyType,
        body_type,
        format_body,
        is_body_name,
        is_valid_body,
        normalize_body,
        parse_body,
    )
    from .dates import (
        DateMatch,
        PartialDate,
        find_date,
        find_dates,
        format_date,
        is_valid_date,
        normalize_date,
        parse_date,
        parse_partial_date,
        parse_timestamp,
    )
    from .kle import KleMatch, KleNumber, find_kle_numbers, format_kle, is_valid_kle, normalize_kle, parse_kle
    from .mentions import MunicipalityMention, find_municipalities
    from .municipalities import (
        Municipality,
        all_municipalities,
        format_municipality,
        is_valid_municipality,
        normalize_municipality,
        parse_municipality,
    )
    from .names import (
        Person,
        PersonText,
        format_person,
        is_valid_person,
        looks_like_a_name,
        normalize_person,
        parse_person,
        split_people,
    )
    from .numbers import (
        CaseNumber,
        CaseNumberForm,
        CaseNumberMatch,
        find_case_numbers,
        format_case_number,
        is_valid_case_number,
        match_case_number,
        normalize_case_number,
        parse_case_number,
    )
    from .parties import (
        OUTSIDE,
        Party,
        format_party,
        is_known_party,
        is_valid_party,
        match_party,
        normalize_party,
        parse_party,
    )
    from .personal import find_personal_numbers, mask_personal_numbers
    from .times import TimeMatch, find_time, find_times, format_time, is_valid_time, normalize_time, parse_time

#: Where each public name lives.
_NAMES: Final = {
    "bodies": (
        "BodyName",
        "BodyType",
        "body_type",
        "format_body",
        "is_body_name",
        "is_valid_body",
        "normalize_body",
        "parse_body",
    ),
    "dates": (
        "DateMatch",
        "PartialDate",
        "find_date",
        "find_dates",
        "format_date",
        "is_valid_date",
        "normalize_date",
        "parse_date",
        "parse_partial_date",
        "parse_timestamp",
    ),
    "kle": (
        "KleMatch",
        "KleNumber",
        "find_kle_numbers",
        "format_kle",
        "is_valid_kle",
        "normalize_kle",
        "parse_kle",
    ),
    "mentions": (
        "MunicipalityMention",
        "find_municipalities",
    ),
    "municipalities": (
        "Municipality",
        "all_municipalities",
        "format_municipality",
        "is_valid_municipality",
        "normalize_municipality",
        "parse_municipality",
    ),
    "names": (
        "Person",
        "PersonText",
        "format_person",
        "is_valid_person",
        "looks_like_a_name",
        "normalize_person",
        "parse_person",
        "split_people",
    ),
    "numbers": (
        "CaseNumber",
        "CaseNumberForm",
        "CaseNumberMatch",
        "find_case_numbers",
        "format_case_number",
        "is_valid_case_number",
        "match_case_number",
        "normalize_case_number",
        "parse_case_number",
    ),
    "parties": (
        "OUTSIDE",
        "Party",
        "format_party",
        "is_known_party",
        "is_valid_party",
        "match_party",
        "normalize_party",
        "parse_party",
    ),
    "personal": (
        "find_personal_numbers",
        "mask_personal_numbers",
    ),
    "times": (
        "TimeMatch",
        "find_time",
        "find_times",
        "format_time",
        "is_valid_time",
        "normalize_time",
        "parse_time",
    ),
}
_HOME: Final = {name: module for module, names in _NAMES.items() for name in names}

__all__ = [
    "OUTSIDE",
    "BodyName",
    "BodyType",
    "CaseNumber",
    "CaseNumberForm",
    "CaseNumberMatch",
    "DateMatch",
    "KleMatch",
    "KleNumber",
    "Municipality",
    "MunicipalityMention",
    "PartialDate",
    "Party",
    "Person",
    "PersonText",
    "TimeMatch",
    "all_municipalities",
    "body_type",
    "find_case_numbers",
    "find_date",
    "find_dates",
    "find_kle_numbers",
    "find_municipalities",
    "find_personal_numbers",
    "find_time",
    "find_times",
    "format_body",
    "format_case_number",
    "format_date",
    "format_kle",
    "format_municipality",
    "format_party",
    "format_person",
    "format_time",
    "is_body_name",
    "is_known_party",
    "is_valid_body",
    "is_valid_case_number",
    "is_valid_date",
    "is_valid_kle",
    "is_valid_municipality",
    "is_valid_party",
    "is_valid_person",
    "is_valid_time",
    "looks_like_a_name",
    "mask_personal_numbers",
    "match_case_number",
    "match_party",
    "normalize_body",
    "normalize_case_number",
    "normalize_date",
    "normalize_kle",
    "normalize_municipality",
    "normalize_party",
    "normalize_person",
    "normalize_time",
    "parse_body",
    "parse_case_number",
    "parse_date",
    "parse_kle",
    "parse_municipality",
    "parse_partial_date",
    "parse_party",
    "parse_person",
    "parse_time",
    "parse_timestamp",
    "split_people",
]


def __getattr__(name: str) -> object:
    """Load the module of a public name when the name is first used."""
    try:
        module = _HOME[name]
    except KeyError:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
    value: object = getattr(import_module(f".{module}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
