"""Release or hold: what follows from a review's evidence, and nothing else."""

from anonymise.finding import Report
from dhr.checklist.evidence import Evidence
from dhr.checklist.outcome import Decision, Hold, NotApplicable, NotMet, Outcome, Reason, Release
from dhr.checklist.requirements import requirements
from dhr.checklist.rules.table import RULES
from dhr.review.facts import Review

_RECORD = NotApplicable("A record of a review published elsewhere has no documents of its own.")
_FOR_RECORDS = ("G13", "G24", "G14")


def outcomes(evidence: Evidence) -> tuple[Outcome, ...]:
    """The answer to every requirement. A record is asked only what concerns its facts."""
    is_record = evidence.review.status == "record"
    return tuple(
        Outcome(r, _RECORD if is_record and r.id not in _FOR_RECORDS else RULES[r.id](evidence)) for r in requirements()
    )


def decision(review: Review, report: Report, answered: tuple[Outcome, ...]) -> Decision:
    """Release only when every requirement was answered, nothing blocks, and nothing is left of the report."""
    blocking = [o for o in answered if o.blocks]
    # What could not be checked follows from what is not met; named beside it, it would only hide what to mend first.
    named = [o for o in blocking if isinstance(o.answer, NotMet)] or blocking
    reasons = [Reason(o.requirement.id, o.why, o.do) for o in named]
    if not reasons and (review.is_withdrawn or not report.is_clear or not _is_whole(answered)):
        # No rule said so: a fault of ours, or a review that is not to be judged at all.
        reasons.append(Reason("gate", "The gate was not passed in full.", "Please report this as a fault."))
    return Hold(tuple(reasons)) if reasons else Release()


def _is_whole(answered: tuple[Outcome, ...]) -> bool:
    return [o.requirement.id for o in answered] == [r.id for r in requirements()]
