"""What follows from the answers: release, or hold with reasons."""

from dataclasses import replace

import pytest
from unit.checklist.checklist_evidence import (
    HELD,
    UNREAD,
    Change,
    dates_with,
    each,
    evidence_with,
    plan_with,
    publication_with,
    review_with,
)

from anonymise.finding import Report
from dhr.checklist.decision import decision, outcomes
from dhr.checklist.evidence import Evidence
from dhr.checklist.outcome import Decision, Hold, Met, NotApplicable, NotMet, Outcome, Release
from dhr.checklist.requirements import requirements
from dhr.review.dates import PartialDate
from dhr.review.publication import Withdrawal


def decided(evidence: Evidence) -> Decision:
    return decision(evidence.review, evidence.report, outcomes(evidence))


def test_a_review_that_meets_everything_is_released_with_nothing_open(good: Evidence) -> None:
    assert [o.requirement.id for o in outcomes(good) if o.is_open] == []
    assert decided(good) == Release()


@pytest.mark.parametrize(
    "change",
    [dates_with(review_by=None), publication_with(proceedings=(), family_told=None), publication_with(copies_sent=())],
)
def test_what_warns_or_comes_later_never_holds(good: Evidence, change: Change) -> None:
    changed = change(good)

    assert [o for o in outcomes(changed) if o.is_open]
    assert decided(changed) == Release()


def test_a_hold_gives_every_reason_with_what_to_do(good: Evidence) -> None:
    hold = decided(each(plan_with(live_document=False), evidence_with(report=HELD))(good))

    assert isinstance(hold, Hold)
    assert [reason.id for reason in hold.reasons] == ["G9", "G13"]
    assert all(reason.why.endswith(".") and reason.do.strip() for reason in hold.reasons)


def test_what_follows_from_a_missing_pdf_does_not_hide_what_to_mend_first(good: Evidence) -> None:
    hold = decided(each(plan_with(live_document=False), evidence_with(pdf=None))(good))

    assert isinstance(hold, Hold)
    assert [reason.id for reason in hold.reasons] == ["G9"]


@pytest.mark.parametrize("report", [HELD, UNREAD])
def test_a_report_that_is_not_clear_holds_whatever_the_rules_say(good: Evidence, report: Report) -> None:
    met = tuple(Outcome(requirement, Met()) for requirement in requirements())

    assert isinstance(decision(good.review, report, met), Hold)


def test_a_requirement_that_was_not_asked_holds(good: Evidence) -> None:
    answered = outcomes(good)

    assert isinstance(decision(good.review, good.report, answered[:-1]), Hold)
    assert isinstance(decision(good.review, good.report, ()), Hold)


def test_a_withdrawn_review_is_never_released(good: Evidence) -> None:
    withdrawn = publication_with(withdrawn=Withdrawal(on=PartialDate(2025), reason="By request."))

    assert isinstance(decided(withdrawn(good)), Hold)


def test_a_record_is_asked_only_for_its_facts(good: Evidence) -> None:
    record = each(review_with(status="record", documents=(), letter=None, action_plan=None), evidence_with(pdf=None))(
        good
    )
    answers = {o.requirement.id: o.answer for o in outcomes(record)}

    assert isinstance(answers["G1"], NotApplicable)
    assert answers["G13"] == Met()
    assert decided(record) == Release()
    assert isinstance(decided(replace(record, report=HELD)), Hold)


def test_a_record_cannot_have_documents_of_its_own(good: Evidence) -> None:
    with pytest.raises(ValueError, match="a record of a review published elsewhere"):
        review_with(status="record")(good)


def test_advice_is_the_answers_own_or_else_the_requirements() -> None:
    requirement = requirements()[0]

    assert Outcome(requirement, NotMet("Why.", "Do this.")).do == "Do this."
    assert Outcome(requirement, NotMet("Why.")).do == requirement.do
