"""The library, and the facets by which it is browsed."""

from dataclasses import replace
from pathlib import Path

import pytest
from repository import write_briefing, write_review, write_settings

from dhr.library.facets import FACETS
from dhr.library.library import Library
from dhr.sources.repository import load_library
from dhr.sources.settings import read_settings


@pytest.fixture
def library(tmp_path: Path) -> Library:
    write_review(tmp_path)
    write_briefing(tmp_path)
    return load_library(read_settings(write_settings(tmp_path)))


def test_without_a_review_the_briefing_that_cites_it_goes_too(library: Library) -> None:
    left = library.without(frozenset({"2023-alder"}))

    assert (left.reviews, left.briefings) == ((), ())


def test_a_review_knows_the_briefings_that_cite_it(library: Library) -> None:
    assert [briefing.slug for briefing in library.briefings_citing("2023-alder")] == ["2024-parts"]


def test_two_reviews_cannot_share_an_id(library: Library) -> None:
    (review,) = library.reviews

    with pytest.raises(ValueError, match="two reviews have the id"):
        Library.of([review, replace(review, slug="2023-other")])


def test_every_facet_gives_values_and_labels_them(library: Library) -> None:
    (review,) = library.reviews
    found = {facet.key: [facet.label_of(value) for value in facet.values(review)] for facet in FACETS}

    assert found["year"] == ["2023"]
    assert found["theme"] == ["2D Risk assessment", "6C Communication and information sharing between agencies"]
    assert found["addressee"] == ["Police"]
    assert found["partnership"] == ["Example Vale"]


def test_counts_come_in_the_order_of_labels_and_years_newest_first(library: Library) -> None:
    (review,) = library.reviews
    other = replace(review, slug="2021-x", death=replace(review.death, when=replace(review.death.when, year=2021)))
    year = next(facet for facet in FACETS if facet.key == "year")

    assert year.counts([other, review, review]) == (("2023", 2), ("2021", 1))
