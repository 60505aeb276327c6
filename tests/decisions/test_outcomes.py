"""What became of a matter, by the wording of its decision."""

from __future__ import annotations

import pytest

from kommunereferat.engine.decisions.outcomes import read_outcome
from kommunereferat.model import Outcome


@pytest.mark.parametrize(
    "text",
    [
        "Godkendt.",
        "Godkendes.",
        "Punktet er godkendt.",
        "Dagsordenen blev herefter godkendt.",
        "Dagsorden er godkendt",
        "Referatet blev godkendt.",
        "Indstillingen blev godkendt uden afstemning.",
        "Indstillingen blev enstemmigt vedtaget.",
        "Et enigt råd vedtog dette.",
        "Tiltrådt.",
        "Tiltådt.",
        "Indstillingen tiltrædes.",
        "Det tiltrædes, at der gives bevilling til nye vinduer.",
        "Tiltrådt den 3. september 2018.",
        "Byrådet godkendte Havneudvalgets indstilling.",
        "Udvalget godkendte at meddele afslag på ansøgningen.",
        "Godkendt, at der meddeles afslag.",
        "Administrationens indstilling om afslag blev godkendt.",
        "Med stemmerne 14 for og 5 imod godkendte Byrådet indstillingen.",
        "1.-5. Godkendt",
        "1. Godkendt 2. Taget til efterretning",
        "Ad 1. Godkendt.\nAd 2. Taget til efterretning.",
        "Ad 1 og 2: Tiltrådt.",
        "Indstillingspunkt 1: Godkendt.\nIndstillingspunkt 2: Drøftet.",
        "Godkendt som indstillet.",
        "Godkendt som anbefalet af Børneudvalget.",
        "Vedtaget i overensstemmelse med udvalgets anbefaling.",
        "Godkendt med 12 stemmer for (A, V) og 3 imod (Ø).",
        "Indstillingen blev godkendt med 43 stemmer imod 5.",
        "Bevilget.",
        "Der bevilges 40.000 kr.",
        "Ansøgningen imødekommes.",
        "Der ydes et tilskud på 15.000 kr.",
        "Dispensation meddeles.",
        "Udvalget tilsluttede sig indstillingen.",
        "Udvalget tiltræder indstillingen.",
        "Magistraten tiltræder, at sagen sendes i høring.",
        "Byrådet besluttede at godkende anlægsregnskabet.",
        "Byrådet vedtog at igangsætte planarbejdet.",
        (
            "Tilbagesendes Havneafdelingen med bemærkning, at byrådet på mødet den 4. marts 2020 har "
            "vedtaget indstillingen."
        ),
        "Godkendt.\n\nUdvalget ønsker en status om et år.",
        "Tiltrådt.\n\nV+F+Ø kan ikke tiltræde indstillingen.",
        (
            "Tiltrådt.\n\nSærindstilling fra Lis Toft (M):\n\nLis Toft kan ikke tiltræde indstillingen, "
            "da prisen er for høj."
        ),
        "Godkendt.\n\nImod: Gruppe Ø, der ønsker forslaget afvist.",
        (
            "C stillede ændringsforslag om, at hallen flyttes. Ændringsforslaget blev forkastet. "
            "Indstillingen blev herefter godkendt."
        ),
        "Et forslag fra Ø om at udsætte sagen blev forkastet med 4 stemmer mod 3.\n\nGodkendt.",
        "Forslag om udsættelse blev ikke vedtaget. Indstillingen blev godkendt.",
        "Liste V foreslog, at sagen blev sendt tilbage. Udvalget kunne ikke støtte dette.\nGodkendt.",
        (
            "For Enhedslistens forslag stemte Ø. Imod stemte A og V. Forslaget faldt. Herefter blev "
            "indstillingen vedtaget."
        ),
        "Godkendt, idet Ø stemte imod.",
        "Godkendt, men Lis Toft (Ø) tog forbehold.",
        "Godkendt.\n\nAfbud: Lis Toft (A)",
        "Lis Toft (A) var fraværende. Godkendt.",
        "Godkendt.Afbud: Lis Toft",
        "Indstillingen følges.",
        "Som indstillet.",
        "Udvalget besluttede at følge indstillingen.",
        "Alle punkter godkendt.",
        "Udvalget blev orienteret om planerne og godkendte kommissoriet.",
        "Model 2 vælges.",
        "Udvalget godkender, at Lis Toft udpeges til bestyrelsen.",
        "Godkendt. Beslutningen sendes ikke i høring.",
        "Forslag til lokalplan 12 for Havnen blev endeligt vedtaget.",
        "Liste K ønskede ikke at drøfte punkt 8.\nDagsordenen blev herefter godkendt.",
        "Takstbladet blev tiltrådt.",
        "Udvalget godkendte forslaget til proces. Et mindretal (Ø) ønskede sagen udsat.",
        (
            "Godkendt.\n\nEnhedslisten ønsker tilført protokollen:\n\nVi finder, at sagen burde være "
            "udsat, og at planen burde afvises."
        ),
        "Godkendt.\n\nProtokolbemærkning fra SF: ”Sagen burde afvises.”",
        "Indstillingen blev sat til afstemning og vedtaget.",
        "Udvalget stemte om indstillingen, hvorefter den blev godkendt.",
        "Fem medlemmer stemte for indstillingen, som dermed er vedtaget.",
        "Godkendt enstemmigt.",
        "Enstemmigt godkendt",
        "Pkt. 1: Tiltrådt.\nPkt. 2: Til efterretning.",
        "Indstillingens punkt 1-3 godkendt.",
        "Punkterne blev godkendt.",
        "Udvalget godkendte enstemmigt, at projektet fremmes.",
        "Regnskabet blev godkendt.",
        "Kvoteloven: Et flertal (A, B, F) godkendte indstillingen. Et mindretal (V) stemte imod.",
        "Indstillingen blev vedtaget med stemmerne 12-7.",
        "Godkendt. Ø stemte imod, da Ø finder, at sagen burde afvises.",
        "Ø stemte imod. Godkendt.",
        "Indstilling tiltrådt, dog stemte C imod.",
        "1. behandling godkendt.",
        "Byrådet godkendte indstillingen, at forslaget sendes i høring.",
        "Byrådet tiltrådte at udsætte ibrugtagningen.",
        "Oversendelse til 2. behandling godkendt.",
        "Udvalget imødekom ansøgningen.",
        "Der meddeles dispensation.",
        "Lukket punkt: Indstillingen blev tiltrådt.",
        "Økonomiudvalgets indstilling godkendt.",
        "Formanden bemyndiges til at godkende.",
    ],
)
def test_an_approval_is_read(text: str) -> None:
    assert read_outcome(text) is Outcome.APPROVED


@pytest.mark.parametrize(
    "text",
    [
        "Godkendt med den ændring, at punkt 4 udgår.",
        "Godkendt med bemærkning om, at taksten reguleres årligt.",
        "Godkendt med følgende bemærkninger:\n\nTaksten reguleres årligt.",
        "Indstillingen godkendt med denne tilføjelse:\n\nPlanen evalueres.",
        "Tiltrådt med de faldne bemærkninger.",
        "Godkendt, idet sag 31 udsættes.",
        "Godkendt, i det høringsfristen forlænges til 1. maj.",
        "Godkendt under forudsætning af, at der findes finansiering.",
        "Godkendt på betingelse af, at naboerne er enige.",
        "Vedtaget med den tilføjelse, at ordningen evalueres.",
        "Indstillingen godkendt, dog således at tilskuddet højst er 20.000 kr.",
        "Godkendt som indstillet, idet udvalget lægger vægt på, at stien belyses.",
        "Afsnit 4 om parkering udgår af planen.\n\nGodkendt.",
        "Beløbet hæves til 90.000 kr.\n\nTiltrådt.",
        "Tilføjelse til indstilling: Der holdes et borgermøde inden sommer.\n\nTiltrådt.",
        "Punkt 11 sendes tilbage til forvaltningen.\n\nGodkendt.",
        "Punkt 9 udgår.\n\nDagsordenen herefter godkendt.",
        "Pkt. 65 blev udsat.\nGodkendt.",
        "Sag nr. 12 tages af dagsordenen. Dagsordenen blev herefter godkendt.",
        "Ændringsforslaget fra A blev vedtaget med 5 stemmer mod 2.",
        "Ad 1. Godkendt. Ad 2. Godkendt med den ændring, at prisen nedsættes.",
        "Udvalget tiltrådte forslaget med den ændring, at det forelægges hvert år.",
        "Med den ændring, at åbningstiden udvides, blev forslaget godkendt.",
        "Godkendt med forbehold for Byrådets frigivelse af midlerne.",
        "Godkendt. Udvalget bemærker, at tidsplanen er stram.",
        "Vedtaget i ændret form.",
        "Godkendt, men udvalget ønsker indkørslen flyttet.",
        "Godkendt med enkelte rettelser.",
        (
            "Tilbagesendes Havneafdelingen med bemærkning, at byrådet har vedtaget indstillingen med "
            "den ændring, at puljen forhøjes."
        ),
        "Godkendt, idet det bemærkes, at prisen er ekskl. moms.",
        "Godkendt. Dog udgår punkt 3.",
        "Godkendt med undtagelse af punkt 3, der udgår.",
        "Indstillingen tiltrådt med følgende tilføjelse: Der afsættes 10.000 kr.",
        "Godkendt med den tilretning at høringen forlænges.",
        "Godkendt forudsat, at ansøger stiller garanti.",
        "Udvalget godkender forslaget med de ændringer, der fremgår af bilag 2.",
        "Godkendt. Det præciseres, at ordningen kun gælder i 2020.",
        "Tilføjelse til indstilling: Der spørges naboerne.\n\nTiltådt.",
        "Godkendt. Høringsfristen udskydes til 1. maj.",
    ],
)
def test_a_change_a_condition_or_a_remark_goes_with_the_approval(text: str) -> None:
    assert read_outcome(text) is Outcome.APPROVED_WITH_CHANGES


@pytest.mark.parametrize(
    "text",
    [
        "Taget til efterretning.",
        "Tages til efterretning",
        "Til efterretning.",
        "Teget til efterretning.",
        "Taget til efterefterretning.",
        "Tages til efteretning.",
        "Taget til orientering.",
        "Til orientering.",
        "Orientering givet.",
        "Orienteringen blev givet.",
        "Orienteringen gives på mødet.",
        "Sagen blev taget til efterretning.",
        "Meddelelserne blev taget til efterretning.",
        "Borgmesteren orienterede om møde med ministeren.",
        ("Formanden orienterede om følgende:\n\n1. Afslag på ansøgning fra Nordhavn.\n2. Sagen om skolen er udsat."),
        "Udvalget blev orienteret.",
        "Direktøren redegjorde for status på byggeriet.",
        "Notat blev uddelt.\n\nTaget til efterretning.",
        "Drøftet og taget til efterretning.",
        "Pkt. 1 til 3 Til efterretning",
        "Udvalget tog orienteringen til efterretning og takkede for oplægget.",
        "Taget til efterretning. Udvalget ønsker at blive orienteret igen til efteråret.",
        "Taget til efterretning med bemærkning om, at indsatsen bør udvides.",
        "Der blev givet en mundtlig orientering om budgettet.",
        "Udvalget tog sagen til efterretning, idet det forventes, at planen godkendes i juni.",
        "Formanden orienterede om, at ministeriet har afvist ansøgningen.",
        "Udvalget blev orienteret om, at byggeriet er udskudt.",
        "Administrationen gav en status på arbejdet.",
        "Taget til efterretning med bemærkning om, at sagen genoptages.",
        "Orientering taget til efterretning.",
        "Orienteringerne tages til efterretning.",
        "Udvalget tager orienteringen til efterretning.",
        "Seniorrådet tog orienteringen til efterretning.",
        "Formanden orienterer.",
        "Intet fra formanden. Centerchefen orienterede om budgettet.",
        "Orienteret.",
        "Til efterretning, idet udvalget ønsker en temadrøftelse.",
        "Indstillingspunkt 1-2: Taget til efterretning.",
        "Byrådet tog redegørelsen til efterretning, idet SF ønsker en ny redegørelse.",
        "Orientering om rammerne for dialogmøder.",
    ],
)
def test_information_is_noted(text: str) -> None:
    assert read_outcome(text) is Outcome.NOTED


@pytest.mark.parametrize(
    "text",
    [
        "Drøftet.",
        "Udvalget drøftede oplægget.",
        "Punktet blev drøftet.",
        "Udvalget drøftede, om sagen skal udsættes.",
        "Udvalget drøftede forslaget om udsatte boligområder.",
        "Udvalget drøftede planerne. Administrationen oplyste, at arbejdet begynder i maj.",
        "Temaet blev drøftet, og der var ros til oplægget.",
        "Der var en drøftelse af budgettet.",
        "1.-3. Drøftet",
        "Anerkendende drøftet.",
        "Drøftet. Der henvises i øvrigt til beslutningen i sag 156.",
        "Udvalget debatterede emnet.",
        "Drøftet. Administrationen arbejder videre.",
        "Udvalget drøftede sagen. Udvalget ønsker et notat til næste møde.",
        "Drøftedes.",
        "Udvalget havde en god drøftelse af planen.",
        "Rådet drøftede høringssvaret og afgiver et svar.",
    ],
)
def test_a_discussion_is_read(text: str) -> None:
    assert read_outcome(text) is Outcome.DISCUSSED


@pytest.mark.parametrize(
    "text",
    [
        "Anbefales.",
        "Anbefales godkendt.",
        "Anbefales taget til efterretning.",
        "Anbefales til Økonomiudvalget og Byrådet.",
        "Indstilles godkendt.",
        "Indstilles til godkendelse i Byrådet.",
        "Indstillingen anbefales over for Byrådet.",
        "Økonomiudvalget anbefaler overfor Byrådet, at indstillingen godkendes.",
        "Økonomiudvalget indstiller til Byrådet, at sagen godkendes.",
        "Udvalget anbefaler, at ansøgningen afslås.",
        "Udvalget anbefaler, at sagen sendes i høring.",
        "1. Godkendt\n2.-4. Anbefales",
        "Anbefales med den ændring, at beløbet hæves.",
        "Anbefales, idet udvalget ønsker en ny sag om finansieringen.",
        "Indstillingspunkt 1-4 anbefales.\nIndstillingspunkt 5 taget til efterretning.",
        ("Fremsendes til Byrådet med bemærkning, at Magistraten den 3. marts 2020 anbefaler, at planen tiltrædes."),
        "Oversendes til Byrådet med anbefaling.",
        "5 medlemmer (A+V+C) anbefaler forslaget. 2 medlemmer (N+Ø) tager forbehold.",
        ("Et flertal bestående af A, V og C anbefaler indstillingen. Et mindretal (Ø) anbefaler, at sagen udsættes."),
        "Udvalget drøftede sagen og anbefaler indstillingen.",
        "B, K og T anbefaler Byrådet, at planen tiltrædes.\n\nO stemmer imod.",
        "Natur, by og havn anbefaler følgende.",
        "Tages til efterretning og anbefales.",
        (
            "Gruppe O stillede forslag om, at sagen udsættes.\n\nFor: Gruppe O\n\nImod: Gruppe A og "
            "C\n\nForslaget faldt.\n\nAnbefales godkendt."
        ),
        "Anbefales godkendt.\n\nGruppe V kan ikke anbefale indstillingen.",
        "Anbefales. Sagen genoptages efter budgetvedtagelsen.",
        ("Udvalget vedtog,\n\n• at tage orienteringen til efterretning\n• at anbefale overførslen til Byrådet"),
        "Ad 1-3 anbefales.",
        "Indstilles til Byrådets godkendelse.",
        "Anbefalet.",
        "Indstillingen anbefales tiltrådt.",
        "Børneudvalget anbefaler, at indstillingen godkendes med den ændring, at taksten sænkes.",
        "Udvalget indstiller sagen til godkendelse.",
        "Anbefales, dog med den tilføjelse, at ...",
        "Anbefales. V stemte imod. C tog forbehold.",
        "Det anbefales, at Byrådet godkender forslaget.",
        "Sendes videre til Byrådet med anbefaling om godkendelse.",
        "Handicaprådet anbefaler, at der etableres en rampe.",
        "Anbefales fremsendt til Byrådet.",
        "Byrådet anbefalede forslaget.",
    ],
)
def test_a_recommendation_to_a_higher_body_is_read(text: str) -> None:
    assert read_outcome(text) is Outcome.RECOMMENDED


@pytest.mark.parametrize(
    "text",
    [
        "Ikke godkendt.",
        "Kan ikke godkendes.",
        "Godkendes ikke.",
        "Forslaget blev forkastet.",
        "Indstillingen blev forkastet med 5 stemmer imod 2.",
        "Forslaget er dermed afvist.",
        "Ansøgningen afvises.",
        "Afvist.",
        "Anbefales ikke.",
        "Anbefales ikke godkendt.",
        "Indstillingen kan ikke anbefales.",
        "1. Anbefales.\n2. Kan ikke anbefales.",
        "Ad 1. Godkendt.\nAd 2. Ikke godkendt.",
        "Udvalget kan ikke tiltræde indstillingen.",
        ("Udvalget tiltræder de to første forslag. Derimod kan udvalget ikke tiltræde lukningen af svømmesalen."),
        "Udvalget ønsker ikke at godkende ansøgningen.",
        "Udvalget ønsker ikke at tilslutte sig forslaget.",
        "Byrådet afviste forslaget.",
        "Byrådet besluttede at afvise forslaget.",
        "Der gives afslag på ansøgningen.",
        "Udvalget besluttede at meddele afslag.",
        "Afslås.",
        "Ansøgningen kan ikke imødekommes.",
        "Forslaget faldt.",
        "Forslaget opnåede ikke flertal.",
        "For forslaget stemte Ø. Imod stemte A og V. Forslaget bortfaldt.",
        "Indstillingen blev nedstemt.",
        "Udvalget forstår ønsket, men godkender ikke prisen.",
        "Forslaget blev ikke vedtaget.",
        "Et flertal i udvalget kan ikke anbefale indstillingen.",
        "Der var ikke flertal for indstillingen.",
        "Udvalget kan ikke anbefale forslaget.",
        "Ansøgningen blev ikke imødekommet.",
        "Byrådet godkendte ikke indstillingen.",
        "Forslaget fra Dansk Folkeparti blev forkastet.",
        "Med 8 stemmer imod 11 blev forslaget forkastet.",
        "Forslaget kunne ikke vedtages.",
        "Udvalget afslår ansøgningen.",
        "Udvalget kan ikke støtte forslaget.",
        "Udvalget meddeler afslag.",
        "Indstillingen forkastes, idet udvalget ønsker en anden løsning.",
        "Kan ikke anbefales, da prisen er for høj.",
    ],
)
def test_a_rejection_is_read(text: str) -> None:
    assert read_outcome(text) is Outcome.REJECTED


@pytest.mark.parametrize(
    "text",
    [
        "Udgår.",
        "Punktet udgår.",
        "Sagen udgik.",
        "Punktet udgik af dagsordenen.",
        "Sagen blev taget af dagsordenen.",
        "Taget af dagsordenen.",
        "Sagen blev taget af.",
        "Punktet blev trukket tilbage.",
        "Ansøger har trukket ansøgningen tilbage.",
        "Sagen trækkes.",
        "Formanden meddelte, at punktet udgår.",
        "Udvalget besluttede at tage punktet af dagsordenen.",
        "Punktet bortfaldt.",
        "Sagen er taget af dagsordenen.",
        "Punktet tages af dagsordenen.",
        "Punktet udgår, da ansøger har trukket sin ansøgning.",
        "Forslaget blev trukket tilbage.",
        "Udgået.",
        "Sagen blev trukket fra dagsordenen.",
    ],
)
def test_a_withdrawal_is_read(text: str) -> None:
    assert read_outcome(text) is Outcome.WITHDRAWN


@pytest.mark.parametrize(
    "text",
    [
        "Udsat.",
        "Udsættes.",
        "Sagen udsættes til næste udvalgsmøde.",
        "Sagen blev udsat med henblik på nye tal.",
        "Udvalget besluttede at udsætte sagens behandling.",
        "Byrådet udsatte sagen.",
        "Sagen genoptages på næste møde.",
        "Udvalget drøftede sagen, som genoptages på næste møde.",
        "Drøftet. Sagen genoptages.",
        "Punktet flyttes til næste møde.",
        "Udvalget ønsker sagen genoptaget med flere oplysninger.",
        "Behandlingen blev udsat på mødet den 4. marts 2020.",
        "1. Godkendt.\n2. Udsat.",
        "Indstillingspunkt 1: Taget til efterretning.\n\nIndstillingspunkt 2: Udsat.",
        "Beslutning udsat.",
        "Sagen sættes i bero.",
        "Behandlingen udskydes til efter sommerferien.",
        "Udvalget ønsker at udsætte sagen.",
        "Rådet var ikke fuldtalligt. Punktet flyttes til næste møde.",
        "Punktet behandles på næste møde.",
        "Forslag om udsættelse blev vedtaget.",
        "Sagen forelægges igen i maj.",
        "Sagen afventer høringssvar.",
        "Punktet udsat.",
        "Punktet blev ikke behandlet og udsættes.",
        "Udsat til den 4. maj 2021.",
        "Beslutningen udskydes.",
        "Sagen blev udsat på grund af tidsmangel.",
        "Udvalget besluttede, at punktet udsættes.",
        "Punktet tages op igen på næste møde.",
        "Sagen udsættes, så forvaltningen kan undersøge, om planen kan godkendes.",
        "Udvalget drøftede sagen og besluttede at genoptage den i juni.",
        "Udvalget ønsker, at sagen udsættes.",
        "Ad 1. Taget til efterretning. Ad 2. Udsat.",
        "Valg af næstformand udsættes.",
    ],
)
def test_a_postponement_is_read(text: str) -> None:
    assert read_outcome(text) is Outcome.POSTPONED


@pytest.mark.parametrize(
    "text",
    [
        "Sagen sendes tilbage til administrationen.",
        "Sendes tilbage til Kulturudvalget til fornyet behandling.",
        "Oversendes til budgetforhandlingerne.",
        "Forslaget oversendes til Teknisk Udvalg.",
        "Udvalget sender sagen til Økonomi- og Planudvalget.",
        "Sendes i høring.",
        "Forslaget sendes i offentlig høring i otte uger.",
        "Byrådet besluttede at tilbagesende sagen til udvalget.",
        "Fremsendes til Teknisk Udvalg til behandling.",
        "Sagen henvises til Økonomiudvalget.",
        "Punktet blev oversendt til børneudvalget.",
        "Udvalget drøftede de to udkast. Udkast B sendes i høring hos beboerne.",
        "Rådet sender udkastet i høring med den tilføjelse, at også forældrene spørges.",
        "Sagen indgår i budgetforhandlingerne.",
        "Indgår i det videre budgetarbejde.",
        ("Med stemmerne 11 for og 4 imod besluttede byrådet at sende forslaget til behandling i udvalg."),
        "Taget til efterretning. Sagen sendes til drøftelse i MED-udvalget.",
        "Ad 1: Sendes i høring som foreslået.",
        "Sagen returneres til forvaltningen.",
        "Oversendt til Økonomiudvalget.",
        "Oversendes til budget 2021.",
        "Sagen sendes i høring hos Ældrerådet.",
        "Udvalget besluttede at sende planen i høring.",
        "Sagen tilbagesendes til forvaltningen.",
        "Byrådet henviste sagen til Teknisk Udvalg.",
        "Sagen sendes retur til udvalget.",
        "Forslaget henvises til budgetforhandlingerne.",
        "Udvalget sender sagen tilbage til forvaltningen med ønske om flere oplysninger.",
    ],
)
def test_a_referral_is_read(text: str) -> None:
    assert read_outcome(text) is Outcome.REFERRED


@pytest.mark.parametrize(
    "text",
    [
        "Lis Toft (A) blev valgt.",
        "Udvalget valgte Lis Toft som formand.",
        "Som formand valgtes Lis Toft.",
        "Lis Toft udpeges for resten af perioden.",
        "Byrådet udpegede Lis Toft (A) og Jan Bak (V).",
        "Lis Toft blev genvalgt som næstformand.",
        "Lis Toft, V, vælges til bestyrelsen.",
        "Udvalget konstituerede sig med Lis Toft som formand.",
        "Valgt blev Lis Toft.",
        "Ad 1. Lis Toft blev valgt som formand.\nAd 2. Godkendt.",
        "Jens Chr. Toft, Nørreby, blev valgt.",
        "Valgt: Lis Toft.",
        "Formand: Lis Toft blev valgt med 5 stemmer.",
        "Byrådet vælger Lis Toft (A) som medlem.",
        "Udpeget blev Lis Toft og Jan Bak.",
        "Som medlem udpegedes Lis Toft.",
        "Lis Toft (A) vælges som stedfortræder.",
        "Gruppe A udpegede Lis Toft.",
    ],
)
def test_an_election_is_read(text: str) -> None:
    assert read_outcome(text) is Outcome.ELECTED


@pytest.mark.parametrize(
    "text",
    [
        "Intet.",
        "Intet at bemærke.",
        "Intet at berette.",
        "Ingen bemærkninger.",
        "Ingen.",
        "Ingen spørgsmål.",
        "Ingen spørgetid.",
        "Der var intet under Eventuelt.",
        "Der var ingen orienteringer.",
        "Der var ingen orienteringspunkter.",
        "Der blev ikke stillet spørgsmål.",
        "Der var ikke noget under eventuelt.",
        "Ingen meddelelser.",
        "",
        "-",
        "Afbud: Lis Toft (A)",
        "Fraværende:\n\nLis Toft (A)\nJan Bak (V)",
        "Intet.\n\nFraværende: Lis Toft (A)",
        "Lis Toft (A) var ikke til stede.",
        "Ingen.\n\nAfbud: Lis Toft (A)",
        "Intet til referat.",
        "Der var ikke spørgsmål.",
        "Ingen punkter.",
        "Intet at referere.",
        "Ingen emner til drøftelse.",
        "Der var ingen spørgsmål fra tilhørerne.",
        "Der var ingen bemærkninger til dagsordenen.",
        "Der fremkom ingen bemærkninger.",
        "Der var ikke fremmødt spørgere.",
        "Der blev ikke orienteret om noget.",
        "Ingen meddelelser.\n\nFraværende: Lis Toft (A) og Jan Bak (V).",
    ],
)
def test_nothing_and_mere_absence_are_no_outcome(text: str) -> None:
    assert read_outcome(text) is Outcome.NONE


@pytest.mark.parametrize(
    "text",
    [
        "Næste møde holdes i Skive.",
        "Punkt 6 behandles før punkt 3.",
        "Udvalget ønsker en sag om emnet.",
        "Lis Toft spurgte til skolevejen.",
        "Udvalget undlod at tage stilling.",
        "Beslutning ikke frigivet.",
        "Udvalget besluttede at holde en temadag.",
        "Spørgsmål blev besvaret på mødet.",
        "Temamødet blev afholdt.",
        "Ingen af de tre forslag ønskes undersøgt.",
        "Ændringsforslaget blev forkastet.",
        "For stemte A. Imod stemte V.",
        "Lis Toft (A) tager forbehold.",
        "Punktet blev behandlet som lukket punkt.",
        "Beslutningen er fortrolig.",
        "Lis Toft opfordrede til, at sagen udsættes.",
        "Mødet den 4. juni flyttes til den 5. juni.",
        "Protokollen underskrives.",
        "Underskrevet.",
        "Udvalget peger på model 2.",
        "Foretræde blev givet.",
        "Udvalget besluttede at mødes med borgerne.",
        "De valgte forslag ligger i bilag 2.",
        "Høringsfristen udskydes til maj.",
        "Den anbefalede model ligger i bilag 3.",
    ],
)
def test_any_other_wording_is_other(text: str) -> None:
    assert read_outcome(text) is Outcome.OTHER


def test_the_strongest_of_several_points_counts() -> None:
    points = ["Drøftet.", "Taget til efterretning.", "Godkendt.", "Godkendt med den ændring, at A.", "Anbefales."]
    points += ["Lis Toft blev valgt.", "Sendes i høring.", "Udsat.", "Udgår.", "Ikke godkendt."]
    outcomes = [
        read_outcome("\n".join(f"Ad {n}. {point}" for n, point in enumerate(points[:end], 1))) for end in range(1, 11)
    ]
    assert [outcome.value for outcome in outcomes] == [
        *("discussed", "noted", "approved", "approved_with_changes", "recommended"),
        *("elected", "referred", "postponed", "withdrawn", "rejected"),
    ]


def test_a_rejected_amendment_says_nothing_of_the_matter() -> None:
    assert read_outcome("Ændringsforslaget blev forkastet. Indstillingen blev godkendt.") is Outcome.APPROVED
    assert read_outcome("Forslaget blev forkastet.") is Outcome.REJECTED


def test_those_who_disagree_do_not_reject_the_matter() -> None:
    assert read_outcome("Tiltrådt. Liste K kan ikke tiltræde indstillingen.") is Outcome.APPROVED
    assert read_outcome("Udvalget kan ikke tiltræde indstillingen.") is Outcome.REJECTED


def test_a_handed_out_note_is_no_change() -> None:
    assert read_outcome("Et notat blev uddelt.\n\nGodkendt.") is Outcome.APPROVED
    assert read_outcome("Mål 3 fjernes fra planen.\n\nGodkendt.") is Outcome.APPROVED_WITH_CHANGES


def test_what_somebody_said_for_the_record_is_no_outcome() -> None:
    statement = "Det er forkert. Vi mener, at planen skal afvises.\n\nAt den udsættes, hjælper ikke."
    text = f"Godkendt.\n\nMindretalsudtalelse fra Bo Ek (K):\n\n{statement}"
    assert read_outcome(text) is Outcome.APPROVED


def test_a_plain_decision_behind_a_statement_is_still_read() -> None:
    text = "Mindretalsudtalelse fra Bo Ek (K):\n\nVi mener, at prisen er for høj.\n\nIndstillingen blev forkastet."
    assert read_outcome(text) is Outcome.REJECTED


def test_a_line_that_goes_on_is_read_with_the_line_before() -> None:
    assert read_outcome("Godkendt med den ændring, at\nansøgningen om støtte afvises.") is Outcome.APPROVED_WITH_CHANGES
    long = "Udvalget anbefaler efter en længere drøftelse af de tre muligheder over for\nByrådet, at sagen udsættes."
    assert read_outcome(long) is Outcome.RECOMMENDED


def test_capitals_that_become_two_small_letters_do_no_harm() -> None:
    assert read_outcome("İbrahim İpek spurgte til stien. Sagen udsættes.") is Outcome.POSTPONED


def test_what_is_sent_on_with_word_of_a_decision_has_that_outcome() -> None:
    start = "Tilbagesendes Havneafdelingen med bemærkning, at byrådet "
    assert read_outcome(start + "har forkastet indstillingen.") is Outcome.REJECTED
    assert read_outcome(start + "ikke har godkendt indstillingen.") is Outcome.REJECTED
    assert read_outcome(start + "takker for oplysningen.") is Outcome.REFERRED
    assert read_outcome(start + "ønsker planen ændret.") is Outcome.REFERRED


def test_motions_to_amend_or_postpone_that_are_carried_count() -> None:
    assert read_outcome("Ændringsforslaget blev vedtaget.") is Outcome.APPROVED_WITH_CHANGES
    assert read_outcome("Forslag om at udsætte sagen blev vedtaget.") is Outcome.POSTPONED
    assert read_outcome("Forslag fra Liste K om en ny sti blev drøftet.") is Outcome.DISCUSSED
    assert read_outcome("Forslag om en sti godkendt med den ændring, at den flyttes.") is Outcome.APPROVED_WITH_CHANGES
    assert read_outcome("Forslag om en ny sti blev forkastet.") is Outcome.REJECTED
    assert read_outcome("Forslag om en ny sti.") is Outcome.OTHER


def test_another_item_is_not_this_one() -> None:
    assert read_outcome("Punkt 3 udsættes. Godkendt.") is Outcome.APPROVED_WITH_CHANGES
    assert read_outcome("Punkt 1 godkendt. Punkt 2 udsættes.") is Outcome.POSTPONED
