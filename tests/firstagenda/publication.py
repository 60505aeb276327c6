"""Meetings in the form that FirstAgenda Publication gives them: JSON, and the page that shows the same."""

from __future__ import annotations

import json
from typing import Any, Final

NO_ID: Final = "00000000-0000-0000-0000-000000000000"
HOST: Final = "https://dagsordener.greve.dk"


def ident(number: int) -> str:
    """Return an id that is none of zeros."""
    return f"{number:08x}-5a1e-4c07-9d3b-7e0f6b2a91c4"


def block(heading: str, content: str, css: str | None = "ukendt") -> str:
    """Return a part as the platform makes it."""
    given = "" if css is None else f" class='{css}'"
    return f"<h3>{heading}</h3>\r\n<span{given}>{content}</span>\r\n\r\n"


def decision(content: str, heading: str = "Beslutning") -> str:
    """Return a decision as the platform makes it."""
    return f"<div>{block(heading, content, None)}</div>\r\n"


def framed(*parts: str) -> str:
    """Return the HTML of an open item."""
    return f"<div><div id='sagsfremstillingContainer'>\r\n\r\n{''.join(parts)}\r\n</div></div>"


def item(number: int, title: str, html: str | None = None, **changes: Any) -> dict[str, Any]:
    """Return an item with all keys of the platform; without `html`, an open one without text."""
    html = framed() if html is None else html
    is_framed = "sagsfremstillingContainer" in html
    document = ident(900 + number) if is_framed else NO_ID
    whole: dict[str, Any] = {
        "Lydfiler": None,
        "Ressourcer": None,
        "Felter": [
            {
                "Navn": "",
                "Html": html,
                "Tekst": None,
                "Id": NO_ID,
                "Link": f"{HOST}/Vis/Pdf/bilag/{document}" if is_framed else "",
                "DocumentId": document,
            }
        ],
        "Presentations": None,
        "ItemDecision": None,
        "SagsNummer": f"24-{number:06}",
        "Navn": title,
        "Punktnummer": str(number),
        "Bilag": [],
        "Documents": None,
        "Id": ident(number),
        "IntegrationUid": NO_ID,
        "CorporationUid": NO_ID,
        "AgendaUid": ident(0),
        "Number": str(number),
        "Sorting": number,
        "IsOpen": False,
        "CaseNumber": f"24-{number:06}",
        "SourceId": None,
        "Caption": title,
        "CasePresentationUid": None,
        "ExternalAgendaItemAttendees": [],
    }
    return whole | changes


def enclosures(*titles: str) -> list[dict[str, Any]]:
    """Return attachments."""
    return [
        {"HarPdfVersion": "true", "Order": 0, "Navn": title, "Id": ident(500 + i)} for i, title in enumerate(titles)
    ]


def away(*names: str) -> list[dict[str, Any]]:
    """Return those who were away from an item."""
    return [
        {"AgendaItemUid": ident(1), "AttendanceType": 2, "Email": None, "Name": name, "Reason": "Fraværende"}
        for name in names
    ]


def person(name: str, *, absent: bool = False, cancelled: bool = False) -> dict[str, Any]:
    """Return somebody at the meeting."""
    return {"Name": name, "Absent": absent, "ParticipationCancelled": cancelled, "AttendanceType": 0}


def meeting(*items: dict[str, Any], body: str = "Havneudvalget", **changes: Any) -> dict[str, Any]:
    """Return a meeting with all keys of the platform; `changes` are those of `Moede`."""
    return {
        "Dagsordenpunkter": list(items),
        "Udvalg": {"Id": ident(77), "Navn": body, "Historisk": False},
        "Moede": {
            "Id": NO_ID,
            "MeetingBeginUtc": "2024-03-05T16:30:00+01:00",
            "MeetingEndUtc": None,
            "ReleasedDate": None,
            "Dato": "2024-03-05T16:30:00+01:00",
            "Sted": "Pakhuset ",
            "Afsluttet": True,
            "Moededeltagere": [],
            "Navn": "Dagsorden",
            "Description": "",
            "ElasticSearchResults": None,
            "IsSupplementaryAgenda": False,
        }
        | changes,
        "TillaegsDagsorden": False,
        "Id": ident(0),
        "Lydfiler": None,
    }


def encoded(data: object) -> bytes:
    """Return JSON as the platform sends it."""
    return json.dumps(data, ensure_ascii=False).encode()


def page_of(data: dict[str, Any], *, date: str) -> bytes:
    """Return the page that shows a meeting, as a browser saves it. `date` is the meeting's in words."""
    moede = data["Moede"]
    kind = "Referat" if moede["Afsluttet"] else "Dagsorden"
    people = ", ".join(
        entry["Name"] + (" (Afbud)" if entry["ParticipationCancelled"] else " (Fravær)" if entry["Absent"] else "")
        for entry in moede["Moededeltagere"]
    )
    rows = "".join(map(_row, data["Dagsordenpunkter"]))
    return f"""<!DOCTYPE html>
<!-- saved from url=(0059){HOST}/vis?id={data["Id"]} -->
<html lang="da"><head><title>{data["Udvalg"]["Navn"]} - {moede["Sted"]}</title>
<script>window.localizationKeys = {{text: {{"Meeting_Closed_Item": "Lukket punkt"}}}};</script></head>
<body><nav class="navbar"><a href="/">Forside</a></nav>
<div class="title"><h1 class="green dato">{kind} {date.partition(" den ")[2]}</h1>
<h2 class="black"><span class="udvalg">{data["Udvalg"]["Navn"]}</span> -
<span class="sted">{moede["Sted"]}</span></h2></div>
<table class="dagsordeninfo"><tbody>
<tr><td>Udvalg:</td><td><span class="udvalg">{data["Udvalg"]["Navn"]}</span></td></tr>
<tr><td>Mødedato:</td><td><span class="dato">{date}</span></td></tr>
<tr class="sted-container"><td>Mødested:</td><td><span class="sted">{moede["Sted"]}</span></td></tr>
<tr hidden=""><td>Information:</td><td><span data-meeting-description="">{moede["Description"]}</span></td></tr>
<tr><td>Mødedeltagere:</td><td class="deltagere">{people}<button>Se alle deltagere</button></td></tr>
</tbody></table>
<table id="dagsordenDetaljer"><tbody>{rows}</tbody></table>
<div class="modal">Tip en ven</div></body></html>""".encode()


def _row(entry: dict[str, Any]) -> str:
    field = entry["Felter"][0]
    names = ", ".join(one["Name"] for one in entry["ExternalAgendaItemAttendees"])
    absent = f'<div class="fravaerende">Fraværende: {names}</div>' if names else ""
    listed = "".join(
        f'<li><span class="label pdf-label">PDF</span><a id="enclosure-{one["Id"]}" class="bilag-link" '
        f'href="/vis/pdf/bilag/{one["Id"]}/">{one["Navn"]}</a></li>'
        for one in entry["Bilag"]
    )
    return (
        f'<tr class="punktrow" id="punktrow_{entry["Id"]}"><td><span class="label label-default">'
        f'{entry["Punktnummer"]}</span></td><td><button class="overskrift-btn"><h2 class="overskrift">{entry["Navn"]}'
        f'</h2></button><div class="details"><span class="sagsnummer">{entry["SagsNummer"]}</span>'
        f'<div class="punkt"><h3>{field["Navn"]}</h3><div>{field["Html"]}</div></div>{absent}'
        f"{f'<h3>Bilag</h3><ul>{listed}</ul>' if listed else ''}</div></td>"
        f"<td><ul class='dropdown-menu'><li>Hent som PDF</li></ul></td></tr>"
    )
