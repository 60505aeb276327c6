"""What the schema is made of: tables, columns, and the enumerations that are the tables' own (kolonner)."""

from __future__ import annotations

import enum
from typing import TypeAlias

import attrs

Enumeration: TypeAlias = type[enum.StrEnum]


class ColumnType(enum.StrEnum):
    """What the cells of a column are (kolonnetype)."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    BOOLEAN = "boolean"
    DATE = "date"
    TIME = "time"  #: of day, local, in whole minutes


class DocumentStatus(enum.StrEnum):
    """What became of a document (dokumentets status)."""

    PARSED = "parsed"  #: læst
    FAILED = "failed"  #: kunne ikke læses
    DUPLICATE = "duplicate"  #: gengangerfil, same content as another


class Side(enum.StrEnum):
    """How somebody voted (stemme)."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"


class AbsenceScope(enum.StrEnum):
    """What somebody was absent from (fraværets omfang)."""

    MEETING = "meeting"  #: the meeting, as its list of participants tells
    DECISION = "decision"  #: one item, as the wording of its decision tells


class AttendanceChange(enum.StrEnum):
    """How the circle of those who took part was another in one item (ændret fremmøde)."""

    SUBSTITUTE = "substitute"  #: stedfortræder
    DISQUALIFIED = "disqualified"  #: inhabil
    ARRIVED = "arrived"  #: ankom
    LEFT = "left"  #: gik


@attrs.frozen(kw_only=True)
class Column:
    """One column of a table (kolonne).

    `refers_to` is the column of another table whose values it repeats, as in "meetings.meeting_id"; `values` is the
    enumeration that its texts are of.
    """

    name: str
    type: ColumnType
    doc: str
    nullable: bool = False
    refers_to: str | None = None
    values: Enumeration | None = None


@attrs.frozen(kw_only=True)
class Table:
    """One table (tabel): what a row of it is, its columns, and the names of those that tell one row from another."""

    name: str
    doc: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns in order."""
        return tuple(column.name for column in self.columns)
