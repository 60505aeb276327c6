"""The words of Danish minutes: headings by role, labels of the head, lists of people (ordforråd).

Keys are written as `fold` makes them. Layouts choose from these tables by name and add their own.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import attrs

from .model import Access, Attendance, Kind, Role, SectionRole


def fold(text: str) -> str:
    """Return a heading or label as the tables have it: lower case, single blanks, without colon, full stop or emphasis.

    >>> fold("**Økonomiske  konsekvenser:**")
    'økonomiske konsekvenser'
    """
    return _fold_once(text) if len(text) <= _SHORT else _folded(text)


def letters(text: str, most: int | None = None) -> str:
    """Return a text as it is compared with others: its letters and digits alone, in lower case, at most so many.

    >>> letters("Børne- og Ungeudvalget", 8)
    'børneogu'
    """
    return "".join(itertools.islice(filter(str.isalnum, text.casefold()), most))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).strip("*_ ").rstrip(":. ")


#: Headings, labels and names come again and again in a document; what is longer does not, and would fill the memory.
_SHORT: Final = 80
_fold_once: Final = functools.lru_cache(maxsize=4096)(_folded)


def _by_role(table: Mapping[SectionRole, str]) -> Mapping[str, SectionRole]:
    return MappingProxyType({fold(name): role for role, names in table.items() for name in names.split("|")})


#: Headings of an item's sections (overskrifter) and what each is for, by the contract's list of roles.
HEADINGS: Final[Mapping[str, SectionRole]] = _by_role(
    {
        SectionRole.SUMMARY: "Resumé|Resume|Sagsresume|Sagsresumé|Sammendrag|Præsentation|Sagens kerne|Kort resume",
        SectionRole.TOPIC: "Beslutningstema|Emne|Tema|Sagstema|Sagens formål|Formål|Problemstilling",
        SectionRole.BACKGROUND: """
        Baggrund | Indledning | Sagens opståen | Motivation | Baggrund for sagen | Baggrund og vurdering
        """,
        SectionRole.CASE: """
        Sagsfremstilling | Fremstilling | Sagsbeskrivelse | Beskrivelse | Beskrivelse af sagen | Redegørelse |
        Løsning | Supplerende oplysninger | Supplerende sagsfremstilling | Supplerende sagsbeskrivelse |
        Ny supplerende sagsfremstilling | Sagsfremstilling og økonomi | Yderligere oplysninger
        """,
        SectionRole.LEGAL_BASIS: """
        Lovgrundlag | Lovgrunlag | Retsgrundlag | Lovhjemmel | Hjemmel | Juridiske konsekvenser |
        Retsregler | Retsregler og andre forskrifter | Lovgivning |
        Lov- og plangrundlag | Lovgrundlag – link | Juridiske og planmæssige forhold | Retligt grundlag
        """,
        SectionRole.POLICY_CONTEXT: """
        Politiske beslutninger og aftaler | Planforhold | Planmæssige forhold | Sammenhæng til strategi |
        Politikker og strategier | Sammenhæng til politikker og strategier | Strategisk sammenhæng
        """,
        SectionRole.ECONOMY: """
        Økonomi | Økonomiske konsekvenser | Økonomiske konsekvenser og finansiering | Økonomi og finansiering |
        Økonomi/personale |
        Økonomiske bemærkninger | Økonomiske og personalemæssige bemærkninger |
        Økonomiske og personalemæssige konsekvenser | Økonomiske forhold | Økonomiske forhold og konsekvenser |
        Finansiering | Økonomiske og administrative konsekvenser | Økonomiske og erhvervsmæssige konsekvenser
        """,
        SectionRole.APPROPRIATION: "Bevilling|Bevillingsmæssige konsekvenser|Bevillingsforhold|Frigivelse",
        SectionRole.ASSESSMENT: """
        Administrationens vurdering | Forvaltningens vurdering | Vurdering | Administrationens bemærkninger |
        Forvaltningens bemærkninger | Administrationens anbefaling
        """,
        SectionRole.CONSULTATION: """
        Høring | Høringer | Høringssvar | Udtalelser | Udtalelse | Inddragelse | Inddragelse og høring |
        Borgerinddragelse | Høring og inddragelse | Høring og sagsgang | Dialog/høring | Dialog og høring |
        Inddragelse af handicapråd | Inddragelse af ældreråd |
        Handicaprådet | Ældrerådet | Seniorrådet | Ungerådet | Integrationsrådet
        """,
        SectionRole.COMPETENCE: """
        Beslutningskompetence | Kompetence | Beslutningen træffes af | Sagen afgøres af | Sagen afgøres i |
        Sagsprocedure | Sagsgang og sagstype | Beslutningsprocedure
        """,
        SectionRole.RECOMMENDATION: """
        Indstilling | Indstillinger | Administrationens indstilling | Administrativ indstilling |
        Forvaltningens indstilling | Forvaltningen foreslår | Direktionens indstilling | Supplerende indstilling
        | Alternativ indstilling | Forslag | Det indstilles | Indstilling og beslutning | Beslutningsforslag |
        Ny indstilling | Beslutningspunkter | Beslutningspunkt | Administrationens forslag | Forvaltningens forslag |
        Anbefaling
        """,
        SectionRole.DECISION: """
        Beslutning | Beslutninger | Beslutning i udvalget | Åben beslutning | Udvalgets beslutning |
        Endelig beslutning | Offentlig beslutning |
        Offentlig beslutning der skal udfyldes, hvis punktet er lukket | Afgørelse
        """,
        SectionRole.PREVIOUS_DECISION: "Tidligere beslutninger|Tidligere beslutning|Beslutningshistorik",
        SectionRole.PREVIOUS_TREATMENT: """
        Tidligere behandling | Tidligere behandlinger | Sagsgang | Sagens forløb | Sagsforløb | Historik |
        Sagshistorik | Sagen behandles i | Behandlingsplan | Sagens gang | Sagshistorik, henvisninger |
        Forventet sagsgang | Punktet behandlet tidligere | Behandling
        """,
        SectionRole.DISABILITY_POLICY: "Handicappolitik|Handicappolitiske konsekvenser|Tilgængelighed",
        SectionRole.ENVIRONMENT: """
        Miljø | Klima | Bæredygtighed | Miljøvurdering | Miljømæssige konsekvenser | Klimakonsekvenser |
        Miljø og klima | Miljø og sundhed | Klima og miljø | Klima og bæredygtighed | Bæredygtighed og klima |
        Klima-, miljø- og bæredygtighedsmæssige konsekvenser | Verdensmål | Miljøforhold |
        CO2-konsekvensvurdering | Klimavurdering
        """,
        SectionRole.COMMUNICATION: "Kommunikation|Kommunikation/Høring|Organisering og kommunikation|Information",
        SectionRole.PROCESS: """
        Videre proces | Tidsplan | Proces | Videre forløb | Den videre proces | Tidsperspektiv |
        Tids- og procesplan | Procesplan | Sagens videre forløb | Det videre forløb
        """,
        SectionRole.PERSONNEL: "Personale|Personalemæssige konsekvenser|Personaleforhold|Personalemæssige forhold",
        SectionRole.HEALTH: "Sundhed|Sundhedsmæssige konsekvenser|Sundhedspolitik|Sundhedskonsekvenser",
        SectionRole.ATTACHMENTS: "Bilag|Bilagsliste|Samlet bilagsliste|Bilag vedlagt|Vedlagte bilag|Bilagsoversigt",
        SectionRole.OTHER: """
        Øvrige konsekvenser | Øvrige forhold | Andet | Påtegning | Borgmesterens Afdelings påtegning |
        Borgmesterpåtegning | Anledning | Effekt | Konsekvenser |
        Forventet konsekvens | Særlige forhold | Øvrige opmærksomhedspunkter | Alternativer | Bemærkninger |
        Konsekvenser for børn og unge | Konsekvenser i forhold til andre udvalg | Andre konsekvenser |
        Afledte konsekvenser | Handlemuligheder | Punkttype | Sagstype
        """,
    }
)


#: Labels of the head that are followed by a value (etiketter), and the fields they fill. `None`: known, and no value of
#: the contract.
LABELS: Final[Mapping[str, str | None]] = MappingProxyType(
    {
        "dato": "date",
        "mødedato": "date",
        "møde dato": "date",
        "dato for møde": "date",
        "tid": "starts_at",
        "tidspunkt": "starts_at",
        "mødetidspunkt": "starts_at",
        "mødetid": "starts_at",
        "start": "starts_at",
        "start kl": "starts_at",
        "starttidspunkt": "starts_at",
        "starttidspunkt for møde": "starts_at",
        "kl": "starts_at",
        "mødet startede": "starts_at",
        "mødestart": "starts_at",
        "mødet begyndte": "starts_at",
        "mødet åbnet": "starts_at",
        "slut": "ends_at",
        "slut kl": "ends_at",
        "mødet hævet kl": "ends_at",
        "sluttidspunkt": "ends_at",
        "sluttidspunkt for møde": "ends_at",
        "møde slut": "ends_at",
        "mødet slut": "ends_at",
        "mødet hævet": "ends_at",
        "mødet sluttede": "ends_at",
        "mødet afsluttet": "ends_at",
        "mødested": "place",
        "sted": "place",
        "lokale": "place",
        "mødelokale": "place",
        "lokation": "place",
        "mødeafholdelse": "place",
        "udvalg": "body",
        "udsendelsesdato": None,
        "referent": None,
        "bemærkninger": None,
        "bemærkninger til dagsorden": None,
        "bemærkninger til dagsordenen": None,
        "særlige forhold": None,
        "mødefakta": None,
        "næste møde": None,
        "mødenr": None,
        "møde nr": None,
        "mødenummer": None,
        "hent som fil": None,
    }
)

#: Labels of an item's head (etiketter ved et punkt), beside those of the case number.
ITEM_LABELS: Final = frozenset(
    {
        *("sagsnr", "sagsnummer", "sagsid", "sags id", "acadre sagsnr", "journalnr", "journal nr", "j.nr", "j. nr"),
        *("dok.nr", "dok. nr", "dokumentnr", "dokument nr", "initialer", "sagsbehandler", "sagsbeh", "sagsansvarlig"),
        *("sagsansvarlig enhed", "ansvarlig", "sagsforløb", "kompetence", "kompetenceudvalg", "sagsgang"),
    }
)

#: Headings of the contents list (indholdsfortegnelse).
CONTENTS: Final = (
    "indholdsfortegnelse",
    "indhold",
    "følgende sager behandles på mødet",
    "dagsordenspunkter",
    "dagsordenpunkter",
    "punkter",
)


#: Labels of the head whose value may be the kind of document, the body or the date.
MEETING: Final = frozenset({"møde", "mødetype"})


@attrs.frozen(kw_only=True)
class People:
    """What a list of people in the head says of everyone in it (personliste)."""

    role: Role = Role.MEMBER
    attendance: Attendance | None = None  #: None where the list does not say


_MEMBERS: Final = People()
_PRESENT: Final = People(attendance=Attendance.PRESENT)
_ABSENT: Final = People(attendance=Attendance.ABSENT)
_OFFICIALS: Final = People(role=Role.OFFICIAL)

#: Labels and headings in the head that open a list of people.
PEOPLE: Final[Mapping[str, People]] = MappingProxyType(
    {
        **dict.fromkeys(
            ["medlemmer", "deltagere", "mødedeltagere", "deltagende", "udvalgets medlemmer", "indkaldelse"], _MEMBERS
        ),
        **dict.fromkeys(["tilstede", "til stede", "tilstedeværende", "tilstede var", "fremmødte", "mødt"], _PRESENT),
        **dict.fromkeys(
            [
                "afbud",
                "fraværende",
                "fraværende med afbud",
                "fravær med afbud",
                "afbud/fraværende",
                "fraværende/afbud",
                "med afbud",
            ],
            _ABSENT,
        ),
        **dict.fromkeys(
            ["ikke til stede", "ikke tilstede", "uden afbud", "fraværende uden afbud", "afbud fra"], _ABSENT
        ),
        **dict.fromkeys(["fravær", "fraværende medlemmer", "fraværende som varslet", "meldt afbud"], _ABSENT),
        **dict.fromkeys(["forfald", "lovligt forfald", "ikke mødt", "udeblev uden afbud"], _ABSENT),
        **dict.fromkeys(
            ["administration", "fra administrationen", "forvaltning", "fra forvaltningen", "administrationen"],
            _OFFICIALS,
        ),
        **dict.fromkeys(["embedsmænd", "øvrige fra administrationen", "fra administrationen deltog"], _OFFICIALS),
        **dict.fromkeys(["sekretær", "referent", "protokolfører"], People(role=Role.SECRETARY)),
        **dict.fromkeys(
            ["gæster", "gæst", "øvrige deltagere", "andre deltagere", "desuden deltog"], People(role=Role.GUEST)
        ),
        **dict.fromkeys(["stedfortrædere", "stedfortræder", "suppleanter", "suppleant"], People(role=Role.SUBSTITUTE)),
        "formand": People(role=Role.CHAIR),
        "næstformand": People(role=Role.VICE_CHAIR),
    }
)

#: Words that say what somebody is, when printed beside a name.
ROLES: Final[Mapping[str, Role]] = MappingProxyType(
    {
        "formand": Role.CHAIR,
        "udvalgsformand": Role.CHAIR,
        "forperson": Role.CHAIR,
        "forkvinde": Role.CHAIR,
        "næstformand": Role.VICE_CHAIR,
        "næstforperson": Role.VICE_CHAIR,
        "medlem": Role.MEMBER,
        "udvalgsmedlem": Role.MEMBER,
        "byrådsmedlem": Role.MEMBER,
        "suppleant": Role.SUBSTITUTE,
        "stedfortræder": Role.SUBSTITUTE,
        "1. suppleant": Role.SUBSTITUTE,
        "sekretær": Role.SECRETARY,
        "referent": Role.SECRETARY,
        "udvalgssekretær": Role.SECRETARY,
        "gæst": Role.GUEST,
    }
)

#: What a document calls itself.
KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        **dict.fromkeys(["referat", "mødereferat", "beslutningsprotokol", "protokol"], Kind.MINUTES),
        **dict.fromkeys(["dagsorden", "mødeindkaldelse"], Kind.AGENDA),
    }
)

#: Marks of access on a line of their own.
ACCESS: Final[Mapping[str, Access]] = MappingProxyType(
    {
        **dict.fromkeys(
            ["åben sag", "åbent punkt", "åben", "åbent", "åbent møde", "åben dagsorden", "åbne punkter", "åbne sager"],
            Access.OPEN,
        ),
        **dict.fromkeys(["åbne møde", "åbent referat", "åbne dagsordenspunkter", "dagsorden åben"], Access.OPEN),
        **dict.fromkeys(
            ["lukket sag", "lukket punkt", "lukket", "lukket møde", "lukket dagsorden", "lukkede punkter"],
            Access.CLOSED,
        ),
        **dict.fromkeys(
            ["lukkede sager", "lukket referat", "lukkede dagsordenspunkter", "dagsorden lukket"], Access.CLOSED
        ),
    }
)
