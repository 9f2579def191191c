"""What has changed in an action plan is told action by action."""

from dataclasses import replace
from typing import Any

import pytest
from builders import a_plan, a_recommendation, a_review, an_action, an_update, date

from dhr.changes.plan import plan_changes
from dhr.corpus.write import plan_csv
from dhr.review.action_plan import Action, Lead

ACTION = an_action(progress="amber", updates=(an_update("Begun.", "2024-01-10"),))


def table(*actions: Action) -> str:
    return plan_csv(a_review(action_plan=a_plan(a_recommendation("1", *actions))))


def changes(**changed: Any) -> list[str]:
    return list(plan_changes(table(ACTION), table(replace(ACTION, **changed))))


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"completed": date("2024-06")}, "Action plan: action 1.1 was completed (June 2024)."),
        ({"progress": "green"}, "Action plan: action 1.1 went from “some delay” to “on track”."),
        ({"lead": Lead(agency="Another Trust")}, "Action plan: action 1.1 has another lead."),
        (
            {"target": "By December 2025", "target_date": date("2025-12")},
            "Action plan: action 1.1 has another target date.",
        ),
        ({"action": "Do something else."}, "Action plan: action 1.1 was reworded."),
        (
            {"updates": (*ACTION.updates, an_update("Done.", "2024-06-20"))},
            "Action plan: action 1.1 has an update of 20 June 2024.",
        ),
        (
            {"updates": (), "none_as_at": date("2024-06")},
            "Action plan: action 1.1 has an earlier update changed or taken out.",
        ),
    ],
)
def test_each_kind_of_change_has_its_own_words(changed: dict[str, Any], told: str) -> None:
    assert told in changes(**changed)


def test_a_plan_that_stayed_the_same_has_no_change() -> None:
    assert changes() == []


def test_actions_come_and_go() -> None:
    other = an_action("1.2")

    assert list(plan_changes(table(ACTION), table(ACTION, other))) == ["Action plan: action 1.2 was added."]
    assert list(plan_changes(table(ACTION, other), table(ACTION))) == ["Action plan: action 1.2 was taken out."]
