"""What is recommended to be decided: proposer, recipient and points (indstillinger).

Dated lines ("Indstilling til mødet den 6. november 2014:") part recommendations. Decisions that stand among them
("Tiltrådt den 22. oktober 2018.", or a line such as "Økonomiudvalget, 3. maj 2016, pkt. 12:" and what follows it) are
no part of any.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ...model import Recommendation
from ...spans import Span
from ...text import Passage
from .drafts import DraftReader
from .endorsements import Endorsement, endorsements_in
from .enumeration import is_wrapped, rows_of, width_of
from .points import Draft
from .proposers import is_lead, proposer_at
from .treatments import DatedLine

__all__ = ["Endorsement", "find_recommendation", "read_endorsements", "read_recommendations", "read_recommended"]

#: A recommendation without heading begins within the last so many lines of a case, and so many characters.
LAST_ROWS: Final = 80
LAST_CHARACTERS: Final = 20_000

_SIGN: Final = re.compile(r"indstil|foreslå|anbefal|fremsend")
_AT: Final = re.compile(r"\b[Aa]t\b")
_OFFICE: Final = re.compile(
    r"forvaltning|administration|direktion|direktør|fagenhed|afdeling|cent(?:er|re)|chef|stab|udvalg|borgmester|magistrat|sekretariat|team|bestyrelse|forum"
    r"|fagområde|råd(?:et|mand)|ledelse|område"
)


def read_recommendations(passage: Passage, *, heading: Passage | None = None) -> tuple[Recommendation, ...]:
    r"""Return the recommendations in the text of a section (indstillinger): one for each that is made there.

    A `heading` such as "Forvaltningen foreslår" names the proposer where the text does not.

    >>> read_recommendations(Passage.of("Direktøren indstiller til Byrådet, at\n1. planen vedtages\n2. stien anlægges"))
    (Recommendation(proposer='Direktøren', recipient='Byrådet', points=('planen vedtages', 'stien anlægges')),)
    """
    return read_recommended(passage, heading=heading).recommendations


class Recommended(NamedTuple):
    """What a section of recommendations holds (indstillingsafsnit): `decisions` are those of bodies on a day.

    Each is the line that opens it, and the place where its wording ends.
    """

    recommendations: tuple[Recommendation, ...]
    decisions: tuple[tuple[DatedLine, int], ...]


def read_recommended(passage: Passage, *, heading: Passage | None = None) -> Recommended:
    r"""Return the recommendations in a section, and the decisions that are printed among them.

    >>> text = "Fogeden indstiller, at molen rives.\n\nByrådet 03-05-2016\nGodkendt."
    >>> [(line.body, text[line.end : end].strip()) for line, end in read_recommended(Passage.of(text)).decisions]
    [('Byrådet', 'Godkendt.')]
    """
    named = heading if heading is not None and proposer_at(heading.text, 0, len(heading.text)) else None
    reader = DraftReader(passage)
    made = tuple([_made(passage, draft, named) for draft in reader.read()])
    return Recommended(made, tuple(reader.decisions))


def read_endorsements(passage: Passage) -> tuple[Endorsement, ...]:
    """Return the notes that a body has endorsed its recommendation on a day (tiltrædelser): they are decisions.

    >>> text = "Økonomiudvalget tager regnskabet til efterretning. Tiltrådt den 22. oktober 2018."
    >>> [(note.body, str(note.date), note.text) for note in read_endorsements(Passage.of(text))]
    [('Økonomiudvalget', '2018-10-22', 'Tiltrådt den 22. oktober 2018.')]
    """
    return tuple(endorsements_in(passage.text))


def find_recommendation(passage: Passage) -> tuple[Recommendation, ...]:
    r"""Return the recommendation with which a case ends that has no heading for it (indstilling uden overskrift).

    >>> find_recommendation(Passage.of("Vejen er slidt.\n\nForvaltningen indstiller, at vejen lukkes."))[0].proposer
    'Forvaltningen'
    """
    text = passage.text
    floor = max(0, len(text) - LAST_CHARACTERS)
    if not _SIGN.search(text, floor):
        return ()
    tail = passage.part(floor, len(text))
    rows = rows_of(tail.text)
    width = width_of(rows)
    found: tuple[Recommendation, ...] = ()
    for i in range(len(rows) - 1, max(len(rows) - LAST_ROWS, 0) - 1, -1):
        row = rows[i]
        if row.mark is not None or not _is_of_an_office(tail.text, row.start):
            continue
        if i and is_wrapped(tail.text, rows[i - 1], row, width) and tail.text[rows[i - 1].end - 1] not in ".:!?":
            continue
        end = tail.part(row.start, len(tail.text))
        reader = DraftReader(end)
        drafts = reader.read()
        if reader.ignored or not all(_is_whole(draft, end.text) for draft in drafts):
            break
        found = tuple([_made(end, draft, None) for draft in drafts])
    return found


def _is_whole(draft: Draft, text: str) -> bool:
    """Tell whether a draft says as recommendations do, with "at", what is recommended."""
    if not draft.led or draft.unmarked:
        return False
    return draft.with_at or any(_AT.search(text, point.start, point.end) for point in draft.paragraphs)


def _is_of_an_office(text: str, start: int) -> bool:
    """Tell whether nobody is named who recommends, or an office or a body: a party's motion is no recommendation."""
    if not is_lead(text, start, len(text)):
        return False
    who = proposer_at(text, start, len(text))
    return who is None or _OFFICE.search(text[slice(*who)].lower()) is not None


def _made(passage: Passage, draft: Draft, heading: Passage | None) -> Recommendation:
    text = passage.text
    spans: dict[str, Span] = {}
    proposer = _plain(text, draft.who)
    if draft.who:
        spans["proposer"] = passage.span(*draft.who)
    elif heading is not None and not draft.led and (who := proposer_at(heading.text, 0, len(heading.text))):
        proposer = _plain(heading.text, who)
        spans["proposer"] = heading.span(*who)
    if draft.recipient:
        spans["recipient"] = passage.span(*draft.recipient)
    points = draft.points(text)
    for i, point in enumerate(points):
        spans[f"points[{i}]"] = passage.span(point.start, point.end)
    return Recommendation(
        proposer=proposer,
        recipient=_plain(text, draft.recipient),
        points=tuple([point.text_of(text) for point in points]),
        spans=spans,
    )


def _plain(text: str, place: tuple[int, int] | None) -> str | None:
    return " ".join(text[slice(*place)].split()) if place else None
