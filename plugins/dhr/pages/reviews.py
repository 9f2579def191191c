"""The list of all reviews, with its filters and the search for words."""

from dhr.library.facets import FACETS
from dhr.pages.addresses import browse_path, register_link
from dhr.pages.browse import Shelves
from dhr.pages.content import Page, SiteContent
from dhr.pages.drawing import draw
from dhr.pages.filters import filters
from dhr.pages.listing import entry
from dhr.pages.wording import number_of


def reviews_page(content: SiteContent, shelves: Shelves) -> Page:
    """Every released review on one page, so that the list is whole without a script."""
    reviews = content.library.published
    return draw(
        "reviews.html",
        path="reviews/",
        title="Reviews",
        description=f"{number_of(len(reviews), 'review')}: find one by place, year, theme or words.",
        kind="search",
        entries=[entry(review) for review in reviews],
        filters=filters(FACETS, reviews),
        ways=[(facet.label, browse_path(facet.key)) for facet, _ in shelves.by_facet()],
        briefings=[briefing for briefing in content.library.briefings if briefing.slug in content.briefings],
        register=register_link(content.library),
        withdrawn=len(content.library.withdrawn),
    )
