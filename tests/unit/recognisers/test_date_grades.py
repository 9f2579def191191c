"""Dates: all ways of writing one, and when a date is only asked about."""

import pytest

from anonymise.recognisers.engine import analyse
from anonymise.recognisers.hit import HIGH, LOW


def dates(text: str) -> list[tuple[str, str]]:
    return [(text[hit.start : hit.end], hit.tier) for hit in analyse(text) if hit.rule == "exact-date"]


@pytest.mark.parametrize(
    "date",
    [
        "3 May 2019",
        "3rd May 2019",
        "3rd of May, 2019",
        "03 May '19",
        "3 Sept 2019",
        "3 SEPTEMBER 2019",
        "3 may 2019",
        "Friday 3 May",
        "Friday, 3 May 2019",
        "May 3",
        "May 3rd, 2019",
        "May the third",
        "twenty-first of June 2019",
        "03/05/2019",
        "3/5/19",
        "03.05.2019",
        "3-5-2019",
        "12/25/2019",
        "2019-05-03",
        "2019/05/03",
        "3, 4 and 5 May 2019",
        "3-5 May 2019",
        "3/4 May 2019",
        "1 st January 2022",
        "3 Mai 2019",
    ],
)
def test_a_date_is_found_whole(date: str) -> None:
    assert dates(f"She left him on {date}.") == [(date, HIGH)]


@pytest.mark.parametrize(
    "text",
    [
        "In May 2019, in 2019 and in spring.",
        "She may 3 times.",
        "Call 0300 123 456 or see section 12.3.4.",
        "It was 24/7, 50/50, 1/2 and 9/10.",
        "In 2019/20 and 2019-2020 it rose.",
        "Version 2.11.24 of 45/13/2019.",
        "Recommendation 3 Marching on.",
        "The ratio was 3:5.",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Act came into force on 1 April 2021.",
        "Statutory guidance was issued on 1 April 2021.",
        "The strategy, published on 1 April 2021, says so.",
        "The review panel met on 1 April 2021.",
        "The first panel meeting took place on 1 April 2021.",
        "Safe Lives, how long, accessed on 1 April 2021.",
        "COMPLETE 01/04/2021",
        "Target date: 1 April 2021",
        "Train the staff\t01/04/2021\tCOMPLETE",
        "The period runs from 1 January 2021.",
    ],
)
def test_a_date_of_paper_is_asked_about(text: str) -> None:
    assert [tier for _, tier in dates(text)] == [LOW]


@pytest.mark.parametrize(
    "text",
    [
        "The death was notified on 1 April 2021.",
        "The review covers the time from her arrival until 1 April 2021.",
        "She accessed the service on 1 April 2021.",
        "She was detained under the Mental Health Act on 1 April 2021.",
        "The panel met on 1 April 2021, a week after he was sentenced.",
        "He was convicted on 1 April 2021.",
        "Ash was arrested by 1 April 2021.",
        "COMPLETE: she died 1 April 2021",
        "Review the record\tHe was charged 1 April 2021\tCOMPLETE",
        "Police called\t01/04/2021\tArrest completed",
        "She left him after 1 January 2021.",
        "The assessment was completed by the nurse in the family home on 1 April 2021.",
    ],
)
def test_a_date_of_an_event_is_held(text: str) -> None:
    assert [tier for _, tier in dates(text)] == [HIGH]


def test_only_the_sentence_around_counts() -> None:
    text = "The Act came into force on 1 April 2021. Rowan left on 3 May 2021."
    assert [tier for _, tier in dates(text)] == [LOW, HIGH]


def test_an_abbreviation_ends_no_sentence() -> None:
    text = "The guidance by Dr. A. Hale was published, e.g. Online, on 1 April 2021. Rowan left. Ash stayed."
    assert [tier for _, tier in dates(text)] == [LOW]


@pytest.mark.parametrize("text", ["By Sept 21 all had been trained.", "Amber: Mar 22"])
def test_a_short_month_and_a_figure_may_be_a_month_and_its_year(text: str) -> None:
    assert [tier for _, tier in dates(text)] == [LOW]


@pytest.mark.parametrize("text", ["She left on Sept 21.", "Monday, Dec 26", "Sept 3"])
def test_a_short_month_and_a_figure_is_a_day_where_a_word_says_so(text: str) -> None:
    assert [tier for _, tier in dates(text)] == [HIGH]


def test_the_number_of_a_section_may_look_like_a_date() -> None:
    assert [tier for _, tier in dates("10.12.15 The nurse called.")] == [LOW]
    assert [tier for _, tier in dates("He was seen at home 10.12.15")] == [HIGH]
