"""What somebody had put on record, and whose it is."""

from __future__ import annotations

import pytest

from kommunereferat.engine.decisions.record_statements import read_record


@pytest.mark.parametrize(
    ("text", "by", "wording"),
    [
        ("Godkendt.\nListe Ø ønsker tilført, at stien mangler lys. Afbud: Lis Toft", "Ø", "stien mangler lys."),
        ("Lis Toft (Ø) ønskede ført til protokols, at hun er imod.", "Lis Toft", "hun er imod."),
        ("K og T bad om at få tilført protokollen, at skatten er for høj.", "K, T", "skatten er for høj."),
        ("Venstre ønskede tilført beslutningsprotokollen: Partiet er uenigt.", "Venstre", "Partiet er uenigt."),
        (
            "Enhedslisten ønskede følgende bemærkning tilført beslutningsprotokollen: »Vi er imod.«\nGodkendt",
            *("Enhedslisten", "Vi er imod."),
        ),
        ('SF afgav følgende protokolbemærkning: "Vi ønsker mere."', "SF", "Vi ønsker mere."),
        ("Følgende protokolbemærkning fra Liste B ønskes tilført: Vi savner tal.", "B", "Vi savner tal."),
        ("Særstandpunkt fra V og C: Grupperne er uenige.", "V, C", "Grupperne er uenige."),
        ("Stemmeforklaring fra Lis Toft (B): Jeg er imod.", "Lis Toft", "Jeg er imod."),
        ("Protokollat fra Lis Toft: Jeg er imod.", "Lis Toft", "Jeg er imod."),
        ("Protokolbemærkning:\nVi savner tal.\nMange tal.\n\nAfbud: Bo Ek", None, "Vi savner tal.\nMange tal."),
        (
            "Mindretalsudtalelse fra Lis Toft (A):\nPlanen er dårlig.\nHerefter godkendt.",
            "Lis Toft",
            "Planen er dårlig.",
        ),
        ("Mindretalsudtalelse fra Lis Toft (A)\nPlanen er dårlig.", "Lis Toft", "Planen er dårlig."),
        (
            "Bo Ek (SF) stemte imod med denne mindretalsudtalelse:\n”Det er ikke “altid” godt. Nej”.\nAfbud: Lis Toft",
            *("Bo Ek", "Det er ikke “altid” godt. Nej"),
        ),
        ("Imod stemte (Ø) med bemærkning om, at prisen er for høj.", "Ø", "prisen er for høj."),
        ("Bo Ek (A) stemte imod med den begrundelse, at prisen er for høj.", "Bo Ek", "prisen er for høj."),
        ("Jan Bak (C) ønsker tilført protokollen:\nC er uenig.\nGodkendt.", "Jan Bak", "C er uenig."),
        ("Godkendt. SF ønskede tilført: Vi er imod. Afbud: Bo Ek", "SF", "Vi er imod."),
    ],
)
def test_a_statement_has_its_wording_and_whose_it_is(text: str, by: str | None, wording: str) -> None:
    (statement,) = read_record(text)
    assert (statement.by, statement.text) == (by, wording)
    assert text[statement.start : statement.end] == wording


@pytest.mark.parametrize(
    "text",
    [
        "B afgav stemmeforklaring.",
        "Godkendt med bemærkning om, at udvalget ønsker en ny sag.",
        "Brevet er vedlagt protokollen.",
        "Referatet blev godkendt med en tilføjelse til referatet om, at mødet var kort.",
        "Udvalget ønsker, at der tilføres midler.",
        "Lis Toft (A) blev valgt med bemærkning om, at hun tiltræder i maj.",
        "Mindretalsudtalelse fra Lis Toft:\n",
    ],
)
def test_what_nobody_had_put_on_record_is_no_statement(text: str) -> None:
    assert read_record(text) == ()


def test_several_statements_come_in_printed_order() -> None:
    text = "Mindretalsudtalelse fra A:\nPlanen er dårlig.\nMindretalsudtalelse fra V:\nPlanen er dyr."
    assert [(said.by, said.text) for said in read_record(text)] == [("A", "Planen er dårlig."), ("V", "Planen er dyr.")]
