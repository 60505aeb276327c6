"""The source's text, stored with a meeting so that its spans can be looked up after reading back (gemt kildetekst)."""

from __future__ import annotations

import attrs

from ..diagnostics import Diagnostic
from ..spans import OffsetMap
from ..text import SourceText, _lines
from .paths import WrongValueError


@attrs.frozen
class Segment:
    """From offset `here` on, the mended text was made of what stands at `there` (tekstbid); `same`: one by one."""

    here: int
    there: int
    same: bool


@attrs.frozen(kw_only=True)
class StoredText:
    """A text as it was, and as it was mended (gemt tekst).

    The mended text and the way back are stored and not made anew, because spans count in it, and a later release may
    mend otherwise.
    """

    original: str
    mended: str | None = None
    offsets: tuple[Segment, ...] | None = None
    diagnostics: tuple[Diagnostic, ...]

    @classmethod
    def of(cls, source: SourceText) -> StoredText:
        """Take what is needed to restore `source`; where nothing was mended, that is the original alone."""
        if source.text == source.original:
            return cls(original=source.original, diagnostics=source.diagnostics)
        segments, _ = source.offsets.__reduce__()[1]
        return cls(
            original=source.original,
            mended=source.text,
            offsets=tuple(Segment(*segment) for segment in segments),
            diagnostics=source.diagnostics,
        )

    def restored(self) -> SourceText:
        """Return the text with its lines; raise `WrongValueError` where the offsets lead nowhere."""
        if (self.mended is None) != (self.offsets is None):
            raise WrongValueError("'mended' and 'offsets' go together")
        text = self.original if self.mended is None else self.mended
        offsets = OffsetMap() if self.offsets is None else self._offset_map(self.offsets)
        lines = _lines(text)
        return SourceText(text=text, original=self.original, offsets=offsets, lines=lines, diagnostics=self.diagnostics)

    def _offset_map(self, segments: tuple[Segment, ...]) -> OffsetMap:
        last = 0
        for index, segment in enumerate(segments):
            if segment.here < last:
                raise WrongValueError("offsets must rise", "offsets", index)
            if segment.there > len(self.original):
                raise WrongValueError("this offset is beyond the end of the original", "offsets", index)
            last = segment.here
        if not segments or segments[0].here:
            raise WrongValueError("the first offset must be 0", "offsets")
        return OffsetMap([(s.here, s.there, s.same) for s in segments], len(self.original))
