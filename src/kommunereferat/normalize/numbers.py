"""Case, journal and document numbers in Danish minutes (sagsnumre): a dozen forms, read by anchored patterns.

A number is kept as printed. Some forms look like other things (school years, terms of office, personal numbers), so a
bare one is held for a number only where nothing else can be meant; `labelled=True`, or a label printed before it
("Sagsnr.: 14/40"), lets the doubtful ones pass.
"""

from __future__ import annotations

import enum
import re
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from kommunereferat.exceptions import ValueFormatError

from .municipalities import is_valid_municipality
from .personal import is_birthday

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "CaseNumber",
    "CaseNumberForm",
    "CaseNumberMatch",
    "find_case_numbers",
    "format_case_number",
    "is_valid_case_number",
    "match_case_number",
    "normalize_case_number",
    "parse_case_number",
]

_KIND: Final = "case number"
_HINT: Final = "known are forms such as '19/11679', '330-2018-3619', '00.22.04-G01-8-18' and '2019-005413'"


class CaseNumberForm(enum.StrEnum):
    """The form of a case number, each with an example (sagsnummerets form)."""

    KLE = "kle"  #: 00.22.04-G01-8-18
    KLE_SUBJECT = "kle_subject"  #: 54.00.00 G00, a journal number without a running number
    YEAR_NUMBER = "year_number"  #: 19/11679
    NUMBER_YEAR = "number_year"  #: 101128/19
    MUNICIPALITY = "municipality"  #: 330-2018-3619
    FULL_YEAR_NUMBER = "full_year_number"  #: 2019-005413
    NUMBER_FULL_YEAR = "number_full_year"  #: 018520-2013
    SHORT_YEAR_NUMBER = "short_year_number"  #: 21-015217, 20-010677K
    PREFIXED = "prefixed"  #: EMN-2019-05413
    PLAN = "plan"  #: 1-51-71-3321-08
    COUNCIL = "council"  #: BR 366/07, BOR 17/2012
    PAIR = "pair"  #: 020-002
    DIGITS = "digits"  #: 299836


@attrs.frozen(kw_only=True)
class CaseNumber:
    """A case, journal or document number as printed, with its parts (sagsnummer). Equal numbers have the same text.

    `system` is the case system whose numbers mostly look so, None where that is not known. `year` has four digits.
    `sequence` is the running number as printed, `municipality` the four-digit code.
    """

    text: str
    form: CaseNumberForm = attrs.field(eq=False)
    system: str | None = attrs.field(default=None, eq=False)
    year: int | None = attrs.field(default=None, eq=False)
    sequence: str | None = attrs.field(default=None, eq=False)
    kle: str | None = attrs.field(default=None, eq=False)
    facet: str | None = attrs.field(default=None, eq=False)
    municipality: str | None = attrs.field(default=None, eq=False)
    prefix: str | None = attrs.field(default=None, eq=False)
    suffix: str | None = attrs.field(default=None, eq=False)

    def __str__(self) -> str:
        return self.text


class CaseNumberMatch(NamedTuple):
    """A case number and where it stands, `text[start:end]` (fundet sagsnummer), and the label before it, or None."""

    value: CaseNumber
    start: int
    end: int
    label: str | None


class _Rule(NamedTuple):
    form: CaseNumberForm
    system: str | None
    pattern: re.Pattern[str]
    doubtful: re.Pattern[str] | None = None  # what of this form may as well be something else


def _rule(form: CaseNumberForm, system: str | None, pattern: str, doubtful: str | None = None) -> _Rule:
    return _Rule(form, system, re.compile(pattern), re.compile(doubtful) if doubtful else None)


_F = CaseNumberForm
_KLE = r"(?P<kle>[0-9]{2}\.[0-9]{2}\.[0-9]{2})"
_FACET = r"(?P<facet>[A-ZÆØÅ][0-9]{2})"
_LONG_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_LIKE_A_YEAR = r"(?:19|20)[0-9]{2}"
#: In order: where two forms fit, the first counts.
_RULES: Final = (
    _rule(_F.KLE, "SBSYS", rf"{_KLE} ?[-.] ?{_FACET} ?- ?(?P<seq>[0-9]{{1,6}}) ?- ?(?P<yy>[0-9]{{2}})"),
    _rule(_F.KLE_SUBJECT, None, rf"{_KLE}(?: ?[-.+] ?| ){_FACET}", ".*"),
    _rule(
        _F.YEAR_NUMBER,
        "Acadre",
        r"(?P<yy>[0-9]{2})/(?P<seq>[0-9]{1,6})",
        rf"[0-9]{{2}}/(?:[0-9]{{1,2}}|{_LIKE_A_YEAR})",
    ),
    _rule(_F.NUMBER_YEAR, None, r"(?P<seq>[0-9]{4,7})/(?P<yy>[0-9]{2})", rf"(?:{_LIKE_A_YEAR})/.*"),
    _rule(_F.MUNICIPALITY, None, rf"(?P<code>[0-9]{{3}})[-_]{_LONG_YEAR}[-_](?P<seq>[0-9]{{1,7}})"),
    _rule(
        _F.FULL_YEAR_NUMBER,
        "eDoc",
        rf"{_LONG_YEAR}-(?P<seq>[0-9]{{1,7}})",
        rf"[0-9]{{4}}-(?:[0-9]{{1,3}}|{_LIKE_A_YEAR})",
    ),
    _rule(_F.NUMBER_FULL_YEAR, None, rf"(?P<seq>[0-9]{{6}})-{_LONG_YEAR}"),
    _rule(_F.SHORT_YEAR_NUMBER, None, r"(?P<yy>[0-9]{2})-(?P<seq>[0-9]{6})(?P<suffix>K?)"),
    _rule(
        _F.PREFIXED,
        None,
        rf"(?P<prefix>[A-ZÆØÅ]{{1,5}})-?{_LONG_YEAR}-(?P<seq>[0-9]{{1,7}})",
        r"(?!EMN|SAG).*-[0-9]{1,3}",
    ),
    _rule(_F.PLAN, None, r"(?P<prefix>[0-9]-[0-9]{2}-[0-9]{2})-(?P<seq>[0-9]{1,5})-(?P<yy>[0-9]{2})"),
    _rule(
        _F.COUNCIL,
        None,
        r"(?P<prefix>[A-ZÆØÅ]{2,3}) (?P<seq>[0-9]{1,4})/(?:(?P<year>(?:19|20)[0-9]{2})|(?P<yy>[0-9]{2}))",
        r"(?!BR|BOR).*",
    ),
    _rule(_F.PAIR, None, r"(?P<prefix>[0-9]{3})-(?P<seq>[0-9]{3})", ".*"),
    _rule(_F.DIGITS, None, r"(?P<seq>[0-9]{4,7})", ".*"),
)
#: "Sag nr. 129" is no label: so items are numbered.
_LABEL = (
    r"(?:acadre[ -]?)?(?:sagnr|sags[ -]?(?:nr|nummer|id)|sag[ -]id|journal[ -]?(?:nr|nummer)|j\.? ?nr"
    r"|dok(?:ument)?\.?[ -]?(?:nr|nummer|id)|dok)\.?(?: er)?(?: ?:)?\s{0,4}"
)
_LABEL_BEFORE: Final = re.compile(rf"(?<![^\W\d_])(?P<label>{_LABEL})\Z", re.IGNORECASE)
_LABEL_AT: Final = re.compile(_LABEL, re.IGNORECASE)
#: What every form has; that it begins with a set of characters makes the search quick.
_SIGN: Final = re.compile(r"[0-9](?:[-./_][0-9A-ZÆØÅ]|[0-9]{3}| [A-ZÆØÅ][0-9]{2})")
_TOKEN: Final = re.compile(
    r"[0-9](?<![0-9a-zæøå][0-9])(?<![0-9][-./_,][0-9])(?<![/=?&][0-9])[0-9]{0,6}"
    r"(?:(?:[-./_]|\.? (?=[A-ZÆØÅ][0-9]{2}(?![0-9])))[0-9A-ZÆØÅ]{1,7}){0,6}(?![0-9A-Za-zÆØÅæøå]|[-/_][0-9])"
)
_PREFIX_BEFORE: Final = re.compile(r"(?<![^\W_])[A-ZÆØÅ]{1,5}[ -]?\Z")
_LABEL_SIGN: Final = re.compile(r"[NnIiDd](?:[Rr]|(?<=[Ii])[Dd]|[Uu][Mm]|[Oo][Kk])")


def match_case_number(text: str, *, labelled: bool = False) -> CaseNumber | None:
    """Return the case number that `text` is as a whole, or None (sagsnummer som helt ord).

    `labelled` says that it stands where a case number is expected: after a label, or alone under an item's title. Forms
    that may be something else pass only then. What may be a personal number never passes.

    >>> match_case_number("330-2018-3619").municipality
    '0330'
    >>> match_case_number("2014-2017") is None, match_case_number("010190-2012") is None
    (True, True)
    """
    if not 3 <= len(text) <= 40 or not (text[-1].isdigit() or text[-1] == "K") or (not labelled and text.isdigit()):
        return None
    for rule in _RULES:
        if m := rule.pattern.fullmatch(text):
            return _made(rule, m, labelled=labelled)
    return None


def _made(rule: _Rule, m: re.Match[str], *, labelled: bool) -> CaseNumber | None:
    text, groups = m.group(), m.groupdict()
    if not labelled and rule.doubtful and rule.doubtful.fullmatch(text):
        return None
    if rule.form is _F.NUMBER_FULL_YEAR and not labelled and _may_be_personal(text):
        return None
    code = groups.get("code")
    if code and not (labelled or is_valid_municipality(code)):
        return None
    year, yy = groups.get("year"), groups.get("yy")
    return CaseNumber(
        text=text,
        form=rule.form,
        system=rule.system,
        year=int(year) if year else (_full_year(int(yy)) if yy else None),
        sequence=groups.get("seq"),
        kle=groups.get("kle"),
        facet=groups.get("facet"),
        municipality="0" + code if code else None,
        prefix=groups.get("prefix"),
        suffix=groups.get("suffix") or None,
    )


def _full_year(two_digits: int) -> int:
    return two_digits + (2000 if two_digits < 70 else 1900)


def _may_be_personal(text: str) -> bool:
    """Tell whether six digits and a year may be a personal number: whether the digits are a date."""
    return is_birthday(int(text[:2]), int(text[2:4]), int(text[4:6]))


def find_case_numbers(text: str) -> Iterator[CaseNumberMatch]:
    """Yield the case numbers in a text in order (find sagsnumre): labelled ones, and those that can be nothing else.

    A KLE number without a running number ("J.nr. 54.00.00 G00") is left to `kle.find_kle_numbers`.

    >>> text = "Sagsnr.: 14/40, Dok.nr. 2012-203438, jf. 00.22.04-G01-8-18 (2014-2017)"
    >>> [(str(m.value), m.label) for m in find_case_numbers(text)]
    [('14/40', 'Sagsnr.: '), ('2012-203438', 'Dok.nr. '), ('00.22.04-G01-8-18', None)]
    """
    sign = _SIGN.search(text)
    if sign is None:
        return
    may_have_labels = _LABEL_SIGN.search(text) is not None
    for m in _TOKEN.finditer(text, max(0, sign.start() - 6)):
        start, end = m.span()
        before = _PREFIX_BEFORE.search(text, max(0, start - 6), start)
        for at in (before.start(), start) if before else (start,):
            label = _LABEL_BEFORE.search(text, max(0, at - 30), at) if may_have_labels else None
            value = match_case_number(text[at:end], labelled=label is not None)
            if value and value.form is not _F.KLE_SUBJECT:
                yield CaseNumberMatch(value, at, end, label["label"] if label else None)
                break


def parse_case_number(text: str, *, labelled: bool = False) -> CaseNumber:
    """Read a text that is a case number as a whole (sagsnummer), with or without a label. Raises `ValueFormatError`.

    >>> number = parse_case_number("Sagsnr.: 19/11679")
    >>> str(number), number.year, number.sequence
    ('19/11679', 2019, '11679')
    """
    line = text.strip()
    if len(line) <= 80:
        label = _LABEL_AT.match(line)
        value = match_case_number(line[label.end() :] if label else line, labelled=labelled or label is not None)
        if value:
            return value
    raise ValueFormatError(text, _KIND, _HINT)


def is_valid_case_number(text: object) -> bool:
    """Tell whether `parse_case_number` can read it; never raises.

    >>> is_valid_case_number("82.20.00-P20-31-17"), is_valid_case_number("299836")
    (True, False)
    """
    try:
        return isinstance(text, str) and bool(parse_case_number(text))
    except ValueFormatError:
        return False


def normalize_case_number(text: str) -> str:
    """Return the number without label and blanks. Raises `ValueFormatError`.

    >>> normalize_case_number("J.nr. 306_2016_11967")
    '306-2016-11967'
    """
    return format_case_number(parse_case_number(text)).replace("_", "-")


def format_case_number(number: CaseNumber) -> str:
    """Return the number in its plain form, without blanks around hyphens.

    >>> format_case_number(parse_case_number("82.20.00 - P20 - 31 - 17"))
    '82.20.00-P20-31-17'
    """
    return number.text.replace(" - ", "-").replace("- ", "-").replace(" -", "-")
