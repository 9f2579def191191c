"""Reviews as lines of a list: name, place and time, the written summary, what was published."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dhr.pages.addresses import review_path
from dhr.review.facts import Review
from dhr.vocabulary.terms import label


@dataclass(frozen=True)
class Entry:
    """A review in a list. The summary is the written one, never an extract, which may be the worst line of a report."""

    slug: str
    path: str
    title: str
    facts: tuple[str, ...]
    summary: str
    badges: tuple[str, ...]


def entry(review: Review) -> Entry:
    """A review as it is listed."""
    facts = (
        review.partnership,
        f"died in {review.death.when.label}",
        label("death_type", review.death.type),
        review.review_type[:1].upper() + review.review_type[1:],
    )
    return Entry(review.slug, review_path(review.slug), review.title, facts, review.summary, _badges(review))


def _badges(review: Review) -> tuple[str, ...]:
    """What a reader will find, in words."""
    if review.status == "record":
        return ("Published elsewhere",)
    kinds = {document.kind for document in review.documents}
    return tuple(
        words
        for words, shown in (
            ("Executive summary", "executive summary" in kinds),
            ("Overview report", "overview report" in kinds),
            ("Action plan", review.action_plan is not None),
            ("Cymraeg", review.languages.get("cy", "none") != "none"),
        )
        if shown
    )


def names(reviews: Iterable[Review]) -> Mapping[str, str]:
    """What each review is called outside its own pages, by slug: unique, though pseudonyms are used again."""
    reviews = tuple(reviews)
    plain = {r.slug: f"{r.title}, {r.partnership} {r.death.when.year}" for r in reviews}
    taken = Counter(plain.values())
    return {r.slug: plain[r.slug] if taken[plain[r.slug]] == 1 else f"{plain[r.slug]} ({r.id})" for r in reviews}


def by_publication(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """The reviews as they came out, newest first; those without a date of publication last."""
    return tuple(
        sorted(
            reviews,
            key=lambda r: (-(r.dates.published.earliest.toordinal() if r.dates.published else 0), r.slug),
        )
    )
