"""How long reviews take, on invented reviews whose times can be counted by hand."""

from builders import a_death, another_review, date
from hypothesis import given
from hypothesis import strategies as st

from dhr.library.tables import Table
from dhr.review.facts import KeyDates, Review
from dhr.review.publication import Publication, Withdrawal
from dhr.statistics.of_timeliness import timeliness_tables


def published(number: int, death: str, day: str, **dates: str) -> Review:
    stages = {name: date(text) for name, text in dates.items()}
    return another_review(number, death=a_death(death), dates=KeyDates(published=date(day), **stages))


def the_table(slug: str, *reviews: Review) -> Table:
    return next(table for table in timeliness_tables(reviews).tables if table.slug == slug)


THREE = (
    published(1, "2021-01", "2023-03-31"),  # 26 months
    published(2, "2021-06", "2023-09-01"),  # 27
    published(3, "2020-12", "2023-12"),  # 36
)


def test_a_year_has_the_median_and_the_range_of_its_reviews() -> None:
    table = the_table("months-death-to-published", *THREE, published(4, "2022-01", "2024-02"))

    assert table.title == "From the death until publication"
    assert table.rows == (
        ("2024", "1", "too few", "too few"),
        ("2023", "3", "27 [u]", "26 to 36"),
        ("All years", "4", "26.5 [u]", "25 to 36"),
    )


def test_a_median_of_twenty_reviews_bears_no_mark() -> None:
    table = the_table("months-death-to-published", *(published(n, "2021-01", "2023-03") for n in range(20)))

    assert table.rows == (("2023", "20", "26", "26"), ("All years", "20", "26", "26"))


def test_a_review_whose_month_is_not_known_is_not_counted() -> None:
    table = the_table("months-death-to-published", *THREE, published(4, "2021", "2023-05"))

    assert table.rows[0][1] == "3"


def test_a_step_that_no_review_has_dates_for_has_no_table() -> None:
    reviews = [published(1, "2021-01", "2023-03", notified="2021-01", commissioned="2021-02")]

    assert [table.slug for table in timeliness_tables(reviews).tables] == [
        "months-death-to-published",
        "months-death-to-notified",
        "months-notified-to-commissioned",
    ]


def test_what_the_guidance_expects_is_said_as_what_is_widely_known() -> None:
    reviews = [published(1, "2021-01", "2023-03", notified="2021-01", commissioned="2021-02", completed="2021-09")]

    assert "as it is widely known" in the_table("months-notified-to-commissioned", *reviews).note
    assert "within six months" in the_table("months-commissioned-to-completed", *reviews).note
    assert the_table("months-death-to-published", *reviews).note == ""


def test_a_withdrawn_review_and_one_without_a_date_of_publication_are_not_counted() -> None:
    withdrawal = Publication(withdrawn=Withdrawal(on=date("2025"), reason="At the family's wish."))
    gone = another_review(8, publication=withdrawal, death=a_death("2021-01"), dates=THREE[0].dates)
    undated = another_review(9, dates=KeyDates(notified=date("2023-05")))

    assert timeliness_tables([*THREE, gone, undated]) == timeliness_tables(THREE)


def test_without_reviews_there_is_nothing_to_say() -> None:
    assert timeliness_tables(()).tables == ()


@given(st.permutations(THREE))
def test_the_order_of_the_reviews_does_not_matter(reviews: list[Review]) -> None:
    assert timeliness_tables(reviews) == timeliness_tables(THREE)
