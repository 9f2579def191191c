"""What stays of a review that was taken down: a page at its old address that says so, without any name."""

from collections.abc import Iterator

from dhr.pages.addresses import review_path
from dhr.pages.browse import TRAIL
from dhr.pages.content import Page, SiteContent
from dhr.pages.drawing import draw

TITLE = "A review that has been withdrawn"


def withdrawn_pages(content: SiteContent) -> Iterator[Page]:
    """How withdrawal works, then one page for each withdrawn review. Nothing lists these, and no engine may."""
    withdrawn = content.library.withdrawn
    yield draw(
        "withdrawn.html",
        path="withdrawn/",
        title="Withdrawn reviews",
        description="When a review is taken down, what stays, and whom to ask.",
        trail=TRAIL,
        count=len(withdrawn),
        settings=content.settings,
    )
    for review in withdrawn:
        yield draw(
            "tombstone.html",
            path=review_path(review.slug),
            title=TITLE,
            description="This review is no longer published here.",
            trail=TRAIL,
            indexed=False,
            withdrawal=review.publication.withdrawn,
            settings=content.settings,
        )
