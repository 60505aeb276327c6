"""What was decided on each point, where points are decided one by one."""

from __future__ import annotations

import pytest

from kommunereferat import parse
from kommunereferat.engine.decisions.decision_points import read_points


def points(text: str) -> list[tuple[str, str]]:
    return [(point.number, point.outcome.value) for point in read_points(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Godkendt.\n2.-4. Anbefales.", "1 approved|2 recommended|3 recommended|4 recommended"),
        ("1.a. Anbefales.\n1.b. Kan ikke anbefales.", "1a recommended|1b rejected"),
        ("1. a)-c) Anbefales.", "1a recommended|1b recommended|1c recommended"),
        ("2. a.-c. Anbefales.", "2a recommended|2b recommended|2c recommended"),
        ("7.a-c indstilles godkendt", "7a recommended|7b recommended|7c recommended"),
        ("2.a, c og d: Godkendt.", "2a approved|2c approved|2d approved"),
        ("1-3 anbefales.", "1 recommended|2 recommended|3 recommended"),
        ("Punkt 1-2 anbefales.", "1 recommended|2 recommended"),
        ("Punkterne 1-2. Anbefales", "1 recommended|2 recommended"),
        ("Pkt. 1: Anbefales.\nPkt. 2: Udsat.", "1 recommended|2 postponed"),
        ("Pkt. 5 og 14. blev udsat.", "5 postponed|14 postponed"),
        ("Ad 1. Taget til efterretning. Ad 2. Udsat.", "1 noted|2 postponed"),
        ("Ad 2 og 3: Godkendt.", "2 approved|3 approved"),
        ("Ad 1) Godkendt\nAd 2) Afvist", "1 approved|2 rejected"),
        ("Ad a) Godkendt. Ad b) Udsat.", "a approved|b postponed"),
        ("At 1: Godkendt. At 2: Udsat.", "1 approved|2 postponed"),
        ("Indstillingspunkt 1: Drøftet.\n\nIndstillingspunkt 2: Udsat.", "1 discussed|2 postponed"),
        ("1. - 3.blev taget til efterretning.", "1 noted|2 noted|3 noted"),
        ("1.status blev taget til efterretning.\n6. anbefales, idet prisen falder.", "1 noted|6 recommended"),
        ("1. Taget til efterretning\n2. Ingen af emnerne ønskes beskrevet.", "1 noted|2 other"),
        ("2.-3. Udvalget undlod at tage stilling.", "2 other|3 other"),
        ("Udvalget besluttede:\n1. at godkende planen\n2. at udsætte resten", "1 approved|2 postponed"),
        ("1, 2 og 4 godkendt. 3 afvist.", "1 approved|2 approved|4 approved|3 rejected"),
        ("• Ad 1: Godkendt.\n• Ad 2: Udsat.", "1 approved|2 postponed"),
        ("4.-2. Godkendt.", "4 approved|2 approved"),
        (
            "Ad 1.\n\nFor: Gruppe K.\n\nImod: Gruppe T.\n\nAnbefales ikke.\n\nAd 2.\n\nBortfalder.",
            "1 rejected|2 withdrawn",
        ),
    ],
)
def test_each_point_has_its_number_and_outcome(text: str, expected: str) -> None:
    assert points(text) == [tuple(point.split(" ")) for point in expected.split("|")]


@pytest.mark.parametrize(
    "text",
    [
        "Godkendt.",
        "Godkendt med følgende ændringer:\n1. Afsnit 2 udgår\n2. Prisen sænkes",
        "Formanden orienterede om:\n1. Ny skole\n2. Ny hal",
        "1. maj 2020 holdes et møde.",
        "Godkendt. 2. behandling sker i maj.",
        "Punkt 9 udgår.",
        "Sag 3 udgår.",
        "Punkt 6 behandles før punkt 3.",
        "1. Ny skole\n2. Ny hal",
        "Godkendt med den ændring, at sag nr. 6 udgår.",
        "Taget til efterretning (pkt. 16). Det sker den 4. maj.",
        "Taget til efterretning med disse bemærkninger:\nPunkt 1) Rådet savner tal.\nPunkt 2) Stien er mørk.",
    ],
)
def test_a_matter_decided_as_a_whole_has_no_points(text: str) -> None:
    assert read_points(text) == ()


def test_a_point_has_its_wording_without_the_number_and_the_notes() -> None:
    text = "1. Godkendt, idet stien belyses.\nBo Ek (A) stemte imod.\n2. Udsat.\n\nAfbud: Ida Ask"
    assert [point.text for point in read_points(text)] == ["Godkendt, idet stien belyses.", "Udsat."]


def test_a_point_says_where_it_stands() -> None:
    text = "Referat\nByrådet\n3. marts 2021\n1. Lån\nBeslutning\nAd 1: Godkendt.\nAd 2: Udsat.\n"
    decision = parse(text).items[0].decision
    assert decision
    assert [point.number for point in decision.points] == ["1", "2"]
    assert decision.spans["points[1]"].of(text).strip() == "Ad 2: Udsat."
