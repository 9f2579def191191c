"""What an action says of itself."""

import datetime
from typing import Any

import pytest

from dhr.review.action_plan import Action, ActionPlan, Lead, Recommendation, Update
from dhr.review.dates import PartialDate


def action(**changes: Any) -> Action:
    given: dict[str, Any] = {"number": "1.1", "action": "Train staff.", "lead": Lead(agency="Council")} | changes
    return Action(**given)


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"completed": PartialDate(2024, 1, 5), "progress": "amber"}, "completed"),
        ({"progress": "green"}, "on track"),
        ({"progress": "amber"}, "some delay"),
        ({"progress": "red"}, "not yet started or late"),
        ({}, "not stated"),
    ],
)
def test_the_status_is_given_in_words(changes: dict[str, Any], status: str) -> None:
    assert action(**changes).status == status


@pytest.mark.parametrize(
    ("changes", "is_dated"),
    [
        ({}, False),
        ({"updates": (Update(text="Under way."),)}, False),
        ({"updates": (Update(text="Under way."), Update(text="Done.", date=PartialDate(2024, 1)))}, True),
        ({"completed": PartialDate(2024)}, True),
        ({"none_as_at": PartialDate(2024, 3, 31)}, True),
    ],
)
def test_an_update_counts_once_it_bears_a_date(changes: dict[str, Any], is_dated: bool) -> None:
    assert action(**changes).has_dated_update is is_dated


def test_an_action_is_overdue_once_its_target_has_passed_without_completion() -> None:
    late = action(target_date=PartialDate(2024, 6))

    assert late.is_overdue(datetime.date(2024, 7, 1))
    assert not late.is_overdue(datetime.date(2024, 6, 30))
    assert not action(target_date=PartialDate(2024, 6), completed=PartialDate(2024, 9)).is_overdue(
        datetime.date(2025, 1, 1)
    )


def recommendation(number: str = "1", **changes: Any) -> Recommendation:
    return Recommendation(number=number, text="Train staff.", **changes)


@pytest.mark.parametrize(
    "make",
    [
        lambda: recommendation(parts=(("a", "x"), ("a", "y"))),
        lambda: recommendation(actions=(action(part="b"),)),
        lambda: ActionPlan(recommendations=(recommendation(), recommendation())),
        lambda: ActionPlan(recommendations=(recommendation(actions=(action(), action())),)),
    ],
)
def test_a_plan_whose_numbers_or_letters_contradict_cannot_be_built(make: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        make()
