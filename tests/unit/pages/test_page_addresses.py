"""Links between pages."""

import pytest

from dhr.pages.addresses import document_path, relative, slug_of, value_slugs
from dhr.pages.placing import placed
from dhr.review.facts import Document


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("", "reviews/", "reviews/"),
        ("", "", "./"),
        ("reviews/", "", "../"),
        ("reviews/", "reviews/", "./"),
        ("reviews/", "reviews/#theme", "#theme"),
        ("reviews/2023-rowan/", "reviews/2023-rowan/2023-rowan.pdf", "2023-rowan.pdf"),
        ("reviews/2023-rowan/", "reviews/2021-ivy/", "../2021-ivy/"),
        ("reviews/2023-rowan/annexes/terms/", "reviews/2023-rowan/", "../../"),
        ("briefings/", "reviews/2023-rowan/overview-report/#p12", "../reviews/2023-rowan/overview-report/#p12"),
    ],
)
def test_a_link_is_relative_to_its_page(here: str, there: str, link: str) -> None:
    assert relative(here, there) == link


@pytest.mark.parametrize(
    ("value", "slug"),
    [
        ("intimate partner homicide", "intimate-partner-homicide"),
        ("2D", "2d"),
        ("65+", "65"),
        ("Cwm Tŷ", "cwm-ty"),
        ("++", "other-value"),
    ],
)
def test_a_value_becomes_a_part_of_an_address(value: str, slug: str) -> None:
    assert slug_of(value) == slug


def test_values_that_look_alike_in_an_address_get_different_ones() -> None:
    slugs = value_slugs(["A b", "a-b", "A/B"])

    assert len(set(slugs.values())) == 3


@pytest.mark.parametrize(
    ("file", "path"),
    [
        ("executive-summary.md", "reviews/x/executive-summary/"),
        ("executive-summary.cy.md", "reviews/x/executive-summary.cy/"),
        ("annexes/terms.md", "reviews/x/annexes/terms/"),
        ("qa-letter.pdf", "reviews/x/qa-letter/"),
    ],
)
def test_a_document_stands_at_its_files_name(file: str, path: str) -> None:
    assert document_path("x", Document(kind="annex", path=file, text="")) == path


def test_pictures_and_links_from_the_root_are_linked_from_their_page() -> None:
    html = '<p><img alt="A" src="images/a.png"> <a href="/reviews/y/#p2">y</a> src="images/</p>'

    made = placed(html, "reviews/x/annexes/terms/", folder="reviews/x/")

    assert made == '<p><img alt="A" src="../../images/a.png"> <a href="../../../y/#p2">y</a> src="images/</p>'
