"""The stages of a review, and the months between them."""

import pytest
from builders import a_death, a_review, an_entry, date
from hypothesis import given
from hypothesis import strategies as st

from dhr.review.dates import PartialDate
from dhr.review.facts import KeyDates
from dhr.review.register import REACHED
from dhr.review.stages import INTERVALS, STAGES, WHOLE, Interval, out_of_order, stages_of
from dhr.vocabulary.expectations import expectations
from dhr.vocabulary.terms import terms, values

DATES = st.builds(PartialDate, st.integers(2011, 2030), st.none() | st.integers(1, 12), st.none()) | st.builds(
    PartialDate, st.integers(2011, 2030), st.integers(1, 12), st.integers(1, 28)
)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2023-04", "2023-04", 0),
        ("2023-04-30", "2023-05-01", 1),
        ("2022-12", "2024-02", 14),
        ("2023", "2024-02", None),
        ("2023-04", "2024", None),
    ],
)
def test_months_are_whole_and_need_both_months(start: str, end: str, months: int | None) -> None:
    assert date(start).months_to(date(end)) == months


def test_a_stage_whose_date_is_not_known_has_no_place() -> None:
    review = a_review(death=a_death("2023-04"), dates=KeyDates(notified=date("2023-05"), published=date("2024-03-05")))

    assert list(stages_of(review)) == ["death", "notified", "published"]
    assert WHOLE.months(stages_of(review)) == 11
    assert Interval("notified", "commissioned").months(stages_of(review)) is None


@pytest.mark.parametrize(
    ("stages", "wrong"),
    [
        ({"death": "2023-04", "notified": "2023-04-01"}, None),
        ({"death": "2023", "notified": "2023-01"}, None),
        ({"submitted": "2024-03-02", "cleared": "2024-03-01"}, ("submitted", "cleared")),
        ({"submitted": "2024-03", "cleared": "2023"}, ("submitted", "cleared")),
        ({"completed": "2024-06", "submitted": "2024", "cleared": "2024-01"}, ("completed", "cleared")),
    ],
)
def test_only_dates_that_cannot_be_in_order_are_out_of_order(
    stages: dict[str, str], wrong: tuple[str, str] | None
) -> None:
    assert out_of_order({name: date(text) for name, text in stages.items()}) == wrong


@given(st.lists(DATES, min_size=len(STAGES), max_size=len(STAGES)))
def test_what_is_in_order_takes_no_less_than_nothing(dates: list[PartialDate]) -> None:
    stages = dict(zip(STAGES, dates, strict=True))

    if out_of_order(stages) is None:
        assert all(months is None or months >= 0 for months in (own.months(stages) for own in INTERVALS))


def test_the_vocabularies_know_the_stages() -> None:
    assert tuple(term.value for term in terms("stage")) == STAGES
    assert tuple(REACHED) == tuple(term.value for term in terms("register_stage"))
    assert {term.value for term in terms("interval")} == {own.name for own in INTERVALS}
    assert {(own.start, own.end) for own in expectations()} <= {(own.start, own.end) for own in INTERVALS}


@pytest.mark.parametrize(
    "wrong",
    [
        {"number": "dhr-2024-beef"},
        {"died": date("2022-06")},
        {"dates": KeyDates(notified=date("2022-06-14"))},
        {"conditions": date("2024-01-05")},
    ],
)
def test_an_entry_that_says_too_much_cannot_be_made(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"looks like|at most"):
        an_entry(**wrong)


def test_every_reason_and_stage_can_be_shown() -> None:
    assert values("register_reason") >= {"criminal trial", "inquest", "being prepared", "not to be published"}
