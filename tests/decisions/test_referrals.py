"""To whom a matter goes from here."""

from __future__ import annotations

import pytest

from kommunereferat.engine.decisions.outcomes import read_outcome
from kommunereferat.engine.decisions.referrals import read_referral


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Sagen sendes tilbage til Social- og sundhedsudvalget til ny belysning.", "Social- og sundhedsudvalget"),
        ("Sendes tilbage til kultur- og fritidsudvalget til fornyet behandling.", "Kultur- og fritidsudvalget"),
        ("Sagen sendes tilbage til Kultur & Fritidsudvalget.", "Kultur & Fritidsudvalget"),
        ("Forslaget sendes tilbage i Social- og Seniorudvalget", "Social- og Seniorudvalget"),
        ("Fremsendes til Teknisk Udvalg til behandling i henhold til byrådets beslutning.", "Teknisk Udvalg"),
        ("Fremsendes til Nordby Byråd med bemærkning, at Magistraten anbefaler indstillingen.", "Nordby Byråd"),
        ("Byrådet sendte sagen til realitetsbehandling i Plan- og Tryghedsudvalget.", "Plan- og Tryghedsudvalget"),
        ("Henvises til Udvalget for Kultur & Fritid.", "Udvalget for Kultur & Fritid"),
        ("Punktet blev oversendt til børneudvalget.", "Børneudvalget"),
        ("Sagen går videre til Økonomiudvalget.", "Økonomiudvalget"),
        ("Sagen sendes i høring hos Ældrerådet.", "Ældrerådet"),
        (
            "Sendes i høring i Seniorrådet, Skolerådet og Ældrerådet.",
            "Seniorrådet, Skolerådet og Ældrerådet",
        ),
        ("Sagen sendes tilbage til administrationen med henblik på nye tal.", "administrationen"),
        ("Oversendes til budgetforhandlingerne.", "budgetforhandlingerne"),
        ("Sagen indgår i budgetforhandlingerne.", "budgetforhandlingerne"),
        ("Økonomiudvalget anbefaler overfor Byrådet at indstillingen godkendes.", "Byrådet"),
        ("Økonomiudvalget anbefaler over for byrådet, at indstillingen godkendes.", "Byrådet"),
        ("A, V og F anbefaler Byrådet, at indstillingen tiltrædes.", "Byrådet"),
        ("Anbefales overfor Økonomiudvalget og Byrådet.", "Økonomiudvalget og Byrådet"),
        ("Indstilles til Byrådets godkendelse.", "Byrådet"),
        ("Indstilles til kommunalbestyrelsen.", "Kommunalbestyrelsen"),
        ("Anbefaler over for KB, at indstillingen godkendes.", "KB"),
        ("Sagen udsættes og sendes tilbage til forvaltningen.", "forvaltningen"),
    ],
)
def test_the_body_or_office_that_gets_the_matter_is_named(text: str, to: str) -> None:
    found = read_referral(text, read_outcome(text))
    assert found is not None
    assert found.value == to


@pytest.mark.parametrize(
    "text",
    [
        "Anbefales.",
        "Udvalget anbefaler administrationens indstilling.",
        "Godkendt. Byrådet sender en tak til foreningen.",
        "Tilbagesendes Teknik og Miljø med bemærkning, at byrådet har vedtaget indstillingen.",
        "Udsat til næste møde.",
    ],
)
def test_where_no_recipient_is_named_there_is_none(text: str) -> None:
    assert read_referral(text, read_outcome(text)) is None
