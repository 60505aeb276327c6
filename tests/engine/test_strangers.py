"""Documents of another municipality, which a municipality's layout never claims."""

from __future__ import annotations

import attrs
import pytest

from kommunereferat.engine.meeting import claim_of
from kommunereferat.engine.strangers import is_of_another
from kommunereferat.text import SourceText
from tests.engine.plain import PLAIN

VIBORG = "0791"


@pytest.mark.parametrize(
    "text",
    [
        "Assens Kommune\nReferat\nHavneudvalget\n",
        "Referat\nAssens Byråd\n",
        "www.assens.dk\nReferat\nHavneudvalget\nVi tager toget til Viborg.\n",
        "Referat\nSagsnr. 330-2018-36\nNy havn\nSagsnr. 330-2018-41\n",
    ],
)
def test_a_document_is_of_another_by_its_head_or_its_case_numbers(text: str) -> None:
    assert is_of_another(SourceText.of(text), VIBORG)


@pytest.mark.parametrize(
    "text",
    [
        "Referat\nHavneudvalget\n",
        "Viborg Kommune\nReferat\nGæst: Bo Lind, Assens Kommune\n",
        "Referat\n1. Aftale med Assens Kommune\n",
        "Referat\nAssens Kommune har spurgt.\n",
        "Referat\nHavneudvalget har i mange år haft en aftale om pramme og både med Assens Kommune.\n",
        "Referat\nSagsnr. 330-2018-36\n",
        "Referat\nSagsnr. 791-2018-36\nSagsnr. 791-2018-37\nSagsnr. 330-2018-36\n",
        "Referat\nSagsnr. 330-2018-36\nSagsnr. 420-2018-37\n",
    ],
)
def test_a_neighbour_in_a_document_does_not_make_it_another_s(text: str) -> None:
    assert not is_of_another(SourceText.of(text), VIBORG)


def test_a_municipality_s_layout_claims_no_document_of_another() -> None:
    source = SourceText.of("Assens Kommune\nReferat\n1. Ny havn\nBeslutning\nGodkendt.\n")
    assert claim_of(PLAIN, source) is not None
    assert claim_of(attrs.evolve(PLAIN, municipality="0420"), source) is not None
    assert claim_of(attrs.evolve(PLAIN, municipality=VIBORG), source) is None
