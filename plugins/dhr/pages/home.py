"""The home page: what this is, how to find a review, what is new, and where to get help."""

from dhr.pages.addresses import register_link
from dhr.pages.browse import Shelves
from dhr.pages.content import Page, SiteContent
from dhr.pages.drawing import draw
from dhr.pages.listing import by_publication, entry
from dhr.vocabulary.helplines import helplines

LATEST = 5
WAYS = ("partnership", "year", "death-type", "theme")


def home_page(content: SiteContent, shelves: Shelves) -> Page:
    """The first page. Its title is the site's name."""
    settings, library = content.settings, content.library
    return draw(
        "home.html",
        path="",
        title=settings.site_name,
        description=settings.site_description or "Domestic homicide reviews and learning briefings.",
        settings=settings,
        reviews=len(library.published),
        recommendations=sum(len(r.action_plan.recommendations) for r in library.published if r.action_plan),
        latest=[entry(review) for review in by_publication(library.published)[:LATEST]],
        briefings=library.briefings[:LATEST],
        ways=[(facet, len(own)) for facet, own in shelves.by_facet() if facet.key in WAYS],
        register=register_link(library),
        helplines=helplines(),
    )
