"""Recommendations across all reviews as items of a list, with the properties by which they are found."""

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from dhr.documents.rendered import RenderedReview
from dhr.pages.addresses import plan_path, review_path
from dhr.review.action_plan import Recommendation
from dhr.review.facts import Review
from dhr.vocabulary.terms import label

STATUSES = ("completed", "on track", "some delay", "not yet started or late", "not stated")
OVERDUE = "target date has passed"


@dataclass(frozen=True)
class Advice:
    """One recommendation of one review: where it stands, and how its actions stood on the day."""

    review: Review
    recommendation: Recommendation
    path: str
    statuses: tuple[str, ...]
    overdue: bool

    @property
    def addressee(self) -> str:
        """Whom it addresses: the plan's own words, else the vocabulary's."""
        own = self.recommendation
        return own.agency or (label("recommendation_addressee", own.addressee) if own.addressee else "")

    @property
    def standing(self) -> tuple[str, ...]:
        """The statuses of its actions in words, and whether a target date has passed."""
        return (*self.statuses, OVERDUE) if self.overdue else self.statuses


def advice(reviews: Iterable[Review], made: Mapping[str, RenderedReview], as_at: datetime.date) -> tuple[Advice, ...]:
    """Every recommendation, in the order of the reviews and of their plans."""
    return tuple(
        Advice(review, own, path, _statuses(own), any(action.is_overdue(as_at) for action in own.actions))
        for review in reviews
        for own, path in _with_paths(review, made.get(review.slug))
    )


def _with_paths(review: Review, made: RenderedReview | None) -> Iterable[tuple[Recommendation, str]]:
    """Each recommendation with its address: its place in the plan's page where that is known."""
    own = review.action_plan.recommendations if review.action_plan else ()
    if made is None or made.plan is None:
        return [(recommendation, review_path(review.slug)) for recommendation in own]
    page, sections = plan_path(review.slug), made.plan.sections
    anchors = [f"#{section.anchor}" for section in sections] if len(sections) == len(own) else [""] * len(own)
    return [(recommendation, page + anchor) for recommendation, anchor in zip(own, anchors, strict=True)]


def _statuses(recommendation: Recommendation) -> tuple[str, ...]:
    found = {action.status for action in recommendation.actions}
    return tuple(status for status in STATUSES if status in found)


@dataclass(frozen=True)
class Aspect:
    """A property of recommendations: a key for addresses, a label, the values of each, and the words for them."""

    key: str
    label: str
    values: Callable[[Advice], tuple[str, ...]]
    vocabulary: str = ""

    def label_of(self, value: str) -> str:
        """How a value is shown."""
        return label(self.vocabulary, value) if self.vocabulary else value[:1].upper() + value[1:]

    def counts(self, items: Iterable[Advice], /) -> tuple[tuple[str, int], ...]:
        """How many recommendations have each value, by label; statuses from done to not begun."""
        counted = Counter(value for item in items for value in dict.fromkeys(self.values(item)))
        order = {status: place for place, status in enumerate((*STATUSES, OVERDUE))}
        values = sorted(counted, key=lambda value: (order.get(value, 0), self.label_of(value).casefold()))
        return tuple((value, counted[value]) for value in values)


ASPECTS: tuple[Aspect, ...] = (
    Aspect(
        "addressee",
        "Addressed to",
        lambda a: (a.recommendation.addressee,) if a.recommendation.addressee else (),
        "recommendation_addressee",
    ),
    Aspect("theme", "Theme", lambda a: a.recommendation.themes, "recommendation_theme"),
    Aspect("status", "Status of actions", lambda a: a.standing),
    Aspect("scope", "Scope", lambda a: _scopes(a.recommendation), "recommendation_scope"),
    Aspect("partnership", "Community safety partnership", lambda a: (a.review.partnership,)),
    Aspect("year", "Year of death", lambda a: (str(a.review.death.when.year),)),
)


def _scopes(recommendation: Recommendation) -> tuple[str, ...]:
    every = (recommendation.scope, *(action.scope for action in recommendation.actions))
    return tuple(dict.fromkeys(scope for scope in every if scope))
