"""Rows of the corpus: a review, one of its recommendations, an action, an update, each with what lies above it.

An entry of the register is a row too, and so are the stages of a review or of an entry.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from dhr.review.action_plan import Action, Lead, Recommendation, Update
from dhr.review.facts import Review
from dhr.review.register import RegisterEntry
from dhr.review.stages import Stages, stages_of


@dataclass(frozen=True, kw_only=True)
class Context:
    """What a row needs to know of the site: its address, its licence, and the day by which "overdue" is judged."""

    site_url: str = ""
    licence: str = ""
    as_at: datetime.date | None = None


@dataclass(frozen=True, kw_only=True)
class Row:
    """Anything that makes a row of a table."""

    context: Context


@dataclass(frozen=True, kw_only=True)
class ReviewRow(Row):
    """One review."""

    review: Review


@dataclass(frozen=True, kw_only=True)
class EntryRow(Row):
    """One review that is not yet published, as the register tells it."""

    entry: RegisterEntry


@dataclass(frozen=True, kw_only=True)
class StagesRow(Row):
    """The stages of a published review, or of one that is not yet published as far as it has come.

    `id` is the review's, or the register's number.
    """

    id: str
    is_published: bool
    of: Review | RegisterEntry
    stages: Stages


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


def review_stages(review: Review, context: Context) -> Iterator[StagesRow]:
    """The row of a published review's stages."""
    yield StagesRow(context=context, id=review.id, is_published=True, of=review, stages=stages_of(review))


def entry_rows(entry: RegisterEntry, context: Context) -> Iterator[EntryRow]:
    """The row of an entry of the register."""
    yield EntryRow(context=context, entry=entry)


def entry_stages(entry: RegisterEntry, context: Context) -> Iterator[StagesRow]:
    """The row of an entry's stages."""
    yield StagesRow(context=context, id=entry.number, is_published=False, of=entry, stages=entry.stages)


# A table may have rows of reviews, of entries of the register, or of both.
ROWS: Mapping[str, Callable[[Review, Context], Iterable[Row]]] = {
    "reviews": review_rows,
    "recommendations": recommendation_rows,
    "actions": action_rows,
    "updates": update_rows,
    "timeliness": review_stages,
}
ENTRY_ROWS: Mapping[str, Callable[[RegisterEntry, Context], Iterable[Row]]] = {
    "timeliness": entry_stages,
    "register": entry_rows,
}
