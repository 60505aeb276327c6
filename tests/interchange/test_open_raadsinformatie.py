"""ODS Open Raadsinformatie 2.0: specificatie/openapi.yaml of https://github.com/VNG-Realisatie/ODS-Open-Raadsinformatie."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from typing import Any, Final

import pytest

from kommunereferat import Access, Attachment, Recommendation
from kommunereferat.interchange import to_open_raadsinformatie
from tests.interchange.documents import meetings
from tests.interchange.fields import Table, faults
from tests.interchange.made import decision, item, meeting, participant, votes

BASE: Final = "https://ori.example.org/v2"

_RESOURCE: Final = {"url!": "url", "id!": "text<=40"}
#: The classes, fields, lengths and lists of words of the description. `onthouden` is as its text has it.
ORI: Final[Table] = {
    "document": {
        "aanwezigedeelnemers": "[AanwezigeDeelnemer]",
        "agendapunten": "[Agendapunt]",
        "besluiten": "[Besluit]",
        "fracties": "[Fractie]",
        "fractielidmaatschappen": "[FractieLidmaatschap]",
        "informatieobjecten": "[InformatieObject]",
        "natuurlijkpersonen": "[NatuurlijkPersoon]",
        "stemmen": "[Stem]",
        "stemmingen": "[Stemming]",
        "stemresultatenperfractie": "[StemresultaatPerFractie]",
        "vergaderingen": "[Vergadering]",
    },
    "AanwezigeDeelnemer": {
        **_RESOURCE,
        "natuurlijkPersoon!": "to natuurlijkpersonen",
        "vergadering!": "to vergaderingen",
        "rolnaam": "one of: voorzitter, vice_voorzitter, raadslid, inspreker, overig, portefeuillehouder, statenlid,"
        " dagelijks_bestuurslid, algemeen_bestuurslid, griffier",
        "organisatie": "text<=100",
        "stemmen": "[@stemmen]",
    },
    "Agendapunt": {
        **_RESOURCE,
        "vergadering!": "to vergaderingen",
        "agendapuntKenmerk": "text<=20",
        "agendapuntOmschrijving": "text",
        "agendapuntTitel": "text<=100",
        "agendapuntvolgnummer": "text<=3",
        "gemeente": "Gemeente",
        "indicatorBesloten": "bool",
        "informatieobjecten": "[@informatieobjecten]",
        "stemmingen": "[@stemmingen]",
    },
    "Besluit": {
        **_RESOURCE,
        "besluitresultaat!": "text<=200",
        "besluittoelichting": "text<=200",
        "stemmingen": "[@stemmingen]",
    },
    "Fractie": {**_RESOURCE, "fractienaam!": "text<=100", "gemeente": "Gemeente"},
    "FractieLidmaatschap": {
        **_RESOURCE,
        "fractie!": "to fracties",
        "natuurlijkPersoon!": "to natuurlijkpersonen",
        "indicatieVoorzitter!": "bool",
    },
    "InformatieObject": {
        **_RESOURCE,
        "auteur": "text<=200",
        "creatiedatum": "date",
        "gemeente": "Gemeente",
        "informatieobjecttype": "one of: vraag, antwoord, motie, besluitvormingsstuk, ingekomen_stuk, toezegging,"
        " mededeling, amendement, voorstel",
        "inhoud": "text",
        "omschrijving": "text",
        "taal": "text<=20",
        "titel": "text<=200",
        "vergaderingen": "[to vergaderingen]",
        "agendapunten": "[to agendapunten]",
        "zaken": "[Zaak]",
        "vertrouwelijkheidsaanduiding": "text",
    },
    "Zaak": {"zaakidentificatie": "text"},
    "NatuurlijkPersoon": {**_RESOURCE, "naamNatuurlijkPersoon!": "Naam"},
    "Naam": {"achternaam!": "text<=200", "volledigeNaam": "text<=300"},
    "Stem": {
        **_RESOURCE,
        "aanwezigeDeelnemer!": "to aanwezigedeelnemers",
        "stemming!": "to stemmingen",
        "keuzeStemming!": "one of: voor, tegen, afwezig, onthouden",
    },
    "Stemming": {
        **_RESOURCE,
        "agendapunt!": "to agendapunten",
        "besluit": "to besluiten",
        "resultaatMondelingeStemming": "one of: voor, tegen, gelijk",
        "stemmen": "[@stemmen]",
    },
    "StemresultaatPerFractie": {
        **_RESOURCE,
        "fractie!": "to fracties",
        "stemming!": "to stemmingen",
        "fractiestemresultaat": "one of: aangenomen, verworpen, verdeeld",
    },
    "Vergadering": {
        **_RESOURCE,
        "aanvangVergadering": "time",
        "eindeVergadering": "time",
        "geplandeAanvangVergadering": "time",
        "geplandeEindeVergadering": "time",
        "geplandeVergaderdatum": "date",
        "vergaderdatum": "date",
        "vergadertoelichting": "text",
        "agendapunten": "[@agendapunten]",
        "gemeente": "Gemeente",
        "georganiseerdDoorGremium": "Gremium",
        "locatie": "text<=100",
        "naam": "text<=100",
        "status": "one of: gepland, gehouden, geannuleerd",
        "vergaderingstype!": "one of: raadsvergadering, commissievergadering, presidium, statenvergadering,"
        " algemene_bestuursvergadering",
    },
    "Gemeente": {"gemeentecode!": "text<=4", "gemeentenaam!": "text"},
    "Gremium": {"gremiumidentificatie!": "text<=10", "gremiumnaam!": "text<=100"},
}
#: A reference to a resource is an object of its URL and identifier.
REFERENCES: Final[Table] = {f"to {name}": {"url!": f"@{name}", "id!": "text<=40"} for name in ORI["document"]}


def exported(*several: Any) -> dict[str, Any]:
    return to_open_raadsinformatie(several, base_url=BASE)


@cache
def everything() -> dict[str, Any]:
    return exported(*meetings())


def test_all_documents_have_the_fields_of_the_description_and_refer_to_what_is_there() -> None:
    urls = {name: {one["url"] for one in resources} for name, resources in everything().items()}
    assert list(faults(everything(), "document", {**ORI, **REFERENCES}, urls)) == []


def test_no_identifier_stands_for_two_things() -> None:
    ids = Counter(one["id"] for resources in everything().values() for one in resources)
    assert [one for one, number in ids.items() if number > 1] == []


def test_every_url_ends_in_the_name_and_the_identifier_of_its_resource() -> None:
    for name, resources in everything().items():
        assert all(one["url"] == f"{BASE}/{name}/{one['id']}" for one in resources)


def test_the_same_meetings_give_the_same_document() -> None:
    assert json.dumps(exported(*meetings())) == json.dumps(everything())


def test_nothing_is_lost_on_the_way() -> None:
    items = [one for each in meetings() for one in each.items]
    decisions = [one for each in items for one in each.decisions]
    papers = Counter(one.get("informatieobjecttype") for one in everything()["informatieobjecten"])
    assert len(everything()["vergaderingen"]) == len(meetings())
    assert len(everything()["agendapunten"]) == len(items)
    assert len(everything()["besluiten"]) == len(decisions)
    assert len(everything()["stemmingen"]) == sum(one.current for one in decisions)
    assert papers["voorstel"] == sum(len(one.recommendations) for one in items)
    assert papers[None] == sum(bool(one.text) for one in decisions) + sum(len(one.attachments) for one in items)
    named = {person["naamNatuurlijkPersoon"]["volledigeNaam"] for person in everything()["natuurlijkpersonen"]}
    assert {one.name for each in meetings() for one in each.participants} <= named


def test_every_vote_of_the_meetings_is_cast_by_a_person_or_told_of_a_party() -> None:
    ballots = [d.votes for each in meetings() for i in each.items for d in i.decisions if d.votes and d.current]
    voters = sum(len({*one.in_favour, *one.against, *one.abstain}) for one in ballots)
    assert len(everything()["stemmen"]) + len(everything()["stemresultatenperfractie"]) == voters


@pytest.mark.parametrize(
    ("ballot", "result"),
    [
        (votes(in_favour=("V",)), "aangenomen"),
        (votes(against=("Venstre",)), "verworpen"),
        (votes(in_favour=("V",), against=("Venstre",)), "verdeeld"),
        (votes(abstain=("V",)), None),
    ],
)
def test_a_party_has_one_result_of_a_ballot(ballot: Any, result: str | None) -> None:
    document = exported(meeting(items=[item(decisions=[decision(votes=ballot)])]))
    assert [one.get("fractiestemresultaat") for one in document["stemresultatenperfractie"]] == [result]
    assert "stemmen" not in document


def test_a_person_who_voted_was_there() -> None:
    document = exported(meeting(items=[item(decisions=[decision(votes=votes(against=("Ida Lund",)))])]))
    (attendant,), (vote,) = document["aanwezigedeelnemers"], document["stemmen"]
    assert attendant["stemmen"] == [vote["url"]]
    assert vote["keuzeStemming"] == "tegen"


def test_a_person_named_for_and_against_has_two_votes() -> None:
    ballot = votes(in_favour=("Ida Lund",), against=("Ida Lund",))
    document = exported(meeting(items=[item(decisions=[decision(votes=ballot)])]))
    assert len({one["id"] for one in document["stemmen"]}) == 2


@pytest.mark.parametrize(
    ("role", "type_", "told"),
    [
        ("chair", "council", "voorzitter"),
        ("vice_chair", "council", "vice_voorzitter"),
        ("member", "council", "raadslid"),
        ("member", "standing_committee", "raadslid"),
        ("member", "advisory", "overig"),
        ("substitute", "council", "overig"),
        ("secretary", "council", "griffier"),
        ("official", "council", "overig"),
        ("guest", "council", "overig"),
    ],
)
def test_a_role_is_told_in_the_words_of_the_standard(role: str, type_: str, told: str) -> None:
    document = exported(meeting(type_=type_, participants=[participant("Ida Lund", role=role)]))
    assert document["aanwezigedeelnemers"][0]["rolnaam"] == told


def test_an_agenda_tells_what_is_planned() -> None:
    (planned,) = exported(meeting(kind="agenda", starts_at="17:00"))["vergaderingen"]
    assert planned["status"] == "gepland"
    assert planned["geplandeVergaderdatum"] == "2021-03-03"
    assert planned["geplandeAanvangVergadering"] == "2021-03-03T17:00:00+01:00"
    assert "vergaderdatum" not in planned


def test_a_long_title_is_cut_and_stands_in_full_beside() -> None:
    title = "Ny bro " * 20
    (one,) = exported(meeting(items=[item(title=title)]))["agendapunten"]
    assert len(one["agendapuntTitel"]) <= 100
    assert one["agendapuntTitel"].endswith("…")
    assert one["agendapuntOmschrijving"] == title


def test_a_long_decision_is_cut_and_stands_in_full_in_a_paper() -> None:
    text = "Godkendt med bemærkninger. " * 20
    document = exported(meeting(items=[item(decisions=[decision(text)])]))
    assert len(document["besluiten"][0]["besluittoelichting"]) <= 200
    assert document["informatieobjecten"][0]["inhoud"] == text


def test_an_earlier_decision_was_made_without_a_vote_of_this_meeting() -> None:
    earlier = decision("Anbefales.", outcome="recommended", current=False, body="Økonomiudvalget")
    document = exported(meeting(items=[item(decisions=[earlier])]))
    assert [one["besluitresultaat"] for one in document["besluiten"]] == ["geadviseerd"]
    assert "stemmingen" not in document
    assert document["informatieobjecten"][0]["auteur"] == "Økonomiudvalget"


def test_recommendations_and_attachments_are_papers_of_the_item() -> None:
    recommendation = Recommendation(proposer="Direktøren", points=("at broen bygges", "at den males"))
    attachment = Attachment(title="Kort " * 50, access=Access.CLOSED)
    document = exported(meeting(items=[item(recommendations=(recommendation,), attachments=(attachment,))]))
    proposal, map_ = document["informatieobjecten"]
    assert (proposal["auteur"], proposal["inhoud"]) == ("Direktøren", "at broen bygges\nat den males")
    assert map_["omschrijving"] == attachment.title
    assert map_["vertrouwelijkheidsaanduiding"] == "closed"
    assert document["agendapunten"][0]["informatieobjecten"] == [proposal["url"], map_["url"]]


def test_a_decision_without_a_text_has_no_paper() -> None:
    document = exported(meeting(items=[item(decisions=[decision("", outcome="none")])]))
    assert document["besluiten"][0]["besluitresultaat"] == "geen besluit"
    assert "informatieobjecten" not in document
