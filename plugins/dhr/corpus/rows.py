"""Rows of the corpus: a review, one of its recommendations, an action, an update, each with what lies above it."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from dhr.review.action_plan import Action, Lead, Recommendation, Update
from dhr.review.facts import Review


@dataclass(frozen=True, kw_only=True)
class Context:
    """What a row needs to know of the site: its address, its licence, and the day by which "overdue" is judged."""

    site_url: str = ""
    licence: str = ""
    as_at: datetime.date | None = None


@dataclass(frozen=True, kw_only=True)
class ReviewRow:
    """One review."""

    review: Review
    context: Context


@dataclass(frozen=True, kw_only=True)
class RecommendationRow(ReviewRow):
    """One recommendation of a review."""

    recommendation: Recommendation


@dataclass(frozen=True, kw_only=True)
class ActionRow(RecommendationRow):
    """One action that answers a recommendation."""

    action: Action


@dataclass(frozen=True, kw_only=True)
class UpdateRow(ActionRow):
    """One update on an action; `position` counts an action's updates from 1, in the plan's order."""

    update: Update
    position: int


# A recommendation that nobody has taken up must not vanish from a plan's own file: it has a row with empty cells.
NO_ACTION = Action(number="", action="", lead=Lead(agency=""))


def review_rows(review: Review, context: Context) -> Iterator[ReviewRow]:
    """The row of a review."""
    yield ReviewRow(review=review, context=context)


def recommendation_rows(review: Review, context: Context) -> Iterator[RecommendationRow]:
    """A row for each recommendation, in the plan's order."""
    for recommendation in review.action_plan.recommendations if review.action_plan else ():
        yield RecommendationRow(review=review, context=context, recommendation=recommendation)


def action_rows(review: Review, context: Context) -> Iterator[ActionRow]:
    """A row for each action, in the plan's order."""
    for row in recommendation_rows(review, context):
        for action in row.recommendation.actions:
            yield ActionRow(review=review, context=context, recommendation=row.recommendation, action=action)


def plan_rows(review: Review, context: Context) -> Iterator[ActionRow]:
    """The rows of a plan as a whole: its actions, and each recommendation that has none yet."""
    for row in recommendation_rows(review, context):
        for action in row.recommendation.actions or (NO_ACTION,):
            yield ActionRow(review=review, context=context, recommendation=row.recommendation, action=action)


def update_rows(review: Review, context: Context) -> Iterator[UpdateRow]:
    """A row for each update, in the plan's order."""
    for row in action_rows(review, context):
        for position, update in enumerate(row.action.updates, start=1):
            yield UpdateRow(
                review=review, context=context, recommendation=row.recommendation,
                action=row.action, update=update, position=position,
            )  # fmt: skip


Rows = Callable[[Review, Context], Iterable[ReviewRow]]

ROWS: Mapping[str, Rows] = {
    "reviews": review_rows,
    "recommendations": recommendation_rows,
    "actions": action_rows,
    "updates": update_rows,
}
