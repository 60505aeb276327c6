"""Every diagnostic code can be given: for each there is a document that gives it."""

from __future__ import annotations

from typing import Final

import pytest

from kommunereferat import CODES, SourceText, parse, read
from tests.reading.pdf_writer import blank

HEAD: Final = "Referat\nByrådet\nOnsdag den 3. marts 2021\n"
ITEM: Final = "1. Valg\nBeslutning\nUdsat.\n"
STACKED: Final = """Fritidsudvalget
Referat fra møde
Onsdag den 4. marts 2015 kl. 15.30

Journal nr.:
000123-2015
Sag nr. 1
Lån af telt

Lovgrundlag:
Sagsfremstilling:

Folkeoplysningslovens § 22.

Foreningen vil gerne låne et telt.

Tidligere beslutninger:

Beslutninger:

Beslutning i Fritidsudvalget, Onsdag den 04. marts 2015

Godkendt.
"""


def half_scanned() -> bytes:
    """Return a PDF of two pages, of which the second shows something and has no text."""
    pdf = blank()
    pdf.text(20, 20, "Referat")
    pdf.add_page()
    pdf.rect(20, 20, 100, 50)
    return bytes(pdf.output())


DOCUMENTS: Final[dict[str, str | bytes | SourceText]] = {
    "encoding-guessed": b"Gr\xf8n energi",
    "encoding-damaged": "Grøn".encode() + b"\xc3",
    "reader-fallback": "%PDF-1.7 is no PDF but a text that says so",
    "html-source": read("<!DOCTYPE html>\n<p>Referat</p>\n", reader="text"),
    "page-without-text": half_scanned(),
    "unexpected-value": b'{"Moede": {"Sted": ["Salen"]}, "Dagsordenpunkter": []}',
    "repeated-key": b'{"Moede": {"Sted": "Salen", "Sted": "Loftet"}, "Dagsordenpunkter": []}',
    "mojibake-mended": "ByrÃ¥det",
    "line-ends-restored": HEAD
    + "1. Valg Sagsfremstilling "
    + "Der er valg. " * 40
    + "Indstilling Vælg. Beslutning Udsat.",
    "empty-document": "",
    "not-minutes": "Rør mel og sukker sammen.",
    "parser-fallback": HEAD + ITEM,
    "municipality-unknown": HEAD + ITEM,
    "municipality-inferred": HEAD + "1. Valg\nSagsfremstilling\nGreve Kommune har spurgt.\nBeslutning\nUdsat.\n",
    "municipality-contradicted": STACKED + "Greve Kommune har spurgt, og Greve Kommune har svaret.\n",
    "kind-inferred": "Byrådet\nOnsdag den 3. marts 2021\n" + ITEM,
    "kind-unknown": "Byrådet\nOnsdag den 3. marts 2021\n",
    "body-inferred": "Referat\nOnsdag den 3. marts 2021\n1. Valg\nBeslutning Byrådet den 3. marts 2021\nUdsat.\n",
    "body-missing": "Referat\nOnsdag den 3. marts 2021\n" + ITEM,
    "date-missing": "Referat\nByrådet\n" + ITEM,
    "date-invalid": "Referat\nByrådet\n31. februar 2020\n" + ITEM,
    "weekday-mismatch": "Referat\nByrådet\nMandag den 2. december 2014\n" + ITEM,
    "unknown-party": "Referat\nByrådet\n6. marts 2019\nMedlemmer:\nAnne Holm (Q)\n" + ITEM,
    "participant-unreadable": HEAD + "Medlemmer:\nAnne Holm (A)\nse næste side\n" + ITEM,
    "title-joined": HEAD + "Medlemmer:\nAnne Holm (centerchef for By\nErhverv)\n" + ITEM,
    "absentee-not-listed": HEAD + "Medlemmer:\nAnne Holm (A)\n" + ITEM + "Afbud: Bo Lund (V)\n",
    "no-items": "Byrådet\nOnsdag den 3. marts 2021\n",
    "item-number-gap": HEAD + ITEM + "2. Lån\nBeslutning\nUdsat.\n4. Leje\nBeslutning\nUdsat.\n",
    "contents-mismatch": HEAD + "Indhold\n1. Valg af sekretærer\n2. Lån\n\n1. Valg af sekretær\nBeslutning\nUdsat.\n"
    "2. Lån\nBeslutning\nUdsat.\n",
    "items-missing": HEAD
    + "Indhold\n1. Valg\n2. Lån\n3. Leje\n\n1. Valg\nBeslutning\nUdsat.\n2. Lån\nBeslutning\nUdsat.\n",
    "stacked-labels": STACKED,
    "decision-undated": HEAD + "1. Valg\nTidligere beslutninger\nAnbefales.\nBeslutning\nUdsat.\n",
    "personal-number": HEAD + "1. Brev fra 010190-1234\nBeslutning\nUdsat.\n",
    "votes-mismatch": HEAD + "1. Valg\nBeslutning\nGodkendt. For stemte 3: Bo Lund og Ida Skov.\n",
    "unparsed-text": "Rør mel og sukker sammen.",
}


#: What a table gives, and no document.
OF_TABLES: Final = {"row-incomplete"}


@pytest.mark.parametrize("code", sorted(CODES.keys() - OF_TABLES))
def test_a_document_gives_the_code(code: str) -> None:
    assert code in {diagnostic.code for diagnostic in parse(DOCUMENTS[code]).diagnostics}


@pytest.mark.parametrize("code", sorted(CODES.keys() - {"parser-fallback", "municipality-unknown"}))
def test_minutes_with_nothing_odd_do_not_give_the_code(code: str) -> None:
    assert code not in {diagnostic.code for diagnostic in parse(HEAD + ITEM).diagnostics}
