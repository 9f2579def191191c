"""Facets: the properties by which reviews are browsed and searched, each a label and a function of a review."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dhr.review.facts import Review
from dhr.vocabulary.terms import label


@dataclass(frozen=True)
class Facet:
    """One facet: its key in addresses and data attributes, its label, and the stored values a review has in it."""

    key: str
    label: str
    values: Callable[[Review], tuple[str, ...]]
    vocabulary: str = ""

    def label_of(self, value: str) -> str:
        """How a value of this facet is shown."""
        if self.key == "theme":
            return f"{value} {label('theme', value)}"
        return label(self.vocabulary, value) if self.vocabulary else value

    def counts(self, reviews: Iterable[Review]) -> tuple[tuple[str, int], ...]:
        """How many of the reviews have each value, ordered by label; years newest first."""
        counted = Counter(value for review in reviews for value in set(self.values(review)))
        ordered = sorted(counted.items(), key=lambda item: self.label_of(item[0]).casefold())
        return tuple(reversed(ordered)) if self.key.startswith("year") else tuple(ordered)


def _one(value: str) -> tuple[str, ...]:
    return (value,) if value else ()


FACETS: tuple[Facet, ...] = (
    Facet("partnership", "Community safety partnership", lambda r: _one(r.partnership)),
    Facet("region", "Region", lambda r: _one(r.region), "region"),
    Facet("police-force", "Police force", lambda r: _one(r.police_force), "police_force"),
    Facet("year", "Year of death", lambda r: (str(r.death.when.year),)),
    Facet(
        "year-published", "Year of publication", lambda r: (str(r.dates.published.year),) if r.dates.published else ()
    ),
    Facet("death-type", "Type of death", lambda r: _one(r.death.type), "death_type"),
    Facet("review-type", "Type of review", lambda r: _one(r.review_type), "review_type"),
    Facet(
        "relationship",
        "Relationship",
        lambda r: tuple(sorted({p.relationship for p in r.victims if p.relationship})),
        "relationship",
    ),
    Facet("aggravating-factor", "Kinds of abuse", lambda r: r.aggravating_factors, "aggravating_factor"),
    Facet("theme", "Theme", lambda r: r.themes, "theme"),
    Facet("agency", "Agency", lambda r: r.agencies),
    Facet("addressee", "Recommendations to", lambda r: _addressees(r), "recommendation_addressee"),
)


def _addressees(review: Review) -> tuple[str, ...]:
    plan = review.action_plan
    return tuple(sorted({r.addressee for r in plan.recommendations if r.addressee})) if plan else ()
