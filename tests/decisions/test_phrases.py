"""The phrases of the field, as many municipalities print them, by what they say (vendinger)."""

from __future__ import annotations

import pytest

from kommunereferat.engine.decisions.outcomes import read_outcome
from kommunereferat.engine.people.absences import read_absences

#: Phrases by outcome, parted by bars.
PHRASES = {
    "approved": (
        "Godkendt.|Godkendes.|Vedtaget|Vedtoges.|Tiltrådt|Blev tiltrådt.|Udvalget tiltræder indstillingen.|"
        "Seniorrådet godkendte Socialudvalgets indstilling.|Indstillingen godkendt|"
        "Indstillingen blev godkendt uden afstemning.|Dagsordenen blev godkendt.|"
        "Dagsordenen blev herefter godkendt.|Et enigt udvalg vedtog dette.|"
        "Byrådet vedtog enstemmigt indstillingen.|Taksterne blev tiltrådt.|Godkendt at meddele afslag.|"
        "Godkendt at meddele afslag på ansøgningen.|Udvalget godkendte, at der meddeles afslag.|"
        "Tilbagesendes Teknik og Miljø med bemærkning, at byrådet har vedtaget indstillingen.|Ad 1 godkendt.|"
        "1.-5. godkendt|1.-5. Godkendt.|Lis Toft (V) godkendt som stedfortræder.|Indstillingen bifaldes.|"
        "Bevilget.|Ansøgningen imødekommes.|Enstemmigt vedtaget.|Udvalget besluttede at følge indstillingen.|"
        "Indstillingen vedtaget.|Byrådet vedtog indstillingen.|Tiltrådt som indstillet.|"
        "Udvalget tiltrådte forvaltningens indstilling.|Dispensation meddeles.|Indstillingen tiltrådtes.|"
        "Udvalget godkendte at give afslag|Byrådet godkendte indstillingen om at afvise klagen.|"
        "Udvalget tiltræder, at ansøgningen afslås.|Indstillingen om afslag godkendt.|"
        "Indstillingen om at afvise ansøgningen blev godkendt.|Byrådet tog indstillingen til følge.|"
        "Godkendt i henhold til indstillingen.|Protokollen godkendt.|OK.|Tiltrædes.|"
        "Forslaget vedtaget med 15 stemmer imod 4.|Indstillingen blev vedtaget ved afstemning.|"
        "Konstaterede, at betingelserne for indkaldelse af stedfortræder var opfyldt, og godkendte indkaldelsen.|"
        "Borgerrepræsentationen vedtog indstillingen uden afstemning.|"
        "Medlemsforslaget blev tiltrådt med 34 stemmer imod 15.|Regionsrådet godkendte indstillingen.|"
        "Udvalget kan tilslutte sig forslaget.|Udvalget tilsluttede sig forslaget.|Der meddeles tilladelse."
    ),
    "noted": (
        "Taget til efterretning.|Orienteringen blev taget til efterretning.|"
        "Orienteringerne blev taget til efterretning.|Sagen blev taget til efterretning.|Tages til efterretning.|"
        "Til efterretning.|Til orientering.|Udvalget tager orienteringen til efterretning.|"
        "Borgmesteren orienterede om byggeriet.|Formanden orienterede om:|Administrationen orienterede om:|"
        "Drøftelsen blev taget til efterretning.|Orientering givet.|Orienteringen givet.|Taget til orientering.|"
        "Orienteret.|Regnskabet taget til efterretning.|Udvalget blev orienteret.|"
        "Formanden redegjorde for sagen.|Redegørelsen blev taget til efterretning.|Toges til efterretning.|"
        "Tog orienteringen til efterretning.|Udvalget tog sagen til efterretning.|"
        "Taget til efterretning. Udvalget takker for oplægget."
    ),
    "none": (
        "Intet.|Intet at bemærke.|Ingen.|Ingen bemærkninger.|Der var ingen orienteringer.|Intet til referat.|"
        "Ingen bemærkninger til dagsordenen.|Der var intet til punktet.|Ingen meddelelser|Intet nyt.|"
        "Ingen spørgsmål.|Der var ingen fraværende.|Fraværende: Ingen"
    ),
    "recommended": (
        "Anbefales.|Anbefales godkendt.|Anbefales taget til efterretning.|Indstilles godkendt.|"
        "Indstilles til godkendelse|Økonomiudvalget anbefaler overfor Byrådet, at indstillingen godkendes.|"
        "Økonomiudvalget anbefaler over for byrådet at planen vedtages|5 medlemmer (A+V+C) anbefaler forslaget.|"
        "Fremsendes til Nordby Byråd med bemærkning, at Magistraten anbefaler indstillingen.|"
        "Anbefales fremsendt til Byrådet.|Indstilles til byrådets godkendelse.|Pkt. 1-2: Anbefales.|"
        "1-2 anbefales|Anbefalet.|Indstillingen anbefales.|Udvalget anbefaler indstillingen.|"
        "Et flertal bestående af Lis Toft og Jan Bak anbefaler indstillingen.|Indstilles.|Indstilles tiltrådt.|"
        "Anbefales vedtaget.|Udvalget indstiller til byrådet, at planen godkendes.|"
        "Udvalget fremsender sagen med anbefaling til Byrådet.|Sendes til Byrådet med anbefaling.|"
        "Udvalget anbefaler, at ansøgningen afvises.|Oversendes til Byrådet med indstilling om godkendelse.|"
        "Økonomiudvalget tiltræder indstillingen og anbefaler den over for Byrådet.|"
        "Udvalget anbefaler administrationens indstilling.|1. Godkendt\n2. Anbefales.|"
        "Anbefales, idet udvalget ønsker en ny sag.|Magistraten anbefaler indstillingen.|"
        "Indstillingen tiltrædes og anbefales byrådet."
    ),
    "rejected": (
        "Anbefales ikke.|Anbefales ikke godkendt.|Ikke godkendt.|Kan ikke godkendes.|"
        "Byrådet afviste indstillingspunkt 2.|Udvalget ønsker ikke at tilslutte sig forslaget.|Forkastet.|"
        "Forslaget blev forkastet.|Ønsket er dermed afvist.|Afslag.|Der meddeles afslag.|"
        "Forslaget er dermed bortfaldet.|Afvises.|Ansøgningen afvist.|Indstillingen blev ikke godkendt.|"
        "Kan ikke anbefales.|Udvalget kan ikke imødekomme ansøgningen.|Kan ikke imødekommes.|"
        "Ansøgningen imødekommes ikke.|Forslaget nedstemt.|"
        "Med stemmerne 7 for og 12 imod blev forslaget ikke vedtaget.|"
        "Udvalget besluttede ikke at imødekomme ansøgningen.|Indstillingen kunne ikke opnå flertal.|"
        "Medlemsforslaget blev forkastet med 30 stemmer imod 12.|Forslaget kan ikke tiltrædes.|Ikke imødekommet.|"
        "Ikke tiltrådt.|Ikke vedtaget.|Udvalget fastholder afslaget.|Ansøgningen afslået.|"
        "Byrådet kan ikke tiltræde indstillingen."
    ),
    "withdrawn": (
        "Sag 3 udgår.|Borgmesteren meddelte, at punkt 9 udgår|Sagen taget af dagsordenen.|Udgår|Udgik.|"
        "Bortfalder.|Punktet bortfalder.|Bortfaldt.|Udgår af dagsordenen.|"
        "Ansøger har valgt at trække ansøgningen.|Ansøgningen er trukket tilbage.|Sagen blev trukket.|Taget af.|"
        "Punktet udgår.|Forslagsstilleren trak forslaget.|Sagen er trukket.|"
        "Byrådet besluttede at tage dagsordenspunkt 42 af dagsordenen."
    ),
    "discussed": (
        "Drøftet.|Sagen blev drøftet.|Udvalget drøftede sagen.|Punktet drøftet.|Drøftedes.|Blev drøftet.|"
        "Udvalget havde en god drøftelse.|Temaet blev drøftet."
    ),
    "postponed": (
        "Udsættes til næste møde.|Sagen blev udsat til næste udvalgsmøde|"
        "Sagens behandling blev udsat i byrådets møde den 3. maj 2019.|Sagen udsættes med henblik på nye tal|"
        "Punkt 5 udsættes.|Pkt. 5 og 14. blev udsat.|Sagen genoptages i byrådet til september.|Udsat.|"
        "Udsat til juni.|Genoptages.|Genoptages på næste møde.|Sagen udskydes.|Stillet i bero.|Sættes i bero.|"
        "Udsættes.|Byrådet udsatte sagen.|Sagen tages op på ny i juni.|Genfremlægges i august.|"
        "Udsættes til mødet den 4. maj.|Sagen ønskes genoptaget på næste møde.|Genbehandles."
    ),
    "referred": (
        "Sagen sendes tilbage til administrationen med henblik på nye tal|"
        "Forslaget sendes tilbage i Socialudvalget|Byrådet besluttede at tilbagesende sagen til udvalget|"
        "Byrådet besluttede at sende sagen tilbage til fornyet behandling.|"
        "Byrådet sendte sagen til realitetsbehandling i Teknisk Udvalg|"
        "Fremsendes til Teknisk Udvalg til behandling|Forslaget blev oversendt til børneudvalget|"
        "Forslaget henvises til Teknisk Udvalg|Oversendes til budgetforhandling|Sendes i høring.|Oversendes.|"
        "Oversendt til budget 2025.|Henvist til Økonomiudvalget.|Forslaget sendes i høring i 8 uger.|"
        "Sagen sendes i udvalg.|Tilbagesendt til forvaltningen.|Sagen sendes retur.|"
        "Henvises til budgetforhandlingerne for 2021.|Udvalget sender forslaget i offentlig høring.|"
        "Hjemvises til udvalget.|Sagen hjemvises.|Sagen oversendes til videre behandling i udvalget.|"
        "Indgår i budgetforhandlingerne."
    ),
    "approved_with_changes": (
        "Godkendt med den ændring, at prisen sænkes.|Godkendt med bemærkning om, at stien belyses.|"
        "Godkendt med følgende bemærkninger: Mere lys.|Forslaget blev godkendt med følgende bemærkninger:|"
        "Vedtaget med den tilføjelse, at støjen måles.|Tiltrådt, dog således at tilskuddet halveres.|"
        "Godkendt, idet stien belyses.|Godkendt under forudsætning af, at staten betaler.|"
        "Indstillingen vedtaget med ændringer.|Godkendt som ændret.|Godkendt med ændringen.|"
        "Ændringsforslaget blev vedtaget.|Godkendt med rettelser.|Godkendt med forbehold for budgettet.|"
        "Godkendt på betingelse af lån.|Det ændrede forslag blev vedtaget."
    ),
    "elected": (
        "Lis Toft udpeges.|Valgt blev Lis Toft (A).|Lis Toft (A) valgt.|Som formand valgtes Lis Toft.|"
        "Byrådet udpegede Lis Toft.|Lis Toft (V) indstilles og vælges.|Udpeget blev: Lis Toft.|"
        "Lis Toft blev valgt til næstformand.|Byrådet valgte Lis Toft som medlem."
    ),
    "other": (
        "Udvalget undlod at tage stilling.|Lis Toft tog forbehold.|Beslutning ikke frigivet|"
        "Beslutning ikke frigivet.|Spørgsmål blev besvaret på mødet.|Temamødet blev holdt.|"
        "Temamødet blev afholdt.|Dialogmøde blev holdt.|Gruppe A tager forbehold frem til behandlingen i KB.|"
        "Foretoges.|Foretaget.|Liste C afventer stillingtagen indtil KB-behandlingen.|"
        "A afventer deres stillingtagen til Byrådets behandling."
    ),
}
CASES = [(phrase, outcome) for outcome, phrases in PHRASES.items() for phrase in phrases.split("|")]
#: Ways to say that Lis Toft was not there.
ABSENT = (
    "Afbud: Lis Toft|Afbud fra Lis Toft (A)|Afbud fra: Lis Toft|Der er afbud fra Lis Toft|"
    "Lis Toft havde meldt afbud|Lis Toft havde meldt forfald|Lis Toft havde lovligt forfald|"
    "Fraværende med afbud: Lis Toft|Fraværende som varslet: Lis Toft|Fraværende: Lis Toft|"
    "Ikke til stede: Lis Toft|Lis Toft var fraværende.|Lis Toft udeblev uden afbud|Lis Toft mødte ikke frem|"
    "Lis Toft deltog ikke under punkterne 12-15.|Lis Toft deltog ikke i sagens behandling.|"
    "Lis Toft erklærede sig inhabil i punkterne 3 og 4|Lis Toft var bortrejst.|Lis Toft var sygemeldt.|"
    "Med afbud: Lis Toft|Afbud pga. sygdom: Lis Toft|Fraværende på grund af tjenesterejse: Lis Toft|"
    "Fraværende (sygdom): Lis Toft|Lis Toft fratrådte ved punktets behandling.|"
    "Lis Toft (A) havde meldt sig inhabil|Ikke mødt: Lis Toft|Fraværende\nLis Toft (A)|Afbud - Lis Toft|"
    "Fraværende – Lis Toft (A)|Lis Toft (A) deltog ikke i drøftelsen.|Følgende var fraværende: Lis Toft|"
    "Der var meldt afbud fra Lis Toft|Afbud modtaget fra Lis Toft|Deltog ikke i behandlingen: Lis Toft|"
    "Inhabilitet: Lis Toft|Fraværende: Lis Toft (A). Stedfortræder: Jan Bak (A)|Fraværende: Lis Toft pga. ferie"
)


@pytest.mark.parametrize(("phrase", "outcome"), CASES, ids=[phrase for phrase, _ in CASES])
def test_a_phrase_of_the_field_says_its_outcome(phrase: str, outcome: str) -> None:
    assert read_outcome(phrase).value == outcome


@pytest.mark.parametrize("phrase", ABSENT.split("|"))
def test_a_phrase_of_the_field_says_who_was_absent(phrase: str) -> None:
    assert [found.value for found in read_absences(phrase)] == ["Lis Toft"]
