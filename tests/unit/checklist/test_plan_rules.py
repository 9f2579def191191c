"""G8, G9 and G28: the action plan."""

import pytest
from unit.checklist.checklist_evidence import Change, action_with, plan_with, review_with

from dhr.checklist.evidence import Evidence
from dhr.checklist.outcome import Met, NotApplicable, NotMet
from dhr.checklist.rules.plan import implementation_updates, lead_agency, live_document
from dhr.review.action_plan import Action, Lead, Recommendation, Update
from dhr.review.dates import PartialDate


@pytest.mark.parametrize(
    ("change", "is_met"),
    [
        (action_with(updates=(), none_as_at=PartialDate(2024, 3, 31)), True),
        (action_with(updates=(), completed=PartialDate(2024, 3)), True),
        (action_with(updates=(Update(text="Agreed."),)), False),
        (action_with(updates=()), False),
        (review_with(action_plan=None), False),
    ],
)
def test_an_action_has_a_dated_update_or_says_since_when_there_is_none(
    good: Evidence, change: Change, is_met: bool
) -> None:
    assert (implementation_updates(change(good)) == Met()) is is_met


def test_many_actions_without_an_update_are_named_in_part(good: Evidence) -> None:
    actions = tuple(Action(number=f"1.{n}", action="Write.", lead=Lead(agency="A Council")) for n in range(1, 11))
    plan = plan_with(recommendations=(Recommendation(number="1", text="Write.", actions=actions),))

    answer = implementation_updates(plan(good))

    assert isinstance(answer, NotMet)
    assert answer.why == "Actions without a dated update: 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8 and 2 more."


def test_a_plan_without_its_note_is_not_met_and_neither_is_none(good: Evidence) -> None:
    assert isinstance(live_document(plan_with(live_document=False)(good)), NotMet)
    assert isinstance(live_document(review_with(action_plan=None)(good)), NotMet)


@pytest.mark.parametrize(
    "agency", ["Peter Lindqvist", "PETER LINDQVIST", "DCI Somebody", "Cllr Somebody", "Mrs Nobody"]
)
def test_a_lead_who_is_only_a_person_is_named_by_the_actions_number(good: Evidence, agency: str) -> None:
    answer = lead_agency(action_with(lead=Lead(agency=agency))(good))

    assert answer == NotMet("A person leads alone: 1.1.")


def test_a_lead_of_an_agency_may_have_a_name(good: Evidence) -> None:
    lead = Lead(agency="Example Vale Constabulary", name="Peter Lindqvist")

    assert lead_agency(action_with(lead=lead)(good)) == Met()
    assert isinstance(lead_agency(review_with(action_plan=None)(good)), NotApplicable)
