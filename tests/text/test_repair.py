"""`mend`: wrongly decoded Danish is restored, correct Danish stays as it is."""

from __future__ import annotations

import itertools
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kommunereferat.repair import mend
from kommunereferat.spans import Span
from tests.text.wrong_decoding import AFTER, BEFORE, WAYS, WORDS, danish, wrongly_decoded

ways = st.sampled_from(WAYS)
WAY_NAMES = ["-".join(way) for way in WAYS]


@settings(max_examples=500)
@given(danish)
def test_correct_danish_is_never_changed(text: str) -> None:
    mended, _, diagnostics = mend(text)
    assert mended == text
    assert not diagnostics


@pytest.mark.parametrize("letter", "ÆØÅæøåÉéÖöÜü")
def test_a_danish_letter_beside_any_sign_is_never_changed(letter: str) -> None:
    for before, after in itertools.product(BEFORE, AFTER):
        for text in (before + letter + after, before + letter + after + "b", "PÅ" + before + letter):
            assert mend(text)[0] == text


@settings(max_examples=500)
@given(danish, ways)
def test_wrongly_decoded_danish_is_restored(text: str, way: tuple[str, ...]) -> None:
    assert mend(wrongly_decoded(text, way))[0] == text


@pytest.mark.parametrize("way", WAYS, ids=WAY_NAMES)
@pytest.mark.parametrize("word", WORDS)
def test_a_word_is_restored_however_it_was_decoded(word: str, way: tuple[str, ...]) -> None:
    assert mend(wrongly_decoded(word, way))[0] == word


@pytest.mark.parametrize("way", WAYS, ids=WAY_NAMES)
@pytest.mark.parametrize("quoted", ["”Åbenhed”", "”ældre”", "»Ærlighed«", "„Øst“", "‘Å’", "”Ø“b", "›Åse‹"])
def test_a_quote_beside_a_danish_letter_is_restored_too(quoted: str, way: tuple[str, ...]) -> None:
    assert mend(wrongly_decoded(quoted, way))[0] == quoted


@pytest.mark.parametrize("way", WAYS, ids=WAY_NAMES)
@pytest.mark.parametrize("money", ["50€", "€Å", "m²“", "på½”"])
def test_signs_whose_wrong_form_looks_like_a_quote_are_restored(money: str, way: tuple[str, ...]) -> None:
    assert mend(wrongly_decoded(money, way))[0] == money


@pytest.mark.parametrize(
    "quoted", ["”Åbenhed", "”Ærø", "”É", "PÅ”", "«PÅ»", "GÅ–STÅ", "FÅ…", "RÅ’s", "PÅ²", "Å†", "PÅ§17"]
)
def test_what_ftfy_alone_would_spoil_stays(quoted: str) -> None:
    assert mend(quoted)[0] == quoted


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("DvoÅ™Ã¡k", "Dvořák"),
        ("PetroviÄ‡", "Petrović"),
        ("Å½eljko", "Željko"),
        ("Å\x81ukasz", "Łukasz"),
        ("Ã‡elik", "Çelik"),
    ],
)
def test_wrongly_decoded_names_of_other_latin_scripts_are_restored_by_ftfy(wrong: str, right: str) -> None:
    assert mend(wrong)[0] == right


def test_a_repair_that_would_make_letters_of_another_script_is_refused() -> None:
    """For ftfy, Ø and the bullet are an Arabic mark."""
    assert mend("Ø•neÅ¾e")[0] == "Ø•neÅ¾e"


def test_a_repair_that_would_eat_a_quote_is_refused() -> None:
    """For ftfy, Ø and the quote are an Arabic mark."""
    assert mend("Ø“neÅ¾e")[0] == "Ø“neÅ¾e"


def test_what_was_restored_is_said_where_it_stands() -> None:
    text, _, (diagnostic,) = mend("i ByrÃ¥det.")
    assert diagnostic.code == "mojibake-mended"
    assert diagnostic.span is not None
    assert diagnostic.span.of(text) == "Byrådet."
    assert "'ByrÃ¥det.'" in diagnostic.message


def test_each_wrong_word_is_said_once() -> None:
    assert len(mend("ByrÃ¥det mÃ¸des pÃ¥ rÃ¥dhuset kl. 17")[2]) == 4


def test_blanks_and_soft_hyphens_are_mended_without_a_word() -> None:
    assert mend("3.\xa0maj, dags\xadorden")[2] == ()


@pytest.mark.parametrize("blank", "\xa0\u1680\u2000\u2003\u2009\u200a\u202f\u205f\u3000")
def test_any_kind_of_blank_becomes_a_plain_one(blank: str) -> None:
    assert mend(f"kl.{blank}17")[0] == "kl. 17"


@pytest.mark.parametrize("invisible", "\x00\x08\x0e\x1b\x1f\x7f\xad\u200b\u200d\u200e\u202a\u202e\u2060\ufeff")
def test_what_nobody_sees_is_taken_out(invisible: str) -> None:
    assert mend(f"dags{invisible}orden")[0] == "dagsorden"


@pytest.mark.parametrize("end", ["\r", "\v", "\u2028", "\u2029"])
def test_line_ends_of_other_systems_are_line_feeds(end: str) -> None:
    assert mend(f"Referat{end}{end}Dato\r\n\xad{end}")[0] == "Referat\n\nDato\r\n\n"
    assert mend(f"Referat{end}{end}Dato\r\n{end}")[0] == "Referat\n\nDato\r\n\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\f", "\t"])
def test_other_line_ends_and_tabs_stay(end: str) -> None:
    assert mend(f"Referat{end}Dato\xad")[0] == f"Referat{end}Dato"


@pytest.mark.parametrize(
    ("parts", "composed"), [("A\u030a", "Å"), ("≤\u0338", "≰"), ("\u2126", "\u03a9"), ("\u1112\u1161", "하")]
)
def test_letters_that_are_not_in_normal_form_c_are_composed(parts: str, composed: str) -> None:
    assert mend(f"– {parts} •")[0] == f"– {composed} •"


@pytest.mark.parametrize("quotes", ["“a”", "„a“", "»a«", "‘a’", "a–b", "a—b", "a…"])
def test_quotes_and_dashes_are_not_straightened(quotes: str) -> None:
    assert mend(quotes + "\xad")[0] == quotes


@pytest.mark.parametrize(
    ("control", "sign"), [("\x80", "€"), ("\x85", "…"), ("\x93", "“"), ("\x94", "”"), ("\x95", "•"), ("\x96", "–")]
)
def test_a_control_character_of_latin_1_becomes_the_sign_that_cp1252_has_there(control: str, sign: str) -> None:
    assert mend(f"a{control} b")[0] == f"a{sign} b"
    assert mend(f"Å{control} b")[0] == f"Å{sign} b"


@pytest.mark.parametrize("control", "\x81\x8d\x8f\x90\x9d")
def test_a_control_character_that_stands_for_nothing_is_taken_out(control: str) -> None:
    assert mend(f"a{control}b")[0] == "ab"


def test_letters_in_two_parts_are_put_together() -> None:
    assert mend("A\u030ase fra A\u030alborg, cafe\u0301")[0] == "Åse fra Ålborg, café"


def test_a_text_in_two_parts_is_put_together_beside_wrongly_decoded_words() -> None:
    assert mend("A\u030ase i ByrÃ¥det\xad")[0] == "Åse i Byrådet"


def test_a_wrongly_decoded_soft_hyphen_is_taken_out_with_the_word_s_repair() -> None:
    assert mend(wrongly_decoded("råd\xadhuset", ("cp1252",)))[0] == "rådhuset"


def test_html_entities_and_ligatures_are_none_of_its_business() -> None:
    assert mend("A &amp; B, ﬁnans, ＡＢ, ByrÃ¥det")[0] == "A &amp; B, ﬁnans, ＡＢ, Byrådet"


def test_a_text_without_anything_to_mend_is_the_same_text() -> None:
    text = "Referat fra møde i Byrådet"
    mended, offsets, _ = mend(text)
    assert mended is text
    assert offsets.span(Span(3, 9)) == Span(3, 9)


def test_mending_twice_changes_nothing_more() -> None:
    once = mend("ByrÃ¥det\xa0mødes\xad A\u030ase \x94Åben\x94")[0]
    assert mend(once)[0] == once


@settings(max_examples=500)
@given(st.text(alphabet=st.sampled_from("aÅåÃ¥Â¸â€œ”\xa0\xad\x94\u030a \n-\u200b\x00")))
def test_a_mended_text_has_no_invisible_character_and_no_special_blank(text: str) -> None:
    assert not set(mend(text)[0]) & set("\xa0\xad\x94\u200b\x00")


def test_a_long_run_of_marks_does_not_take_long() -> None:
    start = time.perf_counter()
    mend("a" + "\u0301\u0316" * 100_000)
    assert time.perf_counter() - start < 20


def test_a_long_line_of_wrong_letters_does_not_take_long() -> None:
    start = time.perf_counter()
    assert mend("Ã¥" * 200_000)[0] == "å" * 200_000
    assert time.perf_counter() - start < 20


def test_ftfy_is_not_imported_for_danish() -> None:
    mending = "from kommunereferat.repair import mend; mend('ByrÃ¥det \\xad ”Åbenhed” PÅ”')"
    program = f"import sys; {mending}; print('ftfy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
