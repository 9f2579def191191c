"""Filter forms, and recommendations as items of a list."""

import datetime
from pathlib import Path

from unit.pages.page_library import AS_AT, bare, rowan

from dhr.documents.render import render_review
from dhr.library.facets import FACETS
from dhr.pages.advice import ASPECTS, OVERDUE, advice
from dhr.pages.filters import filters


def test_each_value_has_a_token_and_each_item_the_tokens_of_its_values(tmp_path: Path) -> None:
    reviews = (rowan(tmp_path), bare(tmp_path, "2021-ivy", "Ivy"))

    form = filters(FACETS, reviews)

    tokens = {option.label: option.token for group in form.groups for option in group.options}
    first, second = (set(own.split()) for own in form.tokens)
    assert {tokens["Example Vale"], tokens["2D Risk assessment"], tokens["5E Record keeping"]} <= first
    assert tokens["Sampleshire"] in second
    assert not first & second - {tokens["Domestic homicide review (DHR)"]}


def test_counts_of_a_form_are_those_of_the_list(tmp_path: Path) -> None:
    reviews = (rowan(tmp_path), bare(tmp_path, "2021-ivy", "Ivy"), bare(tmp_path, "2020-asha", "Asha"))

    form = filters(FACETS, reviews)

    for group in form.groups:
        for option in group.options:
            assert option.count == sum(option.token in own.split() for own in form.tokens)


def test_a_property_that_no_item_has_makes_no_group() -> None:
    assert filters(FACETS, ()).groups == ()


def test_a_recommendation_is_overdue_when_an_open_actions_date_has_passed(tmp_path: Path) -> None:
    review = rowan(tmp_path)
    made = {review.slug: render_review(review, link=str)}

    first, second = advice([review], made, AS_AT)
    earlier, _ = advice([review], made, datetime.date(2024, 11, 1))

    assert (first.overdue, second.overdue, earlier.overdue) == (True, False, False)
    assert first.standing == ("completed", "some delay", OVERDUE)


def test_a_recommendation_leads_to_its_place_in_the_plan(tmp_path: Path) -> None:
    review = rowan(tmp_path)
    made = render_review(review, link=str)

    items = advice([review], {review.slug: made}, AS_AT)

    assert [item.path for item in items] == [
        "reviews/2023-rowan/action-plan/#recommendation-1",
        "reviews/2023-rowan/action-plan/#recommendation-2",
    ]
    assert made.plan is not None
    assert 'id="recommendation-2"' in made.plan.html


def test_statuses_are_listed_from_done_to_not_begun(tmp_path: Path) -> None:
    review = rowan(tmp_path)
    items = advice([review], {}, AS_AT)
    status = next(aspect for aspect in ASPECTS if aspect.key == "status")

    assert status.counts(items) == (("completed", 2), ("some delay", 1), (OVERDUE, 1))
    assert items[0].path == "reviews/2023-rowan/"
