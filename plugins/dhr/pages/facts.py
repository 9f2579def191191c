"""The facts of a review as its landing page lists them."""

from collections.abc import Iterable
from dataclasses import dataclass

from dhr.library.facets import FACETS
from dhr.pages.addresses import browse_path
from dhr.pages.browse import Shelves
from dhr.pages.wording import listed, to_the_month
from dhr.review.facts import KeyDates, Person, Review
from dhr.review.stages import STAGES
from dhr.vocabulary.terms import label


@dataclass(frozen=True)
class Value:
    """Words, and where they lead if they lead anywhere."""

    text: str
    path: str = ""


@dataclass(frozen=True)
class Fact:
    """One row of a summary list."""

    term: str
    values: tuple[Value, ...]


def facts(review: Review, shelves: Shelves) -> tuple[Fact, ...]:
    """What is recorded of a review, without its empty rows.

    How the person died is left to the report, where it is told once and in its place; the data files have it.
    """
    rows = (
        ("Type of review", (Value(label("review_type", review.review_type)),)),
        ("Date of death", (Value(review.death.when.label),)),
        ("Type of death", _linked("death-type", review, shelves)),
        ("Community safety partnership", _linked("partnership", review, shelves)),
        ("Region", _linked("region", review, shelves)),
        ("Police force area", _linked("police-force", review, shelves)),
        *(_person(person, "Person who died") for person in review.victims),
        *(_person(person, "Other person") for person in review.perpetrators),
        ("Kinds of abuse", _words("aggravating_factor", review.aggravating_factors)),
        ("Children", _words("children", review.children)),
        ("The family in the review", _words("family_involvement", review.family)),
        ("Agencies", tuple(Value(name) for name in review.agencies)),
        ("Chair and author", tuple(Value(p.name) for p in review.people.with_role("chair", "author"))),
    )
    return tuple(Fact(term, values) for term, values in rows if values)


def themes(review: Review, shelves: Shelves) -> tuple[Value, ...]:
    """The review's themes, each leading to the reviews that share it: a list to choose from, not more deaths pushed."""
    return _linked("theme", review, shelves)


def _linked(key: str, review: Review, shelves: Shelves) -> tuple[Value, ...]:
    facet = next(facet for facet in FACETS if facet.key == key)
    return tuple(
        Value(facet.label_of(value), browse_path(key, shelves.slug(key, value))) for value in facet.values(review)
    )


def _words(vocabulary: str, values: Iterable[str]) -> tuple[Value, ...]:
    return tuple(Value(label(vocabulary, value)) for value in values)


def _person(person: Person, term: str) -> tuple[str, tuple[Value, ...]]:
    """A person in a line. Only coarse facts: rarer ones together could tell who it was."""
    known = (
        label("sex", person.sex).lower() if person.sex else "",
        f"aged {label('age_band', person.age_band)}" if person.age_band not in ("", "unknown") else "",
        f"relationship to the other person: {label('relationship', person.relationship).lower()}"
        if person.relationship
        else "",
        f"outcome at court: {label('court_verdict', person.verdict).lower()}" if person.verdict else "",
    )
    return term, (Value(", ".join(part for part in (person.name, *known) if part)),)


def key_dates(dates: KeyDates) -> tuple[Fact, ...]:
    """The stages of the review. Those that follow a death at once are given to the month."""
    early = {"notified", "commissioned"}
    found = [
        Fact(label("stage", name), (Value(to_the_month(date) if name in early else date.label),))
        for name in STAGES[1:]
        if (date := getattr(dates, name))
    ]
    return (*found, Fact("Last updated", (Value(dates.updated.label),))) if dates.updated else tuple(found)


def published_parts(review: Review) -> str:
    """What the letter clears, in words."""
    clearance = review.publication.clearance
    return listed(f"the {name}" for name in clearance.clears) if clearance else ""
