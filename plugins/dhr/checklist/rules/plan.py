"""The action plan: its updates, its note, its leads."""

import re

from dhr.checklist.evidence import Evidence
from dhr.checklist.outcome import Answer, Met, NotApplicable, NotMet

_NO_PLAN = NotMet("There is no action plan.")
_RANK = re.compile(
    r"(?:Mrs?|Ms|Miss|Dr|Cllr|PC|DC|DS|DI|DCI|DCS|PS|Sgt|Insp|Supt|Det|Sergeant|Inspector|Superintendent)\b\.?\s+[A-Z]"
)


def implementation_updates(evidence: Evidence) -> Answer:
    """G8: each action has a dated update, or says that there is none yet and as at which date."""
    if evidence.review.action_plan is None:
        return _NO_PLAN
    undated = [action.number for action in evidence.review.action_plan.actions() if not action.has_dated_update]
    if undated:
        return NotMet(f"Actions without a dated update: {_some(undated)}.")
    return Met()


def live_document(evidence: Evidence) -> Answer:
    """G9: the plan carries the note on the live document."""
    if evidence.review.action_plan is None:
        return _NO_PLAN
    return Met() if evidence.review.action_plan.live_document else NotMet("The note is missing.")


def lead_agency(evidence: Evidence) -> Answer:
    """G28: no lead's agency is only a person: a declared professional, or somebody with a title or a rank."""
    if evidence.review.action_plan is None:
        return NotApplicable("There is no action plan.")
    names = {person.name.casefold() for person in evidence.review.people.professionals}
    leads = ((a.number, a.lead.agency) for a in evidence.review.action_plan.actions())
    alone = [number for number, agency in leads if agency.casefold() in names or _RANK.match(agency)]
    return NotMet(f"A person leads alone: {_some(alone)}.") if alone else Met()


def _some(numbers: list[str]) -> str:
    shown = ", ".join(numbers[:8])
    return shown if len(numbers) <= 8 else f"{shown} and {len(numbers) - 8} more"
