"""Who voted for, against, or not at all."""

from __future__ import annotations

import pytest

from kommunereferat.engine.decisions.votes import FoundVotes, read_votes


def sides(votes: FoundVotes | None) -> tuple[list[str], list[str], list[str]] | None:
    """Return the names on the three sides."""
    if votes is None:
        return None
    in_favour, against, abstain = ([found.value for found in side] for side in votes[:3])
    return in_favour, against, abstain


@pytest.mark.parametrize(
    ("text", "in_favour", "against", "abstain"),
    [
        ("For stemte A, B og F. Imod stemte V.", ["A", "B", "F"], ["V"], []),
        ("For stemte: A, B, F og Ø.\nImod stemte: C, O og V.", ["A", "B", "F", "Ø"], ["C", "O", "V"], []),
        (
            "For: Gruppe A og B.\nImod: Gruppe C.\nUndlader: Gruppe F, Liste L og Gruppe O.\n\nGodkendt.",
            ["A", "B"],
            ["C"],
            ["F", "L", "O"],
        ),
        ("For:\nImod: Gruppe A\nIkke godkendt.", [], ["A"], []),
        ("Godkendt.\n\nImod: Ø\nUndlod: F", [], ["Ø"], ["F"]),
        ("Undlader Gruppe F og I\nGodkendt.", [], [], ["F", "I"]),
        ("Imod stemte Ø.", [], ["Ø"], []),
        ("For stemte: (V), (A) og Lis Toft (UP).\nImod stemte (Ø).", ["V", "A", "Lis Toft"], ["Ø"], []),
        ("Lis Toft (Ø) stemte imod.", [], ["Lis Toft"], []),
        ("Lis Toft (Ø) undlod at stemme.", [], [], ["Lis Toft"]),
        ("Liste B stemte imod, idet listen ønsker en anden placering.", [], ["B"], []),
        ("Liste F og Ø stemte imod af hensyn til naboerne.", [], ["F", "Ø"], []),
        (
            "Imod stemte: Lis Toft, Jan Bak\nUndlod at stemme: Ib Vang og Bo Ek",
            [],
            ["Lis Toft", "Jan Bak"],
            ["Ib Vang", "Bo Ek"],
        ),
        (
            ("For stemte 3: Lis Toft (O), Jan Bak (V) og Ib Vang (C).\nImod stemte 2: Bo Ek (A), Eva Ask (F)"),
            ["Lis Toft", "Jan Bak", "Ib Vang"],
            ["Bo Ek", "Eva Ask"],
            [],
        ),
        (
            "For: 3 (Lis Toft (A), Jan Bak (V), Ib Vang (C))\nImod: 1 (Bo Ek (O))",
            ["Lis Toft", "Jan Bak", "Ib Vang"],
            ["Bo Ek"],
            [],
        ),
        ("V+Ø kan ikke tiltræde indstillingen.", [], ["V", "Ø"], []),
        ("Tiltrådt.\n\nV+F+Ø kan ikke tiltræde indstillingen.", [], ["V", "F", "Ø"], []),
        ("Lis Toft (M) kan ikke tiltræde indstillingen.", [], ["Lis Toft"], []),
        (
            ("Særindstilling fra Lis Toft (M):\nLis Toft kan ikke tiltræde indstillingen, da prisen er for høj."),
            [],
            ["Lis Toft"],
            [],
        ),
        ("Godkendt med 9 stemmer for (A, V og C) og 2 imod (Ø).", ["A", "V", "C"], ["Ø"], []),
        ("Vedtaget med 5 stemmer (A+V) mod 2 (Ø+F).", ["A", "V"], ["Ø", "F"], []),
        ("4 stemte for (A og B), 3 stemte imod (V), mens 1 (O) undlod at stemme.", ["A", "B"], ["V"], ["O"]),
        ("5 medlemmer (A+V+C) anbefaler forslaget. 2 medlemmer (N+Ø) tager forbehold.", ["A", "V", "C"], [], []),
        ("Et flertal (A, V og C) anbefaler indstillingen. Et mindretal (Ø) stemte imod.", ["A", "V", "C"], ["Ø"], []),
        (
            (
                "Et flertal bestående af A, V og C anbefaler indstillingen. Et mindretal bestående af Ø "
                "anbefaler, at sagen udsættes."
            ),
            ["A", "V", "C"],
            [],
            [],
        ),
        (
            (
                "Ændringsforslaget blev sat til afstemning.\nFor stemte C. Imod stemte A og "
                "V.\nIndstillingen blev sat til afstemning.\nFor stemte A og V. Imod stemte C."
            ),
            ["A", "V"],
            ["C"],
            [],
        ),
        ("For Enhedslistens forslag stemte Ø. Imod stemte A og V. Forslaget blev forkastet.", ["Ø"], ["A", "V"], []),
        ("Herefter stemte Ø imod.", [], ["Ø"], []),
        ("Ved afstemningen om støtte til foreninger for unge stemte O imod.", [], ["O"], []),
        ("A stemmer for og V stemmer imod.", ["A"], ["V"], []),
        ("B, K og T anbefaler Byrådet, at planen tiltrædes.\n\nO stemmer imod.", ["B", "K", "T"], ["O"], []),
        (
            (
                "Lis Toft og Jan Bak kunne tiltræde indstillingen.\n\nIb Vang kunne ikke tiltræde "
                "indstillingen.\n\nBo Ek tog forbehold."
            ),
            ["Lis Toft", "Jan Bak"],
            ["Ib Vang"],
            [],
        ),
        ("Enhedslisten og SF stemte imod.", [], ["Enhedslisten", "SF"], []),
        (
            (
                "For stemte Socialdemokratiet, Venstre og Det Konservative Folkeparti. Imod stemte Dansk "
                "Folkeparti. Radikale Venstre undlod at stemme."
            ),
            ["Socialdemokratiet", "Venstre", "Det Konservative Folkeparti"],
            ["Dansk Folkeparti"],
            ["Radikale Venstre"],
        ),
        ("Enhedslisten (Ø) stemte imod.", [], ["Ø"], []),
        ("Ad 1: For stemte A og V. Imod stemte Ø.\nAd 2: For stemte A. Imod stemte V og Ø.", ["A"], ["V", "Ø"], []),
        ("Ø stemte imod. F stemte imod, da børnehaven nedlægges.", [], ["Ø", "F"], []),
        ("O stemte hverken for eller imod.", [], [], ["O"]),
        ("For indstillingen stemte liste K og T. Imod stemte liste A, F og Ø.", ["K", "T"], ["A", "F", "Ø"], []),
        ("Imod indstillingen stemte Ø, mens C undlod at stemme.", [], ["Ø"], ["C"]),
        (
            "For stemmer:\n\nLis Toft, Jan Bak og Per Kr. Vang.\n\nImod stemmer:\n\nIb Vang.",
            ["Lis Toft", "Jan Bak", "Per Kr. Vang"],
            ["Ib Vang"],
            [],
        ),
        ("For:\nLis Toft (A)\nJan Bak (V)\nImod:\nIb Vang (Ø)\nGodkendt.", ["Lis Toft", "Jan Bak"], ["Ib Vang"], []),
        ("Borgmester Lis Toft (A) stemte imod.", [], ["Lis Toft"], []),
        ("Undlod at stemme: C.", [], [], ["C"]),
        ("Herefter undlod C at stemme.", [], [], ["C"]),
        (
            "Lis Toft (Ø) stemte imod med denne udtalelse: ”Vi stemmer imod, fordi SF stemmer for.”",
            [],
            ["Lis Toft"],
            [],
        ),
        ("C er imod.", [], ["C"], []),
        ("Gruppe V kan ikke godkende indstillingen, idet gruppen ønsker en anden model.", [], ["V"], []),
        ("A anbefaler ikke indstillingen.", [], ["A"], []),
        ("Grupperne A og B stemte for.", ["A", "B"], [], []),
        ("A, B, F og Ø for. V og C imod.", ["A", "B", "F", "Ø"], ["V", "C"], []),
        ("Imod: V, C og Lis Toft (UP)", [], ["V", "C", "Lis Toft"], []),
        ("Ø, Å og Lis Toft (UP) stemte imod.", [], ["Ø", "Å", "Lis Toft"], []),
        ("For forslaget stemte: A\nImod forslaget stemte: V og C\n\nForslaget faldt.", ["A"], ["V", "C"], []),
        ("Mod stemte Liste T.", [], ["T"], []),
        (
            (
                "Forslaget blev sat til afstemning og forkastet, idet 3 stemte for (Ø og F) og 16 stemte "
                "imod (A, V og C)."
            ),
            ["Ø", "F"],
            ["A", "V", "C"],
            [],
        ),
        ("Liste V stemmer imod. Liste C undlader at stemme.", [], ["V"], ["C"]),
        (
            "Indstillingen blev vedtaget, idet V, C og O stemte for, mens A og F stemte imod.",
            ["V", "C", "O"],
            ["A", "F"],
            [],
        ),
        ("Godkendt, idet Ø stemte imod.", [], ["Ø"], []),
        ("Godkendt, Ø imod.", [], ["Ø"], []),
        ("Godkendt. (Ø imod)", [], ["Ø"], []),
        ("Anbefales. V stemte imod. C tog forbehold.", [], ["V"], []),
        ("A, B og F stemte for indstillingen.\nV stemte imod indstillingen.", ["A", "B", "F"], ["V"], []),
        ("Imod: V\nFor: A, B", ["A", "B"], ["V"], []),
        ("For: A, B\nImod: V\nBlank: C", ["A", "B"], ["V"], []),
        ("Stemmer for: A, B\nStemmer imod: V", ["A", "B"], ["V"], []),
        (
            "Socialdemokratiet og SF stemte for. Venstre og Konservative stemte imod.",
            ["Socialdemokratiet", "SF"],
            ["Venstre", "Konservative"],
            [],
        ),
        (
            "Lis Toft, Jan Bak og Ib Vang stemte for. Bo Ek stemte imod.",
            ["Lis Toft", "Jan Bak", "Ib Vang"],
            ["Bo Ek"],
            [],
        ),
        (
            "For stemte Lis Toft (A), Jan Bak (A) og Ib Vang (F). Imod stemte Bo Ek (V).",
            ["Lis Toft", "Jan Bak", "Ib Vang"],
            ["Bo Ek"],
            [],
        ),
        ("Imod stemte Liste H og Gruppe Ø.", [], ["H", "Ø"], []),
        ("For: Gruppe A, F, O, V, C og F.\nImod: Liste H og Gruppe Ø.", ["A", "F", "O", "V", "C"], ["H", "Ø"], []),
        ("Venstre kan ikke tiltræde, idet man ønsker sagen udsat.", [], ["Venstre"], []),
        ("V, C og F+Ø kan ikke tiltræde pkt. 2.", [], ["V", "C", "F", "Ø"], []),
        ("Godkendt. 1 stemte imod (Ø).", [], ["Ø"], []),
        ("Godkendt med stemmerne: For: A, V. Imod: Ø.", ["A", "V"], ["Ø"], []),
        (
            "Indstillingen sættes til afstemning:\nFor stemte 11 (A, B, F)\nImod stemte 8 (V, C)\nUndlod: 0",
            ["A", "B", "F"],
            ["V", "C"],
            [],
        ),
        (
            (
                "Ændringsforslag fra Ø: For stemte Ø. Imod stemte øvrige.\nHovedforslag: For stemte A, V, "
                "C. Imod stemte Ø."
            ),
            ["A", "V", "C"],
            ["Ø"],
            [],
        ),
        ("Forslag 1: For: A. Imod: V.\nForslag 2: For: V. Imod: A.", ["V"], ["A"], []),
        ("Lis Toft (UP) stemte imod, og Jan Bak (løsgænger) undlod at stemme.", [], ["Lis Toft"], ["Jan Bak"]),
        ("For forslaget stemte C+V+A. Imod forslaget stemte B+Ø.", ["C", "V", "A"], ["B", "Ø"], []),
        ("A+B+C+F stemte for, O+V stemte imod.", ["A", "B", "C", "F"], ["O", "V"], []),
        ("Et mindretal bestående af Ø og Å stemte imod.", [], ["Ø", "Å"], []),
        ("Mindretallet (V og C) kan ikke anbefale indstillingen.", [], ["V", "C"], []),
        ("3 medlemmer (A, B og F) stemte for. 2 medlemmer (V og C) stemte imod.", ["A", "B", "F"], ["V", "C"], []),
        ("C, L og O undlader at stemme.", [], [], ["C", "L", "O"]),
        ("Hverken for eller imod stemte V.", [], [], ["V"]),
        ("Venstre stemte for forslaget, mens resten af Byrådet stemte imod.", ["Venstre"], [], []),
        (
            "De Radikale og Det Konservative Folkeparti stemte imod.",
            [],
            ["De Radikale", "Det Konservative Folkeparti"],
            [],
        ),
        ("Et ændringsforslag fra O blev trukket.\n\nFor stemte A. Imod stemte V.", ["A"], ["V"], []),
        (
            (
                "A og F foreslog, at puljen forhøjes.\n\nFor: A og F.\nImod: V\n\nGodkendt med den ændring, "
                "at puljen forhøjes."
            ),
            ["A", "F"],
            ["V"],
            [],
        ),
        (
            (
                "For stemte:\nEnhedslisten (Ø) og Lis Toft (UP) i alt 2\nImod stemte:\nVenstre (V) – i alt "
                "6 med følgende bemærkning: Nej."
            ),
            ["Ø", "Lis Toft"],
            ["V"],
            [],
        ),
        ("Forslaget oversendes til Teknisk Udvalg. Imod stemte V.", [], ["V"], []),
        ("Venstre og A imod.", [], ["Venstre", "A"], []),
        ("Følgende stemte for: Lis Toft (A)\nFølgende stemte imod: Ib Vang (Ø)", ["Lis Toft"], ["Ib Vang"], []),
        ("Et flertal bestående af Lis Toft og Jan Bak anbefaler forslaget.", ["Lis Toft", "Jan Bak"], [], []),
        ("Lis Toft (A) stemte blankt.", [], [], ["Lis Toft"]),
    ],
)
def test_parties_and_people_stand_on_the_side_they_took(
    text: str, in_favour: list[str], against: list[str], abstain: list[str]
) -> None:
    assert sides(read_votes(text)) == (in_favour, against, abstain)


@pytest.mark.parametrize(
    "text",
    [
        "Afventer: Liste H\nGodkendt.",
        "Lis Toft tager forbehold.",
        "A tog forbehold.",
        "Enstemmigt vedtaget.",
        "Udvalget kan ikke tiltræde nedlæggelsen.",
        "Udvalget undlod at tage stilling.",
        "Et enigt råd vedtog dette.",
        ("C stillede ændringsforslag om, at hallen flyttes. For stemte C og O. Imod stemte A og V.\nGodkendt."),
        ("For Enhedslistens forslag stemte Ø. Imod stemte A og V. Udvalgets indstilling herefter vedtaget."),
        "Natur, by og havn anbefaler følgende.",
        "Social og Sundhed anbefaler indstillingen.",
        "Teknik & Miljø anbefaler indstillingen.",
        "Imod: Ingen",
        "På beboermødet var 87 stemmer for og 9 imod.",
        "Udvalget stemte om indstillingen.",
        "Formanden stemte imod.",
        "Byrådet stemte om, hvorvidt Lis Toft (A) er inhabil. For stemte A. Imod stemte V.\nGodkendt.",
        "A undlod at deltage i besigtigelsen.",
        (
            "Udsættelsesforslaget blev sat til afstemning. For stemte Ø. Imod stemte A og "
            "V.\n\nUdvalget anbefaler indstillingen."
        ),
        (
            "Gruppe O stillede forslag om, at sagen udsættes.\n\nFor: Gruppe O og V\n\nImod: Gruppe A og "
            "C\n\nForslaget faldt.\n\nIndstillingen anbefales godkendt."
        ),
        "A ønsker, at det undersøges nærmere.",
        "Byrådet tiltræder indstillingen.",
        "Center for Børn og Unge anbefaler, at forslaget godkendes.",
        "Medborgerforum anbefaler forslaget.",
        "Alle stemte for.",
        "Ændringsforslaget blev vedtaget. For stemte A. Imod stemte V.",
        "For:\n\nLis Toft (A) spurgte til stien.",
        "Lis Toft og A imod.",
    ],
)
def test_where_nobody_is_named_for_the_matter_itself_there_is_no_ballot(text: str) -> None:
    assert read_votes(text) is None


def test_a_ballot_and_each_name_say_where_they_stand() -> None:
    text = "Godkendt. For stemte A og Lis Toft (V). Imod stemte Ø."
    votes = read_votes(text)
    assert votes is not None
    assert text[votes.start : votes.end] == "For stemte A og Lis Toft (V). Imod stemte Ø"
    assert [text[found.start : found.end] for found in votes.in_favour + votes.against] == ["A", "Lis Toft", "Ø"]


def test_of_equal_ballots_the_last_one_counts() -> None:
    votes = read_votes("Bo Ek stemte for, Ida Ask stemte imod.\n\nBo Ek stemte imod, Ida Ask stemte for.")
    assert sides(votes) == (["Ida Ask"], ["Bo Ek"], [])


def test_who_is_named_twice_counts_once() -> None:
    assert sides(read_votes("Imod stemte K. (K) stemmer imod, da prisen er for høj.")) == ([], ["K"], [])


def test_a_name_broken_at_the_end_of_a_long_line_is_put_together() -> None:
    text = "Imod stemte 3: Anne Lise Brandt-Mikkelsen (A), Christian Emil Juulsgaard (V) og Dorthe\nHolm (C)."
    votes = sides(read_votes(text))
    assert votes == ([], ["Anne Lise Brandt-Mikkelsen", "Christian Emil Juulsgaard", "Dorthe Holm"], [])


def test_a_party_that_is_split_in_a_list_of_sides_stands_on_both() -> None:
    votes = read_votes("For: Gruppe K og T.\nImod: Gruppe K.\nUndlader: Gruppe F og Liste L.")
    assert sides(votes) == (["K", "T"], ["K"], ["F", "L"])


def test_who_says_again_within_the_line_that_he_votes_so_begins_no_new_ballot() -> None:
    text = "For stemte (K) og (T).\nImod stemte (D) og (Ø). (D) stemmer imod, da prisen er høj.\n(F) undlod at stemme."
    assert sides(read_votes(text)) == (["K", "T"], ["D", "Ø"], ["F"])


def test_a_single_word_is_a_party_or_nobody() -> None:
    assert sides(read_votes("Alternativet stemte imod.")) == ([], ["Alternativet"], [])
    assert read_votes("Flere stemte imod.") is None
