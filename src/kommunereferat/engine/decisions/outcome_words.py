"""The words by which a decision says what became of a matter (beslutningsord).

`find_words` finds them in a clause in small letters, each with its kind. Kinds named as an outcome say that outcome;
the others steer how the words behind them are read. The first three letters of a word lead to the few patterns that may
begin there, so that most words cost one look-up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_MATTER: Final = (
    r"(?:sagen|punktet|punkterne|forslaget|indstillingen|ansøgningen|behandlingen|beslutningen|spørgsmålet|denne|den"
    r"|dette|det)"
)
_MEETING: Final = r"(?:(?:et|det|sit|udvalgets|byrådets|rådets)\s+)?(?:\w+\s+){0,2}(?:møde|udvalgsmøde|byrådsmøde)"
_HEARING: Final = r"i\s+(?:\w+\s+){0,2}\w*høring"
_TO_WHOM: Final = (
    r"(?:tilbage|retur|videre|til\s+(?:\S+\s+){0,4}?(?:\w*udvalg(?:et|ene)?(?!\w)|\w*byråd|\w*rådet"
    r"|kommunalbestyrelse|bestyrelse|magistrat"
    rf"|realitetsbehandling|behandling|budget|fornyet|høring|udtalelse|administration|forvaltning|direktion"
    rf"|drøftelse)|i\s+udvalg|(?:ud\s+)?{_HEARING})"
)
_OPTION: Final = r"(?:model|løsning|alternativ|scenarie|scenarium|variant|mulighed|placering)\w*"

#: Kinds in order: at one place the first that fits counts. For each the first three letters of its words, and the
#: pattern from there on.
_KINDS: Final = (
    (
        "resume",  # "Udvalget ønsker sagen genoptaget": what is wished of the matter itself
        "øns",
        (
            rf"ønske(?:r|de|s)\s+(?:at\s+)?(?:{_MATTER}\s+|(?<=ønskes\s))(?:\w+\s+){{0,6}}?(?:genoptaget|genfremlagt|genfremsat"
            rf"|genbehandlet|udsat|udskudt|forelagt\s+igen"
            r"|på\s+(?:et\s+)?(?:næste|kommende|senere)\s+møde)"
        ),
    ),
    (
        "rejected",
        "for afv afs ned ste und får fik opn opå ikk næg ind det med giv gav fas",
        (
            r"forkast(?:et|es|ede|edes|er|e)|afvis(?:t|es|te|tes|er|e)|afsl(?:ået|ås|og|år)|nedstemt\w*|stemt\s+ned"
            r"|underkend(?:t|es|te)"
            r"|(?:får|fik|opnår|opnåede)\s+(?:\w+\s+)?ikke\s+(?:\w+\s+)?flertal|ikke\s+(?:(?:\w+\s+){0,2}flertal\s+for|opnå\w*\s+(?:\w+\s+)?flertal)"
            r"|fastholde?[rst]*\s+(?:\w+\s+)?afslag(?:et)?"
            r"|nægt(?:es|et|ede)"
            r"|(?:forslaget|indstillingen|dette|det)\s+(?:er\s+|blev\s+)?(?:\w+\s+)?(?:faldt|faldet|bortfald(?:t|er"
            r"|et))"
            r"|(?:meddel(?:e|es|te|t|er)|giv(?:e|es|et|er)|gav)\s+(?:\w+\s+)?afslag|afslag\s+(?:meddeles|gives"
            r"|meddelt"
            r"|givet)"
        ),
    ),
    (
        "withdrawn",
        "udg tag tog tru træ tra til bor",
        (
            r"udgår|udgik|udgå(?:et|ede)?|(?:tag(?:et|es|e)|tog)\s+(?:\S+\s+){0,4}?af(?=\s+dagsorden|\s*$)"
            r"|(?:trukket|trækkes|trækker|trække|trak)(?=\s+(?:\w+\s+){0,3}?(?:tilbage|af|fra\s+dagsorden)|\s*$)"
            r"|(?:trække|trak)\s+(?:ansøgningen|forslaget|sagen|punktet)|tilbagetrukket|bortfald(?:t|er|et)"
        ),
    ),
    (
        "postponed",
        "uds sæt sti sat",
        (
            r"udsat(?!\s+for\s)|udsæt(?:tes|te|ter)|udsatte(?=\s+(?:sag|punkt|behandling|beslutning|dette|det\s"
            r"|den\s|emnet|dagsorden|herefter))"
            r"|udsky(?:des|de|der|dt)|udskudt|udskød|(?:sættes|stilles|sat|stillet)\s+i\s+bero"
        ),
    ),
    (
        "deferred",
        "gen fre for beh tag drø dag opt sæt fly ove ryk sky hen sag pun afv ber",
        (
            r"genoptag(?:es|et|er|e)|gen(?:frem(?:lægges|lægge|lagt|sættes|sætte|lægger|sat)|behandles|behandle"
            r"|behandlet)"
            r"|(?:fremlægges|forelægges|behandles|tages\s+op|drøftes|dagsordensættes|optages"
            r"|sættes)\s+(?:\w+\s+){0,4}?"
            rf"(?:igen|på\s+ny|påny|på\s+{_MEETING})|(?:flyttes|overføres|rykkes|skydes|overgår|henstilles"
            rf"|henstår)\s+(?:\w+\s+)?til\s+"
            rf"(?:behandling\s+på\s+)?{_MEETING}|(?:sagen|punktet)\s+afventer|afvente|henstår|beror"
        ),
    ),
    (
        "referred",
        "ove vid til fre sen ret hen går hje",
        (
            rf"(?:oversend|videresend|tilbagesend|fremsend)(?:es|t|te|er|e|tes)|(?:tilbage|hjem)vis(?:es|t|te|er|e)|send(?:es"
            rf"|er|t|te|e|tes)(?=\s+(?:\S+\s+){{0,6}}?{_TO_WHOM})"
            rf"|returner(?:es|et|ede)|(?<!der )henvis(?:es|t)(?=\s+(?:\w+\s+){{0,3}}?til(?:bage)?(?!\w))|henvis(?:te"
            rf"|e"
            rf"|er)(?=\s+{_MATTER}\s+til)"
            r"|går\s+(?:videre|tilbage)\s+til"
        ),
    ),
    (
        "budgeted",
        "ind med tag opt ove hen",
        (
            r"(?:indgår|indgå|indgik|medtages|tages\s+med|inddrages|optages|overføres|overgår|henskydes"
            r"|medtaget)\s+(?:\w+\s+){0,3}(?:i|til|under)\s+(?:\S+\s+){0,3}?\w*budget\w*"
        ),
    ),
    (
        "opted",
        "væl val udp mod løs alt sce var mul pla",
        (
            rf"(?:vælge(?:r|s)?|valgt(?:e|es)?|udpege(?:r|s|t|de))\s+(?={_OPTION})"
            rf"|{_OPTION}\s+\S{{1,3}}\s+(?:\w+\s+)?(?:vælges|valgt|valgtes)"
        ),
    ),
    (
        "elected",
        "val væl gen nyv udp kon ind",
        (
            r"(?:gen|ny)?valgt(?:es)?(?!\w)(?!\s*,?\s*at\s)|valgte(?!\w)(?!\s*,?\s*at\s)|vælge(?:r"
            r"|s)(?!\w)(?!\s*,?\s*at\s)"
            r"|udpeg(?:et|es|ede|edes|er|e)|konstituere(?:de|r|t|s)|indvalgt"
        ),
    ),
    (
        "as_proposed",
        "som jæv eft ove hen føl ful ind",
        (
            r"(?:som|jævnfør|efter|overensstemmelse\s+med|henhold\s+til|følge(?:r|s)?"
            r"|fulgte?s?)\s+(?:\w+s\s+)?(?:indstillet|indstilling\w*|anbefalet|anbefaling\w*|foreslået|forslaget)"
            r"|indstilling(?:en|erne)\s+(?:\w+\s+)?(?:følges|fulgt|tages\s+til\s+følge)"
        ),
    ),
    (
        "recommended",
        "anb ind",
        r"(?:anbefal|indstill)(?:es|er|et|edes|e)|(?<!(?<!\w)de )(?<!(?<!\w)de[nt] )(?:anbefal|indstill)ede",
    ),
    (
        "approved",
        "god til ved bev imø gav giv bif acc stø dis tæl anl sam med yde eni tog tag",
        (
            r"godken(?:dt|des|dte|dtes|der|de)|tiltr?å(?:dt|dte|dtes|des|det)|tiltræ(?:des|der|de)|vedtag(?:et|es|er"
            r"|e)|vedtog(?:es)?|bevilg(?:et|es|ede|er|edes|e)"
            r"|imødekom(?:met|mes|mer|me)?|tilslut(?:ter|tede|te)\s+sig|tilslut(?:tes|tedes)|(?:gav|giver|give"
            r"|gives)\s+(?:\w+\s+)?tilslutning|bifald(?:t|es|er|e|tes)"
            r"|accepter(?:et|es|ede|er|e)|støtte(?:r|de|s)?(?=\s+(?:op\s+om\s+)?(?:\w+s\s+)?(?:indstilling|forslag"
            r"|dette"
            r"|det(?!\w)))"
            r"|(?:dispensation|tilladelse|bevilling|tillægsbevilling|anlægsbevilling|samtykke)(?:en)?\s+(?:blev\s+"
            r"|er\s+)?(?:meddel(?:t|es)|giv(?:es|et))"
            r"|(?:meddele?[rst]*|giv(?:er|es)|gav)\s+(?:\w+\s+)?(?:dispensation|tilladelse|\w*bevilling"
            r"|samtykke)(?:en)?"
            r"|(?:ydes|ydede|yder|yde)\s+(?:\S+\s+){0,4}?(?:tilskud|støtte|underskudsgaranti|lån|garanti)"
            r"|enige?\s+i\s+indstillinge[nr](?:ne)?|(?:tog|tager)\s+(?:\w+\s+){1,3}til\s+følge"
        ),
    ),
    (
        "noted",
        "til ori gav giv red inf",
        (
            r"til\s+efter\w{0,14}ing|til\s+orientering|orienter(?:ede|er|et|es)"
            r"|orientering\w*\s+(?:\w+\s+){0,2}(?:givet|gives|foretaget|gennemført)"
            r"|(?:gav|giver|givet|gives)\s+(?:\w+\s+){0,3}?(?:orientering|status|redegørelse|briefing)|redegjorde"
            r"|redegjort|redegør|informere(?:de|t|r)"
        ),
    ),
    (
        "told",
        "opl med gen fre præ for ber næv",
        (
            r"oplyste|oplyser|meddelte|meddeler|gennemgik|gennemgået|fremlagde|præsenterede|fortalte|berettede"
            r"|forelagt"
            r"|nævnte"
        ),
    ),
    (
        "discussed",
        "drø hav før var tem deb dis",
        (
            r"drøfte(?:t|de|s|r|des)|(?:havde|førte|var)\s+en\s+(?:\w+\s+){0,2}?\w*drøftelse"
            r"|(?:tema)?drøftelsen?\s+(?:\w+\s+){0,2}(?:gennemført|afholdt|foretaget)"
            r"|debattere(?:t|de|s|r|des)|diskutere(?:t|de|s|r)"
        ),
    ),
    ("decided", "bes ene eni", r"beslut(?:tede|ter|tet|tes|tedes|te)|enedes?\s+om|enige?\s+om|enighed\s+om"),
    (
        "spoken",
        (
            "øns opf for sti fre spu spø bem udt men fan fin vur håb imø bed bad anm pål hen ste und kvi not peg læg "
            "lag ove"
        ),
        (
            r"ønske(?:r|de|s|des)|opfordre(?:r|de)|foresl(?:og|år|ås|ået)|stille(?:r|de)|fremsat\w*|fremsætter"
            r"|spurgte|spørger|bemærke(?:r|de|s)|udtal(?:te|er)"
            r"|ment?er?|fandt|finder|vurdere(?:r|de)|håber|imødeser|beder|bad|anmode(?:r|de)|pålægger|henstille(?:r"
            r"|de)"
            r"|forudsætter|(?<![0-9] )stem(?:te|mer)(?!\s+om\s)"
            r"|undlod|undlader|forbehold|kvittere(?:r|de)|noterede|peger\s+på|pegede\s+på|lægger\s+vægt|lagde\s+vægt"
            r"|undersøge[rs]?|overveje[rs]?"
        ),
    ),
)


class Word(NamedTuple):
    """A word of decision in a clause: its kind, its letters, and where it stands (beslutningsord)."""

    kind: str
    text: str
    start: int
    end: int


_PATTERNS: Final = {kind: re.compile(rf"(?:{pattern})(?!\w)") for kind, _, pattern in _KINDS}
_BY_LETTERS: Final = {
    letters: tuple((kind, _PATTERNS[kind].match) for kind, stems, _ in _KINDS if letters in stems.split())
    for letters in {stem for _, stems, _ in _KINDS for stem in stems.split()}
}
_WORD: Final = re.compile(r"\w{3,}")


def find_words(low: str, start: int = 0) -> Iterator[Word]:
    """Yield the words of decision from `start` on, in order and without overlap; `low` is in small letters."""
    for found in _WORD.finditer(low, start):
        at = found.start()
        if at < start:
            continue
        for kind, match in _BY_LETTERS.get(low[at : at + 3], ()):
            if word := match(low, at):
                yield Word(kind, word[0], at, word.end())
                start = word.end()
                break


#: Words behind one of these depend on the word before it, and say nothing of the matter.
DEPENDENT: Final = re.compile(
    r"(?<!\w)(?:at|om|idet|da|når|hvis|såfremt|fordi|som|der|hvor|hvordan|hvilke[nt]?|således|så|inden|før|indtil"
    r"|mens|i\s+det)(?!\w)"
)
#: But behind one of these the decision is told.
RESULT: Final = re.compile(r"(?<!\w)(?:dermed|hermed|hvorefter|hvorved|herefter|derefter|hvorpå)(?!\w)")
#: What a body decided to do follows.
TO_DO: Final = re.compile(r"\s*+,?\s*+[•*–-]?\s*+at(?!\w)")
NEXT_TO_DO: Final = re.compile(r"(?:[•*–-]|,|(?<!\w)(?:og|samt))\s*at\s+\Z")
#: What was decided does not reach beyond one of these.
REASON: Final = re.compile(r"(?<!\w)(?:idet|da|når|hvis|såfremt|fordi|hvor|så|inden|før|indtil|mens|i\s+det)(?!\w)")
#: "og" right before a verb goes on with the verb before.
COORDINATE: Final = re.compile(r"(?<!\w)(?:og|samt|men)\s+(?:\w+\s+)?\Z")
ACTIVE: Final = re.compile(r"(?:er|ede|te|de|og|tog)\Z")
#: The same, with those who decide named again: "..., og udvalget besluttede".
COORDINATE_BODY: Final = re.compile(
    r"(?:,|(?<!\w)(?:og|men|hvorefter))\s+(?:\w*udvalget|\w*rådet|der|det\s+blev|sagen|punktet"
    r"|indstillingen)\s+(?:\w+\s+){0,2}\Z"
)
#: "ønsker ikke at godkende"
UNWILLING: Final = re.compile(r"\s+(?:\w+\s+)?ikke\s+at\s+")
#: "..., som genoptages på næste møde"
WHICH: Final = re.compile(r"(?:sagen|punktet|behandlingen|forslaget|oplægget),\s+(?:som|der)\s+(?:\w+\s+){0,2}\Z")
#: The matter itself is what something is wished or told of.
OF_THE_MATTER: Final = re.compile(
    r"(?<!\w)(?:sagen|punktet|behandlingen|beslutningen|(?:punkt|sag|pkt\.?"
    r"|dagsordenspunkt)\s*(?:nr\.?\s*)?[0-9]+)(?!\w)(?:\s+\S+){0,6}\s*\Z|(?<=\s)at\s+\Z"
)

NOT_BEFORE: Final = re.compile(r"(?<!\w)(?:ikke|ej)\s+(?:(?!og\s)\w+\s+){0,2}\Z")
NOT_BEHIND: Final = re.compile(r"\s+(?:\w+\s+)?ikke(?!\w)(?!\s+(?:kun|alene|blot))")
#: Passive forms have the matter for a subject; all others those who decide.
PASSIVE: Final = re.compile(r"(?:es|et|t)\Z")

#: A change, an addition or a condition behind "godkendt".
WITH_CHANGE: Final = re.compile(
    r"(?<!\w)med\s+(?:\S+\s+){0,5}?\w*(?:ændring|tilføjelse|bemærkning|betingelse|forbehold|rettelse|præcisering"
    r"|justering|tilretning|tilpasning"
    r"|tilkendegivelse|vilkår|forudsætning|krav|suppler|undtagelse|korrektion|opfordring|henstilling|begrænsning"
    r"|forståelse|reduktion|forhøjelse|tillæg)"
)
#: The same, told first: "Med den ændring, at ..., godkendt".
CHANGED_FIRST: Final = re.compile(
    r"(?:det|den|de)\s+(?:\w+\s+)?ændrede\s|(?:med|under)\s+(?:\w+\s+){0,3}(?:ændring|tilføjelse|bemærkning|forudsætning|betingelse|forbehold)"
)
CONDITION: Final = re.compile(
    r"[\s,–-]*(?:[^\s,]+,?\s+){0,6}?(?:idet|i\s+det|dog|men|forudsat|under\s+(?:den\s+)?(?:forudsætning|betingelse)"
    r"|på\s+(?:den\s+)?(?:betingelse|vilkår)"
    r"|såfremt|bortset\s+fra|undtagen|således\s+at|så\s+(?:at|der|den|det)|i\s+ændret\s+form|som\s+ændret"
    r"|betinget)(?!\w)"
)
BALLOT: Final = re.compile(
    r"(?<!\w)(?:stem\w*|forbehold|undlod|undlader|deltog|(?:kan|kunne)\s+ikke\s+(?:tiltræde|støtte|godkende"
    r"|anbefale))(?!\w)"
)
#: What is changed, where it is told in a sentence of its own.
CHANGE: Final = re.compile(
    r"\A(?:tilføjelser?|ændring(?:er)?|rettelse(?:r)?|bemærkning(?:er)?)(?!\w)[^:]{0,40}:"
    r"|(?<!\w)(?:fjernes|ændres|tilføjes|tilrettes|justeres|slettes|udgår|erstattes|præciseres|indarbejdes|indføjes"
    r"|indsættes|suppleres|hæves|forhøjes|sænkes"
    r"|nedsættes|reduceres|forlænges|afkortes|fastholdes|udvides|begrænses|flyttes|udelades|omformuleres|opdateres"
    r"|bibeholdes|bevares|fremrykkes|udskydes|udtages"
    r"|nedjusteres|opjusteres|sættes\s+(?:op|ned|til)|rettes\s+til|ændret\s+til|optages\s+på|(?:tages"
    r"|behandles)\s+(?:\w+\s+)?(?:før|efter|som\s+(?:punkt|sag|første|sidste)|først|sidst))(?!\w)"
    r"|(?<!\w)(?:udvalget|rådet|byrådet|det|kommunalbestyrelsen)\s+(?:\w+\s+)?(?:bemærke(?:r|de|s)|forudsætte(?:r|s)"
    r"|forudsatte|præcisere(?:r|de|s)|understrege(?:r|de|s)|henstille(?:r|de|s))(?!\w)"
)
#: A motion beside the matter.
MOTION: Final = re.compile(
    r"(?:ændrings|udsættelses|mod|tillægs|alternativ)forslag|\A(?:et\s+|dette\s+"
    r"|\w+s\s+)?\w*forslag(?:et)?\s+(?:fra\s+(?:\S+\s+){1,6}?)?om(?!\w)"
    r"|\Aindstillingen\s+om\s+(?:at\s+)?(?:afvis|afsl|forkast|meddele|give|udsæt|udsky)"
)
#: Somebody moves something.
MOVES: Final = re.compile(r"(?<!\w)(?:foreslog|foreslår|(?:stille(?:r|de)|fremsatte|fremsætter)(?!\w).{0,60}forslag)")
#: The record turns to what somebody said, or to a list: only plain decisions count in what follows.
STATEMENT: Final = re.compile(
    r"(?:mindretal|sær)sudtalelse|særudtalelse|protokol(?:tilførsel|bemærkning|lat|udtalelse)|særindstilling"
    r"|stemmeforklaring|tilført|ført\s+til\s+(?:protokol|referat)"
)
LIST_FOLLOWS: Final = re.compile(
    r"(?<!\w)(?:udtal(?:te|er)|bemærke(?:r|de)|oplyste|orientere\w*|bemærkning(?:er)?|tilføjelse(?:r)?|følgende"
    r"|om)(?!\w)[^:]{0,80}:\s*\Z"
)
#: A plain decision: the word itself begins the clause, or the matter or the body does.
PLAIN: Final = re.compile(
    r"(?:sagen(?!\s+om(?!\w))|punktet|punkterne|indstilling(?:en|erne)|forslaget|orientering(?:en|erne)|redegørelsen"
    r"|dagsorden(?:en)?|meddelelse(?:n|rne)|ansøgningen"
    r"|\w*udvalget|\w*rådet|kommunalbestyrelsen|herefter|et\s+flertal|enstemmigt)(?!\w)"
    r"|(?:godken|tiltr?å|tiltræ|vedtag|anbefal|indstil|udsat|udsæt|drøftet|tag(?:et|es)\s+til|til\s+efter|ikke\s+godken"
    r"|oversend|sendes|afvist|forkast|udgår|udgik)"
)
#: Another item than this one, named by its number.
OTHER_ITEM: Final = re.compile(r"(?<!\w)(?:dagsordenspunkt|punkt|sag|pkt\.?)\s*(?:nr\.?\s*)?[0-9]+")
#: The matter itself is the subject, or nothing is said of one.
OWN_SUBJECT: Final = re.compile(
    r"[\s,•–-]*(?:at\s+|og\s+)?(?:(?:det|denne)\s+)?"
    r"(?:(?:\w+\s+){0,2}?(?:sagen|punktet|punkterne|emnet|dagsordenspunktet|forslaget|ansøgningen|ansøgeren|ansøger"
    r"|indstillingen)(?!\w).*)?"
    r"|\s*\w*(?:udvalget|rådet|kommunalbestyrelsen|formanden|borgmesteren)(?:\s+\w+){0,4}\s*",
    re.DOTALL,
)
#: A date, a work or a meeting, rather than the matter.
FOREIGN_SUBJECT: Final = re.compile(
    r"(?<!\w)\w*(?:frist(?:en)?|perioden?|start(?:en)?|arbejdet|møde[nt]?|byggeri(?:et)?|etapen?|plantning(?:en)?"
    r"|åbning(?:en)?|artiklen|notatet|materialet"
    r"|henvendelsen?|besparelsen?)(?!\w)[^,]{0,100}\Z"
)
#: Something else than the matter may be sent to somebody.
SENT_BACK: Final = re.compile(rf"\s+(?:\S+\s+){{0,6}}?(?:tilbage|retur|(?:ud\s+)?{_HEARING})")
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
#: A party, a list, a person or a minority is the subject.
MINORITY: Final = re.compile(
    r"[\s•–-]*(?:(?:(?:[Ll]iste|[Gg]ruppe|[Pp]arti)\w*\s+)?\(?[A-ZÆØÅ]\)?(?=[\s,+]|\Z)|(?:[Ee]t\s+)?[Mm]indretal"
    r"|Socialdemokrat|Venstre|SF(?!\w)|Enhedslisten"
    r"|(?:De[nt]?\s+)?(?:Radikale|Konservative)|Alternativet|Moderaterne|Danmarksdemokraterne"
    r"|[A-ZÆØÅ][\w-]*\.?\s(?:[\w.-]+\s){0,3}?(?:[A-ZÆØÅ][\w-]+|\([A-ZÆØÅ]{1,3}\)))"
)
NOTHING: Final = re.compile(
    r"(?:der\s+(?:var|er|blev|fremkom|kom|forelå|indkom)\s+)?(?:intet|ingenting|ingen(?!\s+af(?!\w))|ikke\s+noget)(?!\w)"
    r"|der\s+(?:blev|var|er|kom)\s+ikke\s+(?:stillet|rejst|indkommet|nogen|noget|modtaget|anmodet|mødt|fremmødt|fremsat"
    r"|spørgsmål|bemærkninger|orienteret)"
    r"|(?:punktet|spørgetiden)\s+(?:blev\s+)?ikke\s+(?:benyttet|anvendt|brugt)|nej\Z|[-–—.]*\Z"
)
#: Who was there, and how they voted: nothing of the matter.
PRESENCE: Final = re.compile(
    r"fravær|afbud|forfald|ikke\s+(?:til\s?stede|mødt)|deltog|deltager|inhabil|stedfortræder|suppleant|forlod"
    r"|forlader|ankom|forhindret|udeblev|mødte(?!\w)|indkaldt"
)
VOTING: Final = re.compile(
    r"stem(?:te|mer|me|t)(?!\w)|stemme(?:r|rne)(?!\w)|undlod|undlader|forbehold|\A(?:for|imod|mod|undlader"
    r"|undlod)\s?:|(?:kan|kunne)\s+(?:ikke\s+)?(?:tiltræde|støtte|godkende|anbefale)|afstemning"
)
