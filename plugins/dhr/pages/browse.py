"""Static lists of reviews that share a value: by partnership, year, theme and so on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dhr.library.facets import FACETS, Facet
from dhr.pages.addresses import browse_path, value_slugs
from dhr.pages.content import Page, SiteContent
from dhr.pages.drawing import draw
from dhr.pages.listing import entry
from dhr.pages.wording import number_of
from dhr.review.facts import Review

# Agencies are free words of each review, one agency under many names: their pages would hold a review each.
_WITHOUT_PAGES = ("agency",)
SHELVED: tuple[Facet, ...] = tuple(facet for facet in FACETS if facet.key not in _WITHOUT_PAGES)

TRAIL = (("Reviews", "reviews/"),)


@dataclass(frozen=True)
class Shelf:
    """The reviews with one value of one facet."""

    facet: Facet
    value: str
    path: str
    reviews: tuple[Review, ...]

    @property
    def label(self) -> str:
        """The value as it is shown."""
        return self.facet.label_of(self.value)


@dataclass(frozen=True)
class Shelves:
    """Every shelf, and the part that each value has in addresses."""

    shelves: tuple[Shelf, ...]
    slugs: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, reviews: tuple[Review, ...]) -> "Shelves":
        """The shelves of a library, facet by facet."""
        slugs = {facet.key: value_slugs(v for r in reviews for v in facet.values(r)) for facet in SHELVED}
        shelves = []
        for facet in SHELVED:
            holders: dict[str, list[Review]] = {}
            for review in reviews:
                for value in dict.fromkeys(facet.values(review)):
                    holders.setdefault(value, []).append(review)
            for value, _ in facet.counts(reviews):
                path = browse_path(facet.key, slugs[facet.key][value])
                shelves.append(Shelf(facet, value, path, tuple(holders[value])))
        return cls(tuple(shelves), slugs)

    def slug(self, key: str, value: str) -> str:
        """The part of addresses for a value."""
        return self.slugs[key][value]

    def by_facet(self) -> tuple[tuple[Facet, tuple[Shelf, ...]], ...]:
        """The shelves under their facets; facets without any are left out."""
        grouped = ((facet, tuple(s for s in self.shelves if s.facet is facet)) for facet in SHELVED)
        return tuple((facet, shelves) for facet, shelves in grouped if shelves)


def browse_pages(content: SiteContent, shelves: Shelves) -> Iterator[Page]:
    """The overview of all lists, then the lists."""
    yield draw(
        "browse.html",
        path=browse_path(),
        title="Browse the reviews",
        description="Lists of the reviews by partnership, year, type of death, theme and other facts.",
        trail=TRAIL,
        facets=shelves.by_facet(),
    )
    for shelf in shelves.shelves:
        yield draw(
            "shelf.html",
            path=shelf.path,
            title=f"{shelf.facet.label}: {shelf.label}",
            description=f"{number_of(len(shelf.reviews), 'review')}. {shelf.facet.label}: {shelf.label}.",
            trail=(*TRAIL, ("Browse", browse_path())),
            shelf=shelf,
            entries=[entry(review) for review in shelf.reviews],
        )
