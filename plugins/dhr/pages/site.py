"""All pages of the site: released reviews and briefings in, pages out. Pure: nothing is read or written here."""

from collections.abc import Iterator

from dhr.pages.briefings import briefings_pages
from dhr.pages.browse import Shelves, browse_pages
from dhr.pages.content import Page, SiteContent
from dhr.pages.figures import data_page, statistics_page
from dhr.pages.home import home_page
from dhr.pages.listing import names
from dhr.pages.promises import before_we_publish_page, what_we_check_page
from dhr.pages.recommendations import recommendations_pages
from dhr.pages.register import register_page
from dhr.pages.review import review_pages
from dhr.pages.reviews import reviews_page
from dhr.pages.timeliness import timeliness_page
from dhr.pages.withdrawn import withdrawn_pages


def site_pages(content: SiteContent) -> Iterator[Page]:
    """Every generated page, each with its own path; the hand-written ones are MkDocs' own.

    The caller puts only what was released into `content`. Withdrawn reviews come as members of the library and need no
    rendered documents.
    """
    shelves = Shelves.of(content.library.published)
    yield home_page(content, shelves)
    yield reviews_page(content, shelves)
    yield from browse_pages(content, shelves)
    called = names(content.library.published)
    for review in content.library.published:
        yield from review_pages(content.reviews[review.slug], content, shelves, called[review.slug])
    yield from recommendations_pages(content)
    yield from briefings_pages(content)
    yield statistics_page(content)
    yield timeliness_page(content)
    if content.library.register is not None:
        yield register_page(content, content.library.register)
    yield data_page(content)
    yield what_we_check_page(content)
    yield before_we_publish_page(content)
    yield from withdrawn_pages(content)
