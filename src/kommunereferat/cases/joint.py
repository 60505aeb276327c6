"""Evidence that two treatments are of one case, before cases are known (samling)."""

from __future__ import annotations

from typing import Final

import attrs

from .model import Certainty, Evidence, Place

_STRENGTH: Final = {evidence: rank for rank, evidence in enumerate(Evidence)}


@attrs.frozen(kw_only=True, eq=False)
class Joint:
    """Evidence that two treatments are of one case (samling): the earlier `one` and the `other`, by index."""

    evidence: Evidence
    certainty: Certainty
    one: int
    other: int
    told_by: str
    places: tuple[Place, ...]

    @property
    def order(self) -> tuple[int, int, int, int, str]:
        """Its place among all, the strongest first."""
        return (self.certainty.rank, _STRENGTH[self.evidence], self.one, self.other, self.told_by)
