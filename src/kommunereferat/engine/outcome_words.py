"""The words by which a decision says what became of a matter (beslutningsord).

One pattern finds them all in a clause in small letters; the name of the group that matched is the kind of word. Kinds named as an outcome say that
outcome; the others steer how the words behind them are read.
"""

from __future__ import annotations

import re
from typing import Final

_MATTER: Final = r"(?:sagen|punktet|punkterne|forslaget|indstillingen|ansøgningen|behandlingen|beslutningen|spørgsmålet|denne|den|dette|det)"
_MEETING: Final = r"(?:(?:et|det|sit|udvalgets|byrådets|rådets)\s+)?(?:\w+\s+){0,2}(?:møde|udvalgsmøde|byrådsmøde)"
_TO_WHOM: Final = (
    r"(?:tilbage|retur|videre|til\s+(?:\S+\s+){0,4}?(?:\w*udvalg(?:et|ene)?(?!\w)|\w+udvalgs|\w*byråd|rådet|\w+rådet|kommunalbestyrelse|bestyrelse|magistrat|realitetsbehandling"
    r"|behandling|budget|fornyet|høring|udtalelse|administration|forvaltning|direktion|drøftelse)|i\s+(?:\w+\s+){0,2}\w*høring|ud\s+i\s+(?:\w+\s+){0,2}høring)"
)

#: Kinds in order: at one place the first that fits counts.
_KINDS: Final = {
    # "Udvalget ønsker sagen genoptaget": what is wished of the matter itself
    "resume": rf"ønske(?:r|de|s)\s+(?:at\s+)?{_MATTER}\s+(?:\w+\s+){{0,6}}?(?:genoptaget|genfremlagt|genfremsat|genbehandlet|udsat|udskudt|forelagt\s+igen|på\s+(?:et\s+)?(?:næste|kommende|senere)\s+møde)",
    "rejected": (
        r"forkast(?:et|es|ede|edes|er|e)(?!\w)|afvis(?:t|es|te|tes|er|e)(?!\w)|afsl(?:ået|ås|og|år)(?!\w)|nedstemt\w*|stemt\s+ned|underkend(?:t|es|te)(?!\w)"
        r"|(?:får|fik|opnå\w*|opnåede)\s+(?:\w+\s+)?ikke\s+(?:\w+\s+)?flertal|ikke\s+(?:\w+\s+){0,2}flertal\s+for|nægt(?:es|et|ede)(?!\w)"
        r"|(?:forslaget|indstillingen|dette|det)\s+(?:er\s+|blev\s+)?(?:\w+\s+)?(?:faldt|faldet|bortfald(?:t|er|et))(?!\w)"
        r"|(?:meddel(?:e|es|te|t|er)|giv(?:e|es|et|er)|gav)\s+(?:\w+\s+)?afslag|afslag\s+(?:meddeles|gives|meddelt|givet)"
    ),
    "withdrawn": (
        r"udgår(?!\w)|udgik(?!\w)|udgå(?:et|ede)?(?!\w)|(?:tag(?:et|es|e)|tog)\s+(?:\S+\s+){0,4}?af(?=\s+dagsorden|\s*$)"
        r"|(?:trukket|trækkes|trækker|trække|trak)(?=\s+(?:\w+\s+){0,3}?(?:tilbage|af|fra\s+dagsorden)|\s*$)|tilbagetrukket|bortfald(?:t|er|et)(?!\w)"
    ),
    "postponed": (
        r"udsat(?!\w)(?!\s+for\s)|udsæt(?:tes|te|ter)(?!\w)|udsatte(?=\s+(?:sag|punkt|behandling|beslutning|dette|det\s|den\s|emnet|dagsorden|herefter))|udsky(?:des|de|der|dt)(?!\w)"
        r"|udskudt(?!\w)|udskød(?!\w)|(?:sættes|stilles|sat|stillet)\s+i\s+bero"
    ),
    "deferred": (
        r"genoptag(?:es|et|er|e)(?!\w)|gen(?:frem(?:lægges|lægge|lagt|sættes|sætte|lægger|sat)|behandles|behandle|behandlet)(?!\w)"
        rf"|(?:fremlægges|forelægges|behandles|tages\s+op|drøftes|dagsordensættes|optages|sættes)\s+(?:\w+\s+){{0,4}}?(?:igen|på\s+ny|påny|på\s+{_MEETING})"
        rf"|(?:flyttes|overføres|rykkes|skydes|overgår|henstilles|henstår)\s+(?:\w+\s+)?til\s+(?:behandling\s+på\s+)?{_MEETING}"
        r"|(?<=sagen )afventer(?!\w)|(?<=punktet )afventer(?!\w)|afvente(?!\w)|(?:henstår|beror)(?!\w)"
    ),
    "referred": (
        r"(?:oversend|videresend|tilbagesend|fremsend)(?:es|t|te|er|e|tes)(?!\w)|tilbagevis(?:es|t|te|er|e)(?!\w)"
        rf"|send(?:es|er|t|te|e|tes)(?=\s+(?:\S+\s+){{0,6}}?{_TO_WHOM})|returner(?:es|et|ede)(?!\w)"
        rf"|(?<!der )henvis(?:es|t)(?=\s+(?:\w+\s+){{0,3}}?til(?:bage)?(?!\w))|henvis(?:te|e|er)(?=\s+{_MATTER}\s+til)|går\s+(?:videre|tilbage)\s+til"
    ),
    "budgeted": r"(?:indgår|indgå|indgik|medtages|tages\s+med|inddrages|optages|overføres|overgår|henskydes|medtaget)\s+(?:\w+\s+){0,3}(?:i|til|under)\s+(?:\S+\s+){0,3}?\w*budget\w*",
    "opted": r"(?:vælge(?:r|s)?|valgt(?:e|es)?|udpege(?:r|s|t|de))\s+(?=(?:model|løsning|alternativ|scenarie|scenarium|variant|mulighed|placering)\w*)|(?:model|løsning|alternativ|scenarie|scenarium|variant|mulighed|placering)\w*\s+\S{1,3}\s+(?:\w+\s+)?(?:vælges|valgt|valgtes)(?!\w)",
    "elected": r"(?:gen|ny)?valgt(?:es)?(?!\w)(?!\s*,?\s*at\s)|valgte(?!\w)(?!\s*,?\s*at\s)|vælge(?:r|s)(?!\w)(?!\s*,?\s*at\s)|udpeg(?:et|es|ede|edes|er|e)(?!\w)|konstituere(?:de|r|t|s)(?!\w)|indvalgt(?!\w)",
    "as_proposed": r"(?:som|jf\.?|jævnfør|efter|i\s+overensstemmelse\s+med|i\s+henhold\s+til|følge(?:r|s)?|fulgte?(?:s)?)\s+(?:\w+s\s+)?(?:indstillet|indstilling\w*|anbefalet|anbefaling\w*|foreslået|forslaget)|indstilling(?:en|erne)\s+(?:\w+\s+)?(?:følges|fulgt|tages\s+til\s+følge)(?!\w)",
    "recommended": r"(?<!det )(?<!de )(?<!den )anbefal(?:es|er|ede|et|edes|e)(?!\w)|(?<!det )(?<!de )(?<!den )indstill(?:es|er|ede|et|edes|e)(?!\w)",
    "approved": (
        r"godken(?:dt|des|dte|dtes|der|de)(?!\w)|tiltr?å(?:dt|dte|dtes|des|det)(?!\w)|tiltræ(?:des|der|de)(?!\w)|vedtag(?:et|es|er|e)(?!\w)|vedtog(?:es)?(?!\w)|bevilg(?:et|es|ede|er|edes|e)(?!\w)"
        r"|imødekom(?:met|mes|mer|me)?(?!\w)|tilslut(?:ter|tede|te)\s+sig|tilslut(?:tes|tedes)(?!\w)|(?:gav|giver|give|gives)\s+(?:\w+\s+)?tilslutning|bifald(?:t|es|er|e|tes)(?!\w)"
        r"|accepter(?:et|es|ede|er|e)(?!\w)|støtte(?:r|de|s)?(?=\s+(?:op\s+om\s+)?(?:\w+s\s+)?(?:indstilling|forslag|dette|det(?!\w)))"
        r"|(?:dispensation\w*|tilladelse\w*|\w*bevilling\w*|samtykke)\s+(?:blev\s+|er\s+)?(?:meddel(?:t|es)|giv(?:es|et))|(?:meddele?[rst]*|giv(?:er|es)|gav)\s+(?:\w+\s+)?(?:dispensation|tilladelse|\w*bevilling|samtykke)"
        r"|(?:ydes|ydede|yder|yde)\s+(?:\S+\s+){0,4}?(?:tilskud|støtte|underskudsgaranti|lån|garanti)|enige?\s+i\s+indstilling"
    ),
    "noted": (
        r"til\s+efter\w{0,14}ing(?!\w)|til\s+orientering(?!\w)|(?<!blive )orienter(?:ede|er|et|es)(?!\w)|orientering\w*\s+(?:\w+\s+){0,2}(?:givet|gives|foretaget|gennemført|fandt\s+sted)|orientering\s+ved(?!\w)|(?:gav|giver|givet|gives)\s+(?:\w+\s+){0,3}?(?:orientering|status|redegørelse|briefing)"
        r"|redegjorde(?!\w)|redegjort(?!\w)|redegør(?!\w)|informere(?:de|t|r)(?!\w)"
    ),
    "told": r"oplyste(?!\w)|oplyser(?!\w)|meddelte(?!\w)|meddeler(?!\w)|gennemgik(?!\w)|gennemgået(?!\w)|fremlagde(?!\w)|præsenterede(?!\w)|fortalte(?!\w)|berettede(?!\w)|forelagt(?!\w)|nævnte(?!\w)",
    "discussed": r"drøfte(?:t|de|s|r|des)(?!\w)|(?:en|havde|førte)\s+(?:\w+\s+){0,2}?\w*drøftelse(?!\w)|\w*drøftelsen?\s+(?:\w+\s+){0,2}(?:gennemført|afholdt|foretaget|fandt\s+sted)|debattere(?:t|de|s|r|des)(?!\w)|diskutere(?:t|de|s|r)(?!\w)|behandlet\s+og\s+drøftet",
    "decided": r"beslut(?:tede|ter|tet|tes|tedes|te)(?!\w)|enedes?\s+om|enige?\s+om|enighed\s+om",
    "spoken": (
        r"ønske(?:r|de|t|s|des)(?!\w)|opfordre(?:r|de)(?!\w)|foresl(?:og|år|ås|ået)(?!\w)|(?:stille(?:r|de)|fremsat\w*|fremsætter)(?!\w)|spurgte(?!\w)|spørger(?!\w)|bemærke(?:r|de|s)(?!\w)"
        r"|udtal(?:te|er)(?!\w)|ment?er?(?!\w)|fandt(?!\w)|finder(?!\w)|vurdere(?:r|de)(?!\w)|håber(?!\w)|imødeser(?!\w)|beder(?!\w)|bad(?!\w)|anmode(?:r|de)(?!\w)|pålægger|henstille(?:r|de)(?!\w)|forudsætter(?!\w)"
        r"|(?<![0-9] )stem(?:te|mer)(?!\w)(?!\s+om\s)|undlod(?!\w)|undlader(?!\w)|forbehold(?!\w)|kvittere(?:r|de)(?!\w)|noterede(?!\w)|peger\s+på|pegede\s+på|lægger\s+vægt|lagde\s+vægt|undersøge[rs]?(?!\w)|overveje[rs]?(?!\w)"
    ),
}

#: The words, in a clause in small letters.
WORD: Final = re.compile(r"(?<!\w)(?:" + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()) + ")")

#: Words behind one of these depend on the word before it, and say nothing of the matter.
DEPENDENT: Final = re.compile(
    r"(?<!\w)(?:at|om|idet|da|når|hvis|såfremt|fordi|som|der|hvor|hvordan|hvilke[nt]?|således|så|inden|før|indtil|mens|i\s+det)(?!\w)"
)
#: But behind one of these the decision is told.
RESULT: Final = re.compile(r"(?<!\w)(?:dermed|hermed|hvorefter|hvorved|herefter|derefter|hvorpå)(?!\w)")
#: What a body decided to do follows.
TO_DO: Final = re.compile(r"\s*,?\s*[•*–-]?\s*at(?!\w)")
NEXT_TO_DO: Final = re.compile(r"(?:[•*–-]|,|(?<!\w)(?:og|samt))\s*at\s+\Z")
#: What was decided does not reach beyond one of these.
REASON: Final = re.compile(r"(?<!\w)(?:idet|da|når|hvis|såfremt|fordi|hvor|så|inden|før|indtil|mens|i\s+det)(?!\w)")
#: "og" right before a verb goes on with the verb before.
COORDINATE: Final = re.compile(r"(?<!\w)(?:og|samt|men)\s+(?:\w+\s+)?\Z")
ACTIVE: Final = re.compile(r"(?:er|ede|te|de|og|tog)\Z")

#: The same, with those who decide named again: "..., og udvalget besluttede".
COORDINATE_BODY: Final = re.compile(
    r"(?:,|(?<!\w)(?:og|men|hvorefter))\s+(?:\w*udvalget|\w*rådet|der|det\s+blev|sagen|punktet|indstillingen)\s+(?:\w+\s+){0,2}\Z"
)
#: "ønsker ikke at godkende"
UNWILLING: Final = re.compile(r"\s+(?:\w+\s+)?ikke\s+at\s+")
#: "..., som genoptages på næste møde"
WHICH: Final = re.compile(r"(?:sagen|punktet|behandlingen|forslaget|oplægget),\s+(?:som|der)\s+(?:\w+\s+){0,2}\Z")
#: The matter itself is what something is wished or told of.
OF_THE_MATTER: Final = re.compile(
    r"(?<!\w)(?:sagen|punktet|behandlingen|beslutningen|(?:punkt|sag|pkt\.?|dagsordenspunkt)\s*(?:nr\.?\s*)?[0-9]+)(?!\w)(?:\s+\S+){0,6}\s*\Z|\A\s+at\s+\Z"
)

NOT_BEFORE: Final = re.compile(r"(?<!\w)(?:ikke|ej)\s+(?:\w+\s+){0,2}\Z")
NOT_BEHIND: Final = re.compile(r"\s+(?:\w+\s+)?ikke(?!\w)(?!\s+(?:kun|alene|blot))")
#: Passive forms have the matter for a subject; all others those who decide.
PASSIVE: Final = re.compile(r"(?:es|et|t)\Z")

#: A change, an addition or a condition behind "godkendt".
WITH_CHANGE: Final = re.compile(
    r"(?<!\w)med\s+(?:\S+\s+){0,5}?\w*(?:ændring|tilføjelse|bemærkning|betingelse|forbehold|rettelse|præcisering|justering|tilretning|tilpasning|tilkendegivelse|vilkår|forudsætning|krav"
    r"|supplering|suppler|undtagelse|korrektion|opfordring|henstilling|begrænsning|forståelse|reduktion|forhøjelse|tillæg)\w*"
)
#: The same, told first: "Med den ændring, at ..., godkendt".
CHANGED_FIRST: Final = re.compile(
    r"(?:med|under)\s+(?:\w+\s+){0,3}(?:ændring|tilføjelse|bemærkning|forudsætning|betingelse|forbehold)"
)
CONDITION: Final = re.compile(
    r"[\s,–-]*(?:[^\s,]+,?\s+){0,6}?(?:idet|i\s+det|dog|men|forudsat|under\s+(?:den\s+)?(?:forudsætning|betingelse)|på\s+(?:den\s+)?(?:betingelse|vilkår)|såfremt|bortset\s+fra|undtagen|således\s+at"
    r"|så\s+(?:at|der|den|det)|i\s+ændret\s+form|som\s+ændret|betinget)(?!\w)"
)
BALLOT: Final = re.compile(
    r"(?<!\w)(?:stem\w*|forbehold|undlod|undlader|deltog|(?:kan|kunne)\s+ikke\s+(?:tiltræde|støtte|godkende|anbefale))(?!\w)"
)
#: What is changed, where it is told in a sentence of its own.
CHANGE: Final = re.compile(
    r"\A(?:tilføjelser?|ændring(?:er)?|rettelse(?:r)?|bemærkning(?:er)?)(?!\w)[^:]{0,40}:|(?<!\w)(?:fjernes|ændres|tilføjes|tilrettes|justeres|slettes|udgår|erstattes|præciseres|indarbejdes|indføjes|indsættes"
    r"|suppleres|hæves|forhøjes|sænkes|nedsættes|reduceres|forlænges|afkortes|fastholdes|udvides|begrænses|flyttes|udelades|omformuleres|opdateres|bibeholdes|bevares|fremrykkes|udskydes|udtages|nedjusteres|opjusteres"
    r"|sættes\s+(?:op|ned|til)|rettes\s+til|ændret\s+til|optages\s+på|(?:tages|behandles)\s+(?:\w+\s+)?(?:før|efter|som\s+(?:punkt|sag|første|sidste)|først|sidst))(?!\w)"
    r"|(?:udvalget|rådet|byrådet|det|kommunalbestyrelsen)\s+(?:\w+\s+)?(?:bemærke(?:r|de|s)|forudsætte(?:r|s)|forudsatte|præcisere(?:r|de|s)|understrege(?:r|de|s)|henstille(?:r|de|s))(?!\w)"
)
#: A motion beside the matter.
MOTION: Final = re.compile(
    r"\w*(?:ændrings|udsættelses|mod|tillægs|alternativ)forslag\w*|\A(?:et\s+|dette\s+|\w+s\s+)?\w*forslag(?:et)?\s+(?:fra\s+(?:\S+\s+){1,6}?)?om(?!\w)"
)
#: Somebody moves something, or the record turns to what somebody said: only plain words of decision count in what follows.
MOVES: Final = re.compile(r"(?<!\w)(?:foreslog|foreslår|(?:stille(?:r|de)|fremsatte|fremsætter)(?!\w).{0,60}forslag)")
STATEMENT: Final = re.compile(
    r"mindretalsudtalelse|særudtalelse|protokol(?:tilførsel|bemærkning|lat|udtalelse)|særindstilling|stemmeforklaring|tilført|ført\s+til\s+(?:protokol|referat)|(?:udtal(?:te|er)|bemærke(?:r|de)|oplyste|orientere\w*)[^:]{0,80}:\s*\Z"
    r"|(?:bemærkning(?:er)?|tilføjelse(?:r)?|følgende|om)\s*:\s*\Z"
)
#: A plain decision: the word itself begins the clause, or the matter or the body does.
PLAIN: Final = re.compile(
    r"\A(?:(?:sagen(?!\s+om(?!\w))|punktet|punkterne|indstilling(?:en|erne)|forslaget|orientering(?:en|erne)|redegørelsen|dagsorden(?:en)?|meddelelse(?:n|rne)|ansøgningen|udvalget|byrådet|rådet|kommunalbestyrelsen|herefter|et\s+flertal|\w+udvalget|\w+rådet|enstemmigt)(?!\w)"
    r"|(?:godken|tiltr|vedtag|anbefal|indstil|udsat|udsæt|drøftet|tag(?:et|es)\s+til|til\s+efter|ikke\s+godken|oversend|sendes|afvist|forkast|udgår|udgik))"
)
#: Another item than this one, named by its number.
OTHER_ITEM: Final = re.compile(r"(?<!\w)(?:dagsordenspunkt|punkt|sag|pkt\.?)\s*(?:nr\.?\s*)?[0-9]+")
#: The matter itself is the subject, or nothing is said of one.
OWN_SUBJECT: Final = re.compile(
    r"\A[\s,•–-]*(?:at\s+|og\s+)?(?:(?:det|denne)\s+)?(?:(?:\w+\s+){0,2}?(?:sagen|punktet|punkterne|emnet|dagsordenspunktet|forslaget|ansøgningen|ansøgeren|ansøger|indstillingen)(?!\w).*)?\Z|\A\s*\w*(?:udvalget|rådet|kommunalbestyrelsen|formanden|borgmesteren)(?:\s+\w+){0,4}\s*\Z"
)
#: A date, a work or a meeting, rather than the matter.
FOREIGN_SUBJECT: Final = re.compile(
    r"(?<!\w)\w*(?:frist(?:en)?|perioden?|start(?:en)?|arbejdet|møde[nt]?|byggeri(?:et)?|etapen?|plantning(?:en)?|åbning(?:en)?|artiklen|notatet|materialet|henvendelsen?|besparelsen?)(?!\w)[^,]*\Z"
)
#: Something else than the matter may be sent to somebody.
SENT_TO: Final = re.compile(r"(?!\s+(?:\S+\s+){0,6}?(?:tilbage|retur|(?:ud\s+)?i\s+(?:\w+\s+){0,2}\w*høring))")
#: "anbefales afvist"
AGAINST: Final = re.compile(r"\s+(?:til\s+)?(?:forkast|afvis|afslag)")
#: Something is sent on with word of what was decided.
FORWARDED: Final = re.compile(
    r"(?<!\w)med\s+(?:(?P<noun>(?:\w+\s+)?(?:anbefaling|indstilling)\w*)|(?:den\s+)?bemærkning,?\s+at)(?!\w)"
)
DEFINITE: Final = re.compile(r"(?<!\w)(?:de|den|det)\s+(?:\w+\s+)?\Z")
BODY: Final = re.compile(
    r"udvalg|råd(?:et)?(?!\w)|bestyrelse|flertal|magistrat|nævn|forum|repræsentation|administration|enigt?(?!\w)",
    re.IGNORECASE,
)
MINORITY: Final = re.compile(
    r"\A[\s•–-]*(?:(?:(?:[Ll]iste|[Gg]ruppe|[Pp]arti)\w*\s+)?\(?[A-ZÆØÅ]\)?(?=[\s,+]|\Z)|(?:[Ee]t\s+)?[Mm]indretal|Socialdemokrat|Venstre|SF\b|Enhedslisten|Dansk Folkeparti|Radikale|Konservative|Det Konservative|De Konservative|Det Radikale|De Radikale"
    r"|Liberal Alliance|Alternativet|Nye Borgerlige|Moderaterne|Danmarksdemokraterne|[A-ZÆØÅ][\w-]*\.?\s(?:[\w.-]+\s){0,3}?(?:[A-ZÆØÅ][\w-]+|\([A-ZÆØÅ]{1,3}\)))"
)
NOTHING: Final = re.compile(
    r"\A(?:(?:der\s+(?:var|er|blev)\s+)?(?:intet|ingenting|ingen(?!\s+af(?!\w))|ikke\s+noget)(?!\w)|der\s+(?:blev|var|er)\s+ikke\s+(?:stillet|rejst|indkommet|nogen|noget|modtaget|anmodet|mødt)"
    r"|(?:punktet|spørgetiden)\s+(?:blev\s+)?(?:ikke\s+(?:benyttet|anvendt|brugt))|nej\Z|[-–—.]*\Z|(?:ikke\s+)?benyttet\s+ikke)"
)
#: Who was there, and how they voted: nothing of the matter.
PRESENCE: Final = re.compile(
    r"fravær|afbud|forfald|ikke\s+(?:til\s?stede|mødt)|deltog|deltager|inhabil|stedfortræder|suppleant|forlod|ankom|forhindret|udeblev|mødte(?!\w)|indkaldt|forlader"
)
VOTING: Final = re.compile(
    r"stem(?:te|mer|me|t)(?!\w)|stemme(?:r|rne)(?!\w)|undlod|undlader|forbehold|\A(?:for|imod|mod|undlader|undlod)\s?:|(?:kan|kunne)\s+(?:ikke\s+)?(?:tiltræde|støtte|godkende|anbefale)|afstemning"
)
