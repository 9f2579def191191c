"""What holds of every page."""

import itertools
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from unit.pages.page_library import bare, rowan
from unit.pages.page_reading import read, target

from dhr.pages.content import Page, SiteContent
from dhr.pages.site import site_pages
from dhr.review.dates import PartialDate
from dhr.review.publication import Publication, Withdrawal

_WRITTEN = {
    f"about/{name}" for name in ("", "accessibility/", "privacy/", "cover-your-tracks/", "get-help/", "families/")
}
_FILES = {
    "reviews/2023-rowan/2023-rowan.pdf",
    "reviews/2023-rowan/action-plan.csv",
    "reviews/2023-rowan/qa-letter.pdf",
    "data/reviews.csv",
    "data/timeliness.csv",
    "data/register.csv",
}


def test_the_pages_are_those_of_the_plan(pages: dict[str, Page]) -> None:
    expected = """/ reviews/ reviews/by/ reviews/by/year/2023/ reviews/by/partnership/example-vale/
        reviews/by/death-type/intimate-partner-homicide/ reviews/by/theme/2d/ reviews/2023-rowan/
        reviews/2023-rowan/executive-summary/ reviews/2023-rowan/executive-summary.cy/
        reviews/2023-rowan/overview-report/ reviews/2023-rowan/annexes/terms/ reviews/2023-rowan/action-plan/
        reviews/2023-rowan/qa-letter/ reviews/2019-zephyrine/ recommendations/ recommendations/by/addressee/police/
        briefings/ briefings/2024-risk/ statistics/ statistics/timeliness/ registers/ data/ what-we-check/
        before-we-publish/ withdrawn/"""

    assert {path.lstrip("/") for path in expected.split()} <= set(pages)


def test_every_page_stands_at_an_address_of_its_own(content: SiteContent) -> None:
    paths = Counter(page.path for page in site_pages(content))

    assert [path for path, count in paths.items() if count > 1] == []


def test_every_page_has_a_title_of_its_own_and_a_description(pages: dict[str, Page]) -> None:
    titles = Counter(page.title for page in pages.values() if page.indexed)

    assert [title for title, count in titles.items() if count > 1] == []
    assert [path for path, page in pages.items() if not page.description] == []


def test_every_page_has_one_first_heading_and_skips_no_level(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        levels = read(page.html).headings

        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), path


def test_every_page_is_balanced_and_gives_each_anchor_once(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        found = read(page.html)

        assert found.unbalanced == [], path
        assert [name for name, count in Counter(found.ids).items() if count > 1] == [], path


def test_every_link_leads_somewhere(pages: dict[str, Page]) -> None:
    anchors = {path: set(read(page.html).ids) for path, page in pages.items()}
    lost = []
    for path, page in pages.items():
        for link in read(page.html).links:
            if re.match(r"https?:|mailto:|tel:", link):
                continue
            to, anchor = target(path, link)
            if to in _WRITTEN | _FILES:
                continue
            if to not in pages or (anchor and anchor not in anchors[to]):
                lost.append((path, link))
    assert lost == []


def test_nothing_is_inline_and_nothing_comes_from_elsewhere(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        found = read(page.html)

        assert not {"script", "style", "iframe", "link"} & set(found.tags), path
        assert [name for name, _ in found.attributes if name == "style" or name.startswith("on")] == [], path
        assert [value for name, value in found.attributes if name == "src" and "//" in value] == [], path


def test_every_label_and_description_names_something_on_its_page(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        found = read(page.html)
        named = {"aria-labelledby", "aria-describedby", "for"}
        wanted = {part for name, value in found.attributes if name in named for part in value.split()}

        assert wanted <= set(found.ids), path


def test_only_one_page_may_load_the_search_index(pages: dict[str, Page]) -> None:
    assert [path for path, page in pages.items() if page.kind == "search"] == ["reviews/"]


def test_the_same_library_makes_the_same_pages(content: SiteContent) -> None:
    assert list(site_pages(content)) == list(site_pages(content))


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7 * 7 }}"])
def test_a_hostile_title_is_shown_as_it_is_written(
    hostile: str, make_content: Callable[..., SiteContent], tmp_path: Path
) -> None:
    review = replace(rowan(tmp_path), title=hostile, partnership=hostile, summary=hostile, content_note=hostile)

    for page in site_pages(make_content(review)):
        found = read(page.html)
        assert not {"script"} & set(found.tags)
        assert ("src", "x") not in found.attributes
        assert "49" not in page.html.split("<h1>")[1].split("</h1>")[0]


def test_a_withdrawn_review_is_named_nowhere(content: SiteContent, pages: dict[str, Page]) -> None:
    withdrawn = content.library.withdrawn[0]
    for path, page in pages.items():
        for word in (withdrawn.title, withdrawn.id, withdrawn.slug):
            assert word not in page.html + page.title + page.description + page.head, path


def test_a_withdrawn_review_keeps_a_page_that_no_engine_lists(pages: dict[str, Page]) -> None:
    page = pages["reviews/2019-zephyrine/"]

    assert not page.indexed
    assert page.title == "A review that has been withdrawn"
    assert "1 August 2024" in page.html
    assert "The family asked for it." in page.html
    assert "mailto:reviews@example.org" in page.html
    assert sum("2019-zephyrine" in own.html for own in pages.values()) == 0


def test_withdrawn_reviews_are_counted(make_content: Callable[..., SiteContent], tmp_path: Path) -> None:
    gone = Publication(withdrawn=Withdrawal(on=PartialDate(2024, 8, 1), reason="Harm."))
    two = (bare(tmp_path, f"2019-{name}", name, publication=gone) for name in ("a", "b"))
    made = {page.path: page for page in site_pages(make_content(*two))}

    assert "2 reviews have been withdrawn" in made["withdrawn/"].html
    assert "0 reviews" in made["reviews/"].html


def test_an_empty_library_has_a_site_too(make_content: Callable[..., SiteContent]) -> None:
    made = {page.path for page in site_pages(make_content())}

    assert {"", "reviews/", "recommendations/", "briefings/", "statistics/", "data/"} <= made


def test_the_checklist_is_told_in_three_groups_with_where_each_question_comes_from(pages: dict[str, Page]) -> None:
    html = pages["before-we-publish/"].html
    groups = [
        html.index(f"<h2>{title}</h2>") for title in ("Must be met", "A person decides", "Done after publication")
    ]

    assert groups == sorted(groups)
    assert [html.count("<li id="), html.count('<ol class="questions" start="1">')] == [30, 1]
    assert groups[0] < html.index('id="clearance"') < groups[1] < html.index('id="condolence"') < groups[2]
    assert groups[2] < html.index('id="copy-to-commissioner"')
    assert "Where it comes from: our own rule." in html
    assert "Where it comes from: Home Office quality assurance letters; the law. G11." in html
