"""Every table of figures that the site publishes."""

import datetime
from collections.abc import Sequence

from dhr.library.tables import Table
from dhr.review.facts import Review
from dhr.statistics.of_people import people_tables
from dhr.statistics.of_recommendations import recommendation_tables
from dhr.statistics.of_reviews import review_tables


def all_tables(reviews: Sequence[Review], *, as_at: datetime.date) -> tuple[Table, ...]:
    """The tables of these reviews, withdrawn ones left out; none when there is no review.

    `as_at` is the day by which "overdue" is judged. Tables of people, and they alone, are under disclosure control.
    """
    counted = [review for review in reviews if not review.is_withdrawn]
    if not counted:
        return ()
    return (*review_tables(counted), *recommendation_tables(counted, as_at=as_at), *people_tables(counted))
