"""The tables of figures, on invented reviews."""

import datetime
import re
from pathlib import Path

import pytest
from builders import (
    ADULT_FAMILY,
    INTIMATE_PARTNER,
    SUSPECTED_SUICIDE,
    a_death,
    a_person,
    a_plan,
    a_recommendation,
    a_review,
    an_action,
    another_review,
    date,
)

from dhr.library.tables import Table
from dhr.review.facts import Person, Review
from dhr.review.publication import Publication, Withdrawal
from dhr.statistics.tables import all_tables

AS_AT = datetime.date(2024, 4, 1)
FRAMEWORK = Path(__file__).parents[4] / "shared/reference/research-framework.md"


def the_table(slug: str, *reviews: Review) -> Table:
    return next(table for table in all_tables(reviews, as_at=AS_AT) if table.slug == slug)


def slugs(*reviews: Review) -> set[str]:
    return {table.slug for table in all_tables(reviews, as_at=AS_AT)}


def people(count: int, **changes: object) -> tuple[Person, ...]:
    return tuple(a_person(f"P{number}", **changes) for number in range(count))


def test_no_reviews_make_no_tables() -> None:
    assert all_tables((), as_at=AS_AT) == ()


def test_a_withdrawn_review_is_not_counted() -> None:
    withdrawal = Withdrawal(on=date("2025"), reason="At the family's wish.")
    withdrawn = another_review(9, publication=Publication(withdrawn=withdrawal))

    assert all_tables([a_review(), withdrawn], as_at=AS_AT) == all_tables([a_review()], as_at=AS_AT)


def test_every_row_is_as_long_as_the_heads_and_no_two_tables_share_a_slug() -> None:
    tables = all_tables([a_review(), another_review(1, death=a_death(type=SUSPECTED_SUICIDE))], as_at=AS_AT)

    assert all(len(row) == len(table.heads) for table in tables for row in table.rows)
    assert len({table.slug for table in tables}) == len(tables)


def test_the_order_of_the_reviews_does_not_matter() -> None:
    some = [another_review(number, death=a_death(f"20{10 + number}")) for number in range(4)]

    assert all_tables(some, as_at=AS_AT) == all_tables(some[::-1], as_at=AS_AT)


def test_counts_of_reviews_are_exact_and_have_a_total() -> None:
    reviews = [another_review(1), another_review(2), another_review(3, death=a_death(type=ADULT_FAMILY))]

    assert the_table("reviews-by-death-types", *reviews).rows == (
        ("Intimate partner homicide", "2"),
        ("Adult family homicide", "1"),
        ("All reviews", "3"),
    )


def test_years_stand_newest_first() -> None:
    reviews = [another_review(1, death=a_death("2019-02")), another_review(2), another_review(3)]

    assert the_table("reviews-by-years", *reviews).rows == (("2023", "2"), ("2019", "1"), ("All reviews", "3"))


def test_partnerships_stand_in_the_order_of_the_alphabet() -> None:
    reviews = [another_review(1, partnership="Sample Moor"), another_review(2)]

    table = the_table("reviews-by-partnerships", *reviews)

    assert [row[0] for row in table.rows] == ["Example Vale", "Sample Moor", "All reviews"]


def test_an_unrecorded_region_is_told_as_such() -> None:
    assert the_table("reviews-by-regions", a_review(region="")).rows[0] == ("Not recorded", "1")


def test_themes_are_counted_once_a_review_and_by_type_of_death() -> None:
    reviews = [
        another_review(1, themes=("2D", "2D", "5E")),
        another_review(2, themes=("2D",), death=a_death(type=SUSPECTED_SUICIDE)),
    ]

    assert the_table("reviews-by-theme", *reviews).rows == (
        ("2D Risk assessment", "1", "0", "1", "0", "2"),
        ("5E Record keeping", "1", "0", "0", "0", "1"),
    )


@pytest.mark.shared
@pytest.mark.skipif(not FRAMEWORK.exists(), reason="the research material is not beside the project")
def test_forty_invented_reviews_give_the_figures_of_the_national_analysis() -> None:
    """Each code is given to as many of 33 and 7 reviews as Annex E counts; the table must print Annex E again."""
    found = re.findall(r"^\| (\d[A-Z]?) \| [^|]+ \| (\d+) \| (\d+) \| (\d+) \|$", FRAMEWORK.read_text(), re.MULTILINE)
    family = {code: int(count) for code, count, _, _ in found}
    partner = {code: int(count) for code, _, count, _ in found}

    def some(total: int, counts: dict[str, int], death_type: str) -> list[Review]:
        themes = [tuple(code for code, count in counts.items() if place < count) for place in range(total)]
        first = 0 if death_type == INTIMATE_PARTNER else 100
        return [
            another_review(first + place, themes=codes, death=a_death(type=death_type))
            for place, codes in enumerate(themes)
        ]

    table = the_table("reviews-by-theme", *some(33, partner, INTIMATE_PARTNER), *some(7, family, ADULT_FAMILY))

    assert len(found) > 45
    assert [(row[0].split()[0], row[2], row[1], row[5]) for row in table.rows] == found


def test_recommendations_are_counted_with_their_actions() -> None:
    done = an_action("1.1", completed=date("2023-12"))
    late = an_action("1.2", target_date=date("2023-06"))
    plan = a_plan(a_recommendation("1", done, late), a_recommendation("2", actions=(), addressee="health"))

    assert the_table("recommendations-by-addressee", a_review(action_plan=plan)).rows == (
        ("Police", "1", "2", "1", "1"),
        ("Health services", "1", "0", "0", "0"),
        ("All recommendations", "2", "2", "1", "1"),
    )


def test_a_recommendation_of_two_themes_is_in_both_rows() -> None:
    plan = a_plan(a_recommendation(themes=("training", "policy")))

    table = the_table("recommendations-by-theme", a_review(action_plan=plan))

    assert [row[1] for row in table.rows] == ["1", "1", "1"]
    assert "add up to more" in table.note


def test_actions_are_counted_by_progress_and_the_day_is_named() -> None:
    plan = a_plan(a_recommendation("1", an_action("1", progress="red"), an_action("2", progress="")))

    table = the_table("actions-by-progress", a_review(action_plan=plan))

    assert dict(row[:2] for row in table.rows)["Not yet started or late"] == "1"
    assert table.rows[-1] == ("All actions", "2", "2")
    assert "1 April 2024" in table.note


def test_without_plans_there_are_no_tables_of_recommendations() -> None:
    assert not {slug for slug in slugs(a_review(action_plan=None)) if slug.startswith(("recomm", "actions"))}


def test_homicides_and_suspected_suicides_are_kept_apart() -> None:
    found = slugs(a_review(), another_review(1, death=a_death(type=SUSPECTED_SUICIDE), perpetrators=()))

    assert {"homicides-died-sex", "homicides-others-age-band", "suspected-suicides-died-relationship"} <= found
    assert not {slug for slug in found if slug.startswith(("suspected-suicides-others", "other-deaths"))}


@pytest.mark.parametrize("death_type", ["unexpected death", "child death", "a type of next year"])
def test_no_death_is_taken_for_a_homicide(death_type: str) -> None:
    found = slugs(a_review(death=a_death(type=death_type)))

    assert "other-deaths-died-sex" in found
    assert not {slug for slug in found if slug.startswith("homicides")}


def test_people_are_counted_under_disclosure_control() -> None:
    table = the_table("homicides-died-sex", a_review(victims=(*people(41), *people(6, sex="male"))))

    assert table.rows[:3] == (("Female", "40"), ("Male", "[c]"), ("Other", "0"))
    assert "[c]" in table.note


def test_a_few_people_are_not_described_at_all() -> None:
    tables = [table for table in all_tables([a_review()], as_at=AS_AT) if table.slug.startswith("homicides")]

    assert len(tables) == 5
    assert {cell for table in tables for row in table.rows for cell in row[1:]} == {"[c]"}


def test_the_number_of_people_is_in_no_table_of_people() -> None:
    for table in all_tables([a_review(victims=people(41))], as_at=AS_AT):
        if table.slug.startswith("homicides"):
            assert not any(row[0].startswith("All") or "41" in row for row in table.rows)
