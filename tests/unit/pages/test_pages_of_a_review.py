"""The pages of one review, and the lists it is in."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from unit.pages.page_library import bare, rowan

from dhr.pages import recommendations
from dhr.pages.content import Page, SiteContent
from dhr.pages.site import site_pages


def words(page: Page) -> str:
    """The page's words without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.html).split())


def test_the_person_is_the_heading_and_the_content_note_comes_before_the_text(pages: dict[str, Page]) -> None:
    html = pages["reviews/2023-rowan/"].html

    assert "<h1>Rowan</h1>" in html
    assert html.index("<h1>") < html.index("Describes a killing and the abuse before it.") < html.index("loved the sea")
    assert "<details" not in html


def test_the_content_note_leads_past_the_account(pages: dict[str, Page]) -> None:
    html = pages["reviews/2023-rowan/"].html

    assert '<a href="executive-summary/#key-findings">Go to what was learned</a>' in html
    assert '<a href="action-plan/">Go to the recommendations</a>' in html


@pytest.mark.parametrize(
    "link",
    [
        "executive-summary/",
        "executive-summary.cy/",
        "overview-report/",
        "annexes/terms/",
        "action-plan/",
        "qa-letter/",
        "2023-rowan.pdf",
        "action-plan.csv",
        "qa-letter.pdf",
    ],
)
def test_every_document_and_file_is_linked(link: str, pages: dict[str, Page]) -> None:
    assert f'href="{link}"' in pages["reviews/2023-rowan/"].html


def test_facts_are_listed_in_words(pages: dict[str, Page]) -> None:
    text = words(pages["reviews/2023-rowan/"])

    assert "Date of death April 2023" in text
    assert "Rowan, female, aged 35 to 44, relationship to the other person: former boyfriend or girlfriend" in text
    assert "Ash, male, aged 45 to 54, outcome at court: convicted of murder" in text
    assert "PDF, 1.2 MB" in text
    assert "We look again at whether it stays here by March 2029" in text


def test_the_day_on_which_a_death_was_notified_is_not_shown(pages: dict[str, Page]) -> None:
    assert "28 April" not in pages["reviews/2023-rowan/"].html
    assert "Partnership told of the death April 2023" in words(pages["reviews/2023-rowan/"])


def test_how_somebody_died_is_not_among_the_facts(make_content: Callable[..., SiteContent], tmp_path: Path) -> None:
    review = rowan(tmp_path)
    review = replace(review, death=replace(review.death, method="sharp instrument"))

    for page in site_pages(make_content(review)):
        assert "sharp instrument" not in page.html.casefold(), page.path


def test_nothing_is_taken_for_granted_of_a_review_with_little_in_it(pages: dict[str, Page]) -> None:
    text = words(pages["reviews/2021-ivy/"])

    assert "Suspected suicide following domestic abuse" in text
    assert "Other person" not in text
    assert "killing" not in text
    assert "Action plan" not in text


def test_a_record_leads_to_where_the_review_is_published(pages: dict[str, Page]) -> None:
    assert 'href="https://example.org/a-review" rel="noreferrer"' in pages["reviews/2020-hazel/"].html
    assert "Published elsewhere" in pages["reviews/"].html


def test_a_welsh_document_has_its_words_and_its_frame_in_welsh(pages: dict[str, Page]) -> None:
    page = pages["reviews/2023-rowan/executive-summary.cy/"]

    assert page.language == "cy"
    assert "Crynodeb gweithredol" in page.title
    assert "Yn ôl i Rowan" in page.html
    assert "Cynnwys" in page.html
    assert '<p lang="en">Describes a killing' in page.html


def test_documents_lead_to_the_one_before_and_the_one_after(pages: dict[str, Page]) -> None:
    html = pages["reviews/2023-rowan/overview-report/"].html

    assert re.search(r'rel="prev" href="../executive-summary.cy/"', html)
    assert re.search(r'rel="next" href="../annexes/terms/"', html)


def test_a_review_names_the_briefings_that_draw_on_it(pages: dict[str, Page]) -> None:
    assert 'href="../../briefings/2024-risk/"' in pages["reviews/2023-rowan/"].html
    assert 'href="../../reviews/2023-rowan/"' in pages["briefings/2024-risk/"].html


def test_the_list_shows_the_written_summary_and_no_extract(pages: dict[str, Page]) -> None:
    html = pages["reviews/"].html

    assert "A woman in her thirties died after she had ended a relationship." in html
    assert "loved the sea" not in html
    assert html.count('class="entry"') == 4


def test_every_review_is_on_the_shelf_of_its_year(pages: dict[str, Page]) -> None:
    assert "Rowan" in pages["reviews/by/year/2023/"].html
    assert pages["reviews/by/year/2021/"].html.count('class="entry"') == 3


def test_recommendations_say_whom_they_address_and_how_they_stand(pages: dict[str, Page]) -> None:
    text = words(pages["recommendations/by/addressee/police/"])

    assert "Recommendation 1, Rowan" in text
    assert "To: Example Vale Constabulary" in text
    assert "Target date has passed" in text
    assert "Recommendation 2" not in text


def test_too_many_recommendations_for_one_page_stay_on_the_pages_by_addressee(
    content: SiteContent, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recommendations, "MOST_ON_ONE_PAGE", 1)
    made = {page.path: page for page in recommendations.recommendations_pages(content)}

    assert "too many for one page" in made["recommendations/"].html
    assert made["recommendations/"].kind == "page"
    assert "Recommendation 1, Rowan" in made["recommendations/by/addressee/police/"].html


def test_two_reviews_of_one_name_are_told_apart_in_their_titles(pages: dict[str, Page]) -> None:
    assert pages["reviews/2021-ivy/"].title != pages["reviews/2021-ivy-second/"].title


def test_an_actions_page_holds_every_action_and_the_file(pages: dict[str, Page]) -> None:
    html = pages["reviews/2023-rowan/action-plan/"].html

    assert 'href="../action-plan.csv"' in html
    assert all(f'id="action-{name}"' in html or name in html for name in ("1.1", "1.2", "2.1"))
    assert 'data-label="Progress"' in html


def test_a_bare_review_has_no_links_to_files_that_it_does_not_have(
    make_content: Callable[..., SiteContent], tmp_path: Path
) -> None:
    made = {page.path: page for page in site_pages(make_content(bare(tmp_path, "2021-ivy", "Ivy")))}

    assert not re.search(r'href="[^"]*\.(pdf|csv)"', made["reviews/2021-ivy/"].html)
