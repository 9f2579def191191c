"""The learning briefings: a list, and a page for each."""

from collections.abc import Iterator

from dhr.pages.addresses import briefing_path
from dhr.pages.content import Page, SiteContent
from dhr.pages.drawing import draw
from dhr.pages.listing import entry
from dhr.pages.placing import placed


def briefings_pages(content: SiteContent) -> Iterator[Page]:
    """The list of briefings, newest first, then the briefings."""
    briefings = tuple(b for b in content.library.briefings if b.slug in content.briefings)
    yield draw(
        "briefings.html",
        path="briefings/",
        title="Learning briefings",
        description="What several reviews teach together, for those who work with people at risk.",
        briefings=briefings,
    )
    published = {review.slug: review for review in content.library.published}
    for briefing in briefings:
        path = briefing_path(briefing.slug)
        yield draw(
            "briefing.html",
            path=path,
            title=briefing.title,
            description=briefing.summary,
            trail=(("Learning briefings", "briefings/"),),
            briefing=briefing,
            headings=content.briefings[briefing.slug].headings,
            html=placed(content.briefings[briefing.slug].html, path, folder=path),
            entries=[entry(published[slug]) for slug in briefing.reviews if slug in published],
        )
