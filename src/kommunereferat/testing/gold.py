"""Gold: what a careful reader takes a document to say, compared with what was read, and drafts of it (facit)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from ..exceptions import SchemaError
from ..serialize import to_dict
from .comparing import Comparison
from .documents import Document
from .findings import Finding
from .subject import Subject

if TYPE_CHECKING:
    from ..model import Meeting

#: The key that a draft has until somebody has read it, and what it says.
DRAFT: Final = "draft"
_TO_DO: Final = "Made by the parser. Read the document, put right what is wrong here, and take this line out."
#: What gold says of a meeting and its parts: the scored part of the contract.
_MEETING: Final = "kind addendum extraordinary municipality body date starts_at ends_at place participants items"
_PARTICIPANT: Final = "name party role title attendance"
_ITEM: Final = (
    "number title access case_numbers kle document_numbers sections recommendations decisions previous_treatments"
    " attachments"
)
_DECISION: Final = "body date current text outcome absent votes"


def check_gold(subject: Subject, document: Document) -> Iterator[Finding]:
    """See that it reads the document as the gold beside it says; where there is none, nothing is compared."""
    try:
        gold = document.gold
        if gold is None:
            return
        comparison = Comparison(gold, to_dict(subject.meeting(document)))
    except (SchemaError, KeyError, TypeError, AttributeError) as error:
        why = f"it has no {error}" if isinstance(error, KeyError) else str(error)
        yield Finding(message=f"its gold cannot be compared: {why}; a draft shows the form that gold has")
        return
    if DRAFT in gold:
        message = (
            f"{document.gold_path.name} is a draft that nobody has read yet: read the document, put right what is "
            f"wrong in the draft, and take the line {DRAFT!r} out"
        )
        yield Finding(message=message)
    if comparison.mean() < subject.accuracy:
        differences = comparison.report().replace("\n", "\n    ")
        message = f"it agrees with its gold by {comparison.mean():.2f}, less than {subject.accuracy}: {differences}"
        yield Finding(message=message)


def draft_gold(meeting: Meeting) -> dict[str, Any]:
    """Return what was read as a draft of gold, to be read beside the document and put right by hand (facitudkast)."""
    gold = _picked(to_dict(meeting), _MEETING)
    gold["participants"] = [_picked(person, _PARTICIPANT) for person in gold["participants"]]
    gold["items"] = [_picked(item, _ITEM) for item in gold["items"]]
    for item in gold["items"]:
        item["decisions"] = [_picked(decision, _DECISION) for decision in item["decisions"]]
    return {DRAFT: _TO_DO, **gold}


def write_draft(subject: Subject, document: Document) -> None:
    """Write a draft of gold beside the document. Raises `FileExistsError` where there is gold already."""
    draft = json.dumps(draft_gold(subject.meeting(document)), ensure_ascii=False, indent=1)
    with document.gold_path.open("x", encoding="utf-8") as file:
        file.write(f"{draft}\n")


def _picked(part: Mapping[str, Any], keys: str) -> dict[str, Any]:
    return {key: _without_spans(part[key]) for key in keys.split()}


def _without_spans(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_spans(part) for key, part in value.items() if key != "spans"}
    return [_without_spans(part) for part in value] if isinstance(value, list) else value
