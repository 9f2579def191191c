"""The library: every review and briefing of a repository and its register, unique, in a fixed order."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dhr.review.briefing import Briefing
from dhr.review.facts import Review
from dhr.review.register import RegisterEntry


@dataclass(frozen=True, kw_only=True)
class Library:
    """Reviews by year of death, newest first, then by slug; briefings newest first.

    `register` holds the reviews that are known and not yet published; None where nobody keeps a register.
    """

    reviews: tuple[Review, ...] = ()
    briefings: tuple[Briefing, ...] = ()
    register: tuple[RegisterEntry, ...] | None = None

    def __post_init__(self) -> None:
        for what, names in (("id", (r.id for r in self.reviews)), ("folder name", (r.slug for r in self.reviews))):
            double = [name for name, count in Counter(names).items() if count > 1]
            if double:
                raise ValueError(f"two reviews have the {what} {min(double)}")

    @classmethod
    def of(
        cls,
        reviews: Iterable[Review],
        briefings: Iterable[Briefing] = (),
        register: tuple[RegisterEntry, ...] | None = None,
    ) -> "Library":
        """A library with its members put in order."""
        return cls(
            reviews=tuple(sorted(reviews, key=lambda r: (-r.death.when.year, r.slug))),
            briefings=tuple(sorted(briefings, key=lambda b: (-b.published.earliest.toordinal(), b.slug))),
            register=register,
        )

    @property
    def published(self) -> tuple[Review, ...]:
        """The reviews that are not withdrawn."""
        return tuple(review for review in self.reviews if not review.is_withdrawn)

    @property
    def withdrawn(self) -> tuple[Review, ...]:
        """The reviews of which a tombstone is all that stays."""
        return tuple(review for review in self.reviews if review.is_withdrawn)

    def review(self, slug: str) -> Review | None:
        """The review with this slug, if there is one."""
        return next((review for review in self.reviews if review.slug == slug), None)

    def briefings_citing(self, slug: str) -> tuple[Briefing, ...]:
        """The briefings that cite a review."""
        return tuple(briefing for briefing in self.briefings if slug in briefing.reviews)

    def without(self, slugs: frozenset[str]) -> "Library":
        """The library without these reviews, nor any briefing that cites one of them."""
        return replace(
            self,
            reviews=tuple(r for r in self.reviews if r.slug not in slugs),
            briefings=tuple(b for b in self.briefings if not slugs.intersection(b.reviews)),
        )
