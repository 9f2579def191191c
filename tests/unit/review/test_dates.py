"""A date keeps the precision with which it was written."""

import datetime

import pytest

from dhr.review.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "precision", "label"),
    [("2024", "year", "2024"), ("2024-02", "month", "February 2024"), ("2024-02-29", "day", "29 February 2024")],
)
def test_a_date_is_read_shown_and_written_as_precisely_as_it_was_given(text: str, precision: str, label: str) -> None:
    date = PartialDate.parse(text)

    assert (str(date), date.precision, date.label) == (text, precision, label)


@pytest.mark.parametrize("text", ["", "24", "2024-13", "2024-02-30", "2024-2", "29/02/2024", "1066", "2024-02-29T00"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(text)


def test_a_day_without_a_month_cannot_be() -> None:
    with pytest.raises(ValueError, match="needs a month"):
        PartialDate(2024, None, 3)


def test_dates_of_different_precision_are_in_order() -> None:
    dates = [PartialDate.parse(text) for text in ("2024-02-29", "2024", "2023-12", "2024-02")]

    assert [str(date) for date in sorted(dates)] == ["2023-12", "2024", "2024-02", "2024-02-29"]


def test_the_earliest_day_of_a_month_is_its_first() -> None:
    assert PartialDate(2024, 2).earliest == datetime.date(2024, 2, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [("2024", "2024-12-31"), ("2024-02", "2024-02-29"), ("2023-12", "2023-12-31"), ("2024-02-03", "2024-02-03")],
)
def test_the_latest_day_is_the_last_that_the_date_can_mean(text: str, day: str) -> None:
    assert PartialDate.parse(text).latest.isoformat() == day
