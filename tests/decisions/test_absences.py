"""Who is stated as absent from an item."""

from __future__ import annotations

import pytest

from kommunereferat.engine.people.absences import read_absences


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Godkendt.\n\nOle Krag (V) var ikke til stede.", ["Ole Krag"]),
        ("Ole Krag (V), Mie Dam (A) og Kaj B. Ravn (E) var ikke til stede.", ["Ole Krag", "Mie Dam", "Kaj B. Ravn"]),
        ("Taget til efterretning.\n\nAfbud:\n\nSigne Lykke (O)", ["Signe Lykke"]),
        ("Afbud:\n\nSigne Lykke (O)\nPer Juhl-Hansen (V)\n\nGodkendt.", ["Signe Lykke", "Per Juhl-Hansen"]),
        ("Fraværende: Bo Fynbo", ["Bo Fynbo"]),
        ("Afbud fra Lis Toft (A).", ["Lis Toft"]),
        ("Der var afbud fra Lis Toft (A) og Jan Bak (C).", ["Lis Toft", "Jan Bak"]),
        ("Lis Toft (A) deltog ikke i behandlingen af punktet.", ["Lis Toft"]),
        ("Lis Toft erklærede sig inhabil og deltog ikke i sagens behandling.", ["Lis Toft"]),
        ("Lis Toft og Jan Bak erklærede sig inhabile.", ["Lis Toft", "Jan Bak"]),
        ("Ikke til stede: Lis Toft", ["Lis Toft"]),
        ("Ikke til stede:\n Lis Toft (A)\n Jan Bak (V)", ["Lis Toft", "Jan Bak"]),
        ("Orienteringen blev taget til efterretning.Afbud: Lis Toft", ["Lis Toft"]),
        ("Godkendt.Fraværende: Lis Toft (A)", ["Lis Toft"]),
        ("Afbud: Lis Toft (Stedfortræder: Jan Bak)", ["Lis Toft"]),
        ("Afbud fra Lis Toft stedfortræder Jan Bak", ["Lis Toft"]),
        ("Afbud: Lis Toft (A), stedfortræder Jan Bak (A), Ib Vang (O)", ["Lis Toft", "Ib Vang"]),
        ("Fraværende i Børne- og Skoleudvalget - 4. maj 2021:\n\nLis Toft\nJan Bak", ["Lis Toft", "Jan Bak"]),
        ("Lis Toft (A) og Jan Bak (V) havde meldt afbud.", ["Lis Toft", "Jan Bak"]),
        ("På grund af inhabilitet deltog Lis Toft (A) ikke i behandlingen.", ["Lis Toft"]),
        ("Under punktet var Lis Toft (A) og Jan Bak ikke til stede.", ["Lis Toft", "Jan Bak"]),
        ("Til mødet havde Lis Toft (A) meldt afbud.", ["Lis Toft"]),
        ("Byrådet erklærede Lis Toft (V) for inhabil i sagen.", ["Lis Toft"]),
        ("Lis Toft blev erklæret inhabil.", ["Lis Toft"]),
        ("Borgmester Lis Toft (A) deltog ikke i behandlingen af sagen.", ["Lis Toft"]),
        ("Formanden, Lis Toft (A), deltog ikke i behandlingen af sagen.", ["Lis Toft"]),
        ("Jan Bak (A) deltog i stedet for Lis Toft (A).", ["Lis Toft"]),
        ("Jan Bak mødte som stedfortræder for Lis Toft.", ["Lis Toft"]),
        ("Jan Bak deltog for Lis Toft.", ["Lis Toft"]),
        ("I stedet for Lis Toft deltog Jan Bak.", ["Lis Toft"]),
        ("Lis Toft, der er medlem af bestyrelsen for Nordhavn Forsyning, deltog ikke i behandlingen.", ["Lis Toft"]),
        ("Lis Toft fra Dansk Handicapforbund var fraværende.", ["Lis Toft"]),
        ("Lis Toft er medlem af bestyrelsen og deltog derfor ikke i behandlingen.", ["Lis Toft"]),
        ("Fraværende var Lis Toft og Jan Bak.", ["Lis Toft", "Jan Bak"]),
        ("Fraværende med afbud: Lis Toft (A), Jan Bak (V).\nFraværende uden afbud: Ingen.", ["Lis Toft", "Jan Bak"]),
        (
            "Med afbud: Lis Toft, Jan Bak og Ib Vang\n\nUden afbud: Bo Ek, Eva Ask",
            ["Lis Toft", "Jan Bak", "Ib Vang", "Bo Ek", "Eva Ask"],
        ),
        ("Lis Toft (A) var forhindret i at deltage.", ["Lis Toft"]),
        ("Lis Toft kunne ikke deltage i mødet.", ["Lis Toft"]),
        ("Lis Toft (A) udeblev.", ["Lis Toft"]),
        ("Lis Toft (A) havde lovligt forfald.", ["Lis Toft"]),
        ("Forfald: Lis Toft (A)", ["Lis Toft"]),
        ("Inhabil: Lis Toft (A)", ["Lis Toft"]),
        ("Afbud: Lis Toft, A, Jan Bak, V", ["Lis Toft", "Jan Bak"]),
        ("Afbud: Lis Toft (A) Jan Bak (V)", ["Lis Toft", "Jan Bak"]),
        ("Afbud: Lis Toft (A) Jan Bak (V) deltog som suppleant.", ["Lis Toft"]),
        ("Fraværende: Lis Toft (A)\nJan Bak (V)\nGodkendt.", ["Lis Toft", "Jan Bak"]),
        ("• Lis Toft (A) - Afbud\n• Jan Bak (V) - Deltog", ["Lis Toft"]),
        (
            "Afbud: Anne van der Meer, Ali al Hassan og Poul Erik Thøgersen (Enhedslisten)",
            ["Anne van der Meer", "Ali al Hassan", "Poul Erik Thøgersen"],
        ),
        ("Lis Toft (A) deltog ikke. Lis Toft blev valgt.", ["Lis Toft"]),
        ("Deltager: Formand Bo Ek, Eva Ask\n\nAfbud: Lis Toft og Jan Bak\n\nGæst: Ib Vang", ["Lis Toft", "Jan Bak"]),
        (
            "Mødelokale 2 - afbud fra Lis Toft, Jan Bak og Ib Vang. Eva Ask indkaldt som suppleant.",
            ["Lis Toft", "Jan Bak", "Ib Vang"],
        ),
        ("Imod stemte B. Lis Toft deltog ikke i behandlingen.", ["Lis Toft"]),
        ("John T. Olsen (A) deltog ikke.", ["John T. Olsen"]),
        ("J.P. Krogh var fraværende.", ["J.P. Krogh"]),
        ("Rosa har meldt afbud på grund af ferie.", ["Rosa"]),
        ("Indstillingen blev godkendt, idet Lis Toft (A) ikke deltog i behandlingen.", ["Lis Toft"]),
        ("Lis Toft (A) og Jan Bak (V), som begge er inhabile, deltog ikke.", ["Lis Toft", "Jan Bak"]),
        ("Lis Toft meldte sig inhabil og forlod lokalet.", ["Lis Toft"]),
        ("Lis Toft forlod lokalet under behandlingen af punktet.", ["Lis Toft"]),
        ("Udvalget fandt Lis Toft (A) inhabil.", ["Lis Toft"]),
        ("Som stedfortræder for Lis Toft (A) mødte Jan Bak (A).", ["Lis Toft"]),
        ("Afbud fra Lis Toft (A). Som suppleant deltog Jan Bak (A).", ["Lis Toft"]),
        ("Afbud: Lis Toft. I stedet deltog Jan Bak.", ["Lis Toft"]),
        ("Fraværende: Lis Toft (A), der blev afløst af Jan Bak (A).", ["Lis Toft"]),
        ("AFBUD: Lis Toft (A)", ["Lis Toft"]),
        ("Afbud/Fraværende: Lis Toft (A)", ["Lis Toft"]),
        ("Fraværende ved punktets behandling: Lis Toft", ["Lis Toft"]),
        ("Lis Toft mødte ikke frem.", ["Lis Toft"]),
        ("Lis Toft og Jan Bak (begge A) var fraværende.", ["Lis Toft", "Jan Bak"]),
        ("Afbud fra: Lis Toft", ["Lis Toft"]),
        ("Fraværende som varslet: Lis Toft", ["Lis Toft"]),
        ("Fraværende: Lis Toft (A) - Jan Bak (A) deltog som stedfortræder", ["Lis Toft"]),
        ("Godkendt.\n\nAfbud:\n\n- Lis Toft (A)\n- Jan Bak (V)", ["Lis Toft", "Jan Bak"]),
        ("Godkendt.\u00a0\n\nFraværende:\u00a0Lis\u00a0Toft (A)", ["Lis Toft"]),
        ("Udsat.\nFraværende\t\nLis Toft (A)", ["Lis Toft"]),
        ("Fraværende: Lis Toft.\n\nTaget til efterretning.", ["Lis Toft"]),
        ("Fraværende Lis Toft (A)", ["Lis Toft"]),
        ("Afbud Lis Toft", ["Lis Toft"]),
        ("Lis Toft (SocialLiberale) var ikke til stede", ["Lis Toft"]),
        ("Fraværende:\n\nLis Toft (SocialLiberale)\n\nJan Bak (A)", ["Lis Toft", "Jan Bak"]),
        ("Lis Toft, Jan Bak, Ib Vang og Bo Ek var fraværende.", ["Lis Toft", "Jan Bak", "Ib Vang", "Bo Ek"]),
        ("Lis Toft, A, og Jan Bak, V, var fraværende.", ["Lis Toft", "Jan Bak"]),
        ("Afbud: Lis Toft - A", ["Lis Toft"]),
        ("Godkendt.\nAfbud: Lis Toft\nJan Bak deltog i stedet.", ["Lis Toft"]),
        (
            (
                "Godkendt. Lis Toft (A) og Jan Bak (V) deltog ikke i sagens behandling på grund af "
                "inhabilitet. Fraværende: Ib Vang (C)."
            ),
            ["Lis Toft", "Jan Bak", "Ib Vang"],
        ),
        ("Lis Toft var inhabil under punktets behandling.", ["Lis Toft"]),
        ("Lis Toft (A) er inhabil.", ["Lis Toft"]),
        ("Udvalget vurderede, at Lis Toft (A) er inhabil.", ["Lis Toft"]),
        (
            ("Ida Marie Høegh-Krarup (Ø) forlod mødet på grund af inhabilitet og deltog ikke i behandlingen."),
            ["Ida Marie Høegh-Krarup"],
        ),
        ("Under dette punkt deltog ikke: Lis Toft (A)", ["Lis Toft"]),
        ("Følgende deltog ikke: Lis Toft og Jan Bak", ["Lis Toft", "Jan Bak"]),
        ("Deltog ikke: Lis Toft (A)", ["Lis Toft"]),
        ("Mødt: Lis Toft. Afbud: Jan Bak", ["Jan Bak"]),
        ("Lis Toft (A) har orlov. Jan Bak (A) deltog som stedfortræder for Lis Toft (A).", ["Lis Toft"]),
        ("Jan Bak (A) deltog i mødet som suppleant for Lis Toft (A).", ["Lis Toft"]),
        ("Jan Bak (A) var indkaldt som stedfortræder for Lis Toft (A).", ["Lis Toft"]),
        ("Godkendt.\n\nLis Toft\nvar fraværende", ["Lis Toft"]),
        ("Fraværende: Lis Toft (A), Jan Bak (V) og\nIb Vang (C)", ["Lis Toft", "Jan Bak", "Ib Vang"]),
        (
            "Afbud: Anne-Marie O'Brien, Çelik Yıldız, Åse Ørsted og É. Dupont",
            ["Anne-Marie O'Brien", "Çelik Yıldız", "Åse Ørsted", "É. Dupont"],
        ),
        ("Fraværende: Lis Toft (A) pga. sygdom, Jan Bak (V)", ["Lis Toft", "Jan Bak"]),
        ("Lis Toft (A) var fraværende under behandlingen af dette punkt.", ["Lis Toft"]),
        ("Næstformand Lis Toft ledede mødet, da formand Jan Bak var fraværende.", ["Jan Bak"]),
        ("Afbud: Formand Lis Toft og Jan Bak", ["Lis Toft", "Jan Bak"]),
        ("Lis Toft deltog ikke i punkt 4-6.", ["Lis Toft"]),
        ("Afbud: Lis Toft Godkendt", ["Lis Toft"]),
        (
            "Fraværende: Anne Lise Brandt-Mikkelsen, Christian Emil Juulsgaard og Dorthe Holm\nNæste Møde",
            ["Anne Lise Brandt-Mikkelsen", "Christian Emil Juulsgaard", "Dorthe Holm"],
        ),
        (
            ("Taget til efterretning efter en lang og god drøftelse i udvalget. Dorthe\nHolm (C) var ikke til stede."),
            ["Dorthe Holm"],
        ),
        ("Afbud: Lis Toft og B. Godkendt", ["Lis Toft"]),
        ("Afbud fra\n\nLis Toft (A)", ["Lis Toft"]),
    ],
)
def test_those_stated_as_absent_are_named_in_printed_order(text: str, names: list[str]) -> None:
    assert [found.value for found in read_absences(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Fraværende:\n\nGodkendt.",
        "Fraværende:",
        "Fraværende: Ingen.",
        "Fraværende: ingen",
        "Afbud: -",
        "Lis Toft (A) forlod mødet kl. 17.40.",
        "Lis Toft (A) forlod mødet efter behandlingen af punktet.",
        "Lis Toft (A) ankom kl. 17.15 under behandlingen af punktet.",
        "Byrådet erklærede Lis Toft (V) for ikke inhabil.",
        "Lis Toft (V) er ikke inhabil.",
        "Formanden deltog ikke i behandlingen af sagen.",
        "Venstre deltog ikke i afstemningen.",
        "Jan Bak blev valgt som stedfortræder for Lis Toft.",
        "Punktet blev drøftet. Udvalget deltog i besigtigelsen.",
        "Lis Toft (A) deltog ikke i de resterende punkter.",
        "Udvalget stemte om, hvorvidt Lis Toft kan deltage.",
        "Den, der er forhindret, bedes melde afbud.",
        "Sagen omhandler fravær i folkeskolen. Fraværet er faldet.",
        "Afbud meldes til sekretariatet.",
        ("Lis Toft (A) gjorde opmærksom på sin mulige inhabilitet. Udvalget vurderede, at Lis Toft ikke er inhabil."),
        "Lis Toft rejste spørgsmålet om sin habilitet. Byrådet fandt ikke, at Lis Toft er inhabil.",
        "Lis Toft forlod mødet før behandlingen af punktet.",
        "Ej til stede: Lis Toft",
        "Udvalget deltog for Kommunen.",
        "Formanden for Ældrerådet deltog ikke.",
        "Ingen fraværende.",
        "Alle var til stede.",
        "Fraværende: 0",
    ],
)
def test_where_nobody_is_stated_as_absent_nobody_is_named(text: str) -> None:
    assert read_absences(text) == ()


def test_each_name_says_where_it_stands() -> None:
    text = "Godkendt.\n\nAfbud: Lis Toft (A) og Jan  Bak (V)"
    found = read_absences(text)
    assert [text[name.start : name.end] for name in found] == ["Lis Toft", "Jan  Bak"]
    assert [name.value for name in found] == ["Lis Toft", "Jan Bak"]


def test_a_name_broken_at_the_end_of_a_long_line_is_put_together() -> None:
    text = "Fraværende: Anne Lise Brandt-Mikkelsen (A), Bo Ek (V), Christian Emil Juulsgaard (V) og Dorthe\nHolm (C)"
    assert [found.value for found in read_absences(text)][-1] == "Dorthe Holm"


def test_one_who_is_named_twice_comes_once() -> None:
    assert len(read_absences("Lis Toft (A) deltog ikke.\n\nAfbud: Lis Toft (A)")) == 1
