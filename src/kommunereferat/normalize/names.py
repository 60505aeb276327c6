"""People in Danish minutes (personer): an entry read into name, party, roles and title, and lists of people split.

Nothing here knows who anybody is: a name is told by its form alone.
"""

from __future__ import annotations

import functools
import re
from typing import Final

import attrs

from kommunereferat.exceptions import ValueFormatError

from ._name_form import looks_like_a_name
from ._splitting import PersonText, split_people
from ._titles import read_title, whole_title
from .parties import match_party

__all__ = [
    "Person",
    "PersonText",
    "format_person",
    "is_valid_person",
    "looks_like_a_name",
    "normalize_person",
    "parse_person",
    "split_people",
]

_KIND: Final = "person"
_HINT: Final = "write one entry such as 'Anne Holm (A), formand'"


@attrs.frozen(kw_only=True)
class Person:
    """One person as an entry in a list tells it (person).

    `party` is a letter, or "UP". `roles` ("formand") and `title` ("direktør") are as printed; `note` is whatever else
    the entry says.
    """

    name: str
    party: str | None = None
    roles: tuple[str, ...] = ()
    title: str | None = None
    note: str | None = None

    def __str__(self) -> str:
        return self.name


#: No entry of a list of people is longer.
_LONGEST: Final = 300
_BRACKET: Final = re.compile(r"[(\[](?P<inside>[^()\[\]]*)(?:[)\]]|\Z)")
_BULLET: Final = re.compile(r"[ •·*▪◦●–—-]+")
_PARTS: Final = re.compile(r" [-–—] | ?[,;:] ?")
#: "Holm, Anne", and what may follow: nothing, a role, a remark.
_INVERTED: Final = re.compile(r"(?P<last>[^ ,;:]{2,40}), ?(?P<first>[^ ,;:]{2,40})(?= ?\Z|[,;] ?[a-zæøå0-9]| [-–—] )")
_INSIDE: Final = re.compile(r" ?[,;/] ?| [-–] ")


def parse_person(text: str) -> Person:
    """Read one entry of a list of people (person). Raises `ValueFormatError`, also where it holds several people.

    >>> parse_person("Christian Holm (F) (Formand)")
    Person(name='Christian Holm', party='F', roles=('Formand',), title=None, note=None)
    >>> parse_person("Holm, Anne (A)").name
    'Anne Holm'
    >>> parse_person("Kommunaldirektør: Lis Ny").title, parse_person("Bo Dam (suppleant for Anne Holm)").roles
    ('Kommunaldirektør', ('suppleant',))
    """
    if len(text) > _LONGEST:
        raise ValueFormatError(text[:_LONGEST], _KIND, _HINT)
    return _person(text)


@functools.lru_cache(maxsize=4096)  # the same people meet again and again
def _person(text: str) -> Person:
    entry = _Entry()
    if not entry.read(" ".join(text.split())):
        raise ValueFormatError(text, _KIND, _HINT)
    return Person(
        name=entry.name,
        party=entry.party,
        roles=tuple(entry.roles),
        title=entry.title,
        note=", ".join(entry.notes) or None,
    )


class _Entry:
    """What has been read of an entry so far."""

    def __init__(self) -> None:
        self.name = ""
        self.party: str | None = None
        self.roles: list[str] = []
        self.title: str | None = None
        self.notes: list[str] = []
        self.of_a_field = False  # the title ends in "for X", which a comma may go on with

    def read(self, line: str) -> bool:
        """Read a whole entry; False where it holds no name, or more than one."""
        bullet = _BULLET.match(line)
        done = bullet.end() if bullet else 0
        for m in _BRACKET.finditer(line, done):
            if not self._read_outside(line[done : m.start()]):
                return False
            self._read_bracket(m["inside"].strip())
            done = m.end()
        return self._read_outside(line[done:]) and bool(self.name)

    def _read_outside(self, text: str) -> bool:
        """Read what stands outside brackets, part by part; False where it cannot be this one person's."""
        if not text or text == " ":
            return True
        if not self.name and (m := _INVERTED.match(text)) and _is_inverted(m["last"], m["first"]):
            self.name = f"{m['first']} {m['last']}"
            text = text[m.end() :]
        for raw in _PARTS.split(text):
            part = raw.strip(" -–—")
            if part[-1:] == "." and part[-3:-2] != " ":
                part = part[:-1]
            if not part or self._read_title(part) or self._read_name(part) or self._read_party(part):
                continue
            if not self.name or (" " in part and looks_like_a_name(part)):
                return False
            self._read_more(part)
        return True

    def _read_name(self, part: str) -> bool:
        if self.name:
            return False
        if looks_like_a_name(part):
            first, _, last = part.rpartition(" ")
            if len(last) == 1 and " " in first and match_party(last):
                self.name, self.party = first, last
            else:
                self.name = part
            return True
        if (title := read_title(part)) and looks_like_a_name(rest := part[title.end :].strip()):
            self._add_title(part[: title.end], is_role=title.is_role)
            self.name = rest
            return True
        return False

    def _read_party(self, part: str) -> bool:
        if not self.name or (party := match_party(part)) is None:
            return False
        self.party = self.party or party.letter
        return True

    def _read_title(self, part: str) -> bool:
        """Read a part that is a role or a title; "borgmester og formand" is both."""
        if title := whole_title(part):
            self._add_title(part[: title.end] if title.is_role else part, is_role=title.is_role)
            if title.of and title.is_role:
                self.notes.append(part)
            self.of_a_field = title.of and not title.is_role
            return True
        both = part.split(" og ")
        if len(both) == 2 and all(whole_title(p) for p in both):
            for one in both:
                self._read_title(one)
            return True
        return False

    def _add_title(self, text: str, *, is_role: bool) -> None:
        if is_role:
            self.roles.append(text)
        else:
            self.title = f"{self.title}, {text}" if self.title else text

    def _read_bracket(self, inside: str) -> None:
        if not inside or (len(inside) < 3 and self._read_party(inside)):
            return
        parts = _INSIDE.split(inside)
        if len(parts) > 1 and all(match_party(p) or ((t := whole_title(p)) and not t.of) for p in parts):
            for part in parts:
                self._read_bracket(part)
        elif not (self._read_title(inside) or self._read_party(inside)):
            self.notes.append(inside)
        self.of_a_field = False

    def _read_more(self, part: str) -> None:
        """Keep a part that nothing is known of: as more of the title's field, or as a note."""
        if self.of_a_field:
            self.title = f"{self.title}, {part}"
        else:
            self.notes.append(part)


def _is_inverted(last: str, first: str) -> bool:
    """Tell whether a comma parts a surname and first names, rather than a name and a party."""
    return looks_like_a_name(last) and looks_like_a_name(first) and match_party(first) is None


def is_valid_person(text: object) -> bool:
    """Tell whether `parse_person` can read it; never raises.

    >>> is_valid_person("Anne Holm (A)"), is_valid_person("Anne Holm, Bo Dam")
    (True, False)
    """
    try:
        return isinstance(text, str) and bool(parse_person(text))
    except ValueFormatError:
        return False


def normalize_person(text: str) -> str:
    """Return the person's name alone. Raises `ValueFormatError`.

    >>> normalize_person("Borgmester Anne Holm (A)")
    'Anne Holm'
    """
    return parse_person(text).name


def format_person(person: Person) -> str:
    """Return the person as an entry in a list: name, party, roles, title, note.

    >>> format_person(Person(name="Anne Holm", party="A", roles=("formand",), title="borgmester"))
    'Anne Holm (A), formand, borgmester'
    """
    party = f" ({person.party})" if person.party else ""
    title = (person.title,) if person.title else ()
    note = f" ({person.note})" if person.note else ""
    return ", ".join((person.name + party, *person.roles, *title)) + note
