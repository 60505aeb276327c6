"""The error family (fejl): everything this library raises on purpose.

Each error says what it is about in attributes and, in its message, what to do. Errors about values are also
`ValueError`, errors about look-ups are also `LookupError`, so that callers may catch either family.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .diagnostics import Diagnostic


class KommunereferatError(Exception):
    """The top of the family: catch this to catch all that the library raises (fejl)."""


class ValueFormatError(KommunereferatError, ValueError):
    """A single value, such as a date or a case number, is not in a known form (ugyldig værdi).

    `value` is the text that was given, `kind` what it was to be read as.
    """

    def __init__(self, value: str, kind: str, hint: str = "") -> None:
        """Say that `value` is no `kind`; `hint` says which forms are known."""
        super().__init__(f"{value!r} is not a known form of {kind}" + (f": {hint}" if hint else ""))
        self.value, self.kind, self.hint = value, kind, hint

    def __reduce__(self) -> tuple[type[ValueFormatError], tuple[str, str, str]]:
        """Pickle by the three arguments."""
        return type(self), (self.value, self.kind, self.hint)


class UnreadableError(KommunereferatError, ValueError):
    """No text can be had from the input: a scanned PDF, an archive, a picture, bytes of no encoding (ulæselig fil)."""


class NoDocumentError(KommunereferatError, LookupError):
    """A name gives no document: a directory without any, a name that no file can have (intet dokument)."""


class WorkerDiedError(KommunereferatError, RuntimeError):
    """A process died while it was reading a document, for want of memory or by a crash (arbejdsproces døde)."""


class StoreError(KommunereferatError):
    """A store of parsed meetings is none or is damaged; the message says what to do (fejl i lager)."""


class MissingExtraError(KommunereferatError, ImportError):
    """A document needs a library that is not installed; the message says how to install it (manglende tilvalg).

    `extra` is the extra of kommunereferat that brings it.
    """

    def __init__(self, extra: str, what: str) -> None:
        """Say that reading `what` needs `extra`."""
        super().__init__(f'{what} needs the extra {extra!r}: pip install "kommunereferat[{extra}]"')
        self.extra, self.what = extra, what

    def __reduce__(self) -> tuple[type[MissingExtraError], tuple[str, str]]:
        """Pickle by the two arguments."""
        return type(self), (self.extra, self.what)


class StrictError(KommunereferatError, ValueError):
    """`strict=True` was asked for, and the document gave diagnostics: those in `diagnostics` (streng læsning)."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Collect the diagnostics into one error."""
        lines = "\n".join(f"  {d}" for d in diagnostics)
        super().__init__(f"{len(diagnostics)} diagnostics in strict mode:\n{lines}")
        self.diagnostics = tuple(diagnostics)

    def __reduce__(self) -> tuple[type[StrictError], tuple[tuple[Diagnostic, ...]]]:
        """Pickle by the diagnostics."""
        return type(self), (self.diagnostics,)


class LayoutError(KommunereferatError, ValueError):
    """A declared layout is malformed; the message names the layout and the field (fejl i en layouterklæring)."""


class NoSourceError(KommunereferatError, LookupError):
    """Where a value was read cannot be shown; the message says why, and what to do (manglende kilde)."""


class SchemaError(KommunereferatError, ValueError):
    """A dict or JSON text is no meeting of a known schema version (skemafejl).

    `path` says where, as in `$.items[0].title`.
    """

    def __init__(self, message: str, path: str = "$") -> None:
        """Say what is wrong at `path`."""
        super().__init__(f"{path}: {message}")
        self.message, self.path = message, path

    def __reduce__(self) -> tuple[type[SchemaError], tuple[str, str]]:
        """Pickle by message and path."""
        return type(self), (self.message, self.path)


class UnidentifiedMeetingError(KommunereferatError, ValueError):
    """A meeting cannot be exported, since nobody could tell which one it is (møde uden nøgle).

    `missing` names the facts that `Meeting.key` is made of and the document does not give away, `path` its file.
    """

    def __init__(self, missing: Sequence[str], path: str | None = None) -> None:
        """Say which facts are missing, and from where."""
        where = f"the meeting of {path}" if path else "a meeting"
        super().__init__(
            f"{where} has no {', '.join(missing)}: state it with attrs.evolve(meeting, ...) or municipality=,"
            " or leave out meetings whose key is None"
        )
        self.missing, self.path = tuple(missing), path

    def __reduce__(self) -> tuple[type[UnidentifiedMeetingError], tuple[tuple[str, ...], str | None]]:
        """Pickle by the two arguments."""
        return type(self), (self.missing, self.path)


class RegistryError(KommunereferatError, LookupError):
    """Something is wrong with looking up a parser, a reader or a municipality (fejl ved opslag).

    `name` is what was looked up, `distribution` the installed distribution that it is about; None where there is none.
    """

    def __init__(self, message: str, *, name: str | None = None, distribution: str | None = None) -> None:
        """Say what is wrong with `name`."""
        super().__init__(message)
        self.name, self.distribution = name, distribution

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle with the attributes."""
        return type(self), self.args, {"name": self.name, "distribution": self.distribution}


class UnknownParserError(RegistryError):
    """No parser has this name; the message suggests the nearest one (ukendt parser)."""


class UnknownMunicipalityError(RegistryError):
    """No municipality has this name, alias or code; the message suggests the nearest one (ukendt kommune)."""


class DuplicateParserError(RegistryError):
    """Two distributions claim one parser name, and the caller has not chosen (dobbelt parsernavn)."""


class BrokenParserError(RegistryError):
    """A plug-in cannot be loaded, or is no parser; the message names its distribution and the cause (defekt parser)."""


class AmbiguousParserError(RegistryError):
    """Two parsers claim the document equally; choose one with `parser=` (flertydigt dokument)."""


class UnknownReaderError(RegistryError):
    """No reader has this name; the message suggests the nearest one (ukendt læser)."""


class DuplicateReaderError(RegistryError):
    """Two distributions claim one reader name, and the caller has not chosen (dobbelt læsernavn)."""


class BrokenReaderError(RegistryError):
    """A reader cannot be loaded, or fails; the message names its distribution and the cause (defekt læser)."""


class AmbiguousReaderError(RegistryError):
    """Two readers claim the document equally; choose one with `reader=` (flertydig form)."""
