"""The pages of a small invented library."""

from collections.abc import Callable

import pytest
from builders import an_entry
from unit.pages.page_library import bare, content_of, rowan

from dhr.pages.content import Page, SiteContent
from dhr.pages.site import site_pages
from dhr.review.briefing import Briefing
from dhr.review.dates import PartialDate
from dhr.review.facts import Document, Review
from dhr.review.publication import Publication, Withdrawal
from dhr.review.register import RegisterEntry


@pytest.fixture(scope="session")
def make_content(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., SiteContent]:
    """Site content of some reviews and briefings."""
    folder = tmp_path_factory.mktemp("library")

    def make(
        *reviews: Review,
        briefings: tuple[Briefing, ...] = (),
        register: tuple[RegisterEntry, ...] | None = None,
    ) -> SiteContent:
        return content_of(reviews, briefings, folder, register)

    return make


@pytest.fixture(scope="session")
def content(make_content: Callable[..., SiteContent], tmp_path_factory: pytest.TempPathFactory) -> SiteContent:
    """The small library: a full review, two bare ones of one pseudonym, a record, a withdrawn review, a briefing.

    Its register has one review that is not yet published.
    """
    folder = tmp_path_factory.mktemp("reviews")
    withdrawn = Publication(withdrawn=Withdrawal(on=PartialDate(2024, 8, 1), reason="The family asked for it."))
    record = {"status": "record", "link": "https://example.org/a-review", "documents": ()}
    text = Document(kind="briefing", path="briefing.md", text="## What we saw\n\nSee [Rowan](review:2023-rowan).")
    return make_content(
        rowan(folder),
        bare(folder, "2021-ivy", "Ivy"),
        bare(folder, "2021-ivy-second", "Ivy"),
        bare(folder, "2020-hazel", "Hazel", **record),
        bare(folder, "2019-zephyrine", "Zephyrine", publication=withdrawn),
        briefings=(
            Briefing(
                slug="2024-risk",
                title="Looking again at risk",
                summary="Risk changes. Assessments have to change with it.",
                published=PartialDate(2024, 11),
                text=text,
                audience=("front-line officers",),
                themes=("2D",),
                reviews=("2023-rowan",),
                folder=folder,
            ),
        ),
        register=(an_entry(),),
    )


@pytest.fixture(scope="session")
def pages(content: SiteContent) -> dict[str, Page]:
    """The small library's pages by path."""
    return {page.path: page for page in site_pages(content)}
