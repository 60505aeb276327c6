"""What the checks find, and the report of all of it (fund)."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ..exceptions import KommunereferatError


@attrs.frozen(kw_only=True)
class Finding:
    """Something about a parser that is not as it should be, and what to do (fund).

    `check` is the name of the check that found it. `document`, `line` (from 1) and `rule` say where, as far as it is
    about one.
    """

    message: str
    check: str = ""
    document: str | None = None
    line: int | None = None
    rule: str | None = None

    def __str__(self) -> str:
        place = self.document or ""
        if self.line is not None:
            place += f":{self.line}"
        return ": ".join(filter(None, [self.check, place, self.message]))


@attrs.frozen(kw_only=True)
class Report:
    """What a parser's checks have found (rapport).

    `checks` are the names of those that were run, `documents` those that they were run on. `str()` of it is for people.
    """

    parser: str
    checks: tuple[str, ...]
    documents: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.findings

    def __str__(self) -> str:
        count = len(self.findings)
        found = "no findings" if not count else "1 finding" if count == 1 else f"{count} findings"
        head = f"parser {self.parser!r}, {len(self.documents)} documents, {len(self.checks)} checks: {found}"
        return "\n".join([head, *(f"  {finding}" for finding in self.findings)])


class ConformanceError(KommunereferatError, AssertionError):
    """A parser does not conform: `findings` say in what, and what to do (manglende overensstemmelse)."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        """Collect the findings into one error."""
        super().__init__("\n".join(map(str, findings)))
        self.findings = tuple(findings)

    def __reduce__(self) -> tuple[type[ConformanceError], tuple[tuple[Finding, ...]]]:
        """Pickle by the findings."""
        return type(self), (self.findings,)
