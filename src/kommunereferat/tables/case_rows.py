"""Cases as rows of the tables (sagers rækker)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .cells import Rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..cases import Case, ItemRef


def put_case(rows: Rows, case: Case, case_id: str, item_id: Callable[[ItemRef], str | None]) -> None:
    """Add the rows of a case; `item_id` tells what an item is called here, None where its meeting is not."""
    municipality = case.municipality
    rows.put(
        "cases",
        case_id=case_id,
        municipality_code=municipality.code if municipality else None,
        municipality=municipality.name if municipality else None,
        title=case.title,
        standing=case.standing,
        certainty=case.certainty,
        first_date=case.first,
        last_date=case.last,
        days=case.days,
        steps=len(case.steps),
    )
    for position, step in enumerate(case.steps, 1):
        step_id = _step_id(case_id, position)
        rows.put(
            "case_steps",
            step_id=step_id,
            case_id=case_id,
            position=position,
            date=step.date,
            body=step.body,
            body_type=step.body_type,
            known_from=step.known_from,
            number=step.number,
            title=step.title,
            outcome=step.outcome,
            sent_to=step.sent_to,
            recommended_by=step.recommended_by,
            fate=step.fate,
        )
        known = dict.fromkeys(found for ref in step.items if (found := item_id(ref)))
        for place, item in enumerate(known, 1):
            rows.put("case_items", case_id=case_id, step_id=step_id, position=place, item_id=item)
    for position, link in enumerate(case.links, 1):
        one, other = (_step_id(case_id, step + 1) for step in link.steps)
        rows.put(
            "case_links",
            case_id=case_id,
            position=position,
            earlier_step_id=one,
            later_step_id=other,
            evidence=link.evidence,
            certainty=link.certainty,
            told_by=link.told_by,
        )


def _step_id(case_id: str, position: int) -> str:
    return f"{case_id}/{position}"
