"""Release or hold: what follows from a review's evidence, and nothing else."""

from dhr.checklist.evidence import Evidence
from dhr.checklist.outcome import Decision, Hold, NotApplicable, NotMet, Outcome, Reason, Release
from dhr.checklist.requirements import requirements
from dhr.checklist.rules import RULES
from dhr.review.facts import Review

_RECORD = NotApplicable("A record of a review published elsewhere has no documents of its own.")
_FOR_RECORDS = ("G13", "G24", "G14")


def outcomes(evidence: Evidence) -> tuple[Outcome, ...]:
    """The answer to every requirement. A record is asked only what concerns its facts."""
    is_record = evidence.review.status == "record"
    return tuple(
        Outcome(r, _RECORD if is_record and r.id not in _FOR_RECORDS else RULES[r.id](evidence)) for r in requirements()
    )


def decision(review: Review, answered: tuple[Outcome, ...]) -> Decision:
    """Release only when nothing blocks and the import has left no question open."""
    blocking = [o for o in answered if o.blocks]
    # What could not be checked follows from what is not met; named beside it, it would only hide what to mend first.
    named = [o for o in blocking if isinstance(o.answer, NotMet)] or blocking
    reasons = [Reason(o.requirement.id, o.why, o.requirement.do) for o in named]
    if review.import_questions:
        reasons.append(_import_reason(review.import_questions))
    return Hold(tuple(reasons)) if reasons else Release()


def _import_reason(count: int) -> Reason:
    why = f"{count} question{'s' * (count > 1)} of the import are open."
    return Reason("import", why, "Answer each in import-notes.md and tick its box, or delete the file when done.")
