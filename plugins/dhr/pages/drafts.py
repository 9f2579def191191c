"""Drafts in a preview: a held review looks as it would be published, under a banner that says it is not."""

from collections.abc import Iterator
from dataclasses import replace

from dhr.pages.addresses import review_path
from dhr.pages.content import Page, SiteContent
from dhr.pages.drawing import fragment


def with_banners(pages: Iterator[Page], content: SiteContent) -> Iterator[Page]:
    """The pages, those of drafts with the banner first and `Draft` in their titles."""
    for page in pages:
        slug = next((slug for slug in content.drafts if page.path.startswith(review_path(slug))), "")
        if not slug:
            yield page
            continue
        banner = fragment("_draft.html", reasons=content.drafts[slug])
        yield replace(page, title=f"Draft: {page.title}", html=banner + page.html, indexed=False)
