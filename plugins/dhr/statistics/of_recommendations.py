"""Tables that count recommendations and the actions that answer them: the words of published plans, so exact."""

import datetime
from collections.abc import Callable, Iterable, Sequence

from dhr.library.tables import Table
from dhr.review.action_plan import Action, Recommendation
from dhr.review.dates import PartialDate
from dhr.review.facts import Review
from dhr.statistics.counting import in_order, number

_STATUSES = ("completed", "on track", "some delay", "not yet started or late", "not stated")
_SEVERAL = "A recommendation may have several themes, so that the rows add up to more than all."


def recommendation_tables(reviews: Iterable[Review], *, as_at: datetime.date) -> tuple[Table, ...]:
    """Recommendations by whom they address, theme and scope, and actions by progress; none without a recommendation."""
    every = [r for review in reviews if review.action_plan for r in review.action_plan.recommendations]
    if not every:
        return ()
    return (
        _table("addressee", "Whom they address", every, as_at, lambda r: (r.addressee,)),
        _table("theme", "Theme", every, as_at, lambda r: r.themes or ("",), note=_SEVERAL),
        _table("scope", "Scope", every, as_at, lambda r: (r.scope,)),
        _statuses([action for r in every for action in r.actions], as_at),
    )


def _table(
    kind: str,
    head: str,
    every: Sequence[Recommendation],
    as_at: datetime.date,
    values: Callable[[Recommendation], tuple[str, ...]],
    *,
    note: str = "",
) -> Table:
    found = {value for r in every for value in values(r)}
    rows = [
        (label, [r for r in every if value in values(r)])
        for value, label in in_order(f"recommendation_{kind}", found)
        if value in found
    ]
    return Table(
        slug=f"recommendations-by-{kind}",
        title={"addressee": "Recommendations by whom they address"}.get(kind, f"Recommendations by {kind}"),
        note=" ".join(filter(None, (note, _overdue_note(as_at)))),
        heads=(head, "Recommendations", "Actions", "Completed", "Overdue"),
        rows=tuple(_row(label, some, as_at) for label, some in (*rows, ("All recommendations", every))),
    )


def _row(label: str, recommendations: Sequence[Recommendation], as_at: datetime.date) -> tuple[str, ...]:
    actions = [action for recommendation in recommendations for action in recommendation.actions]
    completed = sum(action.completed is not None for action in actions)
    return (label, *map(number, (len(recommendations), len(actions), completed, _overdue(actions, as_at))))


def _statuses(actions: Sequence[Action], as_at: datetime.date) -> Table:
    rows = [(status, [action for action in actions if action.status == status]) for status in _STATUSES]
    return Table(
        slug="actions-by-progress",
        title="Actions by progress",
        note=_overdue_note(as_at),
        heads=("Progress", "Actions", "Overdue"),
        rows=tuple(
            (label[:1].upper() + label[1:], number(len(some)), number(_overdue(some, as_at)))
            for label, some in (*rows, ("all actions", actions))
        ),
    )


def _overdue(actions: Iterable[Action], as_at: datetime.date) -> int:
    return sum(action.is_overdue(as_at) for action in actions)


def _overdue_note(as_at: datetime.date) -> str:
    day = PartialDate(as_at.year, as_at.month, as_at.day).label
    return f"Overdue: not completed, and past the target date on {day}. Progress is as the plans last gave it."
