"""How the documents of a corpus are to be read, and reading one (ønsket læsning)."""

from __future__ import annotations

import functools
import pickle
from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from .. import _api
from ..normalize.municipalities import Municipality, parse_municipality
from ..registry import default_readers, default_registry

if TYPE_CHECKING:
    from ..layout import Layout
    from ..model import Meeting
    from ..protocol import Parser, Reader
    from .documents import Document


@attrs.frozen(kw_only=True, slots=False)
class Request:
    """What the caller wants of every document alike (ønsket læsning)."""

    municipality: Municipality | None
    parser: str | Parser | Layout | None
    reader: str | Reader | None
    encoding: str | None
    mask_personal_numbers: bool

    @classmethod
    def checked(
        cls,
        *,
        municipality: str | Municipality | None = None,
        parser: str | Parser | Layout | None = None,
        reader: str | Reader | None = None,
        encoding: str | None = None,
        mask_personal_numbers: bool = False,
    ) -> Request:
        """Look up at once what is wanted by name: where there is none, no document could be read.

        Raises `UnknownMunicipalityError`, and what the registries' `get` raises.
        """
        if isinstance(parser, str):
            default_registry().get(parser)
        if isinstance(reader, str):
            default_readers().get(reader)
        return cls(
            municipality=parse_municipality(municipality) if isinstance(municipality, str) else municipality,
            parser=parser,
            reader=reader,
            encoding=encoding,
            mask_personal_numbers=mask_personal_numbers,
        )

    def meeting_of(self, document: Document) -> Meeting:
        """Read a document. Raises what `parse_file` and `parse_rows` do."""
        meeting = self._of_file(document) if document.rows is None else self._of_rows(document)
        if not self.mask_personal_numbers:
            return meeting
        from ..serialize.masking import masked

        return masked(meeting)

    def _of_file(self, document: Document) -> Meeting:
        return _api.parse_file(
            document.path,
            municipality=self.municipality,
            parser=self.parser,
            reader=self.reader,
            encoding=self.encoding,
        )

    def _of_rows(self, document: Document) -> Meeting:
        from ..rows import layouts_of, meeting_of  # late: most corpora have none

        layouts = layouts_of(self.parser or "generic")
        return meeting_of(document.path, document.rows or (), self.municipality, layouts)

    @functools.cached_property
    def _pickled(self) -> bytes:
        return pickle.dumps([getattr(self, field.name) for field in attrs.fields(Request)])

    def __reduce__(self) -> tuple[Callable[[bytes], Request], tuple[bytes]]:
        """Pickle once for all documents, and unpickle once in each process: what a layout's rules become is kept."""
        return _unpickled, (self._pickled,)


@functools.lru_cache(maxsize=8)
def _unpickled(data: bytes) -> Request:
    values = pickle.loads(data)  # noqa: S301 - from the process that started this one
    return Request(**dict(zip((field.name for field in attrs.fields(Request)), values, strict=True)))
