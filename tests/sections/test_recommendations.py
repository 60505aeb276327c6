"""Recommendations: who recommends what to whom, and which lines are points."""

from __future__ import annotations

import pytest

from kommunereferat import parse
from kommunereferat.engine.sections.recommendations import read_recommendations, read_recommended
from kommunereferat.model import Recommendation
from kommunereferat.text import Passage, SourceText


def read(text: str) -> tuple[Recommendation, ...]:
    return read_recommendations(Passage.of(text))


def only(text: str) -> Recommendation:
    found = read(text)
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("text", "proposer"),
    [
        ("Havnechefen indstiller, at bolværket repareres.", "Havnechefen"),
        ("Museumsleder Karla Brix foreslår, at samlingen flyttes.", "Museumsleder Karla Brix"),
        ("Center for Vand, Natur & Klima anbefaler, at åen genslynges.", "Center for Vand, Natur & Klima"),
        ("Centrene for Job samt Borgerservice indstiller, at kontoret flytter.", "Centrene for Job samt Borgerservice"),
        ("Kloakforvaltningen fremsender sagen til orientering for Miljøudvalget.", "Kloakforvaltningen"),
        ("Skole- og\nKulturforvaltningen indstiller\nat aulaen males", "Skole- og Kulturforvaltningen"),
        ("Børneforvaltningen v. skolechefen indstiller, at ferien flyttes.", "Børneforvaltningen v. skolechefen"),
        ("Hanne Tofte (A) foreslår, at der sættes en bænk op.", "Hanne Tofte (A)"),
        ("Venstre, Konservative og Liste K foreslår, at afgiften falder.", "Venstre, Konservative og Liste K"),
        ("Det Lokale Landsbyråd foreslår, at kiosken genåbner.", "Det Lokale Landsbyråd"),
        ("Havnenævnet, der har set sagen, anbefaler, at molen forlænges.", "Havnenævnet"),
        ("På den baggrund indstiller administrationen, at lejemålet opsiges.", "administrationen"),
        ("Endvidere foreslår forvaltningen til Byrådet, at hegnet fjernes.", "forvaltningen"),
    ],
)
def test_the_proposer_is_who_recommends_as_printed(text: str, proposer: str) -> None:
    assert only(text).proposer == proposer


@pytest.mark.parametrize(
    "text",
    [
        "Det indstilles, at broen spærres.",
        "Der indstilles en ny formand.",
        "Havneudvalget tager rapporten til efterretning.",
        "Til orientering.",
        "Sagen forelægges til drøftelse.",
        "Vi foreslår, at broen spærres.",
        "Det er aftalt, at nævnet indstiller en kandidat.",
        "at broen spærres\nat færgen sejler gratis imens",
        "fremsender sagen",
    ],
)
def test_nobody_is_the_proposer_where_nobody_is_named(text: str) -> None:
    assert [recommendation.proposer for recommendation in read(text)] == [None]


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Direktøren indstiller til Havneudvalget\n\n1. at molen forlænges", "Havneudvalget"),
        ("Direktøren indstiller til havneudvalget, at molen forlænges.", "havneudvalget"),
        ("Direktøren indstiller over for Byrådet, at molen forlænges.", "Byrådet"),
        ("Direktøren indstiller overfor Byrådet, at molen forlænges.", "Byrådet"),
        ("Direktøren fremsender sagen til orientering for Kyst og havn.", "Kyst og havn"),
        ("Direktøren fremsender til orientering for Havneudvalget.", "Havneudvalget"),
        ("Det indstilles til drøftelse i Havneudvalget, at molen forlænges.", "Havneudvalget"),
        ("Direktøren indstiller til Havneudvalgets godkendelse, at molen forlænges.", "Havneudvalget"),
        ("Direktøren indstiller til Byrådets møde den 3. maj 2021, at molen forlænges.", "Byrådet"),
        (
            "Lauget indstiller, at Kyst og havn over for Økonomiudvalget og Byrådet anbefaler, at:\n- Molen bygges.",
            "Økonomiudvalget og Byrådet",
        ),
        ("Direktøren indstiller, at Kyst, vand og havn over for Byrådet anbefaler, at molen forlænges.", "Byrådet"),
        ("Direktøren indstiller til Kyst og havn at anbefale over for Byrådet, at:\n1. Molen bygges.", "Kyst og havn"),
        (
            "Direktøren indstiller til Havneudvalget, at det overfor Byrådet anbefales, at:\n- Molen bygges.",
            "Havneudvalget",
        ),
        ("Direktøren indstiller, at Havneudvalget indstiller til Byrådet:\n1. at molen forlænges", "Byrådet"),
        (
            "Direktøren indstiller til Havneudvalget, Økonomiudvalget og Byrådet, at molen forlænges.",
            "Havneudvalget, Økonomiudvalget og Byrådet",
        ),
        (
            "Direktøren indstiller til Kyst- og Havneudvalget samt Byrådet at anbefale molen",
            "Kyst- og Havneudvalget samt Byrådet",
        ),
        ("Plan og Kyst indstiller\nTil Havneudvalget og Byrådet:\n1. At molen forlænges.", "Havneudvalget og Byrådet"),
        (
            "Plan og Kyst indstiller\n\nTil Havneudvalget og Byrådet:\n\n1. At molen forlænges.",
            "Havneudvalget og Byrådet",
        ),
        ("Direktøren fremsender sagen til Byrådet med anbefaling af, at molen forlænges.", "Byrådet"),
        ("Direktøren fremsender forslag til Lokalplan 7 til Byrådets godkendelse.", "Byrådet"),
        (
            "Direktøren indstiller til Rådet for havne, kyster og strande, at:\n 1. Drøfte sagen.",
            "Rådet for havne, kyster og strande",
        ),
        (
            "Lauget indstiller, at nyt noteres, og at følgende indstilles til Byrådet:\n\n• at molen bygges",
            "Byrådet",
        ),
        (
            "Direktøren indstiller til\nHavneudvalget at anbefale over for\nByrådet\n1. at molen forlænges",
            "Havneudvalget",
        ),
        ("Sagen fremsendes til orientering for Byrådet.", "Byrådet"),
    ],
)
def test_the_recipient_is_the_first_to_whom_is_recommended(text: str, recipient: str) -> None:
    assert only(text).recipient == recipient


@pytest.mark.parametrize(
    "text",
    [
        "Direktøren indstiller, at sagen sendes til Byrådet.",
        "Direktøren indstiller til godkendelse, at molen forlænges.",
        "Foreningen foreslår Havneudvalget at godkende honoraret.",
        "Direktøren indstiller, at Havneudvalget anbefaler Byrådet, at molen forlænges.",
        "Direktøren indstiller forslag til Lokalplan 7 til godkendelse.",
        "Direktøren indstiller, at der gives tilskud til Havnens Venner.",
    ],
)
def test_nobody_is_the_recipient_where_only_the_matter_goes_on(text: str) -> None:
    assert only(text).recipient is None


@pytest.mark.parametrize(
    ("text", "points"),
    [
        (
            "Havnechefen indstiller, at\n\n  1. Molen forlænges.\n  2. Lauget høres.",
            ("Molen forlænges.", "Lauget høres."),
        ),
        ("Havnechefen indstiller\n1.at molen forlænges\n2.at lauget høres", ("at molen forlænges", "at lauget høres")),
        (
            "Havnechefen indstiller:\n1) at molen forlænges\n2) at lauget høres",
            ("at molen forlænges", "at lauget høres"),
        ),
        ("Havnechefen indstiller, at:\n- Molen forlænges.\n- Lauget høres.", ("Molen forlænges.", "Lauget høres.")),
        ("Havnechefen indstiller:\n• At molen forlænges\n• At lauget høres", ("At molen forlænges", "At lauget høres")),
        (
            "Havnechefen indstiller,\n·        at molen forlænges, og\n\n·        at lauget høres",
            ("at molen forlænges, og", "at lauget høres"),
        ),
        ("Det indstilles:\n    At 1) molen forlænges.\n    At 2) lauget høres.", ("molen forlænges.", "lauget høres.")),
        (
            "Havnechefen indstiller\na) at molen forlænges\nb) at lauget høres",
            ("at molen forlænges", "at lauget høres"),
        ),
        (
            "Havnechefen indstiller,\n\nat molen forlænges,\n\nat lauget høres.",
            ("at molen forlænges,", "at lauget høres."),
        ),
        ("Havnechefen indstiller:\n\nat molen forlænges", ("at molen forlænges",)),
        ("Punkt 1: Molen forlænges.\nPunkt 2: Lauget høres.", ("Molen forlænges.", "Lauget høres.")),
        ("Havnechefen indstiller, at\n1.\nmolen forlænges\n2.\nlauget høres", ("molen forlænges", "lauget høres")),
        ("1. at molen forlænges\n\n1. at lauget høres", ("at molen forlænges", "at lauget høres")),
        (
            "Havnechefen indstiller til Byrådet\n\n1. molen forlænges\n\n1. lauget høres",
            ("molen forlænges", "lauget høres"),
        ),
        ("• At molen forlænges\n • At lauget høres", ("At molen forlænges", "At lauget høres")),
        ("3. at molen forlænges\n4. at lauget høres", ("at molen forlænges", "at lauget høres")),
        (
            "Havnechefen indstiller, at\n\nmolen forlænges\nlauget og byens fiskere høres inden sommer",
            ("molen forlænges", "lauget og byens fiskere høres inden sommer"),
        ),
        (
            "Havnechefen indstiller, at\n\nmolen forlænges, og\n\nlauget høres.",
            ("molen forlænges, og", "lauget høres."),
        ),
        (
            "Udvalget bedes tage stilling til følgende:\n1. Molens længde\n2. Laugets ønsker",
            ("Molens længde", "Laugets ønsker"),
        ),
        ("Det indstilles,\nat | molen forlænges |\nat | lauget høres |", ("at molen forlænges", "at lauget høres")),
        ("1. | molen forlænges |\n2. | lauget høres |", ("molen forlænges", "lauget høres")),
        ("1A. at molen forlænges\n\neller\n\n1B. at molen rives ned", ("at molen forlænges", "at molen rives ned")),
    ],
)
def test_enumerated_points_lose_their_numbers_and_bullets(text: str, points: tuple[str, ...]) -> None:
    assert only(text).points == points


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Havnechefen indstiller: 1. at molen forlænges 2. at lauget høres", ("at molen forlænges", "at lauget høres")),
        ("Havnechefen indstiller til Byrådet 1. at molen forlænges.", ("at molen forlænges.",)),
        (
            "Havnechefen indstiller, at 1. molen forlænges 2. lauget høres senest den 2. maj 3. stien lukkes",
            ("molen forlænges", "lauget høres senest den 2. maj", "stien lukkes"),
        ),
        (
            "Havnechefen foreslår: 1) at molen forlænges, og 2) at 2. etape udbydes",
            ("at molen forlænges, og", "at 2. etape udbydes"),
        ),
        ("Det indstilles: • at molen forlænges • at lauget høres", ("at molen forlænges", "at lauget høres")),
        ("Havnechefen indstiller: at molen forlænges med ti meter", ("at molen forlænges med ti meter",)),
        ("Havnechefen indstiller: Molen forlænges.", ("Molen forlænges.",)),
        ("Havnechefen indstiller, at: molen forlænges", ("molen forlænges",)),
        ("Det indstilles: 1. at molen males • blå 2. at den vaskes", ("at molen males • blå", "at den vaskes")),
    ],
)
def test_a_list_may_run_on_in_one_line(text: str, points: tuple[str, ...]) -> None:
    assert only(text).points == points


@pytest.mark.parametrize(
    "text",
    [
        "Havnechefen indstiller, at molen forlænges.",
        "Havnechefen indstiller at molen forlænges",
        "Havnechefen indstiller over for Byrådet, at 1. udkast til havneplan sendes i høring.",
        "Havnechefen indstiller, at punkt 1. og 2. udgår.",
        "Det indstilles, at molen forlænges, og at lauget høres.",
        "Fiskeriudvalget godkender takstbladet for 2031",
        "Til godkendelse.",
        "Lauget foreslår, at fristen sættes til den\n3. juni 2031.",
        "Havnechefen anbefaler model 2. Det foreslås, at lauget får et brev om valget.",
    ],
)
def test_an_unenumerated_paragraph_is_one_point_as_a_whole(text: str) -> None:
    assert only(text).points == (text.replace("\n", " "),)


def test_wrapped_lines_belong_to_their_point() -> None:
    text = (
        "Havnechefen indstiller,\n"
        "1. at molen forlænges med ti meter og får et nyt gelænder i begge sider, så den kan\n"
        "bruges af gående hele året\n"
        "2. at lauget høres inden udgangen af\n"
        "1. kvartal 2031"
    )
    assert only(text).points == (
        "at molen forlænges med ti meter og får et nyt gelænder i begge sider, så den kan bruges af gående hele året",
        "at lauget høres inden udgangen af 1. kvartal 2031",
    )


def test_a_thousands_separator_at_a_line_start_is_no_number() -> None:
    text = "Havnechefen indstiller,\n1. at der gives et tilskud på højst\n250.000 kr. om året\n2. at lauget høres"
    assert only(text).points == ("at der gives et tilskud på højst 250.000 kr. om året", "at lauget høres")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "1. at mødes disse dage:\n• mandag\n• onsdag\n\n1. at holde fri om fredagen",
            "at mødes disse dage:\n• mandag\n• onsdag",
        ),
        (
            "1. at mødes disse dage,\n\na. mandag\n\nb. onsdag\n\n2. at holde fri om fredagen",
            "at mødes disse dage,\na. mandag\nb. onsdag",
        ),
        (
            "• At mødes\n  o om mandagen\n  o om onsdagen\n• At holde fri om fredagen",
            "At mødes\no om mandagen\no om onsdagen",
        ),
        ("- At mødes\n    - om mandagen\n- At holde fri om fredagen", "At mødes\n- om mandagen"),
        (
            "Lauget foreslår\n  1. at mødes\n     1. om mandagen\n     2. om onsdagen\n  2. at holde fri om fredagen",
            "at mødes\n1. om mandagen\n2. om onsdagen",
        ),
        (
            "Lauget foreslår\n\nat mødes:\n- om mandagen\n- om onsdagen\n\nat holde fri om fredagen",
            "at mødes:\n- om mandagen\n- om onsdagen",
        ),
        ("1. at mødes\n\n    Det sker om mandagen.\n\n2. at holde fri om fredagen", "at mødes\nDet sker om mandagen."),
        (
            "1. at mødes hver mandag\n\nog onsdag i lige uger\n\n2. at holde fri om fredagen",
            "at mødes hver mandag\nog onsdag i lige uger",
        ),
    ],
)
def test_a_list_within_a_point_belongs_to_it(text: str, first: str) -> None:
    points = only(text).points
    assert points[0] == first
    assert len(points) == 2


def test_a_line_with_at_behind_a_numbered_list_is_a_point_where_it_stands_apart() -> None:
    text = "Havnechefen indstiller,\n1. at molen males\nat det sker i maj\n\nat stien lukkes"
    assert only(text).points == ("at molen males at det sker i maj", "at stien lukkes")


def test_a_wrapped_line_that_begins_with_at_is_no_point() -> None:
    text = (
        "Havnechefen indstiller, at det meddeles fiskerne i den gamle ende af havnen\n"
        "at molen males, og at de må flytte deres både imens, så længe det varer ved."
    )
    assert only(text).points == (text.replace("\n", " "),)


def test_a_list_of_another_kind_may_follow_where_it_is_announced() -> None:
    text = "Havnechefen indstiller, at\n• molen males\n\nDesuden i det kommende år:\n\n1. stien lukkes\n2. lauget høres"
    assert only(text).points == ("molen males", "stien lukkes", "lauget høres")


def test_a_list_below_a_remark_is_no_list_of_points() -> None:
    text = "Havnechefen indstiller, at\n1. molen males\n\nDer er tre farver.\n\n- blå\n- grøn\n- hvid"
    assert only(text).points == ("molen males",)


def test_a_long_paragraph_is_one_point() -> None:
    text = "Havnechefen indstiller, at molen forlænges" + ", og at den males igen" * 8 + "."
    assert only(text).points == (text,)


def test_a_word_that_ends_as_a_preposition_names_no_recipient() -> None:
    assert only("Havnechefen indstiller dertil Havneudvalgets plan fra 2030.").recipient is None


def test_what_follows_a_list_is_no_point() -> None:
    text = "Havnechefen indstiller, at\n1. molen forlænges\n2. lauget høres\n\nSagen går derefter til Byrådet."
    assert only(text).points == ("molen forlænges", "lauget høres")


def test_a_list_after_a_finished_sentence_is_no_list_of_points() -> None:
    text = "Havnechefen indstiller, at nyt fra havnen tages til efterretning.\n\n- Nyt om molen\n- Nyt om lauget"
    assert only(text).points == ("Havnechefen indstiller, at nyt fra havnen tages til efterretning.",)


def test_the_first_at_may_stand_in_the_line_of_the_lead() -> None:
    text = "Havnechefen indstiller, at molen forlænges,\n\nat lauget høres, og\n\nat stien lukkes."
    assert only(text).points == ("at molen forlænges,", "at lauget høres, og", "at stien lukkes.")


def test_a_line_that_leads_on_to_another_body_is_no_point() -> None:
    text = (
        "Havnechefen indstiller,\nat Havneudvalget over for Byrådet anbefaler,\nat molen forlænges,\nat lauget høres."
    )
    assert only(text).points == ("at molen forlænges,", "at lauget høres.")


@pytest.mark.parametrize(
    "line",
    [
        "Indstilling til mødet den 7. juni 2031:",
        "Supplerende indstilling til Havneudvalgets møde den 7. juni 2031",
        "Ny indstilling til Kyst og havns møde den 7. juni 2031",
        "Indstilling, 7. juni 2031",
        "Supplerende indstilling",
        "Alternativ indstilling:",
        "Indstilling fra Havneudvalget til Byrådet:",
        "Indstilling til Byrådet",
        "Til mødet den 7. juni 2031:",
    ],
)
def test_a_line_that_names_a_meeting_parts_two_recommendations(line: str) -> None:
    before = "Havnechefen indstiller, at:\n- Molen forlænges."
    text = f"{before}\n{line}\nHavnechefen indstiller til Byrådet, at:\n- Lauget høres."
    assert [(r.recipient, r.points) for r in read(text)] == [
        (None, ("Molen forlænges.",)),
        ("Byrådet", ("Lauget høres.",)),
    ]


def test_a_line_before_the_first_recommendation_is_no_point() -> None:
    line = "Forslag til indstilling fra Havneudvalget til Økonomi – og Kystudvalget:"
    text = f"{line}\n\nHavneudvalget indstiller, at molen rives."
    assert only(text).points == ("Havneudvalget indstiller, at molen rives.",)


@pytest.mark.parametrize("line", ["Forslag til beslutning:", "Beslutningsforslag", "Forslag:"])
def test_a_label_alone_is_no_part_of_the_point(line: str) -> None:
    assert only(f"{line}\nByrådet vælger en ny havnefoged").points == ("Byrådet vælger en ny havnefoged",)


@pytest.mark.parametrize(
    "text",
    [
        "Havnechefen indstiller, at\n- molen forlænges\n\nLauget foreslår, at molen rives.",
        "Havnechefen indstiller, at\n- molen forlænges\nLauget foreslår, at molen rives.",
        "Havnechefen indstiller, at molen forlænges.\n\nLauget foreslår, at molen rives.",
        "Havnechefen indstiller, at molen forlænges.\nLauget foreslår, at molen rives.",
        "Havnechefen indstiller, at molen forlænges. Lauget foreslår, at molen rives.",
        "Havnechefen indstiller: 1. at molen forlænges. Lauget foreslår, at molen rives.",
    ],
)
def test_each_body_that_recommends_makes_a_recommendation_of_its_own(text: str) -> None:
    assert [r.proposer for r in read(text)] == ["Havnechefen", "Lauget"]
    assert read(text)[1].points == ("Lauget foreslår, at molen rives.",)


def test_the_same_office_may_recommend_to_two_bodies() -> None:
    text = (
        "Administrationen indstiller til Havneudvalget, at\n1. molen forlænges\n"
        "Administrationen indstiller til Byrådet, at\n2. lånet optages"
    )
    assert [(r.recipient, r.points) for r in read(text)] == [
        ("Havneudvalget", ("molen forlænges",)),
        ("Byrådet", ("lånet optages",)),
    ]


def test_the_same_office_goes_on_in_its_own_paragraph() -> None:
    text = "Havnechefen indstiller, at molen forlænges. Havnechefen foreslår, at det sker i maj."
    assert only(text).points == (text,)


def test_two_recipients_below_each_other_share_the_proposer() -> None:
    text = "Plan og Kyst indstiller\nTil Havneudvalget:\n1. At molen forlænges.\n\nTil Byrådet:\n\n2. At lånet optages."
    assert [(r.proposer, r.recipient) for r in read(text)] == [
        ("Plan og Kyst", "Havneudvalget"),
        ("Plan og Kyst", "Byrådet"),
    ]


def test_two_offices_in_one_sentence_make_one_recommendation_of_the_first() -> None:
    text = "Kystchefen indstiller til Kystudvalget, og havnechefen indstiller til Havneudvalget\n1.at molen forlænges"
    found = only(text)
    assert (found.proposer, found.recipient) == ("Kystchefen", "Kystudvalget")


def test_bodies_that_are_each_to_decide_make_a_recommendation_each() -> None:
    text = "Havneudvalget godkender planen. Tiltrådt den 4. juni 2031.\n\nKystudvalget godkender planen."
    assert [r.points for r in read(text)] == [("Havneudvalget godkender planen.",), ("Kystudvalget godkender planen.",)]


def test_paragraphs_of_one_body_are_points_of_one_recommendation() -> None:
    assert only("Godkendelse af planen.\n\nValg af formand.").points == ("Godkendelse af planen.", "Valg af formand.")


def test_what_stands_before_the_words_that_lead_in_is_left_out() -> None:
    text = "Molen er fra 1931.\n\nHavnechefen indstiller til Byrådet\n1. at molen forlænges"
    assert only(text).points == ("at molen forlænges",)


@pytest.mark.parametrize(
    "decision",
    [
        "Havneudvalget, 4. juni 2031, pkt. 12:\n\nAnbefales.",
        "Beslutning i Havneudvalget den 04-06-2031\nAnbefales.",
        "04-06-2031 Havneudvalget\nAnbefales.",
        "Havneudvalgets møde den 4. juni 2031:\nAnbefales.",
    ],
)
def test_decisions_that_stand_below_are_no_part_of_a_recommendation(decision: str) -> None:
    assert only(f"Havnechefen indstiller,\n\nat molen forlænges.\n\n{decision}").points == ("at molen forlænges.",)


def test_a_recommendation_may_follow_a_decision_again() -> None:
    text = (
        "Havnechefen indstiller, at molen forlænges.\nHavneudvalget, 4. juni 2031, pkt. 12:\nUdsat.\n"
        "Indstilling til mødet den 2. juli 2031:\nHavnechefen indstiller, at molen rives."
    )
    assert [r.points for r in read(text)] == [
        ("Havnechefen indstiller, at molen forlænges.",),
        ("Havnechefen indstiller, at molen rives.",),
    ]


def test_an_endorsement_ends_a_listed_point() -> None:
    text = "Det indstilles,\n1. at molen forlænges. Tiltrådt den 4. juni 2031.\n2. at lauget høres"
    assert only(text).points == ("at molen forlænges.", "at lauget høres")


def test_an_endorsement_alone_is_no_point() -> None:
    assert read("1. Tiltrådt den 4. juni 2031.") == ()
    assert only("1. at molen males\n - Tiltrådt den 4. juni 2031.\nUdvalget var på havnen.").points == (
        "at molen males",
    )


def test_text_on_the_line_of_an_endorsement_may_be_another_recommendation() -> None:
    text = "Havneudvalget godkender planen. Tiltrådt den 4. juni 2031. Byrådet godkender planen."
    assert [r.points for r in read(text)] == [("Havneudvalget godkender planen.",), ("Byrådet godkender planen.",)]


def test_a_heading_names_the_proposer_where_the_text_does_not() -> None:
    heading = Passage.of("Havnekontoret foreslår")
    found = read_recommendations(Passage.of("• At molen forlænges"), heading=heading)
    assert [(r.proposer, r.points) for r in found] == [("Havnekontoret", ("At molen forlænges",))]
    assert heading.text[found[0].spans["proposer"].start :].startswith("Havnekontoret")


@pytest.mark.parametrize("heading", ["Indstilling", "Det indstilles", "Administrationens indstilling"])
def test_other_headings_name_no_proposer(heading: str) -> None:
    found = read_recommendations(Passage.of("At molen forlænges"), heading=Passage.of(heading))
    assert found[0].proposer is None


def test_the_text_names_the_proposer_before_the_heading_does() -> None:
    found = read_recommendations(Passage.of("Lauget foreslår, at molen rives."), heading=Passage.of("Fogeden foreslår"))
    assert found[0].proposer == "Lauget"


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Indstilling:", "Indstilling til mødet den 4. juni 2031:"])
def test_a_text_without_anything_recommended_gives_nothing(text: str) -> None:
    assert read(text) == ()


def test_values_point_into_the_source() -> None:
    source = SourceText.of(
        "Indstilling\n**Havnechefen** indstiller til Byrådet, at\n\n 1. Molen forlænges.\n 2. Lauget høres."
    )
    found = read_recommendations(Passage.of_lines(source, source.lines[1:]))[0]
    assert {key: source[span] for key, span in found.spans.items()} == {
        "proposer": "Havnechefen",
        "recipient": "Byrådet",
        "points[0]": "Molen forlænges.",
        "points[1]": "Lauget høres.",
    }


def test_the_end_of_a_page_is_a_line_end() -> None:
    for line_end in ("\n", "\f"):
        text = line_end.join(["Havnechefen indstiller, at", "1. molen forlænges", "", "2. lauget høres"])
        assert only(text).points == ("molen forlænges", "lauget høres")


MIXED = """Fogeden indstiller til Byrådet, at
1. molen rives
2. kranen sælges

Havneudvalget 27-02-2020
1) Anbefales.

2) Ikke anbefalet.

Økonomiudvalget 03-03-2020
Afventes.

Indstilling til mødet den 6. april 2020:
Fogeden indstiller, at kranen beholdes."""


def test_decisions_among_recommendations_are_told_by_body_and_date() -> None:
    found = read_recommended(Passage.of(MIXED))
    assert [one.points for one in found.recommendations] == [
        ("molen rives", "kranen sælges"),
        ("Fogeden indstiller, at kranen beholdes.",),
    ]
    assert [(line.body, str(line.date), MIXED[line.end : end].strip()) for line, end in found.decisions] == [
        ("Havneudvalget", "2020-02-27", "1) Anbefales.\n\n2) Ikke anbefalet."),
        ("Økonomiudvalget", "2020-03-03", "Afventes."),
    ]


def test_decisions_among_recommendations_are_the_item_s() -> None:
    item = parse(
        f"Referat\nByrådet\n5. marts 2020\n\n1. Molen\n\nIndstilling\n\n{MIXED}\n\nBeslutning\n\nUdsat."
    ).items[0]
    assert [(one.body, one.current, one.outcome.value) for one in item.decisions] == [
        ("Havneudvalget", False, "rejected"),
        ("Økonomiudvalget", False, "other"),
        ("Byrådet", True, "postponed"),
    ]


@pytest.mark.parametrize("verb", ["godkender,", "beslutter:"])
def test_what_a_body_is_to_approve_follows_as_points(verb: str) -> None:
    text = f"Fogeden indstiller, at Havneudvalget {verb}\n\nat molen rives, og\n\nat kranen sælges."
    found = read(text)
    assert [(one.proposer, one.points) for one in found] == [("Fogeden", ("at molen rives, og", "at kranen sælges."))]
