"""The pages of the reviews that are not yet published, and of how long reviews take."""

from collections.abc import Callable
from pathlib import Path

import pytest
from builders import an_entry
from unit.pages.page_library import bare, rowan
from unit.pages.page_reading import read

from dhr.pages import timeliness
from dhr.pages.content import Page, SiteContent
from dhr.pages.site import site_pages


def made(content: SiteContent) -> dict[str, Page]:
    return {page.path: page for page in site_pages(content)}


def test_an_entry_says_where_when_how_far_and_why(pages: dict[str, Page]) -> None:
    html = pages["registers/"].html

    assert "1 review that is known of" in html
    for words in (
        "Example Vale", ">2022<", "The review is under way", "August 2022", "The criminal trial is not finished",
        "k-2024-beef", "not known",
    ):  # fmt: skip
        assert words in html


def test_the_folder_of_a_review_is_on_no_page(make_content: Callable[..., SiteContent]) -> None:
    for page in site_pages(make_content(register=(an_entry(review="2022-linden"),))):
        assert "linden" not in page.html + page.head + page.description


def test_without_a_register_there_is_no_page_and_no_link_to_one(
    make_content: Callable[..., SiteContent], tmp_path: Path
) -> None:
    found = made(make_content(rowan(tmp_path)))

    assert "registers/" not in found
    assert [path for path, page in found.items() for link in read(page.html).links if "registers/" in link] == []


def test_an_empty_register_says_so(make_content: Callable[..., SiteContent]) -> None:
    page = made(make_content(register=()))["registers/"]

    assert "No review is known of that is not published here" in page.html
    assert "<table" not in page.html


@pytest.mark.parametrize("path", ["", "reviews/", "statistics/", "statistics/timeliness/"])
def test_the_register_is_linked_from_where_people_look(pages: dict[str, Page], path: str) -> None:
    assert [link for link in read(pages[path].html).links if link.endswith("registers/")]


def test_every_review_has_its_dates_to_the_month(pages: dict[str, Page]) -> None:
    html = pages["statistics/timeliness/"].html

    assert '<a href="../../reviews/2023-rowan/">Rowan, Example Vale 2023</a>' in html
    assert 'data-label="Partnership told of the death">Apr 2023<' in html
    assert 'data-label="Months in all">11<' in html
    assert "28 April" not in html


def test_withdrawn_reviews_have_no_row(pages: dict[str, Page]) -> None:
    assert "Zephyrine" not in pages["statistics/timeliness/"].html


def test_entries_of_the_register_stand_as_far_as_they_have_come(pages: dict[str, Page]) -> None:
    row = pages["statistics/timeliness/"].html.split("k-2024-beef")[1].split("</tr>")[0]

    assert ("Jun 2022" in row, "Aug 2022" in row, row.count("not yet")) == (True, True, 3)


def test_an_entry_without_dates_has_no_row_of_times(make_content: Callable[..., SiteContent]) -> None:
    bare_entry = an_entry(stage="notified", reason="decision", dates=type(an_entry().dates)())

    assert "k-2024-beef" not in made(make_content(register=(bare_entry,)))["statistics/timeliness/"].html


def test_many_reviews_are_not_listed_one_by_one(
    make_content: Callable[..., SiteContent], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timeliness, "MOST_ON_ONE_PAGE", 1)
    two = (bare(tmp_path, f"2021-{name}", name.title()) for name in ("ivy", "elm"))

    html = made(make_content(*two))["statistics/timeliness/"].html

    assert "There are too many reviews to list here." in html
    assert "Ivy" not in html


def test_tables_of_words_say_in_every_cell_what_it_is_for_narrow_screens(pages: dict[str, Page]) -> None:
    cells = pages["registers/"].html.split("<tbody>")[1]

    assert cells.count("<td") == cells.count("<td data-label=") == 7
